/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sql - the few lines that every statement of the store needs. Only agent/store*.c include this.
 *
 * Statements are prepared once per database and kept. Errors become GErrors whose code names the
 * reaction (feeds/error.h).
 */
#ifndef AGENT_SQL_H
#define AGENT_SQL_H

#include <sqlite3.h>

#include "feeds/error.h"

/* What to do with a database that is damaged. */
#define SQL_RESTORE_ADVICE "; restore a backup: `vedette backup --restore FILE` moves it aside"

typedef struct {
	sqlite3 *db;
	GHashTable *statements; /* text → sqlite3_stmt */
	char *path;
} Sql;

/* A statement being stepped; resets itself when it goes out of scope. */
typedef sqlite3_stmt SqlRows;
void sql_rows_end(SqlRows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SqlRows, sql_rows_end)

void sql_close(Sql *sql);

/* TEXT (a string constant) with its parameters bound from the arguments by TYPES, one letter each:
 * 'i' gint64, 's' const char * or NULL, 'b' GBytes * or NULL, 'h' const guint8[32], 'd' double. The
 * bound memory must outlive the stepping. NULL with ERROR. */
SqlRows *sql_query(Sql *sql, GError **error, const char *text, const char *types, ...);

/* TRUE: a row stands ready. FALSE: at the end, or failed with ERROR. */
gboolean sql_step(Sql *sql, SqlRows *rows, GError **error);

/* Query and run to the end. */
gboolean sql_run(Sql *sql, GError **error, const char *text, const char *types, ...);

/* The first column of the first row, or FALLBACK if there is none. */
gboolean sql_number(Sql *sql, gint64 *number, gint64 fallback, GError **error, const char *text,
		    const char *types, ...);

char *sql_text(SqlRows *rows, int column); /* a copy, or NULL; caller frees */

gboolean sql_begin(Sql *sql, GError **error);
/* Commit if OK, else roll back; returns whether it is committed. */
gboolean sql_end(Sql *sql, gboolean ok, GError **error);

/* What SQLite just complained of, as our error, with SUBJECT first. */
void sql_set_error(Sql *sql, GError **error, const char *subject);

#endif

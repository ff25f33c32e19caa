/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/sql.h"

#include <stdarg.h>
#include <string.h>

#define COMMIT "COMMIT" /* SQLite takes it for one that only reads */

void sql_rows_end(SqlRows *rows)
{
	if (rows == NULL)
		return;
	sqlite3_reset(rows);
	sqlite3_clear_bindings(rows);
}

static void finalize(gpointer statement)
{
	sqlite3_finalize(statement);
}

void sql_close(Sql *sql)
{
	g_clear_pointer(&sql->statements, g_hash_table_unref);
	sqlite3_close(sql->db);
	sql->db = NULL;
	g_clear_pointer(&sql->path, g_free);
}

static VedetteError reaction(int code)
{
	switch (code & 0xff) {
	case SQLITE_FULL:
	case SQLITE_IOERR:
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
	case SQLITE_NOMEM:
	case SQLITE_READONLY:
	case SQLITE_PERM:
	case SQLITE_CANTOPEN: return VEDETTE_ERROR_TRY_LATER;
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB: return VEDETTE_ERROR_BAD_INPUT;
	default: return VEDETTE_ERROR_BUG;
	}
}

static const char *advice(int code)
{
	switch (code & 0xff) {
	case SQLITE_FULL:
		return "; the disk is full or a size limit is reached, nothing was written";
	case SQLITE_IOERR:
		return "; the disk failed or a size limit is reached, nothing was written";
	case SQLITE_BUSY: return "; another program holds the database, nothing was written";
	case SQLITE_READONLY: return "; the folder or file is read-only, nothing was written";
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB: return SQL_RESTORE_ADVICE;
	default: return "";
	}
}

void sql_set_error(Sql *sql, GError **error, const char *subject)
{
	int code = sqlite3_extended_errcode(sql->db), system = sqlite3_system_errno(sql->db);
	const char *says = sqlite3_errmsg(sql->db), *kind = sqlite3_errstr(code);
	gboolean of_system =
		system != 0 && ((code & 0xff) == SQLITE_IOERR || (code & 0xff) == SQLITE_CANTOPEN);
	const char *more = of_system ? g_strerror(system) : kind;
	gboolean twice = strcmp(says, more) == 0;
	g_set_error(error, VEDETTE_ERROR, reaction(code), "%s: %s: %s%s%s%s%s", sql->path, subject,
		    says, twice ? "" : " (", twice ? "" : more, twice ? "" : ")", advice(code));
}

static void bind(SqlRows *rows, const char *types, va_list arguments)
{
	for (int i = 1; *types != '\0'; i++, types++) {
		const char *text;
		GBytes *bytes;
		switch (*types) {
		case 'i': sqlite3_bind_int64(rows, i, va_arg(arguments, gint64)); break;
		case 'd': sqlite3_bind_double(rows, i, va_arg(arguments, double)); break;
		case 's':
			text = va_arg(arguments, const char *);
			sqlite3_bind_text(rows, i, text, -1, SQLITE_STATIC);
			break;
		case 'h':
			sqlite3_bind_blob(rows, i, va_arg(arguments, const guint8 *), 32,
					  SQLITE_STATIC);
			break;
		case 'b':
			bytes = va_arg(arguments, GBytes *);
			if (bytes != NULL)
				sqlite3_bind_blob64(rows, i, g_bytes_get_data(bytes, NULL),
						    g_bytes_get_size(bytes), SQLITE_STATIC);
			break;
		default: g_assert_not_reached();
		}
	}
}

static SqlRows *query(Sql *sql, GError **error, const char *text, const char *types,
		      va_list arguments)
{
	SqlRows *rows = g_hash_table_lookup(sql->statements, text);
	if (rows == NULL) {
		if (sqlite3_prepare_v3(sql->db, text, -1, SQLITE_PREPARE_PERSISTENT, &rows, NULL) !=
		    SQLITE_OK) {
			sql_set_error(sql, error, "cannot be read");
			return NULL;
		}
		g_hash_table_insert(sql->statements, (gpointer)text, rows);
	}
	sqlite3_reset(rows);
	bind(rows, types, arguments);
	return rows;
}

SqlRows *sql_query(Sql *sql, GError **error, const char *text, const char *types, ...)
{
	if (sql->statements == NULL)
		sql->statements = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, finalize);
	va_list arguments;
	va_start(arguments, types);
	SqlRows *rows = query(sql, error, text, types, arguments);
	va_end(arguments);
	return rows;
}

gboolean sql_step(Sql *sql, SqlRows *rows, GError **error)
{
	int code = sqlite3_step(rows);
	if (code == SQLITE_ROW)
		return TRUE;
	gboolean reads = sqlite3_stmt_readonly(rows) && strcmp(sqlite3_sql(rows), COMMIT) != 0;
	if (code != SQLITE_DONE)
		sql_set_error(sql, error, reads ? "cannot be read" : "cannot be written");
	return FALSE;
}

gboolean sql_run(Sql *sql, GError **error, const char *text, const char *types, ...)
{
	GError *own = NULL;
	if (sql->statements == NULL)
		sql->statements = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, finalize);
	va_list arguments;
	va_start(arguments, types);
	g_autoptr(SqlRows) rows = query(sql, &own, text, types, arguments);
	va_end(arguments);
	while (rows != NULL && sql_step(sql, rows, &own))
		;
	if (own != NULL) {
		g_propagate_error(error, own);
		return FALSE;
	}
	return TRUE;
}

gboolean sql_number(Sql *sql, gint64 *number, gint64 fallback, GError **error, const char *text,
		    const char *types, ...)
{
	GError *own = NULL;
	if (sql->statements == NULL)
		sql->statements = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, finalize);
	va_list arguments;
	va_start(arguments, types);
	g_autoptr(SqlRows) rows = query(sql, &own, text, types, arguments);
	va_end(arguments);
	*number = fallback;
	if (rows != NULL && sql_step(sql, rows, &own) &&
	    sqlite3_column_type(rows, 0) != SQLITE_NULL)
		*number = sqlite3_column_int64(rows, 0);
	if (own != NULL) {
		g_propagate_error(error, own);
		return FALSE;
	}
	return TRUE;
}

char *sql_text(SqlRows *rows, int column)
{
	return g_strdup((const char *)sqlite3_column_text(rows, column));
}

gboolean sql_begin(Sql *sql, GError **error)
{
	return sql_run(sql, error, "BEGIN IMMEDIATE", "");
}

gboolean sql_end(Sql *sql, gboolean ok, GError **error)
{
	if (ok && sql_run(sql, error, COMMIT, ""))
		return TRUE;
	if (!sqlite3_get_autocommit(sql->db))
		sql_run(sql, NULL, "ROLLBACK", "");
	return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of the store, for agent/store*.c, agent/tokenizer.c and agent/score.c only. */
#ifndef AGENT_STORE_PRIVATE_H
#define AGENT_STORE_PRIVATE_H

#include "agent/sql.h"
#include "agent/store.h"

struct _Store {
	Sql sql;
	int lock; /* file descriptor, or -1 */
	gint64 last_story;
	gboolean gathering; /* a transaction stands open for several fetches */
	GArray *words;      /* StoreWords of the open transaction, not yet in item_words */
};

/* What item_words is to hold of an item. */
typedef struct {
	gint64 item;
	char *lines[N_FIELDS];
} StoreWords;

/* PRAGMA application_id of every database of ours: "vedt". */
#define STORE_APPLICATION_ID     0x76656474
#define STORE_VACUUM_INCREMENTAL 2        /* PRAGMA auto_vacuum */
#define STORE_BUSY_MS            5000     /* a writer waits so long for another */
#define STORE_READER_BUSY_MS     60000    /* a person's command beside a busy agent */
#define STORE_LOG_LIMIT          67108864 /* bytes that the write-ahead log may keep */

/* agent/store_open.c: a new Store on FILE, not yet opened. */
Store *store_new(const char *file);
/* Open its file by FLAGS of sqlite3_open_v2 and see that it is a database of ours. */
gboolean store_attach(Store *store, int flags, GError **error);
/* The one writer's lock of DIR. */
gboolean store_take_lock(Store *store, const char *dir, GError **error);

/* Begin what writes alone, after what was gathered. */
gboolean store_begin(Store *store, GError **error);

/* The version of the newest schema, and the SQL that leads from VERSION to the next. */
gint64 store_schema_version(void);
const char *store_migration(gint64 version);

/* Parts of a transaction. KIND: as in the table story_edit. */
gboolean store_write_story(Store *store, const Story *story, GError **error);
gboolean store_write_join(Store *store, const StoryJoin *join, const char *kind, gint64 now,
			  GError **error);

/* 64 bits of SHA-256 over both. */
gint64 store_hash(const char *a, const char *b);

/* What it takes to judge N, item ROW, again, and what was read in it (store_archive.c). */
gboolean store_write_reading(Store *store, const NewItem *n, gint64 row, GError **error);

/* The highest number that a story ever had: those that became part of others had one too, under
 * which alerts and people know them. */
#define LAST_STORY                                                                                 \
	"SELECT max(coalesce((SELECT max(id) FROM story), 0), coalesce((SELECT max(other) FROM"    \
	" story_edit), 0))"

/* Of the daily counts, within a transaction (store_trend.c): item N, if it is in a story; that the
 * feed of S has answered; that FROM is part of INTO; stories A and B anew, after items went from
 * one to the other; everything anew, once, for a database that has not counted before. */
gboolean store_tally_item(Store *store, const NewItem *n, GError **error);
gboolean store_tally_feed(Store *store, const FeedState *s, GError **error);
gboolean store_tally_join(Store *store, gint64 into, gint64 from, GError **error);
gboolean store_tally_split(Store *store, gint64 a, gint64 b, GError **error);
gboolean store_tally_all(Store *store, GError **error);

/* An alert and its rows in the outbox, within a transaction (store_commit.c). */
gboolean store_write_alert(Store *store, const NewAlert *alert, gint64 now, GError **error);

/* Step ROWS to the end, turning each into a member; NULL with ERROR. FAILED: of the query. */
GPtrArray *store_collect(Store *store, SqlRows *rows, gpointer (*make)(SqlRows *),
			 GDestroyNotify destroy, GError *failed, GError **error);

/* agent/store.c: a feed's row, within a transaction; S's id is filled in. */
gboolean store_write_feed(Store *store, FeedState *s, GError **error);

/* Make the FTS5 tokenizer "vedette" known to DB: words are those of filters/text.h, so that search
 * finds what rules match. What is indexed must be lines of text_line; for rows of item already
 * there the SQL function vedette_line(title, text, lang, field) makes them again. */
gboolean tokenizer_register(sqlite3 *db);
fts5_api *tokenizer_api(sqlite3 *db); /* NULL: SQLite has no FTS5 */

/* agent/score.c: make the FTS5 function vedette_score known to DB. */
gboolean score_register(sqlite3 *db);

#endif

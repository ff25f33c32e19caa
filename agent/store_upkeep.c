/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What keeps the store small: old rows go in slices, their room is given back in idle time. */
#include <sys/stat.h>

#include "agent/store_private.h"

#define SLICE_ROWS   4096 /* identities, stories or hand-overs looked at in one slice */
#define MERGE_PAGES  64   /* of the index of words, in one slice */
#define VACUUM_PAGES 256  /* given back in one slice */
#define SLACK        8    /* one page in so many may stay free: what comes next is written there */
#define STALE_WORDS  4    /* when one in so many words is of dropped items, all are written anew */

#define FACT_REST_DROPPED "rest_dropped" /* up to there nothing is left that no rule wants */
#define FACT_WORDS_GONE   "words_gone"   /* items dropped since the index was written anew */

/* Ids are never used again: windows, logs and other programs go by them. So the last row of a table
 * stays, however old. */
#define BUT_LAST(table) " AND id < (SELECT max(id) FROM " table ")"

/* ---- what is dropped ---- */

/* Choose at most MOST items for this slice. */
static gboolean choose_items(Store *store, const StoreKeep *keep, guint most, GError **error)
{
	gint64 done;
	return sql_run(&store->sql, error,
		       "CREATE TEMP TABLE IF NOT EXISTS dropping (id INTEGER PRIMARY KEY)", "") &&
	       sql_run(&store->sql, error, "DELETE FROM dropping", "") &&
	       store_fact(store, FACT_REST_DROPPED, &done, error) &&
	       sql_run(&store->sql, error,
		       "INSERT INTO dropping SELECT id FROM item WHERE first_seen < ?1" BUT_LAST(
			       "item") " LIMIT ?2",
		       "ii", keep->relevant, (gint64)most) &&
	       sql_run(&store->sql, error,
		       "INSERT OR IGNORE INTO dropping SELECT id FROM item WHERE first_seen >= ?1"
		       " AND first_seen < ?2 AND relevant = 0 AND story IS NULL" BUT_LAST(
			       "item") " LIMIT ?3 - (SELECT count(*) FROM dropping)",
		       "iii", done, keep->rest, (gint64)most);
}

static gboolean drop_items(Store *store, GError **error)
{
	static const char *const steps[] = {
		("INSERT INTO item_words (item_words, rowid, title, text) SELECT 'delete', id,"
		 " vedette_line(title, text, lang, 0), vedette_line(title, text, lang, 1) FROM item"
		 " WHERE id IN (SELECT id FROM dropping)"),
		"DELETE FROM fact WHERE item IN (SELECT id FROM dropping)",
		"DELETE FROM reading WHERE item IN (SELECT id FROM dropping)",
		"UPDATE seen SET item = NULL WHERE item IN (SELECT id FROM dropping)",
		"DELETE FROM item WHERE id IN (SELECT id FROM dropping)",
	};
	for (gsize i = 0; i < G_N_ELEMENTS(steps); i++)
		if (!sql_run(&store->sql, error, steps[i], ""))
			return FALSE;
	return TRUE;
}

/* One kind of row, at most ?2 of them, older than ?1. */
typedef struct {
	gsize since; /* in StoreKeep */
	const char *text;
} Drop;

static const Drop drops[] = {
	{ offsetof(StoreKeep, relevant),
	  "DELETE FROM seen WHERE id IN (SELECT id FROM seen WHERE item IS NULL AND listed < ?1 AND"
	  " listed < coalesce((SELECT last_body FROM feed WHERE id = seen.feed), ?1) LIMIT ?2)" },
	{ offsetof(StoreKeep, told),
	  "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE changed < ?1 AND state IN"
	  " ('sent', 'summed', 'dead') LIMIT ?2)" },
	{ offsetof(StoreKeep, told),
	  "DELETE FROM session WHERE seq IN (SELECT seq FROM session WHERE at < ?1 LIMIT ?2)" },
	{ offsetof(StoreKeep, relevant),
	  "DELETE FROM alert WHERE id IN (SELECT id FROM alert WHERE created < ?1"
	  " AND NOT EXISTS (SELECT 1 FROM outbox WHERE alert = alert.id)"
	  " AND NOT EXISTS (SELECT 1 FROM session WHERE alert = alert.id)"
	  " AND coalesce((SELECT last_at FROM story WHERE id = alert.story), 0) < ?1" BUT_LAST(
		  "alert") " LIMIT ?2)" },
	{ offsetof(StoreKeep, relevant),
	  "DELETE FROM story WHERE id IN (SELECT id FROM story WHERE last_at < ?1"
	  " AND NOT EXISTS (SELECT 1 FROM alert WHERE story = story.id)" BUT_LAST(
		  "story") " LIMIT ?2)" },
	{ offsetof(StoreKeep, relevant),
	  "DELETE FROM sighting WHERE (story, day, scope, type) IN (SELECT story, day, scope, type"
	  " FROM sighting WHERE day < ?1 / 86400 - 1 LIMIT ?2)" },
	{ offsetof(StoreKeep, relevant),
	  "DELETE FROM tally WHERE (scope, type, day) IN (SELECT scope, type, day FROM tally"
	  " WHERE day < ?1 / 86400 - 1 LIMIT ?2)" },
	{ offsetof(StoreKeep, relevant),
	  "DELETE FROM cover WHERE day IN (SELECT day FROM cover WHERE day < ?1 / 86400 - 1"
	  " LIMIT ?2)" },
	{ offsetof(StoreKeep, relevant),
	  "DELETE FROM spike WHERE (scope, type) IN (SELECT scope, type FROM spike"
	  " WHERE told_at < ?1 LIMIT ?2)" },
	{ offsetof(StoreKeep, relevant),
	  "DELETE FROM story_edit WHERE id IN (SELECT id FROM story_edit WHERE at < ?1" BUT_LAST(
		  "story_edit") " LIMIT ?2)" },
	{ offsetof(StoreKeep, relevant),
	  "DELETE FROM digest_run WHERE id IN (SELECT id FROM digest_run WHERE until < ?1 AND state"
	  " IN ('handed_over', 'done', 'empty', 'replaced') AND id < (SELECT max(d.id) FROM"
	  " digest_run d WHERE d.profile = digest_run.profile) LIMIT ?2)" },
};

static gboolean drop_rest(Store *store, const StoreKeep *keep, gboolean *more, GError **error)
{
	for (gsize i = 0; i < G_N_ELEMENTS(drops); i++) {
		gint64 since = G_STRUCT_MEMBER(gint64, keep, drops[i].since);
		if (!sql_run(&store->sql, error, drops[i].text, "ii", since, (gint64)SLICE_ROWS))
			return FALSE;
		*more = *more || sqlite3_changes(store->sql.db) == SLICE_ROWS;
	}
	return TRUE;
}

static gboolean count_gone(Store *store, const StoreKeep *keep, guint dropped, gboolean more,
			   GError **error)
{
	gint64 gone;
	if (dropped > 0 && (!store_fact(store, FACT_WORDS_GONE, &gone, error) ||
			    !store_set_fact(store, FACT_WORDS_GONE, gone + dropped, error)))
		return FALSE;
	return more || store_set_fact(store, FACT_REST_DROPPED, keep->rest, error);
}

gboolean store_purge(Store *store, const StoreKeep *keep, guint most, guint *dropped,
		     gboolean *more, GError **error)
{
	gint64 chosen = 0;
	*dropped = 0, *more = FALSE;
	if (!store_begin(store, error))
		return FALSE;
	gboolean ok =
		choose_items(store, keep, most, error) &&
		sql_number(&store->sql, &chosen, 0, error, "SELECT count(*) FROM dropping", "") &&
		(chosen == 0 || drop_items(store, error));
	gboolean left = chosen == most;
	ok = ok && count_gone(store, keep, (guint)chosen, left, error) &&
	     (left || drop_rest(store, keep, &left, error));
	if (!sql_end(&store->sql, ok, error))
		return FALSE;
	*dropped = (guint)chosen;
	*more = left;
	return TRUE;
}

/* ---- room given back ---- */

/* One slice of the index of words: MOST pages, negative to write all of it anew. */
static gboolean merge_words(Store *store, gint64 most, gboolean *more, GError **error)
{
	int before = sqlite3_total_changes(store->sql.db);
	if (!sql_run(&store->sql, error,
		     "INSERT INTO item_words (item_words, rank) VALUES ('merge', ?)", "i", most))
		return FALSE;
	/* fts5: fewer than two changes say that there was nothing to do */
	*more = sqlite3_total_changes(store->sql.db) - before >= 2;
	return TRUE;
}

static gboolean tidy_words(Store *store, gboolean *more, GError **error)
{
	gint64 gone, items;
	if (!store_fact(store, FACT_WORDS_GONE, &gone, error) ||
	    !sql_number(&store->sql, &items, 0, error, "SELECT max(id) - min(id) FROM item", ""))
		return FALSE;
	gboolean anew = gone > items / STALE_WORDS;
	return (!anew || store_set_fact(store, FACT_WORDS_GONE, 0, error)) &&
	       merge_words(store, anew ? -MERGE_PAGES : MERGE_PAGES, more, error);
}

static gboolean give_back(Store *store, gboolean *more, GError **error)
{
	gint64 free_pages, pages, kind;
	if (!sql_number(&store->sql, &free_pages, 0, error, "PRAGMA freelist_count", "") ||
	    !sql_number(&store->sql, &pages, 0, error, "PRAGMA page_count", "") ||
	    !sql_number(&store->sql, &kind, 0, error, "PRAGMA auto_vacuum", ""))
		return FALSE;
	*more = kind == STORE_VACUUM_INCREMENTAL && free_pages > pages / SLACK + VACUUM_PAGES;
	return !*more || sql_run(&store->sql, error,
				 "PRAGMA incremental_vacuum(" G_STRINGIFY(VACUUM_PAGES) ")", "");
}

/* Empty a log that has grown; a reader of an old state keeps it, and it is tried again. */
static gboolean empty_log(Store *store, GError **error)
{
	StoreSize size;
	if (!store_size(store, &size, error))
		return FALSE;
	if (size.log <= STORE_LOG_LIMIT)
		return TRUE;
	sqlite3_busy_timeout(store->sql.db, 0);
	gboolean ok = sql_run(&store->sql, error, "PRAGMA wal_checkpoint(TRUNCATE)", "");
	sqlite3_busy_timeout(store->sql.db, STORE_BUSY_MS);
	return ok;
}

gboolean store_tidy(Store *store, gboolean *more, GError **error)
{
	gboolean words = FALSE, pages = FALSE;
	*more = FALSE;
	if (!store_begin(store, error))
		return FALSE;
	gboolean ok = sql_end(&store->sql, tidy_words(store, &words, error), error) &&
		      (words || give_back(store, &pages, error)) && empty_log(store, error);
	*more = ok && (words || pages);
	return ok;
}

/* ---- how large it is ---- */

static gint64 size_of(const char *dir, const char *name)
{
	struct stat about;
	g_autofree char *path = g_build_filename(dir, name, NULL);
	return stat(path, &about) == 0 && S_ISREG(about.st_mode) ? (gint64)about.st_size : 0;
}

gboolean store_size(Store *store, StoreSize *size, GError **error)
{
	g_autofree char *folder = g_path_get_dirname(store->sql.path);
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	*size = (StoreSize){ 0 };
	for (const char *name; dir != NULL && (name = g_dir_read_name(dir)) != NULL;)
		size->folder += size_of(folder, name);
	size->log = size_of(folder, "vedette.db-wal");
	return sql_number(&store->sql, &size->spare, 0, error,
			  "SELECT freelist_count * page_size FROM pragma_freelist_count,"
			  " pragma_page_size",
			  "");
}

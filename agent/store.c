/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/store.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "agent/store_private.h"

#define BUSY_MS 5000

gint64 store_hash(const char *a, const char *b)
{
	g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
	guint8 digest[32];
	gsize size = sizeof digest;
	gint64 hash;
	g_checksum_update(sum, (const guchar *)a, strlen(a) + 1);
	g_checksum_update(sum, (const guchar *)b, strlen(b));
	g_checksum_get_digest(sum, digest, &size);
	memcpy(&hash, digest, sizeof hash);
	return GINT64_FROM_LE(hash);
}

/* ---- opening ---- */

/* One writer: a lock on a file beside the database, gone with the process whatever happens. */
static gboolean take_lock(Store *store, const char *dir, GError **error)
{
	g_autofree char *path = g_build_filename(dir, "vedette.lock", NULL);
	store->lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	if (store->lock < 0) {
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER, "%s: %s", path,
			    g_strerror(errno));
		return FALSE;
	}
	if (flock(store->lock, LOCK_EX | LOCK_NB) == 0)
		return TRUE;
	g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER,
		    "%s: another vedette is at work on this state; wait for it or stop it", dir);
	return FALSE;
}

static gboolean migrate(Store *store, StoreMode mode, GError **error)
{
	gint64 version;
	gboolean ok = sql_number(&store->sql, &version, 0, error, "PRAGMA user_version", "");
	if (!ok)
		return FALSE;
	if (version > store_schema_version()) {
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT,
			    "%s was written by a newer vedette (schema %" G_GINT64_FORMAT ")",
			    store->sql.path, version);
		return FALSE;
	}
	if (mode == STORE_READ && version < store_schema_version()) {
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER,
			    "%s is of an older vedette; `vedette poll` or `vedette run` brings it"
			    " up to date",
			    store->sql.path);
		return FALSE;
	}
	for (; mode == STORE_WRITE && version < store_schema_version(); version++) {
		g_autofree char *set =
			g_strdup_printf("PRAGMA user_version = %" G_GINT64_FORMAT, version + 1);
		gboolean done = sql_begin(&store->sql, error);
		if (!done)
			return FALSE;
		if (sqlite3_exec(store->sql.db, store_migration(version), NULL, NULL, NULL) !=
			    SQLITE_OK ||
		    sqlite3_exec(store->sql.db, set, NULL, NULL, NULL) != SQLITE_OK) {
			sql_set_error(&store->sql, error, "cannot be prepared");
			sql_end(&store->sql, FALSE, NULL);
			return FALSE;
		}
		if (!sql_end(&store->sql, TRUE, error))
			return FALSE;
	}
	return TRUE;
}

/* What does not carry our mark is another program's: nothing may be changed. */
static gboolean is_ours(Store *store, GError **error)
{
	gint64 version, tables, application;
	if (!sql_number(&store->sql, &version, 0, error, "PRAGMA user_version", "") ||
	    !sql_number(&store->sql, &application, 0, error, "PRAGMA application_id", "") ||
	    !sql_number(&store->sql, &tables, 0, error, "SELECT count(*) FROM sqlite_schema", ""))
		return FALSE;
	if (application == STORE_APPLICATION_ID ? version > 0 : version == 0 && tables == 0)
		return TRUE;
	g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT,
		    "%s is another program's database; move it away", store->sql.path);
	return FALSE;
}

static gboolean prepare(Store *store, StoreMode mode, GError **error)
{
	static const char *const pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
					   "PRAGMA foreign_keys = ON; PRAGMA temp_store ="
					   " MEMORY;PRAGMA trusted_schema = OFF;";
	sqlite3_busy_timeout(store->sql.db, BUSY_MS);
	sqlite3_extended_result_codes(store->sql.db, 1);
	sqlite3_db_config(store->sql.db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	if (!tokenizer_register(store->sql.db)) {
		sql_set_error(&store->sql, error, "full-text search is not available");
		return FALSE;
	}
	if (!is_ours(store, error))
		return FALSE;
	if (mode == STORE_WRITE &&
	    sqlite3_exec(store->sql.db, pragmas, NULL, NULL, NULL) != SQLITE_OK) {
		sql_set_error(&store->sql, error, "cannot be opened");
		return FALSE;
	}
	return migrate(store, mode, error);
}

Store *store_open(const char *dir, StoreMode mode, GError **error)
{
	g_autoptr(Store) store = g_new0(Store, 1);
	store->lock = -1;
	store->sql.path = g_build_filename(dir, "vedette.db", NULL);
	if (mode == STORE_READ && !g_file_test(store->sql.path, G_FILE_TEST_EXISTS)) {
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT,
			    "%s: nothing stored yet; `vedette poll` fills it", store->sql.path);
		return NULL;
	}
	if (mode == STORE_WRITE && !take_lock(store, dir, error))
		return NULL;
	mode_t before = umask(0077);
	int code = sqlite3_open_v2(store->sql.path, &store->sql.db,
				   mode == STORE_WRITE ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
						       : SQLITE_OPEN_READWRITE,
				   NULL);
	umask(before);
	if (code != SQLITE_OK) {
		sql_set_error(&store->sql, error, "cannot be opened");
		return NULL;
	}
	if (!prepare(store, mode, error))
		return NULL;
	if (mode == STORE_WRITE &&
	    (!sql_run(&store->sql, error,
		      "UPDATE outbox SET state = 'doubt' WHERE state = 'sending'", "") ||
	     !sql_number(&store->sql, &store->last_story, 0, error, "SELECT max(id) FROM story",
			 "")))
		return NULL;
	return g_steal_pointer(&store);
}

void store_close(Store *store)
{
	if (store == NULL)
		return;
	store_flush(store, NULL);
	sql_close(&store->sql);
	if (store->lock >= 0)
		close(store->lock);
	g_free(store);
}

gint64 store_new_story_id(Store *store)
{
	return ++store->last_story;
}

/* ---- feeds ---- */

void feed_state_free(FeedState *state)
{
	if (state == NULL)
		return;
	g_free(state->url);
	g_free(state->etag);
	g_free(state->last_modified);
	g_free(state->health_why);
	g_free(state->moved_to);
	g_free(state->title);
	g_free(state->version);
	g_free(state->ask_url);
	g_free(state->sunset);
	g_free(state->said);
	g_free(state);
}

void host_state_free(HostState *host)
{
	if (host == NULL)
		return;
	g_free(host->name);
	g_free(host->address);
	g_free(host);
}

/* Columns 0 to 24 of "SELECT … FROM feed" below are numbers, the rest texts and the hash. */
static void read_feed(FeedState *s, SqlRows *rows)
{
	gint64 n[25];
	for (int i = 0; i < 25; i++)
		n[i] = sqlite3_column_int64(rows, i);
	s->id = n[0], s->next_at = n[1], s->due_reason = (int)n[2], s->last_try = n[3];
	s->last_ok = n[4], s->last_new = n[5], s->interval = n[6], s->failures = (guint)n[7];
	s->health = (int)n[8], s->health_since = n[9], s->moved_since = n[10];
	s->moved_seen = (guint)n[11], s->ttl_minutes = (int)n[12], s->skip_hours = (guint32)n[13];
	s->skip_days = (guint8)n[14], s->update_seconds = n[15], s->not_before = n[16];
	s->status = (int)n[17], s->fresh_until = n[18], s->last_full = n[19], s->probe_at = n[20];
	s->rhythm = n[21], s->rhythm_seen = (guint)n[22], s->gap_at = n[23], s->alarm = (int)n[24];
	char **texts[] = { &s->etag,  &s->last_modified, &s->health_why, &s->moved_to,
			   &s->title, &s->version,       &s->ask_url,    &s->sunset };
	for (int i = 0; i < (int)G_N_ELEMENTS(texts); i++)
		*texts[i] = sql_text(rows, 25 + i);
	if (sqlite3_column_bytes(rows, 33) == sizeof s->body_hash)
		memcpy(s->body_hash, sqlite3_column_blob(rows, 33), sizeof s->body_hash);
	s->last_body = sqlite3_column_int64(rows, 34);
	s->said = sql_text(rows, 35);
}

FeedState *store_feed(Store *store, const char *url, GError **error)
{
	GError *own = NULL;
	g_autoptr(FeedState) state = g_new0(FeedState, 1);
	state->url = g_strdup(url);
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own,
		"SELECT id, next_at, due_reason, last_try, last_ok, last_new, interval, failures,"
		" health, health_since, moved_since, moved_seen, ttl_minutes, skip_hours,"
		" skip_days, update_seconds, not_before, status, fresh_until, last_full, probe_at,"
		" rhythm, rhythm_seen, gap_at, alarm, etag, last_modified, health_why, moved_to,"
		" title, version, ask_url, sunset, body_hash, last_body, said FROM feed WHERE url"
		" = ?",
		"s", url);
	if (rows != NULL && sql_step(&store->sql, rows, &own))
		read_feed(state, rows);
	if (own != NULL) {
		g_propagate_error(error, own);
		return NULL;
	}
	return g_steal_pointer(&state);
}

static gboolean write_feed(Store *store, FeedState *s, GError **error)
{
	if (!sql_run(
		    &store->sql, error,
		    "INSERT INTO feed (url, etag, last_modified, body_hash, next_at, due_reason,"
		    " last_try, last_ok, last_new, interval, failures, health, health_since,"
		    " health_why, moved_to, moved_since, moved_seen, ttl_minutes, skip_hours,"
		    " skip_days, update_seconds, title, version, not_before, status, fresh_until,"
		    " last_full, probe_at, rhythm, rhythm_seen, gap_at, alarm, ask_url, sunset,"
		    " last_body, said)"
		    " VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,"
		    "?20,?21,?22,?23,?24,?25,?26,?27,?28,?29,?30,?31,?32,?33,?34,?35,?36) ON CONFLICT"
		    " (url) DO UPDATE SET etag=?2, last_modified=?3, body_hash=?4, next_at=?5,"
		    " due_reason=?6, last_try=?7, last_ok=?8, last_new=?9, interval=?10,"
		    " failures=?11, health=?12, health_since=?13, health_why=?14, moved_to=?15,"
		    " moved_since=?16, moved_seen=?17, ttl_minutes=?18, skip_hours=?19,"
		    " skip_days=?20, update_seconds=?21, title=?22, version=?23, not_before=?24,"
		    " status=?25, fresh_until=?26, last_full=?27, probe_at=?28, rhythm=?29,"
		    " rhythm_seen=?30, gap_at=?31, alarm=?32, ask_url=?33, sunset=?34, last_body=?35,"
		    " said=?36",
		    "ssshiiiiiiiiissiiiiiissiiiiiiiiissis", s->url, s->etag, s->last_modified,
		    s->body_hash, s->next_at, (gint64)s->due_reason, s->last_try, s->last_ok,
		    s->last_new, s->interval, (gint64)s->failures, (gint64)s->health,
		    s->health_since, s->health_why, s->moved_to, s->moved_since,
		    (gint64)s->moved_seen, (gint64)s->ttl_minutes, (gint64)s->skip_hours,
		    (gint64)s->skip_days, s->update_seconds, s->title, s->version, s->not_before,
		    (gint64)s->status, s->fresh_until, s->last_full, s->probe_at, s->rhythm,
		    (gint64)s->rhythm_seen, s->gap_at, (gint64)s->alarm, s->ask_url, s->sunset,
		    s->last_body, s->said))
		return FALSE;
	return s->id != 0 || sql_number(&store->sql, &s->id, 0, error,
					"SELECT id FROM feed WHERE url = ?", "s", s->url);
}

HostState *store_host(Store *store, const char *name, GError **error)
{
	GError *own = NULL;
	g_autoptr(HostState) host = g_new0(HostState, 1);
	host->name = g_strdup(name);
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own,
		"SELECT since, not_before, refusals, refused, address FROM host WHERE name = ?",
		"s", name);
	if (rows != NULL && sql_step(&store->sql, rows, &own)) {
		host->since = sqlite3_column_int64(rows, 0);
		host->not_before = sqlite3_column_int64(rows, 1);
		host->refusals = (guint)sqlite3_column_int64(rows, 2);
		host->refused = sqlite3_column_int64(rows, 3);
		host->address = sql_text(rows, 4);
	}
	if (own != NULL) {
		g_propagate_error(error, own);
		return NULL;
	}
	return g_steal_pointer(&host);
}

gboolean store_save_host(Store *store, const HostState *host, GError **error)
{
	return sql_run(&store->sql, error,
		       "INSERT INTO host (name, since, not_before, refusals, refused, address)"
		       " VALUES (?1,?2,?3,?4,?5,?6) ON CONFLICT (name) DO UPDATE SET since=?2,"
		       " not_before=?3, refusals=?4, refused=?5, address=?6",
		       "siiiis", host->name, host->since, host->not_before, (gint64)host->refusals,
		       host->refused, host->address);
}

gboolean store_fact(Store *store, const char *name, gint64 *value, GError **error)
{
	return sql_number(&store->sql, value, 0, error, "SELECT value FROM machine WHERE name = ?",
			  "s", name);
}

gboolean store_set_fact(Store *store, const char *name, gint64 value, GError **error)
{
	return sql_run(&store->sql, error,
		       "INSERT INTO machine (name, value) VALUES (?1, ?2)"
		       " ON CONFLICT (name) DO UPDATE SET value = ?2",
		       "si", name, value);
}

/* ---- items ---- */

void new_item_free(gpointer data)
{
	NewItem *item = data;
	g_free(item->verdict_json);
	g_free(item->because);
	g_clear_pointer(&item->reading, g_bytes_unref);
	g_clear_pointer(&item->signature, g_bytes_unref);
	g_free(item);
}

void new_alert_free(gpointer data)
{
	NewAlert *alert = data;
	g_free(alert->rule);
	g_free(alert->payload);
	g_strfreev(alert->channels);
	g_free(alert);
}

static gint64 identity(gint64 feed, const Item *item)
{
	g_autofree char *scope = g_strdup_printf("%" G_GINT64_FORMAT, feed);
	return store_hash(scope, item->key);
}

gboolean store_is_new(Store *store, gint64 feed, const Item *item, gboolean *is_new, GError **error)
{
	gint64 found = 0;
	if (feed != 0 &&
	    !sql_number(&store->sql, &found, 0, error, "SELECT 1 FROM seen WHERE hash = ?", "i",
			identity(feed, item)))
		return FALSE;
	if (found == 0 && item->url != NULL &&
	    !sql_number(&store->sql, &found, 0, error,
			"SELECT id FROM item WHERE url_hash = ? AND url = ?2 AND feed <> ?3"
			" AND title = ?4",
			"isis", store_hash("", item->url), item->url, feed, item->headline))
		return FALSE;
	*is_new = found == 0;
	return TRUE;
}

static gboolean mark_seen(Store *store, gint64 feed, const Item *item, gint64 row, gint64 now,
			  GError **error)
{
	return sql_run(
		&store->sql, error,
		"INSERT INTO seen (hash, feed, item, listed) VALUES (?1, ?4, nullif(?2, 0), ?3)"
		" ON CONFLICT (hash) DO UPDATE SET listed = ?3",
		"iiii", identity(feed, item), row, now, feed);
}

static gboolean add_fact(Store *store, gint64 row, const char *prefix, const char *name,
			 GError **error)
{
	g_autofree char *fact = g_strconcat(prefix, name, NULL);
	return sql_run(&store->sql, error, "INSERT OR IGNORE INTO fact (item, name) VALUES (?, ?)",
		       "is", row, fact);
}

static gboolean write_facts(Store *store, gint64 row, const Verdict *verdict, GError **error)
{
	for (guint i = 0; i < verdict->entities->len; i++)
		if (!add_fact(store, row, "@", g_ptr_array_index(verdict->entities, i), error))
			return FALSE;
	for (guint i = 0; i < verdict->mentions->len; i++) {
		const Mention *mention = g_ptr_array_index(verdict->mentions, i);
		if (!add_fact(store, row, "type:", mention->type, error) ||
		    (mention->country != NULL &&
		     !add_fact(store, row, "country:", mention->country, error)))
			return FALSE;
	}
	for (guint i = 0; i < verdict->events->len; i++) {
		const Event *event = g_ptr_array_index(verdict->events, i);
		if (!add_fact(store, row, "event:", event->type, error))
			return FALSE;
	}
	return !verdict->unlocated || add_fact(store, row, "region:", "unlocated", error);
}

static gboolean write_item(Store *store, const FetchCommit *commit, const NewItem *n,
			   GError **error)
{
	const Item *item = n->item;
	const Verdict *v = n->verdict;
	char reliability[2] = { n->reliability, '\0' };
	if (!sql_run(&store->sql, error,
		     "INSERT INTO item (feed, key, url, url_hash, link, title, text, lang, at,"
		     " first_seen, source, publisher, family, reliability, relevant, severity,"
		     " story, copy, killed, wounded, verdict, because, signature, ruleset) VALUES"
		     " (?1,?2,?3,nullif(?4,0),?5,?6,?7,?8, ?9,?10,?11,?12,?13,?14,?15,?16,"
		     "nullif(?17,0),?18,nullif(?19,-1),nullif(?20,-1), ?21,?22,?23,?24)",
		     "ississssiissssiiiiiissbs", commit->state->id, item->key, item->url,
		     item->url != NULL ? store_hash("", item->url) : (gint64)0, item->link,
		     item->headline, item->text, v->lang, n->when, commit->now, n->source,
		     n->publisher, n->family, reliability, (gint64)v->relevant, (gint64)v->severity,
		     n->story, (gint64)n->copy, v->killed.known ? v->killed.min : (gint64)-1,
		     v->wounded.known ? v->wounded.min : (gint64)-1, n->verdict_json, n->because,
		     n->signature, commit->ruleset))
		return FALSE;
	gint64 row = sqlite3_last_insert_rowid(store->sql.db);
	return sql_run(&store->sql, error,
		       "INSERT INTO item_words (rowid, title, text) VALUES (?,?,?)", "iss", row,
		       item->headline, item->text) &&
	       mark_seen(store, commit->state->id, item, row, commit->now, error) &&
	       store_write_reading(store, n, row, error) && write_facts(store, row, v, error);
}

/* ---- stories and alerts ---- */

static gint64 toll_bound(const Toll *toll, gboolean upper)
{
	if (!toll->known)
		return -1;
	return upper ? toll->max : toll->min;
}

/* What people mark (acked_at, quiet_until) may have changed since the row was read: left alone. */
static gboolean write_story(Store *store, const Story *s, GError **error)
{
	return sql_run(
		&store->sql, error,
		"INSERT INTO story (id, headline, lang, link, rule, title, severity, first_at,"
		" last_at, killed_min, killed_max, wounded_min, wounded_max, items, because,"
		" publishers, families, acked_at, quiet_until, told_severity, told_at,"
		" told_killed, told_updates, told_wounded, told_families, reminded,"
		" told_change) VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,nullif(?10,-1),"
		"nullif(?11,-1),nullif(?12,-1), nullif(?13,-1),?14,?15,?16,?17,?18,?19,?20,?21,"
		"?22,?23,?24,?25,?26,coalesce(?27,'')) ON CONFLICT (id) DO UPDATE SET"
		" headline=?2, lang=?3, link=?4, rule=?5,"
		" title=?6, severity=?7, last_at=?9, killed_min=nullif(?10,-1),"
		" killed_max=nullif(?11,-1), wounded_min=nullif(?12,-1), wounded_max=nullif(?13,"
		"-1), items=?14, because=?15, publishers=?16, families=?17, told_severity=?20,"
		" told_at=?21, told_killed=?22, told_updates=?23, told_wounded=?24,"
		" told_families=?25, reminded=?26, told_change=coalesce(?27, '')",
		"isssssiiiiiiiisssiiiiiiiiis", s->id, s->headline, s->lang, s->link, s->rule,
		s->title, (gint64)s->severity, s->first_at, s->last_at,
		toll_bound(&s->killed, FALSE), toll_bound(&s->killed, TRUE),
		toll_bound(&s->wounded, FALSE), toll_bound(&s->wounded, TRUE), (gint64)s->items,
		s->because, s->publishers, s->families, s->acked_at, s->quiet_until,
		(gint64)s->told_severity, s->told_at, s->told_killed, (gint64)s->told_updates,
		s->told_wounded, (gint64)s->told_families, (gint64)s->reminded, s->told_change);
}

static gboolean write_alert(Store *store, const NewAlert *a, gint64 now, GError **error)
{
	if (!sql_run(&store->sql, error,
		     "INSERT INTO alert (story, rule, severity, nth, created, payload) VALUES"
		     " (?1,?2,?3,?4,?5,?6) ON CONFLICT (story, nth) DO UPDATE SET payload = ?6,"
		     " severity = ?3, rule = ?2",
		     "isiiis", a->story, a->rule, (gint64)a->severity, (gint64)a->update, now,
		     a->payload))
		return FALSE;
	for (char **channel = a->channels; *channel != NULL; channel++)
		if (!sql_run(&store->sql, error,
			     "INSERT OR IGNORE INTO outbox (alert, channel, state, changed)"
			     " SELECT id, ?3, 'pending', ?4 FROM alert WHERE story = ?1 AND nth ="
			     " ?2",
			     "iisi", a->story, (gint64)a->update, *channel, now))
			return FALSE;
	return TRUE;
}

static gboolean write_all(Store *store, FetchCommit *commit, GError **error)
{
	if (!write_feed(store, commit->state, error))
		return FALSE;
	for (guint i = 0; i < commit->items->len; i++)
		if (!write_item(store, commit, g_ptr_array_index(commit->items, i), error))
			return FALSE;
	for (guint i = 0; commit->known != NULL && i < commit->known->len; i++)
		if (!mark_seen(store, commit->state->id, g_ptr_array_index(commit->known, i), 0,
			       commit->now, error))
			return FALSE;
	for (guint i = 0; i < commit->stories->len; i++)
		if (!write_story(store, g_ptr_array_index(commit->stories, i), error))
			return FALSE;
	for (guint i = 0; i < commit->alerts->len; i++)
		if (!write_alert(store, g_ptr_array_index(commit->alerts, i), commit->now, error))
			return FALSE;
	return TRUE;
}

/* ---- fetches, one by one or several at once ---- */

gboolean store_gather(Store *store, GError **error)
{
	if (!store->gathering)
		store->gathering = sql_begin(&store->sql, error);
	return store->gathering;
}

gboolean store_flush(Store *store, GError **error)
{
	gboolean gathered = store->gathering;
	store->gathering = FALSE;
	return !gathered || sql_end(&store->sql, TRUE, error);
}

gboolean store_begin(Store *store, GError **error)
{
	return store_flush(store, error) && sql_begin(&store->sql, error);
}

static gboolean begin_fetch(Store *store, GError **error)
{
	if (store->gathering)
		return sql_run(&store->sql, error, "SAVEPOINT fetch", "");
	return sql_begin(&store->sql, error);
}

static gboolean end_fetch(Store *store, gboolean ok, GError **error)
{
	if (!store->gathering)
		return sql_end(&store->sql, ok, error);
	if (ok && sql_run(&store->sql, error, "RELEASE fetch", ""))
		return TRUE;
	if (!sqlite3_get_autocommit(store->sql.db)) {
		sql_run(&store->sql, NULL, "ROLLBACK TO fetch", "");
		sql_run(&store->sql, NULL, "RELEASE fetch", "");
	}
	return FALSE;
}

gboolean store_commit_fetch(Store *store, FetchCommit *commit, GError **error)
{
	gint64 id = commit->state->id;
	if (!begin_fetch(store, error))
		return FALSE;
	gboolean ok = write_all(store, commit, error);
	if (!end_fetch(store, ok, error)) {
		commit->state->id = id;
		return FALSE;
	}
	return TRUE;
}

gboolean store_remind(Store *store, const Story *story, const NewAlert *alert, gint64 now,
		      GError **error)
{
	return store_begin(store, error) &&
	       sql_end(&store->sql,
		       write_story(store, story, error) && write_alert(store, alert, now, error),
		       error);
}

gboolean store_mark_story(Store *store, gint64 story, StoryMark mark, gint64 until, GError **error)
{
	const char *text = mark == STORY_ACK ? "UPDATE story SET acked_at = ?2 WHERE id = ?1"
					     : "UPDATE story SET quiet_until = ?2 WHERE id = ?1";
	if (!store_flush(store, error) || !sql_run(&store->sql, error, text, "ii", story, until))
		return FALSE;
	if (sqlite3_changes(store->sql.db) > 0)
		return TRUE;
	g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT,
		    "there is no story %" G_GINT64_FORMAT, story);
	return FALSE;
}

/* ---- upkeep ---- */

gboolean store_purge(Store *store, gint64 before, guint *dropped, GError **error)
{
	static const char *const steps[] = {
		"INSERT INTO item_words (item_words, rowid, title, text) SELECT 'delete', id,"
		" title, text FROM item WHERE first_seen < ?1",
		"DELETE FROM fact WHERE item IN (SELECT id FROM item WHERE first_seen < ?1)",
		"DELETE FROM reading WHERE item IN (SELECT id FROM item WHERE first_seen < ?1)",
		"UPDATE seen SET item = NULL WHERE item IN (SELECT id FROM item WHERE first_seen"
		" < ?1)",
		"DELETE FROM seen WHERE item IS NULL AND listed < ?1 AND listed <"
		" coalesce((SELECT last_body FROM feed WHERE id = seen.feed), ?1)",
		"DELETE FROM item WHERE first_seen < ?1",
	};
	gboolean ok = store_begin(store, error);
	for (gsize i = 0; ok && i < G_N_ELEMENTS(steps); i++)
		ok = sql_run(&store->sql, error, steps[i], "i", before);
	*dropped = ok ? (guint)sqlite3_changes(store->sql.db) : 0;
	return sql_end(&store->sql, ok, error);
}

gboolean store_backup(Store *store, const char *file, GError **error)
{
	return store_flush(store, error) && sql_run(&store->sql, error, "VACUUM INTO ?", "s", file);
}

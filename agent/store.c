/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/store.h"

#include <string.h>

#include "agent/store_private.h"

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

gint64 store_new_story_id(Store *store)
{
	gint64 written = 0; /* by others too: a person may have split a story */
	sql_number(&store->sql, &written, 0, NULL, LAST_STORY, "");
	store->last_story = MAX(store->last_story, written) + 1;
	return store->last_story;
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

gboolean store_write_feed(Store *store, FeedState *s, GError **error)
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

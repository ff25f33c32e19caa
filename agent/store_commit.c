/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one fetch brings, written whole, and several of them on one wait for the disk. */
#include <string.h>

#include "agent/store_private.h"

/* ---- items ---- */

void new_item_free(gpointer data)
{
	NewItem *item = data;
	g_free(item->verdict_json);
	g_free(item->because);
	for (int f = 0; f < N_FIELDS; f++)
		g_free(item->lines[f]);
	g_clear_pointer(&item->reading, g_bytes_unref);
	g_clear_pointer(&item->signature, g_bytes_unref);
	g_free(item->voice);
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

gboolean store_has_seen(Store *store, gint64 feed, const Item *item, gboolean *seen, GError **error)
{
	gint64 found = 0;
	if (feed != 0 &&
	    !sql_number(&store->sql, &found, 0, error, "SELECT 1 FROM seen WHERE hash = ?", "i",
			identity(feed, item)))
		return FALSE;
	*seen = found != 0;
	return TRUE;
}

gboolean store_has_elsewhere(Store *store, gint64 feed, const Item *item, gboolean *has,
			     GError **error)
{
	gint64 found = 0;
	if (item->url != NULL &&
	    !sql_number(&store->sql, &found, 0, error,
			"SELECT id FROM item WHERE url_hash = ? AND url = ?2 AND feed <> ?3"
			" AND title = ?4",
			"isis", store_hash("", item->url), item->url, feed, item->headline))
		return FALSE;
	*has = found != 0;
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

static void keep_words(Store *store, gint64 row, const NewItem *n)
{
	StoreWords words = { row, { NULL } };
	for (int f = 0; f < N_FIELDS; f++)
		words.lines[f] = g_strdup(n->lines[f]);
	g_array_append_val(store->words, words);
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
	keep_words(store, row, n);
	return mark_seen(store, commit->state->id, item, row, commit->now, error) &&
	       store_write_reading(store, n, row, error) && write_facts(store, row, v, error) &&
	       store_tally_item(store, n, error);
}

/* ---- stories and alerts ---- */

static gint64 toll_bound(const Toll *toll, gboolean upper)
{
	if (!toll->known)
		return -1;
	return upper ? toll->max : toll->min;
}

/* What people mark (acked_at, quiet_until) may have changed since the row was read: left alone. */
gboolean store_write_story(Store *store, const Story *s, GError **error)
{
	return sql_run(
		&store->sql, error,
		"INSERT INTO story (id, headline, lang, link, rule, title, severity, first_at,"
		" last_at, killed_min, killed_max, wounded_min, wounded_max, items, because,"
		" publishers, families, acked_at, quiet_until, told_severity, told_at,"
		" told_killed, told_updates, told_wounded, told_families, reminded,"
		" told_change, named, grades, countries, places, official, denied, told_places,"
		" told_official, told_denied) VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,nullif(?10,-1),"
		"nullif(?11,-1),nullif(?12,-1), nullif(?13,-1),?14,?15,?16,?17,?18,?19,?20,?21,"
		"?22,?23,?24,?25,?26,coalesce(?27,''),?28,coalesce(?29,''),"
		"coalesce(?30,''),coalesce(?31,''),?32,?33,coalesce(?34,''),?35,?36) ON CONFLICT (id) DO UPDATE SET"
		" headline=iif(named > ?28, headline, ?2), named=max(named, ?28), lang=?3, link=?4, rule=?5,"
		" title=?6, severity=?7, last_at=?9, killed_min=nullif(?10,-1),"
		" killed_max=nullif(?11,-1), wounded_min=nullif(?12,-1), wounded_max=nullif(?13,"
		"-1), items=?14, because=?15, publishers=?16, families=?17, told_severity=?20,"
		" told_at=?21, told_killed=?22, told_updates=?23, told_wounded=?24,"
		" told_families=?25, reminded=?26, told_change=coalesce(?27, ''),"
		" grades=coalesce(?29,''), countries=coalesce(?30,''), places=coalesce(?31,''),"
		" official=?32, denied=?33, told_places=coalesce(?34,''), told_official=?35,"
		" told_denied=?36",
		"isssssiiiiiiiisssiiiiiiiiisisssiisii", s->id, s->headline, s->lang, s->link,
		s->rule, s->title, (gint64)s->severity, s->first_at, s->last_at,
		toll_bound(&s->killed, FALSE), toll_bound(&s->killed, TRUE),
		toll_bound(&s->wounded, FALSE), toll_bound(&s->wounded, TRUE), (gint64)s->items,
		s->because, s->publishers, s->families, s->acked_at, s->quiet_until,
		(gint64)s->told_severity, s->told_at, s->told_killed, (gint64)s->told_updates,
		s->told_wounded, (gint64)s->told_families, (gint64)s->reminded, s->told_change,
		(gint64)s->named, s->grades, s->countries, s->places, (gint64)s->official,
		(gint64)s->denied, s->told_places, (gint64)s->told_official,
		(gint64)s->told_denied);
}

gboolean store_write_alert(Store *store, const NewAlert *a, gint64 now, GError **error)
{
	gint64 nth = a->update;
	if (a->update == ALERT_NEXT &&
	    !sql_number(&store->sql, &nth, 0, error,
			"SELECT max(nth) + 1 FROM alert WHERE story = ?", "i", a->story))
		return FALSE;
	if (!sql_run(&store->sql, error,
		     "INSERT INTO alert (story, rule, severity, nth, created, payload) VALUES"
		     " (?1,?2,?3,?4,?5,?6) ON CONFLICT (story, nth) DO UPDATE SET payload = ?6,"
		     " severity = ?3, rule = ?2",
		     "isiiis", a->story, a->rule, (gint64)a->severity, nth, now, a->payload))
		return FALSE;
	for (char **channel = a->channels; *channel != NULL; channel++)
		if (!sql_run(&store->sql, error,
			     "INSERT OR IGNORE INTO outbox (alert, channel, state, changed)"
			     " SELECT id, ?3, 'pending', ?4 FROM alert WHERE story = ?1 AND nth ="
			     " ?2",
			     "iisi", a->story, nth, *channel, now))
			return FALSE;
	return TRUE;
}

static gboolean write_all(Store *store, FetchCommit *commit, GError **error)
{
	if (!store_write_feed(store, commit->state, error) ||
	    !store_tally_feed(store, commit->state, error))
		return FALSE;
	for (guint i = 0; i < commit->items->len; i++)
		if (!write_item(store, commit, g_ptr_array_index(commit->items, i), error))
			return FALSE;
	for (guint i = 0; commit->known != NULL && i < commit->known->len; i++)
		if (!mark_seen(store, commit->state->id, g_ptr_array_index(commit->known, i), 0,
			       commit->now, error))
			return FALSE;
	for (guint i = 0; i < commit->stories->len; i++)
		if (!store_write_story(store, g_ptr_array_index(commit->stories, i), error))
			return FALSE;
	for (guint i = 0; i < commit->alerts->len; i++)
		if (!store_write_alert(store, g_ptr_array_index(commit->alerts, i), commit->now,
				       error))
			return FALSE;
	for (guint i = 0; commit->joins != NULL && i < commit->joins->len; i++)
		if (!store_write_join(store, &g_array_index(commit->joins, StoryJoin, i), "join",
				      commit->now, error))
			return FALSE;
	return TRUE;
}

/* ---- fetches, one by one or several at once ---- */

/* The words come last, all at once: at every savepoint FTS5 writes out what it holds in memory. */
static gboolean write_words(Store *store, GError **error)
{
	for (guint i = 0; i < store->words->len; i++) {
		const StoreWords *words = &g_array_index(store->words, StoreWords, i);
		if (!sql_run(&store->sql, error,
			     "INSERT INTO item_words (rowid, title, text) VALUES (?,?,?)", "iss",
			     words->item, words->lines[FIELD_TITLE], words->lines[FIELD_TEXT]))
			return FALSE;
	}
	return TRUE;
}

/* When SQLite has rolled back by itself, the COMMIT says so. */
static gboolean end_items(Store *store, gboolean ok, GError **error)
{
	ok = ok && (sqlite3_get_autocommit(store->sql.db) || write_words(store, error));
	g_array_set_size(store->words, 0);
	return sql_end(&store->sql, ok, error);
}

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
	return !gathered || end_items(store, TRUE, error);
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
		return end_items(store, ok, error);
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
	guint words = store->words->len;
	if (!begin_fetch(store, error))
		return FALSE;
	gboolean ok = write_all(store, commit, error);
	if (!end_fetch(store, ok, error)) {
		commit->state->id = id;
		g_array_set_size(store->words, words);
		return FALSE;
	}
	return TRUE;
}

gboolean store_remind(Store *store, const Story *story, const NewAlert *alert, gint64 now,
		      GError **error)
{
	return store_begin(store, error) &&
	       sql_end(&store->sql,
		       store_write_story(store, story, error) &&
			       store_write_alert(store, alert, now, error),
		       error);
}

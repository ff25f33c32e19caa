/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "agent/store_private.h"
#include "feeds/url.h"

void story_free(Story *story)
{
	if (story == NULL)
		return;
	g_free(story->headline);
	g_free(story->lang);
	g_free(story->link);
	g_free(story->rule);
	g_free(story->title);
	g_free(story->killed.phrase);
	g_free(story->wounded.phrase);
	g_free(story->because);
	g_free(story->publishers);
	g_free(story->families);
	g_free(story->grades);
	g_free(story->countries);
	g_free(story->places);
	g_free(story->told_places);
	g_free(story->told_change);
	g_free(story);
}

static void free_story(gpointer data)
{
	story_free(data);
}

void alert_row_free(AlertRow *row)
{
	if (row == NULL)
		return;
	g_free(row->rule);
	g_free(row->payload);
	g_free(row->states);
	g_free(row);
}

static void free_alert_row(gpointer row)
{
	alert_row_free(row);
}

void stored_item_free(gpointer data)
{
	StoredItem *item = data;
	if (item == NULL)
		return;
	g_free(item->title);
	g_free(item->text);
	g_free(item->lang);
	g_free(item->link);
	g_free(item->source);
	g_free(item->publisher);
	g_free(item->feed_url);
	g_free(item->verdict);
	g_free(item->because);
	g_free(item->family);
	g_free(item->prior);
	g_free(item->country);
	g_free(item->knowledge);
	g_strfreev(item->tags);
	g_clear_pointer(&item->reading, g_bytes_unref);
	g_free(item);
}

static Toll toll_of(SqlRows *rows, int column)
{
	Toll toll = { 0 };
	toll.known = sqlite3_column_type(rows, column) != SQLITE_NULL;
	toll.min = sqlite3_column_int64(rows, column);
	toll.max = sqlite3_column_int64(rows, column + 1);
	return toll;
}

#define STORY_COLUMNS                                                                              \
	"SELECT s.id, headline, lang, link, s.rule, title, s.severity, first_at, last_at, "        \
	"killed_min,"                                                                              \
	" killed_max, wounded_min, wounded_max, items, because, publishers, families, acked_at,"   \
	" quiet_until, told_severity, told_at, told_killed, told_updates,"                         \
	" told_wounded, told_families, reminded, told_change,"                                     \
	" (SELECT a.id FROM alert a WHERE a.story = s.id AND a.nth = s.told_updates - 1 AND NOT "  \
	"EXISTS"                                                                                   \
	"  (SELECT 1 FROM outbox o WHERE o.alert = a.id AND (o.state NOT IN ('pending', "          \
	"'held') OR o.attempts > 0))), named, grades, countries, places, official, denied,"        \
	" told_places, told_official, told_denied"                                                 \
	" FROM story s "

static Story *story_of(SqlRows *rows)
{
	Story *s = g_new0(Story, 1);
	s->id = sqlite3_column_int64(rows, 0);
	s->headline = sql_text(rows, 1);
	s->lang = sql_text(rows, 2);
	s->link = sql_text(rows, 3);
	s->rule = sql_text(rows, 4);
	s->title = sql_text(rows, 5);
	s->severity = sqlite3_column_int(rows, 6);
	s->first_at = sqlite3_column_int64(rows, 7);
	s->last_at = sqlite3_column_int64(rows, 8);
	s->killed = toll_of(rows, 9);
	s->wounded = toll_of(rows, 11);
	s->items = sqlite3_column_int(rows, 13);
	s->because = sql_text(rows, 14);
	s->publishers = sql_text(rows, 15);
	s->families = sql_text(rows, 16);
	s->acked_at = sqlite3_column_int64(rows, 17);
	s->quiet_until = sqlite3_column_int64(rows, 18);
	s->told_severity = sqlite3_column_int(rows, 19);
	s->told_at = sqlite3_column_int64(rows, 20);
	s->told_killed = sqlite3_column_int64(rows, 21);
	s->told_updates = sqlite3_column_int(rows, 22);
	s->told_wounded = sqlite3_column_int64(rows, 23);
	s->told_families = (guint)sqlite3_column_int(rows, 24);
	s->reminded = (guint)sqlite3_column_int(rows, 25);
	s->told_change = sql_text(rows, 26);
	s->pending_alert = sqlite3_column_int64(rows, 27);
	s->named = sqlite3_column_int(rows, 28);
	s->grades = sql_text(rows, 29);
	s->countries = sql_text(rows, 30);
	s->places = sql_text(rows, 31);
	s->official = sqlite3_column_int(rows, 32);
	s->denied = sqlite3_column_int(rows, 33);
	s->told_places = sql_text(rows, 34);
	s->told_official = sqlite3_column_int(rows, 35);
	s->told_denied = sqlite3_column_int(rows, 36);
	return s;
}

GPtrArray *store_collect(Store *store, SqlRows *rows, gpointer (*make)(SqlRows *),
			 GDestroyNotify destroy, GError *failed, GError **error)
{
	GError *own = failed;
	g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(destroy);
	while (rows != NULL && sql_step(&store->sql, rows, &own))
		g_ptr_array_add(list, make(rows));
	if (own != NULL) {
		g_propagate_error(error, own);
		return NULL;
	}
	return g_steal_pointer(&list);
}

static gpointer make_story(SqlRows *rows)
{
	return story_of(rows);
}

Story *store_story(Store *store, gint64 id, GError **error)
{
	GError *own = NULL;
	g_autoptr(SqlRows) rows =
		sql_query(&store->sql, &own, STORY_COLUMNS "WHERE s.id = ?", "i", id);
	g_autoptr(GPtrArray) list = store_collect(store, rows, make_story, free_story, own, error);
	return list != NULL && list->len > 0 ? g_ptr_array_steal_index(list, 0) : NULL;
}

GPtrArray *store_unacknowledged(Store *store, Severity floor, gint64 since, gint64 before,
				guint most, gint64 now, GError **error)
{
	GError *own = NULL;
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own,
		STORY_COLUMNS "WHERE told_updates > 0 AND told_severity >= ?1 AND acked_at = 0 AND"
			      " quiet_until <= ?5 AND told_at BETWEEN ?2 AND ?3 AND reminded < ?4"
			      " ORDER BY s.id",
		"iiiii", (gint64)floor, since, before, (gint64)most, now);
	return store_collect(store, rows, make_story, free_story, own, error);
}

GPtrArray *store_stories(Store *store, gint64 since, gint64 until, guint most, GError **error)
{
	GError *own = NULL;
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own,
		STORY_COLUMNS
		"WHERE last_at > ?1 AND last_at <= ?2 AND s.severity > 0 ORDER BY s.severity DESC, items"
		" DESC, last_at DESC, s.id DESC LIMIT ?3",
		"iii", since, until, (gint64)most);
	return store_collect(store, rows, make_story, free_story, own, error);
}

GPtrArray *store_window_stories(Store *store, const StoreWindow *window, guint most, GError **error)
{
	GError *own = NULL;
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own,
		STORY_COLUMNS "WHERE s.id IN (SELECT story FROM item WHERE id > ?1 AND id <= ?2)"
			      " AND s.severity > 0 ORDER BY s.severity DESC, items DESC,"
			      " last_at DESC, s.id DESC LIMIT ?3",
		"iii", window->after, window->upto, (gint64)most);
	return store_collect(store, rows, make_story, free_story, own, error);
}

GPtrArray *store_quiet_stories(Store *store, gint64 now, guint most, GError **error)
{
	GError *own = NULL;
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own,
		STORY_COLUMNS "WHERE quiet_until > ? ORDER BY s.severity DESC, s.id DESC LIMIT ?",
		"ii", now, (gint64)most);
	return store_collect(store, rows, make_story, free_story, own, error);
}

#define ITEM_COLUMNS                                                                                                                                                       \
	"SELECT i.id, i.story, i.at, i.first_seen, i.title, i.text, i.lang, i.link, i.source,"                                                                             \
	" i.publisher, f.url, i.verdict, i.because, i.family, c.lang, c.country, k.hash, i.reliability, i.copy, i.relevant, i.severity, i.feed, r.dated, r.packed, c.tags" \
	" FROM item i JOIN feed f ON f.id = i.feed LEFT JOIN reading r ON r.item = i.id LEFT JOIN context c ON c.id = r.context LEFT JOIN knowledge k ON k.id = r.knowledge "

static gpointer make_item(SqlRows *rows)
{
	StoredItem *item = g_new0(StoredItem, 1);
	char **texts[] = { &item->title,    &item->text,      &item->lang,     &item->link,
			   &item->source,   &item->publisher, &item->feed_url, &item->verdict,
			   &item->because,  &item->family,    &item->prior,    &item->country,
			   &item->knowledge };
	item->id = sqlite3_column_int64(rows, 0);
	item->story = sqlite3_column_int64(rows, 1);
	item->when = sqlite3_column_int64(rows, 2);
	item->first_seen = sqlite3_column_int64(rows, 3);
	for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
		*texts[i] = sql_text(rows, 4 + (int)i);
	const char *grade = (const char *)sqlite3_column_text(rows, 17);
	item->reliability = grade != NULL && *grade != '\0' ? *grade : 'F';
	item->copy = sqlite3_column_int(rows, 18);
	item->relevant = sqlite3_column_int(rows, 19);
	item->severity = sqlite3_column_int(rows, 20);
	item->feed = sqlite3_column_int64(rows, 21);
	item->dated = item->when;
	if (sqlite3_column_type(rows, 23) == SQLITE_BLOB) {
		item->reading = g_bytes_new(sqlite3_column_blob(rows, 23),
					    (gsize)sqlite3_column_bytes(rows, 23));
		item->dated = sqlite3_column_type(rows, 22) != SQLITE_NULL
				      ? sqlite3_column_int64(rows, 22)
				      : NO_TIME;
	}
	const char *tags = (const char *)sqlite3_column_text(rows, 24);
	item->tags = tags != NULL && *tags != '\0' ? g_strsplit(tags, "\n", -1) : NULL;
	item->context = (JudgeContext){ .feed = item->feed_url,
					.source = item->source,
					.publisher = item->publisher,
					.lang = item->prior != NULL ? item->prior : item->lang,
					.country = item->country,
					.tags = (const char *const *)item->tags };
	return item;
}

StoredItem *store_item(Store *store, const char *id_or_url, GError **error)
{
	GError *own = NULL;
	gint64 id = 0;
	g_autofree char *url = url_canonical(id_or_url);
	if (!g_ascii_string_to_signed(id_or_url, 10, 1, G_MAXINT64, &id, NULL))
		id = 0;
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own,
		ITEM_COLUMNS "WHERE i.id = ?1 OR (i.url_hash = ?2 AND i.url = ?3) LIMIT 1", "iis",
		id, url != NULL ? store_hash("", url) : (gint64)0, url);
	g_autoptr(GPtrArray) list =
		store_collect(store, rows, make_item, stored_item_free, own, error);
	return list != NULL && list->len > 0 ? g_ptr_array_steal_index(list, 0) : NULL;
}

GPtrArray *store_archive(Store *store, gint64 after, gint64 upto, GError **error)
{
	GError *own = NULL;
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own, ITEM_COLUMNS "WHERE i.id > ?1 AND i.id <= ?2 ORDER BY i.id",
		"ii", after, upto);
	return store_collect(store, rows, make_item, stored_item_free, own, error);
}

GPtrArray *store_story_items(Store *store, gint64 story, GError **error)
{
	GError *own = NULL;
	g_autoptr(SqlRows) rows =
		sql_query(&store->sql, &own,
			  ITEM_COLUMNS "WHERE i.story = ? ORDER BY i.first_seen, i.id", "i", story);
	return store_collect(store, rows, make_item, stored_item_free, own, error);
}

GPtrArray *store_unlocated(Store *store, const StoreWindow *window, guint most, GError **error)
{
	GError *own = NULL;
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own,
		ITEM_COLUMNS "WHERE i.id > ?1 AND i.id <= ?2 AND i.id IN (SELECT item FROM fact"
			     " WHERE name = 'region:unlocated') ORDER BY i.id DESC LIMIT ?3",
		"iii", window->after, window->upto, (gint64)most);
	return store_collect(store, rows, make_item, stored_item_free, own, error);
}

static gpointer make_alert(SqlRows *rows)
{
	AlertRow *row = g_new0(AlertRow, 1);
	row->id = sqlite3_column_int64(rows, 0);
	row->story = sqlite3_column_int64(rows, 1);
	row->created = sqlite3_column_int64(rows, 2);
	row->rule = sql_text(rows, 3);
	row->payload = sql_text(rows, 4);
	row->severity = sqlite3_column_int(rows, 5);
	row->update = sqlite3_column_int(rows, 6);
	row->states = sql_text(rows, 7);
	return row;
}

#define ALERT_COLUMNS                                                                              \
	"SELECT a.id, a.story, a.created, a.rule, a.payload, a.severity, a.nth,"                   \
	" (SELECT group_concat(channel || ':' || state, ' ') FROM outbox WHERE alert = a.id)"      \
	" FROM alert a "

AlertRow *store_alert(Store *store, gint64 id, GError **error)
{
	GError *own = NULL;
	g_autoptr(SqlRows) rows =
		sql_query(&store->sql, &own, ALERT_COLUMNS "WHERE a.id = ?", "i", id);
	g_autoptr(GPtrArray) list =
		store_collect(store, rows, make_alert, free_alert_row, own, error);
	return list != NULL && list->len > 0 ? g_ptr_array_steal_index(list, 0) : NULL;
}

GPtrArray *store_alerts(Store *store, gint64 since, guint most, GError **error)
{
	GError *own = NULL;
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own, ALERT_COLUMNS "WHERE a.created >= ? ORDER BY a.id DESC LIMIT ?",
		"ii", since, (gint64)most);
	return store_collect(store, rows, make_alert, free_alert_row, own, error);
}

GPtrArray *store_story_alerts(Store *store, gint64 story, GError **error)
{
	GError *own = NULL;
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own,
		"SELECT a.id, a.story, a.created, a.rule, a.payload, a.severity, a.nth, (SELECT group_concat(channel || ' '"
		" || state || ' ' || strftime('%Y-%m-%d %H:%M', changed, 'unixepoch', 'localtime') ||"
		" iif(attempts > 1, ', ' || attempts || ' attempts', '') || coalesce(', ' || why, ''),"
		" char(10)) FROM outbox WHERE alert = a.id) FROM alert a"
		" WHERE a.story = ? ORDER BY a.nth",
		"i", story);
	return store_collect(store, rows, make_alert, free_alert_row, own, error);
}

gboolean store_signatures(Store *store, gint64 since, SignatureFunction function,
			  gpointer user_data, GError **error)
{
	GError *own = NULL;
	g_autoptr(SqlRows) rows = sql_query(&store->sql, &own,
					    "SELECT story, signature FROM item WHERE signature IS"
					    " NOT NULL AND at >= ? ORDER BY id",
					    "i", since);
	while (rows != NULL && sql_step(&store->sql, rows, &own)) {
		g_autoptr(GBytes) bytes = g_bytes_new(sqlite3_column_blob(rows, 1),
						      (gsize)sqlite3_column_bytes(rows, 1));
		function(sqlite3_column_int64(rows, 0), bytes, user_data);
	}
	if (own == NULL)
		return TRUE;
	g_propagate_error(error, own);
	return FALSE;
}

gboolean store_counts(Store *store, StoreCounts *c, GError **error)
{
	const struct {
		const char *text;
		gint64 *slot;
	} all[] = {
		{ "SELECT count(*) FROM feed", &c->feeds },
		{ "SELECT count(*) FROM item", &c->items },
		{ "SELECT count(*) FROM item WHERE relevant", &c->relevant },
		{ "SELECT count(*) FROM story WHERE severity > 0", &c->stories },
		{ "SELECT count(*) FROM alert", &c->alerts },
		{ "SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending', 'doubt',"
		  " 'held')",
		  &c->waiting },
		{ "SELECT count(*) FROM outbox WHERE state = 'dead'", &c->dead },
		{ "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
		  &c->bytes },
		{ "SELECT max(last_try) FROM feed", &c->last_fetch },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(all); i++)
		if (!sql_number(&store->sql, all[i].slot, 0, error, all[i].text, ""))
			return FALSE;
	return TRUE;
}

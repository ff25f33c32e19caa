/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Daily counts: kept with each commit, so that reading them costs nothing.
 *
 * A story counts once a day under each key, however many items tell it: sighting knows which it
 * has. The day is that by which an item is dated, in local time. */
#include <string.h>

#include "agent/store_private.h"
#include "agent/tally.h"

#define DAY        G_GINT64_CONSTANT(86400)
#define TELL_AGAIN (2 * DAY)
#define HISTORY    45 /* days that are counted of a database that has not counted before */

/* ---- counting ---- */

/* STORY was told of under KEY, by so many ITEMS that were not counted yet. */
static gboolean see(Store *store, gint64 story, gint64 day, const TallyKey *key, gint64 items,
		    GError **error)
{
	if (!sql_run(&store->sql, error,
		     "INSERT OR IGNORE INTO sighting (story, day, scope, type) VALUES (?,?,?,?)",
		     "iiss", story, day, key->scope, key->type))
		return FALSE;
	gint64 stories = sqlite3_changes(store->sql.db) > 0;
	return (stories == 0 && items == 0) ||
	       sql_run(&store->sql, error,
		       "INSERT INTO tally (scope, type, day, stories, items) VALUES (?1,?2,?3,?4,?5)"
		       " ON CONFLICT DO UPDATE SET stories = stories + ?4, items = items + ?5",
		       "ssiii", key->scope, key->type, day, stories, items);
}

static gboolean see_verdict(Store *store, gint64 story, gint64 when, const char *verdict,
			    gint64 items, GError **error)
{
	json_t *json = json_loads(verdict, 0, NULL);
	g_autoptr(GPtrArray) keys = tally_keys(json);
	gint64 day = trend_day(when, NULL);
	gboolean ok = TRUE;
	for (guint i = 0; ok && i < keys->len; i++)
		ok = see(store, story, day, g_ptr_array_index(keys, i), items, error);
	json_decref(json);
	return ok;
}

gboolean store_tally_item(Store *store, const NewItem *n, GError **error)
{
	return n->story == 0 || n->verdict_json == NULL ||
	       see_verdict(store, n->story, n->when, n->verdict_json, 1, error);
}

gboolean store_tally_feed(Store *store, const FeedState *s, GError **error)
{
	gint64 day = trend_day(s->last_ok, NULL);
	if (s->last_ok == 0)
		return TRUE;
	if (!sql_run(&store->sql, error,
		     "UPDATE feed SET covered = ?2 WHERE id = ?1 AND covered < ?2", "ii", s->id,
		     day))
		return FALSE;
	return sqlite3_changes(store->sql.db) == 0 ||
	       sql_run(&store->sql, error,
		       "INSERT INTO cover (day, feeds) VALUES (?, 1)"
		       " ON CONFLICT DO UPDATE SET feeds = feeds + 1",
		       "i", day);
}

/* ---- stories that change ---- */

/* STORY is not counted any more. */
static gboolean unsee(Store *store, gint64 story, GError **error)
{
	return sql_run(&store->sql, error,
		       "UPDATE tally SET stories = stories - 1 WHERE (scope, type, day) IN"
		       " (SELECT scope, type, day FROM sighting WHERE story = ?)",
		       "i", story) &&
	       sql_run(&store->sql, error, "DELETE FROM sighting WHERE story = ?", "i", story);
}

gboolean store_tally_join(Store *store, gint64 into, gint64 from, GError **error)
{
	return sql_run(&store->sql, error,
		       "INSERT INTO tally (scope, type, day, stories, items) SELECT scope, type,"
		       " day, 1, 0 FROM sighting f WHERE story = ?2 AND NOT EXISTS (SELECT 1 FROM"
		       " sighting i WHERE i.story = ?1 AND i.day = f.day AND i.scope = f.scope AND"
		       " i.type = f.type) ON CONFLICT DO UPDATE SET stories = stories + 1",
		       "ii", into, from) &&
	       sql_run(&store->sql, error,
		       "INSERT OR IGNORE INTO sighting (story, day, scope, type)"
		       " SELECT ?1, day, scope, type FROM sighting WHERE story = ?2",
		       "ii", into, from) &&
	       unsee(store, from, error);
}

typedef struct {
	gint64 story, at;
	char *verdict;
} Told;

static void free_told(gpointer data)
{
	g_free(((Told *)data)->verdict);
	g_free(data);
}

static gpointer make_told(SqlRows *rows)
{
	Told *told = g_new(Told, 1);
	*told = (Told){ sqlite3_column_int64(rows, 0), sqlite3_column_int64(rows, 1),
			sql_text(rows, 2) };
	return told;
}

static gboolean see_story(Store *store, gint64 story, GError **error)
{
	GError *own = NULL;
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own,
		"SELECT story, at, verdict FROM item WHERE story = ? AND verdict IS NOT NULL", "i",
		story);
	g_autoptr(GPtrArray) list = store_collect(store, rows, make_told, free_told, own, error);
	for (guint i = 0; list != NULL && i < list->len; i++) {
		const Told *told = g_ptr_array_index(list, i);
		if (!see_verdict(store, told->story, told->at, told->verdict, 0, error))
			return FALSE;
	}
	return list != NULL;
}

gboolean store_tally_split(Store *store, gint64 a, gint64 b, GError **error)
{
	return unsee(store, b, error) && see_story(store, a, error) && see_story(store, b, error);
}

/* ---- a database that has not counted before ---- */

static gboolean count_covers(Store *store, gint64 since, GError **error)
{
	GError *own = NULL;
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own,
		"SELECT DISTINCT feed, first_seen FROM item WHERE first_seen >= ?", "i", since);
	while (rows != NULL && sql_step(&store->sql, rows, &own)) {
		gint64 feed = sqlite3_column_int64(rows, 0);
		gint64 day = trend_day(sqlite3_column_int64(rows, 1), NULL);
		char *key = g_strdup_printf("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, feed, day);
		if (g_hash_table_add(seen, key) &&
		    !sql_run(&store->sql, &own,
			     "INSERT INTO cover (day, feeds) VALUES (?, 1)"
			     " ON CONFLICT DO UPDATE SET feeds = feeds + 1",
			     "i", day))
			break;
	}
	if (own == NULL)
		return TRUE;
	g_propagate_error(error, own);
	return FALSE;
}

static gboolean count_items(Store *store, gint64 since, GError **error)
{
	GError *own = NULL;
	gboolean ok = TRUE;
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own,
		"SELECT story, at, verdict FROM item WHERE story IS NOT NULL AND verdict IS NOT NULL"
		" AND at >= ?",
		"i", since);
	while (ok && rows != NULL && sql_step(&store->sql, rows, &own))
		ok = see_verdict(store, sqlite3_column_int64(rows, 0),
				 sqlite3_column_int64(rows, 1),
				 (const char *)sqlite3_column_text(rows, 2), 1, &own);
	if (own == NULL)
		return TRUE;
	g_propagate_error(error, own);
	return FALSE;
}

gboolean store_tally_all(Store *store, GError **error)
{
	gint64 due, last;
	if (!store_fact(store, "uncounted", &due, error))
		return FALSE;
	if (due == 0)
		return TRUE;
	if (!sql_number(&store->sql, &last, 0, error, "SELECT max(at) FROM item", "") ||
	    !sql_begin(&store->sql, error))
		return FALSE;
	gboolean ok =
		count_covers(store, last - HISTORY * DAY, error) &&
		count_items(store, last - HISTORY * DAY, error) &&
		sql_run(&store->sql, error, "DELETE FROM machine WHERE name = 'uncounted'", "");
	return sql_end(&store->sql, ok, error);
}

/* ---- reading ---- */

/* Fill COUNTS with what ROWS tell of days: day, number. */
static gboolean read_days(Store *store, SqlRows *rows, gint64 day, guint *counts, GError *failed,
			  GError **error)
{
	GError *own = failed;
	while (rows != NULL && sql_step(&store->sql, rows, &own)) {
		gint64 at = sqlite3_column_int64(rows, 0) - (day - TREND_DAYS);
		if (at >= 0 && at < TREND_SPAN)
			counts[at] = (guint)MAX(sqlite3_column_int64(rows, 1), 0);
	}
	if (own == NULL)
		return TRUE;
	g_propagate_error(error, own);
	return FALSE;
}

gboolean store_trend_calendar(Store *store, TrendCalendar *calendar, GError **error)
{
	GError *own = NULL;
	gint64 day = calendar->day;
	memset(calendar->feeds, 0, sizeof calendar->feeds);
	memset(calendar->stories, 0, sizeof calendar->stories);
	g_autoptr(SqlRows) feeds =
		sql_query(&store->sql, &own, "SELECT day, feeds FROM cover WHERE day > ?", "i",
			  day - TREND_SPAN);
	if (!read_days(store, feeds, day, calendar->feeds, own, error))
		return FALSE;
	own = NULL;
	g_autoptr(SqlRows) stories = sql_query(
		&store->sql, &own,
		"SELECT day, stories FROM tally WHERE scope = '' AND type = '' AND day > ?", "i",
		day - TREND_SPAN);
	return read_days(store, stories, day, calendar->stories, own, error);
}

void trend_series_free(gpointer data)
{
	TrendSeries *series = data;
	g_free(series->scope);
	g_free(series->type);
	g_free(series);
}

/* Of series that stand in order, the one that the row is of. */
static TrendSeries *series_of(GPtrArray *list, SqlRows *rows)
{
	const char *scope = (const char *)sqlite3_column_text(rows, 0);
	const char *type = (const char *)sqlite3_column_text(rows, 1);
	TrendSeries *last = list->len > 0 ? g_ptr_array_index(list, list->len - 1) : NULL;
	if (last != NULL && strcmp(last->scope, scope) == 0 && strcmp(last->type, type) == 0)
		return last;
	last = g_new0(TrendSeries, 1);
	last->scope = g_strdup(scope);
	last->type = g_strdup(type);
	g_ptr_array_add(list, last);
	return last;
}

static guint sum_of(const TrendSeries *series)
{
	guint sum = 0;
	for (guint i = 0; i < TREND_SPAN; i++)
		sum += series->counts[i];
	return sum;
}

static int by_size(gconstpointer a, gconstpointer b)
{
	guint x = sum_of(*(TrendSeries *const *)a), y = sum_of(*(TrendSeries *const *)b);
	return x < y ? 1 : -(x > y);
}

#define SERIES                                                                                      \
	"SELECT scope, type, day, stories FROM tally WHERE day > ?1 - ?2 AND day <= ?1 AND stories" \
	" > 0 AND "

GPtrArray *store_trends(Store *store, const char *scope, gint64 day, guint least, GError **error)
{
	GError *own = NULL;
	g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(trend_series_free);
	g_autoptr(SqlRows) rows =
		scope != NULL
			? sql_query(&store->sql, &own,
				    SERIES "scope = ?3 ORDER BY scope, type, day", "iis", day,
				    (gint64)TREND_SPAN, scope)
			: sql_query(&store->sql, &own,
				    SERIES
				    "(scope, type) IN (SELECT scope, type FROM tally WHERE day"
				    " = ?1 AND stories >= ?3) ORDER BY scope, type, day",
				    "iii", day, (gint64)TREND_SPAN, (gint64)least);
	while (rows != NULL && sql_step(&store->sql, rows, &own)) {
		gint64 at = sqlite3_column_int64(rows, 2) - (day - TREND_DAYS);
		series_of(list, rows)->counts[at] = (guint)sqlite3_column_int64(rows, 3);
	}
	if (own != NULL) {
		g_propagate_error(error, own);
		return NULL;
	}
	for (guint i = list->len; i-- > 0;)
		if (sum_of(g_ptr_array_index(list, i)) < least)
			g_ptr_array_remove_index(list, i);
	g_ptr_array_sort(list, by_size);
	return g_steal_pointer(&list);
}

char **store_scopes(Store *store, const char *name, GError **error)
{
	GError *own = NULL;
	g_autoptr(GStrvBuilder) list = g_strv_builder_new();
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own,
		"SELECT DISTINCT scope FROM tally WHERE scope = ?1 OR scope = '@' || ?1 OR"
		" substr(scope, -length(?1) - 1) = '/' || ?1 ORDER BY scope",
		"s", name);
	while (rows != NULL && sql_step(&store->sql, rows, &own))
		g_strv_builder_add(list, (const char *)sqlite3_column_text(rows, 0));
	if (own == NULL)
		return g_strv_builder_end(list);
	g_propagate_error(error, own);
	return NULL;
}

/* ---- the ladder ---- */

static gpointer make_sign(SqlRows *rows)
{
	Sign *sign = g_new0(Sign, 1);
	sign->type = sql_text(rows, 0);
	sign->day = sqlite3_column_int64(rows, 1);
	sign->story = sqlite3_column_int64(rows, 2);
	sign->killed = sqlite3_column_int64(rows, 3);
	sign->voices = (guint)sqlite3_column_int64(rows, 4);
	sign->headline = sql_text(rows, 5);
	return sign;
}

GPtrArray *store_signs(Store *store, const char *const *scopes, gint64 day, GError **error)
{
	GError *own = NULL;
	json_t *names = json_array();
	for (; *scopes != NULL; scopes++)
		json_array_append_new(names, json_string(*scopes));
	g_autofree char *list = json_dumps(names, JSON_COMPACT);
	json_decref(names);
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own,
		"SELECT DISTINCT g.type, g.day, g.story, coalesce(s.killed_min, 0),"
		" (s.families <> '') + length(s.families) - length(replace(s.families, char(10), '')),"
		" s.headline FROM sighting g LEFT JOIN story s ON s.id = g.story WHERE g.scope IN"
		" (SELECT value FROM json_each(?1)) AND g.day >= ?2 AND g.type <> ''"
		" ORDER BY g.day, g.story, g.type",
		"si", list, day);
	return store_collect(store, rows, make_sign, sign_free, own, error);
}

/* ---- spikes that are told ---- */

gboolean store_spike_is_due(Store *store, const char *scope, const char *type, guint stories,
			    gint64 now, gboolean *due, GError **error)
{
	gint64 told;
	if (!sql_number(&store->sql, &told, 0, error,
			"SELECT count(*) FROM spike WHERE scope = ?1 AND type = ?2 AND told_at > ?3"
			" AND ?4 < 2 * stories",
			"ssii", scope, type, now - TELL_AGAIN, (gint64)stories))
		return FALSE;
	*due = told == 0;
	return TRUE;
}

static gboolean tell_spike(Store *store, const char *scope, const char *type, guint stories,
			   const NewAlert *alert, gint64 now, GError **error)
{
	return store_write_alert(store, alert, now, error) &&
	       sql_run(&store->sql, error,
		       "INSERT INTO spike (scope, type, told_at, stories) VALUES (?1,?2,?3,?4)"
		       " ON CONFLICT DO UPDATE SET told_at = ?3, stories = ?4",
		       "ssii", scope, type, now, (gint64)stories);
}

gboolean store_tell_spike(Store *store, const char *scope, const char *type, guint stories,
			  const NewAlert *alert, gint64 now, GError **error)
{
	return store_begin(store, error) &&
	       sql_end(&store->sql, tell_spike(store, scope, type, stories, alert, now, error),
		       error);
}

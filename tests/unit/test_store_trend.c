/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/batch.h"

#include "agent/json.h"
#include "agent/spikes.h"
#include "agent/store_private.h"
#include "agent/stories.h"

#define NOW  1764000000 /* a morning */
#define DAY  G_GINT64_CONSTANT(86400)
#define FEED "https://a.example/feed"

#define BOMBING                                                                                    \
	"{\"entities\":[\"ttp\"],\"events\":[{\"type\":\"bombing\",\"actor\":[\"ttp\"]}],"         \
	"\"where\":{\"country\":\"pk\",\"admin1\":\"balochistan\"}}"

static Store *opened(const char *dir)
{
	g_autoptr(GError) error = NULL;
	Store *store = store_open(dir, STORE_WRITE, &error);
	if (store == NULL)
		fail_msg("%s", error->message);
	return store;
}

/* STORIES of N items each, from FIRST on, all told of at WHEN. */
static void tell(Store *store, gint64 when, gint64 first, guint stories, guint n)
{
	g_autoptr(Batch) batch = batch_new(store, FEED);
	batch->state->last_ok = when;
	for (guint i = 0; i < stories * n; i++) {
		g_autofree char *key = g_strdup_printf("%" G_GINT64_FORMAT "-%u", when + first, i);
		NewItem *item = batch_item(batch, key, NULL, key);
		item->story = first + i / n;
		item->when = when;
		g_free(item->verdict_json);
		item->verdict_json = g_strdup(BOMBING);
	}
	for (guint i = 0; i < stories; i++)
		batch_story(batch, first + i, SEVERITY_HIGH)->items = n;
	assert_true(batch_commit(store, batch, when, NULL));
}

/* The counts of SCOPE and TYPE on the day of WHEN. */
static guint count(Store *store, const char *scope, const char *type, gint64 when)
{
	g_autoptr(GPtrArray) list = store_trends(store, scope, trend_day(when, NULL), 0, NULL);
	assert_non_null(list);
	for (guint i = 0; i < list->len; i++) {
		const TrendSeries *series = g_ptr_array_index(list, i);
		if (strcmp(series->type, type) == 0)
			return series->counts[TREND_DAYS];
	}
	return 0;
}

static gint64 items(Store *store, const char *scope, const char *type)
{
	gint64 n = 0;
	assert_true(sql_number(&store->sql, &n, 0, NULL,
			       "SELECT sum(items) FROM tally WHERE scope = ? AND type = ?", "ss",
			       scope, type));
	return n;
}

static void test_stories_are_counted_and_not_their_items(void **state)
{
	g_autoptr(Store) store = opened(*state);
	tell(store, NOW, 1, 2, 3);
	tell(store, NOW + 60, 2, 2, 1);
	static const char *const scopes[] = { "", "pk", "pk/balochistan", "@ttp" };
	for (gsize i = 0; i < G_N_ELEMENTS(scopes); i++) {
		assert_int_equal(count(store, scopes[i], "bombing", NOW), 3);
		assert_int_equal(count(store, scopes[i], "", NOW), 3);
		assert_int_equal(items(store, scopes[i], "bombing"), 8);
	}
	tell(store, NOW + DAY, 3, 1, 1);
	assert_int_equal(count(store, "pk", "bombing", NOW + DAY), 1);
	assert_int_equal(count(store, "pk", "bombing", NOW), 3);
	assert_int_equal(count(store, "af", "bombing", NOW), 0);
}

static void test_a_feed_counts_once_a_day_when_it_answers(void **state)
{
	g_autoptr(Store) store = opened(*state);
	TrendCalendar calendar = { .day = trend_day(NOW, NULL) };
	tell(store, NOW - DAY, 1, 1, 1);
	tell(store, NOW, 2, 1, 1);
	tell(store, NOW + 60, 3, 1, 1);
	g_autoptr(Batch) other = batch_new(store, "https://b.example/feed");
	other->state->last_ok = NOW - DAY; /* it did not answer today */
	assert_true(batch_commit(store, other, NOW, NULL));
	assert_true(store_trend_calendar(store, &calendar, NULL));
	assert_int_equal(calendar.feeds[TREND_DAYS], 1);
	assert_int_equal(calendar.feeds[TREND_DAYS - 1], 2);
	assert_int_equal(calendar.feeds[TREND_DAYS - 2], 0);
	assert_int_equal(calendar.stories[TREND_DAYS], 2);
}

/* Stories 1 and 2 told of today, 2 yesterday too. */
static void test_joined_stories_count_as_one(void **state)
{
	g_autoptr(Store) store = opened(*state);
	tell(store, NOW - DAY, 2, 1, 1);
	tell(store, NOW, 1, 2, 2);
	g_autoptr(Story) into = store_story(store, 1, NULL), from = store_story(store, 2, NULL);
	StoryEdit edit = { .kind = STORY_MERGE, .story = into, .other = from, .now = NOW };
	assert_true(store_edit_stories(store, &edit, NULL));
	assert_int_equal(count(store, "pk", "bombing", NOW), 1);
	assert_int_equal(count(store, "pk", "bombing", NOW - DAY), 1);
	assert_int_equal(items(store, "pk", "bombing"), 5);
}

static void test_a_split_story_counts_as_two(void **state)
{
	const gint64 moved[] = { 2 };
	g_autoptr(Store) store = opened(*state);
	tell(store, NOW, 1, 1, 3);
	g_autoptr(Story) rest = store_story(store, 1, NULL), fresh = store_story(store, 1, NULL);
	fresh->id = store_new_story_id(store);
	StoryEdit edit = { .kind = STORY_SPLIT,
			   .story = fresh,
			   .other = rest,
			   .items = moved,
			   .n_items = 1,
			   .now = NOW };
	assert_true(store_edit_stories(store, &edit, NULL));
	assert_int_equal(count(store, "@ttp", "bombing", NOW), 2);
	assert_int_equal(items(store, "@ttp", "bombing"), 3);
}

/* A month with one story a day, then five. */
static void fill_month(Store *store, guint today)
{
	for (gint64 day = 20; day > 0; day--)
		tell(store, NOW - day * DAY, 100 + day, 1, 1);
	tell(store, NOW, 1, today, 2);
}

static void test_a_spike_is_found_once_where_it_is_narrowest(void **state)
{
	g_autoptr(Store) store = opened(*state);
	fill_month(store, 9);
	g_autoptr(GPtrArray) spikes = spikes_find(store, NULL, NOW, NULL);
	assert_int_equal(spikes->len, 2); /* where, and who */
	for (guint i = 0; i < 2; i++) {
		const Spike *spike = g_ptr_array_index(spikes, i);
		assert_string_equal(spike->label, *spike->scope == '@' ? "bombing, ttp"
								       : "bombing in balochistan");
		assert_int_equal(spike->trend.count, 9);
		assert_int_equal(spike->trend.days, 20);
		assert_int_equal(spike->trend.sample, 20);
		assert_true(spike->trend.median == 1);
	}
	g_autoptr(GPtrArray) next_day = spikes_find(store, NULL, NOW + DAY, NULL);
	assert_int_equal(next_day->len, 0);
}

static guint alerts(Store *store)
{
	g_autoptr(GPtrArray) list = store_alerts(store, 0, 100, NULL);
	return list->len;
}

static void test_a_spike_is_told_once_in_two_days_unless_it_doubles(void **state)
{
	const char *const channels[] = { "log", NULL };
	g_autoptr(Store) store = opened(*state);
	Config config = { .spikes = TRUE };
	fill_month(store, 6);
	for (int i = 0; i < 2; i++)
		assert_true(spikes_tell(store, &config, NULL, channels, NOW, NULL));
	assert_int_equal(alerts(store), 2);
	tell(store, NOW, 50, 5, 1);
	assert_true(spikes_tell(store, &config, NULL, channels, NOW + 60, NULL));
	assert_int_equal(alerts(store), 2);
	tell(store, NOW, 60, 1, 1);
	assert_true(spikes_tell(store, &config, NULL, channels, NOW + 120, NULL));
	assert_int_equal(alerts(store), 4);
	tell(store, NOW + 3 * DAY, 70, 12, 1);
	assert_true(spikes_tell(store, &config, NULL, channels, NOW + 3 * DAY, NULL));
	assert_int_equal(alerts(store), 6);
}

static void test_spikes_alert_nobody_unless_asked_for(void **state)
{
	const char *const channels[] = { "log", NULL };
	g_autoptr(Store) store = opened(*state);
	Config config = { 0 };
	fill_month(store, 9);
	assert_true(spikes_tell(store, &config, NULL, channels, NOW, NULL));
	assert_int_equal(alerts(store), 0);
}

static void test_signs_are_those_of_all_scopes_once(void **state)
{
	const char *const scopes[] = { "pk", "@ttp", NULL };
	g_autoptr(Store) store = opened(*state);
	tell(store, NOW, 1, 2, 2);
	tell(store, NOW - 40 * DAY, 3, 1, 1);
	g_autoptr(GPtrArray) signs =
		store_signs(store, scopes, trend_day(NOW - 10 * DAY, NULL), NULL);
	assert_int_equal(signs->len, 2);
	const Sign *sign = g_ptr_array_index(signs, 0);
	assert_string_equal(sign->type, "bombing");
	assert_string_equal(sign->headline, "story 1");
	assert_int_equal(sign->voices, 1);
}

static void test_scopes_are_found_by_their_last_name(void **state)
{
	static const struct {
		const char *name, *scope;
	} cases[] = { { "pk", "pk" }, { "balochistan", "pk/balochistan" }, { "ttp", "@ttp" } };
	g_autoptr(Store) store = opened(*state);
	tell(store, NOW, 1, 1, 1);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_auto(GStrv) found = store_scopes(store, cases[i].name, NULL);
		assert_int_equal(g_strv_length(found), 1);
		assert_string_equal(found[0], cases[i].scope);
	}
	g_auto(GStrv) none = store_scopes(store, "istan", NULL);
	assert_null(none[0]);
}

/* DIR's database as its first version was, with items in a story. */
static void put_first_version(const char *dir)
{
	g_autofree char *path = g_build_filename(dir, "vedette.db", NULL);
	sqlite3 *db = NULL;
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_true(tokenizer_register(db));
	g_autofree char *sql = g_strconcat(
		store_migration(0),
		"INSERT INTO item (feed, key, title, text, lang, at, first_seen, relevant, severity,"
		" story, copy, verdict) VALUES"
		" (1, 'a', 'A', '', 'en', 1764000000, 1764000000, 1, 3, 7, 0, '" BOMBING "'),"
		" (2, 'b', 'B', '', 'en', 1764000000, 1764000000, 1, 3, 7, 0, '" BOMBING "'),"
		" (2, 'c', 'C', '', 'en', 1764000000, 1764000000, 0, 0, NULL, 0, NULL);"
		"PRAGMA user_version = 1;",
		NULL);
	char *fault = NULL;
	sqlite3_exec(db, sql, NULL, NULL, &fault);
	assert_null(fault);
	sqlite3_close(db);
}

static void test_what_an_older_database_holds_is_counted(void **state)
{
	TrendCalendar calendar = { .day = trend_day(NOW, NULL) };
	put_first_version(*state);
	for (int i = 0; i < 2; i++) { /* once */
		g_autoptr(Store) store = opened(*state);
		assert_int_equal(count(store, "pk/balochistan", "bombing", NOW), 1);
		assert_int_equal(items(store, "pk/balochistan", "bombing"), 2);
		assert_true(store_trend_calendar(store, &calendar, NULL));
		assert_int_equal(calendar.feeds[TREND_DAYS], 2);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(test_stories_are_counted_and_not_their_items),
		IN_FOLDER(test_a_feed_counts_once_a_day_when_it_answers),
		IN_FOLDER(test_joined_stories_count_as_one),
		IN_FOLDER(test_a_split_story_counts_as_two),
		IN_FOLDER(test_a_spike_is_found_once_where_it_is_narrowest),
		IN_FOLDER(test_a_spike_is_told_once_in_two_days_unless_it_doubles),
		IN_FOLDER(test_spikes_alert_nobody_unless_asked_for),
		IN_FOLDER(test_signs_are_those_of_all_scopes_once),
		IN_FOLDER(test_scopes_are_found_by_their_last_name),
		IN_FOLDER(test_what_an_older_database_holds_is_counted),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is dropped when, by class; the room it leaves; the budget; a clock that is wrong. */
#include "tests/unit/batch.h"

#include <sys/stat.h>

#include "agent/store_private.h"
#include "agent/upkeep.h"

#define NOW  1700000000
#define DAY  86400
#define FEED "https://a.example/feed"

static Store *opened(const char *dir)
{
	g_autoptr(GError) error = NULL;
	Store *store = store_open(dir, STORE_WRITE, &error);
	if (error != NULL)
		print_error("%s\n", error->message);
	assert_non_null(store);
	return store;
}

static gint64 number(Store *store, const char *sql)
{
	gint64 n = -1;
	assert_true(sql_number(&store->sql, &n, 0, NULL, sql, ""));
	return n;
}

/* An item that came in so many DAYS ago. */
static void put_item(Store *store, const char *key, int days, gboolean relevant, gint64 story)
{
	g_autoptr(Batch) batch = batch_new(store, FEED);
	NewItem *n = batch_item(batch, key, NULL, key);
	batch_verdict(n)->relevant = relevant;
	n->story = story;
	assert_true(batch_commit(store, batch, NOW - days * DAY, NULL));
}

/* ---- pure ---- */

static void test_old_is_what_the_settings_say(void **state)
{
	static const struct {
		gint64 retention, rest, told, squeeze;
		int relevant_days, rest_days, told_days;
		const char *why;
	} cases[] = {
		{ 400, 90, 60, 0, 400, 90, 60, "each its own" },
		{ 30, 90, 60, 0, 30, 30, 30, "nothing outlives what is wanted" },
		{ 400, 90, 60, 10 * DAY, 400, 80, 60, "over the budget the rest goes earlier" },
		{ 400, 90, 60, 500 * DAY, 400, 7, 60, "but not within a week" },
		{ 400, 7, 60, 5 * DAY, 400, 7, 60, "nor where a week is all" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		Config config = { .retention_days = cases[i].retention,
				  .rest_days = cases[i].rest,
				  .told_days = cases[i].told };
		StoreKeep keep = upkeep_keep(&config, NOW, cases[i].squeeze);
		assert_int_equal((NOW - keep.relevant) / DAY, cases[i].relevant_days);
		assert_int_equal((NOW - keep.rest) / DAY, cases[i].rest_days);
		assert_int_equal((NOW - keep.told) / DAY, cases[i].told_days);
	}
}

static void test_the_clock_of_upkeep_follows_by_a_day_a_round(void **state)
{
	static const struct {
		gint64 before, now, clock;
		const char *why;
	} cases[] = {
		{ 0, NOW, NOW, "the first round" },
		{ NOW, NOW + 3600, NOW + 3600, "an hour later" },
		{ NOW, NOW + 3650 * DAY, NOW + DAY, "ten years later at once" },
		{ NOW, NOW - 3650 * DAY, NOW - 3650 * DAY, "a clock set back drops nothing" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		assert_int_equal(upkeep_clock(cases[i].before, cases[i].now), cases[i].clock);
}

static void test_the_budget_is_told_in_words(void **state)
{
	static const struct {
		gint64 used, budget;
		Budget stand;
		const char *text;
	} cases[] = {
		{ 12300000, 0, BUDGET_WELL, "12.3 MB" },
		{ 12300000, 100, BUDGET_WELL, "12.3 of 100 MB" },
		{ 89900000, 100, BUDGET_WELL, "89.9 of 100 MB" },
		{ 90000000, 100, BUDGET_NEAR, "90.0 of 100 MB, nears its budget" },
		{ 100000000, 100, BUDGET_OVER, "100.0 of 100 MB, is over its budget" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text = upkeep_budget_text(cases[i].used, cases[i].budget);
		assert_int_equal(upkeep_budget(cases[i].used, cases[i].budget), cases[i].stand);
		assert_string_equal(text, cases[i].text);
	}
}

/* ---- classes ---- */

static void purge(Store *store, int rest_days, int relevant_days, int told_days)
{
	StoreKeep keep = { NOW - rest_days * DAY, NOW - relevant_days * DAY,
			   NOW - told_days * DAY };
	gboolean more = TRUE;
	for (guint dropped = 0; more;) {
		assert_true(store_purge(store, &keep, 2, &dropped, &more, NULL));
		assert_true(dropped <= 2);
	}
}

static void test_items_that_no_rule_wants_go_first(void **state)
{
	g_autoptr(Store) store = opened(*state);
	put_item(store, "old-wanted", 100, TRUE, 1);
	put_item(store, "old-unwanted", 100, FALSE, 0);
	put_item(store, "old-in-story", 100, FALSE, 1);
	put_item(store, "new-unwanted", 10, FALSE, 0);
	put_item(store, "last", 0, FALSE, 0);
	purge(store, 30, 400, 90);
	assert_int_equal(number(store, "SELECT count(*) FROM item"), 4);
	assert_int_equal(number(store, "SELECT count(*) FROM item WHERE key = 'old-unwanted'"), 0);
	purge(store, 5, 400, 90); /* a shorter time later reaches those in between */
	assert_int_equal(number(store, "SELECT count(*) FROM item WHERE key = 'new-unwanted'"), 0);
	purge(store, 5, 50, 90);
	assert_int_equal(number(store, "SELECT count(*) FROM item"), 1);
	/* of what the feed lists no more the identity goes as well, in time */
	assert_int_equal(number(store, "SELECT count(*) FROM seen"), 2);
}

/* Story ID and its alert, of so many DAYS ago, in STATE on its channel. */
static void put_story(Store *store, gint64 id, int days, const char *state)
{
	g_autoptr(Batch) batch = batch_new(store, FEED);
	gint64 at = NOW - days * DAY;
	Story *story = batch_story(batch, id, SEVERITY_HIGH);
	story->first_at = story->last_at = at;
	batch_alert(batch, story, 0, "{}", "log");
	assert_true(batch_commit(store, batch, at, NULL));
	g_autofree char *sql =
		g_strdup_printf("UPDATE outbox SET state = '%s' WHERE alert = (SELECT"
				" max(id) FROM alert)",
				state);
	assert_true(sql_run(&store->sql, NULL, g_intern_string(sql), ""));
}

static void test_stories_go_with_their_alerts_but_not_before_those_are_delivered(void **state)
{
	g_autoptr(Store) store = opened(*state);
	put_story(store, 1, 500, "sent");
	put_story(store, 2, 500, "pending");
	put_story(store, 3, 500, "dead");
	put_story(store, 4, 100, "sent");
	put_story(store, 5, 1, "sent");
	purge(store, 30, 400, 90);
	assert_int_equal(number(store, "SELECT group_concat(id, '') FROM story"), 245);
	assert_int_equal(number(store, "SELECT group_concat(story, '') FROM alert"), 245);
	assert_int_equal(number(store, "SELECT count(*) FROM outbox"), 2); /* 2 waits, 5 is young */
	assert_int_equal(number(store, "SELECT count(*) FROM outbox WHERE state = 'pending'"), 1);
	assert_true(sql_run(&store->sql, NULL, "PRAGMA foreign_key_check", ""));
}

static void test_a_story_that_goes_on_keeps_its_first_alerts(void **state)
{
	g_autoptr(Store) store = opened(*state);
	put_story(store, 1, 500, "sent");
	put_story(store, 2, 1, "sent");
	assert_true(sql_run(&store->sql, NULL, "UPDATE story SET last_at = ? WHERE id = 1", "i",
			    (gint64)NOW));
	purge(store, 30, 400, 90);
	assert_int_equal(number(store, "SELECT count(*) FROM alert"), 2);
}

static void test_what_sessions_were_told_and_what_was_counted_goes_as_well(void **state)
{
	static const char *const rows[] = {
		"INSERT INTO session (alert, at) SELECT id, created FROM alert",
		"INSERT INTO cover VALUES (?1 / 86400 - 500, 1), (?1 / 86400, 1)",
		"INSERT INTO tally VALUES ('pk', '', ?1 / 86400 - 500, 1, 1),"
		" ('pk', '', ?1 / 86400, 1, 1)",
		"INSERT INTO spike VALUES ('pk', '', ?1 - 500 * 86400, 1), ('af', '', ?1, 1)",
	};
	g_autoptr(Store) store = opened(*state);
	put_story(store, 1, 500, "sent");
	put_story(store, 2, 1, "sent");
	assert_true(sql_run(&store->sql, NULL, rows[0], ""));
	for (gsize i = 1; i < G_N_ELEMENTS(rows); i++)
		assert_true(sql_run(&store->sql, NULL, rows[i], "i", (gint64)NOW));
	purge(store, 30, 400, 90);
	assert_int_equal(number(store, "SELECT group_concat(alert, '') FROM session"), 2);
	assert_int_equal(number(store, "SELECT group_concat(id, '') FROM alert"), 2);
	assert_int_equal(number(store, "SELECT count(*) FROM cover"), 1);
	assert_int_equal(number(store, "SELECT count(*) FROM tally"), 1);
	assert_int_equal(number(store, "SELECT count(*) FROM spike"), 1);
}

/* Windows of digests, logs and other programs go by them. */
static void test_no_number_is_given_twice(void **state)
{
	g_autoptr(Store) store = opened(*state);
	for (int i = 1; i <= 5; i++) {
		g_autofree char *key = g_strdup_printf("k%d", i);
		put_item(store, key, 500, FALSE, 0);
		put_story(store, i, 500, "sent");
	}
	purge(store, 1, 1, 1);
	put_item(store, "next", 0, FALSE, 0);
	put_story(store, store_new_story_id(store), 0, "sent");
	assert_int_equal(number(store, "SELECT max(id) FROM item"), 6);
	assert_int_equal(number(store, "SELECT max(id) FROM story"), 6);
	assert_int_equal(number(store, "SELECT max(id) FROM alert"), 6);
}

/* ---- room ---- */

static gint64 size_of(const char *dir, const char *name)
{
	struct stat about;
	g_autofree char *path = g_build_filename(dir, name, NULL);
	return stat(path, &about) == 0 ? (gint64)about.st_size : 0;
}

static void put_many(Store *store, guint items, int days, const char *prefix)
{
	g_autoptr(Batch) batch = batch_new(store, FEED);
	g_autofree char *long_text = g_strnfill(1500, 'x');
	for (guint i = 0; i < items; i++) {
		g_autofree char *title = g_strdup_printf("%s%u harbour", prefix, i);
		NewItem *n = batch_item(batch, title, NULL, title);
		Item *item = (Item *)n->item;
		g_free(item->text);
		item->text = g_strdup(long_text);
	}
	assert_true(batch_commit(store, batch, NOW - days * DAY, NULL));
}

static void tidy(Store *store)
{
	gboolean more = TRUE;
	for (guint i = 0; more; i++) {
		assert_true(i < 2000);
		assert_true(store_tidy(store, &more, NULL));
	}
}

static void test_the_room_of_what_is_dropped_is_given_back(void **state)
{
	Store *store = opened(*state);
	put_many(store, 3000, 100, "old");
	put_many(store, 100, 0, "new");
	store_close(store);
	gint64 full = size_of(*state, "vedette.db");
	store = opened(*state);
	StoreKeep keep = { NOW - 30 * DAY, NOW - 400 * DAY, NOW - 90 * DAY };
	gboolean more = TRUE;
	for (guint dropped; more;)
		assert_true(store_purge(store, &keep, 500, &dropped, &more, NULL));
	gint64 words = number(store, "SELECT total(length(block)) FROM item_words_data");
	tidy(store);
	assert_true(number(store, "SELECT total(length(block)) FROM item_words_data") < words / 4);
	assert_int_equal(
		number(store, "SELECT count(*) FROM item_words WHERE item_words MATCH 'harbour'"),
		100);
	assert_true(sql_run(&store->sql, NULL,
			    "INSERT INTO item_words (item_words) VALUES ('integrity-check')", ""));
	store_close(store);
	assert_true(size_of(*state, "vedette.db") < full / 3);
}

static void test_a_log_that_a_reader_kept_is_emptied_when_it_goes(void **state)
{
	g_autoptr(Store) store = opened(*state);
	g_autofree char *path = g_build_filename(*state, "vedette.db", NULL);
	g_autofree char *text = g_strnfill(8 << 20, 'x');
	put_item(store, "first", 0, FALSE, 0);
	sqlite3 *reader = NULL;
	assert_int_equal(sqlite3_open(path, &reader), SQLITE_OK);
	assert_int_equal(sqlite3_exec(reader, "BEGIN; SELECT count(*) FROM item", NULL, NULL, NULL),
			 SQLITE_OK);
	for (int i = 0; i < 10; i++) {
		g_autofree char *key = g_strdup_printf("k%d", i);
		g_autoptr(Batch) batch = batch_new(store, FEED);
		Item *item = (Item *)batch_item(batch, key, NULL, key)->item;
		g_free(item->text);
		item->text = g_strdup(text);
		assert_true(batch_commit(store, batch, NOW, NULL));
	}
	StoreSize size;
	tidy(store);
	assert_true(store_size(store, &size, NULL));
	assert_true(size.log > STORE_LOG_LIMIT); /* it is needed, and nothing waits for its end */
	assert_true(size.folder > size.log);
	sqlite3_close(reader);
	tidy(store);
	assert_true(store_size(store, &size, NULL));
	assert_int_equal(size.log, 0);
}

/* ---- rounds ---- */

static void round_at(Upkeep *upkeep, gint64 now)
{
	g_autoptr(GError) error = NULL;
	for (guint i = 0; upkeep_step(upkeep, now, &error); i++)
		assert_true(i < 5000);
	assert_null(error);
}

static Config keeping(gint64 retention, gint64 rest, gint64 budget)
{
	return (Config){ .retention_days = retention,
			 .rest_days = rest,
			 .told_days = rest,
			 .budget_mb = budget };
}

static void test_a_round_is_due_once_an_hour(void **state)
{
	g_autoptr(Store) store = opened(*state);
	Config config = keeping(400, 30, 0);
	put_item(store, "old", 100, FALSE, 0);
	put_item(store, "old2", 31, FALSE, 0);
	put_item(store, "last", 0, FALSE, 0);
	g_autoptr(Upkeep) upkeep = upkeep_new(store, &config);
	round_at(upkeep, NOW - 50 * DAY);
	assert_int_equal(number(store, "SELECT count(*) FROM item"), 2);
	round_at(upkeep, NOW - 50 * DAY + 3599);
	assert_int_equal(number(store, "SELECT value FROM machine WHERE name = 'upkeep_at'"),
			 NOW - 50 * DAY);
	round_at(upkeep, NOW - 50 * DAY + 3600);
	assert_int_equal(number(store, "SELECT value FROM machine WHERE name = 'upkeep_at'"),
			 NOW - 50 * DAY + 3600);
}

static void test_a_clock_ten_years_ahead_drops_a_day_s_worth(void **state)
{
	g_autoptr(Store) store = opened(*state);
	Config config = keeping(400, 30, 0);
	put_item(store, "just-before", 29, FALSE, 0);
	put_item(store, "younger", 20, FALSE, 0);
	put_item(store, "last", 0, FALSE, 0);
	g_autoptr(Upkeep) upkeep = upkeep_new(store, &config);
	round_at(upkeep, NOW);
	assert_int_equal(number(store, "SELECT count(*) FROM item"), 3);
	round_at(upkeep, NOW + 3650 * (gint64)DAY);
	assert_int_equal(number(store, "SELECT count(*) FROM item"), 3);
	round_at(upkeep, NOW + 3651 * (gint64)DAY);
	assert_int_equal(number(store, "SELECT count(*) FROM item"), 2);
	round_at(upkeep, NOW + 7200);
	assert_int_equal(number(store, "SELECT count(*) FROM item"), 2);
}

static void test_over_its_budget_the_folder_loses_the_oldest_of_what_nobody_wants(void **state)
{
	g_autoptr(Store) store = opened(*state);
	Config config = keeping(400, 60, 1);
	put_item(store, "wanted", 59, TRUE, 1);
	for (int days = 52; days > 0; days -= 5) {
		g_autofree char *prefix = g_strdup_printf("d%d-", days);
		put_many(store, 100, days, prefix);
	}
	g_autoptr(Upkeep) upkeep = upkeep_new(store, &config);
	assert_null(upkeep_complaint(upkeep));
	round_at(upkeep, NOW);
	assert_non_null(upkeep_complaint(upkeep));
	assert_non_null(strstr(upkeep_complaint(upkeep), "over its budget"));
	for (int hour = 1; hour < 80; hour++)
		round_at(upkeep, NOW + hour * 3600);
	assert_int_equal(number(store, "SELECT count(*) FROM item WHERE key = 'wanted'"), 1);
	assert_int_equal(number(store, "SELECT count(*) FROM item WHERE key LIKE 'd52-%'"), 0);
	assert_int_equal(number(store, "SELECT count(*) FROM item WHERE key LIKE 'd2-%'"), 100);
	StoreSize size;
	assert_true(store_size(store, &size, NULL));
	assert_true(size.folder - size.spare - size.log < 1000000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_old_is_what_the_settings_say),
		cmocka_unit_test(test_the_clock_of_upkeep_follows_by_a_day_a_round),
		cmocka_unit_test(test_the_budget_is_told_in_words),
		IN_FOLDER(test_items_that_no_rule_wants_go_first),
		IN_FOLDER(test_stories_go_with_their_alerts_but_not_before_those_are_delivered),
		IN_FOLDER(test_a_story_that_goes_on_keeps_its_first_alerts),
		IN_FOLDER(test_what_sessions_were_told_and_what_was_counted_goes_as_well),
		IN_FOLDER(test_no_number_is_given_twice),
		IN_FOLDER(test_the_room_of_what_is_dropped_is_given_back),
		IN_FOLDER(test_a_log_that_a_reader_kept_is_emptied_when_it_goes),
		IN_FOLDER(test_a_round_is_due_once_an_hour),
		IN_FOLDER(test_a_clock_ten_years_ahead_drops_a_day_s_worth),
		IN_FOLDER(test_over_its_budget_the_folder_loses_the_oldest_of_what_nobody_wants),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

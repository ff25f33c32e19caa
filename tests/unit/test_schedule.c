/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "agent/schedule.h"

#define HOUR 3600
#define DAY  86400
#define WEEK 604800
#define NOW  1700000000 /* a Tuesday, 22:13:20 GMT */
#define NOTHING                                                                                    \
	{                                                                                          \
		-1, -1, -1, -1                                                                     \
	}

static void test_the_longest_wish_wins_and_is_named(void **state)
{
	static const struct {
		FetchHints hints;
		FeedState feed;
		gint64 wait;
		DueReason reason;
		const char *why;
	} cases[] = {
		{ NOTHING, { 0 }, HOUR, DUE_INTERVAL, "no wish" },
		{ { 7200, -1, -1, -1 }, { 0 }, 7200, DUE_MAX_AGE, "max-age" },
		{ { 60, -1, -1, -1 }, { 0 }, HOUR, DUE_INTERVAL, "a shorter max-age" },
		{ { -1, 9000, -1, -1 }, { 0 }, 9000, DUE_EXPIRES, "Expires" },
		{ { 60, 9000, -1, -1 }, { 0 }, HOUR, DUE_INTERVAL, "max-age overrides Expires" },
		{ { 0, 9000, -1, -1 }, { 0 }, HOUR, DUE_INTERVAL, "even one of zero" },
		{ NOTHING, { .ttl_minutes = 90 }, 5400, DUE_TTL, "ttl" },
		{ NOTHING, { .update_seconds = DAY }, DAY, DUE_SYNDICATION, "sy:" },
		{ { -1, -1, 8000, -1 }, { 0 }, 8000, DUE_RETRY_AFTER, "Retry-After" },
		{ { 7200, -1, 8000, -1 },
		  { .ttl_minutes = 120 },
		  8000,
		  DUE_RETRY_AFTER,
		  "the latest" },
		{ { 9000, -1, 8000, -1 }, { 0 }, 9000, DUE_MAX_AGE, "the latest" },
		{ { -1, -1, 8000, -1 },
		  { .failures = 2 },
		  8000,
		  DUE_RETRY_AFTER,
		  "not the backoff" },
		{ NOTHING, { .failures = 2 }, 7200, DUE_BACKOFF, "backoff" },
		{ { G_MAXINT64, -1, -1, -1 }, { 0 }, WEEK, DUE_MAX_AGE, "a week at most" },
		{ { -1, G_MAXINT64, -1, -1 }, { 0 }, WEEK, DUE_EXPIRES, "a week at most" },
		{ { -1, -1, G_MAXINT64, -1 }, { 0 }, WEEK, DUE_RETRY_AFTER, "a week at most" },
		{ NOTHING, { .ttl_minutes = G_MAXINT }, WEEK, DUE_TTL, "a week at most" },
		{ NOTHING, { .update_seconds = G_MAXINT64 }, WEEK, DUE_SYNDICATION, "a week" },
		{ NOTHING, { .health = HEALTH_GONE }, SCHEDULE_NEVER - NOW, DUE_GONE, "gone" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		DueReason reason;
		gint64 when = schedule_next(&cases[i].feed, &cases[i].hints, HOUR, NOW, &reason);
		assert_int_equal(when - NOW, cases[i].wait);
		assert_int_equal(reason, cases[i].reason);
	}
}

static void test_the_wait_doubles_with_each_failure_up_to_a_day(void **state)
{
	static const FetchHints none = NOTHING;
	static const gint64 waits[] = { 900, 900, 1800, 3600, 7200, 14400, 28800, 57600, DAY, DAY };
	for (guint failures = 0; failures < 200; failures++) {
		FeedState feed = { .failures = failures, .health = HEALTH_FAILING };
		DueReason reason;
		gint64 wait = schedule_next(&feed, &none, 900, NOW, &reason) - NOW;
		assert_int_equal(wait, waits[MIN(failures, G_N_ELEMENTS(waits) - 1)]);
	}
	FeedState forever = { .failures = G_MAXUINT };
	DueReason reason;
	assert_int_equal(schedule_next(&forever, &none, 900, NOW, &reason), NOW + DAY);
	assert_int_equal(schedule_next(&forever, &none, WEEK, NOW, &reason), NOW + WEEK);
}

static void test_skipped_hours_and_days_are_kept_clear(void **state)
{
	static const struct {
		guint32 hours;
		guint8 days;
		const char *when, *why;
	} cases[] = {
		{ 0, 0, "2023-11-14T23:13:20Z", "nothing skipped" },
		{ 1u << 12, 0, "2023-11-14T23:13:20Z", "another hour" },
		{ 1u << 23, 0, "2023-11-15T00:00:00Z", "the next full hour" },
		{ 1u << 23 | 3u, 0, "2023-11-15T02:00:00Z", "over midnight" },
		{ 0, 1u << 2, "2023-11-15T00:00:00Z", "Tuesday" },
		{ 0, 1u << 2 | 1u << 3, "2023-11-16T00:00:00Z", "and Wednesday" },
		{ 1u, 1u << 2, "2023-11-15T01:00:00Z", "both" },
		{ 0xffffff & ~(1u << 22), 0, "2023-11-15T22:00:00Z", "all hours but one" },
		{ 0, 0x7f & ~(1u << 1), "2023-11-20T00:00:00Z", "all days but one" },
		{ 0xffffff, 0, "2023-11-14T23:13:20Z", "all hours: ignored" },
		{ 0, 0x7f, "2023-11-14T23:13:20Z", "all days: ignored" },
		{ 0xffffff, 1u << 2, "2023-11-15T00:00:00Z", "all hours, but the day holds" },
	};
	static const FetchHints none = NOTHING;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		FeedState feed = { .skip_hours = cases[i].hours, .skip_days = cases[i].days };
		DueReason reason;
		g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc(
			schedule_next(&feed, &none, HOUR, NOW, &reason));
		g_autofree char *text = g_date_time_format_iso8601(time);
		assert_string_equal(text, cases[i].when);
		assert_int_equal(reason, i < 2 || i == 9 || i == 10 ? DUE_INTERVAL : DUE_SKIP);
	}
}

/* One of the usual, the odd and the absurd. */
static gint64 some(GRand *rand)
{
	static const gint64 values[] = { -1, 0, 1, 60, 900, HOUR, DAY, WEEK, WEEK + 1, G_MAXINT32 };
	return values[g_rand_int_range(rand, 0, G_N_ELEMENTS(values))];
}

static void test_no_answer_is_before_any_wish_or_beyond_reason(void **state)
{
	g_autoptr(GRand) rand = g_rand_new_with_seed(1);
	for (int i = 0; i < 20000; i++) {
		FetchHints hints = { some(rand), some(rand), some(rand), some(rand) };
		gint64 interval = some(rand), ttl = some(rand), update = some(rand);
		FeedState feed = { .interval = MAX(some(rand), 0),
				   .ttl_minutes = (int)MAX(ttl / 60, 0),
				   .update_seconds = MAX(update, 0),
				   .failures = (guint)g_rand_int_range(rand, 0, 20),
				   .skip_hours = g_rand_int(rand) & g_rand_int(rand) & 0xffffff,
				   .skip_days = g_rand_int(rand) & g_rand_int(rand) & 0x7f };
		interval = CLAMP(interval, 60, WEEK);
		gint64 now = NOW + g_rand_int_range(rand, 0, WEEK);
		DueReason reason;
		gint64 when = schedule_next(&feed, &hints, interval, now, &reason);
		const gint64 wishes[] = { interval,
					  hints.max_age,
					  hints.max_age < 0 ? hints.expires : -1,
					  feed.interval,
					  hints.retry_after,
					  (gint64)feed.ttl_minutes * 60,
					  feed.update_seconds };
		for (gsize w = 0; w < G_N_ELEMENTS(wishes); w++)
			assert_true(when >= now + MIN(wishes[w], WEEK));
		assert_true(when <= now + 2 * WEEK);
		assert_true((guint)reason < N_DUE);
		if (reason != DUE_SKIP)
			assert_true(when <= now + WEEK);
		assert_false(feed.skip_hours != 0xffffff &&
			     (feed.skip_hours >> (when / HOUR % 24) & 1) != 0);
		assert_false(feed.skip_days != 0x7f &&
			     (feed.skip_days >> ((when / DAY + 4) % 7) & 1) != 0);
	}
}

static void test_a_server_s_word_holds_for_users_too(void **state)
{
	static const struct {
		gint64 retry_after, not_before;
	} cases[] = { { -1, 0 },
		      { 0, 0 },
		      { 1, NOW + 1 },
		      { 120, NOW + 120 },
		      { WEEK + 1, NOW + WEEK },
		      { G_MAXINT64, NOW + WEEK } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		FetchHints hints = { 500, 500, cases[i].retry_after, -1 };
		assert_int_equal(schedule_not_before(&hints, NOW), cases[i].not_before);
	}
}

static void test_a_user_waits_for_servers_and_for_a_minute(void **state)
{
	static const struct {
		FeedState feed;
		HostState host;
		AskFlags how;
		gint64 wait;
		DueReason reason;
		const char *why;
	} cases[] = {
		{ { 0 }, { 0 }, 0, 0, DUE_RECENT, "never asked" },
		{ { .last_try = NOW - 60, .next_at = NOW + 60 },
		  { 0 },
		  0,
		  0,
		  DUE_RECENT,
		  "our own interval binds only ourselves" },
		{ { .last_try = NOW - 10 }, { 0 }, 0, 50, DUE_RECENT, "asked just now" },
		{ { .last_try = NOW - 10 }, { 0 }, ASK_NAMED, 50, DUE_RECENT, "named or not" },
		{ { .last_try = NOW - 10 }, { 0 }, ASK_FORCE, 0, DUE_HOST, "forced" },
		{ { .last_try = NOW + 500 }, { 0 }, 0, 60, DUE_RECENT, "the clock was set back" },
		{ { .last_try = NOW - 100, .fresh_until = NOW + 9 },
		  { 0 },
		  0,
		  9,
		  DUE_MAX_AGE,
		  "fresh by the server's word" },
		{ { .last_try = NOW - 100, .fresh_until = NOW + 9 },
		  { 0 },
		  ASK_FORCE,
		  0,
		  DUE_HOST,
		  "which a user may doubt" },
		{ { .last_try = NOW - 9, .not_before = NOW + 1 },
		  { 0 },
		  0,
		  1,
		  DUE_RETRY_AFTER,
		  "Retry-After" },
		{ { .last_try = NOW - 9, .not_before = NOW + 1 },
		  { 0 },
		  ASK_FORCE | ASK_NAMED,
		  1,
		  DUE_RETRY_AFTER,
		  "Retry-After holds always" },
		{ { .last_try = NOW - 99, .not_before = NOW }, { 0 }, 0, 0, DUE_RECENT, "is over" },
		{ { 0 },
		  { .since = NOW - 5, .not_before = NOW + 7 },
		  ASK_FORCE,
		  7,
		  DUE_HOST,
		  "the host's hold" },
		{ { .health = HEALTH_GONE, .last_try = 1 },
		  { 0 },
		  0,
		  SCHEDULE_NEVER,
		  DUE_GONE,
		  "gone" },
		{ { .health = HEALTH_GONE, .last_try = 1 },
		  { 0 },
		  ASK_FORCE,
		  SCHEDULE_NEVER,
		  DUE_GONE,
		  "gone, and not meant" },
		{ { .health = HEALTH_GONE, .last_try = 1 },
		  { 0 },
		  ASK_NAMED,
		  0,
		  DUE_RECENT,
		  "gone, and meant" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		DueReason reason;
		print_message("%s\n", cases[i].why);
		assert_int_equal(schedule_user_wait(&cases[i].feed, &cases[i].host, cases[i].how,
						    NOW, &reason),
				 cases[i].wait);
		assert_int_equal(reason, cases[i].reason);
	}
}

static void test_a_clock_set_back_postpones_by_no_more_than_was_meant(void **state)
{
	g_autoptr(GRand) rand = g_rand_new_with_seed(2);
	for (int i = 0; i < 20000; i++) {
		gint64 since = NOW + g_rand_int_range(rand, -WEEK, WEEK);
		gint64 wait = g_rand_int_range(rand, 0, WEEK);
		gint64 now = NOW + g_rand_int_range(rand, -WEEK, 2 * WEEK);
		gint64 left = schedule_left(since, since + wait, now);
		assert_in_range(left, 0, wait);
		if (now >= since)
			assert_int_equal(left, MAX(since + wait - now, 0));
	}
}

static void test_jitter_only_adds_and_is_the_same_each_time(void **state)
{
	static const FetchHints none = NOTHING;
	g_autoptr(GHashTable) waits = g_hash_table_new(NULL, NULL);
	for (int i = 0; i < 1000; i++) {
		g_autofree char *url = g_strdup_printf("https://a.example/%d", i);
		FeedState feed = { .url = url }, plain = { 0 };
		DueReason reason;
		gint64 without = schedule_next(&plain, &none, HOUR, NOW, &reason);
		gint64 with = schedule_next(&feed, &none, HOUR, NOW, &reason);
		assert_in_range(with, without, without + HOUR / 10);
		assert_int_equal(with, schedule_next(&feed, &none, HOUR, NOW, &reason));
		g_hash_table_add(waits, GINT_TO_POINTER(with - without));
	}
	assert_true(g_hash_table_size(waits) > 300); /* of 360 seconds */
}

static void test_feeds_spread_evenly_over_a_window(void **state)
{
	guint tenth[10] = { 0 };
	for (int i = 0; i < 5000; i++) {
		g_autofree char *url = g_strdup_printf("http://127.0.0.%d/feed/%d.xml", i % 250, i);
		gint64 phase = schedule_phase(url, HOUR);
		assert_in_range(phase, 0, HOUR - 1);
		tenth[phase / (HOUR / 10)]++;
	}
	for (gsize i = 0; i < G_N_ELEMENTS(tenth); i++)
		assert_in_range(tenth[i], 400, 600);
	assert_int_equal(schedule_phase("x", 0), 0);
}

static void test_what_is_overdue_at_once_is_asked_one_by_one(void **state)
{
	static const guint counts[] = { 1, 30, 1000, 20000 };
	for (gsize c = 0; c < G_N_ELEMENTS(counts); c++) {
		gint64 window = MIN(counts[c], HOUR) * 1000;
		g_autofree guint *in_ten = g_new0(guint, HOUR / 10 + 1);
		for (guint i = 0; i < counts[c]; i++) {
			g_autofree char *url = g_strdup_printf("https://h%u.example/feed.xml", i);
			gint64 at = schedule_spread(url, counts[c], HOUR);
			assert_in_range(at, 0, window - 1);
			in_ten[at / 10000]++;
		}
		guint fair = MAX(counts[c] / (guint)(window / 1000), 1) * 10;
		for (gint64 i = 0; i < window / 10000; i++)
			assert_true(in_ten[i] <= 3 * fair);
	}
}

/* A feed is asked again and again by a program that is ended and started at any time, on a machine
 * whose clock of day is set back and forth: what lies between two requests in true time. */
static void test_neither_restarts_nor_clocks_make_a_burst_or_a_silence(void **state)
{
	static const FetchHints none = NOTHING;
	g_autoptr(GRand) rand = g_rand_new_with_seed(4);
	for (int round = 0; round < 500; round++) {
		FeedState feed = { .url = (char *)"https://a.example/" };
		gint64 true_now = 0, due = 0, asked = -WEEK, offset = NOW, back = 0, forth = 0;
		for (int step = 0; step < 200; step++) {
			switch (g_rand_int_range(rand, 0, 5)) {
			case 0: { /* the clock is set */
				gint64 jump = g_rand_int_range(rand, -3 * HOUR, 3 * HOUR);
				offset += jump;
				back += MAX(-jump, 0);
				forth += MAX(jump, 0);
				break;
			}
			case 1: /* a restart: only the clock of day tells what is left */
				due = true_now +
				      schedule_left(feed.last_try, feed.next_at, true_now + offset);
				break;
			default: true_now += g_rand_int_range(rand, 0, HOUR);
			}
			if (true_now < due)
				continue;
			gint64 between = due - asked;
			if (feed.last_try != 0) {
				assert_true(between >= HOUR - forth);
				assert_true(between <= HOUR * 11 / 10 + back);
			}
			asked = true_now = MAX(due, true_now);
			DueReason reason;
			feed.last_try = true_now + offset;
			feed.next_at = schedule_next(&feed, &none, HOUR, feed.last_try, &reason);
			due = true_now + (feed.next_at - feed.last_try);
			back = forth = 0;
		}
	}
}

static void test_more_failures_never_mean_a_shorter_wait(void **state)
{
	static const int kinds[] = { 404, 403, 429, 500, 503, -FETCH_DNS, -FETCH_TIMEOUT };
	g_autoptr(GRand) rand = g_rand_new_with_seed(3);
	for (int i = 0; i < 2000; i++) {
		FetchHints hints = { some(rand), some(rand), some(rand), some(rand) };
		FeedState feed = { .url = (char *)"https://a.example/",
				   .status = kinds[i % G_N_ELEMENTS(kinds)],
				   .health = HEALTH_FAILING };
		gint64 interval = CLAMP(some(rand), 60, WEEK), before = 0;
		for (feed.failures = 1; feed.failures < 40; feed.failures++) {
			DueReason reason;
			gint64 when = schedule_next(&feed, &hints, interval, NOW, &reason);
			assert_true(when >= before);
			before = when;
		}
	}
}

static void test_each_kind_of_failure_waits_in_its_own_way(void **state)
{
	static const FetchHints none = NOTHING;
	static const struct {
		int status;
		guint failures;
		gint64 wait;
		const char *why;
	} cases[] = {
		{ 404, 1, 900, "a first 404" },
		{ 404, 40, WEEK, "404 for long: weekly" },
		{ 403, 40, DAY, "403 for long: daily" },
		{ 500, 2, 1800, "a fault of the server" },
		{ 429, 1, HOUR, "429 without a time: an hour at least" },
		{ 429, 2, 2 * HOUR, "and twice that" },
		{ -FETCH_DNS, 4, 900, "a name not found, some times" },
		{ -FETCH_DNS, 5, 1800, "backs off slowly" },
		{ -FETCH_TIMEOUT, 5, 14400, "a timeout does not" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		FeedState feed = { .status = cases[i].status, .failures = cases[i].failures };
		DueReason reason;
		print_message("%s\n", cases[i].why);
		assert_int_equal(schedule_next(&feed, &none, 900, NOW, &reason) - NOW,
				 MAX(cases[i].wait, 900));
	}
}

static void test_the_interval_follows_the_share_of_known_items(void **state)
{
	static const struct {
		gint64 interval;
		guint listed, known;
		gboolean validators;
		gint64 next;
		const char *why;
	} cases[] = {
		{ 0, 0, 0, TRUE, 4500, "304: later" },
		{ 7200, 20, 20, TRUE, 9000, "all known: later" },
		{ 7200, 20, 10, TRUE, 7200, "half known: as it is" },
		{ 7200, 20, 7, TRUE, 7200, "a third known: as it is" },
		{ 7200, 20, 13, TRUE, 7200, "two thirds known: as it is" },
		{ 7200, 20, 14, TRUE, 9000, "more: later" },
		{ 7200, 20, 2, TRUE, HOUR, "mostly new: sooner" },
		{ HOUR, 20, 0, TRUE, HOUR, "never sooner than the least" },
		{ 4 * HOUR, 20, 20, TRUE, 4 * HOUR, "four times at most" },
		{ 4 * HOUR, 20, 20, FALSE, 8 * HOUR, "longer without validators" },
		{ 20 * HOUR, 0, 0, FALSE, DAY, "up to a day" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		FeedState feed = { .interval = cases[i].interval,
				   .etag = cases[i].validators ? (char *)"\"x\"" : NULL };
		print_message("%s\n", cases[i].why);
		assert_int_equal(schedule_adapt(&feed, HOUR, cases[i].listed, cases[i].known),
				 cases[i].next);
	}
}

static void test_a_host_is_held_for_all_its_feeds(void **state)
{
	static const struct {
		int status;
		const char *url;
		gint64 retry_after, held;
		guint refusals;
		const char *why;
	} steps[] = {
		{ 403, "a", -1, 0, 1, "one feed refused is that feed's" },
		{ 403, "a", -1, 0, 1, "however often" },
		{ 403, "b", -1, HOUR, 2, "a second one is the host's" },
		{ 403, "a", -1, 2 * HOUR, 3, "twice as long" },
		{ 403, "b", -1, 4 * HOUR, 4, "and twice" },
		{ 403, "a", -1, 8 * HOUR, 5, "and twice" },
		{ 403, "b", -1, 16 * HOUR, 6, "and twice" },
		{ 403, "a", -1, DAY, 7, "a day at most" },
		{ 200, "a", -1, DAY, 0, "an answer ends the count" },
		{ 503, "a", -1, DAY, 0, "503 alone says nothing of the host" },
		{ 429, "a", 2 * DAY, 2 * DAY, 1, "Retry-After" },
		{ 503, "a", 60, 2 * DAY, 1, "never shortened" },
		{ 503, "a", 3 * DAY, 3 * DAY, 1, "nor by 503" },
		{ 304, "a", -1, 3 * DAY, 0, "304 is an answer" },
		{ 429, "a", G_MAXINT64, WEEK, 1, "a week at most" },
	};
	HostState host = { 0 };
	for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
		FetchHints hints = { -1, -1, steps[i].retry_after, -1 };
		FeedState feed = { .url = (char *)steps[i].url, .status = steps[i].status };
		print_message("%s\n", steps[i].why);
		schedule_host(&host, &feed, &hints, 900, NOW);
		assert_int_equal(schedule_left(host.since, host.not_before, NOW), steps[i].held);
		assert_int_equal(host.refusals, steps[i].refusals);
	}
}

static void test_429_without_a_time_holds_the_host_for_an_hour_and_doubles(void **state)
{
	static const FetchHints none = NOTHING;
	HostState host = { 0 };
	FeedState feed = { .url = (char *)"a", .status = 429 };
	static const gint64 waits[] = { HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 16 * HOUR, DAY, DAY };
	for (gsize i = 0; i < G_N_ELEMENTS(waits); i++) {
		assert_true(schedule_host(&host, &feed, &none, 900, NOW));
		assert_int_equal(host.not_before - NOW, waits[i]);
	}
}

static void test_304_for_weeks_is_doubted_once_a_week(void **state)
{
	static const struct {
		FeedState feed;
		gboolean probe;
	} cases[] = {
		{ { .status = 304, .last_full = NOW - 6 * DAY }, FALSE },
		{ { .status = 304, .last_full = NOW - 8 * DAY }, TRUE },
		{ { .status = 304, .last_full = NOW - 8 * DAY, .rhythm = 2 * DAY }, FALSE },
		{ { .status = 304, .last_full = NOW - 11 * DAY, .rhythm = 2 * DAY }, TRUE },
		{ { .status = 304, .last_full = NOW - 60 * DAY, .probe_at = NOW - DAY }, FALSE },
		{ { .status = 304, .last_full = NOW - 60 * DAY, .probe_at = NOW - 8 * DAY }, TRUE },
		{ { .status = 500, .last_full = NOW - 60 * DAY }, FALSE },
		{ { .status = 304 }, FALSE },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		assert_int_equal(schedule_wants_probe(&cases[i].feed, NOW), cases[i].probe);
}

static void test_every_reason_can_be_told(void **state)
{
	for (int reason = 0; reason < N_DUE; reason++)
		assert_true(strlen(due_reason_text(reason)) > 3);
	assert_string_equal(due_reason_text(N_DUE), "?");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_longest_wish_wins_and_is_named),
		cmocka_unit_test(test_the_wait_doubles_with_each_failure_up_to_a_day),
		cmocka_unit_test(test_skipped_hours_and_days_are_kept_clear),
		cmocka_unit_test(test_no_answer_is_before_any_wish_or_beyond_reason),
		cmocka_unit_test(test_a_server_s_word_holds_for_users_too),
		cmocka_unit_test(test_a_user_waits_for_servers_and_for_a_minute),
		cmocka_unit_test(test_a_clock_set_back_postpones_by_no_more_than_was_meant),
		cmocka_unit_test(test_jitter_only_adds_and_is_the_same_each_time),
		cmocka_unit_test(test_feeds_spread_evenly_over_a_window),
		cmocka_unit_test(test_what_is_overdue_at_once_is_asked_one_by_one),
		cmocka_unit_test(test_neither_restarts_nor_clocks_make_a_burst_or_a_silence),
		cmocka_unit_test(test_more_failures_never_mean_a_shorter_wait),
		cmocka_unit_test(test_each_kind_of_failure_waits_in_its_own_way),
		cmocka_unit_test(test_the_interval_follows_the_share_of_known_items),
		cmocka_unit_test(test_a_host_is_held_for_all_its_feeds),
		cmocka_unit_test(test_429_without_a_time_holds_the_host_for_an_hour_and_doubles),
		cmocka_unit_test(test_304_for_weeks_is_doubted_once_a_week),
		cmocka_unit_test(test_every_reason_can_be_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

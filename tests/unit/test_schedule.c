/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "agent/schedule.h"

#define HOUR 3600
#define DAY  86400
#define WEEK 604800
#define NOW  1700000000 /* a Tuesday, 22:13:20 GMT */
#define NOTHING                                                                                    \
	{                                                                                          \
		-1, -1, -1                                                                         \
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
		{ { 7200, -1, -1 }, { 0 }, 7200, DUE_MAX_AGE, "max-age" },
		{ { 60, -1, -1 }, { 0 }, HOUR, DUE_INTERVAL, "a shorter max-age" },
		{ { -1, 9000, -1 }, { 0 }, 9000, DUE_EXPIRES, "Expires" },
		{ { 60, 9000, -1 }, { 0 }, HOUR, DUE_INTERVAL, "max-age overrides Expires" },
		{ { 0, 9000, -1 }, { 0 }, HOUR, DUE_INTERVAL, "even one of zero" },
		{ NOTHING, { .ttl_minutes = 90 }, 5400, DUE_TTL, "ttl" },
		{ NOTHING, { .update_seconds = DAY }, DAY, DUE_SYNDICATION, "sy:" },
		{ { -1, -1, 8000 }, { 0 }, 8000, DUE_RETRY_AFTER, "Retry-After" },
		{ { 7200, -1, 8000 }, { .ttl_minutes = 120 }, 8000, DUE_RETRY_AFTER, "the latest" },
		{ { 9000, -1, 8000 }, { 0 }, 9000, DUE_MAX_AGE, "the latest" },
		{ { -1, -1, 8000 }, { .failures = 2 }, 8000, DUE_RETRY_AFTER, "not the backoff" },
		{ NOTHING, { .failures = 2 }, 7200, DUE_BACKOFF, "backoff" },
		{ { G_MAXINT64, -1, -1 }, { 0 }, WEEK, DUE_MAX_AGE, "a week at most" },
		{ { -1, G_MAXINT64, -1 }, { 0 }, WEEK, DUE_EXPIRES, "a week at most" },
		{ { -1, -1, G_MAXINT64 }, { 0 }, WEEK, DUE_RETRY_AFTER, "a week at most" },
		{ NOTHING, { .ttl_minutes = G_MAXINT }, WEEK, DUE_TTL, "a week at most" },
		{ NOTHING, { .update_seconds = G_MAXINT64 }, WEEK, DUE_SYNDICATION, "a week" },
		{ NOTHING, { .health = HEALTH_GONE }, 30 * DAY, DUE_GONE, "gone" },
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
		FetchHints hints = { some(rand), some(rand), some(rand) };
		gint64 interval = some(rand), ttl = some(rand), update = some(rand);
		FeedState feed = { .ttl_minutes = (int)MAX(ttl / 60, 0),
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
		FetchHints hints = { 500, 500, cases[i].retry_after };
		assert_int_equal(schedule_not_before(&hints, NOW), cases[i].not_before);
	}
}

static void test_only_a_server_makes_a_user_wait(void **state)
{
	static const struct {
		FeedState feed;
		gboolean wait;
	} cases[] = {
		{ { 0 }, FALSE },
		{ { .next_at = NOW + 60, .due_reason = DUE_INTERVAL }, FALSE },
		{ { .next_at = NOW + 60, .due_reason = DUE_BACKOFF }, FALSE },
		{ { .next_at = NOW + 60, .due_reason = DUE_SKIP }, FALSE },
		{ { .next_at = NOW + 60, .due_reason = DUE_GONE }, TRUE },
		{ { .next_at = NOW, .due_reason = DUE_GONE }, FALSE },
		{ { .not_before = NOW + 1 }, TRUE },
		{ { .not_before = NOW }, FALSE },
		{ { .not_before = NOW + 1, .next_at = NOW + 60, .due_reason = DUE_MAX_AGE }, TRUE },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		assert_int_equal(schedule_must_wait(&cases[i].feed, NOW), cases[i].wait);
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
		cmocka_unit_test(test_only_a_server_makes_a_user_wait),
		cmocka_unit_test(test_every_reason_can_be_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

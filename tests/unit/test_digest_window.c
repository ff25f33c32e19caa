/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "agent/digest_window.h"

static GTimeZone *zone_of(const char *name)
{
	GTimeZone *zone = g_time_zone_new_identifier(name);
	if (zone == NULL)
		fail_msg("there is no time zone %s", name);
	return zone;
}

/* "2026-11-24T06:00:00Z" */
static gint64 at(const char *text)
{
	g_autoptr(GDateTime) time = g_date_time_new_from_iso8601(text, NULL);
	assert_non_null(time);
	return g_date_time_to_unix(time);
}

static void test_a_day_begins_and_ends_where_its_zone_says(void **state)
{
	static const struct {
		const char *zone, *day, *start;
		int hours, minutes;
		const char *why;
	} cases[] = {
		{ "UTC", "2026-11-24", "2026-11-24T00:00:00Z", 24, 0, "plain" },
		{ "Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00Z", 23, 0, "spring" },
		{ "Europe/Berlin", "2026-10-25", "2026-10-24T22:00:00Z", 25, 0, "autumn" },
		{ "Europe/Berlin", "2026-10-26", "2026-10-25T23:00:00Z", 24, 0, "the day after" },
		{ "Asia/Tehran", "2022-03-22", "2022-03-21T20:30:00Z", 23, 0,
		  "midnight was skipped: the day began at one" },
		{ "Asia/Tehran", "2022-09-21", "2022-09-20T19:30:00Z", 25, 0,
		  "eleven at night came twice" },
		{ "Asia/Tehran", "2024-03-21", "2024-03-20T20:30:00Z", 24, 0,
		  "summer time was given up" },
		{ "Asia/Kabul", "2026-11-24", "2026-11-23T19:30:00Z", 24, 0, "half an hour" },
		{ "Asia/Kathmandu", "2026-11-24", "2026-11-23T18:15:00Z", 24, 0, "a quarter" },
		{ "Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z", 24, 0,
		  "the 30th did not take place" },
		{ "Africa/Casablanca", "2024-03-10", "2024-03-09T23:00:00Z", 25, 0,
		  "the fast: back, not forth" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GTimeZone) zone = zone_of(cases[i].zone);
		gint64 start = digest_day_start(cases[i].day, 0, zone);
		gint64 end = digest_day_start(cases[i].day, 1, zone);
		if (start != at(cases[i].start))
			fail_msg("%s, %s: begins %+" G_GINT64_FORMAT " s", cases[i].zone,
				 cases[i].why, start - at(cases[i].start));
		if (end - start != cases[i].hours * 3600 + cases[i].minutes * 60)
			fail_msg("%s, %s: %" G_GINT64_FORMAT " s long", cases[i].zone, cases[i].why,
				 end - start);
		g_autofree char *first = digest_day(start, zone), *last = digest_day(end - 1, zone);
		assert_string_equal(first, cases[i].day);
		assert_string_equal(last, cases[i].day);
	}
}

static void test_days_follow_each_other_without_gap_for_years(void **state)
{
	static const char *const zones[] = { "Europe/Berlin", "Asia/Tehran", "Asia/Kabul",
					     "America/St_Johns" };
	for (gsize z = 0; z < G_N_ELEMENTS(zones); z++) {
		g_autoptr(GTimeZone) zone = zone_of(zones[z]);
		gint64 last = digest_day_start("2021-01-01", 0, zone);
		for (int offset = 1; offset < 800; offset++) {
			gint64 start = digest_day_start("2021-01-01", offset, zone);
			assert_in_range(start - last, 23 * 3600, 25 * 3600);
			last = start;
		}
	}
}

static void test_what_is_no_date_begins_never(void **state)
{
	static const char *const bad[] = {
		"",         "2026-13-01", "2026-02-30",    "yesterday",
		"2026-1-1", "20261124",   "2026-11-24T00", "2026-W48-2"
	};
	g_autoptr(GTimeZone) zone = zone_of("UTC");
	for (gsize i = 0; i < G_N_ELEMENTS(bad); i++)
		if (digest_day_start(bad[i], 0, zone) != -1)
			fail_msg("%s", bad[i]);
}

static void test_a_digest_is_due_once_a_local_day_from_its_hour_on(void **state)
{
	static const struct {
		const char *zone, *last, *now;
		gint64 hour;
		gboolean due;
		const char *why;
	} cases[] = {
		{ "UTC", NULL, "2025-11-25T07:00:00Z", 6, TRUE, "the first" },
		{ "UTC", "2025-11-24", "2025-11-25T07:00:00Z", 6, TRUE, "yesterday's went out" },
		{ "UTC", "2025-11-25", "2025-11-25T07:00:00Z", 6, FALSE, "today's went out" },
		{ "UTC", "2025-11-24", "2025-11-25T05:59:59Z", 6, FALSE, "too early" },
		{ "UTC", "2025-11-24", "2025-11-25T06:00:00Z", 6, TRUE, "the hour" },
		{ "UTC", "2025-11-01", "2025-11-25T07:00:00Z", 6, TRUE, "one for missed days" },
		{ "UTC", "2025-11-26", "2025-11-25T07:00:00Z", 6, FALSE, "the clock was set back" },
		{ "UTC", "2025-11-24", "2025-11-25T00:00:00Z", 0, TRUE,
		  "midnight, when asked for" },
		{ "Europe/Berlin", "2026-03-28", "2026-03-29T00:59:00Z", 2, FALSE,
		  "01:59, before the hour that is skipped" },
		{ "Europe/Berlin", "2026-03-28", "2026-03-29T01:00:00Z", 2, TRUE,
		  "03:00 comes for two" },
		{ "Europe/Berlin", "2026-10-24", "2026-10-25T00:00:00Z", 2, TRUE,
		  "02:00 in summer" },
		{ "Europe/Berlin", "2026-10-25", "2026-10-25T01:00:00Z", 2, FALSE,
		  "02:00 once more, in winter" },
		{ "Asia/Tehran", "2022-03-21", "2022-03-21T20:30:00Z", 0, TRUE,
		  "a day without a midnight" },
		{ "Asia/Tehran", "2022-09-21", "2022-09-21T19:30:00Z", 0, FALSE,
		  "23:00 once more is the same day" },
		{ "Asia/Tehran", "2022-09-21", "2022-09-21T20:30:00Z", 0, TRUE, "then midnight" },
		{ "Asia/Kabul", "2026-11-24", "2026-11-25T01:29:59Z", 6, FALSE, "05:59:59" },
		{ "Asia/Kabul", "2026-11-24", "2026-11-25T01:30:00Z", 6, TRUE, "06:00" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GTimeZone) zone = zone_of(cases[i].zone);
		if (digest_is_due(cases[i].last, at(cases[i].now), cases[i].hour, zone) !=
		    cases[i].due)
			fail_msg("%s: %s", cases[i].zone, cases[i].why);
	}
}

/* Called every hour for two years, it is due once on each local day. */
static void test_hourly_calls_send_one_a_day_whatever_clocks_do(void **state)
{
	static const char *const zones[] = { "Europe/Berlin", "Asia/Tehran", "Asia/Kabul" };
	for (gsize z = 0; z < G_N_ELEMENTS(zones); z++)
		for (gint64 hour = 0; hour < 24; hour += 23) {
			g_autoptr(GTimeZone) zone = zone_of(zones[z]);
			g_autofree char *last = NULL;
			guint sent = 0;
			gint64 from = at("2021-06-01T00:17:00Z"), to = from + 730 * 86400;
			for (gint64 now = from; now < to; now += 3600) {
				if (!digest_is_due(last, now, hour, zone))
					continue;
				g_free(last);
				last = digest_day(now, zone);
				sent++;
			}
			assert_in_range(sent, 730, 731);
		}
}

static void test_the_next_step_follows_from_what_is_open(void **state)
{
	static const struct {
		DigestState open;
		const char *day;
		gint64 hour; /* now is 2026-11-25 07:00 */
		DigestStep step;
		const char *why;
	} cases[] = {
		{ DIGEST_BUILDING, "2026-11-25", 6, DIGEST_MAKE, "it died while making" },
		{ DIGEST_BUILDING, "2026-11-24", 6, DIGEST_MAKE, "yesterday" },
		{ DIGEST_BUILDING, "2026-11-24", 9, DIGEST_WAIT, "today's hour is not there" },
		{ DIGEST_RENDERED, "2026-11-25", 6, DIGEST_AGAIN, "refused earlier today" },
		{ DIGEST_RENDERED, "2026-11-24", 9, DIGEST_AGAIN, "refused all day" },
		{ DIGEST_RENDERED, "2026-11-24", 6, DIGEST_MAKE, "one for both days" },
		{ DIGEST_SENDING, "2026-11-25", 6, DIGEST_AGAIN, "died while sending" },
		{ DIGEST_SENDING, "2026-11-24", 6, DIGEST_AGAIN, "it may be with its readers" },
		{ DIGEST_HANDED_OVER, "2026-11-25", 6, DIGEST_FINISH, "the books" },
	};
	g_autoptr(GTimeZone) zone = zone_of("UTC");
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		const DigestRun open = { .state = cases[i].open, .day = (char *)cases[i].day };
		if (digest_next_step(&open, "2026-11-23", at("2026-11-25T07:00:00Z"), cases[i].hour,
				     zone) != cases[i].step)
			fail_msg("%s", cases[i].why);
	}
	assert_int_equal(digest_next_step(NULL, "2026-11-25", at("2026-11-25T07:00:00Z"), 6, zone),
			 DIGEST_WAIT);
	assert_int_equal(digest_next_step(NULL, NULL, at("2026-11-25T07:00:00Z"), 6, zone),
			 DIGEST_MAKE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_day_begins_and_ends_where_its_zone_says),
		cmocka_unit_test(test_days_follow_each_other_without_gap_for_years),
		cmocka_unit_test(test_what_is_no_date_begins_never),
		cmocka_unit_test(test_a_digest_is_due_once_a_local_day_from_its_hour_on),
		cmocka_unit_test(test_hourly_calls_send_one_a_day_whatever_clocks_do),
		cmocka_unit_test(test_the_next_step_follows_from_what_is_open),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

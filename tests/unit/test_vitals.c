/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "agent/log.h"
#include "agent/vitals.h"

#define MINUTE 60000

static void test_the_watchdog_is_fed_while_every_part_gets_somewhere(void **state)
{
	static const struct {
		Vitals vitals;
		const char *stalled;
	} cases[] = {
		{ { 0 }, NULL },
		{ { .ticked = 30000, .fetching = 19 * MINUTE, .patience = 10 * MINUTE }, NULL },
		{ { .ticked = 3 * MINUTE, .patience = 10 * MINUTE },
		  "the poller has not looked what is due for 3 minutes" },
		{ { .fetching = 21 * MINUTE, .patience = 10 * MINUTE },
		  "a request has not ended for 21 minutes" },
		{ { .reading = 19 * MINUTE, .patience = 10 * MINUTE }, NULL },
		{ { .reading = 21 * MINUTE, .patience = 10 * MINUTE },
		  "an answer has not been read for 21 minutes" },
		{ { .delivering = 9 * MINUTE, .patience = 10 * MINUTE }, NULL },
		{ { .delivering = 11 * MINUTE, .patience = 10 * MINUTE },
		  "a delivery has not ended for 11 minutes" },
		{ { .ticked = 90 * MINUTE, .no_store = "full" }, NULL },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *stalled = vitals_stalled(&cases[i].vitals);
		if (cases[i].stalled == NULL)
			assert_null(stalled);
		else
			assert_string_equal(stalled, cases[i].stalled);
	}
}

static void test_the_status_is_a_line_for_a_person(void **state)
{
	static const struct {
		Vitals vitals;
		const char *text;
	} cases[] = {
		{ { .feeds = 1, .rules = 1 }, "1 feed, 1 rule" },
		{ { .feeds = 312, .troubled = 4, .rules = 57, .waiting = 1, .last_answer = 50520 },
		  "312 feeds (4 in trouble), 57 rules; last answer 14:02; 1 hand-over waits" },
		{ { .feeds = 2, .rules = 2, .waiting = 3, .offline = TRUE },
		  "2 feeds, 2 rules; no network; 3 hand-overs wait" },
		{ { .feeds = 2, .over_size = "95.0 of 100 MB, nears its budget" },
		  "2 feeds, 0 rules; state folder 95.0 of 100 MB, nears its budget" },
		{ { .feeds = 2, .no_store = "disk full", .retry_at = 50520 },
		  "nothing can be stored, tried again at 14:02: disk full" },
	};
	g_setenv("TZ", "UTC0", TRUE);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text = vitals_text(&cases[i].vitals);
		assert_string_equal(text, cases[i].text);
	}
}

static void test_a_clock_that_was_set_is_told_in_words(void **state)
{
	static const struct {
		gint64 seconds;
		const char *text;
	} cases[] = {
		{ 0, NULL },
		{ 90, NULL },
		{ -90, NULL },
		{ 100, "the clock was set 100 seconds ahead" },
		{ -600, "the clock was set 10 minutes back" },
		{ 7300, "the clock was set 2 hours ahead" },
		{ -864000, "the clock was set 10 days back" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text = vitals_clock_text(cases[i].seconds);
		if (cases[i].text == NULL)
			assert_null(text);
		else
			assert_string_equal(text, cases[i].text);
	}
}

/* ---- the log ---- */

#define SECOND G_USEC_PER_SEC

static void test_what_is_said_again_is_held_back_for_ten_minutes(void **state)
{
	static const struct {
		const char *text;
		GLogLevelFlags level;
		gint64 at;
		gboolean passes;
	} said[] = {
		{ "a", G_LOG_LEVEL_WARNING, 1 * SECOND, TRUE },
		{ "a", G_LOG_LEVEL_WARNING, 2 * SECOND, FALSE },
		{ "b", G_LOG_LEVEL_WARNING, 3 * SECOND, TRUE },
		{ "a", G_LOG_LEVEL_WARNING, 600 * SECOND, FALSE },
		{ "a", G_LOG_LEVEL_WARNING, 601 * SECOND, TRUE },
		{ "a", G_LOG_LEVEL_WARNING, 602 * SECOND, FALSE },
		{ "c", G_LOG_LEVEL_CRITICAL, 602 * SECOND, TRUE },
		{ "c", G_LOG_LEVEL_CRITICAL, 602 * SECOND, TRUE },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(said); i++)
		assert_int_equal(log_passes(said[i].text, said[i].level, said[i].at),
				 said[i].passes);
}

static char *last;

static GLogWriterOutput keep_last(GLogLevelFlags level, const GLogField *fields, gsize n,
				  gpointer data)
{
	for (gsize i = 0; i < n; i++)
		if (strcmp(fields[i].key, "MESSAGE") == 0) {
			g_free(last);
			last = g_strdup(fields[i].value);
		}
	return G_LOG_WRITER_HANDLED;
}

static void test_how_often_it_was_said_is_said_at_the_end(void **state)
{
	gint64 now = g_get_monotonic_time();
	g_log_set_writer_func(keep_last, NULL, NULL);
	log_flush(TRUE);
	assert_true(log_passes("the disk is full", G_LOG_LEVEL_WARNING, now));
	for (int i = 0; i < 1000; i++)
		assert_false(log_passes("the disk is full", G_LOG_LEVEL_WARNING, now));
	log_flush(FALSE);
	g_clear_pointer(&last, g_free);
	log_flush(TRUE);
	assert_string_equal(last, "the disk is full (said 1000 times more)");
	g_clear_pointer(&last, g_free);
	log_flush(TRUE);
	assert_null(last);
}

/* A storm of different lines makes no memory grow. */
static void test_a_storm_of_lines_is_passed_and_forgotten(void **state)
{
	for (int i = 0; i < 100000; i++) {
		g_autofree char *text = g_strdup_printf("line %d", i);
		assert_true(log_passes(text, G_LOG_LEVEL_MESSAGE, SECOND));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_watchdog_is_fed_while_every_part_gets_somewhere),
		cmocka_unit_test(test_the_status_is_a_line_for_a_person),
		cmocka_unit_test(test_a_clock_that_was_set_is_told_in_words),
		cmocka_unit_test(test_what_is_said_again_is_held_back_for_ten_minutes),
		cmocka_unit_test(test_how_often_it_was_said_is_said_at_the_end),
		cmocka_unit_test(test_a_storm_of_lines_is_passed_and_forgotten),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "agent/escalation.h"
#include "agent/tally.h"
#include "agent/trend.h"

#define TODAY TREND_DAYS
#define FEEDS 40

/* An invented month: what a day has, by its weekday (0 = today's), and what today has. */
typedef struct {
	TrendCalendar calendar;
	guint counts[TREND_SPAN];
} Month;

static Month month_of(const guint *by_weekday, guint today)
{
	Month m = { .calendar = { .day = 20000 } };
	for (guint i = 0; i < TREND_SPAN; i++) {
		m.calendar.feeds[i] = FEEDS;
		m.calendar.stories[i] = 100;
		m.counts[i] = by_weekday[(TODAY - i) % 7] + (i * 7 % 3 == 0);
	}
	m.counts[TODAY] = today;
	return m;
}

static Trend rate(const Month *m)
{
	return trend_rate(&m->calendar, m->counts);
}

static void test_more_than_usual_is_a_spike_and_says_its_sample(void **state)
{
	static const struct {
		guint usual, today;
		gboolean spike;
		const char *why;
	} cases[] = {
		{ 0, 0, FALSE, "nothing after nothing" },
		{ 0, 4, FALSE, "below the support, though nothing is usual" },
		{ 0, 5, TRUE, "five of what is never seen" },
		{ 2, 4, FALSE, "twice as many of little" },
		{ 2, 8, TRUE, "four times as many" },
		{ 20, 26, FALSE, "chance alone gives that many" },
		{ 20, 40, TRUE, "twice as many of much" },
		{ 20, 3, FALSE, "less is no spike" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		guint usual = cases[i].usual;
		const guint week[7] = { usual, usual, usual, usual, usual, usual, usual };
		Month m = month_of(week, cases[i].today);
		Trend t = rate(&m);
		if (t.spike != cases[i].spike)
			fail_msg("%s: %u of %u, score %.1f", cases[i].why, cases[i].today, usual,
				 t.score);
		assert_int_equal(t.days, TREND_DAYS);
		assert_int_equal(t.sample, usual * TREND_DAYS + TREND_DAYS / 3);
		assert_int_equal(t.feeds, FEEDS);
		assert_true(t.median >= usual && t.median <= usual + 1);
	}
}

/* Thirty on each day like today, three on others: thirty today are no more than that. */
static void test_the_weekday_is_taken_into_account(void **state)
{
	const guint fridays[7] = { 30, 3, 3, 3, 3, 3, 3 }, flat[7] = { 3, 3, 3, 3, 3, 3, 3 };
	Month same = month_of(fridays, 10), other = month_of(flat, 10);
	assert_true(rate(&same).median > 1.5 * rate(&other).median);
	assert_false(rate(&same).spike);
	assert_true(rate(&other).spike);
}

/* When all news rests on a weekday, a series too small to show that itself follows it. */
static void test_a_day_of_rest_is_known_from_all_news(void **state)
{
	const guint flat[7] = { 1, 1, 1, 1, 1, 1, 1 };
	Month busy = month_of(flat, 5), rest = busy;
	for (guint i = 0; i < TREND_SPAN; i++)
		rest.calendar.stories[i] = (TODAY - i) % 7 == 0 ? 40 : 110;
	assert_true(rate(&rest).median < rate(&busy).median);
	assert_true(rate(&rest).score > rate(&busy).score);
}

static void test_dead_feeds_are_no_peace_and_new_ones_no_war(void **state)
{
	const guint usual[7] = { 10, 10, 10, 10, 10, 10, 10 };
	Month fewer = month_of(usual, 10), more = month_of(usual, 20);
	for (guint i = 0; i < TODAY - 1; i++) {
		fewer.calendar.feeds[i] = 4 * FEEDS; /* of which a quarter is left */
		more.calendar.feeds[i] = FEEDS / 2;  /* twice as many now */
	}
	assert_true(rate(&fewer).spike);
	assert_false(rate(&more).spike);
}

static void test_a_day_that_nobody_watched_does_not_count(void **state)
{
	const guint usual[7] = { 10, 10, 10, 10, 10, 10, 10 };
	Month m = month_of(usual, 10);
	for (guint i = 0; i < 12; i++)
		m.calendar.feeds[2 * i] = m.counts[2 * i] = 0;
	Trend t = rate(&m);
	assert_int_equal(t.days, TREND_DAYS - 12);
	assert_true(t.median >= 10);
	assert_false(t.spike);
}

static void test_too_few_days_say_nothing(void **state)
{
	const guint usual[7] = { 1, 1, 1, 1, 1, 1, 1 };
	Month m = month_of(usual, 50);
	for (guint i = 0; i < TREND_DAYS - TREND_LEAST_DAYS; i++)
		m.calendar.feeds[i] = 0;
	assert_true(rate(&m).spike);
	m.calendar.feeds[TREND_DAYS - TREND_LEAST_DAYS] = 0;
	assert_int_equal(rate(&m).days, TREND_LEAST_DAYS - 1);
	assert_false(rate(&m).spike);
}

/* At one in the morning few feeds have been asked; what they bring is not held against a month in
 * which all were. */
static void test_a_day_that_has_just_begun_is_compared_with_whole_feeds(void **state)
{
	const guint usual[7] = { 10, 10, 10, 10, 10, 10, 10 };
	Month m = month_of(usual, 6);
	m.calendar.feeds[TODAY] = 2;
	assert_int_equal(rate(&m).feeds, FEEDS);
	assert_false(rate(&m).spike);
}

static void test_one_wild_day_does_not_hide_the_next(void **state)
{
	const guint usual[7] = { 2, 2, 2, 2, 2, 2, 2 };
	Month m = month_of(usual, 12);
	m.counts[TODAY - 1] = m.counts[TODAY - 7] = 300;
	assert_true(rate(&m).spike);
}

static void test_days_are_those_of_the_clock_on_the_wall(void **state)
{
	static const struct {
		const char *zone;
		gint64 when;
		const char *day;
	} cases[] = {
		{ "UTC", 0, "1970-01-01" },
		{ "UTC", 86399, "1970-01-01" },
		{ "UTC", -1, "1969-12-31" },
		{ "Asia/Karachi", 1764010799, "2025-11-24" },
		{ "Asia/Karachi", 1764010800, "2025-11-25" }, /* 19:00 UTC */
		{ "Asia/Kabul", 1764012599, "2025-11-24" },   /* half an hour off the hour */
		{ "Asia/Kabul", 1764012600, "2025-11-25" },
		{ "Europe/Berlin", 1761429599, "2025-10-25" },
		{ "Europe/Berlin", 1761429600, "2025-10-26" }, /* a day of 25 hours begins… */
		{ "Europe/Berlin", 1761519599, "2025-10-26" }, /* …and ends */
		{ "Europe/Berlin", 1761519600, "2025-10-27" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GTimeZone) zone = g_time_zone_new_identifier(cases[i].zone);
		assert_non_null(zone);
		g_autofree char *day = trend_day_name(trend_day(cases[i].when, zone));
		assert_string_equal(day, cases[i].day);
	}
}

static void test_bars_are_as_high_as_the_counts(void **state)
{
	const guint counts[] = { 0, 1, 4, 7, 0 }, feeds[] = { 1, 1, 1, 1, 0 };
	g_autofree char *bars = trend_bars(counts, feeds, 5), *none = trend_bars(counts, NULL, 1);
	assert_string_equal(bars, "▁▂▅█·");
	assert_string_equal(none, "▁");
}

/* ---- keys ---- */

static void test_an_item_is_counted_under_its_places_and_parties(void **state)
{
	static const char *const verdict =
		"{\"entities\": [\"ttp\", \"quetta\", \"pakistan\"], \"mentions\":"
		" [{\"entity\": \"ttp\", \"type\": \"armed_group\"}, {\"entity\": \"quetta\","
		" \"type\": \"city\"}], \"events\": [{\"type\": \"bombing\", \"actor\": [\"ttp\"],"
		" \"target\": []}], \"where\": {\"country\": \"pk\", \"admin1\": \"balochistan\"}}";
	json_t *json = json_loads(verdict, 0, NULL);
	g_autoptr(GPtrArray) keys = tally_keys(json);
	g_autoptr(GString) out = g_string_new(NULL);
	for (guint i = 0; i < keys->len; i++) {
		const TallyKey *key = g_ptr_array_index(keys, i);
		g_string_append_printf(out, "%s:%s ", key->scope, key->type);
	}
	json_decref(json);
	assert_string_equal(out->str, ": :bombing pk: pk:bombing pk/balochistan:"
				      " pk/balochistan:bombing @ttp: @pakistan: @ttp:bombing ");
}

static void test_a_verdict_that_says_nothing_is_counted_everywhere_only(void **state)
{
	g_autoptr(GPtrArray) keys = tally_keys(NULL);
	assert_int_equal(keys->len, 1);
	assert_string_equal(((TallyKey *)g_ptr_array_index(keys, 0))->scope, "");
}

/* ---- the ladder ---- */

#define NOW 20000

static void add_sign(GPtrArray *signs, const char *type, gint64 ago, gint64 story, guint voices,
		     gint64 killed)
{
	Sign *sign = g_new0(Sign, 1);
	*sign = (Sign){ g_strdup(type), NOW - ago, story, killed, voices, NULL };
	g_ptr_array_add(signs, sign);
}

static void test_the_ladder_is_climbed_by_what_stories_tell(void **state)
{
	static const struct {
		const char *types[3];
		guint voices;
		gint64 killed;
		Rung now;
		const char *why;
	} cases[] = {
		{ { NULL }, 1, 0, RUNG_QUIET, "nothing" },
		{ { "protest", "protest" }, 1, 0, RUNG_QUIET, "a protest is no step" },
		{ { "talks", "statement" }, 1, 0, RUNG_WORDS, "two stories of words" },
		{ { "threat" }, 1, 0, RUNG_QUIET, "one story of one voice" },
		{ { "threat" }, 3, 0, RUNG_PRESSURE, "one story of three voices" },
		{ { "talks", "airstrike", "shelling" }, 1, 0, RUNG_STRIKES, "the highest counts" },
		{ { "bombing", "attack" }, 1, 0, RUNG_CLASHES, "violence" },
		{ { "bombing" }, 1, 60, RUNG_FIGHTING, "so many dead at once" },
		{ { "agreement", "talks" }, 1, 60, RUNG_WORDS, "the dead of whom talks tell" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GPtrArray) signs = g_ptr_array_new_with_free_func(sign_free);
		for (guint k = 0; k < 3 && cases[i].types[k] != NULL; k++)
			add_sign(signs, cases[i].types[k], k, k + 1, cases[i].voices,
				 cases[i].killed);
		Escalation e = escalation_rate(signs, NOW);
		if (e.now != cases[i].now)
			fail_msg("%s: %s", cases[i].why, rung_name(e.now));
		assert_int_equal(e.before, RUNG_QUIET);
	}
}

static void test_fighting_is_force_on_most_days(void **state)
{
	g_autoptr(GPtrArray) signs = g_ptr_array_new_with_free_func(sign_free);
	for (gint64 ago = 0; ago < 4; ago++)
		add_sign(signs, ago % 2 ? "airstrike" : "border_clash", ago, ago + 1, 1, 2);
	assert_int_equal(escalation_rate(signs, NOW).now, RUNG_STRIKES);
	add_sign(signs, "attack", 5, 9, 1, 2);
	assert_int_equal(escalation_rate(signs, NOW).now, RUNG_FIGHTING);
	assert_int_equal(escalation_rate(signs, NOW).rungs[RUNG_CLASHES].days, 3);
	assert_int_equal(escalation_rate(signs, NOW + 7).now, RUNG_QUIET);
	assert_int_equal(escalation_rate(signs, NOW + 7).before, RUNG_STRIKES);
}

static void test_the_best_told_stories_are_the_evidence(void **state)
{
	g_autoptr(GPtrArray) signs = g_ptr_array_new_with_free_func(sign_free);
	for (gint64 story = 1; story <= 5; story++) {
		add_sign(signs, "threat", 1, story, (guint)(story % 3) + 1, 0);
		add_sign(signs, "sanctions", 0, story, (guint)(story % 3) + 1, 0);
	}
	const Escalation e = escalation_rate(signs, NOW);
	const RungSigns *rung = &e.rungs[RUNG_PRESSURE];
	assert_int_equal(rung->stories, 5);
	assert_int_equal(rung->days, 2);
	assert_int_equal(rung->evidence[0]->story, 2);
	assert_int_equal(rung->evidence[1]->story, 5);
	assert_int_equal(rung->evidence[2]->story, 1);
}

static void test_pressure_and_force_at_once_are_said_so(void **state)
{
	g_autoptr(GPtrArray) signs = g_ptr_array_new_with_free_func(sign_free);
	add_sign(signs, "threat", 1, 1, 3, 0);
	assert_false(escalation_rate(signs, NOW).together);
	add_sign(signs, "shelling", 0, 2, 1, 0);
	assert_true(escalation_rate(signs, NOW).together);
	assert_false(escalation_rate(signs, NOW + 2).together);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_more_than_usual_is_a_spike_and_says_its_sample),
		cmocka_unit_test(test_the_weekday_is_taken_into_account),
		cmocka_unit_test(test_a_day_of_rest_is_known_from_all_news),
		cmocka_unit_test(test_dead_feeds_are_no_peace_and_new_ones_no_war),
		cmocka_unit_test(test_a_day_that_nobody_watched_does_not_count),
		cmocka_unit_test(test_too_few_days_say_nothing),
		cmocka_unit_test(test_a_day_that_has_just_begun_is_compared_with_whole_feeds),
		cmocka_unit_test(test_one_wild_day_does_not_hide_the_next),
		cmocka_unit_test(test_days_are_those_of_the_clock_on_the_wall),
		cmocka_unit_test(test_bars_are_as_high_as_the_counts),
		cmocka_unit_test(test_an_item_is_counted_under_its_places_and_parties),
		cmocka_unit_test(test_a_verdict_that_says_nothing_is_counted_everywhere_only),
		cmocka_unit_test(test_the_ladder_is_climbed_by_what_stories_tell),
		cmocka_unit_test(test_fighting_is_force_on_most_days),
		cmocka_unit_test(test_the_best_told_stories_are_the_evidence),
		cmocka_unit_test(test_pressure_and_force_at_once_are_said_so),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

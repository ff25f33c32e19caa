/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "agent/health.h"
#include "feeds/error.h"

#define NOW G_GINT64_CONSTANT(1764054000)

static FeedState *known(void)
{
	FeedState *state = g_new0(FeedState, 1);
	state->url = g_strdup("https://a.example/feed");
	state->etag = g_strdup("\"old\"");
	state->last_modified = g_strdup("Mon, 24 Nov 2025 07:00:00 GMT");
	state->health = HEALTH_OK;
	state->health_since = NOW - 1000;
	return state;
}

static void test_each_status_is_its_own_state_and_keeps_the_validators(void **state)
{
	static const struct {
		int status;
		Health health;
	} cases[] = { { 304, HEALTH_OK },      { 404, HEALTH_FAILING }, { 410, HEALTH_GONE },
		      { 401, HEALTH_REFUSED }, { 403, HEALTH_REFUSED }, { 451, HEALTH_REFUSED },
		      { 429, HEALTH_FAILING }, { 500, HEALTH_FAILING }, { 503, HEALTH_FAILING } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(FeedState) s = known();
		FetchResult result = { .status = cases[i].status, .finished = NOW };
		result.conditional = TRUE;
		health_take_status(s, &result);
		assert_int_equal(s->health, cases[i].health);
		assert_string_equal(s->etag, "\"old\"");
		assert_string_equal(s->last_modified, "Mon, 24 Nov 2025 07:00:00 GMT");
		assert_int_equal(s->health_since, cases[i].health == HEALTH_OK ? NOW - 1000 : NOW);
		assert_int_equal(s->failures, cases[i].health != HEALTH_OK);
	}
}

static void test_a_304_may_renew_the_validators(void **state)
{
	g_autoptr(FeedState) s = known();
	FetchResult result = {
		.status = 304, .finished = NOW, .conditional = TRUE, .etag = (char *)"W/\"new\""
	};
	health_take_status(s, &result);
	assert_string_equal(s->etag, "W/\"new\"");
	assert_string_equal(s->last_modified, "Mon, 24 Nov 2025 07:00:00 GMT");
	assert_int_equal(s->last_ok, NOW);
}

static void test_a_good_body_replaces_the_validators_as_a_set(void **state)
{
	g_autoptr(FeedState) s = known();
	g_autoptr(Feed) feed = feed_new();
	guint8 hash[32] = { 7 };
	FetchResult result = { .status = 200, .finished = NOW, .etag = (char *)"\"only\"" };
	s->failures = 3;
	feed->ttl_minutes = 90;
	feed->update_period = g_strdup("hourly");
	feed->update_frequency = g_strdup("2");
	health_take_feed(s, &result, feed, hash);
	assert_string_equal(s->etag, "\"only\"");
	assert_null(s->last_modified);
	assert_int_equal(s->failures, 0);
	assert_int_equal(s->ttl_minutes, 90);
	assert_int_equal(s->update_seconds, 1800);
	assert_int_equal(s->body_hash[0], 7);
}

static void test_odd_update_frequencies_wish_nothing_or_what_they_say(void **state)
{
	static const struct {
		const char *period, *frequency;
		gint64 seconds;
	} cases[] = { { "daily", NULL, 86400 },     { "DAILY", "1", 86400 }, { "hourly", "0", 0 },
		      { "hourly", "-1", 0 },        { "hourly", "", 0 },     { "always", "1", 0 },
		      { "weekly", "0.5", 1209600 }, { NULL, "2", 0 } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(FeedState) s = known();
		g_autoptr(Feed) feed = feed_new();
		guint8 hash[32] = { 0 };
		FetchResult result = { .status = 200, .finished = NOW };
		feed->update_period = g_strdup(cases[i].period);
		feed->update_frequency = g_strdup(cases[i].frequency);
		health_take_feed(s, &result, feed, hash);
		assert_int_equal(s->update_seconds, cases[i].seconds);
	}
}

static void test_a_fault_says_whose_it_is(void **state)
{
	g_autoptr(FeedState) s = known();
	g_autoptr(GError) error =
		g_error_new(VEDETTE_ERROR, VEDETTE_ERROR_NEVER, "it is at a private address");
	FetchResult result = { .fault = FETCH_REFUSED, .error = error, .finished = NOW };
	health_take_status(s, &result);
	assert_int_equal(s->health, HEALTH_REFUSED);
	assert_string_equal(s->health_why, "it is at a private address");
	result.fault = FETCH_TIMEOUT;
	health_take_status(s, &result);
	assert_int_equal(s->health, HEALTH_TIMEOUT);
	assert_int_equal(s->failures, 2);
}

static void test_a_move_is_remembered_while_it_points_to_one_place(void **state)
{
	g_autoptr(FeedState) s = known();
	FetchResult to_b = { .permanent_url = (char *)"https://b.example/", .finished = NOW };
	FetchResult to_c = { .permanent_url = (char *)"https://c.example/", .finished = NOW + 10 };
	FetchResult home = { .finished = NOW + 20 };
	health_take_move(s, &to_b);
	health_take_move(s, &to_b);
	assert_int_equal(s->moved_seen, 2);
	assert_int_equal(s->moved_since, NOW);
	health_take_move(s, &to_c);
	assert_int_equal(s->moved_seen, 1);
	assert_string_equal(s->moved_to, "https://c.example/");
	health_take_move(s, &home);
	assert_null(s->moved_to);
	assert_int_equal(s->moved_seen, 0);
}

/* One answer after the other, each SECONDS after the last: 'n' brings news among known items, 's'
 * nothing new, 'w' a whole new list, 'f' a fault of the server. Returns the events, one letter
 * each: 'S' silent, 'F' failing, 'M' moved, 'G' a gap, 'R' recovery; '.' for none. */
static char *course(FeedState **s, const char *answers, gint64 seconds)
{
	g_autoptr(GString) events = g_string_new(NULL);
	gint64 now = MAX((*s)->last_try, NOW);
	for (const char *a = answers; *a != '\0'; a++) {
		g_autoptr(FeedState) before = *s;
		FeedState *next = *s = health_copy_state(before);
		HealthCount count = { 10, *a == 'n' ? 8 : *a == 'w' ? 0 : 10, 0, FALSE };
		FetchResult result = { .status = *a == 'f' ? 500 : 304,
				       .conditional = TRUE,
				       .finished = now += seconds };
		count.fresh = count.listed - count.known;
		next->last_try = now;
		health_take_status(next, &result);
		if (count.fresh > 0 && *a != 'f')
			next->last_new = now;
		g_autofree char *news = health_settle(next, before, &count, now);
		static const char *const words[] = { "is now: silent", "is now: failing",
						     "is now: moved", "may have lost",
						     "is well again" };
		char letter = news == NULL ? '.' : '?';
		for (gsize w = 0; news != NULL && w < G_N_ELEMENTS(words); w++)
			if (g_str_has_prefix(news, words[w]))
				letter = "SFMGR"[w];
		g_string_append_c(events, letter);
	}
	return g_string_free(g_steal_pointer(&events), FALSE);
}

static void test_one_event_on_entry_and_one_on_recovery(void **state)
{
	static const struct {
		const char *answers, *events;
		gint64 seconds;
		Health last;
		const char *why;
	} cases[] = {
		{ "nnfnn", ".....", 3600, HEALTH_OK, "one fault is no event" },
		{ "nnffnn", "......", 3600, HEALTH_OK, "nor are two" },
		{ "nfffffn", "...F..R", 3600, HEALTH_OK, "three are, once" },
		{ "fffnfffn", "..FR..FR", 3600, HEALTH_OK, "and again" },
		{ "nwnn", ".G..", 3600, HEALTH_OK, "a list that turned over whole" },
		{ "w", ".", 3600, HEALTH_OK, "at first every item is new" },
		{ "nnnnnnssssssssss", "................", 3600, HEALTH_LATE,
		  "hourly, then nothing for ten hours: late, and no event" },
		{ "nnnnnnssssssssssssssssssssssssssss", "..............................S...", 3600,
		  HEALTH_SILENT, "nothing for more than a day: silent, told once" },
		{ "nnnnnnsssssssssssssssssssssssssn", "..............................SR", 3600,
		  HEALTH_OK, "and well again" },
		{ "nnnnnnsss", ".........", 604800, HEALTH_LATE,
		  "weekly, then nothing for three weeks: late" },
		{ "nnnnnnsssss", "..........S", 604800, HEALTH_SILENT, "for five: silent" },
		{ "nnsssssssssssssssssssssssssssssssssss", ".....................................",
		  3600, HEALTH_OK, "two pauses are no rhythm" },
		{ "nnssnssnssnnssnssssssssss", ".........................", 86400, HEALTH_LATE,
		  "bursts and pauses: the pauses count" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		FeedState *s = known();
		print_message("%s\n", cases[i].why);
		g_autofree char *events = course(&s, cases[i].answers, cases[i].seconds);
		g_autoptr(FeedState) end = s;
		assert_string_equal(events, cases[i].events);
		assert_int_equal(end->health, cases[i].last);
	}
}

static void test_a_move_is_followed_when_it_lasts_or_is_to_https(void **state)
{
	static const struct {
		const char *to;
		guint seen;
		gint64 days;
		gboolean followed;
		const char *why;
	} cases[] = {
		{ "https://b.example/feed", 1, 0, FALSE, "just seen" },
		{ "https://b.example/feed", 9, 6, FALSE, "often, but not for long" },
		{ "https://b.example/feed", 2, 30, FALSE, "for long, but not often" },
		{ "https://b.example/feed", 3, 7, TRUE, "both" },
		{ "https://a.example/feed", 1, 0, TRUE, "https in place of http, one host" },
		{ "https://A.EXAMPLE/other", 1, 0, TRUE, "with another path" },
		{ "http://a.example/feed2", 1, 0, FALSE, "one host, but no https" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(FeedState) s = known();
		HealthCount count = { 10, 10, 0, FALSE };
		print_message("%s\n", cases[i].why);
		g_free(s->url);
		s->url = g_strdup("http://a.example/feed");
		s->moved_to = g_strdup(cases[i].to);
		s->moved_seen = cases[i].seen;
		s->moved_since = NOW - cases[i].days * 86400;
		g_autoptr(FeedState) before = health_copy_state(s);
		g_autofree char *news = health_settle(s, before, &count, NOW);
		assert_int_equal(s->ask_url != NULL, cases[i].followed);
	}
}

static void test_a_new_place_that_fails_is_left_again(void **state)
{
	static const struct {
		int status;
		guint failures;
		gboolean left;
	} cases[] = { { 404, 0, TRUE }, { 410, 0, TRUE },  { 500, 0, FALSE },
		      { 500, 2, TRUE }, { 304, 9, FALSE }, { 403, 1, FALSE } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(FeedState) s = known();
		FetchResult result = { .status = cases[i].status, .finished = NOW };
		s->ask_url = g_strdup("https://b.example/");
		s->failures = cases[i].failures;
		health_take_status(s, &result);
		assert_int_equal(s->ask_url == NULL, cases[i].left);
		assert_int_not_equal(s->health, HEALTH_GONE);
	}
}

static void test_pages_that_test_for_people_are_told_from_others(void **state)
{
	static const struct {
		const char *page;
		Health health;
	} cases[] = {
		{ "<html><title>Just a moment...</title>", HEALTH_BOT_WALL },
		{ "<p>Solve the CAPTCHA", HEALTH_BOT_WALL },
		{ "<p>We have seen Unusual Traffic from you", HEALTH_BOT_WALL },
		{ "<html><title>Harbour News</title>", HEALTH_NOT_A_FEED },
		{ "", HEALTH_NOT_A_FEED },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(FeedState) s = known();
		g_autoptr(GBytes) body = g_bytes_new_static(cases[i].page, strlen(cases[i].page));
		FetchResult result = { .status = 200, .finished = NOW, .body = body };
		health_take_page(s, &result, "not a feed");
		assert_int_equal(s->health, cases[i].health);
		assert_string_equal(s->etag, "\"old\"");
	}
}

static void test_every_state_has_a_name(void **state)
{
	for (int i = 0; i < N_HEALTH; i++)
		assert_true(strlen(health_name(i)) > 1);
	assert_string_equal(health_name(N_HEALTH), "?");
}

static void test_a_copy_of_a_state_shares_nothing(void **state)
{
	g_autoptr(FeedState) s = known();
	g_autoptr(FeedState) copy = health_copy_state(s);
	assert_string_equal(copy->url, s->url);
	assert_ptr_not_equal(copy->url, s->url);
	assert_ptr_not_equal(copy->etag, s->etag);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_status_is_its_own_state_and_keeps_the_validators),
		cmocka_unit_test(test_a_304_may_renew_the_validators),
		cmocka_unit_test(test_a_good_body_replaces_the_validators_as_a_set),
		cmocka_unit_test(test_odd_update_frequencies_wish_nothing_or_what_they_say),
		cmocka_unit_test(test_a_fault_says_whose_it_is),
		cmocka_unit_test(test_a_move_is_remembered_while_it_points_to_one_place),
		cmocka_unit_test(test_one_event_on_entry_and_one_on_recovery),
		cmocka_unit_test(test_a_move_is_followed_when_it_lasts_or_is_to_https),
		cmocka_unit_test(test_a_new_place_that_fails_is_left_again),
		cmocka_unit_test(test_pages_that_test_for_people_are_told_from_others),
		cmocka_unit_test(test_every_state_has_a_name),
		cmocka_unit_test(test_a_copy_of_a_state_shares_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

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
	FetchResult result = { .status = 304, .finished = NOW, .etag = (char *)"W/\"new\"" };
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
		cmocka_unit_test(test_a_copy_of_a_state_shares_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

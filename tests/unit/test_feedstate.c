/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "agent/health.h"
#include "agent/store.h"

#define NOW G_GINT64_CONSTANT(1764054000)

static Store *open_store(const char *dir)
{
	g_autoptr(GError) error = NULL;
	Store *store = store_open(dir, STORE_WRITE, &error);
	assert_null(error);
	return store;
}

static gboolean commit(Store *store, FeedState *state)
{
	g_autoptr(GPtrArray) none = g_ptr_array_new();
	FetchCommit all = { state, none, none, none, NULL, "rules", NOW, NULL };
	return store_commit_fetch(store, &all, NULL);
}

static gint64 stored_ok(const char *dir, const char *url)
{
	g_autoptr(Store) store = store_open(dir, STORE_READ, NULL);
	g_autoptr(FeedState) state = store_feed(store, url, NULL);
	return state->last_ok;
}

static void test_what_is_learnt_of_a_feed_outlives_the_program(void **state)
{
	g_autofree char *dir = g_dir_make_tmp("vedette-XXXXXX", NULL);
	g_autoptr(FeedState) s = g_new0(FeedState, 1);
	s->url = g_strdup("https://a.example/feed");
	s->status = -FETCH_TLS, s->fresh_until = NOW + 1, s->last_full = NOW + 2;
	s->probe_at = NOW + 3, s->rhythm = 4, s->rhythm_seen = 5, s->gap_at = NOW + 6;
	s->alarm = HEALTH_TLS, s->ask_url = g_strdup("https://b.example/");
	s->sunset = g_strdup("soon");
	Store *store = open_store(dir);
	assert_true(commit(store, s));
	store_close(store);
	store = open_store(dir);
	g_autoptr(FeedState) read = store_feed(store, s->url, NULL);
	store_close(store);
	assert_int_equal(read->status, -FETCH_TLS);
	assert_int_equal(read->fresh_until, NOW + 1);
	assert_int_equal(read->last_full, NOW + 2);
	assert_int_equal(read->probe_at, NOW + 3);
	assert_int_equal(read->rhythm, 4);
	assert_int_equal(read->rhythm_seen, 5);
	assert_int_equal(read->gap_at, NOW + 6);
	assert_int_equal(read->alarm, HEALTH_TLS);
	assert_string_equal(read->ask_url, "https://b.example/");
	assert_string_equal(read->sunset, "soon");
}

static void test_a_host_s_hold_outlives_the_program(void **state)
{
	g_autofree char *dir = g_dir_make_tmp("vedette-XXXXXX", NULL);
	Store *store = open_store(dir);
	g_autoptr(HostState) fresh = store_host(store, "a.example", NULL);
	assert_string_equal(fresh->name, "a.example");
	assert_int_equal(fresh->not_before, 0);
	for (guint round = 1; round <= 2; round++) {
		HostState host = { (char *)"a.example", NOW, NOW + round, round, 0x123456789,
				   (char *)"192.0.2.1" };
		assert_true(store_save_host(store, &host, NULL));
	}
	store_close(store);
	store = open_store(dir);
	g_autoptr(HostState) host = store_host(store, "a.example", NULL);
	store_close(store);
	assert_int_equal(host->since, NOW);
	assert_int_equal(host->not_before, NOW + 2);
	assert_int_equal(host->refusals, 2);
	assert_int_equal(host->refused, 0x123456789);
	assert_string_equal(host->address, "192.0.2.1");
}

static void test_what_is_gathered_is_there_after_the_flush(void **state)
{
	g_autofree char *dir = g_dir_make_tmp("vedette-XXXXXX", NULL);
	g_autoptr(Store) store = open_store(dir);
	g_autoptr(FeedState) a = g_new0(FeedState, 1), b = g_new0(FeedState, 1);
	a->url = g_strdup("https://a.example/"), a->last_ok = NOW;
	b->url = g_strdup("https://b.example/"), b->last_ok = NOW + 1;
	assert_true(store_flush(store, NULL));
	assert_true(store_gather(store, NULL));
	assert_true(commit(store, a));
	assert_true(store_gather(store, NULL));
	assert_true(commit(store, b));
	assert_int_equal(stored_ok(dir, a->url), 0);
	assert_true(store_flush(store, NULL));
	assert_int_equal(stored_ok(dir, a->url), NOW);
	assert_int_equal(stored_ok(dir, b->url), NOW + 1);
}

static void test_the_outbox_is_claimed_only_after_the_flush(void **state)
{
	g_autofree char *dir = g_dir_make_tmp("vedette-XXXXXX", NULL);
	g_autoptr(Store) store = open_store(dir);
	g_autoptr(FeedState) a = g_new0(FeedState, 1);
	a->url = g_strdup("https://a.example/"), a->last_ok = NOW;
	assert_true(store_gather(store, NULL));
	assert_true(commit(store, a));
	assert_null(store_claim_outbox(store, "log", NOW, NULL));
	assert_int_equal(stored_ok(dir, a->url), NOW);
}

static void test_a_close_keeps_what_was_gathered(void **state)
{
	g_autofree char *dir = g_dir_make_tmp("vedette-XXXXXX", NULL);
	Store *store = open_store(dir);
	g_autoptr(FeedState) a = g_new0(FeedState, 1);
	a->url = g_strdup("https://a.example/"), a->last_ok = NOW;
	assert_true(store_gather(store, NULL));
	assert_true(commit(store, a));
	store_close(store);
	assert_int_equal(stored_ok(dir, a->url), NOW);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_is_learnt_of_a_feed_outlives_the_program),
		cmocka_unit_test(test_a_host_s_hold_outlives_the_program),
		cmocka_unit_test(test_what_is_gathered_is_there_after_the_flush),
		cmocka_unit_test(test_the_outbox_is_claimed_only_after_the_flush),
		cmocka_unit_test(test_a_close_keeps_what_was_gathered),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

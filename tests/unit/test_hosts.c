/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "agent/hosts.h"

#define GAP 3000

static Host *add(Hosts *hosts, const char *name)
{
	HostState *state = g_new0(HostState, 1);
	state->name = g_strdup(name);
	return hosts_add(hosts, state);
}

static void want(Hosts *hosts, Host *host, int job)
{
	hosts_want(hosts, host, GINT_TO_POINTER(job), FALSE);
}

/* The next job at NOW, or 0. */
static int next(Hosts *hosts, gint64 now)
{
	gint64 when;
	return GPOINTER_TO_INT(hosts_next(hosts, FALSE, now, &when));
}

static void test_a_host_goes_by_its_name_and_an_odd_port(void **state)
{
	static const struct {
		const char *url, *name;
	} cases[] = {
		{ "https://A.example/x", "a.example" },
		{ "http://a.example/", "a.example" },
		{ "http://a.example:80/x", "a.example" },
		{ "https://a.example:443/", "a.example" },
		{ "http://a.example:8080/", "a.example:8080" },
		{ "http://192.0.2.7/feed", "192.0.2.7" },
		{ "file:///home/a/feed.xml", NULL },
		{ "not a URL", NULL },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *name = host_of_url(cases[i].url);
		print_message("%s\n", cases[i].url);
		if (cases[i].name == NULL)
			assert_null(name);
		else
			assert_string_equal(name, cases[i].name);
	}
}

static void test_one_request_at_a_time_in_order_and_spaced_from_start_to_start(void **state)
{
	g_autoptr(Hosts) hosts = hosts_new();
	gint64 when;
	hosts_set(hosts, GAP, 10);
	Host *a = add(hosts, "a");
	want(hosts, a, 1);
	want(hosts, a, 2);
	hosts_want(hosts, a, GINT_TO_POINTER(3), TRUE);
	assert_int_equal(next(hosts, 100), 3);
	assert_int_equal(next(hosts, 100 + GAP), 0);
	hosts_done(hosts, a);
	assert_null(hosts_next(hosts, FALSE, 100 + GAP - 1, &when));
	assert_int_equal(when, 100 + GAP);
	assert_int_equal(next(hosts, 100 + GAP), 1);
	hosts_done(hosts, a);
	assert_int_equal(next(hosts, 100 + 2 * GAP), 2);
	assert_int_equal(hosts_waiting(hosts), 0);
	assert_int_equal(hosts_under_way(hosts), 1);
}

static void test_no_more_than_so_many_are_under_way(void **state)
{
	g_autoptr(Hosts) hosts = hosts_new();
	Host *all[5];
	hosts_set(hosts, 0, 3);
	for (int i = 0; i < 5; i++) {
		g_autofree char *name = g_strdup_printf("h%d", i);
		want(hosts, all[i] = add(hosts, name), i + 1);
	}
	assert_int_not_equal(next(hosts, 0), 0);
	assert_int_not_equal(next(hosts, 0), 0);
	int last = next(hosts, 0);
	assert_int_equal(next(hosts, 0), 0);
	hosts_done(hosts, all[last - 1]);
	assert_int_not_equal(next(hosts, 0), 0);
	assert_int_equal(hosts_under_way(hosts), 3);
}

static void test_a_hold_outlasts_a_gap_and_is_never_shortened(void **state)
{
	g_autoptr(Hosts) hosts = hosts_new();
	hosts_set(hosts, GAP, 10);
	Host *a = add(hosts, "a");
	want(hosts, a, 1);
	hosts_hold(hosts, a, 100000);
	hosts_hold(hosts, a, 50000);
	hosts_delay(hosts, a, 200);
	assert_int_equal(hosts_held(a, 1000), 99000);
	assert_int_equal(next(hosts, 99999), 0);
	assert_int_equal(next(hosts, 100000), 1);
	assert_int_equal(hosts_held(a, 100000), 0);
}

static void test_the_internet_can_be_left_out(void **state)
{
	g_autoptr(Hosts) hosts = hosts_new();
	gint64 when;
	hosts_set(hosts, 0, 10);
	Host *far = add(hosts, "far"), *near = add(hosts, "near");
	host_set_internet(far, TRUE);
	want(hosts, far, 1);
	want(hosts, near, 2);
	assert_int_equal(GPOINTER_TO_INT(hosts_next(hosts, TRUE, 0, &when)), 2);
	assert_null(hosts_next(hosts, TRUE, 0, &when));
	assert_int_equal(next(hosts, 0), 1);
}

static void test_hosts_at_one_address_share_one_budget(void **state)
{
	g_autoptr(Hosts) hosts = hosts_new();
	hosts_set(hosts, GAP, 10);
	Host *a = add(hosts, "a"), *b = add(hosts, "b"), *c = add(hosts, "c");
	assert_true(hosts_place(hosts, a, "192.0.2.1"));
	assert_false(hosts_place(hosts, a, "192.0.2.1"));
	hosts_place(hosts, b, "192.0.2.1");
	hosts_place(hosts, c, "192.0.2.2");
	want(hosts, a, 1);
	want(hosts, b, 2);
	want(hosts, c, 3);
	assert_int_equal(next(hosts, 0) + next(hosts, 0), 4); /* 1 and 3 */
	hosts_done(hosts, a);
	assert_int_equal(next(hosts, GAP - 1), 0);
	assert_int_equal(next(hosts, GAP), 2);
	hosts_hold(hosts, a, 90000);
	assert_int_equal(hosts_held(b, 0), 90000);
	assert_int_equal(hosts_held(c, 0), 0);
}

static void test_a_host_that_moves_away_takes_its_jobs_and_its_hold_along(void **state)
{
	g_autoptr(Hosts) hosts = hosts_new();
	hosts_set(hosts, GAP, 10);
	Host *a = add(hosts, "a"), *b = add(hosts, "b");
	hosts_place(hosts, a, "192.0.2.1");
	hosts_place(hosts, b, "192.0.2.1");
	want(hosts, a, 1);
	want(hosts, b, 2);
	want(hosts, a, 3);
	assert_int_equal(next(hosts, 0), 1);
	assert_int_equal(next(hosts, GAP), 0); /* one at a time over both */
	hosts_place(hosts, b, NULL);
	assert_null(host_state(b)->address);
	assert_int_equal(next(hosts, GAP), 2);
	hosts_done(hosts, a);
	assert_int_equal(next(hosts, GAP), 3);
	hosts_hold(hosts, b, 70000);
	hosts_place(hosts, b, "192.0.2.9");
	assert_int_equal(hosts_held(b, 0), 70000);
	assert_int_equal(hosts_held(a, 0), 0);
	hosts_done(hosts, b);
	hosts_done(hosts, a);
	assert_int_equal(hosts_under_way(hosts), 0);
}

static void test_an_address_remembered_is_shared_from_the_start(void **state)
{
	g_autoptr(Hosts) hosts = hosts_new();
	hosts_set(hosts, GAP, 10);
	Host *all[2];
	for (int i = 0; i < 2; i++) {
		HostState *known = g_new0(HostState, 1);
		known->name = g_strdup_printf("h%d", i);
		known->address = g_strdup("192.0.2.1");
		want(hosts, all[i] = hosts_add(hosts, known), i + 1);
	}
	assert_int_equal(next(hosts, 0), 1);
	assert_int_equal(next(hosts, 0), 0);
}

static gboolean is_odd(gpointer job, Host *host, gpointer user_data)
{
	return GPOINTER_TO_INT(job) % 2 == 1;
}

static void test_a_sweep_takes_what_is_chosen_and_keeps_the_order(void **state)
{
	g_autoptr(Hosts) hosts = hosts_new();
	hosts_set(hosts, 0, 10);
	Host *a = add(hosts, "a"), *b = add(hosts, "b");
	for (int i = 1; i <= 5; i++)
		want(hosts, a, i);
	want(hosts, b, 7);
	g_autoptr(GPtrArray) out = hosts_sweep(hosts, a, is_odd, NULL);
	assert_int_equal(out->len, 3);
	assert_int_equal(GPOINTER_TO_INT(g_ptr_array_index(out, 0)), 1);
	assert_int_equal(GPOINTER_TO_INT(g_ptr_array_index(out, 2)), 5);
	g_autoptr(GPtrArray) rest = hosts_sweep(hosts, NULL, is_odd, NULL);
	assert_int_equal(rest->len, 1);
	assert_int_equal(hosts_waiting(hosts), 2);
	assert_int_equal(next(hosts, 0), 2);
	hosts_done(hosts, a);
	assert_int_equal(next(hosts, 0), 4);
}

static void test_files_wait_for_nobody(void **state)
{
	g_autoptr(Hosts) hosts = hosts_new();
	hosts_set(hosts, GAP, 10);
	Host *file = hosts_add(hosts, NULL);
	want(hosts, file, 1);
	want(hosts, file, 2);
	assert_int_equal(next(hosts, 0), 1);
	hosts_done(hosts, file);
	assert_int_equal(next(hosts, 0), 2);
}

/* ---- whatever happens ---- */

#define N_HOSTS  12
#define N_PLACES 5
#define MOST     6

typedef struct {
	Host *host;
	int place; /* -1 = its own */
	gint64 started, held;
	guint under_way;
} Model;

static gboolean same_budget(const Model *x, const Model *y)
{
	return x == y || (x->place >= 0 && x->place == y->place);
}

/* HOST may start at NOW: none of its budget is under way, started within the gap, or held. */
static void check_start(const Model *models, const Model *started, gint64 now)
{
	for (int i = 0; i < N_HOSTS; i++) {
		const Model *other = &models[i];
		if (!same_budget(started, other))
			continue;
		assert_int_equal(other->under_way, 0);
		assert_true(other->started == 0 || now - other->started >= GAP);
		assert_true(other->held <= now);
	}
}

static void test_no_course_of_things_breaks_a_budget(void **state)
{
	static const char *const places[N_PLACES] = { "p0", "p1", "p2", "p3", "p4" };
	g_autoptr(GRand) rand = g_rand_new_with_seed(11);
	for (int round = 0; round < 60; round++) {
		g_autoptr(Hosts) hosts = hosts_new();
		Model models[N_HOSTS] = { 0 };
		guint under_way = 0, waiting = 0, served = 0, asked = 0;
		gint64 now = 1;
		hosts_set(hosts, GAP, MOST);
		for (int i = 0; i < N_HOSTS; i++) {
			g_autofree char *name = g_strdup_printf("h%d", i);
			models[i].host = add(hosts, name);
			models[i].place = -1;
		}
		for (int step = 0; step < 600; step++) {
			Model *m = &models[g_rand_int_range(rand, 0, N_HOSTS)];
			gint64 when;
			switch (g_rand_int_range(rand, 0, 8)) {
			case 0:
			case 1:
				hosts_want(hosts, m->host, m, g_rand_boolean(rand));
				waiting++;
				asked++;
				break;
			case 2: { /* only between two requests: a move in flight may join two */
				int place = g_rand_int_range(rand, -1, N_PLACES);
				if (under_way > 0)
					break;
				hosts_place(hosts, m->host, place >= 0 ? places[place] : NULL);
				m->place = place;
				break;
			}
			case 3:
				if (g_rand_int_range(rand, 0, 6) == 0) {
					m->held = now + g_rand_int_range(rand, 0, 30000);
					hosts_hold(hosts, m->host, m->held);
				}
				break;
			case 4:
				if (m->under_way > 0) {
					hosts_done(hosts, m->host);
					m->under_way--;
					under_way--;
				}
				break;
			case 5: now += g_rand_int_range(rand, 0, 2 * GAP); break;
			default: {
				Model *next_one = hosts_next(hosts, FALSE, now, &when);
				if (next_one == NULL) {
					assert_true(when > now);
					break;
				}
				check_start(models, next_one, now);
				next_one->under_way++;
				next_one->started = now;
				under_way++;
				waiting--;
				served++;
			}
			}
			assert_true(under_way <= MOST);
			assert_int_equal(hosts_under_way(hosts), under_way);
			assert_int_equal(hosts_waiting(hosts), waiting);
		}
		/* and nobody is forgotten */
		for (int turn = 0; turn < 20000 && served < asked; turn++) {
			gint64 when;
			for (int i = 0; i < N_HOSTS; i++)
				for (; models[i].under_way > 0; models[i].under_way--)
					hosts_done(hosts, models[i].host);
			Model *next_one = hosts_next(hosts, FALSE, now, &when);
			if (next_one == NULL)
				now = MAX(when, now + 1);
			else
				next_one->under_way++, served++;
		}
		assert_int_equal(served, asked);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_host_goes_by_its_name_and_an_odd_port),
		cmocka_unit_test(
			test_one_request_at_a_time_in_order_and_spaced_from_start_to_start),
		cmocka_unit_test(test_no_more_than_so_many_are_under_way),
		cmocka_unit_test(test_a_hold_outlasts_a_gap_and_is_never_shortened),
		cmocka_unit_test(test_the_internet_can_be_left_out),
		cmocka_unit_test(test_hosts_at_one_address_share_one_budget),
		cmocka_unit_test(test_a_host_that_moves_away_takes_its_jobs_and_its_hold_along),
		cmocka_unit_test(test_an_address_remembered_is_shared_from_the_start),
		cmocka_unit_test(test_a_sweep_takes_what_is_chosen_and_keeps_the_order),
		cmocka_unit_test(test_files_wait_for_nobody),
		cmocka_unit_test(test_no_course_of_things_breaks_a_budget),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

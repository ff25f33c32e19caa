/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/batch.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "agent/bridge.h"

#define NOW 1700000000

typedef struct {
	char *dir, *path;
	Store *store;
	Bridge *bridge;
	gint64 marked, until; /* story, end of its quiet time */
} World;

static gboolean on_mark(gpointer data, gint64 story, StoryMark mark, gint64 until, const char *who,
			GError **error)
{
	World *w = data;
	w->marked = story;
	w->until = until;
	return TRUE;
}

static int make_world(void **state)
{
	World *w = g_new0(World, 1);
	w->dir = g_dir_make_tmp("vedette-test-XXXXXX", NULL);
	w->path = g_build_filename(w->dir, "notify", NULL);
	w->store = store_open(w->dir, STORE_WRITE, NULL);
	w->bridge = bridge_new(w->store, bridge_listen(w->path, NULL), w->path, on_mark, w);
	*state = w;
	return w->store == NULL;
}

static int free_world(void **state)
{
	World *w = *state;
	bridge_free(w->bridge);
	store_close(w->store);
	remove_tree(w->dir);
	g_free(w->path);
	g_free(w->dir);
	g_free(w);
	return 0;
}

/* An alert of story ID; it is told to sessions if PUBLISHED. */
static void put_alert(World *w, gint64 id, Severity severity, gboolean published)
{
	g_autoptr(Batch) batch = batch_new(w->store, "https://a.example/");
	Story *story = batch_story(batch, id, severity);
	story->told_updates = 1;
	batch_alert(batch, story, 0, "{}", "session");
	assert_true(batch_commit(w->store, batch, NOW, NULL));
	g_autoptr(GPtrArray) rows = store_alerts(w->store, 0, 1, NULL);
	if (published)
		assert_true(store_publish(w->store, ((AlertRow *)rows->pdata[0])->id, NOW, NULL));
	bridge_wake(w->bridge);
}

static void run_loop(void)
{
	while (g_main_context_iteration(NULL, FALSE))
		;
}

typedef struct {
	int socket;
	WireLines lines;
} End;

static End dial(World *w, gint64 name, gint64 after)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	WireRequest hello = { .kind = WIRE_HELLO, .store = name, .after = after };
	g_autofree char *line = wire_request(&hello);
	End end = { .socket = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0) };
	g_strlcpy(address.sun_path, w->path, sizeof address.sun_path);
	assert_int_equal(connect(end.socket, (struct sockaddr *)&address, sizeof address), 0);
	assert_int_equal(write(end.socket, line, strlen(line)), strlen(line));
	wire_lines_init(&end.lines, WIRE_MOST_TOLD);
	return end;
}

static void hang_up(End *end)
{
	close(end->socket);
	wire_lines_clear(&end->lines);
}

/* The next answer must be of KIND. */
static WireAnswer hear(End *end, WireTell kind)
{
	WireAnswer answer = { 0 };
	char chunk[4096];
	gsize size;
	run_loop();
	ssize_t n = recv(end->socket, chunk, sizeof chunk, MSG_DONTWAIT);
	if (n > 0)
		assert_true(wire_lines_add(&end->lines, chunk, (gsize)n));
	g_autofree char *line = wire_lines_next(&end->lines, &size);
	assert_non_null(line);
	assert_true(wire_read_answer(line, size, &answer, NULL));
	assert_int_equal(answer.kind, kind);
	return answer;
}

static void mark(End *end, gint64 alert, StoryMark mark, gint64 span)
{
	WireRequest request = { .kind = WIRE_MARK, .alert = alert, .mark = mark, .span = span };
	g_autofree char *line = wire_request(&request);
	assert_int_equal(write(end->socket, line, strlen(line)), strlen(line));
}

static gint64 name_of(World *w)
{
	gint64 name, head;
	assert_true(store_session_head(w->store, &name, &head, NULL));
	return name;
}

static void test_a_session_is_told_what_it_missed_the_gravest_first_then_the_rest(void **state)
{
	World *w = *state;
	put_alert(w, 1, SEVERITY_HIGH, TRUE);
	put_alert(w, 2, SEVERITY_MEDIUM, TRUE);
	put_alert(w, 3, SEVERITY_CRITICAL, TRUE);
	put_alert(w, 4, SEVERITY_CRITICAL, FALSE);
	End end = dial(w, name_of(w), 1);
	g_auto(WireAnswer) welcome = hear(&end, WIRE_WELCOME);
	assert_int_equal(welcome.seq, 3);
	assert_int_equal(welcome.missed[SEVERITY_MEDIUM], 1);
	assert_int_equal(welcome.missed[SEVERITY_CRITICAL], 1);
	assert_int_equal(welcome.missed[SEVERITY_HIGH], 0);
	g_auto(WireAnswer) first = hear(&end, WIRE_ALERT);
	assert_int_equal(first.seq, 3);
	g_auto(WireAnswer) second = hear(&end, WIRE_ALERT);
	assert_int_equal(second.seq, 2);
	g_auto(WireAnswer) caught = hear(&end, WIRE_CAUGHT);
	assert_int_equal(caught.seq, 3);
	put_alert(w, 5, SEVERITY_HIGH, TRUE);
	g_auto(WireAnswer) fresh = hear(&end, WIRE_ALERT);
	assert_int_equal(fresh.seq, 4);
	hang_up(&end);
	run_loop();
	assert_int_equal(bridge_peers(w->bridge), 0);
}

static void test_nothing_is_caught_up_by_a_stranger_to_this_database(void **state)
{
	World *w = *state;
	put_alert(w, 1, SEVERITY_HIGH, TRUE);
	const struct {
		gint64 name, after;
	} cases[] = { { 0, -1 }, { name_of(w) + 1, 0 }, { name_of(w), 99 } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		End end = dial(w, cases[i].name, cases[i].after);
		g_auto(WireAnswer) welcome = hear(&end, WIRE_WELCOME);
		assert_int_equal(welcome.missed[SEVERITY_HIGH], 0);
		g_auto(WireAnswer) caught = hear(&end, WIRE_CAUGHT);
		assert_int_equal(caught.seq, 1);
		hang_up(&end);
	}
}

static void test_only_stories_that_were_told_to_sessions_are_marked(void **state)
{
	World *w = *state;
	put_alert(w, 7, SEVERITY_HIGH, TRUE);
	put_alert(w, 8, SEVERITY_HIGH, FALSE);
	End end = dial(w, 0, -1);
	g_auto(WireAnswer) welcome = hear(&end, WIRE_WELCOME);
	g_auto(WireAnswer) caught = hear(&end, WIRE_CAUGHT);
	mark(&end, 1, STORY_QUIET, 3600);
	g_auto(WireAnswer) marked = hear(&end, WIRE_MARKED);
	assert_int_equal(marked.alert, 1);
	assert_int_equal(w->marked, 7);
	assert_true(ABS(w->until - 3600 - g_get_real_time() / G_USEC_PER_SEC) < 60);
	w->marked = 0;
	mark(&end, 2, STORY_ACK, 0);
	g_auto(WireAnswer) refused = hear(&end, WIRE_REFUSED);
	assert_int_equal(refused.alert, 2);
	assert_int_equal(w->marked, 0);
	hang_up(&end);
}

static void test_an_alert_is_told_once_however_often_it_is_published(void **state)
{
	World *w = *state;
	gint64 name, head;
	put_alert(w, 1, SEVERITY_HIGH, TRUE);
	assert_true(store_publish(w->store, 1, NOW + 1, NULL));
	assert_true(store_session_head(w->store, &name, &head, NULL));
	assert_int_equal(head, 1);
}

static void test_one_user_cannot_take_every_place(void **state)
{
	World *w = *state;
	End ends[12];
	for (gsize i = 0; i < G_N_ELEMENTS(ends); i++)
		ends[i] = dial(w, 0, -1);
	run_loop();
	assert_int_equal(bridge_peers(w->bridge), 8);
	for (gsize i = 0; i < G_N_ELEMENTS(ends); i++)
		hang_up(&ends[i]);
}

static void test_a_socket_left_behind_is_replaced_and_one_in_use_is_not(void **state)
{
	World *w = *state;
	g_autofree char *left = g_build_filename(w->dir, "left", NULL);
	g_autofree char *deep = g_strnfill(200, 'x');
	g_autoptr(GError) error = NULL;
	int first = bridge_listen(left, NULL);
	assert_true(first >= 0);
	close(first);
	int second = bridge_listen(left, NULL);
	assert_true(second >= 0);
	assert_int_equal(bridge_listen(w->path, &error), -1);
	assert_non_null(error);
	assert_int_equal(bridge_listen(deep, NULL), -1);
	close(second);
}

int main(void)
{
#define WITH(test) cmocka_unit_test_setup_teardown(test, make_world, free_world)
	const struct CMUnitTest tests[] = {
		WITH(test_a_session_is_told_what_it_missed_the_gravest_first_then_the_rest),
		WITH(test_nothing_is_caught_up_by_a_stranger_to_this_database),
		WITH(test_only_stories_that_were_told_to_sessions_are_marked),
		WITH(test_an_alert_is_told_once_however_often_it_is_published),
		WITH(test_one_user_cannot_take_every_place),
		WITH(test_a_socket_left_behind_is_replaced_and_one_in_use_is_not),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

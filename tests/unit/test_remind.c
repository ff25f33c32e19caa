/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/batch.h"

#include "agent/alert.h"
#include "agent/remind.h"

#define NOW     1700000000
#define MINUTES 60

typedef struct {
	char *dir;
	Config *config;
	Store *store;
} World;

static int make_world(void **state)
{
	World *w = g_new0(World, 1);
	g_autoptr(DiagList) diags = diag_list_new();
	w->dir = g_dir_make_tmp("vedette-test-XXXXXX", NULL);
	w->config = config_load(NULL, w->dir, diags);
	w->store = store_open(w->dir, STORE_WRITE, NULL);
	*state = w;
	return w->store == NULL;
}

static int free_world(void **state)
{
	World *w = *state;
	store_close(w->store);
	config_free(w->config);
	remove_tree(w->dir);
	g_free(w->dir);
	g_free(w);
	return 0;
}

static void tell(World *w, gint64 id, Severity severity)
{
	g_autoptr(Batch) batch = batch_new(w->store, "https://a.example/");
	Story *story = batch_story(batch, id, severity);
	alert_note_told(story, NOW);
	story->told_updates = 1;
	g_autofree char *payload = alert_payload(story, 0);
	batch_alert(batch, story, 0, payload, "log desktop");
	assert_true(batch_commit(w->store, batch, NOW, NULL));
}

static guint reminders_at(World *w, gint64 when)
{
	static const char *const channels[] = { "log", "desktop", "mail", NULL };
	g_autoptr(GPtrArray) before = store_alerts(w->store, 0, 100, NULL);
	assert_true(remind(w->store, w->config, channels, when, NULL));
	g_autoptr(GPtrArray) after = store_alerts(w->store, 0, 100, NULL);
	return after->len - before->len;
}

static void test_a_critical_story_is_recalled_so_often_and_no_more(void **state)
{
	World *w = *state;
	tell(w, 1, SEVERITY_CRITICAL);
	tell(w, 2, SEVERITY_HIGH);
	assert_int_equal(reminders_at(w, NOW + 29 * MINUTES), 0);
	assert_int_equal(reminders_at(w, NOW + 30 * MINUTES), 1);
	assert_int_equal(reminders_at(w, NOW + 31 * MINUTES), 0);
	assert_int_equal(reminders_at(w, NOW + 60 * MINUTES), 1);
	assert_int_equal(reminders_at(w, NOW + 90 * MINUTES), 0);
	g_autoptr(GPtrArray) alerts = store_alerts(w->store, 0, 100, NULL);
	const AlertRow *last = g_ptr_array_index(alerts, 0);
	g_autoptr(Alert) alert = alert_read(last->payload);
	assert_int_equal(last->story, 1);
	assert_int_equal(last->update, 2);
	assert_true(g_str_has_prefix(alert->change, "reminder 2 of 2"));
	assert_string_equal(last->states, "desktop:pending mail:pending"); /* files need none */
}

static void test_what_was_acknowledged_or_silenced_is_not_recalled(void **state)
{
	World *w = *state;
	tell(w, 1, SEVERITY_CRITICAL);
	tell(w, 2, SEVERITY_CRITICAL);
	assert_true(store_mark_story(w->store, 1, STORY_ACK, NOW + 1, NULL));
	assert_true(store_mark_story(w->store, 2, STORY_QUIET, NOW + 3600, NULL));
	assert_int_equal(reminders_at(w, NOW + 30 * MINUTES), 0);
	assert_int_equal(reminders_at(w, NOW + 61 * MINUTES), 1); /* the quiet time is over */
}

static void test_reminders_can_be_turned_off_and_sent_further(void **state)
{
	World *w = *state;
	tell(w, 1, SEVERITY_CRITICAL);
	w->config->remind_after = 0;
	assert_int_equal(reminders_at(w, NOW + 3600), 0);
	w->config->remind_after = 60;
	g_free(w->config->escalate);
	w->config->escalate = g_strdup("log");
	assert_int_equal(reminders_at(w, NOW + 3600), 1);
	g_autoptr(GPtrArray) alerts = store_alerts(w->store, 0, 100, NULL);
	const AlertRow *last = g_ptr_array_index(alerts, 0);
	assert_non_null(strstr(last->states, "log:pending"));
}

static void test_a_day_later_it_is_history(void **state)
{
	World *w = *state;
	tell(w, 1, SEVERITY_CRITICAL);
	assert_int_equal(reminders_at(w, NOW + 2 * 86400), 0);
}

#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, make_world, free_world)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(test_a_critical_story_is_recalled_so_often_and_no_more),
		IN_WORLD(test_what_was_acknowledged_or_silenced_is_not_recalled),
		IN_WORLD(test_reminders_can_be_turned_off_and_sent_further),
		IN_WORLD(test_a_day_later_it_is_history),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/batch.h"

#include "agent/outbox.h"
#include "agent/store_private.h"

#define NOW 1700000000

/* ---- the plan ---- */

static void test_each_load_has_its_step(void **state)
{
	static const struct {
		OutboxPace pace;
		OutboxLoad load;
		OutboxStep step;
		const char *why;
	} cases[] = {
#define MEDIUM .gravest = SEVERITY_MEDIUM, .oldest = NOW - 1000
#define GRAVE  .gravest = SEVERITY_CRITICAL, .oldest = NOW
		{ { 5, 0 }, { 0 }, STEP_WAIT, "nothing is due" },
		{ { 0, 0 }, { MEDIUM, .due = 9 }, STEP_DELIVER, "no end" },
		{ { 5, 0 }, { MEDIUM, .due = 1 }, STEP_DELIVER, "room" },
		{ { 5, 0 }, { MEDIUM, .due = 9 }, STEP_DELIVER, "the gravest first, one by one" },
		{ { 5, 0 }, { MEDIUM, .due = 9, .told = 3 }, STEP_SUM, "the last but one place" },
		{ { 5, 0 }, { MEDIUM, .due = 1, .told = 3 }, STEP_DELIVER, "one fits" },
		{ { 5, 0 }, { MEDIUM, .due = 1, .told = 4 }, STEP_WAIT, "kept for critical" },
		{ { 5, 0 }, { GRAVE, .due = 1, .told = 4 }, STEP_DELIVER, "this is it" },
		{ { 5, 0 }, { GRAVE, .due = 9, .told = 4 }, STEP_SUM, "the last place for all" },
		{ { 5, 0 }, { GRAVE, .due = 1, .told = 5 }, STEP_WAIT, "nor more than allowed" },
		{ { 1, 0 }, { MEDIUM, .due = 1 }, STEP_DELIVER, "one is not kept back" },
		{ { 1, 0 }, { MEDIUM, .due = 2 }, STEP_SUM, "one for both" },
		{ { 5, 0 }, { MEDIUM, .due = 2, .held = 2 }, STEP_SUM, "after quiet hours, one" },
		{ { 5, 0 }, { MEDIUM, .due = 1, .held = 1 }, STEP_DELIVER, "one is told itself" },
		{ { 0, 60 },
		  { .gravest = SEVERITY_HIGH, .oldest = NOW, .due = 1, .last_told = NOW - 59 },
		  STEP_WAIT,
		  "the rest of a burst comes together" },
		{ { 0, 60 },
		  { .gravest = SEVERITY_HIGH, .oldest = NOW - 60, .due = 1, .last_told = NOW },
		  STEP_DELIVER,
		  "and not for ever" },
		{ { 0, 60 },
		  { .gravest = SEVERITY_HIGH, .oldest = NOW, .due = 1, .last_told = NOW - 60 },
		  STEP_DELIVER,
		  "the first of a burst at once" },
		{ { 0, 60 },
		  { GRAVE, .due = 1, .last_told = NOW },
		  STEP_DELIVER,
		  "critical ones at once" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		OutboxStep step = outbox_plan(&cases[i].pace, &cases[i].load, NOW);
		if (step != cases[i].step)
			fail_msg("case %zu (%s): %d", i, cases[i].why, step);
	}
}

static void test_the_rest_grows_to_an_hour_and_heeds_what_was_asked(void **state)
{
	gint64 before = 0;
	for (guint attempt = 1; attempt < 200; attempt++) {
		gint64 rest = outbox_rest(attempt, 0);
		assert_true(rest >= before && rest > 0 && rest <= 3600);
		before = rest;
	}
	assert_int_equal(before, 3600);
	assert_int_equal(outbox_rest(1, 500), 500);
	assert_int_equal(outbox_rest(1, 1), outbox_rest(1, 0));
	assert_int_equal(outbox_rest(1, G_MAXINT64), 24 * 3600);
}

/* ---- at work ---- */

typedef struct {
	char *dir, *log, *program;
	Config *config;
	Store *store;
	Sinks *sinks;
} World;

static int make_world(void **state)
{
	World *w = g_new0(World, 1);
	g_autoptr(DiagList) diags = diag_list_new();
	w->dir = g_dir_make_tmp("vedette-test-XXXXXX", NULL);
	w->log = g_build_filename(w->dir, "alerts.log", NULL);
	w->program = put_file(w->dir, "take", "#!/bin/sh\ncat >> \"$0.got\"\n");
	assert_int_equal(g_chmod(w->program, 0755), 0);
	g_autofree char *settings =
		g_strdup_printf("[alerts]\nterminal = no\ndesktop = no\njournal = no\n"
				"log-file = alerts.log\nburst = 0s\n[exec]\ncommand = %s\n"
				"severity = low\n",
				w->program);
	g_autofree char *file = put_file(w->dir, "vedette.conf", settings);
	w->config = config_load(file, NULL, diags);
	w->store = store_open(w->dir, STORE_WRITE, NULL);
	w->sinks = sinks_new(w->config, w->store, NULL, FALSE);
	*state = w;
	return w->store == NULL || diag_errors(diags) > 0;
}

static int free_world(void **state)
{
	World *w = *state;
	sinks_free(w->sinks);
	store_close(w->store);
	config_free(w->config);
	remove_tree(w->dir);
	g_free(w->program);
	g_free(w->log);
	g_free(w->dir);
	g_free(w);
	return 0;
}

static void put_alert(Store *store, gint64 id, Severity severity, const char *channels, gint64 when)
{
	g_autoptr(Batch) batch = batch_new(store, "https://a.example/");
	Story *story = batch_story(batch, id, severity);
	g_autofree char *payload = alert_payload(story, 0);
	story->told_updates = 1;
	batch_alert(batch, story, 0, payload, channels);
	assert_true(batch_commit(store, batch, when, NULL));
}

static gint64 clock_now(void)
{
	return g_get_real_time() / G_USEC_PER_SEC;
}

/* SQL straight at the database, for what only time would do. */
static void change(World *w, const char *sql)
{
	assert_true(sql_run(&w->store->sql, NULL, sql, ""));
}

static guint drain(World *w)
{
	g_autoptr(Sinks) sinks = sinks_new(w->config, w->store, NULL, FALSE);
	g_autoptr(Outbox) outbox = outbox_new(w->store, sinks, w->config, FALSE);
	assert_true(outbox_drain(outbox, NULL));
	return outbox_sent(outbox);
}

static guint lines_of(const char *path)
{
	guint n = 0;
	g_autofree char *text = NULL;
	if (!g_file_get_contents(path, &text, NULL, NULL))
		return 0;
	for (const char *p = text; (p = strchr(p, '\n')) != NULL; p++)
		n++;
	return n;
}

static guint given_to_program(const World *w)
{
	g_autofree char *got = g_strconcat(w->program, ".got", NULL);
	return lines_of(got);
}

static void test_all_that_is_due_is_delivered_once_on_each_channel(void **state)
{
	World *w = *state;
	StoreCounts counts;
	put_alert(w->store, 1, SEVERITY_HIGH, "log exec", clock_now());
	put_alert(w->store, 2, SEVERITY_HIGH, "log desktop", clock_now());
	assert_int_equal(drain(w), 3);
	assert_int_equal(lines_of(w->log), 2);
	assert_int_equal(given_to_program(w), 1);
	assert_int_equal(drain(w), 0);
	assert_int_equal(lines_of(w->log), 2);
	assert_true(store_counts(w->store, &counts, NULL));
	assert_int_equal(counts.waiting, 1); /* the desktop is off, not forgotten */
}

static void test_a_channel_that_fails_rests_and_keeps_its_alerts(void **state)
{
	World *w = *state;
	StoreCounts counts;
	put_alert(w->store, 1, SEVERITY_HIGH, "log", clock_now());
	put_alert(w->store, 2, SEVERITY_HIGH, "log", clock_now());
	g_mkdir(w->log, 0700);
	g_autoptr(Outbox) outbox = outbox_new(w->store, w->sinks, w->config, FALSE);
	assert_true(outbox_drain(outbox, NULL));
	assert_int_equal(outbox_sent(outbox), 0);
	g_rmdir(w->log);
	assert_true(outbox_drain(outbox, NULL)); /* at rest: not tried yet */
	assert_int_equal(outbox_sent(outbox), 0);
	assert_true(store_counts(w->store, &counts, NULL));
	assert_int_equal(counts.waiting, 2);
	assert_int_equal(counts.dead, 0);
	g_autoptr(OutboxRow) row = store_claim_outbox(w->store, "log", clock_now(), NULL);
	assert_non_null(row); /* the second was not even tried */
}

static void test_a_channel_down_for_a_day_gets_everything_when_it_is_back(void **state)
{
	World *w = *state;
	StoreCounts counts;
	put_alert(w->store, 1, SEVERITY_HIGH, "log", clock_now());
	put_alert(w->store, 2, SEVERITY_CRITICAL, "log exec", clock_now());
	g_mkdir(w->log, 0700);
	assert_int_equal(drain(w), 1); /* the program holds up nothing */
	for (int hour = 0; hour < 26; hour++) {
		change(w, "UPDATE alert SET created = created - 3600");
		change(w, "UPDATE outbox SET not_before = 0, changed = changed - 3600");
		assert_int_equal(drain(w), 0);
	}
	g_rmdir(w->log);
	change(w, "UPDATE outbox SET not_before = 0");
	assert_int_equal(drain(w), 2);
	assert_int_equal(lines_of(w->log), 2);
	assert_true(store_counts(w->store, &counts, NULL));
	assert_int_equal(counts.dead + counts.waiting, 0);
}

static void test_a_clock_set_back_makes_nothing_wait(void **state)
{
	World *w = *state;
	OutboxLoad load;
	gint64 now = clock_now();
	put_alert(w->store, 1, SEVERITY_HIGH, "log exec", now);
	put_alert(w->store, 2, SEVERITY_HIGH, "log", now);
	/* as they were left when the clock was ten years ahead */
	change(w, "UPDATE outbox SET not_before = not_before + 4000000000, changed = changed +"
		  " 300000000, attempts = 3");
	change(w, "UPDATE outbox SET state = 'sent' WHERE channel = 'exec'");
	assert_true(store_outbox_load(w->store, "exec", now, now - 600, &load, NULL));
	assert_int_equal(load.told, 0);
	assert_int_equal(drain(w), 2);
	assert_int_equal(lines_of(w->log), 2);
}

static void test_what_cannot_be_delivered_for_a_week_is_given_up(void **state)
{
	World *w = *state;
	StoreCounts counts;
	put_alert(w->store, 1, SEVERITY_HIGH, "log", clock_now() - 8 * 86400);
	put_alert(w->store, 2, SEVERITY_HIGH, "log", clock_now() - 6 * 86400);
	g_mkdir(w->log, 0700);
	assert_int_equal(drain(w), 0);
	assert_true(store_counts(w->store, &counts, NULL));
	assert_int_equal(counts.dead, 0); /* one failure is not a week of them */
	change(w, "UPDATE outbox SET attempts = 100, not_before = 0 WHERE attempts > 0");
	assert_int_equal(drain(w), 0);
	assert_true(store_counts(w->store, &counts, NULL));
	assert_int_equal(counts.dead, 1);
	assert_int_equal(counts.waiting, 1);
	g_rmdir(w->log);
}

static void test_a_program_that_fails_gets_the_same_alert_again(void **state)
{
	World *w = *state;
	put_alert(w->store, 1, SEVERITY_HIGH, "exec", clock_now());
	assert_int_equal(g_chmod(w->program, 0644), 0);
	assert_int_equal(drain(w), 0);
	assert_int_equal(g_chmod(w->program, 0755), 0);
	g_autoptr(OutboxRow) row = store_claim_outbox(w->store, "exec", clock_now() + 3600, NULL);
	assert_non_null(row);
	assert_int_equal(row->attempts, 1);
	assert_true(store_finish_outbox(w->store, row, OUTBOX_RETRY, 0, NULL, 0, NULL));
	assert_int_equal(drain(w), 1);
	assert_int_equal(given_to_program(w), 1);
}

static void test_what_is_under_way_at_the_end_is_in_doubt(void **state)
{
	World *w = *state;
	put_alert(w->store, 1, SEVERITY_HIGH, "exec", clock_now());
	g_autofree char *slow = put_file(w->dir, "take", "#!/bin/sh\nexec sleep 20\n");
	gint64 begun = clock_now();
	Outbox *outbox = outbox_new(w->store, w->sinks, w->config, FALSE);
	assert_true(outbox_pump(outbox, NULL));
	outbox_free(outbox);
	assert_true(clock_now() - begun < 15);
	g_autoptr(OutboxRow) row = store_claim_outbox(w->store, "exec", clock_now(), NULL);
	assert_non_null(row);
	assert_true(row->in_doubt);
}

static void test_a_storm_becomes_what_the_channel_may_tell_and_one_summary(void **state)
{
	World *w = *state;
	w->config->mail_per_hour = 5;
	g_free(w->config->mail_to);
	w->config->mail_to = g_strdup("a@b.example");
	g_free(w->config->sendmail);
	w->config->sendmail = g_strdup(w->program);
	g_autoptr(Sinks) sinks = sinks_new(w->config, w->store, NULL, FALSE);
	for (gint64 i = 1; i <= 300; i++)
		put_alert(w->store, i, i == 300 ? SEVERITY_CRITICAL : SEVERITY_MEDIUM, "log mail",
			  clock_now());
	g_autoptr(Outbox) outbox = outbox_new(w->store, sinks, w->config, FALSE);
	StoreCounts counts;
	for (int i = 0; i < 3; i++)
		assert_true(outbox_drain(outbox, NULL));
	assert_int_equal(lines_of(w->log), 300);
	g_autofree char *got = g_strconcat(w->program, ".got", NULL), *mails = NULL;
	assert_true(g_file_get_contents(got, &mails, NULL, NULL));
	guint n = 0;
	for (const char *p = mails; (p = strstr(p, "\nMessage-Id: ")) != NULL; p++)
		n++;
	assert_true(n >= 2 && n <= 5);
	assert_non_null(strstr(mails, "Subject: [critical] "));
	assert_non_null(strstr(mails, " more alerts ("));
	assert_true(store_counts(w->store, &counts, NULL));
	assert_int_equal(counts.waiting, 0);
	assert_int_equal(counts.dead, 0);
}

static void test_quiet_hours_hold_all_but_the_gravest(void **state)
{
	World *w = *state;
	StoreCounts counts;
	gint64 now = clock_now();
	g_autoptr(GDateTime) time = g_date_time_new_from_unix_local(now);
	int minute = g_date_time_get_hour(time) * 60 + g_date_time_get_minute(time);
	w->config->quiet_hours = (DayHours){ minute, (minute + 120) % 1440 };
	put_alert(w->store, 1, SEVERITY_HIGH, "log exec", now);
	put_alert(w->store, 2, SEVERITY_HIGH, "log exec", now);
	put_alert(w->store, 3, SEVERITY_CRITICAL, "log exec", now);
	drain(w);
	assert_int_equal(lines_of(w->log), 3); /* a file wakes nobody */
	assert_int_equal(given_to_program(w), 1);
	assert_true(store_counts(w->store, &counts, NULL));
	assert_int_equal(counts.waiting, 2);
	/* their end */
	g_autoptr(GPtrArray) held = store_due_outbox(
		w->store, "exec", hours_end(&w->config->quiet_hours, now), 9, NULL);
	assert_int_equal(held->len, 2);
}

static void test_a_summary_takes_the_place_of_its_rows_in_one_step(void **state)
{
	World *w = *state;
	put_alert(w->store, 1, SEVERITY_HIGH, "exec", NOW);
	put_alert(w->store, 2, SEVERITY_LOW, "exec", NOW);
	g_autoptr(GPtrArray) rows = store_due_outbox(w->store, "exec", NOW, 10, NULL);
	assert_int_equal(rows->len, 2);
	assert_true(store_sum_outbox(w->store, rows, SEVERITY_HIGH, "{}", NOW, NULL));
	g_autoptr(GPtrArray) after = store_due_outbox(w->store, "exec", NOW, 10, NULL);
	assert_int_equal(after->len, 1);
	const OutboxRow *row = g_ptr_array_index(after, 0);
	assert_int_equal(row->story, 0);
	assert_string_equal(row->payload, "{}");
	assert_int_equal(row->severity, SEVERITY_HIGH);
}

static void test_two_alerts_of_one_feed_in_one_second_are_both_kept(void **state)
{
	World *w = *state;
	StoreCounts counts;
	for (int i = 0; i < 2; i++) {
		g_autoptr(Batch) batch = batch_new(w->store, "https://a.example/");
		Story feed = { .id = -5, .rule = (char *)"health", .severity = SEVERITY_LOW };
		batch_alert(batch, &feed, ALERT_NEXT, i == 0 ? "{}" : "[]", "exec");
		assert_true(batch_commit(w->store, batch, NOW, NULL));
	}
	assert_true(store_counts(w->store, &counts, NULL));
	assert_int_equal(counts.alerts, 2);
	assert_int_equal(counts.waiting, 2);
}

#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, make_world, free_world)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_load_has_its_step),
		cmocka_unit_test(test_the_rest_grows_to_an_hour_and_heeds_what_was_asked),
		IN_WORLD(test_all_that_is_due_is_delivered_once_on_each_channel),
		IN_WORLD(test_a_channel_that_fails_rests_and_keeps_its_alerts),
		IN_WORLD(test_a_channel_down_for_a_day_gets_everything_when_it_is_back),
		IN_WORLD(test_a_clock_set_back_makes_nothing_wait),
		IN_WORLD(test_what_cannot_be_delivered_for_a_week_is_given_up),
		IN_WORLD(test_a_program_that_fails_gets_the_same_alert_again),
		IN_WORLD(test_what_is_under_way_at_the_end_is_in_doubt),
		IN_WORLD(test_a_storm_becomes_what_the_channel_may_tell_and_one_summary),
		IN_WORLD(test_quiet_hours_hold_all_but_the_gravest),
		IN_WORLD(test_a_summary_takes_the_place_of_its_rows_in_one_step),
		IN_WORLD(test_two_alerts_of_one_feed_in_one_second_are_both_kept),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

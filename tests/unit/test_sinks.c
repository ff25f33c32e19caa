/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/batch.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "agent/sinks.h"

#define NOW 1700000000

typedef struct {
	char *dir, *log;
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
	g_autofree char *file = put_file(
		w->dir, "vedette.conf",
		"[alerts]\nterminal = no\ndesktop = no\njournal = no\nlog-file = alerts.log\n");
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
	g_free(w->log);
	g_free(w->dir);
	g_free(w);
	return 0;
}

static Alert *sample(const char *headline)
{
	Story story = { .id = 7,
			.severity = SEVERITY_HIGH,
			.headline = (char *)headline,
			.rule = (char *)"bomb",
			.title = (char *)"A bombing",
			.link = (char *)"https://a.example/1",
			.because = (char *)"one reason\nanother",
			.publishers = (char *)"A News\nB \"Press\"" };
	g_autofree char *payload = alert_payload(&story, 0);
	return alert_read(payload);
}

static char *log_of(const World *w)
{
	char *text = NULL;
	return g_file_get_contents(w->log, &text, NULL, NULL) ? text : g_strdup("");
}

static guint lines_of(const World *w)
{
	guint n = 0;
	g_autofree char *text = log_of(w);
	for (const char *p = text; (p = strchr(p, '\n')) != NULL; p++)
		n++;
	return n;
}

/* ---- channels ---- */

/* The journal is no channel where there is neither one nor a syslog. */
static const char *journal_here(void)
{
	gboolean there = g_file_test("/run/systemd/journal/socket", G_FILE_TEST_EXISTS) ||
			 g_file_test("/dev/log", G_FILE_TEST_EXISTS);
	return there ? " journal" : "";
}

static void test_channels_are_those_the_settings_turn_on(void **state)
{
	World *w = *state;
	const struct {
		gboolean terminal, journal;
		const char *log_file;
		Tristate desktop;
		gboolean foreground;
		const char *channels;
	} cases[] = {
		{ FALSE, FALSE, "", TRISTATE_NO, TRUE, "" },
		{ TRUE, FALSE, "", TRISTATE_NO, TRUE, "terminal" },
		{ TRUE, FALSE, "", TRISTATE_NO, FALSE, "" }, /* nobody is watching */
		{ FALSE, TRUE, "/x", TRISTATE_YES, FALSE, "log journal desktop" },
		{ TRUE, TRUE, "/x", TRISTATE_NO, TRUE, "terminal log journal" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		Config config = *w->config;
		config.terminal = cases[i].terminal;
		config.journal = cases[i].journal;
		config.log_file = (char *)cases[i].log_file;
		config.desktop = cases[i].desktop;
		g_autoptr(Sinks) sinks = sinks_new(&config, w->store, NULL, cases[i].foreground);
		g_autofree char *names = g_strjoinv(" ", (char **)sinks_channels(sinks));
		g_autoptr(GString) expected = g_string_new(cases[i].channels);
		g_string_replace(expected, " journal", journal_here(), 0);
		assert_string_equal(names, expected->str);
	}
}

/* ---- the log file ---- */

static void test_an_alert_is_one_line_of_the_log(void **state)
{
	World *w = *state;
	g_autoptr(Alert) alert = sample("two\nlines \"quoted\" \x1b[2J \\");
	OutboxRow row = { .alert = 5 };
	SinkReport report = { 0 };
	assert_int_equal(sink_log(w->sinks, alert, &row, &report), OUTBOX_SENT);
	g_autofree char *text = log_of(w);
	assert_int_equal(lines_of(w), 1);
	assert_non_null(strstr(text, " alert=5 story=7 update=0 severity=high rule=bomb "));
	assert_non_null(strstr(text, "headline=\"two lines \\\"quoted\\\" \xef\xbf\xbd[2J \\\\\""));
	assert_non_null(strstr(text, "because=\"one reason; another\""));
	assert_non_null(
		strstr(text, "sources=\"A News, B \\\"Press\\\"\" link=https://a.example/1\n"));
	assert_null(strchr(text, '\x1b'));
}

static void test_an_alert_in_doubt_is_logged_once(void **state)
{
	World *w = *state;
	static const struct {
		const char *before;
		guint lines;
		const char *why;
	} cases[] = {
		{ "", 1, "an empty log" },
		{ "2023-11-14T22:13:20Z alert=5 story=7\n", 1, "it is there" },
		{ "x\n2023-11-14T22:13:20Z alert=5 story=7\ny\n", 3, "further up" },
		{ "2023-11-14T22:13:20Z alert=55 story=7\n", 2, "another's number" },
		{ "2023-11-14T22:13:20Z alert=4 headline=\"x alert=5 y\"\n", 2,
		  "a headline's words" },
		{ "2023-11-14T22:13:20Z alert=5 story", 2, "torn: not trusted" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Alert) alert = sample("h");
		SinkReport report = { 0 };
		OutboxRow row = { .alert = 5, .in_doubt = TRUE, .attempts = 1 };
		assert_true(g_file_set_contents(w->log, cases[i].before, -1, NULL));
		assert_int_equal(sink_log(w->sinks, alert, &row, &report), OUTBOX_SENT);
		assert_int_equal(lines_of(w), cases[i].lines);
		assert_int_equal(sink_log(w->sinks, alert, &row, &report), OUTBOX_SENT);
		assert_int_equal(lines_of(w), cases[i].lines);
	}
}

static void test_a_torn_line_is_ended_before_the_next(void **state)
{
	World *w = *state;
	g_autoptr(Alert) alert = sample("h");
	SinkReport report = { 0 };
	OutboxRow row = { .alert = 6 };
	assert_true(g_file_set_contents(w->log, "2023-11-14T22:13:20Z alert=5 sto", -1, NULL));
	assert_int_equal(sink_log(w->sinks, alert, &row, &report), OUTBOX_SENT);
	g_autofree char *text = log_of(w);
	assert_true(g_str_has_prefix(text, "2023-11-14T22:13:20Z alert=5 sto\n"));
	assert_int_equal(lines_of(w), 2);
}

/* What is written into a pipe that nobody empties would hold the agent up. */
static void test_a_log_that_is_no_file_is_not_written_to(void **state)
{
	World *w = *state;
	char said;
	g_autoptr(Alert) alert = sample("h");
	OutboxRow row = { .alert = 5 };
	SinkReport report = { 0 };
	assert_int_equal(mkfifo(w->log, 0600), 0);
	int pipe = open(w->log, O_RDWR | O_NONBLOCK | O_CLOEXEC);
	assert_int_equal(sink_log(w->sinks, alert, &row, &report), OUTBOX_RETRY);
	assert_true(g_str_has_prefix(report.why, w->log));
	assert_int_equal(read(pipe, &said, 1), -1);
	g_free(report.why);
	close(pipe);
	g_unlink(w->log);
}

static void test_a_log_that_cannot_be_written_is_tried_again(void **state)
{
	World *w = *state;
	g_autoptr(Alert) alert = sample("h");
	OutboxRow row = { .alert = 5 };
	g_mkdir(w->log, 0700);
	SinkReport report = { 0 };
	assert_int_equal(sink_log(w->sinks, alert, &row, &report), OUTBOX_RETRY);
	assert_true(g_str_has_prefix(report.why, w->log));
	g_free(report.why);
	g_rmdir(w->log);
	SinkReport full = { 0 };
	limit_files(10);
	OutboxOutcome outcome = sink_log(w->sinks, alert, &row, &full);
	limit_files(RLIM_INFINITY);
	assert_int_equal(outcome, OUTBOX_RETRY);
	assert_non_null(full.why);
	g_free(full.why);
	row.attempts = 1;
	SinkReport now = { 0 };
	assert_int_equal(sink_log(w->sinks, alert, &row, &now), OUTBOX_SENT);
	assert_int_equal(lines_of(w), 2);
}

/* ---- the terminal ---- */

/* What sink_terminal prints of ALERT; *OUTCOME of it. */
static char *printed(const World *w, const Alert *alert, const OutboxRow *row)
{
	g_autofree char *path = g_build_filename(w->dir, "out", NULL);
	SinkReport report = { 0 };
	char *text = NULL;
	fflush(stdout);
	int kept = dup(STDOUT_FILENO);
	assert_non_null(freopen(path, "w", stdout));
	OutboxOutcome outcome = sink_terminal(w->sinks, alert, row, &report);
	fclose(stdout);
	stdout = fdopen(dup2(kept, STDOUT_FILENO), "w");
	close(kept);
	assert_int_equal(outcome, OUTBOX_SENT);
	assert_true(g_file_get_contents(path, &text, NULL, NULL));
	return text;
}

static void test_the_terminal_shows_what_why_and_whence(void **state)
{
	g_autoptr(Alert) alert = sample("Blast in \x1b[31mQuetta");
	OutboxRow row = { .alert = 5 };
	g_autofree char *text = printed(*state, alert, &row);
	assert_string_equal(text, "\nhigh  Blast in \xef\xbf\xbd[31mQuetta\n"
				  "  A bombing\n"
				  "  because one reason\n"
				  "          another\n"
				  "  sources A News, B \"Press\"\n"
				  "  link    https://a.example/1\n");
}

static void test_what_may_have_been_seen_says_so(void **state)
{
	g_autoptr(Alert) alert = sample("h");
	OutboxRow row = { .alert = 5, .in_doubt = TRUE };
	alert->update = 2;
	g_autofree char *text = printed(*state, alert, &row);
	assert_non_null(strstr(text, "A bombing (update) (you may have seen this one)\n"));
}

/* ---- JSON lines ---- */

static void test_a_json_line_in_doubt_is_written_once(void **state)
{
	World *w = *state;
	g_autofree char *path = g_build_filename(w->dir, "alerts.json", NULL);
	g_autofree char *payload = g_strdup("{\"story\":7,\"headline\":\"{\\\"alert\\\":5,\"}");
	g_autoptr(Alert) alert = sample("h");
	OutboxRow row = { .alert = 6, .payload = payload, .created = NOW };
	SinkReport report = { 0 };
	g_free(w->config->json_file);
	w->config->json_file = g_strdup(path);
	assert_int_equal(sink_json(w->sinks, alert, &row, &report), OUTBOX_SENT);
	row.alert = 5;
	row.in_doubt = TRUE; /* what a headline says is no proof */
	assert_int_equal(sink_json(w->sinks, alert, &row, &report), OUTBOX_SENT);
	assert_int_equal(sink_json(w->sinks, alert, &row, &report), OUTBOX_SENT);
	g_autofree char *text = NULL;
	assert_true(g_file_get_contents(path, &text, NULL, NULL));
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	assert_int_equal(g_strv_length(lines), 3);
	assert_true(g_str_has_prefix(lines[0], "{\"alert\":6,\"created\":1700000000,\"story\":7"));
	assert_true(g_str_has_prefix(lines[1], "{\"alert\":5,"));
	assert_string_equal(lines[2], "");
}

#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, make_world, free_world)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(test_channels_are_those_the_settings_turn_on),
		IN_WORLD(test_an_alert_is_one_line_of_the_log),
		IN_WORLD(test_an_alert_in_doubt_is_logged_once),
		IN_WORLD(test_a_torn_line_is_ended_before_the_next),
		IN_WORLD(test_a_log_that_is_no_file_is_not_written_to),
		IN_WORLD(test_a_log_that_cannot_be_written_is_tried_again),
		IN_WORLD(test_the_terminal_shows_what_why_and_whence),
		IN_WORLD(test_what_may_have_been_seen_says_so),
		IN_WORLD(test_a_json_line_in_doubt_is_written_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib/gstdio.h>

#include "agent/config.h"

typedef struct {
	char *dir, *file;
} Folder;

static int make_folder(void **state)
{
	Folder *folder = g_new0(Folder, 1);
	folder->dir = g_dir_make_tmp("vedette-config-XXXXXX", NULL);
	folder->file = g_build_filename(folder->dir, "vedette.conf", NULL);
	*state = folder;
	return folder->dir == NULL;
}

static int remove_folder(void **state)
{
	Folder *folder = *state;
	g_unlink(folder->file);
	g_rmdir(folder->dir);
	g_free(folder->dir);
	g_free(folder->file);
	g_free(folder);
	return 0;
}

static Config *load(Folder *folder, const char *text, DiagList *diags)
{
	assert_true(g_file_set_contents(folder->file, text, -1, NULL));
	return config_load(folder->file, NULL, diags);
}

static void test_defaults_hold_where_the_file_is_silent(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Config) config = load(*state, "", diags);
	assert_int_equal(diag_kept(diags), 0);
	assert_int_equal(config->interval, 3600);
	assert_int_equal(config->severity, SEVERITY_MEDIUM);
	assert_int_equal(config->desktop, TRISTATE_AUTO);
	assert_true(config->shipped_rules);
	assert_string_equal(config->packs, "region");
	assert_string_equal(config->sendmail, "/usr/sbin/sendmail");
}

static void test_paths_resolve_against_the_file(void **state)
{
	Folder *folder = *state;
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Config) config = load(
		folder, "[agent]\nfeeds = a.feeds ../b /c\n[alerts]\nlog-file = x.log\n", diags);
	g_autofree char *a = g_build_filename(folder->dir, "a.feeds", NULL);
	g_autofree char *log = g_build_filename(folder->dir, "x.log", NULL);
	assert_string_equal(config->feeds[0], a);
	assert_string_equal(config->feeds[2], "/c");
	assert_null(config->feeds[3]);
	assert_string_equal(config->log_file, log);
}

static void test_each_fault_is_named_with_what_was_expected(void **state)
{
	static const struct {
		const char *text, *complaint;
	} cases[] = {
		{ "[pol]\n", "1:2: error: unknown section [pol]; did you mean [poll]?" },
		{ "[poll]\nintervall = 1h\n",
		  "2:1: error: unknown key \"intervall\" in [poll]; did you mean \"interval\"?" },
		{ "[poll]\ninterval = 5x\n",
		  "2:12: error: interval = \"5x\": expected a time from 1m to "
		  "7d, as in 90s, 15m, 2h or 7d" },
		{ "[poll]\nin-flight = 0\n",
		  "2:13: error: in-flight = \"0\": expected a whole number from 1 to 1024" },
		{ "[alerts]\nseverity = loud\n",
		  "2:12: error: severity = \"loud\": expected low, medium, high or critical" },
		{ "[alerts]\ndesktop = maybe\n",
		  "2:11: error: desktop = \"maybe\": expected yes, no or auto" },
		{ "[digest]\nto = a@b.example\n  c\n",
		  "2:6: error: to = \"a@b.example\n  c\": expected one line" },
		{ "[digest]\ntimezone = Mars/Olympus\n",
		  "2:12: error: timezone = \"Mars/Olympus\": expected a time zone such as "
		  "Europe/Berlin" },
		{ "[digest x]\nmatch = (gwadar\n",
		  "2:9: error: match = \"(gwadar\": expected a query (character 1: ( is not closed)" },
		{ "[digest Sahel]\n",
		  "1:2: error: [digest Sahel]: expected a name of at most 40 small letters, digits, - "
		  "and _, as in [digest sahel]" },
		{ "[digest a\"b]\n",
		  "1:2: error: [digest a\"b]: expected a name of at most 40 small letters, digits, - "
		  "and _, as in [digest sahel]" },
		{ "[digest x]\ntoo = a@b.example\n",
		  "2:1: error: unknown key \"too\" in [digest x]; did you mean \"to\"?" },
		{ "[digests]\n", "1:2: error: unknown section [digests]; did you mean [digest]?" },
	};
	Folder *folder = *state;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(DiagList) diags = diag_list_new();
		g_autoptr(Config) config = load(folder, cases[i].text, diags);
		assert_int_equal(diag_errors(diags), 1);
		const Diag *diag = diag_at(diags, 0);
		g_autofree char *found = g_strdup_printf("%u:%u: error: %s", diag->line,
							 diag->column, diag->message);
		assert_string_equal(found, cases[i].complaint);
	}
}

static void test_a_digest_with_a_name_goes_out_from_the_one_without(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Config) config = load(*state,
					"[digest sahel]\nhour = 9\nmatch = @country:ml\n"
					"[digest]\nto = a@b.example\nhour = 5\ntop = 3\n"
					"[digest  gulf]\nto =\n[digest sahel]\ntop = 4\n",
					diags);
	const DigestProfile *plain = config_digest(config, "digest");
	const DigestProfile *sahel = config_digest(config, "sahel");
	const DigestProfile *gulf = config_digest(config, "gulf");
	assert_int_equal(diag_errors(diags), 0);
	assert_int_equal(config->digests->len, 3);
	assert_ptr_equal(plain, g_ptr_array_index(config->digests, 0));
	assert_string_equal(sahel->to, "a@b.example");
	assert_string_equal(sahel->match, "@country:ml");
	assert_int_equal(sahel->hour, 9);
	assert_int_equal(sahel->top, 4);
	assert_string_equal(gulf->to, "");
	assert_int_equal(gulf->hour, 5);
	assert_string_equal(plain->match, "");
	assert_int_equal(plain->hour, 5);
	assert_null(config_digest(config, "mars"));
}

static void test_quiet_hours_end_when_they_say(void **state)
{
	static const struct {
		const char *hours;
		int hour, minute; /* now, local */
		gint64 left;      /* seconds until their end; 0 = outside */
	} cases[] = {
		{ "22:00-07:00", 23, 30, 7 * 3600 + 1800 },
		{ "22:00-07:00", 6, 59, 60 },
		{ "22:00-07:00", 7, 0, 0 },
		{ "22:00-07:00", 21, 59, 0 },
		{ "12:30-13:00", 12, 30, 1800 },
		{ "12:30-13:00", 12, 29, 0 },
		{ "", 3, 0, 0 },
		{ "08:00-08:00", 8, 0, 0 },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(DiagList) diags = diag_list_new();
		g_autofree char *text =
			g_strdup_printf("[alerts]\nquiet-hours = %s\n", cases[i].hours);
		g_autoptr(Config) config = load(*state, text, diags);
		assert_int_equal(diag_errors(diags), 0);
		g_autoptr(GDateTime) now =
			g_date_time_new_local(2026, 1, 15, cases[i].hour, cases[i].minute, 0);
		gint64 at = g_date_time_to_unix(now), end = hours_end(&config->quiet_hours, at);
		assert_int_equal(end == 0 ? 0 : end - at, cases[i].left);
	}
}

static void test_hours_that_are_none_are_refused(void **state)
{
	static const char *const cases[] = { "22-07",       "22:00",        "24:00-07:00",
					     "22:60-07:00", "22:00-07:00x", "2a:00-07:00",
					     "22:00/07:00" };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(DiagList) diags = diag_list_new();
		g_autofree char *text = g_strdup_printf("[alerts]\nquiet-hours = %s\n", cases[i]);
		g_autoptr(Config) config = load(*state, text, diags);
		assert_int_equal(diag_errors(diags), 1);
	}
}

static void test_durations(void **state)
{
	static const struct {
		const char *text;
		gint64 seconds;
	} cases[] = { { "90s", 90 },
		      { "15m", 900 },
		      { "15min", 900 },
		      { "2h", 7200 },
		      { "7d", 604800 },
		      { "1w", 604800 },
		      { "5", 5 },
		      { "2 h", 7200 },
		      { "", -1 },
		      { "h", -1 },
		      { "-1h", -1 },
		      { "1h30", -1 },
		      { "99999999999999999999s", -1 },
		      { "9000000000000w", -1 } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		assert_int_equal(duration_parse(cases[i].text), cases[i].seconds);
}

static void test_the_example_read_back_uncommented_gives_the_defaults(void **state)
{
	g_autofree char *example = config_example();
	g_autoptr(GString) text = g_string_new(NULL);
	g_auto(GStrv) lines = g_strsplit(example, "\n", -1);
	for (char **line = lines; *line != NULL; line++)
		g_string_append_printf(text, "%s\n",
				       (*line)[0] == '#' && (*line)[1] != ' ' ? *line + 1 : *line);
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Config) config = load(*state, text->str, diags);
	assert_int_equal(diag_kept(diags), 0);
	assert_int_equal(config->host_gap, 3);
	assert_non_null(strstr(example, "#interval = 1h\n"));
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, make_folder, remove_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(test_defaults_hold_where_the_file_is_silent),
		IN_FOLDER(test_paths_resolve_against_the_file),
		IN_FOLDER(test_each_fault_is_named_with_what_was_expected),
		IN_FOLDER(test_a_digest_with_a_name_goes_out_from_the_one_without),
		IN_FOLDER(test_quiet_hours_end_when_they_say),
		IN_FOLDER(test_hours_that_are_none_are_refused),
		cmocka_unit_test(test_durations),
		IN_FOLDER(test_the_example_read_back_uncommented_gives_the_defaults),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

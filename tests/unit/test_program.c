/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib/gstdio.h>
#include <string.h>

#include "agent/program.h"

/* A program whose script is BODY; OUT receives what it may write to. Caller frees. */
static char *make_program(const char *body, char **out)
{
	g_autofree char *dir = g_dir_make_tmp("program-XXXXXX", NULL);
	char *path = g_build_filename(dir, "program", NULL);
	*out = g_build_filename(dir, "out", NULL);
	g_autofree char *script = g_strdup_printf("#!/bin/sh\nout='%s'\n%s\n", *out, body);
	assert_true(g_file_set_contents(path, script, -1, NULL));
	assert_int_equal(g_chmod(path, 0700), 0);
	return path;
}

static void remove_program(const char *path, const char *out)
{
	g_autofree char *dir = g_path_get_dirname(path);
	g_unlink(path);
	g_unlink(out);
	g_rmdir(dir);
}

static ProgramEnd run(const char *program, const char *input, guint seconds, char **why)
{
	const char *const argv[] = { program, "-t", "a b", NULL };
	return program_run(argv, input, strlen(input), seconds, NULL, why);
}

static void test_it_gets_its_arguments_and_every_byte(void **state)
{
	g_autofree char *out = NULL, *why = NULL, *got = NULL;
	g_autofree char *program = make_program("{ echo \"$1|$2\"; cat; } > \"$out\"", &out);
	g_autofree char *big = g_strnfill(300000, 'x');
	assert_int_equal(run(program, big, 60, &why), PROGRAM_OK);
	assert_null(why);
	assert_true(g_file_get_contents(out, &got, NULL, NULL));
	assert_true(g_str_has_prefix(got, "-t|a b\n"));
	assert_string_equal(got + strlen("-t|a b\n"), big);
	remove_program(program, out);
}

static void test_a_failure_says_what_the_program_said(void **state)
{
	static const struct {
		const char *body, *says;
	} cases[] = {
		{ "cat >/dev/null; echo 'no such host' >&2; exit 75", "75: no such host" },
		{ "echo 'gone at once' >&2; exit 1", "gone at once" },
		{ "cat >/dev/null; printf 'a\\033[31m' >&2; exit 1", "\xef\xbf\xbd[31m" },
		{ "kill -9 $$", "was killed" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *out = NULL, *why = NULL;
		g_autofree char *program = make_program(cases[i].body, &out);
		assert_int_equal(run(program, "x", 60, &why), PROGRAM_FAILED);
		if (strstr(why, cases[i].says) == NULL)
			fail_msg("%s: %s", cases[i].body, why);
		remove_program(program, out);
	}
}

static void test_a_missing_program_is_named(void **state)
{
	g_autofree char *why = NULL;
	assert_int_equal(run("/nonexistent/program", "x", 60, &why), PROGRAM_NOT_RUN);
	assert_non_null(strstr(why, "/nonexistent/program"));
}

static void test_what_takes_too_long_is_ended(void **state)
{
	g_autofree char *out = NULL, *why = NULL;
	g_autofree char *program = make_program("exec sleep 60", &out);
	assert_int_equal(run(program, "x", 1, &why), PROGRAM_LATE);
	assert_non_null(strstr(why, "longer than 1 second"));
	remove_program(program, out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_it_gets_its_arguments_and_every_byte),
		cmocka_unit_test(test_a_failure_says_what_the_program_said),
		cmocka_unit_test(test_a_missing_program_is_named),
		cmocka_unit_test(test_what_takes_too_long_is_ended),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib/gstdio.h>
#include <string.h>

#include "agent/sendmail.h"
#include "feeds/error.h"

/* An agent whose script is BODY; OUT receives what it may write to. Caller frees. */
static char *make_agent(const char *body, char **out)
{
	g_autofree char *dir = g_dir_make_tmp("sendmail-XXXXXX", NULL);
	char *path = g_build_filename(dir, "agent", NULL);
	*out = g_build_filename(dir, "out", NULL);
	g_autofree char *script = g_strdup_printf("#!/bin/sh\nout='%s'\n%s\n", *out, body);
	assert_true(g_file_set_contents(path, script, -1, NULL));
	assert_int_equal(g_chmod(path, 0700), 0);
	return path;
}

static void remove_agent(const char *path, const char *out)
{
	g_autofree char *dir = g_path_get_dirname(path);
	g_unlink(path);
	g_unlink(out);
	g_rmdir(dir);
}

static void test_the_agent_gets_its_options_and_every_byte(void **state)
{
	g_autofree char *out = NULL;
	g_autofree char *agent = make_agent("{ echo \"$*\"; cat; } > \"$out\"", &out);
	g_autofree char *big = g_strnfill(300000, 'x');
	g_autofree char *got = NULL;
	assert_true(sendmail_send(agent, big, NULL));
	assert_true(g_file_get_contents(out, &got, NULL, NULL));
	assert_true(g_str_has_prefix(got, "-t -i\n"));
	assert_string_equal(got + strlen("-t -i\n"), big);
	remove_agent(agent, out);
}

static void test_a_refusal_says_what_the_agent_said(void **state)
{
	static const struct {
		const char *body, *says;
	} cases[] = {
		{ "cat >/dev/null; echo 'no such host' >&2; exit 75", "no such host" },
		{ "echo 'gone at once' >&2; exit 1", "gone at once" },
		{ "cat >/dev/null; printf 'a\\033[31m' >&2; exit 1", "\xef\xbf\xbd[31m" },
		{ "kill -9 $$", "did not take the message" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *out = NULL;
		g_autofree char *agent = make_agent(cases[i].body, &out);
		assert_false(sendmail_send(agent, "Subject: x\n\nx\n", &error));
		assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER));
		if (strstr(error->message, cases[i].says) == NULL)
			fail_msg("%s: %s", cases[i].body, error->message);
		remove_agent(agent, out);
	}
}

static void test_a_missing_agent_is_named(void **state)
{
	g_autoptr(GError) error = NULL;
	assert_false(sendmail_send("/nonexistent/sendmail", "x", &error));
	assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER));
	assert_non_null(strstr(error->message, "/nonexistent/sendmail"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_agent_gets_its_options_and_every_byte),
		cmocka_unit_test(test_a_refusal_says_what_the_agent_said),
		cmocka_unit_test(test_a_missing_agent_is_named),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

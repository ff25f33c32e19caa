/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "agent/safe.h"

static void test_foreign_text_becomes_one_harmless_line(void **state)
{
	static const struct {
		const char *text;
		gsize max;
		const char *safe, *why;
	} cases[] = {
		{ "plain", SAFE_NO_LIMIT, "plain", "nothing to do" },
		{ " a \r\n\t b ", SAFE_NO_LIMIT, "a b", "white space folds" },
		{ "\x1b[2J\x07", SAFE_NO_LIMIT, "\xef\xbf\xbd[2J\xef\xbf\xbd", "C0 controls" },
		{ "\xc2\x9b"
		  "31m",
		  SAFE_NO_LIMIT,
		  "\xef\xbf\xbd"
		  "31m",
		  "C1 CSI" },
		{ "a\xe2\x80\xae"
		  "b\xe2\x81\xa6"
		  "c",
		  SAFE_NO_LIMIT, "abc", "bidi controls" },
		{ "a\xe2\x80\xa8"
		  "b",
		  SAFE_NO_LIMIT, "a b", "line separator" },
		{ "می\xe2\x80\x8cرود", SAFE_NO_LIMIT, "می\xe2\x80\x8cرود", "ZWNJ is spelling" },
		{ "a\xff"
		  "b",
		  SAFE_NO_LIMIT,
		  "a\xef\xbf\xbd"
		  "b",
		  "invalid UTF-8" },
		{ "abcdef", 4, "abc…", "cut with an ellipsis" },
		{ "abcd", 4, "abcd", "exactly full" },
		{ "abc d", 4, "abc…", "a blank does not overrun" },
		{ "", 4, "", "empty" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *safe = safe_line(cases[i].text, cases[i].max);
		assert_string_equal(safe, cases[i].safe);
	}
}

static void test_only_right_to_left_text_is_isolated(void **state)
{
	g_autofree char *latin = safe_isolated("Quetta", SAFE_NO_LIMIT);
	assert_string_equal(latin, "Quetta");
	g_autofree char *urdu = safe_isolated("کوئٹہ", SAFE_NO_LIMIT);
	assert_string_equal(urdu, "\xe2\x81\xa8کوئٹہ\xe2\x81\xa9");
}

static void test_safe_line_is_idempotent(void **state)
{
	static const char *const texts[] = { "a\x1b b", "x\xe2\x80\xae y\n", "\xff\xfe", "  a  " };
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autofree char *once = safe_line(texts[i], 3);
		g_autofree char *twice = safe_line(once, 3);
		assert_string_equal(once, twice);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_foreign_text_becomes_one_harmless_line),
		cmocka_unit_test(test_only_right_to_left_text_is_isolated),
		cmocka_unit_test(test_safe_line_is_idempotent),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

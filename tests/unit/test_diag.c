/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "feeds/diag.h"

static void test_a_complaint_reads_file_line_column_level_message(void **state)
{
	static const struct {
		DiagLevel level;
		guint line, column;
		const char *text;
	} cases[] = {
		{ DIAG_ERROR, 3, 7, "a.feeds:3:7: error: wrong" },
		{ DIAG_WARNING, 3, 7, "a.feeds:3:7: warning: wrong" },
		{ DIAG_ERROR, 3, 0, "a.feeds:3: error: wrong" },
		{ DIAG_ERROR, 0, 0, "a.feeds: error: wrong" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(DiagList) list = diag_list_new();
		diag_add(list, cases[i].level, "a.feeds", cases[i].line, cases[i].column, "%s",
			 "wrong");
		g_autofree char *text = diag_format(diag_at(list, 0));
		assert_string_equal(text, cases[i].text);
	}
}

static void test_errors_and_warnings_are_counted_apart(void **state)
{
	g_autoptr(DiagList) list = diag_list_new();
	assert_int_equal(diag_errors(list) + diag_warnings(list) + diag_kept(list), 0);
	for (int i = 0; i < 150; i++)
		diag_add(list, i % 3 ? DIAG_ERROR : DIAG_WARNING, "f", 1, 1, "x");
	assert_int_equal(diag_errors(list), 100);
	assert_int_equal(diag_warnings(list), 50);
	assert_int_equal(diag_kept(list), 100);
}

static void test_hostile_file_names_and_words_stay_visible_and_harmless(void **state)
{
	g_autoptr(DiagList) list = diag_list_new();
	diag_add(list, DIAG_ERROR, "a\nb", 1, 1, "%s", "\x1b]0;x\x07 \xe2\x80\xae \xc3");
	g_autofree char *text = diag_format(diag_at(list, 0));
	assert_string_equal(text, "a\\u000ab:1:1: error: \\u001b]0;x\\u0007 \\u202e \xef\xbf\xbd");
}

static void test_the_nearest_name_is_what_was_meant_or_nothing(void **state)
{
	static const char *const names[] = { "interval", "publisher", "tags", "lang", NULL };
	static const struct {
		const char *word, *nearest, *why;
	} cases[] = {
		{ "intervall", "interval", "one letter more" },
		{ "inteval", "interval", "one less" },
		{ "intrevral", "interval", "two at once" },
		{ "tgas", "tags", "swapped neighbours count once" },
		{ "lang", "lang", "itself" },
		{ "color", NULL, "nothing like it" },
		{ "xx", NULL, "a short word has no slack" },
		{ "", NULL, "nothing" },
		{ "intervalintervalintervalintervalintervalintervalintervalintervalinterval", NULL,
		  "longer than any key" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		const char *nearest = diag_nearest(cases[i].word, names);
		print_message("%s\n", cases[i].why);
		if (cases[i].nearest == NULL)
			assert_null(nearest);
		else
			assert_string_equal(nearest, cases[i].nearest);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_complaint_reads_file_line_column_level_message),
		cmocka_unit_test(test_errors_and_warnings_are_counted_apart),
		cmocka_unit_test(test_hostile_file_names_and_words_stay_visible_and_harmless),
		cmocka_unit_test(test_the_nearest_name_is_what_was_meant_or_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

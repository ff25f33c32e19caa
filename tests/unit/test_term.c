/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "agent/term.h"

static void test_spans_are_told_in_the_unit_that_fits(void **state)
{
	static const struct {
		gint64 seconds;
		const char *text;
	} cases[] = { { 0, "0 s" },       { 59, "59 s" },      { 119, "119 s" },
		      { 120, "2 min" },   { 7199, "119 min" }, { 7200, "2 h" },
		      { 172799, "47 h" }, { 172800, "2 d" },   { -120, "2 min" } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text = term_span(cases[i].seconds);
		assert_string_equal(text, cases[i].text);
	}
}

static void test_tolls_are_ranges(void **state)
{
	static const struct {
		Toll toll;
		const char *text;
	} cases[] = { { { FALSE, 0, 0, NULL }, "" },
		      { { TRUE, 12, 12, NULL }, "12" },
		      { { TRUE, 12, 15, NULL }, "12–15" },
		      { { TRUE, 25, TOLL_OPEN, NULL }, "at least 25" },
		      { { TRUE, 0, 0, NULL }, "0" } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text = term_toll(&cases[i].toll);
		assert_string_equal(text, cases[i].text);
	}
}

static void test_no_time_is_a_dash(void **state)
{
	g_autofree char *none = term_time(0);
	assert_string_equal(none, "-");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_spans_are_told_in_the_unit_that_fits),
		cmocka_unit_test(test_tolls_are_ranges),
		cmocka_unit_test(test_no_time_is_a_dash),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

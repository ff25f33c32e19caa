/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "feeds/error.h"
#include "filters/regex.h"

/* "start-end" of PATTERN in SUBJECT, or "none". */
static char *place_of(const char *pattern, const char *subject)
{
	gsize offset;
	guint start, end;
	g_autoptr(GError) error = NULL;
	g_autoptr(Regex) regex = regex_new(pattern, &offset, &error);
	assert_non_null(regex);
	assert_null(error);
	return regex_find(regex, subject, &start, &end) ? g_strdup_printf("%u-%u", start, end)
							: g_strdup("none");
}

static void test_matches_are_placed_in_code_points(void **state)
{
	static const struct {
		const char *pattern, *subject, *place, *why;
	} cases[] = {
		{ "b+", "abbb", "1-4", "first and longest" },
		{ "KABUL", "in Kabul", "3-8", "case" },
		{ "кабул", "В КАБУЛЕ", "2-7", "case of other scripts" },
		{ "کابل", "در کابل", "3-7", "code points, not bytes" },
		{ "(ied|vbied)", "\xf0\x9f\x92\xa3 VBIED", "2-7", "beyond the BMP" },
		{ "\\d{3}", "۱۲۳", "0-3", "digits of every script" },
		{ "\\bwar\\b", "warm", "none", "word boundaries" },
		{ "^$", "", "0-0", "nothing in nothing" },
		{ "x", "", "none", "something in nothing" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *place = place_of(cases[i].pattern, cases[i].subject);
		assert_string_equal(place, cases[i].place);
	}
}

static void test_a_bad_pattern_is_told_where(void **state)
{
	static const struct {
		const char *pattern;
		gsize offset;
	} cases[] = { { "a(b", 3 }, { "a[", 2 }, { "*a", 0 }, { "a\\C", 3 } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		gsize offset = 99;
		g_autoptr(GError) error = NULL;
		assert_null(regex_new(cases[i].pattern, &offset, &error));
		assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT));
		assert_true(g_str_has_prefix(error->message, "regular expression: "));
		assert_int_equal(offset, cases[i].offset);
	}
}

static void test_a_pattern_that_explodes_fails_instead_of_hanging(void **state)
{
	static const char *const patterns[] = { "(a+)+$", "(a|a)*$", "(.*)*(.*)*(.*)*x", "(a|aa)+$",
						"^(([a-z])+.)+[A-Z]([a-z])+$" };
	g_autofree char *as = g_strnfill(20000, 'a');
	g_autofree char *subject = g_strconcat(as, "!", NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(patterns); i++) {
		g_autofree char *place = place_of(patterns[i], subject);
		assert_string_equal(place, "none");
	}
}

static void test_a_pattern_cannot_raise_its_own_limits(void **state)
{
	g_autofree char *as = g_strnfill(20000, 'a');
	g_autofree char *subject = g_strconcat(as, "!", NULL);
	g_autofree char *place = place_of("(*LIMIT_MATCH=4000000000)(*LIMIT_DEPTH=4000000000)"
					  "(*LIMIT_HEAP=4000000000)(a+)+$",
					  subject);
	assert_string_equal(place, "none");
}

static void test_a_long_subject_is_searched_to_its_end(void **state)
{
	g_autofree char *as = g_strnfill(1000000, 'a');
	g_autofree char *subject = g_strconcat(as, " bomb", NULL);
	g_autofree char *place = place_of("\\bbomb\\b", subject);
	assert_string_equal(place, "1000001-1000005");
}

static void test_one_pattern_serves_many_subjects(void **state)
{
	gsize offset;
	guint start, end;
	g_autoptr(Regex) regex = regex_new("b", &offset, NULL);
	for (int i = 0; i < 100; i++) {
		assert_true(regex_find(regex, "ab", &start, &end));
		assert_false(regex_find(regex, "ac", &start, &end));
	}
	assert_int_equal(start, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_matches_are_placed_in_code_points),
		cmocka_unit_test(test_a_bad_pattern_is_told_where),
		cmocka_unit_test(test_a_pattern_that_explodes_fails_instead_of_hanging),
		cmocka_unit_test(test_a_pattern_cannot_raise_its_own_limits),
		cmocka_unit_test(test_a_long_subject_is_searched_to_its_end),
		cmocka_unit_test(test_one_pattern_serves_many_subjects),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

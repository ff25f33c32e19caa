/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "filters/verdict.h"

static void test_severities_have_names_and_names_severities(void **state)
{
	static const char *const names[] = { "low", "medium", "high", "critical" };
	for (int i = 0; i < 4; i++) {
		Severity severity = SEVERITY_NONE;
		assert_true(severity_from_name(names[i], &severity));
		assert_int_equal(severity, SEVERITY_LOW + i);
		assert_string_equal(severity_name(severity), names[i]);
	}
	assert_string_equal(severity_name(SEVERITY_NONE), "none");
}

static void test_what_is_no_severity_leaves_the_old_one(void **state)
{
	static const char *const names[] = { "none", "", "High", "lo", "lowest", " low" };
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		Severity severity = SEVERITY_HIGH;
		assert_false(severity_from_name(names[i], &severity));
		assert_int_equal(severity, SEVERITY_HIGH);
	}
}

static void test_a_new_verdict_claims_nothing(void **state)
{
	g_autoptr(Verdict) verdict = verdict_new();
	assert_false(verdict->relevant);
	assert_int_equal(verdict->severity, SEVERITY_NONE);
	assert_string_equal(verdict->lang, "und");
	assert_false(verdict->killed.known);
	assert_false(verdict->wounded.known);
	assert_int_equal(verdict->rules->len + verdict->mentions->len + verdict->entities->len +
				 verdict->events->len + verdict->places->len +
				 verdict->suppressed->len,
			 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_severities_have_names_and_names_severities),
		cmocka_unit_test(test_what_is_no_severity_leaves_the_old_one),
		cmocka_unit_test(test_a_new_verdict_claims_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "filters/fingerprint.h"

#define LEAD                                                                                       \
	"A bomb hidden in a motorcycle went off near the main market of the city on Sunday, "      \
	"killing nine shoppers and wounding dozens, police and hospital officials said."

static Fingerprint of(const char *text)
{
	g_autoptr(Text) words = text_new_in(text, NULL, "en");
	Fingerprint fingerprint;
	fingerprint_take(&fingerprint, words);
	assert_true(fingerprint_is_sound(&fingerprint));
	return fingerprint;
}

static void test_copies_are_told_from_retellings(void **state)
{
	static const struct {
		const char *a, *b;
		gboolean copy;
		const char *why;
	} cases[] = {
		{ LEAD, LEAD, TRUE, "verbatim" },
		{ LEAD, "KABUL (Wire) - " LEAD, TRUE, "a dateline and credit before it" },
		{ LEAD, LEAD " Read more on our site.", TRUE, "a line after it" },
		{ LEAD,
		  LEAD " No group claimed it. Hospitals asked for blood. Schools in the "
		       "district stay closed until Tuesday, the mayor said at noon.",
		  TRUE, "the longer text holds the shorter" },
		{ LEAD,
		  "Nine people were killed on Sunday when a motorcycle bomb exploded close to the "
		  "city's main market; dozens were hurt, according to police.",
		  FALSE, "the same news in other words" },
		{ LEAD, "Talks on trade ended without a date for the next round, ministers said.",
		  FALSE, "other news" },
		{ "Blast in city", "Blast in city", FALSE, "too short to tell" },
		{ "", "", FALSE, "nothing at all" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		Fingerprint a = of(cases[i].a), b = of(cases[i].b);
		double share = fingerprint_share(&a, &b);
		assert_true(share == fingerprint_share(&b, &a));
		if ((share >= FINGERPRINT_COPY) != cases[i].copy)
			fail_msg("%s: %.2f", cases[i].why, share);
	}
}

static void test_a_long_text_is_judged_by_a_sample(void **state)
{
	g_autoptr(GString) one = g_string_new(NULL), other = g_string_new(NULL);
	for (guint i = 0; i < 600; i++) {
		g_string_append_printf(one, "word%u ", i);
		g_string_append_printf(other, i % 20 == 0 ? "else%u " : "word%u ", i);
	}
	Fingerprint a = of(one->str), b = of(other->str);
	double share = fingerprint_share(&a, &b);
	assert_int_equal(a.n, FINGERPRINT_SIZE);
	assert_true(share > 0.5 && share < 1); /* 85 of 100 runs of three are left */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_copies_are_told_from_retellings),
		cmocka_unit_test(test_a_long_text_is_judged_by_a_sample),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

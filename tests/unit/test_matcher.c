/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "filters/matcher.h"

#define ZWNJ "\xe2\x80\x8c"

/* "first-last" of TERM's first match in BODY, or "none". */
static char *first_match(const char *term, const char *title, const char *body)
{
	const char *why = NULL;
	g_autoptr(Matcher) matcher = matcher_new();
	assert_true(matcher_add(matcher, term, 7, &why));
	g_autoptr(Text) text = text_new(title, body, NULL);
	matcher_build(matcher);
	g_autoptr(GArray) hits = matcher_run(matcher, text);
	if (hits->len == 0)
		return g_strdup("none");
	const MatcherHit *hit = &g_array_index(hits, MatcherHit, 0);
	assert_int_equal(hit->id, 7);
	return g_strdup_printf("%u-%u", hit->first, hit->last);
}

static void test_terms_match_as_the_manual_says(void **state)
{
	static const struct {
		const char *term, *body, *place, *why;
	} cases[] = {
		{ "blast", "a BLAST heard", "1-1", "case" },
		{ "blast", "blasts heard", "none", "whole words only" },
		{ "blast*", "blasts heard", "0-0", "any ending" },
		{ "blast*", "a blast", "1-1", "the empty ending too" },
		{ "suicide bomb*", "a suicide bomber", "1-2", "a phrase" },
		{ "suicide bomb*", "suicide by bomber", "none", "nothing between" },
		{ "shot ~ dead", "shot two men dead", "0-3", "a gap" },
		{ "shot ~ dead", "shot dead", "0-1", "of nothing" },
		{ "shot ~ dead", "shot one two three four dead", "0-5", "of four" },
		{ "shot ~ dead", "shot one two three four five dead", "none", "of five" },
		{ "shot ~~ dead", "shot 1 2 3 4 5 6 7 8 9 10 dead", "0-11", "of ten" },
		{ "shot ~~ dead", "shot 1 2 3 4 5 6 7 8 9 10 11 dead", "none", "of eleven" },
		{ "shot ~ dead", "Shot. Now dead", "none", "not across sentences" },
		{ "shot dead", "shot\ndead", "none", "not across lines" },
		{ "a ~ b ~ c", "a b x a y b z c", "0-7", "a later beginning is tried too" },
		{ "Tehreek-e-Taliban", "the tehreek e taliban", "1-3", "as text is cut" },
		{ "حمله", "حملہ", "0-0", "spelling" },
		{ "باكستان", "قال إن وباكستان في من", "2-2", "attached particles" },
		{ "US", "US said", "0-0", "an acronym" },
		{ "US", "told us", "none", "is no word" },
		{ "US", "Us said", "none", "nor a name" },
		{ "us", "US said", "0-0", "a lower-case term matches both" },
		{ "MAROON", "maroon", "0-0", "six letters are no acronym" },
		{ "911", "the 911 call", "1-1", "digits have no case" },
		{ "G7", "the g7 met", "1-1", "one letter is no acronym" },
		{ "F16A", "an F16A fell", "1-1", "letters and digits" },
		{ "بمب" ZWNJ "گذاری", "یک بمبگذاری", "1-1", "a ZWNJ, and joined" },
		{ "بمب" ZWNJ "گذاری", "یک بمب گذاری", "1-2", "…parted" },
		{ "بمب" ZWNJ "گذاری", "یک بمب" ZWNJ "گذاری", "1-1", "…as it is" },
		{ "بمب گذاری", "یک بمب" ZWNJ "گذاری شد", "1-1", "a blank, and a ZWNJ" },
		{ "بمب گذاری شد", "یک بمب" ZWNJ "گذاری شد", "1-2", "…within a phrase" },
		{ "بمب گذار*", "یک بمب" ZWNJ "گذاری", "1-1", "…with any ending" },
		{ "بمب گذاری", "یک بمبگذاری", "none", "a blank is no nothing" },
		{ "بمب", "یک بمب" ZWNJ "گذاری", "none", "half a word is none" },
		{ "بمب ~ شد", "یک بمب" ZWNJ "گذاری شد", "none", "nor before a gap" },
		{ "گذاری ~ شد", "بمب گذاری ها شد", "1-3", "a gap after it" },
		{ "喀布尔", "在喀布尔市", "1-3", "a name among ideographs" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *place = first_match(cases[i].term, NULL, cases[i].body);
		assert_string_equal(place, cases[i].place);
	}
}

static void test_no_term_reaches_from_the_title_into_the_text(void **state)
{
	g_autofree char *place = first_match("shot dead", "Two shot", "dead on arrival");
	assert_string_equal(place, "none");
}

static void test_useless_terms_are_refused_with_a_reason(void **state)
{
	static const struct {
		const char *term, *why;
	} cases[] = {
		{ "", "has no word in it" },
		{ " - ", "has no word in it" },
		{ "*", "has no word in it" },
		{ "~", "has no word in it" },
		{ "a*", "needs at least two letters before the *" },
		{ "kill a*", "needs at least two letters before the *" },
		{ "~ dead", "begins with ~" },
		{ "a b c d e f g h i j k l m n o p q", "is longer than 16 words" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		const char *why = NULL;
		g_autoptr(Matcher) matcher = matcher_new();
		assert_false(matcher_add(matcher, cases[i].term, 0, &why));
		assert_string_equal(why, cases[i].why);
		assert_false(matcher_add(matcher, cases[i].term, 0, NULL));
		assert_null(matcher_term_new(cases[i].term, &why));
		assert_string_equal(why, cases[i].why);
	}
}

static void test_hits_come_in_reading_order_longest_first(void **state)
{
	static const char *const terms[] = { "taliban", "afghan taliban", "afghan*",
					     "taliban said" };
	static const guint expected[][3] = { { 1, 1, 2 }, { 2, 1, 1 }, { 3, 2, 3 }, { 0, 2, 2 } };
	g_autoptr(Matcher) matcher = matcher_new();
	for (guint i = 0; i < G_N_ELEMENTS(terms); i++)
		assert_true(matcher_add(matcher, terms[i], i, NULL));
	g_autoptr(Text) text = text_new(NULL, "the Afghan Taliban said", NULL);
	matcher_build(matcher);
	g_autoptr(GArray) hits = matcher_run(matcher, text);
	assert_int_equal(hits->len, G_N_ELEMENTS(expected));
	for (guint i = 0; i < hits->len; i++) {
		const MatcherHit *hit = &g_array_index(hits, MatcherHit, i);
		assert_int_equal(hit->id, expected[i][0]);
		assert_int_equal(hit->first, expected[i][1]);
		assert_int_equal(hit->last, expected[i][2]);
	}
}

static void test_a_term_found_through_two_forms_is_one_hit(void **state)
{
	g_autoptr(Matcher) matcher = matcher_new();
	assert_true(matcher_add(matcher, "وب*", 1, NULL));
	assert_true(matcher_add(matcher, "باكستان*", 2, NULL));
	g_autoptr(Text) text = text_new(NULL, "قال إن وباكستان في من", NULL);
	matcher_build(matcher);
	g_autoptr(GArray) hits = matcher_run(matcher, text);
	assert_int_equal(hits->len, 2);
}

static void test_the_run_finds_what_a_single_term_finds(void **state)
{
	static const char *const terms[] = { "blast*", "blast ~ kill*", "in Quetta", "TTP", "و*" };
	static const char *const bodies[] = { "Blast in Quetta kills 12", "TTP says blasts killed",
					      "وبالرئيس قال في من", "" };
	for (gsize t = 0; t < G_N_ELEMENTS(terms) - 1; t++)
		for (gsize b = 0; b < G_N_ELEMENTS(bodies); b++) {
			const char *why = NULL;
			g_autoptr(MatcherTerm) term = matcher_term_new(terms[t], &why);
			g_autoptr(Text) text = text_new(NULL, bodies[b], NULL);
			g_autofree char *found = first_match(terms[t], NULL, bodies[b]);
			g_autofree char *expected = g_strdup("none");
			for (guint i = text->tokens->len; i-- > 0;) {
				int last = matcher_term_at(term, text, i);
				if (last < 0)
					continue;
				g_free(expected);
				expected = g_strdup_printf("%u-%d", i, last);
			}
			assert_string_equal(found, expected);
		}
}

static void test_many_gaps_over_hostile_text_end(void **state)
{
	const char *why = NULL;
	g_autoptr(GString) body = g_string_new(NULL);
	for (int i = 0; i < 2000; i++)
		g_string_append(body, "aa ");
	g_autoptr(MatcherTerm) term = matcher_term_new(
		"aa ~~ aa ~~ aa ~~ aa ~~ aa ~~ aa ~~ aa ~~ aa ~~ aa ~~ aa ~~ zz", &why);
	g_autoptr(Text) text = text_new(NULL, body->str, NULL);
	for (guint i = 0; i < text->tokens->len; i++)
		assert_int_equal(matcher_term_at(term, text, i), -1);
}

static void test_stems_have_a_longest(void **state)
{
	const char *why = NULL;
	g_autofree char *stem = g_strnfill(127, 'q');
	g_autofree char *term = g_strconcat(stem, "*", NULL);
	g_autofree char *longer = g_strconcat("q", term, NULL);
	g_autofree char *body = g_strconcat("x ", stem, "ing", NULL);
	g_autofree char *place = first_match(term, NULL, body);
	assert_string_equal(place, "1-1");
	assert_null(matcher_term_new(longer, &why));
	assert_string_equal(why, "has more than 127 bytes before the *");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_terms_match_as_the_manual_says),
		cmocka_unit_test(test_no_term_reaches_from_the_title_into_the_text),
		cmocka_unit_test(test_useless_terms_are_refused_with_a_reason),
		cmocka_unit_test(test_hits_come_in_reading_order_longest_first),
		cmocka_unit_test(test_a_term_found_through_two_forms_is_one_hit),
		cmocka_unit_test(test_the_run_finds_what_a_single_term_finds),
		cmocka_unit_test(test_many_gaps_over_hostile_text_end),
		cmocka_unit_test(test_stems_have_a_longest),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

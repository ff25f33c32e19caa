/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "filters/toll.h"

static const char words[] =
	"[toll.killed]\nen = killed | dead | death toll\nur = جاں بحق\nru = погиб*\nfa = "
	"کشته\n"
	"[toll.kills]\nen = kills | killing\n[toll.wounds]\nen = wounding\n"
	"[toll.wounded]\nen = wounded | wounds | injured\nur = زخمی\nru = ранен*\nfa = زخمی\n"
	"[toll.not-people]\nen = trucks | years | km\n"
	"[number.1]\nen = one\n[number.2]\nen = two\n[number.3]\nen = three\n[number.12]\nen = "
	"dozen\n"
	"[number.24-]\nen = dozens\n[number.100]\nen = hundred\n[number.1000]\nen = thousand\n"
	"[number.least]\nen = at least\nru = по меньшей мере\n[number.more]\nen = more than | or "
	"more\n"
	"[number.up-to]\nen = up to\n[number.nearly]\nen = nearly\n[number.about]\nen = about\n"
	"[number.no]\nen = no | no one\n";

static Lexicon *toll_words(void)
{
	g_autoptr(DiagList) diags = diag_list_new();
	Lexicon *lexicon = lexicon_new();
	g_autoptr(GPtrArray) stanzas = stanza_parse(words, strlen(words), "a.lex", diags);
	for (guint i = 0; i < stanzas->len; i++)
		lexicon_add(lexicon, g_ptr_array_index(stanzas, i), diags);
	lexicon_finish(lexicon, diags);
	assert_int_equal(diag_kept(diags), 0);
	return lexicon;
}

static Verdict *verdict_of(const Lexicon *lexicon, const char *title, const char *body)
{
	Verdict *verdict = verdict_new();
	g_autoptr(Text) text = text_new(title, body, NULL);
	g_autoptr(GArray) hits = lexicon_find(lexicon, text);
	toll_find(text, hits, verdict);
	return verdict;
}

/* "12", "12+", "10-13" or "-". */
static char *show(const Toll *toll)
{
	if (!toll->known)
		return g_strdup("-");
	if (toll->max == TOLL_OPEN)
		return g_strdup_printf("%" G_GINT64_FORMAT "+", toll->min);
	if (toll->max == toll->min)
		return g_strdup_printf("%" G_GINT64_FORMAT, toll->min);
	return g_strdup_printf("%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT, toll->min, toll->max);
}

static void test_tolls_are_read(void **state)
{
	static const struct {
		const char *text, *killed, *wounded, *why;
	} cases[] = {
		{ "12 killed", "12", "-", "digits" },
		{ "Blast kills 12, wounds 30", "12", "30", "the verb first" },
		{ "12 killed, 30 wounded", "12", "30", "and last" },
		{ "12 people were killed and 30 others wounded", "12", "30", "with words between" },
		{ "three killed", "3", "-", "number words" },
		{ "two dozen wounded", "-", "24", "multiplied" },
		{ "two hundred killed", "200", "-", "multiplied" },
		{ "dozens wounded", "-", "24+", "an open word" },
		{ "at least 12 killed", "12+", "-", "a modifier before" },
		{ "12 or more killed", "13+", "-", "and after" },
		{ "kills 12, at least 30 wounded", "12", "30+", "each its own" },
		{ "more than two dozen wounded", "-", "25+", "with a product" },
		{ "up to 50 killed", "0-50", "-", "a ceiling" },
		{ "nearly 100 killed", "90-100", "-", "almost" },
		{ "about 100 killed", "90-110", "-", "around" },
		{ "2,100 killed", "2100", "-", "thousands parted" },
		{ "۱۲ کشته و ۳۰ زخمی در حمله", "12", "30", "Persian digits" },
		{ "۱۲ افراد جاں بحق اور ۳۰ زخمی", "12", "30", "Urdu" },
		{ "по меньшей мере 9 погибших", "9+", "-", "Russian" },
		{ "no one was killed", "0", "-", "denied" },
		{ "killed 12 in 2014", "12", "-", "a year is no toll" },
		{ "In 2014 many were killed", "-", "-", "not even alone" },
		{ "12 trucks destroyed, one killed", "1", "-", "things" },
		{ "for 12 years has killed", "-", "-", "times" },
		{ "killed 30% of the fish", "-", "-", "shares" },
		{ "an F-16 killed", "-", "-", "names" },
		{ "at 12:30 gunmen killed", "-", "-", "the clock" },
		{ "killed 2.5", "-", "-", "fractions" },
		{ "Killed in Quetta. 12 came", "-", "-", "another sentence" },
		{ "12 a b c d e f g h killed", "-", "-", "too far" },
		{ "killed 99999999", "-", "-", "not credible" },
		{ "killed 5000000", "-", "-", "nor this" },
		{ "12 came home", "-", "-", "nothing happened to them" },
		{ "", "-", "-", "nothing" },
	};
	g_autoptr(Lexicon) lexicon = toll_words();
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Verdict) verdict = verdict_of(lexicon, NULL, cases[i].text);
		g_autofree char *killed = show(&verdict->killed);
		g_autofree char *wounded = show(&verdict->wounded);
		if (strcmp(killed, cases[i].killed) != 0 || strcmp(wounded, cases[i].wounded) != 0)
			print_error("%s: %s %s\n", cases[i].text, killed, wounded);
		assert_string_equal(killed, cases[i].killed);
		assert_string_equal(wounded, cases[i].wounded);
	}
}

static void test_the_title_s_toll_wins(void **state)
{
	g_autoptr(Lexicon) lexicon = toll_words();
	g_autoptr(Verdict) verdict =
		verdict_of(lexicon, "Blast kills 12", "Earlier, 3 were said killed; 7 wounded.");
	assert_int_equal(verdict->killed.min, 12);
	assert_int_equal(verdict->wounded.min, 7);
}

static void test_no_modifier_crosses_from_the_text_into_the_title(void **state)
{
	g_autoptr(Lexicon) lexicon = toll_words();
	g_autoptr(Verdict) verdict = verdict_of(lexicon, "Blast kills 12", "At least 30 wounded");
	g_autofree char *killed = show(&verdict->killed), *wounded = show(&verdict->wounded);
	assert_string_equal(killed, "12");
	assert_string_equal(wounded, "30+");
	assert_string_equal(verdict->killed.phrase, "kills 12");
	assert_string_equal(verdict->wounded.phrase, "At least 30 wounded");
}

static void test_the_phrase_is_that_of_the_original(void **state)
{
	static const struct {
		const char *text, *phrase;
	} cases[] = { { "Blast kills at least 12 in Quetta", "kills at least 12" },
		      { "At least Two Dozen were KILLED.", "At least Two Dozen were KILLED" },
		      { "No one was killed.", "No one was killed" } };
	g_autoptr(Lexicon) lexicon = toll_words();
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Verdict) verdict = verdict_of(lexicon, NULL, cases[i].text);
		assert_string_equal(verdict->killed.phrase, cases[i].phrase);
	}
}

static void test_a_number_serves_one_toll(void **state)
{
	g_autoptr(Lexicon) lexicon = toll_words();
	g_autoptr(Verdict) verdict = verdict_of(lexicon, NULL, "12 killed or wounded");
	assert_int_equal(verdict->killed.known + verdict->wounded.known, 1);
}

static void test_open_amounts_multiply_to_open_ones(void **state)
{
	static const char *const texts[] = { "dozens thousand killed", "two dozens killed",
					     "three thousand hundred killed" };
	g_autoptr(Lexicon) lexicon = toll_words();
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autoptr(Verdict) verdict = verdict_of(lexicon, NULL, texts[i]);
		assert_true(verdict->killed.known);
		assert_true(verdict->killed.min >= 0);
		assert_true(verdict->killed.min <= verdict->killed.max);
	}
}

static void test_long_texts_full_of_numbers_end(void **state)
{
	g_autoptr(Lexicon) lexicon = toll_words();
	g_autoptr(GString) body = g_string_new(NULL);
	for (int i = 0; i < 1500; i++)
		g_string_append(body, "at least 12 killed and two dozen ");
	g_autoptr(Verdict) verdict = verdict_of(lexicon, NULL, body->str);
	assert_int_equal(verdict->killed.min, 12);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tolls_are_read),
		cmocka_unit_test(test_the_title_s_toll_wins),
		cmocka_unit_test(test_no_modifier_crosses_from_the_text_into_the_title),
		cmocka_unit_test(test_the_phrase_is_that_of_the_original),
		cmocka_unit_test(test_a_number_serves_one_toll),
		cmocka_unit_test(test_open_amounts_multiply_to_open_ones),
		cmocka_unit_test(test_long_texts_full_of_numbers_end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

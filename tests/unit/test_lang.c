/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "filters/lang.h"

static const char *lang_of(const char *title, const char *body, const char *prior)
{
	g_autoptr(Text) text = text_new(title, body, prior);
	assert_string_equal(text->lang, lang_detect(text, prior));
	return text->lang; /* static */
}

static void test_the_seven_languages_are_told_apart(void **state)
{
	static const struct {
		const char *lang, *text;
	} cases[] = {
		{ "en", "Five people were killed in an attack on a convoy" },
		{ "ur", "کوئٹہ میں بم دھماکے سے پانچ افراد جاں بحق ہو گئے" },
		{ "ur", "پاکستان نے سرحد بند کر دی" },
		{ "fa", "انفجار در کابل پنج کشته و ده زخمی بر جای گذاشت" },
		{ "fa", "وزیر خارجه ایران به اسلام‌آباد سفر کرد" },
		{ "ps", "په کابل کې چاودنې پنځه کسان ووژل" },
		{ "ps", "د افغانستان او پاکستان ترمنځ خبرې پیل شوې" },
		{ "ar", "قتل خمسة أشخاص في هجوم على قافلة في باكستان" },
		{ "ru", "Пять человек погибли при взрыве в Кабуле" },
		{ "tr", "Kabil'de meydana gelen patlamada beş kişi öldü" },
		{ "tr", "Saldırıda ölenlerin sayısı arttı" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		assert_string_equal(lang_of(NULL, cases[i].text, NULL), cases[i].lang);
}

static void test_the_title_counts_too(void **state)
{
	assert_string_equal(lang_of("Взрыв в Кабуле", NULL, NULL), "ru");
	assert_string_equal(lang_of("Взрыв в Кабуле", "", NULL), "ru");
}

static void test_the_words_outweigh_a_wrong_claim(void **state)
{
	static const struct {
		const char *text, *prior, *lang;
	} cases[] = {
		{ "Пять человек погибли при взрыве в Кабуле", "en", "ru" },
		{ "Five people were killed in an attack on a convoy", "tr", "en" },
		{ "پاکستان نے سرحد بند کر دی اور کہا کہ", "ar", "ur" },
		{ "قال الرئيس في كلمة ألقاها إن الاتفاق", "fa", "ar" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		assert_string_equal(lang_of(NULL, cases[i].text, cases[i].prior), cases[i].lang);
}

static void test_the_claim_decides_where_the_words_do_not(void **state)
{
	assert_string_equal(lang_of("طالبان", NULL, "ur"), "ur");
	assert_string_equal(lang_of("طالبان", NULL, "fa"), "fa");
	assert_string_equal(lang_of("Kabul", NULL, "tr"), "tr");
	assert_string_equal(lang_of("Kabul", NULL, "TR-tr"), "tr");
}

static void test_a_strange_claim_does_no_harm(void **state)
{
	static const char *const priors[] = {
		"", "x", "u", "xx", "e", "\xff\xfe", "ur_PK.UTF-8@x"
	};
	for (gsize i = 0; i < G_N_ELEMENTS(priors); i++)
		assert_string_equal(lang_of("The talks were held in the city", NULL, priors[i]),
				    "en");
}

static void test_without_a_letter_there_is_no_language(void **state)
{
	static const char *const texts[] = { "", " ", "12:30 - 45%", "\xf0\x9f\x92\xa3!!" };
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
		assert_string_equal(lang_of(NULL, texts[i], NULL), "und");
	assert_string_equal(lang_of(NULL, NULL, "en"), "und");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_seven_languages_are_told_apart),
		cmocka_unit_test(test_the_title_counts_too),
		cmocka_unit_test(test_the_words_outweigh_a_wrong_claim),
		cmocka_unit_test(test_the_claim_decides_where_the_words_do_not),
		cmocka_unit_test(test_a_strange_claim_does_no_harm),
		cmocka_unit_test(test_without_a_letter_there_is_no_language),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "filters/affixes.h"
#include "filters/matcher.h"

/* Is NAME found in BODY, which is in LANG? */
static gboolean is_found(const char *name, const char *body, const char *lang)
{
	g_autoptr(Matcher) matcher = matcher_new();
	matcher_inflect(matcher);
	assert_true(matcher_add(matcher, name, 0, NULL));
	matcher_build(matcher);
	g_autoptr(Text) text = text_new_in(NULL, body, lang);
	g_autoptr(GArray) hits = matcher_run(matcher, text);
	return hits->len > 0;
}

static void test_names_are_found_with_the_endings_of_their_language(void **state)
{
	static const struct {
		const char *lang, *name, *body, *why;
	} cases[] = {
		{ "ru", "Пакистан", "власти Пакистана", "genitive" },
		{ "ru", "Пакистан", "В Пакистане", "prepositional" },
		{ "ru", "Пакистан", "ПАКИСТАНОМ", "instrumental, in capitals" },
		{ "ru", "Исламабад", "Исламабаду", "dative" },
		{ "ru", "Москва", "из Москвы", "the ending takes the place of а" },
		{ "ru", "Индонезия", "с Индонезией", "…of я" },
		{ "ru", "Шанхай", "в Шанхае", "…of й" },
		{ "ru", "Казань", "в Казани", "…of ь" },
		{ "ru", "Сергей Лавров", "Сергеем Лавровым", "each word by itself" },
		{ "tr", "Pakistan", "Pakistanın sınırı", "genitive without an apostrophe" },
		{ "tr", "Pakistan", "Pakistanlı askerler", "of there" },
		{ "tr", "Pakistan", "Pakistan'da", "with an apostrophe it is a word" },
		{ "tr", "Taşkent", "Taşkentten", "ablative of a front vowel" },
		{ "tr", "İslamabad", "İslamabadda", "locative of a back vowel" },
		{ "fa", "طالبان", "طالبان‌ها", "plural behind a ZWNJ" },
		{ "fa", "طالبان", "طالبانها", "plural" },
		{ "ur", "پاکستانی", "پاکستانیوں نے", "oblique plural" },
		{ "ur", "کوئٹہ", "کوئٹے میں", "oblique" },
		{ "ps", "کوټه", "په کوټې کې", "feminine oblique" },
		{ "ps", "افغان", "افغانانو", "plural oblique" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		if (!is_found(cases[i].name, cases[i].body, cases[i].lang))
			fail_msg("%s in %s: %s", cases[i].name, cases[i].body, cases[i].why);
}

static void test_names_do_not_become_common_words(void **state)
{
	static const struct {
		const char *lang, *name, *body, *why;
	} cases[] = {
		{ "ru", "Хост", "Хоста на даче", "too short to lose an ending" },
		{ "ru", "Герат", "гератом", "a name has a capital" },
		{ "ru", "Герат", "Гератский", "an adjective is no case" },
		{ "en", "Chaman", "Chamana", "English has no such ending" },
		{ "fa", "Пакистан", "Пакистана", "it is Russian that has it" },
		{ "tr", "Pakistan", "Pakistanden", "against the harmony of vowels" },
		{ "tr", "Taşkent", "Taşkentta", "the other way round" },
		{ "ur", "پاکستان", "پاکستانی", "an oblique takes the place of a letter" },
		{ "ur", "کوئٹہ", "کوئٹ", "the bare base is no word" },
		{ "ar", "طالبان", "طالبانها", "Persian's plural" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		if (is_found(cases[i].name, cases[i].body, cases[i].lang))
			fail_msg("%s in %s: %s", cases[i].name, cases[i].body, cases[i].why);
}

static void test_other_terms_take_no_endings(void **state)
{
	g_autoptr(Matcher) matcher = matcher_new();
	assert_true(matcher_add(matcher, "Пакистан", 0, NULL));
	matcher_build(matcher);
	g_autoptr(Text) text = text_new_in(NULL, "власти Пакистана", "ru");
	g_autoptr(GArray) hits = matcher_run(matcher, text);
	assert_int_equal(hits->len, 0);
}

static void test_stems_are_shorter_than_the_word_and_few(void **state)
{
	static const char *const words[] = { "а", "", "пакистанами", "لوگونونون",
					     "pakistanlilarin" };
	static const char *const langs[] = { "ru", "tr", "fa", "ur", "ps" };
	for (gsize l = 0; l < G_N_ELEMENTS(langs); l++)
		for (gsize w = 0; w < G_N_ELEMENTS(words); w++) {
			AffixStem stems[AFFIXES_MOST];
			guint n = affixes_stems(affixes_of(langs[l]), words[w], strlen(words[w]),
						stems);
			assert_true(n <= AFFIXES_MOST);
			for (guint i = 0; i < n; i++) {
				assert_true(stems[i].length > 0);
				assert_true(stems[i].length < strlen(words[w]));
			}
		}
	assert_null(affixes_of("en"));
	assert_null(affixes_of("und"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names_are_found_with_the_endings_of_their_language),
		cmocka_unit_test(test_names_do_not_become_common_words),
		cmocka_unit_test(test_other_terms_take_no_endings),
		cmocka_unit_test(test_stems_are_shorter_than_the_word_and_few),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

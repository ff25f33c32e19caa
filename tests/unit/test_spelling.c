/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "filters/spelling.h"

static const char table[] = "[spelling.en]\ncountries = pk af\nkinds = person city\n"
			    "swap = ee > i | -pur -pore | kh > h\n"
			    "same = muhammad mohammed | abdul abd-al\n"
			    "[spelling.ru]\nswap = дж > ж\n"
			    "[common]\nen = swit host\n";

static Spelling *spelling_of(const char *text, DiagList *diags)
{
	Spelling *spelling = spelling_new();
	g_autoptr(GPtrArray) stanzas = stanza_parse(text, strlen(text), "a.ent", diags);
	for (guint i = 0; i < stanzas->len; i++)
		spelling_add(spelling, g_ptr_array_index(stanzas, i), diags);
	return spelling;
}

static void test_names_are_spelled_by_table(void **state)
{
	static const struct {
		const char *lang, *kind, *country, *name, *spellings, *why;
	} cases[] = {
		{ "en", "city", "pk", "Jaipeer", "jaipir", "letters" },
		{ "en", "city", "pk", "Shikarpur", "shikarpore", "at the end of a word" },
		{ "en", "city", "pk", "Purkana", "", "…only there" },
		{ "en", "city", "pk", "Khairpur Mirs", "khairpore mirs|hairpur mirs|hairpore mirs",
		  "all together" },
		{ "en", "city", "pk", "Jaipir", "", "one way is not both" },
		{ "en", "city", "pk", "Khan", "", "short words stay" },
		{ "en", "person", "af", "Muhammad Khan", "mohammed khan", "a whole word" },
		{ "en", "person", "af", "Abdul Ali", "abd al ali", "one word or two" },
		{ "en", "person", "af", "Abd al-Ali", "abdul ali", "…and back" },
		{ "en", "person", "af", "Muhammad Muhammad", "mohammed mohammed", "each of them" },
		{ "en", "city", "de", "Jaipeer", "", "not of this country" },
		{ "en", "state", "pk", "Jaipeer", "", "not of this kind" },
		{ "tr", "city", "pk", "Jaipeer", "", "not of this language" },
		{ "ru", "state", NULL, "Аджара*", "ажара*", "any ending stays any" },
	};
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Spelling) spelling = spelling_of(table, diags);
	assert_int_equal(diag_kept(diags), 0);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GPtrArray) out = spelling_variants(spelling, cases[i].lang, cases[i].kind,
							     cases[i].country, cases[i].name);
		g_ptr_array_add(out, NULL);
		g_autofree char *all = g_strjoinv("|", (char **)out->pdata);
		assert_string_equal(all, cases[i].spellings);
	}
}

static void test_no_name_is_spelled_like_a_common_word(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Spelling) spelling = spelling_of(table, diags);
	g_autoptr(GPtrArray) out = spelling_variants(spelling, "en", "city", "pk", "Sweet");
	assert_int_equal(out->len, 0);
	assert_true(spelling_is_common(spelling, "host"));
	assert_false(spelling_is_common(spelling, "peshawar"));
}

static void test_spellings_have_a_ceiling(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Spelling) spelling = spelling_of(
		"[spelling.en]\nswap = a b c d e f | g h i j k l | m n o p q | r s t\n", diags);
	g_autoptr(GPtrArray) out =
		spelling_variants(spelling, "en", "city", "pk", "agmragmr bhnsbhns ciotciot");
	assert_int_equal(out->len, SPELLING_MAX);
}

static void test_faults_of_a_table_are_named_where_they_stand(void **state)
{
	static const struct {
		const char *text, *complaint;
	} cases[] = {
		{ "[spelling.en]\nswap = ee > i | oo\n", "a.ent:2:17: error: \"oo\": expected" },
		{ "[spelling.en]\nswap = a b > c\n", "a.ent:2:8: error: \"a b > c\": expected" },
		{ "[spelling.en]\nswap = - a\n", "a.ent:2:8: error: \"- a\": expected" },
		{ "[spelling.en]\nswap = ' a\n", "a.ent:2:8: error: \"' a\": expected" },
		{ "[spelling.en]\nswap = a b c d e f g h i j k l m n o p q\n",
		  "a.ent:2:8: error: \"a b c d" },
		{ "[spelling.en]\nswop = a b\n",
		  "a.ent:2:1: error: unknown key \"swop\" in [spelling.en]; did you mean \"swap\"?" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(DiagList) diags = diag_list_new();
		g_autoptr(Spelling) spelling = spelling_of(cases[i].text, diags);
		g_autofree char *line = complaint(diags, 0);
		if (!g_str_has_prefix(line, cases[i].complaint))
			print_error("%s: %s\n", cases[i].text, line);
		assert_true(g_str_has_prefix(line, cases[i].complaint));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names_are_spelled_by_table),
		cmocka_unit_test(test_no_name_is_spelled_like_a_common_word),
		cmocka_unit_test(test_spellings_have_a_ceiling),
		cmocka_unit_test(test_faults_of_a_table_are_named_where_they_stand),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

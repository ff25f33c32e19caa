/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "agent/corroborate.h"

static void test_a_voice_is_the_wire_or_the_outlet_behind_a_feed(void **state)
{
	static const struct {
		const char *title, *text, *source, *voice, *why;
	} cases[] = {
		{ "Blast in the port", "", NULL, "house", "the feed's own" },
		{ "Blast in the port", "KABUL (Reuters) - Three died.", NULL, "reuters",
		  "a dateline" },
		{ "Blast in the port", "Three died, police said. (AFP)", NULL, "afp",
		  "a signature" },
		{ "Blast in the port", "Three died. AFP", NULL, "afp", "without brackets" },
		{ "Minister resigns, citing TASS", "", NULL, "ru-state", "an outlet quoted" },
		{ "Talks fail (AP)", "", NULL, "ap", "in the title" },
		{ "Reuters reporter freed", "He was held by the police.", NULL, "house",
		  "news of it" },
		{ "An app for farmers", "", NULL, "house", "a word that is a name elsewhere" },
		{ "Blast in the port", "", "https://www.Harbour.example/x", "harbour.example",
		  "an aggregator's source" },
		{ "Blast in the port", "(Reuters) Three died.", "https://harbour.example/",
		  "reuters", "a wire before an outlet" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Item) item = item_new();
		g_free(item->headline);
		g_free(item->text);
		item->headline = g_strdup(cases[i].title);
		item->text = g_strdup(cases[i].text);
		item->source.link = g_strdup(cases[i].source);
		g_autofree char *voice = corroborate_voice(item, "house");
		if (strcmp(voice, cases[i].voice) != 0)
			fail_msg("%s: %s", cases[i].why, voice);
	}
}

/* TOLD: blank-separated "family/grade/country", "=" before a copy, "!" before a denial. */
static GPtrArray *items_of(const char *told)
{
	GPtrArray *items = g_ptr_array_new_with_free_func(stored_item_free);
	g_auto(GStrv) each = g_strsplit(told, " ", -1);
	for (char **one = each; *one != NULL && **one != '\0'; one++) {
		StoredItem *item = g_new0(StoredItem, 1);
		g_auto(GStrv) parts = g_strsplit(*one + strspn(*one, "=!"), "/", 3);
		item->title = g_strdup(**one == '!' ? "Army denies the attack" : "An attack");
		item->copy = **one == '=';
		item->family = g_strdup(parts[0]);
		item->reliability = parts[1][0];
		item->country = g_strdup(parts[2]);
		g_ptr_array_add(items, item);
	}
	return items;
}

static void test_credibility_counts_voices_and_denials(void **state)
{
	static const struct {
		const char *told;
		Credibility expected;
		const char *why;
	} cases[] = {
		{ "", CREDIBLE_UNKNOWN, "nobody" },
		{ "a/F/pk", CREDIBLE_UNKNOWN, "one that nobody knows" },
		{ "a/D/pk", CREDIBLE_UNKNOWN, "one that is seldom reliable" },
		{ "a/C/pk", CREDIBLE_POSSIBLE, "one that is known" },
		{ "a/B/pk a/B/pk", CREDIBLE_POSSIBLE, "the same twice" },
		{ "a/B/pk =b/B/pk", CREDIBLE_POSSIBLE, "a copy is no voice" },
		{ "a/C/pk b/F/pk", CREDIBLE_PROBABLE, "two" },
		{ "a/C/pk b/C/af c/C/in", CREDIBLE_PROBABLE, "three, none quite reliable" },
		{ "a/B/pk b/C/pk c/C/pk", CREDIBLE_PROBABLE, "three of one side" },
		{ "a/B/pk b/C/af c/F/in", CREDIBLE_CONFIRMED, "three of several sides" },
		{ "a/B/pk !b/B/af", CREDIBLE_DOUBTFUL, "denied" },
		{ "!a/B/pk", CREDIBLE_IMPROBABLE, "known by its denial only" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GPtrArray) items = items_of(cases[i].told);
		g_autofree char *reasons = NULL;
		Credibility got = corroborate(items, &reasons);
		if (got != cases[i].expected)
			fail_msg("%s: %d %s", cases[i].why, got, reasons);
		assert_true(strlen(credibility_name(got)) > 0);
	}
}

static void test_reasons_name_the_voices_and_what_was_left_out(void **state)
{
	g_autoptr(GPtrArray) items = items_of("a/B/pk =b/C/pk !c/F/af");
	g_autofree char *reasons = NULL;
	corroborate(items, &reasons);
	assert_string_equal(reasons, "2 independent voices: a (B), c (F)\n"
				     "1 copy of their words not counted\n"
				     "denied by somebody it names");
}

static void test_denials_and_confirmations_are_known_by_their_words(void **state)
{
	static const struct {
		const char *headline;
		gboolean denies, confirms;
		const char *why;
	} cases[] = {
		{ "Army denies strike on Kandahar", TRUE, FALSE, "" },
		{ "Ministry confirms strike on Kandahar", FALSE, TRUE, "" },
		{ "Twelve confirmed dead in Quetta", FALSE, TRUE, "somebody has counted" },
		{ "Correction: nine, not ninety, were hurt", TRUE, FALSE, "a wire's own word" },
		{ "Correctional facility attacked", FALSE, FALSE, "a prison" },
		{ "Paper retracts report of talks", TRUE, FALSE, "" },
		{ "Минобороны подтвердило удар", FALSE, TRUE, "Russian" },
		{ "МИД опроверг сообщения", TRUE, FALSE, "Russian" },
		{ "Bakanlık saldırıyı doğruladı", FALSE, TRUE, "Turkish" },
		{ "طالبان حمله را تکذیب کرد", TRUE, FALSE, "Persian" },
		{ "وزارت دفاع حمله را تایید کرد", FALSE, TRUE, "Persian" },
		{ "پاک فوج نے حملے کی تصدیق کر دی", FALSE, TRUE, "Urdu" },
		{ "Minister stresses unity", FALSE, FALSE, "no confirmation" },
		{ "", FALSE, FALSE, "nothing" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		if (corroborate_denies(cases[i].headline) != cases[i].denies ||
		    corroborate_confirms(cases[i].headline) != cases[i].confirms)
			fail_msg("%s (%s)", cases[i].headline, cases[i].why);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_denials_and_confirmations_are_known_by_their_words),
		cmocka_unit_test(test_a_voice_is_the_wire_or_the_outlet_behind_a_feed),
		cmocka_unit_test(test_credibility_counts_voices_and_denials),
		cmocka_unit_test(test_reasons_name_the_voices_and_what_was_left_out),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

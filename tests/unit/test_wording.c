/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "filters/wording.h"

static const char *const queries[] = {
	"blast",
	"title:blast",
	"text:blast",
	"blast OR blast",
	"\"suicide blast\"",
	"bomb*",
	"\"blast ~ market\"",
	"\"blast ~~ market\"",
	"TTP",
	"NOT blast",
	"blast NEAR/3 market",
	"text:(blast NEAR/9 market)",
	"(blast OR bomb*) AND market",
	"گفتگو‌های",
	"\"گفتگو های\"",
	"\"گفتگو های صلح\"",
	"\"گفتگو های ~ پیش\"",
	"محمد",
	"باکستان",
};

static const struct {
	const char *title, *text, *lang;
} items[] = {
	{ "Blast in a market", "A blast near the old market. Bombs, says TTP.", "en" },
	{ "A suicide blast", "ttp, and a bombing. Market", "en" },
	{ "Nothing", "", "en" },
	{ "blast blast market blast", "The market", "en" },
	{ "گفتگو‌های صلح", "گفتگو‌های پیش", "fa" },
	{ "مُحَمَّد", "وباكستان", "ar" },
};

typedef struct {
	const Text *text;
	const WordingHits *hits;
} Asked;

static const Text *text_of(gpointer asked)
{
	return ((Asked *)asked)->text;
}

static const WordingHits *wording_of(gpointer asked)
{
	return ((Asked *)asked)->hits;
}

/* Yes or no, the reasons, and where they stand. */
static char *answer(const Query *query, Asked *asked)
{
	g_autoptr(Verdict) verdict = verdict_new();
	g_autoptr(GPtrArray) because = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) spans = g_ptr_array_new_with_free_func(g_free);
	QueryFacts facts = { .text = text_of,
			     .wording = wording_of,
			     .verdict = verdict,
			     .user_data = asked,
			     .age = -1,
			     .sources = -1 };
	gboolean holds = query_eval(query, &facts, because, spans);
	GString *out = g_string_new(holds ? "yes" : "no");
	assert_int_equal(holds, query_eval(query, &facts, NULL, NULL));
	for (guint i = 0; i < because->len; i++)
		g_string_append_printf(out, "; %s", (char *)g_ptr_array_index(because, i));
	for (guint i = 0; i < spans->len; i++) {
		const Span *span = g_ptr_array_index(spans, i);
		g_string_append_printf(out, " %u-%u", span->start, span->end);
	}
	return g_string_free(out, FALSE);
}

static void test_words_asked_for_together_are_found_as_each_alone(void **state)
{
	g_autoptr(Wording) wording = wording_new();
	Query *together[G_N_ELEMENTS(queries)];
	gsize offset, yes = 0;
	for (gsize q = 0; q < G_N_ELEMENTS(queries); q++) {
		together[q] = query_parse(queries[q], &offset, NULL);
		assert_non_null(together[q]);
		wording_take(wording, together[q]);
	}
	wording_build(wording);
	for (gsize i = 0; i < G_N_ELEMENTS(items); i++) {
		g_autoptr(Text) text = text_new(items[i].title, items[i].text, items[i].lang);
		g_autoptr(WordingHits) hits = wording_find(wording, text);
		Asked asked = { text, hits };
		for (gsize q = 0; q < G_N_ELEMENTS(queries); q++) {
			g_autoptr(Query) alone = query_parse(queries[q], &offset, NULL);
			g_autofree char *expected = answer(alone, &asked);
			g_autofree char *found = answer(together[q], &asked);
			assert_string_equal(found, expected);
			yes += *found == 'y';
		}
	}
	assert_true(yes > 30); /* not all of them nowhere */
	for (gsize q = 0; q < G_N_ELEMENTS(queries); q++)
		query_free(together[q]);
}

static void test_the_same_words_have_one_number(void **state)
{
	g_autoptr(Wording) wording = wording_new();
	gsize offset;
	g_autoptr(Query) query = query_parse("blast OR market OR title:blast", &offset, NULL);
	wording_take(wording, query);
	wording_build(wording);
	const Query *leaves[] = { g_ptr_array_index(query->children, 0),
				  g_ptr_array_index(query->children, 1),
				  g_ptr_array_index(query->children, 2) };
	assert_int_equal(leaves[0]->in_wording, leaves[2]->in_wording);
	assert_int_not_equal(leaves[0]->in_wording, leaves[1]->in_wording);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words_asked_for_together_are_found_as_each_alone),
		cmocka_unit_test(test_the_same_words_have_one_number),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

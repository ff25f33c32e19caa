/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include <math.h>

static const char entities[] =
	"[pakistan]\nkind = state\ncountry = pk\nen = Pakistan\n"
	"[islamabad]\nkind = capital\ncountry = pk\nprincipal = pakistan\nen = Islamabad\n"
	"[kp]\nkind = province\ncountry = pk\nen = Khyber\n"
	"[bannu]\nkind = city\ncountry = pk\nadmin1 = kp\nat = 32.99 70.6\nen = Bannu\nur = بنوں\n"
	"[quetta]\nkind = city\ncountry = pk\nen = Quetta\n"
	"[ttp]\nkind = armed_group\ncountry = pk\nen = TTP\n";
static const char lexicon[] =
	"[event.bombing]\nroles = actor-target\nen = bomb* | blast\nur = دھماکہ\n"
	"[topic.cricket]\ngroup = noise\nen = cricket | wicket | innings\n"
	"[topic.film]\ngroup = noise\nen = film | actor\n"
	"[toll.killed]\nen = kills | killed\n[toll.wounded]\nen = wounded\n"
	"[cue.in]\nen = in\n";
static const char rules[] =
	"[low]\nseverity = low\nmatch = @country:pk\n"
	"[bomb]\ntitle = A bombing\nseverity = high\nmatch = event:bombing\nunless = topic:noise\n"
	"[also-low]\nseverity = low\nmatch = blast\n"
	"[many]\nseverity = critical\nmatch = killed>=50\n";

#define NOW 1700000000

static Item *item_of(const char *title, const char *body)
{
	Item *item = item_new();
	g_free(item->headline);
	g_free(item->text);
	item->headline = g_strdup(title);
	item->text = g_strdup(body);
	item->published = NOW - 60;
	return item;
}

static int make_ruleset(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autofree char *dir = g_dir_make_tmp("vedette-test-XXXXXX", NULL);
	*state = load_ruleset(dir, rules, entities, lexicon, diags);
	remove_tree(dir);
	return *state == NULL;
}

static int free_ruleset(void **state)
{
	ruleset_unref(*state);
	return 0;
}

static Verdict *verdict_of(const Ruleset *ruleset, const char *title, const char *body)
{
	g_autoptr(Item) item = item_of(title, body);
	return judge(ruleset, item, NULL, NOW);
}

/* A pointer array of strings as one, blanks between. */
static char *joined(const GPtrArray *list)
{
	g_autoptr(GString) out = g_string_new(NULL);
	for (guint i = 0; i < list->len; i++)
		g_string_append_printf(out, "%s%s", i > 0 ? " " : "",
				       (const char *)g_ptr_array_index(list, i));
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static void test_the_gravest_rule_comes_first_equals_in_file_order(void **state)
{
	g_autoptr(Verdict) verdict =
		verdict_of(*state, "Blast in Bannu kills 60", "TTP denied it in Pakistan.");
	static const char *const names[] = { "many", "bomb", "low", "also-low" };
	assert_true(verdict->relevant);
	assert_int_equal(verdict->severity, SEVERITY_CRITICAL);
	assert_int_equal(verdict->rules->len, G_N_ELEMENTS(names));
	for (guint i = 0; i < verdict->rules->len; i++)
		assert_string_equal(((RuleHit *)g_ptr_array_index(verdict->rules, i))->name,
				    names[i]);
	assert_string_equal(((RuleHit *)g_ptr_array_index(verdict->rules, 1))->title, "A bombing");
}

static void test_an_item_no_rule_asks_for_is_irrelevant(void **state)
{
	g_autoptr(Verdict) verdict = verdict_of(*state, "Rain in Paris", "It was wet.");
	assert_false(verdict->relevant);
	assert_int_equal(verdict->severity, SEVERITY_NONE);
	assert_int_equal(verdict->rules->len, 0);
	assert_int_equal(verdict->suppressed->len, 0);
}

static void test_what_kept_a_rule_back_is_told(void **state)
{
	g_autoptr(Verdict) verdict =
		verdict_of(*state, "Cricket: bomb scare stops innings", "A wicket fell.");
	assert_false(verdict->relevant);
	assert_int_equal(verdict->suppressed->len, 1);
	assert_string_equal(g_ptr_array_index(verdict->suppressed, 0),
			    "bomb kept back: topic noise");
}

static void test_one_rule_kept_back_does_not_silence_another(void **state)
{
	g_autoptr(Verdict) verdict =
		verdict_of(*state, "Cricket in Quetta: bomb scare stops innings", "");
	assert_true(verdict->relevant);
	assert_int_equal(verdict->severity, SEVERITY_LOW);
	assert_int_equal(verdict->suppressed->len, 1);
}

static void test_one_word_in_passing_is_no_topic(void **state)
{
	static const struct {
		const char *title, *body;
		gboolean relevant;
	} cases[] = {
		{ "A bomb", "Near the film hall.", TRUE },
		{ "A bomb", "Near the film hall, an actor said.", FALSE },
		{ "A bomb in a film", "", FALSE },
		{ "A bomb", "The film. The film. The film.", TRUE },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Verdict) verdict = verdict_of(*state, cases[i].title, cases[i].body);
		assert_int_equal(verdict->relevant, cases[i].relevant);
	}
}

static void test_mentions_stand_where_they_say(void **state)
{
	static const char title[] = "بنوں میں دھماکہ", body[] = "Später: TTP in Pakistan.";
	g_autoptr(Verdict) verdict = verdict_of(*state, title, body);
	static const char *const ids[] = { "bannu", "ttp", "pakistan" };
	static const char *const types[] = { "city", "armed_group", "state" };
	assert_int_equal(verdict->mentions->len, 3);
	for (guint i = 0; i < 3; i++) {
		const Mention *m = g_ptr_array_index(verdict->mentions, i);
		g_autofree char *cut = g_utf8_substring(m->span.field == FIELD_TITLE ? title : body,
							m->span.start, m->span.end);
		assert_string_equal(m->entity, ids[i]);
		assert_string_equal(m->type, types[i]);
		assert_string_equal(m->surface, cut);
	}
}

static void test_entities_are_each_once_with_their_principals(void **state)
{
	g_autoptr(Verdict) verdict =
		verdict_of(*state, "Islamabad and TTP", "TTP, Islamabad, Islamabad");
	g_autofree char *ids = joined(verdict->entities);
	assert_string_equal(ids, "islamabad ttp pakistan");
	assert_int_equal(verdict->mentions->len, 5);
}

static char *places_of(const Verdict *verdict)
{
	g_autoptr(GPtrArray) ids = g_ptr_array_new();
	for (guint i = 0; i < verdict->places->len; i++)
		g_ptr_array_add(ids,
				(gpointer)((Place *)g_ptr_array_index(verdict->places, i))->id);
	return joined(ids);
}

static void test_the_likeliest_place_comes_first(void **state)
{
	static const struct {
		const char *title, *places, *why;
	} cases[] = {
		{ "Blast in Bannu", "bannu", "named" },
		{ "Quetta police on blast in Bannu", "bannu quetta", "located by a word first" },
		{ "Islamabad on blast", "pakistan", "a capital stands for its government" },
		{ "Blast in Islamabad", "islamabad", "but not where a word puts it" },
		{ "TTP of Pakistan", "pakistan", "at least the country" },
		{ "Pakistan: blast in Bannu", "bannu", "which its place says already" },
		{ "TTP", "", "a group is everywhere" },
		{ "Bannu, Bannu and Bannu", "bannu", "each once" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Verdict) verdict = verdict_of(*state, cases[i].title, "");
		g_autofree char *places = places_of(verdict);
		assert_string_equal(places, cases[i].places);
	}
}

static void test_a_place_knows_country_province_and_position(void **state)
{
	g_autoptr(Verdict) verdict = verdict_of(*state, "Blast in Bannu, Quetta", "");
	const Place *bannu = g_ptr_array_index(verdict->places, 0);
	const Place *quetta = g_ptr_array_index(verdict->places, 1);
	assert_string_equal(bannu->country, "pk");
	assert_string_equal(bannu->admin1, "kp");
	assert_true(fabs(bannu->lat - 32.99) < 1e-9 && fabs(bannu->lon - 70.6) < 1e-9);
	assert_null(quetta->admin1);
	assert_true(isnan(quetta->lat) && isnan(quetta->lon));
}

static void test_the_item_s_own_language_outranks_the_feed_s(void **state)
{
	static const struct {
		const char *own, *feed, *lang;
	} cases[] = { { "fa", "ur", "fa" }, { NULL, "ur", "ur" }, { NULL, NULL, "und" } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Item) item = item_of("طالبان", "");
		JudgeContext context = { .lang = cases[i].feed };
		item->lang = g_strdup(cases[i].own);
		g_autoptr(Verdict) verdict = judge(*state, item, &context, NOW);
		assert_string_equal(verdict->lang, cases[i].lang);
	}
}

static void test_judging_twice_gives_the_same(void **state)
{
	static const char title[] = "Blast in Bannu kills 60",
			  body[] = "TTP in Quetta, 12 wounded.";
	g_autoptr(Verdict) a = verdict_of(*state, title, body);
	g_autoptr(Verdict) b = verdict_of(*state, title, body);
	g_autofree char *ids_a = joined(a->entities), *ids_b = joined(b->entities);
	assert_string_equal(ids_a, ids_b);
	assert_int_equal(a->rules->len, b->rules->len);
	for (guint i = 0; i < a->rules->len; i++) {
		const RuleHit *x = g_ptr_array_index(a->rules, i);
		const RuleHit *y = g_ptr_array_index(b->rules, i);
		g_autofree char *why_x = joined(x->because), *why_y = joined(y->because);
		assert_string_equal(x->name, y->name);
		assert_string_equal(why_x, why_y);
	}
	assert_int_equal(a->wounded.min, b->wounded.min);
}

static void test_what_has_happened_is_told_at_the_start(void **state)
{
	g_autoptr(GString) body = g_string_new(NULL);
	for (int i = 0; i < 3000; i++)
		g_string_append(body, "word ");
	g_string_append(body, "Blast in Bannu kills 60. TTP. Cricket, innings.");
	g_autoptr(Verdict) verdict = verdict_of(*state, "An essay", body->str);
	assert_int_equal(verdict->events->len, 0);
	assert_false(verdict->killed.known);
	assert_int_equal(verdict->mentions->len, 2); /* who is named is found everywhere */
}

static void test_an_endless_item_is_judged_soon(void **state)
{
	static const char *const pieces[] = { "Pakistan, TTP, blast in Bannu kills 12 and ",
					      "TTP bombed Pakistan in Quetta, 60 killed. ",
					      "60 killed 12 wounded ", "1,",
					      "cricket wicket film " };
	for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
		g_autoptr(GString) body = g_string_new(NULL);
		while (body->len < 300000)
			g_string_append(body, pieces[i]);
		g_autoptr(Verdict) verdict = verdict_of(*state, "x", body->str);
		assert_true(verdict->events->len <= 10);
	}
}

static void test_an_item_without_words_has_a_verdict(void **state)
{
	g_autoptr(Item) item = item_new();
	item->published = item->updated = NO_TIME;
	g_autoptr(Verdict) verdict = judge(*state, item, NULL, NOW);
	assert_false(verdict->relevant);
	assert_string_equal(verdict->lang, "und");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_gravest_rule_comes_first_equals_in_file_order),
		cmocka_unit_test(test_an_item_no_rule_asks_for_is_irrelevant),
		cmocka_unit_test(test_what_kept_a_rule_back_is_told),
		cmocka_unit_test(test_one_rule_kept_back_does_not_silence_another),
		cmocka_unit_test(test_one_word_in_passing_is_no_topic),
		cmocka_unit_test(test_mentions_stand_where_they_say),
		cmocka_unit_test(test_entities_are_each_once_with_their_principals),
		cmocka_unit_test(test_the_likeliest_place_comes_first),
		cmocka_unit_test(test_a_place_knows_country_province_and_position),
		cmocka_unit_test(test_the_item_s_own_language_outranks_the_feed_s),
		cmocka_unit_test(test_judging_twice_gives_the_same),
		cmocka_unit_test(test_what_has_happened_is_told_at_the_start),
		cmocka_unit_test(test_an_endless_item_is_judged_soon),
		cmocka_unit_test(test_an_item_without_words_has_a_verdict),
	};
	return cmocka_run_group_tests(tests, make_ruleset, free_ruleset);
}

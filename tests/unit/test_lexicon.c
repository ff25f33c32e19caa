/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "filters/lexicon.h"

/* A finished lexicon from TEXT. */
static Lexicon *lexicon_of(const char *text, DiagList *diags)
{
	Lexicon *lexicon = lexicon_new();
	g_autoptr(GPtrArray) stanzas = stanza_parse(text, strlen(text), "a.lex", diags);
	for (guint i = 0; i < stanzas->len; i++)
		lexicon_add(lexicon, g_ptr_array_index(stanzas, i), diags);
	lexicon_finish(lexicon, diags);
	return lexicon;
}

static const char whole[] = "[event.bombing]\n"
			    "title = Bombing\nrank = 70\nroles = target\noverrides = attack blast\n"
			    "en = bomb* | car bomb\n  truck bomb\nur = دھماکہ\nveto.en = gas\n"
			    "[event.attack]\nen = attack\n"
			    "[event.blast]\nroles = symmetric\n"
			    "[topic.sport]\ngroup = noise\nen = cricket\n"
			    "[topic.weather]\nen = storm\n"
			    "[toll.killed]\nen = killed\n"
			    "[toll.wounded]\nen = wounded\n"
			    "[toll.not-people]\nen = trucks\n"
			    "[number.12]\nen = dozen\n"
			    "[number.24-]\nen = dozens\n"
			    "[number.more]\nen = more than\n"
			    "[cue.by]\nen = by\n"
			    "[background]\nen = last year\n";

static void test_event_types_are_as_written(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Lexicon) lexicon = lexicon_of(whole, diags);
	assert_int_equal(diag_kept(diags), 0);
	const EventType *bombing = lexicon_event(lexicon, "bombing");
	const EventType *attack = lexicon_event(lexicon, "attack");
	assert_string_equal(bombing->title, "Bombing");
	assert_int_equal(bombing->rank, 70);
	assert_int_equal(bombing->roles, ROLES_TARGET);
	assert_int_equal(bombing->overrides->len, 2);
	assert_string_equal(g_ptr_array_index(bombing->overrides, 1), "blast");
	assert_string_equal(attack->title, "attack");
	assert_int_equal(attack->roles, ROLES_ACTOR_TARGET);
	assert_int_equal(lexicon_event(lexicon, "blast")->roles, ROLES_SYMMETRIC);
	assert_null(lexicon_event(lexicon, "nothing"));
}

static void test_names_are_listed_groups_among_topics(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Lexicon) lexicon = lexicon_of(whole, diags);
	g_autofree const char **events = lexicon_event_names(lexicon);
	g_autofree const char **topics = lexicon_topic_names(lexicon);
	assert_int_equal(g_strv_length((char **)events), 3);
	assert_int_equal(g_strv_length((char **)topics), 4);
	assert_true(g_strv_contains(topics, "past"));
	assert_true(g_strv_contains(events, "attack"));
	assert_true(g_strv_contains(topics, "noise"));
	assert_true(g_strv_contains(topics, "weather"));
}

static void test_each_term_means_what_its_section_says(void **state)
{
	static const struct {
		const char *text;
		TermUse use;
		gint64 value, max;
	} cases[] = {
		{ "bomber", TERM_EVENT, 0, 0 },
		{ "truck bomb", TERM_EVENT, 0, 0 },
		{ "دھماکہ", TERM_EVENT, 0, 0 },
		{ "gas", TERM_VETO, 0, 0 },
		{ "cricket", TERM_TOPIC, 0, 0 },
		{ "killed", TERM_KILLED, 0, 0 },
		{ "wounded", TERM_WOUNDED, 0, 0 },
		{ "trucks", TERM_NOT_PEOPLE, 0, 0 },
		{ "dozen", TERM_NUMBER, 12, 12 },
		{ "dozens", TERM_NUMBER, 24, TOLL_OPEN },
		{ "more than", TERM_MODIFIER, MOD_MORE, 0 },
		{ "by", TERM_CUE, CUE_BY, 0 },
		{ "last year", TERM_BACKGROUND, 0, 0 },
	};
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Lexicon) lexicon = lexicon_of(whole, diags);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Text) text = text_new(NULL, cases[i].text, NULL);
		g_autoptr(GArray) hits = lexicon_find(lexicon, text);
		assert_true(hits->len >= 1);
		const LexiconHit *hit = &g_array_index(hits, LexiconHit, 0);
		assert_int_equal(hit->term->use, cases[i].use);
		assert_int_equal(hit->term->value, cases[i].value);
		assert_int_equal(hit->term->max, cases[i].max);
		assert_int_equal(hit->first, 0);
		assert_int_equal(hit->last, text->tokens->len - 1);
	}
}

static void test_a_type_may_be_told_in_several_files(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Lexicon) lexicon = lexicon_of(
		"[event.x]\nrank = 10\nen = one\n[event.x]\nrank = 20\nen = two\n", diags);
	g_autoptr(Text) text = text_new(NULL, "one two", NULL);
	g_autoptr(GArray) hits = lexicon_find(lexicon, text);
	assert_int_equal(hits->len, 2);
	assert_int_equal(lexicon_event(lexicon, "x")->rank, 20);
	assert_ptr_equal(g_array_index(hits, LexiconHit, 0).term->event,
			 g_array_index(hits, LexiconHit, 1).term->event);
}

static void test_each_fault_is_named_where_it_stands(void **state)
{
	static const struct {
		const char *text, *complaint;
	} cases[] = {
		{ "[evnt.x]\nen = a\n",
		  "a.lex:1:2: error: unknown stanza [evnt.x]; expected [event.…], [topic.…], "
		  "[toll.…], [number.…], [cue.…] or [background]" },
		{ "[cue.beside]\nen = a\n", "a.lex:1:2: error: unknown stanza [cue.beside]" },
		{ "[number.x]\nen = a\n", "a.lex:1:2: error: unknown stanza [number.x]" },
		{ "[number.12x]\nen = a\n", "a.lex:1:2: error: unknown stanza [number.12x]" },
		{ "[toll.hurt]\nen = a\n", "a.lex:1:2: error: unknown stanza [toll.hurt]" },
		{ "[event.x]\nrnak = 1\n",
		  "a.lex:2:1: error: unknown key \"rnak\"; did you mean \"rank\"?" },
		{ "[event.x]\nxx = a\n", "a.lex:2:1: error: unknown key \"xx\"" },
		{ "[topic.x]\npoints = 0\n",
		  "a.lex:2:10: error: points = \"0\": expected 1 to 100" },
		{ "[topic.x]\n12.en = a\n", "a.lex:2:1: error: unknown key \"12.en\"" },
		{ "[topic.x]\n3.xx = a\n", "a.lex:2:1: error: unknown key \"3.xx\"" },
		{ "[topic.x]\ngruop = a\n", "a.lex:2:1: error: unknown key \"gruop\"" },
		{ "[background]\nrank = 1\n", "a.lex:2:1: error: unknown key \"rank\"" },
		{ "[event.x]\nrank = 101\n",
		  "a.lex:2:8: error: rank = \"101\": expected 0 to 100" },
		{ "[event.x]\nrank = top\n",
		  "a.lex:2:8: error: rank = \"top\": expected 0 to 100" },
		{ "[event.x]\nroles = both\n",
		  "a.lex:2:9: error: roles = \"both\": expected actor-target, symmetric, offer" },
		{ "[event.x]\nen = ok | b*\n",
		  "a.lex:2:6: error: term \"b*\" needs at least two letters before the *" },
		{ "[event.x]\noverrides = y\n",
		  "lexicon: error: [event.x] overrides y, which no lexicon defines" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(DiagList) diags = diag_list_new();
		g_autoptr(Lexicon) lexicon = lexicon_of(cases[i].text, diags);
		g_autofree char *line = complaint(diags, 0);
		if (!g_str_has_prefix(line, cases[i].complaint))
			print_error("%s\n", line);
		assert_int_equal(diag_errors(diags), 1);
		assert_true(g_str_has_prefix(line, cases[i].complaint));
	}
}

static void test_what_is_wrong_does_not_take_the_rest_with_it(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Lexicon) lexicon = lexicon_of(
		"[event.x]\nen = * | good | b*\nrank = -1\n[foo]\n[event.y]\nen = fine\n", diags);
	g_autoptr(Text) text = text_new(NULL, "good fine", NULL);
	g_autoptr(GArray) hits = lexicon_find(lexicon, text);
	assert_int_equal(diag_errors(diags), 4);
	assert_int_equal(hits->len, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_event_types_are_as_written),
		cmocka_unit_test(test_names_are_listed_groups_among_topics),
		cmocka_unit_test(test_each_term_means_what_its_section_says),
		cmocka_unit_test(test_a_type_may_be_told_in_several_files),
		cmocka_unit_test(test_each_fault_is_named_where_it_stands),
		cmocka_unit_test(test_what_is_wrong_does_not_take_the_rest_with_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

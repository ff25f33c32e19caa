/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an item is placed that names no place, whom an office stands for, and topics by weight. */
#include "tests/unit/fixture.h"

static const char entities[] =
	"[pakistan]\nkind = state\ncountry = pk\nen = Pakistan\nhint.en = tehsil\n"
	"[india]\nkind = state\ncountry = in\nen = India | Indian\nhint.en = lakh | Lok Sabha\n"
	"[karachi]\nkind = city\ncountry = pk\nen = Karachi\n"
	"[modi]\nkind = person\ncountry = in\nprincipal = india\nen = Modi\n"
	"office = india_premier\nfrom = 2014-05-26\n"
	"[geo]\nkind = media\ncountry = pk\nen = Geo TV\n"
	"[office.premier]\nstates = india pakistan\nen = {} premier\n";
static const char lexicon[] =
	"[event.bombing]\nroles = actor-target\nen = blast\n"
	"[background]\nen = years ago\n"
	"[topic.report]\npoints = 5\n4.en = exploded\n2.en = killed\n-3.en = agreement\nen = bomb\n";
static const char rules[] = "[pk]\nmatch = event:bombing AND @country:pk\n"
			    "[report]\nmatch = topic:report\n"
			    "[past]\nmatch = topic:past\n";

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

static Verdict *verdict_of(const Ruleset *ruleset, const char *title, const char *when,
			   const JudgeContext *context)
{
	g_autoptr(Item) item = item_new();
	g_autoptr(GDateTime) date = g_date_time_new_from_iso8601(when, NULL);
	g_free(item->headline);
	item->headline = g_strdup(title);
	item->published = g_date_time_to_unix(date);
	return judge(ruleset, item, context, item->published);
}

/* Their ids, in order. Caller frees. */
static char *places_of(const Verdict *verdict)
{
	GString *places = g_string_new(NULL);
	for (guint i = 0; i < verdict->places->len; i++)
		g_string_append_printf(places, "%s%s", i > 0 ? " " : "",
				       ((Place *)g_ptr_array_index(verdict->places, i))->id);
	return g_string_free(places, FALSE);
}

static void test_an_item_without_a_place_is_where_its_words_or_its_outlet_are(void **state)
{
	static const struct {
		const char *title;
		JudgeContext context;
		const char *places;
		gboolean fires;
		const char *why;
	} cases[] = {
		{ "Blast in Karachi", { 0 }, "karachi", TRUE, "it is named" },
		{ "Blast hurts two", { 0 }, "", FALSE, "nothing tells" },
		{ "Blast hurts two in a tehsil", { 0 }, "pakistan", TRUE, "a word hints" },
		{ "Blast hurts two of Karachi lakh", { 0 }, "karachi", TRUE, "names before hints" },
		{ "Blast hurts two", { .country = "pk" }, "pakistan", TRUE, "the feed's country" },
		{ "Blast hurts two", { .source = "Geo TV" }, "pakistan", TRUE, "an outlet known" },
		{ "Blast hurts two",
		  { .source = "The Indian Post" },
		  "india",
		  FALSE,
		  "who is named in its name" },
		{ "Blast hurts two", { .source = "Post" }, "", FALSE, "that says nothing" },
		{ "Blast in India",
		  { .country = "pk" },
		  "india",
		  FALSE,
		  "what is named is not assumed" },
		{ "Blast: Modi angry", { .country = "pk" }, "india", FALSE, "nor who is" },
		{ "Blast hurts two", { .country = "zz" }, "", FALSE, "no such state" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Verdict) verdict = verdict_of(*state, cases[i].title,
							"2020-01-01T00:00:00Z", &cases[i].context);
		g_autofree char *places = places_of(verdict);
		assert_string_equal(places, cases[i].places);
		assert_int_equal(verdict->relevant, cases[i].fires);
	}
}

static void test_a_listing_in_the_title_tells_the_country_of_its_exchange(void **state)
{
	static const struct {
		const char *title, *places, *why;
	} cases[] = {
		{ "Lucky Cement <LUKC.KA> pays", "pakistan", "Karachi" },
		{ "Tata Steel <TISC.NS> buys", "india", "Bombay, after a dot" },
		{ "Tata <TISC.NS> in Karachi", "karachi india", "beside what is named" },
		{ "Tata <TISC.NS> buys a tehsil", "india", "before what is hinted at" },
		{ "Tata <TISC.QQ> buys", "", "no exchange known" },
		{ "Tata <tisc.ns> buys", "", "no symbol in small letters" },
		{ "Tata <TISCOX.NS> buys", "", "too long for a symbol" },
		{ "Tata <TISC.NS buys", "", "no end" },
		{ "Tata <TISC.> buys", "", "a dot with nothing behind it" },
		{ "Tata <.NS> buys", "", "no symbol" },
		{ "Tata <", "", "the end of the title" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Verdict) verdict =
			verdict_of(*state, cases[i].title, "2020-01-01T00:00:00Z", NULL);
		g_autofree char *places = places_of(verdict);
		if (strcmp(places, cases[i].places) != 0)
			print_error("%s: %s\n", cases[i].title, cases[i].why);
		assert_string_equal(places, cases[i].places);
	}
}

static void test_an_office_stands_for_who_held_it_or_for_its_state(void **state)
{
	static const struct {
		const char *title, *when, *entity;
	} cases[] = {
		{ "Indian premier speaks", "2020-01-01T00:00:00Z", "modi" },
		{ "Indian premier speaks", "2010-01-01T00:00:00Z", "india" },
		{ "Pakistan premier speaks", "2020-01-01T00:00:00Z", "pakistan" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Verdict) verdict =
			verdict_of(*state, cases[i].title, cases[i].when, NULL);
		const Mention *mention = g_ptr_array_index(verdict->mentions, 0);
		assert_int_equal(verdict->mentions->len, 1);
		assert_string_equal(mention->entity, cases[i].entity);
		assert_string_equal(mention->type, "office");
		assert_string_equal(g_ptr_array_index(verdict->entities, 0), cases[i].entity);
	}
}

static void test_points_for_and_against_make_a_topic(void **state)
{
	static const struct {
		const char *title;
		gboolean present;
		const char *why;
	} cases[] = {
		{ "It exploded and killed two", TRUE, "4 + 2" },
		{ "It exploded", FALSE, "4 of 5" },
		{ "Killed, killed and killed", FALSE, "each word once" },
		{ "It exploded and killed an agreement", FALSE, "4 + 2 - 3" },
		{ "A bomb exploded", TRUE, "4 + 2 of a plain word in the title" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Verdict) verdict =
			verdict_of(*state, cases[i].title, "2020-01-01T00:00:00Z", NULL);
		assert_int_equal(verdict->relevant, cases[i].present);
	}
}

static void test_history_is_a_topic(void **state)
{
	g_autoptr(Verdict) verdict =
		verdict_of(*state, "It fell ten years ago", "2020-01-01T00:00:00Z", NULL);
	assert_string_equal(((RuleHit *)g_ptr_array_index(verdict->rules, 0))->name, "past");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_an_item_without_a_place_is_where_its_words_or_its_outlet_are),
		cmocka_unit_test(test_a_listing_in_the_title_tells_the_country_of_its_exchange),
		cmocka_unit_test(test_an_office_stands_for_who_held_it_or_for_its_state),
		cmocka_unit_test(test_points_for_and_against_make_a_topic),
		cmocka_unit_test(test_history_is_a_topic),
	};
	return cmocka_run_group_tests(tests, make_ruleset, free_ruleset);
}

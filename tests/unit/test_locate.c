/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include <math.h>

static const char entities[] =
	"[pakistan]\nkind = state\ncountry = pk\nen = Pakistan\n"
	"[mali]\nkind = state\ncountry = ml\nen = Mali\n"
	"[iran]\nkind = state\ncountry = ir\nen = Iran\n"
	"[balochistan]\nkind = province\ncountry = pk\nat = 28.5 65.5\nen = Balochistan\n"
	"[sindh]\nkind = province\ncountry = pk\nen = Sindh\n"
	"[mastung]\nkind = district\ncountry = pk\nadmin1 = balochistan\nat = 29.8 66.8\nen = "
	"Mastung\n"
	"[quetta]\nkind = city\ncountry = pk\nadmin1 = balochistan\nat = 30.2 67.0\nen = Quetta\n"
	"[karachi]\nkind = city\ncountry = pk\nadmin1 = sindh\nen = Karachi\n"
	"[islamabad]\nkind = capital\ncountry = pk\nprincipal = pakistan\nen = Islamabad\n"
	"[gao]\nkind = city\ncountry = ml\nen = Gao\n";
static const char lexicon[] =
	"[event.bombing]\nrank = 70\nroles = actor-target\nquad = material-conflict\nen = blast\n"
	"[event.statement]\nrank = 20\nroles = speech\nen = condemns\n"
	"[toll.kills]\nen = kills\n[toll.killed]\nen = killed\n[cue.in]\nen = in | near\n"
	"[region]\ncountries = pk af\n";
static const char rules[] = "[r]\nseverity = high\nmatch = event:bombing AND @country:pk\n";

static int set_up(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	char *dir = g_dir_make_tmp("vedette-test-XXXXXX", NULL);
	*state = load_ruleset(dir, rules, entities, lexicon, diags);
	remove_tree(dir);
	g_free(dir);
	return *state == NULL;
}

static int tear_down(void **state)
{
	ruleset_unref(*state);
	return 0;
}

static Verdict *verdict_of(const Ruleset *ruleset, const char *title, const char *text,
			   const char *country)
{
	const JudgeContext context = { .country = country };
	g_autoptr(Item) item = item_new();
	g_free(item->headline);
	g_free(item->text);
	item->headline = g_strdup(title);
	item->text = g_strdup(text);
	return judge(ruleset, item, &context, 1700000000);
}

static void test_the_place_is_that_of_the_event(void **state)
{
	static const struct {
		const char *title, *text, *country, *id, *admin1;
		int precision;
		LocatedBy by;
		Region region;
		const char *why;
	} cases[] = {
		{ "A blast in Quetta", "", NULL, "quetta", "balochistan", 1, LOCATED_BY_TEXT,
		  REGION_IN, "a town has a province" },
		{ "A blast in Mastung", "", NULL, "mastung", "balochistan", 2, LOCATED_BY_TEXT,
		  REGION_IN, "a district" },
		{ "A blast in Mastung, Balochistan", "", NULL, "mastung", "balochistan", 2,
		  LOCATED_BY_TEXT, REGION_IN, "the finer of two" },
		{ "A blast in Balochistan", "", NULL, "balochistan", "balochistan", 3,
		  LOCATED_BY_TEXT, REGION_IN, "no more than the province" },
		{ "A blast in Quetta", "The minister spoke in Karachi.", NULL, "quetta",
		  "balochistan", 1, LOCATED_BY_TEXT, REGION_IN, "the event's sentence" },
		{ "Islamabad condemns a blast in Gao", "", NULL, "gao", NULL, 1, LOCATED_BY_TEXT,
		  REGION_OUT, "a capital that speaks is no place" },
		{ "A blast in Islamabad", "", NULL, "islamabad", NULL, 1, LOCATED_BY_TEXT,
		  REGION_IN, "one where it happens is" },
		{ "A blast at a shrine", "KARACHI: Officers said no more.", NULL, "karachi",
		  "sindh", 1, LOCATED_BY_DATELINE, REGION_IN, "the dateline" },
		{ "A blast in Pakistan", "", NULL, "pakistan", NULL, 4, LOCATED_BY_TEXT, REGION_IN,
		  "a country" },
		{ "Iran condemns a blast in Mali", "", NULL, "mali", NULL, 4, LOCATED_BY_TEXT,
		  REGION_OUT, "the one where it is" },
		{ "A blast at a shrine", "", "pk", "pakistan", NULL, 4, LOCATED_BY_FEED, REGION_IN,
		  "the outlet's country" },
		{ "A blast at a shrine", "", NULL, NULL, NULL, 0, LOCATED_BY_NOTHING,
		  REGION_UNKNOWN, "nobody knows" },
		{ "", "", "pk", NULL, NULL, 0, LOCATED_BY_NOTHING, REGION_UNKNOWN, "no words" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Verdict) verdict =
			verdict_of(*state, cases[i].title, cases[i].text, cases[i].country);
		const Where *where = &verdict->where;
		if (g_strcmp0(where->id, cases[i].id) != 0 || where->by != cases[i].by)
			print_error("%s: %s\n", cases[i].why, where->id);
		assert_int_equal(g_strcmp0(where->id, cases[i].id), 0);
		assert_int_equal(g_strcmp0(where->admin1, cases[i].admin1), 0);
		assert_int_equal(where->precision, cases[i].precision);
		assert_int_equal(where->by, cases[i].by);
		assert_int_equal(where->region, cases[i].region);
	}
}

static void test_coordinates_are_those_of_the_place(void **state)
{
	g_autoptr(Verdict) known = verdict_of(*state, "A blast in Quetta", "", NULL);
	g_autoptr(Verdict) unknown = verdict_of(*state, "A blast", "", NULL);
	assert_true(fabs(known->where.lat - 30.2) < 0.01 && fabs(known->where.lon - 67.0) < 0.01);
	assert_true(isnan(unknown->where.lat) && isnan(unknown->where.lon));
}

static void test_force_with_victims_is_never_lost(void **state)
{
	static const struct {
		const char *title, *country;
		gboolean unlocated;
		const char *why;
	} cases[] = {
		{ "A blast kills 9", NULL, TRUE, "nobody knows where" },
		{ "A blast kills 9", "pk", FALSE, "a rule took the outlet's country" },
		{ "A blast kills 9", "ml", FALSE, "one outside the region is no matter of ours" },
		{ "A blast kills 9 in Quetta", NULL, FALSE, "a rule told of it" },
		{ "A blast kills 9 in Gao", NULL, FALSE, "known to be elsewhere" },
		{ "A blast heard", NULL, FALSE, "no victims" },
		{ "Nine condemns 9 killed", NULL, FALSE, "no force" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Verdict) verdict =
			verdict_of(*state, cases[i].title, "", cases[i].country);
		if (verdict->unlocated != cases[i].unlocated)
			print_error("%s: %s\n", cases[i].title, cases[i].why);
		assert_int_equal(verdict->unlocated, cases[i].unlocated);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_place_is_that_of_the_event),
		cmocka_unit_test(test_coordinates_are_those_of_the_place),
		cmocka_unit_test(test_force_with_victims_is_never_lost),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an item says, kept as bytes; rules that wait for its story; strong and weak matches. */
#include "tests/unit/fixture.h"

#include "agent/json.h"
#include "filters/reading.h"

static const char entities[] =
	"[pakistan]\nkind = state\ncountry = pk\nen = Pakistan\n"
	"[islamabad]\nkind = capital\ncountry = pk\nprincipal = pakistan\nen = Islamabad\n"
	"[balochistan]\nkind = province\ncountry = pk\nen = Balochistan\n"
	"[quetta]\nkind = city\ncountry = pk\nadmin1 = balochistan\nat = 30.2 67.01\nen = Quetta\n"
	"[ttp]\nkind = armed_group\nen = TTP\n";
static const char lexicon[] = "[region]\ncountries = pk\n[cue.in]\nen = in\n"
			      "[event.bombing]\nroles = actor-target\n"
			      "quad = material-conflict\nen = bomb*\n"
			      "[event.shelling]\nroles = actor-target\n"
			      "quad = material-conflict\nen = shell*\n"
			      "[topic.sport]\ngroup = noise\nen = cricket | wicket\n"
			      "[toll.killed]\nen = killed\n[toll.wounded]\nen = wounded\n"
			      "[toll.abducted]\nen = abducted\n"
			      "[toll.displaced]\nen = displaced\n"
			      "[number.least]\nen = at least\n";
static const char rules[] = "[two]\nseverity = high\nmatch = event:bombing AND sources>=2\n"
			    "[few]\nmatch = event:bombing AND sources=2..3\n"
			    "[many]\nmatch = event:bombing AND sources>100\n"
			    "[any]\nmatch = event:bombing AND sources>=1\n"
			    "[not]\nmatch = event:bombing\nunless = sources>=3\n"
			    "[weak]\nmatch = event:bombing\nunless-weak = topic:sport\n";

#define NOW 1700000000

static Item *item_of(const char *title, const char *text)
{
	Item *item = item_new();
	g_free(item->headline);
	g_free(item->text);
	item->headline = g_strdup(title);
	item->text = g_strdup(text);
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

static gboolean has(const GPtrArray *hits, const char *name)
{
	for (guint i = 0; i < hits->len; i++)
		if (strcmp(((RuleHit *)g_ptr_array_index(hits, i))->name, name) == 0)
			return TRUE;
	return FALSE;
}

/* ---- rules that ask for sources ---- */

static void test_a_rule_on_sources_waits_for_the_story(void **state)
{
	static const struct {
		guint sources;
		const char *fire; /* of those that wait */
	} cases[] = {
		{ 1, "not" }, { 2, "two few not" }, { 3, "two few" }, { 4, "two" }, { 64, "two" }
	};
	static const char *const all[] = { "two", "few", "many", "not" };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Item) item = item_of("TTP bombs Islamabad", "");
		g_autoptr(Verdict) verdict = judge(*state, item, NULL, NOW);
		assert_true(has(verdict->rules, "any")); /* true of every story: need not wait */
		assert_true(has(verdict->waiting, "two"));
		assert_false(has(verdict->rules, "two"));
		assert_int_equal(verdict->severity, SEVERITY_LOW);
		verdict_settle(verdict, cases[i].sources);
		for (gsize k = 0; k < G_N_ELEMENTS(all); k++) {
			gboolean expected = strstr(cases[i].fire, all[k]) != NULL;
			assert_int_equal(has(verdict->rules, all[k]), expected);
		}
		gboolean grave = strstr(cases[i].fire, "two") != NULL;
		assert_int_equal(verdict->severity, grave ? SEVERITY_HIGH : SEVERITY_LOW);
	}
}

static void test_where_nothing_happens_no_rule_waits(void **state)
{
	g_autoptr(Item) item = item_of("TTP and Islamabad", "");
	g_autoptr(Verdict) verdict = judge(*state, item, NULL, NOW);
	assert_int_equal(verdict->waiting->len, 0);
	verdict_settle(verdict, 10);
	assert_false(verdict->relevant);
}

/* ---- strong and weak ---- */

static void test_a_weak_match_yields_to_a_topic_a_strong_one_does_not(void **state)
{
	g_autoptr(Item) weak = item_of("TTP bombs cricket match, wicket", "");
	g_autoptr(Item) strong = item_of("TTP bombs cricket match, wicket: 3 killed", "");
	g_autoptr(Verdict) one = judge(*state, weak, NULL, NOW);
	g_autoptr(Verdict) two = judge(*state, strong, NULL, NOW);
	assert_false(has(one->rules, "weak"));
	assert_string_equal(g_ptr_array_index(one->suppressed, 0), "weak kept back: topic sport");
	assert_true(has(two->rules, "weak"));
}

/* ---- as bytes ---- */

static const char *const questions[] = {
	"@ttp AND @pakistan AND @islamabad",
	"event(@ttp, bombing, @pakistan)",
	"title:@type:capital",
	"killed>=5 AND wounded=12",
	"topic:sport",
	"lang:en",
	"text:cricket NEAR/5 wicket",
	"@country:pk NEAR/1 event:bombing",
	"age<2m",
};

static void test_what_was_read_comes_back_from_its_bytes(void **state)
{
	g_autoptr(Item) item = item_of("TTP bombs Islamabad: at least 5 killed, 12 wounded",
				       "The cricket stadium and its wicket are closed.");
	g_autoptr(Reading) first = reading_new(*state, item, NULL, NOW);
	g_autoptr(GBytes) packed = reading_pack(first);
	g_autoptr(Reading) again = reading_unpack(packed, *state, item, NULL, NOW);
	assert_non_null(again);
	for (gsize i = 0; i < G_N_ELEMENTS(questions); i++) {
		gsize offset;
		g_autoptr(Query) query = query_parse(questions[i], &offset, NULL);
		g_autoptr(GPtrArray) one = g_ptr_array_new_with_free_func(g_free);
		g_autoptr(GPtrArray) two = g_ptr_array_new_with_free_func(g_free);
		assert_true(reading_query(first, query, one, NULL));
		assert_true(reading_query(again, query, two, NULL));
		assert_int_equal(one->len, two->len);
		for (guint k = 0; k < one->len; k++)
			assert_string_equal(g_ptr_array_index(one, k), g_ptr_array_index(two, k));
	}
	assert_true(again->verdict->killed.max == TOLL_OPEN);
	g_autoptr(GBytes) twice = reading_pack(again);
	assert_int_equal(g_bytes_get_size(twice), g_bytes_get_size(packed));
}

/* What a verdict says, as the program writes it. */
static char *line_of(Reading *reading, const Ruleset *ruleset)
{
	reading_ask(reading, ruleset, NULL, NULL);
	return json_line(json_of_verdict(reading->verdict));
}

static void test_rules_asked_of_the_bytes_give_the_verdict_of_the_item(void **state)
{
	static const struct {
		const char *title, *text, *says, *why;
	} cases[] = {
		{ "TTP bombs Quetta: at least 5 killed", "", "\"precision\":1", "a town" },
		{ "Bombs in Pakistan: 5 killed", "", "\"precision\":4", "a country" },
		{ "Bombs: 5 killed", "QUETTA: Police", "\"by\":\"dateline\"", "the dateline" },
		{ "Bomb: 5 policemen killed, 12 wounded", "", "\"who\":\"people\"", "a toll line" },
		{ "Cricket in Islamabad", "", "\"id\":\"islamabad\"", "a place without an event" },
		{ "Bomb: 100 displaced, 3 abducted", "", "\"displaced\":{", "all tolls" },
		{ "Shells: 5 killed", "", "\"unlocated\":true", "nobody knows where" },
		{ "", "", "\"lang\":\"und\"", "nothing" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Item) item = item_of(cases[i].title, cases[i].text);
		g_autoptr(Reading) first = reading_new(*state, item, NULL, NOW);
		g_autoptr(GBytes) packed = reading_pack(first);
		g_autoptr(Reading) again = reading_unpack(packed, *state, item, NULL, NOW);
		char *fresh = line_of(first, *state), *replayed = line_of(again, *state);
		if (strstr(fresh, cases[i].says) == NULL)
			print_error("%s: %s\n", cases[i].why, fresh);
		assert_non_null(strstr(fresh, cases[i].says));
		assert_string_equal(fresh, replayed);
		free(fresh);
		free(replayed);
	}
}

static void test_an_empty_item_has_bytes_too(void **state)
{
	g_autoptr(Item) item = item_of("", "");
	g_autoptr(Reading) first = reading_new(*state, item, NULL, NOW);
	g_autoptr(GBytes) packed = reading_pack(first);
	g_autoptr(Reading) again = reading_unpack(packed, *state, item, NULL, NOW);
	assert_string_equal(again->verdict->lang, "und");
}

static void test_bytes_cut_short_or_too_long_are_refused(void **state)
{
	g_autoptr(Item) item = item_of("TTP bombs Islamabad: 5 killed", "");
	g_autoptr(Reading) first = reading_new(*state, item, NULL, NOW);
	g_autoptr(GBytes) packed = reading_pack(first);
	gsize size;
	const guint8 *bytes = g_bytes_get_data(packed, &size);
	for (gsize n = 0; n < size; n++) {
		g_autoptr(GBytes) cut = g_bytes_new(bytes, n);
		assert_null(reading_unpack(cut, *state, item, NULL, NOW));
	}
	g_autofree guint8 *more = g_malloc0(size + 1);
	memcpy(more, bytes, size);
	g_autoptr(GBytes) longer = g_bytes_new(more, size + 1);
	assert_null(reading_unpack(longer, *state, item, NULL, NOW));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_rule_on_sources_waits_for_the_story),
		cmocka_unit_test(test_where_nothing_happens_no_rule_waits),
		cmocka_unit_test(test_a_weak_match_yields_to_a_topic_a_strong_one_does_not),
		cmocka_unit_test(test_what_was_read_comes_back_from_its_bytes),
		cmocka_unit_test(test_rules_asked_of_the_bytes_give_the_verdict_of_the_item),
		cmocka_unit_test(test_an_empty_item_has_bytes_too),
		cmocka_unit_test(test_bytes_cut_short_or_too_long_are_refused),
	};
	return cmocka_run_group_tests(tests, make_ruleset, free_ruleset);
}

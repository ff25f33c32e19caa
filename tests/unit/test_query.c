/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "feeds/error.h"
#include "filters/query.h"

/* ---- parsing ---- */

static void show(const Query *query, GString *out)
{
	static const char *const types[] = { "and",   "or",   "not",    "words",    "near",
					     "regex", "@",    "@type",  "@country", "event",
					     "topic", "meta", "number", "age" };
	static const char *const ops[] = { "=", "<", "<=", ">", ">=" };
	g_string_append_printf(out, "(%s", types[query->type]);
	if (query->field != QUERY_ANY_FIELD)
		g_string_append(out, query->field == FIELD_TITLE ? " title" : " text");
	if (query->type == QUERY_META || query->type == QUERY_NUMBER)
		g_string_append_printf(out, " %s", query->name);
	if (query->type == QUERY_EVENT)
		g_string_append_printf(out, " %s ->", query->actor);
	if (query->value != NULL)
		g_string_append_printf(out, " %s", query->value);
	if (query->type == QUERY_EVENT)
		g_string_append_printf(out, " -> %s", query->target);
	if (query->type == QUERY_NUMBER || query->type == QUERY_AGE)
		g_string_append_printf(out, " %s %" G_GINT64_FORMAT, ops[query->op], query->number);
	if (query->type == QUERY_NEAR)
		g_string_append_printf(out, " %" G_GINT64_FORMAT, query->number);
	for (guint i = 0; query->children != NULL && i < query->children->len; i++) {
		g_string_append_c(out, ' ');
		show(g_ptr_array_index(query->children, i), out);
	}
	g_string_append_c(out, ')');
}

static void test_queries_mean_what_they_say(void **state)
{
	static const struct {
		const char *text, *tree, *why;
	} cases[] = {
		{ "a", "(words a)", "a word" },
		{ "a b", "(and (words a) (words b))", "AND may be left out" },
		{ "a AND b", "(and (words a) (words b))", "or said" },
		{ "a OR b c", "(or (words a) (and (words b) (words c)))", "AND binds tighter" },
		{ "a b OR c", "(or (and (words a) (words b)) (words c))", "on both sides" },
		{ "(a OR b) c", "(and (or (words a) (words b)) (words c))", "but for brackets" },
		{ "NOT a b", "(and (not (words a)) (words b))", "NOT binds tightest" },
		{ "NOT (a OR b)", "(not (or (words a) (words b)))", "a bracket is one factor" },
		{ "NOT NOT a", "(not (not (words a)))", "twice" },
		{ "a OR NOT b", "(or (words a) (not (words b)))", "after OR" },
		{ "a AND NOT b", "(and (words a) (not (words b)))", "after AND" },
		{ "a\n\tOR\nb", "(or (words a) (words b))", "over several lines" },
		{ "a or b", "(and (words a) (words or) (words b))", "operators are upper case" },
		{ "ORANGE ANDES NOTE", "(and (words ORANGE) (words ANDES) (words NOTE))",
		  "whole words only" },
		{ "\"a OR b\"", "(words a OR b)", "quotes protect" },
		{ "\"say \\\"no\\\"\"", "(words say \"no\")", "an escaped quote" },
		{ "\"say \\\\\"", "(words say \\)", "an escaped backslash" },
		{ "bomb*", "(words bomb*)", "a prefix" },
		{ "title:a b", "(and (words title a) (words b))", "a field takes one leaf" },
		{ "text:\"a b\"", "(words text a b)", "a phrase is one" },
		{ "title:@ttp", "(@ title ttp)", "an entity in a field" },
		{ "title:/x/", "(regex title x)", "a regex in a field" },
		{ "a NEAR/3 b", "(near 3 (words a) (words b))", "near" },
		{ "a NEAR/3 b c", "(and (near 3 (words a) (words b)) (words c))", "binds tighter" },
		{ "\"a b\" NEAR/1 cc*", "(near 1 (words a b) (words cc*))", "of phrases" },
		{ "@ttp NEAR/3 (a OR event:b)", "(near 3 (@ ttp) (or (words a) (event  -> b -> )))",
		  "of what was recognised, and of groups" },
		{ "title:(a OR @b c)",
		  "(or title (words title a) (and title (@ title b) (words title c)))",
		  "a field takes a group" },
		{ "title:a NEAR/3 b", "(near 3 (words title a) (words b))", "or a leaf" },
		{ "killed=10..20", "(and (number killed >= 10) (number killed <= 20))", "a range" },
		{ "event(@type:armed_group, ?, @country:pk)",
		  "(event type:armed_group ->  -> country:pk)", "classes in roles" },
		{ "NEAR", "(words NEAR)", "is a word without its slash" },
		{ "/a b|c/", "(regex a b|c)", "a regex" },
		{ "/a\\/b/", "(regex a/b)", "with an escaped slash" },
		{ "@ttp", "(@ ttp)", "an entity" },
		{ "@type:armed_group", "(@type armed_group)", "a kind" },
		{ "@country:pk", "(@country pk)", "a country" },
		{ "event:bombing", "(event  -> bombing -> )", "an event" },
		{ "event(@ttp, bombing, @pakistan)", "(event ttp -> bombing -> pakistan)",
		  "with roles" },
		{ "event(ttp,bombing,?)", "(event ttp -> bombing -> )", "anyone" },
		{ "event( * , * , @ttp )", "(event  ->  -> ttp)", "anything" },
		{ "event(@@ttp, talks, ?)", "(event ttp -> talks -> )", "a slip of the finger" },
		{ "topic:sport", "(topic sport)", "a topic" },
		{ "source:BBC", "(meta source BBC)", "an outlet" },
		{ "source:\"BBC News\"", "(meta source BBC News)", "with a blank" },
		{ "feed:http://a.example/x", "(meta feed http://a.example/x)",
		  "colons in a value" },
		{ "killed>=10", "(number killed >= 10)", "a toll" },
		{ "wounded<3", "(number wounded < 3)", "another" },
		{ "sources=2", "(number sources = 2)", "voices" },
		{ "killed<=0", "(number killed <= 0)", "zero" },
		{ "killed>5 NOT age>2d", "(and (number killed > 5) (not (age > 172800)))", "time" },
		{ "age<90m", "(age < 5400)", "minutes" },
		{ "age<6h", "(age < 21600)", "hours" },
		{ "age>=1w", "(age >= 604800)", "weeks" },
		{ "killed", "(words killed)", "a word like any other" },
		{ "ages", "(words ages)", "too" },
		{ "(a)", "(words a)", "needless brackets" },
		{ "a(b)", "(and (words a) (words b))", "a bracket ends a word" },
		{ "حملہ OR война", "(or (words حملہ) (words война))", "any script" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		gsize offset;
		g_autoptr(GError) error = NULL;
		g_autoptr(Query) query = query_parse(cases[i].text, &offset, &error);
		g_autoptr(GString) tree = g_string_new(NULL);
		if (error != NULL)
			print_error("%s: %s\n", cases[i].text, error->message);
		assert_non_null(query);
		show(query, tree);
		assert_string_equal(tree->str, cases[i].tree);
	}
}

#define NEARS "NEAR stands between words, phrases, @, event: and groups of them with OR"

static void test_each_fault_is_told_with_its_place(void **state)
{
	static const struct {
		const char *text;
		gsize offset;
		const char *message;
	} cases[] = {
		{ "", 0, "the expression ends; expected a term" },
		{ "  ", 2, "the expression ends; expected a term" },
		{ "a OR", 4, "the expression ends; expected a term" },
		{ "a AND ", 6, "the expression ends; expected a term" },
		{ "NOT", 3, "the expression ends; expected a term" },
		{ "OR a", 0, "an operator stands where a term is expected" },
		{ "a AND OR b", 6, "an operator stands where a term is expected" },
		{ "a OR AND b", 5, "an operator stands where a term is expected" },
		{ "()", 1, "expected a term before \")\"" },
		{ "(a", 0, "( is not closed" },
		{ "b (a OR (c)", 2, "( is not closed" },
		{ "a)", 1, "\")\" without \"(\"" },
		{ "a \"b", 2, "\" is not closed" },
		{ "a /b", 2, "/ is not closed" },
		{ "source:\"b", 7, "\" is not closed" },
		{ "\"\"", 0, "\"\" has no word in it" },
		{ "a ...", 2, "\"...\" has no word in it" },
		{ "a b*", 2, "\"b*\" needs at least two letters before the *" },
		{ "@", 0, "@ stands alone; expected @entity, @type:… or @country:…" },
		{ "a @type:", 2, "@ stands alone; expected @entity, @type:… or @country:…" },
		{ "titel:a", 0, "unknown field \"titel\"; did you mean \"title\"?" },
		{ "a sorce:b", 2, "unknown field \"sorce\"; did you mean \"source\"?" },
		{ "zzzzzz:a", 0, "unknown field \"zzzzzz\"" },
		{ "title:", 6, "the expression ends; expected a term" },
		{ "title:()", 7, "expected a term before \")\"" },
		{ "title:killed>1", 6, "title: is asked of words, @ and event: only" },
		{ "text:(a OR b NOT topic:c)", 23, "text: is asked of words, @ and event: only" },
		{ "@typ:a", 0, "unknown class of entities \"typ\"; did you mean \"type\"?" },
		{ "a killd>3", 2, "unknown number \"killd\"; did you mean \"killed\"?" },
		{ "killed=1..", 7, "\"1..\": expected a whole number, or two such as 10..20" },
		{ "killed=5..4", 7, "\"5..4\": expected a whole number, or two such as 10..20" },
		{ "killed>=1..4", 8, "\"1..4\": expected a whole number" },
		{ "a near/3 b", 2, "operators are upper case: NEAR/3" },
		{ "evnt(a, b, c)", 0, "unknown question \"evnt\"; did you mean \"event\"?" },
		{ "lang:", 5, "lang: stands without a value" },
		{ "topic: a", 6, "topic: stands without a value" },
		{ "event(a", 5, "( is not closed" },
		{ "event()", 5, "event(…) has 0 parts; expected event(actor, type, target)" },
		{ "event(a, b c, ?)", 9,
		  "\"b c\" is no name; expected event(actor, type, target)" },
		{ "event(a, b)", 5, "event(…) has 2 parts; expected event(actor, type, target)" },
		{ "killed>x", 7, "\"x\": expected a whole number" },
		{ "killed>", 7, "\"\": expected a whole number" },
		{ "killed>-1", 7, "\"-1\": expected a whole number" },
		{ "killed>1.5", 7, "\"1.5\": expected a whole number" },
		{ "killed>99999999999999999999", 7,
		  "\"99999999999999999999\": expected a whole number" },
		{ "age<2", 4, "\"2\": expected a time such as 6h or 2d" },
		{ "age<2x", 4, "\"2x\": expected a time such as 6h or 2d" },
		{ "age<2days", 4, "\"2days\": expected a time such as 6h or 2d" },
		{ "a NEAR/0 b", 2, "\"NEAR/0\": expected NEAR/1 to NEAR/100" },
		{ "a NEAR/101 b", 2, "\"NEAR/101\": expected NEAR/1 to NEAR/100" },
		{ "a NEAR/ b", 2, "\"NEAR/\": expected NEAR/1 to NEAR/100" },
		{ "killed>1 NEAR/2 b", 9, NEARS },
		{ "a NEAR/2 /b/", 2, NEARS },
		{ "a NEAR/2 (b c)", 2, NEARS },
		{ "a NEAR/2 (b OR topic:c)", 2, NEARS },
		{ "NEAR/2 b", 0, NEARS },
		{ "a NEAR/2 b NEAR/2 c", 11, NEARS },
		{ "a /b(/", 5, "regular expression: missing closing parenthesis" },
		{ "a \xff", 0, "not UTF-8, or longer than 65536 bytes" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		gsize offset = 999;
		g_autoptr(GError) error = NULL;
		g_autoptr(Query) query = query_parse(cases[i].text, &offset, &error);
		if (query != NULL)
			print_error("%s: accepted\n", cases[i].text);
		assert_null(query);
		assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT));
		assert_string_equal(error->message, cases[i].message);
		assert_int_equal(offset, cases[i].offset);
	}
}

static char *repeated(const char *piece, guint n, const char *end)
{
	g_autoptr(GString) out = g_string_new(NULL);
	for (guint i = 0; i < n; i++)
		g_string_append(out, piece);
	g_string_append(out, end);
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static void test_nesting_and_length_have_a_ceiling(void **state)
{
	static const struct {
		const char *piece, *end, *message;
	} cases[] = {
		{ "(", "a", "nested deeper than 32" },
		{ "NOT ", "a", "nested deeper than 32" },
		{ "title:", "a", "nested deeper than 32" },
		{ "abcdefgh ", "a", "not UTF-8, or longer than 65536 bytes" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		gsize offset;
		g_autoptr(GError) error = NULL;
		g_autofree char *text = repeated(cases[i].piece, 9000, cases[i].end);
		assert_null(query_parse(text, &offset, &error));
		assert_string_equal(error->message, cases[i].message);
		assert_true(offset <= strlen(text));
	}
}

static void test_many_terms_side_by_side_are_no_nesting(void **state)
{
	gsize offset;
	g_autofree char *brackets = repeated("(a) ", 2000, "b");
	g_autofree char *nots = repeated("NOT a ", 2000, "b");
	g_autoptr(Query) one = query_parse(brackets, &offset, NULL);
	g_autoptr(Query) two = query_parse(nots, &offset, NULL);
	assert_int_equal(one->children->len, 2001);
	assert_int_equal(two->children->len, 2001);
}

static void test_each_leaf_knows_where_its_name_stands(void **state)
{
	static const struct {
		const char *text;
		gsize offset;
	} cases[] = { { " a", 1 },       { "  \"a b\"", 2 }, { " /a/", 1 },
		      { " @a", 1 },      { " killed>1", 1 }, { " age<1d", 1 },
		      { " title:a", 7 }, { " event:a", 7 },  { " event(a, b,c)", 10 },
		      { " lang:en", 6 } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		gsize offset;
		g_autoptr(Query) query = query_parse(cases[i].text, &offset, NULL);
		assert_int_equal(query->at.offset, cases[i].offset);
	}
}

static void count_leaf(const Query *leaf, gpointer user_data)
{
	assert_null(leaf->children);
	g_string_append_printf(user_data, "%s ", leaf->value);
}

static void test_every_leaf_is_visited(void **state)
{
	gsize offset;
	g_autoptr(GString) seen = g_string_new(NULL);
	g_autoptr(Query) query = query_parse("a AND (@b OR NOT c NEAR/2 d)", &offset, NULL);
	query_visit(query, count_leaf, seen);
	assert_string_equal(seen->str, "a b c d ");
}

static void test_comparisons_compare(void **state)
{
	static const struct {
		QueryOp op;
		gboolean less, equal, more;
	} cases[] = { { OP_EQUAL, FALSE, TRUE, FALSE },
		      { OP_LESS, TRUE, FALSE, FALSE },
		      { OP_AT_MOST, TRUE, TRUE, FALSE },
		      { OP_MORE, FALSE, FALSE, TRUE },
		      { OP_AT_LEAST, FALSE, TRUE, TRUE } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		assert_int_equal(query_compare(cases[i].op, 1, 2), cases[i].less);
		assert_int_equal(query_compare(cases[i].op, 2, 2), cases[i].equal);
		assert_int_equal(query_compare(cases[i].op, 3, 2), cases[i].more);
	}
}

/* ---- asking ---- */

static const char entities[] = "[pakistan]\nkind = state\ncountry = pk\nen = Pakistan\n"
			       "[quetta]\nkind = city\ncountry = pk\nen = Quetta\n"
			       "[kabul]\nkind = capital\ncountry = af\nprincipal = taliban\n"
			       "en = Kabul\n"
			       "[taliban]\nkind = armed_group\ncountry = af\nen = Taliban\n"
			       "[ttp]\nkind = armed_group\ncountry = pk\nen = TTP\n";
static const char lexicon[] = "[event.bombing]\nroles = actor-target\nen = bombed | blast*\n"
			      "[event.talks]\nroles = symmetric\nen = talks\n"
			      "[topic.sport]\ngroup = noise\nen = cricket\n"
			      "[toll.killed]\nen = killed | kill*\n"
			      "[toll.wounded]\nen = wounded\n"
			      "[number.least]\nen = at least\n";

#define TITLE "TTP bombed Pakistan: blast in Quetta kills 12"
#define BODY  "At least 30 wounded, said the police. Kabul denied it."

static Item *sample_item(void)
{
	Item *item = item_new();
	g_free(item->headline);
	g_free(item->text);
	item->headline = g_strdup(TITLE);
	item->text = g_strdup(BODY);
	item->published = 1000000;
	return item;
}

/* The verdict of a rule that asks QUERY, three hours after the item's date. */
static Verdict *ask(const char *dir, const char *query, Ruleset **ruleset)
{
	static const char *const tags[] = { "wire", "asia", NULL };
	static const JudgeContext context = { .feed = "http://a.example/f",
					      .source = "BBC News",
					      .publisher = "bbc",
					      .country = "gb",
					      .tags = tags };
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Item) item = sample_item();
	g_autofree char *rules = g_strdup_printf("[r]\nmatch = %s\n", query);
	*ruleset = load_ruleset(dir, rules, entities, lexicon, diags);
	if (*ruleset == NULL) {
		g_autofree char *line = complaint(diags, 0);
		print_error("%s: %s\n", query, line);
	}
	assert_non_null(*ruleset);
	return judge(*ruleset, item, &context, 1000000 + 3 * 3600);
}

static void test_leaves_ask_what_they_say(void **state)
{
	static const struct {
		const char *query;
		gboolean matches;
	} cases[] = {
		{ "bombed", TRUE },
		{ "BOMBED", TRUE }, /* six capitals are no acronym */
		{ "\"in quetta\"", TRUE },
		{ "\"quetta in\"", FALSE },
		{ "kill*", TRUE },
		{ "kill", FALSE },
		{ "\"wounded ~ police\"", TRUE },
		{ "title:bombed", TRUE },
		{ "text:bombed", FALSE },
		{ "text:denied", TRUE },
		{ "bombed denied", TRUE },
		{ "bombed nothing", FALSE },
		{ "bombed OR nothing", TRUE },
		{ "NOT nothing", TRUE },
		{ "NOT bombed", FALSE },
		{ "bombed NOT nothing", TRUE },
		{ "nothing OR (bombed AND NOT denied)", FALSE },
		{ "blast NEAR/1 quetta", TRUE },
		{ "quetta NEAR/1 blast", TRUE },
		{ "bombed NEAR/1 quetta", FALSE },
		{ "bombed NEAR/3 quetta", TRUE },
		{ "kills NEAR/100 wounded", FALSE }, /* title and text are apart */
		{ "\"in quetta\" NEAR/1 bombed", FALSE },
		{ "\"in quetta\" NEAR/2 bombed", TRUE },
		{ "@ttp NEAR/0001 bombed", TRUE },
		{ "@quetta NEAR/1 @pakistan", FALSE }, /* "blast in" stand between */
		{ "@quetta NEAR/2 @pakistan", TRUE },
		{ "event:bombing NEAR/1 @type:armed_group", TRUE },
		{ "@type:capital NEAR/50 @ttp", FALSE }, /* one in the text, one in the title */
		{ "(nothing OR denied) NEAR/1 (@ttp OR @kabul)", TRUE },
		{ "text:(denied OR wounded) NEAR/1 @kabul", TRUE },
		{ "title:(denied OR wounded) NEAR/1 @kabul", FALSE },
		{ "@country:pk NEAR/1 bombed", TRUE },
		{ "title:(bombed AND @quetta)", TRUE },
		{ "title:(bombed AND @kabul)", FALSE },
		{ "title:blast NEAR/1 quetta", TRUE },
		{ "text:blast NEAR/1 quetta", FALSE },
		{ "/q.e(t)\\1a/", TRUE },
		{ "text:/quetta/", FALSE },
		{ "@ttp", TRUE },
		{ "@taliban", TRUE }, /* Kabul acts for them */
		{ "text:@kabul", TRUE },
		{ "title:@kabul", FALSE },
		{ "text:@taliban", FALSE },
		{ "@type:armed_group", TRUE },
		{ "@type:person", FALSE },
		{ "text:@type:capital", TRUE },
		{ "title:@type:capital", FALSE },
		{ "@country:pk", TRUE },
		{ "@country:af", TRUE },
		{ "@country:ir", FALSE },
		{ "text:@country:af", TRUE },
		{ "text:@country:pk", FALSE },
		{ "event:bombing", TRUE },
		{ "event:talks", FALSE },
		{ "title:event:bombing", TRUE },
		{ "text:event:bombing", FALSE },
		{ "event(@ttp, bombing, @pakistan)", TRUE },
		{ "event(ttp, bombing, ?)", TRUE },
		{ "event(?, bombing, pakistan)", TRUE },
		{ "event(?, ?, pakistan)", TRUE },
		{ "event(pakistan, bombing, ttp)", FALSE },
		{ "event(?, talks, pakistan)", FALSE },
		{ "event(@type:armed_group, bombing, ?)", TRUE },
		{ "event(@type:state, bombing, ?)", FALSE },
		{ "event(@country:pk, ?, @type:state)", TRUE },
		{ "event(?, ?, @country:af)", FALSE },
		{ "killed=10..12", TRUE },
		{ "killed=13..20", FALSE },
		{ "wounded=30..99", FALSE }, /* at least 30 may be more */
		{ "sources>=2", FALSE },     /* not known of an item alone */
		{ "topic:sport", FALSE },
		{ "killed>=12", TRUE },
		{ "killed>12", FALSE },
		{ "killed=12", TRUE },
		{ "killed<13", TRUE },
		{ "wounded>=30", TRUE },
		{ "wounded<100", FALSE }, /* at least 30 may be more */
		{ "age<4h", TRUE },
		{ "age<2h", FALSE },
		{ "age>=3h", TRUE },
		{ "source:\"bbc news\"", TRUE },
		{ "source:bbc", FALSE },
		{ "publisher:BBC", TRUE },
		{ "feed:http://a.example/f", TRUE },
		{ "country:gb", TRUE },
		{ "tag:asia", TRUE },
		{ "tag:wire", TRUE },
		{ "tag:africa", FALSE },
		{ "lang:en", TRUE },
		{ "lang:ur", FALSE },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Ruleset) ruleset = NULL;
		g_autoptr(Verdict) verdict = ask(*state, cases[i].query, &ruleset);
		if (verdict->relevant != cases[i].matches)
			print_error("%s\n", cases[i].query);
		assert_int_equal(verdict->relevant, cases[i].matches);
	}
}

static void test_reasons_name_the_words_and_their_place(void **state)
{
	static const struct {
		const char *query, *because;
	} cases[] = {
		{ "bombed", "\"bombed\" (title)" },
		{ "blast NEAR/2 kill*", "\"blast in Quetta kills\" (title)" },
		{ "/d.nied/", "/d.nied/: \"denied\" (text)" },
		{ "@ttp", "@ttp: \"TTP\" (title)" },
		{ "@taliban", "@taliban, through those who act for it" },
		{ "@type:capital", "@kabul: \"Kabul\" (text)" },
		{ "event:bombing", "event bombing: \"bombed\" (title); by TTP; towards Pakistan" },
		{ "killed>3", "killed: \"kills 12\"" },
		{ "tag:asia", "tag: asia" },
		{ "bombed OR @ttp", "\"bombed\" (title)\n@ttp: \"TTP\" (title)" },
		{ "bombed OR (@ttp AND nothing)", "\"bombed\" (title)" },
		{ "bombed AND bombed", "\"bombed\" (title)" },
		{ "NOT nothing", "" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Ruleset) ruleset = NULL;
		g_autoptr(Verdict) verdict = ask(*state, cases[i].query, &ruleset);
		assert_int_equal(verdict->rules->len, 1);
		RuleHit *hit = g_ptr_array_index(verdict->rules, 0);
		g_autoptr(GPtrArray) lines = g_ptr_array_copy(hit->because, NULL, NULL);
		g_ptr_array_set_free_func(lines, NULL);
		g_ptr_array_add(lines, NULL);
		g_autofree char *joined = g_strjoinv("\n", (char **)lines->pdata);
		assert_string_equal(joined, cases[i].because);
	}
}

static void test_spans_cover_the_words_that_matched(void **state)
{
	static const struct {
		const char *query, *word;
		Field field;
	} cases[] = { { "bombed", "bombed", FIELD_TITLE },
		      { "text:police", "police", FIELD_TEXT },
		      { "/den.../", "denied", FIELD_TEXT },
		      { "@quetta", "Quetta", FIELD_TITLE },
		      { "event:bombing", "bombed", FIELD_TITLE } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Ruleset) ruleset = NULL;
		g_autoptr(Verdict) verdict = ask(*state, cases[i].query, &ruleset);
		RuleHit *hit = g_ptr_array_index(verdict->rules, 0);
		assert_int_equal(hit->spans->len, 1);
		const Span *span = g_ptr_array_index(hit->spans, 0);
		g_autofree char *word = g_utf8_substring(span->field == FIELD_TITLE ? TITLE : BODY,
							 span->start, span->end);
		assert_int_equal(span->field, cases[i].field);
		assert_string_equal(word, cases[i].word);
	}
}

static void test_an_item_without_a_date_has_no_age(void **state)
{
	static const char *const queries[] = { "age<1d", "age>1d", "age>=0m" };
	for (gsize i = 0; i < G_N_ELEMENTS(queries); i++) {
		g_autoptr(Ruleset) ruleset = NULL;
		g_autoptr(Verdict) dated = ask(*state, queries[i], &ruleset);
		g_autoptr(Item) item = sample_item();
		item->published = item->updated = NO_TIME;
		g_autoptr(Verdict) verdict = judge(ruleset, item, NULL, 2000000);
		assert_false(verdict->relevant);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_queries_mean_what_they_say),
		cmocka_unit_test(test_each_fault_is_told_with_its_place),
		cmocka_unit_test(test_nesting_and_length_have_a_ceiling),
		cmocka_unit_test(test_many_terms_side_by_side_are_no_nesting),
		cmocka_unit_test(test_each_leaf_knows_where_its_name_stands),
		cmocka_unit_test(test_every_leaf_is_visited),
		cmocka_unit_test(test_comparisons_compare),
		IN_FOLDER(test_leaves_ask_what_they_say),
		IN_FOLDER(test_reasons_name_the_words_and_their_place),
		IN_FOLDER(test_spans_cover_the_words_that_matched),
		IN_FOLDER(test_an_item_without_a_date_has_no_age),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

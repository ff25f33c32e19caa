/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib/gstdio.h>
#include <string.h>

#include "filters/explain.h"

static void test_a_query_is_written_back_as_it_means(void **state)
{
	static const struct {
		const char *query, *again;
	} cases[] = {
		{ "blast", "blast" },
		{ "a1 b1 OR c1", "(a1 AND b1) OR c1" },
		{ "(a1 OR b1) AND NOT c1", "(a1 OR b1) AND NOT c1" },
		{ "title:\"two words\"", "title:\"two words\"" },
		{ "mediat*", "mediat*" },
		{ "one NEAR/3 two", "one NEAR/3 two" },
		{ "/bl.st/", "/bl.st/" },
		{ "@kabul @type:state @country:pk", "@kabul AND @type:state AND @country:pk" },
		{ "event:bombing", "event:bombing" },
		{ "event(@type:state, ?, @country:pk)", "event(@type:state, ?, @country:pk)" },
		{ "(a1 OR @b) NEAR/2 event:c", "(a1 OR @b) NEAR/2 event:c" },
		{ "\"12:30\" \"AND\" \"@x\"", "\"12:30\" AND \"AND\" AND \"@x\"" },
		{ "\"say \\\"no\\\"\" /a\\/b/", "\"say \\\"no\\\"\" AND /a\\/b/" },
		{ "source:\"A News\" sources=2..3",
		  "source:\"A News\" AND (sources>=2 AND sources<=3)" },
		{ "event(@russia, mediation_offer, ?)", "event(russia, mediation_offer, ?)" },
		{ "killed>=10", "killed>=10" },
		{ "age<2d", "age<172800s" },
		{ "lang:ur", "lang:ur" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		gsize offset;
		g_autoptr(GError) error = NULL;
		g_autoptr(Query) query = query_parse(cases[i].query, &offset, &error);
		if (query == NULL)
			fail_msg("%s: %s", cases[i].query, error->message);
		g_autofree char *again = query_describe(query);
		assert_string_equal(again, cases[i].again);
		g_autoptr(Query) second = query_parse(again, &offset, NULL);
		g_autofree char *third = query_describe(second);
		assert_string_equal(third, again);
	}
}

static Ruleset *load(const char *text)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autofree char *dir = g_dir_make_tmp("explain-XXXXXX", NULL);
	g_autofree char *path = g_build_filename(dir, "x.rules", NULL);
	assert_true(g_file_set_contents(path, text, -1, NULL));
	const char *paths[] = { path, NULL };
	Ruleset *ruleset = ruleset_load(paths, diags);
	g_unlink(path);
	g_rmdir(dir);
	assert_non_null(ruleset);
	return ruleset;
}

static void note(const RuleTrace *trace, gpointer data)
{
	g_string_append_printf(data, "%s:", trace->rule->name);
	for (guint i = 0; i < trace->parts->len; i++) {
		const RulePart *part = g_ptr_array_index(trace->parts, i);
		g_string_append_printf(data, " %c%s", part->holds ? '+' : '-', part->query);
		assert_int_equal(part->because->len > 0, part->holds);
	}
	for (guint i = 0; i < trace->against->len; i++)
		g_string_append_printf(data, " against %s",
				       (char *)g_ptr_array_index(trace->against, i));
	g_string_append(data, trace->strong ? " strong;" : ";");
}

static void test_each_rule_tells_what_held_and_what_was_missing(void **state)
{
	g_autoptr(Ruleset) ruleset =
		load("[fires]\ntitle = x\nseverity = low\nmatch = harbour fire\n"
		     "[misses]\ntitle = x\nseverity = low\n"
		     "match = harbour AND (strike OR killed>=2)\n"
		     "[hushed]\ntitle = x\nseverity = low\nmatch = fire\n"
		     "unless = festival\n"
		     "[weak]\nmatch = fire\nunless-weak = festival\n"
		     "[strong]\nmatch = fire\nunless-weak = festival\nstrong = harbour\n");
	g_autoptr(Item) item = item_new();
	g_autoptr(GString) told = g_string_new(NULL);
	item->headline = g_strdup("Fire at the harbour festival");
	item->text = g_strdup("");
	g_autoptr(Verdict) verdict = judge_traced(ruleset, item, NULL, 0, note, told);
	assert_string_equal(told->str, "fires: +harbour +fire;"
				       "misses: +harbour -strike OR killed>=2;"
				       "hushed: +fire against \"festival\" (title);"
				       "weak: +fire against \"festival\" (title);"
				       "strong: +fire strong;");
	assert_int_equal(verdict->rules->len, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_query_is_written_back_as_it_means),
		cmocka_unit_test(test_each_rule_tells_what_held_and_what_was_missing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

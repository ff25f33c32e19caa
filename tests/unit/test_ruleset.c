/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

static const char entities[] = "[pakistan]\nkind = state\nen = Pakistan | Islamic Republic\n"
			       "ur = پاکستان\n"
			       "[kabul]\nkind = city\nru = Кабул\n";
static const char lexicon[] = "[event.bombing]\nen = bombed\n"
			      "[topic.sport]\ngroup = noise\nen = cricket\n";

static void test_rules_are_as_written(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Ruleset) ruleset =
		load_ruleset(*state,
			     "[a]\nmatch = bombed\n"
			     "[b]\ntitle = The B\nseverity = critical\ncooldown = 12h\n"
			     "channels = log, desktop\nmatch = @pakistan\nunless = topic:noise\n",
			     entities, lexicon, diags);
	assert_int_equal(diag_kept(diags), 0);
	assert_int_equal(ruleset_n_rules(ruleset), 2);
	assert_int_equal(ruleset_n_entities(ruleset), 2);
	assert_int_equal(ruleset_n_names(ruleset), 4);
	const RulePolicy *a = ruleset_policy(ruleset, "a"), *b = ruleset_policy(ruleset, "b");
	assert_string_equal(a->title, "a");
	assert_int_equal(a->severity, SEVERITY_LOW);
	assert_int_equal(a->cooldown, 0);
	assert_null(a->channels);
	assert_string_equal(b->name, "b");
	assert_string_equal(b->title, "The B");
	assert_int_equal(b->severity, SEVERITY_CRITICAL);
	assert_int_equal(b->cooldown, 43200);
	assert_string_equal(b->channels[0], "log");
	assert_string_equal(b->channels[1], "desktop");
	assert_null(b->channels[2]);
	assert_null(ruleset_policy(ruleset, "c"));
}

static void test_cooldowns_are_read(void **state)
{
	static const struct {
		const char *text;
		gint64 seconds;
	} cases[] = { { "30s", 30 }, { "5m", 300 }, { "2h", 7200 }, { "1d", 86400 }, { "0h", 0 } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(DiagList) diags = diag_list_new();
		g_autofree char *rules =
			g_strdup_printf("[r]\nmatch = a\ncooldown = %s\n", cases[i].text);
		g_autoptr(Ruleset) ruleset = load_ruleset(*state, rules, NULL, NULL, diags);
		assert_int_equal(ruleset_policy(ruleset, "r")->cooldown, cases[i].seconds);
	}
}

static void test_each_fault_is_named_where_it_stands(void **state)
{
	static const struct {
		const char *rules, *complaint;
	} cases[] = {
		{ "[r]\ntitle = x\n",
		  "t.rules:1:2: error: rule [r] has no match; expected match = …" },
		{ "[r]\nmatch = a\nseverty = low\n",
		  "t.rules:3:1: error: unknown key \"severty\" in [r]; did you mean "
		  "\"severity\"?" },
		{ "[r]\nmatch = a\nseverity = loud\n",
		  "t.rules:3:12: error: severity = \"loud\": expected low, medium, high or "
		  "critical" },
		{ "[r]\nmatch = a\ncooldown = 5\n",
		  "t.rules:3:12: error: cooldown = \"5\": expected a time such as 30m, 12h or "
		  "2d" },
		{ "[r]\nmatch = a\ncooldown = 99999999999999999999d\n",
		  "t.rules:3:12: error: cooldown = \"99999999999999999999d\"" },
		{ "[r]\nmatch = a\nchannels = log dekstop\n",
		  "t.rules:3:12: error: no channel \"dekstop\"; did you mean desktop; expected "
		  "some of terminal, log, json, journal, feed, desktop, session, mail, webhook, exec" },
		{ "[r]\nmatch = a OR\n",
		  "t.rules:2:13: error: match: the expression ends; expected a term" },
		{ "[r]\nmatch = (a\n    OR b\n    titel:c)\n",
		  "t.rules:4:5: error: match: unknown field \"titel\"; did you mean \"title\"?" },
		{ "[r]\nmatch = a\nunless =\n",
		  "t.rules:3:9: error: unless: the expression ends; expected a term" },
		{ "[r]\nmatch = a AND @pakstan\n",
		  "t.rules:2:15: error: rule [r]: no entity \"pakstan\"; did you mean "
		  "\"pakistan\"?" },
		{ "[r]\nmatch = a\nunless = b\n    OR @type:citty\n",
		  "t.rules:4:8: error: rule [r]: no kind of entity \"citty\"; did you mean "
		  "\"city\"?" },
		{ "[r]\nmatch = حملہ event:bomb\n",
		  "t.rules:2:20: error: rule [r]: no event type \"bomb\"" },
		{ "[r]\nmatch = event(zzzzz, bombing, ?)\n",
		  "t.rules:2:15: error: rule [r]: no entity \"zzzzz\"" },
		{ "[r]\nmatch = event(?, bombng, ?)\n",
		  "t.rules:2:18: error: rule [r]: no event type \"bombng\"; did you mean "
		  "\"bombing\"?" },
		{ "[r]\nmatch = topic:nose\n",
		  "t.rules:2:15: error: rule [r]: no topic \"nose\"; did you mean \"noise\"?" },
		{ "[r]\nmatch = event(?, ?,\n    @typ:city)\n",
		  "t.rules:3:5: error: rule [r]: no entity \"typ:city\"" },
		{ "[r]\nmatch = event(@type:citty, ?, ?)\n",
		  "t.rules:2:15: error: rule [r]: no kind of entity \"citty\"; did you mean \"city\"?" },
		{ "[r]\nmatch = a\nunless-weak = topic:nose\n",
		  "t.rules:3:21: error: rule [r]: no topic \"nose\"; did you mean \"noise\"?" },
		{ "[r]\nmatch = a\nunless-weak = b\nstrong = (c\n",
		  "t.rules:4:10: error: strong: ( is not closed" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(DiagList) diags = diag_list_new();
		g_autoptr(Ruleset) ruleset =
			load_ruleset(*state, cases[i].rules, entities, lexicon, diags);
		g_autofree char *line = complaint(diags, 0);
		if (!g_str_has_prefix(line, cases[i].complaint))
			print_error("%s\n", line);
		assert_null(ruleset);
		assert_int_equal(diag_errors(diags), 1);
		assert_true(g_str_has_prefix(line, cases[i].complaint));
	}
}

static void test_all_faults_are_told_at_once(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Ruleset) ruleset =
		load_ruleset(*state, "[a]\nmatch = (\n[b]\nmatch = @x\nfoo = 1\n",
			     "[y]\nkind = zzzz\n", "[zzz]\nen = a\n", diags);
	assert_null(ruleset);
	assert_int_equal(diag_errors(diags), 5);
}

static void test_the_later_rule_replaces_the_earlier_in_its_place(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autofree char *one =
		put_file(*state, "1/t.rules", "[a]\nmatch = x\n[b]\nseverity = low\nmatch = y\n");
	g_autofree char *two = put_file(*state, "2/t.rules", "[a]\nseverity = high\nmatch = z\n");
	const char *paths[] = { one, two, NULL };
	g_autoptr(Ruleset) ruleset = ruleset_load(paths, diags);
	g_autofree char *line = complaint(diags, 0);
	g_autofree char *expected =
		g_strdup_printf("t.rules:1:2: warning: [a] replaces the rule at %s:1", one);
	assert_string_equal(line, expected);
	assert_int_equal(diag_errors(diags), 0);
	assert_int_equal(ruleset_n_rules(ruleset), 2);
	assert_int_equal(ruleset_policy(ruleset, "a")->severity, SEVERITY_HIGH);
}

static void test_folders_are_searched_but_not_below_their_own(void **state)
{
	static const struct {
		const char *name, *text;
	} files[] = {
		{ "a.rules", "[top]\nmatch = a\n" },
		{ "rules/b.rules", "[sub]\nmatch = a\n" },
		{ "entities/c.ent", "[x]\nkind = city\nen = X-town\n" },
		{ "events/d.lex", "[event.e]\nen = ee\n" },
		{ "rules/deeper/e.rules", "[deep]\nmatch = a\n" },
		{ "other/f.rules", "[other]\nmatch = a\n" },
		{ ".hidden.rules", "[hidden]\nmatch = a\n" },
		{ "a.rules~", "[backup]\nmatch = a\n" },
		{ "notes.txt", "nonsense" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(files); i++)
		g_free(put_file(*state, files[i].name, files[i].text));
	g_autoptr(DiagList) diags = diag_list_new();
	const char *paths[] = { *state, NULL };
	g_autoptr(Ruleset) ruleset = ruleset_load(paths, diags);
	assert_int_equal(diag_kept(diags), 0);
	assert_int_equal(ruleset_n_rules(ruleset), 2);
	assert_int_equal(ruleset_n_entities(ruleset), 1);
	assert_non_null(ruleset_policy(ruleset, "top"));
	assert_non_null(ruleset_policy(ruleset, "sub"));
}

static void test_files_of_a_folder_load_in_name_order(void **state)
{
	g_free(put_file(*state, "20.rules", "[r]\nseverity = high\nmatch = a\n"));
	g_free(put_file(*state, "10.rules", "[r]\nseverity = low\nmatch = a\n"));
	g_free(put_file(*state, "30.rules", "[r]\nseverity = critical\nmatch = a\n"));
	g_autoptr(DiagList) diags = diag_list_new();
	const char *paths[] = { *state, NULL };
	g_autoptr(Ruleset) ruleset = ruleset_load(paths, diags);
	assert_int_equal(diag_warnings(diags), 2);
	assert_int_equal(ruleset_policy(ruleset, "r")->severity, SEVERITY_CRITICAL);
}

static void test_what_is_not_there_is_an_error(void **state)
{
	static const struct {
		const char *name, *message;
	} cases[] = {
		{ "none",
		  "no such file or folder; expected a folder or a *.rules, *.ent or *.lex" },
		{ "none.rules", "cannot be read" },
		{ "notes.txt", "unknown kind of file" },
	};
	g_free(put_file(*state, "notes.txt", ""));
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(DiagList) diags = diag_list_new();
		g_autofree char *path = g_build_filename(*state, cases[i].name, NULL);
		const char *paths[] = { path, NULL };
		assert_null(ruleset_load(paths, diags));
		assert_int_equal(diag_errors(diags), 1);
		assert_true(g_str_has_prefix(diag_at(diags, 0)->message, cases[i].message));
	}
}

static void test_earlier_errors_of_others_do_not_refuse_a_good_set(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	diag_add(diags, DIAG_ERROR, "other", 1, 1, "of somebody else");
	g_autoptr(Ruleset) ruleset = load_ruleset(*state, "[r]\nmatch = a\n", NULL, NULL, diags);
	assert_non_null(ruleset);
}

static void test_the_hash_is_that_of_the_contents(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Ruleset) one = load_ruleset(*state, "[r]\nmatch = a\n", entities, lexicon, diags);
	g_autoptr(Ruleset) same =
		load_ruleset(*state, "[r]\nmatch = a\n", entities, lexicon, diags);
	g_autoptr(Ruleset) rule =
		load_ruleset(*state, "[r]\nmatch = b\n", entities, lexicon, diags);
	g_autoptr(Ruleset) word =
		load_ruleset(*state, "[r]\nmatch = a\n", entities, "[topic.x]\nen = yy\n", diags);
	assert_int_equal(strlen(ruleset_hash(one)), 64);
	assert_int_equal(strspn(ruleset_hash(one), "0123456789abcdef"), 64);
	assert_string_equal(ruleset_hash(one), ruleset_hash(same));
	assert_string_not_equal(ruleset_hash(one), ruleset_hash(rule));
	assert_string_not_equal(ruleset_hash(one), ruleset_hash(word));
}

static void test_entities_have_a_name_for_every_reader(void **state)
{
	static const struct {
		const char *id, *lang, *name;
	} cases[] = { { "pakistan", "en", "Pakistan" }, { "pakistan", "ur", "پاکستان" },
		      { "pakistan", "tr", "Pakistan" }, { "pakistan", NULL, "Pakistan" },
		      { "kabul", "en", "kabul" },       { "kabul", "ru", "Кабул" },
		      { "nobody", "en", "nobody" } };
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Ruleset) ruleset = load_ruleset(*state, NULL, entities, NULL, diags);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		assert_string_equal(ruleset_entity_name(ruleset, cases[i].id, cases[i].lang),
				    cases[i].name);
}

static void test_a_reference_keeps_the_set_alive(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	Ruleset *ruleset = load_ruleset(*state, "[r]\nmatch = a\n", NULL, NULL, diags);
	g_autoptr(Ruleset) mine = ruleset_ref(ruleset);
	ruleset_unref(ruleset);
	assert_int_equal(ruleset_n_rules(mine), 1);
}

static void test_rules_have_a_ceiling(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GString) rules = g_string_new(NULL);
	for (int i = 0; i <= 2000; i++)
		g_string_append_printf(rules, "[r%d]\nmatch = a\n", i);
	assert_null(load_ruleset(*state, rules->str, NULL, NULL, diags));
	g_autofree char *line = complaint(diags, 0);
	assert_string_equal(line, "t.rules:4001:2: error: more than 2000 rules");
}

static void test_an_empty_set_is_a_set(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	const char *paths[] = { NULL };
	g_autoptr(Ruleset) ruleset = ruleset_load(paths, diags);
	assert_int_equal(ruleset_n_rules(ruleset), 0);
	assert_int_equal(diag_kept(diags), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(test_rules_are_as_written),
		IN_FOLDER(test_cooldowns_are_read),
		IN_FOLDER(test_each_fault_is_named_where_it_stands),
		IN_FOLDER(test_all_faults_are_told_at_once),
		IN_FOLDER(test_the_later_rule_replaces_the_earlier_in_its_place),
		IN_FOLDER(test_folders_are_searched_but_not_below_their_own),
		IN_FOLDER(test_files_of_a_folder_load_in_name_order),
		IN_FOLDER(test_what_is_not_there_is_an_error),
		IN_FOLDER(test_earlier_errors_of_others_do_not_refuse_a_good_set),
		IN_FOLDER(test_the_hash_is_that_of_the_contents),
		IN_FOLDER(test_entities_have_a_name_for_every_reader),
		IN_FOLDER(test_a_reference_keeps_the_set_alive),
		IN_FOLDER(test_rules_have_a_ceiling),
		IN_FOLDER(test_an_empty_set_is_a_set),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

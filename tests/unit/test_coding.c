/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Events and tolls as the shipped lexicons read them, and what the regional pack tells, in seven
 * languages: tests/data/events.tsv, tolls.tsv and relevance.tsv, whose heads say what a line holds.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "filters/ruleset.h"

#define NOW 1763200800 /* 15 November 2025 */

static int load(void **state)
{
	static const char *const folder[] = { "filters", NULL };
	g_autoptr(DiagList) diags = diag_list_new();
	*state = ruleset_load(folder, diags);
	return *state == NULL;
}

static int drop(void **state)
{
	ruleset_unref(*state);
	return 0;
}

static Verdict *verdict_of(const Ruleset *ruleset, const char *lang, const char *title,
			   const char *text)
{
	g_autoptr(Item) item = item_new();
	item->headline = g_strdup(title);
	item->text = g_strdup(text);
	item->lang = g_strdup(lang);
	return judge(ruleset, item, NULL, NOW);
}

static gboolean same_ids(const char *wanted, const GPtrArray *got)
{
	g_auto(GStrv) ids = g_strsplit(wanted, ",", -1);
	guint n = *wanted != '\0' ? g_strv_length(ids) : 0;
	for (guint i = 0; i < got->len; i++) {
		/* who rules in Kabul stands for the state */
		const char *id = g_ptr_array_index(got, i);
		if (strcmp(id, "afghan_taliban") == 0)
			id = "afghanistan";
		if (!g_strv_contains((const char *const *)ids, id))
			return FALSE;
	}
	return got->len == n;
}

/* Is "type", "type(actor>target)" or "-type" true of VERDICT? */
static gboolean is_told(const Verdict *verdict, const char *wanted)
{
	gboolean never = *wanted == '-';
	g_auto(GStrv) parts = g_strsplit_set(wanted + never, "(>)", 4);
	gboolean sides = parts[1] != NULL;
	for (guint i = 0; i < verdict->events->len; i++) {
		const Event *event = g_ptr_array_index(verdict->events, i);
		if (strcmp(event->type, parts[0]) == 0 &&
		    (!sides || (same_ids(parts[1], event->actor) &&
				(*parts[2] == '\0' || same_ids(parts[2], event->target)))))
			return !never;
	}
	return never;
}

typedef guint (*CheckLine)(const Ruleset *ruleset, char **fields);

/* How many of FILE's lines are not as they should be. */
static guint check_file(const Ruleset *ruleset, const char *file, guint least, CheckLine check)
{
	g_autofree char *text = NULL;
	guint wrong = 0, lines = 0;
	assert_true(g_file_get_contents(file, &text, NULL, NULL));
	g_auto(GStrv) all = g_strsplit(g_strchomp(text), "\n", -1);
	for (char **line = all; *line != NULL; line++) {
		g_auto(GStrv) fields = g_strsplit(*line, "\t", -1);
		if (**line == '#')
			continue;
		wrong += check(ruleset, fields);
		lines++;
	}
	assert_true(lines >= least);
	return wrong;
}

static guint check_event(const Ruleset *ruleset, char **fields)
{
	guint wrong = 0;
	assert_true(g_strv_length(fields) >= 3);
	g_autoptr(Verdict) verdict =
		verdict_of(ruleset, fields[0], fields[2], fields[3] != NULL ? fields[3] : "");
	g_auto(GStrv) wanted = g_strsplit(fields[1], " ", -1);
	for (char **one = wanted; *one != NULL; one++) {
		if (is_told(verdict, *one))
			continue;
		print_error("not %s: %s\n", *one, fields[2]);
		wrong++;
	}
	return wrong;
}

static void test_each_item_tells_the_event_it_tells(void **state)
{
	assert_int_equal(check_file(*state, "tests/data/events.tsv", 200, check_event), 0);
}

/* "12", "12+", "10-15" or "-". */
static char *show(const Toll *toll)
{
	if (!toll->known)
		return g_strdup("-");
	if (toll->max == TOLL_OPEN)
		return g_strdup_printf("%" G_GINT64_FORMAT "+", toll->min);
	if (toll->max == toll->min)
		return g_strdup_printf("%" G_GINT64_FORMAT, toll->min);
	return g_strdup_printf("%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT, toll->min, toll->max);
}

static guint check_toll(const Ruleset *ruleset, char **fields)
{
	guint wrong = 0;
	assert_int_equal(g_strv_length(fields), 6);
	g_autoptr(Verdict) verdict = verdict_of(ruleset, fields[0], fields[5], "");
	const Toll *const tolls[] = { &verdict->killed, &verdict->wounded, &verdict->abducted,
				      &verdict->displaced };
	for (gsize i = 0; i < G_N_ELEMENTS(tolls); i++) {
		g_autofree char *got = show(tolls[i]);
		if (strcmp(got, fields[1 + i]) == 0)
			continue;
		print_error("%s for %s, %s: %s\n", got, fields[1 + i], toll_kind_name((TollKind)i),
			    fields[5]);
		wrong++;
	}
	return wrong;
}

static void test_each_item_tells_the_toll_it_tells(void **state)
{
	assert_int_equal(check_file(*state, "tests/data/tolls.tsv", 80, check_toll), 0);
}

static guint check_relevance(const Ruleset *ruleset, char **fields)
{
	assert_int_equal(g_strv_length(fields), 3);
	gboolean wanted = strcmp(fields[1], "yes") == 0;
	g_autoptr(Verdict) verdict = verdict_of(ruleset, fields[0], fields[2], "");
	if (verdict->relevant == wanted)
		return 0;
	print_error("%s is%s told\n", fields[2], wanted ? " not" : "");
	return 1;
}

static void test_look_alikes_are_not_told_and_the_news_is(void **state)
{
	static const char *const pack[] = { "filters/entities", "filters/events",
					    "filters/rules/region.rules", NULL };
	g_autoptr(DiagList) diags = diag_list_new();
	Ruleset *ruleset = ruleset_load(pack, diags);
	(void)state;
	assert_non_null(ruleset);
	assert_int_equal(check_file(ruleset, "tests/data/relevance.tsv", 700, check_relevance), 0);
	ruleset_unref(ruleset);
}

static void test_each_group_of_the_dead_is_told_apart(void **state)
{
	static const struct {
		const char *text, *lines;
	} cases[] = {
		{ "Twelve soldiers, 30 militants and two civilians killed in Bannu",
		  "killed forces 12|killed militants 30|killed civilians 2|" },
		{ "Blast kills five people, wounds nine", "killed people 5|wounded people 9|" },
		{ "Gunmen abduct seven labourers", "abducted civilians 7|" },
		{ "Talks end in Doha", "" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Verdict) verdict = verdict_of(*state, "en", cases[i].text, "");
		g_autoptr(GString) all = g_string_new(NULL);
		for (guint k = 0; k < verdict->tolls->len; k++) {
			const TollLine *line = g_ptr_array_index(verdict->tolls, k);
			g_autofree char *number = show(&line->toll);
			g_string_append_printf(all, "%s %s %s|", toll_kind_name(line->kind),
					       victims_name(line->who), number);
		}
		g_auto(GStrv) wanted = g_strsplit(cases[i].lines, "|", -1);
		for (char **one = wanted; *one != NULL; one++)
			assert_non_null(strstr(all->str, *one));
		assert_int_equal(all->len, strlen(cases[i].lines));
	}
}

static void test_other_schemes_are_told_where_asked_for(void **state)
{
	static const struct {
		const char *text, *type, *quad, *cameo;
	} cases[] = {
		{ "Suicide bomber strikes Kabul ministry", "suicide_bombing", "material-conflict",
		  "1831" },
		{ "Parliament rejects the proposal", "reject", "verbal-conflict", "12" },
		{ "Government frees prisoners", "yield", "material-cooperation", "08" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		const JudgeContext asked = { .codes = TRUE };
		g_autoptr(Item) item = item_new();
		item->headline = g_strdup(cases[i].text);
		item->text = g_strdup("");
		g_autoptr(Verdict) plain = judge(*state, item, NULL, NOW);
		g_autoptr(Verdict) coded = judge(*state, item, &asked, NOW);
		assert_int_equal(plain->codes->len, 0);
		assert_true(coded->codes->len > 0);
		const Code *code = g_ptr_array_index(coded->codes, 0);
		assert_string_equal(code->type, cases[i].type);
		assert_string_equal(code->quad, cases[i].quad);
		assert_string_equal(code->cameo, cases[i].cameo);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_item_tells_the_event_it_tells),
		cmocka_unit_test(test_each_item_tells_the_toll_it_tells),
		cmocka_unit_test(test_look_alikes_are_not_told_and_the_news_is),
		cmocka_unit_test(test_each_group_of_the_dead_is_told_apart),
		cmocka_unit_test(test_other_schemes_are_told_where_asked_for),
	};
	return cmocka_run_group_tests_name("coding", tests, load, drop);
}

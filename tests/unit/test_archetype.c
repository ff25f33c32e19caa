/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report this program was written for, development by development, in seven languages, with
 * decoys that sound like it: tests/data/archetype.jsonl, judged by the rules as shipped.
 *
 * A line: id, lang, title, text?; then what must come out: relevant, rules (all of these fire),
 * not_rules (none of these), events ("type(actor,…>target,…)", each with just these parties),
 * no_events (types), killed and wounded ([min, max], max null = open). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

#include "filters/ruleset.h"

#define CASES "tests/data/archetype.jsonl"

static int by_name(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void append_sorted(GString *out, const GPtrArray *ids)
{
	g_autoptr(GPtrArray) sorted = g_ptr_array_new();
	for (guint i = 0; i < ids->len; i++)
		g_ptr_array_add(sorted, g_ptr_array_index(ids, i));
	g_ptr_array_sort(sorted, by_name);
	for (guint i = 0; i < sorted->len; i++)
		g_string_append_printf(out, "%s%s", i > 0 ? "," : "",
				       (const char *)g_ptr_array_index(sorted, i));
}

static char *shown(const char *type, const GPtrArray *actor, const GPtrArray *target)
{
	GString *out = g_string_new(type);
	g_string_append_c(out, '(');
	append_sorted(out, actor);
	g_string_append_c(out, '>');
	append_sorted(out, target);
	g_string_append_c(out, ')');
	return g_string_free(out, FALSE);
}

static GPtrArray *ids_of(const char *list)
{
	GPtrArray *ids = g_ptr_array_new_with_free_func(g_free);
	g_auto(GStrv) parts = g_strsplit(list, ",", -1);
	for (char **part = parts; *part != NULL; part++)
		if (**part != '\0')
			g_ptr_array_add(ids, g_strdup(*part));
	return ids;
}

/* The same event with its parties in order of name. */
static char *normal(const char *event)
{
	g_auto(GStrv) parts = g_strsplit_set(event, "(>)", 4);
	assert_int_equal(g_strv_length(parts), 4);
	g_autoptr(GPtrArray) actor = ids_of(parts[1]);
	g_autoptr(GPtrArray) target = ids_of(parts[2]);
	return shown(parts[0], actor, target);
}

static gboolean has_event(const Verdict *verdict, const char *wanted)
{
	g_autofree char *sorted = normal(wanted);
	for (guint i = 0; i < verdict->events->len; i++) {
		const Event *event = g_ptr_array_index(verdict->events, i);
		g_autofree char *got = shown(event->type, event->actor, event->target);
		if (strcmp(got, sorted) == 0)
			return TRUE;
	}
	return FALSE;
}

static gboolean has_type(const Verdict *verdict, const char *type)
{
	for (guint i = 0; i < verdict->events->len; i++)
		if (strcmp(((Event *)g_ptr_array_index(verdict->events, i))->type, type) == 0)
			return TRUE;
	return FALSE;
}

static gboolean has_rule(const Verdict *verdict, const char *name)
{
	for (guint i = 0; i < verdict->rules->len; i++)
		if (strcmp(((RuleHit *)g_ptr_array_index(verdict->rules, i))->name, name) == 0)
			return TRUE;
	return FALSE;
}

static gboolean is_toll(const Toll *toll, const json_t *wanted)
{
	const json_t *max = json_array_get(wanted, 1);
	gint64 upper = json_is_null(max) ? TOLL_OPEN : json_integer_value(max);
	return toll->known && toll->min == json_integer_value(json_array_get(wanted, 0)) &&
	       toll->max == upper;
}

typedef gboolean (*Has)(const Verdict *verdict, const char *name);

static void compare(const json_t *line, const char *key, const Verdict *verdict, Has has,
		    gboolean wanted, GString *wrong)
{
	gsize i;
	json_t *name;
	json_array_foreach(json_object_get(line, key), i,
			   name) if (has(verdict, json_string_value(name)) != wanted)
		g_string_append_printf(wrong, " %s: %s;", key, json_string_value(name));
}

static void compare_toll(const json_t *line, const char *key, const Toll *toll, GString *wrong)
{
	const json_t *wanted = json_object_get(line, key);
	if (wanted != NULL && !is_toll(toll, wanted))
		g_string_append_printf(wrong, " %s;", key);
}

static void append_got(GString *out, const Verdict *verdict)
{
	for (guint i = 0; i < verdict->events->len; i++) {
		const Event *event = g_ptr_array_index(verdict->events, i);
		g_autofree char *got = shown(event->type, event->actor, event->target);
		g_string_append_printf(out, " %s", got);
	}
	for (guint i = 0; i < verdict->rules->len; i++)
		g_string_append_printf(out, " [%s]",
				       ((RuleHit *)g_ptr_array_index(verdict->rules, i))->name);
}

static Item *item_of(const json_t *line)
{
	const char *text = json_string_value(json_object_get(line, "text"));
	Item *item = item_new();
	item->headline = g_strdup(json_string_value(json_object_get(line, "title")));
	item->text = g_strdup(text != NULL ? text : "");
	item->lang = g_strdup(json_string_value(json_object_get(line, "lang")));
	return item;
}

/* TRUE when LINE is judged as it says; else prints its id and what differed. */
static gboolean check_line(const Ruleset *ruleset, const json_t *line)
{
	static const gint64 now = 1763200800; /* 15 November 2025 */
	const json_t *relevant = json_object_get(line, "relevant");
	g_autoptr(Item) item = item_of(line);
	g_autoptr(Verdict) verdict = judge(ruleset, item, NULL, now);
	g_autoptr(GString) wrong = g_string_new(NULL);
	if (relevant != NULL && json_is_true(relevant) != verdict->relevant)
		g_string_append(wrong, " relevant;");
	compare(line, "rules", verdict, has_rule, TRUE, wrong);
	compare(line, "not_rules", verdict, has_rule, FALSE, wrong);
	compare(line, "events", verdict, has_event, TRUE, wrong);
	compare(line, "no_events", verdict, has_type, FALSE, wrong);
	compare_toll(line, "killed", &verdict->killed, wrong);
	compare_toll(line, "wounded", &verdict->wounded, wrong);
	if (wrong->len == 0)
		return TRUE;
	g_string_append(wrong, " got");
	append_got(wrong, verdict);
	print_error("%s differs in%s\n", json_string_value(json_object_get(line, "id")),
		    wrong->str);
	return FALSE;
}

static void test_each_development_is_known_for_what_it_is(void **state)
{
	static const char *const folder[] = { "filters/events", "filters/entities",
					      "filters/rules/region.rules", NULL };
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Ruleset) ruleset = ruleset_load(folder, diags);
	g_autofree char *text = NULL;
	guint lines = 0, wrong = 0;
	assert_non_null(ruleset);
	assert_true(g_file_get_contents(CASES, &text, NULL, NULL));
	g_auto(GStrv) cases = g_strsplit(g_strchomp(text), "\n", -1);
	for (char **one = cases; *one != NULL; one++) {
		json_t *line = json_loads(*one, 0, NULL);
		assert_non_null(line);
		wrong += !check_line(ruleset, line);
		lines++;
		json_decref(line);
	}
	assert_true(lines > 80);
	assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_development_is_known_for_what_it_is),
	};
	return cmocka_run_group_tests_name("archetype", tests, NULL, NULL);
}

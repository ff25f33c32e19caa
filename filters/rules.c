/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asking the rules about what an item says. */
#include "filters/rules.h"

#include <string.h>

#include "filters/explain.h"
#include "filters/locate.h"
#include "filters/reading.h"

static GPtrArray *strings(void)
{
	return g_ptr_array_new_with_free_func(g_free);
}

gboolean rule_keeps_back(const Rule *rule, Reading *reading, GPtrArray *against, gboolean *strong)
{
	*strong = FALSE;
	if (rule->unless != NULL && reading_query(reading, rule->unless, against, NULL))
		return TRUE;
	if (rule->weak == NULL || !reading_query(reading, rule->weak, against, NULL))
		return FALSE;
	*strong = reading_query(reading, rule->strong, NULL, NULL);
	return !*strong;
}

static gboolean holds(const Rule *rule, Reading *reading)
{
	gboolean strong;
	return reading_query(reading, rule->match, NULL, NULL) &&
	       !rule_keeps_back(rule, reading, NULL, &strong);
}

/* With how many sources of its story RULE holds, as RuleHit has it. */
static guint64 story_sources(const Rule *rule, Reading *reading)
{
	guint64 mask = 0;
	gboolean now = FALSE;
	for (int n = 1; n <= RULE_MOST_SOURCES; n++) {
		if (n == 1 || (rule->breaks >> n & 1) != 0) {
			reading->sources = n;
			now = holds(rule, reading);
		}
		mask |= (guint64)now << n;
	}
	return mask;
}

static void suppress(Verdict *verdict, const Rule *rule, const GPtrArray *reasons)
{
	g_autoptr(GString) line = g_string_new(NULL);
	g_string_append_printf(line, "%s kept back", rule->name);
	for (guint i = 0; i < reasons->len; i++)
		g_string_append_printf(line, "%s%s", i == 0 ? ": " : ", ",
				       (const char *)g_ptr_array_index(reasons, i));
	g_ptr_array_add(verdict->suppressed, g_string_free(g_steal_pointer(&line), FALSE));
}

static void add_hit(GPtrArray *hits, const Rule *rule, GPtrArray *because, GPtrArray *spans,
		    guint64 sources)
{
	RuleHit *hit = g_new0(RuleHit, 1);
	hit->name = rule->policy.name;
	hit->title = rule->policy.title;
	hit->severity = rule->policy.severity;
	hit->because = because;
	hit->spans = spans;
	hit->sources = sources;
	g_ptr_array_add(hits, hit);
}

static void count(const Rule *rule, Reading *reading, RuleTally *tally, gboolean fires,
		  gboolean waits)
{
	tally->hits += fires && !waits;
	tally->kept_back += !fires;
	for (guint i = 0; fires && i < rule->leaves->len; i++)
		tally->terms[i] +=
			reading_query(reading, g_ptr_array_index(rule->leaves, i), NULL, NULL);
}

static void ask_rule(const Rule *rule, Reading *reading, RuleTally *tally)
{
	Verdict *verdict = reading->verdict;
	guint64 sources = RULE_ANY_SOURCES;
	gboolean strong;
	if (rule->breaks != 0 && reading->context->sources == 0) {
		sources = story_sources(rule, reading);
		reading->sources = sources != 0 ? __builtin_ctzll(sources) : 1;
		if (sources == RULE_ANY_SOURCES << 1)
			sources = RULE_ANY_SOURCES;
	}
	if (!reading_query(reading, rule->match, NULL, NULL))
		return; /* most rules, and without a thought to reasons */
	g_autoptr(GPtrArray) because = strings(), against = strings(), spans = strings();
	reading_query(reading, rule->match, because, spans);
	gboolean fires = !rule_keeps_back(rule, reading, against, &strong);
	if (tally != NULL)
		count(rule, reading, tally, fires, sources != RULE_ANY_SOURCES);
	if (!fires) {
		suppress(verdict, rule, against);
		return;
	}
	add_hit(sources == RULE_ANY_SOURCES ? verdict->rules : verdict->waiting, rule,
		g_steal_pointer(&because), g_steal_pointer(&spans), sources);
}

/* A stable sort: rules of one severity stay in the order of their files. */
static void sort_hits(GPtrArray *hits)
{
	RuleHit **all = (RuleHit **)hits->pdata;
	for (guint i = 1; i < hits->len; i++)
		for (guint k = i; k > 0 && all[k]->severity > all[k - 1]->severity; k--) {
			RuleHit *swap = all[k - 1];
			all[k - 1] = all[k];
			all[k] = swap;
		}
}

static void sum_up(Verdict *verdict)
{
	sort_hits(verdict->rules);
	verdict->relevant = verdict->rules->len > 0;
	verdict->severity = SEVERITY_NONE;
	if (verdict->relevant)
		verdict->severity = ((RuleHit *)g_ptr_array_index(verdict->rules, 0))->severity;
}

void reading_ask(Reading *reading, const Ruleset *ruleset, RuleTraceFunction function,
		 gpointer user_data)
{
	Verdict *verdict = reading->verdict;
	GPtrArray *old[] = { verdict->rules, verdict->waiting, verdict->suppressed };
	for (gsize i = 0; i < G_N_ELEMENTS(old); i++)
		g_ptr_array_set_size(old[i], 0);
	gint64 sources = reading->sources;
	if (reading->asked != ruleset)
		g_clear_pointer(&reading->wording, wording_hits_free);
	reading->asked = ruleset;
	for (guint i = 0; i < ruleset->rules->len; i++) {
		const Rule *rule = g_ptr_array_index(ruleset->rules, i);
		ask_rule(rule, reading, reading->tallies != NULL ? &reading->tallies[i] : NULL);
		reading->sources = sources;
		if (function != NULL)
			explain_rule(rule, reading, function, user_data);
	}
	sum_up(verdict);
	verdict->unlocated = g_hash_table_size(reading->topics) == 0 &&
			     locate_is_lost(ruleset->lexicon, verdict);
}

void verdict_settle(Verdict *verdict, guint sources)
{
	guint n = CLAMP(sources, 1, RULE_MOST_SOURCES);
	for (guint i = 0; i < verdict->waiting->len;) {
		const RuleHit *hit = g_ptr_array_index(verdict->waiting, i);
		if ((hit->sources >> n & 1) != 0)
			g_ptr_array_add(verdict->rules,
					g_ptr_array_steal_index(verdict->waiting, i));
		else
			i++;
	}
	sum_up(verdict);
	verdict->unlocated &= !verdict->relevant;
}

/* ---- over many items ---- */

RuleTally *rule_tallies_new(const Ruleset *ruleset)
{
	RuleTally *tallies = g_new0(RuleTally, ruleset->rules->len + 1);
	for (guint i = 0; i < ruleset->rules->len; i++) {
		const Rule *rule = g_ptr_array_index(ruleset->rules, i);
		tallies[i].n_terms = rule->leaves->len;
		tallies[i].terms = g_new0(guint64, rule->leaves->len + 1);
	}
	return tallies;
}

void rule_tallies_free(RuleTally *tallies, const Ruleset *ruleset)
{
	for (guint i = 0; tallies != NULL && i < ruleset->rules->len; i++)
		g_free(tallies[i].terms);
	g_free(tallies);
}

void rule_tallies_add(RuleTally *tallies, const RuleTally *more, const Ruleset *ruleset)
{
	for (guint i = 0; i < ruleset->rules->len; i++) {
		tallies[i].hits += more[i].hits;
		tallies[i].kept_back += more[i].kept_back;
		for (guint k = 0; k < tallies[i].n_terms; k++)
			tallies[i].terms[k] += more[i].terms[k];
	}
}

char *rule_term(const Ruleset *ruleset, guint i, guint term)
{
	const Rule *rule = g_ptr_array_index(ruleset->rules, i);
	return query_describe(g_ptr_array_index(rule->leaves, term));
}

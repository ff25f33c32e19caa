/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/explain.h"

#include <string.h>

static void describe(GString *out, const Query *query, gboolean inner);

static void put_list(GString *out, const Query *query, const char *between, gboolean inner)
{
	g_string_append(out, inner ? "(" : "");
	for (guint i = 0; i < query->children->len; i++) {
		g_string_append(out, i > 0 ? between : "");
		describe(out, g_ptr_array_index(query->children, i), TRUE);
	}
	g_string_append(out, inner ? ")" : "");
}

/* A role or type of an event as it is written. */
static const char *or_anyone(const char *id)
{
	return *id != '\0' ? id : "?";
}

static const char *sign_of(const char *role)
{
	return strchr(role, ':') != NULL ? "@" : "";
}

/* VALUE as the parser reads it back: QUOTE around it, and escaped in it, where it would not. */
static void put_value(GString *out, const char *value, const char *special, char quote)
{
	gboolean quoted = *value == '\0' || strpbrk(value, special) != NULL;
	if (!quoted) {
		g_string_append(out, value);
		return;
	}
	g_string_append_c(out, quote);
	for (const char *p = value; *p != '\0'; p++) {
		if (*p == quote || (*p == '\\' && quote == '"'))
			g_string_append_c(out, '\\');
		g_string_append_c(out, *p);
	}
	g_string_append_c(out, quote);
}

/* Words must not be taken for anything else. */
static void put_words(GString *out, const char *words)
{
	static const char *const operators[] = { "AND", "OR", "NOT", NULL };
	gboolean taken =
		g_strv_contains(operators, words) || g_ascii_strncasecmp(words, "near/", 5) == 0;
	put_value(out, words, taken ? words : " \t\n()\":<>=/@", '"');
}

static void put_named(GString *out, const char *name, const char *value)
{
	g_string_append_printf(out, "%s:", name);
	put_value(out, value, " \t\n()\"", '"');
}

static void put_leaf(GString *out, const Query *query)
{
	if (query->field != QUERY_ANY_FIELD)
		g_string_append_printf(out, "%s:", query_fields[query->field]);
	switch (query->type) {
	case QUERY_REGEX: put_value(out, query->value, query->value, '/'); break;
	case QUERY_ENTITY: g_string_append_printf(out, "@%s", query->value); break;
	case QUERY_KIND: g_string_append_printf(out, "@type:%s", query->value); break;
	case QUERY_COUNTRY: g_string_append_printf(out, "@country:%s", query->value); break;
	case QUERY_TOPIC: put_named(out, "topic", query->value); break;
	case QUERY_META: put_named(out, query->name, query->value); break;
	case QUERY_EVENT:
		if (*query->actor == '\0' && *query->target == '\0')
			put_named(out, "event", query->value);
		else
			g_string_append_printf(out, "event(%s%s, %s, %s%s)", sign_of(query->actor),
					       or_anyone(query->actor), or_anyone(query->value),
					       sign_of(query->target), or_anyone(query->target));
		break;
	case QUERY_NUMBER:
		g_string_append_printf(out, "%s%s%" G_GINT64_FORMAT, query->name,
				       query_signs[query->op], query->number);
		break;
	case QUERY_AGE:
		g_string_append_printf(out, "age%s%" G_GINT64_FORMAT "s", query_signs[query->op],
				       query->number);
		break;
	default: put_words(out, query->value);
	}
}

static void describe(GString *out, const Query *query, gboolean inner)
{
	g_autofree char *near = NULL;
	switch (query->type) {
	case QUERY_AND: put_list(out, query, " AND ", inner); break;
	case QUERY_OR: put_list(out, query, " OR ", inner); break;
	case QUERY_NOT:
		g_string_append(out, "NOT ");
		describe(out, g_ptr_array_index(query->children, 0), TRUE);
		break;
	case QUERY_NEAR:
		near = g_strdup_printf(" NEAR/%" G_GINT64_FORMAT " ", query->number);
		put_list(out, query, near, FALSE);
		break;
	default: put_leaf(out, query);
	}
}

char *query_describe(const Query *query)
{
	GString *out = g_string_new(NULL);
	describe(out, query, FALSE);
	return g_string_free(out, FALSE);
}

static void note_substance(const Query *leaf, gpointer user_data)
{
	gboolean who_or_where = leaf->type == QUERY_ENTITY || leaf->type == QUERY_KIND ||
				leaf->type == QUERY_COUNTRY || leaf->type == QUERY_META ||
				leaf->type == QUERY_AGE ||
				(leaf->type == QUERY_NUMBER && strcmp(leaf->name, "sources") == 0);
	*(gboolean *)user_data |= !who_or_where;
}

/* Does QUERY ask for something that happens, and not just for somebody or someplace? */
static gboolean has_substance(const Query *query)
{
	gboolean found = FALSE;
	query_visit(query, note_substance, &found);
	return found;
}

static void part_free(gpointer data)
{
	RulePart *part = data;
	g_free(part->query);
	g_ptr_array_unref(part->because);
	g_ptr_array_unref(part->spans);
	g_free(part);
}

static RulePart *ask_part(const Query *query, Reading *reading)
{
	RulePart *part = g_new0(RulePart, 1);
	part->query = query_describe(query);
	part->because = g_ptr_array_new_with_free_func(g_free);
	part->spans = g_ptr_array_new_with_free_func(g_free);
	part->holds = reading_query(reading, query, part->because, part->spans);
	return part;
}

void explain_rule(const Rule *rule, Reading *reading, RuleTraceFunction function,
		  gpointer user_data)
{
	g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(part_free);
	g_autoptr(GPtrArray) against = g_ptr_array_new_with_free_func(g_free);
	const Query *match = rule->match;
	gboolean several = match->type == QUERY_AND, happens = FALSE;
	guint n = several ? match->children->len : 1, missing = 0;
	for (guint i = 0; i < n; i++) {
		const Query *query = several ? g_ptr_array_index(match->children, i) : match;
		RulePart *part = ask_part(query, reading);
		happens |= part->holds && has_substance(query);
		missing += !part->holds;
		g_ptr_array_add(parts, part);
	}
	RuleTrace trace = { .rule = &rule->policy,
			    .parts = parts,
			    .against = against,
			    .met = missing == 0,
			    .near = missing == 1 && happens };
	if (trace.met && !rule_keeps_back(rule, reading, against, &trace.strong))
		g_ptr_array_set_size(against, 0);
	function(&trace, user_data);
}

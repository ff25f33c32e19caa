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

static const char *or_anyone(const char *id)
{
	return *id != '\0' ? id : "?";
}

static void put_leaf(GString *out, const Query *query)
{
	static const char *const signs[] = { "=", "<", "<=", ">", ">=" };
	gboolean phrase = query->type == QUERY_WORDS && strchr(query->value, ' ') != NULL;
	if (query->field != QUERY_ANY_FIELD)
		g_string_append_printf(out, "%s:", query_fields[query->field]);
	switch (query->type) {
	case QUERY_REGEX: g_string_append_printf(out, "/%s/", query->value); break;
	case QUERY_ENTITY: g_string_append_printf(out, "@%s", query->value); break;
	case QUERY_KIND: g_string_append_printf(out, "@type:%s", query->value); break;
	case QUERY_COUNTRY: g_string_append_printf(out, "@country:%s", query->value); break;
	case QUERY_TOPIC: g_string_append_printf(out, "topic:%s", query->value); break;
	case QUERY_META: g_string_append_printf(out, "%s:%s", query->name, query->value); break;
	case QUERY_EVENT:
		if (*query->actor == '\0' && *query->target == '\0')
			g_string_append_printf(out, "event:%s", query->value);
		else
			g_string_append_printf(out, "event(%s, %s, %s)", or_anyone(query->actor),
					       or_anyone(query->value), or_anyone(query->target));
		break;
	case QUERY_NUMBER:
		g_string_append_printf(out, "%s%s%" G_GINT64_FORMAT, query->name, signs[query->op],
				       query->number);
		break;
	case QUERY_AGE:
		g_string_append_printf(out, "age%s%" G_GINT64_FORMAT "s", signs[query->op],
				       query->number);
		break;
	default: g_string_append_printf(out, phrase ? "\"%s\"" : "%s", query->value);
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
				leaf->type == QUERY_AGE;
	*(gboolean *)user_data |= !who_or_where;
}

/* Does QUERY ask for something that happens, and not just for somebody or someplace? */
static gboolean has_substance(const Query *query)
{
	gboolean found = FALSE;
	query_visit(query, note_substance, &found);
	return found;
}

void explain_rule(const Rule *rule, const QueryFacts *facts, RuleTraceFunction function,
		  gpointer user_data)
{
	g_autoptr(GPtrArray) met = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) missing = g_ptr_array_new_with_free_func(g_free);
	const Query *match = rule->match;
	guint n = match->type == QUERY_AND ? match->children->len : 1;
	gboolean happens = FALSE;
	for (guint i = 0; i < n; i++) {
		const Query *part =
			match->type == QUERY_AND ? g_ptr_array_index(match->children, i) : match;
		gboolean holds = query_eval(part, facts, NULL, NULL);
		happens |= holds && has_substance(part);
		g_ptr_array_add(holds ? met : missing, query_describe(part));
	}
	RuleTrace trace = { .rule = &rule->policy,
			    .met = met,
			    .missing = missing,
			    .near = missing->len == 1 && happens,
			    .kept_back = missing->len == 0 && rule->unless != NULL &&
					 query_eval(rule->unless, facts, NULL, NULL) };
	function(&trace, user_data);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asking a query about an item. */
#include <string.h>

#include "filters/query.h"

gboolean query_compare(QueryOp op, gint64 a, gint64 b)
{
	switch (op) {
	case OP_EQUAL: return a == b;
	case OP_LESS: return a < b;
	case OP_AT_MOST: return a <= b;
	case OP_MORE: return a > b;
	case OP_AT_LEAST: return a >= b;
	}
	g_assert_not_reached();
}

typedef struct {
	const QueryFacts *facts;
	GPtrArray *because, *spans;
} Asking;

static void add_reason(const Asking *asking, char *reason, Span span)
{
	if (asking->because == NULL) {
		g_free(reason);
		return;
	}
	for (guint i = 0; i < asking->because->len; i++)
		if (strcmp(g_ptr_array_index(asking->because, i), reason) == 0) {
			g_free(reason);
			return;
		}
	g_ptr_array_add(asking->because, reason);
	if (asking->spans != NULL && span.end > span.start)
		g_ptr_array_add(asking->spans, g_memdup2(&span, sizeof span));
}

static gboolean fits(const Query *query, Field field)
{
	return query->field == QUERY_ANY_FIELD || query->field == (int)field;
}

static gboolean ask_words(const Query *query, const Asking *asking)
{
	const Text *text = asking->facts->text;
	if (!matcher_term_may(query->term, text))
		return FALSE;
	for (guint i = 0; i < text->tokens->len; i++) {
		int last = fits(query, text_token(text, i)->field)
				   ? matcher_term_at(query->term, text, i)
				   : -1;
		if (last < 0)
			continue;
		g_autofree char *surface = text_surface(text, i, last);
		Span span = text_span(text, i, last);
		add_reason(asking,
			   g_strdup_printf("\"%s\" (%s)", surface, query_fields[span.field]), span);
		return TRUE;
	}
	return FALSE;
}

static gboolean ask_near(const Query *query, const Asking *asking)
{
	const Text *text = asking->facts->text;
	const Query *a = g_ptr_array_index(query->children, 0);
	const Query *b = g_ptr_array_index(query->children, 1);
	if (!matcher_term_may(a->term, text) || !matcher_term_may(b->term, text))
		return FALSE;
	for (guint i = 0; i < text->tokens->len; i++) {
		int last = fits(a, text_token(text, i)->field) ? matcher_term_at(a->term, text, i)
							       : -1;
		if (last < 0)
			continue;
		guint from = i > (guint)query->number ? i - (guint)query->number - 1 : 0;
		guint to = MIN((guint)last + 1 + (guint)query->number, text->tokens->len - 1);
		for (guint k = from; k <= to; k++) {
			int other = text_token(text, k)->field == text_token(text, i)->field
					    ? matcher_term_at(b->term, text, k)
					    : -1;
			if (other < 0 || (k >= i && k <= (guint)last))
				continue;
			guint first = MIN(i, k), end = MAX((guint)last, (guint)other);
			g_autofree char *surface = text_surface(text, first, end);
			Span span = text_span(text, first, end);
			add_reason(
				asking,
				g_strdup_printf("\"%s\" (%s)", surface, query_fields[span.field]),
				span);
			return TRUE;
		}
	}
	return FALSE;
}

static gboolean ask_regex(const Query *query, const Asking *asking)
{
	const Text *text = asking->facts->text;
	for (int f = 0; f < N_FIELDS; f++) {
		Span span = { f, 0, 0 };
		if (!fits(query, f) ||
		    !regex_find(query->regex, text->fields[f], &span.start, &span.end))
			continue;
		g_autofree char *surface = g_utf8_substring(text->fields[f], span.start, span.end);
		add_reason(asking,
			   g_strdup_printf("/%s/: \"%s\" (%s)", query->value, surface,
					   query_fields[f]),
			   span);
		return TRUE;
	}
	return FALSE;
}

static const Mention *mention_of(const Verdict *verdict, const char *id, int field)
{
	for (guint i = 0; i < verdict->mentions->len; i++) {
		const Mention *mention = g_ptr_array_index(verdict->mentions, i);
		if (strcmp(mention->entity, id) == 0 &&
		    (field == QUERY_ANY_FIELD || field == (int)mention->span.field))
			return mention;
	}
	return NULL;
}

static void mention_reason(const Asking *asking, const char *label, const Mention *mention)
{
	add_reason(asking,
		   g_strdup_printf("%s: \"%s\" (%s)", label, mention->surface,
				   query_fields[mention->span.field]),
		   mention->span);
}

static gboolean ask_entity(const Query *query, const Asking *asking)
{
	const Verdict *verdict = asking->facts->verdict;
	const Mention *mention = mention_of(verdict, query->value, query->field);
	g_autofree char *label = g_strconcat("@", query->value, NULL);
	if (mention != NULL) {
		mention_reason(asking, label, mention);
		return TRUE;
	}
	if (query->field != QUERY_ANY_FIELD)
		return FALSE;
	for (guint i = 0; i < verdict->entities->len; i++)
		if (strcmp(g_ptr_array_index(verdict->entities, i), query->value) == 0) {
			add_reason(asking,
				   g_strdup_printf("%s, through those who act for it", label),
				   (Span){ 0 });
			return TRUE;
		}
	return FALSE;
}

/* A kind or a country of those mentioned. */
static gboolean ask_mentions(const Query *query, const Asking *asking)
{
	const Verdict *verdict = asking->facts->verdict;
	for (guint i = 0; i < verdict->mentions->len; i++) {
		const Mention *mention = g_ptr_array_index(verdict->mentions, i);
		const char *has = query->type == QUERY_KIND ? mention->type : mention->country;
		if (!fits(query, mention->span.field) || g_strcmp0(has, query->value) != 0)
			continue;
		g_autofree char *label = g_strconcat("@", mention->entity, NULL);
		mention_reason(asking, label, mention);
		return TRUE;
	}
	return FALSE;
}

static gboolean has_role(const GPtrArray *ids, const char *wanted)
{
	if (*wanted == '\0')
		return TRUE;
	for (guint i = 0; i < ids->len; i++)
		if (strcmp(g_ptr_array_index(ids, i), wanted) == 0)
			return TRUE;
	return FALSE;
}

static void append_names(GString *out, const char *label, const Asking *asking,
			 const GPtrArray *ids)
{
	for (guint i = 0; i < ids->len; i++)
		g_string_append_printf(out, "%s%s", i == 0 ? label : ", ",
				       asking->facts->entity_name(asking->facts->user_data,
								  g_ptr_array_index(ids, i)));
}

static gboolean ask_event(const Query *query, const Asking *asking)
{
	const Verdict *verdict = asking->facts->verdict;
	for (guint i = 0; i < verdict->events->len; i++) {
		const Event *event = g_ptr_array_index(verdict->events, i);
		if ((*query->value != '\0' && strcmp(event->type, query->value) != 0) ||
		    !fits(query, event->span.field) || !has_role(event->actor, query->actor) ||
		    !has_role(event->target, query->target))
			continue;
		g_autoptr(GString) reason = g_string_new(NULL);
		g_string_append_printf(reason, "event %s: \"%s\" (%s)", event->type, event->trigger,
				       query_fields[event->span.field]);
		append_names(reason, "; by ", asking, event->actor);
		append_names(reason, "; towards ", asking, event->target);
		add_reason(asking, g_string_free(g_steal_pointer(&reason), FALSE), event->span);
		return TRUE;
	}
	return FALSE;
}

static gboolean ask_number(const Query *query, const Asking *asking)
{
	const Verdict *verdict = asking->facts->verdict;
	gboolean killed = strcmp(query->name, "killed") == 0;
	const Toll *toll = killed ? &verdict->killed : &verdict->wounded;
	if (strcmp(query->name, "sources") == 0 || !toll->known)
		return FALSE; /* how many report it is known of a story, not of an item */
	gint64 value = query->op == OP_LESS || query->op == OP_AT_MOST ? toll->max : toll->min;
	if (!query_compare(query->op, value, query->number))
		return FALSE;
	add_reason(asking, g_strdup_printf("%s: \"%s\"", query->name, toll->phrase), (Span){ 0 });
	return TRUE;
}

static gboolean ask_meta(const Query *query, const Asking *asking)
{
	const QueryFacts *facts = asking->facts;
	if (strcmp(query->name, "lang") == 0)
		return strcmp(facts->verdict->lang, query->value) == 0;
	for (guint i = 0;; i++) {
		const char *value =
			facts->meta != NULL ? facts->meta(facts->user_data, query->name, i) : NULL;
		if (value == NULL)
			return FALSE;
		if (g_ascii_strcasecmp(value, query->value) == 0) {
			add_reason(asking, g_strdup_printf("%s: %s", query->name, value),
				   (Span){ 0 });
			return TRUE;
		}
	}
}

static gboolean ask(const Query *query, const Asking *asking);

/* A conjunction that fails half-way takes its reasons back. */
static gboolean ask_all(const Query *query, const Asking *asking)
{
	guint because = asking->because != NULL ? asking->because->len : 0;
	guint spans = asking->spans != NULL ? asking->spans->len : 0;
	for (guint i = 0; i < query->children->len; i++) {
		if (ask(g_ptr_array_index(query->children, i), asking))
			continue;
		if (asking->because != NULL)
			g_ptr_array_set_size(asking->because, because);
		if (asking->spans != NULL)
			g_ptr_array_set_size(asking->spans, spans);
		return FALSE;
	}
	return TRUE;
}

static gboolean ask(const Query *query, const Asking *asking)
{
	gboolean any = FALSE;
	Asking silent = { asking->facts, NULL, NULL };
	switch (query->type) {
	case QUERY_AND: return ask_all(query, asking);
	case QUERY_OR:
		for (guint i = 0; i < query->children->len && !(any && asking->because == NULL);
		     i++)
			any |= ask(g_ptr_array_index(query->children, i), asking);
		return any;
	case QUERY_NOT: return !ask(g_ptr_array_index(query->children, 0), &silent);
	case QUERY_WORDS: return ask_words(query, asking);
	case QUERY_NEAR: return ask_near(query, asking);
	case QUERY_REGEX: return ask_regex(query, asking);
	case QUERY_ENTITY: return ask_entity(query, asking);
	case QUERY_KIND:
	case QUERY_COUNTRY: return ask_mentions(query, asking);
	case QUERY_EVENT: return ask_event(query, asking);
	case QUERY_TOPIC:
		any = g_hash_table_contains(asking->facts->topics, query->value);
		if (any)
			add_reason(asking, g_strdup_printf("topic %s", query->value), (Span){ 0 });
		return any;
	case QUERY_META: return ask_meta(query, asking);
	case QUERY_NUMBER: return ask_number(query, asking);
	case QUERY_AGE:
		return asking->facts->age >= 0 &&
		       query_compare(query->op, asking->facts->age, query->number);
	}
	g_assert_not_reached();
}

gboolean query_eval(const Query *query, const QueryFacts *facts, GPtrArray *because,
		    GPtrArray *spans)
{
	Asking silent = { facts, NULL, NULL };
	if (because == NULL && spans == NULL)
		return ask(query, &silent);
	g_autoptr(GPtrArray) reasons = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) places = g_ptr_array_new_with_free_func(g_free);
	Asking asking = { facts, reasons, places };
	if (!ask(query, &asking))
		return FALSE;
	if (because != NULL)
		g_ptr_array_extend_and_steal(because, g_steal_pointer(&reasons));
	if (spans != NULL)
		g_ptr_array_extend_and_steal(spans, g_steal_pointer(&places));
	return TRUE;
}

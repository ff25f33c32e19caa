/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asking a query about an item. */
#include <string.h>

#include "filters/query.h"
#include "filters/wording.h"

const char *const query_signs[] = { "=", "<", "<=", ">", ">=" };

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

static const Text *text_of(const Asking *asking)
{
	return asking->facts->text(asking->facts->user_data);
}

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

static void words_reason(const Asking *asking, guint first, guint last)
{
	const Text *text = text_of(asking);
	g_autofree char *surface = text_surface(text, first, last);
	Span span = text_span(text, first, last);
	add_reason(asking, g_strdup_printf("\"%s\" (%s)", surface, query_fields[span.field]), span);
}

typedef struct {
	guint first, last; /* tokens */
} Stretch;

/* The next place of QUERY, of words, that begins at token FROM or later. */
static gboolean next_words(const Query *query, const Asking *asking, guint from, Stretch *stretch)
{
	const Text *text = text_of(asking);
	if (from == 0 && !matcher_term_may(query->term, text))
		return FALSE;
	for (guint i = from; i < text->tokens->len; i++) {
		int last = fits(query, text_token(text, i)->field)
				   ? matcher_term_at(query->term, text, i)
				   : -1;
		*stretch = (Stretch){ i, (guint)last };
		if (last >= 0)
			return TRUE;
	}
	return FALSE;
}

/* The same of words that were found beforehand. */
static gboolean next_found(const Query *query, const Asking *asking, guint from, Stretch *stretch)
{
	guint n;
	const MatcherHit *hits = wording_hits(asking->facts->wording(asking->facts->user_data),
					      query->in_wording, &n);
	for (guint i = 0; i < n; i++) {
		*stretch = (Stretch){ hits[i].first, hits[i].last };
		if (stretch->first >= from &&
		    (query->field == QUERY_ANY_FIELD ||
		     fits(query, text_token(text_of(asking), stretch->first)->field)))
			return TRUE;
	}
	return FALSE;
}

static gboolean next_place(const Query *query, const Asking *asking, guint from, Stretch *stretch)
{
	return (query->term != NULL ? next_words : next_found)(query, asking, from, stretch);
}

static gboolean ask_words(const Query *query, const Asking *asking)
{
	Stretch stretch;
	if (!next_place(query, asking, 0, &stretch))
		return FALSE;
	if (asking->because != NULL)
		words_reason(asking, stretch.first, stretch.last);
	return TRUE;
}

static gboolean ask_regex(const Query *query, const Asking *asking)
{
	const Text *text = text_of(asking);
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

static void mention_reason(const Asking *asking, const Mention *mention)
{
	if (asking->because == NULL)
		return;
	add_reason(asking,
		   g_strdup_printf("@%s: \"%s\" (%s)", mention->entity, mention->surface,
				   query_fields[mention->span.field]),
		   mention->span);
}

static gboolean ask_entity(const Query *query, const Asking *asking)
{
	const Verdict *verdict = asking->facts->verdict;
	const Mention *mention = mention_of(verdict, query->value, query->field);
	if (mention != NULL) {
		mention_reason(asking, mention);
		return TRUE;
	}
	if (query->field != QUERY_ANY_FIELD)
		return FALSE;
	for (guint i = 0; i < verdict->entities->len; i++)
		if (strcmp(g_ptr_array_index(verdict->entities, i), query->value) == 0) {
			add_reason(
				asking,
				g_strdup_printf("@%s, through those who act for it", query->value),
				(Span){ 0 });
			return TRUE;
		}
	return FALSE;
}

static gboolean is_meant(const Query *query, const Mention *mention)
{
	const char *has = query->type == QUERY_ENTITY ? mention->entity
			  : query->type == QUERY_KIND ? mention->type
						      : mention->country;
	return g_strcmp0(has, query->value) == 0;
}

/* Is it of this country though nobody of it is named? */
static gboolean ask_place(const Query *query, const Asking *asking)
{
	const GPtrArray *places = asking->facts->verdict->places;
	if (query->type != QUERY_COUNTRY || query->field != QUERY_ANY_FIELD)
		return FALSE;
	for (guint i = 0; i < places->len; i++) {
		const Place *place = g_ptr_array_index(places, i);
		if (!place->whole || g_strcmp0(place->country, query->value) != 0)
			continue;
		add_reason(asking, g_strdup_printf("@%s, as no other place is told", place->id),
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
		if (!fits(query, mention->span.field) || !is_meant(query, mention))
			continue;
		mention_reason(asking, mention);
		return TRUE;
	}
	return ask_place(query, asking);
}

/* Is the entity ID the one that is WANTED, or of that kind or country? */
static gboolean fits_role(const char *id, const char *wanted, const QueryFacts *facts)
{
	static const struct {
		const char *prefix;
		EntityFact fact;
	} classes[] = { { "type:", ENTITY_KIND }, { "country:", ENTITY_COUNTRY } };
	for (gsize i = 0; i < G_N_ELEMENTS(classes); i++)
		if (g_str_has_prefix(wanted, classes[i].prefix))
			return g_strcmp0(facts->entity(facts->user_data, id, classes[i].fact),
					 wanted + strlen(classes[i].prefix)) == 0;
	return strcmp(id, wanted) == 0;
}

static gboolean has_role(const GPtrArray *ids, const char *wanted, const QueryFacts *facts)
{
	if (*wanted == '\0')
		return TRUE;
	for (guint i = 0; i < ids->len; i++)
		if (fits_role(g_ptr_array_index(ids, i), wanted, facts))
			return TRUE;
	return FALSE;
}

static gboolean is_event(const Query *query, const Event *event, const QueryFacts *facts)
{
	return (*query->value == '\0' || strcmp(event->type, query->value) == 0) &&
	       fits(query, event->span.field) && has_role(event->actor, query->actor, facts) &&
	       has_role(event->target, query->target, facts);
}

static void append_names(GString *out, const char *label, const Asking *asking,
			 const GPtrArray *ids)
{
	const QueryFacts *facts = asking->facts;
	for (guint i = 0; i < ids->len; i++) {
		const char *id = g_ptr_array_index(ids, i);
		const char *name = facts->entity(facts->user_data, id, ENTITY_NAME);
		g_string_append_printf(out, "%s%s", i == 0 ? label : ", ",
				       name != NULL ? name : id);
	}
}

static gboolean ask_event(const Query *query, const Asking *asking)
{
	const Verdict *verdict = asking->facts->verdict;
	for (guint i = 0; i < verdict->events->len; i++) {
		const Event *event = g_ptr_array_index(verdict->events, i);
		if (!is_event(query, event, asking->facts))
			continue;
		if (asking->because == NULL)
			return TRUE;
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

/* ---- one beside the other ---- */

/* The first token of TEXT that ends behind code point AT of FIELD; their number if none does. */
static guint token_behind(const Text *text, Field field, guint at)
{
	guint low = 0, high = text->tokens->len;
	while (low < high) {
		guint middle = low + (high - low) / 2;
		const Token *token = text_token(text, middle);
		if (token->field < field || (token->field == field && token->end <= at))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void add_span(const Query *query, const Text *text, Span span, GArray *stretches)
{
	Stretch stretch = { token_behind(text, span.field, span.start),
			    token_behind(text, span.field, span.end - 1) };
	if (fits(query, span.field) && span.end > span.start && stretch.last < text->tokens->len)
		g_array_append_val(stretches, stretch);
}

/* Wherever QUERY, which has a place, is true. */
static void find_all(const Query *query, const Asking *asking, GArray *stretches)
{
	const Text *text = text_of(asking);
	const Verdict *verdict = asking->facts->verdict;
	for (guint i = 0; query->type == QUERY_OR && i < query->children->len; i++)
		find_all(g_ptr_array_index(query->children, i), asking, stretches);
	Stretch place = { 0 };
	for (guint from = 0; query->type == QUERY_WORDS && next_place(query, asking, from, &place);
	     from = place.first + 1)
		g_array_append_val(stretches, place);
	for (guint i = 0; query->type == QUERY_EVENT && i < verdict->events->len; i++) {
		const Event *event = g_ptr_array_index(verdict->events, i);
		if (is_event(query, event, asking->facts))
			add_span(query, text, event->span, stretches);
	}
	gboolean who = query->type == QUERY_ENTITY || query->type == QUERY_KIND ||
		       query->type == QUERY_COUNTRY;
	for (guint i = 0; who && i < verdict->mentions->len; i++) {
		const Mention *mention = g_ptr_array_index(verdict->mentions, i);
		if (is_meant(query, mention))
			add_span(query, text, mention->span, stretches);
	}
}

static int by_place(gconstpointer a, gconstpointer b)
{
	const Stretch *x = a, *y = b;
	return x->first < y->first ? -1 : x->first > y->first;
}

static GArray *stretches_of(const Query *query, const Asking *asking)
{
	GArray *stretches = g_array_new(FALSE, FALSE, sizeof(Stretch));
	find_all(query, asking, stretches);
	g_array_sort(stretches, by_place);
	return stretches;
}

/* Do A and B stand in one field, beside each other, with at most N words between? */
static gboolean are_near(const Text *text, const Stretch *a, const Stretch *b, gint64 n)
{
	const Stretch *before = a->first <= b->first ? a : b, *after = before == a ? b : a;
	return after->first > before->last && after->first - before->last - 1 <= n &&
	       text_token(text, a->first)->field == text_token(text, b->first)->field;
}

/* Words of a phrase with its gaps, at most: what lies further back cannot reach here. */
#define LONGEST_STRETCH 200

static gboolean ask_near(const Query *query, const Asking *asking)
{
	const Text *text = text_of(asking);
	g_autoptr(GArray) left = stretches_of(g_ptr_array_index(query->children, 0), asking);
	g_autoptr(GArray) right =
		left->len > 0 ? stretches_of(g_ptr_array_index(query->children, 1), asking)
			      : g_array_new(FALSE, FALSE, sizeof(Stretch));
	guint from = 0;
	for (guint i = 0; i < left->len; i++) {
		const Stretch *a = &g_array_index(left, Stretch, i);
		for (; from < right->len; from++)
			if (g_array_index(right, Stretch, from).first + query->number +
				    LONGEST_STRETCH >=
			    a->first)
				break;
		for (guint k = from; k < right->len; k++) {
			const Stretch *b = &g_array_index(right, Stretch, k);
			if (b->first > a->last + query->number + 1)
				break;
			if (!are_near(text, a, b, query->number))
				continue;
			words_reason(asking, MIN(a->first, b->first), MAX(a->last, b->last));
			return TRUE;
		}
	}
	return FALSE;
}

/* ---- numbers and what is known beside the words ---- */

static gboolean ask_number(const Query *query, const Asking *asking)
{
	const Verdict *verdict = asking->facts->verdict;
	gboolean killed = strcmp(query->name, "killed") == 0;
	const Toll *toll = killed ? &verdict->killed : &verdict->wounded;
	if (strcmp(query->name, "sources") == 0) {
		gint64 sources = asking->facts->sources;
		if (sources < 0 || !query_compare(query->op, sources, query->number))
			return FALSE;
		add_reason(asking,
			   g_strdup_printf("sources%s%" G_GINT64_FORMAT, query_signs[query->op],
					   query->number),
			   (Span){ 0 });
		return TRUE;
	}
	if (!toll->known)
		return FALSE;
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

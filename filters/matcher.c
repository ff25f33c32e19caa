/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/matcher_private.h"

#define FEWEST_BITS 6

static void free_pattern(gpointer data)
{
	pattern_free(data);
}

static guint32 new_state(Matcher *matcher)
{
	State state = { MATCHER_NONE, FALSE };
	g_array_append_val(matcher->states, state);
	return matcher->states->len - 1;
}

Matcher *matcher_new(void)
{
	Matcher *matcher = g_new0(Matcher, 1);
	vocabulary_init(&matcher->words);
	vocabulary_init(&matcher->stems);
	vocabulary_init(&matcher->bases);
	matcher->inflected = g_array_new(FALSE, FALSE, sizeof(Inflected));
	matcher->edge_bits = FEWEST_BITS;
	matcher->edges = g_new0(Edge, (gsize)1 << FEWEST_BITS);
	matcher->states = g_array_new(FALSE, FALSE, sizeof(State));
	matcher->outputs = g_array_new(FALSE, FALSE, sizeof(Output));
	matcher->gapped = g_ptr_array_new_with_free_func(free_pattern);
	new_state(matcher);
	return matcher;
}

void matcher_free(Matcher *matcher)
{
	if (matcher == NULL)
		return;
	vocabulary_clear(&matcher->words);
	vocabulary_clear(&matcher->stems);
	vocabulary_clear(&matcher->bases);
	g_array_unref(matcher->inflected);
	automaton_free(matcher->prefixes);
	g_free(matcher->edges);
	g_array_unref(matcher->states);
	g_array_unref(matcher->outputs);
	g_ptr_array_unref(matcher->gapped);
	g_free(matcher);
}

void matcher_inflect(Matcher *matcher)
{
	matcher->inflects = TRUE;
}

gsize matcher_bytes(const Matcher *matcher)
{
	return vocabulary_bytes(&matcher->words) + vocabulary_bytes(&matcher->stems) +
	       ((gsize)1 << matcher->edge_bits) * sizeof(Edge) +
	       matcher->states->len * sizeof(State) + matcher->outputs->len * sizeof(Output) +
	       (matcher->prefixes != NULL ? matcher->prefixes->n * sizeof(AutomatonCell) : 0);
}

/* ---- phrases ---- */

static void grow_edges(Matcher *matcher)
{
	gsize old = (gsize)1 << matcher->edge_bits++;
	g_autofree Edge *edges = matcher->edges;
	matcher->edges = g_new0(Edge, old * 2);
	for (gsize i = 0; i < old; i++)
		if (edges[i].next != 0)
			*matcher_edge(matcher, edges[i].state, edges[i].symbol) = edges[i];
}

static guint32 add_edge(Matcher *matcher, guint32 state, guint32 symbol)
{
	Edge *edge = matcher_edge(matcher, state, symbol);
	if (edge->next != 0)
		return edge->next;
	if (++matcher->n_edges > 1u << (matcher->edge_bits - 1)) {
		grow_edges(matcher);
		edge = matcher_edge(matcher, state, symbol);
	}
	*edge = (Edge){ state, symbol, new_state(matcher) };
	g_array_index(matcher->states, State, state).goes_on = TRUE;
	return edge->next;
}

static void add_base(Matcher *matcher, const Part *part, guint32 symbol)
{
	gboolean is_new;
	gsize length = affixes_base(part->word, part->length);
	if (length == 0)
		return;
	guint32 hash = text_hash(part->word, length);
	guint32 *first = vocabulary_put(&matcher->bases, part->word, length, hash, &is_new);
	Inflected one = { symbol, is_new ? MATCHER_NONE : *first };
	*first = matcher->inflected->len;
	g_array_append_val(matcher->inflected, one);
}

static guint symbol_of(Matcher *matcher, const Part *part)
{
	gboolean is_new;
	guint32 *value = vocabulary_put(part->prefix ? &matcher->stems : &matcher->words,
					part->word, part->length, part->hash, &is_new);
	if (!is_new)
		return *value;
	guint32 symbol = *value = new_state(matcher);
	if (matcher->inflects && !part->prefix)
		add_base(matcher, part, symbol);
	return symbol;
}

static void add_pattern(Matcher *matcher, Pattern *pattern, guint id)
{
	guint n = pattern->gapped ? 1 : pattern->n;
	for (guint i = 0; i < pattern->n; i++)
		pattern->parts[i].symbol = symbol_of(matcher, &pattern->parts[i]);
	guint32 state = pattern->parts[0].symbol;
	for (guint i = 1; i < n; i++)
		state = add_edge(matcher, state, pattern->parts[i].symbol);
	State *last = &g_array_index(matcher->states, State, state);
	Output output = { last->output, id, MATCHER_NONE, pattern->cased };
	last->output = matcher->outputs->len;
	if (pattern->gapped) {
		output.gapped = matcher->gapped->len;
		g_ptr_array_add(matcher->gapped, pattern);
	} else {
		pattern_free(pattern);
	}
	g_array_append_val(matcher->outputs, output);
}

void matcher_add_term(Matcher *matcher, Pattern *term, guint id)
{
	Pattern *split = g_steal_pointer(&term->split);
	add_pattern(matcher, term, id);
	if (split != NULL)
		add_pattern(matcher, split, id);
}

gboolean matcher_add(Matcher *matcher, const char *term, guint id, const char **why)
{
	const char *own;
	Pattern *pattern = pattern_new(term, why != NULL ? why : &own);
	if (pattern != NULL)
		matcher_add_term(matcher, pattern, id);
	return pattern != NULL;
}

void matcher_build(Matcher *matcher)
{
	const Vocabulary *stems = &matcher->stems;
	g_autofree AutomatonKey *keys = g_new(AutomatonKey, stems->n + 1);
	gsize n = 0;
	for (gsize i = 0; i < (gsize)1 << stems->bits; i++) {
		const VocabularySlot *slot = &stems->slots[i];
		if (slot->hash == 0)
			continue;
		const char *word = (const char *)stems->keys->data + slot->key;
		keys[n++] = (AutomatonKey){ word, (guint)strlen(word), slot->value };
	}
	automaton_free(matcher->prefixes);
	matcher->prefixes = automaton_new(keys, n);
}

/* ---- a single term ---- */

MatcherTerm *matcher_term_new(const char *term, const char **why)
{
	return pattern_new(term, why);
}

void matcher_term_free(MatcherTerm *term)
{
	pattern_free(term);
}

int matcher_term_at(const MatcherTerm *term, const Text *text, guint i)
{
	PatternView view = { .text = text };
	int last = pattern_at(term, &view, i);
	return term->split != NULL ? MAX(last, pattern_at(term->split, &view, i)) : last;
}

gboolean matcher_term_may(const MatcherTerm *term, const Text *text)
{
	return pattern_may_be(term, text) ||
	       (term->split != NULL && pattern_may_be(term->split, text));
}

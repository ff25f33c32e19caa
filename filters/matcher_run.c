/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "filters/matcher_private.h"

#define BLOCK 64 /* tokens looked up together, while the cache fetches */
#define AHEAD 8  /* tokens by which it fetches the ways of phrases */

/* ---- the words of a text ---- */

#define SEEN 16

typedef struct {
	guint32 *at;
	guint n, room;
	guint64 seen[SEEN]; /* a bit for each, by its lowest digits */
} Symbols;

/* Are all words of PATTERN there, in whatever order? FALSE is certain. */
static gboolean may_have(const Symbols *symbols, const Pattern *pattern)
{
	for (guint i = 1; i < pattern->n; i++) {
		guint32 symbol = pattern->parts[i].symbol;
		if ((symbols->seen[symbol / 64 % SEEN] >> symbol % 64 & 1) == 0)
			return FALSE;
	}
	return TRUE;
}

static void add_symbol(Symbols *symbols, guint from, guint32 symbol)
{
	for (guint i = from; i < symbols->n; i++)
		if (symbols->at[i] == symbol)
			return;
	symbols->seen[symbol / 64 % SEEN] |= (guint64)1 << symbol % 64;
	if (symbols->n == symbols->room) {
		symbols->room = symbols->room * 2 + BLOCK;
		symbols->at = g_renew(guint32, symbols->at, symbols->room);
	}
	symbols->at[symbols->n++] = symbol;
}

static void look_up_word(const Matcher *matcher, const char *word, gsize length, guint32 hash,
			 Symbols *symbols, guint from)
{
	guint32 symbol;
	if (vocabulary_get(&matcher->words, word, length, hash, &symbol))
		add_symbol(symbols, from, symbol);
}

static void look_up_stems(const Matcher *matcher, const char *word, Symbols *symbols, guint from)
{
	guint32 symbol, state = AUTOMATON_START;
	for (; *word != '\0'; word++) {
		state = automaton_step(matcher->prefixes, state, (guchar)*word);
		if (state == 0)
			return;
		if (automaton_value(matcher->prefixes, state, &symbol))
			add_symbol(symbols, from, symbol);
	}
}

/* The symbols of a word, appended but for those that are there from index FROM on. */
static void look_up(const Matcher *matcher, const char *word, gsize length, Symbols *symbols,
		    guint from)
{
	guint32 hash = text_hash(word, length);
	if (vocabulary_may_have(&matcher->words, hash))
		look_up_word(matcher, word, length, hash, symbols, from);
	look_up_stems(matcher, word, symbols, from);
}

static void look_up_bases(const Matcher *matcher, const char *word, gsize length, Symbols *symbols,
			  guint from)
{
	guint32 k, hash = text_hash(word, length);
	if (!vocabulary_may_have(&matcher->bases, hash) ||
	    !vocabulary_get(&matcher->bases, word, length, hash, &k))
		return;
	while (k != MATCHER_NONE) {
		const Inflected *one = &g_array_index(matcher->inflected, Inflected, k);
		add_symbol(symbols, from, one->symbol);
		k = one->next;
	}
}

/* Names of which TOKEN may be a case or a plural. Where there are capitals a name has one. */
static void look_up_inflected(const Matcher *matcher, const Affixes *affixes, const Token *token,
			      Symbols *symbols, guint from)
{
	AffixStem stems[AFFIXES_MOST];
	const char *word = token->forms[0];
	gboolean has_capitals = (guchar)*word < 0xd8; /* Latin, Greek, Cyrillic */
	if (has_capitals && !token->capital)
		return;
	guint n = affixes_stems(affixes, word, token->length, stems);
	for (guint i = 0; i < n; i++) {
		guint32 hash = text_hash_form(word, stems[i].length);
		if (stems[i].whole && vocabulary_may_have(&matcher->words, hash))
			look_up_word(matcher, word, stems[i].length, hash, symbols, from);
		look_up_bases(matcher, word, stems[i].length, symbols, from);
	}
}

typedef struct {
	const Matcher *matcher;
	const Text *text;
	const Affixes *affixes; /* that the terms may take in the text, or NULL */
	GArray *hits;
	Symbols symbols; /* by token */
	guint32 *first;  /* of each token, and one more */
} Run;

/* Tokens from FROM to before TO: first all that may be there are fetched, then looked at. */
static void read_block(Run *run, guint from, guint to)
{
	const Matcher *matcher = run->matcher;
	guint64 may = 0;
	G_STATIC_ASSERT(BLOCK <= 64);
	for (guint i = from; i < to; i++) {
		guint32 hash = text_token(run->text, i)->hash;
		if (!vocabulary_may_have(&matcher->words, hash))
			continue;
		may |= 1ull << (i - from);
		vocabulary_fetch(&matcher->words, hash);
	}
	for (guint i = from; i < to; i++) {
		const Token *token = text_token(run->text, i);
		guint begun = run->first[i] = run->symbols.n;
		if ((may >> (i - from) & 1) != 0)
			look_up_word(matcher, token->forms[0], token->length, token->hash,
				     &run->symbols, begun);
		look_up_stems(matcher, token->forms[0], &run->symbols, begun);
		for (const char *const *form = token->forms + 1; *form != NULL; form++)
			look_up(matcher, *form, strlen(*form), &run->symbols, begun);
		if (run->affixes != NULL)
			look_up_inflected(matcher, run->affixes, token, &run->symbols, begun);
	}
}

static void read_symbols(Run *run)
{
	guint n = run->text->tokens->len;
	for (guint from = 0; from < n; from += BLOCK)
		read_block(run, from, MIN(from + BLOCK, n));
	run->first[n] = run->symbols.n;
}

/* ---- paths ---- */

static const State *state_at(const Run *run, guint32 state)
{
	return &g_array_index(run->matcher->states, State, state);
}

static int find_gapped(const Run *run, const Pattern *pattern, guint i)
{
	PatternView view = { run->text, run->first, run->symbols.at };
	if (!run->text->jointed && !may_have(&run->symbols, pattern))
		return -1;
	return pattern_at(pattern, &view, i);
}

/* What ends with token LAST in STATE, or with gaps begins with token I; within a token only that.
 */
static void take_outputs(Run *run, guint32 state, guint i, guint last, gboolean within)
{
	for (guint32 k = state_at(run, state)->output; k != MATCHER_NONE;) {
		const Output *output = &g_array_index(run->matcher->outputs, Output, k);
		MatcherHit hit = { output->id, i, last };
		int end = within ? -1 : (int)last;
		if (output->gapped != MATCHER_NONE) {
			end = find_gapped(
				run, g_ptr_array_index(run->matcher->gapped, output->gapped), i);
			hit.last = (guint)end;
		}
		if (end >= 0 && (!output->cased || text_token(run->text, i)->upper))
			g_array_append_val(run->hits, hit);
		k = output->next;
	}
}

static void go_on(Run *run, guint32 state, guint i, guint at);

/* A phrase that begins at token I has come to STATE with token AT. */
static void arrive(Run *run, guint32 state, guint i, guint at)
{
	take_outputs(run, state, i, at, FALSE);
	if (state_at(run, state)->goes_on)
		go_on(run, state, i, at + 1);
}

/* Where SYMBOL leads from STATE, 0 = nowhere. */
static guint32 next_state(const Run *run, guint32 state, guint32 symbol)
{
	return state == 0 ? symbol : matcher_edge(run->matcher, state, symbol)->next;
}

/* The pieces of token AT from its Kth on, each a word of the phrase. */
static void go_on_pieces(Run *run, guint32 state, guint i, guint at, guint k)
{
	const Token *token = text_token(run->text, at);
	guint ends[TOKEN_JOINTS + 1], n = pattern_pieces(token, ends);
	guint from = k > 0 && n > 0 ? ends[k - 1] : 0;
	for (guint end = k; end < n; end++) {
		g_autofree char *piece = g_strndup(token->forms[0] + from, ends[end] - from);
		Symbols symbols = { 0 };
		if (k > 0 || end + 1 < n) /* not the whole */
			look_up(run->matcher, piece, ends[end] - from, &symbols, 0);
		for (guint s = 0; s < symbols.n; s++) {
			guint32 next = next_state(run, state, symbols.at[s]);
			if (next != 0 && end + 1 == n)
				arrive(run, next, i, at);
			else if (next != 0 && state == 0)
				take_outputs(run, next, i, at, TRUE);
			if (next != 0 && end + 1 < n)
				go_on_pieces(run, next, i, at, end + 1);
		}
		g_free(symbols.at);
	}
}

static void go_on(Run *run, guint32 state, guint i, guint at)
{
	const Text *text = run->text;
	if (at >= text->tokens->len || (run->first[at] == run->first[at + 1] && !text->jointed) ||
	    text_token(text, at)->sentence != text_token(text, i)->sentence)
		return;
	for (guint32 k = run->first[at]; k < run->first[at + 1]; k++) {
		guint32 next = next_state(run, state, run->symbols.at[k]);
		if (next != 0)
			arrive(run, next, i, at);
	}
	if (text_token(text, at)->joints[0] != 0)
		go_on_pieces(run, state, i, at, 0);
}

/* Have the cache fetch where phrases go on from token I to the next. */
static void fetch_ways(const Run *run, guint i)
{
	if (i + 1 >= run->text->tokens->len)
		return;
	for (guint32 a = run->first[i]; a < run->first[i + 1]; a++)
		for (guint32 b = run->first[i + 1]; b < run->first[i + 2]; b++)
			__builtin_prefetch(&run->matcher->edges[matcher_first_slot(
				run->matcher, run->symbols.at[a], run->symbols.at[b])]);
	for (guint32 a = run->first[i]; a < run->first[i + 1]; a++)
		__builtin_prefetch(state_at(run, run->symbols.at[a]));
}

/* ---- order ---- */

static int by_id(const void *a, const void *b)
{
	const MatcherHit *x = a, *y = b;
	if (x->id != y->id)
		return x->id < y->id ? -1 : 1;
	return x->last > y->last ? -1 : x->last < y->last;
}

static int by_length(const void *a, const void *b)
{
	const MatcherHit *x = a, *y = b;
	if (x->last != y->last)
		return x->last > y->last ? -1 : 1;
	return x->id < y->id ? -1 : x->id > y->id;
}

/* Hits from index FROM on start at one token: one for each id, longest first. */
static void order(GArray *hits, guint from)
{
	guint n = hits->len - from, kept = 0;
	if (n < 2)
		return;
	MatcherHit *hit = &g_array_index(hits, MatcherHit, from);
	qsort(hit, n, sizeof *hit, by_id);
	for (guint i = 0; i < n; i++)
		if (kept == 0 || hit[kept - 1].id != hit[i].id)
			hit[kept++] = hit[i];
	qsort(hit, kept, sizeof *hit, by_length);
	g_array_set_size(hits, from + kept);
}

GArray *matcher_run(const Matcher *matcher, const Text *text)
{
	guint n = text->tokens->len;
	GArray *hits = g_array_new(FALSE, FALSE, sizeof(MatcherHit));
	g_return_val_if_fail(matcher->prefixes != NULL, hits);
	g_autofree guint32 *first = g_new(guint32, n + 1);
	Run run = { .matcher = matcher, .text = text, .hits = hits, .first = first };
	run.affixes = matcher->inflects ? affixes_of(text->lang) : NULL;
	read_symbols(&run);
	for (guint i = 0; i < n; i++) {
		if (i + AHEAD < n)
			fetch_ways(&run, i + AHEAD);
		if (first[i] == first[i + 1] && !text->jointed)
			continue;
		guint from = hits->len;
		go_on(&run, 0, i, i);
		order(hits, from);
	}
	g_free(run.symbols.at);
	return hits;
}

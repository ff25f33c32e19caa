/* SPDX-License-Identifier: GPL-3.0-or-later */
/* matcher_private - what matcher.c builds and matcher_run.c reads. */
#ifndef FILTERS_MATCHER_PRIVATE_H
#define FILTERS_MATCHER_PRIVATE_H

#include "filters/affixes.h"
#include "filters/automaton.h"
#include "filters/matcher.h"
#include "filters/pattern.h"
#include "filters/vocabulary.h"

#define MATCHER_NONE G_MAXUINT32

/* Where a phrase goes on from a state: an open hash table over both. */
typedef struct {
	guint32 state, symbol, next; /* next = 0: empty */
} Edge;

/* Having read the words that lead here. State 0 is before any. A word's number, its symbol, is the
 * state after it as a first word. */
typedef struct {
	guint32 output; /* index of the first, MATCHER_NONE */
	gboolean goes_on;
} State;

/* A term whose last word, or with gaps whose first, leads to a state. */
typedef struct {
	guint32 next; /* index of another of the same state */
	guint32 id;
	guint32 gapped; /* index of its pattern, MATCHER_NONE */
	gboolean cased;
} Output;

/* A word whose last letter an ending replaces. */
typedef struct {
	guint32 symbol;
	guint32 next; /* index of another with the same base, MATCHER_NONE */
} Inflected;

struct _Matcher {
	Vocabulary words;    /* whole words → their symbol */
	gboolean inflects;   /* they take endings */
	Vocabulary bases;    /* what stays of those that lose a letter → index of the first */
	GArray *inflected;   /* Inflected */
	Vocabulary stems;    /* words with any ending → their symbol */
	Automaton *prefixes; /* of the stems */
	Edge *edges;
	guint edge_bits, n_edges;
	GArray *states;    /* State */
	GArray *outputs;   /* Output */
	GPtrArray *gapped; /* Pattern */
};

/* The first of the slots that may have the edge. */
static inline guint32 matcher_first_slot(const Matcher *matcher, guint32 state, guint32 symbol)
{
	return (state * 0x9e3779b1u ^ symbol * 0x85ebca77u) >> (32 - matcher->edge_bits);
}

/* The edge from STATE over SYMBOL, or the empty one where it would be. */
static inline Edge *matcher_edge(const Matcher *matcher, guint32 state, guint32 symbol)
{
	guint32 mask = (1u << matcher->edge_bits) - 1,
		i = matcher_first_slot(matcher, state, symbol);
	while (matcher->edges[i].next != 0 &&
	       (matcher->edges[i].state != state || matcher->edges[i].symbol != symbol))
		i = (i + 1) & mask;
	return &matcher->edges[i];
}

#endif

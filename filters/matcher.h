/* SPDX-License-Identifier: GPL-3.0-or-later */
/* matcher - all terms of all lists found in one pass over an item's words.
 *
 * A term is a phrase of folded words. A word with a trailing * stands for any ending; ~ between
 * words stands for up to four words of the same sentence, ~~ for up to ten. What a ZWNJ joins
 * matches joined, with a blank between, and with neither, whichever way the term writes it.
 *
 * Each word of the terms has a number; a text's words are looked up once (whole words in a hash
 * table behind a sieve, words with any ending by a double-array automaton), and phrases are paths
 * over the numbers. So the time goes by the words of the text, not by the terms.
 */
#ifndef FILTERS_MATCHER_H
#define FILTERS_MATCHER_H

#include "filters/text.h"

typedef struct _Matcher Matcher;
typedef struct _Pattern MatcherTerm;

typedef struct {
	guint id;          /* as given to matcher_add */
	guint first, last; /* tokens */
} MatcherHit;

Matcher *matcher_new(void);
void matcher_free(Matcher *matcher);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Matcher, matcher_free)

/* The terms are names: their words are found with the endings of the text's language, too. Call
 * before the first. */
void matcher_inflect(Matcher *matcher);

/* TERM under ID. A term of capitals alone, at most five Latin letters, matches only capitals.
 * FALSE with *WHY (static) when TERM can match nothing or nearly everything. */
gboolean matcher_add(Matcher *matcher, const char *term, guint id, const char **why);

/* The same of a term taken apart before, which is taken. */
void matcher_add_term(Matcher *matcher, MatcherTerm *term, guint id);

/* Call once after the last; what is added later is not found. */
void matcher_build(Matcher *matcher);

/* MatcherHit, by first token, longest first at each, one for each id and first token. Caller frees
 * with g_array_unref. */
GArray *matcher_run(const Matcher *matcher, const Text *text);

gsize matcher_bytes(const Matcher *matcher);

/* A single term, for those who look for one at a time. NULL with *WHY. */
MatcherTerm *matcher_term_new(const char *term, const char **why);
void matcher_term_free(MatcherTerm *term);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(MatcherTerm, matcher_term_free)
/* The last token of TERM if it starts at token I, else -1. */
int matcher_term_at(const MatcherTerm *term, const Text *text, guint i);
/* May TERM be somewhere in TEXT? FALSE is certain, and soon known. */
gboolean matcher_term_may(const MatcherTerm *term, const Text *text);

#endif

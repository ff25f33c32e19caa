/* SPDX-License-Identifier: GPL-3.0-or-later */
/* matcher - all terms of all lists found in one pass over an item's words.
 *
 * A term is a phrase of folded words. A word with a trailing * stands for any ending; ~ between
 * words stands for up to four words of the same sentence, ~~ for up to ten.
 */
#ifndef FILTERS_MATCHER_H
#define FILTERS_MATCHER_H

#include "filters/text.h"

typedef struct _Matcher Matcher;

typedef struct {
	guint id;          /* as given to matcher_add */
	guint first, last; /* tokens */
} MatcherHit;

Matcher *matcher_new(void);
void matcher_free(Matcher *matcher);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Matcher, matcher_free)

/* TERM under ID. A term of capitals alone, at most five Latin letters, matches only capitals.
 * FALSE with *WHY (static) when TERM can match nothing or nearly everything. */
gboolean matcher_add(Matcher *matcher, const char *term, guint id, const char **why);

/* MatcherHit, by first token, longest first at each. Caller frees with g_array_unref. */
GArray *matcher_run(const Matcher *matcher, const Text *text);

/* A single term, for those who look for one at a time. NULL with *WHY. */
typedef struct _MatcherTerm MatcherTerm;
MatcherTerm *matcher_term_new(const char *term, const char **why);
void matcher_term_free(MatcherTerm *term);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(MatcherTerm, matcher_term_free)
/* The last token of TERM if it starts at token I, else -1. */
int matcher_term_at(const MatcherTerm *term, const Text *text, guint i);

/* One word pattern ("mediat*", folded) against a token in any of its forms. */
gboolean matcher_word(const char *pattern, gsize length, gboolean prefix, const Token *token);

#endif

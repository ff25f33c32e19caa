/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pattern - one term taken apart into words, and whether they stand in a text; the inside of
 * matcher. */
#ifndef FILTERS_PATTERN_H
#define FILTERS_PATTERN_H

#include "filters/text.h"

#define PATTERN_MOST_WORDS  16
#define PATTERN_MOST_PREFIX 127 /* bytes before a * */

typedef struct {
	const char *word; /* folded */
	guint length;
	guint symbol; /* of a matcher */
	guint32 hash;
	guint8 prefix; /* any ending */
	guint8 gap;    /* most words that may stand before this one */
} Part;

typedef struct _Pattern Pattern;
struct _Pattern {
	guint n;
	gboolean cased;  /* matches only capitals */
	gboolean gapped; /* some part has a gap */
	Pattern *split;  /* the same with ZWNJ for a blank, or NULL */
	Part parts[];    /* and behind them their words */
};

/* NULL with *WHY (static). */
Pattern *pattern_new(const char *term, const char **why);
void pattern_free(Pattern *pattern);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Pattern, pattern_free)

/* Which parts are token I, as a matcher knows it; NULL: their words are compared. */
typedef struct {
	const Text *text;
	const guint32 *first;   /* of each token, and one more… */
	const guint32 *symbols; /* …its symbols in here */
} PatternView;

/* The last token of PATTERN if it starts at token I, else -1; of several ways the longest, but
 * after a gap the nearest. Not of its `split`. */
int pattern_at(const Pattern *pattern, const PatternView *view, guint i);

/* May PATTERN be somewhere in TEXT? FALSE is certain, and soon known. */
gboolean pattern_may_be(const Pattern *pattern, const Text *text);

/* Ends of the pieces of TOKEN, in bytes of its folded word: 0 when nothing joins two in it. */
guint pattern_pieces(const Token *token, guint ends[TOKEN_JOINTS + 1]);

#endif

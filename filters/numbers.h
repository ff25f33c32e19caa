/* SPDX-License-Identifier: GPL-3.0-or-later */
/* numbers - amounts as a text tells them: "12", "two hundred and five", "more than two dozen",
 * "1.5 million", "۱۰ تا ۱۵", "tens of thousands". The inside of toll.
 *
 * Years, dates, hours, shares, ages, money and parts of names ("F-16", "Brigade 205") are no
 * amounts; amounts of things that are not people are left out.
 */
#ifndef FILTERS_NUMBERS_H
#define FILTERS_NUMBERS_H

#include "filters/lexicon.h"

/* A text and the lexicon's hits in it, found by their place. */
typedef struct {
	const Text *text;
	const GArray *hits; /* LexiconHit, in reading order */
	GArray *from;       /* guint by token: the first hit that begins there or later */
} HitIndex;

void hit_index_init(HitIndex *index, const Text *text, const GArray *hits);
void hit_index_clear(HitIndex *index);

/* The hit of USE that begins, or ends, at TOKEN; NULL if there is none. */
const LexiconHit *hit_from(const HitIndex *index, TermUse use, guint token);
const LexiconHit *hit_until(const HitIndex *index, TermUse use, guint token);
/* A hit of USE that lies within tokens FROM to TO. */
const LexiconHit *hit_within(const HitIndex *index, TermUse use, guint from, guint to);

typedef struct {
	guint first, last; /* tokens, the modifier's included */
	guint at, end;     /* the number's own */
	gint64 min, max;   /* TOLL_OPEN: at least */
} Amount;

/* Amount, in reading order. Caller frees with g_array_unref. */
GArray *numbers_find(const HitIndex *index);

#endif

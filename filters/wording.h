/* SPDX-License-Identifier: GPL-3.0-or-later */
/* wording - the words that many queries ask for, found in one pass over an item.
 *
 * A query alone compares its words with those of the text one after another. The rules of a set ask
 * for thousands: they are given numbers and are found together, once for each item.
 */
#ifndef FILTERS_WORDING_H
#define FILTERS_WORDING_H

#include "filters/query.h"

typedef struct _Wording Wording;

Wording *wording_new(void);
void wording_free(Wording *wording);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Wording, wording_free)

/* Take the words of QUERY over: from now on it can be asked only with what wording_find returns. */
void wording_take(Wording *wording, Query *query);
/* Call once after the last. */
void wording_build(Wording *wording);

/* Which of them stand in TEXT, and where. Caller frees. */
WordingHits *wording_find(const Wording *wording, const Text *text);
void wording_hits_free(WordingHits *hits);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(WordingHits, wording_hits_free)

/* Where the words of NUMBER stand, *N of them in reading order, of several that begin with one word
 * the longest. */
const MatcherHit *wording_hits(const WordingHits *hits, guint number, guint *n);

#endif

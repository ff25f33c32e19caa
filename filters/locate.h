/* SPDX-License-Identifier: GPL-3.0-or-later */
/* locate - where the item's main event took place, how that is known, and whether it is within the
 * watched region: in, out, or not known, which is neither.
 *
 * The text says it first ("in Bannu"), then the dateline, then the feed's own country. Where none
 * does, an event of force is marked unlocated, so that it is shown apart and not lost.
 */
#ifndef FILTERS_LOCATE_H
#define FILTERS_LOCATE_H

#include "filters/gazetteer.h"
#include "filters/lexicon.h"

/* Set VERDICT's `where` from its events, the lexicon's HITS and the gazetteer's FOUND in TEXT;
 * COUNTRY: of the feed, or NULL. */
void locate_event(const Gazetteer *gazetteer, const Lexicon *lexicon, const Text *text,
		  const GArray *hits, const GArray *found, const char *country, Verdict *verdict);

/* Is VERDICT's main event one of force with victims, of which no word says where, and no rule told
 * of it? */
gboolean locate_is_lost(const Lexicon *lexicon, const Verdict *verdict);

#endif

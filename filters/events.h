/* SPDX-License-Identifier: GPL-3.0-or-later */
/* events - who did what to whom: triggers of the lexicon, with the parties around them. */
#ifndef FILTERS_EVENTS_H
#define FILTERS_EVENTS_H

#include "filters/gazetteer.h"
#include "filters/lexicon.h"

/*
 * Add the events of TEXT to VERDICT, the main one first. HITS are the lexicon's, FOUND the
 * gazetteer's; YEAR: the item's, or 0: a sentence with a year long before it tells of history. An
 * event whose sentence is one of background, or that another event says already, is left out.
 */
void events_find(const Gazetteer *gazetteer, const Text *text, const GArray *hits,
		 const GArray *found, int year, Verdict *verdict);

#endif

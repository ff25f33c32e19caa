/* SPDX-License-Identifier: GPL-3.0-or-later */
/* toll - how many were killed, wounded, abducted and displaced, as the item says: "12 killed",
 * "more than two dozen wounded", «по меньшей мере 9 погибших», ۱۲ کشته.
 *
 * Each group of people is a TollLine of its own, with the words it came from. The four totals
 * follow from them: the title's telling wins over the text's; groups apart from each other (seven
 * soldiers, eleven militants) are added up, a stated total ("seven soldiers among 19 dead") is not;
 * what is told of another time is left out. One person without a number is one, several are "at
 * least one".
 */
#ifndef FILTERS_TOLL_H
#define FILTERS_TOLL_H

#include "filters/lexicon.h"

/* Set VERDICT's tolls and totals from the lexicon's HITS in TEXT. */
void toll_find(const Text *text, const GArray *hits, Verdict *verdict);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* toll - how many were killed and wounded, as the item says: "12 killed", "more than two dozen
 * wounded", «по меньшей мере 9 погибших», ۱۲ کشته. Numbers of other things are left alone. */
#ifndef FILTERS_TOLL_H
#define FILTERS_TOLL_H

#include "filters/lexicon.h"

/* Set VERDICT's killed and wounded from the lexicon's HITS in TEXT. */
void toll_find(const Text *text, const GArray *hits, Verdict *verdict);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* codes - an item's events in the schemes of others: ACLED, PLOVER, CAMEO and its quad classes.
 *
 * The tables are in the lexicon (quad, acled, plover, cameo of [event.…]); what those schemes tell
 * apart and our types do not are its acts ([act.…]). No rule or story depends on an act.
 */
#ifndef FILTERS_CODES_H
#define FILTERS_CODES_H

#include "filters/lexicon.h"

/* Fill VERDICT's codes from its events and the acts in TEXT; HITS are LEXICON's in it. */
void codes_find(const Lexicon *lexicon, const Text *text, const GArray *hits, Verdict *verdict);

#endif

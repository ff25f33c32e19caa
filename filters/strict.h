/* SPDX-License-Identifier: GPL-3.0-or-later */
/* strict - is what was found by folded letters the word that was meant?
 *
 * Folding makes one letter of two that some writers mix up and others tell apart: Turkish ı i, o ö,
 * s ş (oldu was, öldü died), Urdu ہ ھ (کہا said, کھا ate), Arabic ي ى (علي Ali, على on).
 * A writer who uses both tells them apart, and then they are two.
 */
#ifndef FILTERS_STRICT_H
#define FILTERS_STRICT_H

#include "filters/text.h"

/* Does TERM have a letter of LANG that folding takes for another? */
gboolean strict_concerns(const char *term, const char *lang);

/* Is what stands from token FIRST to LAST, which folds as TERM does, another word in the text's
 * language? Terms with gaps are compared as far as they go along. */
gboolean strict_differs(const char *term, const Text *text, guint first, guint last);

#endif

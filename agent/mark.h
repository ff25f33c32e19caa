/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mark - an original text with the words set apart that something was found by. */
#ifndef AGENT_MARK_H
#define AGENT_MARK_H

#include "filters/verdict.h"

/*
 * TEXT, the FIELD of an item, made safe for a terminal, as one line; what SPANS (Span *) cover of
 * it is bold, or in [brackets] where standard output is no terminal. MOST: with more characters
 * than that, only so many around the first span, with … where something was left out. Caller frees.
 */
char *mark_spans(const char *text, Field field, const GPtrArray *spans, guint most);

#endif

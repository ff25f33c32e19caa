/* SPDX-License-Identifier: GPL-3.0-or-later */
/* feedleave - what an element says by its end: the text that was gathered goes into its slot. FRAME
 * is the element's own, still the innermost. */
#ifndef FEEDS_FEEDLEAVE_H
#define FEEDS_FEEDLEAVE_H

#include "feeds/feedread.h"

void feedleave_field(Reader *r, Frame *frame);
void feedleave_author(Reader *r, Frame *frame);
void feedleave_item(Reader *r);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* feedenter - what an element says at its start: which format a root is, and what stands in the
 * attributes of a channel, an item or a field. FRAME is the element's own, the innermost. */
#ifndef FEEDS_FEEDENTER_H
#define FEEDS_FEEDENTER_H

#include "feeds/feedread.h"

void feedenter_root(Reader *r, const XmlElement *element, const Frame *frame);
void feedenter_channel(Reader *r, const XmlElement *element, Frame *frame);
void feedenter_item(Reader *r, const XmlElement *element, Frame *frame);
void feedenter_field(Reader *r, const XmlElement *element, const Row *row, Frame *frame);

#endif

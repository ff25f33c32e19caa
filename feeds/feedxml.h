/* SPDX-License-Identifier: GPL-3.0-or-later */
/* feedxml - RSS 0.90 to 2.0, RSS 1.0, Atom 0.3 and 1.0, CDF and news sitemaps as one table.
 *
 * The formats share their nouns. One table says for each element, by namespace, name and place,
 * which slot of the model it fills and how strongly it claims it; one SAX pass fills them.
 */
#ifndef FEEDS_FEEDXML_H
#define FEEDS_FEEDXML_H

#include "feeds/item.h"

/* XML is well-formed (feeds/repair.h). BASE: the document's URL or NULL. Items and notes are added
 * to FEED. FALSE: the root element is none of a feed; *ROOT receives its name, to be freed. */
gboolean feedxml_read(const char *xml, gsize size, const char *base, Feed *feed, char **root);

#endif

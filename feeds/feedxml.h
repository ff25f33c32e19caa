/* SPDX-License-Identifier: GPL-3.0-or-later */
/* feedxml - RSS 0.90 to 2.0, RSS 1.0, Atom 0.3 and 1.0, CDF and news sitemaps as one table.
 *
 * The formats share their nouns. One table says for each element, by namespace, name and place,
 * which slot of the model it fills and how strongly it claims it; one SAX pass fills them. A field
 * that was not closed ends where one begins that would stand beside it.
 */
#ifndef FEEDS_FEEDXML_H
#define FEEDS_FEEDXML_H

#include "feeds/item.h"
#include "feeds/xml.h"

typedef enum {
	FEEDXML_READ,
	FEEDXML_NO_FEED, /* the root element is none of a feed */
	FEEDXML_UNCLEAN, /* XML_AS_IS wants repair: FEED is to be thrown away */
} FeedXmlResult;

/*
 * BASE: the document's URL or NULL. TEXT_ONLY: as in ParseOptions. Items and notes are added to
 * FEED. *ROOT receives the root element's name or NULL, to be freed.
 */
FeedXmlResult feedxml_read(const char *xml, gsize size, XmlOrigin origin, const char *base,
			   gboolean text_only, Feed *feed, char **root);

#endif

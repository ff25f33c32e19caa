/* SPDX-License-Identifier: GPL-3.0-or-later */
/* feedtable - which element fills which slot of the model, and how strongly it claims it.
 *
 * One table for RSS 0.90 to 2.0, RSS 1.0 and its modules, Atom 0.3 and 1.0, CDF and news sitemaps:
 * they share their nouns. feedxml.c reads documents by it.
 */
#ifndef FEEDS_FEEDTABLE_H
#define FEEDS_FEEDTABLE_H

#include "feeds/xml.h"

/* Where an element stands. */
typedef enum {
	IN_DOCUMENT = 1 << 0,
	IN_FEED = 1 << 1,
	IN_ITEM = 1 << 2,
	IN_IMAGE = 1 << 3,
	IN_SOURCE = 1 << 4,
	IN_AUTHOR = 1 << 5,
	IN_CONTRIBUTOR = 1 << 6,
	IN_SKIP_HOURS = 1 << 7,
	IN_SKIP_DAYS = 1 << 8,
	IN_GROUP = 1 << 9,  /* a wrapper whose children count as those of its parent */
	IN_FIELD = 1 << 10, /* text and markup are being gathered */
	IN_OTHER = 1 << 11, /* nothing in here is ours (textInput, rdf:Seq…) */
	IN_MEDIA = 1 << 12, /* media:content, which may hold anything: only Media RSS counts */
	BOTH = IN_FEED | IN_ITEM,
	ANY_OWNER = IN_FEED | IN_ITEM | IN_SOURCE,
} Place;

/* The members that more than one element may claim. */
typedef enum {
	SLOT_NONE,
	SLOT_TITLE,
	SLOT_SUMMARY,
	SLOT_RIGHTS,
	SLOT_LINK,
	SLOT_ID,
	SLOT_PUBLISHED,
	SLOT_UPDATED,
	SLOT_LANGUAGE,
	SLOT_GENERATOR,
	SLOT_IMAGE,
	SLOT_AUTHOR,
	SLOT_NAME,
	SLOT_EMAIL,
	SLOT_URI,
	SLOT_PERIOD,
	SLOT_FREQUENCY,
	SLOT_NEW_URL,
	SLOT_TTL,
	SLOT_SOURCE_TITLE,
	SLOT_SOURCE_ID,
	SLOT_SOURCE_LINK,
	N_SLOTS
} Slot;

/* How an element's text fills its slot. */
typedef enum {
	FILL_ENTER,     /* it is a place of its own: the row's `place` */
	FILL_RICH,      /* RSS: text that may be HTML */
	FILL_CONSTRUCT, /* Atom text construct: type and mode say what it is */
	FILL_CONTENT,   /* full text of an item */
	FILL_STRING,
	FILL_URL,
	FILL_IRI, /* an Atom id: against the rules it may be relative */
	FILL_DATE,
	FILL_PERSON, /* "mail (name)", "name <mail>" or a name */
	FILL_TAG,
	FILL_TAGS, /* several, parted by commas */
	FILL_LINK, /* the URL is in href, or it is the text */
	FILL_GUID,
	FILL_ENCLOSURE,
	FILL_NUMBER,
	FILL_HOUR,
	FILL_DAY,
	FILL_SOURCE,     /* RSS <source url="…">title</source> */
	FILL_TERM,       /* itunes:category text="…", which may hold others */
	FILL_HREF,       /* the URL is in href, url or rdf:resource */
	FILL_IMAGE_LINK, /* itunes:link rel=image */
} Fill;

typedef struct {
	guint places;
	guint32 namespaces; /* bits of Namespace; 0 = the core ones */
	const char *name;
	Fill fill;
	Slot slot;
	guint8 rank; /* a higher one replaces a lower; an equal one does not */
	guint place; /* for FILL_ENTER */
} Row;

/* The rows found before: a document has few kinds of elements. Zero it at the start of one, whose
 * XmlElement.name must stay where they are. */
typedef struct {
	struct {
		const char *name;
		guint places;
		Namespace ns;
		const Row *row;
	} found[64];
} FeedTable;

/* The row for an element at one of PLACES (bits of Place), or NULL. */
const Row *feedtable_find(FeedTable *table, guint places, const XmlElement *element);

#endif

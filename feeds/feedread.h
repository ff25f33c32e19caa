/* SPDX-License-Identifier: GPL-3.0-or-later */
/* feedread - the state of one reading of an XML feed: where it stands and what it has gathered.
 *
 * Shared by feedxml.c, which hears the events, and feedenter.c, feedleave.c and feedfill.c, which
 * act on them; nobody else includes it.
 */
#ifndef FEEDS_FEEDREAD_H
#define FEEDS_FEEDREAD_H

#include "feeds/feedtable.h"
#include "feeds/item.h"
#include "feeds/xml.h"

/* An element that is open. */
typedef struct {
	guint place;
	const Row *row; /* of a field or a person, else NULL */
	char *base, *lang;
	gboolean owns_base, owns_lang, owns_rest;
	/* attributes of a field that its end needs */
	char *type, *mode, *src, *scheme, *label, *permalink, *url;
	char *href, *rel, *title, *hreflang, *length;
	char *name; /* of an element inside a field */
	Person person;
} Frame;

typedef struct {
	Feed *feed;
	Item *item;     /* being read, or NULL */
	GArray *frames; /* Frame; the first is the document's */
	guint8 feed_ranks[N_SLOTS], item_ranks[N_SLOTS];
	/* of the field being gathered; the last two once it has tags */
	GString *plain, *markup, *raw;
	gboolean has_markup, text_only;
	FeedTable table;
	GPtrArray *source_authors; /* Person, of the item's source */
	const Row *summary_row;    /* that filled the item's summary */
	guint inside;              /* depth inside the field */
	char *root;
	gboolean known_root, full;
	char *guid_link;
} Reader;

static inline Frame *feedread_top(const Reader *r)
{
	return &g_array_index(r->frames, Frame, r->frames->len - 1);
}

/* The element around the innermost; at the document itself that. */
static inline Frame *feedread_parent(const Reader *r)
{
	return &g_array_index(r->frames, Frame, r->frames->len - (r->frames->len > 1 ? 2 : 1));
}

/* How strongly each slot of the item, or of the feed where none is open, has been claimed. */
static inline guint8 *feedread_ranks(Reader *r)
{
	return r->item != NULL ? r->item_ranks : r->feed_ranks;
}

/* FRAME, new and empty, takes over base and language of the innermost, and says its own. */
void feedread_inherit(const Reader *r, Frame *frame, const XmlElement *element);

/* What the innermost owns is freed, and it is gone. */
void feedread_pop(Reader *r);

/* URL resolved, or NULL where it may not stand in a page. Caller frees. */
char *feedread_url(const Frame *frame, const char *url);

#endif

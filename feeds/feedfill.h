/* SPDX-License-Identifier: GPL-3.0-or-later */
/* feedfill - one more value for the item being read or, where none is open, the feed; all lists end
 * at LIMIT_LIST. Strings are copied unless it is said otherwise. */
#ifndef FEEDS_FEEDFILL_H
#define FEEDS_FEEDFILL_H

#include "feeds/feedread.h"

/* May ROW's element fill its slot? Only if none as strong has; from now on it has. */
gboolean feedfill_claim(Reader *r, const Row *row);

/* The page itself, unless one of at least RANK stands there. */
void feedfill_page(Reader *r, const char *href, guint8 rank);

/* An id that is an address is the page's, until a link says better. */
void feedfill_stand_in(Reader *r, const char *id);

/* MORE: whose title, language and length are the link's, or NULL. */
void feedfill_link(Reader *r, const char *href, const char *rel, const char *type,
		   const Frame *more);
void feedfill_enclosure(Reader *r, const char *url, const char *type, const char *length);
void feedfill_tag(Reader *r, const char *text, const char *scheme, const char *label);

/* PERSON's strings move into PEOPLE and leave it empty, if there is anything to say. */
void feedfill_person(GPtrArray *people, Person *person);
void feedfill_clear_person(Person *person);

/* The same, as an author, unless a stronger element than ROW's has named some. */
void feedfill_author(Reader *r, const Row *row, Person *person);

/* Of the item, by the element FRAME. */
void feedfill_content(Reader *r, const char *value, TextType type, const char *mime,
		      const Frame *frame);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* feedtext - what an element's content says, decoded exactly as often as it was encoded.
 *
 * Pure functions over strings; feedxml.c gathers them, feedleave.c asks.
 */
#ifndef FEEDS_FEEDTEXT_H
#define FEEDS_FEEDTEXT_H

#include "feeds/item.h"

/* What was gathered of one element. */
typedef struct {
	const char *plain;  /* its text, references resolved once */
	const char *markup; /* if it has markup: the same as XML, with the tags that stood in it */
	const char *raw;    /* if it has markup: the text as in PLAIN, with the tags */
	gboolean has_markup;
	const char *type, *mode; /* attributes, or NULL */
	gboolean atom10;
} Gathered;

/* Atom text and content (RFC 4287 §3.1, §4.1.3; Atom 0.3 §3.1). The result is one of GATHERED's
 * strings or *OWNED, which is NULL before and which the caller frees. */
const char *feedtext_construct(const Gathered *gathered, TextType *type, char **owned);

/* RSS: HTML if it looks like it. One of GATHERED's strings. */
const char *feedtext_rich(const Gathered *gathered, TextType *type);

/* Is TYPE one of XHTML's? */
gboolean feedtext_is_xhtml(const char *type);

/* Fill RICH anew with VALUE, at most LIMIT bytes. HTML is sanitised, its URIs resolved against
 * BASE, or, with TEXT_ONLY, any text becomes tidy plain text. */
void feedtext_set(RichText *rich, const char *value, TextType type, const char *lang,
		  const char *base, gsize limit, gboolean text_only);

/* TEXT, valid UTF-8, stripped, cut to at most LIMIT bytes at a character's end. Caller frees. */
char *feedtext_limited(const char *text, gsize limit);

/* "mail@host (Name)", "Name <mail@host>", "Name, mail@host", "mail@host" or a name into PERSON,
 * which is empty. */
void feedtext_person(const char *text, Person *person);

/* TEXT with the signs of XML escaped, appended to OUT. */
void feedtext_escape(GString *out, const char *text, gsize size);

#endif

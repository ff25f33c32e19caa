/* SPDX-License-Identifier: GPL-3.0-or-later */
/* htmltable - what the elements of HTML, SVG and MathML mean to a reader, and which can hurt
 * nobody.
 *
 * Allow-lists: what is not named here is dropped. html.c sanitises by them, htmltext.c reads by
 * them.
 */
#ifndef FEEDS_HTMLTABLE_H
#define FEEDS_HTMLTABLE_H

#include <glib.h>

typedef enum {
	EL_KEEP = 1 << 0,    /* may stay in sanitised HTML */
	EL_BLOCK = 1 << 1,   /* stands on lines of its own */
	EL_CELL = 1 << 2,    /* parted from its neighbour */
	EL_ITEM = 1 << 3,    /* of a list: gets a mark */
	EL_BREAK = 1 << 4,   /* <br> */
	EL_SILENT = 1 << 5,  /* neither it nor its words are for a reader */
	EL_VOID = 1 << 6,    /* has no end tag */
	EL_UNREAD = 1 << 7,  /* words for software that cannot show it */
	EL_RAW = 1 << 8,     /* ends at its own end tag only, whatever stands inside */
	EL_PRE = 1 << 9,     /* its line breaks count */
	EL_QUOTE = 1 << 10,  /* shown in quotation marks */
	EL_LIST = 1 << 11,   /* holds list items */
	EL_SVG = 1 << 12,    /* may stay inside <svg> */
	EL_MATHML = 1 << 13, /* may stay inside <math> */
} ElementClass;

/* ElementClass bits of the element NAME (lower case), 0 if it is unknown. */
guint htmltable_classes(const char *name);

/* EL_SVG or EL_MATHML where the element NAME (lower case) is one of theirs; *SPELT is NAME as they
 * write it ("linearGradient"). */
guint htmltable_foreign(const char *name, const char **spelt);

/* The attribute NAME (lower case) may stay. FOREIGN: on an element of SVG or MathML. The result is
 * NAME as it is spelt there ("viewBox"), or NULL. */
const char *htmltable_attribute(const char *name, gboolean foreign);

/* Its value is an address. */
gboolean htmltable_is_uri(const char *attribute);

#endif

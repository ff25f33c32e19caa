/* SPDX-License-Identifier: GPL-3.0-or-later */
/* parse - bytes of any feed format in, the neutral model of item.h out.
 *
 * Pure: no network, no file, no clock, no global state. Whatever arrives, the items that can be
 * saved are saved; each repair is one note on the feed. Ceilings are those of limits.h.
 */
#ifndef FEEDS_PARSE_H
#define FEEDS_PARSE_H

#include "feeds/item.h"

typedef struct {
	const char *content_type; /* HTTP Content-Type as received, or NULL */
	const char *base_url;     /* the document's base: final URL, or Content-Location; or NULL */
	gboolean text_only; /* nobody will ask for HTML: an item's title, summary and contents go
			     * into headline and text and stay NULL themselves, the feed's become
			     * plain text. A poll does this; it takes a fraction of the time */
} ParseOptions;

/*
 * Parse SIZE bytes at DATA.
 *
 * Returns a feed the caller owns, or NULL with BAD_INPUT when the bytes are no feed at all (the
 * message names what they are: a web page and the feeds it offers, a login or bot wall, an empty
 * body, a JSON error) or TOO_BIG. A truncated feed is a feed with a note, and so is one behind
 * other text, such as a server's warnings.
 */
Feed *feed_parse(const guint8 *data, gsize size, const ParseOptions *options, GError **error);

/* The same for DATA that a NUL follows: what is UTF-8 is read where it lies, not copied. */
Feed *feed_parse_in_place(const char *data, gsize size, const ParseOptions *options,
			  GError **error);

#endif

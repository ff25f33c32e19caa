/* SPDX-License-Identifier: GPL-3.0-or-later */
/* discover - what stands where a feed should be: a web page, a login or bot wall, nothing. */
#ifndef FEEDS_DISCOVER_H
#define FEEDS_DISCOVER_H

#include <glib.h>

#include "feeds/error.h"

/* TEXT begins like HTML. */
gboolean discover_is_html(const char *text);

/* Set ERROR (BAD_INPUT) to say what the page at BASE (or NULL) is, and the feeds it offers. */
void discover_name_page(const char *html, const char *base, GError **error);

/* The feeds that the page offers, resolved. char *, owned by the array, never NULL. */
GPtrArray *discover_feeds(const char *html, const char *base);

#endif

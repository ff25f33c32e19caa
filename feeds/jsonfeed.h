/* SPDX-License-Identifier: GPL-3.0-or-later */
/* jsonfeed - JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/); jansson's door in.
 *
 * JSON that breaks off keeps its whole items; halves of UTF-16, numbers beyond 64 bits, controls in
 * strings and commas before a bracket are mended. Each is a note. */
#ifndef FEEDS_JSONFEED_H
#define FEEDS_JSONFEED_H

#include "feeds/item.h"

/* BAD_INPUT when TEXT is no JSON or no JSON Feed: the message says which, and quotes an error
 * message the JSON may carry. */
gboolean jsonfeed_read(const char *text, gsize size, const char *base, gboolean text_only,
		       Feed *feed, GError **error);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* jsonfeed - JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/); jansson's door in. */
#ifndef FEEDS_JSONFEED_H
#define FEEDS_JSONFEED_H

#include "feeds/item.h"

/* BAD_INPUT when TEXT is no JSON or no JSON Feed: the message says which, and quotes an error
 * message the JSON may carry. */
gboolean jsonfeed_read(const char *text, gsize size, const char *base, gboolean text_only,
		       Feed *feed, GError **error);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* search - the filter language over the store: a query as an SQL condition. */
#ifndef AGENT_SEARCH_H
#define AGENT_SEARCH_H

#include "agent/store.h"
#include "filters/query.h"

/* StoredItem that QUERY finds, latest first. BAD_INPUT for what only rules can ask (regular
 * expressions, NEAR, topics, tags, gaps and prefixes inside a phrase, a field before anything but
 * words). Of the parties of an event it asks only that the item names them. */
GPtrArray *search_items(Store *store, const Query *query, gint64 now, guint most, GError **error);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* search - the filter language over the store.
 *
 * A query becomes an SQL condition that leaves out only what cannot match; where it is not exact
 * (NEAR, regular expressions, topics, fields and roles of what was recognised, gaps, phrases over
 * the end of a sentence), each item that is left is asked itself, as it was read when it came in.
 */
#ifndef AGENT_SEARCH_H
#define AGENT_SEARCH_H

#include "agent/store.h"
#include "filters/query.h"

/* Items that are asked themselves, at most. */
#define SEARCH_MOST_ASKED 20000

typedef struct {
	gint64 now, since; /* items first seen from SINCE on */
	guint most;
	gboolean latest;        /* first; otherwise the best match, less so with age */
	const Ruleset *ruleset; /* whose entities the query knows */
} SearchWish;

typedef struct {
	StoredItem *item;
	GPtrArray *because; /* char * */
	GPtrArray *spans;   /* Span * */
} SearchHit;

/* SearchHit, best or latest first. *CUT: more than SEARCH_MOST_ASKED were to be asked, and only so
 * many were. BAD_INPUT for a query of too many terms. */
GPtrArray *search_find(Store *store, const Query *query, const SearchWish *wish, gboolean *cut,
		       GError **error);

#endif

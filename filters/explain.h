/* SPDX-License-Identifier: GPL-3.0-or-later */
/* explain - how a rule fared with an item: which parts of its match hold, which were missing. */
#ifndef FILTERS_EXPLAIN_H
#define FILTERS_EXPLAIN_H

#include "filters/rules.h"

/* QUERY in the filter language, on one line. Caller frees. */
char *query_describe(const Query *query);

/* Tell FUNCTION how RULE fares with what READING says. */
void explain_rule(const Rule *rule, Reading *reading, RuleTraceFunction function,
		  gpointer user_data);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* spikes - of what there is much more today than usual, for the digest and as an alert. */
#ifndef AGENT_SPIKES_H
#define AGENT_SPIKES_H

#include "agent/config.h"
#include "agent/store.h"
#include "filters/ruleset.h"

#define SPIKE_RULE "spike" /* what stands for the rule of its alerts */

typedef struct {
	char *scope, *type; /* see agent/tally.h */
	char *label;        /* "suicide bombing in Balochistan" */
	Trend trend;
} Spike;
void spike_free(gpointer spike);

/* Spike of the local day that holds NOW, the farthest from the usual first. What a narrower one
 * explains, as a province does its country, is left out. NAMES: NULL = ids stand for names. NULL
 * with ERROR when the store fails. */
GPtrArray *spikes_find(Store *store, const Ruleset *names, gint64 now, GError **error);

/* What a scope and a type are called. Caller frees. */
char *spike_label(const Ruleset *names, const char *scope, const char *type);
char *scope_label(const Ruleset *names, const char *scope);

/* "9 stories; usual is 2 (median of 28 days with 61 stories, scatter 1.0; 40 feeds)". Caller frees.
 */
char *trend_sample(const Trend *trend);

/* With [alerts] spikes, put an alert for each into the outbox of those of CHANNELS that take it, at
 * most one for a scope and type in two days unless it has doubled. FALSE with ERROR when the store
 * failed. */
gboolean spikes_tell(Store *store, const Config *config, const Ruleset *names,
		     const char *const *channels, gint64 now, GError **error);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* poller - asks the feeds, each when it is due, politely: spaced by host, bounded overall.
 *
 * Runs on the default main context. When this machine itself is cut off it says so once, blames no
 * feed and goes on with the local ones.
 */
#ifndef AGENT_POLLER_H
#define AGENT_POLLER_H

#include "agent/ingest.h"

typedef struct {
	guint feeds, asked, unchanged, failed, waiting; /* waiting: a server named a later time */
	guint items, fresh, relevant, alerts;
	guint skipped_offline;
} PollSums;

typedef struct _Poller Poller;

typedef struct {
	/* After each answer; REPORT may hold trouble. May be NULL. */
	void (*answer)(gpointer user_data, const FeedSpec *spec, const IngestReport *report);
	/* The machine is offline (TRUE) or was seen to be online again. May be NULL. */
	void (*offline)(gpointer user_data, gboolean offline);
	/* The round is over, or ERROR stopped it (the store failed). */
	void (*done)(gpointer user_data, const GError *error);
	gpointer user_data;
} PollerEvents;

/* SPECS (FeedSpec) must outlive the poller, as must STORE. NULL with ERROR when the store fails. */
Poller *poller_new(Store *store, Ingest *ingest, const GPtrArray *specs, const Config *config,
		   const PollerEvents *events, GError **error);
void poller_free(Poller *poller);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Poller, poller_free)

/* Ask every feed once, now, save those whose server named a later time; then events->done. */
void poller_round(Poller *poller);
/* Ask each feed whenever it is due, until the poller is freed. */
void poller_run(Poller *poller);

const PollSums *poller_sums(const Poller *poller);

#endif

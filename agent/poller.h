/* SPDX-License-Identifier: GPL-3.0-or-later */
/* poller - asks the feeds, each when it is due, politely: whose turn it is says hosts.h, when a
 * feed is due says schedule.h.
 *
 * Runs on the default main context. When this machine itself is cut off it says so once, blames no
 * feed and goes on with the local ones.
 */
#ifndef AGENT_POLLER_H
#define AGENT_POLLER_H

#include "agent/ingest.h"
#include "agent/schedule.h"
#include "agent/vitals.h"

typedef struct {
	guint feeds, asked, unchanged, failed;
	guint passing;                      /* of the failed: by a fault that passes by itself */
	guint waiting;                      /* not asked: a server named a later time */
	guint recent;                       /* not asked: asked less than SCHEDULE_LEAST ago */
	gint64 waiting_until, recent_until; /* when the first of them may be; 0 = none */
	guint items, fresh, relevant, alerts;
	guint skipped_offline;
} PollSums;

#define POLLER_OFFLINE_SINCE "offline_since" /* store_fact: Unix seconds, 0 = not offline */

typedef struct _Poller Poller;

typedef struct {
	/* After each answer; REPORT may hold trouble. May be NULL. */
	void (*answer)(gpointer user_data, const FeedSpec *spec, const IngestReport *report);
	/* The machine is offline (TRUE) or was seen to be online again. May be NULL. */
	void (*offline)(gpointer user_data, gboolean offline);
	/* The round is over, or ERROR stopped it (the store failed). */
	void (*done)(gpointer user_data, const GError *error);
	gpointer user_data;
	/* Something of SPEC's feed that a person should know, one line. May be NULL. */
	void (*note)(gpointer user_data, const FeedSpec *spec, const char *text);
} PollerEvents;

/* SPECS (FeedSpec) must outlive the poller, as must STORE. NULL with ERROR when the store fails. */
Poller *poller_new(Store *store, Ingest *ingest, const GPtrArray *specs, const Config *config,
		   const PollerEvents *events, GError **error);
void poller_free(Poller *poller);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Poller, poller_free)

/* The feeds are those of SPECS from now on, under CONFIG, and answers go to INGEST, also those of
 * requests under way: they go on. FALSE with ERROR, and nothing changed, when the store fails. */
gboolean poller_follow(Poller *poller, Ingest *ingest, const GPtrArray *specs, const Config *config,
		       GError **error);

/* Ask every feed once, now, save those that schedule_user_wait (schedule.h) keeps back; then
 * events->done. */
void poller_round(Poller *poller, AskFlags how);
/* Ask each feed whenever it is due, until the poller is freed. What is due at once is spread: one a
 * second, or over the interval. The clock of day may be set and the machine may sleep without a
 * burst. */
void poller_run(Poller *poller);

/* Set what VITALS say of feeds and requests. */
void poller_tell(const Poller *poller, Vitals *vitals);

guint poller_in_flight(const Poller *poller);
const PollSums *poller_sums(const Poller *poller);

#endif

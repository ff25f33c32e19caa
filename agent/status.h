/* SPDX-License-Identifier: GPL-3.0-or-later */
/* status - how the watch stands, in figures: what `vedette status` shows and monitors are told.
 *
 * Reads the store and, of the machine, who holds its lock; changes nothing. Its cost does not grow
 * with what is stored.
 */
#ifndef AGENT_STATUS_H
#define AGENT_STATUS_H

#include "agent/config.h"
#include "agent/health.h"
#include "agent/store_status.h"

typedef struct _Status {
	StoreStatus store;
	gint64 now;
	gint64 pid;       /* of the process at work on the state; 0 = none, or none to be seen */
	gboolean running; /* there is one */
	gint64 offline_since;                  /* 0 = not offline */
	guint feeds, paused, states[N_HEALTH]; /* a paused feed is in none of the states */
	gint64 last_fetch, next_fetch;         /* over those not paused; 0 = never */
	const FeedGlance *trouble;             /* the feed in trouble since last, or NULL */
	gint64 folder, budget_mb; /* bytes that the state folder holds; what it may, 0 = no end */
	gint64 last_digest, next_digest; /* 0 = none; next also when nobody is to get one */
} Status;

/* SPECS (FeedSpec) are the feeds to speak of; NULL = all that the store knows. CONFIG may be NULL,
 * and nothing is known of the next digest then. DIR is the folder for state. */
gboolean status_read(Status *status, Store *store, const char *dir, const Config *config,
		     const GPtrArray *specs, gint64 now, GError **error);
void status_clear(Status *status);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Status, status_clear)

/* Whether a process works on the state in DIR; *PID receives its number, or 0 if it cannot be seen
 * from here. Takes no lock, so that nobody who wants it is kept from it. */
gboolean status_running(const char *dir, gint64 *pid);

#endif

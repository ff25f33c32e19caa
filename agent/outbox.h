/* SPDX-License-Identifier: GPL-3.0-or-later */
/* outbox - what goes out when: one row for each alert and channel, delivered until it is taken.
 *
 * Each channel has its own pace. It tells so many in a time and no more; what comes on top becomes
 * one summary, which is an alert like any other. In quiet hours all but the gravest is held and
 * summed up when they end. A channel that fails rests, longer each time, and keeps its rows; only
 * after a week are they given up. Nothing is lost by any of this: every alert stays in the store.
 */
#ifndef AGENT_OUTBOX_H
#define AGENT_OUTBOX_H

#include "agent/sinks.h"

/* ---- pure ---- */

typedef struct {
	guint most;   /* in the channel's window; 0 = no end */
	gint64 burst; /* seconds; 0 = none wait for others */
} OutboxPace;

typedef enum { STEP_WAIT, STEP_DELIVER, STEP_SUM } OutboxStep;

/* What a channel with LOAD is to do at NOW. The last of its allowance is kept for critical ones. */
OutboxStep outbox_plan(const OutboxPace *pace, const OutboxLoad *load, gint64 now);

/* Seconds to rest after ATTEMPTS (from 1 on) failed; ASKED: what the other side asked for, or 0. */
gint64 outbox_rest(guint attempts, gint64 asked);

/* ---- at work ---- */

typedef struct _Outbox Outbox;

/* All arguments stay the caller's and outlive it. PATIENT: bursts are waited for; FALSE for a
 * single round. */
Outbox *outbox_new(Store *store, Sinks *sinks, const Config *config, gboolean patient);
/* What is under way ends now, and is in doubt; the sinks are of no more use. */
void outbox_free(Outbox *outbox);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Outbox, outbox_free)

/* Begin what is due, a short time for each channel in turn; the rest, and channels that wait for
 * others, go on from the main loop. FALSE with ERROR when the store failed, now or since the last
 * call. */
gboolean outbox_pump(Outbox *outbox, GError **error);

/* Pump, and run the main loop until all that is due has been tried. */
gboolean outbox_drain(Outbox *outbox, GError **error);

/* Milliseconds since the oldest hand-over under way was begun, 0 = none is. */
gint64 outbox_oldest(const Outbox *outbox);

/* How many were handed over so far. */
guint outbox_sent(const Outbox *outbox);

#endif

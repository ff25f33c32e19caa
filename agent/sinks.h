/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sinks - how each channel hands an alert over.
 *
 * A sink either has handed it over when it returns, or says when to try again. After a crash the
 * store cannot know whether the last hand-over happened (row->in_doubt): a file is looked at and
 * gets each alert exactly once, the others repeat it, under the same name or marked.
 * agent/outbox.h decides what goes when.
 */
#ifndef AGENT_SINKS_H
#define AGENT_SINKS_H

#include <gio/gio.h>

#include "agent/alert.h"
#include "agent/bridge.h"
#include "agent/channel.h"
#include "agent/desktop.h"

typedef struct _Sinks Sinks;

/* CONFIG, STORE and BRIDGE (NULL: no desktop sessions are told) stay the caller's and outlive the
 * sinks. FOREGROUND: a person is watching standard output. */
Sinks *sinks_new(const Config *config, Store *store, Bridge *bridge, gboolean foreground);
void sinks_free(Sinks *sinks);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Sinks, sinks_free)

/* From now on notifications carry buttons, answered by ACTION on the main loop. */
void sinks_watch(Sinks *sinks, DesktopAction action, gpointer data);

/* Names of the channels that are on, NULL-terminated, the sinks'. */
const char *const *sinks_channels(const Sinks *sinks);

/* Why it was not handed over, and what the other side asked for. */
typedef struct {
	char *why;          /* for a person; freed by the caller */
	gint64 retry_after; /* seconds, 0 = not said */
} SinkReport;

/* One alert through CHANNEL. Those that wait (channel.h) may be called in any thread. */
OutboxOutcome sinks_hand_over(Sinks *sinks, ChannelId channel, const Alert *alert,
			      const OutboxRow *row, SinkReport *report);

/* What is under way in other threads is to end now, in doubt. */
void sinks_cancel(Sinks *sinks);

/* ---- for the sinks ---- */

typedef OutboxOutcome (*SinkFunction)(Sinks *sinks, const Alert *alert, const OutboxRow *row,
				      SinkReport *report);
OutboxOutcome sink_terminal(Sinks *sinks, const Alert *alert, const OutboxRow *row,
			    SinkReport *report);
OutboxOutcome sink_log(Sinks *sinks, const Alert *alert, const OutboxRow *row, SinkReport *report);
OutboxOutcome sink_json(Sinks *sinks, const Alert *alert, const OutboxRow *row, SinkReport *report);
OutboxOutcome sink_journal(Sinks *sinks, const Alert *alert, const OutboxRow *row,
			   SinkReport *report);
OutboxOutcome sink_feed(Sinks *sinks, const Alert *alert, const OutboxRow *row, SinkReport *report);
OutboxOutcome sink_desktop(Sinks *sinks, const Alert *alert, const OutboxRow *row,
			   SinkReport *report);
OutboxOutcome sink_session(Sinks *sinks, const Alert *alert, const OutboxRow *row,
			   SinkReport *report);
OutboxOutcome sink_mail(Sinks *sinks, const Alert *alert, const OutboxRow *row, SinkReport *report);
OutboxOutcome sink_webhook(Sinks *sinks, const Alert *alert, const OutboxRow *row,
			   SinkReport *report);
OutboxOutcome sink_exec(Sinks *sinks, const Alert *alert, const OutboxRow *row, SinkReport *report);

const Config *sinks_config(const Sinks *sinks);
Store *sinks_store(const Sinks *sinks);
GCancellable *sinks_cancellable(const Sinks *sinks);
gint64 *sinks_feed_upto(Sinks *sinks); /* the last alert that the feed files hold */
Desktop *sinks_desktop(const Sinks *sinks);
Bridge *sinks_bridge(const Sinks *sinks);

#endif

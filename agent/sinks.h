/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sinks - the ways an alert reaches a person: terminal, log file, journal, desktop.
 *
 * A sink either has handed the alert over when it returns, or says when to try again. After a crash
 * the store cannot know whether the last hand-over happened (row->in_doubt): the log file is looked
 * at and gets each alert exactly once, the others repeat it, marked.
 */
#ifndef AGENT_SINKS_H
#define AGENT_SINKS_H

#include "agent/alert.h"

typedef struct _Sinks Sinks;

/* FOREGROUND: a person is watching standard output. */
Sinks *sinks_new(const Config *config, gboolean foreground);
void sinks_free(Sinks *sinks);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Sinks, sinks_free)

/* Names of the channels that are on, NULL-terminated, the sinks'. */
const char *const *sinks_channels(const Sinks *sinks);

/* Deliver all that is due; *SENT counts. FALSE with ERROR only when the store fails. */
gboolean sinks_deliver(Sinks *sinks, Store *store, guint *sent, GError **error);

/* One sink: OUTBOX_SENT, or another outcome with *WHY to be freed. */
typedef OutboxOutcome (*SinkFunction)(Sinks *sinks, const Alert *alert, const OutboxRow *row,
				      char **why);
OutboxOutcome sink_terminal(Sinks *sinks, const Alert *alert, const OutboxRow *row, char **why);
OutboxOutcome sink_log(Sinks *sinks, const Alert *alert, const OutboxRow *row, char **why);
OutboxOutcome sink_journal(Sinks *sinks, const Alert *alert, const OutboxRow *row, char **why);
OutboxOutcome sink_desktop(Sinks *sinks, const Alert *alert, const OutboxRow *row, char **why);

/* Does a notification service answer? *SAYS: which, or why not; to be freed. */
gboolean sink_desktop_probe(char **says);

/* ---- for the sinks ---- */

const char *sinks_log_file(const Sinks *sinks);

/* What the desktop shows, and how much in ten minutes. */
typedef struct _Desktop Desktop;
Desktop *desktop_new(guint most);
void desktop_free(Desktop *desktop);
Desktop *sinks_desktop(const Sinks *sinks);

#endif

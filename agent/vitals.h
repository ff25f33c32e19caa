/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vitals - is the agent alive, and how does it fare, in one line for a person. Pure.
 *
 * A main loop that turns proves little: the poller may have lost its timer, a request its answer, a
 * delivery its end. Each part says when it last got anywhere; the service manager's watchdog is fed
 * only while all do.
 */
#ifndef AGENT_VITALS_H
#define AGENT_VITALS_H

#include <glib.h>

/* Milliseconds throughout, 0 = nothing of the kind is under way. */
typedef struct {
	gint64 ticked;     /* since the poller last looked what is due */
	gint64 fetching;   /* since the oldest request under way was begun */
	gint64 reading;    /* since the oldest answer that is being read was taken */
	gint64 delivering; /* since the oldest hand-over under way was begun */
	gint64 patience;   /* the longest a hand-over may take */
	guint feeds, troubled, rules;
	guint waiting;         /* hand-overs */
	gint64 last_answer;    /* Unix seconds; 0 = none yet */
	gboolean offline;      /* no network */
	const char *no_store;  /* why nothing can be stored, or NULL */
	gint64 retry_at;       /* Unix seconds, with NO_STORE */
	const char *over_size; /* of the state folder, or NULL */
} Vitals;

/* What makes no progress any more, such as "a delivery has not ended for 20 minutes"; NULL: all
 * does. Caller frees. */
char *vitals_stalled(const Vitals *vitals);

/* Such as "312 feeds (4 in trouble), 57 rules; last answer 14:02; 2 hand-overs wait". Caller frees.
 */
char *vitals_text(const Vitals *vitals);

/* Of a clock of day that was set, by how much: "the clock was set 2 days ahead"; NULL: by too
 * little to matter. Caller frees. */
char *vitals_clock_text(gint64 seconds);

#endif

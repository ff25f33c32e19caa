/* SPDX-License-Identifier: GPL-3.0-or-later */
/* feedstate - what is remembered of one feed from poll to poll: plain data, persisted by store. */
#ifndef AGENT_FEEDSTATE_H
#define AGENT_FEEDSTATE_H

#include <glib.h>

typedef struct _FeedState {
	gint64 id;  /* row in the store; 0 = not stored yet */
	char *url;  /* as in the list */
	char *etag; /* of the last good 200, byte-identical (RFC 9110 §13.1.2) */
	char *last_modified;
	guint8 body_hash[32]; /* of the last good body (digest.h); zeros if none */
	gint64 next_at;       /* not to be asked before; 0 = now */
	int due_reason;       /* DueReason of agent/schedule.h */
	gint64 not_before;    /* a server said so: holds even when a user asks; 0 = none did */
	gint64 last_try, last_ok, last_new; /* Unix seconds; 0 = never */
	gint64 last_body;                   /* when a body was last read: the items it lists */
	gint64 interval;                    /* the adaptive interval in force; 0 = default */
	guint failures;                     /* in a row */
	int health;                         /* Health of agent/health.h */
	gint64 health_since;
	char *health_why; /* one line for a person */
	char *moved_to;   /* where permanent redirects have pointed, since moved_since */
	gint64 moved_since;
	guint moved_seen;
	int ttl_minutes; /* wishes of the last good body */
	guint32 skip_hours;
	guint8 skip_days;
	gint64 update_seconds; /* sy: module, 0 if none */
	char *title;           /* the feed's own title */
	char *version;
	int status;         /* of the last answer: HTTP's, or minus a FetchFault; 0 = none yet */
	gint64 fresh_until; /* the server says nothing changes before (RFC 9111 §4.2); 0 = unsaid */
	gint64 last_full;   /* when a body last came whole */
	gint64 probe_at;    /* when validators were last left out to see whether 304 is true */
	gint64 rhythm;      /* its usual longest pause between news, seconds; 0 = not learnt */
	guint rhythm_seen;  /* pauses it was learnt from */
	gint64 gap_at;      /* when the list had last turned over whole between two polls */
	int alarm;          /* Health that a person was told of; 0 = none */
	char *ask_url;      /* asked in place of url since a permanent move, or NULL */
	char *sunset;       /* the server's word on its end, as received, or NULL */
	char *said; /* more that it and its server say of its place, one line each, or NULL */
} FeedState;

/* What is remembered of one host: its budget is shared by all its feeds. */
typedef struct _HostState {
	char *name;
	gint64 since, not_before; /* Unix seconds: set when, until when; 0 = no hold */
	guint refusals;           /* 403 or 429 in a row, over its feeds */
	gint64 refused;           /* the feed refused last, by the hash of its URL */
	char *address;            /* that it answered from last, if that says anything, or NULL */
} HostState;

void host_state_free(HostState *host);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(HostState, host_state_free)

void feed_state_free(FeedState *state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FeedState, feed_state_free)

#endif

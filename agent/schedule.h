/* SPDX-License-Identifier: GPL-3.0-or-later */
/* schedule - when a feed may be asked again, and why then.
 *
 * Pure: the caller passes the time. Knows nothing of HTTP beyond the numbers, nothing of the store.
 */
#ifndef AGENT_SCHEDULE_H
#define AGENT_SCHEDULE_H

#include "agent/health.h"

/* Why the next poll falls when it does; shown by `vedette feeds`. */
typedef enum {
	DUE_INTERVAL,
	DUE_MAX_AGE,
	DUE_EXPIRES,
	DUE_TTL,
	DUE_SYNDICATION,
	DUE_RETRY_AFTER,
	DUE_BACKOFF,
	DUE_SKIP,
	DUE_GONE,
	N_DUE
} DueReason;

/* What an answer asked of us; -1 = nothing. Seconds. */
typedef struct {
	gint64 max_age, expires, retry_after;
} FetchHints;

const char *due_reason_text(DueReason reason);

/*
 * The earliest time at which FEED may be asked again: the latest of our INTERVAL, the feed's own
 * wishes and the server's (RFC 9111 §4.2, RFC 9110 §10.2.3; RSS ttl, skipHours, skipDays; sy:).
 * After failures, twice the wait each time, up to a day. Wishes beyond a week are cut to a week;
 * skipHours that name all hours, or skipDays all days, are ignored.
 * *REASON receives which of them won.
 */
gint64 schedule_next(const FeedState *feed, const FetchHints *hints, gint64 interval, gint64 now,
		     DueReason *reason);

/* The time before which the server wants no request, however short beside our interval; 0 = none
 * named. */
gint64 schedule_not_before(const FetchHints *hints, gint64 now);

/* Has a server named the time, so that even a user's own request must wait? */
gboolean schedule_must_wait(const FeedState *feed, gint64 now);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* schedule - when a feed or a host may be asked again, and why then.
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
	DUE_ADAPTIVE,
	DUE_HOST,
	DUE_RECENT,
	DUE_WHOLE,
	N_DUE
} DueReason;

/* What an answer asked of us; -1 = nothing. Seconds. WHOLE is our own interval for an answer
 * without validators, so that each costs the server the whole feed; it counts where neither feed
 * nor server say how often they are worth asking. */
typedef struct {
	gint64 max_age, expires, retry_after, whole;
} FetchHints;

/* How a user asks: nothing, or --force; a feed named on the command line is ASK_NAMED. */
typedef enum { ASK_PLAIN = 0, ASK_FORCE = 1, ASK_NAMED = 2 } AskFlags;

#define SCHEDULE_NEVER G_GINT64_CONSTANT(253402300799) /* the last second of the year 9999 */
#define SCHEDULE_LEAST 60 /* seconds between two requests to one feed, even when a user asks */

const char *due_reason_text(DueReason reason);

/*
 * The earliest time at which FEED may be asked again: the latest of our INTERVAL, the feed's own
 * wishes and the server's (RFC 9111 §4.2, RFC 9110 §10.2.3; RSS ttl, skipHours, skipDays; sy:).
 *
 * After failures, twice the wait each time, up to a day; up to a week after 404, since feeds come
 * back; more slowly when only the name could not be found; an hour at least after 429. Wishes
 * beyond a week are cut to a week. Up to a tenth is added, by the hash of the URL. skipHours that
 * name all hours, or skipDays all days, are ignored. A feed that is gone: SCHEDULE_NEVER.
 * *REASON receives which of them won.
 */
gint64 schedule_next(const FeedState *feed, const FetchHints *hints, gint64 interval, gint64 now,
		     DueReason *reason);

/*
 * The feed's own interval, after an answer that listed LISTED items of which KNOWN were known: kept
 * so that between a third and two thirds are. It lies between LEAST and four times LEAST; up to a
 * day for a feed that brings nothing new and gives no validators, so that it is sent whole each
 * time.
 */
gint64 schedule_adapt(const FeedState *feed, gint64 least, guint listed, guint known);

/* The time before which the server wants no request, however short beside our interval; 0 = none
 * named. */
gint64 schedule_not_before(const FetchHints *hints, gint64 now);

/* How long the answer stays fresh by its own word, as a time; 0 = unsaid. */
gint64 schedule_fresh_until(const FetchHints *hints, gint64 now);

/* Seconds left until UNTIL, a time that was set at SINCE: never more than was meant then, so that a
 * clock set back postpones nothing for longer than that. */
gint64 schedule_left(gint64 since, gint64 until, gint64 now);

/*
 * Seconds that even a user's own request has to wait, 0 = none; *REASON then says why. A server's
 * Retry-After and a host's hold always hold; a gone feed is asked when it is named; what the server
 * calls fresh, and what was asked less than SCHEDULE_LEAST ago, is asked when forced. HOST may be
 * NULL.
 */
gint64 schedule_user_wait(const FeedState *feed, const HostState *host, AskFlags how, gint64 now,
			  DueReason *reason);

/*
 * Bring HOST up to date after FEED's answer: 429 (or 420), and 403 or 5xx with Retry-After, hold
 * back every feed of the host; so does 403 given to a second feed, twice as long each time, up to a
 * day. TRUE when HOST changed.
 */
gboolean schedule_host(HostState *host, const FeedState *feed, const FetchHints *hints,
		       gint64 interval, gint64 now);

/* Has FEED answered 304 for so long that a whole body is wanted once? At most once a week. */
gboolean schedule_wants_probe(const FeedState *feed, gint64 now);

/* Where in WINDOW (any unit) the feed at URL has its place: spread by hash, the same each time. */
gint64 schedule_phase(const char *url, gint64 window);

/* When the feed at URL is asked, in milliseconds from now, if so many feeds are OVERDUE at once (at
 * the start, after sleep, when the network is back): one a second, or over INTERVAL seconds. */
gint64 schedule_spread(const char *url, guint overdue, gint64 interval);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* health - what an answer says of its feed: how it fares, what it wishes, what to send back.
 *
 * Brings a FeedState up to date; knows nothing of items, the store or the clock. Validators are
 * those of the last good body (RFC 9111 §4.3.4: a 304 may renew them); failures leave them alone.
 */
#ifndef AGENT_HEALTH_H
#define AGENT_HEALTH_H

#include "agent/feedstate.h"
#include "feeds/fetch.h"
#include "feeds/item.h"

typedef enum {
	HEALTH_NEW,
	HEALTH_OK,
	HEALTH_FAILING,     /* a passing fault, or so it seems */
	HEALTH_NOT_A_FEED,  /* answers, but with something else */
	HEALTH_REFUSED,     /* by us or by them: 401, 403, a guarded address */
	HEALTH_GONE,        /* 410 */
	HEALTH_LATE,        /* answers, but is quiet for longer than it usually is */
	HEALTH_SILENT,      /* and for so long that something may be wrong */
	HEALTH_MOVED,       /* well, and asked at another URL than the list's */
	HEALTH_BOT_WALL,    /* answers with a test for people */
	HEALTH_TLS,         /* the certificate or the handshake */
	HEALTH_DNS,         /* no such name */
	HEALTH_UNREACHABLE, /* refused or unreachable */
	HEALTH_TIMEOUT,
	N_HEALTH
} Health;

const char *health_name(Health health);

/* The last answer was a good one: OK, or one of its kinds (LATE, SILENT, MOVED). */
gboolean health_is_well(int health);

/* A person should look: in trouble, silent, or moved. */
gboolean health_wants_attention(int health);

/* The whole of STATE, copied. Caller frees with feed_state_free. */
FeedState *health_copy_state(const FeedState *state);

/* STATE is in HEALTH since RESULT; WHY: one line for a person, NULL when it is well. */
void health_set(FeedState *state, Health health, const char *why, const FetchResult *result);

/* An answer without a body: 304, a fault, another status. FETCH_HELD says nothing of the feed. */
void health_take_status(FeedState *state, const FetchResult *result);

/* A good body whose bytes are those of last time: only its validators may be new. */
void health_take_same(FeedState *state, const FetchResult *result);

/* A good body: its wishes and validators. HASH is the body's (digest.h). */
void health_take_feed(FeedState *state, const FetchResult *result, const Feed *feed,
		      const guint8 hash[32]);

/* The page before the newest, where FEED names one (RFC 5005), or NULL. Caller frees. */
char *health_older_page(const Feed *feed);

/* A body that is no feed, WHY being the parser's word: a page, or a test for people. */
void health_take_page(FeedState *state, const FetchResult *result, const char *why);

/* Where permanent redirects point, and for how long they have. */
void health_take_move(FeedState *state, const FetchResult *result);

/* The fault is of a kind that passes by itself: the network, a server that is busy or broken. */
gboolean health_is_passing(const FetchResult *result);

/* What one answer brought: items listed, and how many of them were known. */
typedef struct {
	guint listed, known, fresh;
	gboolean partial; /* only what is new was listed (RFC 3229) */
} HealthCount;

/*
 * Settle STATE, brought up to date by the functions above, against what it was BEFORE: whether the
 * feed is late or silent by its own rhythm, has moved for good (pointed to one place for a week and
 * three polls, or from http to https of the same host), or turned over whole since the last poll:
 * then gap_at is NOW.
 *
 * Returns the news a person should have of it, one line, or NULL: one on entering a trouble that
 * has lasted for some polls (how many depends on the trouble), one on recovery (with either, alarm
 * changes), one when the feed names a new address. Caller frees.
 */
char *health_settle(FeedState *state, const FeedState *before, const HealthCount *count,
		    gint64 now);

#endif

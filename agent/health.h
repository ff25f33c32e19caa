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
	HEALTH_FAILING,    /* a passing fault, or so it seems */
	HEALTH_NOT_A_FEED, /* answers, but with something else */
	HEALTH_REFUSED,    /* by us or by them: 401, 403, a guarded address */
	HEALTH_GONE,       /* 410 */
	N_HEALTH
} Health;

const char *health_name(Health health);

/* The whole of STATE, copied. Caller frees with feed_state_free. */
FeedState *health_copy_state(const FeedState *state);

/* STATE is in HEALTH since RESULT; WHY: one line for a person, NULL when it is well. */
void health_set(FeedState *state, Health health, const char *why, const FetchResult *result);

/* An answer without a body: 304, a fault, another status. */
void health_take_status(FeedState *state, const FetchResult *result);

/* A good body whose bytes are those of last time: only its validators may be new. */
void health_take_same(FeedState *state, const FetchResult *result);

/* A good body: its wishes and validators. HASH is the body's SHA-256. */
void health_take_feed(FeedState *state, const FetchResult *result, const Feed *feed,
		      const guint8 hash[32]);

/* Where permanent redirects point, and for how long they have. */
void health_take_move(FeedState *state, const FetchResult *result);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store_status - what the store can say of itself at little cost, however much it holds. */
#ifndef AGENT_STORE_STATUS_H
#define AGENT_STORE_STATUS_H

#include "agent/store.h"

/* Rows of the outbox that are not done with. */
typedef struct {
	char *channel;
	char *state; /* pending, sending, doubt, held or dead */
	gint64 rows;
} OutboxCount;

/* One feed of all that were ever asked. */
typedef struct {
	char *url, *why; /* why: NULL when it is well */
	int health;
	gint64 health_since, last_try, next_at;
} FeedGlance;

typedef struct {
	gint64 schema;
	gint64 bytes, wal_bytes;         /* of the database, and of what waits beside it */
	gint64 items, stories, alerts;   /* the numbers given last: how many there have been */
	GPtrArray *outbox;               /* OutboxCount */
	GPtrArray *feeds;                /* FeedGlance */
	char *trouble_channel, *trouble; /* of the last hand-over that failed, or NULL */
	gint64 trouble_at;
} StoreStatus;

gboolean store_status(Store *store, StoreStatus *status, GError **error);
void store_status_clear(StoreStatus *status);

#endif

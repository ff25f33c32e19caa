/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bridge - where desktop sessions are told what a system service has no desktop to show.
 *
 * A Unix socket; who may connect is the file's mode and group to say. Each peer is at a place in
 * what was told to sessions (store_session.c) and is sent one alert at a time when it has taken the
 * one before, so that a slow or silent one holds up nobody and costs one alert's memory. Ceilings
 * stand over the number of peers, the length of what they say and how often they say it; one that
 * breaks them, talks nonsense or takes nothing is let go. What it has missed it gets the next time.
 */
#ifndef AGENT_BRIDGE_H
#define AGENT_BRIDGE_H

#include "agent/wire.h"

typedef struct _Bridge Bridge;

/* A peer has marked the story of an alert that was told to sessions, until UNTIL. WHO: the peer,
 * for a log. FALSE with ERROR if that cannot be done. */
typedef gboolean (*BridgeMark)(gpointer data, gint64 story, StoryMark mark, gint64 until,
			       const char *who, GError **error);

/* A socket at PATH for those who may read and write it (0660); one that nobody serves any more is
 * replaced. -1 with ERROR. */
int bridge_listen(const char *path, GError **error);

/* SOCKET listens, and is the bridge's now; PATH is removed in the end unless it is NULL. STORE
 * stays the caller's. */
Bridge *bridge_new(Store *store, int socket, const char *path, BridgeMark mark, gpointer data);
void bridge_free(Bridge *bridge);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Bridge, bridge_free)

/* From now on STORE it is; NULL: there is none, so all peers are let go and none is let in. */
void bridge_use(Bridge *bridge, Store *store);

/* There is something to tell. */
void bridge_wake(Bridge *bridge);

/* For tests: how many peers there are. */
guint bridge_peers(const Bridge *bridge);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hosts - whose turn it is: one request at a time to a host, spaced from start to start, none while
 * it is held, and no more than so many overall.
 *
 * Jobs wait in the queue of their host; the caller asks for the next that may start and says when
 * it is over. Hosts that answer from one address share one budget: they are one machine. Pure: the
 * caller passes the time, in milliseconds of a clock that nobody sets; knows nothing of feeds, of
 * HTTP or of the store.
 */
#ifndef AGENT_HOSTS_H
#define AGENT_HOSTS_H

#include "agent/feedstate.h"

typedef struct _Hosts Hosts;
typedef struct _Host Host;

Hosts *hosts_new(void);
void hosts_free(Hosts *hosts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Hosts, hosts_free)

/* GAP: between the starts of two requests to one host. MOST: requests under way at once. */
void hosts_set(Hosts *hosts, gint64 gap, guint most);

/* "host", or "host:port" where the port is not the web's: what a budget goes by. NULL for a file.
 * Caller frees. */
char *host_of_url(const char *url);

/* NULL = not known yet. */
Host *hosts_find(const Hosts *hosts, const char *name);
/* A new one. STATE passes; without one (a file) it has no gap. */
Host *hosts_add(Hosts *hosts, HostState *state);
HostState *host_state(const Host *host);

/* Hosts that only the internet leads to can be left out (hosts_next); FALSE at first. */
void host_set_internet(Host *host, gboolean internet);
gboolean host_is_internet(const Host *host);

/* No request before UNTIL: a gap that is not over yet, or a hold, which is what a server asked for
 * and lasts longer. Neither shortens what was said before. */
void hosts_delay(Hosts *hosts, Host *host, gint64 until);
void hosts_hold(Hosts *hosts, Host *host, gint64 until);
/* What is left of the hold. */
gint64 hosts_held(const Host *host, gint64 now);

/* HOST answers from ADDRESS: from now on it shares the budget of all that do; NULL = from one that
 * says nothing of the machine behind it. TRUE when the host's state has changed. */
gboolean hosts_place(Hosts *hosts, Host *host, const char *address);

/* JOB waits at HOST, behind the others or, when FIRST, before them. */
void hosts_want(Hosts *hosts, Host *host, gpointer job, gboolean first);

/* The next job that may start at NOW, which counts as under way then, or NULL and the time in *WHEN
 * (G_MAXINT64: none by itself). LOCAL_ONLY leaves out hosts of the internet. */
gpointer hosts_next(Hosts *hosts, gboolean local_only, gint64 now, gint64 *when);
/* Another job waits for HOST's budget. */
gboolean hosts_has_more(const Host *host);
/* A job of HOST is over. */
void hosts_done(Hosts *hosts, Host *host);

/* TRUE takes JOB out. Must not change the queues itself. */
typedef gboolean (*HostsTake)(gpointer job, Host *host, gpointer user_data);
/* Ask TAKE of each waiting job, of HOST's budget or, when NULL, of all. Those taken out in order;
 * caller frees the array. */
GPtrArray *hosts_sweep(Hosts *hosts, Host *host, HostsTake take, gpointer user_data);

guint hosts_waiting(const Hosts *hosts);
guint hosts_under_way(const Hosts *hosts);

#endif

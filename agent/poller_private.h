/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of the poller, for agent/poller*.c only: what it knows of a feed, and what its parts
 * ask of each other. */
#ifndef AGENT_POLLER_PRIVATE_H
#define AGENT_POLLER_PRIVATE_H

#include <time.h>

#include "agent/hosts.h"
#include "agent/poller.h"

typedef struct {
	Poller *poller;
	const FeedSpec *spec; /* NULL: no longer listed, freed when its request is over */
	FeedState *state;
	Host *host, *at; /* where it is listed; where its request is, or is to go */
	FetchHop *hop;   /* a redirect that waits for its turn */
	char *page;      /* an older page to ask for in place of the feed, or NULL */
	guint pages;
	gboolean waiting, in_flight, under_way; /* under_way: at its host, not between two */
	gboolean out;                           /* counted in n_out */
	GSequenceIter *entry;                   /* in the agenda */
	gint64 due_at;                          /* boot ms */
	gint64 begun_at;                        /* boot ms; of what is in flight */
	FetchResult *held;                      /* a failure that may be ours; NULL = none */
	gint64 held_at;                         /* boot ms */
} Asked;

struct _Poller {
	Store *store;
	Ingest *ingest;
	Fetcher *fetcher;
	Hosts *hosts;
	PollerEvents events;
	char *agent;
	GPtrArray *feeds;                    /* Asked */
	GSequence *agenda;                   /* Asked not yet due, by due_at; empty in a round */
	GHashTable *unreached;               /* Host that did not answer since one did */
	gint64 host_gap;                     /* ms */
	gint64 interval;                     /* s */
	guint flusher;                       /* source: what was gathered goes to disk */
	guint timer, n_hosts, n_held, n_out; /* n_hosts: on the internet; n_out: asked there */
	gboolean once, running, offline, told_offline, over, starting;
	gint64 offline_until, wake_at, ticked_at; /* boot ms */
	PollSums sums;
	GError *error;
};

/* Milliseconds of a clock that nobody sets and that goes on while the machine sleeps. */
static inline gint64 poller_clock(void)
{
	struct timespec t;
	clock_gettime(CLOCK_BOOTTIME, &t);
	return (gint64)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static inline gint64 poller_wall(void)
{
	return g_get_real_time() / G_USEC_PER_SEC;
}

static inline const char *poller_url(const Asked *asked)
{
	return asked->state->ask_url != NULL ? asked->state->ask_url : asked->state->url;
}

static inline gboolean poller_is_internet(const Asked *asked)
{
	return host_state(asked->host) != NULL && !asked->spec->private_ok;
}

/* ---- poller.c: turns ---- */

void poller_asked_free(gpointer asked);
void poller_note(const Poller *poller, const FeedSpec *spec, const char *text);
/* The host that serves URL, as it is remembered; NULL when the store fails, or for a file. */
Host *poller_host_of(Poller *poller, const char *url, GError **error);
/* Keep HOST's hold, set now or in an earlier run. */
void poller_hold_host(Poller *poller, Host *host);
/* Set the host that ASKED is to be asked at; FALSE with ERROR when the store fails. */
gboolean poller_set_host(Poller *poller, Asked *asked, GError **error);
void poller_put_on_agenda(Poller *poller, Asked *asked, gint64 due_at);
void poller_take_off_agenda(Asked *asked);
void poller_spread_overdue(Poller *poller);
/* ASKED joins the queue of its host. */
void poller_want(Poller *poller, Asked *asked);
/* ASKED is not asked in this round, by the word of REASON, for LEFT seconds. */
void poller_count_wait(Poller *poller, gint64 left, DueReason reason);
/* Look again in so many MILLISECONDS for what may start. */
void poller_tick_in(Poller *poller, gint64 milliseconds);
void poller_flush(Poller *poller);
/* The round is over, or an error ends it. */
void poller_finish(Poller *poller);

/* ---- poller_feeds.c: which feeds ---- */

void poller_put_new_on_agenda(Poller *poller);

/* ---- poller_answer.c: what an answer brings ---- */

/* Take ASKED's RESULT (which passes) into the store. */
void poller_take(Asked *asked, FetchResult *result);

/* ---- poller_offline.c: am I cut off? ---- */

/* Was this machine cut off when the last run ended? Then one host is asked before the others. FALSE
 * with ERROR when the store fails. */
gboolean poller_recall_offline(Poller *poller, GError **error);
/* An answer that may say more about us than about the feed: TRUE when it has been dealt with. */
gboolean poller_hold_back(Asked *asked, FetchResult *result);
/* Failures held since BEFORE or earlier are the feeds' own. */
void poller_blame_held(Poller *poller, gint64 before);
/* So many are silent that it may be us: nobody else is asked until that is settled. */
gboolean poller_in_doubt(const Poller *poller);
void poller_settle_doubt(Poller *poller);
void poller_go_offline(Poller *poller);

#endif

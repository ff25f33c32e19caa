/* SPDX-License-Identifier: GPL-3.0-or-later */
/* intake - answers on their way to ingest: their bodies are read and their new items judged, by
 * workers where there are any, and they come out in the order in which they went in.
 *
 * Those without a body to read come out at once.
 */
#ifndef AGENT_INTAKE_H
#define AGENT_INTAKE_H

#include "agent/message.h"
#include "agent/store.h"
#include "agent/workers.h"
#include "feeds/digest.h"
#include "feeds/feedlist.h"
#include "feeds/fetch.h"

typedef struct _Intake Intake;

/* One answer of a server, and what was made of it. */
typedef struct {
	const FeedSpec *spec;
	FeedState **state;   /* the caller's, as it is remembered of the feed */
	FetchResult *result; /* owned */
	gboolean is_page;    /* an older page of the feed */
	gpointer user_data;

	guint8 hash[DIGEST_SIZE]; /* of the body */
	gboolean same;            /* these bytes were read before */
	Feed *feed;
	GPtrArray *known; /* Item of FEED that it has brought before */
	GArray *fresh;    /* JudgeOf: its other items, each once */
	char *no_feed;    /* why it is none */
	char *lost;       /* why it could not be read: it has ended its reader */
	GError *error;    /* nothing can be read at all, or the store failed */

	/* intake.c's own */
	Intake *intake;
	WorkJob *job;
	GHashTable *judged; /* Item * → Judged */
	guint n_judged, n_sent;
	gboolean ready;
	gint64 put_at; /* monotonic, microseconds */
} Answer;

/* RESULT becomes the answer's. */
Answer *answer_new(const FeedSpec *spec, FeedState **state, FetchResult *result, gboolean is_page,
		   gpointer user_data);
void answer_free(Answer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Answer, answer_free)

/* What judging an item of ANSWER has to know; its pointers are those of the spec. */
JudgeContext answer_context(const Answer *answer);
/* The date of ITEM as vedette takes it. */
gint64 answer_date(const Answer *answer, const Item *item);
/* What was made of ITEM, one of its fresh ones; to be asked for once. Caller frees. */
Judged *answer_judged(Answer *answer, const Item *item);

/* READY: from the main loop, whenever one may have become ready. */
typedef void (*IntakeReady)(gpointer user_data);

/* WORKERS (may be NULL: all is read in this process) becomes the intake's; STORE stays the
 * caller's. */
Intake *intake_new(Store *store, Ruleset *ruleset, Workers *workers);
void intake_free(Intake *intake);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Intake, intake_free)

void intake_on_ready(Intake *intake, IntakeReady ready, gpointer user_data);
/* ANSWER becomes the intake's. */
void intake_put(Intake *intake, Answer *answer);
/* The one that is ready and next, or NULL; the caller's from then on. */
Answer *intake_next(Intake *intake);
/* The first, ready or not, as if it had not been put in. */
Answer *intake_take_back(Intake *intake);

guint intake_waiting(const Intake *intake);
/* Milliseconds since the first of those that wait was put in; 0 = none waits. */
gint64 intake_oldest(const Intake *intake);
/* So much waits that no more should be asked for. */
gboolean intake_is_full(const Intake *intake);

#endif

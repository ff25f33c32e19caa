/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ingest - the whole path of one answer: bytes to items and judgements (intake.h), those to stories
 * and alerts, and all of it into the store at once. The only room that knows the whole path. */
#ifndef AGENT_INGEST_H
#define AGENT_INGEST_H

#include "agent/config.h"
#include "agent/intake.h"

typedef struct _Ingest Ingest;

/* STORE and CONFIG stay the caller's; RULESET is referenced; CHANNELS: where alerts go,
 * NULL-terminated. WORKERS, which become its own, read and judge; NULL: this process does. */
Ingest *ingest_new(Store *store, Ruleset *ruleset, const Config *config,
		   const char *const *channels, Workers *workers, GError **error);
void ingest_free(Ingest *ingest);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Ingest, ingest_free)

/* What became of an answer. */
typedef struct {
	guint listed, fresh, relevant, alerts;
	gboolean unchanged; /* 304, or the same bytes again */
	gboolean held;      /* not asked to the end: a host on the way wants to be left alone */
	gboolean passing;   /* the trouble is of a kind that passes by itself */
	char *older;        /* after a list that turned over whole: the page before it, or NULL */
	char *trouble;      /* one line when the feed brought nothing, else NULL */
	char *news;         /* of the feed's health, for a person: one line, mostly NULL */
} IngestReport;

void ingest_report_clear(IngestReport *report);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(IngestReport, ingest_report_clear)

/* Where answers are put in and come out again, to be committed. It is the ingest's. */
Intake *ingest_intake(Ingest *ingest);

/* Take ANSWER, as the intake has handed it out, into the store. The state of its feed is brought up
 * to date, of a page that of the feed stays. FALSE with ERROR when the store failed or nothing can
 * be read: then nothing has changed, the state neither. */
gboolean ingest_commit(Ingest *ingest, Answer *answer, IngestReport *report, GError **error);

#endif

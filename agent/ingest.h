/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ingest - the whole path of one answer: bytes to items, new ones to verdicts, stories and alerts,
 * and all of it into the store at once. The only room that knows the whole path. */
#ifndef AGENT_INGEST_H
#define AGENT_INGEST_H

#include "agent/config.h"
#include "agent/store.h"
#include "feeds/feedlist.h"
#include "feeds/fetch.h"
#include "filters/ruleset.h"

typedef struct _Ingest Ingest;

/* STORE and CONFIG stay the caller's; RULESET is referenced; CHANNELS: where alerts go,
 * NULL-terminated. */
Ingest *ingest_new(Store *store, Ruleset *ruleset, const Config *config,
		   const char *const *channels, GError **error);
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

/* Take RESULT of SPEC into the store. STATE is the feed's and is brought up to date. FALSE with
 * ERROR when the store failed: then nothing has changed, STATE neither. */
gboolean ingest_result(Ingest *ingest, const FeedSpec *spec, FeedState **state,
		       const FetchResult *result, IngestReport *report, GError **error);

/* The same for an older page of the feed: its new items are taken, STATE is as it was. */
gboolean ingest_page(Ingest *ingest, const FeedSpec *spec, const FeedState *state,
		     const FetchResult *result, IngestReport *report, GError **error);

#endif

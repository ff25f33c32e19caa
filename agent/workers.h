/* SPDX-License-Identifier: GPL-3.0-or-later */
/* workers - the processes that read strangers' bytes (worker.h), seen from the agent.
 *
 * A job is one body: it is read, then its items are judged. Runs on the default main context and
 * never blocks. Nothing that comes from a worker is believed: one that says what cannot be, takes
 * too long or ends is replaced, and its jobs are begun anew. The job it was at may have found it
 * spoilt by an earlier one: it is given once to a fresh worker, and fails if that ends as well.
 */
#ifndef AGENT_WORKERS_H
#define AGENT_WORKERS_H

#include "agent/frame.h"

typedef struct _Workers Workers;

typedef struct {
	const char *const *argv; /* of the keeper, which is given a socket as standard input */
	guint most;              /* workers at once */
	const char *hash;        /* what the keeper has to have loaded: ruleset_hash */
	guint seconds;           /* most for one answer */
} WorkersPlan;

/* Nothing is started yet. PLAN is copied. */
Workers *workers_new(const WorkersPlan *plan);
/* All processes end; jobs are gone without a word. */
void workers_free(Workers *workers);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Workers, workers_free)

/* Start the keeper now rather than with the first job. */
void workers_start(Workers *workers);

typedef struct _WorkJob WorkJob;

/*
 * ANSWER is that to what was asked last, or NULL with ERROR: BAD_INPUT when the job has cost a
 * worker its life, TRY_LATER when there can be no workers. Either is the job's last word. A job
 * that is begun anew is answered with its feed again. Called from the main loop only.
 */
typedef void (*WorkFunction)(gpointer user_data, const Frame *answer, const GError *error);

/* Have BODY read. */
WorkJob *workers_read(Workers *workers, GBytes *body, const char *content_type, const char *base,
		      WorkFunction function, gpointer user_data);
/* The feed has been read; now judge, as SAID (of FRAME_TYPE_JUDGE) orders. Consumed if floating. */
void work_judge(WorkJob *job, GVariant *said);
/* No more is wanted of JOB, which is gone. */
void work_end(WorkJob *job);
/* What its worker has said is not to be believed: it ends, and FUNCTION is told so. */
void work_refuse(WorkJob *job);

#endif

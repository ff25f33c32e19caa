/* SPDX-License-Identifier: GPL-3.0-or-later */
/* upkeep - what is dropped when, and how the state folder is kept within its budget.
 *
 * Works in slices of some milliseconds, so that it goes beside everything else. The clock of day
 * may be wrong: a year that passes at once drops a day's worth an hour, not a year's.
 */
#ifndef AGENT_UPKEEP_H
#define AGENT_UPKEEP_H

#include "agent/config.h"
#include "agent/store.h"

#define UPKEEP_SECONDS 3600 /* from one round to the next */

/* ---- pure ---- */

/* The time by which rows are old: BEFORE is that of the last round, 0 = there was none; it follows
 * NOW by a day a round at most. */
gint64 upkeep_clock(gint64 before, gint64 now);

/* What is kept at NOW by CONFIG's [store], with SQUEEZE seconds less of what no rule wants. */
StoreKeep upkeep_keep(const Config *config, gint64 now, gint64 squeeze);

typedef enum { BUDGET_WELL, BUDGET_NEAR, BUDGET_OVER } Budget;
/* How USED bytes stand to a budget of MEGABYTES, 0 = none. */
Budget upkeep_budget(gint64 used, gint64 megabytes);

/* "12.3 MB", or "12.3 of 4000 MB, nears its budget". Caller frees. */
char *upkeep_budget_text(gint64 used, gint64 megabytes);

/* ---- at work ---- */

typedef struct _Upkeep Upkeep;

/* Both stay the caller's and outlive it. */
Upkeep *upkeep_new(Store *store, const Config *config);
void upkeep_free(Upkeep *upkeep);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Upkeep, upkeep_free)

/* One slice of the round that is due or under way. TRUE: call again soon. FALSE: nothing to do
 * until UPKEEP_SECONDS have passed, or failed with ERROR. Says so, once each, when the folder nears
 * its budget, is over it, and is well again. */
gboolean upkeep_step(Upkeep *upkeep, gint64 now, GError **error);

/* That the folder nears its budget or is over it, as of the last round; else NULL. */
const char *upkeep_complaint(const Upkeep *upkeep);

#endif

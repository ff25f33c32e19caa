/* SPDX-License-Identifier: GPL-3.0-or-later */
/* replay - what another set of rules would have done with what is stored.
 *
 * The items of the archive go the way of ingest once more, in the order in which they came in,
 * under two rule sets, or two policies, side by side: judged, placed in stories, decided on.
 * Nothing is written. The outcome follows from archive, rule sets and plan alone, however many
 * threads read. Acknowledged, snoozed and muted stories are taken as if nobody had said anything of
 * them, and each alert as delivered by the time of the next answer.
 */
#ifndef AGENT_REPLAY_H
#define AGENT_REPLAY_H

#include "agent/alert.h"
#include "filters/reading.h"

/* The two sides: the rules in force, and those tried. */
enum { REPLAY_NOW, REPLAY_NEW, REPLAY_SIDES };

typedef struct {
	const char *state; /* the folder of the store */
	const Ruleset *rules[REPLAY_SIDES];
	AlertPolicy policy[REPLAY_SIDES];
	gint64 window;   /* seconds a story stays open */
	gint64 since;    /* items first seen from here on count; a window before it warms up */
	gboolean afresh; /* read every item again, whatever was stored of it */
	guint threads;
	GHashTable *official; /* URLs of feeds that speak for an office; NULL = none */
} ReplayPlan;

typedef struct {
	gint64 item;
	gint64 when;
	char *headline, *source;
	char *rule[REPLAY_SIDES]; /* the gravest by which its story was told; NULL = not told */
	Severity severity[REPLAY_SIDES];
} ReplayAlert;

#define REPLAY_EXAMPLES 3

typedef struct {
	GPtrArray *examples; /* char *: headlines of its first hits */
	guint64 alerts;      /* that it led */
} ReplayRule;

typedef struct {
	guint64 items, relevant[REPLAY_SIDES], alerts[REPLAY_SIDES];
	RuleTally *tallies[REPLAY_SIDES]; /* in the order of the rule sets */
	ReplayRule *rules[REPLAY_SIDES];
	GPtrArray *gained, *lost, *changed; /* ReplayAlert */
	const ReplayPlan *plan;
} Replay;

/* NULL with ERROR. PLAN must outlive it. */
Replay *replay_run(const ReplayPlan *plan, GError **error);
void replay_free(Replay *replay);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Replay, replay_free)

#endif

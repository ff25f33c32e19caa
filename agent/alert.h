/* SPDX-License-Identifier: GPL-3.0-or-later */
/* alert - is this worth interrupting a person, given what they know already; and the text of it.
 *
 * The unit is the story: its first item that is grave and fresh enough alerts, later ones only when
 * matters have become worse (alert.c has the table). An alert that no channel has taken yet is
 * rewritten instead, so that it names all who report by then.
 */
#ifndef AGENT_ALERT_H
#define AGENT_ALERT_H

#include "agent/config.h"
#include "agent/store.h"

typedef struct {
	Severity floor;
	Severity corroborated;    /* the floor once two independent publishers report */
	gint64 baseline, max_age; /* seconds */
	guint more_publishers; /* so many more, and at least twice as many, are news; 0 = never */
	const char *again;     /* what is told again, blank-separated names; NULL = all */
} AlertPolicy;

/* Is a story told again for a reason of that NAME, where the settings want it? */
gboolean alert_is_reason(const char *name);

AlertPolicy alert_policy(const Config *config);

/* What the decision rests on beside the story. */
typedef struct {
	gint64 when, now;
	gboolean first_poll; /* of its feed */
	gint64 cooldown;     /* of the rule */
} AlertOccasion;

typedef enum { ALERT_NO, ALERT_FIRST, ALERT_WORSE, ALERT_MERGE } AlertDecision;

/* STORY as it stands with the new item in it. *WHY receives a static line for `vedette explain`. */
AlertDecision alert_decide(const AlertPolicy *policy, const Story *story,
			   const AlertOccasion *occasion, const char **why);

/* STORY is about to be told, again or with an alert that waits: told_change becomes what has
 * changed since a person was told of it, "killed 5 → 12, publishers 1 → 4", and told_… what is told
 * at NOW. */
void alert_note_told(Story *story, gint64 now);

/* The alert of STORY as JSON; NTH as in NewAlert. Caller frees. */
char *alert_payload(const Story *story, guint nth);

/* The alert that feed NAME is in trouble, or is well again: TEXT in a line. STORY: as in NewAlert.
 * Caller frees. */
char *alert_health_payload(gint64 story, const char *name, const char *text);

#define ALERT_HEALTH "health" /* what stands for its rule */

/* An alert read back from its payload. A summary is of no story (0) and stands for several. */
typedef struct {
	gint64 story;
	guint update;
	Severity severity;
	char *headline, *lang, *link, *rule, *title, *change;
	char *grade, *credibility; /* "B2", "probably true"; "" = not known */
	guint voices;              /* independent publishers */
	char **because, **sources;
	guint counts[N_SEVERITIES]; /* the alerts it stands for, by severity */
} Alert;

/* What comes on top of an allowance; waited for the end of quiet hours; was told to nobody. */
typedef enum { SUMMARY_MORE, SUMMARY_QUIET, SUMMARY_AWAY } SummaryKind;

/* One alert that stands for the ROWS (OutboxRow), gravest first: how many, and the headlines of the
 * first. Summaries among them are taken apart. COUNTS (N_SEVERITIES): of how many ROWS are the
 * gravest, or NULL: they are all. *GRAVEST receives its severity. Caller frees. */
char *alert_summary(const GPtrArray *rows, SummaryKind kind, const guint *counts,
		    Severity *gravest);

Alert *alert_read(const char *payload);
/* How far it is to be believed: "B2, probably true; 3 independent publishers", or "". Caller frees.
 */
char *alert_standing(const Alert *alert);
void alert_free(Alert *alert);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Alert, alert_free)

#endif

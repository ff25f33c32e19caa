/* SPDX-License-Identifier: GPL-3.0-or-later */
/* escalation - how far a conflict has come: a ladder of what its stories tell, with the evidence.
 *
 *     0 quiet     nothing below
 *     1 words     talks, offers, agreements, demands, accusations, statements
 *     2 pressure  threats, sanctions, closed borders, deportations, evacuations, troops moved
 *     3 clashes   attacks, bombings, clashes, kidnappings, assassinations, operations
 *     4 strikes   air and drone strikes, shelling
 *     5 fighting  clashes or strikes on five of the last seven days, strikes among them, or a story
 *                 with 50 killed
 *
 * A rung is reached by two stories, or one that several voices tell. What counts is the last seven
 * days, beside the 30 before them: where bombs go off every week, a rung by itself says little.
 * Pure.
 */
#ifndef AGENT_ESCALATION_H
#define AGENT_ESCALATION_H

#include <glib.h>

typedef enum {
	RUNG_QUIET,
	RUNG_WORDS,
	RUNG_PRESSURE,
	RUNG_CLASHES,
	RUNG_STRIKES,
	RUNG_FIGHTING,
	N_RUNGS
} Rung;

#define ESCALATION_DAYS   7  /* that the ladder looks at… */
#define ESCALATION_BEFORE 30 /* …and those before, for comparison */

/* That a story told of an event on a day. */
typedef struct {
	char *type;
	gint64 day, story, killed; /* of the story, 0 = not known */
	guint voices;
	char *headline; /* or NULL */
} Sign;
void sign_free(gpointer sign);

#define ESCALATION_EVIDENCE 3

typedef struct {
	guint stories, days;                       /* of the last seven days */
	const Sign *evidence[ESCALATION_EVIDENCE]; /* the most told first; NULL = no more */
} RungSigns;

typedef struct {
	Rung now, before;
	RungSigns rungs[N_RUNGS];
	gboolean together; /* pressure and force within two days of each other and of today */
} Escalation;

/* SIGNS: Sign, those of a scope, which must outlive the result. TODAY: trend_day. */
Escalation escalation_rate(const GPtrArray *signs, gint64 today);

/* The rung that a story of event TYPE counts for. */
Rung escalation_rung(const char *type);
const char *rung_name(Rung rung);

#endif

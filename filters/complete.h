/* SPDX-License-Identifier: GPL-3.0-or-later */
/* complete - who did it to whom, where the trigger's own sentence leaves it open: what the other
 * sentences and the item's other events say of it. The inside of events. */
#ifndef FILTERS_COMPLETE_H
#define FILTERS_COMPLETE_H

#include "filters/roles.h"

/* An event of the item, before the main one is chosen. */
typedef struct {
	const EventType *type;
	Event *event;
	int weight;
	guint at; /* the trigger's first token */
} Candidate;

/* Fill the empty sides of CANDIDATES, Candidate. */
void complete_events(const Sources *s, GArray *candidates);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* timeline - what each item of a story brings that those before it did not. Pure. */
#ifndef AGENT_TIMELINE_H
#define AGENT_TIMELINE_H

#include "agent/store.h"

typedef struct _Timeline Timeline;

Timeline *timeline_new(void);
void timeline_free(Timeline *timeline);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Timeline, timeline_free)

/* What is new with ITEM, the next of its story, one thing a line: the first report, a voice not
 * heard before, figures that differ from the last ones given and who gives them, a denial, a party
 * that states, demands, accuses or threatens for the first time. "" = nothing. Caller frees. */
char *timeline_note(Timeline *timeline, const StoredItem *item);

#endif

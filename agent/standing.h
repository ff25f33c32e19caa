/* SPDX-License-Identifier: GPL-3.0-or-later */
/* standing - what a story rests on beyond its words: how good its voices are and from how many
 * countries, where it is said to have happened, and whether somebody in office has confirmed or
 * somebody has denied it. Pure. */
#ifndef AGENT_STANDING_H
#define AGENT_STANDING_H

#include "agent/corroborate.h"

/* N has joined STORY. A copy is no voice. */
void standing_grow(Story *story, const NewItem *n);
/* The same of an item read back; VERDICT as stored, or NULL. */
void standing_regrow(Story *story, const StoredItem *item, const char *verdict);
/* FROM turned out to be INTO. */
void standing_join(Story *into, const Story *from);
/* Forget all but what was confirmed: who confirmed it is not kept. */
void standing_reset(Story *story);

/* What a person is told of it from now on. */
void standing_note_told(Story *story);

/* A place that STORY is said to have reached and that no person was told of, where they were told
 * of another one: a province or a country, of which neither holds the other. NULL = none. Caller
 * frees. */
char *standing_new_place(const Story *story);

/* How far STORY is to be believed, and in two characters: the reliability of its best voice and the
 * credibility ("B2", NATO AJP-2.1). Caller frees. */
Credibility standing_credibility(const Story *story);
char *standing_grade(const Story *story);

#endif

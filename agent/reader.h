/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reader - the part of the path on which a stranger's bytes are read: a body becomes a feed, an
 * item a judgement.
 *
 * Pure, and all that a worker process (worker.h) does: no store, no network, no clock.
 */
#ifndef AGENT_READER_H
#define AGENT_READER_H

#include "filters/ruleset.h"
#include "filters/signature.h"

/* The feed in BODY, as a poll wants it (parse.h). NULL with ERROR when it is none. */
Feed *reader_parse(GBytes *body, const char *content_type, const char *base, GError **error);

/* What is made of one item, for the store. */
typedef struct {
	Verdict *verdict;          /* with the rules that fired, and those that wait */
	GBytes *reading;           /* reading_pack; VERDICT may point into it */
	char *lines[N_FIELDS];     /* the words of each field, for search */
	StorySignature *signature; /* NULL when no rule wants the item */
	char *voice;               /* corroborate_voice; likewise */
} Judged;

void judged_free(gpointer judged);

/* FAMILY: of the feed. NOW: when its answer came. WHEN: the item's date as vedette takes it. Never
 * NULL. RULESET must outlive it. */
Judged *reader_judge(const Ruleset *ruleset, const Item *item, const JudgeContext *context,
		     const char *family, gint64 now, gint64 when);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* explanation - what was read in an item, what each rule saw in it, and what was missing, for a
 * person or as JSON. */
#ifndef AGENT_EXPLANATION_H
#define AGENT_EXPLANATION_H

#include "agent/json.h"
#include "filters/ruleset.h"

typedef struct {
	const Item *item;
	const char *rule; /* that is asked after, or NULL */
	Verdict *verdict;
	json_t *traces; /* of every rule: see vedette(1) */
} Explanation;

Explanation *explanation_new(const Ruleset *ruleset, const Item *item, const JudgeContext *context,
			     gint64 now);
void explanation_free(Explanation *explanation);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Explanation, explanation_free)

void explanation_print(const Explanation *explanation);
/* A new reference. */
json_t *explanation_json(const Explanation *explanation);

#endif

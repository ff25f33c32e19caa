/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rules - the inside of a rule set, for ruleset.c and judge.c only. */
#ifndef FILTERS_RULES_H
#define FILTERS_RULES_H

#include "filters/gazetteer.h"
#include "filters/lexicon.h"
#include "filters/query.h"
#include "filters/ruleset.h"

typedef struct {
	RulePolicy policy;
	Query *match, *unless; /* unless may be NULL */
	char *name, *title;
	char **channels;
	char *file;
	guint line;
} Rule;

struct _Ruleset {
	gatomicrefcount refs;
	GPtrArray *rules; /* Rule, in order of loading */
	Gazetteer *gazetteer;
	Lexicon *lexicon;
	char *hash;
};

#endif

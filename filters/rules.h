/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rules - the inside of a rule set, for those who load it, judge by it and explain it. */
#ifndef FILTERS_RULES_H
#define FILTERS_RULES_H

#include "filters/gazetteer.h"
#include "filters/lexicon.h"
#include "filters/query.h"
#include "filters/reading.h"
#include "filters/ruleset.h"
#include "filters/wording.h"

typedef struct {
	RulePolicy policy;
	Query *match;
	Query *unless, *weak; /* keep it back: always; where it is not strong. May be NULL */
	Query *strong;
	GPtrArray *leaves; /* of match, but for those below a NOT */
	guint64 breaks;    /* bit n: with n sources of the story the answer may change */
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
	Wording *wording; /* of all rules */
	char *hash, *knowledge;
};

/* Does something keep back RULE, which matches: its `unless`, or its `unless-weak` where the match
 * is not strong? AGAINST (may be NULL) receives the reasons. */
gboolean rule_keeps_back(const Rule *rule, Reading *reading, GPtrArray *against, gboolean *strong);

#endif

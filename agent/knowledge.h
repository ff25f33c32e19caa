/* SPDX-License-Identifier: GPL-3.0-or-later */
/* knowledge - load what the settings name: the rule set and the feed lists. */
#ifndef AGENT_KNOWLEDGE_H
#define AGENT_KNOWLEDGE_H

#include "agent/cli.h"
#include "agent/workers.h"
#include "feeds/feedlist.h"
#include "filters/ruleset.h"

/* Add the shipped lexicons and entities, and the rules of PACKS (names, blank-separated). FALSE
 * with a complaint when one is not shipped. */
gboolean knowledge_add_shipped(GStrvBuilder *paths, const char *packs, DiagList *diags);

/* The rule set of CONFIG: the shipped knowledge, then the user's. Complaints go to DIAGS; NULL if
 * there was an error. A missing default folder is no error. */
Ruleset *knowledge_ruleset(const Config *config, DiagList *diags);

/* The rule set of PATHS alone (with the shipped entities and lexicons when a path is a *.rules
 * file), or of the settings when PATHS is NULL. NULL after printing why, with *STATUS. */
Ruleset *knowledge_load(const Cli *cli, char **paths, int *status);

/* The processes that read by RULESET, that of CONFIG, as many as it wants; NULL when it wants none.
 * They are told where the rules are, not where the settings are, in which secrets may stand. */
Workers *knowledge_workers(const Config *config, const Ruleset *ruleset);

/* The feeds of all lists of CONFIG (FeedSpec, owned by the array). Never NULL. */
GPtrArray *knowledge_feeds(const Config *config, DiagList *diags);

#endif

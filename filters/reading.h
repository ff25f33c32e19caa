/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reading - what an item says, before any rule is asked about it.
 *
 * Who and what it names, its events, where they were, tolls and topics: what the entities and
 * lexicons of a rule set make of it. Rules may then be asked of it, those of one set after those of
 * another, as long as both know the same entities and lexicons (ruleset_knowledge).
 */
#ifndef FILTERS_READING_H
#define FILTERS_READING_H

#include "filters/query.h"
#include "filters/ruleset.h"

/* Raise it when the same item, entities and lexicons may be read otherwise than before, within one
 * version of vedette: what was stored of items is then not used again. */
#define READING_REVISION "2"

/* How one rule fared over many items; hits that wait for a story are not yet among them. */
typedef struct {
	guint64 hits, kept_back;
	guint n_terms;
	guint64 *terms; /* of each thing that its match asks for: how often it was true in a hit */
} RuleTally;

/* One for each rule of RULESET, in order, at zero. */
RuleTally *rule_tallies_new(const Ruleset *ruleset);
void rule_tallies_free(RuleTally *tallies, const Ruleset *ruleset);
void rule_tallies_add(RuleTally *tallies, const RuleTally *more, const Ruleset *ruleset);
/* Term TERM of rule RULE, in the filter language. Caller frees. */
char *rule_term(const Ruleset *ruleset, guint rule, guint term);

typedef struct {
	const Ruleset *ruleset;
	const Item *item;
	const JudgeContext *context; /* never NULL */
	Verdict *verdict;
	GHashTable *topics;   /* const char * */
	Text *text;           /* of the item; NULL until it is asked for */
	const Ruleset *asked; /* whose rules were asked last… */
	WordingHits *wording; /* …and where their words stand; NULL until it is asked for */
	GBytes *packed;       /* what its strings stand in, if it was unpacked */
	gint64 age;           /* seconds, or -1 */
	gint64 sources;       /* of its story, or -1 */
	RuleTally *tallies;   /* to be counted up whenever rules are asked, or NULL */
} Reading;

/* What ITEM says at NOW. All arguments must outlive it; CONTEXT may be NULL. Never NULL. */
Reading *reading_new(const Ruleset *ruleset, const Item *item, const JudgeContext *context,
		     gint64 now);
void reading_free(Reading *reading);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Reading, reading_free)

/* The words of the item. */
const Text *reading_text(Reading *reading);

/* Is QUERY true of it, and why: see query_eval. */
gboolean reading_query(Reading *reading, const Query *query, GPtrArray *because, GPtrArray *spans);

/* Ask the rules of RULESET: what its verdict says of rules, and whether none tells of an event that
 * nobody has placed, is made anew. FUNCTION (may be NULL) is
 * told of each rule in turn. */
void reading_ask(Reading *reading, const Ruleset *ruleset, RuleTraceFunction function,
		 gpointer user_data);

/*
 * What it says, but for the words of the item themselves and the rules, as bytes; and back, where
 * ITEM is the same and RULESET knows the same entities and lexicons. NULL for what is not whole.
 */
GBytes *reading_pack(const Reading *reading);
Reading *reading_unpack(GBytes *packed, const Ruleset *ruleset, const Item *item,
			const JudgeContext *context, gint64 now);

/* Without a verdict, topics and text, for judge.c to fill in. */
Reading *reading_empty(const Ruleset *ruleset, const Item *item, const JudgeContext *context,
		       gint64 now);

#endif

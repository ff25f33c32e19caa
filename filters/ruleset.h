/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ruleset - all the knowledge in force: rules, entities and event lexicons, compiled together.
 *
 * Loaded off the hot path and immutable afterwards, so that a reload can build the next one while
 * this one judges. judge() is one pure function of (item, rule set, now): no database, no network,
 * no clock, no environment, no globals.
 */
#ifndef FILTERS_RULESET_H
#define FILTERS_RULESET_H

#include "feeds/diag.h"
#include "feeds/item.h"
#include "filters/query.h"
#include "filters/verdict.h"

typedef struct _Ruleset Ruleset;

/* What is known of an item beside its own words. Members may be NULL. */
typedef struct {
	const char *feed;   /* URL of the feed */
	const char *source; /* name of the outlet */
	const char *publisher;
	const char *lang;    /* of the feed: a prior */
	const char *country; /* of the outlet */
	const char *const *tags;
	gboolean codes; /* wanted, too: the events in the schemes of others */
	guint sources;  /* independent ones that its story has, 0 = it has no story yet */
} JudgeContext;

/*
 * Load PATHS (NULL-terminated; each a *.rules, *.ent or *.lex file, or a folder searched, not
 * recursively but for its own sub-folders rules/ entities/ events/, in name order). Later
 * definitions of the same rule or entity id replace earlier ones, with a warning, so that a user's
 * folder given last overrides what is shipped. Complaints go to DIAGS. Returns NULL only if there
 * was an error (a warning is none).
 */
Ruleset *ruleset_load(const char *const *paths, DiagList *diags);
Ruleset *ruleset_ref(Ruleset *ruleset);
void ruleset_unref(Ruleset *ruleset);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Ruleset, ruleset_unref)

/* Hex SHA-256 over the digests of all that was loaded: alerts and archived verdicts carry it. */
const char *ruleset_hash(const Ruleset *ruleset);

/* The same over the entities, the lexicons and the version of what reads by them: what items say to
 * the rule set (reading.h). */
const char *ruleset_knowledge(const Ruleset *ruleset);

guint ruleset_n_rules(const Ruleset *ruleset);
guint ruleset_n_entities(const Ruleset *ruleset);
guint ruleset_n_names(const Ruleset *ruleset);
guint ruleset_n_spellings(const Ruleset *ruleset);

/* Warn of what is allowed but hardly meant, in the entities (gazetteer_lint). */
void ruleset_lint(const Ruleset *ruleset, DiagList *diags);

/* Complain of the names in QUERY that this rule set does not know; see query.h. */
void ruleset_check(const Ruleset *ruleset, const Query *query, QueryUnknown unknown,
		   gpointer user_data);

/* What the policy of alerting needs of a rule. */
typedef struct {
	const char *name, *title;
	Severity severity;
	gint64 cooldown; /* seconds before the same rule may alert on the same story again */
	const char *const *channels; /* NULL = all channels that are on; agent/channel.h has them */
} RulePolicy;
const RulePolicy *ruleset_policy(const Ruleset *ruleset, const char *rule);

/* The rule at I < ruleset_n_rules, and where it is written. */
const RulePolicy *ruleset_rule(const Ruleset *ruleset, guint i, const char **file, guint *line);

/* A name of entity ID for a reader of LANG (falls back to English, then to the id). */
const char *ruleset_entity_name(const Ruleset *ruleset, const char *id, const char *lang);

/* The id of the state whose code is COUNTRY (ISO 3166-1 alpha-2, lower case), or NULL. */
const char *ruleset_state(const Ruleset *ruleset, const char *country);

/* The event TYPE for people ("suicide bombing"), and as ACLED calls it ("Explosions/Remote
 * violence/Suicide bomb"), NULL where it has no name for it. */
const char *ruleset_event_title(const Ruleset *ruleset, const char *type);
const char *ruleset_event_acled(const Ruleset *ruleset, const char *type);

/* The verdict on ITEM at time NOW (Unix seconds). CONTEXT may be NULL. Never NULL. Caller frees. */
Verdict *judge(const Ruleset *ruleset, const Item *item, const JudgeContext *context, gint64 now);

/*
 * Decide what waited for the story of the item, which has SOURCES independent ones by now, this
 * item's own among them: hits that hold join the rules of VERDICT.
 */
void verdict_settle(Verdict *verdict, guint sources);

/* One part of a rule's match, in the filter language, and what was found for it. */
typedef struct {
	char *query;
	gboolean holds;
	GPtrArray *because; /* char * */
	GPtrArray *spans;   /* Span *; as many, or fewer */
} RulePart;

/* How one rule fared: it fires when it is met and nothing is against it. */
typedef struct {
	const RulePolicy *rule;
	const GPtrArray *parts;   /* RulePart *, in the order of its match */
	const GPtrArray *against; /* char *: reasons of what keeps it back; empty = nothing does */
	gboolean met;             /* all its parts hold */
	gboolean strong;          /* it holds against its `unless-weak` */
	gboolean near;            /* one part is missing, and what happened is not that part */
} RuleTrace;
typedef void (*RuleTraceFunction)(const RuleTrace *trace, gpointer user_data);

/* The same, and FUNCTION is told of each rule in turn; the trace is gone when it returns. */
Verdict *judge_traced(const Ruleset *ruleset, const Item *item, const JudgeContext *context,
		      gint64 now, RuleTraceFunction function, gpointer user_data);

#endif

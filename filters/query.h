/* SPDX-License-Identifier: GPL-3.0-or-later */
/* query - the filter language: one grammar for rules, search and the command line.
 *
 *     expr    = term { OR term } ;            term = factor { [AND] factor } ;
 *     factor  = NOT factor | place [ NEAR/n place ] ;
 *     place   = "(" expr ")" | FIELD:place | leaf          title text
 *     leaf    = word | prefix* | "a phrase" | /regex/
 *             | META:word                     source publisher lang tag feed country
 *             | @entity | @type:KIND | @country:CC
 *             | event:TYPE | event(ACTOR, TYPE, TARGET)     ? or * = anyone
 *             | topic:NAME | age OP 2d
 *             | killed OP n | wounded OP n | sources OP n   n or, after =, n..m
 *
 * vedette-filters(7) is the manual. Precedence: NOT, AND, OR. Operators are upper case.
 */
#ifndef FILTERS_QUERY_H
#define FILTERS_QUERY_H

#include "filters/matcher.h"
#include "filters/regex.h"
#include "filters/verdict.h"

typedef enum {
	QUERY_AND,
	QUERY_OR,
	QUERY_NOT,
	QUERY_WORDS,
	QUERY_NEAR,
	QUERY_REGEX,
	QUERY_ENTITY,
	QUERY_KIND,
	QUERY_COUNTRY,
	QUERY_EVENT,
	QUERY_TOPIC,
	QUERY_META,
	QUERY_NUMBER, /* killed, wounded, sources */
	QUERY_AGE,
} QueryType;

typedef enum { OP_EQUAL, OP_LESS, OP_AT_MOST, OP_MORE, OP_AT_LEAST } QueryOp;

/* "title", "text" */
extern const char *const query_fields[N_FIELDS];
#define QUERY_ANY_FIELD (-1)

/* Where a name stands that is asked for: bytes into the text; line and column in its file are set
 * by who reads that, 0 = unknown. */
typedef struct {
	gsize offset;
	guint line, column;
} QueryPlace;

typedef struct _Query {
	QueryType type;
	GPtrArray *children; /* Query: AND, OR, NOT (1), NEAR (2, each with a place in the text) */
	int field;           /* Field, or QUERY_ANY_FIELD */
	char *name;          /* of META and NUMBER */
	char *value;         /* words, entity id, kind, type… */
	/* Of EVENT: entity id, "type:KIND", "country:CC", or "" = anyone. */
	char *actor, *target;
	QueryOp op;
	gint64 number;                      /* NUMBER; seconds of AGE; words of NEAR */
	QueryPlace at, actor_at, target_at; /* the last two of event(…) only */
	/* Of WORDS: what they are, or where they were handed on (wording.h) their number there. */
	MatcherTerm *term;
	guint in_wording;
	Regex *regex;
} Query;

/* NULL with BAD_INPUT; *OFFSET receives the byte where it went wrong. */
Query *query_parse(const char *text, gsize *offset, GError **error);
void query_free(Query *query);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Query, query_free)

/* Every leaf below QUERY. */
typedef void (*QueryVisit)(const Query *leaf, gpointer user_data);
void query_visit(const Query *query, QueryVisit visit, gpointer user_data);

/* As they are written: "=", "<", "<=", ">", ">=". */
extern const char *const query_signs[];

gboolean query_compare(QueryOp op, gint64 a, gint64 b);

/* "30m", "6h", "2d", "1w", "90s": seconds, or -1. */
gint64 query_duration(const char *text);

/* Names that there are; each NULL-terminated. */
typedef struct {
	const char *const *entities, *const *kinds, *const *events, *const *topics;
} QueryNames;

/* Told of each name in a query that there is not, with where it stands and the nearest there is,
 * or NULL. WHAT: "entity", "kind of entity", "event type" or "topic". */
typedef void (*QueryUnknown)(const QueryPlace *place, const char *what, const char *name,
			     const char *nearest, gpointer user_data);
void query_check(const Query *query, const QueryNames *names, QueryUnknown unknown,
		 gpointer user_data);

typedef enum { ENTITY_NAME, ENTITY_KIND, ENTITY_COUNTRY } EntityFact;

/* What a query is asked about. */
typedef struct _WordingHits WordingHits;
typedef struct {
	const Text *(*text)(gpointer user_data);
	/* Where the words stand that were handed on; NULL when none of the queries' are. */
	const WordingHits *(*wording)(gpointer user_data);
	const Verdict *verdict;
	GHashTable *topics; /* const char * names present */
	/* META values by name; NULL = not known */
	const char *(*meta)(gpointer user_data, const char *name, guint i);
	/* Of an entity; its name is one for a person. NULL = not known. */
	const char *(*entity)(gpointer user_data, const char *id, EntityFact fact);
	gpointer user_data;
	gint64 age;     /* seconds, or -1 */
	gint64 sources; /* of its story, or -1 */
} QueryFacts;

/* BECAUSE (char *) and SPANS (Span *) receive the reasons of what matched; they may be NULL. */
gboolean query_eval(const Query *query, const QueryFacts *facts, GPtrArray *because,
		    GPtrArray *spans);

#endif

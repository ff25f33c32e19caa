/* SPDX-License-Identifier: GPL-3.0-or-later */
/* query - the filter language: one grammar for rules, search and the command line.
 *
 *     expr    = term { OR term } ;            term = factor { [AND] factor } ;
 *     factor  = [NOT] ( "(" expr ")" | leaf ) ;
 *     leaf    = word | prefix* | "a phrase" | /regex/ | a NEAR/n b
 *             | FIELD:leaf                    title text
 *             | META:word                     source publisher lang tag feed country
 *             | @entity | @type:KIND | @country:CC
 *             | event:TYPE | event(ACTOR, TYPE, TARGET)     ? or * = anyone
 *             | topic:NAME | killed OP n | wounded OP n | sources OP n | age OP 2d
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

typedef struct _Query {
	QueryType type;
	GPtrArray *children;  /* Query: AND, OR, NOT (1), NEAR (2 of WORDS) */
	int field;            /* Field, or QUERY_ANY_FIELD */
	char *name;           /* of META and NUMBER */
	char *value;          /* words, entity id, kind, type… */
	char *actor, *target; /* of EVENT: entity id, "" = anyone */
	QueryOp op;
	gint64 number; /* NUMBER; seconds of AGE; words of NEAR */
	gsize offset;  /* in the text, bytes: where the name or value stands that it asks for */
	guint line, column; /* the same in its file, set by who reads that; 0 = unknown */
	MatcherTerm *term;
	Regex *regex;
} Query;

/* NULL with BAD_INPUT; *OFFSET receives the byte where it went wrong. */
Query *query_parse(const char *text, gsize *offset, GError **error);
void query_free(Query *query);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Query, query_free)

/* Every leaf below QUERY. */
typedef void (*QueryVisit)(const Query *leaf, gpointer user_data);
void query_visit(const Query *query, QueryVisit visit, gpointer user_data);

gboolean query_compare(QueryOp op, gint64 a, gint64 b);

/* What a query is asked about. */
typedef struct {
	const Text *text;
	const Verdict *verdict;
	GHashTable *topics; /* const char * names present */
	/* META values by name; NULL = not known */
	const char *(*meta)(gpointer user_data, const char *name, guint i);
	/* A name of an entity for a person. */
	const char *(*entity_name)(gpointer user_data, const char *id);
	gpointer user_data;
	gint64 age; /* seconds, or -1 */
} QueryFacts;

/* BECAUSE (char *) and SPANS (Span *) receive the reasons of what matched; they may be NULL. */
gboolean query_eval(const Query *query, const QueryFacts *facts, GPtrArray *because,
		    GPtrArray *spans);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* verdict - what the filters make of one item: plain data, no behaviour.
 *
 * Everything a verdict claims carries its reason: the words it rests on and where they stand.
 * Offsets are Unicode code points into the original field (item->headline or item->text).
 * Ids and type names are interned or owned by the rule set that judged: a verdict must not outlive
 * it, save through agent/json.
 */
#ifndef FILTERS_VERDICT_H
#define FILTERS_VERDICT_H

#include <glib.h>

typedef enum {
	SEVERITY_NONE,
	SEVERITY_LOW,
	SEVERITY_MEDIUM,
	SEVERITY_HIGH,
	SEVERITY_CRITICAL,
	N_SEVERITIES
} Severity;

typedef enum { FIELD_TITLE, FIELD_TEXT, N_FIELDS } Field;

typedef struct {
	Field field;
	guint start, end; /* code points, half open */
} Span;

typedef struct {
	const char *entity;  /* id in the gazetteer */
	const char *type;    /* state, person, armed_group, org, place, crossing… */
	const char *country; /* of the entity, ISO 3166-1 alpha-2, or NULL */
	Span span;
	char *surface; /* as it stands in the original */
} Mention;

/* A number of people as reported: a range whose upper end may be open. */
typedef struct {
	gboolean known; /* FALSE: the item says nothing */
	gint64 min;
	gint64 max;   /* TOLL_OPEN: "at least min" */
	char *phrase; /* the words it came from */
} Toll;
#define TOLL_OPEN G_MAXINT64

typedef enum { TOLL_KILLED, TOLL_WOUNDED, TOLL_ABDUCTED, TOLL_DISPLACED, N_TOLLS } TollKind;
typedef enum { WHO_PEOPLE, WHO_CIVILIANS, WHO_FORCES, WHO_MILITANTS, N_WHO } Victims;

/* One group of people of whom the item tells something. */
typedef struct {
	TollKind kind;
	Victims who;
	Toll toll;
} TollLine;

typedef struct {
	const char *type; /* mediation_offer, talks, suicide_bombing… (vedette-events(7)) */
	GPtrArray *actor; /* const char * entity ids */
	GPtrArray *target;
	Span span; /* the trigger */
	char *trigger;
} Event;

/* What is told, in the words of other schemes. */
typedef struct {
	const char *type; /* of an event, or of an act that no event type of ours tells apart */
	const char *quad, *acled, *plover, *cameo; /* NULL where a scheme has none */
	Span span;
} Code;

typedef struct {
	const char *id;      /* entity id of the place */
	const char *country; /* ISO 3166-1 alpha-2, lower case */
	const char *admin1;  /* province, entity id, or NULL */
	double lat, lon;     /* NAN if not known */
	gboolean whole;      /* no more than the country is known; ID is then the state's */
} Place;

typedef enum { REGION_UNKNOWN, REGION_IN, REGION_OUT, N_REGIONS } Region;
typedef enum {
	LOCATED_BY_NOTHING,
	LOCATED_BY_TEXT,
	LOCATED_BY_DATELINE,
	LOCATED_BY_FEED, /* the country of its outlet */
	N_LOCATED_BY
} LocatedBy;

/* Where the main event took place. */
typedef struct {
	const char *id; /* entity, NULL if not known */
	const char *district, *admin1, *country;
	double lat, lon; /* NAN if not known */
	int precision; /* 1 a town or a spot, 2 a district, 3 a province, 4 a country; 0 nothing */
	LocatedBy by;
	Region region; /* against the watched one */
} Where;
#define LOCATE_COUNTRY 4

typedef struct {
	const char *name;  /* the rule */
	const char *title; /* its title for people */
	Severity severity;
	GPtrArray *because; /* char *: one reason a line, for a person:
			     *   event mediation_offer: "offered to mediate" (title)
			     *   @russia: "Moscow" (text) */
	GPtrArray *spans;   /* Span * of those words, for highlighting */
	/* Bit n: it holds when the item's story has n independent sources, the last one: or more.
	 */
	guint64 sources;
} RuleHit;

#define RULE_ANY_SOURCES  (~G_GUINT64_CONSTANT(0))
#define RULE_MOST_SOURCES 63

typedef struct _Verdict {
	gboolean relevant;   /* some rule of the set fired and nothing suppressed it */
	Severity severity;   /* the highest of the rules that fired */
	const char *lang;    /* detected, BCP 47 primary subtag, or "und" */
	GPtrArray *rules;    /* RuleHit, gravest first */
	GPtrArray *waiting;  /* RuleHit that hold or not by the sources of the story: see
			      * verdict_settle in ruleset.h */
	GPtrArray *mentions; /* Mention, in reading order */
	GPtrArray *
		entities; /* const char * ids, unique, in order of first mention, with principals */
	GPtrArray *events;     /* Event, the main one first */
	GPtrArray *codes;      /* Code, in reading order, each type once */
	GPtrArray *places;     /* Place, the most likely place of the event first */
	Where where;           /* of the main event */
	gboolean unlocated;    /* force and victims, no word of where, and no rule tells of it */
	GPtrArray *suppressed; /* char *: what kept a rule from firing, one reason a line */
	Toll killed, wounded, abducted, displaced; /* all groups together */
	GPtrArray *tolls;                          /* TollLine, in reading order */
} Verdict;

Verdict *verdict_new(void);
void verdict_free(Verdict *verdict);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Verdict, verdict_free)

const char *severity_name(Severity severity);
const char *toll_kind_name(TollKind kind);
const char *victims_name(Victims who);
const char *region_name(Region region);
const char *located_by_name(LocatedBy by);
/* FALSE if NAME is no severity; *SEVERITY is then untouched. */
gboolean severity_from_name(const char *name, Severity *severity);

#endif

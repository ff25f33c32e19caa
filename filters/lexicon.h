/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lexicon - the words by which events, topics, tolls and roles are known (*.lex).
 *
 *     [event.suicide_bombing]         an event type: rank, roles, by, overrides, terms by language;
 *                                     veto.LANG: with these words in the sentence it is not meant,
 *                                     not.LANG: a trigger within these words is not one
 *     [topic.sport]                   a topic: group, terms by language; of a group, it takes two
 *                                     words in the text or one in the title
 *     [toll.killed] [toll.wounded] [toll.casualties] [toll.people] [toll.not-people]
 *     [number.12]                     number words; [number.least] … modifiers: see toll.h
 *     [cue.by] …                      words beside an entity that say what it does in the sentence
 *     [background]                    words that make a sentence one of history, not of news; in
 *                                     the title, all of the item
 *
 * Terms are parted by | and follow matcher.h. Of numbers, cues, topics, vetoes and
 * background only those of the text's language count. vedette-events(7) is the manual.
 */
#ifndef FILTERS_LEXICON_H
#define FILTERS_LEXICON_H

#include "filters/matcher.h"
#include "filters/stanza.h"

typedef enum {
	ROLES_ACTOR_TARGET, /* A does it to B */
	ROLES_SYMMETRIC,    /* all parties do it together: actor = all of them */
	ROLES_OFFER,        /* A offers it to the others the item names */
	ROLES_TARGET,       /* something is done to a thing; who does it is often not said */
	ROLES_SPEECH,       /* A says it to B or of B; the speaker is A */
	ROLES_RETURN,       /* A sends the people of B away: whom they come from does it */
} Roles;

typedef struct {
	const char *name, *title;
	int rank; /* the highest is an item's main event */
	Roles roles;
	gboolean by_group;    /* the work of groups: a state is its actor only where words say so */
	GPtrArray *overrides; /* const char * types that are said by this one already */
} EventType;

/* What a term means where it is found. */
typedef enum {
	TERM_EVENT,
	TERM_VETO, /* with it in the sentence, the event is not meant */
	TERM_NOT,  /* a trigger within these words does not mean the event */
	TERM_TOPIC,
	TERM_BACKGROUND,
	TERM_KILLED,
	TERM_WOUNDED,
	TERM_NOT_PEOPLE,
	TERM_PEOPLE,
	TERM_CASUALTIES, /* both the dead and the wounded: "no casualties" */
	TERM_NUMBER,
	TERM_MODIFIER,
	TERM_CUE,
} TermUse;

/* Of TERM_CUE: words before a party, and (…_AFTER) behind it. */
typedef enum {
	CUE_BY,
	CUE_BY_AFTER,
	CUE_TO,
	CUE_TO_AFTER,
	CUE_AND, /* between two */
	CUE_IN,  /* it is where it happens */
	CUE_IN_AFTER,
	CUE_BETWEEN,
	CUE_BETWEEN_AFTER,
	CUE_FROM,
	CUE_FROM_AFTER,
	CUE_VICTIM,
	CUE_VICTIM_AFTER,
	CUE_SAYS, /* it tells the news */
	CUE_SAYS_AFTER,
	CUE_CLAIM, /* it claims the deed */
	CUE_CLAIM_AFTER,
	CUE_HOST, /* it mediates or is host */
	CUE_HOST_AFTER,
	CUE_ASIDE, /* it has no part in it */
	CUE_ASIDE_AFTER,
	CUE_VENUE,
	CUE_VENUE_AFTER, /* a capital that stands for talks held there */
	CUE_CLAUSE,      /* another clause begins */
	CUE_SINCE,       /* beside a year: a measure of the news, not its time */
	N_CUES
} Cue;

/* Of TERM_MODIFIER. */
typedef enum {
	MOD_LEAST,
	MOD_MORE,
	MOD_UP_TO,
	MOD_NEARLY,
	MOD_ABOUT,
	MOD_NO,
	MOD_UNKNOWN
} Modifier;

typedef struct {
	TermUse use;
	const EventType *event; /* EVENT, VETO, NOT */
	const char *topic, *group;
	gint64 value; /* NUMBER: the number; MODIFIER, CUE: which; TOPIC: points, 0 = by place */
	gint64 max;   /* NUMBER: upper end, or equal to value; TOPIC: points needed, 0 = usual */
	const char *lang;    /* static */
	const char *written; /* the term itself if folding makes another word of it; see strict.h */
} Term;

typedef struct _Lexicon Lexicon;

Lexicon *lexicon_new(void);
void lexicon_free(Lexicon *lexicon);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Lexicon, lexicon_free)

void lexicon_add(Lexicon *lexicon, const Stanza *stanza, DiagList *diags);
/* Call once after the last. */
void lexicon_finish(Lexicon *lexicon, DiagList *diags);

const EventType *lexicon_event(const Lexicon *lexicon, const char *name);
/* Names of event types or topics and groups, NULL-terminated; caller frees the array only. */
const char **lexicon_event_names(const Lexicon *lexicon);
const char **lexicon_topic_names(const Lexicon *lexicon);

typedef struct {
	const Term *term;
	guint first, last;
} LexiconHit;

/* LexiconHit, in reading order. Caller frees with g_array_unref. */
GArray *lexicon_find(const Lexicon *lexicon, const Text *text);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* parties - who is named in an item, and what the words beside each name say of its part: "killed
 * by A", "against B", "between A and B", "the Doha talks". The inside of events and roles. */
#ifndef FILTERS_PARTIES_H
#define FILTERS_PARTIES_H

#include "filters/gazetteer.h"
#include "filters/lexicon.h"

typedef enum { PART_OPEN, PART_ACTOR, PART_TARGET, PART_BETWEEN, PART_FROM, PART_ASIDE } Part;

typedef struct {
	const Entity *entity;
	const char *id; /* for whom it acts */
	guint first, last, sentence;
	Part part;
	gboolean crossing, says, claims, hosts;
	gboolean joined; /* to the one before, by "and" */
	gboolean placed; /* it says where, not who */
	gboolean venue;  /* "the Doha talks" */
	gboolean matter; /* what is talked of: "over the Afghan row" */
	gboolean line;   /* "Kabul:" before or behind the news: where it comes from */
} Party;

/* What an item's events are read from. */
typedef struct {
	const Gazetteer *gazetteer;
	const Text *text;
	const GArray *hits;
	GArray *cues;    /* LexiconHit of TERM_CUE */
	GArray *marks;   /* LexiconHit of vetoes, background and denials: what makes events none */
	GArray *charges; /* LexiconHit of accusations */
	GArray *parties; /* Party, of all sentences */
	GArray *grounds; /* Party, places on the ground: id is the state they are in */
	int year;        /* of the item; 0 = not known */
} Sources;

static inline const LexiconHit *hit_at(const GArray *hits, guint i)
{
	return &g_array_index(hits, LexiconHit, i);
}

static inline Party *party_at(const Sources *s, guint i)
{
	return &g_array_index(s->parties, Party, i);
}

/* Fill S's parties from FOUND, the gazetteer's. */
void parties_find(const Sources *s, const GArray *found);

/* The party for whom ENTITY acts: its principal, or itself; NULL if it is no party. */
const char *parties_principal(const Entity *entity);

/* A cue of KIND whose words lie within tokens FROM to TO. */
gboolean parties_have_cue(const Sources *s, Cue kind, int from, int to);

#endif

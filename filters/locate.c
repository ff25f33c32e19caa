/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/locate.h"

#include <math.h>
#include <string.h>

#define DATELINE_WORDS 3 /* at the start of the text, before its sign: "QUETTA (APP) —" */

/* How fine a place is: its precision in a Where. */
static int precision_of(const Entity *entity)
{
	static const struct {
		const char *kind;
		int precision;
	} kinds[] = { { "city", 1 },     { "capital", 1 },  { "place", 1 },
		      { "crossing", 1 }, { "district", 2 }, { "province", 3 } };
	for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
		if (strcmp(entity->kind, kinds[i].kind) == 0)
			return kinds[i].precision;
	return LOCATE_COUNTRY;
}

static const Found *found_at(const GArray *found, guint i)
{
	return &g_array_index(found, Found, i);
}

/* Words that put a name on the map: "in X", «X میں». */
static gboolean is_put(const GArray *hits, const Found *found)
{
	for (guint i = 0; i < hits->len; i++) {
		const LexiconHit *hit = &g_array_index(hits, LexiconHit, i);
		if (hit->term->use != TERM_CUE)
			continue;
		if ((hit->term->value == CUE_IN && hit->last + 1 == found->first) ||
		    (hit->term->value == CUE_IN_AFTER && hit->first == found->last + 1))
			return TRUE;
	}
	return FALSE;
}

/* "QUETTA:", "KABUL (Pajhwok) -": a place at the start of the text, parted from it by a sign. */
static gboolean is_dateline(const Text *text, const Found *found)
{
	const Token *first = text_token(text, found->first);
	if (first->field != FIELD_TEXT || first->start > 2)
		return FALSE;
	for (guint i = found->last; i < found->last + DATELINE_WORDS && i < text->tokens->len;
	     i++) {
		const Token *token = text_token(text, i);
		const char *after = text->fields[token->field] + token->to;
		after += *after == ' ' || *after == ')';
		after += *after == ' ';
		gunichar sign = g_utf8_get_char(after);
		if (sign == ':' || sign == 0x2014 || sign == 0x2013 || sign == '-')
			return TRUE;
	}
	return FALSE;
}

/* The sentence in which the main event is told; the first where there is none. */
static guint main_sentence(const Text *text, const Verdict *verdict)
{
	if (verdict->events->len == 0)
		return text_token(text, 0)->sentence;
	const Event *event = g_ptr_array_index(verdict->events, 0);
	for (guint i = 0; i < text->tokens->len; i++) {
		const Token *token = text_token(text, i);
		if (token->field == event->span.field && token->start >= event->span.start)
			return token->sentence;
	}
	return text_token(text, 0)->sentence;
}

/* How well FOUND tells where the event was, the best 0; -1: not at all. */
static int rank_of(const Text *text, const GArray *hits, const Found *found, guint sentence)
{
	gboolean capital = strcmp(found->entity->kind, "capital") == 0;
	gboolean put = is_put(hits, found), dateline = is_dateline(text, found);
	gboolean here = text_token(text, found->first)->sentence == sentence;
	if (capital && !put && !dateline)
		return -1; /* its government, mostly */
	if (here && !dateline)
		return put ? 0 : 1;
	if (put && text_token(text, found->first)->field == FIELD_TITLE)
		return 2;
	return put ? 3 : dateline ? 4 : 5;
}

/* The best of the places; of those told alike, the finest. */
static const Found *best_place(const Text *text, const GArray *hits, const GArray *found,
			       guint sentence)
{
	const Found *best = NULL;
	int best_rank = 0;
	for (guint i = 0; i < found->len; i++) {
		const Found *one = found_at(found, i);
		int rank = gazetteer_is_place(one->entity->kind)
				   ? rank_of(text, hits, one, sentence)
				   : -1;
		if (rank < 0)
			continue;
		gboolean alike = best != NULL && rank / 2 == best_rank / 2;
		if (best == NULL || (rank < best_rank && !alike) ||
		    (alike && precision_of(one->entity) < precision_of(best->entity))) {
			best = one;
			best_rank = rank;
		}
	}
	return best;
}

/* The only country that is named, or the one that words put on the map; NULL if in doubt. */
static const Entity *only_state(const GArray *hits, const GArray *found)
{
	const Entity *only = NULL;
	for (guint i = 0; i < found->len; i++) {
		const Entity *entity = found_at(found, i)->entity;
		if (strcmp(entity->kind, "state") == 0 && is_put(hits, found_at(found, i)))
			return entity;
	}
	for (guint i = 0; i < found->len; i++) {
		const Entity *entity = found_at(found, i)->entity;
		if (strcmp(entity->kind, "state") != 0)
			continue;
		if (only != NULL && only != entity)
			return NULL;
		only = entity;
	}
	return only;
}

static void set_parents(const GArray *found, const Entity *entity, Where *where)
{
	int precision = precision_of(entity);
	where->admin1 = precision == 3 ? entity->id : entity->admin1;
	where->district = precision == 2 ? entity->id : NULL;
	for (guint i = 0; i < found->len; i++) {
		const Entity *other = found_at(found, i)->entity;
		if (g_strcmp0(other->country, entity->country) != 0)
			continue;
		if (precision < 2 && where->district == NULL && precision_of(other) == 2 &&
		    g_strcmp0(other->admin1, entity->admin1) == 0)
			where->district = other->id;
		if (where->admin1 == NULL && precision_of(other) == 3)
			where->admin1 = other->id;
	}
}

static Region region_of(const Lexicon *lexicon, const char *country)
{
	if (country == NULL)
		return REGION_UNKNOWN;
	return lexicon_watches(lexicon, country) ? REGION_IN : REGION_OUT;
}

void locate_event(const Gazetteer *gazetteer, const Lexicon *lexicon, const Text *text,
		  const GArray *hits, const GArray *found, const char *country, Verdict *verdict)
{
	Where *where = &verdict->where;
	*where = (Where){ .lat = NAN, .lon = NAN };
	if (text->tokens->len == 0)
		return;
	const Found *place = best_place(text, hits, found, main_sentence(text, verdict));
	const Entity *entity = place != NULL ? place->entity : only_state(hits, found);
	if (entity != NULL) {
		*where = (Where){ .id = entity->id,
				  .country = entity->country,
				  .lat = entity->lat,
				  .lon = entity->lon,
				  .precision = precision_of(entity),
				  .by = place != NULL && is_dateline(text, place)
						? LOCATED_BY_DATELINE
						: LOCATED_BY_TEXT };
		set_parents(found, entity, where);
	} else if (country != NULL && gazetteer_state(gazetteer, country) != NULL) {
		const Entity *state = gazetteer_state(gazetteer, country);
		*where = (Where){ .id = state->id,
				  .country = state->country,
				  .lat = NAN,
				  .lon = NAN,
				  .precision = LOCATE_COUNTRY,
				  .by = LOCATED_BY_FEED };
	}
	where->region = region_of(lexicon, where->country);
}

gboolean locate_is_lost(const Lexicon *lexicon, const Verdict *verdict)
{
	const Where *where = &verdict->where;
	gboolean victims = verdict->killed.known && verdict->killed.max > 0;
	if (verdict->relevant || verdict->events->len == 0 || where->region == REGION_OUT ||
	    where->by == LOCATED_BY_TEXT || where->by == LOCATED_BY_DATELINE)
		return FALSE;
	for (guint i = 0; i < verdict->mentions->len; i++)
		if (((Mention *)g_ptr_array_index(verdict->mentions, i))->country != NULL)
			return FALSE;
	const Event *main_event = g_ptr_array_index(verdict->events, 0);
	const EventType *type = lexicon_event(lexicon, main_event->type);
	return victims && type != NULL && type->roles == ROLES_ACTOR_TARGET &&
	       g_strcmp0(type->quad, "material-conflict") == 0;
}

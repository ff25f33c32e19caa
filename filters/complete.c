/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/complete.h"

#include <string.h>

#define NEAR_SENTENCES 3 /* of the text, in which a group that is named is of this event */

static Candidate *candidate_at(GArray *candidates, guint i)
{
	return &g_array_index(candidates, Candidate, i);
}

static gboolean is_kind(const Party *party, const char *kind)
{
	return strcmp(party->entity->kind, kind) == 0;
}

static gboolean is_quad(const EventType *type, const char *quad)
{
	return g_strcmp0(type->quad, quad) == 0;
}

/* A deed of force with two sides. */
static gboolean is_deed(const EventType *type)
{
	return type->roles == ROLES_ACTOR_TARGET && is_quad(type, "material-conflict");
}

/* Words against somebody: an accusation, a threat, a demand. */
static gboolean is_against(const EventType *type)
{
	return type->roles == ROLES_SPEECH && is_quad(type, "verbal-conflict");
}

static void take_all(GPtrArray *to, const GPtrArray *from, const GPtrArray *except)
{
	for (guint i = 0; i < from->len; i++)
		if (!roles_has(except, g_ptr_array_index(from, i)))
			roles_add(to, g_ptr_array_index(from, i));
}

/* Whoever claims a deed did it. */
static void take_claims(const Sources *s, const EventType *type, Event *event)
{
	for (guint i = 0; type->by_group && i < s->parties->len; i++) {
		const Party *party = party_at(s, i);
		if (!party->claims || !roles_is_group(party))
			continue;
		if (!roles_has(event->actor, party->id))
			g_ptr_array_set_size(event->actor, 0);
		roles_add(event->actor, party->id);
		for (guint k = event->target->len; k-- > 0;)
			if (strcmp(g_ptr_array_index(event->target, k), party->id) == 0)
				g_ptr_array_remove_index(event->target, k);
		return;
	}
}

/* ---- talks and offers ---- */

/* May PARTY be one of those who talk, or to whom it is offered? */
static gboolean may_join(const Party *party, int round)
{
	gboolean capital = is_kind(party, "capital");
	if (party->part == PART_ASIDE || party->hosts || party->crossing || party->venue ||
	    (party->placed && capital && round < 2))
		return FALSE;
	return round > 0 || (!party->matter && party->part == PART_BETWEEN);
}

/* Talks have two sides at least, an offer a giver and takers: the other sentences, the title first,
 * may name them; those between whom it is before others, a capital where one is last. */
static void complete_many(const Sources *s, const EventType *type, Event *event)
{
	gboolean symmetric = type->roles == ROLES_SYMMETRIC, offer = type->roles == ROLES_OFFER;
	gboolean open = event->target->len == 0;
	for (int round = offer ? 1 : 0; (symmetric || offer) && round < (offer ? 2 : 3); round++)
		for (guint i = 0; i < s->parties->len; i++) {
			const Party *party = party_at(s, i);
			if (!may_join(party, round) || roles_has(event->actor, party->id))
				continue;
			if (event->actor->len < (symmetric ? 2 : 1))
				roles_add(event->actor, party->id);
			else if (offer && (open || party->part == PART_BETWEEN))
				roles_add(event->target, party->id);
		}
}

/* ---- words ---- */

/* Who speaks, where the sentence does not say it: who tells the news elsewhere, else the first
 * person named. */
static void complete_speaker(const Sources *s, Event *event)
{
	for (int round = 0; round < 2; round++)
		for (guint i = 0; event->actor->len == 0 && i < s->parties->len; i++) {
			const Party *party = party_at(s, i);
			gboolean person = is_kind(party, "person");
			gboolean speaks = party->says && !is_kind(party, "agency");
			if (party->part == PART_ASIDE || party->crossing || party->venue ||
			    party->placed || roles_has(event->target, party->id))
				continue;
			if (round == 0 ? speaks || (party->line && person) : person)
				roles_add(event->actor, party->id);
		}
}

/* To whom it is said: what the same speaker says elsewhere, else who has done what it answers. */
static void complete_addressee(const Sources *s, GArray *candidates, const Candidate *mine)
{
	Event *event = mine->event;
	for (guint i = 0; event->target->len == 0 && i < candidates->len; i++) {
		const Candidate *other = candidate_at(candidates, i);
		gboolean same = other->event->actor->len == 0 || event->actor->len == 0 ||
				roles_has(other->event->actor, g_ptr_array_index(event->actor, 0));
		if (other != mine && is_against(other->type) && same)
			take_all(event->target, other->event->target, event->actor);
	}
	for (guint i = 0; event->target->len == 0 && i < candidates->len; i++) {
		const Candidate *other = candidate_at(candidates, i);
		if (is_deed(other->type) && event->actor->len > 0)
			take_all(event->target, other->event->actor, event->actor);
	}
	guint sentence = text_token(s->text, mine->at)->sentence;
	for (guint i = 0; event->target->len == 0 && i < s->parties->len; i++) {
		const Party *party = party_at(s, i);
		if (party->sentence == sentence && party->placed && is_kind(party, "state") &&
		    event->actor->len > 0 && !roles_has(event->actor, party->id))
			roles_add(event->target, party->id);
	}
}

/* ---- deeds ---- */

/* Who is accused of it, by whom it was done to. */
static void take_accused(const GArray *candidates, const EventType *type, Event *event)
{
	for (guint i = 0; i < candidates->len; i++) {
		const Candidate *other = &g_array_index(candidates, Candidate, i);
		if (strcmp(other->type->name, "accusation") != 0 || event->actor->len > 0)
			continue;
		take_all(event->actor, other->event->target, event->target);
		if (event->actor->len > 0 && event->target->len == 0 && type->place_suffers)
			take_all(event->target, other->event->actor, event->actor);
	}
}

/* The only armed group that is named near the top and neither tells nor denies it; NULL if there is
 * none or more than one. */
static const Party *lone_group(const Sources *s, guint within)
{
	const Party *lone = NULL;
	guint first = text_token(s->text, 0)->sentence;
	for (guint i = 0; i < s->parties->len; i++) {
		const Party *party = party_at(s, i);
		if (!roles_is_group(party) || party->sentence > first + within)
			continue;
		if (party->says || party->line || party->part == PART_ASIDE ||
		    (lone != NULL && lone->id != party->id))
			return NULL;
		lone = party;
	}
	return lone;
}

static void take_group(const Sources *s, const EventType *type, const Candidate *mine)
{
	Event *event = mine->event;
	GPtrArray *side = type->by_group ? event->actor : event->target;
	GPtrArray *other = type->by_group ? event->target : event->actor;
	const Party *group = side->len == 0 ? lone_group(s, NEAR_SENTENCES) : NULL;
	if (group == NULL || roles_has(other, group->id))
		return;
	if (!type->by_group && group->part == PART_ACTOR)
		return;
	if (type->by_group && (group->part == PART_TARGET || group->part == PART_FROM) &&
	    group->sentence == text_token(s->text, mine->at)->sentence)
		return;
	roles_add(side, group->id);
}

/* Were the people of a state's forces in the sentence of MINE, or in the title? */
static gboolean hits_forces(const Sources *s, const Candidate *mine)
{
	const Token *at = text_token(s->text, mine->at);
	for (guint i = 0; i < s->hits->len; i++) {
		const LexiconHit *hit = hit_at(s->hits, i);
		const Token *token = text_token(s->text, hit->first);
		if (hit->term->use == TERM_PEOPLE && hit->term->value == WHO_FORCES &&
		    (token->sentence == at->sentence || token->field == FIELD_TITLE))
			return TRUE;
	}
	return FALSE;
}

/* The state where it happens. */
static void take_ground(const Sources *s, const EventType *type, const Candidate *mine)
{
	Event *event = mine->event;
	GPtrArray *side = type->place_acts ? event->actor : event->target;
	gboolean forces = type->by_group && hits_forces(s, mine);
	gboolean open = type->place_acts      ? event->actor->len == 0
			: type->place_suffers ? event->target->len == 0 && event->actor->len > 0
					      : forces && event->target->len == 0;
	guint sentence = text_token(s->text, mine->at)->sentence;
	for (int round = 0; open && round < 2; round++)
		for (guint i = 0; side->len == 0 && i < s->grounds->len; i++) {
			const Party *ground = &g_array_index(s->grounds, Party, i);
			if (round > 0 || ground->sentence == sentence) {
				if (roles_has(event->actor, ground->id) ||
				    roles_has(event->target, ground->id))
					return;
				roles_add(side, ground->id);
			}
		}
	for (guint i = 0; open && side->len == 0 && i < s->parties->len; i++) {
		const Party *party = party_at(s, i);
		if (party->sentence == sentence && party->placed && is_kind(party, "state") &&
		    !roles_has(event->target, party->id) && !roles_has(event->actor, party->id))
			roles_add(side, party->id);
	}
}

void complete_events(const Sources *s, GArray *candidates)
{
	for (guint i = 0; i < candidates->len; i++) {
		const Candidate *mine = candidate_at(candidates, i);
		take_claims(s, mine->type, mine->event);
		complete_many(s, mine->type, mine->event);
		if (mine->type->roles == ROLES_SPEECH && mine->event->actor->len == 0)
			complete_speaker(s, mine->event);
	}
	for (guint i = 0; i < candidates->len; i++) {
		const Candidate *mine = candidate_at(candidates, i);
		if (is_deed(mine->type))
			take_accused(candidates, mine->type, mine->event);
		if (is_deed(mine->type) || mine->type->place_suffers)
			take_ground(s, mine->type, mine);
		if (!is_deed(mine->type))
			continue;
		take_group(s, mine->type, mine);
	}
	for (guint i = 0; i < candidates->len; i++) {
		const Candidate *mine = candidate_at(candidates, i);
		if (is_against(mine->type) && mine->event->target->len == 0)
			complete_addressee(s, candidates, mine);
	}
}

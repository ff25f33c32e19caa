/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/roles.h"

#include <string.h>

#define MAX_PARTIES   6
#define BEFORE_REACH  3 /* words between a word that gives a party its part and the party… */
#define BETWEEN_REACH 5 /* words between "talks" and "between A and B" */

gboolean roles_has(const GPtrArray *ids, const char *id)
{
	for (guint i = 0; i < ids->len; i++)
		if (strcmp(g_ptr_array_index(ids, i), id) == 0)
			return TRUE;
	return FALSE;
}

void roles_add(GPtrArray *ids, const char *id)
{
	if (ids->len < MAX_PARTIES && !roles_has(ids, id))
		g_ptr_array_add(ids, (gpointer)id);
}

gboolean roles_is_group(const Party *party)
{
	return strcmp(party->entity->kind, "armed_group") == 0;
}

/* Languages whose verb ends the sentence: there all parties stand before the trigger. */
static gboolean verb_last(const char *lang)
{
	static const char *const list[] = { "ur", "fa", "ps", "tr", NULL };
	return g_strv_contains(list, lang);
}

/* The sentence of a trigger, and the clause of it in which it stands. */
typedef struct {
	const EventType *type;
	guint first, last, sentence;
	guint from, to;      /* tokens of the clause */
	gboolean doer_first; /* the trigger begins with who does it: "militants ~ attack" */
} Scene;

static Scene scene_of(const Sources *s, const LexiconHit *trigger)
{
	Scene scene = {
		trigger->term->event, trigger->first, trigger->last, 0, 0, G_MAXUINT, FALSE
	};
	for (guint i = 0; i < s->hits->len && trigger->last > trigger->first; i++) {
		const LexiconHit *hit = hit_at(s->hits, i);
		if (hit->first > trigger->first)
			break;
		scene.doer_first |= hit->first == trigger->first && hit->last == hit->first &&
				    hit->term->use == TERM_PEOPLE;
	}
	scene.sentence = text_token(s->text, trigger->first)->sentence;
	for (guint i = 0; i < s->cues->len; i++) {
		const LexiconHit *cue = hit_at(s->cues, i);
		if (cue->term->value != CUE_CLAUSE ||
		    text_token(s->text, cue->first)->sentence != scene.sentence)
			continue;
		if (cue->last < trigger->first)
			scene.from = cue->last + 1;
		else if (cue->first > trigger->last)
			scene.to = MIN(scene.to, cue->first);
	}
	return scene;
}

static gboolean in_clause(const Scene *scene, const Party *party)
{
	return party->first >= scene->from && party->last < scene->to;
}

/* May PARTY have a part in an event of this sentence at all? */
static gboolean takes_part(const Scene *scene, const Party *party)
{
	return party->sentence == scene->sentence && party->part != PART_ASIDE && !party->venue &&
	       (!party->placed || party->part == PART_ACTOR) && !party->crossing;
}

static gboolean is_speech(const EventType *type)
{
	return type->roles == ROLES_SPEECH || type->roles == ROLES_OFFER;
}

/* "accuse B of air strikes": B is said to have done it. */
static gboolean is_accused(const Sources *s, const Scene *scene, const Party *party)
{
	if (is_speech(scene->type) || party->first > scene->first)
		return FALSE;
	for (guint i = 0; i < s->charges->len; i++) {
		const LexiconHit *hit = hit_at(s->charges, i);
		if (hit->first >= party->first)
			return FALSE;
		if (hit->last < party->first && party->first - hit->last <= BEFORE_REACH &&
		    text_token(s->text, hit->first)->sentence == scene->sentence)
			return TRUE;
	}
	return FALSE;
}

/* "aid from A"; Turkish says so of any deed, but not of words. */
static gboolean from_acts(const Sources *s, const EventType *type)
{
	return type->roles == ROLES_ACTOR_TARGET &&
	       (g_strcmp0(type->quad, "material-cooperation") == 0 ||
		strcmp(s->text->lang, "tr") == 0);
}

/* May PARTY be the one who does it, without a word that says so? */
static gboolean may_act(const Sources *s, const Scene *scene, const Party *party)
{
	gboolean from = party->part == PART_FROM && from_acts(s, scene->type);
	if (!takes_part(scene, party) ||
	    (party->part != PART_OPEN && party->part != PART_ACTOR && !from))
		return FALSE;
	if (from)
		return TRUE;
	if (scene->type->roles == ROLES_OFFER && party->hosts && party->first > scene->last &&
	    !verb_last(s->text->lang))
		return FALSE;
	if (scene->type->by_group && party->part != PART_ACTOR)
		return roles_is_group(party);
	gboolean speech = is_speech(scene->type);
	if (party->line && !speech)
		return FALSE;
	gboolean reports = party->says && (party->first > scene->last ||
					   strcmp(party->entity->kind, "agency") == 0 ||
					   strcmp(party->entity->kind, "ministry") == 0);
	return speech || !reports;
}

/* Persian puts the doer behind a noun: "the air strike of A on B"; Arabic behind noun and verb. */
static gboolean is_genitive(const Text *text, const Scene *scene, const Party *party)
{
	gboolean arabic = strcmp(text->lang, "ar") == 0, persian = strcmp(text->lang, "fa") == 0;
	if (arabic && (is_speech(scene->type) || party->first <= scene->last))
		return TRUE;
	return party->first - scene->last <= (arabic ? 2u : persian ? 3u : 0u);
}

/* Does PARTY stand before the trigger? One that it leaps over does, where the verb comes last or
 * the trigger begins with who does it. */
static gboolean is_before(const Sources *s, const Scene *scene, const Party *party)
{
	gboolean over = verb_last(s->text->lang) || scene->doer_first;
	return party->first < (over ? MAX(scene->first, scene->last) : scene->first);
}

/* …or behind it? Arabic's verb has its subject behind it, within what it leaps over. */
static gboolean is_behind(const Sources *s, const Scene *scene, const Party *party)
{
	return party->first > (strcmp(s->text->lang, "ar") == 0 ? scene->first : scene->last);
}

/* "He said": who speaks was named before. */
static gboolean has_he(const Sources *s, const Scene *scene)
{
	for (guint i = 0; i < s->cues->len; i++) {
		const LexiconHit *cue = hit_at(s->cues, i);
		if (cue->term->value == CUE_HE &&
		    text_token(s->text, cue->first)->sentence == scene->sentence)
			return TRUE;
	}
	return FALSE;
}

/* The nearest that may act before the trigger, or behind it where a language puts it there. */
static int find_actor(const Sources *s, const Scene *scene)
{
	/* "A calls B, offers help": the verb after a comma has the first for its subject */
	gboolean last = verb_last(s->text->lang) ||
			(scene->first > 0 && text_token(s->text, scene->first - 1)->after == ',');
	gboolean speech = is_speech(scene->type);
	int best = -1, behind = -1, cued = -1, speaker = -1, place = -1;
	for (guint i = 0; i < s->parties->len; i++) {
		const Party *party = party_at(s, i);
		if (is_accused(s, scene, party) && takes_part(scene, party))
			return i;
		if (!may_act(s, scene, party))
			continue;
		if (party->part == PART_ACTOR && in_clause(scene, party) &&
		    (cued < 0 || party->first < scene->first))
			cued = i;
		if (party->line && party->first < scene->first &&
		    strcmp(party->entity->kind, "person") != 0) {
			place = i; /* where it is filed, or who says it */
			continue;
		}
		if (speech && (party->line || (party->says && party->first < scene->first)))
			speaker = i;
		if (!in_clause(scene, party))
			continue;
		if (is_before(s, scene, party) && (best < 0 || !last))
			best = i;
		if (is_behind(s, scene, party) && behind < 0 &&
		    ((speech && party->says) || is_genitive(s->text, scene, party)))
			behind = i;
	}
	const int order[] = { cued, speaker, best, behind, place };
	for (gsize i = 0; i < G_N_ELEMENTS(order); i++)
		if (order[i] >= 0)
			return order[i];
	return -1;
}

static void add_actors(const Sources *s, const Scene *scene, int found, GPtrArray *actor)
{
	int first = found, last = found;
	if (found < 0)
		return;
	while (first > 0 && party_at(s, first)->joined && takes_part(scene, party_at(s, first - 1)))
		first--;
	while (last + 1 < (int)s->parties->len && party_at(s, last + 1)->joined &&
	       takes_part(scene, party_at(s, last + 1)))
		last++;
	for (int i = first; i <= last; i++)
		if (!scene->type->by_group || party_at(s, i)->part == PART_ACTOR ||
		    roles_is_group(party_at(s, i)))
			roles_add(actor, party_at(s, i)->id);
}

/* Do words of the sentence say of somebody that it is said to him? */
static gboolean names_target(const Sources *s, const Scene *scene)
{
	for (guint i = 0; i < s->parties->len; i++)
		if (takes_part(scene, party_at(s, i)) && party_at(s, i)->part == PART_TARGET)
			return TRUE;
	return FALSE;
}

static gboolean may_suffer(const Sources *s, const Scene *scene, const Party *party)
{
	if (!takes_part(scene, party) || !in_clause(scene, party) || party->part == PART_ACTOR ||
	    is_accused(s, scene, party))
		return FALSE;
	if (party->part == PART_FROM && from_acts(s, scene->type))
		return FALSE;
	if (party->part == PART_FROM)
		return (is_speech(scene->type) && verb_last(s->text->lang)) ||
		       roles_is_group(party);
	if (party->part == PART_TARGET)
		return TRUE;
	if (party->part == PART_BETWEEN)
		return scene->type->roles != ROLES_SPEECH || !names_target(s, scene);
	gboolean agency = strcmp(party->entity->kind, "agency") == 0 &&
			  (verb_last(s->text->lang) || !is_behind(s, scene, party));
	if (party->says || party->line || agency)
		return FALSE;
	if (scene->type->roles == ROLES_SPEECH)
		return TRUE;
	if (verb_last(s->text->lang))
		return !scene->type->by_group || roles_is_group(party);
	return party->first > scene->first && !is_before(s, scene, party);
}

static void assign_two_sides(const Sources *s, const Scene *scene, Event *event)
{
	if (scene->type->roles == ROLES_RETURN) {
		for (guint i = 0; i < s->parties->len; i++)
			if (party_at(s, i)->sentence == scene->sentence &&
			    party_at(s, i)->part == PART_FROM)
				roles_add(event->actor, party_at(s, i)->id);
	}
	if (event->actor->len == 0 && !(scene->type->roles == ROLES_SPEECH && has_he(s, scene)))
		add_actors(s, scene, find_actor(s, scene), event->actor);
	for (guint i = 0; i < s->parties->len; i++) {
		const Party *party = party_at(s, i);
		gboolean returned = scene->type->roles == ROLES_RETURN && !party->line &&
				    strcmp(party->entity->kind, "state") == 0 &&
				    takes_part(scene, party) && party->part != PART_FROM;
		if ((returned || may_suffer(s, scene, party)) &&
		    !roles_has(event->actor, party->id))
			roles_add(event->target, party->id);
	}
}

/* A crossing is what is shut or opened; its actor only whom the words name before it. */
static void assign_thing(const Sources *s, const Scene *scene, Event *event)
{
	for (guint i = 0; i < s->parties->len; i++) {
		const Party *party = party_at(s, i);
		if (party->sentence == scene->sentence && party->crossing)
			roles_add(event->target, party->id);
	}
	int actor = find_actor(s, scene);
	if (actor >= 0 &&
	    (party_at(s, actor)->part == PART_ACTOR || party_at(s, actor)->first < scene->first))
		add_actors(s, scene, actor, event->actor);
}

/* Another event is named between the trigger and a party behind it: the party is of that one. */
static gboolean is_cut_off(const Sources *s, const Scene *scene, const Party *party)
{
	for (guint i = 0; i < s->hits->len; i++) {
		const LexiconHit *hit = hit_at(s->hits, i);
		if (hit->term->use == TERM_EVENT && hit->term->event != scene->type &&
		    hit->first > scene->last && hit->last < party->first)
			return TRUE;
	}
	return FALSE;
}

/* "between A and B", if it stands close to the trigger; where the verb ends the sentence it may
 * stand far from it. */
static void add_between(const Sources *s, const Scene *scene, GPtrArray *ids)
{
	guint reach = verb_last(s->text->lang) ? 2 * BETWEEN_REACH : BETWEEN_REACH;
	for (guint i = 0; i < s->parties->len; i++) {
		const Party *party = party_at(s, i);
		gboolean pair = i + 1 < s->parties->len && party_at(s, i + 1)->joined;
		guint end = pair ? party_at(s, i + 1)->last : party->last;
		gboolean near = party->first > scene->last ? party->first - scene->last <= reach
				: end < scene->first       ? scene->first - end <= reach
							   : TRUE;
		if (party->sentence == scene->sentence && party->part == PART_BETWEEN &&
		    !is_cut_off(s, scene, party) && (near || (party->joined && ids->len > 0)))
			roles_add(ids, party->id);
	}
}

static void assign_symmetric(const Sources *s, const Scene *scene, Event *event)
{
	add_between(s, scene, event->actor);
	if (event->actor->len >= 2)
		return;
	for (int round = 0; round < 3 && event->actor->len < 2; round++) {
		g_ptr_array_set_size(event->actor, 0);
		for (guint i = 0; i < s->parties->len; i++) {
			const Party *party = party_at(s, i);
			if (party->matter && round < 2)
				continue;
			gboolean near = in_clause(scene, party) && (party->first < scene->first ||
								    party->part != PART_BETWEEN);
			if (takes_part(scene, party) && !party->hosts && (round > 0 || near))
				roles_add(event->actor, party->id);
		}
	}
}

static void assign_offer(const Sources *s, const Scene *scene, Event *event)
{
	add_actors(s, scene, find_actor(s, scene), event->actor);
	add_between(s, scene, event->target);
	for (guint i = 0; event->target->len < 2 && i < s->parties->len; i++) {
		const Party *party = party_at(s, i);
		if (takes_part(scene, party) && !roles_has(event->actor, party->id))
			roles_add(event->target, party->id);
	}
}

/* Is the party, or whom it acts for, an armed group? */
static gboolean is_of_group(const Sources *s, const Party *party)
{
	const Entity *own = gazetteer_entity(s->gazetteer, party->id);
	return own != NULL && strcmp(own->kind, "armed_group") == 0;
}

/* "calls on the Taliban to hand over TTP leaders": of several groups the first is spoken to, and
 * what is named with it. */
static void drop_later_groups(const Sources *s, const Scene *scene, GPtrArray *target)
{
	gboolean told = FALSE, kept = FALSE;
	for (guint i = 0; i < s->parties->len; i++) {
		const Party *party = party_at(s, i);
		guint at;
		if (party->sentence != scene->sentence || !g_ptr_array_find(target, party->id, &at))
			continue;
		kept = !told || (kept && party->joined) || !is_of_group(s, party);
		if (!kept)
			g_ptr_array_remove_index(target, at);
		told = TRUE;
	}
}

/* "demands that Kabul hand over the TTP": said to the state, of the group. */
static void drop_objects(const Sources *s, const Scene *scene, GPtrArray *target)
{
	gboolean state = FALSE;
	for (guint i = 0; i < s->parties->len; i++)
		state |= strcmp(party_at(s, i)->entity->kind, "armed_group") != 0 &&
			 roles_has(target, party_at(s, i)->id);
	for (guint i = 0; state && i < s->parties->len; i++) {
		const Party *party = party_at(s, i);
		guint at;
		if (party->sentence == scene->sentence && roles_is_group(party) &&
		    party->part != PART_TARGET && g_ptr_array_find(target, party->id, &at))
			g_ptr_array_remove_index(target, at);
	}
}

void roles_assign(const Sources *s, const LexiconHit *trigger, Event *event)
{
	const Scene here = scene_of(s, trigger), *scene = &here;
	switch (scene->type->roles) {
	case ROLES_SYMMETRIC: assign_symmetric(s, scene, event); break;
	case ROLES_OFFER: assign_offer(s, scene, event); break;
	case ROLES_TARGET: assign_thing(s, scene, event); break;
	default: assign_two_sides(s, scene, event); break;
	}
	if (scene->type->roles == ROLES_SPEECH) {
		drop_objects(s, scene, event->target);
		drop_later_groups(s, scene, event->target);
	}
	for (guint i = event->target->len; i-- > 0;)
		if (roles_has(event->actor, g_ptr_array_index(event->target, i)))
			g_ptr_array_remove_index(event->target, i);
}

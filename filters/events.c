/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/events.h"

#include <stdlib.h>
#include <string.h>

#define MAX_PARTIES   6
#define BEFORE_REACH  3 /* words between a word that gives a party its part and the party… */
#define AFTER_REACH   4 /* …and the other way round */
#define BETWEEN_REACH 5 /* words between "talks" and "between A and B" */
#define VICTIM_REACH  3
#define LINE_REACH    3 /* "…, Field Marshal Munir" */
#define CLAIM_REACH   6
#define JOIN_REACH    4
#define YEAR_FROM     1900
#define TITLE_BONUS   20

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
	gboolean line;   /* "Kabul:" before or behind the news: where it comes from */
} Party;

typedef struct {
	const Text *text;
	const GArray *hits;
	GArray *cues;    /* LexiconHit of TERM_CUE */
	GArray *parties; /* Party, of all sentences */
	int year;        /* of the item; 0 = not known */
} Sources;

static const LexiconHit *hit_at(const GArray *hits, guint i)
{
	return &g_array_index(hits, LexiconHit, i);
}

static Party *party_at(const Sources *s, guint i)
{
	return &g_array_index(s->parties, Party, i);
}

const char *events_party(const Entity *entity)
{
	static const char *const own[] = { "state", "armed_group", "org", NULL };
	if (g_strv_contains(own, entity->kind))
		return entity->id;
	return entity->principal;
}

/* ---- parties, and what the words beside them say ---- */

/* A cue of KIND whose words lie within tokens FROM to TO. */
static gboolean has_cue(const Sources *s, Cue kind, int from, int to)
{
	for (guint i = 0; from <= to && i < s->cues->len; i++) {
		const LexiconHit *cue = hit_at(s->cues, i);
		if (cue->term->value == (gint64)kind && (int)cue->first >= from &&
		    (int)cue->last <= to)
			return TRUE;
	}
	return FALSE;
}

/* The token after a name and the ending that an apostrophe parts from it ("'s", "'nin"). */
static guint after_name(const Text *text, guint last)
{
	if (last + 1 >= text->tokens->len)
		return last + 1;
	const Token *name = text_token(text, last), *next = text_token(text, last + 1);
	gboolean latin = strcmp(text->lang, "tr") == 0 || strcmp(text->lang, "en") == 0;
	gboolean ending = latin && next->start == name->end + 1 && name->after != '-' &&
			  next->end - next->start <= 4 && !next->capital &&
			  strcmp(next->forms[0], "based") != 0;
	return ending ? last + 2 : last + 1;
}

/* A cue of KIND that touches the party from before or from behind. */
static gboolean touches(const Sources *s, const Party *party, Cue before, Cue after)
{
	guint next = after_name(s->text, party->last);
	for (guint i = 0; i < s->cues->len; i++) {
		const LexiconHit *cue = hit_at(s->cues, i);
		if (cue->term->value == (gint64)before && cue->last + 1 == party->first)
			return TRUE;
		if (cue->term->value == (gint64)after &&
		    (cue->first == next || cue->first == party->last + 1))
			return TRUE;
	}
	return FALSE;
}

/* What the words around a party say of its part; FROM and TO keep them off its neighbours. */
static Part cued_part(const Sources *s, const Party *party, int from, int to)
{
	static const struct {
		Cue before, after;
		Part part;
	} table[] = { { CUE_BETWEEN, CUE_BETWEEN_AFTER, PART_BETWEEN },
		      { CUE_BY, CUE_BY_AFTER, PART_ACTOR },
		      { CUE_TO, CUE_TO_AFTER, PART_TARGET },
		      { CUE_VICTIM, CUE_VICTIM_AFTER, PART_TARGET },
		      { CUE_FROM, CUE_FROM_AFTER, PART_FROM } };
	int first = party->first, last = party->last;
	for (gsize i = 0; i < G_N_ELEMENTS(table); i++) {
		int until = table[i].after == CUE_VICTIM_AFTER ? MIN(to, last + VICTIM_REACH) : to;
		if (has_cue(s, table[i].before, from, first - 1) ||
		    has_cue(s, table[i].after, last + 1, until))
			return table[i].part;
	}
	return PART_OPEN;
}

/* A state before or after a place or a body of its own only says whose that is. */
static gboolean only_owns(const Sources *s, guint i)
{
	const Party *party = party_at(s, i);
	if (strcmp(party->entity->kind, "state") != 0 || i + 1 >= s->parties->len)
		return FALSE;
	const Party *next = party_at(s, i + 1);
	return next->sentence == party->sentence && next->id != party->id && !next->crossing &&
	       next->first == after_name(s->text, party->last) &&
	       g_strcmp0(next->entity->country, party->entity->country) == 0;
}

/* How far before token FIRST words speak of it: not across a comma or another sentence. */
static int reach_before(const Text *text, int first, int from, int reach)
{
	int at = first;
	while (at > from && first - at < reach &&
	       text_token(text, at - 1)->sentence == text_token(text, first)->sentence &&
	       text_token(text, at - 1)->after != ',')
		at--;
	return at;
}

static int reach_after(const Text *text, int last, int to)
{
	int at = last;
	while (at < to && at - last < AFTER_REACH && at + 1 < (int)text->tokens->len &&
	       text_token(text, at + 1)->sentence == text_token(text, last)->sentence)
		at++;
	return at;
}

/* Does SIGN stand right before the party, or before the other name of it to which it is joined? */
static gboolean comes_after(const Sources *s, guint i, char sign)
{
	const Party *party = party_at(s, i);
	for (guint k = 1; k <= LINE_REACH && k <= party->first; k++)
		if (text_token(s->text, party->first - k)->sentence == party->sentence &&
		    text_token(s->text, party->first - k)->after == sign)
			return TRUE;
	return i > 0 && party_at(s, i - 1)->id == party->id &&
	       party->first - party_at(s, i - 1)->last <= JOIN_REACH && comes_after(s, i - 1, sign);
}

/* "Kabul: …", "…: Kabul", "…, Khawaja Asif": who tells it, or whence it is told. */
static gboolean is_line(const Sources *s, guint i)
{
	const Party *party = party_at(s, i);
	gboolean first = party->first == 0 ||
			 text_token(s->text, party->first - 1)->sentence != party->sentence;
	gboolean last = party->last + 1 == s->text->tokens->len ||
			text_token(s->text, party->last + 1)->sentence != party->sentence;
	gboolean person = strcmp(party->entity->kind, "person") == 0;
	return (text_token(s->text, party->last)->after == ':' && (first || person)) ||
	       (last && (comes_after(s, i, ':') || (person && comes_after(s, i, ','))));
}

static void read_cues(const Sources *s, guint i)
{
	Party *party = party_at(s, i);
	const Party *before = i > 0 ? party_at(s, i - 1) : NULL;
	const Party *after = i + 1 < s->parties->len ? party_at(s, i + 1) : NULL;
	int first = party->first, last = party->last;
	int near = before != NULL ? (int)before->last + 1 : 0;
	int from = reach_before(s->text, first, near, BEFORE_REACH);
	int to = reach_after(s->text, last, after != NULL ? (int)after->first - 1 : G_MAXINT);
	party->part = cued_part(s, party, from, to);
	party->placed = party->placed || touches(s, party, CUE_IN, CUE_IN_AFTER);
	party->says =
		has_cue(s, CUE_SAYS, from, first - 1) || has_cue(s, CUE_SAYS_AFTER, last + 1, to);
	party->claims =
		has_cue(s, CUE_CLAIM, from, first - 1) || has_cue(s, CUE_CLAIM_AFTER, last + 1, to);
	party->hosts =
		has_cue(s, CUE_HOST, from, first - 1) || has_cue(s, CUE_HOST_AFTER, last + 1, to);
	if (touches(s, party, CUE_ASIDE, CUE_ASIDE_AFTER) || only_owns(s, i))
		party->part = PART_ASIDE;
	party->joined = before != NULL && before->sentence == party->sentence &&
			party->first - before->last <= JOIN_REACH &&
			(before->id == party->id || has_cue(s, CUE_AND, near, first - 1));
	party->line = is_line(s, i);
	party->venue = strcmp(party->entity->kind, "capital") == 0 && !party->joined &&
		       (before == NULL || before->last + 1 < party->first) &&
		       touches(s, party, CUE_VENUE, CUE_VENUE_AFTER) &&
		       !(after != NULL && (int)after->first - last <= 2 &&
			 has_cue(s, CUE_AND, last + 1, (int)after->first - 1));
}

/* "A and B": what is said of one is said of both. */
static void share_cues(const Sources *s, guint i)
{
	Party *party = party_at(s, i), *before = party_at(s, i - 1);
	if (party->part == PART_OPEN)
		party->part = before->part != PART_ASIDE ? before->part : PART_OPEN;
	else if (before->part == PART_OPEN && party->part != PART_ASIDE)
		before->part = party->part;
	if (before->part == PART_TARGET && party->part == PART_BETWEEN)
		before->part = PART_BETWEEN;
	party->hosts = before->hosts = party->hosts || before->hosts;
	party->claims |= before->claims;
}

/* "Pakistani Balochistan": a state beside a place of its own only says whose it is. */
static gboolean is_beside_place(const GArray *found, guint i)
{
	const Found *self = &g_array_index(found, Found, i);
	if (strcmp(self->entity->kind, "state") != 0)
		return FALSE;
	for (int step = -1; step <= 1; step += 2) {
		if ((step < 0 && i == 0) || (step > 0 && i + 1 == found->len))
			continue;
		const Found *other = &g_array_index(found, Found, i + step);
		guint gap = step < 0 ? self->first - other->last : other->first - self->last;
		if (gap == 1 && gazetteer_is_place(other->entity->kind) &&
		    strcmp(other->entity->kind, "crossing") != 0 &&
		    g_strcmp0(other->entity->country, self->entity->country) == 0)
			return TRUE;
	}
	return FALSE;
}

static void take_parties(const Sources *s, const GArray *found)
{
	for (guint i = 0; i < found->len; i++) {
		const Found *f = &g_array_index(found, Found, i);
		Party party = { .entity = f->entity,
				.first = f->first,
				.last = f->last,
				.sentence = text_token(s->text, f->first)->sentence };
		party.placed = is_beside_place(found, i);
		party.crossing = strcmp(f->entity->kind, "crossing") == 0;
		party.id = party.crossing ? f->entity->id : events_party(f->entity);
		if (party.id != NULL)
			g_array_append_val(s->parties, party);
	}
	for (guint i = 0; i < s->parties->len; i++)
		read_cues(s, i);
	for (guint i = 1; i < s->parties->len; i++)
		if (party_at(s, i)->joined)
			share_cues(s, i);
}

/* ---- who did it to whom ---- */

static gboolean has_id(const GPtrArray *ids, const char *id)
{
	for (guint i = 0; i < ids->len; i++)
		if (strcmp(g_ptr_array_index(ids, i), id) == 0)
			return TRUE;
	return FALSE;
}

static void add_id(GPtrArray *ids, const char *id)
{
	if (ids->len < MAX_PARTIES && !has_id(ids, id))
		g_ptr_array_add(ids, (gpointer)id);
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
	guint from, to; /* tokens of the clause */
} Scene;

static Scene scene_of(const Sources *s, const LexiconHit *trigger)
{
	Scene scene = { trigger->term->event, trigger->first, trigger->last, 0, 0, G_MAXUINT };
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

static gboolean is_group(const Party *party)
{
	return strcmp(party->entity->kind, "armed_group") == 0;
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
	for (guint i = 0; i < s->hits->len; i++) {
		const LexiconHit *hit = hit_at(s->hits, i);
		if (hit->first >= party->first)
			return FALSE;
		if (hit->term->use == TERM_EVENT && hit->last < party->first &&
		    party->first - hit->last <= BEFORE_REACH &&
		    text_token(s->text, hit->first)->sentence == scene->sentence &&
		    strcmp(hit->term->event->name, "accusation") == 0)
			return TRUE;
	}
	return FALSE;
}

/* May PARTY be the one who does it, without a word that says so? */
static gboolean may_act(const Sources *s, const Scene *scene, const Party *party)
{
	if (!takes_part(scene, party) || (party->part != PART_OPEN && party->part != PART_ACTOR))
		return FALSE;
	if (scene->type->roles == ROLES_OFFER && party->hosts && party->first > scene->last &&
	    !verb_last(s->text->lang))
		return FALSE;
	if (scene->type->by_group && party->part != PART_ACTOR)
		return is_group(party);
	gboolean speech = is_speech(scene->type);
	if (party->line && !speech)
		return FALSE;
	gboolean reports = party->says && (party->first > scene->last ||
					   strcmp(party->entity->kind, "agency") == 0 ||
					   strcmp(party->entity->kind, "ministry") == 0);
	return speech || !reports;
}

/* Persian puts the doer behind a noun: "the air strike of A on B". */
static gboolean is_genitive(const Text *text, const Scene *scene, const Party *party)
{
	return strcmp(text->lang, "fa") == 0 && party->first - scene->last <= 2;
}

/* The nearest that may act before the trigger, or behind it where a language puts it there. */
static int find_actor(const Sources *s, const Scene *scene)
{
	gboolean arabic = strcmp(s->text->lang, "ar") == 0;
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
		if (party->first < scene->first && (best < 0 || !last))
			best = i;
		if (party->first > scene->last && behind < 0 &&
		    (arabic || (speech && party->says) || is_genitive(s->text, scene, party)))
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
		    is_group(party_at(s, i)))
			add_id(actor, party_at(s, i)->id);
}

static gboolean may_suffer(const Sources *s, const Scene *scene, const Party *party)
{
	if (!takes_part(scene, party) || !in_clause(scene, party) || party->part == PART_ACTOR ||
	    is_accused(s, scene, party))
		return FALSE;
	if (party->part == PART_FROM)
		return (is_speech(scene->type) && verb_last(s->text->lang)) || is_group(party);
	if (party->part == PART_TARGET || party->part == PART_BETWEEN)
		return TRUE;
	if (party->says || party->line || strcmp(party->entity->kind, "agency") == 0)
		return FALSE;
	if (scene->type->roles == ROLES_SPEECH)
		return TRUE;
	if (verb_last(s->text->lang))
		return !scene->type->by_group || is_group(party);
	return party->first > scene->first;
}

static void assign_two_sides(const Sources *s, const Scene *scene, Event *event)
{
	if (scene->type->roles == ROLES_RETURN) {
		for (guint i = 0; i < s->parties->len; i++)
			if (party_at(s, i)->sentence == scene->sentence &&
			    party_at(s, i)->part == PART_FROM)
				add_id(event->actor, party_at(s, i)->id);
	}
	if (event->actor->len == 0)
		add_actors(s, scene, find_actor(s, scene), event->actor);
	for (guint i = 0; i < s->parties->len; i++) {
		const Party *party = party_at(s, i);
		gboolean returned = scene->type->roles == ROLES_RETURN && !party->line &&
				    strcmp(party->entity->kind, "state") == 0 &&
				    takes_part(scene, party) && party->part != PART_FROM;
		if ((returned || may_suffer(s, scene, party)) && !has_id(event->actor, party->id))
			add_id(event->target, party->id);
	}
}

/* A crossing is what is shut or opened; its actor only whom the words name before it. */
static void assign_thing(const Sources *s, const Scene *scene, Event *event)
{
	for (guint i = 0; i < s->parties->len; i++) {
		const Party *party = party_at(s, i);
		if (party->sentence == scene->sentence && party->crossing)
			add_id(event->target, party->id);
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
			add_id(ids, party->id);
	}
}

static void assign_symmetric(const Sources *s, const Scene *scene, Event *event)
{
	add_between(s, scene, event->actor);
	if (event->actor->len >= 2)
		return;
	for (int round = 0; round < 2 && event->actor->len < 2; round++) {
		g_ptr_array_set_size(event->actor, 0);
		for (guint i = 0; i < s->parties->len; i++) {
			const Party *party = party_at(s, i);
			gboolean near = in_clause(scene, party) && (party->first < scene->first ||
								    party->part != PART_BETWEEN);
			if (takes_part(scene, party) && !party->hosts && (round > 0 || near))
				add_id(event->actor, party->id);
		}
	}
}

static void assign_offer(const Sources *s, const Scene *scene, Event *event)
{
	add_actors(s, scene, find_actor(s, scene), event->actor);
	add_between(s, scene, event->target);
	for (guint i = 0; event->target->len < 2 && i < s->parties->len; i++) {
		const Party *party = party_at(s, i);
		if (takes_part(scene, party) && !has_id(event->actor, party->id))
			add_id(event->target, party->id);
	}
}

static void assign_roles(const Sources *s, const Scene *scene, Event *event)
{
	switch (scene->type->roles) {
	case ROLES_SYMMETRIC: assign_symmetric(s, scene, event); break;
	case ROLES_OFFER: assign_offer(s, scene, event); break;
	case ROLES_TARGET: assign_thing(s, scene, event); break;
	default: assign_two_sides(s, scene, event); break;
	}
	for (guint i = event->target->len; i-- > 0;)
		if (has_id(event->actor, g_ptr_array_index(event->target, i)))
			g_ptr_array_remove_index(event->target, i);
}

/* ---- what the other sentences add ---- */

/* Whoever claims a deed did it. */
static void take_claims(const Sources *s, const EventType *type, Event *event)
{
	for (guint i = 0; type->by_group && i < s->parties->len; i++) {
		const Party *party = party_at(s, i);
		if (!party->claims || !is_group(party))
			continue;
		if (!has_id(event->actor, party->id))
			g_ptr_array_set_size(event->actor, 0);
		add_id(event->actor, party->id);
		for (guint k = event->target->len; k-- > 0;)
			if (strcmp(g_ptr_array_index(event->target, k), party->id) == 0)
				g_ptr_array_remove_index(event->target, k);
		return;
	}
}

/* Talks have two sides at least, an offer a giver and takers: the other sentences, the title first,
 * may name them. */
static void complete_roles(const Sources *s, const EventType *type, Event *event)
{
	gboolean symmetric = type->roles == ROLES_SYMMETRIC, offer = type->roles == ROLES_OFFER;
	gboolean open = event->target->len == 0;
	take_claims(s, type, event);
	for (guint i = 0; (symmetric || offer) && i < s->parties->len; i++) {
		const Party *party = party_at(s, i);
		gboolean out = party->part == PART_ASIDE || party->hosts || party->crossing ||
			       party->venue ||
			       (party->placed && strcmp(party->entity->kind, "capital") == 0);
		if (out || has_id(event->actor, party->id))
			continue;
		if (symmetric && event->actor->len < 2)
			add_id(event->actor, party->id);
		else if (offer && event->actor->len == 0)
			add_id(event->actor, party->id);
		else if (offer && (open || party->part == PART_BETWEEN))
			add_id(event->target, party->id);
	}
}

static Event *new_event(const Sources *s, const LexiconHit *hit)
{
	Scene scene = scene_of(s, hit);
	Event *event = g_new0(Event, 1);
	event->type = hit->term->event->name;
	event->actor = g_ptr_array_new();
	event->target = g_ptr_array_new();
	event->span = text_span(s->text, hit->first, hit->last);
	event->trigger = text_surface(s->text, hit->first, hit->last);
	assign_roles(s, &scene, event);
	return event;
}

static void event_free(Event *event)
{
	g_ptr_array_unref(event->actor);
	g_ptr_array_unref(event->target);
	g_free(event->trigger);
	g_free(event);
}

/* A year at least two before that of the item. */
static gboolean is_past_year(const Sources *s, const Token *token)
{
	if (!token->number || s->year == 0 || strlen(token->forms[0]) != 4)
		return FALSE;
	gint64 year = g_ascii_strtoll(token->forms[0], NULL, 10);
	return year >= YEAR_FROM && year <= s->year - 2;
}

static gboolean tells_of_past(const Sources *s, guint sentence)
{
	for (guint i = 0; i < s->text->tokens->len; i++)
		if (text_token(s->text, i)->sentence == sentence &&
		    is_past_year(s, text_token(s->text, i)))
			return TRUE;
	return FALSE;
}

/* Sentences that tell of history, all of them below such a title, and those in which a trigger does
 * not mean what it says. */
static gboolean is_vetoed(const Sources *s, const LexiconHit *trigger)
{
	guint sentence = text_token(s->text, trigger->first)->sentence;
	if (tells_of_past(s, sentence))
		return TRUE;
	for (guint i = 0; i < s->hits->len; i++) {
		const LexiconHit *hit = hit_at(s->hits, i);
		const Token *token = text_token(s->text, hit->first);
		gboolean here = token->sentence == sentence;
		if (hit->term->use == TERM_BACKGROUND && (here || token->field == FIELD_TITLE))
			return TRUE;
		if (here && hit->term->use == TERM_VETO && hit->term->event == trigger->term->event)
			return TRUE;
	}
	return FALSE;
}

/* A trigger inside a longer trigger of another type, or in a turn of phrase where it does not mean
 * what it says, is part of those words ("suicide attack", "heart attack"). */
static gboolean is_inside(const Sources *s, const LexiconHit *trigger)
{
	guint length = trigger->last - trigger->first;
	for (guint i = 0; i < s->hits->len; i++) {
		const LexiconHit *hit = hit_at(s->hits, i);
		if (hit->first > trigger->first)
			return FALSE;
		if (hit->last < trigger->last)
			continue;
		if (hit->term->use == TERM_NOT && hit->term->event == trigger->term->event)
			return TRUE;
		if (hit->term->use == TERM_EVENT &&
		    has_id(trigger->term->event->overrides, hit->term->event->name))
			continue; /* the narrower type has the word */
		if ((hit->term->use == TERM_EVENT ||
		     (hit->term->use == TERM_TOPIC && hit->term->group != NULL)) &&
		    hit->term->event != trigger->term->event && hit->last - hit->first > length)
			return TRUE;
	}
	return FALSE;
}

typedef struct {
	const EventType *type;
	Event *event;
	int weight;
} Candidate;

static int by_weight(gconstpointer a, gconstpointer b)
{
	const Candidate *x = a, *y = b;
	if (x->weight != y->weight)
		return x->weight > y->weight ? -1 : 1;
	return (int)x->event->span.field - (int)y->event->span.field;
}

static gboolean is_overridden(const GArray *candidates, const EventType *type)
{
	for (guint i = 0; i < candidates->len; i++) {
		const EventType *other = g_array_index(candidates, Candidate, i).type;
		if (other != type && has_id(other->overrides, type->name))
			return TRUE;
	}
	return FALSE;
}

static void move_ids(GPtrArray *to, const GPtrArray *from)
{
	for (guint i = 0; i < from->len; i++)
		add_id(to, g_ptr_array_index(from, i));
}

/* EVENT is of a type already told: it fills what that left open. TRUE if it is another one, of
 * other parties: two states may each make an offer, but an attack told twice is one. */
static gboolean is_another(GArray *candidates, const EventType *type, const Event *event)
{
	gboolean words = type->roles == ROLES_SYMMETRIC || type->roles == ROLES_OFFER ||
			 type->roles == ROLES_SPEECH;
	gboolean another = words && event->actor->len > (type->roles == ROLES_SYMMETRIC);
	for (guint i = 0; i < candidates->len; i++) {
		Candidate *candidate = &g_array_index(candidates, Candidate, i);
		Event *told = candidate->event;
		if (candidate->type != type)
			continue;
		if (told->actor->len == 0 ||
		    (type->roles == ROLES_SYMMETRIC && told->actor->len < 2)) {
			move_ids(told->actor, event->actor);
			another = FALSE;
		}
		if (told->target->len == 0 && type->roles != ROLES_SYMMETRIC)
			for (guint k = 0; k < event->target->len; k++)
				if (!has_id(told->actor, g_ptr_array_index(event->target, k)))
					add_id(told->target, g_ptr_array_index(event->target, k));
		for (guint k = 0; k < event->actor->len; k++)
			if (has_id(told->actor, g_ptr_array_index(event->actor, k)) ||
			    has_id(told->target, g_ptr_array_index(event->actor, k)))
				another = FALSE;
	}
	return another;
}

static void take_trigger(const Sources *s, const LexiconHit *hit, GHashTable *seen,
			 GArray *candidates)
{
	const EventType *type = hit->term->event;
	guint sentence = text_token(s->text, hit->first)->sentence + 1;
	guint told = GPOINTER_TO_UINT(g_hash_table_lookup(seen, type));
	if (told == sentence || is_inside(s, hit) || is_vetoed(s, hit))
		return;
	g_hash_table_insert(seen, (gpointer)type, GUINT_TO_POINTER(sentence));
	Candidate candidate = { type, new_event(s, hit), type->rank };
	if (candidate.event->span.field == FIELD_TITLE)
		candidate.weight += TITLE_BONUS;
	if (told == 0 || is_another(candidates, type, candidate.event))
		g_array_append_val(candidates, candidate);
	else
		event_free(candidate.event);
}

void events_find(const Text *text, const GArray *hits, const GArray *found, int year,
		 Verdict *verdict)
{
	g_autoptr(GArray) cues = g_array_new(FALSE, FALSE, sizeof(LexiconHit));
	g_autoptr(GArray) parties = g_array_new(FALSE, TRUE, sizeof(Party));
	g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
	g_autoptr(GArray) candidates = g_array_new(FALSE, FALSE, sizeof(Candidate));
	Sources s = { text, hits, cues, parties, year };
	for (guint i = 0; i < hits->len; i++)
		if (hit_at(hits, i)->term->use == TERM_CUE)
			g_array_append_vals(cues, hit_at(hits, i), 1);
	take_parties(&s, found);
	for (guint i = 0; i < hits->len; i++)
		if (hit_at(hits, i)->term->use == TERM_EVENT)
			take_trigger(&s, hit_at(hits, i), seen, candidates);
	for (guint i = 0; i < candidates->len; i++) {
		Candidate *candidate = &g_array_index(candidates, Candidate, i);
		complete_roles(&s, candidate->type, candidate->event);
	}
	g_array_sort(candidates, by_weight);
	for (guint i = 0; i < candidates->len; i++) {
		const Candidate *candidate = &g_array_index(candidates, Candidate, i);
		if (is_overridden(candidates, candidate->type))
			event_free(candidate->event);
		else
			g_ptr_array_add(verdict->events, candidate->event);
	}
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/events.h"

#include <string.h>

#define MAX_PARTIES 6
#define CUE_REACH   4 /* words between an entity and the word that says its role */
#define TITLE_BONUS 20

typedef enum { PART_OPEN, PART_ACTOR, PART_TARGET } Part;

typedef struct {
	const char *id;
	guint first, last;
	Part part;
	gboolean crossing;
} Party;

typedef struct {
	const Text *text;
	const GArray *hits, *found;
} Sources;

static const LexiconHit *hit_at(const GArray *hits, guint i)
{
	return &g_array_index(hits, LexiconHit, i);
}

const char *events_party(const Entity *entity)
{
	static const char *const own[] = { "state", "armed_group", "org", NULL };
	if (g_strv_contains(own, entity->kind))
		return entity->id;
	return entity->principal;
}

/* A cue of KIND whose words lie within tokens FROM to TO. */
static gboolean has_cue(const GArray *hits, Cue kind, int from, int to)
{
	for (guint i = 0; i < hits->len; i++) {
		const LexiconHit *hit = hit_at(hits, i);
		if (hit->term->use == TERM_CUE && hit->term->value == (gint64)kind &&
		    (int)hit->first >= from && (int)hit->last <= to)
			return TRUE;
	}
	return FALSE;
}

/* What the words around a party say of its part. */
static Part cued_part(const Sources *s, const Party *party, int before_limit, int after_limit)
{
	int first = party->first, last = party->last;
	int from = MAX(before_limit, first - 3), to = MIN(after_limit, last + CUE_REACH);
	if (has_cue(s->hits, CUE_BY, from, first - 1) ||
	    has_cue(s->hits, CUE_BY_AFTER, last + 1, to))
		return PART_ACTOR;
	if (has_cue(s->hits, CUE_TO, from, first - 1) ||
	    has_cue(s->hits, CUE_TO_AFTER, last + 1, MIN(to, last + 3)))
		return PART_TARGET;
	return PART_OPEN;
}

/* The parties named in SENTENCE, in reading order, each with the part its cues give it. */
static GArray *parties_of(const Sources *s, guint sentence)
{
	GArray *parties = g_array_new(FALSE, FALSE, sizeof(Party));
	for (guint i = 0; i < s->found->len; i++) {
		const Found *found = &g_array_index(s->found, Found, i);
		const char *id = events_party(found->entity);
		gboolean crossing = strcmp(found->entity->kind, "crossing") == 0;
		if (text_token(s->text, found->first)->sentence != sentence)
			continue;
		Party party = { crossing ? found->entity->id : id, found->first, found->last,
				PART_OPEN, crossing };
		if (party.id != NULL)
			g_array_append_val(parties, party);
	}
	for (guint i = 0; i < parties->len; i++) {
		Party *party = &g_array_index(parties, Party, i);
		const Party *before = i > 0 ? &g_array_index(parties, Party, i - 1) : NULL;
		const Party *after =
			i + 1 < parties->len ? &g_array_index(parties, Party, i + 1) : NULL;
		party->part = cued_part(s, party, before != NULL ? (int)before->last + 1 : 0,
					after != NULL ? (int)after->first - 1 : G_MAXINT);
		gboolean joined = before != NULL && party->first - before->last <= 4 &&
				  has_cue(s->hits, CUE_AND, before->last + 1, party->first - 1);
		if (party->part == PART_OPEN && joined)
			party->part = before->part;
		else if (joined && before->part == PART_OPEN)
			g_array_index(parties, Party, i - 1).part = party->part;
	}
	return parties;
}

static void add_id(GPtrArray *ids, const char *id)
{
	for (guint i = 0; i < ids->len; i++)
		if (strcmp(g_ptr_array_index(ids, i), id) == 0)
			return;
	if (ids->len < MAX_PARTIES)
		g_ptr_array_add(ids, (gpointer)id);
}

static gboolean has_id(const GPtrArray *ids, const char *id)
{
	for (guint i = 0; i < ids->len; i++)
		if (strcmp(g_ptr_array_index(ids, i), id) == 0)
			return TRUE;
	return FALSE;
}

/* Languages whose verb ends the sentence: there all parties stand before the trigger. */
static gboolean verb_last(const char *lang)
{
	static const char *const list[] = { "ur", "fa", "ps", "tr", NULL };
	return g_strv_contains(list, lang);
}

/* The part of a party without a cue, by where it stands to the trigger. */
static Part placed_part(const Sources *s, const GArray *parties, guint i, guint trigger)
{
	const Party *party = &g_array_index(parties, Party, i);
	const char *lang = s->text->lang;
	if (party->crossing)
		return PART_TARGET;
	if (verb_last(lang))
		return i == 0 ? PART_ACTOR : PART_TARGET;
	if (strcmp(lang, "ar") == 0 && party->first > trigger)
		return i == 0 || g_array_index(parties, Party, i - 1).first < trigger ? PART_ACTOR
										      : PART_TARGET;
	return party->first < trigger ? PART_ACTOR : PART_TARGET;
}

static void assign_roles(const Sources *s, const GArray *parties, const EventType *type,
			 guint trigger, Event *event)
{
	for (guint i = 0; i < parties->len; i++) {
		const Party *party = &g_array_index(parties, Party, i);
		Part part = party->part != PART_OPEN && !party->crossing
				    ? party->part
				    : placed_part(s, parties, i, trigger);
		if (type->roles == ROLES_SYMMETRIC && !party->crossing)
			add_id(event->actor, party->id);
		else if (type->roles == ROLES_OFFER && event->actor->len == 0 &&
			 part != PART_TARGET)
			add_id(event->actor, party->id);
		else if (type->roles == ROLES_OFFER)
			add_id(event->target, party->id);
		else if (type->roles != ROLES_SYMMETRIC)
			add_id(part == PART_ACTOR ? event->actor : event->target, party->id);
	}
	for (guint i = event->target->len; i-- > 0;)
		if (has_id(event->actor, g_ptr_array_index(event->target, i)))
			g_ptr_array_remove_index(event->target, i);
}

/* An offer's parties, or anyone at all, may stand in the other sentences of the item. */
static void complete_roles(const Sources *s, const EventType *type, Event *event)
{
	gboolean offer = type->roles == ROLES_OFFER;
	if (!offer && (event->actor->len > 0 || event->target->len > 0))
		return;
	if (offer && event->actor->len > 0 && event->target->len > 1)
		return;
	for (guint i = 0; i < s->found->len; i++) {
		const Found *found = &g_array_index(s->found, Found, i);
		const char *id = events_party(found->entity);
		if (id == NULL || has_id(event->actor, id))
			continue;
		if (event->actor->len == 0 && type->roles != ROLES_TARGET)
			add_id(event->actor, id);
		else if (offer)
			add_id(event->target, id);
		else if (type->roles == ROLES_SYMMETRIC)
			add_id(event->actor, id);
	}
}

static Event *new_event(const Sources *s, const LexiconHit *hit)
{
	Event *event = g_new0(Event, 1);
	event->type = hit->term->event->name;
	event->actor = g_ptr_array_new();
	event->target = g_ptr_array_new();
	event->span = text_span(s->text, hit->first, hit->last);
	event->trigger = text_surface(s->text, hit->first, hit->last);
	g_autoptr(GArray) parties = parties_of(s, text_token(s->text, hit->first)->sentence);
	assign_roles(s, parties, hit->term->event, hit->first, event);
	complete_roles(s, hit->term->event, event);
	return event;
}

/* Sentences that tell of history, or in which a trigger does not mean what it says. */
static gboolean is_vetoed(const Sources *s, const LexiconHit *trigger)
{
	guint sentence = text_token(s->text, trigger->first)->sentence;
	for (guint i = 0; i < s->hits->len; i++) {
		const LexiconHit *hit = hit_at(s->hits, i);
		gboolean veto =
			hit->term->use == TERM_BACKGROUND ||
			(hit->term->use == TERM_VETO && hit->term->event == trigger->term->event);
		if (veto && text_token(s->text, hit->first)->sentence == sentence)
			return TRUE;
	}
	return FALSE;
}

/* A trigger inside a longer trigger of another type is part of its words ("suicide attack"). */
static gboolean is_inside(const Sources *s, const LexiconHit *trigger)
{
	guint length = trigger->last - trigger->first;
	for (guint i = 0; i < s->hits->len; i++) {
		const LexiconHit *hit = hit_at(s->hits, i);
		if ((hit->term->use == TERM_EVENT || hit->term->use == TERM_TOPIC) &&
		    hit->term->event != trigger->term->event && hit->first <= trigger->first &&
		    hit->last >= trigger->last && hit->last - hit->first > length)
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

void events_find(const Text *text, const GArray *hits, const GArray *found, Verdict *verdict)
{
	Sources s = { text, hits, found };
	g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
	g_autoptr(GArray) candidates = g_array_new(FALSE, FALSE, sizeof(Candidate));
	for (guint i = 0; i < hits->len; i++) {
		const LexiconHit *hit = hit_at(hits, i);
		if (hit->term->use != TERM_EVENT || g_hash_table_contains(seen, hit->term->event) ||
		    is_inside(&s, hit) || is_vetoed(&s, hit))
			continue;
		g_hash_table_add(seen, (gpointer)hit->term->event);
		Candidate candidate = { hit->term->event, new_event(&s, hit),
					hit->term->event->rank };
		if (candidate.event->span.field == FIELD_TITLE)
			candidate.weight += TITLE_BONUS;
		g_array_append_val(candidates, candidate);
	}
	g_array_sort(candidates, by_weight);
	for (guint i = 0; i < candidates->len; i++) {
		Candidate *candidate = &g_array_index(candidates, Candidate, i);
		g_ptr_array_add(verdict->events, candidate->event);
	}
	for (guint i = candidates->len; i-- > 0;)
		if (is_overridden(candidates, g_array_index(candidates, Candidate, i).type))
			g_ptr_array_remove_index(verdict->events, i);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/events.h"

#include <string.h>

#include "filters/roles.h"

#define YEAR_FROM   1900
#define TITLE_BONUS 20

static Event *new_event(const Sources *s, const LexiconHit *hit)
{
	Event *event = g_new0(Event, 1);
	event->type = hit->term->event->name;
	event->actor = g_ptr_array_new();
	event->target = g_ptr_array_new();
	event->span = text_span(s->text, hit->first, hit->last);
	event->trigger = text_surface(s->text, hit->first, hit->last);
	roles_assign(s, hit, event);
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
		    roles_has(trigger->term->event->overrides, hit->term->event->name))
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
		if (other != type && roles_has(other->overrides, type->name))
			return TRUE;
	}
	return FALSE;
}

static void move_ids(GPtrArray *to, const GPtrArray *from)
{
	for (guint i = 0; i < from->len; i++)
		roles_add(to, g_ptr_array_index(from, i));
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
				if (!roles_has(told->actor, g_ptr_array_index(event->target, k)))
					roles_add(told->target,
						  g_ptr_array_index(event->target, k));
		for (guint k = 0; k < event->actor->len; k++)
			if (roles_has(told->actor, g_ptr_array_index(event->actor, k)) ||
			    roles_has(told->target, g_ptr_array_index(event->actor, k)))
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
	parties_find(&s, found);
	for (guint i = 0; i < hits->len; i++)
		if (hit_at(hits, i)->term->use == TERM_EVENT)
			take_trigger(&s, hit_at(hits, i), seen, candidates);
	for (guint i = 0; i < candidates->len; i++) {
		Candidate *candidate = &g_array_index(candidates, Candidate, i);
		roles_complete(&s, candidate->type, candidate->event);
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

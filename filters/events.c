/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/events.h"

#include <string.h>

#include "filters/complete.h"

#define SINCE_REACH      3
#define YEAR_FROM        1900
#define TITLE_BONUS      20
#define REMEMBERED_REACH 4 /* words behind "anniversary of" in which stands what is remembered */
#define DENIED_REACH     5 /* words between a deed and what says it was not done */

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

/* A year at least two before that of the item, and no measure of the news ("since 2014"). */
static gboolean is_past_year(const Sources *s, guint i)
{
	const Token *token = text_token(s->text, i);
	if (!token->number || s->year == 0 || strlen(token->forms[0]) != 4)
		return FALSE;
	gint64 year = g_ascii_strtoll(token->forms[0], NULL, 10);
	int at = (int)i;
	return year >= YEAR_FROM && year <= s->year - 2 &&
	       !parties_have_cue(s, CUE_SINCE, at - SINCE_REACH, at - 1) &&
	       !parties_have_cue(s, CUE_SINCE, at + 1, at + SINCE_REACH);
}

/* Does one of SIGNS stand behind a token from FROM to before TO? */
static gboolean is_parted(const Text *text, guint from, guint to, const char *signs)
{
	for (guint i = from; i < to; i++)
		if (text_token(text, i)->after != '\0' &&
		    strchr(signs, text_token(text, i)->after) != NULL)
			return TRUE;
	return FALSE;
}

/* The past year that dates what TRIGGER says, or -1: one before it up to a colon or semicolon ("In
 * 2014, …"), one behind it up to a comma, too. */
static int year_of(const Sources *s, const LexiconHit *trigger)
{
	guint sentence = text_token(s->text, trigger->first)->sentence;
	for (guint i = 0; i < s->text->tokens->len; i++) {
		if (text_token(s->text, i)->sentence != sentence || !is_past_year(s, i))
			continue;
		if (i < trigger->first ? !is_parted(s->text, i, trigger->first, ":;")
				       : !is_parted(s->text, trigger->last, i, ":;,"))
			return (int)i;
	}
	return -1;
}

/* "A blast kills five on the anniversary of the attack": the day is one of history, the news is
 * not. What is remembered stands right behind such words, or before them where the verb comes last.
 */
static gboolean is_of_that_day(const Sources *s, const LexiconHit *background,
			       const LexiconHit *trigger)
{
	gboolean toll = FALSE, day = FALSE;
	guint sentence = text_token(s->text, trigger->first)->sentence;
	for (guint i = 0; i < s->hits->len; i++) {
		const LexiconHit *hit = hit_at(s->hits, i);
		if (text_token(s->text, hit->first)->sentence != sentence)
			continue;
		toll |= hit->term->use == TERM_TOLL;
		day |= hit->term->use == TERM_ANNIVERSARY && hit->first <= background->last &&
		       hit->last >= background->first;
	}
	if (!toll || !day)
		return FALSE;
	gboolean before = trigger->last < background->first;
	gboolean behind = trigger->first > background->last;
	if (strcmp(s->text->lang, "ur") == 0 || strcmp(s->text->lang, "ps") == 0 ||
	    strcmp(s->text->lang, "tr") == 0)
		return behind;
	gboolean parted = behind && is_parted(s->text, background->last, trigger->first, ",");
	gboolean far = strcmp(s->text->lang, "ru") == 0 && behind &&
		       trigger->first - background->last > REMEMBERED_REACH;
	return before || parted || far;
}

/* The words for which TRIGGER tells of history: in its sentence, or in the title above it. NULL if
 * it does not. Caller frees. */
static char *history_of(const Sources *s, const LexiconHit *trigger)
{
	int year = year_of(s, trigger);
	guint sentence = text_token(s->text, trigger->first)->sentence;
	if (year >= 0)
		return text_surface(s->text, (guint)year, (guint)year);
	for (guint i = 0; i < s->marks->len; i++) {
		const LexiconHit *hit = hit_at(s->marks, i);
		const Token *token = text_token(s->text, hit->first);
		if (hit->term->use == TERM_BACKGROUND &&
		    (token->sentence == sentence || token->field == FIELD_TITLE) &&
		    !is_of_that_day(s, hit, trigger))
			return text_surface(s->text, hit->first, hit->last);
	}
	return NULL;
}

/* "denies carrying out air strikes", "refuses to reopen": a deed that is not done. */
static gboolean is_denied(const Sources *s, const LexiconHit *trigger)
{
	Roles roles = trigger->term->event->roles;
	guint sentence = text_token(s->text, trigger->first)->sentence;
	for (guint i = 0; i < s->marks->len; i++) {
		const LexiconHit *hit = hit_at(s->marks, i);
		if (hit->term->use != TERM_DENIED || roles == ROLES_SPEECH ||
		    roles == ROLES_OFFER || text_token(s->text, hit->first)->sentence != sentence)
			continue;
		guint gap = hit->last < trigger->first   ? trigger->first - hit->last
			    : hit->first > trigger->last ? hit->first - trigger->last
							 : 0;
		guint from = MIN(hit->last, trigger->last), to = MAX(hit->first, trigger->first);
		if (gap <= DENIED_REACH && !is_parted(s->text, from, to, ",;:"))
			return TRUE;
	}
	return FALSE;
}

/* In its sentence TRIGGER does not mean what it says. */
static gboolean is_vetoed(const Sources *s, const LexiconHit *trigger)
{
	guint sentence = text_token(s->text, trigger->first)->sentence;
	for (guint i = 0; i < s->marks->len; i++) {
		const LexiconHit *hit = hit_at(s->marks, i);
		if (hit->term->use == TERM_VETO && hit->term->event == trigger->term->event &&
		    text_token(s->text, hit->first)->sentence == sentence)
			return TRUE;
	}
	return FALSE;
}

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

/* Once for each type and reason. */
static void keep_back(Verdict *verdict, const EventType *type, const char *history)
{
	g_autofree char *line =
		g_strdup_printf("event %s kept back as history: \"%s\"", type->name, history);
	for (guint i = 0; i < verdict->suppressed->len; i++)
		if (strcmp(g_ptr_array_index(verdict->suppressed, i), line) == 0)
			return;
	g_ptr_array_add(verdict->suppressed, g_steal_pointer(&line));
}

static void take_trigger(const Sources *s, const LexiconHit *hit, GHashTable *seen,
			 GArray *candidates, Verdict *verdict)
{
	const EventType *type = hit->term->event;
	guint sentence = text_token(s->text, hit->first)->sentence + 1;
	guint told = GPOINTER_TO_UINT(g_hash_table_lookup(seen, type));
	if (told == sentence || is_inside(s, hit) || is_vetoed(s, hit) || is_denied(s, hit))
		return;
	g_autofree char *history = history_of(s, hit);
	if (history != NULL) {
		keep_back(verdict, type, history);
		return;
	}
	g_hash_table_insert(seen, (gpointer)type, GUINT_TO_POINTER(sentence));
	Candidate candidate = { type, new_event(s, hit), type->rank, hit->first };
	if (candidate.event->span.field == FIELD_TITLE)
		candidate.weight += TITLE_BONUS;
	if (told == 0 || is_another(candidates, type, candidate.event))
		g_array_append_val(candidates, candidate);
	else
		event_free(candidate.event);
}

/* The hits that are asked for by their use, apart from the others. */
static void sort_hits(const Sources *s)
{
	for (guint i = 0; i < s->hits->len; i++) {
		const LexiconHit *hit = hit_at(s->hits, i);
		switch (hit->term->use) {
		case TERM_CUE: g_array_append_vals(s->cues, hit, 1); break;
		case TERM_VETO:
		case TERM_BACKGROUND:
		case TERM_DENIED: g_array_append_vals(s->marks, hit, 1); break;
		case TERM_EVENT:
			if (strcmp(hit->term->event->name, "accusation") == 0)
				g_array_append_vals(s->charges, hit, 1);
			break;
		default: break;
		}
	}
}

void events_find(const Gazetteer *gazetteer, const Text *text, const GArray *hits,
		 const GArray *found, int year, Verdict *verdict)
{
	g_autoptr(GArray) cues = g_array_new(FALSE, FALSE, sizeof(LexiconHit));
	g_autoptr(GArray) parties = g_array_new(FALSE, TRUE, sizeof(Party));
	g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
	g_autoptr(GArray) candidates = g_array_new(FALSE, FALSE, sizeof(Candidate));
	g_autoptr(GArray) grounds = g_array_new(FALSE, TRUE, sizeof(Party));
	g_autoptr(GArray) marks = g_array_new(FALSE, FALSE, sizeof(LexiconHit));
	g_autoptr(GArray) charges = g_array_new(FALSE, FALSE, sizeof(LexiconHit));
	Sources s = { gazetteer, text, hits, cues, marks, charges, parties, grounds, year };
	sort_hits(&s);
	parties_find(&s, found);
	for (guint i = 0; i < hits->len; i++)
		if (hit_at(hits, i)->term->use == TERM_EVENT)
			take_trigger(&s, hit_at(hits, i), seen, candidates, verdict);
	complete_events(&s, candidates);
	g_array_sort(candidates, by_weight);
	for (guint i = 0; i < candidates->len; i++) {
		const Candidate *candidate = &g_array_index(candidates, Candidate, i);
		if (is_overridden(candidates, candidate->type))
			event_free(candidate->event);
		else
			g_ptr_array_add(verdict->events, candidate->event);
	}
}

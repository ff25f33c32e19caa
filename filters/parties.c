/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/parties.h"

#include <string.h>

#define BEFORE_REACH 3 /* words between a word that gives a party its part and the party… */
#define AFTER_REACH  4 /* …and the other way round */
#define VICTIM_REACH 3
#define QUOTED_BY    2 /* words behind the name: "…, ایرانی وزیر خارجہ" */
#define LINE_REACH   3 /* "…, Field Marshal Munir" */
#define JOIN_REACH   4
#define ABOUT_REACH  5

const char *parties_principal(const Entity *entity)
{
	static const char *const own[] = { "state", "armed_group", "org", NULL };
	gboolean himself = strcmp(entity->kind, "person") == 0 && entity->principal == NULL;
	return himself || g_strv_contains(own, entity->kind) ? entity->id : entity->principal;
}

gboolean parties_have_cue(const Sources *s, Cue kind, int from, int to)
{
	for (guint i = 0; from <= to && i < s->cues->len; i++) {
		const LexiconHit *cue = hit_at(s->cues, i);
		if (cue->term->value == (gint64)kind && (int)cue->first >= from &&
		    (int)cue->last <= to)
			return TRUE;
	}
	return FALSE;
}

/* Is token I the ending of the word before it ("Host'a")? */
static gboolean is_ending(const Text *text, guint i)
{
	const Token *word = text_token(text, i - 1), *ending = text_token(text, i);
	const char *sign = text->fields[word->field] + word->to;
	return ending->start == word->end + 1 && ending->field == word->field &&
	       (*sign == '\'' || g_str_has_prefix(sign, "’"));
}

/* The token after a name and the ending that an apostrophe parts from it ("'s", "'nin"). */
static guint after_name(const Text *text, guint last)
{
	return last + 1 < text->tokens->len && is_ending(text, last + 1) ? last + 2 : last + 1;
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
	/* «Россия выдворила … граждан», "Hindistan sınıra asker yığdı": not behind verb or case */
	gboolean near = strcmp(s->text->lang, "ru") == 0 || strcmp(s->text->lang, "tr") == 0;
	int victims = near ? VICTIM_REACH - 1 : VICTIM_REACH;
	for (gsize i = 0; i < G_N_ELEMENTS(table); i++) {
		int until = table[i].after == CUE_VICTIM_AFTER ? MIN(to, last + victims) : to;
		gboolean parted = table[i].before == CUE_VICTIM &&
				  parties_have_cue(s, CUE_IN, from, first - 1);
		if ((!parted && parties_have_cue(s, table[i].before, from, first - 1)) ||
		    parties_have_cue(s, table[i].after, last + 1, until))
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

/* How far behind token LAST; not up to the ending of another word. */
static int reach_after(const Text *text, int last, int to)
{
	int at = last;
	while (at < to && at - last < AFTER_REACH && at + 1 < (int)text->tokens->len &&
	       text_token(text, at + 1)->sentence == text_token(text, last)->sentence &&
	       (at == last || strcmp(text->lang, "tr") != 0 || !is_ending(text, at + 1)))
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

/* Urdu's "…, ایرانی کمانڈر": the last words of the title, behind a comma, are whose words it is. */
static gboolean ends_quote(const Sources *s, const Party *party)
{
	guint at = party->first, n = s->text->tokens->len;
	if (strcmp(s->text->lang, "ur") != 0 || text_token(s->text, at)->field != FIELD_TITLE ||
	    at == 0)
		return FALSE;
	while (at > 1 && party->first - at < 1 && text_token(s->text, at - 1)->after != ',')
		at--;
	for (guint i = party->last; i < n && i <= party->last + QUOTED_BY; i++) {
		if (i + 1 == n || text_token(s->text, i + 1)->field != FIELD_TITLE)
			return text_token(s->text, at - 1)->after == ',';
		if (text_token(s->text, i)->after == ',')
			return FALSE;
	}
	return FALSE;
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
	if (ends_quote(s, party))
		return TRUE;
	return (text_token(s->text, party->last)->after == ':' && (first || person)) ||
	       (last && (comes_after(s, i, ':') || (person && comes_after(s, i, ','))));
}

/* "A, B and C", «أ وب»: listed side by side, by a comma or by an "and" that is written to the name.
 */
static gboolean is_listed(const Sources *s, const Party *before, const Party *party)
{
	const Token *name = text_token(s->text, party->first),
		    *end = text_token(s->text, before->last);
	const char *written = s->text->fields[name->field] + name->from;
	gboolean beside = party->first == before->last + 1;
	gboolean same = strcmp(before->entity->kind, party->entity->kind) == 0;
	if (!beside || end->sentence != name->sentence)
		return FALSE;
	if (strcmp(s->text->lang, "ar") == 0 && g_str_has_prefix(written, "و") &&
	    !g_str_has_prefix(name->forms[1] != NULL ? name->forms[1] : "و", "و"))
		return TRUE;
	return same && end->after == ',' && party->part == PART_OPEN &&
	       strcmp(s->text->lang, "tr") != 0; /* there it parts subject and object */
}

/* Is the party what is talked of: behind "over", "about", or before "row", "standoff"? */
static gboolean is_matter(const Sources *s, const Party *party)
{
	int from = (int)party->first - ABOUT_REACH;
	guint next = after_name(s->text, party->last);
	for (guint i = 0; i < s->cues->len; i++) {
		const LexiconHit *cue = hit_at(s->cues, i);
		guint sentence = text_token(s->text, cue->first)->sentence;
		if (sentence != party->sentence)
			continue;
		if (cue->term->value == CUE_ABOUT && (int)cue->first >= MAX(from, 0) &&
		    cue->last < party->first)
			return TRUE;
		if (cue->term->value == CUE_MATTER_AFTER && cue->first >= party->last + 1 &&
		    cue->first <= next + 1)
			return TRUE;
	}
	return FALSE;
}

/* The words between a party and the names beside it, those of places included: from behind the name
 * before it to before the next. */
static void room_of(const Sources *s, guint i, int *from, int *to)
{
	const Party *party = party_at(s, i);
	*from = i > 0 ? (int)party_at(s, i - 1)->last + 1 : 0;
	*to = i + 1 < s->parties->len ? (int)party_at(s, i + 1)->first - 1 : G_MAXINT;
	for (guint k = 0; k < s->grounds->len; k++) {
		const Party *ground = &g_array_index(s->grounds, Party, k);
		if (ground->last < party->first)
			*from = MAX(*from, (int)ground->last + 1);
		else if (ground->first > party->last)
			*to = MIN(*to, (int)ground->first - 1);
	}
}

static void read_cues(const Sources *s, guint i)
{
	Party *party = party_at(s, i);
	const Party *before = i > 0 ? party_at(s, i - 1) : NULL;
	const Party *after = i + 1 < s->parties->len ? party_at(s, i + 1) : NULL;
	int first = party->first, last = party->last, near, next;
	room_of(s, i, &near, &next);
	int from = reach_before(s->text, first, near, BEFORE_REACH);
	int to = reach_after(s->text, last, next);
	near = before != NULL ? (int)before->last + 1 : 0;
	party->part = cued_part(s, party, from, to);
	party->placed = party->placed || touches(s, party, CUE_IN, CUE_IN_AFTER);
	party->says = parties_have_cue(s, CUE_SAYS, from, first - 1) ||
		      parties_have_cue(s, CUE_SAYS_AFTER, last + 1, to);
	party->claims = parties_have_cue(s, CUE_CLAIM, from, first - 1) ||
			parties_have_cue(s, CUE_CLAIM_AFTER, last + 1, to);
	party->hosts = parties_have_cue(s, CUE_HOST, from, first - 1) ||
		       parties_have_cue(s, CUE_HOST_AFTER, last + 1, to);
	if (touches(s, party, CUE_ASIDE, CUE_ASIDE_AFTER) || only_owns(s, i))
		party->part = PART_ASIDE;
	party->joined = before != NULL && before->sentence == party->sentence &&
			party->first - before->last <= JOIN_REACH &&
			(before->id == party->id || is_listed(s, before, party) ||
			 parties_have_cue(s, CUE_AND, near, first - 1));
	party->matter = is_matter(s, party);
	party->line = is_line(s, i);
	party->venue = strcmp(party->entity->kind, "capital") == 0 && !party->joined &&
		       (before == NULL || before->last + 1 < party->first) &&
		       touches(s, party, CUE_VENUE, CUE_VENUE_AFTER) &&
		       !(after != NULL && (int)after->first - last <= 2 &&
			 parties_have_cue(s, CUE_AND, last + 1, (int)after->first - 1));
}

/* "A and B": what is said of one is said of both. */
static void share_cues(const Sources *s, guint i)
{
	Party *party = party_at(s, i), *before = party_at(s, i - 1);
	gboolean states = strcmp(party->entity->kind, "state") == 0 &&
			  strcmp(before->entity->kind, "state") == 0;
	gboolean open = party->part == PART_OPEN || party->part == PART_TARGET;
	if (states && party->placed && !before->placed && open) {
		party->placed = FALSE; /* "A اور B میں": between them */
		party->part = before->part = PART_BETWEEN;
	} else if (states && before->placed && !party->placed && party->part == PART_OPEN) {
		party->placed = TRUE; /* "in A and B" */
	}
	if (party->part == PART_OPEN)
		party->part = before->part != PART_ASIDE ? before->part : PART_OPEN;
	else if (before->part == PART_OPEN && party->part != PART_ASIDE)
		before->part = party->part;
	if (before->part == PART_TARGET && party->part == PART_BETWEEN)
		before->part = PART_BETWEEN;
	party->hosts = before->hosts = party->hosts || before->hosts;
	party->matter = before->matter = party->matter || before->matter;
	party->claims |= before->claims;
}

/* "Pakistani Balochistan": a state beside a place of its own only says whose it is. */
static gboolean is_beside_place(const Text *text, const GArray *found, guint i)
{
	const Found *self = &g_array_index(found, Found, i);
	if (strcmp(self->entity->kind, "state") != 0)
		return FALSE;
	for (int step = -1; step <= 1; step += 2) {
		if ((step < 0 && i == 0) || (step > 0 && i + 1 == found->len))
			continue;
		const Found *other = &g_array_index(found, Found, i + step);
		guint gap = step < 0 ? self->first - other->last : other->first - self->last;
		if (step > 0 && text_token(text, self->last)->after == ',')
			continue; /* "India, Pahalgam'dan …" */
		if (gap == 1 && gazetteer_is_place(other->entity->kind) &&
		    strcmp(other->entity->kind, "crossing") != 0 &&
		    g_strcmp0(other->entity->country, self->entity->country) == 0)
			return TRUE;
	}
	return FALSE;
}

void parties_find(const Sources *s, const GArray *found)
{
	for (guint i = 0; i < found->len; i++) {
		const Found *f = &g_array_index(found, Found, i);
		Party party = { .entity = f->entity,
				.first = f->first,
				.last = f->last,
				.sentence = text_token(s->text, f->first)->sentence };
		party.placed = is_beside_place(s->text, found, i);
		party.crossing = strcmp(f->entity->kind, "crossing") == 0;
		party.id = party.crossing ? f->entity->id : parties_principal(f->entity);
		if (party.id != NULL)
			g_array_append_val(s->parties, party);
		if (!gazetteer_is_place(f->entity->kind) || party.crossing)
			continue;
		const Entity *state = f->entity->country != NULL
					      ? gazetteer_state(s->gazetteer, f->entity->country)
					      : NULL;
		if (state == NULL)
			continue;
		party.id = state->id;
		g_array_append_val(s->grounds, party);
	}
	for (guint i = 0; i < s->parties->len; i++)
		read_cues(s, i);
	for (guint i = 1; i < s->parties->len; i++)
		if (party_at(s, i)->joined)
			share_cues(s, i);
}

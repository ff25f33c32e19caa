/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/toll.h"

#include <string.h>

#define REACH      7 /* words between a number and what happened to the people */
#define MAX_PEOPLE 1000000
#define YEAR_FROM  1900
#define YEAR_TO    2100

/* A number of the text with its modifier. */
typedef struct {
	guint first, last; /* tokens, the modifier's included */
	guint at;          /* the number's first own token */
	gint64 min, max;
	gboolean taken;
} Amount;

static const LexiconHit *hit_at(const GArray *hits, guint i)
{
	return &g_array_index(hits, LexiconHit, i);
}

/* HITS are in reading order. */
static const LexiconHit *hit_from(const GArray *hits, TermUse use, guint token)
{
	guint from = 0, to = hits->len;
	while (from < to) {
		guint middle = from + (to - from) / 2;
		if (hit_at(hits, middle)->first < token)
			from = middle + 1;
		else
			to = middle;
	}
	for (; from < hits->len && hit_at(hits, from)->first == token; from++)
		if (hit_at(hits, from)->term->use == use)
			return hit_at(hits, from);
	return NULL;
}

static const LexiconHit *hit_until(const GArray *hits, TermUse use, guint token)
{
	for (guint i = 0; i < hits->len; i++)
		if (hit_at(hits, i)->term->use == use && hit_at(hits, i)->last == token)
			return hit_at(hits, i);
	return NULL;
}

static gboolean same_sentence(const Text *text, guint a, guint b)
{
	return text_token(text, a)->sentence == text_token(text, b)->sentence;
}

static void apply(Amount *amount, Modifier modifier)
{
	gint64 n = amount->min;
	switch (modifier) {
	case MOD_LEAST: amount->max = TOLL_OPEN; break;
	case MOD_MORE:
		amount->min = n + 1;
		amount->max = TOLL_OPEN;
		break;
	case MOD_UP_TO: amount->min = 0; break;
	case MOD_NEARLY: amount->min = n * 9 / 10; break;
	case MOD_ABOUT:
		amount->min = n * 9 / 10;
		amount->max = (n * 11 + 9) / 10;
		break;
	case MOD_NO: amount->min = amount->max = 0; break;
	case MOD_UNKNOWN: break;
	}
}

/* The end of "F-16", "12:30", "2.5" or "1/2". */
static gboolean is_tail(const Text *text, guint i)
{
	const Token *token = text_token(text, i), *before = i > 0 ? text_token(text, i - 1) : NULL;
	if (before == NULL || before->field != token->field || before->end + 1 != token->start)
		return FALSE;
	return before->number ? before->after != '\0' && strchr(":/.", before->after) != NULL
			      : before->after == '-';
}

/* A number as digits or as a word at token I: TRUE with where it ends. */
static gboolean number_at(const Text *text, const GArray *hits, guint i, Amount *amount)
{
	const Token *token = text_token(text, i);
	const LexiconHit *word = hit_from(hits, TERM_NUMBER, i);
	amount->at = i;
	if (token->number && strlen(token->forms[0]) <= 7) {
		amount->min = amount->max = g_ascii_strtoll(token->forms[0], NULL, 10);
		amount->last = i;
		/* a year, a date, a share, a part of a name */
		gboolean year = amount->min >= YEAR_FROM && amount->min <= YEAR_TO &&
				token->end - token->start == 4; /* not "2,100" */
		if (year || is_tail(text, i) || token->after == '%' || token->after == '-' ||
		    token->after == ':' || token->after == '/')
			return FALSE;
		if (token->after == '.' && i + 1 < text->tokens->len &&
		    text_token(text, i + 1)->number &&
		    text_token(text, i + 1)->start == token->end + 1)
			return FALSE;
		return TRUE;
	}
	if (word == NULL)
		return FALSE;
	amount->min = word->term->value;
	amount->max = word->term->max;
	amount->last = word->last;
	return TRUE;
}

/* "two dozen": a small number before a word for a larger one multiplies it. */
static void multiply(const Text *text, const GArray *hits, Amount *amount)
{
	Amount next;
	if (amount->last + 1 >= text->tokens->len || amount->min > 20 || amount->min < 2)
		return;
	const Token *after = text_token(text, amount->last + 1);
	if (after->number || !same_sentence(text, amount->last, amount->last + 1) ||
	    !number_at(text, hits, amount->last + 1, &next))
		return;
	if (next.min != 12 && next.min != 20 && next.min != 100 && next.min != 1000)
		return;
	gboolean open = amount->max == TOLL_OPEN || next.max == TOLL_OPEN;
	amount->min *= next.min;
	amount->max = open ? TOLL_OPEN : amount->max * next.max;
	amount->last = next.last;
}

/* A thing that is not people right after the number: "12 years", "30 trucks". */
static gboolean is_of_things(const Text *text, const GArray *hits, const Amount *amount)
{
	for (guint k = 1; k <= 2 && amount->last + k < text->tokens->len; k++)
		if (same_sentence(text, amount->at, amount->last + k) &&
		    hit_from(hits, TERM_NOT_PEOPLE, amount->last + k) != NULL)
			return TRUE;
	return FALSE;
}

static gboolean is_before_number(const Text *text, const GArray *hits, const LexiconHit *hit)
{
	Amount other;
	guint next = hit->last + 1;
	return next < text->tokens->len && same_sentence(text, hit->last, next) &&
	       number_at(text, hits, next, &other);
}

/* "at least 9", "9 dead at least", "20'den fazla"; but in "kills 12, at least 30 wounded" it is the
 * next number's. */
static void modify(const Text *text, const GArray *hits, Amount *amount)
{
	const LexiconHit *before =
		amount->first > 0 ? hit_until(hits, TERM_MODIFIER, amount->first - 1) : NULL;
	if (before != NULL && same_sentence(text, before->first, amount->first)) {
		apply(amount, before->term->value);
		amount->first = before->first;
		return;
	}
	for (guint k = 1; k <= 2 && amount->last + k < text->tokens->len; k++) {
		const LexiconHit *after = hit_from(hits, TERM_MODIFIER, amount->last + k);
		if (after == NULL || after->term->value == MOD_NO ||
		    after->term->value == MOD_UNKNOWN ||
		    (k > 1 && after->term->value != MOD_LEAST) ||
		    !same_sentence(text, after->last, amount->last) ||
		    is_before_number(text, hits, after))
			continue;
		apply(amount, after->term->value);
		amount->last = k == 1 ? after->last : amount->last;
		return;
	}
}

static GArray *amounts_of(const Text *text, const GArray *hits)
{
	GArray *amounts = g_array_new(FALSE, FALSE, sizeof(Amount));
	for (guint i = 0; i < text->tokens->len; i++) {
		Amount amount = { 0 };
		if (!number_at(text, hits, i, &amount))
			continue;
		multiply(text, hits, &amount);
		amount.first = i;
		modify(text, hits, &amount);
		if (amount.min <= MAX_PEOPLE && !is_of_things(text, hits, &amount))
			g_array_append_val(amounts, amount);
		i = MAX(i, amount.last);
	}
	return amounts;
}

/* Words of a toll between tokens A and B: the number belongs to those, not across them. */
static gboolean is_parted(const GArray *hits, guint a, guint b, const LexiconHit *self)
{
	for (guint i = 0; i < hits->len; i++) {
		const LexiconHit *hit = hit_at(hits, i);
		if (hit->term->use != self->term->use &&
		    (hit->term->use == TERM_KILLED || hit->term->use == TERM_WOUNDED) &&
		    hit->first > a && hit->last < b)
			return TRUE;
	}
	return FALSE;
}

/* A comma, or another's toll word, between the number and what happened makes it another's. */
static gboolean has_comma(const Text *text, guint from, guint to)
{
	for (guint i = from; i < to; i++)
		if (text_token(text, i)->after == ',')
			return TRUE;
	return FALSE;
}

static gboolean is_toll(const LexiconHit *hit)
{
	return hit->term->use == TERM_KILLED || hit->term->use == TERM_WOUNDED;
}

/* Does a toll word of its own follow AMOUNT at once ("9 dead, 21 wounded")? */
static gboolean is_spoken_for(const Text *text, const GArray *hits, const Amount *amount,
			      const LexiconHit *self)
{
	for (guint i = 0; i < hits->len; i++) {
		const LexiconHit *hit = hit_at(hits, i);
		if (is_toll(hit) && hit->first != self->first && hit->first > amount->last &&
		    hit->first - amount->last <= 3 &&
		    same_sentence(text, hit->first, amount->last) &&
		    !has_comma(text, amount->last, hit->first))
			return TRUE;
	}
	return FALSE;
}

static gboolean verb_last(const char *lang)
{
	static const char *const list[] = { "ur", "fa", "ps", "tr", NULL };
	return g_strv_contains(list, lang);
}

/* How far AMOUNT stands from WHAT; G_MAXUINT: it is another's. One behind the word is farther than
 * one before it, except where the verb comes first ("killing 12"). */
static guint distance_to(const Text *text, const GArray *hits, const Amount *amount,
			 const LexiconHit *what)
{
	gboolean before = amount->last < what->first;
	if (amount->taken || (!before && amount->first <= what->last) ||
	    !same_sentence(text, amount->at, what->first))
		return G_MAXUINT;
	guint from = before ? amount->last : what->last, to = before ? what->first : amount->first;
	guint distance = to - from;
	if (distance > REACH || is_parted(hits, from, to, what))
		return G_MAXUINT;
	gboolean comma = has_comma(text, from, to);
	gboolean spoken = !before && is_spoken_for(text, hits, amount, what);
	if (comma && spoken)
		return G_MAXUINT;
	distance += comma ? (before ? 2 : 4) : 0;
	distance += spoken ? 5 : 0;
	distance += !before && (distance > 2 || verb_last(text->lang)) ? 3 : 0;
	return distance;
}

static Amount *nearest(const Text *text, const GArray *hits, GArray *amounts,
		       const LexiconHit *what)
{
	Amount *best = NULL;
	guint best_distance = G_MAXUINT;
	for (guint i = 0; i < amounts->len; i++) {
		Amount *amount = &g_array_index(amounts, Amount, i);
		guint distance = distance_to(text, hits, amount, what);
		if (distance < best_distance) {
			best = amount;
			best_distance = distance;
		}
	}
	return best;
}

static gboolean has_hit(const GArray *hits, TermUse use, guint from, guint to)
{
	for (guint i = 0; i < hits->len; i++)
		if (hit_at(hits, i)->term->use == use && hit_at(hits, i)->first >= from &&
		    hit_at(hits, i)->last <= to)
			return TRUE;
	return FALSE;
}

/* "12 militants, two soldiers killed": groups of people side by side are added up. */
static void add_group_before(const Text *text, const GArray *hits, GArray *amounts, Amount *amount)
{
	for (guint i = 0; i < amounts->len; i++) {
		Amount *other = &g_array_index(amounts, Amount, i);
		if (other->taken || other->last >= amount->first ||
		    amount->first - other->last > 4 ||
		    !same_sentence(text, other->at, amount->at) ||
		    !has_hit(hits, TERM_PEOPLE, other->last + 1, amount->first - 1) ||
		    !has_hit(hits, TERM_PEOPLE, amount->last + 1, amount->last + 3))
			continue;
		guint words = amount->first - other->last - 1;
		if (!has_comma(text, other->last, amount->first) && words > 2 &&
		    !has_hit(hits, TERM_CUE, other->last + 1, amount->first - 1))
			continue;
		other->taken = TRUE;
		amount->min += other->min;
		amount->max = amount->max == TOLL_OPEN || other->max == TOLL_OPEN
				      ? TOLL_OPEN
				      : amount->max + other->max;
		amount->first = other->first;
		return;
	}
}

/* "no one was killed", "no casualties": the negation stands right beside the word, and "no word yet
 * on casualties" is none. */
static gboolean is_denied(const Text *text, const GArray *hits, const LexiconHit *what)
{
	gboolean denied = FALSE;
	for (guint i = 0; i < hits->len; i++) {
		const LexiconHit *hit = hit_at(hits, i);
		if (hit->term->use != TERM_MODIFIER ||
		    !same_sentence(text, hit->first, what->first))
			continue;
		if (hit->term->value == MOD_UNKNOWN)
			return FALSE;
		guint gap = hit->last < what->first   ? what->first - hit->last
			    : hit->first > what->last ? hit->first - what->last + 1
						      : 0;
		denied |= hit->term->value == MOD_NO && gap <= 3;
	}
	return denied;
}

static void take(const Text *text, Toll *toll, const Amount *amount, guint first, guint last)
{
	if (toll->known)
		return; /* the first telling, which is the title's, wins */
	toll->known = TRUE;
	toll->min = amount->min;
	toll->max = amount->max;
	toll->phrase = text_surface(text, first, last);
}

static void take_none(const Text *text, const GArray *hits, const LexiconHit *hit, Verdict *verdict)
{
	static const Amount none = { 0 };
	if (!is_denied(text, hits, hit))
		return;
	if (hit->term->use != TERM_WOUNDED)
		take(text, &verdict->killed, &none, hit->first, hit->last);
	if (hit->term->use != TERM_KILLED)
		take(text, &verdict->wounded, &none, hit->first, hit->last);
}

void toll_find(const Text *text, const GArray *hits, Verdict *verdict)
{
	g_autoptr(GArray) amounts = amounts_of(text, hits);
	guint next[2] = { 0 }; /* first token not yet read, of the dead and of the wounded */
	for (guint i = 0; i < hits->len; i++) {
		const LexiconHit *hit = hit_at(hits, i);
		if (!is_toll(hit) && hit->term->use != TERM_CASUALTIES)
			continue;
		guint *from = &next[hit->term->use == TERM_WOUNDED];
		if (hit->first < *from)
			continue;
		*from = hit->last + 1;
		Toll *toll = hit->term->use == TERM_WOUNDED ? &verdict->wounded : &verdict->killed;
		Amount *amount = is_toll(hit) ? nearest(text, hits, amounts, hit) : NULL;
		if (amount == NULL) {
			take_none(text, hits, hit, verdict);
			continue;
		}
		amount->taken = TRUE;
		if (amount->last < hit->first)
			add_group_before(text, hits, amounts, amount);
		take(text, toll, amount, MIN(amount->first, hit->first),
		     MAX(amount->last, hit->last));
	}
}

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

static const LexiconHit *hit_from(const GArray *hits, TermUse use, guint token)
{
	for (guint i = 0; i < hits->len; i++)
		if (hit_at(hits, i)->term->use == use && hit_at(hits, i)->first == token)
			return hit_at(hits, i);
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
	if (after->number || !same_sentence(text, amount->at, amount->last + 1) ||
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

/* The modifier that ends right before AMOUNT, or starts right after it: "12 or more", but in
 * "kills 12, at least 30 wounded" it is the next number's. */
static void modify(const Text *text, const GArray *hits, Amount *amount)
{
	guint first = amount->at, next = amount->last + 1;
	const LexiconHit *before = first > 0 && same_sentence(text, first - 1, first)
					   ? hit_until(hits, TERM_MODIFIER, first - 1)
					   : NULL;
	const LexiconHit *after =
		next < text->tokens->len && same_sentence(text, first, next) && before == NULL
			? hit_from(hits, TERM_MODIFIER, next)
			: NULL;
	Amount other;
	if (before != NULL) {
		apply(amount, before->term->value);
		amount->first = before->first;
	} else if (after != NULL && after->term->value != MOD_NO &&
		   (after->last + 1 >= text->tokens->len ||
		    !same_sentence(text, first, after->last + 1) ||
		    !number_at(text, hits, after->last + 1, &other))) {
		apply(amount, after->term->value);
		amount->last = after->last;
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

/* The amount nearest to what happened; one before it is nearer than one after it, except where the
 * verb comes first ("killing 12") without a stop ("12 killed, 30 wounded"). */
static Amount *nearest(const Text *text, const GArray *hits, GArray *amounts,
		       const LexiconHit *what)
{
	Amount *best = NULL;
	guint best_distance = G_MAXUINT;
	for (guint i = 0; i < amounts->len; i++) {
		Amount *amount = &g_array_index(amounts, Amount, i);
		gboolean before = amount->last < what->first;
		guint distance = before ? what->first - amount->last : amount->first - what->last;
		if (amount->taken || (!before && amount->first <= what->last) ||
		    !same_sentence(text, amount->at, what->first) || distance > REACH ||
		    is_parted(hits, before ? amount->last : what->last,
			      before ? what->first : amount->first, what))
			continue;
		if (!before && (distance > 1 || strchr(",;", text_token(text, what->last)->after)))
			distance += REACH;
		if (distance < best_distance) {
			best = amount;
			best_distance = distance;
		}
	}
	return best;
}

/* "no one was killed", "no casualties": the negation stands right beside the word. */
static gboolean is_denied(const Text *text, const GArray *hits, const LexiconHit *what)
{
	for (guint i = 0; i < hits->len; i++) {
		const LexiconHit *hit = hit_at(hits, i);
		if (hit->term->use == TERM_MODIFIER && hit->term->value == MOD_NO &&
		    same_sentence(text, hit->first, what->first) &&
		    (hit->last < what->first ? what->first - hit->last <= 3
					     : hit->first - what->last <= 2))
			return TRUE;
	}
	return FALSE;
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

void toll_find(const Text *text, const GArray *hits, Verdict *verdict)
{
	g_autoptr(GArray) amounts = amounts_of(text, hits);
	guint next[2] = { 0, 0 }; /* two terms of one word ("killed", "kill*") tell one toll */
	for (guint i = 0; i < hits->len; i++) {
		const LexiconHit *hit = hit_at(hits, i);
		gboolean killed = hit->term->use == TERM_KILLED;
		if ((!killed && hit->term->use != TERM_WOUNDED) || hit->first < next[killed])
			continue;
		next[killed] = hit->last + 1;
		Toll *toll = killed ? &verdict->killed : &verdict->wounded;
		Amount *amount = nearest(text, hits, amounts, hit);
		if (amount != NULL) {
			amount->taken = TRUE;
			take(text, toll, amount, MIN(amount->first, hit->first),
			     MAX(amount->last, hit->last));
		} else if (is_denied(text, hits, hit)) {
			Amount none = { 0 };
			take(text, toll, &none, hit->first, hit->last);
		}
	}
}

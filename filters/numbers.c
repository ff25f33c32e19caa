/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/numbers.h"

#include <string.h>

#define YEAR_FROM    1900
#define YEAR_TO      2100
#define LONGEST      9 /* digits of a number of people */
#define HIGHEST      1000000000
#define LONGEST_TERM 12 /* words of a term of the lexicon, those it leaps over included */

void hit_index_init(HitIndex *index, const Text *text, const GArray *hits)
{
	guint n = 0, tokens = text->tokens->len;
	*index = (HitIndex){ text, hits, g_array_sized_new(FALSE, FALSE, sizeof(guint), tokens) };
	for (guint i = 0; i < tokens; i++) {
		while (n < hits->len && g_array_index(hits, LexiconHit, n).first < i)
			n++;
		g_array_append_val(index->from, n);
	}
}

void hit_index_clear(HitIndex *index)
{
	g_array_unref(index->from);
}

const LexiconHit *hit_from(const HitIndex *index, TermUse use, guint token)
{
	guint i = token < index->from->len ? g_array_index(index->from, guint, token)
					   : index->hits->len;
	for (; i < index->hits->len; i++) {
		const LexiconHit *hit = &g_array_index(index->hits, LexiconHit, i);
		if (hit->first != token)
			return NULL;
		if (hit->term->use == use)
			return hit;
	}
	return NULL;
}

const LexiconHit *hit_within(const HitIndex *index, TermUse use, guint from, guint to)
{
	guint i = from < index->from->len ? g_array_index(index->from, guint, from)
					  : index->hits->len;
	for (; i < index->hits->len; i++) {
		const LexiconHit *hit = &g_array_index(index->hits, LexiconHit, i);
		if (hit->first > to)
			return NULL;
		if (hit->term->use == use && hit->last <= to)
			return hit;
	}
	return NULL;
}

const LexiconHit *hit_until(const HitIndex *index, TermUse use, guint token)
{
	guint from = token > LONGEST_TERM ? token - LONGEST_TERM : 0;
	for (guint i = g_array_index(index->from, guint, from); i < index->hits->len; i++) {
		const LexiconHit *hit = &g_array_index(index->hits, LexiconHit, i);
		if (hit->first > token)
			return NULL;
		if (hit->term->use == use && hit->last == token)
			return hit;
	}
	return NULL;
}

static const Token *token_at(const HitIndex *index, guint i)
{
	return text_token(index->text, i);
}

static gboolean is_token(const HitIndex *index, guint i)
{
	return i < index->text->tokens->len;
}

static gboolean same_sentence(const HitIndex *index, guint a, guint b)
{
	return is_token(index, a) && is_token(index, b) &&
	       token_at(index, a)->sentence == token_at(index, b)->sentence;
}

static gunichar sign_after(const HitIndex *index, const Token *token)
{
	return g_utf8_get_char(index->text->fields[token->field] + token->to);
}

static gunichar sign_before(const HitIndex *index, const Token *token)
{
	const char *field = index->text->fields[token->field];
	return token->from > 0 ? g_utf8_get_char(g_utf8_prev_char(field + token->from)) : 0;
}

static gboolean is_sign_of(gunichar sign, const char *signs)
{
	return sign != 0 && g_utf8_strchr(signs, -1, sign) != NULL;
}

/* Does NEXT follow token I with one sign of SIGNS between them and nothing else? */
static gboolean is_tied(const HitIndex *index, guint i, const char *signs)
{
	if (!is_token(index, i + 1))
		return FALSE;
	const Token *token = token_at(index, i), *next = token_at(index, i + 1);
	return token->field == next->field && token->end + 1 == next->start &&
	       is_sign_of(sign_after(index, token), signs);
}

/* ---- one word ---- */

typedef struct {
	guint last;
	gint64 value;
	gboolean open;   /* "dozens" */
	gboolean digits; /* not a word */
	gint64 scale;    /* of a word that multiplies what stands before it, or 0 */
} Figure;

/* "F-16", "12:30", "1/2", "30-year-old", "$40", a share or a year is no amount. */
static gboolean is_amount(const HitIndex *index, guint i)
{
	const Token *token = token_at(index, i);
	gint64 value = g_ascii_strtoll(token->forms[0], NULL, 10);
	guint length = token->end - token->start;
	if (strlen(token->forms[0]) > LONGEST || value > HIGHEST)
		return FALSE;
	if (value >= YEAR_FROM && value <= YEAR_TO && length == 4) /* not "2,100" */
		return FALSE;
	if (is_sign_of(sign_before(index, token), "$€£₹#+") || token->after == '%')
		return FALSE;
	if (is_tied(index, i, ":/+") && token_at(index, i + 1)->number) /* not "38: police" */
		return FALSE;
	const Token *before = token_at(index, i > 0 ? i - 1 : 0);
	if (i == 0 || before->field != token->field)
		return TRUE;
	if (before->end == token->start) /* "b52", but «و12» is "and 12" */
		return strcmp(before->forms[0], "و") == 0;
	return !is_tied(index, i - 1, before->number ? ":/.-–—" : "-/");
}

static gint64 scale_of(const Term *term)
{
	static const gint64 scales[] = { 12, 100, 1000, 100000, 1000000, 10000000, 1000000000 };
	gint64 value = term->max == TOLL_OPEN ? term->value / 2 : term->value;
	for (gsize i = 0; i < G_N_ELEMENTS(scales); i++)
		if (value == scales[i])
			return value;
	return 0;
}

static gboolean figure_at(const HitIndex *index, guint i, Figure *figure)
{
	if (!is_token(index, i))
		return FALSE;
	const Token *token = token_at(index, i);
	*figure = (Figure){ .last = i, .digits = TRUE };
	if (token->number) {
		figure->value = g_ascii_strtoll(token->forms[0], NULL, 10);
		return is_amount(index, i);
	}
	const LexiconHit *hit = hit_from(index, TERM_NUMBER, i);
	if (hit == NULL)
		return FALSE;
	gboolean open = hit->term->max == TOLL_OPEN;
	*figure = (Figure){ hit->last, hit->term->value, open, FALSE, scale_of(hit->term) };
	return TRUE;
}

/* ---- a number of several words ---- */

typedef struct {
	gint64 total, part;
	gint64 below; /* what may still be added is smaller */
	gboolean open;
	guint last;
} Sum;

/* The value up to which something may follow VALUE: "twenty" units, "hundred" all below it. */
static gint64 room_of(gint64 value)
{
	gint64 room = 1;
	while (room * 10 <= value && value % (room * 10) == 0)
		room *= 10;
	return room;
}

static gboolean multiply(Sum *sum, const Figure *figure)
{
	gint64 factor = MAX(sum->part, 1);
	if (figure->scale == 0 || factor > HIGHEST / figure->scale || sum->part == 0)
		return FALSE;
	if (figure->scale <= 100) {
		sum->part = factor * figure->scale;
	} else {
		sum->total += factor * figure->scale;
		sum->part = 0;
	}
	sum->below = figure->scale;
	sum->last = figure->last;
	return TRUE;
}

static gboolean add(Sum *sum, const Figure *figure, const char *lang)
{
	/* Arabic and Pashto have the units before the tens */
	gboolean before = strcmp(lang, "ar") == 0 || strcmp(lang, "ps") == 0;
	gboolean turned = before && sum->part >= 1 && sum->part <= 9 && figure->value >= 20 &&
			  figure->value < 100;
	if ((figure->value >= sum->below && !turned) || figure->open)
		return FALSE;
	sum->part += figure->value;
	sum->below = turned ? 1 : room_of(figure->value);
	sum->last = figure->last;
	return TRUE;
}

/* "and" between two words of one number: its last word, or I itself. */
static guint behind_and(const HitIndex *index, guint i)
{
	const LexiconHit *cue = hit_from(index, TERM_CUE, i);
	gboolean of = cue == NULL && strcmp(token_at(index, i)->forms[0], "of") == 0;
	if (of || (cue != NULL && cue->term->value == CUE_AND && cue->last == i))
		return i + 1;
	return i;
}

/* "3.5 million": a fraction counts only before a word that makes it whole. */
static gboolean fraction(const HitIndex *index, guint i, Amount *amount)
{
	Figure scale;
	if (!is_tied(index, i, ".,٫"))
		return FALSE;
	const Token *token = token_at(index, i), *part = token_at(index, i + 1);
	if (!part->number || part->end - part->start > 2)
		return FALSE;
	if (!figure_at(index, i + 2, &scale) || scale.scale < 1000)
		return FALSE;
	gint64 tenth = part->end - part->start == 2 ? 100 : 10;
	amount->min = g_ascii_strtoll(token->forms[0], NULL, 10) * scale.scale +
		      g_ascii_strtoll(part->forms[0], NULL, 10) * (scale.scale / tenth);
	amount->max = amount->min;
	amount->end = scale.last;
	return TRUE;
}

static gboolean is_decimal(const HitIndex *index, guint i)
{
	return is_tied(index, i, ".٫") && token_at(index, i)->number &&
	       token_at(index, i + 1)->number;
}

/* The number at token I, as digits, words or both. */
static gboolean number_at(const HitIndex *index, guint i, Amount *amount)
{
	Figure figure;
	if (!figure_at(index, i, &figure))
		return FALSE;
	amount->at = amount->first = i;
	if (figure.digits && fraction(index, i, amount))
		return TRUE;
	if (figure.digits && is_decimal(index, i))
		return FALSE;
	Sum sum = { 0, figure.value, figure.digits ? 1 : room_of(figure.value), figure.open,
		    figure.last };
	for (;;) {
		guint next = sum.last + 1;
		if (!same_sentence(index, i, next) || token_at(index, sum.last)->after == ',')
			break;
		gboolean direct = figure_at(index, next, &figure);
		if (direct && !figure.digits && multiply(&sum, &figure))
			continue;
		if (direct && !figure.digits && add(&sum, &figure, index->text->lang))
			continue;
		guint behind = direct ? next : behind_and(index, next);
		if (behind == next || !same_sentence(index, i, behind) ||
		    !figure_at(index, behind, &figure) || figure.digits)
			break;
		if (sum.open ? !multiply(&sum, &figure) : !add(&sum, &figure, index->text->lang))
			break;
	}
	amount->end = sum.last;
	amount->min = sum.total + sum.part;
	amount->max = sum.open ? TOLL_OPEN : amount->min;
	return TRUE;
}

/* ---- what stands around it ---- */

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
	case MOD_UNKNOWN:
	case MOD_TO: break;
	}
}

/* "10-15", "10 to 15", «от 10 до 15»: not "from 3 to 5", which has risen. */
static void extend_to(const HitIndex *index, Amount *amount)
{
	Amount upper;
	guint next = amount->end + 1;
	if (!same_sentence(index, amount->at, next))
		return;
	const Token *token = token_at(index, next);
	const LexiconHit *to = hit_from(index, TERM_MODIFIER, next);
	const LexiconHit *from = amount->at > 0 ? hit_until(index, TERM_CUE, amount->at - 1) : NULL;
	if (from != NULL && from->term->value == CUE_BETWEEN && behind_and(index, next) != next &&
	    number_at(index, next + 1, &upper) && upper.min > amount->min) {
		amount->max = upper.max;
		amount->end = upper.end;
		return;
	}
	if (is_tied(index, amount->end, "-–—") && token->number) {
		gint64 value = g_ascii_strtoll(token->forms[0], NULL, 10);
		if (value > amount->min && value < YEAR_FROM && token->after != '-') {
			amount->max = value;
			amount->end = next;
		}
		return;
	}
	if (to == NULL || (to->term->value != MOD_TO && to->term->value != MOD_UP_TO) ||
	    !number_at(index, to->last + 1, &upper) || upper.min <= amount->min)
		return;
	gboolean risen = from != NULL && from->term->value == CUE_FROM &&
			 strcmp(index->text->lang, "ru") != 0;
	amount->min = risen ? upper.min : amount->min;
	amount->max = upper.max;
	amount->end = upper.end;
}

/* A thing that is not people right after the number ("12 years", "30 trucks"), or a word before it
 * that makes it a label ("September 6", "Brigade 205"), or an age ("Ahmed, 25, was"). */
static gboolean is_of_things(const HitIndex *index, const Amount *amount)
{
	const Token *own = token_at(index, amount->at), *last = token_at(index, amount->end);
	for (guint k = 1; k <= 2; k++) {
		if (!same_sentence(index, amount->at, amount->end + k) ||
		    hit_from(index, TERM_PEOPLE, amount->end + k) != NULL ||
		    hit_from(index, TERM_TOLL, amount->end + k) != NULL)
			break;
		const Token *thing = token_at(index, amount->end + k);
		gboolean with = thing->forms[1] != NULL && g_str_has_prefix(thing->forms[0], "ب");
		if (!with && hit_from(index, TERM_NOT_PEOPLE, amount->end + k) != NULL)
			return TRUE; /* Arabic's «بتفجير» is "by a bombing" */
		if (thing->after == ',' || hit_from(index, TERM_CUE, amount->end + k) != NULL)
			break; /* "dozens on September 6" */
	}
	if (last->number && last->after == '-') /* "12-year-old" */
		return TRUE;
	if (amount->at == 0 || !same_sentence(index, amount->at, amount->at - 1))
		return FALSE;
	const Token *before = token_at(index, amount->at - 1);
	if (before->capital && before->after == ',' && last->after == ',' && own->number)
		return TRUE;
	if (own->number && is_sign_of(sign_before(index, own), "(") && last->after == ')')
		return before->capital;
	return before->after != ',' &&
	       (hit_until(index, TERM_LABEL, amount->at - 1) != NULL ||
		(before->after == '.' && strcmp(before->forms[0], "no") == 0));
}

static gboolean is_before_number(const HitIndex *index, const LexiconHit *hit)
{
	Amount other;
	return same_sentence(index, hit->last, hit->last + 1) &&
	       number_at(index, hit->last + 1, &other);
}

/* "at least 9", "9 dead at least", "20'den fazla"; but in "kills 12, at least 30 wounded" it is the
 * next number's. */
static void modify(const HitIndex *index, Amount *amount)
{
	const LexiconHit *before =
		amount->first > 0 ? hit_until(index, TERM_MODIFIER, amount->first - 1) : NULL;
	gboolean loose = amount->max == TOLL_OPEN && amount->at == amount->end;
	amount->last = amount->end;
	if (token_at(index, amount->end)->after == '+') /* "20+" */
		amount->max = TOLL_OPEN;
	if (before != NULL && loose && strcmp(index->text->lang, "ru") == 0) /* «около сотни» */
		amount->min = amount->max = amount->min / 2;
	if (before != NULL && before->term->value != MOD_TO &&
	    same_sentence(index, before->first, amount->first)) {
		apply(amount, before->term->value);
		amount->first = before->first;
		return;
	}
	for (guint k = 1; k <= 2; k++) {
		const LexiconHit *after = hit_from(index, TERM_MODIFIER, amount->end + k);
		if (after == NULL || after->term->value >= MOD_NO ||
		    (k > 1 && after->term->value > MOD_MORE) ||
		    !same_sentence(index, after->last, amount->end) ||
		    is_before_number(index, after))
			continue;
		apply(amount, after->term->value);
		amount->last = k == 1 ? after->last : amount->last;
		return;
	}
}

GArray *numbers_find(const HitIndex *index)
{
	GArray *amounts = g_array_new(FALSE, FALSE, sizeof(Amount));
	for (guint i = 0; i < index->text->tokens->len; i++) {
		Amount amount = { 0 };
		if (!number_at(index, i, &amount))
			continue;
		extend_to(index, &amount);
		if (!is_of_things(index, &amount)) {
			modify(index, &amount);
			g_array_append_val(amounts, amount);
		}
		i = MAX(i, amount.end);
	}
	return amounts;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/toll.h"

#include <string.h>

#include "filters/numbers.h"

#define REACH        7  /* words between a number and what happened to the people */
#define REACH_PEOPLE 14 /* …when a word for people stands beside the number */
#define REACH_ONE    5  /* …between one person and what happened to him */
#define REACH_GROUP  5  /* words between two groups that are added up */
#define MOST_KILLED  2000000
#define MOST_MOVED   100000000
#define LATER_WITHIN 3 /* sentences of the text in which more groups are told */
#define MOST_GROUPS  200
#define PARTS        ",;:،؛—–"
#define WHOLE(who)   ((who) == WHO_PEOPLE)

/* A number of people, or one person without a number. */
typedef struct {
	Amount amount;
	Victims who;
	gboolean named; /* a word for people is beside it */
	gboolean one;   /* no number */
	gboolean taken;
} Group;

/* What one word of a toll tells. */
typedef struct {
	TollKind kind;
	guint first, last;
	gint64 min, max;
	guint who;      /* bits of Victims */
	gboolean vague; /* people, but no number */
} Telling;

typedef struct {
	const HitIndex *index;
	GArray *groups; /* Group, in reading order */
	Verdict *verdict;
	Telling total[N_TOLLS];
	gboolean known[N_TOLLS];
} Count;

static Group *group_at(const Count *count, guint i)
{
	return &g_array_index(count->groups, Group, i);
}

static const Token *token_of(const Count *count, guint i)
{
	return text_token(count->index->text, i);
}

static gboolean same_sentence(const Count *count, guint a, guint b)
{
	guint n = count->index->text->tokens->len;
	return a < n && b < n && token_of(count, a)->sentence == token_of(count, b)->sentence;
}

static gboolean verb_last(const char *lang)
{
	static const char *const list[] = { "ur", "fa", "ps", "tr", NULL };
	return g_strv_contains(list, lang);
}

/* One of SIGNS behind a word from FROM to before TO? */
static gboolean has_sign(const Count *count, guint from, guint to, const char *signs)
{
	for (guint i = from; i < to; i++) {
		const Token *token = token_of(count, i);
		const char *after = count->index->text->fields[token->field] + token->to;
		if (*after != '\0' && g_utf8_strchr(signs, -1, g_utf8_get_char(after)) != NULL)
			return TRUE;
	}
	return FALSE;
}

static gboolean has_cue(const Count *count, Cue cue, guint from, guint to)
{
	for (guint i = from; i <= to; i++) {
		const LexiconHit *hit = hit_from(count->index, TERM_CUE, i);
		if (hit != NULL && hit->term->value == (gint64)cue && hit->last <= to)
			return TRUE;
	}
	return FALSE;
}

/* ---- the groups of people ---- */

/* Who they are, by the words within four of the number; the narrower class wins. */
static void classify(const HitIndex *index, Group *group)
{
	const Text *text = index->text;
	const Amount *amount = &group->amount;
	guint sentence = text_token(text, amount->at)->sentence;
	for (guint at = amount->at; at <= amount->end + 4; at++) {
		if (at >= text->tokens->len || text_token(text, at)->sentence != sentence ||
		    (at > amount->end && text_token(text, at - 1)->after == ','))
			break;
		if (at > amount->end && group->named && hit_from(index, TERM_TOLL, at) != NULL)
			break;
		const LexiconHit *hit = hit_from(index, TERM_PEOPLE, at);
		group->named = group->named || hit_from(index, TERM_ONE, at) != NULL;
		if (hit == NULL)
			continue;
		if (!group->named || WHOLE(group->who))
			group->who = hit->term->value;
		group->named = TRUE;
	}
}

/* One person, not a word of a group ("two police officer"), of another ("the soldier's son") or of
 * one already taken ("a woman polio worker"). */
static gboolean is_one(const Count *count, const LexiconHit *hit)
{
	const Token *token = token_of(count, hit->last);
	const char *after = count->index->text->fields[token->field] + token->to;
	if (*after == '\'' || g_str_has_prefix(after, "’"))
		return FALSE;
	if (count->groups->len == 0)
		return TRUE;
	Group *before = group_at(count, count->groups->len - 1);
	if (before->amount.end >= hit->first)
		return FALSE;
	gboolean apart = !same_sentence(count, before->amount.at, hit->first) ||
			 hit->first - before->amount.end > 3 ||
			 has_sign(count, before->amount.end, hit->first, PARTS) ||
			 has_cue(count, CUE_AND, before->amount.end + 1, hit->first - 1);
	if (!apart && before->one)
		before->amount.end = before->amount.last = hit->last;
	return apart;
}

static void add_one(Count *count, const LexiconHit *hit)
{
	if (!is_one(count, hit))
		return;
	Group group = { .amount = { hit->first, hit->last, hit->first, hit->last, 1, 1 },
			.one = TRUE,
			.named = TRUE };
	classify(count->index, &group);
	g_array_append_val(count->groups, group);
}

static void find_groups(Count *count)
{
	g_autoptr(GArray) amounts = numbers_find(count->index);
	const GArray *hits = count->index->hits;
	guint n = 0;
	for (guint i = 0; i < amounts->len && count->groups->len < MOST_GROUPS; i++) {
		Group group = { .amount = g_array_index(amounts, Amount, i) };
		for (; n < hits->len; n++) {
			const LexiconHit *hit = &g_array_index(hits, LexiconHit, n);
			if (hit->first >= group.amount.first)
				break;
			if (hit->term->use == TERM_ONE)
				add_one(count, hit);
		}
		classify(count->index, &group);
		g_array_append_val(count->groups, group);
	}
	for (; n < hits->len && count->groups->len < MOST_GROUPS; n++)
		if (g_array_index(hits, LexiconHit, n).term->use == TERM_ONE)
			add_one(count, &g_array_index(hits, LexiconHit, n));
}

/* ---- which of them a word of a toll is about ---- */

/* Another toll's words between tokens A and B: the number belongs to those, not across them. */
static gboolean is_parted(const Count *count, guint a, guint b, const LexiconHit *self)
{
	for (guint i = a + 1; i < b; i++) {
		const LexiconHit *hit = hit_from(count->index, TERM_TOLL, i);
		if (hit != NULL && hit->term->value != self->term->value && hit->last < b)
			return TRUE;
	}
	return FALSE;
}

/* Does a toll word of its own follow AMOUNT at once ("9 dead, 21 wounded")? */
static gboolean is_spoken_for(const Count *count, const Amount *amount, const LexiconHit *self)
{
	for (guint i = amount->last + 1; i <= amount->last + 3; i++) {
		const LexiconHit *hit = hit_from(count->index, TERM_TOLL, i);
		if (hit != NULL && hit->first != self->first &&
		    same_sentence(count, i, amount->last) &&
		    !has_sign(count, amount->last, i, ",،"))
			return TRUE;
	}
	return FALSE;
}

/* How far GROUP, a number, stands from WHAT; G_MAXUINT: it is another's. One behind the word is
 * farther than one before it, except where the verb comes first ("killing 12"). */
static guint distance_to(const Count *count, const Group *group, const LexiconHit *what)
{
	const Amount *amount = &group->amount;
	gboolean before = amount->last < what->first;
	const char *lang = count->index->text->lang;
	if (group->taken || group->one || !same_sentence(count, amount->at, what->first))
		return G_MAXUINT;
	if (amount->first > what->first && amount->end < what->last) /* "claimed 12 lives" */
		return 1;
	if (!before && amount->first <= what->last)
		return G_MAXUINT;
	guint from = before ? amount->last : what->last, to = before ? what->first : amount->first;
	guint distance = to - from;
	gboolean far = group->named && before;
	/* "one" and its like are articles and pronouns, too */
	gboolean loose = amount->max == 1 && !group->named &&
			 !token_of(count, amount->at)->number && distance > 2;
	if (loose || distance > (far ? REACH_PEOPLE : REACH) || is_parted(count, from, to, what))
		return G_MAXUINT;
	if (!before && has_cue(count, CUE_CLAUSE, from + 1, to))
		return G_MAXUINT;
	gboolean comma = has_sign(count, from, to, ",،");
	gboolean spoken = !before && is_spoken_for(count, amount, what);
	if (comma && spoken)
		return G_MAXUINT;
	distance += comma ? (before ? 2 : 4) : 0;
	distance += spoken ? 5 : 0;
	distance += !before && (distance > 2 || verb_last(lang)) ? 3 : 0;
	distance += before && what->term->max != 0 && !verb_last(lang) ? 4 : 0;
	return distance;
}

/* ", 34," or ", aged 34," and nothing else between them? */
static gboolean is_aged(const Count *count, guint from, guint to)
{
	guint last = to - 1;
	return last > from && last - from <= 2 && token_of(count, from)->after == ',' &&
	       token_of(count, last)->after == ',' && token_of(count, last)->number;
}

/* The same of one person: before "was killed", behind "kills". */
static guint distance_of_one(const Count *count, const Group *group, const LexiconHit *what)
{
	const Amount *amount = &group->amount;
	const char *lang = count->index->text->lang;
	gboolean before = amount->last < what->first;
	gboolean either = strcmp(lang, "ru") == 0;
	gboolean first = strcmp(lang, "ar") == 0 || what->term->max != 0;
	if (group->taken || !group->one || (!before && amount->first <= what->last) ||
	    !same_sentence(count, amount->at, what->first))
		return G_MAXUINT;
	if (!either && before == first)
		return G_MAXUINT;
	guint from = before ? amount->last : what->last, to = before ? what->first : amount->first;
	gboolean aged = before && is_aged(count, from, to);
	if (to - from > REACH_ONE || (!aged && has_sign(count, from, to, PARTS "-")) ||
	    is_parted(count, from, to, what))
		return G_MAXUINT;
	if (!before &&
	    (has_cue(count, CUE_BY, from + 1, to) || has_cue(count, CUE_IN, from + 1, to)))
		return G_MAXUINT;
	return to - from;
}

typedef guint (*Distance)(const Count *, const Group *, const LexiconHit *);

static Group *nearest(const Count *count, const LexiconHit *what, Distance distance)
{
	Group *best = NULL;
	guint best_distance = G_MAXUINT;
	for (guint i = 0; i < count->groups->len; i++) {
		guint far = distance(count, group_at(count, i), what);
		if (far < best_distance) {
			best = group_at(count, i);
			best_distance = far;
		}
	}
	return best;
}

/* "12 militants, two soldiers", "a minister and seven others": both are meant. */
static gboolean is_joined(const Count *count, const Group *a, const Group *b)
{
	const HitIndex *index = count->index;
	if (a->amount.last >= b->amount.first || !same_sentence(count, a->amount.at, b->amount.at))
		return FALSE;
	guint from = a->amount.last + 1, to = b->amount.first;
	if (to - from > REACH_GROUP || !a->named || !b->named)
		return FALSE;
	for (guint i = from; i < to; i++)
		if (hit_from(index, TERM_AMONG, i) || hit_from(index, TERM_INCLUDING, i) ||
		    hit_from(index, TERM_TOLL, i))
			return FALSE;
	return has_sign(count, a->amount.last, to, ",،") ||
	       (to > from && to - from <= 2 && !a->one) ||
	       (to > from && has_cue(count, CUE_AND, from, to - 1));
}

/* "nineteen including seven": the whole that GROUP is a part of, or GROUP. */
static Group *whole_of(const Count *count, Group *group)
{
	for (guint i = 0; i < count->groups->len; i++) {
		Group *other = group_at(count, i);
		if (other->taken || other->one || other->amount.last >= group->amount.first ||
		    !same_sentence(count, other->amount.at, group->amount.at))
			continue;
		for (guint k = other->amount.last + 1; k < group->amount.first; k++)
			if (hit_from(count->index, TERM_INCLUDING, k) != NULL &&
			    k - other->amount.last <= REACH_GROUP)
				return other;
	}
	return group;
}

/* ---- adding up ---- */

static void add_line(Count *count, const Telling *telling, Victims who)
{
	TollLine *line = g_new0(TollLine, 1);
	*line = (TollLine){ telling->kind,
			    who,
			    { TRUE, telling->min, telling->max,
			      text_surface(count->index->text, telling->first, telling->last) } };
	g_ptr_array_add(count->verdict->tolls, line);
}

static void take_group(Count *count, Telling *telling, Group *group)
{
	const Amount *amount = &group->amount;
	Telling own = { telling->kind, amount->first,    amount->last, amount->min,
			amount->max,   1u << group->who, FALSE };
	gboolean open = telling->max == TOLL_OPEN || amount->max == TOLL_OPEN;
	group->taken = TRUE;
	telling->first = MIN(telling->first, amount->first);
	telling->last = MAX(telling->last, amount->last);
	telling->min += amount->min;
	telling->max = open ? TOLL_OPEN : telling->max + amount->max;
	telling->who |= 1u << group->who;
	add_line(count, &own, group->who);
}

/* The groups beside ANCHOR that the same word is about. */
static void take_groups(Count *count, Telling *telling, Group *anchor, const LexiconHit *what)
{
	gboolean before = anchor->amount.last < what->first;
	guint at = (guint)(anchor - group_at(count, 0));
	take_group(count, telling, anchor);
	for (guint i = at; i-- > 0;) {
		Group *other = group_at(count, i);
		if (other->taken || !is_joined(count, other, group_at(count, i + 1)) ||
		    (!before && other->amount.first < what->last))
			break;
		take_group(count, telling, other);
	}
	for (guint i = at + 1; i < count->groups->len; i++) {
		Group *other = group_at(count, i);
		if (other->taken || !is_joined(count, group_at(count, i - 1), other) ||
		    (before ? other->amount.last >= what->first
			    : is_spoken_for(count, &other->amount, what)))
			break;
		take_group(count, telling, other);
	}
}

static gint64 most_of(TollKind kind)
{
	return kind == TOLL_KILLED || kind == TOLL_WOUNDED ? MOST_KILLED : MOST_MOVED;
}

/* A hit of USE in the sentence of TOKEN. */
static gboolean has_in_sentence(const Count *count, TermUse use, guint token)
{
	guint n = count->index->text->tokens->len, from = token, to = token;
	while (from > 0 && same_sentence(count, from - 1, token))
		from--;
	while (to + 1 < n && same_sentence(count, to + 1, token))
		to++;
	return hit_within(count->index, use, from, to) != NULL;
}

/* Told of another time, or below the start of the text? */
static gboolean is_aside(const Count *count, guint token)
{
	guint sentence = token_of(count, token)->sentence, first = token_of(count, 0)->sentence;
	if (token_of(count, token)->field == FIELD_TITLE || sentence == first)
		return FALSE;
	return sentence > first + LATER_WITHIN || has_in_sentence(count, TERM_EARLIER, token) ||
	       has_in_sentence(count, TERM_BACKGROUND, token);
}

/* Another source's number, in the text. */
static gboolean is_disputed(const Count *count, const Telling *telling)
{
	return token_of(count, telling->first)->field == FIELD_TEXT &&
	       has_in_sentence(count, TERM_DISPUTED, telling->first);
}

/* Bring TELLING into the total of its kind. */
static void tell(Count *count, const Telling *telling)
{
	guint whole = 1u << WHO_PEOPLE;
	Telling *total = &count->total[telling->kind];
	if (telling->min > most_of(telling->kind))
		return;
	if (!count->known[telling->kind]) {
		*total = *telling;
		count->known[telling->kind] = TRUE;
		return;
	}
	if (is_aside(count, telling->first))
		return;
	if (is_disputed(count, telling) && !telling->vague) {
		total->min = MIN(total->min, telling->min);
		total->max = MAX(total->max, telling->max);
		return;
	}
	if (total->vague && !telling->vague) {
		*total = *telling;
		return;
	}
	if (telling->vague || total->max == 0 || telling->max == 0 || (total->who & whole) != 0 ||
	    (telling->who & whole) != 0 || (total->who & telling->who) != 0)
		return;
	gboolean open = total->max == TOLL_OPEN || telling->max == TOLL_OPEN;
	total->min += telling->min;
	total->max = open ? TOLL_OPEN : total->max + telling->max;
	total->who |= telling->who;
}

/* ---- what is said without a number ---- */

typedef enum { NOT_DENIED, DENIED, DENIED_IN_PART } Denial;

/* A negation from token FROM to TO of one group only: "no soldier was hurt", "no Pakistani
 * casualties". */
static gboolean is_narrow(const Count *count, guint from, guint to, const LexiconHit *what)
{
	if (hit_within(count->index, TERM_ONE, from, to) != NULL)
		return TRUE;
	for (guint i = from; i <= to; i++) {
		const LexiconHit *who = hit_from(count->index, TERM_PEOPLE, i);
		if (who != NULL && !WHOLE(who->term->value))
			return TRUE;
		if (i > from && i < what->first && token_of(count, i)->capital)
			return TRUE;
	}
	return FALSE;
}

/* "no one was killed", "no casualties": the negation stands right beside the word; "no word yet on
 * casualties" is none. */
static Denial denial_of(const Count *count, const LexiconHit *what)
{
	guint sentence = token_of(count, what->first)->sentence;
	Denial denial = NOT_DENIED;
	for (guint i = 0; i < count->index->hits->len; i++) {
		const LexiconHit *hit = &g_array_index(count->index->hits, LexiconHit, i);
		if (hit->term->use != TERM_MODIFIER ||
		    token_of(count, hit->first)->sentence != sentence)
			continue;
		if (hit->term->value == MOD_UNKNOWN)
			return DENIED_IN_PART;
		guint gap = hit->last < what->first   ? what->first - hit->last
			    : hit->first > what->last ? hit->first - what->last + 1
						      : 0;
		gboolean none = strcmp(token_of(count, hit->first)->forms[0], "none") == 0;
		if (hit->term->value != MOD_NO || gap > (none ? REACH : 3))
			continue;
		guint from = MIN(hit->first, what->first), to = MAX(hit->last, what->last);
		gboolean narrow = is_narrow(count, from, to, what);
		denial = narrow && denial != DENIED ? DENIED_IN_PART : DENIED;
	}
	return denial;
}

static void tell_none(Count *count, const LexiconHit *what)
{
	for (TollKind kind = TOLL_KILLED; kind <= TOLL_WOUNDED; kind++) {
		if (what->term->use == TERM_TOLL && what->term->value != (gint64)kind)
			continue;
		Telling none = { kind, what->first, what->last, 0, 0, 1u << WHO_PEOPLE, FALSE };
		tell(count, &none);
	}
}

/* "officials were killed": how many is not said. */
static void tell_some(Count *count, const LexiconHit *what)
{
	guint n = count->index->text->tokens->len, back = MIN(what->first, 2);
	if (back > 0 && has_cue(count, CUE_CLAUSE, what->first - back, what->first - 1))
		return; /* "after the death of workers": told before */
	gboolean before = what->term->max == 0 && strcmp(count->index->text->lang, "ar") != 0;
	for (guint k = 1; k <= REACH_ONE; k++) {
		guint at = before ? what->first - k : what->last + k;
		if ((before && what->first < k) || at >= n ||
		    !same_sentence(count, at, what->first) ||
		    has_sign(count, MIN(at, what->last), MAX(at, what->first), PARTS))
			return;
		const LexiconHit *who = before ? hit_until(count->index, TERM_PEOPLE, at)
					       : hit_from(count->index, TERM_PEOPLE, at);
		if (who == NULL)
			continue;
		Telling some = { what->term->value,
				 MIN(who->first, what->first),
				 MAX(who->last, what->last),
				 1,
				 TOLL_OPEN,
				 1u << who->term->value,
				 TRUE };
		tell(count, &some);
		return;
	}
}

/* "an injured man dies": the wounded is the dead. */
static gboolean is_fatal(const Count *count, const LexiconHit *what)
{
	for (guint i = what->last + 1; i <= what->last + 2; i++) {
		const LexiconHit *next = hit_from(count->index, TERM_TOLL, i);
		if (next != NULL && next->term->value == TOLL_KILLED &&
		    what->term->value == TOLL_WOUNDED && same_sentence(count, i, what->last) &&
		    !has_sign(count, what->last, i, PARTS) &&
		    !has_cue(count, CUE_AND, what->last + 1, i))
			return TRUE;
	}
	return FALSE;
}

static void read_toll(Count *count, const LexiconHit *what)
{
	if (is_fatal(count, what))
		return;
	Telling telling = { what->term->value, what->first, what->last, 0, 0, 0, FALSE };
	Group *group = nearest(count, what, distance_to);
	if (group != NULL && group->amount.first < what->first)
		group = whole_of(count, group);
	if (group != NULL && !group->named && group->amount.last + 2 < what->first) {
		Group *one =
			nearest(count, what, distance_of_one); /* "hundreds mourn a man killed" */
		if (one != NULL && one->amount.last + 1 == what->first)
			group = one;
	}
	if (group == NULL) {
		Denial denial = denial_of(count, what);
		if (denial == DENIED)
			tell_none(count, what);
		if (denial != NOT_DENIED)
			return;
		group = nearest(count, what, distance_of_one);
	}
	if (group == NULL) {
		tell_some(count, what);
		return;
	}
	take_groups(count, &telling, group, what);
	tell(count, &telling);
}

static void set_toll(const Count *count, TollKind kind, Toll *toll)
{
	const Telling *total = &count->total[kind];
	if (!count->known[kind])
		return;
	*toll = (Toll){ TRUE, total->min, total->max,
			text_surface(count->index->text, total->first, total->last) };
}

void toll_find(const Text *text, const GArray *hits, Verdict *verdict)
{
	HitIndex index;
	hit_index_init(&index, text, hits);
	g_autoptr(GArray) groups = g_array_new(FALSE, FALSE, sizeof(Group));
	Count count = { .index = &index, .groups = groups, .verdict = verdict };
	guint next[N_TOLLS] = { 0 }; /* first token not yet read */
	find_groups(&count);
	for (guint i = 0; i < hits->len; i++) {
		const LexiconHit *hit = &g_array_index(hits, LexiconHit, i);
		if (hit->term->use == TERM_CASUALTIES) {
			if (denial_of(&count, hit) == DENIED)
				tell_none(&count, hit);
			continue;
		}
		if (hit->term->use != TERM_TOLL || hit->first < next[hit->term->value])
			continue;
		next[hit->term->value] = hit->last + 1;
		read_toll(&count, hit);
	}
	set_toll(&count, TOLL_KILLED, &verdict->killed);
	set_toll(&count, TOLL_WOUNDED, &verdict->wounded);
	set_toll(&count, TOLL_ABDUCTED, &verdict->abducted);
	set_toll(&count, TOLL_DISPLACED, &verdict->displaced);
	hit_index_clear(&index);
}

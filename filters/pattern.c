/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/pattern.h"

#include <string.h>

#define LEAST_PREFIX 2 /* letters before a * */
#define SHORT_GAP    4
#define LONG_GAP     10
#define ACRONYM_MAX  5

void pattern_free(Pattern *pattern)
{
	if (pattern == NULL)
		return;
	pattern_free(pattern->split);
	g_free(pattern);
}

static gboolean is_acronym(const char *term)
{
	gsize n = 0, letters = 0;
	for (const char *p = term; *p != '\0'; p++, n++) {
		if (!g_ascii_isupper(*p) && !g_ascii_isdigit(*p))
			return FALSE;
		letters += g_ascii_isupper(*p);
	}
	return letters >= 2 && n <= ACRONYM_MAX;
}

static gboolean is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n';
}

/* The gap that stands from byte FROM to byte TO: a ~ or ~~ with blanks around. */
static guint8 gap_between(const char *term, guint from, guint to)
{
	guint8 gap = 0;
	for (guint i = from; i < to; i++) {
		guint n = 0;
		while (i + n < to && term[i + n] == '~')
			n++;
		if ((n == 1 || n == 2) && (i == 0 || is_blank(term[i - 1])) &&
		    is_blank(term[i + n]))
			gap = n == 1 ? SHORT_GAP : LONG_GAP;
		i += n > 0 ? n - 1 : 0;
	}
	return gap;
}

/* Does a * end what is written in one with token I, and is that its last word? */
static gboolean is_prefix(const Text *text, guint i)
{
	const char *term = text->fields[FIELD_TITLE];
	guint end = text_token(text, i)->to;
	while (term[end] != '\0' && !is_blank(term[end]))
		end++;
	return term[end - 1] == '*' &&
	       (i + 1 == text->tokens->len || text_token(text, i + 1)->from >= end);
}

static const char *fault_of(const Part *parts, guint n)
{
	if (n == 0)
		return "has no word in it";
	if (n > PATTERN_MOST_WORDS)
		return "is longer than 16 words";
	if (parts[0].gap > 0)
		return "begins with ~";
	for (guint i = 0; i < n; i++) {
		if (parts[i].prefix && g_utf8_strlen(parts[i].word, -1) < LEAST_PREFIX)
			return "needs at least two letters before the *";
		if (parts[i].prefix && parts[i].length > PATTERN_MOST_PREFIX)
			return "has more than 127 bytes before the *";
	}
	return NULL;
}

/* A pattern with room for the words of TEXT behind it. */
static Pattern *allocate(const Text *text, char **words)
{
	guint n = text->tokens->len;
	gsize size = sizeof(Pattern) + n * sizeof(Part);
	for (guint i = 0; i < n; i++)
		size += text_token(text, i)->length + 1;
	Pattern *pattern = g_malloc0(size);
	pattern->n = n;
	*words = (char *)&pattern->parts[n];
	return pattern;
}

static Pattern *compile(const char *term, const char **why)
{
	g_autoptr(Text) text = text_new_in(term, NULL, "und");
	char *words;
	g_autoptr(Pattern) pattern = allocate(text, &words);
	guint end = 0;
	pattern->cased = is_acronym(term);
	for (guint i = 0; i < pattern->n; i++) {
		const Token *token = text_token(text, i);
		memcpy(words, token->forms[0], token->length);
		pattern->parts[i] = (Part){ .word = words,
					    .length = token->length,
					    .hash = token->hash,
					    .prefix = is_prefix(text, i),
					    .gap = gap_between(term, end, token->from) };
		pattern->gapped |= pattern->parts[i].gap > 0;
		end = token->to;
		words += token->length + 1;
	}
	*why = fault_of(pattern->parts, pattern->n);
	return *why == NULL ? g_steal_pointer(&pattern) : NULL;
}

/* TERM with a blank for each ZWNJ, or NULL when there is none. */
static char *with_blanks(const char *term)
{
	static const char zwnj[] = "\xe2\x80\x8c";
	if (strstr(term, zwnj) == NULL)
		return NULL;
	g_auto(GStrv) pieces = g_strsplit(term, zwnj, -1);
	return g_strjoinv(" ", pieces);
}

Pattern *pattern_new(const char *term, const char **why)
{
	Pattern *pattern = compile(term, why);
	g_autofree char *split = pattern != NULL ? with_blanks(term) : NULL;
	const char *ignored;
	if (split != NULL)
		pattern->split = compile(split, &ignored);
	if (pattern != NULL && pattern->split != NULL && pattern->split->n == pattern->n)
		g_clear_pointer(&pattern->split, pattern_free);
	return pattern;
}

guint pattern_pieces(const Token *token, guint ends[TOKEN_JOINTS + 1])
{
	guint n = 0;
	while (n < TOKEN_JOINTS && token->joints[n] != 0) {
		ends[n] = token->joints[n];
		n++;
	}
	if (n > 0)
		ends[n++] = token->length;
	return n;
}

/* ---- does it stand there? ---- */

static gboolean is_symbol(const PatternView *view, guint symbol, guint token)
{
	for (guint32 k = view->first[token]; k < view->first[token + 1]; k++)
		if (view->symbols[k] == symbol)
			return TRUE;
	return FALSE;
}

static gboolean is_part(const PatternView *view, const Part *part, guint i)
{
	const Token *token = text_token(view->text, i);
	if (view->symbols != NULL)
		return is_symbol(view, part->symbol, i);
	for (const char *const *form = token->forms; *form != NULL; form++)
		if (strncmp(*form, part->word, part->length) == 0 &&
		    (part->prefix || (*form)[part->length] == '\0'))
			return TRUE;
	return FALSE;
}

static gboolean is_piece(const Part *part, const char *piece, guint length)
{
	return (part->prefix ? part->length <= length : part->length == length) &&
	       memcmp(part->word, piece, part->length) == 0;
}

/* Where a part has failed before in one attempt: with several gaps many ways lead to one place, and
 * only the first need be gone. */
typedef struct {
	const Pattern *pattern;
	const PatternView *view;
	guint start; /* token of the first part */
	guint64 failed[PATTERN_MOST_WORDS][PATTERN_MOST_WORDS * (LONG_GAP + 1) / 64 + 1];
} Attempt;

static int match_rest(Attempt *attempt, guint part, guint i);

/* The last token when parts from PART on match token I, written as one, from its piece K on. */
static int match_pieces(Attempt *attempt, guint part, guint i, guint k)
{
	const Token *token = text_token(attempt->view->text, i);
	guint ends[TOKEN_JOINTS + 1], n = pattern_pieces(token, ends), best = 0;
	guint from = k > 0 && n > 0 ? ends[k - 1] : 0;
	for (guint end = k; end < n && part < attempt->pattern->n; end++) {
		const Part *p = &attempt->pattern->parts[part];
		if ((k == 0 && end + 1 == n) ||
		    !is_piece(p, token->forms[0] + from, ends[end] - from))
			continue;
		int last = end + 1 < n ? match_pieces(attempt, part + 1, i, end + 1)
				       : match_rest(attempt, part + 1, i + 1);
		best = MAX(best, (guint)(last + 1));
	}
	return (int)best - 1;
}

/* The same of token I, whole or by its pieces. */
static int match_token(Attempt *attempt, guint part, guint i)
{
	int whole = is_part(attempt->view, &attempt->pattern->parts[part], i)
			    ? match_rest(attempt, part + 1, i + 1)
			    : -1;
	if (text_token(attempt->view->text, i)->joints[0] == 0)
		return whole;
	int pieces = match_pieces(attempt, part, i, 0);
	return MAX(whole, pieces);
}

/* The last token when parts from PART on match at token I or after the gap; -1 if not. */
static int match_rest(Attempt *attempt, guint part, guint i)
{
	const Text *text = attempt->view->text;
	if (part == attempt->pattern->n)
		return (int)i - 1;
	guint sentence = text_token(text, i - 1)->sentence;
	guint64 *failed = &attempt->failed[part][(i - attempt->start) / 64];
	guint64 bit = 1ull << ((i - attempt->start) % 64);
	if ((*failed & bit) != 0)
		return -1;
	*failed |= bit;
	for (guint skip = 0; skip <= attempt->pattern->parts[part].gap; skip++) {
		if (i + skip >= text->tokens->len ||
		    text_token(text, i + skip)->sentence != sentence)
			return -1;
		int last = match_token(attempt, part, i + skip);
		if (last >= 0)
			return last;
	}
	return -1;
}

int pattern_at(const Pattern *pattern, const PatternView *view, guint i)
{
	const Token *token = text_token(view->text, i);
	if (pattern->cased && !token->upper)
		return -1;
	if (pattern->n == 1)
		return is_part(view, &pattern->parts[0], i) ? (int)i : -1;
	if (token->joints[0] == 0 && !is_part(view, &pattern->parts[0], i))
		return -1;
	Attempt attempt;
	attempt.pattern = pattern;
	attempt.view = view;
	attempt.start = i;
	memset(attempt.failed, 0, pattern->n * sizeof attempt.failed[0]);
	return match_token(&attempt, 0, i);
}

gboolean pattern_may_be(const Pattern *pattern, const Text *text)
{
	if (text->jointed)
		return TRUE; /* pieces of words are not noted */
	for (guint i = 0; i < pattern->n; i++)
		if (!pattern->parts[i].prefix && !text_may_have(text, pattern->parts[i].hash))
			return FALSE;
	return TRUE;
}

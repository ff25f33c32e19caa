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
	for (guint i = 0; i < pattern->n; i++)
		g_free(pattern->parts[i].word);
	g_free(pattern->parts);
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

/* The parts of WORD, which a gap of GAP words may precede. */
static void add_word(GArray *parts, char *word, guint gap, const char **why)
{
	gsize length = strlen(word);
	gboolean prefix = word[length - 1] == '*';
	if (prefix)
		word[length - 1] = '\0';
	g_autoptr(Text) text = text_new_in(word, NULL, "und");
	for (guint i = 0; i < text->tokens->len; i++) {
		const Token *token = text_token(text, i);
		Part part = { .word = g_strdup(token->forms[0]),
			      .length = token->length,
			      .prefix = prefix && i + 1 == text->tokens->len,
			      .gap = (guint8)gap };
		gap = 0;
		g_array_append_val(parts, part);
		if (part.prefix && g_utf8_strlen(part.word, -1) < LEAST_PREFIX)
			*why = "needs at least two letters before the *";
		if (part.prefix && part.length > PATTERN_MOST_PREFIX)
			*why = "has more than 127 bytes before the *";
	}
}

static Pattern *compile(const char *term, const char **why)
{
	g_auto(GStrv) words = g_strsplit_set(term, " \t\n", -1);
	g_autoptr(GArray) parts = g_array_new(FALSE, TRUE, sizeof(Part));
	guint gap = 0;
	*why = NULL;
	for (char **word = words; *word != NULL && *why == NULL; word++) {
		if (strcmp(*word, "~") == 0 || strcmp(*word, "~~") == 0) {
			gap = (*word)[1] == '\0' ? SHORT_GAP : LONG_GAP;
		} else if (**word != '\0') {
			guint before = parts->len;
			add_word(parts, *word, gap, why);
			gap = parts->len > before ? 0 : gap;
		}
	}
	if (*why == NULL && parts->len == 0)
		*why = "has no word in it";
	if (*why == NULL && parts->len > PATTERN_MOST_WORDS)
		*why = "is longer than 16 words";
	if (*why == NULL && g_array_index(parts, Part, 0).gap > 0)
		*why = "begins with ~";
	Pattern *pattern = g_new0(Pattern, 1);
	pattern->n = parts->len;
	pattern->cased = is_acronym(term);
	pattern->parts = (Part *)(gpointer)g_array_free(g_steal_pointer(&parts), FALSE);
	for (guint i = 1; i < pattern->n; i++)
		pattern->gapped |= pattern->parts[i].gap > 0;
	if (*why != NULL)
		g_clear_pointer(&pattern, pattern_free);
	return pattern;
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
	return MAX(whole, match_pieces(attempt, part, i, 0));
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

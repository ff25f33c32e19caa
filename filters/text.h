/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text - the words of an item, folded so that every spelling of a word is one, each knowing where
 * it stands in the original; ICU's door for characters.
 *
 * Folding: Unicode case folding; Latin and Arabic marks dropped (é = e, مُحَمَّد = محمد); Arabic,
 * Persian, Urdu and Pashto variants of one letter unified (ي ى ی, ك ک, ة ه ہ, أ إ آ ا); tatweel,
 * soft hyphen, ZWNJ, ZWJ and bidi marks vanish; all decimal digits become ASCII; ё = е, ı İ = i.
 * Words end where letters and digits end, so "Tehreek-e-Taliban" is three.
 */
#ifndef FILTERS_TEXT_H
#define FILTERS_TEXT_H

#include "filters/verdict.h"

#define TOKEN_VARIANTS 4

typedef struct {
	/* The folded word, then what is left without Arabic's attached particles and article
	 * (و ف ب ك ل ال), each once; NULL-terminated when fewer. */
	const char *forms[TOKEN_VARIANTS + 1];
	Field field;
	guint start, end; /* code points in the original field */
	guint from, to;   /* the same in bytes */
	guint sentence;   /* counts up through both fields */
	guint line;       /* of the field: paragraphs */
	gboolean upper;   /* all its letters are capitals, at least two */
	gboolean capital; /* starts with a capital */
	gboolean number;  /* ASCII digits only, after folding */
	char after;       /* the first character after it, folded: ',', '-', '.', '%'… or ' ' */
} Token;

typedef struct {
	GArray *tokens;         /* Token */
	char *fields[N_FIELDS]; /* the originals */
	const char *lang;       /* detected, "und" if not */
	GStringChunk *strings;
} Text;

/* Ceiling on the words of one item: a very long read has 20,000. */
#define TEXT_MAX_TOKENS 20000

/* TITLE and BODY may be NULL. PRIOR: the language the feed claims, or NULL. Never NULL. */
Text *text_new(const char *title, const char *body, const char *prior);
/* The same in LANG (a static string), which is not looked for. */
Text *text_new_in(const char *title, const char *body, const char *lang);
void text_free(Text *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Text, text_free)

static inline const Token *text_token(const Text *text, guint i)
{
	return &g_array_index(text->tokens, Token, i);
}

/* The original words from token FIRST to LAST. Caller frees. */
char *text_surface(const Text *text, guint first, guint last);
Span text_span(const Text *text, guint first, guint last);

/* The words of FIELD in a line, TEXT_LINE_WORD after each, TEXT_LINE_FORM before each form but the
 * first. Caller frees. */
char *text_line(const Text *text, Field field);
#define TEXT_LINE_WORD ' '
#define TEXT_LINE_FORM '\x1f'

/* WORD folded as a whole, without splitting. Caller frees. */
char *text_fold(const char *word);

/* The folded words of PHRASE, NULL-terminated. Caller frees with g_strfreev. */
char **text_words(const char *phrase);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text - the words of an item, folded so that every spelling of a word is one, each knowing where
 * it stands in the original.
 *
 * chars.h says what letters fold to. Words end where letters and digits end, so "Tehreek-e-Taliban"
 * is three; each ideograph is a word; scripts without blanks (Thai, Lao, Khmer, Burmese) are cut by
 * ICU's dictionaries. Bytes that are no UTF-8 part words as blanks do.
 */
#ifndef FILTERS_TEXT_H
#define FILTERS_TEXT_H

#include <string.h>

#include "filters/chars.h"
#include "filters/verdict.h"

#define TOKEN_VARIANTS 4
#define TOKEN_JOINTS   3

typedef struct {
	/* The folded word, then what is left without Arabic's attached particles and article
	 * (و ف ب ك ل ال), each once; NULL-terminated when fewer. */
	const char *forms[TOKEN_VARIANTS + 1];
	guint32 hash;                /* text_hash of the folded word… */
	guint32 length;              /* …and its bytes */
	guint start, end;            /* code points in the original field */
	guint from, to;              /* the same in bytes */
	guint sentence;              /* counts up through both fields */
	guint line;                  /* of the field: paragraphs */
	guint8 joints[TOKEN_JOINTS]; /* bytes of the folded word before a ZWNJ or ZWJ, 0 = none */
	guint8 field;
	guint8 upper;   /* all its letters are capitals, at least two */
	guint8 capital; /* starts with a capital */
	guint8 number;  /* ASCII digits only, after folding */
	char after;     /* the first character after it, folded: ',', '-', '.', '%'… or ' ' */
} Token;

typedef struct _TextBlock TextBlock;

#define TEXT_SEEN 16 /* 1,024 bits */

typedef struct {
	GArray *tokens;           /* Token */
	char *fields[N_FIELDS];   /* the originals, in the first block */
	const char *lang;         /* detected, "und" if not */
	guint letters[N_LETTERS]; /* how many of each, by Letter */
	gboolean jointed;         /* some word has joints */
	guint64 seen[TEXT_SEEN];  /* a bit for each form of each word: text_may_have */
	TextBlock *blocks;        /* where the words and the fields are */
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

#define TEXT_PADDING 16 /* bytes that can be read behind each form of a word */

static inline guint64 text_mix(guint64 hash, guint64 part)
{
	hash = (hash ^ part) * 0xff51afd7ed558ccdu;
	return hash ^ hash >> 32;
}

/* Of LENGTH bytes of a form of a text's word: never 0, and without a branch for most. */
static inline guint32 text_hash_form(const char *form, gsize length)
{
	static const guint64 masks[17] = {
		0,           0xff,         0xffff,         0xffffff,
		0xffffffff,  0xffffffffff, 0xffffffffffff, 0xffffffffffffff,
		~(guint64)0, ~(guint64)0,  ~(guint64)0,    ~(guint64)0,
		~(guint64)0, ~(guint64)0,  ~(guint64)0,    ~(guint64)0,
		~(guint64)0,
	};
	guint64 low, high, hash = length * 0x9e3779b97f4a7c15u;
	for (; length > 16; form += 8, length -= 8) {
		memcpy(&low, form, sizeof low);
		hash = text_mix(hash, low);
	}
	memcpy(&low, form, sizeof low);
	memcpy(&high, form + 8, sizeof high);
	hash = text_mix(hash, low & masks[length]);
	hash = text_mix(hash, high & masks[length < 8 ? 0 : length - 8]);
	return (guint32)hash | 1;
}

/* The same of any folded word. */
static inline guint32 text_hash(const char *word, gsize length)
{
	if (length <= 16) {
		char padded[TEXT_PADDING + 16] = { 0 };
		memcpy(padded, word, length);
		return text_hash_form(padded, length);
	}
	g_autofree char *padded = g_malloc0(length + TEXT_PADDING);
	memcpy(padded, word, length);
	return text_hash_form(padded, length);
}

/* May a word of HASH be there? FALSE is certain. */
static inline gboolean text_may_have(const Text *text, guint32 hash)
{
	return text->seen[hash / 128 % TEXT_SEEN] >> (hash / 2 % 64) & 1; /* bit 0 is always set */
}

#endif

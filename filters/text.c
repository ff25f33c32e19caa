/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/text.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include "filters/lang.h"

/* Letters of the Arabic script that spell the same sound in one of our languages. */
static gunichar unify_arabic(gunichar c)
{
	switch (c) {
	case 0x622:
	case 0x623:
	case 0x625:
	case 0x671:
	case 0x672:
	case 0x673: return 0x627; /* ا */
	case 0x624: return 0x648; /* و */
	case 0x626:
	case 0x649:
	case 0x64a:
	case 0x6cc:
	case 0x6cd:
	case 0x6ce:
	case 0x6d0:
	case 0x6d2:
	case 0x6d3: return 0x6cc; /* ی, ے and ې too */
	case 0x643:
	case 0x6aa: return 0x6a9; /* ک */
	case 0x629:
	case 0x6c0:
	case 0x6c1:
	case 0x6c2:
	case 0x6c3:
	case 0x6be:
	case 0x6d5: return 0x647; /* ه */
	case 0x6ab: return 0x6af; /* ګ */
	case 0x6ba: return 0x646; /* ں */
	default: return c;
	}
}

static gboolean is_dropped(gunichar c)
{
	return c == 0x640 || c == 0xad || (c >= 0x200b && c <= 0x200f) ||
	       (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069) || c == 0xfeff ||
	       (c >= 0x300 && c <= 0x36f) || (c >= 0x610 && c <= 0x61a) ||
	       (c >= 0x64b && c <= 0x65f) || c == 0x670 || (c >= 0x6d6 && c <= 0x6ed && c != 0x6dd);
}

/* A character that decomposes no further. */
static void append_folded(GString *out, gunichar c)
{
	int digit = u_charDigitValue(c);
	if (is_dropped(c) || c == ' ') /* some ligatures of whole phrases hold blanks */
		return;
	if (digit >= 0)
		g_string_append_c(out, '0' + digit);
	else if (c == 0x131)
		g_string_append_c(out, 'i');
	else
		g_string_append_unichar(out, unify_arabic(u_foldCase(c, U_FOLD_CASE_DEFAULT)));
}

/* The folded form of one character, appended to OUT; nothing for what is dropped. */
static void fold_char(GString *out, gunichar c)
{
	if (c < 0x80) {
		g_string_append_c(out, g_ascii_tolower(c));
		return;
	}
	if (c >= 0x600 && c <= 0x6ff) {
		append_folded(out, c);
		return;
	}
	if (c >= 0x400 && c <= 0x4ff) { /* й must stay a letter of its own */
		c = u_foldCase(c, U_FOLD_CASE_DEFAULT);
		g_string_append_unichar(out, c == 0x451 ? 0x435 : c);
		return;
	}
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfkd = unorm2_getNFKDInstance(&status);
	UChar in[2], decomposed[32];
	int32_t n = 0;
	U16_APPEND_UNSAFE(in, n, c);
	int32_t length =
		unorm2_normalize(nfkd, in, n, decomposed, G_N_ELEMENTS(decomposed), &status);
	if (U_FAILURE(status))
		return;
	for (int32_t i = 0; i < length;) {
		UChar32 d;
		U16_NEXT(decomposed, i, length, d);
		append_folded(out, d);
	}
}

char *text_fold(const char *word)
{
	GString *out = g_string_new(NULL);
	for (const char *p = word; *p != '\0'; p = g_utf8_next_char(p))
		fold_char(out, g_utf8_get_char(p));
	return g_string_free(out, FALSE);
}

static gboolean is_word_char(gunichar c)
{
	return c < 0x80 ? g_ascii_isalnum(c) : u_isalnum(c) || is_dropped(c);
}

static gboolean is_ideograph(gunichar c)
{
	return u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC);
}

/* After an ellipsis a small letter goes on with the sentence. */
static gboolean goes_on(const char *rest)
{
	while (*rest == ' ' || *rest == '"')
		rest++;
	return g_unichar_islower(g_utf8_get_char(rest));
}

/* The end of a sentence: a full stop of any script before a blank, or a line's end. REST: what
 * follows C; INITIAL: a single capital stands before it ("U.S. troops"). */
static gboolean ends_sentence(gunichar c, const char *rest, gboolean initial)
{
	gunichar next = g_utf8_get_char(rest);
	switch (c) {
	case '\n':
	case 0x6d4:
	case 0x61f:
	case 0x964:
	case '?':
	case '!': return TRUE;
	case 0x2026: return !goes_on(rest);
	case '.':
		if (initial && next == ' ')
			return FALSE;
		return next == 0 || u_isUWhiteSpace(next) || next == '"' || next == 0x201d;
	default: return FALSE;
	}
}

/* ---- Arabic's attached particles ---- */

static const char *strip(const char *word, const char *prefix, glong least)
{
	if (!g_str_has_prefix(word, prefix))
		return NULL;
	const char *rest = word + strlen(prefix);
	return g_utf8_strlen(rest, -1) >= least ? rest : NULL;
}

static void add_forms(Text *text, Token *token)
{
	static const char *const particles[][4] = { { "و", "ف", NULL }, { "ب", "ک", "ل", NULL } };
	guint n = 1;
	const char *word = token->forms[0];
	gboolean lam = FALSE;
	for (guint level = 0; level < G_N_ELEMENTS(particles); level++)
		for (const char *const *p = particles[level]; *p != NULL; p++) {
			const char *rest = strip(word, *p, 3);
			if (rest == NULL)
				continue;
			if (n < TOKEN_VARIANTS)
				token->forms[n++] = rest;
			word = rest;
			lam = level == 1 && strcmp(*p, "ل") == 0;
			break;
		}
	/* ل + ال is written لل */
	const char *rest = strip(word, "ال", 2);
	if (rest == NULL && lam)
		rest = strip(word, "ل", 3);
	if (rest != NULL && n < TOKEN_VARIANTS)
		token->forms[n++] = rest;
}

/* ---- cutting into words ---- */

#define LONGEST_NUMBER 16 /* digits; a longer list of figures is none */

typedef struct {
	Text *text;
	GString *word;
	Field field;
	guint sentence, line, upper, letters;
	gboolean capital;
	guint start, from;
} Cutter;

static void end_word(Cutter *cutter, guint end, guint to, gunichar next)
{
	if (cutter->word->len == 0 || cutter->text->tokens->len >= TEXT_MAX_TOKENS) {
		g_string_truncate(cutter->word, 0);
		return;
	}
	Token token = { .field = cutter->field,
			.start = cutter->start,
			.from = cutter->from,
			.to = to,
			.end = end,
			.sentence = cutter->sentence,
			.line = cutter->line,
			.upper = cutter->upper >= 2 && cutter->upper == cutter->letters,
			.capital = cutter->capital,
			.after = next < 0x80     ? (char)next
				 : next == 0x60c ? ','
						 : ' ' };
	token.forms[0] = g_string_chunk_insert_const(cutter->text->strings, cutter->word->str);
	token.number = strspn(token.forms[0], "0123456789") == cutter->word->len;
	g_array_append_val(cutter->text->tokens, token);
	g_string_truncate(cutter->word, 0);
}

static void cut(Cutter *cutter, const char *field)
{
	guint position = 0;
	for (const char *p = field; *p != '\0'; p = g_utf8_next_char(p), position++) {
		gunichar c = g_utf8_get_char(p), next = g_utf8_get_char(g_utf8_next_char(p));
		if (is_word_char(c)) {
			if (cutter->word->len == 0) {
				cutter->start = position;
				cutter->from = (guint)(p - field);
				cutter->upper = cutter->letters = 0;
				cutter->capital = u_isupper(c);
			}
			cutter->letters += u_isalpha(c);
			cutter->upper += u_isupper(c);
			fold_char(cutter->word, c);
			if (is_ideograph(c))
				end_word(cutter, position + 1, (guint)(g_utf8_next_char(p) - field),
					 next);
			continue;
		}
		/* "2,100" is one number */
		if ((c == ',' || c == 0x66c) && g_unichar_isdigit(next) && cutter->word->len > 0 &&
		    cutter->word->len < LONGEST_NUMBER &&
		    strspn(cutter->word->str, "0123456789") == cutter->word->len)
			continue;
		gboolean initial = cutter->capital && cutter->word->len == 1;
		end_word(cutter, position, (guint)(p - field), c);
		if (ends_sentence(c, g_utf8_next_char(p), initial))
			cutter->sentence++;
		if (c == '\n')
			cutter->line++;
	}
	end_word(cutter, position, (guint)strlen(field), 0);
	cutter->sentence++;
}

static Text *cut_fields(const char *title, const char *body)
{
	Text *text = g_new0(Text, 1);
	const char *fields[N_FIELDS] = { title, body };
	text->tokens = g_array_new(FALSE, FALSE, sizeof(Token));
	text->strings = g_string_chunk_new(4096);
	Cutter cutter = { .text = text, .word = g_string_new(NULL) };
	for (int f = 0; f < N_FIELDS; f++) {
		text->fields[f] = g_strdup(fields[f] != NULL ? fields[f] : "");
		cutter.field = f;
		cutter.line = 0;
		cut(&cutter, text->fields[f]);
	}
	g_string_free(cutter.word, TRUE);
	return text;
}

static Text *set_language(Text *text, const char *lang)
{
	text->lang = lang;
	if (strcmp(lang, "ar") == 0)
		for (guint i = 0; i < text->tokens->len; i++)
			add_forms(text, &g_array_index(text->tokens, Token, i));
	return text;
}

Text *text_new_in(const char *title, const char *body, const char *lang)
{
	return set_language(cut_fields(title, body), lang);
}

Text *text_new(const char *title, const char *body, const char *prior)
{
	Text *text = cut_fields(title, body);
	return set_language(text, lang_detect(text, prior));
}

void text_free(Text *text)
{
	if (text == NULL)
		return;
	g_array_unref(text->tokens);
	g_string_chunk_free(text->strings);
	for (int f = 0; f < N_FIELDS; f++)
		g_free(text->fields[f]);
	g_free(text);
}

char *text_line(const Text *text, Field field)
{
	GString *line = g_string_sized_new(strlen(text->fields[field]) + 16);
	for (guint i = 0; i < text->tokens->len; i++) {
		const Token *token = text_token(text, i);
		for (int f = 0; token->field == field && token->forms[f] != NULL; f++) {
			if (f > 0)
				g_string_append_c(line, TEXT_LINE_FORM);
			g_string_append(line, token->forms[f]);
		}
		if (token->field == field)
			g_string_append_c(line, TEXT_LINE_WORD);
	}
	return g_string_free(line, FALSE);
}

Span text_span(const Text *text, guint first, guint last)
{
	const Token *a = text_token(text, first), *b = text_token(text, last);
	return (Span){ a->field, a->start, b->end };
}

char *text_surface(const Text *text, guint first, guint last)
{
	const Token *a = text_token(text, first), *b = text_token(text, last);
	return g_strndup(text->fields[a->field] + a->from, b->to - a->from);
}

char **text_words(const char *phrase)
{
	g_autoptr(Text) text = text_new(phrase, NULL, "und");
	g_autoptr(GStrvBuilder) words = g_strv_builder_new();
	for (guint i = 0; i < text->tokens->len; i++)
		g_strv_builder_add(words, text_token(text, i)->forms[0]);
	return g_strv_builder_end(words);
}

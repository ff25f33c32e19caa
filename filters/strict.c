/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/strict.h"

/* Two letters that fold to one. Not Urdu's ی ے: they are endings of one word. */
static const struct {
	const char *lang;
	gunichar plain, marked;
	gboolean both; /* told apart where both are written; else where the marked one is */
} pairs[] = {
	{ "tr", 'i', 0x131, FALSE },  { "tr", 'o', 0xf6, FALSE },   { "tr", 'u', 0xfc, FALSE },
	{ "tr", 's', 0x15f, FALSE },  { "tr", 'c', 0xe7, FALSE },   { "tr", 'g', 0x11f, FALSE },
	{ "ur", 0x6c1, 0x6be, TRUE }, { "ur", 0x646, 0x6ba, TRUE }, { "ar", 0x64a, 0x649, TRUE },
};

/* C as a small letter; a capital I may be either, and is neither here. */
static gunichar small(gunichar c)
{
	return c == 'I' || c == 0x130 ? (c == 'I' ? 0 : 'i') : g_unichar_tolower(c);
}

/* The row of the pair to which C belongs in LANG, or -1. */
static int pair_of(gunichar c, const char *lang)
{
	for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++)
		if ((c == pairs[i].plain || c == pairs[i].marked) &&
		    strcmp(pairs[i].lang, lang) == 0)
			return (int)i;
	return -1;
}

gboolean strict_concerns(const char *term, const char *lang)
{
	gunichar c;
	for (const char *p = term; *p != '\0';) {
		p += chars_read(p, &c);
		if (pair_of(small(c), lang) >= 0)
			return TRUE;
	}
	return FALSE;
}

static gboolean has_letter(const Text *text, gunichar letter)
{
	for (int f = 0; f < N_FIELDS; f++) {
		gunichar c;
		for (const char *p = text->fields[f]; *p != '\0';) {
			p += chars_read(p, &c);
			if (small(c) == letter)
				return TRUE;
		}
	}
	return FALSE;
}

/* Does the writer of TEXT tell the letters of ROW apart? */
static gboolean is_told_apart(const Text *text, int row)
{
	return has_letter(text, pairs[row].marked) &&
	       (!pairs[row].both || has_letter(text, pairs[row].plain));
}

/* The next character of P that is not dropped from a word, 0 at its end. */
static gunichar next_letter(const char **p, const char *end)
{
	gunichar c;
	while (*p < end) {
		*p += chars_read(*p, &c);
		if ((chars_of(c)->flags & (CHAR_WORD | CHAR_GONE)) == CHAR_WORD)
			return c;
	}
	return 0;
}

static gboolean fold_alike(gunichar a, gunichar b)
{
	const Char *x = chars_of(a), *y = chars_of(b);
	return x->length == y->length && x->length <= sizeof x->fold &&
	       memcmp(x->fold, y->fold, x->length) == 0;
}

gboolean strict_differs(const char *term, const Text *text, guint first, guint last)
{
	const Token *a = text_token(text, first), *b = text_token(text, last);
	const char *p = term, *p_end = term + strlen(term);
	const char *q = text->fields[a->field] + a->from, *q_end = text->fields[b->field] + b->to;
	for (;;) {
		gunichar x = next_letter(&p, p_end), y = next_letter(&q, q_end);
		if (x == 0 || y == 0 || !fold_alike(x, y))
			return FALSE; /* a gap, an ending, a particle */
		int row = pair_of(small(x), text->lang);
		if (row >= 0 && row == pair_of(small(y), text->lang) && small(x) != small(y) &&
		    is_told_apart(text, row))
			return TRUE;
	}
}

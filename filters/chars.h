/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chars - what each character means to the words of a text; ICU's door for characters.
 *
 * One entry a code point, made once: what it folds to, whether words hold it, which language's
 * letter it is. Pages of 256 are made when their first character is met and never change, so that
 * reading a text is a look into a table and starting costs nothing.
 *
 * What it folds to: Unicode's NFKC_Casefold (capitals, full width, ligatures, presentation forms);
 * then marks dropped where they are no spelling (é = e, مُحَمَّد = محمد; not й, not Devanagari's
 * vowels); Arabic, Persian, Urdu and Pashto variants of one letter unified (ي ى ی ے ې, ك ک, ة ه ہ
 * ھ, أ إ آ ا); tatweel, soft hyphen, ZWNJ, ZWJ and bidi marks gone; all decimal digits ASCII; ё =
 * е, ı İ = i. Folding what is folded changes nothing.
 */
#ifndef FILTERS_CHARS_H
#define FILTERS_CHARS_H

#include <glib.h>

typedef enum {
	CHAR_WORD = 1 << 0,     /* stands in words */
	CHAR_ALPHA = 1 << 1,    /* a letter */
	CHAR_UPPER = 1 << 2,    /* a capital */
	CHAR_GONE = 1 << 3,     /* stands in words and folds to nothing */
	CHAR_ALONE = 1 << 4,    /* a word of its own: ideographs */
	CHAR_JOINS = 1 << 5,    /* may make one letter with that before it: и + breve = й */
	CHAR_UNSPACED = 1 << 6, /* of a script that puts no blanks between words */
	CHAR_JOINT = 1 << 7,    /* ZWNJ, ZWJ: parts what is written as one word */
} CharFlags;

/* By whom a letter is written: what tells languages of one script apart. */
typedef enum {
	LETTER_OTHER,
	LETTER_LATIN, /* a–z */
	LETTER_TURKISH,
	LETTER_CYRILLIC,
	LETTER_URDU,
	LETTER_PASHTO,
	LETTER_ARABIC,
	LETTER_ARABIC_FORM, /* ك ي, where the others write ک ی */
	LETTER_PERSIAN,     /* پ چ ژ گ, Urdu's too */
	LETTER_PERSIAN_FORM,
	LETTER_SCRIPT, /* of the Arabic script, and no more to tell */
	N_LETTERS
} Letter;

typedef struct {
	char fold[4];  /* UTF-8, not terminated */
	guint8 length; /* bytes of FOLD, or CHAR_LONG: ask chars_long */
	guint8 flags;
	guint8 letter;
	guint8 variant; /* see strict.h */
} Char;
#define CHAR_LONG 0xff

extern const Char *chars_pages[0x1100];
/* Makes the page of C. */
const Char *chars_page(gunichar c);

/* C is a code point, surrogates allowed. */
static inline const Char *chars_of(gunichar c)
{
	const Char *page = g_atomic_pointer_get(&chars_pages[c >> 8]);
	return (page != NULL ? page : chars_page(c)) + (c & 0xff);
}

/* What a CHAR_LONG folds to, NUL-terminated; at most CHARS_LONGEST bytes. */
const char *chars_long(gunichar c);
#define CHARS_LONGEST 64

/* The letter that A, folded, and the mark B make together, folded; 0 if they stay two. */
gunichar chars_joined(gunichar a, gunichar b);

/* Ends of words in FIELD from FROM up to TO, which is a run of CHAR_UNSPACED, as byte offsets in
 * the field, TO included; by ICU's dictionaries. Appended to ENDS (guint). */
void chars_word_ends(const char *field, guint from, guint to, GArray *ends);

/* One code point of P, which ends in NUL: *C and how many bytes it takes. Bytes that are no UTF-8
 * are U+FFFD, one each. */
static inline guint chars_read(const char *p, gunichar *c)
{
	const guchar *u = (const guchar *)p;
	if (u[0] < 0x80) {
		*c = u[0];
		return 1;
	}
	if (u[0] >= 0xc2 && u[0] < 0xe0 && (u[1] & 0xc0) == 0x80) {
		*c = (gunichar)(u[0] & 0x1f) << 6 | (u[1] & 0x3f);
		return 2;
	}
	if ((u[0] & 0xf0) == 0xe0 && (u[1] & 0xc0) == 0x80 && (u[2] & 0xc0) == 0x80) {
		*c = (gunichar)(u[0] & 0x0f) << 12 | (gunichar)(u[1] & 0x3f) << 6 | (u[2] & 0x3f);
		return 3;
	}
	if (u[0] >= 0xf0 && u[0] < 0xf5 && (u[1] & 0xc0) == 0x80 && (u[2] & 0xc0) == 0x80 &&
	    (u[3] & 0xc0) == 0x80) {
		*c = (gunichar)(u[0] & 0x07) << 18 | (gunichar)(u[1] & 0x3f) << 12 |
		     (gunichar)(u[2] & 0x3f) << 6 | (u[3] & 0x3f);
		if (*c <= 0x10ffff)
			return 4;
	}
	*c = 0xfffd;
	return 1;
}

#endif

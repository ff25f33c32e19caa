/* SPDX-License-Identifier: GPL-3.0-or-later */
/* date_words - what the words in dates mean: months, zones, halves of the day. */
#ifndef FEEDS_DATE_WORDS_H
#define FEEDS_DATE_WORDS_H

#include <glib.h>

typedef enum {
	WORD_MONTH,
	WORD_JALALI, /* a month of the Solar Hijri calendar */
	WORD_SECOND, /* of two months of one name the later */
	WORD_ZONE,
	WORD_AM,
	WORD_PM,
	WORD_COUNTRY, /* spoken in one zone only */
} WordKind;

typedef struct {
	const char *word;
	WordKind kind;
	int value; /* month 1–12, or minutes east of Greenwich, which a zone says and others suggest
		    */
} DateWord;

/* What WORD, SIZE bytes in small letters, means, or NULL. */
const DateWord *date_word(const char *word, gsize size);

#endif

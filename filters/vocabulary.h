/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vocabulary - a number for each word: an open hash table with a sieve before it.
 *
 * Most words of a text are none of ours and learn it from one bit; the sieve is small enough to
 * stay in the cache.
 */
#ifndef FILTERS_VOCABULARY_H
#define FILTERS_VOCABULARY_H

#include "filters/text.h"

typedef struct {
	guint32 hash; /* 0 = empty */
	guint32 key;  /* where the word stands in keys */
	guint32 value;
} VocabularySlot;

typedef struct {
	VocabularySlot *slots;
	guint64 *sieve;
	guint bits; /* 2^bits slots, 8 times as many bits in the sieve */
	guint n;
	GByteArray *keys; /* words, each ended by NUL */
} Vocabulary;

void vocabulary_init(Vocabulary *vocabulary);
void vocabulary_clear(Vocabulary *vocabulary);

/* Where the value of WORD is kept; *IS_NEW: it has just been put there, as 0. Until the next. */
guint32 *vocabulary_put(Vocabulary *vocabulary, const char *word, gsize length, gboolean *is_new);

/* As vocabulary_get, for words that the sieve let through. */
gboolean vocabulary_look(const Vocabulary *vocabulary, const char *word, gsize length, guint32 hash,
			 guint32 *value);

/* HASH is text_hash of WORD, which need not end in NUL. FALSE if it is not there. */
static inline gboolean vocabulary_get(const Vocabulary *vocabulary, const char *word, gsize length,
				      guint32 hash, guint32 *value)
{
	guint32 bit = hash >> (32 - 3 - vocabulary->bits);
	return (vocabulary->sieve[bit / 64] >> bit % 64 & 1) != 0 &&
	       vocabulary_look(vocabulary, word, length, hash, value);
}

gsize vocabulary_bytes(const Vocabulary *vocabulary);

#endif

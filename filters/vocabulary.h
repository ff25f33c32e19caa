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

/* Where the value of WORD is kept; *IS_NEW: it has just been put there, as 0. Until the next. HASH
 * is text_hash of WORD. */
guint32 *vocabulary_put(Vocabulary *vocabulary, const char *word, gsize length, guint32 hash,
			gboolean *is_new);

/* May the word of HASH be there? FALSE is certain. */
static inline gboolean vocabulary_may_have(const Vocabulary *vocabulary, guint32 hash)
{
	guint32 bit = hash >> (32 - 3 - vocabulary->bits);
	return vocabulary->sieve[bit / 64] >> bit % 64 & 1;
}

/* HASH is text_hash of WORD, which need not end in NUL. FALSE if it is not there. */
gboolean vocabulary_get(const Vocabulary *vocabulary, const char *word, gsize length, guint32 hash,
			guint32 *value);

/* Have the cache fetch what vocabulary_get will look at. */
static inline void vocabulary_fetch(const Vocabulary *vocabulary, guint32 hash)
{
	__builtin_prefetch(&vocabulary->slots[hash >> 1 & ((1u << vocabulary->bits) - 1)]);
}

gsize vocabulary_bytes(const Vocabulary *vocabulary);

#endif

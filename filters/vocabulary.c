/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/vocabulary.h"

#include <string.h>

#define FEWEST_BITS 6
#define MOST_BITS   29 /* the sieve's index is of 32 bits */

static void make_tables(Vocabulary *vocabulary, guint bits)
{
	vocabulary->bits = bits;
	vocabulary->slots = g_new0(VocabularySlot, (gsize)1 << bits);
	vocabulary->sieve = g_new0(guint64, ((gsize)8 << bits) / 64);
}

void vocabulary_init(Vocabulary *vocabulary)
{
	make_tables(vocabulary, FEWEST_BITS);
	vocabulary->n = 0;
	vocabulary->keys = g_byte_array_new();
}

void vocabulary_clear(Vocabulary *vocabulary)
{
	g_free(vocabulary->slots);
	g_free(vocabulary->sieve);
	g_byte_array_unref(vocabulary->keys);
}

static gboolean is_word(const Vocabulary *vocabulary, const VocabularySlot *slot, const char *word,
			gsize length, guint32 hash)
{
	const char *key = (const char *)vocabulary->keys->data + slot->key;
	return slot->hash == hash && strncmp(key, word, length) == 0 && key[length] == '\0';
}

/* The slot of WORD, or the empty one where it would be. */
static VocabularySlot *slot_of(const Vocabulary *vocabulary, const char *word, gsize length,
			       guint32 hash)
{
	guint32 mask = (1u << vocabulary->bits) - 1, i = hash >> 1 & mask;
	while (vocabulary->slots[i].hash != 0 &&
	       !is_word(vocabulary, &vocabulary->slots[i], word, length, hash))
		i = (i + 1) & mask;
	return &vocabulary->slots[i];
}

static VocabularySlot *put_slot(Vocabulary *vocabulary, VocabularySlot slot)
{
	guint32 mask = (1u << vocabulary->bits) - 1, i = slot.hash >> 1 & mask;
	guint32 bit = slot.hash >> (32 - 3 - vocabulary->bits);
	while (vocabulary->slots[i].hash != 0)
		i = (i + 1) & mask;
	vocabulary->slots[i] = slot;
	vocabulary->sieve[bit / 64] |= (guint64)1 << bit % 64;
	return &vocabulary->slots[i];
}

static void grow(Vocabulary *vocabulary)
{
	Vocabulary old = *vocabulary;
	g_assert(old.bits < MOST_BITS);
	make_tables(vocabulary, old.bits + 1);
	for (gsize i = 0; i < (gsize)1 << old.bits; i++)
		if (old.slots[i].hash != 0)
			put_slot(vocabulary, old.slots[i]);
	g_free(old.slots);
	g_free(old.sieve);
}

guint32 *vocabulary_put(Vocabulary *vocabulary, const char *word, gsize length, guint32 hash,
			gboolean *is_new)
{
	VocabularySlot *slot = slot_of(vocabulary, word, length, hash);
	*is_new = slot->hash == 0;
	if (!*is_new)
		return &slot->value;
	if (++vocabulary->n > 1u << (vocabulary->bits - 1))
		grow(vocabulary);
	slot = put_slot(vocabulary, (VocabularySlot){ hash, vocabulary->keys->len, 0 });
	g_byte_array_append(vocabulary->keys, (const guint8 *)word, (guint)length);
	g_byte_array_append(vocabulary->keys, (const guint8 *)"", 1);
	return &slot->value;
}

gboolean vocabulary_get(const Vocabulary *vocabulary, const char *word, gsize length, guint32 hash,
			guint32 *value)
{
	const VocabularySlot *slot = slot_of(vocabulary, word, length, hash);
	*value = slot->value;
	return slot->hash != 0;
}

gsize vocabulary_bytes(const Vocabulary *vocabulary)
{
	gsize slots = (gsize)1 << vocabulary->bits;
	return slots * sizeof(VocabularySlot) + slots + vocabulary->keys->len;
}

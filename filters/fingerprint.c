/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/fingerprint.h"

#define RUN          3 /* words */
#define LEAST_COMMON 4 /* hashes that must be comparable: six words */

guint32 fingerprint_hash(const char *text)
{
	guint32 hash = 2166136261u;
	for (; *text != '\0'; text++)
		hash = (hash ^ (guchar)*text) * 16777619u;
	return hash;
}

/* Spreads what FNV leaves close together, so that the smallest hashes are a fair sample. */
static guint32 mix(guint32 hash)
{
	hash ^= hash >> 16;
	hash *= 0x85ebca6bu;
	hash ^= hash >> 13;
	hash *= 0xc2b2ae35u;
	return hash ^ (hash >> 16);
}

static void keep_smallest(Fingerprint *f, guint32 hash)
{
	guint at = f->n;
	while (at > 0 && f->hashes[at - 1] > hash)
		at--;
	if (at == FINGERPRINT_SIZE || (at > 0 && f->hashes[at - 1] == hash))
		return;
	if (f->n < FINGERPRINT_SIZE)
		f->n++;
	for (guint i = f->n - 1u; i > at; i--)
		f->hashes[i] = f->hashes[i - 1];
	f->hashes[at] = hash;
}

void fingerprint_take(Fingerprint *f, const Text *text)
{
	guint32 words[RUN] = { 0 };
	*f = (Fingerprint){ 0 };
	for (guint i = 0; i < text->tokens->len; i++) {
		words[0] = words[1], words[1] = words[2];
		words[2] = fingerprint_hash(text_token(text, i)->forms[0]);
		if (i + 1 >= RUN)
			keep_smallest(f,
				      mix((words[0] * 1000003u + words[1]) * 1000003u + words[2]));
	}
}

double fingerprint_share(const Fingerprint *a, const Fingerprint *b)
{
	guint32 upto = G_MAXUINT32;
	guint common = 0, in_a = 0, in_b = 0;
	if (a->n == FINGERPRINT_SIZE)
		upto = MIN(upto, a->hashes[FINGERPRINT_SIZE - 1]);
	if (b->n == FINGERPRINT_SIZE)
		upto = MIN(upto, b->hashes[FINGERPRINT_SIZE - 1]);
	for (guint i = 0, k = 0; i < a->n || k < b->n;) {
		guint32 x = i < a->n ? a->hashes[i] : G_MAXUINT32;
		guint32 y = k < b->n ? b->hashes[k] : G_MAXUINT32;
		if (MIN(x, y) > upto)
			break;
		gboolean mine = x <= y && i < a->n, theirs = y <= x && k < b->n;
		common += mine && theirs;
		in_a += mine, in_b += theirs;
		i += mine, k += theirs;
	}
	guint least = MIN(in_a, in_b);
	return least >= LEAST_COMMON ? (double)common / least : 0;
}

gboolean fingerprint_is_sound(const Fingerprint *f)
{
	for (guint i = 1; i < f->n; i++)
		if (f->hashes[i - 1] >= f->hashes[i])
			return FALSE;
	return f->n <= FINGERPRINT_SIZE;
}

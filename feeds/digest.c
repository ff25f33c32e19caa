/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/digest.h"

#include <string.h>

#define LANES 4 /* of eight bytes each */
#define BLOCK (LANES * sizeof(guint64))

/* Odd numbers without a pattern: the fractions of the square roots of 2 (made odd), 3,
 * 5 and 7. */
static const guint64 odd[LANES] = { 0x6a09e667f3bcc909u, 0xbb67ae8584caa73bu, 0x3c6ef372fe94f82bu,
				    0xa54ff53a5f1d36f1u };

static guint64 turn(guint64 word, guint bits)
{
	return word << bits | word >> (64 - bits);
}

static void take_block(guint64 lanes[LANES], const guint8 *block)
{
	for (guint i = 0; i < LANES; i++) {
		guint64 word;
		memcpy(&word, block + i * sizeof word, sizeof word);
		lanes[i] = turn(lanes[i] ^ (GUINT64_FROM_LE(word) * odd[(i + 1) % LANES]), 29) *
			   odd[i];
	}
}

/* Each bit of a lane comes to depend on each of all. */
static void stir(guint64 lanes[LANES])
{
	for (guint round = 0; round < 3 * LANES; round++) {
		guint64 *to = &lanes[round % LANES];
		*to ^= turn(lanes[(round + LANES - 1) % LANES], 41);
		*to = (*to ^ *to >> 32) * odd[round % LANES];
		*to ^= *to >> 29;
	}
}

void digest_bytes(const guint8 *data, gsize size, guint8 digest[DIGEST_SIZE])
{
	guint64 lanes[LANES];
	guint8 rest[BLOCK] = { 0 };
	const guint8 *end = data + size / BLOCK * BLOCK;
	for (guint i = 0; i < LANES; i++)
		lanes[i] = odd[i] + size;
	for (; data < end; data += BLOCK)
		take_block(lanes, data);
	if (size % BLOCK > 0)
		memcpy(rest, data, size % BLOCK);
	take_block(lanes, rest);
	stir(lanes);
	for (guint i = 0; i < LANES; i++)
		lanes[i] = GUINT64_TO_LE(lanes[i]);
	memcpy(digest, lanes, DIGEST_SIZE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fingerprint - has this text been seen before, word for word or nearly?
 *
 * The smallest hashes of all runs of three folded words (a bottom-k sketch: Broder, "On the
 * resemblance and containment of documents", 1997). Spelling, case, punctuation and markup do not
 * count; a credit added or a paragraph cut off changes little. Pure.
 */
#ifndef FILTERS_FINGERPRINT_H
#define FILTERS_FINGERPRINT_H

#include "filters/text.h"

#define FINGERPRINT_SIZE 24

typedef struct {
	guint8 n;                         /* hashes held; FINGERPRINT_SIZE: there are more */
	guint32 hashes[FINGERPRINT_SIZE]; /* ascending, each once */
} Fingerprint;

/* Share of the shorter text's runs, 0…1, that make two texts one voice. */
#define FINGERPRINT_COPY 0.8

void fingerprint_take(Fingerprint *fingerprint, const Text *text);

/* How much of the shorter text the longer one holds, 0…1; 0 where too little can be compared. */
double fingerprint_share(const Fingerprint *a, const Fingerprint *b);

/* Are hashes ascending and each there once? */
gboolean fingerprint_is_sound(const Fingerprint *fingerprint);

/* 32 bits of TEXT (FNV-1a). */
guint32 fingerprint_hash(const char *text);

#endif

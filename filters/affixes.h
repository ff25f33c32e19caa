/* SPDX-License-Identifier: GPL-3.0-or-later */
/* affixes - the endings that names take, from a table: cases, plurals, "of Kabul".
 *
 * No dictionary and no stemmer: what is left without an ending counts only where it is a name that
 * somebody listed. Snowball's stemmers are not used, by what their rules say; they were not run
 * against this table. They cut the endings of verbs and adjectives off names as well (by its rules
 * for Russian, Иран ends as a verb does and Иране does not), so that one name would have several
 * stems and several names one. English parts its ending by an apostrophe, Turkish should; Arabic's
 * particles stand before (text.h).
 */
#ifndef FILTERS_AFFIXES_H
#define FILTERS_AFFIXES_H

#include <glib.h>

/* The endings of one language. */
typedef struct _Affixes Affixes;

/* Of LANG, or NULL if its names take none. Not freed. */
const Affixes *affixes_of(const char *lang);

#define AFFIXES_MOST 4

typedef struct {
	guint length;   /* bytes of the word before the ending */
	gboolean whole; /* what is left is a whole name; else one that has lost its own last letter
			 */
} AffixStem;

/* What may be left of WORD, of LENGTH bytes and folded, without an ending: how many ways. */
guint affixes_stems(const Affixes *affixes, const char *word, gsize length,
		    AffixStem stems[AFFIXES_MOST]);

/* Bytes of the name WORD, folded, that stay when an ending takes the place of its last letter
 * (Москв-а, Кита-й, کوئٹ-ہ); 0 if it has no such letter. */
gsize affixes_base(const char *word, gsize length);

#endif

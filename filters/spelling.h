/* SPDX-License-Identifier: GPL-3.0-or-later */
/* spelling - how else a foreign name may be written: tables of letters and of whole words that
 * stand for each other, for each language ([spelling.LANG] of vedette-entities(5)), and the words
 * that no name may be taken for ([common]).
 */
#ifndef FILTERS_SPELLING_H
#define FILTERS_SPELLING_H

#include "filters/stanza.h"

/* Spellings made of one name, at most: nearly all have fewer, a name of five words would have
 * thousands. */
#define SPELLING_MAX 24

typedef struct _Spelling Spelling;

Spelling *spelling_new(void);
void spelling_free(Spelling *spelling);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Spelling, spelling_free)

/* Is a stanza of this name ours? */
gboolean spelling_is_stanza(const char *name);
/* A later table of the same language adds to the earlier. */
void spelling_add(Spelling *spelling, const Stanza *stanza, DiagList *diags);

/* Is the folded WORD one of the common words? */
gboolean spelling_is_common(const Spelling *spelling, const char *word);

/*
 * Other spellings of NAME, a name in LANG of an entity of KIND and COUNTRY (may be NULL): char *,
 * folded, without NAME itself and without those that are common words. A * at a word's end stays
 * there. Never NULL. Caller unrefs.
 */
GPtrArray *spelling_variants(const Spelling *spelling, const char *lang, const char *kind,
			     const char *country, const char *name);

#endif

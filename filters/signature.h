/* SPDX-License-Identifier: GPL-3.0-or-later */
/* signature - what an item is compared by: whom, where, what kind of event, figures, words.
 *
 * A bag of hashed features, most of which no language owns: entities, places, event types, tolls
 * and numbers. Words are cut to their first letters, so that most endings of most languages fall
 * away, and belong to their language. A signature is small, and all that stories need of an item.
 */
#ifndef FILTERS_SIGNATURE_H
#define FILTERS_SIGNATURE_H

#include "feeds/item.h"
#include "filters/fingerprint.h"
#include "filters/verdict.h"

typedef enum {
	FEATURE_WORD,
	FEATURE_NAME, /* a word written with a capital where others are not */
	FEATURE_NUMBER,
	FEATURE_TOLL,
	FEATURE_ENTITY,
	FEATURE_PLACE,
	FEATURE_EVENT,
	N_FEATURES
} FeatureKind;

typedef struct {
	guint32 key; /* of kind and text, of words their language too; names have that of their word
		      */
	guint8 kind;
} Feature;

#define SIGNATURE_MOST_FEATURES 96
#define SIGNATURE_LANGUAGES     8 /* those we know, and one for all others */

typedef struct _StorySignature {
	gint64 when;
	gint64 killed; /* -1 = not said */
	guint8 language;
	guint8 n;                                  /* features */
	Feature features[SIGNATURE_MOST_FEATURES]; /* by key, each once */
	Fingerprint fingerprint;
} StorySignature;

StorySignature *story_signature_new(const Item *item, const Verdict *verdict, gint64 when);
/* The same where the words of the item are at hand, in the verdict's language. */
StorySignature *story_signature_of(const Text *text, const Verdict *verdict, gint64 when);
void story_signature_free(StorySignature *signature);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(StorySignature, story_signature_free)

/* Compact, versioned, byte-order free: what the store keeps to rebuild the window at start. */
GBytes *story_signature_write(const StorySignature *signature);
/* NULL if the bytes are of another version or damaged. */
StorySignature *story_signature_read(GBytes *bytes);

#endif

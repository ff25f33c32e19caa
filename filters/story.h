/* SPDX-License-Identifier: GPL-3.0-or-later */
/* story - which development does an item belong to?
 *
 * Single pass, online, deterministic: items come in time order, each joins the open story it
 * resembles most or founds one. The index holds signatures only; ids are the caller's, so that the
 * store can hand them out. No database, no clock.
 */
#ifndef FILTERS_STORY_H
#define FILTERS_STORY_H

#include "feeds/item.h"
#include "filters/verdict.h"

/* What an item is compared by: entities, places, event types, figures, rare words, shingles. */
typedef struct _StorySignature StorySignature;

StorySignature *story_signature_new(const Item *item, const Verdict *verdict, gint64 when);
void story_signature_free(StorySignature *signature);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(StorySignature, story_signature_free)

/* Compact, versioned, byte-order free: what the store keeps to rebuild the window at start. */
GBytes *story_signature_write(const StorySignature *signature);
/* NULL if the bytes are of another version or damaged. */
StorySignature *story_signature_read(GBytes *bytes);

typedef struct _StoryIndex StoryIndex;

/* WINDOW: seconds after its last item during which a story takes new ones. */
StoryIndex *story_index_new(gint64 window);
void story_index_free(StoryIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(StoryIndex, story_index_free)

typedef struct {
	gint64 story;  /* 0: none resembles it, found a new one */
	double score;  /* 0…1 */
	gboolean copy; /* verbatim or near-verbatim of an item already in the story: no new voice */
	char *why;     /* one line for a person; caller frees with g_free */
} StoryMatch;

/* The story SIGNATURE belongs to. Does not change the index but for forgetting what has left the
 * window. */
StoryMatch story_index_find(StoryIndex *index, const StorySignature *signature);

/* Take SIGNATURE (ownership passes) into story ID (> 0). */
void story_index_add(StoryIndex *index, gint64 story, StorySignature *signature);

#endif

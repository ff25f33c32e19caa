/* SPDX-License-Identifier: GPL-3.0-or-later */
/* story - which development does an item belong to?
 *
 * Single pass, online, deterministic: items come in time order, each joins the open story it
 * resembles most or founds one; two stories that later items show to be one are joined. The index
 * holds what stories are made of, not their items; ids are the caller's, so that the store can
 * hand them out. No database, no clock.
 */
#ifndef FILTERS_STORY_H
#define FILTERS_STORY_H

#include "filters/signature.h"

typedef struct _StoryIndex StoryIndex;

/* WINDOW: seconds after its last item during which a story takes new ones. */
StoryIndex *story_index_new(gint64 window);
void story_index_free(StoryIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(StoryIndex, story_index_free)

typedef struct {
	gint64 story;  /* 0: none resembles it, found a new one */
	double score;  /* 0…1 */
	gboolean copy; /* verbatim or near-verbatim of an item already in the story: no new voice */
} StoryMatch;

/* The story SIGNATURE belongs to. Does not change the index but for forgetting what has left the
 * window. */
StoryMatch story_index_find(StoryIndex *index, const StorySignature *signature);

/* Take SIGNATURE (ownership passes) into story ID (> 0). */
void story_index_add(StoryIndex *index, gint64 story, StorySignature *signature);

/* To be asked after an item was found and added: another story that is by now the same happening
 * as STORY, or 0. *WHY: one line for a person; caller frees. */
gint64 story_index_twin(const StoryIndex *index, gint64 story, char **why);

/* All that is in FROM is in INTO from now on. */
void story_index_merge(StoryIndex *index, gint64 into, gint64 from);

/* Take an item out of STORY again, as when a person moves it. */
void story_index_remove(StoryIndex *index, gint64 story, const StorySignature *signature);

/* A person has said that A and B are two: they never become twins. */
void story_index_keep_apart(StoryIndex *index, gint64 a, gint64 b);

/* Stories in the window. */
guint story_index_count(const StoryIndex *index);

#endif

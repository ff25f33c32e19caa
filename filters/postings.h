/* SPDX-License-Identifier: GPL-3.0-or-later */
/* postings - which stories have a feature: an inverted index that forgets.
 *
 * Features are known by small ids that stay while any story has them. Lists are in the order in
 * which stories took the feature, and may name stories that are gone: the reader knows which. */
#ifndef FILTERS_POSTINGS_H
#define FILTERS_POSTINGS_H

#include <glib.h>

typedef struct _Postings Postings;

/* Is the story SERIAL still there? */
typedef gboolean (*PostingAlive)(gpointer user_data, guint32 serial);

Postings *postings_new(PostingAlive alive, gpointer user_data);
void postings_free(Postings *postings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Postings, postings_free)

#define POSTINGS_NONE G_MAXUINT32

/* The id of feature KEY, or POSTINGS_NONE when no story has it. */
guint32 postings_find(const Postings *postings, guint32 key);
/* The story SERIAL has feature KEY from now on; the feature's id. */
guint32 postings_add(Postings *postings, guint32 key, guint32 serial);
/* The same for a feature that some story has. */
void postings_add_id(Postings *postings, guint32 id, guint32 serial);
/* One story fewer has it; with the last the id is void. */
void postings_drop(Postings *postings, guint32 id);

/* How many stories have had feature KEY as far as is remembered, those that are gone too, and how
 * many stories there were in all: what rarity is reckoned from. ID is KEY's, or POSTINGS_NONE. The
 * memory is bounded and halves as it fills, so that the language may change. */
guint postings_seen(const Postings *postings, guint32 id, guint32 key);
guint postings_seen_id(const Postings *postings, guint32 id);
guint postings_stories(const Postings *postings);
void postings_count_story(Postings *postings);
/* Two stories were one: they had feature ID once. */
void postings_unsee(Postings *postings, guint32 id);
void postings_uncount_story(Postings *postings);
/* Their serials, the latest last. */
const guint32 *postings_list(const Postings *postings, guint32 id, guint *n);

#endif

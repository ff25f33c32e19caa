/* SPDX-License-Identifier: GPL-3.0-or-later */
/* digest_story - what the digest has to say of one story: of its items, each outlet's last word,
 * where and by whom, how far to believe it, and what is new since the window began. */
#ifndef AGENT_DIGEST_STORY_H
#define AGENT_DIGEST_STORY_H

#include "agent/digest.h"

/* STORY, which is taken, by the items that had come in when DIGEST's window ended. SPECS: url →
 * FeedSpec. NULL with ERROR when the store fails; STORY is then the caller's still. */
DigestStory *digest_story_new(const DigestSources *sources, const Digest *digest, GHashTable *specs,
			      Story *story, GError **error);
void digest_story_free(gpointer story);

#endif

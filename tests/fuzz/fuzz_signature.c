/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes of the store are refused, or read and written until nothing changes; none upsets the index.
 */
#include "tests/fuzz/check.h"

#include "filters/story.h"

#define WINDOW (48 * 3600)

static StorySignature *signature_of(const char *title)
{
	g_autoptr(Item) item = item_new();
	g_autoptr(Verdict) verdict = verdict_new();
	g_free(item->headline);
	g_free(item->text);
	item->headline = g_strdup(title);
	item->text = g_strdup("");
	return story_signature_new(item, verdict, 1700000000);
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(GBytes) bytes = g_bytes_new(data, size);
	StorySignature *read = story_signature_read(bytes);
	if (read == NULL)
		return 0;
	g_autoptr(GBytes) written = story_signature_write(read);
	g_autoptr(StorySignature) same = story_signature_read(written);
	PROMISE(same != NULL && g_bytes_get_size(written) == size);
	g_autoptr(GBytes) again = story_signature_write(same);
	PROMISE(g_bytes_equal(written, again));
	g_autoptr(StoryIndex) index = story_index_new(WINDOW);
	story_index_add(index, 1,
			signature_of("a blast in a market of a city kills twelve people"));
	StoryMatch match = story_index_find(index, read);
	PROMISE(match.score >= 0 && match.score <= 1);
	story_index_add(index, 2, read);
	match = story_index_find(index, same);
	PROMISE(match.score >= 0 && match.score <= 1);
	return 0;
}

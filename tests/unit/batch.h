/* SPDX-License-Identifier: GPL-3.0-or-later */
/* batch - what one fetch brings, put together by hand for tests of the store. */
#ifndef TESTS_UNIT_BATCH_H
#define TESTS_UNIT_BATCH_H

#include "tests/unit/fixture.h"

#include "agent/store.h"
#include "filters/text.h"

typedef struct {
	FeedState *state;
	GPtrArray *items, *stories, *alerts, *known;
	GPtrArray *given, *verdicts; /* Item, Verdict: what the others point to */
} Batch;

static inline void batch_free(Batch *batch)
{
	g_ptr_array_unref(batch->items);
	g_ptr_array_unref(batch->stories);
	g_ptr_array_unref(batch->alerts);
	g_ptr_array_unref(batch->known);
	g_ptr_array_unref(batch->given);
	g_ptr_array_unref(batch->verdicts);
	feed_state_free(batch->state);
	g_free(batch);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Batch, batch_free)

static inline Batch *batch_new(Store *store, const char *feed)
{
	Batch *batch = g_new0(Batch, 1);
	batch->state = store_feed(store, feed, NULL);
	assert_non_null(batch->state);
	batch->items = g_ptr_array_new_with_free_func(new_item_free);
	batch->stories = g_ptr_array_new_with_free_func((GDestroyNotify)story_free);
	batch->alerts = g_ptr_array_new_with_free_func(new_alert_free);
	batch->known = g_ptr_array_new();
	batch->given = g_ptr_array_new_with_free_func((GDestroyNotify)item_free);
	batch->verdicts = g_ptr_array_new_with_free_func((GDestroyNotify)verdict_free);
	return batch;
}

/* An item as its feed lists it; URL may be NULL. The batch owns it. */
static inline Item *batch_listed(Batch *batch, const char *key, const char *url, const char *title)
{
	Item *item = item_new();
	g_free(item->headline);
	g_free(item->text);
	item->key = g_strdup(key);
	item->url = g_strdup(url);
	item->link = g_strdup(url);
	item->headline = g_strdup(title);
	item->text = g_strdup("");
	g_ptr_array_add(batch->given, item);
	return item;
}

/* A new item, judged irrelevant until the test says more. */
static inline NewItem *batch_item(Batch *batch, const char *key, const char *url, const char *title)
{
	NewItem *n = g_new0(NewItem, 1);
	Verdict *verdict = verdict_new();
	g_ptr_array_add(batch->verdicts, verdict);
	n->item = batch_listed(batch, key, url, title);
	n->verdict = verdict;
	n->verdict_json = g_strdup("{}");
	n->because = g_strdup("");
	n->source = "A News";
	n->publisher = "a";
	n->family = "a";
	n->reliability = 'B';
	g_ptr_array_add(batch->items, n);
	return n;
}

static inline Verdict *batch_verdict(const NewItem *n)
{
	return (Verdict *)n->verdict;
}

static inline Story *batch_story(Batch *batch, gint64 id, Severity severity)
{
	Story *story = g_new0(Story, 1);
	story->id = id;
	story->headline = g_strdup_printf("story %" G_GINT64_FORMAT, id);
	story->lang = g_strdup("en");
	story->rule = g_strdup("r");
	story->title = g_strdup("R");
	story->severity = severity;
	story->because = g_strdup("");
	story->publishers = g_strdup("A News");
	story->families = g_strdup("a");
	story->items = 1;
	g_ptr_array_add(batch->stories, story);
	return story;
}

/* CHANNELS: blank-separated. */
static inline NewAlert *batch_alert(Batch *batch, const Story *story, guint update,
				    const char *payload, const char *channels)
{
	NewAlert *alert = g_new0(NewAlert, 1);
	alert->story = story->id;
	alert->rule = g_strdup(story->rule);
	alert->severity = story->severity;
	alert->update = update;
	alert->payload = g_strdup(payload);
	alert->channels = g_strsplit(channels, " ", -1);
	g_ptr_array_add(batch->alerts, alert);
	return alert;
}

/* As judging does. */
static inline void batch_set_lines(NewItem *n)
{
	const char *lang = n->verdict->lang != NULL ? n->verdict->lang : "und";
	g_autoptr(Text) text = text_new_in(n->item->headline, n->item->text, lang);
	for (int f = 0; f < N_FIELDS; f++) {
		g_free(n->lines[f]);
		n->lines[f] = text_line(text, f);
	}
}

static inline gboolean batch_commit(Store *store, Batch *batch, gint64 now, GError **error)
{
	batch->state->last_body = now;
	for (guint i = 0; i < batch->items->len; i++)
		batch_set_lines(g_ptr_array_index(batch->items, i));
	FetchCommit commit = { batch->state,  batch->items, batch->stories,
			       batch->alerts, batch->known, "hash",
			       now,           NULL };
	return store_commit_fetch(store, &commit, error);
}

/* Drop all that is older than BEFORE, in slices; returns how many items that were. */
static inline guint batch_purge(Store *store, gint64 before)
{
	guint dropped = 0, all = 0;
	gboolean more = TRUE;
	StoreKeep keep = { before, before, before };
	for (; more; all += dropped)
		assert_true(store_purge(store, &keep, 3, &dropped, &more, NULL));
	return all;
}

#endif

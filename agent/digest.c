/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/digest.h"

#include <string.h>

#include "agent/health.h"
#include "agent/stories.h"
#include "agent/term.h"
#include "feeds/feedlist.h"

#define MOST_STORIES 5000
#define MOST_LOST    50
#define SOURCES      4
#define OLD_SECONDS  (2 * 86400)

/* ---- gathering ---- */

static void story_entry_free(gpointer data)
{
	DigestStory *entry = data;
	story_free(entry->story);
	g_clear_pointer(&entry->items, g_ptr_array_unref);
	g_free(entry);
}

static void feed_entry_free(gpointer data)
{
	DigestFeed *feed = data;
	g_free(feed->name);
	g_free(feed->health);
	g_free(feed->why);
	g_free(feed);
}

void digest_free(Digest *digest)
{
	if (digest == NULL)
		return;
	g_free(digest->day);
	g_clear_pointer(&digest->stories, g_ptr_array_unref);
	g_clear_pointer(&digest->muted, g_ptr_array_unref);
	g_clear_pointer(&digest->feeds, g_ptr_array_unref);
	g_clear_pointer(&digest->lost, g_ptr_array_unref);
	g_free(digest);
}

static char *local_day(gint64 when)
{
	g_autoptr(GDateTime) time = g_date_time_new_from_unix_local(when);
	return g_date_time_format(time, "%Y-%m-%d");
}

static gboolean has_source(const GPtrArray *items, const char *source)
{
	for (guint i = 0; i < items->len; i++)
		if (g_strcmp0(((StoredItem *)g_ptr_array_index(items, i))->source, source) == 0)
			return TRUE;
	return FALSE;
}

/* What STORY's items add: how many are new, and one of each outlet to point at. */
static DigestStory *gather_story(Store *store, Story *story, gint64 after, GError **error)
{
	g_autoptr(GPtrArray) all = store_story_items(store, story->id, error);
	if (all == NULL)
		return NULL;
	DigestStory *entry = g_new0(DigestStory, 1);
	entry->items = g_ptr_array_new_with_free_func(stored_item_free);
	entry->voices = story_count(story->families);
	for (guint i = 0; i < all->len; i++) {
		StoredItem *item = g_ptr_array_index(all, i);
		entry->fresh += item->id > after;
		entry->dated = MAX(entry->dated, item->when);
		if (entry->items->len < SOURCES && !has_source(entry->items, item->source)) {
			g_ptr_array_add(entry->items, item);
			all->pdata[i] = NULL;
		}
	}
	entry->story = story;
	return entry;
}

static gboolean gather_stories(Digest *digest, Store *store, GError **error)
{
	g_autoptr(GPtrArray) stories =
		store_window_stories(store, &digest->window, MOST_STORIES, error);
	for (guint i = 0; stories != NULL && i < stories->len; i++) {
		Story *story = g_ptr_array_index(stories, i);
		DigestStory *entry = gather_story(store, story, digest->window.after, error);
		if (entry == NULL)
			return FALSE;
		stories->pdata[i] = NULL; /* the entry's now */
		gboolean muted = story->quiet_until > digest->until;
		g_ptr_array_add(muted ? digest->muted : digest->stories, entry);
		digest->by_severity[story->severity]++;
	}
	return stories != NULL;
}

static gboolean gather_feeds(Digest *digest, Store *store, const GPtrArray *specs, GError **error)
{
	for (guint i = 0; i < specs->len; i++) {
		const FeedSpec *spec = g_ptr_array_index(specs, i);
		g_autoptr(FeedState) state = store_feed(store, spec->url, error);
		if (state == NULL)
			return FALSE;
		if (spec->paused || !health_wants_attention(state->health))
			continue;
		DigestFeed *feed = g_new0(DigestFeed, 1);
		feed->name = g_strdup(spec->name);
		feed->health = g_strdup(health_name(state->health));
		feed->why = g_strdup(state->health_why);
		feed->since = state->health_since;
		g_ptr_array_add(digest->feeds, feed);
	}
	return TRUE;
}

Digest *digest_new(Store *store, const Config *config, const GPtrArray *specs,
		   const StoreWindow *window, GError **error)
{
	g_autoptr(Digest) digest = g_new0(Digest, 1);
	digest->window = *window;
	digest->since = window->since;
	digest->until = window->until;
	digest->day = local_day(window->until);
	digest->top = (guint)config->digest_top;
	digest->stories = g_ptr_array_new_with_free_func(story_entry_free);
	digest->muted = g_ptr_array_new_with_free_func(story_entry_free);
	digest->feeds = g_ptr_array_new_with_free_func(feed_entry_free);
	digest->lost = store_unlocated(store, window, MOST_LOST, error);
	if (digest->lost == NULL || !gather_stories(digest, store, error) ||
	    !gather_feeds(digest, store, specs, error) ||
	    !store_activity(store, window, &digest->items, &digest->relevant, error))
		return NULL;
	return g_steal_pointer(&digest);
}

/* ---- sections ---- */

/* Its reports are dated long before the digest's time: news to vedette alone. */
static gboolean is_old(const Digest *digest, const DigestStory *entry)
{
	return entry->dated < digest->since - OLD_SECONDS;
}

static gboolean is_grave(const Digest *digest, const DigestStory *entry)
{
	return entry->story->severity >= SEVERITY_HIGH && !is_old(digest, entry);
}

static gboolean is_developing(const Digest *digest, const DigestStory *entry)
{
	return entry->story->severity == SEVERITY_MEDIUM && !is_old(digest, entry) &&
	       entry->story->first_at <= digest->since;
}

static gboolean is_new(const Digest *digest, const DigestStory *entry)
{
	return entry->story->severity == SEVERITY_MEDIUM && !is_old(digest, entry) &&
	       entry->story->first_at > digest->since;
}

static gboolean is_minor(const Digest *digest, const DigestStory *entry)
{
	return entry->story->severity < SEVERITY_MEDIUM && !is_old(digest, entry);
}

const DigestSection digest_sections[] = {
	{ "Critical and high", "What you were, or would have been, woken for.", is_grave, FALSE },
	{ "Developing", "Known before; there is news of it.", is_developing, FALSE },
	{ "New", "First reported within this digest's time.", is_new, FALSE },
	{ "In brief", "Below the severity that alerts.", is_minor, TRUE },
	{ "Older", "Dated before this digest's time, come in within it.", is_old, TRUE },
	{ NULL, NULL, NULL, FALSE },
};

GPtrArray *digest_section(const Digest *digest, const DigestSection *section)
{
	GPtrArray *list = g_ptr_array_new();
	for (guint i = 0; i < digest->stories->len; i++)
		if (section->takes(digest, g_ptr_array_index(digest->stories, i)))
			g_ptr_array_add(list, g_ptr_array_index(digest->stories, i));
	return list;
}

/* ---- sentences that both forms share ---- */

char *digest_subject(const Digest *digest)
{
	g_autofree char *first = local_day(digest->since);
	g_autoptr(GString) out = g_string_new("[vedette] ");
	if (digest->until - digest->since > 36 * 3600)
		g_string_append_printf(out, "%s to ", first);
	g_string_append_printf(out, "%s: ", digest->day);
	guint total = digest->stories->len + digest->muted->len;
	for (int s = SEVERITY_CRITICAL; s >= SEVERITY_HIGH; s--)
		if (digest->by_severity[s] > 0)
			g_string_append_printf(out, "%u %s, ", digest->by_severity[s],
					       severity_name(s));
	if (total == 0)
		g_string_append(out, "nothing to report");
	else
		g_string_append_printf(out, "%u %s", total, total == 1 ? "story" : "stories");
	return g_string_free(g_steal_pointer(&out), FALSE);
}

char *digest_summary(const Digest *digest)
{
	g_autoptr(GString) out = g_string_new(NULL);
	g_autofree char *since = term_time(digest->since);
	g_autofree char *until = term_time(digest->until);
	guint fresh = 0, total = digest->stories->len + digest->muted->len;
	for (guint i = 0; i < digest->stories->len; i++) {
		const DigestStory *entry = g_ptr_array_index(digest->stories, i);
		fresh += entry->story->first_at > digest->since;
	}
	g_string_append_printf(out, "From %s to %s: ", since, until);
	if (total == 0)
		g_string_append(out, "nothing that your rules look for. ");
	else
		g_string_append_printf(out, "%u %s, %u of them new; %u critical, %u high. ", total,
				       total == 1 ? "story" : "stories", fresh,
				       digest->by_severity[SEVERITY_CRITICAL],
				       digest->by_severity[SEVERITY_HIGH]);
	g_string_append_printf(out,
			       "%" G_GINT64_FORMAT " items came in, %" G_GINT64_FORMAT
			       " of them to the point; %u %s in trouble.",
			       digest->items, digest->relevant, digest->feeds->len,
			       digest->feeds->len == 1 ? "feed is" : "feeds are");
	return g_string_free(g_steal_pointer(&out), FALSE);
}

char *digest_facts(const DigestStory *entry)
{
	const Story *story = entry->story;
	g_autofree char *killed = term_toll(&story->killed);
	g_autofree char *wounded = term_toll(&story->wounded);
	g_autoptr(GString) out = g_string_new(NULL);
	if (story->first_at - entry->dated > OLD_SECONDS) {
		g_autofree char *dated = local_day(entry->dated);
		g_string_append_printf(out, "dated %s; ", dated);
	}
	if (*killed != '\0')
		g_string_append_printf(out, "killed: %s; ", killed);
	if (*wounded != '\0')
		g_string_append_printf(out, "wounded: %s; ", wounded);
	guint outlets = story_count(story->publishers);
	g_string_append_printf(out, "%u %s", outlets, outlets == 1 ? "outlet" : "outlets");
	if (entry->voices < 2)
		g_string_append(out, ", not confirmed by a second voice");
	else
		g_string_append_printf(out, ", %u independent", entry->voices);
	if (entry->fresh > 0)
		g_string_append_printf(out, "; %u new %s", entry->fresh,
				       entry->fresh == 1 ? "report" : "reports");
	return g_string_free(g_steal_pointer(&out), FALSE);
}

gboolean digest_is_due(const char *last_day, gint64 now, gint64 hour)
{
	g_autofree char *day = local_day(now);
	g_autoptr(GDateTime) time = g_date_time_new_from_unix_local(now);
	return g_date_time_get_hour(time) >= hour &&
	       (last_day == NULL || strcmp(day, last_day) > 0);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The digest for readers of plain text. */
#include <string.h>

#include "agent/digest.h"
#include "agent/safe.h"
#include "agent/term.h"

#define TITLE_LENGTH 240
#define LINK_LENGTH  400
#define WIDTH        72

static void put_wrapped(GString *out, const char *indent, const char *text)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	glong column = 0;
	for (char **word = words; *word != NULL; word++) {
		glong length = g_utf8_strlen(*word, -1);
		if (column > 0 && column + 1 + length > WIDTH) {
			g_string_append_c(out, '\n');
			column = 0;
		}
		g_string_append_printf(out, "%s%s", column == 0 ? indent : " ", *word);
		column += length + (column == 0 ? (glong)strlen(indent) : 1);
	}
	g_string_append_c(out, '\n');
}

static void put_heading(GString *out, const char *title)
{
	g_string_append_printf(out, "\n\n%s\n", title);
	for (glong n = g_utf8_strlen(title, -1); n > 0; n--)
		g_string_append_c(out, '=');
	g_string_append_c(out, '\n');
}

static void put_reasons(GString *out, const char *because)
{
	g_auto(GStrv) reasons = g_strsplit(because, "\n", -1);
	for (guint i = 0; i < 4 && reasons[i] != NULL; i++) {
		g_autofree char *reason = safe_isolated(reasons[i], TITLE_LENGTH);
		g_string_append_printf(out, "    %s%s\n", i == 0 ? "because " : "        ", reason);
	}
}

static void put_sources(GString *out, const GPtrArray *items)
{
	for (guint i = 0; i < items->len; i++) {
		const StoredItem *item = g_ptr_array_index(items, i);
		g_autofree char *source =
			safe_isolated(item->source != NULL ? item->source : "", 60);
		g_autofree char *link =
			safe_line(item->link != NULL ? item->link : "", LINK_LENGTH);
		g_string_append_printf(out, "    %s [%s] %s\n", source,
				       item->lang != NULL ? item->lang : "und", link);
	}
}

static void put_story(GString *out, const DigestStory *entry, gboolean brief)
{
	const Story *story = entry->story;
	g_autofree char *headline = safe_isolated(story->headline, TITLE_LENGTH);
	g_autofree char *facts = digest_facts(entry);
	g_autofree char *line = g_strdup_printf("* %s", headline);
	g_string_append_c(out, '\n');
	put_wrapped(out, "", line);
	g_autofree char *kind =
		g_strdup_printf("%s, %s; %s; story %" G_GINT64_FORMAT,
				severity_name(story->severity), story->title, facts, story->id);
	put_wrapped(out, "    ", kind);
	if (brief)
		return;
	put_reasons(out, story->because);
	put_sources(out, entry->items);
}

static void put_section(GString *out, const Digest *digest, const DigestSection *section)
{
	g_autoptr(GPtrArray) list = digest_section(digest, section);
	if (list->len == 0)
		return;
	put_heading(out, section->title);
	g_string_append_printf(out, "%s\n", section->about);
	for (guint i = 0; i < MIN(list->len, digest->top); i++)
		put_story(out, g_ptr_array_index(list, i), section->brief);
	if (list->len > digest->top)
		g_string_append_printf(out, "\n… and %u more: vedette stories\n",
				       list->len - digest->top);
}

static void put_muted(GString *out, const Digest *digest)
{
	if (digest->muted->len == 0)
		return;
	put_heading(out, "Muted");
	for (guint i = 0; i < digest->muted->len; i++) {
		const DigestStory *entry = g_ptr_array_index(digest->muted, i);
		g_autofree char *headline = safe_isolated(entry->story->headline, TITLE_LENGTH);
		g_autofree char *until = term_time(entry->story->quiet_until);
		g_string_append_printf(out, "* %s\n    quiet until %s; %u new reports\n", headline,
				       until, entry->fresh);
	}
}

static void put_feeds(GString *out, const Digest *digest)
{
	if (digest->feeds->len == 0)
		return;
	put_heading(out, "Feeds in trouble");
	for (guint i = 0; i < digest->feeds->len; i++) {
		const DigestFeed *feed = g_ptr_array_index(digest->feeds, i);
		g_autofree char *name = safe_isolated(feed->name, 60);
		g_autofree char *why = safe_line(feed->why != NULL ? feed->why : "", 200);
		g_autofree char *since = term_time(feed->since);
		g_string_append_printf(out, "* %s: %s since %s\n    %s\n", name, feed->health,
				       since, why);
	}
}

static void put_lost(GString *out, const Digest *digest)
{
	if (digest->lost->len == 0)
		return;
	put_heading(out, "Unlocated");
	g_string_append(out, "Force and victims, but no word of where; no rule could tell.\n");
	for (guint i = 0; i < MIN(digest->lost->len, digest->top); i++) {
		const StoredItem *item = g_ptr_array_index(digest->lost, i);
		g_autofree char *title = safe_isolated(item->title, TITLE_LENGTH);
		g_autofree char *link =
			safe_line(item->link != NULL ? item->link : "", LINK_LENGTH);
		g_string_append_printf(out, "* %s\n    %s\n", title, link);
	}
}

char *digest_text(const Digest *digest)
{
	GString *out = g_string_new(NULL);
	g_autofree char *summary = digest_summary(digest);
	put_wrapped(out, "", summary);
	for (const DigestSection *section = digest_sections; section->title != NULL; section++)
		put_section(out, digest, section);
	put_lost(out, digest);
	put_muted(out, digest);
	put_feeds(out, digest);
	g_string_append(out,
			"\n-- \nvedette " VEDETTE_VERSION
			". `vedette story ID` shows a story's reports, `vedette explain` "
			"why\nan item counts, `vedette alerts mute ID 7d` keeps a story quiet.\n");
	return g_string_free(out, FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The digest as a situation report in Markdown (CommonMark, with GitHub's tables). */
#include <math.h>
#include <string.h>

#include "agent/digest_words.h"
#include "agent/safe.h"

#define TITLE_LENGTH 300

/* Whatever could begin markup inside a line (CommonMark §2.4). */
static void put_escaped(GString *out, const char *text)
{
	for (const char *p = text; *p != '\0'; p++) {
		if (strchr("\\`*_[]<>&|~$", *p) != NULL)
			g_string_append_c(out, '\\');
		g_string_append_c(out, *p);
	}
}

static void put_foreign(GString *out, const char *text)
{
	g_autofree char *line = safe_isolated(text != NULL ? text : "", TITLE_LENGTH);
	put_escaped(out, line);
}

static void put_link(GString *out, const char *text, const char *lang, const char *link)
{
	const char *href = digest_link(link);
	g_string_append(out, href != NULL ? "[" : "**");
	put_foreign(out, text);
	g_string_append(out, href != NULL ? "](<" : "**");
	for (const char *p = href; p != NULL && *p != '\0'; p++)
		g_string_append(out, *p == '\\' ? "%5C" : (char[]){ *p, '\0' });
	g_string_append(out, href != NULL ? ">)" : "");
	const char *known = digest_lang(lang);
	if (known != NULL && strcmp(known, "en") != 0)
		g_string_append_printf(out, " (%s)", known);
}

static void put_heading(GString *out, const DigestSection *section)
{
	g_string_append_printf(out, "\n## %s\n\n%s\n", section->title, section->about);
}

static void put_chart(GString *out, const Digest *digest)
{
	if (digest->days->len < 3)
		return;
	g_autofree char *title = digest_chart_title(digest);
	g_string_append_printf(out, "\n%s:\n\n| Day | Stories |\n| --- | ---: |\n", title);
	for (guint i = 0; i < digest->days->len; i++) {
		const DigestDay *day = g_ptr_array_index(digest->days, i);
		g_string_append_printf(out, "| %s%s | %u |\n", day->day,
				       day->end > digest->until ? " so far" : "", day->stories);
	}
}

static void put_story(GString *out, const Digest *digest, const DigestStory *entry, gboolean brief)
{
	const Story *story = entry->story;
	g_autofree char *kind = digest_kind(entry);
	g_string_append(out, brief ? "- " : "\n### ");
	put_link(out, story->headline, story->lang, story->link);
	g_string_append(out, brief ? ": " : "\n\n**");
	put_escaped(out, kind);
	g_string_append(out, brief ? "" : "**\n\n");
	g_autoptr(GPtrArray) lines = digest_lines(digest, entry, brief);
	for (guint i = 0; i < lines->len; i++) {
		const DigestLine *line = g_ptr_array_index(lines, i);
		g_string_append_printf(out, brief ? "; " : "- *%s* ", line->label);
		put_escaped(out, line->text);
		g_string_append_c(out, '\n');
	}
	for (guint i = 0; !brief && i < entry->items->len; i++) {
		const StoredItem *item = g_ptr_array_index(entry->items, i);
		g_autofree char *seen = digest_time(digest, item->first_seen);
		g_string_append(out, "- ");
		put_link(out, item->source, item->lang, item->link);
		g_string_append_printf(out, ", retrieved %s\n", seen);
	}
}

static void put_stories(GString *out, const Digest *digest, const DigestSection *section,
			guint most)
{
	guint left;
	const char *day = "";
	g_autoptr(GPtrArray) list = digest_section(digest, section, most, &left);
	if (list->len == 0)
		return;
	put_heading(out, section);
	g_string_append(out, section->brief ? "\n" : "");
	for (guint i = 0; i < list->len; i++) {
		const DigestStory *entry = g_ptr_array_index(list, i);
		g_autofree char *name = digest_day_name(entry->day, TRUE);
		if (digest_has_days(digest) && strcmp(entry->day, day) != 0)
			g_string_append_printf(out, "\n**%s**\n\n", name);
		day = entry->day;
		put_story(out, digest, entry, section->brief);
	}
	g_autofree char *more = left > 0 ? digest_more(digest, left) : NULL;
	if (more != NULL)
		g_string_append_printf(out, "\n%s\n", more);
}

/* ---- lists ---- */

static void put_lost(GString *out, const Digest *digest, gconstpointer member)
{
	const StoredItem *item = member;
	put_link(out, item->title, item->lang, item->link);
	g_string_append(out, ", ");
	put_foreign(out, item->source);
}

static void put_spike(GString *out, const Digest *digest, gconstpointer member)
{
	const DigestSpike *spike = member;
	g_autofree char *line = digest_spike_line(spike);
	g_string_append(out, "**");
	put_foreign(out, spike->label);
	g_string_append_printf(out, "** %s", line);
}

static void put_feed(GString *out, const Digest *digest, gconstpointer member)
{
	const DigestFeed *feed = member;
	g_autofree char *line = digest_feed_line(digest, feed);
	g_string_append(out, "**");
	put_foreign(out, feed->name);
	g_string_append_printf(out, "** %s: ", line);
	put_foreign(out, feed->why);
}

static void put_quiet(GString *out, const Digest *digest, gconstpointer member)
{
	const DigestStory *entry = member;
	g_autofree char *line = digest_muted_line(digest, entry);
	put_link(out, entry->story->headline, entry->story->lang, entry->story->link);
	g_string_append_printf(out, ", %s", line);
}

static void put_list(GString *out, const Digest *digest, const DigestSection *section, guint most)
{
	const struct {
		const GPtrArray *members;
		void (*put)(GString *out, const Digest *digest, gconstpointer member);
	} lists[N_PARTS] = { [PART_LOST] = { digest->lost, put_lost },
			     [PART_SPIKES] = { digest->spikes, put_spike },
			     [PART_FEEDS] = { digest->feeds, put_feed },
			     [PART_MUTED] = { digest->muted, put_quiet } };
	const GPtrArray *members = lists[section->part].members;
	if (members->len == 0)
		return;
	put_heading(out, section);
	g_string_append_c(out, '\n');
	for (guint i = 0; i < MIN(members->len, most); i++) {
		g_string_append(out, "- ");
		lists[section->part].put(out, digest, g_ptr_array_index(members, i));
		g_string_append_c(out, '\n');
	}
	if (members->len > most)
		g_string_append_printf(out, "\n…and %u more\n", members->len - most);
}

static void write_md(GString *out, const Digest *digest, guint most)
{
	static void (*const put[N_PARTS])(GString *, const Digest *, const DigestSection *,
					  guint) = {
		[PART_STORIES] = put_stories, [PART_LOST] = put_list,  [PART_SPIKES] = put_list,
		[PART_FEEDS] = put_list,      [PART_MUTED] = put_list,
	};
	g_autofree char *title = digest_title(digest);
	g_autofree char *summary =
		digest_is_empty(digest) ? digest_calm(digest) : digest_summary(digest);
	g_autofree char *footer = digest_footer(digest);
	g_string_append_printf(out, "# %s\n\n", title);
	put_escaped(out, summary);
	g_string_append_c(out, '\n');
	put_chart(out, digest);
	for (const DigestSection *section = digest_sections; section->title != NULL; section++)
		put[section->part](out, digest, section, most);
	g_string_append(out, "\n---\n\n");
	put_escaped(out, footer);
	g_string_append_c(out, '\n');
}

char *digest_md(const Digest *digest)
{
	return digest_fit(digest, write_md);
}

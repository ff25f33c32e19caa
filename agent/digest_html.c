/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The digest for mail readers and browsers: one page, styles inline, nothing fetched from anywhere.
 * Headlines are set in their own direction and language. */
#include <string.h>

#include "agent/digest.h"
#include "agent/safe.h"
#include "agent/term.h"
#include "feeds/url.h"

#define TITLE_LENGTH 300
#define LINK_LENGTH  2000

static const char *const colors[N_SEVERITIES] = {
	[SEVERITY_NONE] = "#6b7280", [SEVERITY_LOW] = "#4b6a88",      [SEVERITY_MEDIUM] = "#8a6100",
	[SEVERITY_HIGH] = "#b3420f", [SEVERITY_CRITICAL] = "#a3122a",
};

static void put_escaped(GString *out, const char *text, gsize max)
{
	g_autofree char *line = safe_line(text != NULL ? text : "", max);
	g_autofree char *escaped = g_markup_escape_text(line, -1);
	g_string_append(out, escaped);
}

/* TEXT, a link to HREF when that is a web address. */
static void put_link(GString *out, const char *href, const char *lang, const char *text,
		     const char *style)
{
	gboolean web = href != NULL && url_is_web(href) && strlen(href) < LINK_LENGTH;
	g_string_append_printf(
		out, web ? "<a dir=\"auto\" style=\"%s\"" : "<span dir=\"auto\" style=\"%s\"",
		style);
	if (lang != NULL && strcmp(lang, "und") != 0) {
		g_string_append(out, " lang=\"");
		put_escaped(out, lang, 20);
		g_string_append_c(out, '"');
	}
	if (web) {
		g_string_append(out, " href=\"");
		put_escaped(out, href, LINK_LENGTH);
		g_string_append_c(out, '"');
	}
	g_string_append_c(out, '>');
	put_escaped(out, text, TITLE_LENGTH);
	g_string_append(out, web ? "</a>" : "</span>");
}

static void put_heading(GString *out, const char *title, const char *about)
{
	g_string_append_printf(
		out,
		"<h2 style=\"font-size:17px;margin:30px 0 2px;border-bottom:1px solid "
		"#d5d9e0;padding-bottom:4px\">%s</h2>\n<p style=\"margin:2px 0 "
		"12px;color:#5b6472;font-size:13px\">%s</p>\n",
		title, about);
}

static void put_reasons(GString *out, const char *because)
{
	g_auto(GStrv) reasons = g_strsplit(because, "\n", -1);
	g_string_append(out, "<div style=\"margin:4px 0;font-size:13px;color:#39424e\">");
	for (guint i = 0; i < 4 && reasons[i] != NULL; i++) {
		g_string_append(out,
				i == 0 ? "because <span dir=\"auto\">" : "<br><span dir=\"auto\">");
		put_escaped(out, reasons[i], TITLE_LENGTH);
		g_string_append(out, "</span>");
	}
	g_string_append(out, "</div>\n");
}

static void put_sources(GString *out, const GPtrArray *items)
{
	g_string_append(out, "<div style=\"margin:4px 0;font-size:13px\">");
	for (guint i = 0; i < items->len; i++) {
		const StoredItem *item = g_ptr_array_index(items, i);
		g_string_append(out, i > 0 ? " · " : "");
		put_link(out, item->link, NULL, item->source, "color:#1f4f8f");
	}
	g_string_append(out, "</div>\n");
}

static void put_story(GString *out, const DigestStory *entry, gboolean brief)
{
	const Story *story = entry->story;
	const char *color = colors[story->severity];
	g_string_append_printf(out,
			       "<div style=\"border-left:4px solid %s;padding:2px 0 2px "
			       "12px;margin:0 0 %s\">\n<div style=\"font-size:12px;color:%s\">"
			       "<b>%s</b> · ",
			       color, brief ? "8px" : "18px", color,
			       severity_name(story->severity));
	put_escaped(out, story->title, TITLE_LENGTH);
	g_string_append(out, "</div>\n");
	g_string_append_printf(out, "<div style=\"font-size:%s\">", brief ? "14px" : "16px");
	put_link(out, story->link, story->lang, story->headline,
		 "color:#14202e;text-decoration:none;font-weight:bold;display:block");
	g_string_append(out, "</div>\n");
	g_autofree char *facts = digest_facts(entry);
	g_string_append(out, "<div style=\"font-size:13px;color:#39424e\">");
	put_escaped(out, facts, TITLE_LENGTH);
	g_string_append_printf(out, "; story %" G_GINT64_FORMAT "</div>\n", story->id);
	if (!brief) {
		put_reasons(out, story->because);
		put_sources(out, entry->items);
	}
	g_string_append(out, "</div>\n");
}

static void put_section(GString *out, const Digest *digest, const DigestSection *section)
{
	g_autoptr(GPtrArray) list = digest_section(digest, section);
	if (list->len == 0)
		return;
	put_heading(out, section->title, section->about);
	for (guint i = 0; i < MIN(list->len, digest->top); i++)
		put_story(out, g_ptr_array_index(list, i), section->brief);
	if (list->len > digest->top)
		g_string_append_printf(out,
				       "<p style=\"color:#5b6472\">… and %u more: <code>vedette "
				       "stories</code></p>\n",
				       list->len - digest->top);
}

static void put_muted(GString *out, const Digest *digest)
{
	if (digest->muted->len == 0)
		return;
	put_heading(out, "Muted", "Silenced by you; each ends by itself.");
	for (guint i = 0; i < digest->muted->len; i++) {
		const DigestStory *entry = g_ptr_array_index(digest->muted, i);
		g_autofree char *until = term_time(entry->story->quiet_until);
		g_string_append(out, "<p style=\"margin:4px 0\">");
		put_link(out, entry->story->link, entry->story->lang, entry->story->headline,
			 "color:#14202e");
		g_string_append_printf(out,
				       " <span style=\"color:#5b6472\">quiet until %s; %u new "
				       "reports</span></p>\n",
				       until, entry->fresh);
	}
}

static void put_lost(GString *out, const Digest *digest)
{
	if (digest->lost->len == 0)
		return;
	put_heading(out, "Unlocated",
		    "Force and victims, but no word of where; no rule could tell.");
	for (guint i = 0; i < MIN(digest->lost->len, digest->top); i++) {
		const StoredItem *item = g_ptr_array_index(digest->lost, i);
		g_string_append(out, "<p style=\"margin:4px 0\">");
		put_link(out, item->link, item->lang, item->title, "color:#14202e");
		g_string_append(out, "</p>\n");
	}
}

static void put_feeds(GString *out, const Digest *digest)
{
	if (digest->feeds->len == 0)
		return;
	put_heading(out, "Feeds in trouble", "What they would have told is missing above.");
	g_string_append(out, "<table style=\"font-size:13px;border-collapse:collapse\">\n");
	for (guint i = 0; i < digest->feeds->len; i++) {
		const DigestFeed *feed = g_ptr_array_index(digest->feeds, i);
		g_autofree char *since = term_time(feed->since);
		g_string_append(out, "<tr><td dir=\"auto\" style=\"padding:2px 14px 2px 0\">");
		put_escaped(out, feed->name, 60);
		g_string_append_printf(out,
				       "</td><td style=\"padding:2px 14px 2px 0\">%s since %s</td>"
				       "<td style=\"padding:2px 0;color:#5b6472\">",
				       feed->health, since);
		put_escaped(out, feed->why, 200);
		g_string_append(out, "</td></tr>\n");
	}
	g_string_append(out, "</table>\n");
}

char *digest_html(const Digest *digest)
{
	GString *out = g_string_new(NULL);
	g_autofree char *summary = digest_summary(digest);
	g_autofree char *subject = digest_subject(digest);
	g_string_append(out, "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
			     "<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
	put_escaped(out, subject, TITLE_LENGTH);
	g_string_append(
		out, "</title></head>\n<body style=\"margin:0;background:#ffffff;color:#14202e;"
		     "font-family:sans-serif;line-height:1.45\">\n<div style=\"max-width:680px;"
		     "margin:0 auto;padding:18px\">\n<h1 style=\"font-size:20px;margin:0 0 6px\">");
	g_string_append(out, "Digest of ");
	put_escaped(out, digest->day, 40);
	g_string_append(out, "</h1>\n<p style=\"margin:0;font-size:15px\">");
	put_escaped(out, summary, SAFE_NO_LIMIT);
	g_string_append(out, "</p>\n");
	for (const DigestSection *section = digest_sections; section->title != NULL; section++)
		put_section(out, digest, section);
	put_lost(out, digest);
	put_muted(out, digest);
	put_feeds(out, digest);
	g_string_append(
		out,
		"<p style=\"margin:30px 0 0;border-top:1px solid #d5d9e0;padding-top:8px;"
		"color:#5b6472;font-size:12px\">vedette " VEDETTE_VERSION
		". <code>vedette story ID</code> shows a story’s reports, <code>vedette "
		"explain</code> why an item counts, <code>vedette alerts mute ID 7d</code> keeps a "
		"story quiet.</p>\n</div></body></html>\n");
	return g_string_free(out, FALSE);
}

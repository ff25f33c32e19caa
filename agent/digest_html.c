/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The digest for mail readers and browsers: one page, styles inline, nothing fetched from anywhere.
 *
 * Headlines are set in their own direction and language. No ground and no ink are set, so that a
 * reader's dark mode is its own; the colours that there are stand out against both. Tables and
 * cells draw the chart, for engines that know little else.
 */
#include <math.h>
#include <string.h>

#include "agent/digest_words.h"
#include "agent/safe.h"

#define TITLE_LENGTH 300
#define CHART_HEIGHT 64 /* pixels */
#define QUIET        "opacity:.72;"
#define LINE         "1px solid rgba(128,128,128,.35)"

/* Each at least 4:1 against white and against near-black. */
static const char *const colors[N_SEVERITIES] = {
	[SEVERITY_NONE] = "#7a7f87", [SEVERITY_LOW] = "#4a80b4",      [SEVERITY_MEDIUM] = "#a87400",
	[SEVERITY_HIGH] = "#d4570f", [SEVERITY_CRITICAL] = "#e0304c",
};
#define LINK_COLOR "#3b7fd4"

/* TEXT is safe already (digest_words.h). */
static void put_escaped(GString *out, const char *text)
{
	g_autofree char *escaped = g_markup_escape_text(text, -1);
	g_string_append(out, escaped);
}

static void put_foreign(GString *out, const char *text, gsize max)
{
	g_autofree char *line = safe_line(text != NULL ? text : "", max);
	put_escaped(out, line);
}

/* TEXT in its own direction and language, a link where LINK is a web address. */
static void put_title(GString *out, const char *text, const char *lang, const char *link,
		      const char *style)
{
	const char *href = digest_link(link);
	g_string_append_printf(out, "<%s dir=\"auto\" style=\"%s\"", href != NULL ? "a" : "span",
			       style);
	if (digest_lang(lang) != NULL)
		g_string_append_printf(out, " lang=\"%s\"", lang);
	if (href != NULL) {
		g_string_append(out, " href=\"");
		put_escaped(out, href);
		g_string_append_c(out, '"');
	}
	g_string_append_c(out, '>');
	put_foreign(out, text, TITLE_LENGTH);
	g_string_append(out, href != NULL ? "</a>" : "</span>");
}

static void put_tag(GString *out, const char *lang)
{
	const char *known = digest_lang(lang);
	if (known == NULL || strcmp(known, "en") == 0)
		return;
	g_string_append_printf(out,
			       " <span style=\"font-size:11px;" QUIET "border:" LINE
			       ";border-radius:3px;padding:0 4px\">%s</span>",
			       known);
}

static void put_heading(GString *out, const DigestSection *section)
{
	g_string_append_printf(out,
			       "<h2 style=\"font-size:18px;line-height:1.25;margin:34px 0 2px\">%s"
			       "</h2>\n<p style=\"margin:0 0 14px;font-size:13px;" QUIET
			       "\">%s</p>\n",
			       section->title, section->about);
}

/* ---- the top ---- */

static void put_numbers(GString *out, const Digest *digest)
{
	g_string_append(out, "<table role=\"presentation\" style=\"border-collapse:collapse;"
			     "margin:16px 0 0\"><tr>\n");
	for (int s = SEVERITY_CRITICAL; s >= SEVERITY_LOW; s--) {
		guint n = digest->by_severity[s];
		g_string_append_printf(
			out,
			"<td style=\"padding:0 24px 0 0;%s\"><b style=\"font-size:26px;line-height:"
			"1.1;color:%s\">%u</b><br><span style=\"font-size:12px\">%s</span></td>\n",
			n == 0 ? "opacity:.5" : "", colors[s], n, severity_name((Severity)s));
	}
	g_string_append(out, "</tr></table>\n");
}

/* ---- the chart: what is above the usual stands over the line, the rest hangs below it ---- */

typedef struct {
	double usual, scale; /* stories; pixels to a story */
} Chart;

static void put_cell(GString *out, double height, const char *color, const char *border)
{
	g_string_append_printf(out,
			       "<td style=\"vertical-align:bottom;padding:0 2px;%s\"><div "
			       "style=\"height:%.0fpx;font-size:0;line-height:0;background:%s\">"
			       "</div></td>",
			       border, height, color);
}

static void put_bars(GString *out, const Digest *digest, const Chart *chart, gboolean above)
{
	double room = above ? 0 : chart->usual * chart->scale;
	g_string_append_printf(out, "<tr style=\"height:%.0fpx\">",
			       above ? CHART_HEIGHT - chart->usual * chart->scale : room);
	for (guint i = 0; i < digest->days->len; i++) {
		const DigestDay *day = g_ptr_array_index(digest->days, i);
		double low = MIN(day->stories, chart->usual), high = day->stories - low;
		const char *color = day->end > digest->until ? "rgba(59,127,212,.45)" : LINK_COLOR;
		put_cell(out, (above ? high : low) * chart->scale, color,
			 above ? "" : "border-top:1px dashed #8a8f98");
	}
	g_string_append(out, "</tr>\n");
}

static void put_feet(GString *out, const Digest *digest)
{
	g_string_append(out, "<tr>");
	for (guint i = 0; i < digest->days->len; i++) {
		const DigestDay *day = g_ptr_array_index(digest->days, i);
		g_autofree char *name = digest_day_name(day->day, FALSE);
		g_string_append_printf(out,
				       "<td style=\"font-size:11px;line-height:1.3;text-align:"
				       "center;border-top:" LINE ";padding:3px 0 0\"><b>%u</b><br>"
				       "<span style=\"" QUIET "\">%.2s<br>%s</span></td>",
				       day->stories, name, name + 4);
	}
	g_string_append(out, "</tr>\n");
}

static void put_chart(GString *out, const Digest *digest)
{
	double most = isnan(digest->usual) ? 1 : digest->usual;
	if (digest->days->len < 3)
		return;
	for (guint i = 0; i < digest->days->len; i++)
		most = MAX(most, ((DigestDay *)g_ptr_array_index(digest->days, i))->stories);
	Chart chart = { isnan(digest->usual) ? 0 : digest->usual, CHART_HEIGHT / MAX(most, 1) };
	g_autofree char *title = digest_chart_title(digest);
	g_string_append_printf(out, "<p style=\"margin:22px 0 6px;font-size:13px\">%s%s</p>\n",
			       title,
			       chart.usual > 0 ? " <span style=\"" QUIET "\">(dashed)</span>" : "");
	g_string_append(out,
			"<table style=\"border-collapse:collapse;table-layout:fixed;width:100%;"
			"max-width:520px\">\n");
	put_bars(out, digest, &chart, TRUE);
	if (chart.usual > 0)
		put_bars(out, digest, &chart, FALSE);
	put_feet(out, digest);
	g_string_append(out, "</table>\n");
}

/* ---- stories ---- */

static void put_sources(GString *out, const GPtrArray *items)
{
	g_string_append(out, "<div style=\"margin:6px 0 0;font-size:14px\">");
	for (guint i = 0; i < items->len; i++) {
		const StoredItem *item = g_ptr_array_index(items, i);
		put_title(out, item->source, NULL, item->link, "color:" LINK_COLOR);
		put_tag(out, item->lang);
		g_string_append(out, i + 1 < items->len ? "&nbsp;· " : "");
	}
	g_string_append(out, "</div>\n");
}

static void put_line(GString *out, const DigestLine *line)
{
	gboolean changed = strcmp(line->label, "changed") == 0;
	g_string_append_printf(out,
			       "<div style=\"margin:2px 0;font-size:13px%s\"><span style=\"" QUIET
			       "\">%s</span>&ensp;",
			       changed ? ";font-weight:bold" : "", line->label);
	put_escaped(out, line->text);
	g_string_append(out, "</div>\n");
}

static void put_story(GString *out, const Digest *digest, const DigestStory *entry, gboolean brief)
{
	const Story *story = entry->story;
	const char *color = colors[story->severity];
	g_autofree char *kind = digest_kind(entry);
	g_string_append_printf(
		out,
		"<div style=\"border-left:4px solid %s;padding:0 0 0 12px;margin:0 0 "
		"%s\">\n<div style=\"font-size:12px;color:%s\">",
		color, brief ? "12px" : "22px", color);
	put_escaped(out, kind);
	g_string_append_printf(out,
			       "</div>\n<div dir=\"%s\" style=\"font-size:%s;line-height:1.35;"
			       "margin:1px 0 3px\">",
			       digest_is_rtl(story->headline) ? "rtl" : "ltr",
			       brief ? "15px" : "17px");
	put_title(out, story->headline, story->lang, story->link,
		  "color:inherit;text-decoration:none;font-weight:bold");
	put_tag(out, story->lang);
	g_string_append(out, "</div>\n");
	g_autoptr(GPtrArray) lines = digest_lines(digest, entry, brief);
	for (guint i = 0; i < lines->len; i++)
		put_line(out, g_ptr_array_index(lines, i));
	if (!brief)
		put_sources(out, entry->items);
	g_string_append(out, "</div>\n");
}

static void put_note(GString *out, const char *text)
{
	g_string_append(out, "<p style=\"margin:4px 0 0;font-size:13px;" QUIET "\">");
	put_escaped(out, text);
	g_string_append(out, "</p>\n");
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
	for (guint i = 0; i < list->len; i++) {
		const DigestStory *entry = g_ptr_array_index(list, i);
		g_autofree char *name = digest_day_name(entry->day, TRUE);
		if (digest_has_days(digest) && strcmp(entry->day, day) != 0)
			g_string_append_printf(out,
					       "<h3 style=\"font-size:14px;margin:18px 0 8px\">%s"
					       "</h3>\n",
					       name);
		day = entry->day;
		put_story(out, digest, entry, section->brief);
	}
	g_autofree char *more = left > 0 ? digest_more(digest, left) : NULL;
	if (more != NULL)
		put_note(out, more);
}

/* ---- lists ---- */

static void put_row(GString *out, const char *title, const char *lang, const char *link,
		    const char *says, const char *why)
{
	g_string_append_printf(out, "<div dir=\"%s\" style=\"margin:8px 0 0;font-size:15px\">",
			       digest_is_rtl(title) ? "rtl" : "ltr");
	put_title(out, title, lang, link, "color:inherit");
	put_tag(out, lang);
	g_string_append_printf(out, "</div>\n<div dir=\"%s\" style=\"font-size:13px;" QUIET "\">",
			       *says == '\0' && digest_is_rtl(title) ? "rtl" : "ltr");
	put_escaped(out, says);
	if (why != NULL && *why != '\0') {
		g_string_append(out,
				*says != '\0' ? ": <span dir=\"auto\">" : "<span dir=\"auto\">");
		put_foreign(out, why, 200);
		g_string_append(out, "</span>");
	}
	g_string_append(out, "</div>\n");
}

static void put_lost(GString *out, const Digest *digest, gconstpointer member)
{
	const StoredItem *item = member;
	put_row(out, item->title, item->lang, item->link, "", item->source);
}

static void put_feed(GString *out, const Digest *digest, gconstpointer member)
{
	const DigestFeed *feed = member;
	g_autofree char *line = digest_feed_line(digest, feed);
	put_row(out, feed->name, NULL, NULL, line, feed->why);
}

static void put_quiet(GString *out, const Digest *digest, gconstpointer member)
{
	const DigestStory *entry = member;
	g_autofree char *line = digest_muted_line(digest, entry);
	put_row(out, entry->story->headline, entry->story->lang, entry->story->link, line, NULL);
}

static void put_list(GString *out, const Digest *digest, const DigestSection *section, guint most)
{
	const struct {
		const GPtrArray *members;
		void (*put)(GString *out, const Digest *digest, gconstpointer member);
	} lists[N_PARTS] = { [PART_LOST] = { digest->lost, put_lost },
			     [PART_FEEDS] = { digest->feeds, put_feed },
			     [PART_MUTED] = { digest->muted, put_quiet } };
	const GPtrArray *members = lists[section->part].members;
	if (members->len == 0)
		return;
	put_heading(out, section);
	for (guint i = 0; i < MIN(members->len, most); i++)
		lists[section->part].put(out, digest, g_ptr_array_index(members, i));
	g_autofree char *more =
		members->len > most ? g_strdup_printf("…and %u more", members->len - most) : NULL;
	g_autofree char *hid = section->part == PART_MUTED
				       ? g_strdup_printf("They hid %u %s.", digest->hidden,
							 digest->hidden == 1 ? "report" : "reports")
				       : NULL;
	if (more != NULL)
		put_note(out, more);
	if (hid != NULL)
		put_note(out, hid);
}

static void put_spikes(GString *out, const Digest *digest, const DigestSection *section, guint most)
{
	static const char cell[] = "<td style=\"text-align:right;padding:3px 0 3px 16px\">";
	if (digest->spikes->len == 0)
		return;
	put_heading(out, section);
	g_string_append(out, "<table style=\"border-collapse:collapse;font-size:14px\">\n<tr "
			     "style=\"font-size:12px;" QUIET "\"><td></td>");
	g_string_append_printf(out, "%snow</td>%susually</td>%sdays</td></tr>\n", cell, cell, cell);
	for (guint i = 0; i < MIN(digest->spikes->len, most); i++) {
		const DigestSpike *spike = g_ptr_array_index(digest->spikes, i);
		g_string_append(out, "<tr><td dir=\"auto\" style=\"padding:3px 0\">");
		put_foreign(out, spike->label, TITLE_LENGTH);
		g_string_append_printf(out, "</td>%s<b>%u</b></td>%s%.3g</td>%s%u</td></tr>\n",
				       cell, spike->count, cell, spike->median, cell, spike->days);
	}
	g_string_append(out, "</table>\n");
}

/* ---- the whole ---- */

static void put_head(GString *out, const Digest *digest)
{
	g_autofree char *subject = digest_subject(digest);
	g_autofree char *title = digest_title(digest);
	gboolean named = strcmp(digest->profile->name, DIGEST_DEFAULT) != 0;
	g_string_append(out,
			"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
			"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
			"<meta name=\"color-scheme\" content=\"light dark\">\n"
			"<meta name=\"supported-color-schemes\" content=\"light dark\">\n<title>");
	put_escaped(out, subject);
	g_string_append(out, "</title></head>\n<body style=\"margin:0;padding:0\">\n<div "
			     "style=\"max-width:640px;margin:0 auto;padding:20px 16px 32px;"
			     "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',"
			     "'Noto Sans Arabic',Arial,sans-serif;font-size:15px;line-height:1.45;"
			     "overflow-wrap:break-word\">\n<div style=\"font-size:13px;" QUIET
			     "\">vedette");
	g_string_append_printf(out,
			       "%s%s</div>\n<h1 style=\"font-size:24px;line-height:1.2;margin:"
			       "2px 0 10px\">%s</h1>\n",
			       named ? " · " : "", named ? digest->profile->name : "", title);
}

static void write_html(GString *out, const Digest *digest, guint most)
{
	static void (*const put[N_PARTS])(GString *, const Digest *, const DigestSection *,
					  guint) = {
		[PART_STORIES] = put_stories, [PART_LOST] = put_list,  [PART_SPIKES] = put_spikes,
		[PART_FEEDS] = put_list,      [PART_MUTED] = put_list,
	};
	gboolean empty = digest_is_empty(digest);
	g_autofree char *summary = empty ? digest_calm(digest) : digest_summary(digest);
	g_autofree char *footer = digest_footer(digest);
	put_head(out, digest);
	g_string_append(out, "<p style=\"margin:0;font-size:16px\">");
	put_escaped(out, summary);
	g_string_append(out, "</p>\n");
	if (!empty)
		put_numbers(out, digest);
	put_chart(out, digest);
	for (const DigestSection *section = digest_sections; section->title != NULL; section++)
		put[section->part](out, digest, section, most);
	g_string_append(out, "<div style=\"margin:36px 0 0;border-top:" LINE
			     ";padding-top:8px;font-size:12px;" QUIET "\">");
	put_escaped(out, footer);
	g_string_append(out,
			"<br><code>vedette story ID</code> shows a story’s reports, "
			"<code>vedette explain</code> why an item counts, <code>vedette alerts "
			"mute ID 7d</code> keeps a story quiet.</div>\n</div></body></html>\n");
}

char *digest_html(const Digest *digest)
{
	return digest_fit(digest, write_html);
}

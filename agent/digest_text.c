/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The digest for readers of plain text: 72 columns, no more than a letter, a bar or a dash. */
#include <math.h>
#include <string.h>

#include "agent/digest_words.h"
#include "agent/safe.h"

#define TITLE_LENGTH 240
#define WIDTH        72
#define LABEL_WIDTH  9

static glong columns(const char *text)
{
	glong n = 0;
	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		n += g_unichar_iszerowidth(c) ? 0 : g_unichar_iswide(c) ? 2 : 1;
	}
	return n;
}

/* TEXT in lines; FIRST stands before it, as many blanks before the lines that follow. */
static void put_wrapped(GString *out, const char *first, const char *text)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	glong indent = columns(first), column = indent;
	g_string_append(out, first);
	for (char **word = words; *word != NULL; word++) {
		glong length = columns(*word);
		if (column > indent && column + 1 + length > WIDTH) {
			g_string_append_printf(out, "\n%*s", (int)indent, "");
			column = indent;
		}
		g_string_append_printf(out, "%s%s", column > indent ? " " : "", *word);
		column += length + (column > indent);
	}
	g_string_append_c(out, '\n');
}

static void put_heading(GString *out, const char *title, const char *about)
{
	g_string_append_printf(out, "\n\n%s\n", title);
	for (glong n = columns(title); n > 0; n--)
		g_string_append(out, "─");
	g_string_append_printf(out, "\n%s\n", about);
}

/* ---- the chart ---- */

static guint most_a_day(const Digest *digest)
{
	guint most = 1;
	for (guint i = 0; i < digest->days->len; i++)
		most = MAX(most, ((DigestDay *)g_ptr_array_index(digest->days, i))->stories);
	return most;
}

#define CHART_WIDTH 40

static void put_bar(GString *out, const Digest *digest, const DigestDay *day, guint most)
{
	g_autofree char *name = digest_day_name(day->day, FALSE);
	guint length = (day->stories * CHART_WIDTH + most - 1) / most;
	guint usual = isnan(digest->usual) ? G_MAXUINT
					   : (guint)(digest->usual * CHART_WIDTH / most + 0.5);
	g_string_append_printf(out, "  %-7s", name);
	for (guint i = 1; i <= MAX(length, usual != G_MAXUINT ? usual : 0); i++)
		g_string_append(out, i == usual ? "┃" : i <= length ? "▬" : " ");
	g_string_append_printf(out, " %u%s\n", day->stories,
			       day->end > digest->until ? " so far" : "");
}

static void put_chart(GString *out, const Digest *digest)
{
	if (digest->days->len < 3)
		return;
	g_autofree char *title = digest_chart_title(digest);
	g_string_append_printf(out, "\n%s%s:\n", title, isnan(digest->usual) ? "" : " (┃)");
	guint most = most_a_day(digest);
	for (guint i = 0; i < digest->days->len; i++)
		put_bar(out, digest, g_ptr_array_index(digest->days, i), most);
}

/* ---- stories ---- */

static void put_link(GString *out, const StoredItem *item)
{
	g_autofree char *source = safe_isolated(item->source != NULL ? item->source : "", 60);
	const char *link = digest_link(item->link), *lang = digest_lang(item->lang);
	g_string_append_printf(out, "    %s [%s]%s%s\n", source, lang != NULL ? lang : "und",
			       link != NULL ? " " : "", link != NULL ? link : "");
}

static char *titled(const char *title, const char *lang)
{
	g_autofree char *line = safe_isolated(title != NULL ? title : "", TITLE_LENGTH);
	const char *known = digest_lang(lang);
	gboolean plain = known == NULL || strcmp(known, "en") == 0;
	return plain ? g_steal_pointer(&line) : g_strdup_printf("%s [%s]", line, known);
}

static void put_story(GString *out, const Digest *digest, const DigestStory *entry, gboolean brief)
{
	g_autofree char *headline = titled(entry->story->headline, entry->story->lang);
	g_autofree char *kind = digest_kind(entry);
	g_string_append_c(out, '\n');
	put_wrapped(out, entry->story->severity == SEVERITY_CRITICAL ? "! " : "* ", headline);
	put_wrapped(out, "    ", kind);
	g_autoptr(GPtrArray) lines = digest_lines(digest, entry, brief);
	for (guint i = 0; i < lines->len; i++) {
		const DigestLine *line = g_ptr_array_index(lines, i);
		g_autofree char *label = g_strdup_printf("    %-*s", LABEL_WIDTH, line->label);
		put_wrapped(out, label, line->text);
	}
	for (guint i = 0; i < entry->items->len && (!brief || i < 1); i++)
		put_link(out, g_ptr_array_index(entry->items, i));
}

static void put_more(GString *out, const Digest *digest, guint left)
{
	g_autofree char *more = left > 0 ? digest_more(digest, left) : NULL;
	if (more != NULL)
		g_string_append_printf(out, "\n%s\n", more);
}

static void put_stories(GString *out, const Digest *digest, const DigestSection *section,
			guint most)
{
	guint left;
	const char *day = "";
	g_autoptr(GPtrArray) list = digest_section(digest, section, most, &left);
	if (list->len == 0)
		return;
	put_heading(out, section->title, section->about);
	for (guint i = 0; i < list->len; i++) {
		const DigestStory *entry = g_ptr_array_index(list, i);
		g_autofree char *name = digest_day_name(entry->day, TRUE);
		if (digest_has_days(digest) && strcmp(entry->day, day) != 0)
			g_string_append_printf(out, "\n-- %s --\n", name);
		day = entry->day;
		put_story(out, digest, entry, section->brief);
	}
	put_more(out, digest, left);
}

static void put_lost(GString *out, const Digest *digest, const DigestSection *section, guint most)
{
	guint n = MIN(digest->lost->len, most);
	if (n == 0)
		return;
	put_heading(out, section->title, section->about);
	for (guint i = 0; i < n; i++) {
		const StoredItem *item = g_ptr_array_index(digest->lost, i);
		g_autofree char *title = titled(item->title, item->lang);
		put_wrapped(out, "* ", title);
		put_link(out, item);
	}
	if (digest->lost->len > n)
		g_string_append_printf(out, "…and %u more\n", digest->lost->len - n);
}

/* ---- lists of two columns ---- */

static void put_pair(GString *out, const char *what, const char *says)
{
	put_wrapped(out, "* ", what);
	if (*says != '\0')
		put_wrapped(out, "    ", says);
}

static void put_spike(GString *out, const Digest *digest, gconstpointer member)
{
	const DigestSpike *spike = member;
	g_autofree char *label = safe_isolated(spike->label, TITLE_LENGTH);
	g_autofree char *line = digest_spike_line(spike);
	put_pair(out, label, line);
}

static void put_feed(GString *out, const Digest *digest, gconstpointer member)
{
	const DigestFeed *feed = member;
	g_autofree char *name = safe_isolated(feed->name, 60);
	g_autofree char *line = digest_feed_line(digest, feed);
	g_autofree char *both = g_strdup_printf("%s: %s", name, line);
	g_autofree char *why = safe_isolated(feed->why, 200);
	put_pair(out, both, why);
}

static void put_quiet(GString *out, const Digest *digest, gconstpointer member)
{
	const DigestStory *entry = member;
	g_autofree char *headline = titled(entry->story->headline, entry->story->lang);
	g_autofree char *line = digest_muted_line(digest, entry);
	put_pair(out, headline, line);
}

static void put_list(GString *out, const Digest *digest, const DigestSection *section, guint most)
{
	const struct {
		const GPtrArray *members;
		void (*put)(GString *out, const Digest *digest, gconstpointer member);
	} lists[N_PARTS] = { [PART_SPIKES] = { digest->spikes, put_spike },
			     [PART_FEEDS] = { digest->feeds, put_feed },
			     [PART_MUTED] = { digest->muted, put_quiet } };
	const GPtrArray *members = lists[section->part].members;
	if (members->len == 0)
		return;
	put_heading(out, section->title, section->about);
	if (section->part == PART_MUTED)
		g_string_append_printf(out, "They hid %u %s.\n", digest->hidden,
				       digest->hidden == 1 ? "report" : "reports");
	for (guint i = 0; i < MIN(members->len, most); i++)
		lists[section->part].put(out, digest, g_ptr_array_index(members, i));
	if (members->len > most)
		g_string_append_printf(out, "…and %u more\n", members->len - most);
}

/* ---- the whole ---- */

static void write_text(GString *out, const Digest *digest, guint most)
{
	static void (*const put[N_PARTS])(GString *, const Digest *, const DigestSection *,
					  guint) = {
		[PART_STORIES] = put_stories, [PART_LOST] = put_lost,  [PART_SPIKES] = put_list,
		[PART_FEEDS] = put_list,      [PART_MUTED] = put_list,
	};
	g_autofree char *title = digest_title(digest);
	g_autofree char *summary =
		digest_is_empty(digest) ? digest_calm(digest) : digest_summary(digest);
	g_autofree char *footer = digest_footer(digest);
	g_string_append_printf(out, "%s\n\n", title);
	put_wrapped(out, "", summary);
	put_chart(out, digest);
	for (const DigestSection *section = digest_sections; section->title != NULL; section++)
		put[section->part](out, digest, section, most);
	g_string_append(out, "\n-- \n");
	put_wrapped(out, "", footer);
	put_wrapped(out, "",
		    "`vedette story ID` shows a story's reports, `vedette explain` why an item "
		    "counts, `vedette alerts mute ID 7d` keeps a story quiet.");
}

char *digest_text(const Digest *digest)
{
	return digest_fit(digest, write_text);
}

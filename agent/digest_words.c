/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/digest_words.h"

#include <math.h>
#include <string.h>

#include "agent/safe.h"
#include "agent/stories.h"
#include "agent/term.h"
#include "feeds/url.h"

#define NAME_LENGTH         60
#define LIST_LENGTH         160
#define REASON_LENGTH       160
#define REASONS             2
#define LINK_LENGTH         1000
#define LANG_LENGTH         20
#define OUTLETS_NAMED       6 /* beside a toll */
#define LATE_SECONDS        (2 * 86400)
#define COUNT(n, one, many) (n), (n) == 1 ? (one) : (many)

/* ---- times ---- */

static char *format_time(const Digest *digest, gint64 when, const char *format)
{
	g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(when);
	g_autoptr(GDateTime) time = g_date_time_to_timezone(utc, digest->zone);
	return g_date_time_format(time, format);
}

char *digest_time(const Digest *digest, gint64 when)
{
	return format_time(digest, when, "%Y-%m-%d %H:%M");
}

/* In English, whatever the locale: so is the rest. */
char *digest_day_name(const char *day, gboolean whole)
{
	static const char *const days[] = { "Monday", "Tuesday",  "Wednesday", "Thursday",
					    "Friday", "Saturday", "Sunday" };
	static const char *const months[] = { "January",   "February", "March",    "April",
					      "May",       "June",     "July",     "August",
					      "September", "October",  "November", "December" };
	g_autofree char *noon = g_strconcat(day, "T12:00:00Z", NULL);
	g_autoptr(GDateTime) time = g_date_time_new_from_iso8601(noon, NULL);
	if (time == NULL)
		return g_strdup(day);
	const char *name = days[g_date_time_get_day_of_week(time) - 1];
	int number = g_date_time_get_day_of_month(time);
	if (!whole)
		return g_strdup_printf("%.3s %d", name, number);
	return g_strdup_printf("%s %d %s %d", name, number, months[g_date_time_get_month(time) - 1],
			       g_date_time_get_year(time));
}

/* "24 Nov 06:00" within the digest's year, else with the year. */
static char *short_time(const Digest *digest, gint64 when)
{
	g_autofree char *day = format_time(digest, when, "%Y-%m-%d");
	g_autofree char *clock = format_time(digest, when, "%H:%M");
	g_autofree char *name = digest_day_name(day, FALSE);
	gboolean near = ABS(digest->until - when) < G_GINT64_CONSTANT(6) * 86400;
	return near ? g_strdup_printf("%s %s", name, clock) : g_strdup_printf("%s %s", day, clock);
}

/* ---- the top ---- */

static guint n_stories(const Digest *digest)
{
	guint n = 0;
	for (int s = 0; s < N_SEVERITIES; s++)
		n += digest->by_severity[s];
	return n;
}

char *digest_subject(const Digest *digest)
{
	g_autofree char *first = format_time(digest, digest->since, "%Y-%m-%d");
	g_autoptr(GString) out = g_string_new("[vedette] ");
	if (strcmp(digest->profile->name, DIGEST_DEFAULT) != 0)
		g_string_append_printf(out, "%s ", digest->profile->name);
	if (digest_has_days(digest))
		g_string_append_printf(out, "%s to ", first);
	g_string_append_printf(out, "%s: ", digest->day);
	guint total = n_stories(digest);
	for (int s = SEVERITY_CRITICAL; s >= SEVERITY_HIGH; s--)
		if (digest->by_severity[s] > 0)
			g_string_append_printf(out, "%u %s, ", digest->by_severity[s],
					       severity_name((Severity)s));
	if (total == 0)
		g_string_append(out, "nothing to report");
	else
		g_string_append_printf(out, "%u %s", COUNT(total, "story", "stories"));
	return g_string_free(g_steal_pointer(&out), FALSE);
}

char *digest_title(const Digest *digest)
{
	g_autofree char *first = format_time(digest, digest->since, "%Y-%m-%d");
	g_autofree char *last = digest_day_name(digest->day, TRUE);
	g_autofree char *from = digest_day_name(first, TRUE);
	return digest_has_days(digest) ? g_strdup_printf("%s to %s", from, last)
				       : g_steal_pointer(&last);
}

static void add_counts(GString *out, const Digest *digest, guint total)
{
	guint known = 0;
	for (guint i = 0; i < digest->stories->len; i++)
		known += ((DigestStory *)g_ptr_array_index(digest->stories, i))->known;
	guint fresh = digest->stories->len - known;
	g_string_append_printf(out, "%u %s: ", COUNT(total, "story", "stories"));
	for (int s = SEVERITY_CRITICAL; s >= SEVERITY_LOW; s--)
		if (digest->by_severity[s] > 0)
			g_string_append_printf(out, "%u %s, ", digest->by_severity[s],
					       severity_name((Severity)s));
	g_string_append_printf(out, "%u new and %u known before", fresh, known);
	guint muted = total - MIN(total, digest->stories->len);
	if (muted > 0)
		g_string_append_printf(out, ", %u muted", muted);
	g_string_append_c(out, '.');
}

/* The biggest change against the usual. */
static void add_change(GString *out, const Digest *digest)
{
	if (digest->spikes->len > 0) {
		const DigestSpike *spike = g_ptr_array_index(digest->spikes, 0);
		g_autofree char *label = safe_isolated(spike->label, NAME_LENGTH);
		g_autofree char *line = digest_spike_line(spike);
		g_string_append_printf(out, " Most above the usual: %s, %s.", label, line);
	} else if (!isnan(digest->usual) && digest->days->len > 1) {
		const DigestDay *day = g_ptr_array_index(digest->days, digest->days->len - 2);
		g_autofree char *name = digest_day_name(day->day, FALSE);
		g_string_append_printf(out, " %u began on %s; a usual day brings %.3g.",
				       day->stories, name, digest->usual);
	}
}

char *digest_summary(const Digest *digest)
{
	g_autoptr(GString) out = g_string_new(NULL);
	guint total = n_stories(digest);
	if (total == 0)
		g_string_append(out, "Nothing that your rules look for.");
	else
		add_counts(out, digest, total);
	add_change(out, digest);
	g_string_append_printf(out,
			       " %" G_GINT64_FORMAT " %s came in, %" G_GINT64_FORMAT
			       " of them to the point; ",
			       COUNT(digest->items, "item", "items"), digest->relevant);
	if (digest->feeds->len == 0 && digest->n_unasked > 0)
		g_string_append_printf(out, "%u of %u feeds %s not been asked yet.",
				       digest->n_unasked, digest->n_feeds,
				       digest->n_unasked == 1 ? "has" : "have");
	else if (digest->feeds->len == 0)
		g_string_append(out, "all feeds are well.");
	else
		g_string_append_printf(out, "%u of %u feeds %s a look.", digest->feeds->len,
				       digest->n_feeds, digest->feeds->len == 1 ? "needs" : "need");
	return g_string_free(g_steal_pointer(&out), FALSE);
}

char *digest_calm(const Digest *digest)
{
	g_autofree char *since = digest_time(digest, digest->since + 1);
	return g_strdup_printf(
		"Nothing has happened since %s that your rules look for. vedette is at work: "
		"%u %s asked, %" G_GINT64_FORMAT " new %s read.",
		since, COUNT(digest->n_feeds, "feed is", "feeds are"),
		COUNT(digest->items, "item", "items"));
}

char *digest_chart_title(const Digest *digest)
{
	if (isnan(digest->usual))
		return g_strdup("New stories a day");
	return g_strdup_printf("New stories a day, usually %.3g", digest->usual);
}

/* ---- a story ---- */

static void add_place(GString *out, const DigestPlace *place)
{
	const char *parts[] = { place->name, place->district, place->admin1 };
	const char *last = "";
	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
		if (parts[i] == NULL || strcmp(parts[i], last) == 0)
			continue;
		g_autofree char *name = safe_isolated(parts[i], NAME_LENGTH);
		g_string_append_printf(out, "%s%s", *last == '\0' ? " · " : ", ", name);
		last = parts[i];
	}
	const char *code = digest_lang(place->country);
	g_autofree char *country = code != NULL ? g_ascii_strup(code, -1) : NULL;
	if (country != NULL && place->precision != LOCATE_COUNTRY)
		g_string_append_printf(out, "%s%s", *last == '\0' ? " · " : ", ", country);
}

char *digest_kind(const DigestStory *entry)
{
	g_autofree char *title = safe_isolated(entry->story->title, LIST_LENGTH);
	g_autoptr(GString) out = g_string_new(severity_name(entry->story->severity));
	g_string_append_printf(out, " · %s", title);
	add_place(out, &entry->place);
	return g_string_free(g_steal_pointer(&out), FALSE);
}

char *digest_admiralty(const DigestStory *entry)
{
	return g_strdup_printf("%c%d", entry->grade, (int)entry->credibility);
}

static void line_free(gpointer data)
{
	g_free(((DigestLine *)data)->text);
	g_free(data);
}

/* TEXT is taken; nothing is added when it is empty. */
static void add_line(GPtrArray *lines, const char *label, char *text)
{
	if (*text == '\0') {
		g_free(text);
		return;
	}
	DigestLine *line = g_new0(DigestLine, 1);
	*line = (DigestLine){ label, text };
	g_ptr_array_add(lines, line);
}

static gsize toll_offset(gboolean killed)
{
	return killed ? offsetof(DigestToll, killed) : offsetof(DigestToll, wounded);
}

static const Toll *toll_at(const DigestToll *toll, gsize offset)
{
	return (const Toll *)((const char *)toll + offset);
}

/* The names of those outlets that say FIGURE from I on, each once. */
static void add_outlets(GString *out, const GPtrArray *tolls, guint from, gsize offset,
			const char *figure)
{
	guint n = 0;
	for (guint i = from; i < tolls->len; i++) {
		const DigestToll *toll = g_ptr_array_index(tolls, i);
		g_autofree char *its = term_toll(toll_at(toll, offset));
		if (strcmp(its, figure) != 0)
			continue;
		g_autofree char *source = safe_isolated(toll->source, NAME_LENGTH);
		if (++n <= OUTLETS_NAMED)
			g_string_append_printf(out, "%s%s", n > 1 ? ", " : "", source);
	}
	if (n > OUTLETS_NAMED)
		g_string_append_printf(out, " and %u more", n - OUTLETS_NAMED);
}

/* "12–15. 12: A, B; 15: C": the range, and each figure with those who give it. */
static char *toll_line(const DigestStory *entry, gboolean killed)
{
	gsize offset = toll_offset(killed);
	g_autofree char *range = term_toll(killed ? &entry->killed : &entry->wounded);
	g_autoptr(GString) out = g_string_new(NULL);
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint i = 0; i < entry->tolls->len; i++) {
		g_autofree char *figure =
			term_toll(toll_at(g_ptr_array_index(entry->tolls, i), offset));
		if (*figure == '\0' || !g_hash_table_add(seen, g_strdup(figure)))
			continue;
		g_string_append_printf(out, "%s%s: ", out->len > 0 ? "; " : "", figure);
		add_outlets(out, entry->tolls, i, offset, figure);
	}
	if (g_hash_table_size(seen) < 2)
		return g_string_free(g_steal_pointer(&out), FALSE);
	return g_strdup_printf("%s (%s)", range, out->str);
}

static char *voices_line(const DigestStory *entry)
{
	g_autofree char *grade = digest_admiralty(entry);
	g_autoptr(GString) out = g_string_new(NULL);
	if (entry->voices < 2)
		g_string_append(out, "one voice, not confirmed");
	else
		g_string_append_printf(out, "%u independent voices", entry->voices);
	g_string_append_printf(
		out, ", %u %s, %u %s; %s, %s", COUNT(entry->outlets, "outlet", "outlets"),
		COUNT(entry->feeds, "feed", "feeds"), grade, credibility_name(entry->credibility));
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static char *times_line(const Digest *digest, const DigestStory *entry)
{
	const Story *story = entry->story;
	g_autofree char *first = short_time(digest, story->first_at);
	g_autofree char *last = short_time(digest, story->last_at);
	g_autoptr(GString) out = g_string_new(first);
	if (strcmp(first, last) != 0)
		g_string_append_printf(out, " to %s", last);
	if (story->first_at - entry->dated > LATE_SECONDS) {
		g_autofree char *dated = format_time(digest, entry->dated, "%Y-%m-%d");
		g_string_append_printf(out, "; dated %s", dated);
	}
	g_string_append_printf(out, "; %u new %s, story %" G_GINT64_FORMAT,
			       COUNT(entry->fresh, "report", "reports"), story->id);
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static char *parties_line(const DigestStory *entry)
{
	g_autofree char *actors = safe_isolated(entry->actors, LIST_LENGTH);
	g_autofree char *targets = safe_isolated(entry->targets, LIST_LENGTH);
	if (*actors != '\0' && *targets != '\0')
		return g_strdup_printf("%s → %s", actors, targets);
	return *actors != '\0'    ? g_steal_pointer(&actors)
	       : *targets != '\0' ? g_strdup_printf("→ %s", targets)
				  : g_strdup("");
}

static char *reasons_line(const Story *story)
{
	g_auto(GStrv) reasons = g_strsplit(story->because, "\n", REASONS + 1);
	if (g_strv_length(reasons) > REASONS)
		g_clear_pointer(&reasons[REASONS], g_free);
	g_autofree char *all = g_strjoinv("; ", reasons);
	return safe_isolated(all, REASON_LENGTH);
}

static char *brief_line(const DigestStory *entry)
{
	g_autofree char *killed = term_toll(&entry->killed);
	g_autofree char *grade = digest_admiralty(entry);
	return g_strdup_printf("%s%s%s%u %s, %s", *killed != '\0' ? "killed: " : "", killed,
			       *killed != '\0' ? "; " : "",
			       COUNT(entry->outlets, "outlet", "outlets"), grade);
}

GPtrArray *digest_lines(const Digest *digest, const DigestStory *entry, gboolean brief)
{
	GPtrArray *lines = g_ptr_array_new_with_free_func(line_free);
	if (brief) {
		add_line(lines, "told by", brief_line(entry));
		return lines;
	}
	add_line(lines, "changed", g_strdup(entry->changed));
	add_line(lines, "killed", toll_line(entry, TRUE));
	add_line(lines, "wounded", toll_line(entry, FALSE));
	add_line(lines, "who", parties_line(entry));
	add_line(lines, "told by", voices_line(entry));
	add_line(lines, "seen", times_line(digest, entry));
	add_line(lines, "because", reasons_line(entry->story));
	return lines;
}

/* ---- the rest ---- */

char *digest_muted_line(const Digest *digest, const DigestStory *entry)
{
	g_autofree char *until = digest_time(digest, entry->story->quiet_until);
	return g_strdup_printf("quiet until %s; %u new %s", until,
			       COUNT(entry->fresh, "report", "reports"));
}

char *digest_spike_line(const DigestSpike *spike)
{
	return g_strdup_printf("%u, usually %.3g (%u %s)", spike->count, spike->median,
			       COUNT(spike->days, "day", "days"));
}

char *digest_feed_line(const Digest *digest, const DigestFeed *feed)
{
	g_autofree char *since = digest_time(digest, feed->since);
	return g_strdup_printf("%s since %s", feed->health, since);
}

char *digest_more(const Digest *digest, guint left)
{
	g_autofree char *span = g_strdup_printf("%" G_GINT64_FORMAT "h",
						(digest->until - digest->since + 3599) / 3600);
	return g_strdup_printf("…and %u more: vedette stories --since %s", left, span);
}

char *digest_footer(const Digest *digest)
{
	g_autofree char *since = digest_time(digest, digest->since + 1);
	g_autofree char *until = digest_time(digest, digest->until);
	g_autofree char *zone = format_time(digest, digest->until, "%Z");
	return g_strdup_printf("From %s to %s %s. vedette " VEDETTE_VERSION "%s%.12s.", since,
			       until, zone, digest->knowledge != NULL ? ", rules " : "",
			       digest->knowledge != NULL ? digest->knowledge : "");
}

gboolean digest_is_rtl(const char *text)
{
	g_autofree char *line = safe_line(text != NULL ? text : "", NAME_LENGTH);
	for (const char *p = line; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		if ((c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfefc))
			return TRUE;
		if (g_unichar_isalpha(c))
			return FALSE;
	}
	return FALSE;
}

const char *digest_link(const char *link)
{
	if (link == NULL || strlen(link) >= LINK_LENGTH || strpbrk(link, " <>") != NULL)
		return NULL;
	g_autofree char *line = safe_line(link, LINK_LENGTH);
	return strcmp(line, link) == 0 && url_is_web(link) ? link : NULL;
}

const char *digest_lang(const char *lang)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "0123456789-";
	gsize n = lang != NULL ? strlen(lang) : 0;
	return n > 0 && n <= LANG_LENGTH && strspn(lang, letters) == n && strcmp(lang, "und") != 0
		       ? lang
		       : NULL;
}

/* In quoted-printable three bytes stand for each that is not plain (RFC 2045 §6.7). */
static gsize mail_bytes(const GString *text)
{
	gsize n = 0;
	for (gsize i = 0; i < text->len; i++)
		n += text->str[i] == '=' || (guchar)text->str[i] >= 0x80 ? 3 : 1;
	return n;
}

char *digest_fit(const Digest *digest,
		 void (*write)(GString *out, const Digest *digest, guint most))
{
	for (guint most = (guint)digest->profile->top;; most /= 2) {
		g_autoptr(GString) out = g_string_new(NULL);
		write(out, digest, most);
		if (most <= 1 || mail_bytes(out) <= DIGEST_MOST_BYTES)
			return g_string_free(g_steal_pointer(&out), FALSE);
	}
}

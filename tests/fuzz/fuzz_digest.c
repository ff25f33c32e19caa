/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever stories say, the digest's text and HTML hold no control characters, the HTML is made of
 * our own elements alone, each closed, with links to the web only, the table has as many fields in
 * each row, none of them a formula, and the object is JSON. Input: lines, used in turn for all that
 * comes from feeds. */
#include <jansson.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "agent/digest_words.h"
#include "agent/safe.h"
#include "tests/fuzz/promise.h"

typedef struct {
	char **lines;
	guint n, next;
} Lines;

static char *take(Lines *source)
{
	return source->n > 0 ? source->lines[source->next++ % source->n] : (char *)"";
}

/* ---- what is promised ---- */

static void check_plain(const char *text)
{
	PROMISE(g_utf8_validate(text, -1, NULL));
	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		PROMISE(c == '\n' || c == '\r' || !g_unichar_iscntrl(c));
		PROMISE(c != 0x202e && c != 0x202d && c != 0x2028);
	}
}

/* The end of the tag at P, behind its '<'; NAME receives its name. */
static const char *read_tag(const char *p, char name[12])
{
	gsize n = strspn(p, "abcdefghijklmnopqrstuvwxyz123456/!DOCTYPEhtml");
	PROMISE(n > 0 && n < 12);
	g_strlcpy(name, p, n + 1);
	for (p += n; *p == ' ';) {
		gsize length = strspn(++p, "abcdefghijklmnopqrstuvwxyz");
		gboolean href = strncmp(p, "href", 4) == 0;
		p += length;
		if (*p != '=')
			continue; /* "html" of the document type */
		PROMISE(p[1] == '"');
		const char *end = strchr(p + 2, '"');
		PROMISE(end != NULL);
		PROMISE(!href || g_str_has_prefix(p + 2, "http"));
		PROMISE(memchr(p, '<', (gsize)(end - p)) == NULL);
		p = end + 1;
	}
	PROMISE(*p == '>');
	return p + 1;
}

static void check_html(const char *html)
{
	static const char *const single[] = { "br", "meta", "!DOCTYPE", NULL };
	static const char *const ours[] = { "html", "head",  "title", "body", "div", "span",
					    "a",    "h1",    "h2",    "h3",   "p",   "b",
					    "code", "table", "tr",    "td",   NULL };
	g_autoptr(GPtrArray) open = g_ptr_array_new_with_free_func(g_free);
	for (const char *p = html; *p != '\0';) {
		char name[12];
		PROMISE(*p != '>');
		if (*p++ != '<')
			continue;
		p = read_tag(p, name);
		if (g_strv_contains(single, name))
			continue;
		if (*name != '/') {
			PROMISE(g_strv_contains(ours, name));
			g_ptr_array_add(open, g_strdup(name));
			continue;
		}
		PROMISE(open->len > 0);
		PROMISE(strcmp(name + 1, open->pdata[open->len - 1]) == 0);
		g_ptr_array_set_size(open, (int)open->len - 1);
	}
	PROMISE(open->len == 0);
}

static void check_csv(const char *csv)
{
	guint fields = 1, wanted = 0;
	for (const char *p = csv; *p != '\0'; p++) {
		if (*p == '"') {
			PROMISE(strchr("=+-@", p[1]) == NULL);
			while (*++p != '"' || p[1] == '"') {
				PROMISE(*p != '\0' && *p != '\n' && *p != '\r');
				p += *p == '"';
			}
		} else if (*p == ',') {
			fields++;
		} else if (*p == '\n') {
			PROMISE(wanted == 0 || fields == wanted);
			wanted = fields;
			fields = 1;
		}
	}
	PROMISE(fields == 1);
}

/* ---- a digest of such stories ---- */

static Story story_of(Lines *source)
{
	return (Story){ .id = 1,
			.headline = take(source),
			.lang = take(source),
			.link = take(source),
			.rule = take(source),
			.title = take(source),
			.severity = SEVERITY_HIGH,
			.first_at = 1764000000,
			.last_at = 1764050000,
			.because = take(source),
			.publishers = take(source),
			.quiet_until = 1764060000 };
}

static StoredItem item_of(Lines *source)
{
	return (StoredItem){ .title = take(source),
			     .source = take(source),
			     .lang = take(source),
			     .link = take(source),
			     .first_seen = 1764040000 };
}

static DigestStory entry_of(Lines *source, Story *story, GPtrArray *items, GPtrArray *tolls)
{
	return (DigestStory){ .story = story,
			      .items = items,
			      .tolls = tolls,
			      .killed = { TRUE, 1, TOLL_OPEN, NULL },
			      .place = { .name = take(source),
					 .admin1 = take(source),
					 .country = take(source),
					 .lat = 1.5,
					 .lon = NAN },
			      .event = take(source),
			      .acled = take(source),
			      .actors = take(source),
			      .targets = take(source),
			      .changed = safe_line(take(source), 200),
			      .grade = 'B',
			      .credibility = CREDIBLE_PROBABLE,
			      .believed = take(source),
			      .kinds = take(source),
			      .fresh = 1,
			      .dated = 1764000000,
			      .began = 1764000000,
			      .day = (char *)"2025-11-24" };
}

static void check(const Digest *digest)
{
	g_autofree char *text = digest_text(digest), *html = digest_html(digest);
	g_autofree char *md = digest_md(digest), *csv = digest_csv(digest);
	g_autofree char *object = digest_json(digest), *subject = digest_subject(digest);
	json_t *parsed = json_loads(object, 0, NULL);
	check_plain(text);
	check_plain(html);
	check_plain(md);
	check_plain(csv);
	check_html(html);
	check_csv(csv);
	PROMISE(parsed != NULL);
	PROMISE(strchr(subject, '\n') == NULL);
	json_decref(parsed);
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autofree char *bytes = g_strndup((const char *)data, size);
	g_auto(GStrv) lines = g_strsplit(bytes, "\n", 64);
	Lines source = { lines, g_strv_length(lines), 0 };
	g_autoptr(GPtrArray) items = g_ptr_array_new(), tolls = g_ptr_array_new();
	g_autoptr(GPtrArray) stories = g_ptr_array_new(), feeds = g_ptr_array_new();
	g_autoptr(GPtrArray) spikes = g_ptr_array_new(), days = g_ptr_array_new();
	g_autoptr(GTimeZone) utc = g_time_zone_new_utc();
	Story story = story_of(&source);
	StoredItem item = item_of(&source);
	DigestToll toll = { take(&source), { TRUE, 3, 4, NULL }, { 0 } };
	DigestFeed feed = { take(&source), (char *)"failing", take(&source), 1764000000 };
	DigestSpike spike = { take(&source), 4, 1, 20 };
	g_ptr_array_add(items, &item);
	g_ptr_array_add(tolls, &toll);
	g_ptr_array_add(feeds, &feed);
	g_ptr_array_add(spikes, &spike);
	DigestStory entry = entry_of(&source, &story, items, tolls);
	g_ptr_array_add(stories, &entry);
	const DigestProfile profile = { .name = (char *)"sahel", .top = 12 };
	const Digest digest = { .profile = &profile,
				.zone = utc,
				.since = 1763900000,
				.until = 1764054000,
				.day = (char *)"2025-11-25",
				.stories = stories,
				.muted = stories,
				.feeds = feeds,
				.lost = items,
				.spikes = spikes,
				.days = days,
				.usual = NAN,
				.by_severity = { [SEVERITY_HIGH] = 1 },
				.n_feeds = 2 };
	check(&digest);
	g_free(entry.changed);
	return 0;
}

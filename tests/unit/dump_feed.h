/* SPDX-License-Identifier: GPL-3.0-or-later */
/* dump_feed - a feed as lines "path=value", so that tests of parsers can be tables of lines. */
#ifndef TESTS_UNIT_DUMP_FEED_H
#define TESTS_UNIT_DUMP_FEED_H

#include <string.h>

#include "feeds/date.h"
#include "feeds/item.h"

G_GNUC_PRINTF(3, 4)
static inline void dump_line(GString *out, const char *value, const char *path, ...)
{
	if (value == NULL)
		return;
	va_list arguments;
	va_start(arguments, path);
	g_string_append_vprintf(out, path, arguments);
	va_end(arguments);
	g_string_append_printf(out, "=%s\n", value);
}

static inline void dump_rich(GString *out, const char *at, const char *name, const RichText *rich)
{
	dump_line(out, rich->value, "%s.%s", at, name);
	if (rich->value != NULL && rich->type == TEXT_HTML)
		dump_line(out, "html", "%s.%s.type", at, name);
	dump_line(out, rich->lang, "%s.%s.lang", at, name);
}

static inline void dump_date(GString *out, const char *at, const char *name, gint64 when)
{
	g_autofree char *text = when != NO_TIME ? date_format(when) : NULL;
	dump_line(out, text, "%s.%s", at, name);
}

static inline void dump_lists(GString *out, const char *at, const GPtrArray *authors,
			      const GPtrArray *links, const GPtrArray *tags)
{
	for (guint i = 0; i < authors->len; i++) {
		const Person *person = g_ptr_array_index(authors, i);
		dump_line(out, person->name, "%s.author%u.name", at, i);
		dump_line(out, person->email, "%s.author%u.email", at, i);
		dump_line(out, person->uri, "%s.author%u.uri", at, i);
	}
	for (guint i = 0; i < links->len; i++) {
		const Link *link = g_ptr_array_index(links, i);
		dump_line(out, link->href, "%s.link%u.href", at, i);
		dump_line(out, link->rel, "%s.link%u.rel", at, i);
		dump_line(out, link->type, "%s.link%u.type", at, i);
		dump_line(out, link->title, "%s.link%u.title", at, i);
		dump_line(out, link->hreflang, "%s.link%u.hreflang", at, i);
	}
	for (guint i = 0; i < tags->len; i++) {
		const Tag *tag = g_ptr_array_index(tags, i);
		dump_line(out, tag->term, "%s.tag%u", at, i);
		dump_line(out, tag->scheme, "%s.tag%u.scheme", at, i);
		dump_line(out, tag->label, "%s.tag%u.label", at, i);
	}
}

static inline void dump_item(GString *out, const Item *item, guint n)
{
	g_autofree char *at = g_strdup_printf("%u", n);
	dump_rich(out, at, "title", &item->title);
	dump_rich(out, at, "summary", &item->summary);
	dump_rich(out, at, "rights", &item->rights);
	dump_line(out, item->id, "%s.id", at);
	dump_line(out, item->link, "%s.link", at);
	dump_line(out, item->image, "%s.image", at);
	dump_line(out, item->lang, "%s.lang", at);
	dump_line(out, item->headline, "%s.headline", at);
	dump_line(out, item->text, "%s.text", at);
	dump_line(out, item->url, "%s.url", at);
	dump_line(out, item->source.title, "%s.source.title", at);
	dump_line(out, item->source.link, "%s.source.link", at);
	dump_line(out, item->source.id, "%s.source.id", at);
	dump_date(out, at, "published", item->published);
	dump_date(out, at, "updated", item->updated);
	for (guint i = 0; i < item->content->len; i++) {
		const Content *content = g_ptr_array_index(item->content, i);
		g_autofree char *name = g_strdup_printf("content%u", i);
		dump_rich(out, at, name, &content->text);
		dump_line(out, content->mime, "%s.%s.mime", at, name);
		dump_line(out, content->src, "%s.%s.src", at, name);
	}
	for (guint i = 0; i < item->enclosures->len; i++) {
		const Enclosure *enclosure = g_ptr_array_index(item->enclosures, i);
		dump_line(out, enclosure->url, "%s.enclosure%u.url", at, i);
		dump_line(out, enclosure->type, "%s.enclosure%u.type", at, i);
		dump_line(out, enclosure->length, "%s.enclosure%u.length", at, i);
	}
	dump_lists(out, at, item->authors, item->links, item->tags);
}

/* Caller frees. */
static inline char *dump_feed(const Feed *feed)
{
	GString *out = g_string_new("\n");
	const struct {
		const char *value, *name;
	} strings[] = {
		{ feed->version, "version" },
		{ feed->encoding, "encoding" },
		{ feed->link, "link" },
		{ feed->id, "id" },
		{ feed->language, "language" },
		{ feed->generator, "generator" },
		{ feed->image, "image" },
		{ feed->update_period, "period" },
		{ feed->update_frequency, "frequency" },
		{ feed->new_url, "new_url" },
		{ feed->self_url, "self_url" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(strings); i++)
		dump_line(out, strings[i].value, "feed.%s", strings[i].name);
	dump_rich(out, "feed", "title", &feed->title);
	dump_rich(out, "feed", "subtitle", &feed->subtitle);
	dump_rich(out, "feed", "rights", &feed->rights);
	dump_date(out, "feed", "published", feed->published);
	dump_date(out, "feed", "updated", feed->updated);
	dump_lists(out, "feed", feed->authors, feed->links, feed->tags);
	g_string_append_printf(out, "feed.ttl=%d\nfeed.hours=%x\nfeed.days=%x\nfeed.items=%u\n",
			       feed->ttl_minutes, feed->skip_hours, feed->skip_days,
			       feed->items->len);
	for (guint i = 0; i < feed->items->len; i++)
		dump_item(out, g_ptr_array_index(feed->items, i), i);
	for (guint i = 0; i < feed->notes->len; i++)
		dump_line(out, g_ptr_array_index(feed->notes, i), "note%u", i);
	return g_string_free(out, FALSE);
}

/* Each line of LINES stands in DUMP as it is; with "!" in front of a path, no line of that path
 * does. */
static inline void assert_lines(const char *dump, const char *lines)
{
	g_auto(GStrv) all = g_strsplit(lines, "\n", -1);
	for (char **line = all; *line != NULL; line++) {
		gboolean absent = **line == '!';
		g_autofree char *wanted = absent ? g_strdup_printf("\n%s=", *line + 1)
						 : g_strdup_printf("\n%s\n", *line);
		if ((strstr(dump, wanted) == NULL) != absent)
			fail_msg("%s \"%s\" in:%s", absent ? "found" : "no", *line, dump);
	}
}

#endif

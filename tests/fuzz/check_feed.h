/* SPDX-License-Identifier: GPL-3.0-or-later */
/* check_feed - the promises of feeds/item.h and feeds/parse.h, checked on whatever was parsed. */
#ifndef TESTS_FUZZ_CHECK_FEED_H
#define TESTS_FUZZ_CHECK_FEED_H

#include <string.h>

#include "feeds/limits.h"
#include "feeds/parse.h"
#include "feeds/url.h"
#include "tests/fuzz/promise.h"

/* Valid UTF-8, no control character but tab and newline. */
static inline void check_text(const char *text)
{
	if (text == NULL)
		return;
	PROMISE(g_utf8_validate(text, -1, NULL));
	for (const char *p = text; *p != '\0'; p++)
		PROMISE((guchar)*p >= 0x20 || *p == '\t' || *p == '\n');
}

static inline void check_url(const char *url)
{
	check_text(url);
	PROMISE(url == NULL || url_is_safe(url));
}

/* Nothing in it runs, frames, loads a style or restyles. Text and values have their signs escaped,
 * so that each "<" begins a tag and the next ">" ends it. */
static inline void check_html(const char *html)
{
	static const char *const elements[] = { "script", "iframe",  "object",       "embed",
						"style",  "base",    "meta",         "link",
						"use",    "set",     "applet",       "frame",
						"image",  "animate", "foreignobject" };
	static const char *const attributes[] = { " on", " style=", " srcdoc=", " action=",
						  " formaction=" };
	static const char *const uris[] = { " href=\"",      " src=\"",      " cite=\"",
					    " poster=\"",    " longdesc=\"", " usemap=\"",
					    " xlink:href=\"" };
	g_autofree char *down = g_ascii_strdown(html, -1);
	for (char *tag = strchr(down, '<'); tag != NULL; tag = strchr(tag + 1, '<')) {
		char *end = strchr(tag, '>');
		PROMISE(end != NULL);
		g_autofree char *whole = g_strndup(tag, end - tag);
		gsize length = strcspn(whole + 1, " />");
		for (gsize i = 0; i < G_N_ELEMENTS(elements); i++)
			PROMISE(strlen(elements[i]) != length ||
				memcmp(whole + 1, elements[i], length) != 0);
		/* values away, so that only names and what opens values are left */
		for (char *q = strchr(whole, '"'); q != NULL; q = strchr(q + 1, '"')) {
			char *close = strchr(q + 1, '"');
			PROMISE(close != NULL);
			for (char *p = q + 1; p < close; p++)
				if (*p == ' ')
					*p = '_';
			q = close;
		}
		for (gsize i = 0; i < G_N_ELEMENTS(attributes); i++)
			PROMISE(strstr(whole, attributes[i]) == NULL);
		for (gsize i = 0; i < G_N_ELEMENTS(uris); i++) {
			const char *uri = strstr(whole, uris[i]);
			if (uri == NULL)
				continue;
			uri += strlen(uris[i]);
			g_autofree char *value = g_strndup(uri, strcspn(uri, "\""));
			PROMISE(url_is_safe(value));
		}
	}
}

static inline void check_rich(const RichText *rich, gsize limit)
{
	check_text(rich->value);
	check_text(rich->lang);
	if (rich->value != NULL && rich->type == TEXT_HTML)
		check_html(rich->value);
	else if (rich->value != NULL)
		PROMISE(strlen(rich->value) <= limit + 3);
}

static inline void check_item(const Item *item)
{
	check_rich(&item->title, LIMIT_TITLE);
	check_rich(&item->summary, LIMIT_FIELD);
	check_rich(&item->rights, LIMIT_FIELD);
	const char *const texts[] = { item->id,  item->headline,     item->text,     item->lang,
				      item->key, item->source.title, item->source.id };
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
		check_text(texts[i]);
	PROMISE(item->key != NULL && *item->key != '\0');
	PROMISE(item->headline != NULL && strchr(item->headline, '\n') == NULL);
	PROMISE(item->text != NULL);
	check_url(item->link);
	check_url(item->source.link);
	PROMISE(item->url == NULL || g_str_has_prefix(item->url, "https://"));
	PROMISE(item->links->len <= LIMIT_LIST && item->tags->len <= LIMIT_LIST);
	for (guint i = 0; i < item->links->len; i++)
		check_url(((Link *)g_ptr_array_index(item->links, i))->href);
	for (guint i = 0; i < item->enclosures->len; i++)
		check_url(((Enclosure *)g_ptr_array_index(item->enclosures, i))->url);
	for (guint i = 0; i < item->tags->len; i++)
		check_text(((Tag *)g_ptr_array_index(item->tags, i))->term);
	for (guint i = 0; i < item->authors->len; i++) {
		const Person *person = g_ptr_array_index(item->authors, i);
		check_text(person->name);
		check_text(person->email);
		check_url(person->uri);
	}
	for (guint i = 0; i < item->content->len; i++) {
		const Content *content = g_ptr_array_index(item->content, i);
		check_rich(&content->text, LIMIT_FIELD);
		check_url(content->src);
	}
}

/* Two readings of one document agree on what the agent works with. */
static inline void check_same(const Feed *a, const Feed *b)
{
	PROMISE(strcmp(a->version, b->version) == 0);
	PROMISE(g_strcmp0(a->link, b->link) == 0);
	PROMISE(a->items->len == b->items->len);
	for (guint i = 0; i < a->items->len; i++) {
		const Item *x = g_ptr_array_index(a->items, i), *y = g_ptr_array_index(b->items, i);
		PROMISE(strcmp(x->headline, y->headline) == 0);
		PROMISE(strcmp(x->text, y->text) == 0);
		PROMISE(strcmp(x->key, y->key) == 0);
		PROMISE(g_strcmp0(x->url, y->url) == 0);
		PROMISE(item_date(x) == item_date(y));
	}
}

static inline void check_feed(const guint8 *data, gsize size, const char *content_type)
{
	g_autoptr(GError) error = NULL;
	ParseOptions options = { content_type, "http://base.example/dir/", FALSE };
	g_autoptr(Feed) feed = feed_parse(data, size, &options, &error);
	PROMISE((feed == NULL) == (error != NULL));
	if (feed == NULL) {
		PROMISE(g_utf8_validate(error->message, -1, NULL));
		return;
	}
	PROMISE(feed->version != NULL && feed->encoding != NULL);
	check_rich(&feed->title, LIMIT_TITLE);
	check_rich(&feed->subtitle, LIMIT_FIELD);
	check_url(feed->link);
	check_url(feed->image);
	check_url(feed->self_url);
	check_url(feed->new_url);
	check_text(feed->id);
	check_text(feed->language);
	check_text(feed->generator);
	PROMISE(feed->notes->len <= LIMIT_NOTES && feed->items->len <= LIMIT_ITEMS);
	for (guint i = 0; i < feed->notes->len; i++)
		PROMISE(g_utf8_validate(g_ptr_array_index(feed->notes, i), -1, NULL));
	for (guint i = 0; i < feed->items->len; i++)
		check_item(g_ptr_array_index(feed->items, i));
	options.text_only = TRUE;
	g_autoptr(Feed) again = feed_parse(data, size, &options, NULL);
	PROMISE(again != NULL);
	check_same(feed, again);
}

#endif

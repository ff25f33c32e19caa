/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/item.h"

static void rich_text_clear(RichText *text)
{
	g_free(text->value);
	g_free(text->lang);
	g_free(text->text);
}

static void content_free(gpointer data)
{
	Content *content = data;
	rich_text_clear(&content->text);
	g_free(content->mime);
	g_free(content->src);
	g_free(content);
}

static void person_free(gpointer data)
{
	Person *person = data;
	g_free(person->name);
	g_free(person->email);
	g_free(person->uri);
	g_free(person);
}

GPtrArray *person_array_new(void)
{
	return g_ptr_array_new_with_free_func(person_free);
}

static void link_free(gpointer data)
{
	Link *link = data;
	g_free(link->href);
	g_free(link->rel);
	g_free(link->type);
	g_free(link->title);
	g_free(link->hreflang);
	g_free(link->length);
	g_free(link);
}

static void tag_free(gpointer data)
{
	Tag *tag = data;
	g_free(tag->term);
	g_free(tag->scheme);
	g_free(tag->label);
	g_free(tag);
}

static void enclosure_free(gpointer data)
{
	Enclosure *enclosure = data;
	g_free(enclosure->url);
	g_free(enclosure->type);
	g_free(enclosure->length);
	g_free(enclosure);
}

Item *item_new(void)
{
	Item *item = g_new0(Item, 1);
	item->content = g_ptr_array_new_with_free_func(content_free);
	item->authors = person_array_new();
	item->links = g_ptr_array_new_with_free_func(link_free);
	item->tags = g_ptr_array_new_with_free_func(tag_free);
	item->enclosures = g_ptr_array_new_with_free_func(enclosure_free);
	item->published = item->updated = NO_TIME;
	return item;
}

void item_free(Item *item)
{
	if (item == NULL)
		return;
	rich_text_clear(&item->title);
	rich_text_clear(&item->summary);
	rich_text_clear(&item->rights);
	g_ptr_array_unref(item->content);
	g_ptr_array_unref(item->authors);
	g_ptr_array_unref(item->links);
	g_ptr_array_unref(item->tags);
	g_ptr_array_unref(item->enclosures);
	g_free(item->source.title);
	g_free(item->source.link);
	g_free(item->source.id);
	g_free(item->id);
	g_free(item->link);
	g_free(item->image);
	g_free(item->headline);
	g_free(item->text);
	g_free(item->lang);
	g_free(item->url);
	g_free(item->key);
	g_free(item);
}

static void free_item(gpointer data)
{
	item_free(data);
}

Feed *feed_new(void)
{
	Feed *feed = g_new0(Feed, 1);
	feed->authors = person_array_new();
	feed->links = g_ptr_array_new_with_free_func(link_free);
	feed->tags = g_ptr_array_new_with_free_func(tag_free);
	feed->items = g_ptr_array_new_with_free_func(free_item);
	feed->notes = g_ptr_array_new_with_free_func(g_free);
	feed->published = feed->updated = NO_TIME;
	return feed;
}

void feed_free(Feed *feed)
{
	if (feed == NULL)
		return;
	g_free(feed->version);
	g_free(feed->encoding);
	rich_text_clear(&feed->title);
	rich_text_clear(&feed->subtitle);
	rich_text_clear(&feed->rights);
	g_free(feed->link);
	g_free(feed->id);
	g_free(feed->language);
	g_free(feed->generator);
	g_free(feed->image);
	g_ptr_array_unref(feed->authors);
	g_ptr_array_unref(feed->links);
	g_ptr_array_unref(feed->tags);
	g_free(feed->update_period);
	g_free(feed->update_frequency);
	g_free(feed->new_url);
	g_free(feed->self_url);
	g_ptr_array_unref(feed->items);
	g_ptr_array_unref(feed->notes);
	g_free(feed);
}

gint64 item_date(const Item *item)
{
	if (item->published >= 0)
		return item->published;
	return item->updated >= 0 ? item->updated : NO_TIME;
}

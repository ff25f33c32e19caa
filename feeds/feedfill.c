/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/feedfill.h"

#include <string.h>

#include "feeds/feedtext.h"
#include "feeds/limits.h"
#include "feeds/url.h"

gboolean feedfill_claim(Reader *r, const Row *row)
{
	guint8 *ranks = feedread_ranks(r);
	if (row->rank <= ranks[row->slot])
		return FALSE;
	ranks[row->slot] = row->rank;
	return TRUE;
}

void feedfill_page(Reader *r, const char *href, guint8 rank)
{
	guint8 *ranks = feedread_ranks(r);
	char **slot = r->item != NULL ? &r->item->link : &r->feed->link;
	if (rank <= ranks[SLOT_LINK])
		return;
	ranks[SLOT_LINK] = rank;
	g_free(*slot);
	*slot = g_strdup(href);
}

void feedfill_stand_in(Reader *r, const char *id)
{
	if (r->guid_link == NULL && url_is_web(id) && strlen(id) <= LIMIT_URL)
		r->guid_link = g_strdup(id);
}

void feedfill_link(Reader *r, const char *href, const char *rel, const char *type,
		   const Frame *more)
{
	static const struct {
		const char *rel, *type;
	} usual[] = { { "alternate", "text/html" }, { "self", "application/atom+xml" } };
	GPtrArray *links = r->item != NULL ? r->item->links : r->feed->links;
	for (gsize i = 0; type == NULL && i < G_N_ELEMENTS(usual); i++)
		if (strcmp(rel, usual[i].rel) == 0)
			type = usual[i].type;
	if (links->len >= LIMIT_LIST)
		return;
	Link *link = g_new0(Link, 1);
	*link = (Link){ g_strdup(href),
			g_strdup(rel),
			g_strdup(type),
			more != NULL ? g_strdup(more->title) : NULL,
			more != NULL ? g_strdup(more->hreflang) : NULL,
			more != NULL ? g_strdup(more->length) : NULL };
	g_ptr_array_add(links, link);
}

void feedfill_enclosure(Reader *r, const char *url, const char *type, const char *length)
{
	if (r->item == NULL || r->item->enclosures->len >= LIMIT_LIST)
		return;
	Enclosure *enclosure = g_new0(Enclosure, 1);
	*enclosure = (Enclosure){ g_strdup(url), g_strdup(type), g_strdup(length) };
	g_ptr_array_add(r->item->enclosures, enclosure);
}

static gboolean has_tag(const GPtrArray *tags, const Tag *tag)
{
	for (guint i = 0; i < tags->len; i++) {
		const Tag *other = g_ptr_array_index(tags, i);
		if (strcmp(other->term, tag->term) == 0 &&
		    g_strcmp0(other->scheme, tag->scheme) == 0 &&
		    g_strcmp0(other->label, tag->label) == 0)
			return TRUE;
	}
	return FALSE;
}

void feedfill_tag(Reader *r, const char *text, const char *scheme, const char *label)
{
	GPtrArray *tags = r->item != NULL ? r->item->tags : r->feed->tags;
	g_autofree char *term = text != NULL ? feedtext_limited(text, LIMIT_NAME) : NULL;
	Tag tag = { term, (char *)scheme, (char *)label };
	if (term == NULL || *term == '\0' || tags->len >= LIMIT_LIST || has_tag(tags, &tag))
		return;
	tag = (Tag){ g_steal_pointer(&term), g_strdup(scheme), g_strdup(label) };
	g_ptr_array_add(tags, g_memdup2(&tag, sizeof tag));
}

void feedfill_person(GPtrArray *people, Person *person)
{
	if ((person->name == NULL && person->email == NULL && person->uri == NULL) ||
	    people->len >= LIMIT_LIST)
		return;
	g_ptr_array_add(people, g_memdup2(person, sizeof *person));
	*person = (Person){ NULL, NULL, NULL };
}

void feedfill_clear_person(Person *person)
{
	g_free(person->name);
	g_free(person->email);
	g_free(person->uri);
	*person = (Person){ NULL, NULL, NULL };
}

void feedfill_author(Reader *r, const Row *row, Person *person)
{
	GPtrArray *authors = r->item != NULL ? r->item->authors : r->feed->authors;
	guint8 *ranks = feedread_ranks(r);
	if (row->rank < ranks[SLOT_AUTHOR])
		return;
	if (row->rank > ranks[SLOT_AUTHOR])
		g_ptr_array_set_size(authors, 0);
	ranks[SLOT_AUTHOR] = row->rank;
	feedfill_person(authors, person);
}

void feedfill_content(Reader *r, const char *value, TextType type, const char *mime,
		      const Frame *frame)
{
	if (r->item->content->len >= LIMIT_LIST)
		return;
	Content *content = g_new0(Content, 1);
	feedtext_set(&content->text, value, type, frame->lang, frame->base, LIMIT_FIELD,
		     r->text_only);
	content->mime = g_strdup(mime);
	content->src = frame->src != NULL ? feedread_url(frame, frame->src) : NULL;
	g_ptr_array_add(r->item->content, content);
}

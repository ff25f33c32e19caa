/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/feedxml.h"

#include <string.h>

#include "feeds/feedenter.h"
#include "feeds/feedleave.h"
#include "feeds/feedtext.h"
#include "feeds/html.h"
#include "feeds/limits.h"

/* ---- markup inside a field ---- */

static void put_start(Reader *r, const XmlElement *element)
{
	if (!r->has_markup) {
		feedtext_escape(r->markup, r->plain->str, r->plain->len);
		g_string_append_len(r->raw, r->plain->str, r->plain->len);
	}
	r->has_markup = TRUE;
	if (r->markup->len > LIMIT_FIELD)
		return;
	gsize from = r->markup->len;
	g_string_append_printf(r->markup, "<%s", element->as_is);
	for (guint i = 0; i < element->n_attributes; i++) {
		const XmlAttribute *a = &element->attributes[i];
		if (a->ns != NS_NONE && a->ns != NS_XLINK)
			continue;
		g_string_append(r->markup, a->ns == NS_XLINK ? " xlink:" : " ");
		g_string_append_printf(r->markup, "%s=\"", a->name);
		feedtext_escape(r->markup, a->value, strlen(a->value));
		g_string_append_c(r->markup, '"');
	}
	g_string_append_c(r->markup, '>');
	g_string_append_len(r->raw, r->markup->str + from, r->markup->len - from);
}

/* An element inside a field is part of the field's text. */
static void start_inside(Reader *r, const XmlElement *element)
{
	Frame frame = { .place = IN_FIELD };
	feedread_inherit(r, &frame, element);
	frame.name = g_strdup(element->as_is);
	frame.owns_rest = TRUE;
	put_start(r, element);
	r->inside++;
	g_array_append_val(r->frames, frame);
}

/* ---- fields that were not closed ---- */

/*
 * Inside a field that holds no markup, or none of this kind, stands an element that would be a
 * field of its own beside it: "<title>A <link>http://…", "<enclosure url=…><guid>…". Nobody nests
 * them; the end tag is missing.
 */
static gboolean ends_field(Reader *r, const XmlElement *element)
{
	const Row *field = feedread_top(r)->row;
	guint owner = feedread_parent(r)->place;
	if (r->inside > 0 || field == NULL || !(owner & (IN_ITEM | IN_FEED | IN_GROUP)) ||
	    field->fill == FILL_CONTENT || field->fill == FILL_SOURCE)
		return FALSE;
	if (owner == IN_GROUP)
		owner = r->item != NULL ? IN_ITEM : IN_FEED;
	if (feedtable_find(&r->table, owner, element) == NULL)
		return FALSE;
	gboolean words = field->fill == FILL_RICH || field->fill == FILL_CONSTRUCT;
	gboolean title =
		field->slot == SLOT_TITLE && element->ns != NS_XHTML &&
		(strcmp(element->name, "title") == 0 || strcmp(element->name, "link") == 0);
	return !words || title || !(element->ns == NS_XHTML || html_is_element(element->name));
}

/* What it has gathered is its own; what follows counts as standing beside it. */
static void end_open_field(Reader *r)
{
	Frame *field = feedread_top(r);
	feedleave_field(r, field);
	field->place = IN_GROUP;
	field->row = NULL;
}

/* ---- the three events ---- */

/* Places whose children count as those of the place around them. */
static guint effective_place(Reader *r)
{
	guint place = feedread_top(r)->place;
	if (place != IN_GROUP)
		return place;
	return r->item != NULL ? IN_ITEM : IN_GROUP | IN_FEED;
}

static void on_start(gpointer data, const XmlElement *element)
{
	Reader *r = data;
	Frame frame = { .place = IN_OTHER };
	if (feedread_top(r)->place == IN_FIELD && ends_field(r, element)) {
		end_open_field(r);
	} else if (feedread_top(r)->place == IN_FIELD) {
		start_inside(r, element);
		return;
	}
	feedread_inherit(r, &frame, element);
	if (r->frames->len == 1 && r->root == NULL)
		feedenter_root(r, element, &frame);
	const Row *row = feedtable_find(&r->table, effective_place(r), element);
	g_array_append_val(r->frames, frame);
	Frame *own = feedread_top(r);
	if (row == NULL)
		return;
	if (row->fill != FILL_ENTER) {
		feedenter_field(r, element, row, own);
		return;
	}
	own->place = row->place;
	own->row = row;
	own->owns_rest = row->place & (IN_AUTHOR | IN_CONTRIBUTOR);
	if (row->place == IN_AUTHOR)
		g_string_truncate(r->plain, 0);
	else if (row->place == IN_ITEM)
		feedenter_item(r, element, own);
	else if (row->place == IN_FEED)
		feedenter_channel(r, element, own);
}

static void on_text(gpointer data, const char *text, gsize size)
{
	Reader *r = data;
	if (!(feedread_top(r)->place & (IN_FIELD | IN_AUTHOR)) || r->plain->len > LIMIT_FIELD ||
	    r->markup->len > LIMIT_FIELD)
		return;
	g_string_append_len(r->plain, text, size);
	if (!r->has_markup)
		return;
	g_string_append_len(r->raw, text, size);
	feedtext_escape(r->markup, text, size);
}

static void on_end(gpointer data)
{
	Reader *r = data;
	Frame *frame = feedread_top(r);
	if (frame->place == IN_FIELD && r->inside > 0) {
		r->inside--;
		if (r->markup->len <= LIMIT_FIELD) {
			g_string_append_printf(r->markup, "</%s>", frame->name);
			g_string_append_printf(r->raw, "</%s>", frame->name);
		}
		/* an inner base must serve the URIs of the markup it holds */
		if (frame->owns_base && r->inside == 0) {
			Frame *field = feedread_parent(r);
			if (!field->owns_base) {
				field->base = g_steal_pointer(&frame->base);
				field->owns_base = TRUE;
			}
		}
	} else if (frame->place == IN_FIELD && frame->row != NULL) {
		feedleave_field(r, frame);
	} else if (frame->place == IN_AUTHOR) {
		feedleave_author(r, frame);
	} else if (frame->place == IN_ITEM && r->item != NULL) {
		feedleave_item(r);
	}
	feedread_pop(r);
}

FeedXmlResult feedxml_read(const char *xml, gsize size, XmlOrigin origin, const char *base,
			   gboolean text_only, Feed *feed, char **root)
{
	static const XmlHandler handler = { on_start, on_end, on_text };
	Reader reader = { .feed = feed,
			  .text_only = text_only,
			  .frames = g_array_new(FALSE, FALSE, sizeof(Frame)),
			  .plain = g_string_new(NULL),
			  .markup = g_string_new(NULL),
			  .raw = g_string_new(NULL) };
	Frame document = { .place = IN_DOCUMENT, .base = (char *)base };
	g_array_append_val(reader.frames, document);
	gboolean whole = xml_read(xml, size, origin, &handler, &reader);
	if (!whole)
		g_ptr_array_add(feed->notes, g_strdup("the document could not be read to its end"));
	while (reader.frames->len > 0)
		feedread_pop(&reader);
	item_free(reader.item);
	g_free(reader.guid_link);
	g_array_unref(reader.frames);
	g_string_free(reader.plain, TRUE);
	g_string_free(reader.markup, TRUE);
	g_string_free(reader.raw, TRUE);
	g_clear_pointer(&reader.source_authors, g_ptr_array_unref);
	*root = reader.root;
	if (!whole && origin == XML_AS_IS)
		return FEEDXML_UNCLEAN;
	return reader.known_root ? FEEDXML_READ : FEEDXML_NO_FEED;
}

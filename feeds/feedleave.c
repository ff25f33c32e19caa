/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/feedleave.h"

#include <string.h>

#include "feeds/date.h"
#include "feeds/feedfill.h"
#include "feeds/feedtext.h"
#include "feeds/limits.h"
#include "feeds/url.h"

static Gathered gathered(const Reader *r, const Frame *frame)
{
	return (Gathered){ r->plain->str,
			   r->markup->str,
			   r->raw->str,
			   r->has_markup,
			   frame->type,
			   frame->mode,
			   g_strcmp0(r->feed->version, "atom10") == 0 };
}

/* ---- text and content ---- */

/* The MIME type of an item's content as given or implied. */
static const char *content_type(const Frame *frame)
{
	gboolean atom = strcmp(frame->row->name, "content") == 0;
	if (strcmp(frame->row->name, "encoded") == 0 || g_strcmp0(frame->type, "html") == 0)
		return "text/html";
	if (feedtext_is_xhtml(frame->type) || (!atom && frame->type == NULL))
		return "application/xhtml+xml";
	return frame->type == NULL || strcmp(frame->type, "text") == 0 ? "text/plain" : frame->type;
}

static void end_content(Reader *r, Frame *frame)
{
	TextType type;
	Gathered all = gathered(r, frame);
	gboolean atom = frame->type != NULL || frame->mode != NULL || frame->src != NULL ||
			strcmp(frame->row->name, "content") == 0;
	g_autofree char *owned = NULL;
	const char *value =
		atom ? feedtext_construct(&all, &type, &owned) : feedtext_rich(&all, &type);
	feedfill_content(r, value, atom ? type : TEXT_HTML, content_type(frame), frame);
}

static RichText *rich_slot(Reader *r, Slot slot)
{
	switch (slot) {
	case SLOT_TITLE: return r->item != NULL ? &r->item->title : &r->feed->title;
	case SLOT_SUMMARY: return r->item != NULL ? &r->item->summary : &r->feed->subtitle;
	default: return r->item != NULL ? &r->item->rights : &r->feed->rights;
	}
}

/* "" says that the element is there and empty. */
static void say_nothing(Reader *r, const Row *row)
{
	RichText *rich = rich_slot(r, row->slot);
	if (rich->value == NULL)
		rich->value = g_strdup("");
}

static void end_text(Reader *r, Frame *frame)
{
	const Row *row = frame->row;
	TextType type = TEXT_PLAIN;
	Gathered all = gathered(r, frame);
	g_autofree char *owned = NULL;
	const char *value = row->fill == FILL_CONSTRUCT ? feedtext_construct(&all, &type, &owned)
							: feedtext_rich(&all, &type);
	guint8 *ranks = feedread_ranks(r);
	if (value[strspn(value, " \t\r\n")] == '\0') {
		say_nothing(r, row);
		return;
	}
	/* <description> and <summary> side by side: the second is told as content. */
	if (r->item != NULL && row->slot == SLOT_SUMMARY && row->rank == ranks[SLOT_SUMMARY] &&
	    row != r->summary_row) {
		feedfill_content(r, value, type, type == TEXT_HTML ? "text/html" : "text/plain",
				 frame);
		return;
	}
	if (!feedfill_claim(r, row))
		return;
	if (row->slot == SLOT_SUMMARY)
		r->summary_row = row;
	feedtext_set(rich_slot(r, row->slot), value, type, frame->lang, frame->base,
		     row->slot == SLOT_TITLE ? LIMIT_TITLE : LIMIT_FIELD, r->text_only);
}

static void set_string(char **slot, const char *value)
{
	if (*value == '\0')
		return;
	g_free(*slot);
	*slot = feedtext_limited(value, LIMIT_NAME);
}

static void end_source_title(Reader *r, Frame *frame)
{
	RichText rich = { 0 };
	TextType type = TEXT_PLAIN;
	Gathered all = gathered(r, frame);
	g_autofree char *owned = NULL;
	const char *value = feedtext_construct(&all, &type, &owned);
	feedtext_set(&rich, value, type, NULL, frame->base, LIMIT_NAME, TRUE);
	set_string(&r->item->source.title, rich.value);
	g_free(rich.value);
}

/* ---- people ---- */

static void end_person_field(Reader *r, const Row *row)
{
	g_autofree char *text = feedtext_limited(r->plain->str, LIMIT_NAME);
	Person person = { 0 };
	if (*text == '\0')
		return;
	feedtext_person(text, &person);
	feedfill_author(r, row, &person);
	feedfill_clear_person(&person);
}

/* An author with members of his own, or only a line of text (RSS, Atom against the rules). */
void feedleave_author(Reader *r, Frame *frame)
{
	g_autofree char *text = feedtext_limited(r->plain->str, LIMIT_NAME);
	Person *person = &frame->person;
	gboolean source = feedread_parent(r)->place == IN_SOURCE;
	if (person->name == NULL && person->email == NULL && person->uri == NULL && *text != '\0')
		feedtext_person(text, person);
	if (person->name == NULL && person->email == NULL && person->uri == NULL)
		return;
	if (source)
		feedfill_person(r->source_authors, person);
	else
		feedfill_author(r, frame->row, person);
}

/* ---- links and identity ---- */

static void end_guid(Reader *r, Frame *frame)
{
	g_autofree char *text = feedtext_limited(r->plain->str, LIMIT_NAME);
	if (*text == '\0' || !feedfill_claim(r, frame->row))
		return;
	g_free(r->item->id);
	g_clear_pointer(&r->item->key, g_free);
	r->item->id = g_strdup(text);
	gboolean permalink =
		frame->permalink == NULL || g_ascii_strcasecmp(frame->permalink, "true") == 0;
	g_clear_pointer(&r->guid_link, g_free);
	/* a permalink by default, which many feeds forget: a bare word is none */
	g_autofree char *url =
		permalink && strpbrk(text, "/.?") != NULL ? url_resolve(frame->base, text) : NULL;
	if (url_is_web(url))
		r->guid_link = g_steal_pointer(&url);
}

static const char *relation_of(const Frame *frame)
{
	static const char *const prefixes[] = { "http://www.iana.org/assignments/relation/",
						"https://www.iana.org/assignments/relation/" };
	if (frame->row->slot == SLOT_NONE)
		return "license";
	if (frame->rel == NULL || *frame->rel == '\0')
		return "alternate";
	for (gsize i = 0; i < G_N_ELEMENTS(prefixes); i++)
		if (g_str_has_prefix(frame->rel, prefixes[i]))
			return frame->rel + strlen(prefixes[i]);
	return frame->rel;
}

static void end_link(Reader *r, Frame *frame)
{
	g_autofree char *text = feedtext_limited(r->plain->str, LIMIT_URL + 1);
	g_autofree char *href = feedread_url(frame, frame->href != NULL ? frame->href
						    : *text != '\0'     ? text
									: NULL);
	const char *rel = relation_of(frame);
	gboolean alternate = strcmp(rel, "alternate") == 0;
	if (href == NULL)
		return;
	if (frame->row->slot == SLOT_SOURCE_LINK) {
		if (alternate && r->item->source.link == NULL)
			r->item->source.link = g_steal_pointer(&href);
		return;
	}
	if (strcmp(rel, "self") == 0 && r->item == NULL && r->feed->self_url == NULL)
		r->feed->self_url = g_strdup(href);
	/* Atom's link beside RSS's own must not take its place; nor one to another format. */
	gboolean page = frame->type == NULL || strstr(frame->type, "html") != NULL;
	if (alternate)
		feedfill_page(r, href, frame->href == NULL ? frame->row->rank : page ? 5 : 3);
	if (strcmp(rel, "enclosure") == 0)
		feedfill_enclosure(r, href, frame->type, frame->length);
	feedfill_link(r, href, rel, frame->type, frame);
}

/* ---- plain values ---- */

static char **string_slot(Reader *r, Slot slot, Frame *parent)
{
	switch (slot) {
	case SLOT_ID: return r->item != NULL ? &r->item->id : &r->feed->id;
	case SLOT_LANGUAGE: return r->item != NULL ? &r->item->lang : &r->feed->language;
	case SLOT_GENERATOR: return &r->feed->generator;
	case SLOT_IMAGE: return r->item != NULL ? &r->item->image : &r->feed->image;
	case SLOT_NAME: return &parent->person.name;
	case SLOT_EMAIL: return &parent->person.email;
	case SLOT_URI: return &parent->person.uri;
	case SLOT_PERIOD: return &r->feed->update_period;
	case SLOT_FREQUENCY: return &r->feed->update_frequency;
	case SLOT_NEW_URL: return &r->feed->new_url;
	case SLOT_SOURCE_ID: return &r->item->source.id;
	default: g_assert_not_reached();
	}
}

static void end_string(Reader *r, Frame *frame, Frame *parent)
{
	const Row *row = frame->row;
	if (row->slot >= SLOT_NAME && row->slot <= SLOT_URI)
		feedread_ranks(r)[row->slot] = 0;
	g_autofree char *text = feedtext_limited(r->plain->str, LIMIT_NAME);
	gboolean is_url = row->fill == FILL_URL || row->fill == FILL_IMAGE_LINK ||
			  (row->fill == FILL_HREF && row->slot != SLOT_GENERATOR);
	g_autofree char *value = NULL;
	if (row->fill == FILL_IRI && (*text == '/' || *text == '.'))
		value = url_resolve(frame->base, text);
	else
		value = is_url ? feedread_url(frame, text) : g_strdup(text);
	if (value == NULL || *value == '\0' || *text == '\0' || !feedfill_claim(r, row))
		return;
	char **slot = string_slot(r, row->slot, parent);
	g_free(*slot);
	*slot = g_steal_pointer(&value);
	if (row->slot != SLOT_ID || r->item == NULL)
		return;
	g_free(r->item->key); /* what was said, whatever the base is today */
	r->item->key = g_strdup(text);
	feedfill_stand_in(r, text);
}

/* Of several, the last stands: that is how editors correct a date. */
static void end_date(Reader *r, const Row *row)
{
	gint64 when = date_parse(r->plain->str);
	guint8 *ranks = feedread_ranks(r);
	if (when == NO_TIME || row->rank < ranks[row->slot])
		return;
	ranks[row->slot] = row->rank;
	gint64 *slot = row->slot == SLOT_PUBLISHED
			       ? (r->item != NULL ? &r->item->published : &r->feed->published)
			       : (r->item != NULL ? &r->item->updated : &r->feed->updated);
	*slot = when;
}

static void end_tags(Reader *r, const Frame *frame)
{
	if (frame->row->fill == FILL_TAG) {
		feedfill_tag(r, r->plain->str, frame->scheme, frame->label);
		return;
	}
	g_auto(GStrv) terms = g_strsplit_set(r->plain->str, ",;", LIMIT_LIST);
	for (char **term = terms; *term != NULL; term++)
		feedfill_tag(r, *term, frame->scheme, NULL);
}

static void end_skip(Reader *r, const Row *row)
{
	static const char *const days[] = { "sunday",   "monday", "tuesday", "wednesday",
					    "thursday", "friday", "saturday" };
	g_autofree char *text = feedtext_limited(r->plain->str, 20);
	if (row->fill == FILL_HOUR) {
		gint64 hour = g_ascii_strtoll(text, NULL, 10);
		if (g_ascii_isdigit(*text) && hour >= 0 && hour <= 24)
			r->feed->skip_hours |= 1u << (hour % 24);
		return;
	}
	for (guint i = 0; i < G_N_ELEMENTS(days); i++)
		if (g_ascii_strcasecmp(text, days[i]) == 0)
			r->feed->skip_days |= 1u << i;
}

/* ---- what it was ---- */

/* Some publishers' software wraps what is wrapped already: then the marks of the inner CDATA are
 * text. They are not meant to be read. */
static void drop_cdata_marks(GString *text)
{
	static const char *const open = "<![CDATA[", *const close = "]]>";
	gsize start = strspn(text->str, " \t\r\n"), end = text->len;
	while (end > start && strchr(" \t\r\n", text->str[end - 1]) != NULL)
		end--;
	if (end < start + strlen(open) + strlen(close) ||
	    !g_str_has_prefix(text->str + start, open) ||
	    memcmp(text->str + end - strlen(close), close, strlen(close)) != 0)
		return;
	g_string_truncate(text, end - strlen(close));
	g_string_erase(text, 0, (gssize)(start + strlen(open)));
}

void feedleave_field(Reader *r, Frame *frame)
{
	const Row *row = frame->row;
	Frame *parent = feedread_parent(r);
	drop_cdata_marks(r->plain);
	switch (row->fill) {
	case FILL_RICH:
	case FILL_CONSTRUCT:
		if (row->slot == SLOT_SOURCE_TITLE)
			end_source_title(r, frame);
		else
			end_text(r, frame);
		break;
	case FILL_CONTENT: end_content(r, frame); break;
	case FILL_STRING:
	case FILL_URL:
	case FILL_IRI:
	case FILL_HREF: end_string(r, frame, parent); break;
	case FILL_IMAGE_LINK:
		if (g_strcmp0(frame->rel, "image") == 0 && frame->href != NULL) {
			g_string_assign(r->plain, frame->href);
			end_string(r, frame, parent);
		}
		break;
	case FILL_DATE: end_date(r, row); break;
	case FILL_PERSON: end_person_field(r, row); break;
	case FILL_TAG:
	case FILL_TAGS: end_tags(r, frame); break;
	case FILL_LINK: end_link(r, frame); break;
	case FILL_GUID: end_guid(r, frame); break;
	case FILL_HOUR:
	case FILL_DAY: end_skip(r, row); break;
	case FILL_NUMBER:
		r->feed->ttl_minutes =
			CLAMP(g_ascii_strtoll(r->plain->str, NULL, 10), 0, 10 * 365 * 24 * 60);
		break;
	case FILL_SOURCE:
		set_string(&r->item->source.title, r->plain->str);
		if (frame->url != NULL && r->item->source.link == NULL)
			r->item->source.link = feedread_url(frame, frame->url);
		break;
	case FILL_ENTER:
	case FILL_ENCLOSURE:
	case FILL_TERM: break;
	}
}

/* An item without a link is found at its permalink, or else there is only what it encloses. */
static const char *other_link(const Reader *r)
{
	if (r->guid_link != NULL && url_is_safe(r->guid_link))
		return r->guid_link;
	const Enclosure *first =
		r->item->enclosures->len > 0 ? g_ptr_array_index(r->item->enclosures, 0) : NULL;
	return first != NULL && url_is_web(first->url) ? first->url : NULL;
}

void feedleave_item(Reader *r)
{
	if (r->item->link == NULL)
		r->item->link = g_strdup(other_link(r));
	g_clear_pointer(&r->guid_link, g_free);
	/* An entry without authors has those of its source (RFC 4287 §4.2.1). */
	if (r->item->authors->len == 0)
		g_ptr_array_extend_and_steal(r->item->authors, g_steal_pointer(&r->source_authors));
	g_clear_pointer(&r->source_authors, g_ptr_array_unref);
	g_ptr_array_add(r->feed->items, g_steal_pointer(&r->item));
}

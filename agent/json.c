/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/json.h"

#include <stdio.h>
#include <unistd.h>

#include "agent/jsonline.h"
#include "feeds/date.h"

json_t *json_text(const char *text)
{
	if (text == NULL || *text == '\0')
		return json_null();
	g_autofree char *valid = g_utf8_make_valid(text, -1);
	return json_string(valid);
}

char *json_member(const json_t *object, const char *name, const char *fallback)
{
	const char *text = json_string_value(json_object_get(object, name));
	return g_strdup(text != NULL ? text : fallback);
}

static json_t *json_time(gint64 when)
{
	g_autofree char *text = when != NO_TIME ? date_format(when) : NULL;
	return json_text(text);
}

static void set_rich(json_t *object, const char *name, const RichText *rich)
{
	g_autofree char *type = g_strconcat(name, "_type", NULL);
	g_autofree char *lang = g_strconcat(name, "_lang", NULL);
	if (rich->value == NULL)
		return;
	json_object_set_new(object, name,
			    *rich->value != '\0' ? json_text(rich->value) : json_string(""));
	json_object_set_new(object, type, json_string(rich->type == TEXT_HTML ? "html" : "text"));
	json_object_set_new(object, lang, json_text(rich->lang));
}

static json_t *of_person(gconstpointer data)
{
	const Person *person = data;
	return json_pack("{so so so}", "name", json_text(person->name), "email",
			 json_text(person->email), "uri", json_text(person->uri));
}

static json_t *of_link(gconstpointer data)
{
	const Link *link = data;
	return json_pack("{so so so so so so}", "href", json_text(link->href), "rel",
			 json_text(link->rel), "type", json_text(link->type), "title",
			 json_text(link->title), "hreflang", json_text(link->hreflang), "length",
			 json_text(link->length));
}

static json_t *of_tag(gconstpointer data)
{
	const Tag *tag = data;
	return json_pack("{so so so}", "term", json_text(tag->term), "scheme",
			 json_text(tag->scheme), "label", json_text(tag->label));
}

static json_t *of_enclosure(gconstpointer data)
{
	const Enclosure *enclosure = data;
	return json_pack("{so so so}", "url", json_text(enclosure->url), "type",
			 json_text(enclosure->type), "length", json_text(enclosure->length));
}

static json_t *of_content(gconstpointer data)
{
	const Content *content = data;
	return json_pack("{so ss so so so}", "value", json_text(content->text.value), "type",
			 content->text.type == TEXT_HTML ? "html" : "text", "mime",
			 json_text(content->mime), "lang", json_text(content->text.lang), "src",
			 json_text(content->src));
}

static json_t *list(const GPtrArray *members, json_t *(*convert)(gconstpointer))
{
	json_t *array = json_array();
	for (guint i = 0; i < members->len; i++)
		json_array_append_new(array, convert(g_ptr_array_index(members, i)));
	return array;
}

/* "Name (mail)", as the neutral model shows one author. */
static json_t *author_line(const GPtrArray *authors)
{
	if (authors->len == 0)
		return json_null();
	const Person *person = g_ptr_array_index(authors, 0);
	g_autofree char *line =
		person->name != NULL && *person->name != '\0' && person->email != NULL
			? g_strdup_printf("%s (%s)", person->name, person->email)
			: g_strdup(person->name != NULL && *person->name ? person->name
									 : person->email);
	return json_text(line);
}

static void set_common(json_t *object, const GPtrArray *authors, const GPtrArray *links,
		       const GPtrArray *tags)
{
	json_object_set_new(object, "author", author_line(authors));
	json_object_set_new(object, "authors", list(authors, of_person));
	json_object_set_new(object, "links", list(links, of_link));
	json_object_set_new(object, "tags", list(tags, of_tag));
}

static json_t *of_item(gconstpointer data)
{
	const Item *item = data;
	json_t *object = json_object();
	set_rich(object, "title", &item->title);
	set_rich(object, "summary", &item->summary);
	set_rich(object, "rights", &item->rights);
	json_object_set_new(object, "id", json_text(item->id));
	json_object_set_new(object, "link", json_text(item->link));
	json_object_set_new(object, "image", json_text(item->image));
	json_object_set_new(object, "published", json_time(item->published));
	json_object_set_new(object, "updated", json_time(item->updated));
	json_object_set_new(object, "content", list(item->content, of_content));
	json_object_set_new(object, "enclosures", list(item->enclosures, of_enclosure));
	json_object_set_new(object, "source",
			    json_pack("{so so so}", "title", json_text(item->source.title), "link",
				      json_text(item->source.link), "id",
				      json_text(item->source.id)));
	set_common(object, item->authors, item->links, item->tags);
	json_object_set_new(object, "headline", json_text(item->headline));
	json_object_set_new(object, "text", json_text(item->text));
	json_object_set_new(object, "lang", json_text(item->lang));
	json_object_set_new(object, "url", json_text(item->url));
	json_object_set_new(object, "key", json_text(item->key));
	return object;
}

json_t *json_of_feed(const Feed *feed)
{
	json_t *head = json_object();
	set_rich(head, "title", &feed->title);
	set_rich(head, "subtitle", &feed->subtitle);
	set_rich(head, "rights", &feed->rights);
	json_object_set_new(head, "link", json_text(feed->link));
	json_object_set_new(head, "id", json_text(feed->id));
	json_object_set_new(head, "language", json_text(feed->language));
	json_object_set_new(head, "generator", json_text(feed->generator));
	json_object_set_new(head, "image", json_text(feed->image));
	json_object_set_new(head, "published", json_time(feed->published));
	json_object_set_new(head, "updated", json_time(feed->updated));
	if (feed->ttl_minutes > 0)
		json_object_set_new(head, "ttl", json_integer(feed->ttl_minutes));
	json_object_set_new(head, "update_period", json_text(feed->update_period));
	json_object_set_new(head, "update_frequency", json_text(feed->update_frequency));
	set_common(head, feed->authors, feed->links, feed->tags);
	json_t *notes = json_array();
	for (guint i = 0; i < feed->notes->len; i++)
		json_array_append_new(notes, json_text(g_ptr_array_index(feed->notes, i)));
	return json_pack("{so so so so so}", "version", json_text(feed->version), "encoding",
			 json_text(feed->encoding), "feed", head, "entries",
			 list(feed->items, of_item), "notes", notes);
}

/* A terminal obeys C1 controls and bidi overrides that JSON may hold as they are. */
static size_t unsafe_for_terminal(void)
{
	return isatty(STDOUT_FILENO) ? JSON_ENSURE_ASCII : 0;
}

char *json_line(json_t *object)
{
	char *text = json_dumps(object, JSON_COMPACT | unsafe_for_terminal());
	json_decref(object);
	return text;
}

gboolean json_print(json_t *object)
{
	g_autofree char *text = json_line(object);
	return text != NULL && puts(text) != EOF && fflush(stdout) == 0;
}

/* ---- verdicts ---- */

json_t *json_strings(const GPtrArray *list)
{
	json_t *array = json_array();
	for (guint i = 0; i < list->len; i++)
		json_array_append_new(array, json_text(g_ptr_array_index(list, i)));
	return array;
}

json_t *json_spans(const GPtrArray *spans)
{
	json_t *array = json_array();
	for (guint i = 0; i < spans->len; i++) {
		const Span *span = g_ptr_array_index(spans, i);
		json_array_append_new(array,
				      json_pack("{ss si si}", "field",
						span->field == FIELD_TITLE ? "title" : "text",
						"start", (int)span->start, "end", (int)span->end));
	}
	return array;
}

json_t *json_of_lines(const char *text)
{
	json_t *array = json_array();
	g_auto(GStrv) parts = g_strsplit(text, "\n", -1);
	for (char **part = parts; *part != NULL; part++)
		if (**part != '\0')
			json_array_append_new(array, json_text(*part));
	return array;
}

json_t *json_of_toll(const Toll *toll)
{
	if (!toll->known)
		return json_null();
	return json_pack("{sIso}", "min", (json_int_t)toll->min, "max",
			 toll->max == TOLL_OPEN ? json_null() : json_integer(toll->max));
}

json_t *json_of_verdict(const Verdict *verdict)
{
	g_autofree char *text = jsonline_of_verdict(verdict);
	return json_loads(text, 0, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/jsonfeed.h"

#include <errno.h>
#include <jansson.h>
#include <math.h>
#include <string.h>

#include "feeds/date.h"
#include "feeds/error.h"
#include "feeds/feedtext.h"
#include "feeds/limits.h"
#include "feeds/url.h"

/* The string VALUE, without control characters and at most LIMIT bytes, or NULL. Ids may be numbers
 * (version 1.1, "id"). */
static char *string_of(const json_t *value, gsize limit)
{
	if (json_is_integer(value))
		return g_strdup_printf("%" JSON_INTEGER_FORMAT, json_integer_value(value));
	if (!json_is_string(value) || json_string_length(value) == 0)
		return NULL;
	const char *text = json_string_value(value);
	gsize size = MIN(json_string_length(value), limit);
	g_autoptr(GString) out = g_string_sized_new(size);
	for (gsize i = 0; i < size; i++)
		if ((guchar)text[i] >= 0x20 || text[i] == '\t' || text[i] == '\n')
			g_string_append_c(out, text[i]);
	return g_utf8_make_valid(out->str, out->len);
}

static char *member(const json_t *object, const char *name, gsize limit)
{
	return string_of(json_object_get(object, name), limit);
}

static char *url_member(const json_t *object, const char *name, const char *base)
{
	g_autofree char *text = member(object, name, LIMIT_URL);
	g_autofree char *url = text != NULL ? url_resolve(base, text) : NULL;
	return url != NULL && url_is_safe(url) ? g_steal_pointer(&url) : NULL;
}

static gint64 date_member(const json_t *object, const char *name)
{
	g_autofree char *text = member(object, name, LIMIT_NAME);
	return date_parse(text);
}

static void read_author(const json_t *object, const char *base, GPtrArray *authors)
{
	Person person = { member(object, "name", LIMIT_NAME), NULL,
			  url_member(object, "url", base) };
	if ((person.name == NULL && person.uri == NULL) || authors->len >= LIMIT_LIST) {
		g_free(person.name);
		g_free(person.uri);
		return;
	}
	g_ptr_array_add(authors, g_memdup2(&person, sizeof person));
}

static void read_authors(const json_t *object, const char *base, GPtrArray *authors)
{
	const json_t *list = json_object_get(object, "authors");
	for (gsize i = 0; i < json_array_size(list); i++)
		read_author(json_array_get(list, i), base, authors);
	if (authors->len == 0)
		read_author(json_object_get(object, "author"), base, authors);
}

static void set_words(RichText *rich, const json_t *object, const char *name, gsize limit,
		      gboolean text_only)
{
	g_autofree char *text = member(object, name, limit);
	if (text != NULL)
		feedtext_set(rich, text, TEXT_PLAIN, NULL, NULL, limit, text_only);
}

static void add_content(Item *item, const json_t *object, const char *name, TextType type,
			const char *base, gboolean text_only)
{
	g_autofree char *text = member(object, name, LIMIT_FIELD);
	if (text == NULL)
		return;
	Content *content = g_new0(Content, 1);
	feedtext_set(&content->text, text, type, NULL, base, LIMIT_FIELD, text_only);
	content->mime = g_strdup(type == TEXT_HTML ? "text/html" : "text/plain");
	g_ptr_array_add(item->content, content);
}

static void add_link(GPtrArray *links, const char *href, const char *rel)
{
	if (href == NULL)
		return;
	Link *link = g_new0(Link, 1);
	link->href = g_strdup(href);
	link->rel = g_strdup(rel);
	link->type = g_strdup(strcmp(rel, "self") == 0 ? "application/feed+json" : "text/html");
	g_ptr_array_add(links, link);
}

static void read_tags(const json_t *object, GPtrArray *tags)
{
	const json_t *list = json_object_get(object, "tags");
	for (gsize i = 0; i < json_array_size(list) && tags->len < LIMIT_LIST; i++) {
		char *term = string_of(json_array_get(list, i), LIMIT_NAME);
		if (term == NULL)
			continue;
		Tag *tag = g_new0(Tag, 1);
		tag->term = term;
		g_ptr_array_add(tags, tag);
	}
}

static void read_attachments(const json_t *object, const char *base, GPtrArray *enclosures)
{
	const json_t *list = json_object_get(object, "attachments");
	for (gsize i = 0; i < json_array_size(list) && enclosures->len < LIMIT_LIST; i++) {
		const json_t *attachment = json_array_get(list, i);
		char *url = url_member(attachment, "url", base);
		if (url == NULL)
			continue;
		Enclosure *enclosure = g_new0(Enclosure, 1);
		*enclosure = (Enclosure){ url, member(attachment, "mime_type", LIMIT_NAME),
					  member(attachment, "size_in_bytes", LIMIT_NAME) };
		g_ptr_array_add(enclosures, enclosure);
	}
}

static Item *read_item(const json_t *object, const char *base, gboolean text_only)
{
	Item *item = item_new();
	item->id = member(object, "id", LIMIT_NAME);
	if (json_is_real(json_object_get(object, "id")))
		item->id =
			g_strdup_printf("%.15g", json_number_value(json_object_get(object, "id")));
	item->link = url_member(object, "url", base);
	add_link(item->links, item->link, "alternate");
	g_autofree char *external = url_member(object, "external_url", base);
	add_link(item->links, external, "related");
	if (item->link == NULL)
		item->link = g_steal_pointer(&external);
	item->image = url_member(object, "image", base);
	if (item->image == NULL)
		item->image = url_member(object, "banner_image", base);
	set_words(&item->title, object, "title", LIMIT_TITLE, text_only);
	set_words(&item->summary, object, "summary", LIMIT_FIELD, text_only);
	item->lang = member(object, "language", LIMIT_NAME);
	add_content(item, object, "content_html", TEXT_HTML, base, text_only);
	add_content(item, object, "content_text", TEXT_PLAIN, base, text_only);
	item->published = date_member(object, "date_published");
	item->updated = date_member(object, "date_modified");
	read_authors(object, base, item->authors);
	read_tags(object, item->tags);
	read_attachments(object, base, item->enclosures);
	return item;
}

/* An API that answers {"error": …}: its own words help more than ours. */
static char *complaint(const json_t *root)
{
	static const char *const names[] = { "message", "error", "detail", "error_description",
					     "title" };
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		char *text = member(root, names[i], 200);
		if (text != NULL)
			return text;
	}
	return member(json_object_get(root, "error"), "message", 200);
}

/*
 * Of JSON that is whole only up to SIZE: up to the last member that ended in an array right inside
 * the outermost object, as the items are, with the two closed. NULL if none ended.
 */
static char *close_behind_last_item(const char *text, gsize size)
{
	char stack[3];
	gsize depth = 0, keep = 0;
	gboolean in_string = FALSE;
	for (gsize i = 0; i < size; i++) {
		char c = text[i];
		if (in_string) {
			i += c == '\\';
			in_string = c != '"';
		} else if (c == '"') {
			in_string = TRUE;
		} else if (c == '{' || c == '[') {
			if (depth < G_N_ELEMENTS(stack))
				stack[depth] = c;
			depth++;
		} else if ((c == '}' || c == ']') && depth > 0) {
			depth--;
			if (depth == 2 && c == '}' && stack[0] == '{' && stack[1] == '[')
				keep = i + 1;
		}
	}
	return keep > 0 ? g_strdup_printf("%.*s]}", (int)keep, text) : NULL;
}

/* The UTF-16 unit that the escape at P ("\\uD83D") writes, or -1. */
static int escaped_unit(const char *p, const char *end)
{
	int unit = 0;
	if (end - p < 6 || p[0] != '\\' || p[1] != 'u')
		return -1;
	for (int i = 2; i < 6; i++) {
		int digit = g_ascii_xdigit_value(p[i]);
		if (digit < 0)
			return -1;
		unit = unit * 16 + digit;
	}
	return unit;
}

/* The escape at P, or both of a pair; half a pair becomes U+FFFD. Returns what follows. */
static const char *mend_escape(const char *p, const char *end, GString *out, guint *mended)
{
	int unit = escaped_unit(p, end), next = unit < 0 ? -1 : escaped_unit(p + 6, end);
	gsize size = unit < 0 ? MIN(end - p, 2) : 6;
	if (unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
		size = 12;
	} else if (unit >= 0xd800 && unit < 0xe000) {
		g_string_append(out, "\\ufffd");
		(*mended)++;
		return p + size;
	}
	g_string_append_len(out, p, size);
	return p + size;
}

/* The number at P; one that no double or 64 bits can hold becomes a string of its digits: it may be
 * an id. Returns what follows. */
static const char *mend_number(const char *p, const char *end, GString *out, guint *mended)
{
	gsize size = 0;
	while (p + size < end && (g_ascii_isalnum(p[size]) || strchr("+-.", p[size]) != NULL) &&
	       p[size] != '\0')
		size++;
	g_autofree char *number = g_strndup(p, size);
	gboolean real = strpbrk(number, ".eE") != NULL;
	errno = 0;
	double value = real ? g_ascii_strtod(number, NULL) : g_ascii_strtoll(number, NULL, 10);
	gboolean too_big = errno == ERANGE && (!real || fabs(value) > 1);
	g_string_append_printf(out, too_big ? "\"%s\"" : "%s", number);
	*mended += too_big;
	return p + size;
}

/* A comma at P that nothing follows, which JavaScript allows, goes. */
static const char *mend_comma(const char *p, const char *end, GString *out, guint *mended)
{
	const char *next = p + 1;
	while (next < end && g_ascii_isspace(*next))
		next++;
	gboolean last = next < end && (*next == '}' || *next == ']');
	*mended += last;
	if (!last)
		g_string_append_c(out, ',');
	return p + 1;
}

/* TEXT with what JSON may say and jansson cannot hold, and what hand-made JSON gets wrong, mended;
 * NULL if there is nothing such. */
static GString *mend(const char *text, gsize size, guint *mended)
{
	g_autoptr(GString) out = g_string_sized_new(size);
	const char *end = text + size;
	gboolean in_string = FALSE;
	for (const char *p = text; p < end;) {
		if (in_string && *p == '\\') {
			p = mend_escape(p, end, out, mended);
		} else if (in_string && (guchar)*p < 0x20) {
			g_string_append_printf(out, "\\u%04x", (guint)*p++);
			(*mended)++;
		} else if (!in_string && (*p == '-' || g_ascii_isdigit(*p))) {
			p = mend_number(p, end, out, mended);
		} else if (!in_string && *p == ',') {
			p = mend_comma(p, end, out, mended);
		} else {
			in_string ^= *p == '"';
			g_string_append_c(out, *p++);
		}
	}
	return *mended > 0 ? g_steal_pointer(&out) : NULL;
}

/* TEXT as JSON; where it breaks off, what stands complete before. */
static json_t *load(const char *text, gsize size, GPtrArray *notes, GError **error)
{
	json_error_t where, again;
	json_t *root = json_loadb(text, size, JSON_ALLOW_NUL, &where);
	if (root != NULL)
		return root;
	guint count = 0;
	g_autoptr(GString) mended = mend(text, size, &count);
	if (mended != NULL) {
		g_ptr_array_add(notes, g_strdup_printf("repaired: half characters, controls in "
						       "strings, endless numbers, commas "
						       "before a bracket (%u)",
						       count));
		text = mended->str;
		size = mended->len;
		root = json_loadb(text, size, JSON_ALLOW_NUL, &where);
		if (root != NULL)
			return root;
	}
	gsize whole = where.position > 0 ? MIN((gsize)where.position, size) : 0;
	g_autofree char *closed = close_behind_last_item(text, whole);
	root = closed != NULL ? json_loads(closed, JSON_ALLOW_NUL, &again) : NULL;
	if (json_is_array(json_object_get(root, "items"))) {
		g_ptr_array_add(notes,
				g_strdup_printf("the JSON breaks off at line %d; the items before "
						"are kept",
						where.line));
		return root;
	}
	json_decref(root);
	g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT, "broken JSON at line %d: %s",
		    where.line, where.text);
	return NULL;
}

gboolean jsonfeed_read(const char *text, gsize size, const char *base, gboolean text_only,
		       Feed *feed, GError **error)
{
	json_t *root = load(text, size, feed->notes, error);
	if (root == NULL)
		return FALSE;
	const char *version = json_string_value(json_object_get(root, "version"));
	const json_t *items = json_object_get(root, "items");
	if (!json_is_array(items)) {
		g_autofree char *said = json_is_object(root) ? complaint(root) : NULL;
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT,
			    "JSON, but no JSON Feed: it has no \"items\"%s%s%s",
			    said != NULL ? "; it says \"" : "", said != NULL ? said : "",
			    said != NULL ? "\"" : "");
		json_decref(root);
		return FALSE;
	}
	feed->version =
		g_strdup(version != NULL && strstr(version, "/1.1") != NULL ? "json11" : "json1");
	feed->title.value = member(root, "title", LIMIT_TITLE);
	feed->subtitle.value = member(root, "description", LIMIT_FIELD);
	feed->link = url_member(root, "home_page_url", base);
	feed->self_url = url_member(root, "feed_url", base);
	feed->language = member(root, "language", LIMIT_NAME);
	add_link(feed->links, feed->link, "alternate");
	add_link(feed->links, feed->self_url, "self");
	feed->image = url_member(root, "icon", base);
	if (feed->image == NULL)
		feed->image = url_member(root, "favicon", base);
	read_authors(root, base, feed->authors);
	for (gsize i = 0; i < MIN(json_array_size(items), LIMIT_ITEMS); i++)
		if (json_is_object(json_array_get(items, i)))
			g_ptr_array_add(feed->items,
					read_item(json_array_get(items, i), base, text_only));
	if (json_array_size(items) > LIMIT_ITEMS)
		g_ptr_array_add(feed->notes,
				g_strdup_printf("items beyond the %dth left out", LIMIT_ITEMS));
	json_decref(root);
	return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/opml.h"

#include <string.h>

#include "feeds/charset.h"
#include "feeds/guard.h"
#include "feeds/limits.h"
#include "feeds/repair.h"
#include "feeds/xml.h"

/* Attributes of an outline that are members of FeedSpec, or of no use here. */
static const char *const known[] = { "xmlurl",   "htmlurl",  "text",        "title",  "type",
				     "language", "category", "description", "version" };

typedef struct {
	GPtrArray *specs;
	GHashTable *index; /* of specs */
	DiagList *diags;
	const char *file;
	GPtrArray *folders; /* char * or NULL, one an open outline */
	guint depth, feeds;
	gboolean is_opml;
} Reader;

static char *tag_of(const char *folder)
{
	g_autofree char *down = g_utf8_strdown(folder, -1);
	return g_strdelimit(g_strstrip(g_steal_pointer(&down)), " ,\t\n\"", '-');
}

static void add_tag(GStrvBuilder *tags, const char *name)
{
	g_autofree char *tag = name != NULL ? tag_of(name) : NULL;
	if (tag != NULL && *tag != '\0')
		g_strv_builder_add(tags, tag);
}

static gboolean is_known(const char *name)
{
	for (gsize i = 0; i < G_N_ELEMENTS(known); i++)
		if (strcmp(name, known[i]) == 0)
			return TRUE;
	return FALSE;
}

static void add_feed(Reader *r, const XmlElement *element, const char *url)
{
	g_autoptr(GError) error = NULL;
	r->feeds++;
	if (strlen(url) > LIMIT_URL || !guard_url(url, FALSE, &error)) {
		diag_add(r->diags, DIAG_WARNING, r->file, 0, 0, "left out: %s",
			 error != NULL ? error->message : "the URL is too long");
		return;
	}
	if (g_hash_table_contains(r->index, url)) {
		diag_add(r->diags, DIAG_WARNING, r->file, 0, 0, "%s is listed twice", url);
		return;
	}
	FeedSpec *spec = g_new0(FeedSpec, 1);
	const char *name = xml_attribute(element, "title");
	if (name == NULL || *name == '\0')
		name = xml_attribute(element, "text");
	const char *lang = xml_attribute(element, "language");
	spec->url = g_strdup(url);
	spec->name = name != NULL && *name != '\0' ? g_strdup(name) : NULL;
	spec->lang = lang != NULL && *lang != '\0' && strcmp(lang, "unknown") != 0 ? g_strdup(lang)
										   : NULL;
	spec->file = g_strdup(r->file);
	spec->line = r->feeds;
	g_autoptr(GStrvBuilder) tags = g_strv_builder_new();
	for (guint i = 0; i < r->folders->len; i++)
		add_tag(tags, g_ptr_array_index(r->folders, i));
	const char *category = xml_attribute(element, "category");
	g_auto(GStrv) categories = g_strsplit(category != NULL ? category : "", ",", LIMIT_LIST);
	for (char **c = categories; *c != NULL; c++)
		add_tag(tags, **c == '/' ? *c + 1 : *c);
	spec->tags = g_strv_builder_end(tags);
	for (guint i = 0; i < element->n_attributes; i++) {
		const XmlAttribute *a = &element->attributes[i];
		if (a->ns != NS_NONE || is_known(a->name))
			continue;
		if (spec->extra == NULL)
			spec->extra =
				g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
		g_hash_table_insert(spec->extra, g_strdup(a->as_is), g_strdup(a->value));
	}
	feedlist_append(r->specs, r->index, spec, r->diags, 0);
}

static void on_start(gpointer data, const XmlElement *element)
{
	Reader *r = data;
	const char *url = xml_attribute(element, "xmlurl");
	gboolean outline = strcmp(element->name, "outline") == 0;
	if (strcmp(element->name, "opml") == 0)
		r->is_opml = TRUE;
	if (outline && url != NULL && *url != '\0')
		add_feed(r, element, url);
	const char *text = xml_attribute(element, "text");
	g_ptr_array_add(r->folders, outline && url == NULL ? g_strdup(text) : NULL);
}

static void on_end(gpointer data)
{
	Reader *r = data;
	g_ptr_array_set_size(r->folders, r->folders->len - 1);
}

static void on_text(gpointer data, const char *text, gsize size)
{
}

void opml_parse(const char *text, gsize size, const char *file, GPtrArray *specs, DiagList *diags)
{
	static const XmlHandler handler = { on_start, on_end, on_text };
	g_auto(Decoded) decoded = { 0 };
	g_auto(Repaired) repaired = { 0 };
	g_autoptr(GHashTable) index = feedlist_index(specs);
	Reader reader = { .specs = specs,
			  .index = index,
			  .diags = diags,
			  .file = file,
			  .folders = g_ptr_array_new_with_free_func(g_free) };
	charset_decode((const guint8 *)text, size, NULL, &decoded);
	repair_xml(decoded.text, decoded.size, &repaired);
	xml_read(repaired.xml->str, repaired.xml->len, XML_REPAIRED, &handler, &reader);
	g_ptr_array_unref(reader.folders);
	if (!reader.is_opml)
		diag_add(diags, DIAG_ERROR, file, 1, 1,
			 "no OPML; expected <opml> with <outline xmlUrl=…>");
	else if (reader.feeds == 0)
		diag_add(diags, DIAG_WARNING, file, 0, 0, "lists no feed");
}

static void put_attribute(GString *out, const char *name, const char *value)
{
	if (value == NULL || *value == '\0')
		return;
	g_autofree char *escaped = g_markup_escape_text(value, -1);
	g_string_append_printf(out, " %s=\"%s\"", name, escaped);
}

char *opml_write(const GPtrArray *specs, const char *title)
{
	g_autofree char *head = g_markup_escape_text(title, -1);
	GString *out = g_string_new(
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n");
	g_string_append_printf(out, "<head><title>%s</title></head>\n<body>\n", head);
	for (guint i = 0; i < specs->len; i++) {
		const FeedSpec *spec = g_ptr_array_index(specs, i);
		g_autofree char *tags = g_strjoinv(",", spec->tags);
		g_string_append(out, "<outline type=\"rss\"");
		put_attribute(out, "text", spec->name);
		put_attribute(out, "xmlUrl", spec->url);
		put_attribute(out, "language", spec->lang);
		put_attribute(out, "category", tags);
		if (spec->extra != NULL) {
			GHashTableIter iter;
			gpointer name, value;
			g_hash_table_iter_init(&iter, spec->extra);
			while (g_hash_table_iter_next(&iter, &name, &value))
				put_attribute(out, name, value);
		}
		g_string_append(out, "/>\n");
	}
	g_string_append(out, "</body>\n</opml>\n");
	return g_string_free(out, FALSE);
}

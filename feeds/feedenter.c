/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/feedenter.h"

#include <string.h>

#include "feeds/date.h"
#include "feeds/feedfill.h"
#include "feeds/feedtext.h"
#include "feeds/limits.h"
#include "feeds/url.h"

/* ---- the root: which format is it ---- */

static char *rss_version(const char *version)
{
	static const struct {
		const char *said, *version;
	} versions[] = { { "0.91", "rss091u" }, { "0.92", "rss092" }, { "0.93", "rss093" },
			 { "0.94", "rss094" },  { "2", "rss20" },     { "2.0", "rss20" },
			 { "2.00", "rss20" },   { "0.90", "rss090" }, { "1.0", "rss10" } };
	g_autofree char *clean = g_strstrip(g_strdup(version != NULL ? version : ""));
	for (gsize i = 0; i < G_N_ELEMENTS(versions); i++)
		if (strcmp(clean, versions[i].said) == 0)
			return g_strdup(versions[i].version);
	return g_strdup(g_str_has_prefix(clean, "2.") ? "rss20" : "rss");
}

static char *atom_version(const XmlElement *element)
{
	const char *version = xml_attribute(element, "version");
	if (element->ns == NS_ATOM10)
		return g_strdup("atom10");
	if (element->ns == NS_ATOM03 || g_strcmp0(version, "0.3") == 0)
		return g_strdup("atom03");
	if (g_strcmp0(version, "1.0") == 0)
		return g_strdup("atom10");
	if (g_strcmp0(version, "0.2") == 0)
		return g_strdup("atom02");
	if (g_strcmp0(version, "0.1") == 0)
		return g_strdup("atom01");
	return g_strdup("atom");
}

/* What the root says of the version; NULL if it is no feed's root. */
static char *root_version(const XmlElement *element)
{
	if (strcmp(element->name, "rss") == 0)
		return rss_version(xml_attribute(element, "version"));
	if (strcmp(element->name, "rdf") == 0)
		return g_strdup(element->declares & 1u << NS_RSS090 ? "rss090" : "rss10");
	if (strcmp(element->name, "feed") == 0 || strcmp(element->name, "entry") == 0)
		return atom_version(element);
	if (strcmp(element->name, "channel") == 0)
		return g_strdup(element->ns == NS_NONE ? "cdf" : "rss10");
	if (strcmp(element->name, "urlset") == 0)
		return g_strdup("sitemap");
	return NULL;
}

void feedenter_root(Reader *r, const XmlElement *element, const Frame *frame)
{
	r->root = g_strdup(element->name);
	r->feed->version = root_version(element);
	r->known_root = r->feed->version != NULL;
	r->feed->language = g_strdup(frame->lang);
}

/* ---- a channel, an item ---- */

/* CDF: <item href="…" lastmod="…">, and so the channel, whose base="…" is that of its items. */
static void take_cdf(Reader *r, const XmlElement *element, Frame *frame, gint64 *updated)
{
	const char *lastmod = xml_attribute(element, "lastmod");
	const char *base = xml_attribute(element, "base");
	if (base != NULL && !frame->owns_base && url_is_safe(base)) {
		frame->base = url_resolve(frame->base, base);
		frame->owns_base = TRUE;
	}
	g_autofree char *href = feedread_url(frame, xml_attribute(element, "href"));
	if (href != NULL) {
		feedfill_page(r, href, g_strcmp0(r->feed->version, "cdf") == 0 ? 6 : 1);
		feedfill_link(r, href, "alternate", NULL, NULL);
	}
	if (lastmod != NULL)
		*updated = date_parse(lastmod);
}

void feedenter_channel(Reader *r, const XmlElement *element, Frame *frame)
{
	const char *about = xml_attribute_ns(element, NS_RDF, "about");
	if (element->ns == NS_RSS090 && g_strcmp0(r->feed->version, "rss10") == 0) {
		g_free(r->feed->version);
		r->feed->version = g_strdup("rss090");
	}
	if (about != NULL && *about != '\0' && r->feed->id == NULL)
		r->feed->id = g_strdup(about);
	take_cdf(r, element, frame, &r->feed->updated);
	if (frame->lang != NULL && r->feed->language == NULL) {
		r->feed->language = g_strdup(frame->lang);
		r->feed_ranks[SLOT_LANGUAGE] = 1;
	}
}

void feedenter_item(Reader *r, const XmlElement *element, Frame *frame)
{
	if (r->feed->items->len >= LIMIT_ITEMS) {
		if (!r->full)
			g_ptr_array_add(
				r->feed->notes,
				g_strdup_printf("items beyond the %dth left out", LIMIT_ITEMS));
		r->full = TRUE;
		frame->place = IN_OTHER;
		return;
	}
	r->item = item_new();
	r->source_authors = person_array_new();
	r->summary_row = NULL;
	memset(r->item_ranks, 0, sizeof r->item_ranks);
	const char *about = xml_attribute_ns(element, NS_RDF, "about");
	if (about != NULL && *about != '\0') {
		r->item->id = g_strdup(about);
		r->item_ranks[SLOT_ID] = 2;
		feedfill_stand_in(r, about);
	}
	take_cdf(r, element, frame, &r->item->updated);
	r->item->lang = g_strdup(frame->lang);
}

/* ---- a field ---- */

static void take_enclosure(Reader *r, const XmlElement *element, Frame *frame)
{
	const char *said = xml_attribute(element, "url");
	g_autofree char *url =
		feedread_url(frame, said != NULL ? said : xml_attribute(element, "href"));
	if (url == NULL)
		return;
	feedfill_enclosure(r, url, frame->type, frame->length);
	feedfill_link(r, url, "enclosure", frame->type, frame);
}

/* What a tag says in attributes: term (Atom), name, text (iTunes). FALSE if it is in its text. */
static gboolean take_tag(Reader *r, const XmlElement *element, const Frame *frame)
{
	static const char *const names[] = { "term", "text", "name" };
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		const char *term = xml_attribute(element, names[i]);
		if (term == NULL)
			continue;
		feedfill_tag(r, term, frame->scheme, frame->label);
		return TRUE;
	}
	return FALSE;
}

/* The scheme of tags that name none, by the module they are of. */
static const char *default_scheme(const XmlElement *element)
{
	if (element->ns == NS_ITUNES)
		return "http://www.itunes.com/";
	if (element->ns == NS_MEDIA)
		return "http://search.yahoo.com/mrss/category_schema"; /* Media RSS 1.5.1 */
	return NULL;
}

/* MIME types are the same in any case (RFC 2045 §5.1); Atom's "html" is not, but is meant so. */
static void lower(char *type)
{
	for (; type != NULL && *type != '\0'; type++)
		*type = g_ascii_tolower(*type);
}

static void keep_attributes(Frame *frame, const XmlElement *element)
{
	frame->scheme = g_strdup(default_scheme(element));
	frame->owns_rest = element->n_attributes > 0 || frame->scheme != NULL;
	if (element->n_attributes == 0)
		return;
	const struct {
		char **slot;
		const char *name;
	} kept[] = {
		{ &frame->type, "type" },         { &frame->mode, "mode" },
		{ &frame->src, "src" },           { &frame->scheme, "scheme" },
		{ &frame->label, "label" },       { &frame->permalink, "ispermalink" },
		{ &frame->url, "url" },           { &frame->href, "href" },
		{ &frame->rel, "rel" },           { &frame->title, "title" },
		{ &frame->hreflang, "hreflang" }, { &frame->length, "length" },
	};
	for (guint n = 0; n < element->n_attributes; n++) {
		const XmlAttribute *a = &element->attributes[n];
		for (gsize i = 0; i < G_N_ELEMENTS(kept); i++)
			if (*a->name == *kept[i].name && strcmp(a->name, kept[i].name) == 0 &&
			    (a->ns == NS_NONE || (a->ns == element->ns && *kept[i].slot == NULL))) {
				g_free(*kept[i].slot);
				*kept[i].slot = g_strdup(a->value);
			}
	}
	if (frame->row->fill == FILL_CONSTRUCT || frame->row->fill == FILL_CONTENT)
		lower(frame->type);
	if (frame->href == NULL)
		frame->href = g_strdup(xml_attribute_ns(element, NS_RDF, "resource"));
	const char *domain = xml_attribute(element, "domain");
	if (domain != NULL && frame->scheme == NULL && frame->row->fill == FILL_TAG)
		frame->scheme = g_strdup(domain);
}

/* Atom 0.3: the parts are contents of their own (§4.13.12). */
static gboolean is_multipart(const char *type)
{
	return type != NULL && g_str_has_prefix(type, "multipart/");
}

void feedenter_field(Reader *r, const XmlElement *element, const Row *row, Frame *frame)
{
	frame->place = row->fill == FILL_TERM ? IN_GROUP : IN_FIELD;
	frame->row = row;
	keep_attributes(frame, element);
	if (row->fill == FILL_CONTENT && is_multipart(frame->type)) {
		frame->place = IN_GROUP;
		return;
	}
	g_string_truncate(r->plain, 0);
	g_string_truncate(r->markup, 0);
	g_string_truncate(r->raw, 0);
	r->has_markup = FALSE;
	r->inside = 0;
	if (row->fill == FILL_ENCLOSURE)
		take_enclosure(r, element, frame);
	else if (row->fill == FILL_HREF)
		g_string_append(r->plain, frame->href != NULL  ? frame->href
					  : frame->url != NULL ? frame->url
							       : "");
	else if ((row->fill == FILL_TAG || row->fill == FILL_TERM) && take_tag(r, element, frame))
		frame->row = NULL;
}

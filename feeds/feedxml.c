/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/feedxml.h"

#include <string.h>

#include "feeds/date.h"
#include "feeds/feedtable.h"
#include "feeds/feedtext.h"
#include "feeds/html.h"
#include "feeds/limits.h"
#include "feeds/url.h"

/* ---- the state of one reading ---- */

typedef struct {
	guint place;
	const Row *row; /* of a field or a person, else NULL */
	char *base, *lang;
	gboolean owns_base, owns_lang, owns_rest;
	/* attributes of a field that its end needs */
	char *type, *mode, *src, *scheme, *label, *permalink, *url;
	char *href, *rel, *title, *hreflang, *length;
	char *name; /* of an element inside a field */
	Person person;
} Frame;

typedef struct {
	Feed *feed;
	Item *item; /* being read, or NULL */
	GArray *frames;
	guint8 feed_ranks[N_SLOTS], item_ranks[N_SLOTS];
	GString *plain, *markup,
		*raw; /* of the field being gathered; the last two once it has tags */
	gboolean has_markup, text_only;
	FeedTable table;
	GPtrArray *source_authors; /* Person, of the item's source */
	const Row *summary_row;    /* that filled the item's summary */
	guint inside;              /* depth inside the field */
	char *root;
	gboolean known_root, full;
	char *guid_link;
} Reader;

static Frame *top(Reader *r)
{
	return &g_array_index(r->frames, Frame, r->frames->len - 1);
}

static guint8 *ranks_of(Reader *r)
{
	return r->item != NULL ? r->item_ranks : r->feed_ranks;
}

/* ---- entering ---- */

static void inherit(Reader *r, Frame *frame, const XmlElement *element)
{
	Frame *parent = r->frames->len > 0 ? top(r) : NULL;
	const char *base = xml_attribute_ns(element, NS_XML, "base");
	const char *lang = xml_attribute_ns(element, NS_XML, "lang");
	frame->base = parent != NULL ? parent->base : NULL;
	frame->lang = parent != NULL ? parent->lang : NULL;
	if (base != NULL && url_is_safe(base)) {
		frame->base = url_resolve(frame->base, base);
		frame->owns_base = TRUE;
	}
	if (lang != NULL) {
		frame->lang = *lang != '\0' ? g_strdup(lang) : NULL;
		frame->owns_lang = TRUE;
	}
}

static void leave_frame(Frame *frame)
{
	if (frame->owns_base)
		g_free(frame->base);
	if (frame->owns_lang)
		g_free(frame->lang);
	if (!frame->owns_rest)
		return;
	char *const owned[] = { frame->type,      frame->mode,        frame->src,
				frame->scheme,    frame->label,       frame->permalink,
				frame->url,       frame->href,        frame->rel,
				frame->title,     frame->hreflang,    frame->length,
				frame->name,      frame->person.name, frame->person.email,
				frame->person.uri };
	for (gsize i = 0; i < G_N_ELEMENTS(owned); i++)
		g_free(owned[i]);
}

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

static void set_link(Reader *r, const char *href, guint8 rank)
{
	guint8 *ranks = ranks_of(r);
	char **slot = r->item != NULL ? &r->item->link : &r->feed->link;
	if (rank <= ranks[SLOT_LINK])
		return;
	ranks[SLOT_LINK] = rank;
	g_free(*slot);
	*slot = g_strdup(href);
}

static void add_link(Reader *r, const char *href, const char *rel, const char *type,
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

static void add_enclosure(Reader *r, const char *url, const char *type, const char *length)
{
	if (r->item == NULL || r->item->enclosures->len >= LIMIT_LIST)
		return;
	Enclosure *enclosure = g_new0(Enclosure, 1);
	*enclosure = (Enclosure){ g_strdup(url), g_strdup(type), g_strdup(length) };
	g_ptr_array_add(r->item->enclosures, enclosure);
}

/* URL resolved, or NULL where it may not stand in a page. Caller frees. */
static char *safe_url(const Frame *frame, const char *url)
{
	g_autofree char *resolved = url_resolve(frame->base, url);
	return resolved != NULL && *resolved != '\0' && strlen(resolved) <= LIMIT_URL &&
			       url_is_safe(resolved)
		       ? g_steal_pointer(&resolved)
		       : NULL;
}

/* CDF: <item href="…" lastmod="…">, and so the channel. */
static void take_cdf(Reader *r, const XmlElement *element, Frame *frame, gint64 *updated)
{
	const char *lastmod = xml_attribute(element, "lastmod");
	g_autofree char *href = safe_url(frame, xml_attribute(element, "href"));
	if (href != NULL) {
		set_link(r, href, 1);
		add_link(r, href, "alternate", NULL, NULL);
	}
	if (lastmod != NULL)
		*updated = date_parse(lastmod);
}

/* An id that is an address is the page's, until a link says better. */
static void stand_in(Reader *r, const char *id)
{
	if (r->guid_link == NULL && url_is_web(id) && strlen(id) <= LIMIT_URL)
		r->guid_link = g_strdup(id);
}

static void start_item(Reader *r, const XmlElement *element, Frame *frame)
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
		stand_in(r, about);
	}
	take_cdf(r, element, frame, &r->item->updated);
	r->item->lang = g_strdup(frame->lang);
}

static void start_channel(Reader *r, const XmlElement *element, Frame *frame)
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

static void take_enclosure(Reader *r, const XmlElement *element, Frame *frame)
{
	const char *said = xml_attribute(element, "url");
	g_autofree char *url =
		safe_url(frame, said != NULL ? said : xml_attribute(element, "href"));
	if (url == NULL)
		return;
	add_enclosure(r, url, frame->type, frame->length);
	add_link(r, url, "enclosure", frame->type, frame);
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

static void add_tag(Reader *r, const char *text, const char *scheme, const char *label)
{
	GPtrArray *tags = r->item != NULL ? r->item->tags : r->feed->tags;
	g_autofree char *term = text != NULL ? feedtext_limited(text, LIMIT_NAME) : NULL;
	Tag tag = { term, (char *)scheme, (char *)label };
	if (term == NULL || *term == '\0' || tags->len >= LIMIT_LIST || has_tag(tags, &tag))
		return;
	tag = (Tag){ g_steal_pointer(&term), g_strdup(scheme), g_strdup(label) };
	g_ptr_array_add(tags, g_memdup2(&tag, sizeof tag));
}

/* What a tag says in attributes: term (Atom), name, text (iTunes). FALSE if it is in its text. */
static gboolean take_tag(Reader *r, const XmlElement *element, const Frame *frame)
{
	static const char *const names[] = { "term", "text", "name" };
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		const char *term = xml_attribute(element, names[i]);
		if (term == NULL)
			continue;
		add_tag(r, term, frame->scheme, frame->label);
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
	if (frame->href == NULL)
		frame->href = g_strdup(xml_attribute_ns(element, NS_RDF, "resource"));
	const char *domain = xml_attribute(element, "domain");
	if (domain != NULL && frame->scheme == NULL && frame->row->fill == FILL_TAG)
		frame->scheme = g_strdup(domain);
}

static void start_field(Reader *r, const XmlElement *element, const Row *row, Frame *frame)
{
	frame->place = row->fill == FILL_TERM ? IN_GROUP : IN_FIELD;
	frame->row = row;
	keep_attributes(frame, element);
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

/* Places whose children count as those of the place around them. */
static guint effective_place(Reader *r)
{
	guint place = top(r)->place;
	if (place != IN_GROUP)
		return place;
	return r->item != NULL ? IN_ITEM : IN_GROUP | IN_FEED;
}

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
	inherit(r, &frame, element);
	frame.name = g_strdup(element->as_is);
	frame.owns_rest = TRUE;
	put_start(r, element);
	r->inside++;
	g_array_append_val(r->frames, frame);
}

static void start_root(Reader *r, const XmlElement *element, const Frame *frame)
{
	r->root = g_strdup(element->name);
	r->feed->version = root_version(element);
	r->known_root = r->feed->version != NULL;
	r->feed->language = g_strdup(frame->lang);
}

static void on_start(gpointer data, const XmlElement *element)
{
	Reader *r = data;
	Frame frame = { .place = IN_OTHER };
	if (top(r)->place == IN_FIELD) {
		start_inside(r, element);
		return;
	}
	inherit(r, &frame, element);
	if (r->frames->len == 1 && r->root == NULL)
		start_root(r, element, &frame);
	const Row *row = feedtable_find(&r->table, effective_place(r), element);
	g_array_append_val(r->frames, frame);
	Frame *own = top(r);
	if (row == NULL)
		return;
	if (row->fill != FILL_ENTER) {
		start_field(r, element, row, own);
		return;
	}
	own->place = row->place;
	own->row = row;
	own->owns_rest = row->place & (IN_AUTHOR | IN_CONTRIBUTOR);
	if (row->place == IN_AUTHOR)
		g_string_truncate(r->plain, 0);
	else if (row->place == IN_ITEM)
		start_item(r, element, own);
	else if (row->place == IN_FEED)
		start_channel(r, element, own);
}

static void on_text(gpointer data, const char *text, gsize size)
{
	Reader *r = data;
	if (!(top(r)->place & (IN_FIELD | IN_AUTHOR)) || r->plain->len > LIMIT_FIELD ||
	    r->markup->len > LIMIT_FIELD)
		return;
	g_string_append_len(r->plain, text, size);
	if (!r->has_markup)
		return;
	g_string_append_len(r->raw, text, size);
	feedtext_escape(r->markup, text, size);
}

/* ---- leaving: the text goes into its slot ---- */

static gboolean claim(Reader *r, const Row *row)
{
	guint8 *ranks = ranks_of(r);
	if (row->rank <= ranks[row->slot])
		return FALSE;
	ranks[row->slot] = row->rank;
	return TRUE;
}

static void set_string(char **slot, const char *value)
{
	if (*value == '\0')
		return;
	g_free(*slot);
	*slot = feedtext_limited(value, LIMIT_NAME);
}

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

static RichText *rich_slot(Reader *r, Slot slot)
{
	switch (slot) {
	case SLOT_TITLE: return r->item != NULL ? &r->item->title : &r->feed->title;
	case SLOT_SUMMARY: return r->item != NULL ? &r->item->summary : &r->feed->subtitle;
	default: return r->item != NULL ? &r->item->rights : &r->feed->rights;
	}
}

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

static void add_person(GPtrArray *people, Person *person)
{
	if ((person->name == NULL && person->email == NULL && person->uri == NULL) ||
	    people->len >= LIMIT_LIST)
		return;
	g_ptr_array_add(people, g_memdup2(person, sizeof *person));
	*person = (Person){ NULL, NULL, NULL };
}

static void clear_person(Person *person)
{
	g_free(person->name);
	g_free(person->email);
	g_free(person->uri);
	*person = (Person){ NULL, NULL, NULL };
}

/* PERSON, emptied, becomes an author unless a stronger element has named some. */
static void claim_author(Reader *r, const Row *row, Person *person)
{
	GPtrArray *authors = r->item != NULL ? r->item->authors : r->feed->authors;
	guint8 *ranks = ranks_of(r);
	if (row->rank < ranks[SLOT_AUTHOR])
		return;
	if (row->rank > ranks[SLOT_AUTHOR])
		g_ptr_array_set_size(authors, 0);
	ranks[SLOT_AUTHOR] = row->rank;
	add_person(authors, person);
}

static void end_person_field(Reader *r, const Row *row)
{
	g_autofree char *text = feedtext_limited(r->plain->str, LIMIT_NAME);
	Person person = { 0 };
	if (*text == '\0')
		return;
	feedtext_person(text, &person);
	claim_author(r, row, &person);
	clear_person(&person);
}

/* An author with members of his own, or only a line of text (RSS, Atom against the rules). */
static void end_author(Reader *r, Frame *frame)
{
	g_autofree char *text = feedtext_limited(r->plain->str, LIMIT_NAME);
	Person *person = &frame->person;
	gboolean source = g_array_index(r->frames, Frame, r->frames->len - 2).place == IN_SOURCE;
	if (person->name == NULL && person->email == NULL && person->uri == NULL && *text != '\0')
		feedtext_person(text, person);
	if (person->name == NULL && person->email == NULL && person->uri == NULL)
		return;
	if (source)
		add_person(r->source_authors, person);
	else
		claim_author(r, frame->row, person);
}

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

static void add_content(Reader *r, const char *value, TextType type, const char *mime,
			const Frame *frame)
{
	if (r->item->content->len >= LIMIT_LIST)
		return;
	Content *content = g_new0(Content, 1);
	feedtext_set(&content->text, value, type, frame->lang, frame->base, LIMIT_FIELD,
		     r->text_only);
	content->mime = g_strdup(mime);
	content->src = frame->src != NULL ? safe_url(frame, frame->src) : NULL;
	g_ptr_array_add(r->item->content, content);
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
	add_content(r, value, atom ? type : TEXT_HTML, content_type(frame), frame);
}

static void end_tags(Reader *r, const Frame *frame)
{
	if (frame->row->fill == FILL_TAG) {
		add_tag(r, r->plain->str, frame->scheme, frame->label);
		return;
	}
	g_auto(GStrv) terms = g_strsplit_set(r->plain->str, ",;", LIMIT_LIST);
	for (char **term = terms; *term != NULL; term++)
		add_tag(r, *term, frame->scheme, NULL);
}

static void end_guid(Reader *r, Frame *frame)
{
	g_autofree char *text = feedtext_limited(r->plain->str, LIMIT_NAME);
	if (*text == '\0' || !claim(r, frame->row))
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
	g_autofree char *href = safe_url(frame, frame->href != NULL ? frame->href
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
		set_link(r, href, frame->href == NULL ? frame->row->rank : page ? 5 : 3);
	if (strcmp(rel, "enclosure") == 0)
		add_enclosure(r, href, frame->type, frame->length);
	add_link(r, href, rel, frame->type, frame);
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

static void end_text(Reader *r, Frame *frame)
{
	const Row *row = frame->row;
	TextType type = TEXT_PLAIN;
	Gathered all = gathered(r, frame);
	g_autofree char *owned = NULL;
	const char *value = row->fill == FILL_CONSTRUCT ? feedtext_construct(&all, &type, &owned)
							: feedtext_rich(&all, &type);
	guint8 *ranks = ranks_of(r);
	if (*value == '\0')
		return;
	/* <description> and <summary> side by side: the second is told as content. */
	if (r->item != NULL && row->slot == SLOT_SUMMARY && row->rank == ranks[SLOT_SUMMARY] &&
	    row != r->summary_row) {
		add_content(r, value, type, type == TEXT_HTML ? "text/html" : "text/plain", frame);
		return;
	}
	if (!claim(r, row))
		return;
	if (row->slot == SLOT_SUMMARY)
		r->summary_row = row;
	feedtext_set(rich_slot(r, row->slot), value, type, frame->lang, frame->base,
		     row->slot == SLOT_TITLE ? LIMIT_TITLE : LIMIT_FIELD, r->text_only);
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

/* Of several, the last stands: that is how editors correct a date. */
static void end_date(Reader *r, const Row *row)
{
	gint64 when = date_parse(r->plain->str);
	guint8 *ranks = ranks_of(r);
	if (when == NO_TIME || row->rank < ranks[row->slot])
		return;
	ranks[row->slot] = row->rank;
	gint64 *slot = row->slot == SLOT_PUBLISHED
			       ? (r->item != NULL ? &r->item->published : &r->feed->published)
			       : (r->item != NULL ? &r->item->updated : &r->feed->updated);
	*slot = when;
}

static void end_string(Reader *r, Frame *frame, Frame *parent)
{
	const Row *row = frame->row;
	if (row->slot >= SLOT_NAME && row->slot <= SLOT_URI)
		ranks_of(r)[row->slot] = 0;
	g_autofree char *text = feedtext_limited(r->plain->str, LIMIT_NAME);
	gboolean is_url = row->fill == FILL_URL || row->fill == FILL_IMAGE_LINK ||
			  (row->fill == FILL_HREF && row->slot != SLOT_GENERATOR);
	g_autofree char *value = NULL;
	if (row->fill == FILL_IRI && (*text == '/' || *text == '.'))
		value = url_resolve(frame->base, text);
	else
		value = is_url ? safe_url(frame, text) : g_strdup(text);
	if (value == NULL || *value == '\0' || *text == '\0' || !claim(r, row))
		return;
	char **slot = string_slot(r, row->slot, parent);
	g_free(*slot);
	*slot = g_steal_pointer(&value);
	if (row->slot != SLOT_ID || r->item == NULL)
		return;
	g_free(r->item->key); /* what was said, whatever the base is today */
	r->item->key = g_strdup(text);
	stand_in(r, text);
}

static void end_field(Reader *r, Frame *frame)
{
	const Row *row = frame->row;
	Frame *parent =
		r->frames->len > 1 ? &g_array_index(r->frames, Frame, r->frames->len - 2) : frame;
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
			r->item->source.link = safe_url(frame, frame->url);
		break;
	case FILL_ENTER:
	case FILL_ENCLOSURE:
	case FILL_TERM: break;
	}
}

static void end_item(Reader *r)
{
	if (r->item->link == NULL && r->guid_link != NULL && url_is_safe(r->guid_link))
		r->item->link = g_strdup(r->guid_link);
	g_clear_pointer(&r->guid_link, g_free);
	/* An entry without authors has those of its source (RFC 4287 §4.2.1). */
	if (r->item->authors->len == 0)
		g_ptr_array_extend_and_steal(r->item->authors, g_steal_pointer(&r->source_authors));
	g_clear_pointer(&r->source_authors, g_ptr_array_unref);
	g_ptr_array_add(r->feed->items, g_steal_pointer(&r->item));
}

static void on_end(gpointer data)
{
	Reader *r = data;
	Frame *frame = top(r);
	if (frame->place == IN_FIELD && r->inside > 0) {
		r->inside--;
		if (r->markup->len <= LIMIT_FIELD) {
			g_string_append_printf(r->markup, "</%s>", frame->name);
			g_string_append_printf(r->raw, "</%s>", frame->name);
		}
		/* an inner base must serve the URIs of the markup it holds */
		if (frame->owns_base && r->inside == 0) {
			Frame *field = &g_array_index(r->frames, Frame, r->frames->len - 2);
			if (!field->owns_base) {
				field->base = g_steal_pointer(&frame->base);
				field->owns_base = TRUE;
			}
		}
	} else if (frame->place == IN_FIELD && frame->row != NULL) {
		end_field(r, frame);
	} else if (frame->place == IN_AUTHOR) {
		end_author(r, frame);
	} else if (frame->place == IN_ITEM && r->item != NULL) {
		end_item(r);
	}
	leave_frame(frame);
	g_array_set_size(r->frames, r->frames->len - 1);
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
	while (reader.frames->len > 0) {
		leave_frame(top(&reader));
		g_array_set_size(reader.frames, reader.frames->len - 1);
	}
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

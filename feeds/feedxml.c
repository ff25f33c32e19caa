/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/feedxml.h"

#include <string.h>

#include "feeds/date.h"
#include "feeds/html.h"
#include "feeds/limits.h"
#include "feeds/url.h"
#include "feeds/xml.h"

/* Where an element stands. */
typedef enum {
	IN_DOCUMENT = 1 << 0,
	IN_FEED = 1 << 1,
	IN_ITEM = 1 << 2,
	IN_IMAGE = 1 << 3,
	IN_SOURCE = 1 << 4,
	IN_AUTHOR = 1 << 5,
	IN_CONTRIBUTOR = 1 << 6,
	IN_SKIP_HOURS = 1 << 7,
	IN_SKIP_DAYS = 1 << 8,
	IN_GROUP = 1 << 9,  /* a wrapper whose children count as those of its parent */
	IN_FIELD = 1 << 10, /* text and markup are being gathered */
	IN_OTHER = 1 << 11, /* nothing in here is ours (textInput, media:content…) */
	BOTH = IN_FEED | IN_ITEM,
	ANY_OWNER = IN_FEED | IN_ITEM | IN_SOURCE,
} Place;

/* The members that more than one element may claim. */
typedef enum {
	SLOT_NONE,
	SLOT_TITLE,
	SLOT_SUMMARY,
	SLOT_RIGHTS,
	SLOT_LINK,
	SLOT_ID,
	SLOT_PUBLISHED,
	SLOT_UPDATED,
	SLOT_LANGUAGE,
	SLOT_GENERATOR,
	SLOT_IMAGE,
	SLOT_AUTHOR,
	SLOT_NAME,
	SLOT_EMAIL,
	SLOT_URI,
	SLOT_PERIOD,
	SLOT_FREQUENCY,
	SLOT_NEW_URL,
	SLOT_TTL,
	SLOT_SOURCE_TITLE,
	SLOT_SOURCE_ID,
	SLOT_SOURCE_LINK,
	N_SLOTS
} Slot;

/* How an element's text fills its slot. */
typedef enum {
	FILL_ENTER,     /* it is a place of its own: the row's `place` */
	FILL_RICH,      /* RSS: text that may be HTML */
	FILL_CONSTRUCT, /* Atom text construct: type and mode say what it is */
	FILL_CONTENT,   /* full text of an item */
	FILL_STRING,
	FILL_URL,
	FILL_DATE,
	FILL_PERSON, /* "mail (name)", "name <mail>" or a name */
	FILL_TAG,
	FILL_RSS_LINK,
	FILL_ATOM_LINK,
	FILL_GUID,
	FILL_ENCLOSURE,
	FILL_NUMBER,
	FILL_HOUR,
	FILL_DAY,
	FILL_SOURCE, /* RSS <source url="…">title</source> */
	FILL_TERM,   /* itunes:category text="…" */
	FILL_HREF,   /* the URL is in href or rdf:resource */
} Fill;

typedef struct {
	guint places;
	guint32 namespaces; /* bits of Namespace; 0 = the core ones */
	const char *name;
	Fill fill;
	Slot slot;
	guint8 rank; /* a higher one replaces a lower; an equal one does not */
	guint place; /* for FILL_ENTER */
} Row;

#define N(ns)  (1u << (ns))
#define CORE   (N(NS_NONE) | N(NS_RSS10) | N(NS_RSS090) | N(NS_ATOM03) | N(NS_ATOM10) | N(NS_SITEMAP))
#define ATOM   (N(NS_ATOM03) | N(NS_ATOM10))
#define DUBLIN (N(NS_DC) | N(NS_DCTERMS))

static const Row rows[] = {
	/* the frame */
	{ IN_DOCUMENT | IN_GROUP, CORE, "channel", FILL_ENTER, 0, 0, IN_FEED },
	{ IN_DOCUMENT, CORE, "feed", FILL_ENTER, 0, 0, IN_FEED },
	{ IN_DOCUMENT, CORE, "urlset", FILL_ENTER, 0, 0, IN_FEED },
	{ IN_DOCUMENT, CORE, "rss", FILL_ENTER, 0, 0, IN_GROUP },
	{ IN_DOCUMENT, N(NS_RDF), "rdf", FILL_ENTER, 0, 0, IN_GROUP },
	{ IN_DOCUMENT | IN_FEED | IN_GROUP, CORE, "item", FILL_ENTER, 0, 0, IN_ITEM },
	{ IN_DOCUMENT | IN_FEED | IN_GROUP, CORE, "entry", FILL_ENTER, 0, 0, IN_ITEM },
	{ IN_FEED, N(NS_SITEMAP) | N(NS_NONE), "url", FILL_ENTER, 0, 0, IN_ITEM },
	{ IN_FEED, CORE, "items", FILL_ENTER, 0, 0, IN_OTHER },
	{ IN_ITEM, N(NS_NEWS), "news", FILL_ENTER, 0, 0, IN_GROUP },
	{ IN_ITEM, N(NS_MEDIA), "group", FILL_ENTER, 0, 0, IN_OTHER },
	{ IN_FEED | IN_GROUP, CORE, "image", FILL_ENTER, 0, 0, IN_IMAGE },
	{ IN_FEED | IN_GROUP, CORE, "textinput", FILL_ENTER, 0, 0, IN_OTHER },
	{ IN_FEED, CORE, "skiphours", FILL_ENTER, 0, 0, IN_SKIP_HOURS },
	{ IN_FEED, CORE, "skipdays", FILL_ENTER, 0, 0, IN_SKIP_DAYS },
	{ IN_ITEM, ATOM, "source", FILL_ENTER, 0, 0, IN_SOURCE },
	{ ANY_OWNER, ATOM, "author", FILL_ENTER, 0, 0, IN_AUTHOR },
	{ ANY_OWNER, ATOM, "contributor", FILL_ENTER, 0, 0, IN_CONTRIBUTOR },
	{ IN_FEED, N(NS_ITUNES), "owner", FILL_ENTER, 0, 0, IN_CONTRIBUTOR },
	/* words */
	{ BOTH, ATOM, "title", FILL_CONSTRUCT, SLOT_TITLE, 5, 0 },
	{ BOTH, CORE, "title", FILL_RICH, SLOT_TITLE, 4, 0 },
	{ BOTH, N(NS_NEWS), "title", FILL_RICH, SLOT_TITLE, 3, 0 },
	{ BOTH, DUBLIN, "title", FILL_RICH, SLOT_TITLE, 2, 0 },
	{ IN_ITEM, N(NS_MEDIA), "title", FILL_RICH, SLOT_TITLE, 1, 0 },
	{ IN_FEED, ATOM, "subtitle", FILL_CONSTRUCT, SLOT_SUMMARY, 5, 0 },
	{ IN_FEED, ATOM, "tagline", FILL_CONSTRUCT, SLOT_SUMMARY, 5, 0 },
	{ IN_FEED, CORE, "tagline", FILL_RICH, SLOT_SUMMARY, 4, 0 },
	{ IN_FEED, CORE, "subtitle", FILL_RICH, SLOT_SUMMARY, 4, 0 },
	{ IN_ITEM, ATOM, "summary", FILL_CONSTRUCT, SLOT_SUMMARY, 5, 0 },
	{ BOTH, CORE, "description", FILL_RICH, SLOT_SUMMARY, 4, 0 },
	{ BOTH, CORE, "abstract", FILL_RICH, SLOT_SUMMARY, 3, 0 },
	{ IN_ITEM, CORE, "summary", FILL_RICH, SLOT_SUMMARY, 3, 0 },
	{ BOTH, DUBLIN, "description", FILL_RICH, SLOT_SUMMARY, 3, 0 },
	{ BOTH, DUBLIN, "abstract", FILL_RICH, SLOT_SUMMARY, 2, 0 },
	{ BOTH, N(NS_ITUNES), "summary", FILL_RICH, SLOT_SUMMARY, 2, 0 },
	{ BOTH, N(NS_ITUNES), "subtitle", FILL_RICH, SLOT_SUMMARY, 1, 0 },
	{ IN_ITEM, N(NS_MEDIA), "description", FILL_RICH, SLOT_SUMMARY, 1, 0 },
	{ IN_ITEM, N(NS_MEDIA), "text", FILL_RICH, SLOT_SUMMARY, 1, 0 },
	{ IN_ITEM, N(NS_CONTENT), "encoded", FILL_CONTENT, 0, 0, 0 },
	{ IN_ITEM, CORE, "encoded", FILL_CONTENT, 0, 0, 0 },
	{ IN_ITEM, CORE, "content_encoded", FILL_CONTENT, 0, 0, 0 },
	{ IN_ITEM, CORE, "fullitem", FILL_CONTENT, 0, 0, 0 },
	{ IN_ITEM, CORE, "body", FILL_CONTENT, 0, 0, 0 },
	{ IN_ITEM, CORE, "xhtml_body", FILL_CONTENT, 0, 0, 0 },
	{ IN_ITEM, N(NS_XHTML), "body", FILL_CONTENT, 0, 0, 0 },
	{ IN_ITEM, N(NS_XHTML), "div", FILL_CONTENT, 0, 0, 0 },
	{ IN_ITEM, CORE, "content", FILL_CONTENT, 0, 0, 0 },
	{ BOTH, ATOM, "rights", FILL_CONSTRUCT, SLOT_RIGHTS, 5, 0 },
	{ BOTH, CORE, "copyright", FILL_CONSTRUCT, SLOT_RIGHTS, 4, 0 },
	{ BOTH, CORE, "rights", FILL_RICH, SLOT_RIGHTS, 3, 0 },
	{ BOTH, DUBLIN, "rights", FILL_RICH, SLOT_RIGHTS, 3, 0 },
	/* links and identity */
	{ BOTH, ATOM, "link", FILL_ATOM_LINK, SLOT_LINK, 5, 0 },
	{ BOTH, CORE, "link", FILL_RSS_LINK, SLOT_LINK, 6, 0 },
	{ IN_ITEM, CORE, "loc", FILL_RSS_LINK, SLOT_LINK, 6, 0 },
	{ IN_ITEM, N(NS_FEEDBURNER), "origlink", FILL_RSS_LINK, SLOT_LINK, 7, 0 },
	{ IN_ITEM, CORE, "guid", FILL_GUID, SLOT_ID, 5, 0 },
	{ BOTH, ATOM, "id", FILL_STRING, SLOT_ID, 5, 0 },
	{ BOTH, CORE, "id", FILL_STRING, SLOT_ID, 4, 0 },
	{ IN_ITEM, DUBLIN, "identifier", FILL_STRING, SLOT_ID, 1, 0 },
	{ BOTH, N(NS_CC), "license", FILL_ATOM_LINK, 0, 0, 0 },
	{ IN_ITEM, CORE, "enclosure", FILL_ENCLOSURE, 0, 0, 0 },
	{ IN_IMAGE, CORE, "url", FILL_URL, SLOT_IMAGE, 4, 0 },
	{ IN_FEED, N(NS_ITUNES), "image", FILL_HREF, SLOT_IMAGE, 3, 0 },
	{ IN_FEED, ATOM, "logo", FILL_URL, SLOT_IMAGE, 2, 0 },
	{ IN_FEED, ATOM, "icon", FILL_URL, SLOT_IMAGE, 1, 0 },
	{ IN_ITEM, CORE, "source", FILL_SOURCE, 0, 0, 0 },
	{ IN_SOURCE, CORE, "title", FILL_STRING, SLOT_SOURCE_TITLE, 5, 0 },
	{ IN_SOURCE, CORE, "id", FILL_STRING, SLOT_SOURCE_ID, 5, 0 },
	{ IN_SOURCE, CORE, "link", FILL_ATOM_LINK, SLOT_SOURCE_LINK, 5, 0 },
	/* people */
	{ BOTH, CORE, "author", FILL_PERSON, SLOT_AUTHOR, 4, 0 },
	{ BOTH, CORE, "managingeditor", FILL_PERSON, SLOT_AUTHOR, 4, 0 },
	{ BOTH, DUBLIN, "creator", FILL_PERSON, SLOT_AUTHOR, 3, 0 },
	{ BOTH, DUBLIN, "author", FILL_PERSON, SLOT_AUTHOR, 3, 0 },
	{ BOTH, N(NS_ITUNES), "author", FILL_PERSON, SLOT_AUTHOR, 2, 0 },
	{ IN_AUTHOR | IN_CONTRIBUTOR, CORE | N(NS_ITUNES), "name", FILL_STRING, SLOT_NAME, 1, 0 },
	{ IN_AUTHOR | IN_CONTRIBUTOR, CORE | N(NS_ITUNES), "email", FILL_STRING, SLOT_EMAIL, 1, 0 },
	{ IN_AUTHOR | IN_CONTRIBUTOR, CORE, "uri", FILL_URL, SLOT_URI, 1, 0 },
	{ IN_AUTHOR | IN_CONTRIBUTOR, CORE, "url", FILL_URL, SLOT_URI, 1, 0 },
	{ IN_AUTHOR | IN_CONTRIBUTOR, CORE, "homepage", FILL_URL, SLOT_URI, 1, 0 },
	/* dates */
	{ BOTH, CORE, "pubdate", FILL_DATE, SLOT_PUBLISHED, 5, 0 },
	{ BOTH, ATOM, "published", FILL_DATE, SLOT_PUBLISHED, 5, 0 },
	{ BOTH, CORE, "issued", FILL_DATE, SLOT_PUBLISHED, 4, 0 },
	{ BOTH, CORE, "published", FILL_DATE, SLOT_PUBLISHED, 4, 0 },
	{ BOTH, N(NS_DCTERMS), "issued", FILL_DATE, SLOT_PUBLISHED, 3, 0 },
	{ BOTH, N(NS_NEWS), "publication_date", FILL_DATE, SLOT_PUBLISHED, 5, 0 },
	{ BOTH, N(NS_DCTERMS), "created", FILL_DATE, SLOT_PUBLISHED, 1, 0 },
	{ BOTH, CORE, "created", FILL_DATE, SLOT_PUBLISHED, 1, 0 },
	{ BOTH, CORE, "updated", FILL_DATE, SLOT_UPDATED, 6, 0 },
	{ BOTH, CORE, "modified", FILL_DATE, SLOT_UPDATED, 5, 0 },
	{ BOTH, CORE, "lastbuilddate", FILL_DATE, SLOT_UPDATED, 5, 0 },
	{ BOTH, CORE, "lastmod", FILL_DATE, SLOT_UPDATED, 4, 0 },
	{ BOTH, N(NS_DCTERMS), "modified", FILL_DATE, SLOT_UPDATED, 4, 0 },
	{ BOTH, DUBLIN, "date", FILL_DATE, SLOT_UPDATED, 3, 0 },
	/* the rest */
	{ BOTH, CORE, "category", FILL_TAG, 0, 0, 0 },
	{ BOTH, DUBLIN, "subject", FILL_TAG, 0, 0, 0 },
	{ BOTH, CORE, "keywords", FILL_TAG, 0, 0, 0 },
	{ BOTH, N(NS_MEDIA), "category", FILL_TAG, 0, 0, 0 },
	{ BOTH, N(NS_ITUNES), "category", FILL_TERM, 0, 0, 0 },
	{ BOTH, N(NS_ITUNES), "keywords", FILL_TAG, 0, 0, 0 },
	{ IN_FEED, CORE, "language", FILL_STRING, SLOT_LANGUAGE, 5, 0 },
	{ BOTH, DUBLIN, "language", FILL_STRING, SLOT_LANGUAGE, 4, 0 },
	{ IN_FEED, CORE, "generator", FILL_STRING, SLOT_GENERATOR, 5, 0 },
	{ IN_FEED, N(NS_ADMIN), "generatoragent", FILL_HREF, SLOT_GENERATOR, 4, 0 },
	{ IN_FEED, CORE, "ttl", FILL_NUMBER, SLOT_TTL, 1, 0 },
	{ IN_FEED, N(NS_SY), "updateperiod", FILL_STRING, SLOT_PERIOD, 1, 0 },
	{ IN_FEED, N(NS_SY), "updatefrequency", FILL_STRING, SLOT_FREQUENCY, 1, 0 },
	{ IN_FEED, N(NS_ITUNES), "new-feed-url", FILL_URL, SLOT_NEW_URL, 1, 0 },
	{ IN_SKIP_HOURS, CORE, "hour", FILL_HOUR, 0, 0, 0 },
	{ IN_SKIP_DAYS, CORE, "day", FILL_DAY, 0, 0, 0 },
};

/* ---- the state of one reading ---- */

typedef struct {
	guint place;
	const Row *row; /* of the field being gathered, else NULL */
	guint8 ranks[N_SLOTS];
	char *base, *lang;
	gboolean owns_base, owns_lang;
	/* attributes of a field that its end needs */
	char *type, *mode, *src, *scheme, *label, *permalink, *url;
	Person person;
} Frame;

typedef struct {
	Feed *feed;
	Item *item; /* being read, or NULL */
	GArray *frames;
	guint8 feed_ranks[N_SLOTS], item_ranks[N_SLOTS];
	GString *plain, *markup; /* of the field being gathered */
	gboolean has_markup;
	guint inside; /* depth inside the field */
	char *root;
	gboolean known_root, full;
	char *guid_link;
} Reader;

static Frame *top(Reader *r)
{
	return &g_array_index(r->frames, Frame, r->frames->len - 1);
}

static const Row *find_row(guint place, const XmlElement *element)
{
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		if (rows[i].places & place && rows[i].namespaces & N(element->ns) &&
		    strcmp(rows[i].name, element->name) == 0)
			return &rows[i];
	return NULL;
}

/* A row matches only if it may claim its slot; gathers nothing for the loser. */
static guint8 *ranks_of(Reader *r)
{
	return r->item != NULL ? r->item_ranks : r->feed_ranks;
}

/* ---- entering ---- */

static char *dup_attribute(const XmlElement *element, const char *name)
{
	return g_strdup(xml_attribute(element, name));
}

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
	g_free(frame->type);
	g_free(frame->mode);
	g_free(frame->src);
	g_free(frame->scheme);
	g_free(frame->label);
	g_free(frame->permalink);
	g_free(frame->url);
	g_free(frame->person.name);
	g_free(frame->person.email);
	g_free(frame->person.uri);
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
		return g_strdup("rss10"); /* until the channel's namespace says otherwise */
	if (strcmp(element->name, "feed") == 0 || strcmp(element->name, "entry") == 0)
		return atom_version(element);
	if (strcmp(element->name, "channel") == 0)
		return g_strdup(element->ns == NS_NONE ? "cdf" : "rss10");
	if (strcmp(element->name, "urlset") == 0)
		return g_strdup("sitemap");
	return NULL;
}

static void set_link(Reader *r, const char *href, guint8 rank, Frame *frame)
{
	guint8 *ranks = ranks_of(r);
	char **slot = r->item != NULL ? &r->item->link : &r->feed->link;
	if (href == NULL || *href == '\0' || rank <= ranks[SLOT_LINK])
		return;
	ranks[SLOT_LINK] = rank;
	g_free(*slot);
	*slot = url_resolve(frame->base, href);
	if (!url_is_safe(*slot))
		g_clear_pointer(slot, g_free);
}

static void add_link(Reader *r, Link *link)
{
	GPtrArray *links = r->item != NULL ? r->item->links : r->feed->links;
	if (links->len < LIMIT_LIST) {
		g_ptr_array_add(links, link);
		return;
	}
	g_free(link->href);
	g_free(link->rel);
	g_free(link->type);
	g_free(link->title);
	g_free(link->hreflang);
	g_free(link->length);
	g_free(link);
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
	memset(r->item_ranks, 0, sizeof r->item_ranks);
	const char *about = xml_attribute_ns(element, NS_RDF, "about");
	if (about != NULL) {
		r->item->id = g_strdup(about);
		r->item_ranks[SLOT_ID] = 2;
	}
	/* CDF: <item href="…" lastmod="…"> */
	const char *href = xml_attribute(element, "href"),
		   *lastmod = xml_attribute(element, "lastmod");
	if (href != NULL)
		set_link(r, href, 1, frame);
	if (lastmod != NULL)
		r->item->updated = date_parse(lastmod);
	r->item->lang = g_strdup(frame->lang);
}

static void start_channel(Reader *r, const XmlElement *element, Frame *frame)
{
	const char *href = xml_attribute(element, "href"),
		   *lastmod = xml_attribute(element, "lastmod");
	const char *about = xml_attribute_ns(element, NS_RDF, "about");
	if (element->ns == NS_RSS090 && g_strcmp0(r->feed->version, "rss10") == 0) {
		g_free(r->feed->version);
		r->feed->version = g_strdup("rss090");
	}
	if (about != NULL && r->feed->id == NULL)
		r->feed->id = g_strdup(about);
	if (href != NULL)
		set_link(r, href, 1, frame);
	if (lastmod != NULL)
		r->feed->updated = date_parse(lastmod);
	if (frame->lang != NULL && r->feed->language == NULL) {
		r->feed->language = g_strdup(frame->lang);
		r->feed_ranks[SLOT_LANGUAGE] = 1;
	}
}

static void take_atom_link(Reader *r, const XmlElement *element, const Row *row, Frame *frame)
{
	static const char *const prefixes[] = { "http://www.iana.org/assignments/relation/",
						"https://www.iana.org/assignments/relation/" };
	const char *href = xml_attribute(element, "href"), *said = xml_attribute(element, "rel");
	if (href == NULL)
		href = xml_attribute_ns(element, NS_RDF, "resource");
	if (href == NULL)
		return;
	const char *rel = said != NULL && *said != '\0' ? said : "alternate";
	for (gsize i = 0; i < G_N_ELEMENTS(prefixes); i++)
		if (g_str_has_prefix(rel, prefixes[i]))
			rel += strlen(prefixes[i]);
	if (row->slot == SLOT_NONE)
		rel = "license";
	g_autofree char *resolved = url_resolve(frame->base, href);
	if (!url_is_safe(resolved) || strlen(resolved) > LIMIT_URL)
		return;
	const char *type = xml_attribute(element, "type");
	if (row->slot == SLOT_SOURCE_LINK) {
		if (strcmp(rel, "alternate") == 0 && r->item->source.link == NULL)
			r->item->source.link = g_steal_pointer(&resolved);
		return;
	}
	if (strcmp(rel, "self") == 0 && r->item == NULL && r->feed->self_url == NULL)
		r->feed->self_url = g_strdup(resolved);
	/* Atom 1.0's link beside RSS's own must not take its place. */
	gboolean page = type == NULL || strstr(type, "html") != NULL;
	if (strcmp(rel, "alternate") == 0)
		set_link(r, resolved, page ? 5 : 3, frame);
	if (r->item != NULL && strcmp(rel, "enclosure") == 0 &&
	    r->item->enclosures->len < LIMIT_LIST) {
		Enclosure *enclosure = g_new0(Enclosure, 1);
		*enclosure = (Enclosure){ g_strdup(resolved), g_strdup(type),
					  dup_attribute(element, "length") };
		g_ptr_array_add(r->item->enclosures, enclosure);
	}
	Link *link = g_new0(Link, 1);
	*link = (Link){ g_steal_pointer(&resolved),
			g_strdup(rel),
			g_strdup(type != NULL                    ? type
				 : strcmp(rel, "alternate") == 0 ? "text/html"
								 : NULL),
			dup_attribute(element, "title"),
			dup_attribute(element, "hreflang"),
			dup_attribute(element, "length") };
	add_link(r, link);
}

static void take_enclosure(Reader *r, const XmlElement *element, Frame *frame)
{
	const char *url = xml_attribute(element, "url");
	if (url == NULL)
		url = xml_attribute(element, "href");
	if (url == NULL || r->item->enclosures->len >= LIMIT_LIST)
		return;
	Enclosure *enclosure = g_new0(Enclosure, 1);
	*enclosure = (Enclosure){ url_resolve(frame->base, url), dup_attribute(element, "type"),
				  dup_attribute(element, "length") };
	g_ptr_array_add(r->item->enclosures, enclosure);
}

static void add_tag(Reader *r, const char *term, const char *scheme, const char *label)
{
	GPtrArray *tags = r->item != NULL ? r->item->tags : r->feed->tags;
	if (term == NULL || *term == '\0' || tags->len >= LIMIT_LIST)
		return;
	Tag *tag = g_new0(Tag, 1);
	*tag = (Tag){ g_strndup(term, LIMIT_NAME), g_strdup(scheme), g_strdup(label) };
	if (!g_utf8_validate(tag->term, -1, NULL)) {
		char *valid = g_utf8_make_valid(tag->term, -1);
		g_free(tag->term);
		tag->term = valid;
	}
	g_ptr_array_add(tags, tag);
}

static void start_field(Reader *r, const XmlElement *element, const Row *row, Frame *frame)
{
	frame->place = IN_FIELD;
	frame->row = row;
	frame->type = dup_attribute(element, "type");
	frame->mode = dup_attribute(element, "mode");
	frame->src = dup_attribute(element, "src");
	frame->scheme = dup_attribute(
		element, row->fill == FILL_TAG && xml_attribute(element, "scheme") == NULL
				 ? "domain"
				 : "scheme");
	frame->label = dup_attribute(element, "label");
	frame->permalink = dup_attribute(element, "ispermalink");
	frame->url = dup_attribute(element, "url");
	g_string_truncate(r->plain, 0);
	g_string_truncate(r->markup, 0);
	r->has_markup = FALSE;
	r->inside = 0;
	if (row->fill == FILL_ATOM_LINK) {
		take_atom_link(r, element, row, frame);
	} else if (row->fill == FILL_ENCLOSURE) {
		take_enclosure(r, element, frame);
	} else if (row->fill == FILL_TERM) {
		add_tag(r, xml_attribute(element, "text"), NULL, NULL);
	} else if (row->fill == FILL_HREF) {
		const char *href = xml_attribute(element, "href");
		if (href == NULL)
			href = xml_attribute_ns(element, NS_RDF, "resource");
		g_string_append(r->plain, href != NULL ? href : "");
	} else if (row->fill == FILL_TAG) {
		const char *term = xml_attribute(element, "term");
		if (term == NULL)
			term = xml_attribute(element, "name");
		if (term != NULL) {
			add_tag(r, term, frame->scheme, frame->label);
			frame->row = NULL;
		}
	}
}

/* Places whose children count as those of the place around them. */
static guint effective_place(Reader *r)
{
	guint place = top(r)->place;
	if (place != IN_GROUP)
		return place;
	return r->item != NULL ? IN_ITEM | IN_GROUP : IN_GROUP | IN_FEED;
}

static void put_escaped(GString *out, const char *text, gsize size)
{
	for (const char *p = text; p < text + size; p++)
		if (*p == '&')
			g_string_append(out, "&amp;");
		else if (*p == '<')
			g_string_append(out, "&lt;");
		else if (*p == '"')
			g_string_append(out, "&quot;");
		else
			g_string_append_c(out, *p);
}

static void put_start(Reader *r, const XmlElement *element)
{
	r->has_markup = TRUE;
	if (r->markup->len > LIMIT_FIELD)
		return;
	g_string_append_printf(r->markup, "<%s", element->as_is);
	for (guint i = 0; i < element->n_attributes; i++) {
		const XmlAttribute *a = &element->attributes[i];
		if (a->ns != NS_NONE)
			continue;
		g_string_append_printf(r->markup, " %s=\"", a->name);
		put_escaped(r->markup, a->value, strlen(a->value));
		g_string_append_c(r->markup, '"');
	}
	g_string_append_c(r->markup, '>');
}

static void on_start(gpointer data, const XmlElement *element)
{
	Reader *r = data;
	Frame frame = { .place = IN_OTHER };
	if (r->frames->len > 0 && top(r)->place == IN_FIELD) {
		/* xml:base inside XHTML: the inner one serves the whole field, a fair approximation
		 */
		inherit(r, &frame, element);
		frame.place = IN_FIELD;
		frame.type = g_strdup(element->as_is);
		put_start(r, element);
		r->inside++;
		g_array_append_val(r->frames, frame);
		return;
	}
	inherit(r, &frame, element);
	if (r->frames->len == 1 && r->root == NULL) {
		r->root = g_strdup(element->name);
		r->feed->version = root_version(element);
		r->known_root = r->feed->version != NULL;
		if (frame.lang != NULL)
			r->feed->language = g_strdup(frame.lang);
	}
	const Row *row = find_row(effective_place(r), element);
	g_array_append_val(r->frames, frame);
	Frame *own = top(r);
	if (row == NULL)
		return;
	if (row->fill != FILL_ENTER) {
		start_field(r, element, row, own);
		return;
	}
	own->place = row->place;
	if (row->place == IN_ITEM)
		start_item(r, element, own);
	else if (row->place == IN_FEED)
		start_channel(r, element, own);
}

static void on_text(gpointer data, const char *text, gsize size)
{
	Reader *r = data;
	if (r->frames->len == 0 || top(r)->place != IN_FIELD || r->markup->len > LIMIT_FIELD)
		return;
	g_string_append_len(r->plain, text, size);
	put_escaped(r->markup, text, size);
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

static char *limited(const char *text, gsize limit)
{
	return g_strstrip(g_utf8_make_valid(text, (gssize)strnlen(text, limit)));
}

static void set_string(char **slot, const char *value)
{
	if (*value == '\0')
		return;
	g_free(*slot);
	*slot = limited(value, LIMIT_NAME);
}

static void set_rich(RichText *rich, const char *value, TextType type, Frame *frame, gsize limit)
{
	g_free(rich->value);
	g_free(rich->lang);
	g_autofree char *cut = limited(value, limit);
	rich->type = type;
	rich->value = type == TEXT_HTML ? g_strstrip(html_sanitise(cut, frame->base))
					: g_steal_pointer(&cut);
	rich->lang = g_strdup(frame->lang);
}

static char *decode_base64(const char *text)
{
	gsize size = 0;
	g_autofree guchar *bytes = g_base64_decode(text, &size);
	return g_utf8_make_valid((const char *)bytes, size);
}

static gboolean is_xhtml(const Frame *frame)
{
	return frame->type != NULL &&
	       (strcmp(frame->type, "xhtml") == 0 || strstr(frame->type, "xhtml") != NULL);
}

/* The <div> that Atom wraps around XHTML is not part of it (RFC 4287 §3.1.1.3). */
static char *without_div(const char *markup)
{
	g_autofree char *text = g_strstrip(g_strdup(markup));
	const char *open = g_str_has_prefix(text, "<div") ? strchr(text, '>') : NULL;
	if (open == NULL || !g_str_has_suffix(text, "</div>") ||
	    strstr(open, "<div") != NULL) /* another one: whose end is it? */
		return g_steal_pointer(&text);
	return g_strndup(open + 1, strlen(open + 1) - strlen("</div>"));
}

/* Atom's type and mode (RFC 4287 §3.1, §4.1.3; Atom 0.3 §3.1): text with its type. */
static char *construct(Reader *r, Frame *frame, TextType *type)
{
	const char *said = frame->type != NULL ? frame->type : "";
	gboolean base64 = g_strcmp0(frame->mode, "base64") == 0;
	gboolean escaped = g_strcmp0(frame->mode, "escaped") == 0;
	gboolean markup_type = strstr(said, "html") != NULL || g_str_has_suffix(said, "xml");
	if (r->has_markup) {
		*type = TEXT_HTML;
		return g_strcmp0(r->feed->version, "atom10") == 0 ? without_div(r->markup->str)
								  : g_strdup(r->markup->str);
	}
	*type = TEXT_PLAIN;
	if (base64) {
		*type = markup_type ? TEXT_HTML : TEXT_PLAIN;
		char *text = decode_base64(r->plain->str);
		if (html_looks_like(text))
			*type = TEXT_HTML;
		return text;
	}
	if (is_xhtml(frame) && !escaped) {
		*type = TEXT_HTML;
		return g_strdup(r->markup->str);
	}
	if (markup_type) {
		*type = TEXT_HTML;
	} else if ((escaped || (*said != '\0' && strcmp(said, "text") != 0 && frame->mode == NULL &&
				!g_str_has_prefix(said, "text/") && strchr(said, '/') != NULL)) &&
		   html_looks_like(r->plain->str)) {
		if (!escaped) { /* other MIME types are base64 (RFC 4287 §4.1.3.3) */
			return g_strdup(r->plain->str);
		}
		*type = TEXT_HTML;
	} else if (strchr(said, '/') != NULL && !g_str_has_prefix(said, "text/") &&
		   frame->mode == NULL) {
		return decode_base64(r->plain->str);
	}
	return g_strdup(r->plain->str);
}

static char *rich(Reader *r, TextType *type)
{
	if (r->has_markup) {
		*type = TEXT_HTML;
		/* Tags of its own and escaped ones side by side: the escaped are the richer
		 * reading. */
		return g_strdup(r->markup->str);
	}
	*type = html_looks_like(r->plain->str) ? TEXT_HTML : TEXT_PLAIN;
	return g_strdup(r->plain->str);
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
	case SLOT_IMAGE: return &r->feed->image;
	case SLOT_NAME: return &parent->person.name;
	case SLOT_EMAIL: return &parent->person.email;
	case SLOT_URI: return &parent->person.uri;
	case SLOT_PERIOD: return &r->feed->update_period;
	case SLOT_FREQUENCY: return &r->feed->update_frequency;
	case SLOT_NEW_URL: return &r->feed->new_url;
	case SLOT_SOURCE_TITLE: return &r->item->source.title;
	case SLOT_SOURCE_ID: return &r->item->source.id;
	default: g_assert_not_reached();
	}
}

/* "mail@host (Name)", "Name (mail@host)", "Name <mail@host>", "Name". */
static void parse_person(const char *text, Person *person)
{
	const char *mark = strpbrk(text, "(<");
	const char *close = mark != NULL ? strchr(mark, *mark == '(' ? ')' : '>') : NULL;
	if (close == NULL) {
		char **slot = strchr(text, '@') != NULL && strchr(text, ' ') == NULL
				      ? &person->email
				      : &person->name;
		*slot = limited(text, LIMIT_NAME);
		return;
	}
	g_autofree char *outside = g_strstrip(g_strndup(text, mark - text));
	g_autofree char *inside = g_strstrip(g_strndup(mark + 1, close - mark - 1));
	const char *address = g_str_has_prefix(inside, "mailto:") ? inside + 7 : inside;
	if (strchr(inside, '@') != NULL) {
		person->name = limited(outside, LIMIT_NAME);
		person->email = limited(address, LIMIT_NAME);
	} else if (strchr(outside, '@') != NULL) {
		person->email = limited(outside, LIMIT_NAME);
		person->name = limited(inside, LIMIT_NAME);
	} else {
		person->name = limited(text, LIMIT_NAME);
	}
}

static void add_person(Reader *r, const Person *person)
{
	GPtrArray *authors = r->item != NULL ? r->item->authors : r->feed->authors;
	if ((person->name == NULL && person->email == NULL && person->uri == NULL) ||
	    authors->len >= LIMIT_LIST)
		return;
	Person *copy = g_new0(Person, 1);
	*copy = (Person){ g_strdup(person->name), g_strdup(person->email), g_strdup(person->uri) };
	g_ptr_array_add(authors, copy);
}

static void end_person_field(Reader *r, const Row *row)
{
	GPtrArray *authors = r->item != NULL ? r->item->authors : r->feed->authors;
	g_autofree char *text = limited(r->plain->str, LIMIT_NAME);
	guint8 *ranks = ranks_of(r);
	if (*text == '\0' || row->rank < ranks[SLOT_AUTHOR])
		return;
	if (row->rank > ranks[SLOT_AUTHOR])
		g_ptr_array_set_size(authors, 0);
	ranks[SLOT_AUTHOR] = row->rank;
	Person person = { 0 };
	parse_person(text, &person);
	add_person(r, &person);
	g_free(person.name);
	g_free(person.email);
	g_free(person.uri);
}

static void end_content(Reader *r, Frame *frame)
{
	if (r->item->content->len >= LIMIT_LIST)
		return;
	TextType type;
	g_autofree char *value = NULL;
	gboolean atom = frame->type != NULL || frame->mode != NULL || frame->src != NULL ||
			strcmp(frame->row->name, "content") == 0;
	value = atom ? construct(r, frame, &type) : rich(r, &type);
	if (!atom)
		type = TEXT_HTML;
	Content *content = g_new0(Content, 1);
	set_rich(&content->text, value, type, frame, LIMIT_FIELD);
	content->mime = g_strdup(!atom || is_xhtml(frame)           ? "application/xhtml+xml"
				 : frame->type == NULL              ? "text/plain"
				 : strcmp(frame->type, "html") == 0 ? "text/html"
				 : strcmp(frame->type, "text") == 0 ? "text/plain"
								    : frame->type);
	if (!atom && strcmp(frame->row->name, "encoded") == 0) {
		g_free(content->mime);
		content->mime = g_strdup("text/html");
	}
	content->src = frame->src != NULL ? url_resolve(frame->base, frame->src) : NULL;
	g_ptr_array_add(r->item->content, content);
}

static void end_tag_field(Reader *r, Frame *frame)
{
	g_autofree char *text = limited(r->plain->str, LIMIT_NAME);
	gboolean list = strcmp(frame->row->name, "keywords") == 0;
	if (!list) {
		add_tag(r, text, frame->scheme, frame->label);
		return;
	}
	g_auto(GStrv) terms = g_strsplit_set(text, ",;", -1);
	for (char **term = terms; *term != NULL; term++)
		add_tag(r, g_strstrip(*term), NULL, NULL);
}

static void end_guid(Reader *r, Frame *frame)
{
	g_autofree char *text = limited(r->plain->str, LIMIT_NAME);
	if (*text == '\0' || !claim(r, frame->row))
		return;
	g_free(r->item->id);
	r->item->id = g_strdup(text);
	gboolean permalink =
		frame->permalink == NULL || g_ascii_strcasecmp(frame->permalink, "true") == 0;
	g_clear_pointer(&r->guid_link, g_free);
	if (permalink)
		r->guid_link = url_resolve(frame->base, text);
}

static void end_rss_link(Reader *r, Frame *frame)
{
	g_autofree char *text = limited(r->plain->str, LIMIT_URL);
	if (*text == '\0')
		return;
	set_link(r, text, frame->row->rank, frame);
	g_autofree char *href = url_resolve(frame->base, text);
	if (!url_is_safe(href))
		return;
	Link *link = g_new0(Link, 1);
	*link = (Link){ g_steal_pointer(&href),
			g_strdup("alternate"),
			g_strdup("text/html"),
			NULL,
			NULL,
			NULL };
	add_link(r, link);
}

static void end_skip(Reader *r, const Row *row)
{
	static const char *const days[] = { "sunday",   "monday", "tuesday", "wednesday",
					    "thursday", "friday", "saturday" };
	g_autofree char *text = limited(r->plain->str, 20);
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
	g_autofree char *value =
		row->fill == FILL_CONSTRUCT ? construct(r, frame, &type) : rich(r, &type);
	if (*value == '\0' || !claim(r, row))
		return;
	set_rich(rich_slot(r, row->slot), value, type, frame,
		 row->slot == SLOT_TITLE ? LIMIT_TITLE : LIMIT_FIELD);
}

static void end_date(Reader *r, const Row *row)
{
	gint64 when = date_parse(r->plain->str);
	if (when == NO_TIME || !claim(r, row))
		return;
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
	g_autofree char *text = limited(r->plain->str, LIMIT_NAME);
	if (*text == '\0' || !claim(r, row))
		return;
	char **slot = string_slot(r, row->slot, parent);
	if (row->fill == FILL_STRING || row->slot == SLOT_GENERATOR) {
		set_string(slot, text);
		return;
	}
	g_free(*slot);
	*slot = url_resolve(frame->base, text);
	if (!url_is_safe(*slot))
		g_clear_pointer(slot, g_free);
}

static void end_field(Reader *r, Frame *frame)
{
	const Row *row = frame->row;
	Frame *parent =
		r->frames->len > 1 ? &g_array_index(r->frames, Frame, r->frames->len - 2) : frame;
	switch (row->fill) {
	case FILL_RICH:
	case FILL_CONSTRUCT: end_text(r, frame); break;
	case FILL_CONTENT: end_content(r, frame); break;
	case FILL_STRING:
	case FILL_URL:
	case FILL_HREF: end_string(r, frame, parent); break;
	case FILL_DATE: end_date(r, row); break;
	case FILL_PERSON: end_person_field(r, row); break;
	case FILL_TAG: end_tag_field(r, frame); break;
	case FILL_RSS_LINK: end_rss_link(r, frame); break;
	case FILL_GUID: end_guid(r, frame); break;
	case FILL_HOUR:
	case FILL_DAY: end_skip(r, row); break;
	case FILL_NUMBER:
		r->feed->ttl_minutes =
			CLAMP(g_ascii_strtoll(r->plain->str, NULL, 10), 0, 10 * 365 * 24 * 60);
		break;
	case FILL_SOURCE:
		set_string(&r->item->source.title, r->plain->str);
		if (frame->url != NULL)
			r->item->source.link = url_resolve(frame->base, frame->url);
		break;
	case FILL_ENTER:
	case FILL_ATOM_LINK:
	case FILL_ENCLOSURE:
	case FILL_TERM: break;
	}
}

static void end_item(Reader *r)
{
	if (r->item->link == NULL && r->guid_link != NULL && url_is_safe(r->guid_link))
		r->item->link = g_strdup(r->guid_link);
	g_clear_pointer(&r->guid_link, g_free);
	g_ptr_array_add(r->feed->items, g_steal_pointer(&r->item));
}

static void on_end(gpointer data)
{
	Reader *r = data;
	Frame *frame = top(r);
	if (frame->place == IN_FIELD && r->inside > 0) {
		r->inside--;
		if (r->markup->len <= LIMIT_FIELD)
			g_string_append_printf(r->markup, "</%s>", frame->type);
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
		add_person(r, &frame->person);
	} else if (frame->place == IN_ITEM && r->item != NULL) {
		end_item(r);
	}
	leave_frame(frame);
	g_array_set_size(r->frames, r->frames->len - 1);
}

gboolean feedxml_read(const char *xml, gsize size, const char *base, Feed *feed, char **root)
{
	static const XmlHandler handler = { on_start, on_end, on_text };
	Reader reader = { .feed = feed,
			  .frames = g_array_new(FALSE, FALSE, sizeof(Frame)),
			  .plain = g_string_new(NULL),
			  .markup = g_string_new(NULL) };
	Frame document = { .place = IN_DOCUMENT, .base = (char *)base };
	g_array_append_val(reader.frames, document);
	if (!xml_read(xml, size, &handler, &reader))
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
	*root = reader.root;
	return reader.known_root;
}

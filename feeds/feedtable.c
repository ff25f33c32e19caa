/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/feedtable.h"

#include <string.h>

#define N(ns)  (1u << (ns))
#define CORE   (N(NS_NONE) | N(NS_RSS10) | N(NS_RSS090) | N(NS_ATOM03) | N(NS_ATOM10) | N(NS_SITEMAP))
#define ATOM   (N(NS_ATOM03) | N(NS_ATOM10))
#define DUBLIN (N(NS_DC) | N(NS_DCTERMS))

static const Row rows[] = {
	/* the frame */
	{ IN_DOCUMENT | IN_GROUP, CORE, "channel", FILL_ENTER, 0, 0, IN_FEED },
	{ IN_FEED, CORE, "channel", FILL_ENTER, 0, 0, IN_GROUP }, /* CDF has channels in channels */
	{ IN_DOCUMENT, CORE, "feed", FILL_ENTER, 0, 0, IN_FEED },
	{ IN_DOCUMENT, CORE, "urlset", FILL_ENTER, 0, 0, IN_FEED },
	{ IN_DOCUMENT, CORE, "rss", FILL_ENTER, 0, 0, IN_GROUP },
	{ IN_DOCUMENT, N(NS_RDF), "rdf", FILL_ENTER, 0, 0, IN_GROUP },
	{ IN_DOCUMENT | IN_FEED | IN_GROUP, CORE, "item", FILL_ENTER, 0, 0, IN_ITEM },
	{ IN_DOCUMENT | IN_FEED | IN_GROUP, CORE, "entry", FILL_ENTER, 0, 0, IN_ITEM },
	{ IN_FEED, N(NS_SITEMAP) | N(NS_NONE), "url", FILL_ENTER, 0, 0, IN_ITEM },
	{ IN_FEED, CORE, "items", FILL_ENTER, 0, 0, IN_GROUP },
	{ IN_ITEM, N(NS_NEWS), "news", FILL_ENTER, 0, 0, IN_GROUP },
	{ IN_ITEM, N(NS_NEWS), "publication", FILL_ENTER, 0, 0, IN_GROUP },
	{ IN_ITEM, N(NS_MEDIA), "group", FILL_ENTER, 0, 0, IN_GROUP },
	{ IN_ITEM, N(NS_MEDIA), "content", FILL_ENTER, 0, 0, IN_MEDIA },
	{ IN_FEED | IN_GROUP, CORE, "image", FILL_ENTER, 0, 0, IN_IMAGE },
	{ IN_FEED | IN_GROUP, CORE, "textinput", FILL_ENTER, 0, 0, IN_OTHER },
	{ IN_FEED, CORE, "skiphours", FILL_ENTER, 0, 0, IN_SKIP_HOURS },
	{ IN_FEED, CORE, "skipdays", FILL_ENTER, 0, 0, IN_SKIP_DAYS },
	{ IN_ITEM, ATOM, "source", FILL_ENTER, 0, 0, IN_SOURCE },
	{ ANY_OWNER, CORE, "author", FILL_ENTER, SLOT_AUTHOR, 4, IN_AUTHOR },
	{ ANY_OWNER, CORE, "contributor", FILL_ENTER, 0, 0, IN_CONTRIBUTOR },
	{ IN_FEED, N(NS_ITUNES), "owner", FILL_ENTER, 0, 0, IN_CONTRIBUTOR },
	/* words */
	{ BOTH, ATOM, "title", FILL_CONSTRUCT, SLOT_TITLE, 5, 0 },
	{ BOTH, CORE, "title", FILL_RICH, SLOT_TITLE, 4, 0 },
	{ BOTH, N(NS_NEWS), "title", FILL_RICH, SLOT_TITLE, 3, 0 },
	{ BOTH, DUBLIN, "title", FILL_RICH, SLOT_TITLE, 2, 0 },
	{ BOTH, N(NS_ITUNES), "title", FILL_RICH, SLOT_TITLE, 1, 0 },
	{ IN_ITEM | IN_MEDIA, N(NS_MEDIA), "title", FILL_RICH, SLOT_TITLE, 1, 0 },
	{ IN_FEED, ATOM, "subtitle", FILL_CONSTRUCT, SLOT_SUMMARY, 5, 0 },
	{ IN_FEED, ATOM, "tagline", FILL_CONSTRUCT, SLOT_SUMMARY, 5, 0 },
	{ IN_FEED, CORE, "tagline", FILL_RICH, SLOT_SUMMARY, 4, 0 },
	{ IN_FEED, CORE, "subtitle", FILL_RICH, SLOT_SUMMARY, 4, 0 },
	{ IN_ITEM, ATOM, "summary", FILL_CONSTRUCT, SLOT_SUMMARY, 5, 0 },
	{ BOTH, CORE, "description", FILL_RICH, SLOT_SUMMARY, 4, 0 },
	{ BOTH, CORE, "abstract", FILL_RICH, SLOT_SUMMARY, 3, 0 },
	{ IN_ITEM, CORE, "summary", FILL_RICH, SLOT_SUMMARY, 4, 0 },
	{ BOTH, DUBLIN, "description", FILL_RICH, SLOT_SUMMARY, 3, 0 },
	{ BOTH, DUBLIN, "abstract", FILL_RICH, SLOT_SUMMARY, 2, 0 },
	{ BOTH, N(NS_ITUNES), "summary", FILL_RICH, SLOT_SUMMARY, 2, 0 },
	{ BOTH, N(NS_ITUNES), "description", FILL_RICH, SLOT_SUMMARY, 2, 0 }, /* Google Play */
	{ BOTH, N(NS_ITUNES), "subtitle", FILL_RICH, SLOT_SUMMARY, 1, 0 },
	{ IN_ITEM | IN_MEDIA, N(NS_MEDIA), "description", FILL_RICH, SLOT_SUMMARY, 1, 0 },
	{ IN_ITEM | IN_MEDIA, N(NS_MEDIA), "text", FILL_RICH, SLOT_SUMMARY, 1, 0 },
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
	{ BOTH, N(NS_MEDIA), "copyright", FILL_RICH, SLOT_RIGHTS, 2, 0 },
	/* links and identity */
	{ BOTH, ATOM, "link", FILL_LINK, SLOT_LINK, 5, 0 },
	{ BOTH, CORE, "link", FILL_LINK, SLOT_LINK, 6, 0 },
	{ IN_ITEM, CORE, "loc", FILL_LINK, SLOT_LINK, 6, 0 },
	{ IN_ITEM, N(NS_NONE), "a", FILL_LINK, SLOT_LINK, 1, 0 }, /* CDF */
	{ IN_ITEM, N(NS_FEEDBURNER), "origlink", FILL_LINK, SLOT_LINK, 7, 0 },
	{ IN_ITEM, CORE, "guid", FILL_GUID, SLOT_ID, 5, 0 },
	{ BOTH, ATOM, "id", FILL_IRI, SLOT_ID, 5, 0 },
	{ BOTH, CORE, "id", FILL_STRING, SLOT_ID, 4, 0 },
	{ BOTH, DUBLIN, "identifier", FILL_STRING, SLOT_ID, 1, 0 },
	{ BOTH, N(NS_CC), "license", FILL_LINK, 0, 0, 0 },
	{ IN_ITEM, CORE, "enclosure", FILL_ENCLOSURE, 0, 0, 0 },
	{ IN_IMAGE, CORE, "url", FILL_URL, SLOT_IMAGE, 4, 0 },
	{ BOTH, N(NS_ITUNES), "image", FILL_HREF, SLOT_IMAGE, 3, 0 },
	{ BOTH, N(NS_ITUNES), "link", FILL_IMAGE_LINK, SLOT_IMAGE, 2, 0 },
	{ IN_ITEM | IN_MEDIA, N(NS_MEDIA), "thumbnail", FILL_HREF, SLOT_IMAGE, 1, 0 },
	{ IN_FEED, N(NS_NONE), "logo", FILL_HREF, SLOT_IMAGE, 2, 0 }, /* CDF */
	{ IN_FEED, ATOM, "logo", FILL_URL, SLOT_IMAGE, 2, 0 },
	{ IN_FEED, ATOM, "icon", FILL_URL, SLOT_IMAGE, 1, 0 },
	{ IN_ITEM, CORE, "source", FILL_SOURCE, 0, 0, 0 },
	{ IN_SOURCE, CORE, "title", FILL_CONSTRUCT, SLOT_SOURCE_TITLE, 5, 0 },
	{ IN_SOURCE, CORE, "id", FILL_STRING, SLOT_SOURCE_ID, 5, 0 },
	{ IN_SOURCE, CORE, "link", FILL_LINK, SLOT_SOURCE_LINK, 5, 0 },
	/* people */
	{ BOTH, CORE, "managingeditor", FILL_PERSON, SLOT_AUTHOR, 4, 0 },
	{ BOTH, DUBLIN, "creator", FILL_PERSON, SLOT_AUTHOR, 3, 0 },
	{ BOTH, DUBLIN, "author", FILL_PERSON, SLOT_AUTHOR, 3, 0 },
	{ BOTH, N(NS_ITUNES), "author", FILL_PERSON, SLOT_AUTHOR, 2, 0 },
	{ IN_FEED, CORE, "webmaster", FILL_PERSON, SLOT_AUTHOR, 1, 0 },
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
	{ BOTH, CORE, "keywords", FILL_TAGS, 0, 0, 0 },
	{ BOTH, CORE, "tags", FILL_TAGS, 0, 0, 0 },
	{ BOTH, N(NS_MEDIA), "category", FILL_TAG, 0, 0, 0 },
	{ BOTH, N(NS_MEDIA), "keywords", FILL_TAGS, 0, 0, 0 },
	{ IN_ITEM, N(NS_NEWS), "keywords", FILL_TAGS, 0, 0, 0 },
	{ BOTH, N(NS_ITUNES), "category", FILL_TERM, 0, 0, 0 },
	{ BOTH, N(NS_ITUNES), "keywords", FILL_TAGS, 0, 0, 0 },
	{ IN_FEED, CORE, "language", FILL_STRING, SLOT_LANGUAGE, 5, 0 },
	{ BOTH, DUBLIN, "language", FILL_STRING, SLOT_LANGUAGE, 4, 0 },
	{ IN_ITEM, N(NS_NEWS), "language", FILL_STRING, SLOT_LANGUAGE, 4, 0 },
	{ IN_FEED, CORE, "generator", FILL_STRING, SLOT_GENERATOR, 5, 0 },
	{ IN_FEED, N(NS_ADMIN), "generatoragent", FILL_HREF, SLOT_GENERATOR, 4, 0 },
	{ IN_FEED, CORE, "ttl", FILL_NUMBER, SLOT_TTL, 1, 0 },
	{ IN_FEED, N(NS_SY), "updateperiod", FILL_STRING, SLOT_PERIOD, 1, 0 },
	{ IN_FEED, N(NS_SY), "updatefrequency", FILL_STRING, SLOT_FREQUENCY, 1, 0 },
	{ IN_FEED, N(NS_ITUNES), "new-feed-url", FILL_URL, SLOT_NEW_URL, 1, 0 },
	{ IN_SKIP_HOURS, CORE, "hour", FILL_HOUR, 0, 0, 0 },
	{ IN_SKIP_DAYS, CORE, "day", FILL_DAY, 0, 0, 0 },
};

static const Row *look_up(guint places, const XmlElement *element)
{
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		if (rows[i].places & places && rows[i].namespaces & N(element->ns) &&
		    strcmp(rows[i].name, element->name) == 0)
			return &rows[i];
	return NULL;
}

const Row *feedtable_find(FeedTable *table, guint places, const XmlElement *element)
{
	gsize slot =
		((gsize)element->name / 8 + places * 7 + element->ns) % G_N_ELEMENTS(table->found);
	typeof(&table->found[0]) seen = &table->found[slot];
	if (seen->name != element->name || seen->places != places || seen->ns != element->ns) {
		seen->name = element->name;
		seen->places = places;
		seen->ns = element->ns;
		seen->row = look_up(places, element);
	}
	return seen->row;
}

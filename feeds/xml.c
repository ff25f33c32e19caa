/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/xml.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "feeds/limits.h"

/* Every spelling met in the wild; compared without scheme, case and trailing slash or hash. */
static const struct {
	const char *uri;
	Namespace ns;
} uris[] = {
	{ "purl.org/rss/1.0", NS_RSS10 },
	{ "channel.netscape.com/rdf/simple/0.9", NS_RSS090 },
	{ "my.netscape.com/rdf/simple/0.9", NS_RSS090 },
	{ "www.w3.org/1999/02/22-rdf-syntax-ns", NS_RDF },
	{ "purl.org/atom/ns", NS_ATOM03 },
	{ "www.w3.org/2005/atom", NS_ATOM10 },
	{ "backend.userland.com/rss", NS_NONE },
	{ "backend.userland.com/rss2", NS_NONE },
	{ "blogs.law.harvard.edu/tech/rss", NS_NONE },
	{ "cyber.law.harvard.edu/rss/rss.html", NS_NONE },
	{ "example.com/newformat", NS_NONE },
	{ "example.com/necho", NS_NONE },
	{ "purl.org/echo", NS_NONE },
	{ "uri/of/echo/namespace", NS_NONE },
	{ "purl.org/pie", NS_NONE },
	{ "hacks.benhammersley.com/rss/streaming", NS_OTHER },
	{ "purl.org/dc/elements/1.0", NS_DC },
	{ "purl.org/dc/elements/1.1", NS_DC },
	{ "purl.org/dc/terms", NS_DCTERMS },
	{ "purl.org/rss/1.0/modules/content", NS_CONTENT },
	{ "purl.org/rss/1.0/modules/syndication", NS_SY },
	{ "www.itunes.com/dtds/podcast-1.0.dtd", NS_ITUNES },
	{ "example.com/dtds/podcast-1.0.dtd", NS_ITUNES },
	{ "search.yahoo.com/mrss", NS_MEDIA },
	{ "video.search.yahoo.com/mrss", NS_MEDIA },
	{ "www.rssboard.org/media-rss", NS_MEDIA },
	{ "www.w3.org/1999/xhtml", NS_XHTML },
	{ "creativecommons.org/ns", NS_CC },
	{ "web.resource.org/cc", NS_CC },
	{ "cyber.law.harvard.edu/rss/creativecommonsrssmodule.html", NS_CC },
	{ "backend.userland.com/creativecommonsrssmodule", NS_CC },
	{ "rssnamespace.org/feedburner/ext/1.0", NS_FEEDBURNER },
	{ "webns.net/mvcb", NS_ADMIN },
	{ "www.sitemaps.org/schemas/sitemap/0.9", NS_SITEMAP },
	{ "www.google.com/schemas/sitemap-news/0.9", NS_NEWS },
	{ "www.w3.org/xml/1998/namespace", NS_XML },
	{ "www.w3.org/1999/xlink", NS_XLINK },
};

/* What a prefix means where nobody declared it. */
static const struct {
	const char *prefix;
	Namespace ns;
} prefixes[] = {
	{ "rdf", NS_RDF },
	{ "rss", NS_NONE },
	{ "atom", NS_ATOM10 },
	{ "atom10", NS_ATOM10 },
	{ "atom03", NS_ATOM03 },
	{ "dc", NS_DC },
	{ "dcterms", NS_DCTERMS },
	{ "dct", NS_DCTERMS },
	{ "content", NS_CONTENT },
	{ "sy", NS_SY },
	{ "itunes", NS_ITUNES },
	{ "media", NS_MEDIA },
	{ "xhtml", NS_XHTML },
	{ "body", NS_XHTML },
	{ "cc", NS_CC },
	{ "creativecommons", NS_CC },
	{ "feedburner", NS_FEEDBURNER },
	{ "admin", NS_ADMIN },
	{ "news", NS_NEWS },
	{ "xml", NS_XML },
	{ "xlink", NS_XLINK },
};

typedef struct {
	const XmlHandler *handler;
	gpointer user_data;
	GHashTable *known;   /* URI → Namespace + 1 */
	GStringChunk *names; /* lower-case local parts */
	gboolean begun;
} Reader;

static char *plain_uri(const char *uri)
{
	const char *p = uri;
	if (g_ascii_strncasecmp(p, "http://", 7) == 0)
		p += 7;
	else if (g_ascii_strncasecmp(p, "https://", 8) == 0)
		p += 8;
	char *plain = g_ascii_strdown(p, -1);
	gsize length = strlen(plain);
	while (length > 0 && strchr("/#", plain[length - 1]) != NULL)
		plain[--length] = '\0';
	return plain;
}

static Namespace lookup_uri(const char *uri)
{
	g_autofree char *plain = plain_uri(uri);
	for (gsize i = 0; i < G_N_ELEMENTS(uris); i++)
		if (strcmp(plain, uris[i].uri) == 0)
			return uris[i].ns;
	return g_str_has_prefix(plain, "purl.org/atom/ns") ? NS_ATOM03 : NS_OTHER;
}

static Namespace namespace_of(Reader *reader, const xmlChar *uri, const xmlChar *prefix)
{
	if (uri != NULL && *uri != '\0') {
		gpointer known = g_hash_table_lookup(reader->known, uri);
		if (known == NULL) {
			known = GINT_TO_POINTER(lookup_uri((const char *)uri) + 1);
			g_hash_table_insert(reader->known, g_strdup((const char *)uri), known);
		}
		return GPOINTER_TO_INT(known) - 1;
	}
	if (prefix == NULL)
		return NS_NONE;
	for (gsize i = 0; i < G_N_ELEMENTS(prefixes); i++)
		if (g_ascii_strcasecmp((const char *)prefix, prefixes[i].prefix) == 0)
			return prefixes[i].ns;
	return NS_OTHER;
}

/* Of an element that opens a document in a namespace of its own: as good as none. */
static void adopt(Reader *reader, const xmlChar *uri)
{
	g_hash_table_insert(reader->known, g_strdup((const char *)uri),
			    GINT_TO_POINTER(NS_NONE + 1));
}

static const char *lower(Reader *reader, const xmlChar *name)
{
	const char *p = (const char *)name;
	while (*p != '\0' && !g_ascii_isupper(*p))
		p++;
	if (*p == '\0')
		return (const char *)name;
	g_autofree char *down = g_ascii_strdown((const char *)name, -1);
	return g_string_chunk_insert_const(reader->names, down);
}

static void on_start(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri,
		     int n_namespaces, const xmlChar **namespaces, int n_attributes,
		     int n_defaulted, const xmlChar **attributes)
{
	Reader *reader = ((xmlParserCtxtPtr)context)->_private;
	XmlAttribute list[LIMIT_ATTRIBUTES];
	guint n = MIN((guint)n_attributes, LIMIT_ATTRIBUTES);
	for (guint i = 0; i < n; i++) {
		const xmlChar **a = attributes + 5 * i;
		list[i] = (XmlAttribute){ a[1] != NULL ? namespace_of(reader, a[2], a[1]) : NS_NONE,
					  lower(reader, a[0]),
					  g_strndup((const char *)a[3], a[4] - a[3]) };
	}
	if (!reader->begun && uri != NULL && namespace_of(reader, uri, prefix) == NS_OTHER)
		adopt(reader, uri);
	reader->begun = TRUE;
	guint32 declares = 0;
	for (int i = 0; i < n_namespaces; i++)
		declares |= 1u << namespace_of(reader, namespaces[2 * i + 1], NULL);
	XmlElement element = { namespace_of(reader, uri, prefix),
			       lower(reader, local),
			       (const char *)local,
			       declares,
			       list,
			       n };
	reader->handler->start(reader->user_data, &element);
	for (guint i = 0; i < n; i++)
		g_free(list[i].value);
}

static void on_end(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri)
{
	Reader *reader = ((xmlParserCtxtPtr)context)->_private;
	reader->handler->end(reader->user_data);
}

static void on_text(void *context, const xmlChar *text, int size)
{
	Reader *reader = ((xmlParserCtxtPtr)context)->_private;
	reader->handler->text(reader->user_data, (const char *)text, size);
}

/* A DTD could name files to be read as entities; repair.h leaves none. */
static void on_doctype(void *context, const xmlChar *name, const xmlChar *public_id,
		       const xmlChar *system_id)
{
	xmlStopParser(context);
}

static void on_complaint(void *context, xmlErrorPtr error)
{
	/* Undeclared prefixes are our business; anything else shows in xmlParseChunk's result. */
}

const char *xml_attribute_ns(const XmlElement *element, Namespace ns, const char *name)
{
	for (guint i = 0; i < element->n_attributes; i++)
		if (element->attributes[i].ns == ns &&
		    strcmp(element->attributes[i].name, name) == 0)
			return element->attributes[i].value;
	return NULL;
}

const char *xml_attribute(const XmlElement *element, const char *name)
{
	const char *value = xml_attribute_ns(element, NS_NONE, name);
	return value != NULL ? value : xml_attribute_ns(element, element->ns, name);
}

gboolean xml_read(const char *xml, gsize size, const XmlHandler *handler, gpointer user_data)
{
	Reader reader = { handler, user_data,
			  g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
			  g_string_chunk_new(1024), FALSE };
	xmlSAXHandler sax = { .initialized = XML_SAX2_MAGIC,
			      .internalSubset = on_doctype,
			      .startElementNs = on_start,
			      .endElementNs = on_end,
			      .characters = on_text,
			      .ignorableWhitespace = on_text,
			      .cdataBlock = on_text,
			      .serror = (xmlStructuredErrorFunc)on_complaint };
	xmlParserCtxtPtr context = xmlCreatePushParserCtxt(&sax, NULL, NULL, 0, NULL);
	context->_private = &reader;
	xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_HUGE |
					   XML_PARSE_RECOVER | XML_PARSE_NOERROR |
					   XML_PARSE_NOWARNING);
	/* The document has no declaration and is UTF-8 whatever it once said of itself. */
	xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
	xmlParseChunk(context, xml, size, 1);
	gboolean whole = context->wellFormed && !context->disableSAX;
	xmlFreeDoc(context->myDoc);
	xmlFreeParserCtxt(context);
	g_hash_table_unref(reader.known);
	g_string_chunk_free(reader.names);
	return whole;
}

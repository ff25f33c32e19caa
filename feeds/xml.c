/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/xml.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "feeds/charset.h"
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
	{ "www.google.com/schemas/play-podcasts/1.0", NS_ITUNES }, /* the same names */
	{ "www.google.com/schemas/play-podcasts/1.0/play-podcasts.xsd", NS_ITUNES },
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
	{ "rdf", NS_RDF },         { "rss", NS_NONE },           { "atom", NS_ATOM10 },
	{ "atom10", NS_ATOM10 },   { "atom03", NS_ATOM03 },      { "dc", NS_DC },
	{ "dcterms", NS_DCTERMS }, { "dct", NS_DCTERMS },        { "content", NS_CONTENT },
	{ "sy", NS_SY },           { "itunes", NS_ITUNES },      { "googleplay", NS_ITUNES },
	{ "media", NS_MEDIA },     { "xhtml", NS_XHTML },        { "body", NS_XHTML },
	{ "cc", NS_CC },           { "creativecommons", NS_CC }, { "feedburner", NS_FEEDBURNER },
	{ "admin", NS_ADMIN },     { "news", NS_NEWS },          { "xml", NS_XML },
	{ "xlink", NS_XLINK },
};

/* libxml2 keeps one copy of each name, so that names are equal where their addresses are. */
typedef struct {
	const xmlChar *uri;
	Namespace ns;
} KnownUri;

#define KNOWN_URIS  16    /* more are looked up each time */
#define CHUNK_BYTES 32768 /* handed to libxml2 at a time: it copies what it is given */
/* Bytes of names that differ: feeds have some hundred. libxml2 keeps them in a table that does not
 * grow with them, and compares each attribute of a tag with all before it. */
#define NAMES_BYTES 65536
#define MOST_SPACES 1024 /* name spaces in force at once: each prefix is sought among them */

typedef struct {
	const XmlHandler *handler;
	gpointer user_data;
	XmlOrigin origin;
	KnownUri known[KNOWN_URIS];
	guint n_known;
	GStringChunk *names; /* lower-case local parts */
	GString *values;     /* of the attributes of one element, each with its NUL */
	const xmlChar *adopted;
	gboolean begun, unclean;
	guint depth, item_depth;
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

static Namespace namespace_of_uri(Reader *reader, const xmlChar *uri)
{
	for (guint i = 0; i < reader->n_known; i++)
		if (reader->known[i].uri == uri)
			return reader->known[i].ns;
	Namespace ns = reader->adopted != NULL && xmlStrEqual(uri, reader->adopted)
			       ? NS_NONE
			       : lookup_uri((const char *)uri);
	if (reader->n_known < KNOWN_URIS)
		reader->known[reader->n_known++] = (KnownUri){ uri, ns };
	return ns;
}

static Namespace namespace_of(Reader *reader, const xmlChar *uri, const xmlChar *prefix)
{
	if (uri != NULL && *uri != '\0')
		return namespace_of_uri(reader, uri);
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
	reader->adopted = uri;
	reader->n_known = 0;
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

static void refuse(xmlParserCtxtPtr context)
{
	((Reader *)context->_private)->unclean = TRUE;
	xmlStopParser(context);
}

/* The first C1 control in TEXT, or NULL: it stands for a letter of windows-1252. */
static const char *find_c1(const char *text, const char *end)
{
	for (const char *p = text; (p = memchr(p, 0xc2, end - p)) != NULL; p++)
		if (p + 1 < end && (guchar)p[1] < 0xa0)
			return p;
	return NULL;
}

static gboolean is_item(const xmlChar *local)
{
	return strcmp((const char *)local, "item") == 0 ||
	       strcmp((const char *)local, "entry") == 0;
}

/* Would repair.h leave this start tag as it is? */
static gboolean is_clean_start(Reader *reader, const xmlChar *local, int n_namespaces,
			       int n_attributes, const xmlChar **attributes)
{
	if (reader->depth >= LIMIT_DEPTH || n_namespaces + n_attributes > LIMIT_ATTRIBUTES)
		return FALSE;
	for (int i = 0; i < n_attributes; i++) {
		const xmlChar **a = attributes + 5 * i;
		if (a[4] - a[3] > LIMIT_FIELD ||
		    find_c1((const char *)a[3], (const char *)a[4]) != NULL)
			return FALSE;
	}
	if (!is_item(local))
		return TRUE;
	if (reader->item_depth > 0)
		return FALSE;
	reader->item_depth = reader->depth + 1;
	return TRUE;
}

static void list_attributes(Reader *reader, XmlAttribute *list, guint n, const xmlChar **attributes)
{
	gsize size = 0;
	for (guint i = 0; i < n; i++)
		size += attributes[5 * i + 4] - attributes[5 * i + 3] + 1;
	g_string_set_size(reader->values, size);
	char *value = reader->values->str;
	for (guint i = 0; i < n; i++) {
		const xmlChar **a = attributes + 5 * i;
		size = a[4] - a[3];
		memcpy(value, a[3], size);
		value[size] = '\0';
		list[i] = (XmlAttribute){ a[1] != NULL ? namespace_of(reader, a[2], a[1]) : NS_NONE,
					  lower(reader, a[0]), value, (const char *)a[0] };
		value += size + 1;
	}
}

static void on_start(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri,
		     int n_namespaces, const xmlChar **namespaces, int n_attributes,
		     int n_defaulted, const xmlChar **attributes)
{
	Reader *reader = ((xmlParserCtxtPtr)context)->_private;
	if (reader->unclean)
		return;
	if (((xmlParserCtxtPtr)context)->nsNr > 2 * MOST_SPACES ||
	    (reader->origin == XML_AS_IS &&
	     !is_clean_start(reader, local, n_namespaces, n_attributes, attributes))) {
		refuse(context);
		return;
	}
	reader->depth++;
	XmlAttribute list[LIMIT_ATTRIBUTES];
	guint n = MIN((guint)n_attributes, LIMIT_ATTRIBUTES);
	list_attributes(reader, list, n, attributes);
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
}

static void on_end(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri)
{
	Reader *reader = ((xmlParserCtxtPtr)context)->_private;
	if (reader->unclean)
		return;
	if (reader->item_depth == reader->depth)
		reader->item_depth = 0;
	reader->depth--;
	reader->handler->end(reader->user_data);
}

static void on_text(void *context, const xmlChar *chars, int size)
{
	Reader *reader = ((xmlParserCtxtPtr)context)->_private;
	const char *text = (const char *)chars, *end = text + size;
	if (reader->unclean)
		return;
	for (const char *c1; (c1 = find_c1(text, end)) != NULL; text = c1 + 2) {
		char letter[6];
		gsize bytes = g_unichar_to_utf8(charset_of_c1(g_utf8_get_char(c1)), letter);
		reader->handler->text(reader->user_data, text, c1 - text);
		reader->handler->text(reader->user_data, letter, bytes);
	}
	reader->handler->text(reader->user_data, text, end - text);
}

/* When it is given a document piece by piece, libxml2 leaves the "\r" of line ends in CDATA. */
static void on_cdata(void *context, const xmlChar *text, int size)
{
	const xmlChar *end = text + size;
	for (const xmlChar *cr; (cr = memchr(text, '\r', end - text)) != NULL; text = cr + 1)
		on_text(context, text, (int)(cr - text));
	on_text(context, text, (int)(end - text));
}

/* A DTD could name files to be read as entities; repair.h leaves none. */
static void on_doctype(void *context, const xmlChar *name, const xmlChar *public_id,
		       const xmlChar *system_id)
{
	refuse(context);
}

static void on_complaint(void *context, xmlErrorPtr error)
{
	/* Undeclared prefixes are our business; anything else shows in xmlParseChunk's result. */
}

const char *xml_attribute_ns(const XmlElement *element, Namespace ns, const char *name)
{
	for (guint i = 0; i < element->n_attributes; i++)
		if (element->attributes[i].ns == ns && *element->attributes[i].name == *name &&
		    strcmp(element->attributes[i].name, name) == 0)
			return element->attributes[i].value;
	return NULL;
}

const char *xml_attribute(const XmlElement *element, const char *name)
{
	const char *value = xml_attribute_ns(element, NS_NONE, name);
	return value != NULL ? value : xml_attribute_ns(element, element->ns, name);
}

/* TEXT without its XML declaration: it is UTF-8 by now, whatever it once said of itself. */
static const char *after_declaration(const char *text, const char *end)
{
	while (text < end && g_ascii_isspace(*text))
		text++;
	if (end - text < 6 || memcmp(text, "<?xml", 5) != 0 || !g_ascii_isspace(text[5]))
		return text;
	const char *close = memmem(text, end - text, "?>", 2);
	return close != NULL ? close + 2 : text;
}

/* Does what waits for its end begin with a tag beyond all bounds? repair.h cuts such down. */
static gboolean is_in_endless_tag(const xmlParserCtxt *context)
{
	const xmlParserInput *input = context->input;
	return input != NULL && input->end - input->cur > LIMIT_FIELD && input->cur[0] == '<' &&
	       input->cur[1] != '!' && input->cur[1] != '?';
}

static void feed(xmlParserCtxtPtr context, const char *xml, const char *end)
{
	const Reader *reader = context->_private;
	int failed = 0;
	for (int chunk = CHUNK_BYTES; !failed && end - xml > chunk;) {
		failed = xmlParseChunk(context, xml, chunk, 0) != 0 && context->disableSAX;
		xml += chunk;
		if (!failed && reader->origin == XML_AS_IS && is_in_endless_tag(context)) {
			refuse(context);
			return;
		}
		/* What waits for its end is looked through again at each chunk: so that this does
		 * not grow with the square, what comes next is no smaller. */
		if (context->input != NULL)
			chunk = (int)MAX(CHUNK_BYTES, context->input->end - context->input->cur);
	}
	if (!failed)
		xmlParseChunk(context, xml, (int)(end - xml), 1);
}

gboolean xml_read(const char *xml, gsize size, XmlOrigin origin, const XmlHandler *handler,
		  gpointer user_data)
{
	Reader reader = { .handler = handler,
			  .user_data = user_data,
			  .origin = origin,
			  .names = g_string_chunk_new(1024),
			  .values = g_string_new(NULL) };
	xmlSAXHandler sax = { .initialized = XML_SAX2_MAGIC,
			      .internalSubset = on_doctype,
			      .startElementNs = on_start,
			      .endElementNs = on_end,
			      .characters = on_text,
			      .ignorableWhitespace = on_text,
			      .cdataBlock = on_cdata,
			      .serror = (xmlStructuredErrorFunc)on_complaint };
	xmlParserCtxtPtr context = xmlCreatePushParserCtxt(&sax, NULL, NULL, 0, NULL);
	context->_private = &reader;
	xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_HUGE |
					   (origin == XML_REPAIRED ? XML_PARSE_RECOVER : 0) |
					   XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
	xmlDictSetLimit(context->dict, NAMES_BYTES); /* XML_PARSE_HUGE took all limits away */
	xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
	feed(context, after_declaration(xml, xml + size), xml + size);
	gboolean whole = context->wellFormed && !context->disableSAX && !reader.unclean;
	xmlFreeDoc(context->myDoc);
	xmlFreeParserCtxt(context);
	g_string_chunk_free(reader.names);
	g_string_free(reader.values, TRUE);
	return whole;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* xml - SAX2 events of repaired XML with namespaces; libxml2's door for XML.
 *
 * Namespaces are told apart by URI with all their known spellings; a prefix that nobody declared
 * is taken for the one it usually names, and an unknown namespace of the root element for none. No
 * DTD, no external entity, no network.
 */
#ifndef FEEDS_XML_H
#define FEEDS_XML_H

#include <glib.h>

typedef enum {
	NS_NONE, /* no namespace, or one of RSS's own */
	NS_RSS10,
	NS_RSS090,
	NS_RDF,
	NS_ATOM03,
	NS_ATOM10,
	NS_DC,
	NS_DCTERMS,
	NS_CONTENT,
	NS_ITUNES,
	NS_MEDIA,
	NS_XHTML,
	NS_SY,
	NS_CC,
	NS_FEEDBURNER,
	NS_ADMIN,
	NS_SITEMAP,
	NS_NEWS, /* Google News sitemaps */
	NS_OPML,
	NS_XML, /* xml:base, xml:lang */
	NS_XLINK,
	NS_OTHER,
	N_NAMESPACES
} Namespace;

typedef struct {
	Namespace ns;
	const char *name; /* local part, lower case */
	char *value;
	const char *as_is; /* local part as it stands */
} XmlAttribute;

typedef struct {
	Namespace ns;
	const char *name;  /* local part, lower case */
	const char *as_is; /* local part as it stands */
	guint32 declares;  /* bits of the namespaces that are declared on it */
	const XmlAttribute *attributes;
	guint n_attributes;
} XmlElement;

typedef struct {
	void (*start)(gpointer user_data, const XmlElement *element);
	void (*end)(gpointer user_data);
	void (*text)(gpointer user_data, const char *text, gsize size);
} XmlHandler;

/* Value of attribute NAME without namespace (or of the element's own), or NULL. */
const char *xml_attribute(const XmlElement *element, const char *name);
const char *xml_attribute_ns(const XmlElement *element, Namespace ns, const char *name);

typedef enum {
	XML_AS_IS,    /* what a publisher wrote: at the first thing that wants repair, stop */
	XML_REPAIRED, /* the output of repair.h */
} XmlOrigin;

/*
 * Events until the end. FALSE: libxml2 gave up, or, for XML_AS_IS, the document is not one that
 * repair.h would leave as it is (markup that is not well-formed, a DTD, items in items, too deep,
 * too many attributes): what was told so far is to be forgotten.
 */
gboolean xml_read(const char *xml, gsize size, XmlOrigin origin, const XmlHandler *handler,
		  gpointer user_data);

#endif

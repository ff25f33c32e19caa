/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sax_floor FILE… - libxml2 given each FILE in pieces, with nobody listening: what is left to gain.
 */
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>

#include "feeds/file.h"
#include "feeds/limits.h"

#define PIECE 32768

static void on_start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
		     int n_namespaces, const xmlChar **namespaces, int n_attributes,
		     int n_defaulted, const xmlChar **attributes)
{
	++*(guint64 *)((xmlParserCtxtPtr)context)->_private;
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
}

static void on_text(void *context, const xmlChar *text, int size)
{
}

static void on_complaint(void *context, xmlErrorPtr error)
{
}

static guint64 count_elements(const char *data, gsize size)
{
	guint64 elements = 0;
	xmlSAXHandler sax = { .initialized = XML_SAX2_MAGIC,
			      .startElementNs = on_start,
			      .endElementNs = on_end,
			      .characters = on_text,
			      .cdataBlock = on_text,
			      .serror = (xmlStructuredErrorFunc)on_complaint };
	xmlParserCtxtPtr context =
		xmlCreatePushParserCtxt(&sax, NULL, data, (int)MIN(size, 4), NULL);
	context->_private = &elements;
	xmlCtxtUseOptions(context, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_HUGE);
	for (gsize at = MIN(size, 4); at < size; at += PIECE)
		xmlParseChunk(context, data + at, (int)MIN(size - at, PIECE), size - at <= PIECE);
	xmlFreeDoc(context->myDoc);
	xmlFreeParserCtxt(context);
	return elements;
}

int main(int argc, char **argv)
{
	guint64 elements = 0;
	for (int i = 1; i < argc; i++) {
		gsize size = 0;
		g_autofree char *data = file_read(argv[i], LIMIT_DOCUMENT, &size, NULL);
		if (data == NULL)
			return 1;
		elements += count_elements(data, size);
	}
	printf("%" G_GUINT64_FORMAT " elements\n", elements);
	return 0;
}

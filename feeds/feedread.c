/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/feedread.h"

#include <string.h>

#include "feeds/limits.h"
#include "feeds/url.h"

void feedread_inherit(const Reader *r, Frame *frame, const XmlElement *element)
{
	const Frame *parent = feedread_top(r);
	const char *base = xml_attribute_ns(element, NS_XML, "base");
	const char *lang = xml_attribute_ns(element, NS_XML, "lang");
	frame->base = parent->base;
	frame->lang = parent->lang;
	if (base != NULL && url_is_safe(base)) {
		frame->base = url_resolve(frame->base, base);
		frame->owns_base = TRUE;
	}
	if (lang != NULL) {
		frame->lang = *lang != '\0' ? g_strdup(lang) : NULL;
		frame->owns_lang = TRUE;
	}
}

void feedread_pop(Reader *r)
{
	Frame *frame = feedread_top(r);
	if (frame->owns_base)
		g_free(frame->base);
	if (frame->owns_lang)
		g_free(frame->lang);
	char *const owned[] = { frame->type,      frame->mode,        frame->src,
				frame->scheme,    frame->label,       frame->permalink,
				frame->url,       frame->href,        frame->rel,
				frame->title,     frame->hreflang,    frame->length,
				frame->name,      frame->person.name, frame->person.email,
				frame->person.uri };
	for (gsize i = 0; frame->owns_rest && i < G_N_ELEMENTS(owned); i++)
		g_free(owned[i]);
	g_array_set_size(r->frames, r->frames->len - 1);
}

char *feedread_url(const Frame *frame, const char *url)
{
	g_autofree char *resolved = url_resolve(frame->base, url);
	return resolved != NULL && *resolved != '\0' && strlen(resolved) <= LIMIT_URL &&
			       url_is_safe(resolved)
		       ? g_steal_pointer(&resolved)
		       : NULL;
}

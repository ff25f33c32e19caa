/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/html.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "feeds/charset.h"
#include "feeds/htmlentity.h"
#include "feeds/htmltable.h"
#include "feeds/limits.h"
#include "feeds/url.h"

/* ---- one walk over the tags ---- */

typedef struct {
	GString *out;
	const char *base;
	guint silent;    /* depth of elements whose words are not for a reader */
	guint svg, math; /* how many of them are open */
	WebPage *page;   /* reading a page's head instead */
	gboolean in_title;
} Walk;

/* Text as XML and JSON can carry it: no controls, and letters where C1 controls stood. */
static void put_clean(GString *out, const char *text, gsize size)
{
	for (const char *p = text; p < text + size; p++) {
		gboolean c1 = (guchar)*p == 0xc2 && p + 1 < text + size && (guchar)p[1] < 0xa0;
		if (c1)
			g_string_append_unichar(out, charset_of_c1((guchar) * ++p));
		else if ((guchar)*p >= 0x20 || *p == '\t' || *p == '\n')
			g_string_append_c(out, *p);
	}
}

static void put_escaped(GString *out, const char *raw, gsize raw_size, gboolean quotes)
{
	g_autoptr(GString) clean = g_string_sized_new(raw_size);
	put_clean(clean, raw, raw_size);
	for (const char *p = clean->str; *p != '\0'; p++)
		switch (*p) {
		case '&': g_string_append(out, "&amp;"); break;
		case '<': g_string_append(out, "&lt;"); break;
		case '>': g_string_append(out, "&gt;"); break;
		case '"': g_string_append(out, quotes ? "&quot;" : "\""); break;
		default: g_string_append_c(out, *p);
		}
}

/* May VALUE of an attribute of SVG stay? Paint may be fetched from elsewhere: url(…), spelt with
 * blanks, comments or escapes. */
static gboolean is_plain_paint(const char *value)
{
	g_autoptr(GString) bare = g_string_new(NULL);
	for (const char *p = value; *p != '\0'; p++)
		if ((guchar)*p > 0x20)
			g_string_append_c(bare, g_ascii_tolower(*p));
	return strstr(bare->str, "url(") == NULL && strpbrk(bare->str, "\\@") == NULL &&
	       strstr(bare->str, "/*") == NULL && strstr(bare->str, "script:") == NULL &&
	       strstr(bare->str, "expression") == NULL;
}

static void put_attribute(Walk *walk, const char *name, const char *value)
{
	g_string_append_printf(walk->out, " %s=\"", name);
	put_escaped(walk->out, value, strlen(value), TRUE);
	g_string_append_c(walk->out, '"');
}

static void put_attributes(Walk *walk, const xmlChar **attributes, gboolean foreign)
{
	gboolean linked = FALSE;
	for (const xmlChar **a = attributes; a != NULL && a[0] != NULL; a += 2) {
		const char *name = htmltable_attribute((const char *)a[0], foreign),
			   *value = a[1] != NULL ? (const char *)a[1] : "";
		if (name == NULL || (foreign && !is_plain_paint(value)))
			continue;
		g_autofree char *resolved = NULL;
		if (htmltable_is_uri(name)) {
			if (!url_is_safe(value))
				continue;
			value = resolved = url_resolve(walk->base, value);
			if (!url_is_safe(value))
				continue;
		}
		if (!linked && g_str_has_prefix(name, "xlink:")) {
			put_attribute(walk, "xmlns:xlink", "http://www.w3.org/1999/xlink");
			linked = TRUE;
		}
		put_attribute(walk, name, value);
	}
}

/* Is the element NAME one of SVG or MathML that may stay here? */
static gboolean stays_foreign(const Walk *walk, const char *name, const char **spelt)
{
	guint family = htmltable_foreign(name, spelt);
	return (family == EL_SVG && (walk->svg > 0 || strcmp(name, "svg") == 0)) ||
	       (family == EL_MATHML && (walk->math > 0 || strcmp(name, "math") == 0));
}

static void start_foreign(Walk *walk, const char *spelt, const xmlChar **attributes)
{
	gboolean svg = strcmp(spelt, "svg") == 0, math = strcmp(spelt, "math") == 0;
	walk->svg += svg;
	walk->math += math;
	g_string_append_printf(walk->out, "<%s", spelt);
	if (svg)
		put_attribute(walk, "xmlns", "http://www.w3.org/2000/svg");
	if (math)
		put_attribute(walk, "xmlns", "http://www.w3.org/1998/Math/MathML");
	put_attributes(walk, attributes, TRUE);
	g_string_append_c(walk->out, '>');
}

static void on_start(void *context, const xmlChar *tag, const xmlChar **attributes)
{
	Walk *walk = context;
	const char *name = (const char *)tag, *spelt = NULL;
	guint classes = htmltable_classes(name);
	if (walk->silent > 0 || classes & EL_SILENT) {
		walk->silent++;
	} else if (stays_foreign(walk, name, &spelt)) {
		start_foreign(walk, spelt, attributes);
	} else if (classes & EL_KEEP) {
		g_string_append_printf(walk->out, "<%s", name);
		put_attributes(walk, attributes, FALSE);
		g_string_append(walk->out, classes & EL_VOID ? " />" : ">");
	}
}

static void on_end(void *context, const xmlChar *tag)
{
	Walk *walk = context;
	const char *name = (const char *)tag, *spelt = NULL;
	guint classes = htmltable_classes(name);
	if (walk->silent > 0) {
		walk->silent--;
	} else if (stays_foreign(walk, name, &spelt)) {
		walk->svg -= walk->svg > 0 && strcmp(spelt, "svg") == 0;
		walk->math -= walk->math > 0 && strcmp(spelt, "math") == 0;
		g_string_append_printf(walk->out, "</%s>", spelt);
	} else if ((classes & (EL_KEEP | EL_VOID)) == EL_KEEP) {
		g_string_append_printf(walk->out, "</%s>", name);
	}
}

static void on_text(void *context, const xmlChar *text, int size)
{
	Walk *walk = context;
	if (walk->silent == 0)
		put_escaped(walk->out, (const char *)text, size, FALSE);
}

static void on_complaint(void *context, xmlErrorPtr error)
{
}

/* One past the comment, declaration or instruction at P, or past as much of it as can be told; P
 * where it is text. libxml2 would let one that does not end swallow all that follows: here it ends
 * at the next ">". */
static const char *skip_comment(const char *p, const char *last_close, gboolean *no_end)
{
	gboolean comment = g_str_has_prefix(p, "<!--");
	if (!comment && !g_ascii_isalpha(p[2]))
		return p;
	const char *end = comment && !*no_end ? strstr(p + 4, "-->") : NULL;
	if (end != NULL)
		return end + 3;
	*no_end = *no_end || comment;
	end = last_close != NULL && p < last_close ? strchr(p, '>') : NULL;
	return end != NULL ? end + 1 : comment ? p + 4 : p;
}

/* At "&": what libxml2 would not understand of it, written as it does; what follows that. P where
 * there is nothing such. */
static const char *put_reference(GString *out, const char *p)
{
	char name[24];
	gsize size = 0;
	gunichar pair = html_surrogates(p, p + strnlen(p, 40), &p);
	if (pair != 0) {
		g_string_append_unichar(out, pair);
		return p;
	}
	while (size + 1 < sizeof name && g_ascii_isalnum(p[1 + size])) {
		name[size] = p[1 + size];
		size++;
	}
	name[size] = '\0';
	gunichar c = size > 0 && p[1 + size] == ';' ? htmlentity_beyond_4(name) : 0;
	if (c == 0)
		return p;
	g_string_append_printf(out, "&#%u;", c);
	return p + size + 2;
}

/* Of a CDATA section, which HTML has not, only the marks go. */
static char *without_comments(const char *html)
{
	const char *cdata_end = NULL, *last_close = strrchr(html, '>');
	gboolean no_end = FALSE, no_cdata_end = FALSE;
	GString *out = g_string_sized_new(strlen(html));
	for (const char *p = html; *p != '\0';) {
		gboolean opens = *p == '<' && (p[1] == '!' || p[1] == '?');
		const char *next = opens ? skip_comment(p, last_close, &no_end) : p;
		if (opens && g_str_has_prefix(p, "<![CDATA[") &&
		    (cdata_end == NULL || p > cdata_end)) {
			cdata_end = no_cdata_end ? NULL : strstr(p, "]]>");
			no_cdata_end = cdata_end == NULL;
			next = cdata_end != NULL ? p + strlen("<![CDATA[") : p;
		} else if (p == cdata_end) {
			next = p + strlen("]]>");
		} else if (*p == '&') {
			next = put_reference(out, p);
		}
		if (next > p)
			p = next;
		else if (opens)
			g_string_append(out, "&lt;"), p++;
		else
			g_string_append_c(out, *p++);
	}
	return g_string_free(out, FALSE);
}

static void walk_html(const char *html, const htmlSAXHandler *handler, Walk *walk)
{
	/* libxml2 puts bare words into a <p> of its own; inside any element it does not. */
	g_autofree char *bare = without_comments(html);
	g_autofree char *wrapped = g_strconcat("<x-root>", bare, NULL);
	gsize size = MIN(strlen(wrapped), LIMIT_DOCUMENT);
	htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt(wrapped, size);
	htmlSAXHandler sax = *handler;
	sax.serror = (xmlStructuredErrorFunc)on_complaint;
	sax.initialized = XML_SAX2_MAGIC;
	*context->sax = sax;
	context->userData = walk;
	htmlCtxtUseOptions(context, HTML_PARSE_NOIMPLIED | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
					    HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC |
					    HTML_PARSE_RECOVER);
	xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
	htmlParseDocument(context);
	xmlFreeDoc(context->myDoc);
	htmlFreeParserCtxt(context);
}

static const htmlSAXHandler writing = { .startElement = on_start,
					.endElement = on_end,
					.characters = on_text,
					.ignorableWhitespace = on_text,
					.cdataBlock = on_text };

char *html_sanitise(const char *html, const char *base)
{
	Walk walk = { .out = g_string_sized_new(strlen(html)), .base = base };
	walk_html(html, &writing, &walk);
	return g_string_free(walk.out, FALSE);
}

/* The UTF-16 unit that the reference at P writes and what follows it, or 0. */
static gunichar surrogate(const char *p, const char *end, const char **next)
{
	if (end - p < 8 || p[0] != '&' || p[1] != '#')
		return 0;
	gboolean hex = (p[2] | 0x20) == 'x';
	char *stop;
	if (!g_ascii_isxdigit(p[2 + hex]))
		return 0;
	guint64 unit = g_ascii_strtoull(p + 2 + hex, &stop, hex ? 16 : 10);
	if (unit < 0xd800 || unit >= 0xe000 || stop >= end || *stop != ';')
		return 0;
	*next = stop + 1;
	return (gunichar)unit;
}

gunichar html_surrogates(const char *p, const char *end, const char **next)
{
	const char *after;
	gunichar high = surrogate(p, end, &after);
	if (high == 0 || high >= 0xdc00)
		return 0;
	gunichar low = surrogate(after, end, &after);
	if (low < 0xdc00)
		return 0;
	*next = after;
	return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
}

gunichar html_entity(const char *name)
{
	/* libxml2 looks through all 253 */
	static const struct {
		const char *name;
		gunichar c;
	} common[] = { { "amp", '&' },       { "lt", '<' },       { "gt", '>' },
		       { "quot", '"' },      { "nbsp", 0xa0 },    { "apos", '\'' },
		       { "rsquo", 0x2019 },  { "lsquo", 0x2018 }, { "rdquo", 0x201d },
		       { "ldquo", 0x201c },  { "ndash", 0x2013 }, { "mdash", 0x2014 },
		       { "hellip", 0x2026 }, { "raquo", 0xbb },   { "laquo", 0xab },
		       { "shy", 0xad },      { "zwnj", 0x200c } };
	for (gsize i = 0; i < G_N_ELEMENTS(common); i++)
		if (strcmp(name, common[i].name) == 0)
			return common[i].c;
	const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
	return entity != NULL ? entity->value : htmlentity_beyond_4(name);
}

gboolean html_is_element(const char *name)
{
	return htmltable_classes(name) != 0 || htmlTagLookup((const xmlChar *)name) != NULL;
}

gboolean html_looks_like(const char *text)
{
	const char *last_close = NULL;
	gboolean searched = FALSE;
	for (const char *p = text; (p = strpbrk(p, "<&")) != NULL; p++) {
		gboolean tag = *p == '<';
		const char *name = p + 1 + (tag && p[1] == '/');
		char word[21];
		gsize length = 0;
		for (; g_ascii_isalnum(name[length]) || (!tag && length == 0 && *name == '#');
		     length++)
			if (length < sizeof word)
				word[length] = g_ascii_tolower(name[length]);
		if (tag && g_str_has_prefix(p, "<!--"))
			return TRUE;
		if (tag && p[1] == '/' && length > 0 && name[length] == '>') /* of any element */
			return TRUE;
		if (length == 0 || length >= sizeof word)
			continue;
		word[length] = '\0';
		if (tag && !searched)
			last_close = strrchr(p, '>');
		searched = searched || tag;
		if (tag ? p < last_close && strchr(" \t\r\n/>", name[length]) != NULL &&
				    html_is_element(word)
			: name[length] == ';')
			return TRUE;
	}
	return FALSE;
}

/* ---- the head of a page ---- */

static const char *const feed_types[] = { "application/rss+xml", "application/atom+xml",
					  "application/feed+json", "application/rdf+xml" };

static gboolean is_feed_type(const char *type)
{
	for (gsize i = 0; i < G_N_ELEMENTS(feed_types); i++)
		if (strcmp(type, feed_types[i]) == 0)
			return TRUE;
	return FALSE;
}

static const char *value_of(const xmlChar **attributes, const char *name)
{
	for (const xmlChar **a = attributes; a != NULL && a[0] != NULL; a += 2)
		if (strcmp((const char *)a[0], name) == 0)
			return (const char *)a[1];
	return NULL;
}

static void page_start(void *context, const xmlChar *name, const xmlChar **attributes)
{
	Walk *walk = context;
	const char *type = value_of(attributes, "type"), *href = value_of(attributes, "href");
	walk->in_title = strcmp((const char *)name, "title") == 0;
	if (strcmp((const char *)name, "input") == 0 && g_strcmp0(type, "password") == 0)
		walk->page->password = TRUE;
	if (strcmp((const char *)name, "link") != 0 || type == NULL || href == NULL ||
	    walk->page->feeds->len >= LIMIT_LIST)
		return;
	g_autofree char *down = g_ascii_strdown(type, -1);
	if (is_feed_type(down) && url_is_safe(href))
		g_ptr_array_add(walk->page->feeds, url_resolve(walk->base, href));
}

static void page_end(void *context, const xmlChar *name)
{
	((Walk *)context)->in_title = FALSE;
}

static void page_text(void *context, const xmlChar *text, int size)
{
	Walk *walk = context;
	if (walk->in_title && walk->out->len < LIMIT_TITLE)
		g_string_append_len(walk->out, (const char *)text, size);
}

void web_page_clear(WebPage *page)
{
	g_clear_pointer(&page->title, g_free);
	g_clear_pointer(&page->feeds, g_ptr_array_unref);
}

void html_read_page(const char *html, const char *base, WebPage *page)
{
	static const htmlSAXHandler reading = { .startElement = page_start,
						.endElement = page_end,
						.characters = page_text };
	page->feeds = g_ptr_array_new_with_free_func(g_free);
	Walk walk = { .out = g_string_new(NULL), .base = base, .page = page };
	walk_html(html, &reading, &walk);
	g_strdelimit(walk.out->str, "\n", ' ');
	page->title = text_tidy(walk.out->str);
	g_string_free(walk.out, TRUE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/html.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "feeds/charset.h"
#include "feeds/limits.h"
#include "feeds/url.h"

/* ---- what elements mean ---- */

typedef enum {
	EL_KEEP = 1 << 0,   /* may stay in sanitised HTML */
	EL_BLOCK = 1 << 1,  /* stands on lines of its own */
	EL_CELL = 1 << 2,   /* parted from its neighbour */
	EL_ITEM = 1 << 3,   /* of a list: gets a mark */
	EL_BREAK = 1 << 4,  /* <br> */
	EL_SILENT = 1 << 5, /* neither it nor its words are for a reader */
	EL_VOID = 1 << 6,   /* has no end tag */
} ElementClass;

static const struct {
	const char *name;
	guint classes;
} elements[] = {
	{ "a", EL_KEEP },
	{ "abbr", EL_KEEP },
	{ "acronym", EL_KEEP },
	{ "address", EL_KEEP | EL_BLOCK },
	{ "applet", EL_SILENT },
	{ "area", EL_KEEP | EL_VOID },
	{ "article", EL_KEEP | EL_BLOCK },
	{ "aside", EL_KEEP | EL_BLOCK },
	{ "audio", EL_KEEP },
	{ "b", EL_KEEP },
	{ "bdo", EL_KEEP },
	{ "big", EL_KEEP },
	{ "blockquote", EL_KEEP | EL_BLOCK },
	{ "body", EL_BLOCK },
	{ "br", EL_KEEP | EL_BREAK | EL_VOID },
	{ "button", EL_KEEP },
	{ "canvas", EL_KEEP },
	{ "caption", EL_KEEP | EL_BLOCK },
	{ "center", EL_KEEP | EL_BLOCK },
	{ "cite", EL_KEEP },
	{ "code", EL_KEEP },
	{ "col", EL_KEEP | EL_VOID },
	{ "colgroup", EL_KEEP },
	{ "command", EL_KEEP | EL_VOID },
	{ "datagrid", EL_KEEP },
	{ "datalist", EL_KEEP },
	{ "dd", EL_KEEP | EL_BLOCK },
	{ "del", EL_KEEP },
	{ "details", EL_KEEP | EL_BLOCK },
	{ "dfn", EL_KEEP },
	{ "dialog", EL_KEEP | EL_BLOCK },
	{ "dir", EL_KEEP | EL_BLOCK },
	{ "div", EL_KEEP | EL_BLOCK },
	{ "dl", EL_KEEP | EL_BLOCK },
	{ "dt", EL_KEEP | EL_BLOCK },
	{ "em", EL_KEEP },
	{ "event-source", EL_KEEP },
	{ "fieldset", EL_KEEP | EL_BLOCK },
	{ "figcaption", EL_KEEP | EL_BLOCK },
	{ "figure", EL_KEEP | EL_BLOCK },
	{ "font", EL_KEEP },
	{ "footer", EL_KEEP | EL_BLOCK },
	{ "form", EL_KEEP | EL_BLOCK },
	{ "h1", EL_KEEP | EL_BLOCK },
	{ "h2", EL_KEEP | EL_BLOCK },
	{ "h3", EL_KEEP | EL_BLOCK },
	{ "h4", EL_KEEP | EL_BLOCK },
	{ "h5", EL_KEEP | EL_BLOCK },
	{ "h6", EL_KEEP | EL_BLOCK },
	{ "head", EL_BLOCK },
	{ "header", EL_KEEP | EL_BLOCK },
	{ "hr", EL_KEEP | EL_BLOCK | EL_VOID },
	{ "html", EL_BLOCK },
	{ "i", EL_KEEP },
	{ "img", EL_KEEP | EL_VOID },
	{ "input", EL_KEEP | EL_VOID },
	{ "ins", EL_KEEP },
	{ "kbd", EL_KEEP },
	{ "keygen", EL_KEEP | EL_VOID },
	{ "label", EL_KEEP },
	{ "legend", EL_KEEP | EL_BLOCK },
	{ "li", EL_KEEP | EL_BLOCK | EL_ITEM },
	{ "link", EL_VOID },
	{ "m", EL_KEEP },
	{ "main", EL_KEEP | EL_BLOCK },
	{ "map", EL_KEEP },
	{ "mark", EL_KEEP },
	{ "menu", EL_KEEP | EL_BLOCK },
	{ "meta", EL_VOID },
	{ "meter", EL_KEEP },
	{ "multicol", EL_KEEP },
	{ "nav", EL_KEEP | EL_BLOCK },
	{ "nextid", EL_KEEP },
	{ "noscript", EL_KEEP },
	{ "ol", EL_KEEP | EL_BLOCK },
	{ "optgroup", EL_KEEP },
	{ "option", EL_KEEP | EL_BLOCK },
	{ "output", EL_KEEP },
	{ "p", EL_KEEP | EL_BLOCK },
	{ "pre", EL_KEEP | EL_BLOCK },
	{ "progress", EL_KEEP },
	{ "q", EL_KEEP },
	{ "s", EL_KEEP },
	{ "samp", EL_KEEP },
	{ "script", EL_SILENT },
	{ "section", EL_KEEP | EL_BLOCK },
	{ "select", EL_KEEP },
	{ "small", EL_KEEP },
	{ "sound", EL_KEEP },
	{ "source", EL_KEEP | EL_VOID },
	{ "spacer", EL_KEEP },
	{ "span", EL_KEEP },
	{ "strike", EL_KEEP },
	{ "strong", EL_KEEP },
	{ "style", EL_SILENT },
	{ "sub", EL_KEEP },
	{ "summary", EL_KEEP | EL_BLOCK },
	{ "sup", EL_KEEP },
	{ "table", EL_KEEP | EL_BLOCK },
	{ "tbody", EL_KEEP | EL_BLOCK },
	{ "td", EL_KEEP | EL_CELL },
	{ "textarea", EL_KEEP },
	{ "tfoot", EL_KEEP | EL_BLOCK },
	{ "th", EL_KEEP | EL_CELL },
	{ "thead", EL_KEEP | EL_BLOCK },
	{ "time", EL_KEEP },
	{ "tr", EL_KEEP | EL_BLOCK },
	{ "tt", EL_KEEP },
	{ "u", EL_KEEP },
	{ "ul", EL_KEEP | EL_BLOCK },
	{ "var", EL_KEEP },
	{ "video", EL_KEEP },
	{ "wbr", EL_KEEP | EL_VOID },
};

static const char *const kept_attributes[] = {
	"abbr",   "align",   "alt",     "border",   "cellpadding", "cellspacing", "cite",
	"class",  "colspan", "color",   "cols",     "controls",    "coords",      "datetime",
	"dir",    "face",    "headers", "height",   "href",        "hreflang",    "hspace",
	"id",     "ismap",   "lang",    "longdesc", "name",        "noshade",     "nowrap",
	"poster", "rel",     "rev",     "rowspan",  "rows",        "rules",       "scope",
	"shape",  "size",    "span",    "src",      "start",       "summary",     "tabindex",
	"target", "title",   "type",    "usemap",   "valign",      "value",       "vspace",
	"width",
};

static const char *const uri_attributes[] = {
	"cite", "href", "longdesc", "poster", "src", "usemap"
};

static gboolean among(const char *name, const char *const *list, gsize n)
{
	for (gsize i = 0; i < n; i++)
		if (strcmp(name, list[i]) == 0)
			return TRUE;
	return FALSE;
}
#define AMONG(name, list) among((name), (list), G_N_ELEMENTS(list))

static guint classes_of(const char *name)
{
	gsize low = 0, high = G_N_ELEMENTS(elements);
	while (low < high) {
		gsize middle = (low + high) / 2;
		int order = strcmp(name, elements[middle].name);
		if (order == 0)
			return elements[middle].classes;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return 0;
}

static gboolean is_hidden(const xmlChar **attributes)
{
	for (const xmlChar **a = attributes; a != NULL && a[0] != NULL; a += 2) {
		if (strcmp((const char *)a[0], "hidden") == 0)
			return TRUE;
		if (a[1] != NULL && strcmp((const char *)a[0], "style") == 0 &&
		    (strstr((const char *)a[1], "display:none") != NULL ||
		     strstr((const char *)a[1], "display: none") != NULL))
			return TRUE;
	}
	return FALSE;
}

/* ---- one walk over the tags, two writers ---- */

typedef struct {
	GString *out;
	const char *base;
	gboolean as_text;
	guint silent; /* depth of elements whose words are not for a reader */
	guint depth;
	WebPage *page; /* reading a page's head instead */
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

static void put_attributes(Walk *walk, const xmlChar **attributes)
{
	for (const xmlChar **a = attributes; a != NULL && a[0] != NULL; a += 2) {
		const char *name = (const char *)a[0],
			   *value = a[1] != NULL ? (const char *)a[1] : "";
		if (!AMONG(name, kept_attributes))
			continue;
		g_autofree char *resolved = NULL;
		if (AMONG(name, uri_attributes)) {
			if (!url_is_safe(value))
				continue;
			value = resolved = url_resolve(walk->base, value);
			if (!url_is_safe(value))
				continue;
		}
		g_string_append_printf(walk->out, " %s=\"", name);
		put_escaped(walk->out, value, strlen(value), TRUE);
		g_string_append_c(walk->out, '"');
	}
}

static void text_start(Walk *walk, guint classes)
{
	if (classes & (EL_BLOCK | EL_BREAK))
		g_string_append_c(walk->out, '\n');
	if (classes & EL_ITEM)
		g_string_append(walk->out, "• ");
	if (classes & EL_CELL)
		g_string_append_c(walk->out, ' ');
}

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes)
{
	Walk *walk = context;
	guint classes = classes_of((const char *)name);
	walk->depth++;
	if (walk->silent > 0) {
		walk->silent++;
		return;
	}
	if (classes & EL_SILENT || (walk->as_text && is_hidden(attributes))) {
		walk->silent = 1;
		return;
	}
	if (walk->as_text) {
		text_start(walk, classes);
	} else if (classes & EL_KEEP) {
		g_string_append_printf(walk->out, "<%s", (const char *)name);
		put_attributes(walk, attributes);
		g_string_append(walk->out, classes & EL_VOID ? " />" : ">");
	}
}

static void on_end(void *context, const xmlChar *name)
{
	Walk *walk = context;
	guint classes = classes_of((const char *)name);
	walk->depth--;
	if (walk->silent > 0) {
		walk->silent--;
		return;
	}
	if (walk->as_text)
		g_string_append(walk->out, classes & EL_BLOCK  ? "\n"
					   : classes & EL_CELL ? " "
							       : "");
	else if ((classes & (EL_KEEP | EL_VOID)) == EL_KEEP)
		g_string_append_printf(walk->out, "</%s>", (const char *)name);
}

static void on_text(void *context, const xmlChar *text, int size)
{
	Walk *walk = context;
	if (walk->silent > 0)
		return;
	if (walk->as_text)
		put_clean(walk->out, (const char *)text, size);
	else
		put_escaped(walk->out, (const char *)text, size, FALSE);
}

static void on_complaint(void *context, xmlErrorPtr error)
{
}

/* One past the comment, declaration or instruction at P, or past as much of it as can be told; P
 * where it is text. libxml2 would let one that does not end swallow all that follows: here it ends
 * at the next ">". */
static const char *skip_comment(const char *p)
{
	gboolean comment = g_str_has_prefix(p, "<!--");
	if (!comment && !g_ascii_isalpha(p[2]))
		return p;
	const char *end = comment ? strstr(p + 4, "-->") : NULL;
	if (end != NULL)
		return end + 3;
	end = strchr(p, '>');
	return end != NULL ? end + 1 : comment ? p + 4 : p;
}

/* Of a CDATA section, which HTML has not, only the marks go. */
static char *without_comments(const char *html)
{
	const char *cdata_end = NULL;
	GString *out = g_string_sized_new(strlen(html));
	for (const char *p = html; *p != '\0';) {
		gboolean opens = *p == '<' && (p[1] == '!' || p[1] == '?');
		const char *next = opens ? skip_comment(p) : p;
		if (opens && g_str_has_prefix(p, "<![CDATA[")) {
			cdata_end = strstr(p, "]]>");
			next = cdata_end != NULL ? p + strlen("<![CDATA[") : p;
		} else if (p == cdata_end) {
			next = p + strlen("]]>");
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

/* ---- plain text ---- */

/* Lines that the publisher's software wrote, not the publisher. Compared without case. */
static const struct {
	const char *start, *inside;
} tails[] = {
	{ "the post ", " appeared first on " },
	{ "continue reading", NULL },
	{ "read more", NULL },
	{ "read full article", NULL },
	{ "read the full story", NULL },
	{ "click here to read", NULL },
	{ "[…]", NULL },
	{ "share this:", NULL },
	{ "مزید پڑھیں", NULL },
	{ "читать далее", NULL },
	{ "devamını oku", NULL },
	{ "اقرأ المزيد", NULL },
};
#define TAIL_LENGTH 300 /* longer lines are writing */

static gboolean is_tail(const char *line)
{
	if (strlen(line) > TAIL_LENGTH)
		return FALSE;
	g_autofree char *down = g_utf8_strdown(line, -1);
	for (gsize i = 0; i < G_N_ELEMENTS(tails); i++)
		if (g_str_has_prefix(down, tails[i].start) &&
		    (tails[i].inside != NULL ? strstr(down, tails[i].inside) != NULL
					     : strlen(down) < strlen(tails[i].start) + 60))
			return TRUE;
	return FALSE;
}

static gboolean is_blank(gunichar c)
{
	return c == 0xa0 || (c < 0x20 && c != 0) || g_unichar_isspace(c);
}

static void add_line(GString *out, GString *line)
{
	if (line->len > 0 && line->str[line->len - 1] == ' ')
		g_string_truncate(line, line->len - 1);
	if (line->len > 0 && strcmp(line->str, "•") != 0) {
		if (out->len > 0)
			g_string_append_c(out, '\n');
		g_string_append_len(out, line->str, line->len);
	}
	g_string_truncate(line, 0);
}

char *text_tidy(const char *text)
{
	g_autoptr(GString) out = g_string_sized_new(strlen(text)), line = g_string_new(NULL);
	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		if (c == '\n')
			add_line(out, line);
		else if (!is_blank(c))
			g_string_append_unichar(line, c);
		else if (line->len > 0 && line->str[line->len - 1] != ' ')
			g_string_append_c(line, ' ');
	}
	add_line(out, line);
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static char *without_tails(char *text)
{
	for (;;) {
		char *line = strrchr(text, '\n');
		if (line == NULL || !is_tail(line + 1))
			return text;
		*line = '\0';
	}
}

/* Source line breaks inside HTML are blanks; those of elements have been written as '\n' by then,
 * so the source's are turned first. */
char *html_to_text(const char *html)
{
	g_autofree char *flat = g_strdelimit(g_strdup(html), "\r\n", ' ');
	Walk walk = { .out = g_string_sized_new(strlen(html)), .as_text = TRUE };
	walk_html(flat, &writing, &walk);
	g_autofree char *raw = g_string_free(walk.out, FALSE);
	return without_tails(text_tidy(raw));
}

char *html_sanitise(const char *html, const char *base)
{
	Walk walk = { .out = g_string_sized_new(strlen(html)), .base = base };
	walk_html(html, &writing, &walk);
	return g_string_free(walk.out, FALSE);
}

gboolean html_looks_like(const char *text)
{
	for (const char *p = text; (p = strpbrk(p, "<&")) != NULL; p++) {
		gboolean tag = *p == '<';
		const char *name = p + 1 + (tag && p[1] == '/');
		gsize length = 0;
		while (g_ascii_isalnum(name[length]) || (!tag && length == 0 && *name == '#'))
			length++;
		if (tag && g_str_has_prefix(p, "<!--"))
			return TRUE;
		if (tag && p[1] == '/' && length > 0 && name[length] == '>') /* of any element */
			return TRUE;
		if (length == 0 || length > 20)
			continue;
		g_autofree char *word = g_ascii_strdown(name, length);
		if (tag ? (htmlTagLookup((const xmlChar *)word) != NULL || classes_of(word) != 0) &&
				    strchr(" \t\r\n/>", name[length]) != NULL &&
				    strchr(p, '>') != NULL
			: name[length] == ';')
			return TRUE;
	}
	return FALSE;
}

/* ---- the head of a page ---- */

static const char *const feed_types[] = { "application/rss+xml", "application/atom+xml",
					  "application/feed+json", "application/rdf+xml" };

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
	if (AMONG(down, feed_types) && url_is_safe(href))
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/htmltable.h"

#include <string.h>

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
	{ "audio", EL_KEEP | EL_UNREAD },
	{ "b", EL_KEEP },
	{ "bdo", EL_KEEP },
	{ "big", EL_KEEP },
	{ "blockquote", EL_KEEP | EL_BLOCK },
	{ "body", EL_BLOCK },
	{ "br", EL_KEEP | EL_BREAK | EL_VOID },
	{ "button", EL_KEEP },
	{ "canvas", EL_KEEP | EL_UNREAD },
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
	{ "dir", EL_KEEP | EL_BLOCK | EL_LIST },
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
	{ "iframe", EL_UNREAD },
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
	{ "menu", EL_KEEP | EL_BLOCK | EL_LIST },
	{ "meta", EL_VOID },
	{ "meter", EL_KEEP },
	{ "multicol", EL_KEEP },
	{ "nav", EL_KEEP | EL_BLOCK },
	{ "nextid", EL_KEEP },
	{ "noembed", EL_UNREAD },
	{ "noframes", EL_UNREAD },
	{ "noscript", EL_KEEP },
	{ "ol", EL_KEEP | EL_BLOCK | EL_LIST },
	{ "optgroup", EL_KEEP },
	{ "option", EL_KEEP | EL_BLOCK },
	{ "output", EL_KEEP },
	{ "p", EL_KEEP | EL_BLOCK },
	{ "pre", EL_KEEP | EL_BLOCK | EL_PRE },
	{ "progress", EL_KEEP },
	{ "q", EL_KEEP | EL_QUOTE },
	{ "s", EL_KEEP },
	{ "samp", EL_KEEP },
	{ "script", EL_SILENT | EL_RAW },
	{ "section", EL_KEEP | EL_BLOCK },
	{ "select", EL_KEEP },
	{ "small", EL_KEEP },
	{ "sound", EL_KEEP },
	{ "source", EL_KEEP | EL_VOID },
	{ "spacer", EL_KEEP },
	{ "span", EL_KEEP },
	{ "strike", EL_KEEP },
	{ "strong", EL_KEEP },
	{ "style", EL_SILENT | EL_RAW },
	{ "sub", EL_KEEP },
	{ "summary", EL_KEEP | EL_BLOCK },
	{ "sup", EL_KEEP },
	{ "table", EL_KEEP | EL_BLOCK },
	{ "tbody", EL_KEEP | EL_BLOCK },
	{ "td", EL_KEEP | EL_CELL },
	{ "template", EL_UNREAD },
	{ "textarea", EL_KEEP },
	{ "tfoot", EL_KEEP | EL_BLOCK },
	{ "th", EL_KEEP | EL_CELL },
	{ "thead", EL_KEEP | EL_BLOCK },
	{ "time", EL_KEEP },
	{ "tr", EL_KEEP | EL_BLOCK },
	{ "tt", EL_KEEP },
	{ "u", EL_KEEP },
	{ "ul", EL_KEEP | EL_BLOCK | EL_LIST },
	{ "var", EL_KEEP },
	{ "video", EL_KEEP | EL_UNREAD },
	{ "wbr", EL_KEEP | EL_VOID },
};

/* As strcmp, for names that are short and soon differ. */
static int compare(const char *a, const char *b)
{
	while (*a == *b && *a != '\0')
		a++, b++;
	return (guchar)*a - (guchar)*b;
}

guint htmltable_classes(const char *name)
{
	gsize low = 0, high = G_N_ELEMENTS(elements);
	while (low < high) {
		gsize middle = (low + high) / 2;
		int order = compare(name, elements[middle].name);
		if (order == 0)
			return elements[middle].classes;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return 0;
}

/* Shapes, words and colours; nothing that runs, moves, loads or holds foreign markup (script, use,
 * image, animate, set, foreignObject). In the order of their lower-case names. */
static const struct {
	const char *spelt;
	guint family;
} foreign[] = {
	{ "a", EL_SVG },
	{ "annotation", EL_MATHML },
	{ "circle", EL_SVG },
	{ "defs", EL_SVG },
	{ "desc", EL_SVG },
	{ "ellipse", EL_SVG },
	{ "g", EL_SVG },
	{ "line", EL_SVG },
	{ "linearGradient", EL_SVG },
	{ "maction", EL_MATHML },
	{ "maligngroup", EL_MATHML },
	{ "malignmark", EL_MATHML },
	{ "math", EL_MATHML },
	{ "menclose", EL_MATHML },
	{ "merror", EL_MATHML },
	{ "mfenced", EL_MATHML },
	{ "mfrac", EL_MATHML },
	{ "mi", EL_MATHML },
	{ "mlabeledtr", EL_MATHML },
	{ "mmultiscripts", EL_MATHML },
	{ "mn", EL_MATHML },
	{ "mo", EL_MATHML },
	{ "mover", EL_MATHML },
	{ "mpadded", EL_MATHML },
	{ "mphantom", EL_MATHML },
	{ "mprescripts", EL_MATHML },
	{ "mroot", EL_MATHML },
	{ "mrow", EL_MATHML },
	{ "ms", EL_MATHML },
	{ "mspace", EL_MATHML },
	{ "msqrt", EL_MATHML },
	{ "mstyle", EL_MATHML },
	{ "msub", EL_MATHML },
	{ "msubsup", EL_MATHML },
	{ "msup", EL_MATHML },
	{ "mtable", EL_MATHML },
	{ "mtd", EL_MATHML },
	{ "mtext", EL_MATHML },
	{ "mtr", EL_MATHML },
	{ "munder", EL_MATHML },
	{ "munderover", EL_MATHML },
	{ "none", EL_MATHML },
	{ "path", EL_SVG },
	{ "polygon", EL_SVG },
	{ "polyline", EL_SVG },
	{ "radialGradient", EL_SVG },
	{ "rect", EL_SVG },
	{ "semantics", EL_MATHML },
	{ "stop", EL_SVG },
	{ "svg", EL_SVG },
	{ "switch", EL_SVG },
	{ "text", EL_SVG },
	{ "title", EL_SVG },
	{ "tspan", EL_SVG },
};

guint htmltable_foreign(const char *name, const char **spelt)
{
	for (gsize i = 0; i < G_N_ELEMENTS(foreign); i++)
		if (g_ascii_strcasecmp(name, foreign[i].spelt) == 0) {
			*spelt = foreign[i].spelt;
			return foreign[i].family;
		}
	return 0;
}

static const char *const html_attributes[] = {
	"abbr",   "align",   "alt",     "border",   "cellpadding", "cellspacing", "cite",
	"class",  "colspan", "color",   "cols",     "controls",    "coords",      "datetime",
	"dir",    "face",    "headers", "height",   "href",        "hreflang",    "hspace",
	"id",     "ismap",   "lang",    "longdesc", "name",        "noshade",     "nowrap",
	"poster", "rel",     "rev",     "rowspan",  "rows",        "rules",       "scope",
	"shape",  "size",    "span",    "src",      "start",       "summary",     "tabindex",
	"target", "title",   "type",    "usemap",   "valign",      "value",       "vspace",
	"width",
};

static const char *const foreign_attributes[] = {
	"actiontype",
	"align",
	"baseProfile",
	"class",
	"close",
	"columnalign",
	"columnlines",
	"columnspacing",
	"columnspan",
	"cx",
	"cy",
	"d",
	"depth",
	"display",
	"displaystyle",
	"dx",
	"dy",
	"encoding",
	"equalcolumns",
	"equalrows",
	"fence",
	"fill",
	"fill-opacity",
	"fill-rule",
	"font-family",
	"font-size",
	"font-stretch",
	"font-style",
	"font-variant",
	"font-weight",
	"form",
	"frame",
	"framespacing",
	"fx",
	"fy",
	"gradientTransform",
	"gradientUnits",
	"height",
	"href",
	"id",
	"lang",
	"linethickness",
	"lspace",
	"mathbackground",
	"mathcolor",
	"mathsize",
	"mathvariant",
	"maxsize",
	"minsize",
	"notation",
	"offset",
	"opacity",
	"open",
	"pathLength",
	"points",
	"preserveAspectRatio",
	"r",
	"rotate",
	"rowalign",
	"rowlines",
	"rowspacing",
	"rowspan",
	"rspace",
	"rx",
	"ry",
	"scriptlevel",
	"selection",
	"separator",
	"separators",
	"spreadMethod",
	"stop-color",
	"stop-opacity",
	"stretchy",
	"stroke",
	"stroke-dasharray",
	"stroke-dashoffset",
	"stroke-linecap",
	"stroke-linejoin",
	"stroke-miterlimit",
	"stroke-opacity",
	"stroke-width",
	"text-anchor",
	"textLength",
	"transform",
	"version",
	"viewBox",
	"visibility",
	"width",
	"x",
	"x1",
	"x2",
	"xlink:href",
	"xlink:show",
	"xlink:title",
	"xlink:type",
	"y",
	"y1",
	"y2",
	"zoomAndPan",
};

static const char *const uri_attributes[] = { "cite", "href",   "longdesc",  "poster",
					      "src",  "usemap", "xlink:href" };

static const char *find(const char *name, const char *const *list, gsize n)
{
	for (gsize i = 0; i < n; i++)
		if (g_ascii_strcasecmp(name, list[i]) == 0)
			return list[i];
	return NULL;
}

const char *htmltable_attribute(const char *name, gboolean on_foreign)
{
	return on_foreign ? find(name, foreign_attributes, G_N_ELEMENTS(foreign_attributes))
			  : find(name, html_attributes, G_N_ELEMENTS(html_attributes));
}

gboolean htmltable_is_uri(const char *attribute)
{
	return find(attribute, uri_attributes, G_N_ELEMENTS(uri_attributes)) != NULL;
}

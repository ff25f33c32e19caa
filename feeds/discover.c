/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/discover.h"

#include <string.h>

#include "feeds/html.h"

#define SHOWN 5 /* feeds named in the message */

/* Words of pages that want a human or a login; looked for in the title, without case. */
static const struct {
	const char *word, *what;
} walls[] = {
	{ "just a moment", "a bot wall" },
	{ "attention required", "a bot wall" },
	{ "access denied", "a bot wall" },
	{ "are you a robot", "a bot wall" },
	{ "captcha", "a bot wall" },
	{ "ddos", "a bot wall" },
	{ "verify you are human", "a bot wall" },
	{ "log in", "a login page" },
	{ "login", "a login page" },
	{ "sign in", "a login page" },
	{ "hotspot", "a captive portal" },
	{ "captive portal", "a captive portal" },
	{ "not found", "an error page" },
	{ "error", "an error page" },
	{ "404", "an error page" },
	{ "503", "an error page" },
	{ "forbidden", "an error page" },
	{ "maintenance", "a maintenance page" },
};

static const char *what_is(const WebPage *page)
{
	g_autofree char *title = g_utf8_strdown(page->title, -1);
	for (gsize i = 0; i < G_N_ELEMENTS(walls); i++)
		if (strstr(title, walls[i].word) != NULL)
			return walls[i].what;
	return page->password ? "a login page" : "a web page";
}

gboolean discover_is_html(const char *text)
{
	static const char *const starts[] = { "<!doctype html", "<html",   "<head",
					      "<body",          "<script", "<meta",
					      "<title",         "<div",    "<p",
					      "<center" };
	while (*text != '\0' && (g_ascii_isspace(*text) || g_str_has_prefix(text, "<!--"))) {
		const char *end = *text == '<' ? strstr(text, "-->") : text;
		if (end == NULL)
			return FALSE;
		text = *text == '<' ? end + 3 : text + 1;
	}
	for (gsize i = 0; i < G_N_ELEMENTS(starts); i++) {
		gsize size = strlen(starts[i]);
		if (g_ascii_strncasecmp(text, starts[i], size) != 0)
			continue;
		char next = text[size]; /* of a longer name? */
		if (next == '\0' ||
		    (!g_ascii_isalnum(next) && (guchar)next < 0x80 && strchr(":-_.", next) == NULL))
			return TRUE;
	}
	return FALSE;
}

void discover_name_page(const char *html, const char *base, GError **error)
{
	g_auto(WebPage) page = { 0 };
	html_read_page(html, base, &page);
	g_autoptr(GString) out = g_string_new("this is ");
	g_string_append(out, what_is(&page));
	if (*page.title != '\0')
		g_string_append_printf(out, " (\"%.80s\")", page.title);
	if (page.feeds->len > 0)
		g_string_append(out, ", not a feed; it offers these feeds:");
	else
		g_string_append(out, ", not a feed");
	for (guint i = 0; i < MIN(page.feeds->len, SHOWN); i++)
		g_string_append_printf(out, " %s", (char *)g_ptr_array_index(page.feeds, i));
	g_autofree char *valid = g_utf8_make_valid(out->str, -1);
	g_set_error_literal(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT, valid);
}

GPtrArray *discover_feeds(const char *html, const char *base)
{
	g_auto(WebPage) page = { 0 };
	html_read_page(html, base, &page);
	return g_steal_pointer(&page.feeds);
}

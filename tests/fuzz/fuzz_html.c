/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sanitised HTML holds nothing that runs and is its own sanitised form; text is tidy UTF-8. */
#include "tests/fuzz/check_feed.h"

#include "feeds/html.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autofree char *bytes = g_strndup((const char *)data, MIN(size, 65536));
	g_autofree char *html = g_utf8_make_valid(bytes, -1);
	g_autofree char *clean = html_sanitise(html, "http://base.example/dir/");
	g_autofree char *again = html_sanitise(clean, "http://base.example/dir/");
	g_autofree char *text = html_to_text(html);
	g_autofree char *tidy = text_tidy(text);
	PROMISE(g_utf8_validate(clean, -1, NULL));
	PROMISE(g_utf8_validate(text, -1, NULL));
	PROMISE(strcmp(text, tidy) == 0);
	check_html(clean);
	check_html(again);
	html_looks_like(html);
	return 0;
}

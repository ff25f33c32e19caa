/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of any kind is named in one line of UTF-8; the feeds it offers are safe addresses. */
#include <stdlib.h>
#include <string.h>

#include "feeds/discover.h"
#include "feeds/limits.h"
#include "feeds/url.h"
#include "tests/fuzz/promise.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autofree char *bytes = g_strndup((const char *)data, size);
	g_autofree char *html = g_utf8_make_valid(bytes, -1);
	g_autoptr(GError) error = NULL;
	discover_is_html(html);
	discover_name_page(html, "http://base.example/", &error);
	if (error == NULL || !g_utf8_validate(error->message, -1, NULL) ||
	    strchr(error->message, '\n') != NULL)
		abort();
	g_autoptr(GPtrArray) feeds = discover_feeds(html, "http://base.example/");
	for (guint i = 0; i < feeds->len; i++)
		if (!url_is_safe(g_ptr_array_index(feeds, i)))
			abort();
	if (feeds->len > LIMIT_LIST)
		abort();
	return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Promises of feeds/parse.h on bytes that may be XML: see check_feed.h. A document that is read as
 * it is says the same when it is repaired first, as a document type makes it. */
#include "tests/fuzz/check_feed.h"

static void check_repaired(const guint8 *data, gsize size)
{
	ParseOptions options = { "text/xml; charset=utf-8", NULL, TRUE };
	g_autoptr(Feed) as_is = feed_parse(data, size, &options, NULL);
	g_autoptr(GString) other = g_string_new("<!DOCTYPE x>");
	g_string_append_len(other, (const char *)data, size);
	g_autoptr(Feed) repaired =
		feed_parse((const guint8 *)other->str, other->len, &options, NULL);
	PROMISE((as_is == NULL) == (repaired == NULL));
	if (as_is != NULL)
		check_same(as_is, repaired);
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	check_feed(data, size, "text/xml");
	if (size > 1 && data[0] == '<' && g_ascii_isalpha(data[1]) &&
	    g_utf8_validate_len((const char *)data, size, NULL))
		check_repaired(data, size);
	return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever an OPML holds, its feeds are http or https, complete, listed once, and survive being
 * written and read again. */
#include <stdlib.h>
#include <string.h>

#include "feeds/opml.h"
#include "feeds/url.h"
#include "tests/fuzz/promise.h"

static void free_spec(gpointer data)
{
	feed_spec_free(data);
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) specs = g_ptr_array_new_with_free_func(free_spec);
	opml_parse((const char *)data, size, "fuzz", specs, diags);
	for (guint i = 0; i < specs->len; i++) {
		const FeedSpec *spec = g_ptr_array_index(specs, i);
		if (!url_is_web(spec->url) || spec->name == NULL || spec->publisher == NULL ||
		    spec->tags == NULL || spec->headers == NULL)
			abort();
	}
	g_autofree char *written = opml_write(specs, "t");
	g_autoptr(GPtrArray) again = g_ptr_array_new_with_free_func(free_spec);
	opml_parse(written, strlen(written), "again", again, diags);
	if (again->len != specs->len)
		abort();
	for (guint i = 0; i < specs->len; i++) {
		const FeedSpec *before = g_ptr_array_index(specs, i);
		const FeedSpec *after = g_ptr_array_index(again, i);
		if (strcmp(before->url, after->url) != 0)
			abort();
	}
	return 0;
}

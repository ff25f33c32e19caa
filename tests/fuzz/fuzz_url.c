/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A canonical URL is https, safe and its own canonical form; resolving never makes an unsafe one
 * out of a safe one. Input: base, newline, reference. */
#include <stdlib.h>
#include <string.h>

#include "feeds/url.h"
#include "tests/fuzz/promise.h"

static void check_canonical(const char *url)
{
	g_autofree char *once = url_canonical(url);
	if (once == NULL)
		return;
	g_autofree char *twice = url_canonical(once);
	if (!g_str_has_prefix(once, "https://") || !url_is_safe(once) || !url_is_web(once) ||
	    (twice != NULL && strcmp(once, twice) != 0))
		abort();
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autofree char *bytes = g_strndup((const char *)data, size);
	g_autofree char *text = g_utf8_make_valid(bytes, -1);
	g_auto(GStrv) lines = g_strsplit(text, "\n", 2);
	if (lines[0] == NULL)
		return 0;
	const char *reference = lines[1] != NULL ? lines[1] : lines[0];
	g_autofree char *resolved = url_resolve(lines[0], reference);
	g_autofree char *host = url_host(resolved);
	g_autofree char *registrable = host != NULL ? url_registrable(host) : NULL;
	if (registrable != NULL && strlen(registrable) > strlen(host))
		abort();
	if (url_is_web(lines[0]) && url_is_safe(reference) && !url_is_safe(resolved))
		abort();
	check_canonical(reference);
	check_canonical(resolved);
	return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes under any label decode to valid UTF-8 with a named encoding. Input: the header up to
 * the first newline, then the bytes. */
#include <string.h>

#include "feeds/charset.h"
#include "tests/fuzz/promise.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	const guint8 *newline = memchr(data, '\n', size);
	gsize head = newline != NULL ? (gsize)(newline - data) : 0;
	g_autofree char *type = g_strndup((const char *)data, head);
	g_auto(Decoded) decoded = { 0 };
	charset_decode(data + head, size - head, head > 0 ? type : NULL, &decoded);
	if (decoded.encoding == NULL || decoded.size != strlen(decoded.text) ||
	    !g_utf8_validate(decoded.text, decoded.size, NULL))
		abort();
	return 0;
}

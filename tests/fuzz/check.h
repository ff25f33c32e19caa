/* SPDX-License-Identifier: GPL-3.0-or-later */
/* check - for fuzz targets of filters/: a promise that ends the run when it is broken. */
#ifndef TESTS_FUZZ_CHECK_H
#define TESTS_FUZZ_CHECK_H

#include <glib.h>
#include <string.h>

#include "filters/text.h"
#include "tests/fuzz/promise.h"

/* DATA as valid UTF-8, cut into N parts at form feeds; missing ones are empty. */
static inline char **check_parts(const guint8 *data, gsize size, guint n)
{
	g_autofree char *bytes = g_strndup((const char *)data, size);
	g_autofree char *valid = g_utf8_make_valid(bytes, -1);
	g_auto(GStrv) cut = g_strsplit(valid, "\f", (int)n);
	char **parts = g_new0(char *, n + 1);
	guint have = g_strv_length(cut);
	for (guint i = 0; i < n; i++)
		parts[i] = g_strdup(i < have ? cut[i] : "");
	return parts;
}

/* SPAN lies inside its field. */
static inline void check_span(Span span, char *const fields[N_FIELDS])
{
	PROMISE(span.field < N_FIELDS);
	PROMISE(span.start <= span.end);
	PROMISE(span.end <= (guint)g_utf8_strlen(fields[span.field], -1));
}

#endif

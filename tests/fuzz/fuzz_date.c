/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A date is NO_TIME or a moment from the year 100 to 2200 that formats and reads back as itself. */
#include <stdlib.h>

#include "feeds/date.h"
#include "feeds/item.h"
#include "tests/fuzz/promise.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autofree char *bytes = g_strndup((const char *)data, size);
	g_autofree char *text = g_utf8_make_valid(bytes, -1);
	gint64 when = date_parse(text);
	if (when == NO_TIME)
		return 0;
	g_autofree char *iso = date_format(when);
	if (iso == NULL || when < G_GINT64_CONSTANT(-59011545600) ||
	    when > G_GINT64_CONSTANT(7258204800))
		abort();
	if (when >= 0 && date_parse(iso) != when)
		abort();
	return 0;
}

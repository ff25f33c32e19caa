/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever stands in a header, what is kept of it can go back in one, in a line of a table, and is
 * a span of time within reason. */
#include <stdlib.h>
#include <string.h>

#include "feeds/fetch_head.h"
#include "tests/fuzz/promise.h"

#define YEAR (365 * 86400)

static void check_validator(const char *value)
{
	for (const char *p = value; p != NULL && *p != '\0'; p++)
		PROMISE(*p == '\t' || !g_ascii_iscntrl(*p));
	PROMISE(value == NULL || (*value != '\0' && strlen(value) <= 1024));
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	FetchResult *result = g_new0(FetchResult, 1);
	FetchHead head;
	fetch_head_start(&head, result);
	for (const guint8 *p = data, *end = data + size; p < end;) {
		const guint8 *stop = memchr(p, '\n', (gsize)(end - p));
		gsize length = (gsize)((stop != NULL ? stop + 1 : end) - p);
		fetch_head_line(&head, (const char *)p, length);
		p += length;
	}
	fetch_head_end(&head, G_GINT64_CONSTANT(1764054000));
	check_validator(result->etag);
	check_validator(result->last_modified);
	PROMISE(result->max_age >= -1 && result->max_age <= YEAR);
	PROMISE(result->expires >= -1 && result->expires <= YEAR);
	PROMISE(result->retry_after >= -1 && result->retry_after < YEAR);
	PROMISE(result->said == NULL || strlen(result->said) < 8 * 5000);
	fetch_result_free(result);
	return 0;
}

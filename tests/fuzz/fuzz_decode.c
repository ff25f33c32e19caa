/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes out of a packed body is no larger than asked for, or an error; never neither. The
 * first byte chooses the coding that the server names. */
#include <stdlib.h>

#include "feeds/decode.h"
#include "tests/fuzz/promise.h"

#define MOST 4096

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	static const char *const codings[] = { NULL, "gzip", "deflate", "gzip, deflate",
					       "br", ",,,,", "" };
	if (size == 0)
		return 0;
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) body = g_bytes_new_static(data + 1, size - 1);
	g_autoptr(GBytes) out =
		decode_body(body, codings[data[0] % G_N_ELEMENTS(codings)], MOST, &error);
	PROMISE((out == NULL) == (error != NULL));
	PROMISE(out == NULL || g_bytes_get_size(out) <= MAX(size, MOST));
	return 0;
}

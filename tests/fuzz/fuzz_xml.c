/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Promises of feeds/parse.h on bytes that may be XML: see check_feed.h. */
#include "tests/fuzz/check_feed.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	check_feed(data, size, "text/xml");
	return 0;
}

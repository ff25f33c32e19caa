/* SPDX-License-Identifier: GPL-3.0-or-later */
/* promise - what a fuzz target asserts: a broken promise ends the run. */
#ifndef TESTS_FUZZ_PROMISE_H
#define TESTS_FUZZ_PROMISE_H

#include <glib.h>

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

#define PROMISE(condition)                                                                         \
	do                                                                                         \
		if (!(condition)) {                                                                \
			g_printerr("broken promise: %s\n", #condition);                            \
			abort();                                                                   \
		}                                                                                  \
	while (0)

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever a list holds, its feeds are complete and each reads back from its own line; complaints
 * stand inside the text. */
#include <stdlib.h>
#include <string.h>

#include "feeds/feedlist.h"
#include "tests/fuzz/promise.h"

static void free_spec(gpointer data)
{
	feed_spec_free(data);
}

static void check_spec(const FeedSpec *spec)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) again = g_ptr_array_new_with_free_func(free_spec);
	g_autofree char *line = feedlist_line(spec);
	feedlist_parse(line, strlen(line), "again", "/", again, diags);
	if (diag_kept(diags) > 0 || again->len != 1)
		abort();
	g_autofree char *second = feedlist_line(g_ptr_array_index(again, 0));
	if (strcmp(line, second) != 0 || spec->tags == NULL || spec->publisher == NULL)
		abort();
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) specs = g_ptr_array_new_with_free_func(free_spec);
	feedlist_parse((const char *)data, size, "fuzz", "/etc", specs, diags);
	guint lines = 1;
	for (gsize i = 0; i < size; i++)
		lines += data[i] == '\n';
	for (guint i = 0; i < diag_kept(diags); i++) {
		const Diag *diag = diag_at(diags, i);
		g_autofree char *text = diag_format(diag);
		if (diag->line > lines || diag->column > size + 1 ||
		    !g_utf8_validate(text, -1, NULL) || strchr(text, '\n') != NULL)
			abort();
	}
	for (guint i = 0; i < specs->len; i++)
		check_spec(g_ptr_array_index(specs, i));
	return 0;
}

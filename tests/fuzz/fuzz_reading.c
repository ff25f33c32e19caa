/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes of the store are refused, or say something that can be asked and written again. */
#include "tests/fuzz/check.h"

#include "filters/reading.h"

static const char *const questions[] = { "@a NEAR/3 event:b", "title:@type:city OR text:event:c",
					 "killed=1..9 OR wounded<3", "topic:sport AND lang:en",
					 "event(a, ?, @country:pk) NEAR/9 blast" };

static void ask(Reading *reading)
{
	for (gsize i = 0; i < G_N_ELEMENTS(questions); i++) {
		gsize offset;
		g_autoptr(Query) query = query_parse(questions[i], &offset, NULL);
		g_autoptr(GPtrArray) because = g_ptr_array_new_with_free_func(g_free);
		g_autoptr(GPtrArray) spans = g_ptr_array_new_with_free_func(g_free);
		reading_query(reading, query, because, spans);
	}
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	static const char *const nothing[] = { NULL };
	static Ruleset *ruleset;
	g_autoptr(DiagList) diags = diag_list_new();
	if (ruleset == NULL)
		ruleset = ruleset_load(nothing, diags);
	g_autoptr(Item) item = item_new();
	g_free(item->headline);
	g_free(item->text);
	item->headline = g_strdup("A blast in a town");
	item->text = g_strdup("It killed two, the police said.");
	g_autoptr(GBytes) bytes = g_bytes_new(data, size);
	g_autoptr(Reading) reading = reading_unpack(bytes, ruleset, item, NULL, 1700000000);
	if (reading == NULL)
		return 0;
	ask(reading);
	g_autoptr(GBytes) written = reading_pack(reading);
	g_autoptr(Reading) again = reading_unpack(written, ruleset, item, NULL, 1700000000);
	PROMISE(again != NULL);
	PROMISE(again->verdict->mentions->len == reading->verdict->mentions->len);
	PROMISE(again->verdict->killed.min == reading->verdict->killed.min);
	return 0;
}

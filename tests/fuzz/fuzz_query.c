/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A query is read or refused inside its text; what it matches stands inside the item. */
#include "tests/fuzz/check.h"

#include "filters/query.h"

static void check_leaf(const Query *leaf, gpointer text)
{
	PROMISE(leaf->children == NULL);
	PROMISE(leaf->offset <= strlen(text));
	PROMISE(leaf->type != QUERY_WORDS || leaf->term != NULL);
	PROMISE(leaf->type != QUERY_REGEX || leaf->regex != NULL);
}

static const char *entity_name(gpointer data, const char *id)
{
	return id;
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	gsize offset = G_MAXSIZE;
	g_autoptr(GError) error = NULL;
	g_auto(GStrv) parts = check_parts(data, MIN(size, 4096), 3);
	g_autoptr(Query) query = query_parse(parts[0], &offset, &error);
	PROMISE((query == NULL) == (error != NULL));
	if (query == NULL) {
		PROMISE(offset <= strlen(parts[0]));
		PROMISE(g_utf8_validate(parts[0], (gssize)offset, NULL));
		return 0;
	}
	query_visit(query, check_leaf, parts[0]);
	g_autoptr(Text) text = text_new(parts[1], parts[2], NULL);
	g_autoptr(Verdict) verdict = verdict_new();
	g_autoptr(GHashTable) topics = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GPtrArray) because = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) spans = g_ptr_array_new_with_free_func(g_free);
	QueryFacts facts = { .text = text,
			     .verdict = verdict,
			     .topics = topics,
			     .entity_name = entity_name,
			     .age = 60 };
	gboolean matches = query_eval(query, &facts, because, spans);
	PROMISE(matches || (because->len == 0 && spans->len == 0));
	for (guint i = 0; i < spans->len; i++)
		check_span(*(Span *)g_ptr_array_index(spans, i), text->fields);
	for (guint i = 0; i < because->len; i++)
		PROMISE(g_utf8_validate(g_ptr_array_index(because, i), -1, NULL));
	return 0;
}

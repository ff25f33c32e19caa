/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/wording.h"

#include <stdlib.h>

struct _Wording {
	Matcher *matcher;
	GHashTable *numbers; /* words as they are written → their number; while it is made */
	guint n;
};

struct _WordingHits {
	GArray *hits;   /* MatcherHit, by number, then by place */
	guint64 seen[]; /* a bit for each number */
};

Wording *wording_new(void)
{
	Wording *wording = g_new0(Wording, 1);
	wording->matcher = matcher_new();
	wording->numbers = g_hash_table_new(g_str_hash, g_str_equal);
	return wording;
}

void wording_free(Wording *wording)
{
	if (wording == NULL)
		return;
	matcher_free(wording->matcher);
	g_clear_pointer(&wording->numbers, g_hash_table_unref);
	g_free(wording);
}

static void take_words(Wording *wording, Query *leaf)
{
	gpointer number;
	if (g_hash_table_lookup_extended(wording->numbers, leaf->value, NULL, &number)) {
		leaf->in_wording = GPOINTER_TO_UINT(number);
		g_clear_pointer(&leaf->term, matcher_term_free);
		return;
	}
	leaf->in_wording = wording->n++;
	g_hash_table_insert(wording->numbers, leaf->value, GUINT_TO_POINTER(leaf->in_wording));
	matcher_add_term(wording->matcher, g_steal_pointer(&leaf->term), leaf->in_wording);
}

void wording_take(Wording *wording, Query *query)
{
	if (query->type == QUERY_WORDS && query->term != NULL)
		take_words(wording, query);
	for (guint i = 0; query->children != NULL && i < query->children->len; i++)
		wording_take(wording, g_ptr_array_index(query->children, i));
}

void wording_build(Wording *wording)
{
	matcher_build(wording->matcher);
	g_clear_pointer(&wording->numbers, g_hash_table_unref);
}

static int by_number(const void *a, const void *b)
{
	const MatcherHit *x = a, *y = b;
	if (x->id != y->id)
		return x->id < y->id ? -1 : 1;
	return x->first < y->first ? -1 : x->first > y->first;
}

WordingHits *wording_find(const Wording *wording, const Text *text)
{
	WordingHits *hits = g_malloc0(sizeof *hits + (wording->n / 64 + 1) * sizeof(guint64));
	hits->hits = matcher_run(wording->matcher, text);
	MatcherHit *all = (MatcherHit *)(void *)hits->hits->data;
	if (hits->hits->len > 1)
		qsort(all, hits->hits->len, sizeof *all, by_number);
	for (guint i = 0; i < hits->hits->len; i++)
		hits->seen[all[i].id / 64] |= (guint64)1 << all[i].id % 64;
	return hits;
}

void wording_hits_free(WordingHits *hits)
{
	if (hits != NULL)
		g_array_unref(hits->hits);
	g_free(hits);
}

const MatcherHit *wording_hits(const WordingHits *hits, guint number, guint *n)
{
	const MatcherHit *all = (const MatcherHit *)(const void *)hits->hits->data;
	guint low = 0, high = hits->hits->len;
	*n = 0;
	if ((hits->seen[number / 64] >> number % 64 & 1) == 0)
		return NULL;
	while (low < high) {
		guint middle = (low + high) / 2;
		if (all[middle].id < number)
			low = middle + 1;
		else
			high = middle;
	}
	while (low + *n < hits->hits->len && all[low + *n].id == number)
		++*n;
	return all + low;
}

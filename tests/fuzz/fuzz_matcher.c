/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All terms in one pass find what each finds alone, in order, inside one sentence. */
#include "tests/fuzz/check.h"

#include "filters/matcher.h"

static void check_order(const GArray *hits, guint i, const Text *text)
{
	const MatcherHit *hit = &g_array_index(hits, MatcherHit, i);
	const MatcherHit *before = i > 0 ? &g_array_index(hits, MatcherHit, i - 1) : NULL;
	PROMISE(hit->first <= hit->last && hit->last < text->tokens->len);
	PROMISE(text_token(text, hit->first)->sentence == text_token(text, hit->last)->sentence);
	PROMISE(text_token(text, hit->first)->field == text_token(text, hit->last)->field);
	if (before == NULL)
		return;
	PROMISE(before->first <= hit->first);
	if (before->first == hit->first)
		PROMISE(before->last > hit->last ||
			(before->last == hit->last && before->id < hit->id));
}

static gboolean has_hit(const GArray *hits, guint id, guint first, guint last)
{
	for (guint i = 0; i < hits->len; i++) {
		const MatcherHit *hit = &g_array_index(hits, MatcherHit, i);
		if (hit->id == id && hit->first == first && hit->last == last)
			return TRUE;
	}
	return FALSE;
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_auto(GStrv) parts = check_parts(data, MIN(size, 1024), 3);
	g_auto(GStrv) terms = g_strsplit(parts[0], "|", 16);
	g_autoptr(Matcher) matcher = matcher_new();
	g_autoptr(Text) text = text_new(parts[1], parts[2], NULL);
	guint n = g_strv_length(terms), found = 0;
	for (guint i = 0; i < n; i++) {
		const char *why = NULL;
		gboolean added = matcher_add(matcher, terms[i], i, &why);
		PROMISE(added == (why == NULL));
	}
	matcher_build(matcher);
	g_autoptr(GArray) hits = matcher_run(matcher, text);
	for (guint i = 0; i < hits->len; i++)
		check_order(hits, i, text);
	for (guint i = 0; i < n; i++) {
		const char *why = NULL;
		g_autoptr(MatcherTerm) term = matcher_term_new(terms[i], &why);
		for (guint t = 0; term != NULL && t < text->tokens->len; t++) {
			int last = matcher_term_at(term, text, t);
			PROMISE(last < 0 || has_hit(hits, i, t, (guint)last));
			found += last >= 0;
		}
	}
	PROMISE(found == hits->len);
	return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All terms in one pass find what each finds alone, in order, inside one sentence; and terms
 * without gaps what comparing word after word finds. */
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

static gboolean has_any(const GArray *hits, guint id)
{
	for (guint i = 0; i < hits->len; i++)
		if (g_array_index(hits, MatcherHit, i).id == id)
			return TRUE;
	return FALSE;
}

static gboolean is_form(const Token *token, const char *word, gboolean prefix)
{
	for (const char *const *form = token->forms; *form != NULL; form++)
		if (prefix ? g_str_has_prefix(*form, word) : strcmp(*form, word) == 0)
			return TRUE;
	return FALSE;
}

/* The plainest way to say where WORDS stand, of which the last may have any ending. */
static gboolean stand_at(char *const *words, gboolean prefix, const Text *text, guint i)
{
	guint sentence = text_token(text, i)->sentence;
	for (; *words != NULL; words++, i++)
		if (i >= text->tokens->len || text_token(text, i)->sentence != sentence ||
		    !is_form(text_token(text, i), *words, prefix && words[1] == NULL))
			return FALSE;
	return TRUE;
}

/* TERM if it is one word or a phrase of small ASCII letters, maybe with a * at its end. */
static gboolean is_simple(const char *term)
{
	gsize length = strspn(term, "abcdefghijklmnopqrstuvwxyz ");
	return length > 0 && (term[length] == '\0' || strcmp(term + length, "*") == 0);
}

static void check_naively(const char *term, guint id, const GArray *hits, const Text *text)
{
	gboolean prefix = g_str_has_suffix(term, "*") && !g_str_has_suffix(term, " *");
	g_auto(GStrv) words = text_words(term);
	guint n = g_strv_length(words);
	for (guint i = 0; n > 0 && !text->jointed && i < text->tokens->len; i++)
		PROMISE(stand_at(words, prefix, text, i) == has_hit(hits, id, i, i + n - 1));
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
		if (term != NULL && is_simple(terms[i]))
			check_naively(terms[i], i, hits, text);
		PROMISE(term == NULL || matcher_term_may(term, text) || !has_any(hits, i));
		for (guint t = 0; term != NULL && t < text->tokens->len; t++) {
			int last = matcher_term_at(term, text, t);
			PROMISE(last < 0 || has_hit(hits, i, t, (guint)last));
			found += last >= 0;
		}
	}
	PROMISE(found == hits->len);
	return 0;
}

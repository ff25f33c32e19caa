/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/codes.h"

#include <string.h>

static gboolean has_event(const Verdict *verdict, const char *type)
{
	for (guint i = 0; i < verdict->events->len; i++)
		if (strcmp(((Event *)g_ptr_array_index(verdict->events, i))->type, type) == 0)
			return TRUE;
	return FALSE;
}

static gboolean is_coded(const Verdict *verdict, const char *type)
{
	for (guint i = 0; i < verdict->codes->len; i++)
		if (strcmp(((Code *)g_ptr_array_index(verdict->codes, i))->type, type) == 0)
			return TRUE;
	return FALSE;
}

static void add_code(const Text *text, const LexiconHit *hit, Verdict *verdict)
{
	const EventType *type = hit->term->event;
	if (is_coded(verdict, type->name))
		return;
	Code *code = g_new0(Code, 1);
	*code = (Code){ type->name,   type->quad,  type->acled,
			type->plover, type->cameo, text_span(text, hit->first, hit->last) };
	g_ptr_array_add(verdict->codes, code);
}

/* The one of HIT and BEST that counts: the longer, an act before an event as it is narrower. */
static const LexiconHit *better(const LexiconHit *best, const LexiconHit *hit)
{
	gboolean act = hit->term->use == TERM_ACT;
	return best == NULL || hit->last > best->last || (act && hit->last == best->last) ? hit
											  : best;
}

/* Events that are told and acts, each hit once, in reading order. */
static GArray *all_hits(const Lexicon *lexicon, const Text *text, const GArray *hits,
			const Verdict *verdict)
{
	g_autoptr(GArray) acts = lexicon_find_acts(lexicon, text);
	GArray *all = g_array_new(FALSE, FALSE, sizeof(LexiconHit));
	guint a = 0;
	for (guint i = 0; i <= hits->len; i++) {
		const LexiconHit *hit = i < hits->len ? &g_array_index(hits, LexiconHit, i) : NULL;
		for (; a < acts->len; a++) {
			const LexiconHit *act = &g_array_index(acts, LexiconHit, a);
			if (hit != NULL && act->first > hit->first)
				break;
			g_array_append_vals(all, act, 1);
		}
		if (hit != NULL && hit->term->use == TERM_EVENT &&
		    has_event(verdict, hit->term->event->name))
			g_array_append_vals(all, hit, 1);
	}
	return all;
}

/* Of those that begin at one word the better counts; what lies within one that counts does not. */
void codes_find(const Lexicon *lexicon, const Text *text, const GArray *hits, Verdict *verdict)
{
	g_autoptr(GArray) all = all_hits(lexicon, text, hits, verdict);
	guint free_from = 0;
	for (guint i = 0; i < all->len;) {
		const LexiconHit *best = NULL;
		guint first = g_array_index(all, LexiconHit, i).first;
		for (; i < all->len && g_array_index(all, LexiconHit, i).first == first; i++)
			best = better(best, &g_array_index(all, LexiconHit, i));
		if (best == NULL || best->last < free_from)
			continue;
		add_code(text, best, verdict);
		free_from = best->last + 1;
	}
}

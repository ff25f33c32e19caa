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

/* Reading order; at one word the longer first, an act before an event as it is narrower. */
static gint in_order(gconstpointer a, gconstpointer b)
{
	const LexiconHit *x = a, *y = b;
	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	if (x->last != y->last)
		return x->last > y->last ? -1 : 1;
	return (y->term->use == TERM_ACT) - (x->term->use == TERM_ACT);
}

void codes_find(const Lexicon *lexicon, const Text *text, const GArray *hits, Verdict *verdict)
{
	g_autoptr(GArray) all = lexicon_find_acts(lexicon, text);
	for (guint i = 0; i < hits->len; i++) {
		const LexiconHit *hit = &g_array_index(hits, LexiconHit, i);
		if (hit->term->use == TERM_EVENT && has_event(verdict, hit->term->event->name))
			g_array_append_vals(all, hit, 1);
	}
	g_array_sort(all, in_order);
	for (guint i = 0; i < all->len; i++)
		add_code(text, &g_array_index(all, LexiconHit, i), verdict);
}

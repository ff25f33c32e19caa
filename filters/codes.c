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
	*code = (Code){ type->name,  type->quad,  type->acled,
			type->plover, type->cameo, text_span(text, hit->first, hit->last) };
	g_ptr_array_add(verdict->codes, code);
}

/* Of those that begin at one word the longest counts, an act before an event as it is narrower;
 * what lies within one that counts does not. */
void codes_find(const Text *text, const GArray *hits, Verdict *verdict)
{
	guint free_from = 0;
	for (guint i = 0; i < hits->len;) {
		const LexiconHit *best = NULL;
		guint first = g_array_index(hits, LexiconHit, i).first;
		for (; i < hits->len && g_array_index(hits, LexiconHit, i).first == first; i++) {
			const LexiconHit *hit = &g_array_index(hits, LexiconHit, i);
			gboolean act = hit->term->use == TERM_ACT;
			if (!act && (hit->term->use != TERM_EVENT ||
				     !has_event(verdict, hit->term->event->name)))
				continue;
			if (best == NULL || hit->last > best->last || (act && hit->last == best->last))
				best = hit;
		}
		if (best == NULL || best->last < free_from)
			continue;
		add_code(text, best, verdict);
		free_from = best->last + 1;
	}
}

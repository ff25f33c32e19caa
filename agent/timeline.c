/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/timeline.h"

#include "agent/corroborate.h"
#include "agent/json.h"
#include "agent/stories.h"
#include "agent/term.h"

struct _Timeline {
	GHashTable *voices;
	Toll killed, wounded; /* as given last */
};

Timeline *timeline_new(void)
{
	Timeline *timeline = g_new0(Timeline, 1);
	timeline->voices = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	return timeline;
}

void timeline_free(Timeline *timeline)
{
	if (timeline == NULL)
		return;
	g_hash_table_unref(timeline->voices);
	g_free(timeline);
}

static void add(GString *news, const char *format, ...) G_GNUC_PRINTF(2, 3);
static void add(GString *news, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	if (news->len > 0)
		g_string_append_c(news, '\n');
	g_string_append_vprintf(news, format, arguments);
	va_end(arguments);
}

static void note_toll(GString *news, const char *name, Toll *last, const Toll *now)
{
	if (!now->known || (last->known && last->min == now->min && last->max == now->max))
		return;
	g_autofree char *before = term_toll(last), *after = term_toll(now);
	if (last->known)
		add(news, "%s: %s, before: %s", name, after, before);
	else
		add(news, "%s: %s", name, after);
	*last = *now;
}

char *timeline_note(Timeline *timeline, const StoredItem *item)
{
	GString *news = g_string_new(NULL);
	const char *voice = item->family != NULL ? item->family : item->publisher;
	gboolean first = g_hash_table_size(timeline->voices) == 0;
	if (voice != NULL && !item->copy && g_hash_table_add(timeline->voices, g_strdup(voice)))
		add(news, first ? "first report: %s" : "another voice: %s", voice);
	json_t *verdict = item->verdict != NULL ? json_loads(item->verdict, 0, NULL) : NULL;
	Toll killed = story_toll(verdict, "killed"), wounded = story_toll(verdict, "wounded");
	json_decref(verdict);
	note_toll(news, "killed", &timeline->killed, &killed);
	note_toll(news, "wounded", &timeline->wounded, &wounded);
	if (corroborate_denies(item->title))
		add(news, "a denial");
	return g_string_free(news, FALSE);
}

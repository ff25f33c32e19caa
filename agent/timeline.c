/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/timeline.h"

#include "agent/corroborate.h"
#include "agent/json.h"
#include "agent/stories.h"
#include "agent/term.h"

/* As given last, and by whom. */
typedef struct {
	Toll toll;
	char *voice;
} Figure;

struct _Timeline {
	GHashTable *voices;
	GHashTable *said; /* "PARTY TYPE" */
	Figure killed, wounded;
};

Timeline *timeline_new(void)
{
	Timeline *timeline = g_new0(Timeline, 1);
	timeline->voices = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	timeline->said = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	return timeline;
}

void timeline_free(Timeline *timeline)
{
	if (timeline == NULL)
		return;
	g_hash_table_unref(timeline->voices);
	g_hash_table_unref(timeline->said);
	g_free(timeline->killed.voice);
	g_free(timeline->wounded.voice);
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

static void note_toll(GString *news, const char *name, Figure *last, const Toll *now,
		      const char *voice)
{
	const Toll *then = &last->toll;
	if (!now->known || (then->known && then->min == now->min && then->max == now->max))
		return;
	g_autofree char *before = term_toll(then), *after = term_toll(now);
	g_autofree char *who = g_strdup_printf(voice != NULL ? ", by %s" : "", voice);
	if (then->known)
		add(news, "%s: %s%s; before: %s%s%s", name, after, who, before,
		    last->voice != NULL ? ", by " : "", last->voice != NULL ? last->voice : "");
	else
		add(news, "%s: %s%s", name, after, who);
	last->toll = *now;
	last->toll.phrase = NULL;
	g_free(last->voice);
	last->voice = g_strdup(voice);
}

/* Parties that speak, for the first time in that way. */
static void note_words(Timeline *timeline, GString *news, const json_t *verdict)
{
	static const char *const types[] = { "statement", "demand",          "accusation",
					     "threat",    "mediation_offer", NULL };
	const json_t *events = json_object_get(verdict, "events");
	for (gsize i = 0; i < json_array_size(events); i++) {
		const json_t *event = json_array_get(events, i),
			     *by = json_object_get(event, "actor");
		g_autofree char *type = json_member(event, "type", "");
		for (gsize k = 0; g_strv_contains(types, type) && k < json_array_size(by); k++) {
			const char *party = json_string_value(json_array_get(by, k));
			char *said = g_strdup_printf("%s: %s", type, party != NULL ? party : "?");
			g_strdelimit(said, "_", ' ');
			if (g_hash_table_add(timeline->said, said))
				add(news, "%s", said);
		}
	}
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
	note_toll(news, "killed", &timeline->killed, &killed, voice);
	note_toll(news, "wounded", &timeline->wounded, &wounded, voice);
	if (corroborate_denies(item->title))
		add(news, "a denial");
	note_words(timeline, news, verdict);
	json_decref(verdict);
	return g_string_free(news, FALSE);
}

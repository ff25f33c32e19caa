/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "filters/codes.h"
#include "filters/events.h"
#include "filters/locate.h"
#include "filters/places.h"
#include "filters/reading.h"
#include "filters/rules.h"
#include "filters/toll.h"

/* Words of an item in which its events and tolls are looked for: what has happened is told at the
 * start, and who did what to whom is the work of every two words of a sentence. */
#define TOLD_WITHIN 2000

#define TOPIC_IN_TITLE 2 /* points of a topic's word in the title… */
#define TOPIC_IN_TEXT  1
#define TOPIC_PRESENT  2 /* …and how many make one of a group present; one without needs but one */

static void add_unique(GPtrArray *ids, const char *id)
{
	for (guint i = 0; id != NULL && i < ids->len; i++)
		if (strcmp(g_ptr_array_index(ids, i), id) == 0)
			return;
	if (id != NULL)
		g_ptr_array_add(ids, (gpointer)id);
}

/* Whom FOUND stands for at WHEN: of an office who holds it, or the state. */
static const char *bearer(const Entity *entity, gint64 when)
{
	if (strcmp(entity->kind, "office") != 0)
		return entity->id;
	const Entity *holder = gazetteer_holder(entity, when);
	return holder != NULL ? holder->id : entity->principal;
}

static void take_mentions(const Text *text, const GArray *found, gint64 when, Verdict *verdict)
{
	for (guint i = 0; i < found->len; i++) {
		const Found *f = &g_array_index(found, Found, i);
		Mention *mention = g_new0(Mention, 1);
		mention->entity = bearer(f->entity, when);
		mention->type = f->entity->kind;
		mention->country = f->entity->country;
		mention->span = text_span(text, f->first, f->last);
		mention->surface = text_surface(text, f->first, f->last);
		g_ptr_array_add(verdict->mentions, mention);
		add_unique(verdict->entities, mention->entity);
	}
	for (guint i = 0; i < found->len; i++)
		add_unique(verdict->entities, g_array_index(found, Found, i).entity->principal);
}

/* ---- topics ---- */

static GHashTable *take_topics(const Text *text, const GArray *hits)
{
	GHashTable *points = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
	for (guint i = 0; i < hits->len; i++) {
		const LexiconHit *hit = &g_array_index(hits, LexiconHit, i);
		const char *names[2] = { hit->term->topic, hit->term->group };
		if (hit->term->topic == NULL || !g_hash_table_add(seen, (gpointer)hit->term))
			continue;
		gboolean title = text_token(text, hit->first)->field == FIELD_TITLE;
		int worth = title || hit->term->group == NULL ? TOPIC_IN_TITLE : TOPIC_IN_TEXT;
		if (hit->term->use == TERM_TOPIC && hit->term->value != 0)
			worth = (int)hit->term->value;
		for (int n = 0; n < 2 && names[n] != NULL; n++) {
			int sum = GPOINTER_TO_INT(g_hash_table_lookup(points, names[n])) + worth;
			if (hit->term->max > 0 && !g_hash_table_contains(points, names[n]))
				sum += TOPIC_PRESENT -
				       (int)hit->term->max; /* what it still lacks */
			g_hash_table_insert(points, (gpointer)names[n], GINT_TO_POINTER(sum));
		}
	}
	GHashTableIter iter;
	gpointer sum;
	g_hash_table_iter_init(&iter, points);
	while (g_hash_table_iter_next(&iter, NULL, &sum))
		if (GPOINTER_TO_INT(sum) < TOPIC_PRESENT)
			g_hash_table_iter_remove(&iter);
	return points;
}

static int year_of(gint64 when)
{
	g_autoptr(GDateTime) date = g_date_time_new_from_unix_utc(when);
	return date != NULL ? g_date_time_get_year(date) : 0;
}

/* Drop what begins beyond TOLD_WITHIN; both are in reading order. */
static void keep_start(GArray *hits, GArray *found)
{
	guint n = 0;
	while (n < hits->len && g_array_index(hits, LexiconHit, n).first < TOLD_WITHIN)
		n++;
	g_array_set_size(hits, n);
	for (n = 0; n < found->len && g_array_index(found, Found, n).first < TOLD_WITHIN;)
		n++;
	g_array_set_size(found, n);
}

Reading *reading_new(const Ruleset *ruleset, const Item *item, const JudgeContext *context,
		     gint64 now)
{
	Reading *reading = reading_empty(ruleset, item, context, now);
	const JudgeContext *known = reading->context;
	Text *text =
		text_new(item->headline, item->text, item->lang != NULL ? item->lang : known->lang);
	g_autoptr(GArray) hits = lexicon_find(ruleset->lexicon, text);
	g_autoptr(GArray) found = gazetteer_find(ruleset->gazetteer, text);
	Verdict *verdict = reading->verdict = verdict_new();
	gint64 date = item_date(item);
	reading->text = text;
	verdict->lang = text->lang;
	take_mentions(text, found, date != NO_TIME ? date : now, verdict);
	reading->topics = take_topics(text, hits);
	keep_start(hits, found);
	places_find(ruleset->gazetteer, text, hits, found, verdict);
	if (context != NULL)
		places_assume(ruleset->gazetteer, context->country, context->source, verdict);
	events_find(ruleset->gazetteer, text, hits, found, year_of(date != NO_TIME ? date : now),
		    verdict);
	toll_find(text, hits, verdict);
	locate_event(ruleset->gazetteer, ruleset->lexicon, text, hits, found, known->country,
		     verdict);
	if (known->codes)
		codes_find(ruleset->lexicon, text, hits, verdict);
	return reading;
}

Verdict *judge(const Ruleset *ruleset, const Item *item, const JudgeContext *context, gint64 now)
{
	return judge_traced(ruleset, item, context, now, NULL, NULL);
}

Verdict *judge_traced(const Ruleset *ruleset, const Item *item, const JudgeContext *context,
		      gint64 now, RuleTraceFunction function, gpointer user_data)
{
	g_autoptr(Reading) reading = reading_new(ruleset, item, context, now);
	reading_ask(reading, ruleset, function, user_data);
	return g_steal_pointer(&reading->verdict);
}

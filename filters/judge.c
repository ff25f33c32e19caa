/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "filters/codes.h"
#include "filters/events.h"
#include "filters/explain.h"
#include "filters/locate.h"
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

static void take_mentions(const Text *text, const GArray *found, Verdict *verdict)
{
	for (guint i = 0; i < found->len; i++) {
		const Found *f = &g_array_index(found, Found, i);
		Mention *mention = g_new0(Mention, 1);
		mention->entity = f->entity->id;
		mention->type = f->entity->kind;
		mention->country = f->entity->country;
		mention->span = text_span(text, f->first, f->last);
		mention->surface = text_surface(text, f->first, f->last);
		g_ptr_array_add(verdict->mentions, mention);
		add_unique(verdict->entities, f->entity->id);
	}
	for (guint i = 0; i < found->len; i++)
		add_unique(verdict->entities, g_array_index(found, Found, i).entity->principal);
}

/* ---- where it happened ---- */

static gboolean is_located(const GArray *hits, const Found *found)
{
	for (guint i = 0; i < hits->len; i++) {
		const LexiconHit *hit = &g_array_index(hits, LexiconHit, i);
		if (hit->term->use != TERM_CUE)
			continue;
		if (hit->term->value == CUE_IN && hit->last + 1 == found->first)
			return TRUE;
		if (hit->term->value == CUE_IN_AFTER && hit->first == found->last + 1)
			return TRUE;
	}
	return FALSE;
}

static void add_place(Verdict *verdict, const Entity *entity)
{
	for (guint i = 0; i < verdict->places->len; i++)
		if (strcmp(((Place *)g_ptr_array_index(verdict->places, i))->id, entity->id) == 0)
			return;
	Place *place = g_new0(Place, 1);
	*place = (Place){ entity->id, entity->country, entity->admin1, entity->lat, entity->lon };
	g_ptr_array_add(verdict->places, place);
}

/* Those that words put there first ("in Bannu"), then other places on the ground; a capital only
 * with such words, as it mostly stands for its government. */
static void take_places(const GArray *hits, const GArray *found, Verdict *verdict)
{
	for (int round = 0; round < 2; round++)
		for (guint i = 0; i < found->len; i++) {
			const Found *f = &g_array_index(found, Found, i);
			gboolean capital = strcmp(f->entity->kind, "capital") == 0;
			if (!gazetteer_is_place(f->entity->kind))
				continue;
			if (round == 0 ? is_located(hits, f) : !capital)
				add_place(verdict, f->entity);
		}
}

/* ---- topics ---- */

static GHashTable *take_topics(const Text *text, const GArray *hits)
{
	GHashTable *points = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
	for (guint i = 0; i < hits->len; i++) {
		const LexiconHit *hit = &g_array_index(hits, LexiconHit, i);
		const char *names[2] = { hit->term->topic, hit->term->group };
		if (hit->term->use != TERM_TOPIC || !g_hash_table_add(seen, (gpointer)hit->term))
			continue;
		gboolean title = text_token(text, hit->first)->field == FIELD_TITLE;
		int worth = title || hit->term->group == NULL ? TOPIC_IN_TITLE : TOPIC_IN_TEXT;
		for (int n = 0; n < 2 && names[n] != NULL; n++) {
			int sum = GPOINTER_TO_INT(g_hash_table_lookup(points, names[n])) + worth;
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

/* ---- rules ---- */

typedef struct {
	const Ruleset *ruleset;
	const JudgeContext *context;
} Asked;

static const char *meta(gpointer data, const char *name, guint i)
{
	const JudgeContext *c = ((Asked *)data)->context;
	const struct {
		const char *name, *value;
	} known[] = { { "source", c->source },
		      { "publisher", c->publisher },
		      { "feed", c->feed },
		      { "country", c->country } };
	if (strcmp(name, "tag") == 0)
		return c->tags != NULL && i < g_strv_length((char **)c->tags) ? c->tags[i] : NULL;
	for (gsize k = 0; k < G_N_ELEMENTS(known); k++)
		if (strcmp(name, known[k].name) == 0)
			return i == 0 ? known[k].value : NULL;
	return NULL;
}

static const char *entity_name(gpointer data, const char *id)
{
	return ruleset_entity_name(((Asked *)data)->ruleset, id, "en");
}

static void suppress(Verdict *verdict, const Rule *rule, const GPtrArray *reasons)
{
	g_autoptr(GString) line = g_string_new(NULL);
	g_string_append_printf(line, "%s kept back", rule->name);
	for (guint i = 0; i < reasons->len; i++)
		g_string_append_printf(line, "%s%s", i == 0 ? ": " : ", ",
				       (const char *)g_ptr_array_index(reasons, i));
	g_ptr_array_add(verdict->suppressed, g_string_free(g_steal_pointer(&line), FALSE));
}

static void ask_rule(const Rule *rule, const QueryFacts *facts, Verdict *verdict)
{
	g_autoptr(GPtrArray) because = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) against = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) spans = g_ptr_array_new_with_free_func(g_free);
	if (!query_eval(rule->match, facts, because, spans))
		return;
	if (rule->unless != NULL && query_eval(rule->unless, facts, against, NULL)) {
		suppress(verdict, rule, against);
		return;
	}
	RuleHit *hit = g_new0(RuleHit, 1);
	hit->name = rule->policy.name;
	hit->title = rule->policy.title;
	hit->severity = rule->policy.severity;
	hit->because = g_steal_pointer(&because);
	hit->spans = g_steal_pointer(&spans);
	g_ptr_array_add(verdict->rules, hit);
	verdict->relevant = TRUE;
	verdict->severity = MAX(verdict->severity, hit->severity);
}

static int by_severity(gconstpointer a, gconstpointer b)
{
	const RuleHit *x = *(RuleHit *const *)a, *y = *(RuleHit *const *)b;
	return (int)y->severity - (int)x->severity;
}

/* A stable sort: rules of one severity stay in the order of their files. */
static void sort_rules(GPtrArray *rules)
{
	for (guint i = 1; i < rules->len; i++)
		for (guint k = i; k > 0 && by_severity(&rules->pdata[k - 1], &rules->pdata[k]) > 0;
		     k--) {
			gpointer swap = rules->pdata[k];
			rules->pdata[k] = rules->pdata[k - 1];
			rules->pdata[k - 1] = swap;
		}
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

Verdict *judge(const Ruleset *ruleset, const Item *item, const JudgeContext *context, gint64 now)
{
	return judge_traced(ruleset, item, context, now, NULL, NULL);
}

Verdict *judge_traced(const Ruleset *ruleset, const Item *item, const JudgeContext *context,
		      gint64 now, RuleTraceFunction function, gpointer user_data)
{
	static const JudgeContext nothing = { 0 };
	const char *prior = item->lang != NULL ? item->lang
			    : context != NULL  ? context->lang
					       : NULL;
	gint64 date = item_date(item);
	Verdict *verdict = verdict_new();
	g_autoptr(Text) text = text_new(item->headline, item->text, prior);
	g_autoptr(GArray) hits = lexicon_find(ruleset->lexicon, text);
	g_autoptr(GArray) found = gazetteer_find(ruleset->gazetteer, text);
	verdict->lang = text->lang;
	take_mentions(text, found, verdict);
	g_autoptr(GHashTable) topics = take_topics(text, hits);
	keep_start(hits, found);
	take_places(hits, found, verdict);
	events_find(ruleset->gazetteer, text, hits, found, year_of(date != NO_TIME ? date : now),
		    verdict);
	toll_find(text, hits, verdict);
	locate_event(ruleset->gazetteer, ruleset->lexicon, text, hits, found,
		     context != NULL ? context->country : NULL, verdict);
	if (context != NULL && context->codes)
		codes_find(ruleset->lexicon, text, hits, verdict);
	Asked asked = { ruleset, context != NULL ? context : &nothing };
	QueryFacts facts = { .text = text,
			     .verdict = verdict,
			     .topics = topics,
			     .meta = meta,
			     .entity_name = entity_name,
			     .user_data = &asked,
			     .age = date != NO_TIME ? MAX(now - date, 0) : -1 };
	for (guint i = 0; i < ruleset->rules->len; i++) {
		ask_rule(g_ptr_array_index(ruleset->rules, i), &facts, verdict);
		if (function != NULL)
			explain_rule(g_ptr_array_index(ruleset->rules, i), &facts, function,
				     user_data);
	}
	sort_rules(verdict->rules);
	verdict->unlocated =
		g_hash_table_size(topics) == 0 && locate_is_lost(ruleset->lexicon, verdict);
	return verdict;
}

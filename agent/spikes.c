/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/spikes.h"

#include <string.h>

#include "agent/channel.h"
#include "agent/json.h"

#define EXPLAINS 0.7 /* of the stories of a wider spike are in the narrower one */
#define SEVERITY SEVERITY_MEDIUM

void spike_free(gpointer data)
{
	Spike *spike = data;
	g_free(spike->scope);
	g_free(spike->type);
	g_free(spike->label);
	g_free(spike);
}

/* ---- words ---- */

char *scope_label(const Ruleset *names, const char *scope)
{
	const char *id = strrchr(scope, '/');
	id = id != NULL ? id + 1 : scope + (*scope == '@');
	if (id == scope && names != NULL) /* a country's code */
		id = ruleset_state(names, scope);
	if (id == NULL || id == scope)
		return g_ascii_strup(scope, -1);
	char *label = g_strdup(names != NULL ? ruleset_entity_name(names, id, "en") : id);
	return g_strdelimit(label, "_", ' ');
}

char *spike_label(const Ruleset *names, const char *scope, const char *type)
{
	g_autofree char *where = scope_label(names, scope);
	g_autofree char *what = g_strdelimit(g_strdup(*type != '\0' ? type : "news"), "_", ' ');
	if (*scope == '\0')
		return g_strdup(what);
	return g_strdup_printf(*scope == '@' ? "%s, %s" : "%s in %s", what, where);
}

char *trend_sample(const Trend *t)
{
	if (t->days < TREND_LEAST_DAYS)
		return g_strdup_printf(
			"%u %s; %u days of data, %d are needed to tell what is usual", t->count,
			t->count == 1 ? "story" : "stories", t->days, TREND_LEAST_DAYS);
	return g_strdup_printf("%u %s; usual is %.1f (median of %u days with %u stories, scatter"
			       " %.1f; %u feeds)",
			       t->count, t->count == 1 ? "story" : "stories", t->median, t->days,
			       t->sample, t->mad, t->feeds);
}

/* ---- finding ---- */

static gboolean is_within(const char *narrow, const char *wide)
{
	gsize n = strlen(wide);
	return *narrow != '@' && strncmp(narrow, wide, n) == 0 &&
	       (n == 0 || narrow[n] == '/' || narrow[n] == '\0');
}

/* Is NARROW about a part of what WIDE is about? */
static gboolean is_part(const Spike *narrow, const Spike *wide)
{
	gboolean same = strcmp(narrow->scope, wide->scope) == 0;
	gboolean place = same || is_within(narrow->scope, wide->scope);
	gboolean kind = strcmp(narrow->type, wide->type) == 0 || *wide->type == '\0';
	return narrow != wide && place && kind;
}

static gboolean is_explained(const GPtrArray *all, const Spike *spike)
{
	for (guint i = 0; i < all->len; i++) {
		const Spike *other = g_ptr_array_index(all, i);
		if (is_part(other, spike) && other->trend.count >= EXPLAINS * spike->trend.count)
			return TRUE;
	}
	return FALSE;
}

static int by_score(gconstpointer a, gconstpointer b)
{
	const Spike *x = *(Spike *const *)a, *y = *(Spike *const *)b;
	return x->trend.score < y->trend.score ? 1 : -(x->trend.score > y->trend.score);
}

static GPtrArray *all_spikes(const TrendCalendar *calendar, const GPtrArray *series,
			     const Ruleset *names)
{
	GPtrArray *all = g_ptr_array_new_with_free_func(spike_free);
	for (guint i = 0; i < series->len; i++) {
		const TrendSeries *s = g_ptr_array_index(series, i);
		Trend trend = trend_rate(calendar, s->counts);
		if (!trend.spike)
			continue;
		Spike *spike = g_new(Spike, 1);
		*spike = (Spike){ g_strdup(s->scope), g_strdup(s->type),
				  spike_label(names, s->scope, s->type), trend };
		g_ptr_array_add(all, spike);
	}
	return all;
}

GPtrArray *spikes_find(Store *store, const Ruleset *names, gint64 now, GError **error)
{
	TrendCalendar calendar = { .day = trend_day(now, NULL) };
	if (!store_trend_calendar(store, &calendar, error))
		return NULL;
	g_autoptr(GPtrArray) series = store_trends(store, NULL, calendar.day, TREND_LEAST, error);
	if (series == NULL)
		return NULL;
	GPtrArray *all = all_spikes(&calendar, series, names);
	g_autoptr(GArray) explained = g_array_new(FALSE, FALSE, sizeof(gboolean));
	for (guint i = 0; i < all->len; i++) {
		gboolean is = is_explained(all, g_ptr_array_index(all, i));
		g_array_append_val(explained, is);
	}
	for (guint i = all->len; i-- > 0;)
		if (g_array_index(explained, gboolean, i))
			g_ptr_array_remove_index(all, i);
	g_ptr_array_sort(all, by_score);
	return all;
}

/* ---- telling ---- */

/* Spikes are of no story: they go by their key, far below those of feeds. */
static gint64 story_of(const Spike *spike)
{
	return -(G_GINT64_CONSTANT(1) << 40) - (gint64)g_str_hash(spike->scope) * 31 -
	       (gint64)g_str_hash(spike->type);
}

static char *payload_of(const Spike *spike, gint64 story)
{
	g_autofree char *headline = g_strdup_printf("%s: %u stories, usual is %.1f", spike->label,
						    spike->trend.count, spike->trend.median);
	g_autofree char *sample = trend_sample(&spike->trend);
	json_t *object = json_pack("{sI si ss ss ss so so so s[o] s[]}", "story", (json_int_t)story,
				   "update", 0, "severity", severity_name(SEVERITY), "rule",
				   SPIKE_RULE, "title", "Much more than usual", "headline",
				   json_text(headline), "lang", json_null(), "link", json_null(),
				   "because", json_text(sample), "sources");
	char *text = json_dumps(object, JSON_COMPACT);
	json_decref(object);
	return text;
}

static char **channels_for(const Config *config, const char *const *channels)
{
	g_autoptr(GStrvBuilder) list = g_strv_builder_new();
	for (; *channels != NULL; channels++)
		if (channel_takes(config, *channels, SEVERITY))
			g_strv_builder_add(list, *channels);
	return g_strv_builder_end(list);
}

static gboolean tell(Store *store, const Spike *spike, char **channels, gint64 now, GError **error)
{
	gboolean due;
	guint stories = spike->trend.count;
	if (!store_spike_is_due(store, spike->scope, spike->type, stories, now, &due, error))
		return FALSE;
	if (!due)
		return TRUE;
	gint64 story = story_of(spike);
	g_autofree char *payload = payload_of(spike, story);
	NewAlert alert = { .story = story,
			   .rule = (char *)SPIKE_RULE,
			   .severity = SEVERITY,
			   .update = ALERT_NEXT,
			   .payload = payload,
			   .channels = channels };
	return store_tell_spike(store, spike->scope, spike->type, stories, &alert, now, error);
}

gboolean spikes_tell(Store *store, const Config *config, const Ruleset *names,
		     const char *const *channels, gint64 now, GError **error)
{
	g_auto(GStrv) list = channels_for(config, channels);
	if (!config->spikes || list[0] == NULL)
		return TRUE;
	g_autoptr(GPtrArray) spikes = spikes_find(store, names, now, error);
	for (guint i = 0; spikes != NULL && i < spikes->len; i++)
		if (!tell(store, g_ptr_array_index(spikes, i), list, now, error))
			return FALSE;
	return spikes != NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/digest.h"

#include <math.h>
#include <string.h>

#include "agent/digest_story.h"
#include "agent/digest_window.h"
#include "agent/health.h"
#include "agent/search.h"
#include "feeds/feedlist.h"

#define MOST_STORIES 50000 /* a storm of a busy day; the sections show fewer */
#define MOST_LOST    50
#define MOST_QUIET   200
#define MOST_FOUND   100000
#define CHART_DAYS   14
#define LEAST_DAYS   3 /* for a median */
#define DAY          86400
#define OLD_SECONDS  (2 * DAY)

/* What a story must be to stand in the digest; NULL sets hold all. */
typedef struct {
	Severity severity;
	char **rules;
	GHashTable *stories, *items; /* gint64 ids of what the profile's query matches */
} Filter;

static void filter_clear(Filter *filter)
{
	g_strfreev(filter->rules);
	g_clear_pointer(&filter->stories, g_hash_table_unref);
	g_clear_pointer(&filter->items, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Filter, filter_clear)

static void feed_entry_free(gpointer data)
{
	DigestFeed *feed = data;
	g_free(feed->name);
	g_free(feed->health);
	g_free(feed->why);
	g_free(feed);
}

static void day_free(gpointer data)
{
	g_free(((DigestDay *)data)->day);
	g_free(data);
}

void digest_spike_free(gpointer data)
{
	g_free(((DigestSpike *)data)->label);
	g_free(data);
}

void digest_free(Digest *digest)
{
	if (digest == NULL)
		return;
	GPtrArray **lists[] = { &digest->stories, &digest->muted,  &digest->feeds,
				&digest->lost,    &digest->spikes, &digest->days };
	for (gsize i = 0; i < G_N_ELEMENTS(lists); i++)
		g_clear_pointer(lists[i], g_ptr_array_unref);
	g_clear_pointer(&digest->zone, g_time_zone_unref);
	g_free(digest->day);
	g_free(digest->knowledge);
	g_free(digest);
}

/* ---- what the profile asks for ---- */

/* The first of PROFILE's rules that there is not, or NULL. Caller frees. */
static char *unknown_rule(const DigestProfile *profile, const Ruleset *ruleset)
{
	g_auto(GStrv) rules = g_strsplit_set(profile->rules, " \t", -1);
	for (char **rule = rules; *rule != NULL; rule++)
		if (**rule != '\0' && ruleset_policy(ruleset, *rule) == NULL)
			return g_strdup_printf("there is no rule \"%s\"", *rule);
	return NULL;
}

static void on_unknown(const QueryPlace *place, const char *what, const char *name,
		       const char *nearest, gpointer user_data)
{
	char **complaint = user_data;
	if (*complaint == NULL)
		*complaint = g_strdup_printf("no %s \"%s\"%s%s%s", what, name,
					     nearest != NULL ? "; did you mean \"" : "",
					     nearest != NULL ? nearest : "",
					     nearest != NULL ? "\"?" : "");
}

/* The same of the names in its query. */
static char *unknown_name(const DigestProfile *profile, const Ruleset *ruleset)
{
	gsize offset;
	char *complaint = NULL;
	g_autoptr(Query) query =
		*profile->match != '\0' ? query_parse(profile->match, &offset, NULL) : NULL;
	if (query != NULL)
		ruleset_check(ruleset, query, on_unknown, &complaint);
	return complaint;
}

void digest_check(const Config *config, const Ruleset *ruleset, DiagList *diags)
{
	for (guint i = 0; i < config->digests->len; i++) {
		const DigestProfile *p = g_ptr_array_index(config->digests, i);
		g_autofree char *rule = unknown_rule(p, ruleset);
		g_autofree char *name = unknown_name(p, ruleset);
		if (rule != NULL && p->rules_at.line > 0)
			diag_add(diags, DIAG_ERROR, config->file, p->rules_at.line,
				 p->rules_at.column, "%s", rule);
		if (name != NULL && p->match_at.line > 0)
			diag_add(diags, DIAG_ERROR, config->file, p->match_at.line,
				 p->match_at.column, "%s", name);
	}
}

static gboolean is_known(const DigestSources *sources, GError **error)
{
	if (sources->ruleset == NULL)
		return TRUE;
	g_autofree char *rule = unknown_rule(sources->profile, sources->ruleset);
	g_autofree char *name = unknown_name(sources->profile, sources->ruleset);
	if (rule != NULL || name != NULL)
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT, "%s: %s",
			    rule != NULL ? "rules" : "match", rule != NULL ? rule : name);
	return rule == NULL && name == NULL;
}

static void add_id(GHashTable *set, gint64 id)
{
	g_hash_table_add(set, g_memdup2(&id, sizeof id));
}

static GHashTable *id_set(void)
{
	return g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
}

static gboolean find_matching(Filter *filter, const DigestSources *sources, gint64 since,
			      gint64 now, GError **error)
{
	gsize offset;
	gboolean cut;
	g_autoptr(Query) query = query_parse(sources->profile->match, &offset, error);
	if (query == NULL)
		return FALSE;
	const SearchWish wish = { now, since, MOST_FOUND, TRUE, sources->ruleset };
	g_autoptr(GPtrArray) hits = search_find(sources->store, query, &wish, &cut, error);
	filter->stories = id_set();
	filter->items = id_set();
	for (guint i = 0; hits != NULL && i < hits->len; i++) {
		const StoredItem *item = ((SearchHit *)g_ptr_array_index(hits, i))->item;
		add_id(filter->items, item->id);
		add_id(filter->stories, item->story);
	}
	return hits != NULL;
}

static gboolean filter_init(Filter *filter, const DigestSources *sources, gint64 since, gint64 now,
			    GError **error)
{
	const DigestProfile *profile = sources->profile;
	*filter = (Filter){ .severity = (Severity)profile->severity };
	if (*profile->rules != '\0')
		filter->rules = g_strsplit_set(profile->rules, " \t", -1);
	if (!is_known(sources, error))
		return FALSE;
	return *profile->match == '\0' || find_matching(filter, sources, since, now, error);
}

static gboolean wants(const Filter *filter, gint64 story, Severity severity, const char *rule)
{
	return severity >= filter->severity &&
	       (filter->rules == NULL ||
		g_strv_contains((const char *const *)filter->rules, rule)) &&
	       (filter->stories == NULL || g_hash_table_contains(filter->stories, &story));
}

/* ---- gathering ---- */

/* Add the STORIES that are wanted, taking them out: those kept quiet where MUTED. */
static gboolean add_stories(Digest *digest, const DigestSources *sources, const Filter *filter,
			    GHashTable *specs, GPtrArray *stories, gboolean muted, GError **error)
{
	for (guint i = 0; i < stories->len; i++) {
		Story *story = g_ptr_array_index(stories, i);
		gboolean quiet = story->quiet_until > digest->until;
		if (quiet != muted || !wants(filter, story->id, story->severity, story->rule))
			continue;
		DigestStory *entry = digest_story_new(sources, digest, specs, story, error);
		if (entry == NULL)
			return FALSE;
		stories->pdata[i] = NULL; /* the entry's now */
		g_ptr_array_add(muted ? digest->muted : digest->stories, entry);
		digest->hidden += muted ? entry->fresh : 0;
		digest->by_severity[entry->story->severity] += entry->fresh > 0;
	}
	return TRUE;
}

static gboolean gather_stories(Digest *digest, const DigestSources *sources, const Filter *filter,
			       GError **error)
{
	g_autoptr(GHashTable) specs = feedlist_index(sources->specs);
	g_autoptr(GPtrArray) stories =
		store_window_stories(sources->store, &digest->window, MOST_STORIES, error);
	g_autoptr(GPtrArray) quiet =
		stories != NULL
			? store_quiet_stories(sources->store, digest->until, MOST_QUIET, error)
			: NULL;
	return quiet != NULL &&
	       add_stories(digest, sources, filter, specs, stories, FALSE, error) &&
	       add_stories(digest, sources, filter, specs, quiet, TRUE, error);
}

static gboolean gather_lost(Digest *digest, Store *store, const Filter *filter, GError **error)
{
	digest->lost = store_unlocated(store, &digest->window, MOST_LOST, error);
	for (guint i = 0; digest->lost != NULL && filter->items != NULL && i < digest->lost->len;) {
		const StoredItem *item = g_ptr_array_index(digest->lost, i);
		if (g_hash_table_contains(filter->items, &item->id))
			i++;
		else
			g_ptr_array_remove_index(digest->lost, i);
	}
	return digest->lost != NULL;
}

static void add_feed(Digest *digest, const FeedSpec *spec, const char *health, const char *why,
		     gint64 since)
{
	DigestFeed *feed = g_new0(DigestFeed, 1);
	feed->name = g_strdup(spec->name);
	feed->health = g_strdup(health);
	feed->why = g_strdup(why != NULL ? why : "");
	feed->since = since;
	g_ptr_array_add(digest->feeds, feed);
}

static gboolean gather_feeds(Digest *digest, Store *store, const GPtrArray *specs, GError **error)
{
	for (guint i = 0; i < specs->len; i++) {
		const FeedSpec *spec = g_ptr_array_index(specs, i);
		g_autoptr(FeedState) state = store_feed(store, spec->url, error);
		if (state == NULL)
			return FALSE;
		if (spec->paused)
			continue;
		digest->n_feeds++;
		digest->n_unasked += state->last_try == 0;
		if (health_wants_attention(state->health))
			add_feed(digest, spec, health_name(state->health), state->health_why,
				 state->health_since);
		else if (state->gap_at > digest->since)
			add_feed(digest, spec, "gap",
				 "its list turned over whole between two polls: some items may be "
				 "missing",
				 state->gap_at);
	}
	return TRUE;
}

/* ---- the usual ---- */

typedef struct {
	Digest *digest;
	const Filter *filter;
} Counting;

static void count_start(gint64 story, gint64 first_at, Severity severity, const char *rule,
			gpointer user_data)
{
	Counting *counting = user_data;
	if (!wants(counting->filter, story, severity, rule))
		return;
	for (guint i = 0; i < counting->digest->days->len; i++) {
		DigestDay *day = g_ptr_array_index(counting->digest->days, i);
		day->stories += first_at >= day->start && first_at < day->end;
	}
}

static int by_number(gconstpointer a, gconstpointer b)
{
	return (*(const guint *)a > *(const guint *)b) - (*(const guint *)a < *(const guint *)b);
}

/* Of the whole days but the last one: that is what is compared with it. */
static double median_of(const GPtrArray *days, gboolean from_start)
{
	g_autoptr(GArray) counts = g_array_new(FALSE, FALSE, sizeof(guint));
	for (guint i = from_start; i + 2 < days->len; i++)
		g_array_append_val(counts, ((DigestDay *)g_ptr_array_index(days, i))->stories);
	if (counts->len < LEAST_DAYS)
		return NAN;
	g_array_sort(counts, by_number);
	guint half = counts->len / 2;
	double upper = g_array_index(counts, guint, half);
	return counts->len % 2 == 1 ? upper : (upper + g_array_index(counts, guint, half - 1)) / 2;
}

static void add_day(Digest *digest, int offset)
{
	gint64 start = digest_day_start(digest->day, offset, digest->zone);
	DigestDay *day = g_new0(DigestDay, 1);
	day->day = digest_day(start, digest->zone);
	day->start = start;
	day->end = digest_day_start(digest->day, offset + 1, digest->zone);
	g_ptr_array_add(digest->days, day);
}

/* A day before the first item is no day without news. */
static gboolean count_days(Digest *digest, Store *store, const Filter *filter, GError **error)
{
	gint64 first;
	gboolean from_start = FALSE; /* the first day is that of the first poll: a flood */
	if (!store_first_item(store, &first, error))
		return FALSE;
	for (int offset = -CHART_DAYS; offset <= 0 && first > 0; offset++) {
		gint64 end = digest_day_start(digest->day, offset + 1, digest->zone);
		if (end > first)
			add_day(digest, offset);
		from_start |= end > first && end - first <= 26 * 3600;
	}
	digest->usual = NAN;
	if (digest->days->len == 0)
		return TRUE;
	const DigestDay *oldest = g_ptr_array_index(digest->days, 0);
	Counting counting = { digest, filter };
	if (!store_story_starts(store, oldest->start, digest->until + 1, count_start, &counting,
				error))
		return FALSE;
	digest->usual = median_of(digest->days, from_start);
	return TRUE;
}

static GPtrArray *copy_spikes(const GPtrArray *spikes)
{
	GPtrArray *copies = g_ptr_array_new_with_free_func(digest_spike_free);
	for (guint i = 0; spikes != NULL && i < spikes->len; i++) {
		DigestSpike *copy = g_memdup2(g_ptr_array_index(spikes, i), sizeof(DigestSpike));
		copy->label = g_strdup(copy->label);
		g_ptr_array_add(copies, copy);
	}
	return copies;
}

Digest *digest_new(const DigestSources *sources, const StoreWindow *window, GError **error)
{
	g_autoptr(Digest) digest = g_new0(Digest, 1);
	g_auto(Filter) filter = { 0 };
	Store *store = sources->store;
	digest->profile = sources->profile;
	digest->zone = digest_zone(sources->profile);
	digest->window = *window;
	digest->since = window->since;
	digest->until = window->until;
	digest->day = digest_day(window->until, digest->zone);
	digest->stories = g_ptr_array_new_with_free_func(digest_story_free);
	digest->muted = g_ptr_array_new_with_free_func(digest_story_free);
	digest->feeds = g_ptr_array_new_with_free_func(feed_entry_free);
	digest->days = g_ptr_array_new_with_free_func(day_free);
	digest->spikes = copy_spikes(sources->spikes);
	if (sources->ruleset != NULL)
		digest->knowledge = g_strdup(ruleset_hash(sources->ruleset));
	gint64 since = MIN(window->since, window->until - (CHART_DAYS + 1) * DAY);
	if (!filter_init(&filter, sources, since, window->until, error) ||
	    !gather_lost(digest, store, &filter, error) ||
	    !gather_stories(digest, sources, &filter, error) ||
	    !gather_feeds(digest, store, sources->specs, error) ||
	    !count_days(digest, store, &filter, error) ||
	    !store_activity(store, window, &digest->items, &digest->relevant, error))
		return NULL;
	return g_steal_pointer(&digest);
}

gboolean digest_is_empty(const Digest *digest)
{
	return digest->stories->len == 0 && digest->hidden == 0 && digest->lost->len == 0 &&
	       digest->spikes->len == 0;
}

/* Not on the long day of autumn, nor when it went out late. */
gboolean digest_has_days(const Digest *digest)
{
	return digest->until - digest->since > 36 * 3600;
}

/* ---- sections ---- */

/* Its reports are dated long before the digest's time: news to vedette alone. */
static gboolean is_old(const Digest *digest, const DigestStory *entry)
{
	return entry->dated < digest->since - OLD_SECONDS;
}

static gboolean is_grave(const Digest *digest, const DigestStory *entry)
{
	return entry->story->severity >= SEVERITY_HIGH && !is_old(digest, entry);
}

static gboolean is_medium(const Digest *digest, const DigestStory *entry)
{
	return entry->story->severity == SEVERITY_MEDIUM && !is_old(digest, entry);
}

static gboolean is_developing(const Digest *digest, const DigestStory *entry)
{
	return is_medium(digest, entry) && entry->known;
}

static gboolean is_new(const Digest *digest, const DigestStory *entry)
{
	return is_medium(digest, entry) && !entry->known && entry->voices > 1;
}

static gboolean is_single(const Digest *digest, const DigestStory *entry)
{
	return is_medium(digest, entry) && !entry->known && entry->voices <= 1;
}

static gboolean is_minor(const Digest *digest, const DigestStory *entry)
{
	return entry->story->severity < SEVERITY_MEDIUM && !is_old(digest, entry);
}

const DigestSection digest_sections[] = {
	{ "grave", "Critical and high", "What you were, or would have been, woken for.", is_grave,
	  PART_STORIES, FALSE },
	{ "developing", "Developing", "Known before; there is news of it.", is_developing,
	  PART_STORIES, FALSE },
	{ "new", "New", "First reported within this digest's time, by more than one voice.", is_new,
	  PART_STORIES, FALSE },
	{ "unlocated", "Unlocated", "Force and victims, but no word of where; no rule could tell.",
	  NULL, PART_LOST, TRUE },
	{ "single", "One voice alone", "Nobody else has confirmed these yet.", is_single,
	  PART_STORIES, FALSE },
	{ "minor", "In brief", "Below the severity that alerts.", is_minor, PART_STORIES, TRUE },
	{ "old", "Older", "Dated before this digest's time, come in within it.", is_old,
	  PART_STORIES, TRUE },
	{ "spikes", "More than usual", "In the last day, against the days before.", NULL,
	  PART_SPIKES, TRUE },
	{ "feeds", "Feeds in trouble", "What they would have told is missing above.", NULL,
	  PART_FEEDS, TRUE },
	{ "muted", "Muted", "Silenced by you; each ends by itself.", NULL, PART_MUTED, TRUE },
	{ NULL, NULL, NULL, NULL, 0, FALSE },
};

static int latest_day_first(gconstpointer a, gconstpointer b)
{
	const DigestStory *const *x = a, *const *y = b;
	int days = strcmp((*y)->day, (*x)->day);
	return days != 0 ? days : (int)(*y)->story->severity - (int)(*x)->story->severity;
}

GPtrArray *digest_section(const Digest *digest, const DigestSection *section, guint most,
			  guint *left)
{
	GPtrArray *list = g_ptr_array_new();
	*left = 0;
	for (guint i = 0; i < digest->stories->len; i++) {
		DigestStory *entry = g_ptr_array_index(digest->stories, i);
		if (!section->takes(digest, entry))
			continue;
		if (list->len < most)
			g_ptr_array_add(list, entry);
		else
			(*left)++;
	}
	if (digest_has_days(digest))
		g_ptr_array_sort(list, latest_day_first);
	return list;
}

const DigestFormat digest_formats[] = {
	{ "text", ".txt", digest_text }, { "html", ".html", digest_html },
	{ "md", ".md", digest_md },      { "json", ".json", digest_json },
	{ "csv", ".csv", digest_csv },   { NULL, NULL, NULL },
};

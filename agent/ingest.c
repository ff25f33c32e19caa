/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/ingest.h"

#include <string.h>

#include "agent/alert.h"
#include "agent/channel.h"
#include "agent/corroborate.h"
#include "agent/health.h"
#include "agent/jsonline.h"
#include "agent/schedule.h"
#include "agent/stories.h"
#include "filters/story.h"

struct _Ingest {
	Store *store;
	Ruleset *ruleset;
	const Config *config;
	AlertPolicy policy;
	gint64 interval, whole, window;
	char **channels, **health_channels;
	Intake *intake;
	StoryIndex *stories;
	gint64 last_edit; /* of a person, that STORIES knows of */
};

/* One answer on its way through. */
typedef struct {
	Ingest *ingest;
	Answer *answer;
	const FeedSpec *spec;
	FeedState *state; /* the next one */
	const FetchResult *result;
	IngestReport *report;
	FetchCommit commit;
	JudgeContext context;
	GPtrArray *verdicts; /* that the commit's items point to */
	gboolean first_poll;
} Passage;

static void free_verdict(gpointer data)
{
	verdict_free(data);
}

static void free_story(gpointer data)
{
	story_free(data);
}

static void add_signature(gint64 story, GBytes *bytes, gpointer data)
{
	Ingest *ingest = data;
	StorySignature *signature = story_signature_read(bytes);
	if (signature != NULL && story > 0)
		story_index_add(ingest->stories, story, signature);
	else
		story_signature_free(signature);
}

static void keep_apart(gint64 a, gint64 b, gpointer data)
{
	story_index_keep_apart(((Ingest *)data)->stories, a, b);
}

/* The memory of open stories, from the store: at the start, and when a commit has failed. */
static gboolean load_stories(Ingest *ingest, GError **error)
{
	gint64 since = g_get_real_time() / G_USEC_PER_SEC - ingest->window;
	g_clear_pointer(&ingest->stories, story_index_free);
	ingest->stories = story_index_new(ingest->window);
	return store_last_edit(ingest->store, &ingest->last_edit, error) &&
	       store_signatures(ingest->store, since, add_signature, ingest, error) &&
	       store_parted(ingest->store, keep_apart, ingest, error);
}

/* What a person has changed meanwhile holds from now on. */
static gboolean take_edits(Ingest *ingest, GError **error)
{
	gint64 last;
	if (!store_last_edit(ingest->store, &last, error))
		return FALSE;
	return last == ingest->last_edit || load_stories(ingest, error);
}

/* A feed's health is no news for the terminal: whoever polls there is told beside it. */
static char **health_channels(const char *const *channels, const Config *config)
{
	g_autoptr(GStrvBuilder) list = g_strv_builder_new();
	for (; config->health && *channels != NULL; channels++)
		if (strcmp(*channels, "terminal") != 0 &&
		    channel_takes(config, *channels, SEVERITY_LOW))
			g_strv_builder_add(list, *channels);
	return g_strv_builder_end(list);
}

Ingest *ingest_new(Store *store, Ruleset *ruleset, const Config *config,
		   const char *const *channels, Workers *workers, GError **error)
{
	g_autoptr(Ingest) ingest = g_new0(Ingest, 1);
	ingest->intake = intake_new(store, ruleset, workers);
	ingest->store = store;
	ingest->ruleset = ruleset_ref(ruleset);
	ingest->policy = alert_policy(config);
	ingest->config = config;
	ingest->interval = config->interval;
	ingest->whole = config->interval_whole;
	ingest->window = config->story_window;
	ingest->channels = g_strdupv((char **)channels);
	ingest->health_channels = health_channels(channels, config);
	return load_stories(ingest, error) ? g_steal_pointer(&ingest) : NULL;
}

void ingest_free(Ingest *ingest)
{
	if (ingest == NULL)
		return;
	intake_free(ingest->intake);
	ruleset_unref(ingest->ruleset);
	g_strfreev(ingest->channels);
	g_strfreev(ingest->health_channels);
	story_index_free(ingest->stories);
	g_free(ingest);
}

Intake *ingest_intake(Ingest *ingest)
{
	return ingest->intake;
}

void ingest_report_clear(IngestReport *report)
{
	g_clear_pointer(&report->trouble, g_free);
	g_clear_pointer(&report->news, g_free);
	g_clear_pointer(&report->older, g_free);
}

/* ---- items ---- */

/* JUDGED's parts are the item's from now on. */
static NewItem *new_item(Passage *p, const Item *item, Judged *judged)
{
	const FeedSpec *spec = p->spec;
	NewItem *n = g_new0(NewItem, 1);
	n->reading = g_steal_pointer(&judged->reading);
	for (int f = 0; f < N_FIELDS; f++)
		n->lines[f] = g_steal_pointer(&judged->lines[f]);
	n->because = g_strdup("");
	n->item = item;
	n->context = &p->context;
	n->knowledge = ruleset_knowledge(p->ingest->ruleset);
	n->verdict = g_steal_pointer(&judged->verdict);
	g_ptr_array_add(p->verdicts, (gpointer)n->verdict);
	n->when = answer_date(p->answer, item);
	n->source = spec->name;
	n->publisher = spec->publisher;
	n->family = spec->family;
	n->reliability = spec->reliability;
	n->official = g_strcmp0(spec->kind, "official") == 0;
	return n;
}

/* What is stored of the verdict, once nothing about it is open. */
static void write_down(NewItem *n)
{
	if (n->verdict->relevant)
		n->verdict_json = jsonline_of_verdict(n->verdict);
}

/* ---- stories ---- */

/* The story among those of this passage, or from the store, or new. NULL with ERROR. */
static Story *get_story(Passage *p, gint64 id, GError **error)
{
	for (guint i = 0; i < p->commit.stories->len; i++) {
		Story *story = g_ptr_array_index(p->commit.stories, i);
		if (story->id == id)
			return story;
	}
	GError *own = NULL;
	Story *story = store_story(p->ingest->store, id, &own);
	if (own != NULL) {
		g_propagate_error(error, own);
		return NULL;
	}
	if (story == NULL)
		story = story_new(id);
	g_ptr_array_add(p->commit.stories, story);
	return story;
}

/* An alert about FROM that is not out yet speaks of INTO, unless that was told itself. */
static void move_alerts(Passage *p, const Story *into, gint64 from)
{
	for (guint i = p->commit.alerts->len; i-- > 0;) {
		NewAlert *alert = g_ptr_array_index(p->commit.alerts, i);
		if (alert->story != from)
			continue;
		if (into->told_updates > 0)
			g_ptr_array_remove_index(p->commit.alerts, i);
		else
			alert->story = into->id;
	}
}

static gboolean join_stories(Passage *p, StoryJoin join, GError **error)
{
	Story *into = get_story(p, join.into, error);
	Story *from = into != NULL ? get_story(p, join.from, error) : NULL;
	if (from == NULL)
		return FALSE;
	story_index_merge(p->ingest->stories, join.into, join.from);
	move_alerts(p, into, join.from);
	story_join(into, from);
	g_ptr_array_remove(p->commit.stories, from);
	for (guint i = 0; i < p->commit.items->len; i++) {
		NewItem *n = g_ptr_array_index(p->commit.items, i);
		if (n->story == join.from)
			n->story = join.into;
	}
	g_array_append_val(p->commit.joins, join);
	return TRUE;
}

/* The item has shown that its story and others are one: the oldest takes them in. */
static gboolean join_twins(Passage *p, const NewItem *n, GError **error)
{
	for (gint64 twin; (twin = story_index_twin(p->ingest->stories, n->story, NULL)) != 0;) {
		StoryJoin join = { MIN(twin, n->story), MAX(twin, n->story) };
		if (!join_stories(p, join, error))
			return FALSE;
	}
	return TRUE;
}

static void place_in_story(Passage *p, NewItem *n, Judged *judged)
{
	StorySignature *signature = g_steal_pointer(&judged->signature);
	StoryMatch match = story_index_find(p->ingest->stories, signature);
	n->story = match.story != 0 ? match.story : store_new_story_id(p->ingest->store);
	n->copy = match.copy;
	n->signature = story_signature_write(signature);
	n->voice = g_steal_pointer(&judged->voice);
	n->family = n->voice;
	story_index_add(p->ingest->stories, n->story, signature);
}

/* ---- alerts ---- */

static char **channels_for(const Passage *p, const Story *story)
{
	const RulePolicy *policy = ruleset_policy(p->ingest->ruleset, story->rule);
	g_autoptr(GStrvBuilder) list = g_strv_builder_new();
	for (char **channel = p->ingest->channels; *channel != NULL; channel++)
		if (channel_takes(p->ingest->config, *channel, story->severity) &&
		    (policy == NULL || policy->channels == NULL ||
		     g_strv_contains(policy->channels, *channel)))
			g_strv_builder_add(list, *channel);
	return g_strv_builder_end(list);
}

static void put_alert(Passage *p, Story *story)
{
	NewAlert *alert = NULL;
	for (guint i = 0; i < p->commit.alerts->len && alert == NULL; i++) {
		NewAlert *other = g_ptr_array_index(p->commit.alerts, i);
		if (other->story == story->id)
			alert = other;
	}
	if (alert == NULL) {
		alert = g_new0(NewAlert, 1);
		g_ptr_array_add(p->commit.alerts, alert);
	}
	g_free(alert->rule);
	g_free(alert->payload);
	g_strfreev(alert->channels);
	alert->story = story->id;
	alert->rule = g_strdup(story->rule);
	alert->severity = story->severity;
	alert->update = story->told_updates - 1;
	alert->payload = alert_payload(story, alert->update);
	alert->channels = channels_for(p, story);
}

/* A feed has no story: it goes by its URL, below all stories' ids. */
static void put_health_alert(Passage *p)
{
	if (p->ingest->health_channels[0] == NULL)
		return;
	NewAlert *alert = g_new0(NewAlert, 1);
	alert->story = -1 - (gint64)g_str_hash(p->spec->url);
	alert->rule = g_strdup(ALERT_HEALTH);
	alert->severity = SEVERITY_LOW;
	alert->update = ALERT_NEXT;
	alert->payload = alert_health_payload(alert->story, p->spec->name, p->report->news);
	alert->channels = g_strdupv(p->ingest->health_channels);
	g_ptr_array_add(p->commit.alerts, alert);
}

static void consider_alert(Passage *p, Story *story, const NewItem *n)
{
	const RulePolicy *policy = ruleset_policy(p->ingest->ruleset, story->rule);
	AlertOccasion occasion = { n->when, p->commit.now, p->first_poll,
				   policy != NULL ? policy->cooldown : 0 };
	const char *why;
	AlertDecision decision = alert_decide(&p->ingest->policy, story, &occasion, &why);
	if (decision == ALERT_NO)
		return;
	alert_note_told(story, p->commit.now);
	if (decision != ALERT_MERGE) {
		story->told_updates++;
		story->pending_alert = -1; /* made in this very passage */
		p->report->alerts++;
	}
	put_alert(p, story);
}

static gboolean take_item(Passage *p, const Item *item, Judged *judged, GError **error)
{
	NewItem *n = new_item(p, item, judged);
	g_ptr_array_add(p->commit.items, n);
	p->report->fresh++;
	if (n->verdict->relevant || n->verdict->waiting->len > 0) {
		place_in_story(p, n, judged);
		Story *story = join_twins(p, n, error) ? get_story(p, n->story, error) : NULL;
		if (story == NULL)
			return FALSE;
		verdict_settle(p->verdicts->pdata[p->verdicts->len - 1], story_voices(story, n));
		g_free(n->because);
		n->because = story_reasons(n->verdict);
		story_grow(story, n, p->commit.now);
		if (n->verdict->relevant)
			consider_alert(p, story, n);
	}
	p->report->relevant += n->verdict->relevant;
	write_down(n);
	return TRUE;
}

/* The oldest first, so that a story is founded by its first telling. */
static int by_date(gconstpointer a, gconstpointer b)
{
	gint64 x = item_date(*(Item *const *)a), y = item_date(*(Item *const *)b);
	return x < y ? -1 : x > y;
}

static gboolean take_fresh(Passage *p, const Item *item, GError **error)
{
	Judged *judged = answer_judged(p->answer, item);
	gboolean good = take_item(p, item, judged, error);
	judged_free(judged);
	return good;
}

static gboolean take_items(Passage *p, const Feed *feed, GError **error)
{
	g_autoptr(GPtrArray) fresh = g_ptr_array_new();
	const Answer *a = p->answer;
	p->report->listed = feed->items->len;
	for (guint i = 0; i < a->fresh->len; i++) {
		const JudgeOf *one = &g_array_index(a->fresh, JudgeOf, i);
		Item *item = g_ptr_array_index(feed->items, one->item);
		gboolean is_known;
		if (!store_has_elsewhere(p->ingest->store, p->state->id, item, &is_known, error))
			return FALSE;
		g_ptr_array_add(is_known ? a->known : fresh, item);
	}
	g_ptr_array_sort(fresh, by_date);
	for (guint i = 0; i < fresh->len; i++)
		if (!take_fresh(p, g_ptr_array_index(fresh, i), error))
			return FALSE;
	if (p->report->fresh > 0)
		p->state->last_new = p->commit.now;
	return TRUE;
}

/* ---- the passage ---- */

static gboolean take_body(Passage *p, GError **error)
{
	const Answer *a = p->answer;
	if (a->same) {
		p->report->unchanged = TRUE;
		health_take_same(p->state, p->result);
	} else if (a->lost != NULL) {
		health_set(p->state, HEALTH_UNREADABLE, a->lost, p->result);
	} else if (a->feed == NULL) {
		health_take_page(p->state, p->result, a->no_feed);
	} else {
		health_take_feed(p->state, p->result, a->feed, a->hash);
		return take_items(p, a->feed, error);
	}
	return TRUE;
}

/* When to ask again, and what follows for the feed's own pace. */
static void set_schedule(Passage *p, const HealthCount *count)
{
	const FetchResult *r = p->result;
	FeedState *state = p->state;
	DueReason reason;
	gint64 own = p->spec->interval, interval = own > 0 ? own : p->ingest->interval;
	gboolean well = health_is_well(state->health);
	gboolean is_file = g_str_has_prefix(p->spec->url, "file:"); /* costs nobody anything */
	gboolean unproven = state->etag == NULL && state->last_modified == NULL;
	FetchHints hints = { r->max_age, r->expires, r->retry_after,
			     well && unproven && own == 0 ? p->ingest->whole : -1 };
	if (own > 0 || is_file || p->first_poll)
		state->interval = 0;
	else if (well && !count->partial && !p->report->held)
		state->interval = schedule_adapt(state, interval, count->listed, count->known);
	state->next_at = schedule_next(state, &hints, interval, r->finished, &reason);
	state->due_reason = reason;
	state->not_before = schedule_not_before(&hints, r->finished);
	state->fresh_until = well ? schedule_fresh_until(&hints, r->finished) : 0;
}

static void note_answer(FeedState *state, const FetchResult *r)
{
	state->last_try = r->finished;
	state->status = r->fault == FETCH_OK ? r->status : -(int)r->fault;
	if (r->fault == FETCH_OK && r->body != NULL)
		state->last_full = r->finished;
	if (r->fault == FETCH_OK && (r->status == 200 || r->status == 304)) {
		g_free(state->sunset);
		state->sunset = g_strdup(r->sunset);
	}
	health_take_move(state, r);
}

static gboolean run(Passage *p, const FeedState *before, GError **error)
{
	const FetchResult *r = p->result;
	note_answer(p->state, r);
	if (r->fault == FETCH_OK && r->body != NULL) {
		if (!take_body(p, error))
			return FALSE;
	} else {
		health_take_status(p->state, r);
		p->report->unchanged = health_is_well(p->state->health);
	}
	p->report->held = r->fault == FETCH_HELD;
	p->report->passing = health_is_passing(r);
	if (!health_is_well(p->state->health) && !p->report->held)
		p->report->trouble = g_strdup(p->state->health_why);
	HealthCount count = { p->report->listed, p->commit.known->len, p->report->fresh,
			      r->status == 226 };
	p->report->news = health_settle(p->state, before, &count, r->finished);
	if (p->report->news != NULL && p->state->alarm != before->alarm)
		put_health_alert(p);
	if (p->state->gap_at != before->gap_at)
		p->report->older = health_older_page(p->answer->feed);
	set_schedule(p, &count);
	return store_commit_fetch(p->ingest->store, &p->commit, error);
}

static gboolean run_page(Passage *p, GError **error)
{
	const Feed *feed = p->answer->feed;
	p->report->trouble = g_strdup(p->answer->lost);
	if (feed == NULL || p->answer->lost != NULL)
		return TRUE;
	if (!take_items(p, feed, error))
		return FALSE;
	if (p->commit.known->len == 0 && p->report->fresh > 0)
		p->report->older = health_older_page(feed);
	return store_commit_fetch(p->ingest->store, &p->commit, error);
}

/* NEXT is brought up to date from BEFORE. */
static gboolean pass(Ingest *ingest, Answer *answer, FeedState *next, const FeedState *before,
		     IngestReport *report, GError **error)
{
	g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func(new_item_free);
	g_autoptr(GPtrArray) stories = g_ptr_array_new_with_free_func(free_story);
	g_autoptr(GPtrArray) alerts = g_ptr_array_new_with_free_func(new_alert_free);
	g_autoptr(GPtrArray) verdicts = g_ptr_array_new_with_free_func(free_verdict);
	g_autoptr(GArray) joins = g_array_new(FALSE, FALSE, sizeof(StoryJoin));
	const FetchResult *result = answer->result;
	Passage passage = { .ingest = ingest,
			    .answer = answer,
			    .spec = answer->spec,
			    .state = next,
			    .result = result,
			    .report = report,
			    .commit = { next, items, stories, alerts, answer->known,
					ruleset_hash(ingest->ruleset), result->finished, joins },
			    .context = answer_context(answer),
			    .verdicts = verdicts,
			    .first_poll = before->last_ok == 0 };
	gboolean ok = take_edits(ingest, error) &&
		      (answer->is_page ? run_page(&passage, error) : run(&passage, before, error));
	if (!ok)
		load_stories(ingest, NULL); /* forget what was not written */
	return ok;
}

gboolean ingest_commit(Ingest *ingest, Answer *answer, IngestReport *report, GError **error)
{
	g_autoptr(FeedState) next = health_copy_state(*answer->state);
	*report = (IngestReport){ 0 };
	if (answer->error != NULL) {
		g_propagate_error(error, g_steal_pointer(&answer->error));
		return FALSE;
	}
	if (!pass(ingest, answer, next, *answer->state, report, error))
		return FALSE;
	if (answer->is_page)
		return TRUE;
	feed_state_free(*answer->state);
	*answer->state = g_steal_pointer(&next);
	return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/replay.h"

#include <string.h>

#include "agent/archive.h"
#include "agent/stories.h"
#include "filters/story.h"

#define CHUNK   1000 /* ids that a thread takes at a time */
#define BACKLOG 16   /* chunks that may wait to be told */

/* ---- judging, by several threads ---- */

/* An item that some rule of either side wants. */
typedef struct {
	StoredItem *stored;
	Item *item;
	Reading *readings[REPLAY_SIDES];                        /* the second may be the first */
	GPtrArray *rules[REPLAY_SIDES], *waiting[REPLAY_SIDES]; /* RuleHit */
	GBytes *signature[REPLAY_SIDES];
} Case;

typedef struct {
	GPtrArray *cases; /* Case, in order of id */
	RuleTally *tallies[REPLAY_SIDES];
	guint items;
} Chunk;

typedef struct {
	const ReplayPlan *plan;
	gint64 after, first, upto; /* ids: from the warming up, from what counts, to the end */
	gboolean one_reading;      /* both sides read alike */
	GMutex lock;
	GCond changed;
	guint next, told, n; /* chunks: to be taken, told already, all */
	Chunk **chunks;
	GError *error;
} Work;

static void case_free(gpointer data)
{
	Case *c = data;
	for (int s = 0; s < REPLAY_SIDES; s++) {
		g_clear_pointer(&c->rules[s], g_ptr_array_unref);
		g_clear_pointer(&c->waiting[s], g_ptr_array_unref);
		g_clear_pointer(&c->signature[s], g_bytes_unref);
	}
	if (c->readings[REPLAY_NEW] != c->readings[REPLAY_NOW])
		reading_free(c->readings[REPLAY_NEW]);
	reading_free(c->readings[REPLAY_NOW]);
	item_free(c->item);
	stored_item_free(c->stored);
	g_free(c);
}

static void chunk_free(Chunk *chunk, const ReplayPlan *plan)
{
	if (chunk == NULL)
		return;
	for (int s = 0; s < REPLAY_SIDES; s++)
		rule_tallies_free(chunk->tallies[s], plan->rules[s]);
	g_ptr_array_unref(chunk->cases);
	g_free(chunk);
}

/* Exchange what VERDICT says of rules with RULES and WAITING. */
static void swap_hits(Verdict *verdict, GPtrArray **rules, GPtrArray **waiting)
{
	GPtrArray *swap = verdict->rules;
	verdict->rules = *rules;
	*rules = swap;
	swap = verdict->waiting;
	verdict->waiting = *waiting;
	*waiting = swap;
}

static void take_hits(Case *c, int side)
{
	g_autoptr(Verdict) empty = verdict_new();
	c->rules[side] = g_steal_pointer(&empty->rules);
	c->waiting[side] = g_steal_pointer(&empty->waiting);
	empty->rules = g_ptr_array_new();
	empty->waiting = g_ptr_array_new();
	swap_hits(c->readings[side]->verdict, &c->rules[side], &c->waiting[side]);
}

static gboolean is_wanted(const Case *c, int side)
{
	return c->rules[side]->len > 0 || c->waiting[side]->len > 0;
}

static void sign(Case *c, int side, const ReplayPlan *plan)
{
	if (!is_wanted(c, side))
		return;
	const Reading *reading = c->readings[side];
	g_autoptr(Reading) whole =
		reading->packed != NULL
			? archive_reading(c->stored, c->item, plan->rules[side], TRUE)
			: NULL;
	g_autoptr(StorySignature) signature = story_signature_new(
		c->item, whole != NULL ? whole->verdict : reading->verdict, c->stored->when);
	c->signature[side] = story_signature_write(signature);
}

/* NULL when no rule of either side wants it; STORED is taken. */
static Case *weigh(const Work *work, StoredItem *stored, RuleTally **tallies)
{
	const ReplayPlan *plan = work->plan;
	Case *c = g_new0(Case, 1);
	c->stored = stored;
	c->item = archive_item(stored);
	for (int s = 0; s < REPLAY_SIDES; s++) {
		c->readings[s] =
			s == REPLAY_NEW && work->one_reading
				? c->readings[REPLAY_NOW]
				: archive_reading(stored, c->item, plan->rules[s], plan->afresh);
		c->readings[s]->tallies = stored->id > work->first ? tallies[s] : NULL;
		reading_ask(c->readings[s], plan->rules[s], NULL, NULL);
		take_hits(c, s);
	}
	if (!is_wanted(c, REPLAY_NOW) && !is_wanted(c, REPLAY_NEW)) {
		case_free(c);
		return NULL;
	}
	sign(c, REPLAY_NOW, plan);
	if (work->one_reading && c->signature[REPLAY_NOW] != NULL)
		c->signature[REPLAY_NEW] = g_bytes_ref(c->signature[REPLAY_NOW]);
	else
		sign(c, REPLAY_NEW, plan);
	return c;
}

static Chunk *judge_chunk(const Work *work, Store *store, guint n, GError **error)
{
	gint64 after = work->after + (gint64)n * CHUNK;
	g_autoptr(GPtrArray) items =
		store_archive(store, after, MIN(after + CHUNK, work->upto), error);
	if (items == NULL)
		return NULL;
	Chunk *chunk = g_new0(Chunk, 1);
	chunk->cases = g_ptr_array_new_with_free_func(case_free);
	for (int s = 0; s < REPLAY_SIDES; s++)
		chunk->tallies[s] = rule_tallies_new(work->plan->rules[s]);
	g_ptr_array_set_free_func(items, NULL);
	for (guint i = 0; i < items->len; i++) {
		StoredItem *stored = g_ptr_array_index(items, i);
		chunk->items += stored->id > work->first;
		Case *c = weigh(work, stored, chunk->tallies);
		if (c != NULL)
			g_ptr_array_add(chunk->cases, c);
	}
	return chunk;
}

/* The number of the next chunk, once there is room for it; n when all are taken. */
static guint take_turn(Work *work)
{
	g_mutex_lock(&work->lock);
	while (work->next < work->n && work->next >= work->told + BACKLOG)
		g_cond_wait(&work->changed, &work->lock);
	guint turn = work->next < work->n ? work->next++ : work->n;
	g_mutex_unlock(&work->lock);
	return turn;
}

/* Hand in chunk TURN, or stop all for ERROR, which is taken. */
static void hand_in(Work *work, guint turn, Chunk *chunk, GError *error)
{
	g_mutex_lock(&work->lock);
	if (chunk != NULL) {
		work->chunks[turn] = chunk;
	} else {
		if (work->error == NULL)
			work->error = error;
		else
			g_error_free(error);
		work->next = work->n;
	}
	g_cond_broadcast(&work->changed);
	g_mutex_unlock(&work->lock);
}

static gpointer judge_chunks(gpointer data)
{
	Work *work = data;
	GError *error = NULL;
	g_autoptr(Store) store = store_open(work->plan->state, STORE_READ, &error);
	if (store == NULL)
		hand_in(work, 0, NULL, error);
	for (guint turn; store != NULL && (turn = take_turn(work)) < work->n;) {
		Chunk *chunk = judge_chunk(work, store, turn, &error);
		hand_in(work, turn, chunk, error);
		error = NULL;
	}
	return NULL;
}

/* ---- telling, in the order in which items came ---- */

typedef struct {
	gint64 item, stories[REPLAY_SIDES];
} Member;

/* One side's memory. */
typedef struct {
	StoryIndex *index;
	GHashTable *stories; /* gint64 * → Story */
	GHashTable *alerts;  /* gint64 *, of the story → ReplayAlert */
	gint64 last;
} Side;

typedef struct {
	Replay *replay;
	Side sides[REPLAY_SIDES];
	GHashTable *first_polls;
	GHashTable *numbers[REPLAY_SIDES]; /* name of a rule → its place + 1 */
	GArray *members;                   /* Member */
} Telling;

static void free_story(gpointer story)
{
	story_free(story);
}

static void told_free(gpointer data)
{
	ReplayAlert *alert = data;
	g_free(alert->headline);
	g_free(alert->source);
	for (int s = 0; s < REPLAY_SIDES; s++)
		g_free(alert->rule[s]);
	g_free(alert);
}

static Story *story_of(Side *side, gint64 id)
{
	Story *story = g_hash_table_lookup(side->stories, &id);
	if (story == NULL) {
		story = story_new(id);
		g_hash_table_insert(side->stories, g_memdup2(&id, sizeof id), story);
	}
	return story;
}

static ReplayRule *rule_of(Telling *t, int s, const char *name)
{
	guint number = GPOINTER_TO_UINT(g_hash_table_lookup(t->numbers[s], name));
	g_assert(number > 0);
	return &t->replay->rules[s][number - 1];
}

static void note_alert(Telling *t, int s, const Story *story, const StoredItem *stored)
{
	Side *side = &t->sides[s];
	ReplayAlert *alert = g_hash_table_lookup(side->alerts, &story->id);
	if (alert == NULL) {
		alert = g_new0(ReplayAlert, 1);
		alert->item = stored->id;
		alert->when = stored->first_seen;
		alert->source = g_strdup(stored->source);
		alert->headline = g_strdup(*stored->title != '\0' ? stored->title : stored->text);
		g_hash_table_insert(side->alerts, g_memdup2(&story->id, sizeof story->id), alert);
	}
	g_free(alert->rule[s]);
	alert->rule[s] = g_strdup(story->rule);
	alert->severity[s] = story->severity;
}

static void decide(Telling *t, int s, Story *story, const Case *c)
{
	const ReplayPlan *plan = t->replay->plan;
	const StoredItem *stored = c->stored;
	const RulePolicy *policy = ruleset_policy(plan->rules[s], story->rule);
	const gint64 *first = g_hash_table_lookup(t->first_polls, &stored->feed);
	AlertOccasion occasion = { stored->when, stored->first_seen,
				   first != NULL && *first == stored->first_seen,
				   policy != NULL ? policy->cooldown : 0 };
	const char *why;
	gboolean told_now = story->told_updates > 0 && story->told_at == stored->first_seen;
	story->pending_alert = told_now ? -1 : 0;
	AlertDecision decision = alert_decide(&plan->policy[s], story, &occasion, &why);
	if (decision == ALERT_NO)
		return;
	alert_note_told(story, stored->first_seen);
	story->told_updates += decision != ALERT_MERGE;
	if (stored->first_seen < plan->since)
		return;
	note_alert(t, s, story, stored);
	t->replay->alerts[s] += decision != ALERT_MERGE;
	rule_of(t, s, story->rule)->alerts += decision != ALERT_MERGE;
}

static void count_hits(Telling *t, int s, const Case *c)
{
	const GPtrArray *hits = c->readings[s]->verdict->rules;
	for (guint i = 0; i < hits->len; i++) {
		const RuleHit *hit = g_ptr_array_index(hits, i);
		ReplayRule *rule = rule_of(t, s, hit->name);
		if (hit->sources != RULE_ANY_SOURCES)
			t->replay->tallies[s][rule - t->replay->rules[s]].hits++;
		if (rule->examples->len < REPLAY_EXAMPLES)
			g_ptr_array_add(rule->examples, g_strdup(c->stored->title));
	}
}

static gboolean is_official(const ReplayPlan *plan, const char *feed)
{
	return plan->official != NULL && g_hash_table_contains(plan->official, feed);
}

/* The story of that side which C joins. */
static gint64 tell_side(Telling *t, int s, const Case *c, GPtrArray **rules, GPtrArray **waiting)
{
	Side *side = &t->sides[s];
	Verdict *verdict = c->readings[s]->verdict;
	StorySignature *signature =
		c->signature[s] != NULL ? story_signature_read(c->signature[s]) : NULL;
	if (signature == NULL)
		return 0;
	StoryMatch match = story_index_find(side->index, signature);
	gint64 id = match.story != 0 ? match.story : ++side->last;
	story_index_add(side->index, id, signature);
	Story *story = story_of(side, id);
	NewItem n = { .item = c->item,
		      .when = c->stored->when,
		      .source = c->stored->source,
		      .publisher = c->stored->publisher,
		      .family = c->stored->family,
		      .reliability = c->stored->reliability,
		      .verdict = verdict,
		      .context = &c->stored->context,
		      .official = is_official(t->replay->plan, c->stored->feed_url),
		      .copy = match.copy };
	swap_hits(verdict, rules, waiting);
	verdict_settle(verdict, story_voices(story, &n));
	n.because = story_reasons(verdict);
	story_grow(story, &n, c->stored->first_seen);
	if (verdict->relevant)
		decide(t, s, story, c);
	if (c->stored->first_seen >= t->replay->plan->since) {
		t->replay->relevant[s] += verdict->relevant;
		count_hits(t, s, c);
	}
	swap_hits(verdict, rules, waiting);
	g_free(n.because);
	return id;
}

static void tell(Telling *t, Case *c)
{
	Member member = { .item = c->stored->id };
	for (int s = 0; s < REPLAY_SIDES; s++)
		if (is_wanted(c, s))
			member.stories[s] = tell_side(t, s, c, &c->rules[s], &c->waiting[s]);
	g_array_append_val(t->members, member);
}

/* Chunks as they come in; FALSE when a thread has failed. */
static gboolean tell_all(Telling *t, Work *work)
{
	for (guint i = 0; i < work->n; i++) {
		g_mutex_lock(&work->lock);
		while (work->chunks[i] == NULL && work->error == NULL)
			g_cond_wait(&work->changed, &work->lock);
		Chunk *chunk = g_steal_pointer(&work->chunks[i]);
		work->told = i + 1;
		g_cond_broadcast(&work->changed);
		g_mutex_unlock(&work->lock);
		if (chunk == NULL)
			return FALSE;
		for (guint k = 0; k < chunk->cases->len; k++)
			tell(t, g_ptr_array_index(chunk->cases, k));
		for (int s = 0; s < REPLAY_SIDES; s++)
			rule_tallies_add(t->replay->tallies[s], chunk->tallies[s],
					 work->plan->rules[s]);
		t->replay->items += chunk->items;
		chunk_free(chunk, work->plan);
	}
	return TRUE;
}

/* ---- the two sides beside each other ---- */

static ReplayAlert *alert_copy(const ReplayAlert *alert)
{
	ReplayAlert *copy = g_memdup2(alert, sizeof *alert);
	copy->headline = g_strdup(alert->headline);
	copy->source = g_strdup(alert->source);
	for (int s = 0; s < REPLAY_SIDES; s++)
		copy->rule[s] = g_strdup(alert->rule[s]);
	return copy;
}

static int by_item(gconstpointer a, gconstpointer b)
{
	const ReplayAlert *x = *(ReplayAlert *const *)a, *y = *(ReplayAlert *const *)b;
	return x->item < y->item ? -1 : x->item > y->item;
}

/* A told story is the same on both sides when it shares an item with one told there. */
static void compare(Telling *t)
{
	Replay *r = t->replay;
	g_autoptr(GHashTable) matched = g_hash_table_new(NULL, NULL);
	for (guint i = 0; i < t->members->len; i++) {
		const Member *m = &g_array_index(t->members, Member, i);
		ReplayAlert *now =
			g_hash_table_lookup(t->sides[REPLAY_NOW].alerts, &m->stories[REPLAY_NOW]);
		ReplayAlert *new =
			g_hash_table_lookup(t->sides[REPLAY_NEW].alerts, &m->stories[REPLAY_NEW]);
		if (now == NULL || new == NULL)
			continue;
		g_hash_table_add(matched, now);
		if (!g_hash_table_add(matched, new))
			continue;
		if (now->severity[REPLAY_NOW] == new->severity[REPLAY_NEW] &&
		    strcmp(now->rule[REPLAY_NOW], new->rule[REPLAY_NEW]) == 0)
			continue;
		ReplayAlert *both = alert_copy(now);
		both->rule[REPLAY_NEW] = g_strdup(new->rule[REPLAY_NEW]);
		both->severity[REPLAY_NEW] = new->severity[REPLAY_NEW];
		g_ptr_array_add(r->changed, both);
	}
	GPtrArray *lists[] = { r->lost, r->gained };
	for (int s = 0; s < REPLAY_SIDES; s++) {
		GHashTableIter iter;
		gpointer alert;
		g_hash_table_iter_init(&iter, t->sides[s].alerts);
		while (g_hash_table_iter_next(&iter, NULL, &alert))
			if (!g_hash_table_contains(matched, alert))
				g_ptr_array_add(lists[s], alert_copy(alert));
		g_ptr_array_sort(lists[s], by_item);
	}
}

/* ---- all of it ---- */

static void telling_init(Telling *t, Replay *replay)
{
	const ReplayPlan *plan = replay->plan;
	const char *file;
	guint line;
	t->replay = replay;
	t->members = g_array_new(FALSE, FALSE, sizeof(Member));
	for (int s = 0; s < REPLAY_SIDES; s++) {
		Side *side = &t->sides[s];
		guint n = ruleset_n_rules(plan->rules[s]);
		side->index = story_index_new(plan->window);
		side->stories =
			g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, free_story);
		side->alerts =
			g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, told_free);
		replay->tallies[s] = rule_tallies_new(plan->rules[s]);
		replay->rules[s] = g_new0(ReplayRule, n + 1);
		t->numbers[s] = g_hash_table_new(g_str_hash, g_str_equal);
		for (guint i = 0; i < n; i++) {
			const RulePolicy *rule = ruleset_rule(plan->rules[s], i, &file, &line);
			replay->rules[s][i].examples = g_ptr_array_new_with_free_func(g_free);
			g_hash_table_insert(t->numbers[s], (gpointer)rule->name,
					    GUINT_TO_POINTER(i + 1));
		}
	}
}

static void telling_clear(Telling *t)
{
	for (int s = 0; s < REPLAY_SIDES; s++) {
		story_index_free(t->sides[s].index);
		g_hash_table_unref(t->sides[s].stories);
		g_hash_table_unref(t->sides[s].alerts);
		g_hash_table_unref(t->numbers[s]);
	}
	g_array_unref(t->members);
}

static gboolean run(Telling *t, Work *work, GError **error)
{
	guint n = CLAMP(work->plan->threads, 1, 64);
	g_autofree GThread **threads = g_new0(GThread *, n);
	for (guint i = 0; i < n; i++)
		threads[i] = g_thread_new("replay", judge_chunks, work);
	gboolean ok = tell_all(t, work);
	g_mutex_lock(&work->lock);
	work->next = work->n;
	g_cond_broadcast(&work->changed);
	g_mutex_unlock(&work->lock);
	for (guint i = 0; i < n; i++)
		g_thread_join(threads[i]);
	for (guint i = 0; i < work->n; i++)
		chunk_free(work->chunks[i], work->plan);
	if (work->error != NULL)
		g_propagate_error(error, g_steal_pointer(&work->error));
	if (ok)
		compare(t);
	return ok;
}

static gboolean find_bounds(Work *work, Store *store, GError **error)
{
	const ReplayPlan *plan = work->plan;
	gint64 warm = MAX(plan->since - plan->window, 0);
	if (!store_archive_bounds(store, warm, &work->after, &work->upto, error) ||
	    !store_archive_bounds(store, plan->since, &work->first, &work->upto, error))
		return FALSE;
	work->n = (guint)((MAX(work->upto - work->after, 0) + CHUNK - 1) / CHUNK);
	work->chunks = g_new0(Chunk *, work->n + 1);
	return TRUE;
}

Replay *replay_run(const ReplayPlan *plan, GError **error)
{
	g_autoptr(Replay) replay = g_new0(Replay, 1);
	g_autoptr(Store) store = store_open(plan->state, STORE_READ, error);
	Work work = { .plan = plan,
		      .one_reading = strcmp(ruleset_knowledge(plan->rules[REPLAY_NOW]),
					    ruleset_knowledge(plan->rules[REPLAY_NEW])) == 0 };
	Telling telling = { 0 };
	replay->plan = plan;
	replay->gained = g_ptr_array_new_with_free_func(told_free);
	replay->lost = g_ptr_array_new_with_free_func(told_free);
	replay->changed = g_ptr_array_new_with_free_func(told_free);
	if (store == NULL || !find_bounds(&work, store, error) ||
	    (telling.first_polls = store_first_polls(store, error)) == NULL)
		return NULL;
	g_mutex_init(&work.lock);
	g_cond_init(&work.changed);
	telling_init(&telling, replay);
	gboolean ok = run(&telling, &work, error);
	telling_clear(&telling);
	g_hash_table_unref(telling.first_polls);
	g_free(work.chunks);
	g_cond_clear(&work.changed);
	g_mutex_clear(&work.lock);
	return ok ? g_steal_pointer(&replay) : NULL;
}

void replay_free(Replay *replay)
{
	if (replay == NULL)
		return;
	for (int s = 0; s < REPLAY_SIDES; s++) {
		rule_tallies_free(replay->tallies[s], replay->plan->rules[s]);
		for (guint i = 0;
		     replay->rules[s] != NULL && i < ruleset_n_rules(replay->plan->rules[s]); i++)
			g_ptr_array_unref(replay->rules[s][i].examples);
		g_free(replay->rules[s]);
	}
	g_ptr_array_unref(replay->gained);
	g_ptr_array_unref(replay->lost);
	g_ptr_array_unref(replay->changed);
	g_free(replay);
}

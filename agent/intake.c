/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/intake.h"

#include <string.h>

#include "feeds/limits.h"
#include "feeds/url.h"

#define MOST_WAITING 128  /* answers, each of a request under way until then */
#define MOST_REASON  1000 /* bytes of a reason */

struct _Intake {
	Store *store;
	Ruleset *ruleset;
	Workers *workers; /* NULL: all in this process */
	GQueue waiting;   /* Answer */
	gsize bytes;      /* of their bodies */
	IntakeReady ready;
	gpointer user_data;
};

/* ---- answers ---- */

static gsize body_size(const Answer *answer)
{
	return answer->result->body != NULL ? g_bytes_get_size(answer->result->body) : 0;
}

Answer *answer_new(const FeedSpec *spec, FeedState **state, FetchResult *result, gboolean is_page,
		   gpointer user_data)
{
	Answer *answer = g_new0(Answer, 1);
	answer->spec = spec;
	answer->state = state;
	answer->result = result;
	answer->is_page = is_page;
	answer->user_data = user_data;
	answer->judged = g_hash_table_new_full(NULL, NULL, NULL, judged_free);
	answer->known = g_ptr_array_new();
	answer->fresh = g_array_new(FALSE, FALSE, sizeof(JudgeOf));
	return answer;
}

/* What was made of it is forgotten. */
static void clear_answer(Answer *answer)
{
	if (answer->job != NULL)
		work_end(g_steal_pointer(&answer->job));
	g_hash_table_remove_all(answer->judged);
	g_ptr_array_set_size(answer->known, 0);
	g_array_set_size(answer->fresh, 0);
	g_clear_pointer(&answer->feed, feed_free);
	g_clear_pointer(&answer->no_feed, g_free);
	g_clear_pointer(&answer->lost, g_free);
	g_clear_error(&answer->error);
	answer->n_judged = answer->n_sent = 0;
	answer->same = answer->ready = FALSE;
}

void answer_free(Answer *answer)
{
	if (answer == NULL)
		return;
	clear_answer(answer);
	g_hash_table_unref(answer->judged);
	g_ptr_array_unref(answer->known);
	g_array_unref(answer->fresh);
	fetch_result_free(answer->result);
	g_free(answer);
}

JudgeContext answer_context(const Answer *answer)
{
	const FeedSpec *spec = answer->spec;
	return (JudgeContext){ .feed = spec->url,
			       .source = spec->name,
			       .publisher = spec->publisher,
			       .lang = spec->lang,
			       .country = spec->country,
			       .tags = (const char *const *)spec->tags };
}

gint64 answer_date(const Answer *answer, const Item *item)
{
	gint64 now = answer->result->finished, date = item_date(item);
	if (answer->spec->dates == DATES_SEEN || date == NO_TIME)
		return now;
	return MIN(date, now); /* what is dated ahead has happened by now at the latest */
}

Judged *answer_judged(Answer *answer, const Item *item)
{
	const Intake *intake = answer->intake;
	if (intake->workers == NULL) {
		JudgeContext context = answer_context(answer);
		return reader_judge(intake->ruleset, item, &context, answer->spec->family,
				    answer->result->finished, answer_date(answer, item));
	}
	gpointer judged = NULL;
	g_hash_table_steal_extended(answer->judged, item, NULL, &judged);
	return judged;
}

/* ---- reading ---- */

static void finish(Answer *answer)
{
	Intake *intake = answer->intake;
	if (answer->job != NULL)
		work_end(g_steal_pointer(&answer->job));
	answer->ready = TRUE;
	if (intake->ready != NULL && g_queue_peek_head(&intake->waiting) == answer)
		intake->ready(intake->user_data);
}

/* Tell the fresh items from those that the feed has brought before. */
static gboolean find_fresh(Answer *answer, GError **error)
{
	const GPtrArray *items = answer->feed->items;
	g_autoptr(GHashTable) keys = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < items->len; i++) {
		Item *item = g_ptr_array_index(items, i);
		JudgeOf one = { i, answer_date(answer, item) };
		gboolean seen;
		if (!g_hash_table_add(keys, item->key))
			continue; /* listed twice in one document */
		if (!store_has_seen(answer->intake->store, (*answer->state)->id, item, &seen,
				    error))
			return FALSE;
		if (seen)
			g_ptr_array_add(answer->known, item);
		else
			g_array_append_val(answer->fresh, one);
	}
	return TRUE;
}

/* Order the next of them to be judged, so many that it does not take long. */
static void judge_more(Answer *answer)
{
	gsize bytes = 0;
	g_autoptr(GArray) batch = g_array_new(FALSE, FALSE, sizeof(JudgeOf));
	JudgeContext context = answer_context(answer);
	while (answer->n_sent < answer->fresh->len && batch->len < LIMIT_JUDGE_ITEMS &&
	       bytes < LIMIT_JUDGE_BYTES) {
		JudgeOf one = g_array_index(answer->fresh, JudgeOf, answer->n_sent++);
		const Item *item = g_ptr_array_index(answer->feed->items, one.item);
		bytes += strlen(item->headline) + strlen(item->text);
		g_array_append_val(batch, one);
	}
	JudgeOrder order = { &context, answer->spec->family, answer->result->finished, batch };
	if (batch->len == 0)
		finish(answer);
	else
		work_judge(answer->job, message_of_order(&order));
}

static void take_feed(Answer *answer, GVariant *said)
{
	WorkJob *job = answer->job;
	answer->job = NULL;
	clear_answer(answer); /* it may have begun anew */
	answer->job = job;
	answer->feed = message_feed(said);
	if (answer->feed == NULL)
		work_refuse(job);
	else if (find_fresh(answer, &answer->error))
		judge_more(answer);
	else
		finish(answer);
}

static gboolean take_one(Answer *answer, GVariant *said, guint place)
{
	JudgeContext context = answer_context(answer);
	JudgeOf one = g_array_index(answer->fresh, JudgeOf, answer->n_judged);
	Item *item = g_ptr_array_index(answer->feed->items, one.item);
	Judged *judged = message_judged(said, place, answer->intake->ruleset, item, &context,
					answer->result->finished);
	if (judged == NULL)
		return FALSE;
	g_hash_table_replace(answer->judged, item, judged);
	answer->n_judged++;
	return TRUE;
}

static void take_judged(Answer *answer, GVariant *said)
{
	guint n = answer->n_sent - answer->n_judged;
	gboolean good = n > 0 && g_variant_n_children(said) == n;
	for (guint i = 0; i < n && good; i++)
		good = take_one(answer, said, i);
	if (good)
		judge_more(answer);
	else
		work_refuse(answer->job);
}

static void take_no_feed(Answer *answer, GVariant *said)
{
	const char *why = g_variant_get_string(said, NULL);
	if (strlen(why) > MOST_REASON) {
		work_refuse(answer->job);
		return;
	}
	g_free(answer->feed != NULL ? answer->lost : answer->no_feed);
	*(answer->feed != NULL ? &answer->lost : &answer->no_feed) = g_strdup(why);
	finish(answer);
}

static void on_work(gpointer data, const Frame *frame, const GError *error)
{
	Answer *answer = data;
	if (error != NULL) {
		answer->job = NULL;
		if (error->code == VEDETTE_ERROR_TRY_LATER)
			answer->error = g_error_copy(error);
		else
			answer->lost = g_strdup(error->message);
		finish(answer);
	} else if (frame->kind == FRAME_FEED) {
		take_feed(answer, frame->said);
	} else if (frame->kind == FRAME_JUDGED) {
		take_judged(answer, frame->said);
	} else {
		take_no_feed(answer, frame->said);
	}
}

static gboolean is_same(const Answer *answer)
{
	const FeedState *state = *answer->state;
	return !answer->is_page && state->last_ok != 0 &&
	       memcmp(answer->hash, state->body_hash, sizeof answer->hash) == 0;
}

static void read_here(Answer *answer, const char *base)
{
	const FetchResult *r = answer->result;
	g_autoptr(GError) error = NULL;
	answer->feed = reader_parse(r->body, r->content_type, base, &error);
	if (answer->feed == NULL)
		answer->no_feed = g_strdup(error->message);
	else
		find_fresh(answer, &answer->error);
	answer->ready = TRUE;
}

/* ---- the queue ---- */

Intake *intake_new(Store *store, Ruleset *ruleset, Workers *workers)
{
	Intake *intake = g_new0(Intake, 1);
	intake->store = store;
	intake->ruleset = ruleset_ref(ruleset);
	intake->workers = workers;
	return intake;
}

void intake_free(Intake *intake)
{
	if (intake == NULL)
		return;
	for (Answer *answer; (answer = intake_take_back(intake)) != NULL;)
		answer_free(answer);
	workers_free(intake->workers);
	ruleset_unref(intake->ruleset);
	g_free(intake);
}

void intake_on_ready(Intake *intake, IntakeReady ready, gpointer user_data)
{
	intake->ready = ready;
	intake->user_data = user_data;
}

void intake_put(Intake *intake, Answer *answer)
{
	const FetchResult *r = answer->result;
	answer->intake = intake;
	answer->put_at = g_get_monotonic_time();
	intake->bytes += body_size(answer);
	answer->ready = r->fault != FETCH_OK || r->body == NULL;
	if (!answer->ready) {
		gsize size = 0;
		const guint8 *data = g_bytes_get_data(r->body, &size);
		digest_bytes(data, size, answer->hash);
		answer->same = answer->ready = is_same(answer);
	}
	if (answer->ready) {
		g_queue_push_head(&intake->waiting, answer);
		return;
	}
	g_autofree char *base = r->content_location != NULL
					? url_resolve(r->final_url, r->content_location)
					: g_strdup(r->final_url);
	g_queue_push_tail(&intake->waiting, answer);
	if (intake->workers == NULL)
		read_here(answer, base);
	else
		answer->job = workers_read(intake->workers, r->body, r->content_type, base, on_work,
					   answer);
}

Answer *intake_next(Intake *intake)
{
	Answer *answer = g_queue_peek_head(&intake->waiting);
	if (answer == NULL || !answer->ready)
		return NULL;
	intake->bytes -= body_size(answer);
	return g_queue_pop_head(&intake->waiting);
}

Answer *intake_take_back(Intake *intake)
{
	Answer *answer = g_queue_pop_head(&intake->waiting);
	if (answer == NULL)
		return NULL;
	intake->bytes -= body_size(answer);
	clear_answer(answer);
	return answer;
}

gint64 intake_oldest(const Intake *intake)
{
	gint64 now = g_get_monotonic_time(), oldest = now;
	for (const GList *link = intake->waiting.head; link != NULL; link = link->next)
		oldest = MIN(oldest, ((const Answer *)link->data)->put_at);
	return (now - oldest) / 1000;
}

guint intake_waiting(const Intake *intake)
{
	return g_queue_get_length((GQueue *)&intake->waiting);
}

gboolean intake_is_full(const Intake *intake)
{
	return intake->bytes > LIMIT_UNDER_WAY / 2 || intake_waiting(intake) >= MOST_WAITING;
}

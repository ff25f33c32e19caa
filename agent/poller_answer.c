/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an answer brings: into the store, and to the host that gave it. */
#include <string.h>

#include "agent/poller_private.h"

/* Answers that arrive within it are written to disk together. A round, which nobody watches, saves
 * by longer ones; an agent lets others write in between. */
#define GATHER_MS       500
#define GATHER_ROUND_MS 2000

#define MOST_PAGES 3 /* older pages read after a list that turned over whole */

static gboolean is_over_held(gpointer job, Host *host, gpointer poller)
{
	return hosts_held(host, poller_clock()) > 0;
}

/* HOST wants to be left alone: a redirect that waits for it ends, and in a round so does waiting.
 */
static void leave_host(Poller *poller, Host *host)
{
	g_autoptr(GPtrArray) out = hosts_sweep(poller->hosts, host, is_over_held, poller);
	gint64 left = (hosts_held(host, poller_clock()) + 999) / 1000;
	for (guint i = 0; i < out->len; i++) {
		Asked *asked = g_ptr_array_index(out, i);
		asked->waiting = FALSE;
		if (asked->hop != NULL)
			fetch_give_up(g_steal_pointer(&asked->hop), left);
		else if (poller->once)
			poller_count_wait(poller, left, DUE_HOST);
		else
			poller_want(poller, asked);
	}
}

/* Settle what the answer to ASKED means for the host that gave it. FALSE when the store failed. */
static gboolean settle_host(Asked *asked, const FetchResult *result)
{
	Poller *poller = asked->poller;
	HostState *state = host_state(asked->at);
	FetchHints hints = { result->max_age, result->expires, result->retry_after, -1 };
	if (state == NULL || !result->reached || result->fault == FETCH_HELD)
		return TRUE;
	gboolean placed = hosts_place(poller->hosts, asked->at, result->peer);
	gboolean changed =
		schedule_host(state, asked->state, &hints, poller->interval, result->finished);
	if (changed) {
		poller_hold_host(poller, asked->at);
		if (hosts_held(asked->at, poller_clock()) > 0)
			leave_host(poller, asked->at);
	}
	return (!changed && !placed) || store_save_host(poller->store, state, &poller->error);
}

static gboolean on_flush(gpointer data)
{
	Poller *poller = data;
	poller->flusher = 0;
	poller_flush(poller);
	if (poller->error != NULL)
		poller_finish(poller);
	return G_SOURCE_REMOVE;
}

static gboolean gather(Poller *poller)
{
	if (poller->flusher == 0)
		poller->flusher =
			g_timeout_add(poller->once ? GATHER_ROUND_MS : GATHER_MS, on_flush, poller);
	return store_gather(poller->store, &poller->error);
}

static void count(PollSums *sums, const IngestReport *report, gboolean is_page)
{
	sums->asked += !is_page && !report->held;
	sums->unchanged += report->unchanged;
	sums->failed += report->trouble != NULL;
	sums->passing += report->trouble != NULL && report->passing;
	sums->items += report->listed;
	sums->fresh += report->fresh;
	sums->relevant += report->relevant;
	sums->alerts += report->alerts;
}

/* An older page of a list that turned over whole is asked for next, if it is at the same host. */
static gboolean wants_page(Asked *asked, const char *older)
{
	g_autofree char *name = older != NULL ? host_of_url(older) : NULL;
	const HostState *state = host_state(asked->host);
	if (name == NULL || state == NULL || strcmp(name, state->name) != 0 ||
	    asked->pages >= MOST_PAGES)
		return FALSE;
	asked->page = g_strdup(older);
	asked->pages++;
	poller_note(asked->poller, asked->spec, "an older page is asked for");
	return TRUE;
}

static void go_on(Asked *asked, const FetchResult *result, const IngestReport *report)
{
	Poller *poller = asked->poller;
	gint64 left = asked->state->next_at - result->finished;
	if (report->held && poller->once)
		poller_count_wait(poller, result->retry_after, DUE_HOST);
	if (wants_page(asked, report->older)) {
		poller_want(poller, asked);
		return;
	}
	asked->pages = 0;
	if (!poller->once)
		poller_put_on_agenda(poller, asked, poller_clock() + 1000 * MAX(left, 0));
}

static gboolean commit(Poller *poller, Answer *answer, IngestReport *report)
{
	Asked *asked = answer->user_data;
	g_autofree char *place = g_strdup(poller_url(asked));
	return poller->error == NULL && gather(poller) &&
	       ingest_commit(poller->ingest, answer, report, &poller->error) &&
	       settle_host(asked, answer->result) &&
	       (strcmp(place, poller_url(asked)) == 0 ||
		poller_set_host(poller, asked, &poller->error));
}

/* FALSE when the poller is at its end. */
static gboolean take_answer(Poller *poller, Answer *answer)
{
	Asked *asked = answer->user_data;
	g_auto(IngestReport) report = { 0 };
	asked->taken = FALSE;
	if (asked->spec == NULL) {
		poller_asked_free(asked);
		return TRUE;
	}
	if (!commit(poller, answer, &report)) {
		poller_finish(poller);
		return FALSE;
	}
	const GError *error = answer->result->error;
	if (report.held && g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER))
		poller_note(poller, asked->spec, error->message);
	count(&poller->sums, &report, answer->is_page);
	go_on(asked, answer->result, &report);
	if (poller->events.answer != NULL && !answer->is_page)
		poller->events.answer(poller->events.user_data, asked->spec, &report);
	return TRUE;
}

static void commit_ready(Poller *poller)
{
	gboolean goes_on = !poller->over;
	while (goes_on) {
		g_autoptr(Answer) answer = intake_next(ingest_intake(poller->ingest));
		goes_on = answer != NULL && take_answer(poller, answer) && !poller->over;
	}
}

void poller_take(Asked *asked, FetchResult *result)
{
	Poller *poller = asked->poller;
	gboolean is_page = asked->page != NULL;
	g_clear_pointer(&asked->page, g_free);
	if (poller->over) {
		fetch_result_free(result);
		return;
	}
	asked->taken = TRUE;
	intake_put(ingest_intake(poller->ingest),
		   answer_new(asked->spec, &asked->state, result, is_page, asked));
	commit_ready(poller);
}

static void on_ready(gpointer data)
{
	Poller *poller = data;
	commit_ready(poller);
	if (!poller->over)
		poller_tick_in(poller, 0);
}

static void move_answers(Intake *from, Intake *to)
{
	for (Answer *answer; (answer = intake_take_back(from)) != NULL;) {
		Asked *asked = answer->user_data;
		answer->spec = asked->spec;
		if (to != NULL && asked->spec != NULL) {
			intake_put(to, answer);
			continue;
		}
		if (asked->spec == NULL)
			poller_asked_free(asked);
		answer_free(answer);
	}
}

void poller_enter(Poller *poller, Ingest *ingest)
{
	Intake *from = poller->ingest != NULL ? ingest_intake(poller->ingest) : NULL;
	Intake *to = ingest != NULL ? ingest_intake(ingest) : NULL;
	if (from != NULL)
		intake_on_ready(from, NULL, NULL);
	if (to != NULL)
		intake_on_ready(to, on_ready, poller);
	if (from != NULL)
		move_answers(from, to);
	poller->ingest = ingest;
}

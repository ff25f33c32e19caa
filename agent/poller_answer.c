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

void poller_take(Asked *asked, FetchResult *taken)
{
	Poller *poller = asked->poller;
	g_autoptr(FetchResult) result = taken;
	g_auto(IngestReport) report = { 0 };
	g_autofree char *place = g_strdup(poller_url(asked));
	g_autofree char *page = g_steal_pointer(&asked->page);
	if (poller->over)
		return;
	if (poller->error != NULL || !gather(poller) ||
	    !(page != NULL ? ingest_page(poller->ingest, asked->spec, asked->state, result, &report,
					 &poller->error)
			   : ingest_result(poller->ingest, asked->spec, &asked->state, result,
					   &report, &poller->error)) ||
	    !settle_host(asked, result) ||
	    (strcmp(place, poller_url(asked)) != 0 &&
	     !poller_set_host(poller, asked, &poller->error))) {
		poller_finish(poller);
		return;
	}
	if (report.held && g_error_matches(result->error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER))
		poller_note(poller, asked->spec, result->error->message);
	count(&poller->sums, &report, page != NULL);
	go_on(asked, result, &report);
	if (poller->events.answer != NULL && page == NULL)
		poller->events.answer(poller->events.user_data, asked->spec, &report);
}

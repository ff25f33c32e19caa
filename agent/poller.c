/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/poller_private.h"

#include "agent/health.h"

#define HOP_MS    60000        /* a redirect waits so long for the host it leads to */
#define TICK_MS   30000        /* the longest sleep: after a longer one the machine was asleep */
#define ASLEEP_MS 30000        /* so much later than meant */
#define HOLD_MS   (600 * 1000) /* a failure waits for others to say whose fault it is */

void poller_asked_free(gpointer data)
{
	Asked *asked = data;
	if (asked == NULL)
		return;
	feed_state_free(asked->state);
	fetch_result_free(asked->held);
	g_free(asked->page);
	g_free(asked);
}

void poller_note(const Poller *poller, const FeedSpec *spec, const char *text)
{
	if (poller->events.note != NULL)
		poller->events.note(poller->events.user_data, spec, text);
}

/* ---- hosts ---- */

void poller_hold_host(Poller *poller, Host *host)
{
	const HostState *state = host_state(host);
	gint64 left = schedule_left(state->since, state->not_before, poller_wall());
	if (left > 0)
		hosts_hold(poller->hosts, host, poller_clock() + left * 1000);
}

Host *poller_host_of(Poller *poller, const char *url, GError **error)
{
	g_autofree char *name = host_of_url(url);
	Host *host = name != NULL ? hosts_find(poller->hosts, name) : NULL;
	HostState *state =
		name != NULL && host == NULL ? store_host(poller->store, name, error) : NULL;
	if (state == NULL)
		return host;
	host = hosts_add(poller->hosts, state);
	poller_hold_host(poller, host);
	return host;
}

gboolean poller_set_host(Poller *poller, Asked *asked, GError **error)
{
	g_autofree char *name = host_of_url(poller_url(asked));
	Host *host = name != NULL ? poller_host_of(poller, poller_url(asked), error)
				  : hosts_add(poller->hosts, NULL);
	if (host == NULL)
		return FALSE;
	asked->host = host;
	if (name == NULL)
		return TRUE;
	if (!asked->spec->private_ok && !host_is_internet(host)) {
		host_set_internet(host, TRUE);
		poller->n_hosts++;
	}
	if (asked->state->last_try > 0) { /* spaced over restarts as well */
		gint64 gap_end = asked->state->last_try + (poller->host_gap + 999) / 1000;
		gint64 left = schedule_left(asked->state->last_try, gap_end, poller_wall());
		if (left * 1000 <= poller->host_gap)
			hosts_delay(poller->hosts, host, poller_clock() + left * 1000);
	}
	return TRUE;
}

/* ---- the poller ---- */

Poller *poller_new(Store *store, Ingest *ingest, const GPtrArray *specs, const Config *config,
		   const PollerEvents *events, GError **error)
{
	g_autoptr(Poller) poller = g_new0(Poller, 1);
	poller->store = store;
	poller->events = *events;
	poller->feeds = g_ptr_array_new_with_free_func(poller_asked_free);
	poller->hosts = hosts_new();
	poller->agenda = g_sequence_new(NULL);
	poller->unreached = g_hash_table_new(NULL, NULL);
	poller->fetcher = fetcher_new("vedette/" VEDETTE_VERSION);
	if (!poller_follow(poller, ingest, specs, config, error) ||
	    !poller_recall_offline(poller, error))
		return NULL;
	return g_steal_pointer(&poller);
}

void poller_flush(Poller *poller)
{
	if (poller->flusher != 0)
		g_source_remove(poller->flusher);
	poller->flusher = 0;
	store_flush(poller->store, poller->error == NULL ? &poller->error : NULL);
}

void poller_free(Poller *poller)
{
	if (poller == NULL)
		return;
	poller->over = TRUE;
	poller_enter(poller, NULL);
	poller_flush(poller);
	if (poller->timer != 0)
		g_source_remove(poller->timer);
	fetcher_free(poller->fetcher);
	g_sequence_free(poller->agenda);
	g_ptr_array_unref(poller->feeds);
	hosts_free(poller->hosts);
	g_hash_table_unref(poller->unreached);
	g_clear_error(&poller->error);
	g_free(poller->agent);
	g_free(poller);
}

static void tick(Poller *poller);

void poller_finish(Poller *poller)
{
	if (poller->over)
		return;
	poller_flush(poller);
	poller->over = TRUE;
	poller->events.done(poller->events.user_data, poller->error);
}

/* ---- the agenda and the queues ---- */

static int by_due(gconstpointer a, gconstpointer b, gpointer data)
{
	const Asked *x = a, *y = b;
	return x->due_at < y->due_at ? -1 : x->due_at > y->due_at;
}

void poller_put_on_agenda(Poller *poller, Asked *asked, gint64 due_at)
{
	asked->due_at = due_at;
	if (asked->entry != NULL)
		g_sequence_sort_changed(asked->entry, by_due, NULL);
	else
		asked->entry = g_sequence_insert_sorted(poller->agenda, asked, by_due, NULL);
}

void poller_take_off_agenda(Asked *asked)
{
	if (asked->entry != NULL)
		g_sequence_remove(asked->entry);
	asked->entry = NULL;
}

void poller_want(Poller *poller, Asked *asked)
{
	poller_take_off_agenda(asked);
	if (asked->waiting || asked->in_flight || asked->taken)
		return;
	asked->waiting = TRUE;
	asked->at = asked->host;
	hosts_want(poller->hosts, asked->host, asked, FALSE);
}

/* Those that are due already, one after the other rather than all at once: at the start, after
 * sleep, and when the network is back. A second each, or the interval if that is shorter. */
void poller_spread_overdue(Poller *poller)
{
	gint64 now = poller_clock();
	g_autoptr(GPtrArray) overdue = g_ptr_array_new();
	for (GSequenceIter *i = g_sequence_get_begin_iter(poller->agenda);
	     !g_sequence_iter_is_end(i); i = g_sequence_iter_next(i)) {
		Asked *asked = g_sequence_get(i);
		if (asked->due_at > now)
			break;
		if (host_state(asked->host) != NULL)
			g_ptr_array_add(overdue, asked);
	}
	for (guint i = 0; i < overdue->len; i++) {
		Asked *asked = g_ptr_array_index(overdue, i);
		poller_put_on_agenda(
			poller, asked,
			now + schedule_spread(asked->spec->url, overdue->len, poller->interval));
	}
}

void poller_count_wait(Poller *poller, gint64 left, DueReason reason)
{
	PollSums *sums = &poller->sums;
	if (reason == DUE_RECENT)
		sums->recent++;
	else
		sums->waiting++;
	gint64 *first = reason == DUE_RECENT ? &sums->recent_until : &sums->waiting_until;
	gint64 until = left >= SCHEDULE_NEVER ? SCHEDULE_NEVER : poller_wall() + left;
	if (*first == 0 || until < *first)
		*first = until;
}

/* ---- one feed ---- */

static void on_answer(FetchResult *result, gpointer data)
{
	Asked *asked = data;
	Poller *poller = asked->poller;
	asked->in_flight = FALSE;
	asked->hop = NULL;
	if (asked->under_way)
		hosts_done(poller->hosts, asked->at);
	asked->under_way = FALSE;
	poller->n_out -= asked->out;
	asked->out = FALSE;
	gboolean listed = asked->spec != NULL;
	if (!listed)
		poller_asked_free(asked);
	if (!listed || poller->over || result->fault == FETCH_CANCELLED) {
		fetch_result_free(result);
		return;
	}
	if (!poller_hold_back(asked, result))
		poller_take(asked, result);
	if (poller->over)
		return;
	poller_settle_doubt(poller);
	if (!poller->starting)
		poller_tick_in(poller, 0);
}

/* The host that a redirect leads to has its turns as well. */
static void on_redirect(FetchHop *hop, const char *url, gpointer data)
{
	Asked *asked = data;
	Poller *poller = asked->poller;
	hosts_done(poller->hosts, asked->at);
	asked->under_way = FALSE;
	Host *host = asked->spec != NULL ? poller_host_of(poller, url, &poller->error) : NULL;
	gint64 left = host != NULL ? hosts_held(host, poller_clock()) : 0;
	if (host == NULL || left > HOP_MS) {
		fetch_give_up(hop, (left + 999) / 1000);
		return;
	}
	asked->at = host;
	asked->hop = hop;
	asked->waiting = TRUE;
	hosts_want(poller->hosts, host, asked, TRUE);
	poller_tick_in(poller, 0);
}

static void start(Poller *poller, Asked *asked)
{
	const FeedSpec *spec = asked->spec;
	gint64 now = poller_wall();
	gboolean probe = asked->page == NULL && schedule_wants_probe(asked->state, now);
	gboolean whole = probe || asked->page != NULL;
	FetchRequest request = { .url = asked->page != NULL ? asked->page : poller_url(asked),
				 .home = spec->url,
				 .etag = whole ? NULL : asked->state->etag,
				 .last_modified = whole ? NULL : asked->state->last_modified,
				 .user_agent = spec->user_agent != NULL ? spec->user_agent
									: poller->agent,
				 .auth_file = spec->auth_file,
				 .ca_file = spec->ca_file,
				 .headers = (const char *const *)spec->headers,
				 .private_ok = spec->private_ok,
				 .file_ok = TRUE,
				 .on_redirect = on_redirect,
				 .keep = hosts_has_more(asked->at) };
	if (probe) {
		asked->state->probe_at = now;
		poller_note(poller, spec, "has been unchanged for long: asked whole, once");
	}
	asked->in_flight = TRUE;
	asked->begun_at = poller_clock();
	asked->out = poller_is_internet(asked);
	poller->n_out += asked->out;
	fetcher_get(poller->fetcher, &request, on_answer, asked);
}

/* Start what may be started; returns when the next may, in boot ms. */
static gint64 fill(Poller *poller, gint64 now)
{
	gint64 next = G_MAXINT64;
	poller->starting = TRUE;
	while (!intake_is_full(ingest_intake(poller->ingest))) {
		gboolean local_only =
			poller_in_doubt(poller) ||
			(poller->offline && (now < poller->offline_until || poller->n_out > 0));
		Asked *asked = hosts_next(poller->hosts, local_only, poller_clock(), &next);
		if (asked == NULL)
			break;
		asked->waiting = FALSE;
		asked->under_way = TRUE;
		if (asked->hop != NULL)
			fetch_go_on(g_steal_pointer(&asked->hop));
		else
			start(poller, asked);
	}
	poller->starting = FALSE;
	return next;
}

/* ---- the round ---- */

static void want_due(Poller *poller, gint64 now)
{
	if (now > poller->wake_at + ASLEEP_MS)
		poller_spread_overdue(poller);
	for (;;) {
		GSequenceIter *first = g_sequence_get_begin_iter(poller->agenda);
		if (g_sequence_iter_is_end(first))
			return;
		Asked *asked = g_sequence_get(first);
		if (asked->due_at > now)
			return;
		poller_want(poller, asked);
	}
}

static gint64 next_due(Poller *poller)
{
	GSequenceIter *first = g_sequence_get_begin_iter(poller->agenda);
	return g_sequence_iter_is_end(first) ? G_MAXINT64
					     : ((Asked *)g_sequence_get(first))->due_at;
}

static gboolean on_tick(gpointer data)
{
	Poller *poller = data;
	poller->timer = 0;
	tick(poller);
	return G_SOURCE_REMOVE;
}

void poller_tick_in(Poller *poller, gint64 milliseconds)
{
	if (poller->timer != 0)
		g_source_remove(poller->timer);
	milliseconds = CLAMP(milliseconds, 0, TICK_MS);
	poller->wake_at = poller_clock() + milliseconds;
	poller->timer = g_timeout_add((guint)milliseconds, on_tick, poller);
}

static gboolean nothing_left(const Poller *poller)
{
	return hosts_waiting(poller->hosts) == 0 && fetcher_in_flight(poller->fetcher) == 0 &&
	       intake_waiting(ingest_intake(poller->ingest)) == 0;
}

static void tick(Poller *poller)
{
	gint64 now = poller->ticked_at = poller_clock();
	if (poller->error != NULL) {
		poller_finish(poller);
		return;
	}
	poller_blame_held(poller, now - HOLD_MS);
	if (poller->over)
		return;
	if (!poller->once)
		want_due(poller, now);
	gint64 next = fill(poller, now);
	if (poller->once && nothing_left(poller)) {
		if (poller->offline)
			poller_go_offline(poller);
		else
			poller_blame_held(poller, G_MAXINT64);
		if (nothing_left(poller)) {
			poller_finish(poller);
			return;
		}
	}
	next = MIN(next, next_due(poller));
	poller_tick_in(poller, next - now);
}

/* What of FEED a round asks, by HOW. */
static void want_now(Poller *poller, Asked *asked, AskFlags how, gint64 now)
{
	DueReason reason;
	HostState *host = host_state(asked->host);
	AskFlags mine = host == NULL ? how | ASK_FORCE : how; /* a file is cheap */
	gint64 left = schedule_user_wait(asked->state, host, mine, now, &reason);
	gint64 held = (hosts_held(asked->host, poller_clock()) + 999) / 1000;
	if (left > 0)
		poller_count_wait(poller, left, reason);
	else if (held > 0) /* by another host of the same machine */
		poller_count_wait(poller, held, DUE_HOST);
	else
		poller_want(poller, asked);
}

void poller_round(Poller *poller, AskFlags how)
{
	gint64 now = poller_wall();
	gboolean network = g_network_monitor_get_network_available(g_network_monitor_get_default());
	poller->once = TRUE;
	for (guint i = 0; i < poller->feeds->len; i++)
		want_now(poller, g_ptr_array_index(poller->feeds, i), how, now);
	for (guint i = 0; !network && i < poller->feeds->len; i++) {
		const Asked *asked = g_ptr_array_index(poller->feeds, i);
		if (poller_is_internet(asked)) {
			poller_go_offline(poller);
			break;
		}
	}
	poller_tick_in(poller, 0);
}

void poller_run(Poller *poller)
{
	poller->running = TRUE;
	poller->ticked_at = poller_clock();
	poller_put_new_on_agenda(poller);
	poller_tick_in(poller, 0);
}

guint poller_in_flight(const Poller *poller)
{
	return hosts_under_way(poller->hosts);
}

void poller_tell(const Poller *poller, Vitals *vitals)
{
	gint64 now = poller_clock(), oldest = now;
	vitals->ticked = now - poller->ticked_at;
	vitals->offline = poller->offline;
	for (guint i = 0; i < poller->feeds->len; i++) {
		const Asked *asked = g_ptr_array_index(poller->feeds, i);
		vitals->feeds++;
		vitals->troubled +=
			asked->state->last_try > 0 && !health_is_well(asked->state->health);
		vitals->last_answer = MAX(vitals->last_answer, asked->state->last_try);
		if (asked->in_flight)
			oldest = MIN(oldest, asked->begun_at);
	}
	vitals->fetching = now - oldest;
	vitals->reading = intake_oldest(ingest_intake(poller->ingest));
}

const PollSums *poller_sums(const Poller *poller)
{
	return &poller->sums;
}

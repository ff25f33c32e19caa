/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/poller.h"

#include <string.h>
#include <time.h>

#include "agent/schedule.h"
#include "feeds/url.h"

#define OFFLINE_HOSTS 3     /* so many hosts unreachable and none reached: it is us */
#define OFFLINE_WAIT  120   /* seconds before one feed is asked again, when running on */
#define HOLD_MS       60000 /* how long a feed's failure waits for others to say whose fault it is */
#define TICK_MS       30000 /* the longest sleep: after a longer one the machine was asleep */
#define ASLEEP_MS     30000 /* so much later than meant */
#define GATHER_MS     500   /* answers that arrive within it are written to disk together */
#define SPREAD_MS     1000  /* one overdue feed each, where many are at once */

/* One host's budget: one request at a time, spaced from start to start. */
typedef struct {
	HostState *state;     /* NULL for a file, which has no host */
	GQueue waiting;       /* Asked */
	GSequenceIter *place; /* among those with feeds waiting and none in flight */
	gint64 ready_at;      /* boot ms */
	gboolean busy, internet;
} Host;

typedef struct {
	Poller *poller;
	const FeedSpec *spec;
	FeedState *state;
	Host *host;
	gboolean waiting, in_flight;
	GSequenceIter *entry; /* in the agenda */
	gint64 due_at;        /* boot ms */
	FetchResult *held;    /* a failure that may be ours; NULL = none */
	gint64 held_at;       /* boot ms */
} Asked;

struct _Poller {
	Store *store;
	Ingest *ingest;
	Fetcher *fetcher;
	PollerEvents events;
	GPtrArray *feeds;      /* Asked */
	GPtrArray *hosts;      /* Host */
	GHashTable *by_name;   /* host → Host */
	GSequence *ready;      /* Host, by ready_at */
	GSequence *agenda;     /* Asked not yet due, by due_at; empty in a round */
	GHashTable *unreached; /* hosts that did not answer, this round */
	gint64 host_gap;       /* ms */
	gint64 interval;       /* s */
	guint flusher;         /* source: what was gathered goes to disk */
	guint most, in_flight, timer, n_hosts, n_waiting, n_held; /* n_hosts: on the internet */
	gboolean once, offline, reached, over, starting;
	gint64 offline_until, wake_at;
	PollSums sums;
	GError *error;
};

static void asked_free(gpointer data)
{
	Asked *asked = data;
	if (asked == NULL)
		return;
	feed_state_free(asked->state);
	fetch_result_free(asked->held);
	g_free(asked);
}

static void host_free(gpointer data)
{
	Host *host = data;
	host_state_free(host->state);
	g_queue_clear(&host->waiting);
	g_free(host);
}

/* Milliseconds of a clock that nobody sets and that goes on while the machine sleeps. */
static gint64 boot_ms(void)
{
	struct timespec t;
	clock_gettime(CLOCK_BOOTTIME, &t);
	return (gint64)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static gint64 wall_now(void)
{
	return g_get_real_time() / G_USEC_PER_SEC;
}

static const char *url_of(const Asked *asked)
{
	return asked->state->ask_url != NULL ? asked->state->ask_url : asked->spec->url;
}

static char *user_agent(const Config *config)
{
	return *config->contact != '\0'
		       ? g_strdup_printf("vedette/%s (+%s)", VEDETTE_VERSION, config->contact)
		       : g_strdup("vedette/" VEDETTE_VERSION);
}

/* ---- hosts ---- */

/* "host" or "host:port", as one budget goes by; NULL for a file. Caller frees. */
static char *authority(const char *url)
{
	g_autofree char *host = url_host(url);
	g_autoptr(GUri) uri =
		g_uri_parse(url, G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED, NULL);
	if (host == NULL || g_str_has_prefix(url, "file:"))
		return NULL;
	int port = uri != NULL ? g_uri_get_port(uri) : -1;
	if (port < 0 || port == 80 || port == 443)
		return g_steal_pointer(&host);
	return g_strdup_printf("%s:%d", host, port);
}

static Host *add_host(Poller *poller, HostState *state)
{
	Host *host = g_new0(Host, 1);
	host->state = state;
	g_queue_init(&host->waiting);
	g_ptr_array_add(poller->hosts, host);
	if (state != NULL)
		g_hash_table_insert(poller->by_name, state->name, host);
	return host;
}

/* The host that ASKED is to be asked at; FALSE with ERROR when the store fails. */
static gboolean set_host(Poller *poller, Asked *asked, GError **error)
{
	g_autofree char *name = authority(url_of(asked));
	Host *host = name != NULL ? g_hash_table_lookup(poller->by_name, name) : NULL;
	if (host == NULL) {
		HostState *state = name != NULL ? store_host(poller->store, name, error) : NULL;
		if (name != NULL && state == NULL)
			return FALSE;
		host = add_host(poller, state);
		if (state != NULL)
			host->ready_at =
				boot_ms() +
				1000 * schedule_left(state->since, state->not_before, wall_now());
	}
	if (name != NULL && !asked->spec->private_ok && !host->internet) {
		host->internet = TRUE;
		poller->n_hosts++;
	}
	if (name != NULL && asked->state->last_try > 0) { /* spaced over restarts as well */
		gint64 gap_end = asked->state->last_try + (poller->host_gap + 999) / 1000;
		gint64 left = schedule_left(asked->state->last_try, gap_end, wall_now());
		if (left * 1000 <= poller->host_gap)
			host->ready_at = MAX(host->ready_at, boot_ms() + left * 1000);
	}
	asked->host = host;
	return TRUE;
}

/* ---- the poller ---- */

/* Two lines of the list, or a move, that lead to one place: it is asked once. */
static gboolean is_double(Poller *poller, GHashTable *places, const Asked *asked)
{
	const FeedSpec *other = g_hash_table_lookup(places, url_of(asked));
	g_autofree char *text = NULL;
	if (other == NULL) {
		g_hash_table_insert(places, (char *)url_of(asked), (gpointer)asked->spec);
		return FALSE;
	}
	text = g_strdup_printf("leads to the same place as %s and is not asked: %s", other->name,
			       url_of(asked));
	if (poller->events.note != NULL)
		poller->events.note(poller->events.user_data, asked->spec, text);
	return TRUE;
}

/* The feeds in two rounds: those where the list says first, then those that have moved. */
static gboolean add_feeds(Poller *poller, const GPtrArray *specs, GError **error)
{
	g_autoptr(GHashTable) places = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GPtrArray) moved = g_ptr_array_new_with_free_func(asked_free);
	for (guint i = 0; i < specs->len; i++) {
		const FeedSpec *spec = g_ptr_array_index(specs, i);
		if (spec->paused)
			continue;
		FeedState *state = store_feed(poller->store, spec->url, error);
		if (state == NULL)
			return FALSE;
		Asked *asked = g_new0(Asked, 1);
		*asked = (Asked){ .poller = poller, .spec = spec, .state = state };
		g_ptr_array_add(state->ask_url != NULL ? moved : poller->feeds, asked);
		if (state->ask_url == NULL)
			g_hash_table_insert(places, spec->url, (gpointer)spec);
	}
	for (guint i = 0; i < moved->len; i++)
		if (!is_double(poller, places, g_ptr_array_index(moved, i)))
			g_ptr_array_add(poller->feeds,
					g_steal_pointer(&g_ptr_array_index(moved, i)));
	for (guint i = 0; i < poller->feeds->len; i++)
		if (!set_host(poller, g_ptr_array_index(poller->feeds, i), error))
			return FALSE;
	return TRUE;
}

Poller *poller_new(Store *store, Ingest *ingest, const GPtrArray *specs, const Config *config,
		   const PollerEvents *events, GError **error)
{
	g_autoptr(Poller) poller = g_new0(Poller, 1);
	g_autofree char *agent = user_agent(config);
	poller->store = store;
	poller->ingest = ingest;
	poller->events = *events;
	poller->host_gap = config->host_gap * 1000;
	poller->interval = config->interval;
	poller->most = (guint)config->max_in_flight;
	poller->feeds = g_ptr_array_new_with_free_func(asked_free);
	poller->hosts = g_ptr_array_new_with_free_func(host_free);
	poller->by_name = g_hash_table_new(g_str_hash, g_str_equal);
	poller->ready = g_sequence_new(NULL);
	poller->agenda = g_sequence_new(NULL);
	poller->unreached = g_hash_table_new(NULL, NULL);
	poller->fetcher = fetcher_new(agent);
	if (!add_feeds(poller, specs, error))
		return NULL;
	poller->sums.feeds = poller->feeds->len;
	return g_steal_pointer(&poller);
}

static void flush(Poller *poller)
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
	flush(poller);
	if (poller->timer != 0)
		g_source_remove(poller->timer);
	fetcher_free(poller->fetcher);
	g_sequence_free(poller->ready);
	g_sequence_free(poller->agenda);
	g_ptr_array_unref(poller->feeds);
	g_hash_table_unref(poller->by_name);
	g_ptr_array_unref(poller->hosts);
	g_hash_table_unref(poller->unreached);
	g_clear_error(&poller->error);
	g_free(poller);
}

static void schedule_tick(Poller *poller, gint64 milliseconds);
static void tick(Poller *poller);

static void finish(Poller *poller)
{
	if (poller->over)
		return;
	flush(poller);
	poller->over = TRUE;
	poller->events.done(poller->events.user_data, poller->error);
}

/* ---- the agenda and the queues ---- */

static int by_due(gconstpointer a, gconstpointer b, gpointer data)
{
	const Asked *x = a, *y = b;
	return x->due_at < y->due_at ? -1 : x->due_at > y->due_at;
}

static int by_ready(gconstpointer a, gconstpointer b, gpointer data)
{
	const Host *x = a, *y = b;
	return x->ready_at < y->ready_at ? -1 : x->ready_at > y->ready_at;
}

static void put_on_agenda(Poller *poller, Asked *asked, gint64 due_at)
{
	asked->due_at = due_at;
	if (asked->entry != NULL)
		g_sequence_sort_changed(asked->entry, by_due, NULL);
	else
		asked->entry = g_sequence_insert_sorted(poller->agenda, asked, by_due, NULL);
}

/* Put HOST among the ready ones while it has something to do. */
static void line_up(Poller *poller, Host *host)
{
	if (host->place != NULL)
		g_sequence_remove(host->place);
	host->place = NULL;
	if (!host->busy && host->waiting.length > 0)
		host->place = g_sequence_insert_sorted(poller->ready, host, by_ready, NULL);
}

static void want(Poller *poller, Asked *asked)
{
	if (asked->entry != NULL)
		g_sequence_remove(asked->entry);
	asked->entry = NULL;
	if (asked->waiting || asked->in_flight)
		return;
	asked->waiting = TRUE;
	poller->n_waiting++;
	g_queue_push_tail(&asked->host->waiting, asked);
	if (asked->host->place == NULL)
		line_up(poller, asked->host);
}

static Asked *next_of(Poller *poller, Host *host)
{
	Asked *asked = g_queue_pop_head(&host->waiting);
	asked->waiting = FALSE;
	poller->n_waiting--;
	return asked;
}

/* ASKED is not asked in this round, by the word of REASON, for LEFT seconds. */
static void count_wait(Poller *poller, gint64 left, DueReason reason)
{
	PollSums *sums = &poller->sums;
	if (reason == DUE_RECENT)
		sums->recent++;
	else
		sums->waiting++;
	gint64 *first = reason == DUE_RECENT ? &sums->recent_until : &sums->waiting_until;
	gint64 until = left >= SCHEDULE_NEVER ? SCHEDULE_NEVER : wall_now() + left;
	if (*first == 0 || until < *first)
		*first = until;
}

/* Settle what ASKED's answer means for its host. FALSE when the store failed. */
static gboolean take_host(Asked *asked, const FetchResult *result)
{
	Poller *poller = asked->poller;
	Host *host = asked->host;
	FetchHints hints = { result->max_age, result->expires, result->retry_after };
	if (host->state == NULL ||
	    !schedule_host(host->state, asked->state, &hints, poller->interval, result->finished))
		return TRUE;
	gint64 left = schedule_left(host->state->since, host->state->not_before, wall_now());
	host->ready_at = MAX(host->ready_at, boot_ms() + left * 1000);
	while (poller->once && left > 0 && host->waiting.length > 0) {
		next_of(poller, host);
		count_wait(poller, left, DUE_HOST);
	}
	line_up(poller, host);
	return store_save_host(poller->store, host->state, &poller->error);
}

static gboolean on_flush(gpointer data)
{
	Poller *poller = data;
	poller->flusher = 0;
	flush(poller);
	if (poller->error != NULL)
		finish(poller);
	return G_SOURCE_REMOVE;
}

static gboolean gather(Poller *poller)
{
	if (poller->flusher == 0)
		poller->flusher = g_timeout_add(GATHER_MS, on_flush, poller);
	return store_gather(poller->store, &poller->error);
}

/* Take ASKED's RESULT (which passes) into the store. */
static void take(Asked *asked, FetchResult *taken)
{
	Poller *poller = asked->poller;
	PollSums *sums = &poller->sums;
	g_autoptr(FetchResult) result = taken;
	g_auto(IngestReport) report = { 0 };
	g_autofree char *place = g_strdup(url_of(asked));
	if (poller->over)
		return;
	if (!gather(poller) ||
	    !ingest_result(poller->ingest, asked->spec, &asked->state, result, &report,
			   &poller->error) ||
	    !take_host(asked, result) ||
	    (strcmp(place, url_of(asked)) != 0 && !set_host(poller, asked, &poller->error))) {
		finish(poller);
		return;
	}
	sums->asked++;
	sums->unchanged += report.unchanged;
	sums->failed += report.trouble != NULL;
	sums->items += report.listed;
	sums->fresh += report.fresh;
	sums->relevant += report.relevant;
	sums->alerts += report.alerts;
	if (!poller->once)
		put_on_agenda(poller, asked,
			      boot_ms() + 1000 * (asked->state->next_at - result->finished));
	if (poller->events.answer != NULL)
		poller->events.answer(poller->events.user_data, asked->spec, &report);
}

/* Those that are due already, one after the other rather than all at once: at the start, after
 * sleep, and when the network is back. A second each, or the interval if that is shorter. */
static void spread_overdue(Poller *poller)
{
	gint64 now = boot_ms();
	g_autoptr(GPtrArray) overdue = g_ptr_array_new();
	for (GSequenceIter *i = g_sequence_get_begin_iter(poller->agenda);
	     !g_sequence_iter_is_end(i); i = g_sequence_iter_next(i)) {
		Asked *asked = g_sequence_get(i);
		if (asked->due_at > now)
			break;
		if (asked->host->state != NULL)
			g_ptr_array_add(overdue, asked);
	}
	gint64 window = MIN(poller->interval * 1000, (gint64)overdue->len * SPREAD_MS);
	for (guint i = 0; i < overdue->len; i++) {
		Asked *asked = g_ptr_array_index(overdue, i);
		put_on_agenda(poller, asked, now + schedule_phase(asked->spec->url, window));
	}
}

/* ---- am I cut off? ----
 *
 * While no host has been reached, failures to reach one are held back: when several hosts fail and
 * none answers it is this machine that is cut off, and no feed is blamed. */

static gboolean is_internet(const Asked *asked)
{
	return asked->host->state != NULL && !asked->spec->private_ok;
}

/* Failures held since BEFORE or earlier are the feeds' own. */
static void blame_held(Poller *poller, gint64 before)
{
	for (guint i = 0; poller->n_held > 0 && i < poller->feeds->len; i++) {
		Asked *asked = g_ptr_array_index(poller->feeds, i);
		if (asked->held != NULL && asked->held_at <= before) {
			poller->n_held--;
			take(asked, g_steal_pointer(&asked->held));
		}
	}
}

/* Nothing is known of the feeds of HOST that wait. */
static void leave_waiting(Poller *poller, Host *host)
{
	for (guint i = host->waiting.length; i > 0; i--) {
		Asked *asked = next_of(poller, host);
		if (!is_internet(asked))
			want(poller, asked);
		else
			poller->sums.skipped_offline++;
	}
	line_up(poller, host);
}

static void go_offline(Poller *poller)
{
	poller->offline_until = boot_ms() + OFFLINE_WAIT * 1000;
	if (!poller->offline && poller->events.offline != NULL)
		poller->events.offline(poller->events.user_data, TRUE);
	poller->offline = TRUE;
	for (guint i = 0; poller->n_held > 0 && i < poller->feeds->len; i++) {
		Asked *asked = g_ptr_array_index(poller->feeds, i);
		if (asked->held == NULL)
			continue;
		g_clear_pointer(&asked->held, fetch_result_free);
		poller->n_held--;
		poller->sums.skipped_offline++;
		if (!poller->once)
			put_on_agenda(poller, asked, poller->offline_until);
	}
	for (guint i = 0; poller->once && i < poller->hosts->len; i++)
		leave_waiting(poller, g_ptr_array_index(poller->hosts, i));
}

/* Feeds that have come due meanwhile are not asked all at once. */
static void take_up_again(Poller *poller)
{
	gint64 now = boot_ms();
	for (guint i = 0; i < poller->hosts->len; i++) {
		Host *host = g_ptr_array_index(poller->hosts, i);
		while (host->internet && host->waiting.length > 0)
			put_on_agenda(poller, next_of(poller, host), now);
		line_up(poller, host);
	}
	spread_overdue(poller);
}

static void go_online(Poller *poller)
{
	poller->reached = TRUE;
	g_hash_table_remove_all(poller->unreached);
	blame_held(poller, G_MAXINT64);
	if (!poller->offline)
		return;
	poller->offline = FALSE;
	if (poller->events.offline != NULL)
		poller->events.offline(poller->events.user_data, FALSE);
	if (!poller->once)
		take_up_again(poller);
}

/* An answer that may say more about us than about the feed: TRUE when it has been dealt with. */
static gboolean hold_back(Asked *asked, FetchResult *result)
{
	Poller *poller = asked->poller;
	if (!is_internet(asked) || poller->n_hosts < OFFLINE_HOSTS)
		return FALSE;
	if (result->fault != FETCH_DNS && result->fault != FETCH_CONNECT) {
		if (result->fault == FETCH_OK)
			go_online(poller);
		return FALSE;
	}
	if (poller->reached && !poller->offline)
		return FALSE;
	g_hash_table_add(poller->unreached, asked->host);
	asked->held = result;
	asked->held_at = boot_ms();
	poller->n_held++;
	if (poller->offline || g_hash_table_size(poller->unreached) >= OFFLINE_HOSTS)
		go_offline(poller);
	return TRUE;
}

/* ---- one feed ---- */

static void on_answer(FetchResult *result, gpointer data)
{
	Asked *asked = data;
	Poller *poller = asked->poller;
	asked->in_flight = FALSE;
	asked->host->busy = FALSE;
	poller->in_flight--;
	if (poller->over || result->fault == FETCH_CANCELLED) {
		fetch_result_free(result);
		return;
	}
	Host *host = asked->host; /* a move may give it another */
	if (!hold_back(asked, result))
		take(asked, result);
	if (poller->over)
		return;
	line_up(poller, host);
	if (!poller->starting)
		schedule_tick(poller, 0);
}

static void start(Poller *poller, Asked *asked)
{
	const FeedSpec *spec = asked->spec;
	gint64 now = wall_now();
	gboolean probe = schedule_wants_probe(asked->state, now);
	FetchRequest request = { .url = url_of(asked),
				 .home = spec->url,
				 .etag = probe ? NULL : asked->state->etag,
				 .last_modified = probe ? NULL : asked->state->last_modified,
				 .user_agent = spec->user_agent,
				 .auth_file = spec->auth_file,
				 .ca_file = spec->ca_file,
				 .headers = (const char *const *)spec->headers,
				 .private_ok = spec->private_ok,
				 .file_ok = TRUE,
				 .keep = asked->host->waiting.length > 0 };
	if (probe) {
		asked->state->probe_at = now;
		if (poller->events.note != NULL)
			poller->events.note(poller->events.user_data, spec,
					    "has been unchanged for long: asked whole, once");
	}
	asked->in_flight = TRUE;
	asked->host->busy = TRUE;
	asked->host->ready_at = boot_ms() + (asked->host->state != NULL ? poller->host_gap : 0);
	poller->in_flight++;
	fetcher_get(poller->fetcher, &request, on_answer, asked);
}

/* Start what may be started; returns when the next may, in boot ms. */
static gint64 fill(Poller *poller, gint64 now)
{
	GSequenceIter *i = g_sequence_get_begin_iter(poller->ready);
	gint64 next = G_MAXINT64;
	poller->starting = TRUE;
	while (!g_sequence_iter_is_end(i) && poller->in_flight < poller->most) {
		Host *host = g_sequence_get(i);
		i = g_sequence_iter_next(i);
		if (host->ready_at > now) {
			next = host->ready_at;
			break;
		}
		if (poller->offline && host->internet &&
		    (now < poller->offline_until || poller->in_flight > 0))
			continue;
		Asked *asked = next_of(poller, host);
		start(poller, asked);
		line_up(poller, host);
	}
	poller->starting = FALSE;
	return next;
}

/* ---- the round ---- */

static void want_due(Poller *poller, gint64 now)
{
	if (now > poller->wake_at + ASLEEP_MS)
		spread_overdue(poller);
	for (;;) {
		GSequenceIter *first = g_sequence_get_begin_iter(poller->agenda);
		if (g_sequence_iter_is_end(first))
			return;
		Asked *asked = g_sequence_get(first);
		if (asked->due_at > now)
			return;
		want(poller, asked);
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

static void schedule_tick(Poller *poller, gint64 milliseconds)
{
	if (poller->timer != 0)
		g_source_remove(poller->timer);
	milliseconds = CLAMP(milliseconds, 0, TICK_MS);
	poller->wake_at = boot_ms() + milliseconds;
	poller->timer = g_timeout_add((guint)milliseconds, on_tick, poller);
}

static void tick(Poller *poller)
{
	gint64 now = boot_ms();
	blame_held(poller, now - HOLD_MS);
	if (poller->over)
		return;
	if (!poller->once)
		want_due(poller, now);
	gint64 next = fill(poller, now);
	if (poller->once && poller->n_waiting == 0 && poller->in_flight == 0) {
		blame_held(poller, G_MAXINT64);
		finish(poller);
		return;
	}
	next = MIN(next, next_due(poller));
	schedule_tick(poller, next - now);
}

/* What of FEED a round asks, by HOW. */
static void want_now(Poller *poller, Asked *asked, AskFlags how, gint64 now)
{
	DueReason reason;
	AskFlags mine = asked->host->state == NULL ? how | ASK_FORCE : how; /* a file is cheap */
	gint64 left = schedule_user_wait(asked->state, asked->host->state, mine, now, &reason);
	if (left > 0)
		count_wait(poller, left, reason);
	else
		want(poller, asked);
}

void poller_round(Poller *poller, AskFlags how)
{
	gint64 now = wall_now();
	gboolean network = g_network_monitor_get_network_available(g_network_monitor_get_default());
	poller->once = TRUE;
	for (guint i = 0; i < poller->feeds->len; i++)
		want_now(poller, g_ptr_array_index(poller->feeds, i), how, now);
	for (guint i = 0; !network && i < poller->feeds->len; i++) {
		const Asked *asked = g_ptr_array_index(poller->feeds, i);
		if (is_internet(asked)) {
			go_offline(poller);
			break;
		}
	}
	schedule_tick(poller, 0);
}

void poller_run(Poller *poller)
{
	gint64 wall = wall_now(), now = boot_ms();
	for (guint i = 0; i < poller->feeds->len; i++) {
		Asked *asked = g_ptr_array_index(poller->feeds, i);
		gint64 left = schedule_left(asked->state->last_try, asked->state->next_at, wall);
		put_on_agenda(poller, asked, now + left * 1000);
	}
	spread_overdue(poller);
	schedule_tick(poller, 0);
}

guint poller_in_flight(const Poller *poller)
{
	return poller->in_flight;
}

const PollSums *poller_sums(const Poller *poller)
{
	return &poller->sums;
}

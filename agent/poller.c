/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/poller.h"

#include <string.h>

#include "agent/schedule.h"
#include "feeds/url.h"

#define OFFLINE_HOSTS 3     /* so many hosts unreachable and none reached: it is us */
#define OFFLINE_WAIT  120   /* seconds before one feed is asked again, when running on */
#define HOLD_MS       60000 /* how long a feed's failure waits for others to say whose fault it is */
#define TICK_MS       1000

typedef struct {
	Poller *poller;
	const FeedSpec *spec;
	FeedState *state;
	char *host; /* NULL for files */
	gboolean wanted, in_flight;
	FetchResult *held; /* a failure that may be ours; NULL = none */
	gint64 held_at;    /* monotonic ms */
} Asked;

struct _Poller {
	Store *store;
	Ingest *ingest;
	Fetcher *fetcher;
	PollerEvents events;
	GPtrArray *feeds;      /* Asked */
	GHashTable *hosts;     /* host → monotonic ms at which it may be asked again (gint64 *) */
	GHashTable *unreached; /* hosts that did not answer, this round */
	gint64 host_gap;       /* ms */
	guint most, in_flight, timer, n_hosts; /* n_hosts: on the internet */
	gboolean once, offline, reached, over, starting;
	gint64 offline_until;
	PollSums sums;
	GError *error;
};

static void asked_free(gpointer data)
{
	Asked *asked = data;
	feed_state_free(asked->state);
	fetch_result_free(asked->held);
	g_free(asked->host);
	g_free(asked);
}

static char *user_agent(const Config *config)
{
	return *config->contact != '\0'
		       ? g_strdup_printf("vedette/%s (+%s)", VEDETTE_VERSION, config->contact)
		       : g_strdup("vedette/" VEDETTE_VERSION);
}

/* Different hosts on the internet. */
static guint count_hosts(const GPtrArray *feeds)
{
	g_autoptr(GHashTable) hosts = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < feeds->len; i++) {
		const Asked *asked = g_ptr_array_index(feeds, i);
		if (asked->host != NULL && !asked->spec->private_ok)
			g_hash_table_add(hosts, asked->host);
	}
	return g_hash_table_size(hosts);
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
	poller->most = (guint)config->max_in_flight;
	poller->feeds = g_ptr_array_new_with_free_func(asked_free);
	poller->hosts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	poller->unreached = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	poller->fetcher = fetcher_new(agent);
	for (guint i = 0; i < specs->len; i++) {
		const FeedSpec *spec = g_ptr_array_index(specs, i);
		if (spec->paused)
			continue;
		FeedState *state = store_feed(store, spec->url, error);
		if (state == NULL)
			return NULL;
		Asked *asked = g_new0(Asked, 1);
		*asked = (Asked){ .poller = poller, .spec = spec, .state = state };
		asked->host = g_str_has_prefix(spec->url, "file:") ? NULL : url_host(spec->url);
		g_ptr_array_add(poller->feeds, asked);
	}
	poller->sums.feeds = poller->feeds->len;
	poller->n_hosts = count_hosts(poller->feeds);
	return g_steal_pointer(&poller);
}

void poller_free(Poller *poller)
{
	if (poller == NULL)
		return;
	poller->over = TRUE;
	if (poller->timer != 0)
		g_source_remove(poller->timer);
	fetcher_free(poller->fetcher);
	g_ptr_array_unref(poller->feeds);
	g_hash_table_unref(poller->hosts);
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
	poller->over = TRUE;
	poller->events.done(poller->events.user_data, poller->error);
}

static gint64 monotonic_ms(void)
{
	return g_get_monotonic_time() / 1000;
}

/* Take ASKED's RESULT (which passes) into the store. */
static void take(Asked *asked, FetchResult *taken)
{
	Poller *poller = asked->poller;
	PollSums *sums = &poller->sums;
	g_autoptr(FetchResult) result = taken;
	g_auto(IngestReport) report = { 0 };
	if (poller->over)
		return;
	if (!ingest_result(poller->ingest, asked->spec, &asked->state, result, &report,
			   &poller->error)) {
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
	if (poller->events.answer != NULL)
		poller->events.answer(poller->events.user_data, asked->spec, &report);
}

/* ---- am I cut off? ----
 *
 * While no host has been reached, failures to reach one are held back: when several hosts fail and
 * none answers it is this machine that is cut off, and no feed is blamed. */

static gboolean is_internet(const Asked *asked)
{
	return asked->host != NULL && !asked->spec->private_ok;
}

/* Failures held since BEFORE or earlier are the feeds' own. */
static void blame_held(Poller *poller, gint64 before)
{
	for (guint i = 0; i < poller->feeds->len; i++) {
		Asked *asked = g_ptr_array_index(poller->feeds, i);
		if (asked->held != NULL && asked->held_at <= before)
			take(asked, g_steal_pointer(&asked->held));
	}
}

static void go_offline(Poller *poller)
{
	poller->offline_until = monotonic_ms() + OFFLINE_WAIT * 1000;
	if (!poller->offline && poller->events.offline != NULL)
		poller->events.offline(poller->events.user_data, TRUE);
	poller->offline = TRUE;
	for (guint i = 0; i < poller->feeds->len; i++) {
		Asked *asked = g_ptr_array_index(poller->feeds, i);
		gboolean left = asked->held != NULL || (asked->wanted && is_internet(asked));
		if (!left || (!poller->once && asked->held == NULL))
			continue;
		g_clear_pointer(&asked->held, fetch_result_free);
		asked->wanted = FALSE;
		poller->sums.skipped_offline++;
	}
}

static void go_online(Poller *poller)
{
	poller->reached = TRUE;
	g_hash_table_remove_all(poller->unreached);
	blame_held(poller, G_MAXINT64);
	if (poller->offline && poller->events.offline != NULL)
		poller->events.offline(poller->events.user_data, FALSE);
	poller->offline = FALSE;
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
	g_hash_table_add(poller->unreached, g_strdup(asked->host));
	asked->held = result;
	asked->held_at = monotonic_ms();
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
	poller->in_flight--;
	if (poller->over || result->fault == FETCH_CANCELLED) {
		fetch_result_free(result);
		return;
	}
	if (!hold_back(asked, result))
		take(asked, result);
	if (!poller->starting && !poller->over)
		schedule_tick(poller, 0);
}

static void start(Poller *poller, Asked *asked)
{
	const FeedSpec *spec = asked->spec;
	FetchRequest request = { .url = spec->url,
				 .etag = asked->state->etag,
				 .last_modified = asked->state->last_modified,
				 .user_agent = spec->user_agent,
				 .auth_file = spec->auth_file,
				 .ca_file = spec->ca_file,
				 .headers = (const char *const *)spec->headers,
				 .private_ok = spec->private_ok,
				 .file_ok = TRUE };
	asked->wanted = FALSE;
	asked->in_flight = TRUE;
	poller->in_flight++;
	fetcher_get(poller->fetcher, &request, on_answer, asked);
}

/* Milliseconds until ASKED's host may be asked; 0 = now, and then it is taken. */
static gint64 host_wait(Poller *poller, const Asked *asked, gint64 now)
{
	if (asked->host == NULL)
		return 0;
	gint64 *at = g_hash_table_lookup(poller->hosts, asked->host);
	if (at != NULL && *at > now)
		return *at - now;
	gint64 next = now + poller->host_gap;
	g_hash_table_replace(poller->hosts, g_strdup(asked->host), g_memdup2(&next, sizeof next));
	return 0;
}

/* ---- the round ---- */

static void want_due(Poller *poller)
{
	gint64 now = g_get_real_time() / G_USEC_PER_SEC;
	for (guint i = 0; i < poller->feeds->len; i++) {
		Asked *asked = g_ptr_array_index(poller->feeds, i);
		if (!asked->in_flight && asked->held == NULL && asked->state->next_at <= now)
			asked->wanted = TRUE;
	}
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
	poller->timer = g_timeout_add((guint)MAX(milliseconds, 0), on_tick, poller);
}

static void tick(Poller *poller)
{
	gint64 now = monotonic_ms(), soonest = TICK_MS;
	guint left = 0;
	blame_held(poller, now - HOLD_MS);
	if (poller->over)
		return;
	if (!poller->once)
		want_due(poller);
	poller->starting = TRUE;
	for (guint i = 0; i < poller->feeds->len; i++) {
		Asked *asked = g_ptr_array_index(poller->feeds, i);
		if (!asked->wanted)
			continue;
		left++;
		gboolean cut_off = poller->offline && is_internet(asked) &&
				   (now < poller->offline_until || poller->in_flight > 0);
		if (poller->in_flight >= poller->most || cut_off)
			continue;
		gint64 wait = host_wait(poller, asked, now);
		if (wait == 0)
			start(poller, asked);
		else
			soonest = MIN(soonest, wait);
	}
	poller->starting = FALSE;
	if (poller->once && left == 0 && poller->in_flight == 0) {
		blame_held(poller, G_MAXINT64);
		finish(poller);
	} else if (left > 0 || !poller->once) {
		schedule_tick(poller, soonest);
	}
}

void poller_round(Poller *poller)
{
	gint64 now = g_get_real_time() / G_USEC_PER_SEC;
	gboolean network = g_network_monitor_get_network_available(g_network_monitor_get_default());
	poller->once = TRUE;
	for (guint i = 0; i < poller->feeds->len; i++) {
		Asked *asked = g_ptr_array_index(poller->feeds, i);
		asked->wanted = !schedule_must_wait(asked->state, now);
		poller->sums.waiting += !asked->wanted;
	}
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
	schedule_tick(poller, 0);
}

const PollSums *poller_sums(const Poller *poller)
{
	return &poller->sums;
}

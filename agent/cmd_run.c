/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette run - the daemon: asks feeds as they come due, delivers alerts as they arise.
 *
 * SIGHUP reads settings, lists and rules anew, and what is under way goes on; a bad file keeps the
 * old ones in force and says so.
 * SIGTERM and SIGINT stop after the answer in hand. libsystemd's door for services (sd_notify(3)).
 *
 * When nothing can be stored - a full or failing disk, a lock - it says so once, asks nobody, for
 * what is asked would be lost, and opens the database anew, later each time, until it can go on:
 * what had not been stored is asked for again.
 */
#include <glib-unix.h>
#include <malloc.h>
#include <sys/socket.h>
#include <systemd/sd-daemon.h>
#include <unistd.h>

#include "agent/cmd.h"
#include "agent/knowledge.h"
#include "agent/log.h"
#include "agent/metrics.h"
#include "agent/outbox.h"
#include "agent/poller.h"
#include "agent/remind.h"
#include "agent/safe.h"
#include "agent/spikes.h"
#include "agent/term.h"
#include "agent/upkeep.h"
#include "agent/vitals.h"

#define DELIVER_SECONDS 3   /* news of one event come in swarms: one alert can name them all */
#define LOOK_SECONDS    60  /* between two looks whether a round of upkeep is due */
#define SLICE_MS        50  /* between two slices of it */
#define FIRST_RETRY     2   /* seconds until the database is opened again */
#define MOST_RETRY      300 /* seconds */
#define PROVEN_SECONDS  600 /* without a fault, after which the next is tried soon again */
#define OPEN_SECONDS    600 /* that the opening of a large, older database may take */
#define METRICS_SECONDS 60
#define SPIKE_SECONDS   600
#define FACT_RESUMED    "resumed_at"
#define LEAST_PATIENCE  600 /* seconds: no channel but a program of the user's takes longer */

/* What the user's files say. */
typedef struct {
	Config *config;
	Ruleset *ruleset;
	GPtrArray *specs;
} Orders;

static void orders_clear(Orders *orders)
{
	ruleset_unref(orders->ruleset);
	g_clear_pointer(&orders->specs, g_ptr_array_unref);
	config_free(orders->config);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Orders, orders_clear)

typedef struct {
	const Cli *cli;
	GMainLoop *loop;
	Orders orders;  /* in force */
	Store *store;   /* NULL, as are those that work on it, while nothing can be stored */
	Bridge *bridge; /* NULL: no desktop sessions are told */
	Sinks *sinks;
	Outbox *outbox;
	Ingest *ingest;
	Poller *poller;
	Upkeep *upkeep;
	GError *error;          /* that ends it, or is being dealt with */
	char *no_store;         /* why nothing can be stored, as it was told */
	guint retry, slice;     /* sources */
	gint64 wait, failed;    /* seconds to the next try; when the store failed last (boot s) */
	gint64 retry_at;        /* Unix seconds */
	gint64 clock_offset;    /* of the clock of day to one that nobody sets, seconds */
	char *status, *stalled; /* as they were told */
	gboolean settling;      /* parts are being taken apart: a reload waits */
	gboolean unmeasured;    /* the file of metrics could not be written last time */
} Daemon;

static void on_note(gpointer data, const FeedSpec *spec, const char *text)
{
	g_autofree char *name = safe_line(spec->name, 60);
	g_autofree char *safe = safe_line(text, 300);
	g_message("%s: %s", name, safe);
}

static void on_answer(gpointer data, const FeedSpec *spec, const IngestReport *report)
{
	g_autofree char *name = safe_line(spec->name, 60);
	if (report->trouble != NULL) {
		g_autofree char *trouble = safe_line(report->trouble, 300);
		g_message("%s: %s", name, trouble);
	} else if (report->fresh > 0) {
		g_message("%s: %u new %s, %u relevant, %u %s", name, report->fresh,
			  report->fresh == 1 ? "item" : "items", report->relevant, report->alerts,
			  report->alerts == 1 ? "alert" : "alerts");
	}
	if (report->news != NULL)
		on_note(data, spec, report->news);
}

static void on_offline(gpointer data, gboolean offline)
{
	if (offline)
		log_event(G_LOG_LEVEL_MESSAGE, LOG_ID_NO_NETWORK, "no network; waiting for it");
	else
		g_message("the network is back");
}

static gint64 boot_seconds(void)
{
	struct timespec t;
	clock_gettime(CLOCK_BOOTTIME, &t);
	return t.tv_sec;
}

static gint64 wall_seconds(void)
{
	return g_get_real_time() / G_USEC_PER_SEC;
}

static gboolean on_failed(gpointer data);

/* The store has failed with daemon->error. Its users are in the middle of something: later. */
static void fail_soon(Daemon *daemon)
{
	if (daemon->error != NULL && daemon->retry == 0)
		daemon->retry = g_idle_add(on_failed, daemon);
}

static void on_done(gpointer data, const GError *error)
{
	Daemon *daemon = data;
	if (error != NULL && daemon->error == NULL)
		daemon->error = g_error_copy(error);
	fail_soon(daemon);
}

/* A person has pressed a button of a notification. */
static void on_button(gpointer data, const DesktopMark *mark)
{
	Daemon *daemon = data;
	g_autoptr(GError) error = NULL;
	if (!store_mark_story(daemon->store, mark->story, mark->mark, wall_seconds() + mark->span,
			      &error))
		g_warning("story %" G_GINT64_FORMAT " is not marked: %s", mark->story,
			  error->message);
}

/* The same in a desktop session. */
static gboolean on_mark(gpointer data, gint64 story, StoryMark mark, gint64 until, const char *who,
			GError **error)
{
	Daemon *daemon = data;
	g_autofree char *end = term_time(until);
	if (!store_mark_story(daemon->store, story, mark, until, error))
		return FALSE;
	g_message("story %" G_GINT64_FORMAT " %s%s by %s", story,
		  mark == STORY_ACK ? "acknowledged" : "quiet until ", mark == STORY_ACK ? "" : end,
		  who);
	return TRUE;
}

/* The socket that a service manager has given by the name of "notify", or -1. */
static int given_socket(void)
{
	g_auto(GStrv) names = NULL;
	int n = sd_listen_fds_with_names(1, &names), found = -1;
	for (int i = 0; i < n; i++) {
		int fd = SD_LISTEN_FDS_START + i;
		gboolean ours = found < 0 && g_strcmp0(names[i], "notify") == 0 &&
				sd_is_socket_unix(fd, SOCK_STREAM, 1, NULL, 0) > 0;
		if (ours)
			found = fd;
		else
			close(fd);
	}
	return found;
}

/* FALSE with ERROR. */
static gboolean build_bridge(Daemon *daemon, const char *path, GError **error)
{
	int socket = given_socket();
	gboolean given = socket >= 0;
	if (!given && *path == '\0')
		return TRUE;
	if (!given && (socket = bridge_listen(path, error)) < 0)
		return FALSE;
	daemon->bridge = bridge_new(daemon->store, socket, given ? NULL : path, on_mark, daemon);
	return TRUE;
}

/* FALSE after printing every complaint. */
static gboolean read_orders(const Cli *cli, Orders *orders)
{
	g_autoptr(DiagList) diags = diag_list_new();
	orders->config = cli_config(cli);
	if (orders->config == NULL)
		return FALSE;
	orders->ruleset = knowledge_ruleset(orders->config, diags);
	orders->specs = knowledge_feeds(orders->config, diags);
	return !cli_report(diags);
}

/* ---- at work ---- */

static void tell_status(Daemon *daemon);

/* Put ORDERS, which are emptied, into force; on failure the old ones stay. */
static gboolean take_orders(Daemon *daemon, Orders *orders, GError **error)
{
	g_autoptr(Sinks) sinks = sinks_new(orders->config, daemon->store, daemon->bridge, FALSE);
	Workers *workers = knowledge_workers(orders->config, orders->ruleset);
	if (workers != NULL)
		workers_start(workers); /* while the files are those just read */
	g_autoptr(Ingest) ingest = ingest_new(daemon->store, orders->ruleset, orders->config,
					      sinks_channels(sinks), workers, error);
	if (ingest == NULL)
		return FALSE;
	PollerEvents events = { on_answer, on_offline, on_done, daemon, on_note };
	gboolean is_first = daemon->poller == NULL;
	if (is_first)
		daemon->poller = poller_new(daemon->store, ingest, orders->specs, orders->config,
					    &events, error);
	else if (!poller_follow(daemon->poller, ingest, orders->specs, orders->config, error))
		return FALSE;
	if (daemon->poller == NULL)
		return FALSE;
	daemon->settling = TRUE;     /* the end of hand-overs is waited for */
	ingest_free(daemon->ingest); /* the poller has left it and the old specs behind */
	outbox_free(daemon->outbox);
	sinks_free(daemon->sinks);
	upkeep_free(daemon->upkeep);
	orders_clear(&daemon->orders);
	daemon->orders = *orders;
	*orders = (Orders){ 0 };
	daemon->sinks = g_steal_pointer(&sinks);
	sinks_watch(daemon->sinks, on_button, daemon);
	daemon->outbox = outbox_new(daemon->store, daemon->sinks, daemon->orders.config, TRUE);
	daemon->upkeep = upkeep_new(daemon->store, daemon->orders.config);
	daemon->ingest = g_steal_pointer(&ingest);
	daemon->settling = FALSE;
	if (daemon->orders.specs->len == 0)
		g_warning("no feed is listed: nothing to watch until one is, and SIGHUP");
	if (is_first)
		poller_run(daemon->poller);
	tell_status(daemon);
	return TRUE;
}

/* All that works on the store, and the store. */
static void take_apart(Daemon *daemon)
{
	daemon->settling = TRUE;
	if (daemon->bridge != NULL)
		bridge_use(daemon->bridge, NULL);
	g_clear_pointer(&daemon->poller, poller_free);
	g_clear_pointer(&daemon->ingest, ingest_free);
	g_clear_pointer(&daemon->outbox, outbox_free);
	g_clear_pointer(&daemon->sinks, sinks_free);
	g_clear_pointer(&daemon->upkeep, upkeep_free);
	g_clear_pointer(&daemon->store, store_close);
	daemon->settling = FALSE;
}

/* ---- while nothing can be stored ---- */

static gboolean on_retry(gpointer data);

/* Say WHY once, and try again, later each time unless it went well for long. */
static void retry_later(Daemon *daemon, const GError *why)
{
	gint64 now = boot_seconds();
	gboolean soon = daemon->no_store == NULL && now - daemon->failed > PROVEN_SECONDS;
	daemon->failed = now;
	daemon->wait = soon ? FIRST_RETRY : CLAMP(daemon->wait * 2, FIRST_RETRY, MOST_RETRY);
	daemon->retry_at = wall_seconds() + daemon->wait;
	daemon->retry = g_timeout_add_seconds((guint)daemon->wait, on_retry, daemon);
	if (daemon->no_store == NULL)
		log_event(G_LOG_LEVEL_WARNING, LOG_ID_NO_STORE,
			  "%s; no feed is asked until it can be written again", why->message);
	g_free(daemon->no_store);
	daemon->no_store = g_strdup(why->message);
	tell_status(daemon);
}

static void swap_orders(Daemon *daemon, Orders *orders)
{
	Orders old = daemon->orders;
	daemon->orders = *orders;
	*orders = old;
}

static gboolean open_again(Daemon *daemon, GError **error)
{
	g_autofree char *dir = cli_state_path(daemon->cli);
	g_auto(Orders) orders = { 0 };
	if (!store_try_room(dir, error) ||
	    (daemon->store = store_open(dir, STORE_WRITE, error)) == NULL)
		return FALSE;
	if (daemon->bridge != NULL)
		bridge_use(daemon->bridge, daemon->store);
	swap_orders(daemon, &orders);
	if (store_set_fact(daemon->store, FACT_RESUMED, wall_seconds(), error) &&
	    take_orders(daemon, &orders, error))
		return TRUE;
	swap_orders(daemon, &orders);
	take_apart(daemon);
	return FALSE;
}

static gboolean may_pass(const GError *error)
{
	return g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER);
}

static gboolean on_retry(gpointer data)
{
	Daemon *daemon = data;
	g_autoptr(GError) error = NULL;
	daemon->retry = 0;
	if (open_again(daemon, &error)) {
		g_message("the database can be written again; the watch goes on");
		g_clear_pointer(&daemon->no_store, g_free);
		tell_status(daemon);
	} else if (may_pass(error)) {
		retry_later(daemon, error);
	} else {
		daemon->error = g_steal_pointer(&error);
		g_main_loop_quit(daemon->loop);
	}
	return G_SOURCE_REMOVE;
}

static gboolean on_failed(gpointer data)
{
	Daemon *daemon = data;
	daemon->retry = 0;
	if (!may_pass(daemon->error)) {
		g_main_loop_quit(daemon->loop);
		return G_SOURCE_REMOVE;
	}
	g_autoptr(GError) why = g_steal_pointer(&daemon->error);
	take_apart(daemon);
	g_clear_error(&daemon->error); /* of the same cause */
	retry_later(daemon, why);
	return G_SOURCE_REMOVE;
}

/* ---- how it fares ---- */

static Vitals take_vitals(Daemon *daemon)
{
	const Config *config = daemon->orders.config;
	Vitals vitals = { .rules = ruleset_n_rules(daemon->orders.ruleset),
			  .patience = 1000 * (config->exec_timeout + LEAST_PATIENCE),
			  .no_store = daemon->no_store,
			  .retry_at = daemon->retry_at };
	if (daemon->store == NULL)
		return vitals;
	gint64 waiting = 0;
	store_count_waiting(daemon->store, &waiting, NULL);
	vitals.waiting = (guint)waiting;
	poller_tell(daemon->poller, &vitals);
	vitals.delivering = outbox_oldest(daemon->outbox);
	vitals.over_size = upkeep_complaint(daemon->upkeep);
	return vitals;
}

/* One line for whoever looks, when it has changed. */
static void tell_status(Daemon *daemon)
{
	Vitals vitals = take_vitals(daemon);
	g_autofree char *text = vitals_text(&vitals);
	if (g_strcmp0(text, daemon->status) == 0)
		return;
	g_autofree char *line = safe_line(text, 500);
	sd_notifyf(0, "STATUS=%s", line);
	g_free(daemon->status);
	daemon->status = g_steal_pointer(&text);
}

static void feed_watchdog(Daemon *daemon)
{
	Vitals vitals = take_vitals(daemon);
	g_autofree char *stalled = vitals_stalled(&vitals);
	if (stalled == NULL)
		sd_notify(0, "WATCHDOG=1");
	else if (daemon->stalled == NULL)
		log_event(G_LOG_LEVEL_WARNING, LOG_ID_STALLED, "%s: the watchdog is not fed",
			  stalled);
	g_free(daemon->stalled);
	daemon->stalled = g_steal_pointer(&stalled);
}

static void heed_clock(Daemon *daemon)
{
	gint64 offset = wall_seconds() - boot_seconds();
	g_autofree char *text = vitals_clock_text(offset - daemon->clock_offset);
	if (text != NULL)
		g_message("%s", text);
	daemon->clock_offset = offset;
}

/* ---- what comes round ---- */

static gboolean is_at_work(const Daemon *daemon)
{
	return daemon->store != NULL && daemon->retry == 0 && !daemon->settling;
}

static gboolean on_deliver(gpointer data)
{
	Daemon *daemon = data;
	heed_clock(daemon);
	log_flush(FALSE);
	if (is_at_work(daemon) &&
	    (!remind(daemon->store, daemon->orders.config, sinks_channels(daemon->sinks),
		     wall_seconds(), &daemon->error) ||
	     !outbox_pump(daemon->outbox, &daemon->error)))
		fail_soon(daemon);
	feed_watchdog(daemon);
	tell_status(daemon);
	return G_SOURCE_CONTINUE;
}

static gboolean on_slice(gpointer data)
{
	Daemon *daemon = data;
	if (is_at_work(daemon) && upkeep_step(daemon->upkeep, wall_seconds(), &daemon->error))
		return G_SOURCE_CONTINUE;
	daemon->slice = 0;
	fail_soon(daemon);
	return G_SOURCE_REMOVE;
}

static gboolean on_upkeep(gpointer data)
{
	Daemon *daemon = data;
	if (daemon->slice == 0)
		daemon->slice = g_timeout_add_full(G_PRIORITY_LOW, SLICE_MS, on_slice, data, NULL);
	return G_SOURCE_CONTINUE;
}

static gboolean on_spikes(gpointer data)
{
	Daemon *daemon = data;
	g_autoptr(GError) error = NULL;
	gint64 now = g_get_real_time() / G_USEC_PER_SEC;
	if (is_at_work(daemon) &&
	    !spikes_tell(daemon->store, daemon->orders.config, daemon->orders.ruleset,
			 sinks_channels(daemon->sinks), now, &error))
		g_warning("what is more than usual is not told: %s", error->message);
	return G_SOURCE_CONTINUE;
}

static gboolean on_metrics(gpointer data)
{
	Daemon *daemon = data;
	const Config *config = daemon->orders.config;
	g_autoptr(GError) error = NULL;
	g_autofree char *dir = cli_state_path(daemon->cli);
	g_auto(Status) status = { 0 };
	if (*config->metrics_file == '\0' || !is_at_work(daemon))
		return G_SOURCE_CONTINUE;
	if (status_read(&status, daemon->store, dir, config, daemon->orders.specs,
			g_get_real_time() / G_USEC_PER_SEC, &error))
		metrics_write(&status, config->metrics_file, &error);
	if (error != NULL && !daemon->unmeasured)
		g_warning("the metrics are not written: %s", error->message);
	daemon->unmeasured = error != NULL;
	return G_SOURCE_CONTINUE;
}

static gboolean on_reload(gpointer data);

static void reload_again(gpointer data)
{
	on_reload(data);
}

static gboolean on_reload(gpointer data)
{
	Daemon *daemon = data;
	g_autoptr(GError) error = NULL;
	if (daemon->settling || (daemon->store != NULL && daemon->retry != 0)) {
		g_timeout_add_once(SLICE_MS, reload_again, daemon);
		return G_SOURCE_CONTINUE;
	}
	sd_notifyf(0, "RELOADING=1\nMONOTONIC_USEC=%" G_GINT64_FORMAT, g_get_monotonic_time());
	g_auto(Orders) orders = { 0 };
	if (!read_orders(daemon->cli, &orders))
		log_event(G_LOG_LEVEL_WARNING, LOG_ID_BAD_RELOAD,
			  "the settings are not usable; the old settings stay in force");
	else if (daemon->store == NULL)
		swap_orders(daemon, &orders); /* in force when it can be */
	else if (!take_orders(daemon, &orders, &error))
		log_event(G_LOG_LEVEL_WARNING, LOG_ID_BAD_RELOAD,
			  "%s; the old settings stay in force", error->message);
	else
		g_message("read anew: %u feeds, %u rules", daemon->orders.specs->len,
			  ruleset_n_rules(daemon->orders.ruleset));
	g_clear_pointer(&orders.ruleset, ruleset_unref);
	malloc_trim(0); /* two sets of knowledge were held for a while */
	sd_notify(0, "READY=1");
	return G_SOURCE_CONTINUE;
}

static gboolean on_stop(gpointer data)
{
	Daemon *daemon = data;
	sd_notify(0, "STOPPING=1");
	g_main_loop_quit(daemon->loop);
	return G_SOURCE_CONTINUE;
}

static void drop_source(guint id)
{
	if (id != 0 && g_main_context_find_source_by_id(NULL, id) != NULL)
		g_source_remove(id);
}

static int serve(Daemon *daemon, Orders *orders)
{
	g_autoptr(GError) error = NULL;
	if (!build_bridge(daemon, orders->config->session_socket, &error) ||
	    !take_orders(daemon, orders, &error))
		return cli_fail(error);
	guint sources[] = { g_unix_signal_add(SIGTERM, on_stop, daemon),
			    g_unix_signal_add(SIGINT, on_stop, daemon),
			    g_unix_signal_add(SIGHUP, on_reload, daemon),
			    g_timeout_add_seconds(DELIVER_SECONDS, on_deliver, daemon),
			    g_timeout_add_seconds(LOOK_SECONDS, on_upkeep, daemon),
			    g_timeout_add_seconds(METRICS_SECONDS, on_metrics, daemon),
			    g_timeout_add_seconds(SPIKE_SECONDS, on_spikes, daemon) };
	sd_notify(0, "READY=1");
	on_metrics(daemon);
	g_main_loop_run(daemon->loop);
	for (gsize i = 0; i < G_N_ELEMENTS(sources); i++)
		drop_source(sources[i]);
	if (daemon->error == NULL && daemon->store != NULL)
		outbox_pump(daemon->outbox, &daemon->error);
	drop_source(daemon->retry);
	drop_source(daemon->slice);
	return daemon->error != NULL ? cli_fail(daemon->error) : EXIT_OK;
}

int cmd_run(const Cli *cli, int argc, char **argv)
{
	int status;
	if (!cli_options(&argc, &argv, NULL, NULL, NULL, &status))
		return status;
	g_auto(Orders) orders = { 0 };
	if (!read_orders(cli, &orders))
		return EXIT_USAGE;
	cli_want_files();
	sd_notifyf(0, "EXTEND_TIMEOUT_USEC=%" G_GINT64_FORMAT "\nSTATUS=opening the database",
		   (gint64)OPEN_SECONDS * G_USEC_PER_SEC);
	Store *store = cli_store(cli, STORE_WRITE, &status);
	if (store == NULL)
		return status;
	g_autoptr(GMainLoop) loop = g_main_loop_new(NULL, FALSE);
	Daemon daemon = { .cli = cli,
			  .loop = loop,
			  .store = store,
			  .failed = -PROVEN_SECONDS,
			  .clock_offset = wall_seconds() - boot_seconds() };
	status = serve(&daemon, &orders);
	take_apart(&daemon);
	bridge_free(daemon.bridge);
	log_flush(TRUE);
	drop_source(daemon.retry);
	orders_clear(&daemon.orders);
	g_clear_error(&daemon.error);
	g_free(daemon.no_store);
	g_free(daemon.status);
	g_free(daemon.stalled);
	return status;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette run - the daemon: asks feeds as they come due, delivers alerts as they arise.
 *
 * SIGHUP reads settings, lists and rules anew, and what is under way goes on; a bad file keeps the
 * old ones in force and says so.
 * SIGTERM and SIGINT stop after the answer in hand. libsystemd's door for services (sd_notify(3)).
 */
#include <glib-unix.h>
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
#include "agent/term.h"

#define DELIVER_SECONDS 3 /* news of one event come in swarms: one alert can name them all */
#define PURGE_SECONDS   (24 * 3600)
#define METRICS_SECONDS 60

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
	Store *store;
	Orders orders;  /* in force */
	Bridge *bridge; /* NULL: no desktop sessions are told */
	Sinks *sinks;
	Outbox *outbox;
	Ingest *ingest;
	Poller *poller;
	GError *error;
	gboolean unmeasured; /* the file of metrics could not be written last time */
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
		g_message("%s: %u new items, %u relevant, %u alerts", name, report->fresh,
			  report->relevant, report->alerts);
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

static void on_done(gpointer data, const GError *error)
{
	Daemon *daemon = data;
	if (error != NULL && daemon->error == NULL)
		daemon->error = g_error_copy(error);
	g_main_loop_quit(daemon->loop);
}

/* A person has pressed a button of a notification. */
static void on_button(gpointer data, const DesktopMark *mark)
{
	Daemon *daemon = data;
	g_autoptr(GError) error = NULL;
	gint64 now = g_get_real_time() / G_USEC_PER_SEC;
	if (!store_mark_story(daemon->store, mark->story, mark->mark, now + mark->span, &error))
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

/* Put ORDERS, which are emptied, into force; on failure the old ones stay. */
static gboolean take_orders(Daemon *daemon, Orders *orders, GError **error)
{
	g_autoptr(Sinks) sinks = sinks_new(orders->config, daemon->store, daemon->bridge, FALSE);
	g_autoptr(Ingest) ingest = ingest_new(daemon->store, orders->ruleset, orders->config,
					      sinks_channels(sinks), error);
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
	ingest_free(daemon->ingest); /* the poller has left it and the old specs behind */
	outbox_free(daemon->outbox);
	sinks_free(daemon->sinks);
	orders_clear(&daemon->orders);
	daemon->orders = *orders;
	*orders = (Orders){ 0 };
	daemon->sinks = g_steal_pointer(&sinks);
	sinks_watch(daemon->sinks, on_button, daemon);
	daemon->outbox = outbox_new(daemon->store, daemon->sinks, daemon->orders.config, TRUE);
	daemon->ingest = g_steal_pointer(&ingest);
	if (daemon->orders.specs->len == 0)
		g_warning("no feed is listed: nothing to watch until one is, and SIGHUP");
	if (is_first)
		poller_run(daemon->poller);
	sd_notifyf(0, "STATUS=%u feeds, %u rules", daemon->orders.specs->len,
		   ruleset_n_rules(daemon->orders.ruleset));
	return TRUE;
}

static gboolean on_deliver(gpointer data)
{
	Daemon *daemon = data;
	gint64 now = g_get_real_time() / G_USEC_PER_SEC;
	sd_notify(0, "WATCHDOG=1");
	if (remind(daemon->store, daemon->orders.config, sinks_channels(daemon->sinks), now,
		   &daemon->error) &&
	    outbox_pump(daemon->outbox, &daemon->error))
		return G_SOURCE_CONTINUE;
	g_main_loop_quit(daemon->loop);
	return G_SOURCE_REMOVE;
}

static gboolean on_purge(gpointer data)
{
	Daemon *daemon = data;
	g_autoptr(GError) error = NULL;
	guint dropped = 0;
	gint64 now = g_get_real_time() / G_USEC_PER_SEC;
	if (!store_purge(daemon->store, now - daemon->orders.config->retention_days * 86400,
			 &dropped, &error))
		g_warning("old items stay: %s", error->message);
	return G_SOURCE_CONTINUE;
}

static gboolean on_metrics(gpointer data)
{
	Daemon *daemon = data;
	const Config *config = daemon->orders.config;
	g_autoptr(GError) error = NULL;
	g_autofree char *dir = cli_state_path(daemon->cli);
	g_auto(Status) status = { 0 };
	if (*config->metrics_file == '\0')
		return G_SOURCE_CONTINUE;
	if (status_read(&status, daemon->store, dir, config, daemon->orders.specs,
			g_get_real_time() / G_USEC_PER_SEC, &error))
		metrics_write(&status, config->metrics_file, &error);
	if (error != NULL && !daemon->unmeasured)
		g_warning("the metrics are not written: %s", error->message);
	daemon->unmeasured = error != NULL;
	return G_SOURCE_CONTINUE;
}

static gboolean on_reload(gpointer data)
{
	Daemon *daemon = data;
	g_autoptr(GError) error = NULL;
	sd_notifyf(0, "RELOADING=1\nMONOTONIC_USEC=%" G_GINT64_FORMAT, g_get_monotonic_time());
	g_auto(Orders) orders = { 0 };
	if (!read_orders(daemon->cli, &orders))
		log_event(G_LOG_LEVEL_WARNING, LOG_ID_BAD_RELOAD,
			  "the settings are not usable; the old settings stay in force");
	else if (!take_orders(daemon, &orders, &error))
		log_event(G_LOG_LEVEL_WARNING, LOG_ID_BAD_RELOAD,
			  "%s; the old settings stay in force", error->message);
	else
		g_message("read anew: %u feeds, %u rules", daemon->orders.specs->len,
			  ruleset_n_rules(daemon->orders.ruleset));
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
			    g_timeout_add_seconds(PURGE_SECONDS, on_purge, daemon),
			    g_timeout_add_seconds(METRICS_SECONDS, on_metrics, daemon) };
	sd_notify(0, "READY=1");
	on_metrics(daemon);
	g_main_loop_run(daemon->loop);
	for (gsize i = 0; i < G_N_ELEMENTS(sources); i++)
		if (g_main_context_find_source_by_id(NULL, sources[i]) != NULL)
			g_source_remove(sources[i]);
	if (daemon->error == NULL)
		outbox_pump(daemon->outbox, &daemon->error);
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
	g_autoptr(Store) store = cli_store(cli, STORE_WRITE, &status);
	if (store == NULL)
		return status;
	g_autoptr(GMainLoop) loop = g_main_loop_new(NULL, FALSE);
	Daemon daemon = { .cli = cli, .loop = loop, .store = store };
	status = serve(&daemon, &orders);
	poller_free(daemon.poller);
	ingest_free(daemon.ingest);
	outbox_free(daemon.outbox);
	sinks_free(daemon.sinks);
	bridge_free(daemon.bridge);
	orders_clear(&daemon.orders);
	g_clear_error(&daemon.error);
	return status;
}

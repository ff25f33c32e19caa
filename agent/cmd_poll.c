/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette poll - one round over all feeds, the alerts it brings, and a summary. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "agent/cmd.h"
#include "agent/knowledge.h"
#include "agent/poller.h"
#include "agent/safe.h"
#include "agent/sinks.h"

typedef struct {
	GMainLoop *loop;
	Poller *poller;
	GError *error;
	gboolean verbose, progress;
	guint done, total;
} Round;

static void show_progress(Round *round)
{
	if (round->progress)
		fprintf(stderr, "\rasking %u feeds: %u answered ", round->total, round->done);
}

static void on_answer(gpointer data, const FeedSpec *spec, const IngestReport *report)
{
	Round *round = data;
	round->done++;
	if (report->trouble != NULL) {
		g_autofree char *name = safe_isolated(spec->name, 60);
		g_autofree char *trouble = safe_line(report->trouble, 300);
		fprintf(stderr, "%s%s: %s\n", round->progress ? "\r" : "", name, trouble);
	} else if (round->verbose) {
		g_autofree char *name = safe_isolated(spec->name, 60);
		fprintf(stderr, "%s: %u items, %u new%s\n", name, report->listed, report->fresh,
			report->unchanged ? " (unchanged)" : "");
	}
	show_progress(round);
}

static void on_offline(gpointer data, gboolean offline)
{
	Round *round = data;
	fprintf(stderr, "%s%s\n", round->progress ? "\r" : "",
		offline ? "no network: the feeds on the internet are left for later"
			: "the network is back");
}

static void on_done(gpointer data, const GError *error)
{
	Round *round = data;
	if (error != NULL)
		round->error = g_error_copy(error);
	g_main_loop_quit(round->loop);
}

static void print_sums(const PollSums *sums, guint sent)
{
	printf("\n%u feeds asked, %u unchanged, %u in trouble; %u new items, %u of them relevant; "
	       "%u alerts\n",
	       sums->asked, sums->unchanged, sums->failed, sums->fresh, sums->relevant,
	       sums->alerts);
	if (sums->skipped_offline > 0)
		printf("%u feeds not asked: no network\n", sums->skipped_offline);
	if (sums->waiting > 0)
		printf("%u feeds not asked: their servers asked for more time\n", sums->waiting);
}

static int run_round(Store *store, Ruleset *ruleset, const GPtrArray *specs, const Config *config,
		     gboolean verbose)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Sinks) sinks = sinks_new(config, TRUE);
	g_autoptr(Ingest) ingest =
		ingest_new(store, ruleset, config, sinks_channels(sinks), &error);
	if (ingest == NULL)
		return cli_fail(error);
	g_autoptr(GMainLoop) loop = g_main_loop_new(NULL, FALSE);
	Round round = { .loop = loop,
			.verbose = verbose,
			.progress = isatty(STDERR_FILENO) && !verbose };
	PollerEvents events = { on_answer, on_offline, on_done, &round };
	g_autoptr(Poller) poller = poller_new(store, ingest, specs, config, &events, &error);
	if (poller == NULL)
		return cli_fail(error);
	round.total = poller_sums(poller)->feeds;
	show_progress(&round);
	poller_round(poller);
	g_main_loop_run(loop);
	if (round.progress)
		fprintf(stderr, "\r%60s\r", "");
	guint sent = 0;
	gboolean delivered = sinks_deliver(sinks, store, &sent, &error);
	print_sums(poller_sums(poller), sent);
	if (round.error != NULL) {
		int status = cli_fail(round.error);
		g_error_free(round.error);
		return status;
	}
	return delivered ? EXIT_OK : cli_fail(error);
}

int cmd_poll(const Cli *cli, int argc, char **argv)
{
	gboolean verbose = FALSE;
	const GOptionEntry entries[] = { { "verbose", 'v', 0, G_OPTION_ARG_NONE, &verbose,
					   "One line for each feed", NULL },
					 G_OPTION_ENTRY_NULL };
	int status;
	if (!cli_options(&argc, &argv, entries, NULL, NULL, &status))
		return status;
	g_autoptr(Config) config = cli_config(cli);
	if (config == NULL)
		return EXIT_USAGE;
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Ruleset) ruleset = knowledge_ruleset(config, diags);
	g_autoptr(GPtrArray) specs = knowledge_feeds(config, diags);
	if (cli_report(diags))
		return EXIT_USAGE;
	if (specs->len == 0)
		return cli_fail_text(EXIT_USAGE,
				     "no feeds listed; `vedette feeds add URL` lists one");
	g_autoptr(Store) store = cli_store(cli, STORE_WRITE, &status);
	if (store == NULL)
		return status;
	return run_round(store, ruleset, specs, config, verbose);
}

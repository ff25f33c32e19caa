/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette poll - one round over all feeds, the alerts it brings, and a summary. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "agent/cmd.h"
#include "agent/knowledge.h"
#include "agent/outbox.h"
#include "agent/poller.h"
#include "agent/safe.h"
#include "agent/spikes.h"
#include "agent/term.h"
#include "agent/upkeep.h"

#define MOST_UPKEEP (2 * G_USEC_PER_SEC)  /* that a round of polling may be longer for it */
#define SHOW_USEC   (G_USEC_PER_SEC / 10) /* the progress line is written no more often */

typedef struct {
	GMainLoop *loop;
	Poller *poller;
	GError *error;
	gboolean verbose, progress;
	guint done, total, fresh;
	gint64 begun, shown; /* monotonic µs */
} Round;

static void show_progress(Round *round)
{
	gint64 now = g_get_monotonic_time();
	if (!round->progress || (now - round->shown < SHOW_USEC && round->done < round->total))
		return;
	round->shown = now;
	guint under_way = round->poller != NULL ? poller_in_flight(round->poller) : 0;
	gint64 spent = (now - round->begun) / G_USEC_PER_SEC;
	g_autofree char *left =
		round->done > 0 && round->total > round->done
			? term_span(spent * (round->total - round->done) / round->done)
			: g_strdup("-");
	fprintf(stderr, "\r%u of %u feeds, %u new items, %u under way, %s left \033[K", round->done,
		round->total, round->fresh, under_way, left);
}

static void tell(const Round *round, const FeedSpec *spec, const char *text)
{
	g_autofree char *name = safe_isolated(spec->name, 60);
	g_autofree char *safe = safe_line(text, 300);
	fprintf(stderr, "%s%s: %s\n", round->progress ? "\r\033[K" : "", name, safe);
}

static void on_note(gpointer data, const FeedSpec *spec, const char *text)
{
	tell(data, spec, text);
}

static void on_answer(gpointer data, const FeedSpec *spec, const IngestReport *report)
{
	Round *round = data;
	round->done++;
	round->fresh += report->fresh;
	if (report->trouble != NULL)
		tell(round, spec, report->trouble);
	if (report->news != NULL)
		tell(round, spec, report->news);
	if (report->held && round->verbose) {
		tell(round, spec, "redirects to a host that asked for more time");
	} else if (report->trouble == NULL && round->verbose) {
		g_autofree char *line =
			g_strdup_printf("%u items, %u new%s", report->listed, report->fresh,
					report->unchanged ? " (unchanged)" : "");
		tell(round, spec, line);
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

/* "at 2026-11-24 23:10:05", or "never" for a feed that is gone. Caller frees. */
static char *when_text(gint64 when)
{
	g_autoptr(GDateTime) time =
		when < SCHEDULE_NEVER ? g_date_time_new_from_unix_local(when) : NULL;
	return time != NULL ? g_date_time_format(time, "at %Y-%m-%d %H:%M:%S")
			    : g_strdup("when it is named: `vedette poll URL`");
}

static void print_sums(const PollSums *sums)
{
	printf("\n%u %s asked, %u unchanged, %u in trouble; %u new %s, %u of them relevant; "
	       "%u %s\n",
	       sums->asked, sums->asked == 1 ? "feed" : "feeds", sums->unchanged, sums->failed,
	       sums->fresh, sums->fresh == 1 ? "item" : "items", sums->relevant, sums->alerts,
	       sums->alerts == 1 ? "alert" : "alerts");
	if (sums->skipped_offline > 0)
		printf("%u %s not asked: no network\n", sums->skipped_offline,
		       sums->skipped_offline == 1 ? "feed" : "feeds");
	if (sums->waiting > 0) {
		g_autofree char *first = when_text(sums->waiting_until);
		printf("%u %s asked for more time; the first may be asked %s\n", sums->waiting,
		       sums->waiting == 1 ? "feed not asked: its server"
					  : "feeds not asked: their servers",
		       first);
	}
	if (sums->recent > 0) {
		g_autofree char *first = when_text(sums->recent_until);
		printf("%u %s asked less than %d seconds ago; the next may be asked %s, or at"
		       " once with --force\n",
		       sums->recent,
		       sums->recent == 1 ? "feed not asked: it was" : "feeds not asked: they were",
		       SCHEDULE_LEAST, first);
	}
}

/* Nothing came of the round: 75 when all of that may pass by itself, 1 when some of it will not. */
static int status_of(const PollSums *sums)
{
	if (sums->asked == 0 && sums->skipped_offline > 0)
		return EXIT_TRY_AGAIN;
	if (sums->asked == 0 || sums->failed < sums->asked)
		return EXIT_OK;
	return sums->passing == sums->failed ? EXIT_TRY_AGAIN : EXIT_FAILED;
}

/* A part of the upkeep, where one is due: whoever polls by hand or by cron has no agent for it. A
 * failure is none of the round's. */
static void keep_house(Store *store, const Config *config)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Upkeep) upkeep = upkeep_new(store, config);
	gint64 begun = g_get_monotonic_time(), now = g_get_real_time() / G_USEC_PER_SEC;
	while (upkeep_step(upkeep, now, &error) && g_get_monotonic_time() - begun < MOST_UPKEEP)
		;
	if (error != NULL)
		g_warning("old items stay: %s", error->message);
}

static int run_round(const Cli *cli, Store *store, Ruleset *ruleset, const GPtrArray *specs,
		     const Config *config, AskFlags how, gboolean verbose)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Sinks) sinks = sinks_new(config, store, NULL, TRUE);
	g_autoptr(Ingest) ingest = ingest_new(store, ruleset, config, sinks_channels(sinks),
					      knowledge_workers(config, ruleset), &error);
	if (ingest == NULL)
		return cli_fail(error);
	g_autoptr(GMainLoop) loop = g_main_loop_new(NULL, FALSE);
	Round round = { .loop = loop,
			.verbose = verbose,
			.begun = g_get_monotonic_time(),
			.progress = isatty(STDERR_FILENO) && !verbose };
	PollerEvents events = { on_answer, on_offline, on_done, &round, on_note };
	g_autoptr(Poller) poller = poller_new(store, ingest, specs, config, &events, &error);
	if (poller == NULL)
		return cli_fail(error);
	poller_round(poller, how);
	round.poller = poller;
	round.total = poller_sums(poller)->feeds - poller_sums(poller)->waiting -
		      poller_sums(poller)->recent;
	show_progress(&round);
	g_main_loop_run(loop);
	if (round.progress)
		fputs("\r\033[K", stderr);
	g_autoptr(Outbox) outbox = outbox_new(store, sinks, config, FALSE);
	gint64 now = g_get_real_time() / G_USEC_PER_SEC;
	gboolean delivered =
		spikes_tell(store, config, ruleset, sinks_channels(sinks), now, &error) &&
		outbox_drain(outbox, &error);
	print_sums(poller_sums(poller));
	if (round.error != NULL) {
		int status = cli_fail(round.error);
		g_error_free(round.error);
		return status;
	}
	if (delivered && round.error == NULL)
		keep_house(store, config);
	return delivered ? status_of(poller_sums(poller)) : cli_fail(error);
}

/* Servers have said when they want to be asked, and a person is about to ask all the same. */
static gboolean is_confirmed(guint feeds)
{
	char answer[16] = "";
	if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO))
		return TRUE;
	fprintf(stderr,
		"--force asks %u %s also if it was just asked, or is fresh by its server's word. "
		"Go on? [y/N] ",
		feeds, feeds == 1 ? "feed" : "feeds, each");
	return fgets(answer, sizeof answer, stdin) != NULL && g_ascii_tolower(*answer) == 'y';
}

/* Of SPECS those that WORDS name, by URL or name; NULL after saying which word names none. */
static GPtrArray *named_feeds(const GPtrArray *specs, char **words)
{
	g_autoptr(GPtrArray) named = g_ptr_array_new();
	for (char **word = words; *word != NULL; word++) {
		guint before = named->len;
		for (guint i = 0; i < specs->len; i++) {
			FeedSpec *spec = g_ptr_array_index(specs, i);
			if (strcmp(spec->url, *word) == 0 || g_strcmp0(spec->name, *word) == 0)
				g_ptr_array_add(named, spec);
		}
		if (named->len == before) {
			cli_fail_text(EXIT_USAGE, "%s: no list has a feed of that URL or name",
				      *word);
			return NULL;
		}
	}
	return g_steal_pointer(&named);
}

int cmd_poll(const Cli *cli, int argc, char **argv)
{
	gboolean verbose = FALSE, force = FALSE, yes = FALSE;
	const GOptionEntry entries[] = {
		{ "verbose", 'v', 0, G_OPTION_ARG_NONE, &verbose, "One line for each feed", NULL },
		{ "force", 'f', 0, G_OPTION_ARG_NONE, &force,
		  "Also feeds asked just now, or fresh by their server's word", NULL },
		{ "yes", 'y', 0, G_OPTION_ARG_NONE, &yes, "Do not ask whether --force is meant",
		  NULL },
		G_OPTION_ENTRY_NULL
	};
	int status;
	if (!cli_options(&argc, &argv, entries, "[FEED…]",
			 "FEEDs are URLs or names of the lists; without any, all are asked.",
			 &status))
		return status;
	g_autoptr(Config) config = cli_config(cli);
	if (config == NULL)
		return EXIT_USAGE;
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Ruleset) ruleset = knowledge_ruleset(config, diags);
	g_autoptr(GPtrArray) specs = knowledge_feeds(config, diags);
	if (cli_report(diags))
		return EXIT_USAGE;
	if (specs->len == 0 && argc < 2)
		return cli_fail_text(EXIT_USAGE,
				     "no feeds listed; `vedette feeds add URL` lists one");
	g_autoptr(GPtrArray) asked =
		argc > 1 ? named_feeds(specs, argv + 1) : g_ptr_array_ref(specs);
	if (asked == NULL)
		return EXIT_USAGE;
	if (force && !yes && !is_confirmed(asked->len))
		return cli_fail_text(EXIT_FAILED, "nothing was asked");
	cli_want_files();
	g_autoptr(Store) store = cli_store(cli, STORE_WRITE, &status);
	if (store == NULL)
		return status;
	AskFlags how = (force ? ASK_FORCE : 0) | (argc > 1 ? ASK_NAMED : 0);
	return run_round(cli, store, ruleset, asked, config, how, verbose);
}

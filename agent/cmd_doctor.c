/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette doctor - what works here: settings, state, desktop, mail, clock, network; and a trial of
 * each channel. */
#include <errno.h>
#include <gio/gio.h>
#include <stdio.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "agent/cmd.h"
#include "agent/knowledge.h"
#include "agent/machine.h"
#include "agent/safe.h"
#include "agent/sandbox.h"
#include "agent/sinks.h"
#include "agent/status.h"
#include "agent/upkeep.h"
#include "feeds/fetch.h"

#define LEAST_FREE (512.0 * 1024 * 1024) /* bytes: a year of a large list, with its index */

typedef struct {
	const Cli *cli;
	const Config *config; /* NULL: unreadable */
} Patient;

/* Each sets *SAYS, to be freed. */
static Finding check_settings(const Patient *p, char **says)
{
	if (p->config == NULL) {
		*says = g_strdup("not usable; see above");
		return BAD;
	}
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Ruleset) ruleset = knowledge_ruleset(p->config, diags);
	g_autoptr(GPtrArray) specs = knowledge_feeds(p->config, diags);
	*says = g_strdup_printf("%s, %u feeds, %u errors",
				p->config->file != NULL ? p->config->file : "defaults", specs->len,
				diag_errors(diags));
	if (ruleset == NULL || diag_errors(diags) > 0)
		return BAD;
	return specs->len > 0 ? WELL : WARN;
}

static Finding check_state(const Patient *p, char **says)
{
	struct statvfs fs;
	g_autofree char *dir = cli_state_path(p->cli);
	if (!g_file_test(dir, G_FILE_TEST_EXISTS)) {
		*says = g_strdup_printf("%s is not there yet", dir);
		return WARN;
	}
	if (access(dir, W_OK) != 0 || statvfs(dir, &fs) != 0) {
		*says = g_strdup_printf("%s: %s", dir, g_strerror(errno));
		return BAD;
	}
	double room = (double)fs.f_bavail * (double)fs.f_frsize;
	*says = g_strdup_printf("%s, %.1f GB free", dir, room / 1e9);
	return room > LEAST_FREE ? WELL : WARN;
}

/* Read whole: of a large one this takes its time. */
static Finding check_database(const Patient *p, char **says)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *dir = cli_state_path(p->cli), *what = NULL;
	g_autofree char *file = g_build_filename(dir, "vedette.db", NULL);
	if (!g_file_test(file, G_FILE_TEST_EXISTS)) {
		*says = g_strdup("nothing stored yet");
		return WARN;
	}
	g_autoptr(Store) store = store_open(dir, STORE_READ, &error);
	StoreSoundness sound;
	StoreSize size;
	if (store == NULL || !store_size(store, &size, &error) ||
	    !store_check(store, 0, &sound, &what, &error)) {
		*says = g_strdup(error->message);
		return g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER) ? WARN : BAD;
	}
	if (sound == STORE_DAMAGED) {
		*says = g_strdup_printf("damaged: %s; `vedette backup --restore FILE`", what);
		return BAD;
	}
	gint64 budget = p->config != NULL ? p->config->budget_mb : 0;
	g_autofree char *text = upkeep_budget_text(size.folder - size.spare, budget);
	*says = g_strdup_printf("sound; %s", text);
	return upkeep_budget(size.folder - size.spare, budget) == BUDGET_WELL ? WELL : WARN;
}

static Finding check_desktop(const Patient *p, char **says)
{
	if (p->config != NULL && p->config->desktop == TRISTATE_NO) {
		*says = g_strdup("off by [alerts] desktop");
		return WELL;
	}
	return desktop_probe(NULL, says) ? WELL : WARN;
}

/* Who gets digests, comma-separated; "" = nobody. Caller frees. */
static char *digest_readers(const Config *config)
{
	g_autoptr(GStrvBuilder) all = g_strv_builder_new();
	for (guint i = 0; config != NULL && i < config->digests->len; i++) {
		const DigestProfile *profile = g_ptr_array_index(config->digests, i);
		if (*profile->to != '\0')
			g_strv_builder_add(all, profile->to);
	}
	g_auto(GStrv) list = g_strv_builder_end(all);
	return g_strjoinv(", ", list);
}

/* Whether its server answers is for --send-test to find out. */
static Finding check_mail(const Patient *p, char **says)
{
	g_autofree char *readers = digest_readers(p->config);
	gboolean wanted = *readers != '\0';
	if (p->config != NULL && *p->config->smtp != '\0') {
		*says = g_strdup_printf("by %s; digest to %s", p->config->smtp,
					wanted ? readers : "nobody");
		return WELL;
	}
	const char *program = p->config != NULL ? p->config->sendmail : "/usr/sbin/sendmail";
	gboolean there = access(program, X_OK) == 0;
	*says = g_strdup_printf("%s %s; digest to %s", program, there ? "is there" : "is missing",
				wanted ? readers : "nobody");
	if (there)
		return WELL;
	return wanted ? BAD : WARN;
}

static Finding check_agent(const Patient *p, char **says)
{
	gint64 pid;
	g_autofree char *dir = cli_state_path(p->cli);
	gboolean running = status_running(dir, &pid);
	*says = running ? g_strdup_printf("process %" G_GINT64_FORMAT " is at work", pid)
			: g_strdup("none is at work on this state");
	return running ? WELL : WARN;
}

static Finding check_units(const Patient *p, char **says)
{
	return machine_units(says);
}

static Finding check_clock(const Patient *p, char **says)
{
	g_autofree char *dir = cli_state_path(p->cli);
	g_autoptr(Store) store = store_open(dir, STORE_READ, NULL);
	g_auto(Status) status = { 0 };
	if (store != NULL)
		status_read(&status, store, dir, NULL, NULL, 0, NULL);
	return machine_clock(status.last_fetch, says);
}

static Finding check_tls(const Patient *p, char **says)
{
	return machine_tls(p->config, says);
}

static Finding check_network(const Patient *p, char **says)
{
	gboolean up = g_network_monitor_get_network_available(g_network_monitor_get_default());
	*says = g_strdup_printf("%s; %s", up ? "there is one" : "none", fetch_library());
	return up ? WELL : WARN;
}

static Finding check_sandbox(const Patient *p, char **says)
{
	g_autoptr(GError) error = NULL;
	SandboxMeans means = sandbox_means();
	gboolean works = sandbox_try(&error);
	g_autofree char *landlock = means.landlock > 0
					    ? g_strdup_printf("Landlock %d", means.landlock)
					    : g_strdup("no Landlock in this kernel");
	if (p->config != NULL && p->config->workers == 0) {
		*says = g_strdup(
			"off by [agent] workers: the agent itself reads what feeds answer");
		return WARN;
	}
	*says = works ? g_strdup_printf("feeds are read in one: seccomp, %s, limits", landlock)
		      : g_strdup_printf("no feed can be read: %s", error->message);
	return works ? WELL : BAD;
}

static const struct {
	const char *name;
	Finding (*check)(const Patient *patient, char **says);
} checks[] = { { "settings", check_settings }, { "state", check_state },
	       { "database", check_database }, { "desktop", check_desktop },
	       { "mail", check_mail },         { "clock", check_clock },
	       { "network", check_network },   { "tls", check_tls },
	       { "agent", check_agent },       { "units", check_units },
	       { "sandbox", check_sandbox } };

/* ---- a trial alert through every channel that is on ---- */

static OutboxRow *trial_row(void)
{
	g_autofree char *host = g_strdup_printf("vedette doctor on %s", g_get_host_name());
	Story story = { .severity = SEVERITY_CRITICAL,
			.headline = (char *)"This is a test: your alerts arrive here",
			.lang = (char *)"en",
			.rule = (char *)"test",
			.title = (char *)"A trial of this channel",
			.because = (char *)"`vedette doctor --send-test` was run",
			.publishers = host };
	OutboxRow *row = g_new0(OutboxRow, 1);
	row->created = g_get_real_time() / G_USEC_PER_SEC;
	row->payload = alert_payload(&story, 0);
	row->channel = g_strdup("");
	return row;
}

static int send_test(const Config *config)
{
	g_autoptr(Sinks) sinks = sinks_new(config, NULL, NULL, TRUE);
	g_autoptr(OutboxRow) row = trial_row();
	g_autoptr(Alert) alert = alert_read(row->payload);
	int status = EXIT_OK;
	for (const char *const *name = sinks_channels(sinks); *name != NULL; name++) {
		const Channel *channel = channel_find(*name);
		SinkReport report;
		gboolean sent = sinks_hand_over(sinks, (ChannelId)(channel - channel_table), alert,
						row, &report) == OUTBOX_SENT;
		g_autofree char *line = safe_line(report.why != NULL ? report.why : "", 300);
		printf("%-5s %-9s %s\n", sent ? "ok" : "BAD", *name,
		       sent ? channel->promise : line);
		g_free(report.why);
		status = sent ? status : EXIT_FAILED;
	}
	return status;
}

int cmd_doctor(const Cli *cli, int argc, char **argv)
{
	static const char *const words[] = { "ok", "note", "BAD" };
	gboolean trial = FALSE;
	const GOptionEntry entries[] = { { "send-test", 0, 0, G_OPTION_ARG_NONE, &trial,
					   "Send a test alert through every channel that is on",
					   NULL },
					 G_OPTION_ENTRY_NULL };
	int status;
	if (!cli_options(&argc, &argv, entries, NULL,
			 "Changes nothing, and sends nothing without --send-test.", &status))
		return status;
	g_autoptr(Config) config = cli_config(cli);
	Patient patient = { cli, config };
	if (trial)
		return config != NULL ? send_test(config) : EXIT_USAGE;
	status = EXIT_OK;
	for (gsize i = 0; i < G_N_ELEMENTS(checks); i++) {
		g_autofree char *says = NULL;
		Finding finding = checks[i].check(&patient, &says);
		g_autofree char *line = safe_line(says, SAFE_NO_LIMIT);
		printf("%-5s %-9s %s\n", words[finding], checks[i].name, line);
		if (finding == BAD)
			status = EXIT_FAILED;
	}
	return status;
}

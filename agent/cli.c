/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/cli.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "agent/cmd.h"
#include "agent/log.h"
#include "agent/safe.h"
#include "feeds/file.h"

#define MOST_FILES 4096 /* open at once: two for each request of 1024, and the rest */

const Verb cli_verbs[] = {
	{ "run", cmd_run, "Watch the feeds until told to stop" },
	{ "poll", cmd_poll, "Ask every feed once, now" },
	{ "digest", cmd_digest, "Print or mail what has happened since the last digest" },
	{ "alerts", cmd_alerts, "List alerts; acknowledge, snooze or mute their stories" },
	{ "stories", cmd_stories, "List developments, the gravest first" },
	{ "story", cmd_story, "Show one development and its reports" },
	{ "trend", cmd_trend,
	  "Show where there is more than usual, and how far conflicts have come" },
	{ "search", cmd_search, "Search all items in the filter language" },
	{ "explain", cmd_explain, "Say why an item or a text does or does not alert" },
	{ "replay", cmd_replay, "Show what other rules would have done with what is stored" },
	{ "rules", cmd_rules, "List the rules and how they fare; report what was said of them" },
	{ "feeds", cmd_feeds, "List feeds and how they fare; add, remove, import, export" },
	{ "check", cmd_check, "Check settings, feed lists and rules" },
	{ "config", cmd_config, "Print an example settings file" },
	{ "status", cmd_status, "Show what is stored and what waits to be delivered" },
	{ "notify", cmd_notify, "Show on this desktop what the system's agent tells" },
	{ "doctor", cmd_doctor, "Show what works on this machine" },
	{ "backup", cmd_backup, "Copy the database while it is in use" },
	{ "judge", cmd_judge, "Judge items from standard input by the rules" },
	{ "parse", cmd_parse, "Show what a feed file says" },
	{ NULL, NULL, NULL },
};

static void print_usage(FILE *out)
{
	fputs("Usage: vedette [--config FILE] [--state DIR] VERB [OPTION…] [ARGUMENT…]\n\n"
	      "Watches news feeds and tells you, once and with reasons, when something that\n"
	      "matters happens.\n\nVerbs:\n",
	      out);
	for (const Verb *verb = cli_verbs; verb->name != NULL; verb++)
		fprintf(out, "  %-10s %s\n", verb->name, verb->summary);
	fputs("\n`vedette VERB --help` says more; so does vedette(1).\n", out);
}

/* What the program calls itself for. */
static const Verb inner_verb = { "worker", cmd_worker, NULL };

static const Verb *find_verb(const char *name)
{
	if (strcmp(name, inner_verb.name) == 0)
		return &inner_verb;
	for (const Verb *verb = cli_verbs; verb->name != NULL; verb++)
		if (strcmp(verb->name, name) == 0)
			return verb;
	return NULL;
}

static int unknown_verb(const char *name)
{
	g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
	for (const Verb *verb = cli_verbs; verb->name != NULL; verb++)
		g_strv_builder_add(builder, verb->name);
	g_auto(GStrv) names = g_strv_builder_end(builder);
	const char *nearest = diag_nearest(name, (const char *const *)names);
	if (nearest != NULL)
		return cli_fail_text(EXIT_USAGE, "no verb \"%s\"; did you mean \"%s\"?", name,
				     nearest);
	return cli_fail_text(EXIT_USAGE, "no verb \"%s\"; `vedette --help` lists them", name);
}

/* Complain about ARGV, which did not parse by the entries of GROUPS: MESSAGE is GLib's, and the
 * option that is nearest to the first unknown one is offered. */
static int bad_option(char **argv, const GOptionEntry *const *groups, const char *message)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	for (; *groups != NULL; groups++)
		for (const GOptionEntry *entry = *groups; entry->long_name != NULL; entry++)
			if ((entry->flags & G_OPTION_FLAG_HIDDEN) == 0)
				g_ptr_array_add(names, (gpointer)entry->long_name);
	g_ptr_array_add(names, NULL);
	const char *const *list = (const char *const *)names->pdata;
	for (char **arg = argv; *arg != NULL; arg++) {
		if (!g_str_has_prefix(*arg, "--"))
			continue;
		g_autofree char *name = g_strndup(*arg + 2, strcspn(*arg + 2, "="));
		if (g_strv_contains(list, name))
			continue;
		const char *nearest = diag_nearest(name, list);
		if (nearest != NULL)
			return cli_fail_text(EXIT_USAGE, "%s; did you mean --%s?", message,
					     nearest);
		break;
	}
	return cli_fail_text(EXIT_USAGE, "%s", message);
}

/* ---- the tables as rows, which manual pages and completions are made of (--describe) ---- */

/* "KIND<tab>TEXT" on one line; nothing without TEXT. */
static void print_row(const char *kind, const char *text)
{
	g_autofree char *line = safe_line(text != NULL ? text : "", SAFE_NO_LIMIT);
	if (*line != '\0')
		printf("%s\t%s\n", kind, line);
}

/* "option<tab>LETTER<tab>NAME<tab>VALUE<tab>HELP"; of what is missing, nothing between the tabs. */
static void print_option_rows(const GOptionEntry *entry)
{
	for (; entry != NULL && entry->long_name != NULL; entry++) {
		const char letter[] = { entry->short_name, '\0' };
		const char *value = entry->arg_description;
		if ((entry->flags & G_OPTION_FLAG_HIDDEN) == 0)
			printf("option\t%s\t%s\t%s\t%s\n", letter, entry->long_name,
			       value != NULL ? value : "", entry->description);
	}
}

static void print_verb_rows(void)
{
	for (const Verb *verb = cli_verbs; verb->name != NULL; verb++)
		printf("verb\t%s\t%s\n", verb->name, verb->summary);
}

/* STATUS, or failure when not all that was printed has gone out; who closes a pipe knows it. */
static int printed(int status)
{
	struct stat about;
	errno = 0;
	if (fflush(stdout) == 0 && !ferror(stdout))
		return status;
	const char *why = errno != 0 ? g_strerror(errno) : "not all could be written";
	if (fstat(fileno(stdout), &about) != 0 || !S_ISFIFO(about.st_mode))
		cli_fail_text(EXIT_FAILED, "standard output: %s", why);
	return status == EXIT_OK ? EXIT_FAILED : status;
}

int cli_main(int argc, char **argv)
{
	g_autofree char *config_file = NULL, *state_dir = NULL;
	gboolean help = FALSE, version = FALSE, described = FALSE;
	const GOptionEntry entries[] = {
		{ "config", 'c', 0, G_OPTION_ARG_FILENAME, &config_file,
		  "Read the settings from FILE", "FILE" },
		{ "state", 's', 0, G_OPTION_ARG_FILENAME, &state_dir, "Keep the database in DIR",
		  "DIR" },
		{ "help", 'h', 0, G_OPTION_ARG_NONE, &help, "List the verbs", NULL },
		{ "version", 'V', 0, G_OPTION_ARG_NONE, &version, "Print the version", NULL },
		{ "describe", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &described, NULL, NULL },
		G_OPTION_ENTRY_NULL
	};
	setlocale(LC_ALL, "");
	log_init();
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN); /* a file-size limit is an error to report, not a death */
	g_autoptr(GOptionContext) context = g_option_context_new(NULL);
	g_autoptr(GError) error = NULL;
	g_option_context_add_main_entries(context, entries, NULL);
	g_option_context_set_strict_posix(context, TRUE);
	g_option_context_set_help_enabled(context, FALSE);
	if (!g_option_context_parse(context, &argc, &argv, &error))
		return bad_option(argv, (const GOptionEntry *const[]){ entries, NULL },
				  error->message);
	if (help)
		print_usage(stdout);
	if (version)
		puts("vedette " VEDETTE_VERSION);
	if (described) {
		print_option_rows(entries);
		print_verb_rows();
	}
	if (help || version || described)
		return printed(EXIT_OK);
	if (argc < 2) {
		print_usage(stderr);
		return EXIT_USAGE;
	}
	const Verb *verb = find_verb(argv[1]);
	if (verb == NULL)
		return unknown_verb(argv[1]);
	Cli cli = { config_file, state_dir };
	return printed(verb->run(&cli, argc - 1, argv + 1));
}

gboolean cli_options(int *argc, char ***argv, const GOptionEntry *entries, const char *syntax,
		     const char *about, int *status)
{
	g_autoptr(GOptionContext) context = g_option_context_new(syntax);
	g_autoptr(GError) error = NULL;
	g_autofree char *program = g_strdup_printf("vedette %s", (*argv)[0]);
	gboolean help = FALSE, described = FALSE;
	const GOptionEntry own[] = {
		{ "help", 'h', 0, G_OPTION_ARG_NONE, &help, "Show this", NULL },
		{ "describe", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &described, NULL, NULL },
		G_OPTION_ENTRY_NULL
	};
	g_set_prgname(program);
	g_option_context_set_help_enabled(context, FALSE);
	g_option_context_set_description(context, about);
	g_option_context_add_main_entries(context, own, NULL);
	if (entries != NULL)
		g_option_context_add_main_entries(context, entries, NULL);
	*status = EXIT_USAGE;
	if (!g_option_context_parse(context, argc, argv, &error)) {
		const GOptionEntry *const groups[] = { own, entries, NULL };
		g_autofree char *message = g_strdup_printf("%s: %s", (*argv)[0], error->message);
		bad_option(*argv, groups, message);
		return FALSE;
	}
	if (help) {
		g_autofree char *text = g_option_context_get_help(context, TRUE, NULL);
		fputs(text, stdout);
		*status = EXIT_OK;
		return FALSE;
	}
	if (described) {
		print_row("syntax", syntax);
		print_option_rows(own);
		print_option_rows(entries);
		print_row("about", about);
		*status = EXIT_OK;
		return FALSE;
	}
	if (*argc > 1 && (syntax == NULL || *syntax == '<' || *syntax == '>')) {
		cli_fail_text(EXIT_USAGE, "%s: takes no argument, got \"%s\"", (*argv)[0],
			      (*argv)[1]);
		return FALSE;
	}
	return TRUE;
}

gboolean cli_since(const char *text, const char *preset, gint64 *since)
{
	gint64 span = duration_parse(text != NULL ? text : preset);
	if (span < 0) {
		cli_fail_text(EXIT_USAGE, "--since \"%s\": expected a time such as 12h or 7d",
			      text);
		return FALSE;
	}
	*since = MAX(g_get_real_time() / G_USEC_PER_SEC - span, 0);
	return TRUE;
}

/* Characters of a line that are shown around the place of an error. */
#define SHOWN_BEFORE 60
#define SHOWN_AFTER  40
#define MOST_READ    (1 << 20) /* bytes of its file */

/* Line LINE of TEXT from 1, or NULL. */
static char *line_of(const char *text, guint line)
{
	for (; line > 1 && text != NULL; line--) {
		text = strchr(text, '\n');
		text = text != NULL ? text + 1 : NULL;
	}
	return text != NULL ? g_strndup(text, strcspn(text, "\r\n")) : NULL;
}

static void print_caret(const Diag *diag)
{
	g_autofree char *text = diag->file != NULL && diag->line > 0 && diag->column > 0
					? file_read(diag->file, MOST_READ, NULL, NULL)
					: NULL;
	g_autofree char *line = text != NULL ? line_of(text, diag->line) : NULL;
	if (line == NULL || !g_utf8_validate(line, -1, NULL) ||
	    (glong)diag->column > g_utf8_strlen(line, -1) + 1)
		return;
	guint from = diag->column > SHOWN_BEFORE ? diag->column - SHOWN_BEFORE : 0;
	g_autoptr(GString) shown = g_string_new(from > 0 ? "…" : " ");
	const char *p = g_utf8_offset_to_pointer(line, from);
	for (guint i = from; *p != '\0' && i < diag->column + SHOWN_AFTER;
	     i++, p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		gboolean plain = g_unichar_isprint(c) && g_unichar_type(c) != G_UNICODE_FORMAT;
		g_string_append_unichar(shown, plain ? c : ' ');
	}
	fprintf(stderr, "  %s\n  %*s^\n", shown->str, (int)(diag->column - from), "");
}

gboolean cli_report(const DiagList *diags)
{
	for (guint i = 0; i < diag_kept(diags); i++) {
		g_autofree char *line = diag_format(diag_at(diags, i));
		fprintf(stderr, "%s\n", line);
		if (diag_at(diags, i)->level == DIAG_ERROR)
			print_caret(diag_at(diags, i));
	}
	guint hidden = diag_errors(diags) + diag_warnings(diags) - diag_kept(diags);
	if (hidden > 0)
		fprintf(stderr, "… and %u more\n", hidden);
	return diag_errors(diags) > 0;
}

int cli_fail_text(int status, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	g_autofree char *message = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	g_autofree char *visible = safe_line(message, SAFE_NO_LIMIT);
	fprintf(stderr, "vedette: %s\n", visible);
	return status;
}

int cli_fail(const GError *error)
{
	static const int statuses[] = {
		[VEDETTE_ERROR_BAD_INPUT] = EXIT_FAILED,    [VEDETTE_ERROR_TOO_BIG] = EXIT_FAILED,
		[VEDETTE_ERROR_TRY_LATER] = EXIT_TRY_AGAIN, [VEDETTE_ERROR_TRY_AT] = EXIT_TRY_AGAIN,
		[VEDETTE_ERROR_NEVER] = EXIT_FAILED,        [VEDETTE_ERROR_GONE] = EXIT_FAILED,
		[VEDETTE_ERROR_OFFLINE] = EXIT_TRY_AGAIN,   [VEDETTE_ERROR_BUG] = EXIT_FAILED,
	};
	int status = error->domain == VEDETTE_ERROR && (guint)error->code < G_N_ELEMENTS(statuses)
			     ? statuses[error->code]
			     : EXIT_FAILED;
	return cli_fail_text(status, "%s", error->message);
}

/* The user's vedette.conf if there is one, or NULL. The system's is named by its units: its folders
 * and its state are not those of whoever types a command. */
static char *usual_config(void)
{
	g_autofree char *user =
		g_build_filename(g_get_user_config_dir(), "vedette", "vedette.conf", NULL);
	return g_file_test(user, G_FILE_TEST_EXISTS) ? g_steal_pointer(&user) : NULL;
}

Config *cli_config(const Cli *cli)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autofree char *file =
		cli->config_file != NULL ? g_strdup(cli->config_file) : usual_config();
	g_autofree char *dir = g_build_filename(g_get_user_config_dir(), "vedette", NULL);
	g_autoptr(Config) config = config_load(file, dir, diags);
	return cli_report(diags) ? NULL : g_steal_pointer(&config);
}

char *cli_state_path(const Cli *cli)
{
	return cli->state_dir != NULL ? g_canonicalize_filename(cli->state_dir, NULL)
				      : g_build_filename(g_get_user_state_dir(), "vedette", NULL);
}

char *cli_state_dir(const Cli *cli)
{
	g_autofree char *dir = cli_state_path(cli);
	if (g_mkdir_with_parents(dir, 0700) != 0) {
		cli_fail_text(EXIT_FAILED, "%s: cannot be made: %s", dir, g_strerror(errno));
		return NULL;
	}
	return g_steal_pointer(&dir);
}

Store *cli_store(const Cli *cli, StoreMode mode, int *status)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *dir = mode == STORE_WRITE ? cli_state_dir(cli) : cli_state_path(cli);
	Store *store = dir != NULL ? store_open(dir, mode, &error) : NULL;
	if (store == NULL)
		*status = error != NULL ? cli_fail(error) : EXIT_FAILED;
	return store;
}

void cli_want_files(void)
{
	struct rlimit limit;
	if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= MOST_FILES)
		return;
	limit.rlim_cur = MIN(limit.rlim_max, MOST_FILES);
	setrlimit(RLIMIT_NOFILE, &limit);
}

/* The source tree this binary was built in (TREE/build/VARIANT/vedette), or NULL if installed. */
static char *source_tree(void)
{
	g_autofree char *binary = g_file_read_link("/proc/self/exe", NULL);
	if (binary == NULL)
		return NULL;
	g_autofree char *tree = g_canonicalize_filename("../../..", binary);
	g_autofree char *mark = g_build_filename(tree, "filters", "ruleset.h", NULL);
	return g_file_test(mark, G_FILE_TEST_EXISTS) ? g_steal_pointer(&tree) : NULL;
}

char *cli_data_dir(const char *sub)
{
	g_autofree char *tree = source_tree();
	return g_build_filename(tree != NULL ? tree : VEDETTE_DATADIR, sub, NULL);
}

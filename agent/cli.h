/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cli - the command line: global options, the table of verbs, exit statuses.
 *
 *     vedette [--config FILE] [--state DIR] VERB [OPTION…] [ARGUMENT…]
 */
#ifndef AGENT_CLI_H
#define AGENT_CLI_H

#include "agent/config.h"
#include "agent/store.h"
#include "feeds/error.h"

/* Exit statuses (sysexits.h for the last). */
enum { EXIT_OK = 0, EXIT_FAILED = 1, EXIT_USAGE = 2, EXIT_TRY_AGAIN = 75 };

/* What every verb is given. */
typedef struct {
	const char *config_file; /* --config, or NULL: the user's, if there is one */
	const char *state_dir;   /* --state, or NULL: the usual place */
} Cli;

/* One verb. ARGV[0] is the verb's name; options are parsed with GOptionContext by the verb.
 * Returns an exit status. */
typedef int (*VerbFunction)(const Cli *cli, int argc, char **argv);

typedef struct {
	const char *name;
	VerbFunction run;
	const char *summary; /* one line, no full stop */
} Verb;

/* Ends with a NULL name. */
extern const Verb cli_verbs[];

int cli_main(int argc, char **argv);

/* ---- for the verbs ---- */

/*
 * Parse ARGV by ENTRIES (may be NULL) with GOptionContext: SYNTAX is what stands after the verb
 * ("[FEED…]"; NULL, or a redirection: no argument is taken), ABOUT what --help says at the end.
 * Manual pages and completions are made of the same, by --describe: in SYNTAX and in what an option
 * takes, words in small letters stand for themselves ("text|html"), those in capitals for what is
 * to be put there; FILE, PATH and DIR are completed from the disk.
 * Returns TRUE to go on; FALSE with *STATUS when the verb is to return (help shown, or usage error
 * already printed).
 */
gboolean cli_options(int *argc, char ***argv, const GOptionEntry *entries, const char *syntax,
		     const char *about, int *status);

/* The settings in force, or NULL after printing every complaint (exit EXIT_USAGE). */
Config *cli_config(const Cli *cli);

/* The folder for state, made if missing (0700). NULL after printing why. Caller frees. */
char *cli_state_dir(const Cli *cli);

/* Where that folder is, made or not. Caller frees. */
char *cli_state_path(const Cli *cli);

/* The store in that folder; STORE_READ makes no folder. NULL after printing why, with *STATUS. */
Store *cli_store(const Cli *cli, StoreMode mode, int *status);

/* Raise the number of files this process may open to what a busy poller needs. */
void cli_want_files(void);

/* Folder of shipped knowledge: beside the binary's build tree when run uninstalled, else
 * $(datadir)/vedette. SUB: "filters", "feeds/samples"… Caller frees. */
char *cli_data_dir(const char *sub);

/* *SINCE: the time that lies TEXT ("12h", "7d"; NULL: PRESET) before now, not before 1970. FALSE
 * after printing what is wrong with --since TEXT. */
gboolean cli_since(const char *text, const char *preset, gint64 *since);

/* Print all complaints to standard error, below each error the line it is about with a caret under
 * the place; returns whether there was an error. */
gboolean cli_report(const DiagList *diags);

/* "vedette: MESSAGE" on standard error; returns the exit status that the error's code calls for.
 * Foreign text in MESSAGE is made visible, never sent raw to the terminal. */
int cli_fail(const GError *error);
int cli_fail_text(int status, const char *format, ...) G_GNUC_PRINTF(2, 3);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette backup - a consistent copy of the database, also beside a running agent; and back. */
#include <stdio.h>

#include "agent/cmd.h"

static int restore(const Cli *cli, const char *file)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *aside = NULL;
	g_autofree char *dir = cli_state_dir(cli);
	if (dir == NULL)
		return EXIT_FAILED;
	if (!store_restore(dir, file, &aside, &error))
		return cli_fail(error);
	if (aside != NULL)
		printf("what was there before: %s\n", aside);
	printf("%s/vedette.db is as %s\n", dir, file);
	return EXIT_OK;
}

int cmd_backup(const Cli *cli, int argc, char **argv)
{
	gboolean back = FALSE;
	const GOptionEntry entries[] = { { "restore", 0, 0, G_OPTION_ARG_NONE, &back,
					   "Put the copy FILE in place of the database", NULL },
					 G_OPTION_ENTRY_NULL };
	int status;
	if (!cli_options(
		    &argc, &argv, entries, "FILE",
		    "Without --restore FILE must not exist. Restoring needs the daemon stopped, "
		    "checks FILE first, and keeps what it replaces under another name.",
		    &status))
		return status;
	if (argc != 2)
		return cli_fail_text(EXIT_USAGE, "backup: one FILE is wanted");
	if (back)
		return restore(cli, argv[1]);
	g_autoptr(Store) store = cli_store(cli, STORE_READ, &status);
	if (store == NULL)
		return status;
	g_autoptr(GError) error = NULL;
	if (!store_backup(store, argv[1], &error))
		return cli_fail(error);
	printf("%s\n", argv[1]);
	return EXIT_OK;
}

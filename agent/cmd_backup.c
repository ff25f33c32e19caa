/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette backup - a consistent copy of the database, also beside a running agent. */
#include <stdio.h>

#include "agent/cmd.h"

int cmd_backup(const Cli *cli, int argc, char **argv)
{
	int status;
	if (!cli_options(
		    &argc, &argv, NULL, "FILE",
		    "FILE must not exist. To restore, stop vedette and put the copy in place of "
		    "vedette.db.",
		    &status))
		return status;
	if (argc != 2)
		return cli_fail_text(EXIT_USAGE, "backup: one FILE is wanted");
	if (g_file_test(argv[1], G_FILE_TEST_EXISTS))
		return cli_fail_text(EXIT_FAILED, "%s: is there already", argv[1]);
	g_autoptr(Store) store = cli_store(cli, STORE_READ, &status);
	if (store == NULL)
		return status;
	g_autoptr(GError) error = NULL;
	if (!store_backup(store, argv[1], &error))
		return cli_fail(error);
	printf("%s\n", argv[1]);
	return EXIT_OK;
}

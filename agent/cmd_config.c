/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette config - the example settings file, made from the table of settings. */
#include <stdio.h>

#include "agent/cmd.h"

int cmd_config(const Cli *cli, int argc, char **argv)
{
	int status;
	if (!cli_options(&argc, &argv, NULL, "> vedette.conf", NULL, &status))
		return status;
	g_autofree char *example = config_example();
	return fputs(example, stdout) != EOF && fflush(stdout) == 0 ? EXIT_OK : EXIT_FAILED;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette check - settings, feed lists, rules, entities and lexicons, with file:line:col. */
#include "agent/cmd.h"

int cmd_check(const Cli *cli, int argc, char **argv)
{
	int status;
	if (!cli_options(&argc, &argv, NULL, NULL, NULL, &status))
		return status;
	g_autoptr(Config) config = cli_config(cli);
	return config != NULL ? EXIT_OK : EXIT_USAGE;
}

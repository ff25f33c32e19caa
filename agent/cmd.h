/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd - the verbs, one file cmd_VERB.c each; cli.c has the table. */
#ifndef AGENT_CMD_H
#define AGENT_CMD_H

#include "agent/cli.h"

int cmd_check(const Cli *cli, int argc, char **argv);
int cmd_judge(const Cli *cli, int argc, char **argv);
int cmd_parse(const Cli *cli, int argc, char **argv);
int cmd_poll(const Cli *cli, int argc, char **argv);
int cmd_run(const Cli *cli, int argc, char **argv);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd - the verbs, one file cmd_VERB.c each; cli.c has the table. */
#ifndef AGENT_CMD_H
#define AGENT_CMD_H

#include "agent/cli.h"
#include "agent/knowledge.h"

int cmd_alerts(const Cli *cli, int argc, char **argv);
int cmd_backup(const Cli *cli, int argc, char **argv);
int cmd_check(const Cli *cli, int argc, char **argv);
int cmd_config(const Cli *cli, int argc, char **argv);
int cmd_digest(const Cli *cli, int argc, char **argv);
int cmd_doctor(const Cli *cli, int argc, char **argv);
int cmd_explain(const Cli *cli, int argc, char **argv);
int cmd_feeds(const Cli *cli, int argc, char **argv);
int cmd_judge(const Cli *cli, int argc, char **argv);
int cmd_notify(const Cli *cli, int argc, char **argv);
int cmd_parse(const Cli *cli, int argc, char **argv);
int cmd_poll(const Cli *cli, int argc, char **argv);
int cmd_replay(const Cli *cli, int argc, char **argv);
int cmd_rules(const Cli *cli, int argc, char **argv);
int cmd_run(const Cli *cli, int argc, char **argv);
int cmd_search(const Cli *cli, int argc, char **argv);
int cmd_status(const Cli *cli, int argc, char **argv);
int cmd_stories(const Cli *cli, int argc, char **argv);
int cmd_story(const Cli *cli, int argc, char **argv);
int cmd_trend(const Cli *cli, int argc, char **argv);
int cmd_worker(const Cli *cli, int argc, char **argv);

/* ---- for the verbs alone ---- */

/* The lists in force (FeedSpec), and the settings that name them; NULL with STATUS after printing
 * what is wrong. */
GPtrArray *cmd_read_lists(const Cli *cli, Config **config, int *status);
/* `vedette feeds health` */
int cmd_health(const Cli *cli, gboolean as_json);

#endif

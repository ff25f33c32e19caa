/* SPDX-License-Identifier: GPL-3.0-or-later */
/* story_edit - a person joins, parts and names stories. */
#ifndef AGENT_STORY_EDIT_H
#define AGENT_STORY_EDIT_H

#include "agent/cli.h"

/* ARGV: "merge", "split" or "rename" and its arguments. An exit status. */
int story_edit(const Cli *cli, int argc, char **argv);

#endif

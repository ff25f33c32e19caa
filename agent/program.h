/* SPDX-License-Identifier: GPL-3.0-or-later */
/* program - run another program with something on its standard input, for a limited time.
 *
 * No shell reads anything. Blocks the caller; safe in any thread.
 */
#ifndef AGENT_PROGRAM_H
#define AGENT_PROGRAM_H

#include <gio/gio.h>

/* What it did, beyond its exit status. */
typedef enum { PROGRAM_OK, PROGRAM_NOT_RUN, PROGRAM_FAILED, PROGRAM_LATE } ProgramEnd;

/*
 * Run ARGV with INPUT (LENGTH bytes; a file without a name, so that one that does not listen is no
 * broken pipe) until it ends, SECONDS have passed or CANCELLABLE is cancelled; then it is killed.
 * PROGRAM_OK on exit status 0; else *WHY receives one line with what it said on standard error, for
 * a person; to be freed.
 */
ProgramEnd program_run(const char *const *argv, const char *input, gsize length, guint seconds,
		       GCancellable *cancellable, char **why);

#endif

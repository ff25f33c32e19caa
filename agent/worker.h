/* SPDX-License-Identifier: GPL-3.0-or-later */
/* worker - the processes that read strangers' bytes, seen from their side.
 *
 * The agent starts one keeper (`vedette worker`), which loads the knowledge, gives up the files and
 * starts workers on demand: they share its memory, need no time to start, and all read by the same
 * knowledge, whatever has become of its files. The keeper itself reads nothing of a stranger's.
 */
#ifndef AGENT_WORKER_H
#define AGENT_WORKER_H

#include "filters/ruleset.h"

/* Exit status of a worker that could not be fenced in, and has read nothing. */
#define WORKER_UNFENCED 70

/* Serve until the other end of FD closes; DATA is the keeper's. */
typedef void (*WorkerServe)(int fd, gconstpointer data);

/* Answer the frames (frame.h) that come over FD, by the Ruleset that DATA is. */
void worker_serve(int fd, gconstpointer data);

/* Keep workers that run SERVE, for the agent at the other end of CONTROL (packet.h), until it
 * closes; then the process ends, at once: nobody may look into it, not even a checker for leaks.
 * HASH: of what was loaded. */
G_NORETURN void keeper_run(int control, const char *hash, WorkerServe serve, gconstpointer data);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sandbox - take from this process what reading does not need; the door to libseccomp.
 *
 * What is given up cannot be had again, and goes to children. In two steps, as the keeper of the
 * workers (worker.h) has to start them: first the files, then all but computing and talking over
 * what is open.
 */
#ifndef AGENT_SANDBOX_H
#define AGENT_SANDBOX_H

#include <glib.h>

/* What the kernel offers. */
typedef struct {
	gboolean seccomp;
	int landlock; /* version of its interface, 0 = it has none, or does not let us */
} SandboxMeans;

SandboxMeans sandbox_means(void);

/* No new privileges; no file, no TCP port and no other process's abstract socket or signal where
 * Landlock keeps them; no core. FALSE with ERROR when the kernel refuses what it offers. */
gboolean sandbox_give_up_files(GError **error);

/*
 * FD becomes descriptor 0 and all others are closed, ceilings of limits.h set on address space and
 * computing time, none left for files, processes and new descriptors; of system calls only those
 * that computing, memory that is never executable, and reading and writing need. A call that names
 * a file fails with EPERM, any other ends the process by SIGSYS. FALSE with ERROR: then nothing of
 * a stranger may be read.
 */
gboolean sandbox_enter(int fd, GError **error);

/* Would both work here? Tried in a process of its own. */
gboolean sandbox_try(GError **error);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "feeds/error.h"
#include "feeds/limits.h"

static gboolean fail(GError **error, const char *what)
{
	g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER, "the sandbox: %s: %s", what,
		    g_strerror(errno));
	return FALSE;
}

/* ---- Landlock ---- */

/* As the newest kernels have it; older ones are told the part that they know. */
typedef struct {
	guint64 files, ports, scopes;
} Landlock;

#define ALL_BITS(n) ((G_GUINT64_CONSTANT(1) << (n)) - 1)

/* By version of the interface: how many kinds of access to files and ports, and how many scopes,
 * may be taken away (the kernel's Documentation/userspace-api/landlock.rst). */
static const struct {
	guint8 files, ports, scopes, size;
} versions[] = {
	{ 0, 0, 0, 0 },   { 13, 0, 0, 8 },  { 14, 0, 0, 8 },  { 15, 0, 0, 8 },
	{ 15, 2, 0, 16 }, { 16, 2, 0, 16 }, { 16, 2, 2, 24 },
};

static int landlock_version(void)
{
	long version =
		syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
	return version > 0 ? (int)MIN(version, (long)G_N_ELEMENTS(versions) - 1) : 0;
}

static gboolean lock_files(GError **error)
{
	int version = landlock_version();
	Landlock all = { ALL_BITS(versions[version].files), ALL_BITS(versions[version].ports),
			 ALL_BITS(versions[version].scopes) };
	if (version == 0)
		return TRUE;
	int rules = (int)syscall(SYS_landlock_create_ruleset, &all, versions[version].size, 0);
	if (rules < 0)
		return fail(error, "Landlock");
	gboolean good = syscall(SYS_landlock_restrict_self, rules, 0) == 0;
	int why = errno;
	close(rules);
	errno = why;
	return good || fail(error, "Landlock");
}

SandboxMeans sandbox_means(void)
{
	return (SandboxMeans){ prctl(PR_GET_SECCOMP, 0, 0, 0, 0) >= 0 &&
				       syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0,
					       &(guint32){ SECCOMP_RET_KILL_PROCESS }) == 0,
			       landlock_version() };
}

/* ---- ceilings ---- */

static gboolean set_ceilings(GError **error)
{
	static const struct {
		int what;
		rlim_t most;
		const char *name;
	} ceilings[] = {
#ifndef __SANITIZE_ADDRESS__ /* whose shadow is larger than any */
		{ RLIMIT_AS, LIMIT_WORK_SPACE, "address space" },
#endif
		{ RLIMIT_CPU, LIMIT_WORK_CPU, "computing time" },
		{ RLIMIT_FSIZE, 0, "files" },
		{ RLIMIT_NOFILE, 1, "descriptors" }, /* the one that is open */
		{ RLIMIT_NPROC, 0, "processes" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(ceilings); i++) {
		struct rlimit limit = { ceilings[i].most, ceilings[i].most };
		if (prlimit(0, ceilings[i].what, &limit, NULL) != 0)
			return fail(error, ceilings[i].name);
	}
	return TRUE;
}

/* ---- system calls ---- */

/* What computing, memory, and talking over an open socket need. */
static const int allowed[] = {
	SCMP_SYS(read),
	SCMP_SYS(write),
	SCMP_SYS(sendto),
	SCMP_SYS(recvfrom),
	SCMP_SYS(brk),
	SCMP_SYS(munmap),
	SCMP_SYS(mremap),
	SCMP_SYS(madvise),
	SCMP_SYS(futex),
	SCMP_SYS(rt_sigprocmask),
	SCMP_SYS(rt_sigreturn),
	SCMP_SYS(sigaltstack),
	SCMP_SYS(clock_gettime),
	SCMP_SYS(clock_getres),
	SCMP_SYS(gettimeofday),
	SCMP_SYS(time),
	SCMP_SYS(getrandom),
	SCMP_SYS(getpid),
	SCMP_SYS(gettid),
	SCMP_SYS(sched_yield),
	SCMP_SYS(restart_syscall),
	SCMP_SYS(exit),
	SCMP_SYS(exit_group),
	SCMP_SYS(close),
	SCMP_SYS(rseq),
	SCMP_SYS(membarrier),
	SCMP_SYS(rt_sigaction),
	SCMP_SYS(clock_gettime64),
	SCMP_SYS(futex_time64),
	SCMP_SYS(clock_getres_time64),
};

/* What a library may try and do without. */
static const int refused[] = {
	SCMP_SYS(open),        SCMP_SYS(openat),     SCMP_SYS(openat2),
	SCMP_SYS(stat),        SCMP_SYS(lstat),      SCMP_SYS(fstat),
	SCMP_SYS(fstatat64),   SCMP_SYS(newfstatat), SCMP_SYS(statx),
	SCMP_SYS(access),      SCMP_SYS(faccessat),  SCMP_SYS(faccessat2),
	SCMP_SYS(readlink),    SCMP_SYS(readlinkat), SCMP_SYS(getcwd),
	SCMP_SYS(uname),       SCMP_SYS(ioctl),      SCMP_SYS(fcntl),
	SCMP_SYS(sysinfo),     SCMP_SYS(prlimit64),  SCMP_SYS(sched_getaffinity),
	SCMP_SYS(getpeername),
};

static int add_calls(scmp_filter_ctx filter)
{
	int bad = 0;
	for (gsize i = 0; i < G_N_ELEMENTS(allowed) && bad == 0; i++)
		bad = seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i], 0);
	for (gsize i = 0; i < G_N_ELEMENTS(refused) && bad == 0; i++)
		bad = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), refused[i], 0);
	return bad;
}

/* Memory that is never executable; signals for nobody but itself, as abort(3) sends. */
static int add_conditions(scmp_filter_ctx filter)
{
	static const int maps[] = { SCMP_SYS(mmap), SCMP_SYS(mmap2), SCMP_SYS(mprotect) };
	int bad = 0;
	for (gsize i = 0; i < G_N_ELEMENTS(maps) && bad == 0; i++)
		bad = seccomp_rule_add(filter, SCMP_ACT_ALLOW, maps[i], 1,
				       SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
	if (bad == 0)
		bad = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1,
				       SCMP_CMP(0, SCMP_CMP_EQ, (scmp_datum_t)getpid(), 0));
	return bad;
}

static gboolean filter_calls(GError **error)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
	int bad = filter != NULL ? 0 : -ENOMEM;
	if (bad == 0)
		bad = add_calls(filter);
	if (bad == 0)
		bad = add_conditions(filter);
	if (bad == 0)
		bad = seccomp_load(filter);
	seccomp_release(filter);
	errno = -bad;
	return bad == 0 || fail(error, "seccomp");
}

/* ---- the two steps ---- */

gboolean sandbox_give_up_files(GError **error)
{
	static const struct rlimit none = { 0, 0 };
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return fail(error, "no new privileges");
	if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0 || prlimit(0, RLIMIT_CORE, &none, NULL) != 0)
		return fail(error, "no core");
	return lock_files(error);
}

static gboolean close_others(int fd, GError **error)
{
	if (fd != 0 && dup2(fd, 0) != 0)
		return fail(error, "the socket");
	return close_range(1, ~0u, 0) == 0 || fail(error, "other descriptors");
}

gboolean sandbox_enter(int fd, GError **error)
{
	return close_others(fd, error) && set_ceilings(error) && filter_calls(error);
}

/* ---- a trial ---- */

static void try_in_child(int out)
{
	g_autoptr(GError) error = NULL;
	if (!sandbox_give_up_files(&error) || !sandbox_enter(out, &error)) {
		const char *message = error->message;
		_exit(write(0, message, strlen(message)) < 0);
	}
	_exit(0);
}

gboolean sandbox_try(GError **error)
{
	int ends[2];
	char said[256];
	if (pipe2(ends, O_CLOEXEC) != 0)
		return fail(error, "pipe");
	pid_t child = fork();
	if (child == 0)
		try_in_child(ends[1]);
	close(ends[1]);
	ssize_t n = child > 0 ? read(ends[0], said, sizeof said - 1) : -1;
	close(ends[0]);
	int status = 0;
	if (child < 0 || n < 0 || waitpid(child, &status, 0) != child)
		return fail(error, "a trial of it");
	if (n > 0 || status != 0)
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER, "%.*s", (int)n,
			    n > 0 ? said : "");
	return n == 0 && status == 0;
}

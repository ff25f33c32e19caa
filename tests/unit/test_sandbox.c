/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In the sandbox nothing is left but computing and the one socket. */
#include "tests/unit/fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "agent/sandbox.h"
#include "feeds/limits.h"

#define REFUSED 10 /* exit status of who was told EPERM */
#define DONE    11
#define OTHER   12

typedef long (*Attempt)(void);

static long open_a_file(void)
{
	return open("/etc/passwd", O_RDONLY | O_CLOEXEC);
}

static long make_a_file(void)
{
	return open("/tmp/vedette-sandbox", O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
}

static long look_at_a_file(void)
{
	struct stat about;
	return stat("/etc/passwd", &about);
}

static long remove_a_file(void)
{
	return unlink("/tmp/vedette-sandbox");
}

static long make_a_socket(void)
{
	return socket(AF_INET, SOCK_STREAM, 0);
}

static long connect_somewhere(void)
{
	struct sockaddr_in to = { .sin_family = AF_INET };
	return connect(0, (struct sockaddr *)&to, sizeof to);
}

static long run_a_program(void)
{
	char *const argv[] = { (char *)"true", NULL };
	return execve("/bin/true", argv, argv + 1);
}

static long fork_one(void)
{
	return syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
}

static long trace_the_parent(void)
{
	return ptrace(PTRACE_ATTACH, getppid(), NULL, NULL);
}

static long kill_the_parent(void)
{
	return kill(getppid(), 0);
}

static long signal_another(void)
{
	return syscall(SYS_tgkill, 1, 1, 0);
}

static long map_executable(void)
{
	void *p = mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	return p == MAP_FAILED ? -1 : 0;
}

static long make_executable(void)
{
	void *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	return mprotect(p, 4096, PROT_READ | PROT_EXEC);
}

static long gain_a_right(void)
{
	return setuid(0);
}

static long raise_a_limit(void)
{
	const struct rlimit all = { RLIM_INFINITY, RLIM_INFINITY };
	return setrlimit(RLIMIT_AS, &all);
}

static long pass_a_descriptor(void)
{
	struct msghdr message = { 0 };
	return sendmsg(0, &message, 0);
}

static long read_its_keeper(void)
{
	char room[8];
	struct iovec here = { room, sizeof room }, there = { room, sizeof room };
	return syscall(SYS_process_vm_readv, getppid(), &here, 1, &there, 1, 0);
}

static long allocate_and_talk(void)
{
	char *room = g_malloc(4 * 1024 * 1024);
	memset(room, 1, 4 * 1024 * 1024);
	g_free(room);
	return write(0, "x", 1) == 1 && g_get_real_time() > 0 ? 0 : -1;
}

static void child(Attempt attempt, int fd)
{
	g_autoptr(GError) error = NULL;
	if (!sandbox_give_up_files(&error) || !sandbox_enter(fd, &error))
		_exit(OTHER);
	long got = attempt();
	_exit(got >= 0 ? DONE : errno == EPERM ? REFUSED : OTHER);
}

/* How a process ends that tries ATTEMPT in the sandbox, as of waitpid(2). */
static int outcome(Attempt attempt)
{
	int ends[2], status = 0;
	assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
	pid_t pid = fork();
	if (pid == 0)
		child(attempt, ends[1]);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	close(ends[0]);
	close(ends[1]);
	return status;
}

static void test_nothing_but_computing_and_talking_is_left(void **state)
{
	static const struct {
		const char *what;
		Attempt attempt;
		int status; /* exit status; 0 = ended by SIGSYS */
	} cases[] = {
		{ "memory, a write and the time", allocate_and_talk, DONE },
		{ "open a file", open_a_file, REFUSED },
		{ "make a file", make_a_file, REFUSED },
		{ "stat a file", look_at_a_file, REFUSED },
		{ "unlink a file", remove_a_file, 0 },
		{ "socket", make_a_socket, 0 },
		{ "connect", connect_somewhere, 0 },
		{ "execve", run_a_program, 0 },
		{ "fork", fork_one, 0 },
		{ "ptrace", trace_the_parent, 0 },
		{ "kill", kill_the_parent, 0 },
		{ "tgkill of another", signal_another, 0 },
		{ "executable memory", map_executable, 0 },
		{ "memory made executable", make_executable, 0 },
		{ "setuid", gain_a_right, 0 },
		{ "a higher limit", raise_a_limit, REFUSED },
		{ "sendmsg, which passes descriptors", pass_a_descriptor, 0 },
		{ "another's memory", read_its_keeper, 0 },
	};
	if (!sandbox_means().seccomp)
		skip();
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		int status = outcome(cases[i].attempt);
		gboolean right =
			cases[i].status != 0
				? WIFEXITED(status) && WEXITSTATUS(status) == cases[i].status
				: WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS;
		if (!right)
			fail_msg("%s: ended with %#x", cases[i].what, status);
	}
}

/* Without the filter: what Landlock alone keeps away. */
static void test_landlock_takes_the_files_where_it_is(void **state)
{
	int status = 0;
	if (sandbox_means().landlock == 0)
		skip();
	pid_t pid = fork();
	if (pid == 0) {
		if (!sandbox_give_up_files(NULL))
			_exit(OTHER);
		_exit(open("/etc/passwd", O_RDONLY) < 0 && errno == EACCES ? REFUSED : DONE);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(WEXITSTATUS(status), REFUSED);
}

#ifndef __SANITIZE_ADDRESS__
static long take_all_memory(void)
{
	return g_try_malloc(LIMIT_WORK_SPACE) == NULL ? 0 : -1;
}

static void test_memory_has_an_end(void **state)
{
	if (!sandbox_means().seccomp)
		skip();
	int status = outcome(take_all_memory);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), DONE);
}
#endif

static void test_a_trial_says_that_it_works(void **state)
{
	g_autoptr(GError) error = NULL;
	if (!sandbox_means().seccomp)
		skip();
	gboolean works = sandbox_try(&error);
	if (!works)
		fail_msg("%s", error->message);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_nothing_but_computing_and_talking_is_left),
		cmocka_unit_test(test_landlock_takes_the_files_where_it_is),
#ifndef __SANITIZE_ADDRESS__
		cmocka_unit_test(test_memory_has_an_end),
#endif
		cmocka_unit_test(test_a_trial_says_that_it_works),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

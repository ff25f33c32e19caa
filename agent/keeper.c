/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keeper of the workers: starts them, ends them, and says how they ended. */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include "agent/packet.h"
#include "agent/sandbox.h"
#include "agent/worker.h"

typedef struct {
	int control, signals;
	WorkerServe serve;
	gconstpointer data;
	GHashTable *pids; /* number → pid */
} Keeper;

static void run_worker(const Keeper *keeper, int fd, pid_t parent)
{
	sigset_t none;
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != parent ||
	    !sandbox_enter(fd, NULL))
		_exit(WORKER_UNFENCED);
	keeper->serve(0, keeper->data);
	_exit(0);
}

static void start(Keeper *keeper, const Packet *order)
{
	pid_t parent = getpid(), pid = fork();
	if (pid == 0)
		run_worker(keeper, order->fd, parent);
	if (pid > 0) {
		g_hash_table_insert(keeper->pids, GUINT_TO_POINTER(order->worker),
				    GINT_TO_POINTER(pid));
		return;
	}
	Packet ended = { PACKET_ENDED, order->worker, 0, (char *)g_strerror(errno), -1 };
	packet_send(keeper->control, &ended);
}

/* The number of the worker of PID, forgotten with this; 0 = none. */
static guint32 number_of(Keeper *keeper, pid_t pid)
{
	GHashTableIter iter;
	gpointer number, one;
	g_hash_table_iter_init(&iter, keeper->pids);
	while (g_hash_table_iter_next(&iter, &number, &one)) {
		if (one != GINT_TO_POINTER(pid))
			continue;
		g_hash_table_iter_remove(&iter);
		return GPOINTER_TO_UINT(number);
	}
	return 0;
}

static void reap(Keeper *keeper)
{
	struct signalfd_siginfo signal;
	int status;
	while (read(keeper->signals, &signal, sizeof signal) > 0)
		continue;
	for (pid_t pid; (pid = waitpid(-1, &status, WNOHANG)) > 0;) {
		Packet ended = { PACKET_ENDED, number_of(keeper, pid), (guint32)status, NULL, -1 };
		packet_send(keeper->control, &ended);
	}
}

/* FALSE when the agent is gone. */
static gboolean obey(Keeper *keeper)
{
	g_auto(Packet) order = { .fd = -1 };
	if (!packet_receive(keeper->control, &order))
		return FALSE;
	gpointer pid = g_hash_table_lookup(keeper->pids, GUINT_TO_POINTER(order.worker));
	if (order.kind == PACKET_START && order.fd >= 0)
		start(keeper, &order);
	else if (order.kind == PACKET_KILL && pid != NULL)
		kill(GPOINTER_TO_INT(pid), SIGKILL);
	return TRUE;
}

static void end_all(Keeper *keeper)
{
	GHashTableIter iter;
	gpointer pid;
	g_hash_table_iter_init(&iter, keeper->pids);
	while (g_hash_table_iter_next(&iter, NULL, &pid))
		kill(GPOINTER_TO_INT(pid), SIGKILL);
	while (waitpid(-1, NULL, 0) > 0)
		continue;
	g_hash_table_unref(keeper->pids);
}

void keeper_run(int control, const char *hash, WorkerServe serve, gconstpointer data)
{
	g_autoptr(GError) error = NULL;
	sigset_t child;
	signal(SIGINT, SIG_IGN); /* as from a terminal to all at once: the agent has the word */
	signal(SIGTERM, SIG_IGN);
	signal(SIGHUP, SIG_IGN);
	sigemptyset(&child);
	sigaddset(&child, SIGCHLD);
	sigprocmask(SIG_BLOCK, &child, NULL);
	Keeper keeper = { control, signalfd(-1, &child, SFD_CLOEXEC | SFD_NONBLOCK), serve, data,
			  g_hash_table_new(NULL, NULL) };
	if (!sandbox_give_up_files(&error)) {
		g_printerr("vedette: %s\n", error->message);
		_exit(WORKER_UNFENCED);
	}
	Packet ready = { PACKET_READY, 0, 0, (char *)hash, -1 };
	gboolean goes_on = packet_send(control, &ready);
	struct pollfd wanted[] = { { control, POLLIN, 0 }, { keeper.signals, POLLIN, 0 } };
	while (goes_on) {
		if (poll(wanted, G_N_ELEMENTS(wanted), -1) < 0 && errno != EINTR)
			break;
		if (wanted[1].revents != 0)
			reap(&keeper);
		if (wanted[0].revents != 0)
			goes_on = obey(&keeper);
	}
	end_all(&keeper);
	_exit(0);
}

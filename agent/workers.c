/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/workers.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib-unix.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "agent/message.h"
#include "agent/packet.h"
#include "agent/worker.h"
#include "feeds/error.h"
#include "feeds/limits.h"

#define DEPTH         2    /* jobs of one worker: while it works, the next one's bytes are there */
#define START_SECONDS 60   /* for the keeper to load what it needs */
#define AGAIN_MS      2000 /* no memory for a process: tried again after this */
#define MOST_FAILED   10   /* so often in a row */

typedef struct {
	Workers *workers;
	guint32 number;
	int fd;                  /* -1: it ends, and the keeper's word on how is awaited */
	guint in, out, deadline; /* sources */
	FrameInput input;
	GQueue unsent;   /* GBytes */
	gsize sent;      /* bytes of the first of them */
	GQueue expected; /* WorkJob, or NULL where it has gone, whose answers are to come */
	guint jobs, served;
	const char *why; /* it was ended */
} Worker;

struct _WorkJob {
	Workers *workers;
	Worker *worker; /* NULL: waits for one */
	guint64 number;
	FrameKind asked;  /* last */
	gboolean suspect; /* a worker has ended over it, or over what it had read before */
	GBytes *body;
	char *content_type, *base;
	WorkFunction function;
	gpointer user_data;
};

struct _Workers {
	char **argv, *hash;
	guint most, seconds;
	GSubprocess *keeper;
	int control;
	guint control_in, again, idle, start_limit;
	gboolean ready;
	guint failed;
	guint32 last_worker;
	guint64 last_job;
	GPtrArray *all; /* Worker */
	GQueue waiting; /* WorkJob */
	GHashTable *jobs;
	GError *broken; /* there can be no workers */
};

static void dispatch(Workers *workers);
static void fail_job(Workers *workers, WorkJob *job, const GError *error);
static void break_down(Workers *workers, const char *why);

static void drop_source(guint *source)
{
	if (*source != 0)
		g_source_remove(*source);
	*source = 0;
}

static void job_free(gpointer data)
{
	WorkJob *job = data;
	g_bytes_unref(job->body);
	g_free(job->content_type);
	g_free(job->base);
	g_free(job);
}

static void free_bytes(gpointer bytes)
{
	g_bytes_unref(bytes);
}

static void worker_close(Worker *worker)
{
	drop_source(&worker->in);
	drop_source(&worker->out);
	drop_source(&worker->deadline);
	if (worker->fd >= 0)
		close(worker->fd);
	worker->fd = -1;
}

static void worker_free(gpointer data)
{
	Worker *worker = data;
	worker_close(worker);
	frame_input_clear(&worker->input);
	g_queue_clear_full(&worker->unsent, free_bytes);
	g_queue_clear(&worker->expected);
	g_free(worker);
}

/* ---- one worker ---- */

/* It is to end; what becomes of its jobs is settled when the keeper says that it has. */
static void end_worker(Worker *worker, const char *why)
{
	Packet order = { PACKET_KILL, worker->number, 0, NULL, -1 };
	if (worker->why == NULL)
		worker->why = why;
	worker_close(worker);
	packet_send(worker->workers->control, &order);
}

static gboolean on_deadline(gpointer data)
{
	Worker *worker = data;
	worker->deadline = 0;
	end_worker(worker, "it took too long");
	return G_SOURCE_REMOVE;
}

/* The clock runs for the answer that is due next. */
static void set_deadline(Worker *worker)
{
	drop_source(&worker->deadline);
	if (!g_queue_is_empty(&worker->expected))
		worker->deadline =
			g_timeout_add_seconds(worker->workers->seconds, on_deadline, worker);
}

static gboolean on_room(int fd, GIOCondition condition, gpointer data);

static void send_more(Worker *worker)
{
	FrameState state = FRAME_WHOLE;
	while (!g_queue_is_empty(&worker->unsent) && state == FRAME_WHOLE) {
		state = frame_write(g_queue_peek_head(&worker->unsent), &worker->sent, worker->fd);
		if (state == FRAME_WHOLE) {
			g_bytes_unref(g_queue_pop_head(&worker->unsent));
			worker->sent = 0;
		}
	}
	if (state == FRAME_MORE && worker->out == 0)
		worker->out = g_unix_fd_add(worker->fd, G_IO_OUT, on_room, worker);
	else if (state != FRAME_MORE)
		drop_source(&worker->out); /* at its end: reading finds out */
}

static gboolean on_room(int fd, GIOCondition condition, gpointer data)
{
	Worker *worker = data;
	worker->out = 0;
	send_more(worker);
	return G_SOURCE_REMOVE;
}

static void say(Worker *worker, GBytes *frame)
{
	if (worker->fd < 0) {
		g_bytes_unref(frame);
		return; /* what it is about begins anew when the keeper says that it has ended */
	}
	g_queue_push_tail(&worker->unsent, frame);
	if (worker->out == 0)
		send_more(worker);
}

static void ask(WorkJob *job, FrameKind kind, GVariant *said)
{
	Worker *worker = job->worker;
	GBytes *frame = frame_pack(kind, job->number, said);
	job->asked = kind;
	g_queue_push_tail(&worker->expected, job);
	if (worker->deadline == 0 && worker->fd >= 0)
		set_deadline(worker);
	say(worker, frame);
}

static gboolean is_answer(const WorkJob *job, const Frame *frame)
{
	if (job == NULL) /* it has gone, and nobody listens */
		return TRUE;
	return job->number == frame->job &&
	       (frame->kind == FRAME_NO_FEED ||
		frame->kind == (job->asked == FRAME_READ ? FRAME_FEED : FRAME_JUDGED));
}

/* FALSE when nothing more is to be read of it. */
static gboolean take_answer(Worker *worker, const Frame *frame)
{
	WorkJob *job = g_queue_peek_head(&worker->expected);
	if (g_queue_is_empty(&worker->expected) || !is_answer(job, frame)) {
		end_worker(worker, "what it said was no answer");
		return FALSE;
	}
	g_queue_pop_head(&worker->expected);
	set_deadline(worker);
	worker->workers->failed = 0;
	if (job != NULL)
		job->function(job->user_data, frame, NULL);
	return worker->fd >= 0;
}

/* What has come in by now. FALSE when nothing more will. */
static gboolean read_all(Worker *worker)
{
	for (;;) {
		g_auto(Frame) frame = { 0 };
		gboolean bad;
		FrameState state = frame_read(&worker->input, worker->fd, &frame, &bad);
		if (state == FRAME_MORE)
			return TRUE;
		if (state == FRAME_END)
			end_worker(worker, bad ? "what it said was no answer" : NULL);
		if (state == FRAME_END || !take_answer(worker, &frame))
			return FALSE;
	}
}

static gboolean on_input(int fd, GIOCondition condition, gpointer worker)
{
	return read_all(worker) ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* ---- starting them ---- */

/* -1 with errno. OTHER is for the child. */
static int make_socket(int type, int *other)
{
	int ends[2];
	if (socketpair(AF_UNIX, type | SOCK_CLOEXEC, 0, ends) != 0)
		return -1;
	fcntl(ends[0], F_SETFL, O_NONBLOCK);
	*other = ends[1];
	return ends[0];
}

static gboolean on_again(gpointer data)
{
	Workers *workers = data;
	workers->again = 0;
	dispatch(workers);
	return G_SOURCE_REMOVE;
}

static void try_again(Workers *workers, const char *why)
{
	if (workers->again != 0)
		return;
	if (++workers->failed > MOST_FAILED) {
		break_down(workers, why);
		return;
	}
	workers->again = g_timeout_add(AGAIN_MS, on_again, workers);
}

static Worker *start_worker(Workers *workers)
{
	int other = -1, fd = make_socket(SOCK_STREAM, &other);
	Packet order = { PACKET_START, ++workers->last_worker, 0, NULL, other };
	if (fd < 0 || !packet_send(workers->control, &order)) {
		const char *why = g_strerror(errno);
		if (fd >= 0)
			close(fd);
		packet_clear(&order);
		try_again(workers, why);
		return NULL;
	}
	packet_clear(&order);
	Worker *worker = g_new0(Worker, 1);
	worker->workers = workers;
	worker->number = order.worker;
	worker->fd = fd;
	worker->in = g_unix_fd_add(fd, G_IO_IN | G_IO_HUP | G_IO_ERR, on_input, worker);
	g_ptr_array_add(workers->all, worker);
	return worker;
}

/* One that is to be replaced takes no more, and ends when it has nothing left. */
static gboolean takes_jobs(Worker *worker)
{
	if (worker->served >= LIMIT_WORK_BODIES && worker->jobs == 0 && worker->fd >= 0)
		worker_close(worker);
	return worker->fd >= 0 && worker->served < LIMIT_WORK_BODIES && worker->jobs < DEPTH;
}

/* The least busy of those that may take JOB. A suspect is the first that a worker reads, so that
 * nobody else can be to blame. */
static Worker *least_busy(Workers *workers, const WorkJob *job, guint *living)
{
	Worker *best = NULL;
	for (guint i = 0; i < workers->all->len; i++) {
		Worker *worker = g_ptr_array_index(workers->all, i);
		gboolean takes = takes_jobs(worker) && (!job->suspect || worker->served == 0);
		*living += worker->fd >= 0;
		if (takes && (best == NULL || worker->jobs < best->jobs))
			best = worker;
	}
	return best;
}

static gboolean close_idle(Workers *workers)
{
	for (guint i = 0; i < workers->all->len; i++) {
		Worker *worker = g_ptr_array_index(workers->all, i);
		if (worker->fd >= 0 && worker->jobs == 0) {
			worker_close(worker);
			return TRUE;
		}
	}
	return FALSE;
}

/* Whom to give JOB; another is started rather than that it waits behind one. NULL: nobody yet. */
static Worker *find_worker(Workers *workers, const WorkJob *job)
{
	guint living = 0;
	Worker *best = least_busy(workers, job, &living);
	if (best != NULL && best->jobs == 0)
		return best;
	if (living >= workers->most && !(job->suspect && close_idle(workers)))
		return best;
	Worker *fresh = start_worker(workers);
	return fresh != NULL ? fresh : best;
}

static void send_body(WorkJob *job, Worker *worker)
{
	job->worker = worker;
	worker->jobs++;
	worker->served++;
	ask(job, FRAME_READ, message_body(job->body, job->content_type, job->base));
}

static void dispatch(Workers *workers)
{
	if (workers->broken != NULL || g_queue_is_empty(&workers->waiting))
		return;
	workers_start(workers);
	while (workers->ready && !g_queue_is_empty(&workers->waiting)) {
		Worker *worker = find_worker(workers, g_queue_peek_head(&workers->waiting));
		if (worker == NULL)
			return;
		send_body(g_queue_pop_head(&workers->waiting), worker);
	}
}

/* ---- jobs ---- */

static gboolean on_idle(gpointer data)
{
	Workers *workers = data;
	workers->idle = 0;
	if (workers->broken == NULL) {
		dispatch(workers);
		return G_SOURCE_REMOVE;
	}
	for (WorkJob *job; (job = g_queue_pop_head(&workers->waiting)) != NULL;)
		fail_job(workers, job, workers->broken);
	return G_SOURCE_REMOVE;
}

static void soon(Workers *workers)
{
	if (workers->idle == 0)
		workers->idle = g_idle_add_full(G_PRIORITY_DEFAULT, on_idle, workers, NULL);
}

WorkJob *workers_read(Workers *workers, GBytes *body, const char *content_type, const char *base,
		      WorkFunction function, gpointer user_data)
{
	WorkJob *job = g_new0(WorkJob, 1);
	job->workers = workers;
	job->number = ++workers->last_job;
	job->body = g_bytes_ref(body);
	job->content_type = g_strdup(content_type);
	job->base = g_strdup(base);
	job->function = function;
	job->user_data = user_data;
	g_hash_table_add(workers->jobs, job);
	g_queue_push_tail(&workers->waiting, job);
	soon(workers);
	return job;
}

void work_judge(WorkJob *job, GVariant *said)
{
	ask(job, FRAME_JUDGE, said);
}

void work_end(WorkJob *job)
{
	Workers *workers = job->workers;
	Worker *worker = job->worker;
	if (worker == NULL)
		g_queue_remove(&workers->waiting, job);
	else
		say(worker, frame_pack(FRAME_DROP, job->number, g_variant_new("()")));
	for (GList *l = worker != NULL ? worker->expected.head : NULL; l != NULL; l = l->next)
		if (l->data == job)
			l->data = NULL;
	if (worker != NULL)
		worker->jobs--;
	g_hash_table_remove(workers->jobs, job);
	soon(workers);
}

void work_refuse(WorkJob *job)
{
	Worker *worker = job->worker;
	if (worker->fd < 0)
		return;
	g_queue_push_head(&worker->expected, job); /* its own fault, whatever comes next */
	end_worker(worker, "what it said was not of this world");
}

/* ---- the end of one ---- */

/* One line for a person. Caller frees. */
static char *ending(const Worker *worker, int status)
{
	static const struct {
		int signal;
		const char *says;
	} known[] = {
		{ SIGSYS, "it tried what it may not: a system call" },
		{ SIGXCPU, "it computed for too long" },
		{ SIGTRAP, "it wanted too much memory" }, /* how GLib ends then */
		{ SIGABRT, "it found itself broken" },
		{ SIGSEGV, "it crashed" },
		{ SIGBUS, "it crashed" },
		{ SIGKILL, "the system ended it, as for want of memory" },
	};
	if (worker->why != NULL)
		return g_strdup(worker->why);
	for (gsize i = 0; WIFSIGNALED(status) && i < G_N_ELEMENTS(known); i++)
		if (WTERMSIG(status) == known[i].signal)
			return g_strdup_printf("%s (signal %d)", known[i].says, known[i].signal);
	if (WIFSIGNALED(status))
		return g_strdup_printf("signal %d", WTERMSIG(status));
	return g_strdup_printf("it ended with status %d", WEXITSTATUS(status));
}

static int by_number(gconstpointer a, gconstpointer b)
{
	const WorkJob *x = a, *y = b;
	return x->number < y->number ? -1 : x->number > y->number;
}

/* The jobs of WORKER (NULL: all) begin anew, in their order and before those that wait. */
static void requeue(Workers *workers, const Worker *worker)
{
	GList *jobs = g_list_sort(g_hash_table_get_keys(workers->jobs), by_number);
	for (GList *l = g_list_last(jobs); l != NULL; l = l->prev) {
		WorkJob *job = l->data;
		if (job->worker == NULL || (worker != NULL && job->worker != worker))
			continue;
		job->worker = NULL;
		g_queue_push_head(&workers->waiting, job);
	}
	g_list_free(jobs);
}

static void fail_job(Workers *workers, WorkJob *job, const GError *error)
{
	job->function(job->user_data, NULL, error);
	g_hash_table_remove(workers->jobs, job);
}

/* Whoever ended while it was at JOB has met with something there, or before: it is tried once more,
 * before a worker has read anything else. */
static void blame(Workers *workers, WorkJob *job, const char *why)
{
	if (!job->suspect) {
		job->suspect = TRUE;
		return;
	}
	g_autoptr(GError) error = g_error_new(VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT,
					      "the reader of this feed was ended: %s", why);
	g_queue_remove(&workers->waiting, job);
	fail_job(workers, job, error);
}

static void settle_ended(Workers *workers, const Packet *ended)
{
	int status = (int)ended->status;
	guint i = 0;
	while (i < workers->all->len &&
	       ((Worker *)g_ptr_array_index(workers->all, i))->number != ended->worker)
		i++;
	if (i == workers->all->len)
		return;
	Worker *worker = g_ptr_array_index(workers->all, i);
	if (worker->fd >= 0)
		read_all(worker); /* what it said before it ended counts */
	WorkJob *guilty = g_queue_peek_head(&worker->expected);
	g_autofree char *why = ending(worker, status);
	requeue(workers, worker);
	g_ptr_array_remove_index(workers->all, i);
	if (*ended->text != '\0')
		try_again(workers, ended->text);
	else if (WIFEXITED(status) && WEXITSTATUS(status) == WORKER_UNFENCED)
		break_down(workers, "their sandbox cannot be set up here: see `vedette doctor`");
	else if (guilty != NULL)
		blame(workers, guilty, why);
	soon(workers);
}

/* ---- the keeper ---- */

static void drop_keeper(Workers *workers)
{
	drop_source(&workers->control_in);
	drop_source(&workers->start_limit);
	requeue(workers, NULL);
	g_ptr_array_set_size(workers->all, 0);
	if (workers->control >= 0)
		close(workers->control); /* at which it ends, and its workers with it */
	workers->control = -1;
	if (workers->keeper != NULL && !workers->ready)
		g_subprocess_force_exit(workers->keeper);
	if (workers->keeper != NULL)
		g_subprocess_wait(workers->keeper, NULL, NULL);
	workers->ready = FALSE;
	g_clear_object(&workers->keeper);
}

static void break_down(Workers *workers, const char *why)
{
	drop_keeper(workers);
	if (workers->broken == NULL)
		g_set_error(&workers->broken, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER,
			    "no process to read feeds in ([agent] workers): %s", why);
	soon(workers);
}

/* TRUE to go on listening. */
static gboolean take_packet(Workers *workers, const Packet *packet)
{
	if (packet->kind == PACKET_ENDED) {
		settle_ended(workers, packet);
	} else if (packet->kind == PACKET_READY && strcmp(packet->text, workers->hash) != 0) {
		break_down(workers, "the rules on disk are others by now than those in force");
	} else if (packet->kind == PACKET_READY) {
		drop_source(&workers->start_limit);
		workers->ready = TRUE;
		dispatch(workers);
	}
	return workers->control >= 0;
}

static void lose_keeper(Workers *workers)
{
	gboolean was_ready = workers->ready;
	drop_keeper(workers);
	if (was_ready)
		try_again(workers, "their keeper ends again and again");
	else
		break_down(workers, "their keeper ended before it was ready");
}

static gboolean on_control(int fd, GIOCondition condition, gpointer data)
{
	Workers *workers = data;
	for (;;) {
		g_auto(Packet) packet = { .fd = -1 };
		if (!packet_receive(workers->control, &packet)) {
			if (errno == EAGAIN)
				return G_SOURCE_CONTINUE;
			lose_keeper(workers);
			return G_SOURCE_REMOVE;
		}
		if (!take_packet(workers, &packet))
			return G_SOURCE_REMOVE;
	}
}

static gboolean on_start_limit(gpointer data)
{
	Workers *workers = data;
	workers->start_limit = 0;
	break_down(workers, "their keeper is not ready in time");
	return G_SOURCE_REMOVE;
}

/* What it needs of the agent's surroundings: language, time, the loader's paths. Whatever else
 * stands there may be secret, as a proxy's password is. Caller frees. */
static char **surroundings(void)
{
	static const char *const kept[] = { "LANG", "LC_",  "TZ",   "LD_",   "PATH=", "HOME=",
					    "XDG_", "ICU_", "ASAN", "UBSAN", "LSAN",  "GCOV" };
	g_auto(GStrv) all = g_get_environ();
	g_autoptr(GStrvBuilder) some = g_strv_builder_new();
	for (char **one = all; *one != NULL; one++)
		for (gsize i = 0; i < G_N_ELEMENTS(kept); i++)
			if (g_str_has_prefix(*one, kept[i]))
				g_strv_builder_add(some, *one);
	return g_strv_builder_end(some);
}

static GSubprocess *launch(Workers *workers, int control, GError **error)
{
	g_autoptr(GSubprocessLauncher) launcher =
		g_subprocess_launcher_new(G_SUBPROCESS_FLAGS_NONE);
	g_auto(GStrv) environment = surroundings();
	g_subprocess_launcher_set_environ(launcher, environment);
	g_subprocess_launcher_take_stdin_fd(launcher, control);
	return g_subprocess_launcher_spawnv(launcher, (const char *const *)workers->argv, error);
}

void workers_start(Workers *workers)
{
	g_autoptr(GError) error = NULL;
	int other = -1;
	if (workers->control >= 0 || workers->broken != NULL || workers->again != 0)
		return;
	workers->control = make_socket(SOCK_SEQPACKET, &other);
	if (workers->control < 0) {
		try_again(workers, g_strerror(errno));
		return;
	}
	workers->keeper = launch(workers, other, &error);
	if (workers->keeper == NULL) {
		drop_keeper(workers);
		try_again(workers, error->message);
		return;
	}
	workers->control_in =
		g_unix_fd_add(workers->control, G_IO_IN | G_IO_HUP | G_IO_ERR, on_control, workers);
	workers->start_limit = g_timeout_add_seconds(START_SECONDS, on_start_limit, workers);
}

/* ---- all of them ---- */

Workers *workers_new(const WorkersPlan *plan)
{
	Workers *workers = g_new0(Workers, 1);
	workers->argv = g_strdupv((char **)plan->argv);
	workers->hash = g_strdup(plan->hash);
	workers->most = plan->most;
	workers->seconds = plan->seconds;
	workers->control = -1;
	workers->all = g_ptr_array_new_with_free_func(worker_free);
	workers->jobs = g_hash_table_new_full(NULL, NULL, job_free, NULL);
	return workers;
}

void workers_free(Workers *workers)
{
	if (workers == NULL)
		return;
	drop_keeper(workers);
	drop_source(&workers->again);
	drop_source(&workers->idle);
	g_queue_clear(&workers->waiting);
	g_hash_table_unref(workers->jobs);
	g_ptr_array_unref(workers->all);
	g_clear_error(&workers->broken);
	g_strfreev(workers->argv);
	g_free(workers->hash);
	g_free(workers);
}

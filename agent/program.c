/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/program.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "agent/safe.h"

typedef struct {
	GMainLoop *loop;
	GCancellable *stop;
	gboolean late;
	GBytes *said; /* on standard error */
} Call;

static gboolean on_timeout(gpointer data)
{
	Call *call = data;
	call->late = TRUE;
	g_cancellable_cancel(call->stop);
	return G_SOURCE_REMOVE;
}

static void on_cancelled(GCancellable *outer, gpointer stop)
{
	g_cancellable_cancel(stop);
}

static void on_done(GObject *process, GAsyncResult *result, gpointer data)
{
	Call *call = data;
	g_subprocess_communicate_finish(G_SUBPROCESS(process), result, NULL, &call->said, NULL);
	g_main_loop_quit(call->loop);
}

/* -1 with errno. */
static int as_file(const char *input, gsize left)
{
	int file = memfd_create("input", MFD_CLOEXEC);
	while (file >= 0 && left > 0) {
		ssize_t n = write(file, input, left);
		if (n < 0) {
			close(file);
			return -1;
		}
		input += n;
		left -= (gsize)n;
	}
	if (file >= 0)
		lseek(file, 0, SEEK_SET);
	return file;
}

static GSubprocess *launch(const char *const *argv, const char *input, gsize length, GError **error)
{
	g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new(
		G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
	int file = as_file(input, length);
	if (file < 0) {
		g_set_error_literal(error, G_IO_ERROR, G_IO_ERROR_FAILED, g_strerror(errno));
		return NULL;
	}
	g_subprocess_launcher_take_stdin_fd(launcher, file);
	return g_subprocess_launcher_spawnv(launcher, argv, error);
}

static char *complaint(const char *program, const char *what, GBytes *said)
{
	gsize size = 0;
	const char *data = said != NULL ? g_bytes_get_data(said, &size) : NULL;
	g_autofree char *text = g_strndup(data != NULL ? data : "", MIN(size, 4096));
	g_autofree char *line = safe_line(text, 300);
	return g_strdup_printf("%s: %s%s%s", program, what, *line != '\0' ? ": " : "", line);
}

/* Wait for PROCESS in a main context of our own: the caller's may be somebody else's. */
static void wait_for(GSubprocess *process, Call *call, guint seconds, GCancellable *cancellable)
{
	g_autoptr(GMainContext) context = g_main_context_new();
	g_main_context_push_thread_default(context);
	call->loop = g_main_loop_new(context, FALSE);
	call->stop = g_cancellable_new();
	g_autoptr(GSource) timer = g_timeout_source_new_seconds(seconds);
	g_source_set_callback(timer, on_timeout, call, NULL);
	g_source_attach(timer, context);
	gulong tie = cancellable != NULL
			     ? g_cancellable_connect(cancellable, G_CALLBACK(on_cancelled),
						     call->stop, NULL)
			     : 0;
	g_subprocess_communicate_async(process, NULL, call->stop, on_done, call);
	g_main_loop_run(call->loop);
	g_cancellable_disconnect(cancellable, tie);
	g_source_destroy(timer);
	if (g_cancellable_is_cancelled(call->stop))
		g_subprocess_force_exit(process);
	g_subprocess_wait(process, NULL, NULL);
	g_main_context_pop_thread_default(context);
	g_main_loop_unref(call->loop);
	g_object_unref(call->stop);
}

ProgramEnd program_run(const char *const *argv, const char *input, gsize length, guint seconds,
		       GCancellable *cancellable, char **why)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GSubprocess) process = launch(argv, input, length, &error);
	if (process == NULL) {
		*why = complaint(argv[0], error->message, NULL);
		return PROGRAM_NOT_RUN;
	}
	Call call = { 0 };
	wait_for(process, &call, seconds, cancellable);
	g_autoptr(GBytes) said = call.said;
	if (call.late) {
		g_autofree char *what = g_strdup_printf("took longer than %u seconds", seconds);
		*why = complaint(argv[0], what, said);
		return PROGRAM_LATE;
	}
	if (g_subprocess_get_if_exited(process) && g_subprocess_get_exit_status(process) == 0)
		return PROGRAM_OK;
	g_autofree char *what = g_subprocess_get_if_exited(process)
					? g_strdup_printf("ended with status %d",
							  g_subprocess_get_exit_status(process))
					: g_strdup("was killed");
	*why = complaint(argv[0], what, said);
	return PROGRAM_FAILED;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/sendmail.h"

#include <errno.h>
#include <gio/gio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "agent/safe.h"
#include "feeds/error.h"

#define TIMEOUT 60 /* seconds */

static gboolean on_timeout(gpointer cancellable)
{
	g_cancellable_cancel(cancellable);
	return G_SOURCE_REMOVE;
}

typedef struct {
	GMainLoop *loop;
	GBytes *said; /* on standard error */
	GError *error;
} Call;

static void on_done(GObject *process, GAsyncResult *result, gpointer data)
{
	Call *call = data;
	g_subprocess_communicate_finish(G_SUBPROCESS(process), result, NULL, &call->said,
					&call->error);
	g_main_loop_quit(call->loop);
}

static void set_error(GError **error, const char *program, const char *what, GBytes *said)
{
	gsize size = 0;
	const char *data = said != NULL ? g_bytes_get_data(said, &size) : NULL;
	g_autofree char *text = g_strndup(data != NULL ? data : "", size);
	g_autofree char *line = safe_line(text, 300);
	g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER, "%s: %s%s%s", program, what,
		    *line != '\0' ? ": " : "", line);
}

/* The message as a file without a name, ready to be read: an agent that does not listen is then no
 * broken pipe. -1 with errno. */
static int as_file(const char *message)
{
	int file = memfd_create("message", MFD_CLOEXEC);
	gsize left = strlen(message);
	while (file >= 0 && left > 0) {
		ssize_t n = write(file, message, left);
		if (n < 0) {
			close(file);
			return -1;
		}
		message += n;
		left -= (gsize)n;
	}
	if (file >= 0)
		lseek(file, 0, SEEK_SET);
	return file;
}

static GSubprocess *launch(const char *program, const char *message, GError **error)
{
	g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new(
		G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
	int file = as_file(message);
	if (file < 0) {
		g_set_error_literal(error, G_IO_ERROR, G_IO_ERROR_FAILED, g_strerror(errno));
		return NULL;
	}
	g_subprocess_launcher_take_stdin_fd(launcher, file);
	return g_subprocess_launcher_spawn(launcher, error, program, "-t", "-i", NULL);
}

gboolean sendmail_send(const char *program, const char *message, GError **error)
{
	g_autoptr(GError) own = NULL;
	g_autoptr(GSubprocess) process = launch(program, message, &own);
	if (process == NULL) {
		set_error(error, program, own->message, NULL);
		return FALSE;
	}
	g_autoptr(GMainLoop) loop = g_main_loop_new(NULL, FALSE);
	g_autoptr(GCancellable) cancellable = g_cancellable_new();
	Call call = { loop, NULL, NULL };
	guint timer = g_timeout_add_seconds(TIMEOUT, on_timeout, cancellable);
	g_subprocess_communicate_async(process, NULL, cancellable, on_done, &call);
	g_main_loop_run(loop);
	gboolean late = g_cancellable_is_cancelled(cancellable);
	if (late)
		g_subprocess_force_exit(process);
	else
		g_source_remove(timer);
	g_subprocess_wait(process, NULL, NULL);
	g_autoptr(GBytes) said = call.said;
	g_clear_error(&call.error);
	if (late)
		set_error(error, program, "took longer than a minute", said);
	else if (!g_subprocess_get_if_exited(process) || g_subprocess_get_exit_status(process) != 0)
		set_error(error, program, "did not take the message", said);
	else
		return TRUE;
	return FALSE;
}

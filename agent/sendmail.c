/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/sendmail.h"

#include <gio/gio.h>

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

gboolean sendmail_send(const char *program, const char *message, GError **error)
{
	g_autoptr(GError) own = NULL;
	g_autoptr(GSubprocess) process =
		g_subprocess_new(G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE |
					 G_SUBPROCESS_FLAGS_STDERR_PIPE,
				 &own, program, "-t", "-i", NULL);
	if (process == NULL) {
		set_error(error, program, own->message, NULL);
		return FALSE;
	}
	g_autoptr(GMainLoop) loop = g_main_loop_new(NULL, FALSE);
	g_autoptr(GCancellable) cancellable = g_cancellable_new();
	g_autoptr(GBytes) input = g_bytes_new(message, strlen(message));
	Call call = { loop, NULL, NULL };
	guint timer = g_timeout_add_seconds(TIMEOUT, on_timeout, cancellable);
	g_subprocess_communicate_async(process, input, cancellable, on_done, &call);
	g_main_loop_run(loop);
	gboolean late = g_cancellable_is_cancelled(cancellable);
	if (late)
		g_subprocess_force_exit(process);
	else
		g_source_remove(timer);
	g_subprocess_wait(process, NULL, NULL);
	g_autoptr(GBytes) said = call.said;
	g_autoptr(GError) failed = call.error;
	if (late)
		set_error(error, program, "took longer than a minute", said);
	else if (!g_subprocess_get_if_exited(process) || g_subprocess_get_exit_status(process) != 0)
		set_error(error, program, "did not take the message", said);
	else if (failed != NULL)
		set_error(error, program, failed->message, said);
	else
		return TRUE;
	return FALSE;
}

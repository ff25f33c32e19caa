/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette notify - show on this desktop what an agent without one has to tell. */
#include <fcntl.h>
#include <glib-unix.h>
#include <sys/file.h>
#include <sys/un.h>
#include <unistd.h>

#include "agent/cmd.h"
#include "agent/session.h"

#define USUAL_SOCKET "/run/vedette-notify" /* of systemd/vedette-notify.socket */

/* One of them for a user: two would show all twice. -1 after printing why. */
static int take_turn(const char *dir)
{
	g_autofree char *path = g_build_filename(dir, "notify.lock", NULL);
	int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	if (file >= 0 && flock(file, LOCK_EX | LOCK_NB) == 0)
		return file;
	cli_fail_text(EXIT_TRY_AGAIN, "%s: %s", path,
		      file >= 0 ? "another `vedette notify` serves this user" : g_strerror(errno));
	if (file >= 0)
		close(file);
	return -1;
}

static gboolean on_stop(gpointer loop)
{
	g_main_loop_quit(loop);
	return G_SOURCE_CONTINUE;
}

static int serve(const char *socket, const char *dir)
{
	int lock = take_turn(dir);
	if (lock < 0)
		return EXIT_TRY_AGAIN;
	g_autofree char *cursor = g_build_filename(dir, "notify.cursor", NULL);
	g_autoptr(GMainLoop) loop = g_main_loop_new(NULL, FALSE);
	g_autoptr(Desktop) desktop = desktop_new();
	Session *session = session_new(desktop, socket, cursor);
	guint signals[] = { g_unix_signal_add(SIGTERM, on_stop, loop),
			    g_unix_signal_add(SIGINT, on_stop, loop) };
	g_main_loop_run(loop);
	session_free(session);
	for (gsize i = 0; i < G_N_ELEMENTS(signals); i++)
		g_source_remove(signals[i]);
	close(lock);
	return EXIT_OK;
}

int cmd_notify(const Cli *cli, int argc, char **argv)
{
	g_autofree char *socket = NULL;
	const GOptionEntry entries[] = { { "socket", 0, 0, G_OPTION_ARG_FILENAME, &socket,
					   "The agent's socket (" USUAL_SOCKET ")", "PATH" },
					 G_OPTION_ENTRY_NULL };
	int status;
	if (!cli_options(&argc, &argv, entries, NULL,
			 "Shows the alerts of the system's agent until it is told to stop.",
			 &status))
		return status;
	if (socket != NULL && strlen(socket) >= sizeof((struct sockaddr_un *)0)->sun_path)
		return cli_fail_text(EXIT_USAGE, "--socket \"%s\": too long for a socket", socket);
	g_autofree char *dir = cli_state_dir(cli);
	return dir != NULL ? serve(socket != NULL ? socket : USUAL_SOCKET, dir) : EXIT_FAILED;
}

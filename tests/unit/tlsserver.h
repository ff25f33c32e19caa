/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tlsserver - openssl(1) as a web server on a free port of 127.0.0.1, with a certificate of its
 * own. */
#ifndef TESTS_UNIT_TLSSERVER_H
#define TESTS_UNIT_TLSSERVER_H

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
	char *dir, *certificate;
	GSubprocess *process;
	int port;
} TlsServer;

static inline gboolean run(const char *dir, const char *command)
{
	g_autoptr(GError) error = NULL;
	g_auto(GStrv) argv = g_strsplit(command, " ", -1);
	int status = 1;
	return g_spawn_sync(dir, argv, NULL,
			    G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL |
				    G_SPAWN_STDERR_TO_DEV_NULL,
			    NULL, NULL, NULL, NULL, &status, &error) &&
	       g_spawn_check_wait_status(status, NULL);
}

static inline int port_said(GSubprocess *process)
{
	g_autoptr(GDataInputStream) lines =
		g_data_input_stream_new(g_subprocess_get_stdout_pipe(process));
	for (;;) {
		g_autofree char *line = g_data_input_stream_read_line(lines, NULL, NULL, NULL);
		if (line == NULL)
			return 0;
		if (g_str_has_prefix(line, "ACCEPT"))
			return atoi(strrchr(line, ':') + 1);
	}
}

/* Serves ANSWER, header and body, at /feed, or, when it is NULL, what was agreed on the connection
 * at any path. Port 0 when that is not possible here. */
static inline TlsServer *start_tls(const char *answer)
{
	TlsServer *tls = g_new0(TlsServer, 1);
	tls->dir = g_dir_make_tmp("vedette-tls-XXXXXX", NULL);
	tls->certificate = g_build_filename(tls->dir, "cert", NULL);
	g_autofree char *feed = g_build_filename(tls->dir, "feed", NULL);
	g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new(
		G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
	g_subprocess_launcher_set_cwd(launcher, tls->dir);
	if (answer != NULL)
		g_file_set_contents(feed, answer, -1, NULL);
	if (run(tls->dir, "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes "
			  "-keyout key -out cert -subj /CN=localhost -addext "
			  "subjectAltName=IP:127.0.0.1"))
		tls->process = g_subprocess_launcher_spawn(
			launcher, NULL, "openssl", "s_server", "-accept", "127.0.0.1:0", "-cert",
			"cert", "-key", "key", answer != NULL ? "-HTTP" : "-www", NULL);
	tls->port = tls->process != NULL ? port_said(tls->process) : 0;
	return tls;
}

static inline void stop_tls(TlsServer *tls)
{
	static const char *const names[] = { "cert", "key", "feed" };
	if (tls->process != NULL) {
		g_subprocess_force_exit(tls->process);
		g_subprocess_wait(tls->process, NULL, NULL);
		g_object_unref(tls->process);
	}
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *file = g_build_filename(tls->dir, names[i], NULL);
		g_unlink(file);
	}
	g_rmdir(tls->dir);
	g_free(tls->dir);
	g_free(tls->certificate);
	g_free(tls);
}

#endif

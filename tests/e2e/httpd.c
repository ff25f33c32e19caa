/* SPDX-License-Identifier: GPL-3.0-or-later */
/* httpd - a web server for tests that answers as it is told, well or badly.
 *
 *     httpd FOLDER LOG [ADDRESS…]
 *
 * Listens on a free port of 127.0.0.1, and on the same port of 127.0.0.2 to .9, which are other
 * hosts to a client, or of the ADDRESSes instead; prints the port on standard output, ends on SIGTERM.
 * GET /NAME answers with FOLDER/NAME. FOLDER/NAME.head, read anew at each request, may say how,
 * one order a line:
 *
 *     status 410              the status; without a body file the body is empty
 *     header Name: value      one more header, sent byte for byte
 *     etag "abc"              sent as ETag; a request with the same If-None-Match gets 304
 *     modified Mon, 01 …      sent as Last-Modified; the same If-Modified-Since gets 304
 *     redirect 301 /other     the status and the Location
 *     gzip                    Content-Encoding: gzip
 *     delay MS                wait before the answer
 *     stall                   send the head, then nothing, until the client leaves
 *     truncate BYTES          promise the whole body, send so much and hang up
 *     endless                 send the body again and again until the client leaves
 *
 * LOG gets one line for each request: milliseconds since the epoch, the status answered, the path,
 * then every request header, parted by tabs.
 */
#include <gio/gio.h>
#include <glib-unix.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define HOSTS       9 /* 127.0.0.1 to 127.0.0.9 */
#define THREADS     64
#define HEAD_LINES  200
#define STALL_USEC  (50 * 1000)
#define STALL_TURNS (20 * 120) /* two minutes */

typedef struct {
	const char *folder;
	FILE *log;
	GMutex log_lock;
} Server;

typedef struct {
	char *path;
	GPtrArray *headers; /* "Name: value" */
} Request;

typedef struct {
	int status;
	GString *headers; /* with line ends */
	char *etag, *modified;
	gboolean gzip, stall, endless;
	gint64 truncate; /* -1 = no */
	guint delay;
} Orders;

static char *read_line(GDataInputStream *in)
{
	char *line = g_data_input_stream_read_line(in, NULL, NULL, NULL);
	return line != NULL ? g_strchomp(line) : NULL;
}

static gboolean read_request(GDataInputStream *in, Request *request)
{
	g_autofree char *first = read_line(in);
	g_auto(GStrv) words = first != NULL ? g_strsplit(first, " ", 3) : NULL;
	if (words == NULL || g_strv_length(words) < 2)
		return FALSE;
	request->path = g_strdup(words[1]);
	request->headers = g_ptr_array_new_with_free_func(g_free);
	for (int i = 0; i < HEAD_LINES; i++) {
		g_autofree char *line = read_line(in);
		if (line == NULL)
			return FALSE;
		if (*line == '\0')
			return TRUE;
		g_ptr_array_add(request->headers, g_steal_pointer(&line));
	}
	return FALSE;
}

static const char *header_of(const Request *request, const char *name)
{
	gsize length = strlen(name);
	for (guint i = 0; i < request->headers->len; i++) {
		const char *line = g_ptr_array_index(request->headers, i);
		if (g_ascii_strncasecmp(line, name, length) == 0 && line[length] == ':')
			return line + length + 1 + strspn(line + length + 1, " ");
	}
	return "";
}

static void obey(Orders *orders, const char *word, const char *rest)
{
	if (strcmp(word, "status") == 0) {
		orders->status = atoi(rest);
	} else if (strcmp(word, "header") == 0) {
		g_string_append_printf(orders->headers, "%s\r\n", rest);
	} else if (strcmp(word, "etag") == 0) {
		g_string_append_printf(orders->headers, "ETag: %s\r\n", rest);
		orders->etag = g_strdup(rest);
	} else if (strcmp(word, "modified") == 0) {
		g_string_append_printf(orders->headers, "Last-Modified: %s\r\n", rest);
		orders->modified = g_strdup(rest);
	} else if (strcmp(word, "redirect") == 0) {
		orders->status = atoi(rest);
		g_string_append_printf(orders->headers, "Location:%s\r\n", rest + 3);
	} else if (strcmp(word, "delay") == 0) {
		orders->delay = (guint)atoi(rest);
	} else if (strcmp(word, "truncate") == 0) {
		orders->truncate = atoi(rest);
	} else if (strcmp(word, "gzip") == 0) {
		orders->gzip = TRUE;
	} else if (strcmp(word, "stall") == 0) {
		orders->stall = TRUE;
	} else if (strcmp(word, "endless") == 0) {
		orders->endless = TRUE;
	} else if (*word != '\0') {
		fprintf(stderr, "httpd: unknown order \"%s\"\n", word);
	}
}

static void read_orders(const char *file, Orders *orders)
{
	g_autofree char *name = g_strconcat(file, ".head", NULL);
	g_autofree char *text = NULL;
	orders->headers = g_string_new(NULL);
	orders->truncate = -1;
	if (!g_file_get_contents(name, &text, NULL, NULL))
		return;
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	for (char **line = lines; *line != NULL; line++) {
		g_auto(GStrv) parts = g_strsplit(*line, " ", 2);
		if (parts[0] != NULL)
			obey(orders, parts[0], parts[1] != NULL ? parts[1] : "");
	}
}

static void orders_clear(Orders *orders)
{
	g_string_free(orders->headers, TRUE);
	g_free(orders->etag);
	g_free(orders->modified);
}

static GBytes *compressed(GBytes *body)
{
	g_autoptr(GConverter) gzip =
		G_CONVERTER(g_zlib_compressor_new(G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1));
	g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable();
	g_autoptr(GOutputStream) out = g_converter_output_stream_new(memory, gzip);
	g_output_stream_write_all(out, g_bytes_get_data(body, NULL), g_bytes_get_size(body), NULL,
				  NULL, NULL);
	g_output_stream_close(out, NULL, NULL);
	return g_memory_output_stream_steal_as_bytes(G_MEMORY_OUTPUT_STREAM(memory));
}

/* The body, and the status where no order names one. */
static GBytes *make_body(const char *file, const Request *request, Orders *orders)
{
	char *data = NULL;
	gsize size = 0;
	gboolean there = g_file_get_contents(file, &data, &size, NULL);
	g_autoptr(GBytes) body = g_bytes_new_take(data, size);
	if ((orders->etag != NULL &&
	     strcmp(header_of(request, "If-None-Match"), orders->etag) == 0) ||
	    (orders->modified != NULL &&
	     strcmp(header_of(request, "If-Modified-Since"), orders->modified) == 0)) {
		orders->status = 304;
		return g_bytes_new(NULL, 0);
	}
	if (orders->status == 304)
		return g_bytes_new(NULL, 0);
	if (orders->status == 0)
		orders->status = there ? 200 : 404;
	if (!orders->gzip)
		return g_steal_pointer(&body);
	g_string_append(orders->headers, "Content-Encoding: gzip\r\n");
	return compressed(body);
}

static void write_log(Server *server, const Request *request, int status)
{
	g_mutex_lock(&server->log_lock);
	fprintf(server->log, "%" G_GINT64_FORMAT "\t%d\t%s", g_get_real_time() / 1000, status,
		request->path);
	for (guint i = 0; i < request->headers->len; i++)
		fprintf(server->log, "\t%s", (char *)g_ptr_array_index(request->headers, i));
	fputc('\n', server->log);
	fflush(server->log);
	g_mutex_unlock(&server->log_lock);
}

static gboolean send_bytes(GOutputStream *out, const void *data, gsize size)
{
	return g_output_stream_write_all(out, data, size, NULL, NULL, NULL);
}

static void wait_for_hang_up(GSocketConnection *connection)
{
	GSocket *socket = g_socket_connection_get_socket(connection);
	for (int i = 0; i < STALL_TURNS; i++) {
		if (g_socket_condition_check(socket, G_IO_IN | G_IO_HUP | G_IO_ERR) != 0)
			return;
		g_usleep(STALL_USEC);
	}
}

static void answer(GSocketConnection *connection, const Orders *orders, GBytes *body)
{
	GOutputStream *out = g_io_stream_get_output_stream(G_IO_STREAM(connection));
	gsize size = 0;
	const void *data = g_bytes_get_data(body, &size);
	g_autoptr(GString) head = g_string_new(NULL);
	g_string_append_printf(head, "HTTP/1.1 %d Told\r\nConnection: close\r\n%s", orders->status,
			       orders->headers->str);
	if (!orders->endless && orders->status != 304)
		g_string_append_printf(head, "Content-Length: %" G_GSIZE_FORMAT "\r\n", size);
	g_string_append(head, "\r\n");
	if (!send_bytes(out, head->str, head->len))
		return;
	if (orders->stall) {
		wait_for_hang_up(connection);
		return;
	}
	if (orders->truncate >= 0)
		size = MIN(size, (gsize)orders->truncate);
	while (send_bytes(out, data, size) && orders->endless && size > 0)
		;
}

static gboolean on_connection(GThreadedSocketService *service, GSocketConnection *connection,
			      GObject *source, gpointer data)
{
	Server *server = data;
	Request request = { 0 };
	Orders orders = { 0 };
	g_autoptr(GDataInputStream) in =
		g_data_input_stream_new(g_io_stream_get_input_stream(G_IO_STREAM(connection)));
	if (read_request(in, &request) && strstr(request.path, "..") == NULL) {
		g_autofree char *file = g_build_filename(server->folder, request.path, NULL);
		read_orders(file, &orders);
		g_autoptr(GBytes) body = make_body(file, &request, &orders);
		write_log(server, &request, orders.status);
		g_usleep(orders.delay * 1000ul);
		answer(connection, &orders, body);
		orders_clear(&orders);
	}
	g_free(request.path);
	g_clear_pointer(&request.headers, g_ptr_array_unref);
	return TRUE;
}

static gboolean on_stop(gpointer loop)
{
	g_main_loop_quit(loop);
	return G_SOURCE_REMOVE;
}

/* At *PORT; 0 = any, which is then set. */
static gboolean listen_on(GSocketService *service, const char *name, guint *port, GError **error)
{
	g_autoptr(GSocketAddress) wanted = g_inet_socket_address_new_from_string(name, *port);
	g_autoptr(GSocketAddress) bound = NULL;
	if (!g_socket_listener_add_address(G_SOCKET_LISTENER(service), wanted, G_SOCKET_TYPE_STREAM,
					   G_SOCKET_PROTOCOL_TCP, NULL, &bound, error))
		return FALSE;
	*port = g_inet_socket_address_get_port(G_INET_SOCKET_ADDRESS(bound));
	return TRUE;
}

int main(int argc, char **argv)
{
	g_autoptr(GError) error = NULL;
	Server server = { 0 };
	if (argc < 3 || (server.log = fopen(argv[2], "ae")) == NULL) {
		fputs("usage: httpd FOLDER LOG [ADDRESS…]\n", stderr);
		return 2;
	}
	server.folder = argv[1];
	g_mutex_init(&server.log_lock);
	signal(SIGPIPE, SIG_IGN);
	g_autoptr(GSocketService) service = g_threaded_socket_service_new(THREADS);
	guint port = 0;
	for (int host = 1; host <= (argc > 3 ? argc - 3 : HOSTS); host++) {
		g_autofree char *own = g_strdup_printf("127.0.0.%d", host);
		if (!listen_on(service, argc > 3 ? argv[host + 2] : own, &port, &error)) {
			fprintf(stderr, "httpd: %s\n", error->message);
			return 1;
		}
	}
	g_signal_connect(service, "run", G_CALLBACK(on_connection), &server);
	g_autoptr(GMainLoop) loop = g_main_loop_new(NULL, FALSE);
	g_unix_signal_add(SIGTERM, on_stop, loop);
	printf("%u\n", port);
	fflush(stdout);
	g_main_loop_run(loop);
	_exit(0); /* threads may still be held up by a client */
}

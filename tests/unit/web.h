/* SPDX-License-Identifier: GPL-3.0-or-later */
/* web - for tests of fetching: a server that answers byte by byte as it is told, and one fetch that
 * is waited for. */
#ifndef TESTS_UNIT_WEB_H
#define TESTS_UNIT_WEB_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

#include "feeds/error.h"
#include "feeds/fetch.h"
#include "feeds/limits.h"

#define OK        "HTTP/1.1 200 OK\r\nConnection: close\r\n"
#define MOVED(to) "HTTP/1.1 301 Moved\r\nConnection: close\r\nLocation: " to "\r\n\r\n"
#define FOUND(to) "HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: " to "\r\n\r\n"

/* ---- a server that says what it is told to, byte by byte, and remembers what it was asked ---- */

typedef struct {
	GSocketService *service;
	guint16 port;
	GMutex lock;
	GHashTable *pages;   /* path → GBytes, the whole answer */
	GPtrArray *requests; /* char *, heads */
} Server;

static inline char *read_head(GInputStream *in)
{
	g_autoptr(GString) head = g_string_new(NULL);
	char c;
	while (head->len < 65536 && g_input_stream_read(in, &c, 1, NULL, NULL) == 1) {
		g_string_append_c(head, c);
		if (g_str_has_suffix(head->str, "\r\n\r\n"))
			break;
	}
	return g_string_free(g_steal_pointer(&head), FALSE);
}

static inline gboolean on_connection(GThreadedSocketService *service, GSocketConnection *connection,
				     GObject *source, gpointer data)
{
	Server *server = data;
	GIOStream *stream = G_IO_STREAM(connection);
	g_autofree char *head = read_head(g_io_stream_get_input_stream(stream));
	g_auto(GStrv) words = g_strsplit(head, " ", 3);
	g_mutex_lock(&server->lock);
	g_ptr_array_add(server->requests, g_strdup(head));
	GBytes *page = words[0] != NULL
			       ? g_hash_table_lookup(server->pages, words[1] ? words[1] : "")
			       : NULL;
	if (page != NULL)
		g_bytes_ref(page);
	g_mutex_unlock(&server->lock);
	if (page != NULL) {
		g_output_stream_write_all(g_io_stream_get_output_stream(stream),
					  g_bytes_get_data(page, NULL), g_bytes_get_size(page),
					  NULL, NULL, NULL);
		g_bytes_unref(page);
	}
	g_io_stream_close(stream, NULL, NULL);
	return TRUE;
}

static inline void free_bytes(gpointer data)
{
	g_bytes_unref(data);
}

/* When the service is gone, and with it the last thread that answers. */
static inline void free_server(gpointer data, GClosure *closure)
{
	Server *server = data;
	g_hash_table_unref(server->pages);
	g_ptr_array_unref(server->requests);
	g_mutex_clear(&server->lock);
	g_free(server);
}

static inline int start_server(void **state)
{
	Server *server = g_new0(Server, 1);
	g_autoptr(GInetAddress) loopback = g_inet_address_new_loopback(G_SOCKET_FAMILY_IPV4);
	g_autoptr(GSocketAddress) any = g_inet_socket_address_new(loopback, 0);
	g_autoptr(GSocketAddress) bound = NULL;
	g_mutex_init(&server->lock);
	server->pages = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_bytes);
	server->requests = g_ptr_array_new_with_free_func(g_free);
	/* Enough for every connection at once: at its limit GLib stops and starts the service from
	 * whatever thread is done, in a race with this one. */
	server->service = g_threaded_socket_service_new(64);
	if (!g_socket_listener_add_address(G_SOCKET_LISTENER(server->service), any,
					   G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL,
					   &bound, NULL))
		return -1;
	server->port = g_inet_socket_address_get_port(G_INET_SOCKET_ADDRESS(bound));
	g_signal_connect_data(server->service, "run", G_CALLBACK(on_connection), server,
			      free_server, 0);
	*state = server;
	return 0;
}

static inline int stop_server(void **state)
{
	Server *server = *state;
	g_socket_service_stop(server->service);
	g_socket_listener_close(G_SOCKET_LISTENER(server->service));
	g_object_unref(server->service);
	return 0;
}

static inline void serve_bytes(Server *server, const char *path, const char *head, GBytes *body)
{
	GByteArray *all = g_byte_array_new();
	g_byte_array_append(all, (const guint8 *)head, strlen(head));
	g_byte_array_append(all, g_bytes_get_data(body, NULL), g_bytes_get_size(body));
	g_mutex_lock(&server->lock);
	g_hash_table_insert(server->pages, g_strdup(path), g_byte_array_free_to_bytes(all));
	g_mutex_unlock(&server->lock);
}

static inline void serve(Server *server, const char *path, const char *answer)
{
	g_autoptr(GBytes) nothing = g_bytes_new(NULL, 0);
	serve_bytes(server, path, answer, nothing);
}

static inline char *url_of(const Server *server, const char *host, const char *path)
{
	return g_strdup_printf("http://%s:%d%s", host, server->port, path);
}

static inline const char *request(const Server *server, guint i)
{
	assert_true(i < server->requests->len);
	return g_ptr_array_index(server->requests, i);
}

static inline gboolean asked_with(const Server *server, guint i, const char *line)
{
	g_autofree char *whole = g_strconcat("\r\n", line, "\r\n", NULL);
	return strstr(request(server, i), whole) != NULL;
}

static inline gboolean asked_for(const Server *server, guint i, const char *name)
{
	g_autofree char *head = g_ascii_strdown(request(server, i), -1);
	g_autofree char *down = g_ascii_strdown(name, -1);
	g_autofree char *start = g_strconcat("\r\n", down, ":", NULL);
	return strstr(head, start) != NULL;
}

/* ---- one fetch, waited for ---- */

static inline void on_done(FetchResult *result, gpointer data)
{
	FetchResult **slot = data;
	assert_null(*slot); /* once */
	*slot = result;
}

static inline FetchResult *fetch_request(const FetchRequest *wanted)
{
	FetchResult *result = NULL;
	g_autoptr(Fetcher) fetcher = fetcher_new("vedette-test/1");
	fetcher_get(fetcher, wanted, on_done, &result);
	assert_null(result); /* never from inside the call */
	assert_int_equal(fetcher_in_flight(fetcher), 1);
	while (result == NULL)
		g_main_context_iteration(NULL, TRUE);
	assert_int_equal(fetcher_in_flight(fetcher), 0);
	assert_int_equal(result->fault == FETCH_OK, result->error == NULL);
	assert_non_null(result->final_url);
	assert_true(result->finished >= result->started && result->started > 0);
	return result;
}

static inline FetchResult *fetch(const Server *server, const char *path)
{
	g_autofree char *url = url_of(server, "127.0.0.1", path);
	return fetch_request(&(FetchRequest){ .url = url, .private_ok = TRUE });
}

static inline void assert_body(const FetchResult *result, const char *text)
{
	gsize size;
	if (result->body == NULL)
		fail_msg("no body: %d %s", result->status,
			 result->error != NULL ? result->error->message : "");
	const char *data = g_bytes_get_data(result->body, &size);
	assert_int_equal(size, strlen(text));
	assert_memory_equal(data, text, size);
}

static inline void assert_fault(const FetchResult *result, FetchFault fault, int code,
				const char *words)
{
	assert_int_equal(result->fault, fault);
	assert_true(g_error_matches(result->error, VEDETTE_ERROR, code));
	if (strstr(result->error->message, words) == NULL)
		fail_msg("\"%s\" lacks \"%s\"", result->error->message, words);
	assert_null(result->body);
}

/* A test with such a server as its state. */
#define SERVED(test) cmocka_unit_test_setup_teardown(test, start_server, stop_server)

#endif

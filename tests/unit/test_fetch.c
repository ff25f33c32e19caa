/* SPDX-License-Identifier: GPL-3.0-or-later */
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
#include "tests/unit/tlsserver.h"

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

static char *read_head(GInputStream *in)
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

static gboolean on_connection(GThreadedSocketService *service, GSocketConnection *connection,
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

static void free_bytes(gpointer data)
{
	g_bytes_unref(data);
}

/* When the service is gone, and with it the last thread that answers. */
static void free_server(gpointer data, GClosure *closure)
{
	Server *server = data;
	g_hash_table_unref(server->pages);
	g_ptr_array_unref(server->requests);
	g_mutex_clear(&server->lock);
	g_free(server);
}

static int start_server(void **state)
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

static int stop_server(void **state)
{
	Server *server = *state;
	g_socket_service_stop(server->service);
	g_socket_listener_close(G_SOCKET_LISTENER(server->service));
	g_object_unref(server->service);
	return 0;
}

static void serve_bytes(Server *server, const char *path, const char *head, GBytes *body)
{
	GByteArray *all = g_byte_array_new();
	g_byte_array_append(all, (const guint8 *)head, strlen(head));
	g_byte_array_append(all, g_bytes_get_data(body, NULL), g_bytes_get_size(body));
	g_mutex_lock(&server->lock);
	g_hash_table_insert(server->pages, g_strdup(path), g_byte_array_free_to_bytes(all));
	g_mutex_unlock(&server->lock);
}

static void serve(Server *server, const char *path, const char *answer)
{
	g_autoptr(GBytes) nothing = g_bytes_new(NULL, 0);
	serve_bytes(server, path, answer, nothing);
}

static char *url_of(const Server *server, const char *host, const char *path)
{
	return g_strdup_printf("http://%s:%d%s", host, server->port, path);
}

static const char *request(const Server *server, guint i)
{
	assert_true(i < server->requests->len);
	return g_ptr_array_index(server->requests, i);
}

static gboolean asked_with(const Server *server, guint i, const char *line)
{
	g_autofree char *whole = g_strconcat("\r\n", line, "\r\n", NULL);
	return strstr(request(server, i), whole) != NULL;
}

static gboolean asked_for(const Server *server, guint i, const char *name)
{
	g_autofree char *head = g_ascii_strdown(request(server, i), -1);
	g_autofree char *down = g_ascii_strdown(name, -1);
	g_autofree char *start = g_strconcat("\r\n", down, ":", NULL);
	return strstr(head, start) != NULL;
}

/* ---- one fetch, waited for ---- */

static void on_done(FetchResult *result, gpointer data)
{
	FetchResult **slot = data;
	assert_null(*slot); /* once */
	*slot = result;
}

static FetchResult *fetch_request(const FetchRequest *wanted)
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

static FetchResult *fetch(const Server *server, const char *path)
{
	g_autofree char *url = url_of(server, "127.0.0.1", path);
	return fetch_request(&(FetchRequest){ .url = url, .private_ok = TRUE });
}

static void assert_body(const FetchResult *result, const char *text)
{
	gsize size;
	if (result->body == NULL)
		fail_msg("no body: %d %s", result->status,
			 result->error != NULL ? result->error->message : "");
	const char *data = g_bytes_get_data(result->body, &size);
	assert_int_equal(size, strlen(text));
	assert_memory_equal(data, text, size);
}

static void assert_fault(const FetchResult *result, FetchFault fault, int code, const char *words)
{
	assert_int_equal(result->fault, fault);
	assert_true(g_error_matches(result->error, VEDETTE_ERROR, code));
	if (strstr(result->error->message, words) == NULL)
		fail_msg("\"%s\" lacks \"%s\"", result->error->message, words);
	assert_null(result->body);
}

/* ---- the answer ---- */

static void test_an_answer_brings_body_type_and_validators(void **state)
{
	Server *server = *state;
	serve(server, "/feed",
	      OK "ETag: \"a b\"\r\nLast-Modified: Mon, 21 Sep 2026 10:00:00 GMT\r\n"
		 "Content-Type: text/xml; charset=utf-8\r\nContent-Location: /other\r\n"
		 "Sunset: Tue, 22 Sep 2026 10:00:00 GMT\r\n\r\n<rss/>");
	g_autoptr(FetchResult) result = fetch(server, "/feed");
	assert_int_equal(result->fault, FETCH_OK);
	assert_int_equal(result->status, 200);
	assert_body(result, "<rss/>");
	assert_string_equal(result->etag, "\"a b\"");
	assert_string_equal(result->last_modified, "Mon, 21 Sep 2026 10:00:00 GMT");
	assert_string_equal(result->content_type, "text/xml; charset=utf-8");
	assert_string_equal(result->content_location, "/other");
	assert_string_equal(result->sunset, "Tue, 22 Sep 2026 10:00:00 GMT");
	assert_int_equal(result->wire_bytes, 6);
	assert_int_equal(result->redirects, 0);
	assert_null(result->permanent_url);
}

static void test_validators_go_back_byte_by_byte(void **state)
{
	static const struct {
		const char *header, *etag, *why;
	} cases[] = {
		{ "ETag: \"x\"", "\"x\"", "strong" },
		{ "ETag: W/\"x\"", "W/\"x\"", "weak" },
		{ "etag:W/\"x\"", "W/\"x\"", "no blank, lower case" },
		{ "ETag: \t \"x  y\" \t", "\"x  y\"", "blanks around go, those inside stay" },
		{ "ETag: x", "x", "no quotes, as some servers send it" },
		{ "ETag: \"x-gzip\"", "\"x-gzip\"", "a server's own suffix" },
		{ "ETag: \"\"", "\"\"", "empty quotes" },
	};
	Server *server = *state;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *answer = g_strdup_printf(
			OK "%s\r\nLast-Modified: 21 Sep 26 is when\r\n\r\nx", cases[i].header);
		g_autofree char *line = g_strdup_printf("If-None-Match: %s", cases[i].etag);
		g_autofree char *url = url_of(server, "127.0.0.1", "/feed");
		print_message("%s\n", cases[i].why);
		serve(server, "/feed", answer);
		g_autoptr(FetchResult) first = fetch(server, "/feed");
		assert_string_equal(first->etag, cases[i].etag);
		g_autoptr(FetchResult) second =
			fetch_request(&(FetchRequest){ .url = url,
						       .private_ok = TRUE,
						       .etag = first->etag,
						       .last_modified = first->last_modified });
		assert_true(asked_with(server, 2 * i + 1, line));
		assert_true(asked_with(server, 2 * i + 1, "If-Modified-Since: 21 Sep 26 is when"));
	}
}

static void test_unchanged_is_no_fault_and_no_body(void **state)
{
	Server *server = *state;
	serve(server, "/feed",
	      "HTTP/1.1 304 Not Modified\r\nConnection: close\r\nETag: \"x\"\r\n"
	      "Cache-Control: max-age=60\r\n\r\n");
	g_autoptr(FetchResult) result = fetch(server, "/feed");
	assert_int_equal(result->fault, FETCH_OK);
	assert_int_equal(result->status, 304);
	assert_null(result->body);
	assert_int_equal(result->max_age, 60);
}

static void test_statuses_without_a_feed_bring_no_body(void **state)
{
	static const int statuses[] = { 204, 401, 403, 404, 410, 429, 500, 503 };
	Server *server = *state;
	for (gsize i = 0; i < G_N_ELEMENTS(statuses); i++) {
		g_autofree char *answer =
			g_strdup_printf("HTTP/1.1 %d X\r\nConnection: close\r\n\r\n%s", statuses[i],
					statuses[i] != 204 ? "<html>sorry</html>" : "");
		serve(server, "/feed", answer);
		g_autoptr(FetchResult) result = fetch(server, "/feed");
		assert_int_equal(result->fault, FETCH_OK);
		assert_int_equal(result->status, statuses[i]);
		assert_null(result->body);
	}
}

static void test_only_what_is_new_is_asked_for_only_with_a_validator(void **state)
{
	Server *server = *state;
	g_autofree char *url = url_of(server, "127.0.0.1", "/feed");
	serve(server, "/feed",
	      "HTTP/1.1 226 IM Used\r\nConnection: close\r\nIM: feed\r\n\r\n<rss/>");
	g_autoptr(FetchResult) first = fetch(server, "/feed");
	g_autoptr(FetchResult) second = fetch_request(
		&(FetchRequest){ .url = url, .private_ok = TRUE, .last_modified = "x" });
	g_autoptr(FetchResult) third =
		fetch_request(&(FetchRequest){ .url = url, .private_ok = TRUE, .etag = "\"x\"" });
	assert_false(asked_for(server, 0, "A-IM"));
	assert_false(asked_for(server, 1, "A-IM"));
	assert_true(asked_with(server, 2, "A-IM: feed"));
	assert_int_equal(third->status, 226);
	assert_body(third, "<rss/>");
}

static void test_it_is_a_plain_get_that_tells_nothing_of_its_user(void **state)
{
	Server *server = *state;
	serve(server, "/feed",
	      "HTTP/1.1 302 Found\r\nConnection: close\r\nSet-Cookie: a=b; Path=/\r\n"
	      "Location: /two\r\n\r\n");
	serve(server, "/two", OK "Set-Cookie: c=d\r\n\r\nx");
	g_autoptr(FetchResult) once = fetch(server, "/feed");
	g_autoptr(FetchResult) again = fetch(server, "/feed");
	assert_int_equal(server->requests->len, 4);
	for (guint i = 0; i < server->requests->len; i++) {
		static const char *const never[] = { "Cookie", "Referer", "Authorization", "From" };
		assert_true(g_str_has_prefix(request(server, i), "GET /"));
		assert_true(asked_with(server, i, "User-Agent: vedette-test/1"));
		assert_true(asked_for(server, i, "Accept"));
		assert_true(asked_for(server, i, "Accept-Encoding"));
		for (gsize j = 0; j < G_N_ELEMENTS(never); j++)
			assert_false(asked_for(server, i, never[j]));
	}
}

static void test_what_the_server_wishes_of_pollers(void **state)
{
	static const struct {
		const char *headers;
		gint64 max_age, expires, retry_after;
		const char *why;
	} cases[] = {
		{ "", -1, -1, -1, "nothing said" },
		{ "Cache-Control: max-age=600\r\n", 600, -1, -1, "max-age" },
		{ "Cache-Control: public, MAX-AGE=\"600\" , x\r\n", 600, -1, -1, "liberties" },
		{ "Cache-Control: max-age=600\r\nAge: 100\r\n", 500, -1, -1, "less Age" },
		{ "Age: 100\r\nCache-Control: max-age=600\r\n", 500, -1, -1, "in any order" },
		{ "Age: 1000\r\nCache-Control: max-age=600\r\n", 0, -1, -1, "never below nothing" },
		{ "Age: -5\r\nCache-Control: max-age=600\r\n", 600, -1, -1, "a bad Age" },
		{ "Cache-Control: max-age=-1\r\n", -1, -1, -1, "negative" },
		{ "Cache-Control: max-age=1e9\r\n", -1, -1, -1, "no number" },
		{ "Cache-Control: max-age=99999999999999999999\r\n", 31536000, -1, -1,
		  "a year at most" },
		{ "Cache-Control: no-cache\r\n", 0, -1, -1, "no-cache" },
		{ "Date: Mon, 21 Sep 2026 10:00:00 GMT\r\n"
		  "Expires: Mon, 21 Sep 2026 11:00:00 GMT\r\n",
		  -1, 3600, -1, "Expires less Date" },
		{ "Expires: Mon, 21 Sep 2026 11:00:00 GMT\r\n"
		  "Date: Mon, 21 Sep 2026 12:00:00 GMT\r\n",
		  -1, 0, -1, "expired" },
		{ "Expires: 0\r\n", -1, -1, -1, "an invalid Expires" },
		{ "Expires: never\r\n", -1, -1, -1, "a word" },
		{ "Retry-After: 120\r\n", -1, -1, 120, "seconds" },
		{ "Retry-After: 0\r\n", -1, -1, 0, "at once" },
		{ "Retry-After: -120\r\n", -1, -1, -1, "negative" },
		{ "Retry-After: 1e9\r\n", -1, -1, -1, "no number" },
		{ "Retry-After: 317100\r\n", -1, -1, 317100, "days" },
		{ "Retry-After: 1000000000\r\n", -1, -1, -1, "years are not meant" },
		{ "Retry-After: soon\r\n", -1, -1, -1, "a word" },
		{ "Retry-After: Mon\r\n", -1, -1, -1, "a day is no date" },
		{ "Retry-After: \r\n", -1, -1, -1, "empty" },
		{ "Retry-After: Thu, 01 Jan 2004 00:00:00 GMT\r\n", -1, -1, 0, "a date past" },
		{ "Retry-After: Thu, 31 Dec 2099 00:00:00 GMT\r\n", -1, -1, -1, "a date far off" },
	};
	Server *server = *state;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *answer = g_strdup_printf(OK "%s\r\nx", cases[i].headers);
		print_message("%s\n", cases[i].why);
		serve(server, "/feed", answer);
		g_autoptr(FetchResult) result = fetch(server, "/feed");
		assert_int_equal(result->max_age, cases[i].max_age);
		assert_int_equal(result->expires, cases[i].expires);
		assert_int_equal(result->retry_after, cases[i].retry_after);
	}
}

static void test_hints_before_the_answer_are_not_of_the_answer(void **state)
{
	Server *server = *state;
	serve(server, "/feed",
	      "HTTP/1.1 103 Early Hints\r\nETag: \"early\"\r\nCache-Control: max-age=9\r\n\r\n" OK
	      "\r\nx");
	serve(server, "/moved",
	      "HTTP/1.1 302 Found\r\nConnection: close\r\nETag: \"hop\"\r\nRetry-After: 9\r\n"
	      "Location: /feed\r\n\r\n");
	static const char *const paths[] = { "/feed", "/moved" };
	for (gsize i = 0; i < G_N_ELEMENTS(paths); i++) {
		g_autoptr(FetchResult) result = fetch(server, paths[i]);
		assert_int_equal(result->status, 200);
		assert_null(result->etag);
		assert_int_equal(result->max_age, -1);
		assert_int_equal(result->retry_after, -1);
	}
}

/* ---- redirects ---- */

static void test_redirects_are_followed_and_the_lasting_ones_remembered(void **state)
{
	static const struct {
		const char *first, *second, *third, *permanent;
		guint redirects;
		const char *why;
	} cases[] = {
		{ OK "\r\nx", "", "", NULL, 0, "none" },
		{ MOVED("/2"), OK "\r\nx", "", "/2", 1, "one that lasts" },
		{ FOUND("/2"), OK "\r\nx", "", NULL, 1, "one that does not" },
		{ MOVED("/2"), MOVED("3"), OK "\r\nx", "/3", 2, "two that last, one relative" },
		{ MOVED("/2"), FOUND("/3"), OK "\r\nx", "/2", 2, "the leading run only" },
		{ FOUND("/2"), MOVED("/3"), OK "\r\nx", NULL, 2, "no run at all" },
		{ MOVED("/2#part"), OK "\r\nx", "", "/2", 1, "a fragment goes" },
		{ "HTTP/1.1 308 X\r\nConnection: close\r\nLocation: /2\r\n\r\n", OK "\r\nx", "",
		  "/2", 1, "308" },
		{ "HTTP/1.1 307 X\r\nConnection: close\r\nLocation: /2\r\n\r\n", OK "\r\nx", "",
		  NULL, 1, "307" },
		{ "HTTP/1.1 303 X\r\nConnection: close\r\nLocation: /2\r\n\r\n", OK "\r\nx", "",
		  NULL, 1, "303" },
	};
	Server *server = *state;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		static const char *const paths[] = { "/1", "/2", "/3" };
		print_message("%s\n", cases[i].why);
		serve(server, "/1", cases[i].first);
		serve(server, "/2", cases[i].second);
		serve(server, "/3", cases[i].third);
		g_autoptr(FetchResult) result = fetch(server, "/1");
		g_autofree char *final = url_of(server, "127.0.0.1", paths[cases[i].redirects]);
		assert_int_equal(result->fault, FETCH_OK);
		assert_body(result, "x");
		assert_int_equal(result->redirects, cases[i].redirects);
		assert_string_equal(result->final_url, final);
		if (cases[i].permanent == NULL) {
			assert_null(result->permanent_url);
			continue;
		}
		g_autofree char *permanent = url_of(server, "127.0.0.1", cases[i].permanent);
		assert_string_equal(result->permanent_url, permanent);
	}
}

static void test_a_redirect_loop_ends_where_it_closes(void **state)
{
	Server *server = *state;
	serve(server, "/1", FOUND("/2"));
	serve(server, "/2", FOUND("/1"));
	g_autoptr(FetchResult) result = fetch(server, "/1");
	assert_fault(result, FETCH_REFUSED, VEDETTE_ERROR_NEVER, "redirected in a circle");
	assert_int_equal(server->requests->len, 2);
}

static void test_ten_redirects_are_followed_and_no_more(void **state)
{
	Server *server = *state;
	for (int i = 1; i <= 11; i++) {
		g_autofree char *path = g_strdup_printf("/%d", i);
		g_autofree char *answer = g_strdup_printf(FOUND("/%d"), i + 1);
		serve(server, path, answer);
	}
	serve(server, "/12", OK "\r\nx");
	g_autoptr(FetchResult) ten = fetch(server, "/2");
	assert_body(ten, "x");
	assert_int_equal(ten->redirects, 10);
	g_autoptr(FetchResult) eleven = fetch(server, "/1");
	assert_fault(eleven, FETCH_REFUSED, VEDETTE_ERROR_NEVER, "more than 10 redirects");
}

typedef struct {
	FetchHop *hop;
	FetchResult *result;
	char *url;
} Leave;

static void on_redirect(FetchHop *hop, const char *url, gpointer data)
{
	Leave *leave = data;
	leave->hop = hop;
	g_free(leave->url);
	leave->url = g_strdup(url);
}

static void on_leave_done(FetchResult *result, gpointer data)
{
	((Leave *)data)->result = result;
}

static void test_a_redirect_asks_for_leave_and_takes_no_for_an_answer(void **state)
{
	Server *server = *state;
	serve(server, "/1", MOVED("/2"));
	serve(server, "/2", FOUND("/3"));
	serve(server, "/3", OK "\r\nx");
	g_autofree char *url = url_of(server, "127.0.0.1", "/1");
	FetchRequest wanted = { .url = url, .private_ok = TRUE, .on_redirect = on_redirect };
	for (guint allowed = 0; allowed <= 2; allowed++) {
		g_autoptr(Fetcher) fetcher = fetcher_new("vedette-test/1");
		Leave leave = { 0 };
		guint before = server->requests->len, given = 0;
		fetcher_get(fetcher, &wanted, on_leave_done, &leave);
		while (leave.result == NULL) {
			g_main_context_iteration(NULL, TRUE);
			if (leave.hop == NULL)
				continue;
			assert_int_equal(server->requests->len, before + given + 1);
			if (given++ < allowed)
				fetch_go_on(g_steal_pointer(&leave.hop));
			else
				fetch_give_up(g_steal_pointer(&leave.hop), 77);
		}
		g_autoptr(FetchResult) result = leave.result;
		g_autofree char *last = g_steal_pointer(&leave.url);
		assert_int_equal(server->requests->len, before + allowed + 1);
		assert_true(g_str_has_suffix(last, allowed == 0 ? "/2" : "/3"));
		if (allowed == 2) {
			assert_body(result, "x");
			continue;
		}
		assert_fault(result, FETCH_HELD, VEDETTE_ERROR_TRY_AT, "asked for more time");
		assert_int_equal(result->retry_after, 77);
	}
}

static void test_a_fetcher_freed_while_a_redirect_waits_calls_back_once(void **state)
{
	Server *server = *state;
	serve(server, "/1", MOVED("/2"));
	g_autofree char *url = url_of(server, "127.0.0.1", "/1");
	FetchRequest wanted = { .url = url, .private_ok = TRUE, .on_redirect = on_redirect };
	Fetcher *fetcher = fetcher_new("vedette-test/1");
	Leave leave = { 0 };
	fetcher_get(fetcher, &wanted, on_leave_done, &leave);
	while (leave.hop == NULL)
		g_main_context_iteration(NULL, TRUE);
	fetcher_free(fetcher);
	g_autoptr(FetchResult) result = leave.result;
	g_free(leave.url);
	assert_int_equal(result->fault, FETCH_CANCELLED);
}

static void test_what_cannot_go_back_byte_by_byte_is_no_validator(void **state)
{
	static const char *const headers[] = { "ETag:", "ETag: *", "ETag: \"a\001b\"",
					       "ETag: \"a\rX-Evil: 1\"" };
	Server *server = *state;
	for (gsize i = 0; i < G_N_ELEMENTS(headers); i++) {
		g_autofree char *answer = g_strdup_printf(OK "%s\r\n\r\nx", headers[i]);
		serve(server, "/feed", answer);
		g_autoptr(FetchResult) result = fetch(server, "/feed");
		print_message("%s\n", headers[i]);
		assert_null(result->etag);
	}
	g_autofree char *line = g_strnfill(2000, 'x');
	g_autofree char *answer = g_strdup_printf(OK "ETag: \"%s\"\r\n\r\nx", line);
	serve(server, "/feed", answer);
	g_autoptr(FetchResult) result = fetch(server, "/feed");
	assert_null(result->etag);
}

static void test_fields_behind_the_body_count_for_nothing(void **state)
{
	Server *server = *state;
	serve(server, "/feed",
	      "HTTP/1.1 200 OK\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n"
	      "Trailer: ETag\r\n\r\n1\r\nx\r\n0\r\nETag: \"late\"\r\n"
	      "Cache-Control: max-age=9\r\n\r\n");
	g_autoptr(FetchResult) result = fetch(server, "/feed");
	assert_body(result, "x");
	assert_null(result->etag);
	assert_int_equal(result->max_age, -1);
}

static void test_what_the_server_says_of_its_place(void **state)
{
	static const struct {
		const char *headers, *said, *why;
	} cases[] = {
		{ "", NULL, "nothing" },
		{ "Deprecation: @1688169599\r\n", "the server calls it deprecated since 2023-06-30",
		  "RFC 9745" },
		{ "Deprecation: true\r\n", "the server calls it deprecated",
		  "before there was one" },
		{ "Deprecation: false\r\n", NULL, "said not to be" },
		{ "Link: <https://a.example/2>; rel=\"successor-version\"\r\n",
		  "the server names a successor: https://a.example/2", "a successor" },
		{ "Link: <https://a.example/x>; rel=next, <https://a.example/2>; "
		  "rel=\"x successor-version\"\r\n",
		  "the server names a successor: https://a.example/2", "among others" },
		{ "Link: <https://a.example/x>; rel=next\r\n", NULL, "another relation" },
		{ "Link: <>; rel=successor-version\r\nLink: >;<\r\n", NULL, "to nowhere" },
		{ "Deprecation: @99999999999999999999\r\n", "the server calls it deprecated",
		  "a time out of reach" },
	};
	Server *server = *state;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *answer = g_strdup_printf(OK "%s\r\nx", cases[i].headers);
		print_message("%s\n", cases[i].why);
		serve(server, "/feed", answer);
		g_autoptr(FetchResult) result = fetch(server, "/feed");
		if (cases[i].said == NULL)
			assert_null(result->said);
		else
			assert_string_equal(result->said, cases[i].said);
	}
}

static void test_the_address_that_answered_is_known_unless_it_says_nothing(void **state)
{
	Server *server = *state;
	g_autofree char *here = g_strdup_printf("127.0.0.1:%d", server->port);
	serve(server, "/own", OK "\r\nx");
	serve(server, "/network", OK "CF-Ray: 8f00\r\n\r\nx");
	serve(server, "/cache", OK "Via: 1.1 varnish\r\n\r\nx");
	g_autoptr(FetchResult) own = fetch(server, "/own");
	assert_string_equal(own->peer, here);
	assert_true(own->reached);
	g_autoptr(FetchResult) network = fetch(server, "/network");
	assert_null(network->peer);
	g_autoptr(FetchResult) cache = fetch(server, "/cache");
	assert_null(cache->peer);
	g_autoptr(FetchResult) closed =
		fetch_request(&(FetchRequest){ .url = "http://127.0.0.1:1/", .private_ok = TRUE });
	assert_null(closed->peer);
	assert_false(closed->reached);
}

static void test_redirects_lead_to_web_addresses_only(void **state)
{
	static const struct {
		const char *answer, *words;
	} cases[] = {
		{ MOVED("file:///etc/passwd"), "only http and https" },
		{ MOVED("ftp://127.0.0.1/x"), "only http and https" },
		{ MOVED("gopher://127.0.0.1/x"), "only http and https" },
		{ MOVED("javascript:alert(1)"), "only http and https" },
		{ MOVED("http://user:pw@127.0.0.1/"), "user and password" },
		{ MOVED("http://"), "names no host" },
	};
	Server *server = *state;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		serve(server, "/1", cases[i].answer);
		g_autoptr(FetchResult) result = fetch(server, "/1");
		assert_fault(result, FETCH_REFUSED, VEDETTE_ERROR_NEVER, cases[i].words);
	}
	serve(server, "/1", "HTTP/1.1 302 Found\r\nConnection: close\r\n\r\n");
	g_autoptr(FetchResult) result = fetch(server, "/1");
	assert_fault(result, FETCH_BROKEN, VEDETTE_ERROR_TRY_LATER, "redirected to nowhere");
}

/* ---- bodies ---- */

static GBytes *gzipped(const void *data, gsize size)
{
	g_autoptr(GZlibCompressor) gzip = g_zlib_compressor_new(G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
	g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable();
	g_autoptr(GOutputStream) out = g_converter_output_stream_new(memory, G_CONVERTER(gzip));
	g_output_stream_write_all(out, data, size, NULL, NULL, NULL);
	g_output_stream_close(out, NULL, NULL);
	return g_memory_output_stream_steal_as_bytes(G_MEMORY_OUTPUT_STREAM(memory));
}

static void test_a_packed_body_is_unpacked(void **state)
{
	Server *server = *state;
	g_autofree char *text = g_strnfill(10000, 'x');
	g_autoptr(GBytes) packed = gzipped(text, 10000);
	serve_bytes(server, "/feed", OK "Content-Encoding: gzip\r\n\r\n", packed);
	g_autoptr(FetchResult) result = fetch(server, "/feed");
	assert_body(result, text);
	assert_int_equal(result->wire_bytes, g_bytes_get_size(packed));
}

static void test_a_bomb_is_stopped_at_the_ceiling(void **state)
{
	Server *server = *state;
	gsize size = LIMIT_DOCUMENT + 1000000;
	g_autofree void *zeros = g_malloc0(size);
	g_autoptr(GBytes) packed = gzipped(zeros, size);
	assert_true(g_bytes_get_size(packed) < LIMIT_WIRE / 100);
	serve_bytes(server, "/feed", OK "Content-Encoding: gzip\r\n\r\n", packed);
	g_autoptr(FetchResult) result = fetch(server, "/feed");
	assert_fault(result, FETCH_TOO_BIG, VEDETTE_ERROR_TOO_BIG, "larger than");
}

static void test_a_body_too_large_for_the_wire_is_stopped(void **state)
{
	Server *server = *state;
	gsize size = LIMIT_WIRE + 1000000;
	g_autoptr(GBytes) much = g_bytes_new_take(g_malloc0(size), size);
	serve_bytes(server, "/unsaid", OK "\r\n", much);
	serve(server, "/said", OK "Content-Length: 99999999999\r\n\r\nx");
	static const char *const paths[] = { "/unsaid", "/said" };
	for (gsize i = 0; i < G_N_ELEMENTS(paths); i++) {
		g_autoptr(FetchResult) result = fetch(server, paths[i]);
		assert_fault(result, FETCH_TOO_BIG, VEDETTE_ERROR_TOO_BIG, "larger than");
	}
}

static void test_a_broken_answer_is_no_answer(void **state)
{
	static const struct {
		const char *answer, *why;
	} cases[] = {
		{ OK "Content-Length: 100\r\n\r\n<rss>", "cut short" },
		{ OK "Transfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n", "the last chunk missing" },
		{ OK "Transfer-Encoding: chunked\r\n\r\nzz\r\n<rss>\r\n", "a bad chunk" },
		{ OK "Content-Encoding: gzip\r\n\r\nnot gzip at all", "badly packed" },
		{ OK "Content-Encoding: nosuch\r\n\r\nx", "packed by nobody knows what" },
		{ "", "nothing" },
		{ "hello\r\n", "not HTTP" },
	};
	Server *server = *state;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		print_message("%s\n", cases[i].why);
		serve(server, "/feed", cases[i].answer);
		g_autoptr(FetchResult) result = fetch(server, "/feed");
		assert_fault(result, FETCH_BROKEN, VEDETTE_ERROR_TRY_LATER, "127.0.0.1");
	}
}

/* What no server should send, and some do: never more than a fault, and never a wrong body. */
static void test_odd_answers_are_taken_for_what_they_are(void **state)
{
	static const struct {
		const char *answer;
		FetchFault fault;
		int status;
		const char *body, *why;
	} cases[] = {
		{ "HTTP/1.1 200 OK\nContent-Length: 1\n\nx", FETCH_OK, 200, "x",
		  "bare line feeds" },
		{ "HTTP/1.0 200 OK\r\n\r\nx", FETCH_OK, 200, "x", "HTTP/1.0" },
		{ "HTTP/1.1 200\r\nConnection: close\r\n\r\nx", FETCH_OK, 200, "x", "no reason" },
		{ "<rss>no head</rss>", FETCH_BROKEN, 0, NULL, "HTTP/0.9" },
		{ "ICY 200 OK\r\n\r\nx", FETCH_BROKEN, 0, NULL, "a radio station" },
		{ OK "Content-Length: 1\r\n\r\nxyz", FETCH_OK, 200, "x", "more than was said" },
		{ OK "Content-Length: 5\r\nContent-Length: 1\r\n\r\nx", FETCH_OK, 200, "x",
		  "two lengths: the last counts" },
		{ OK "Content-Length: -1\r\n\r\nx", FETCH_BROKEN, 200, NULL, "less than nothing" },
		{ OK "Content-Length: 99999999999999999999\r\n\r\nx", FETCH_TOO_BIG, 200, NULL,
		  "more than there is" },
		{ OK "Content-Length: 0\r\n\r\n", FETCH_OK, 200, "", "nothing" },
		{ "HTTP/1.1 206 Partial\r\nConnection: close\r\nContent-Range: bytes 0-0/9\r\n\r\nx",
		  FETCH_OK, 206, NULL, "a part nobody asked for" },
		{ "HTTP/1.1 205 Reset\r\nConnection: close\r\n\r\n", FETCH_OK, 205, NULL, "205" },
		{ "HTTP/1.1 300 Choices\r\nConnection: close\r\nLocation: /other\r\n\r\n", FETCH_OK,
		  300, NULL, "a choice that is not ours" },
		{ "HTTP/1.1 305 Proxy\r\nConnection: close\r\nLocation: /other\r\n\r\n", FETCH_OK,
		  305, NULL, "a proxy that is not ours" },
		{ "HTTP/1.1 200 OK\r\nConnection: close\r\nRefresh: 0; url=/other\r\n\r\nx",
		  FETCH_OK, 200, "x", "Refresh is no redirect" },
		{ "HTTP/1.1 999 No\r\nConnection: close\r\n\r\n", FETCH_OK, 999, NULL, "999" },
		{ "HTTP/1.1 100 Continue\r\n\r\n" OK "\r\nx", FETCH_OK, 200, "x", "100 unasked" },
		{ "HTTP/1.1 103 Hints\r\n\r\nHTTP/1.1 103 Hints\r\n\r\n" OK "\r\nx", FETCH_OK, 200,
		  "x", "some hints" },
		{ OK "X:\r\n : odd\r\n: empty\r\n\r\nx", FETCH_OK, 200, "x",
		  "lines that are no fields" },
		{ OK "nothing\r\n\r\nx", FETCH_BROKEN, 200, NULL, "a line that is no field" },
		{ OK "Transfer-Encoding: chunked\r\n\r\n1;ext=1\r\nx\r\n0\r\n\r\n", FETCH_OK, 200,
		  "x", "a chunk with an extension" },
		{ OK "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nx", FETCH_BROKEN, 200,
		  NULL, "a chunk of more than there is" },
		{ OK "Set-Cookie: a=b\r\nAlt-Svc: h3=\":443\"\r\nStrict-Transport-Security: "
		     "max-age=9\r\nVary: *\r\n\r\nx",
		  FETCH_OK, 200, "x", "what does not concern us" },
	};
	Server *server = *state;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		guint before = server->requests->len;
		print_message("%s\n", cases[i].why);
		serve(server, "/feed", cases[i].answer);
		g_autoptr(FetchResult) result = fetch(server, "/feed");
		assert_int_equal(result->fault, cases[i].fault);
		if (cases[i].status != 0 || cases[i].fault == FETCH_OK)
			assert_int_equal(result->status, cases[i].status);
		if (cases[i].body != NULL)
			assert_body(result, cases[i].body);
		else
			assert_null(result->body);
		assert_int_equal(server->requests->len, before + 1);
	}
}

static void test_a_nul_in_the_header_is_no_answer(void **state)
{
	static const char answer[] = OK "ETag: \"a\0b\"\r\n\r\n";
	g_autoptr(GBytes) rest =
		g_bytes_new(answer + strlen(answer), sizeof answer - 1 - strlen(answer));
	Server *server = *state;
	serve_bytes(server, "/feed", answer, rest);
	g_autoptr(FetchResult) result = fetch(server, "/feed");
	assert_int_equal(result->fault, FETCH_BROKEN);
	assert_null(result->etag);
}

static void test_a_flood_of_hints_is_stopped(void **state)
{
	Server *server = *state;
	g_autoptr(GString) flood = g_string_new(NULL);
	while (flood->len < 200 * 1024)
		g_string_append(flood, "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
	g_string_append(flood, OK "\r\nx");
	serve(server, "/feed", flood->str);
	g_autoptr(FetchResult) result = fetch(server, "/feed");
	assert_int_equal(result->fault, FETCH_TOO_BIG);
}

static void test_endless_headers_are_stopped(void **state)
{
	Server *server = *state;
	g_autoptr(GString) answer = g_string_new(OK);
	for (int i = 0; i < 5000; i++)
		g_string_append_printf(answer, "X-%d: xxxxxxxxxxxxxxxx\r\n", i);
	g_string_append(answer, "\r\nx");
	serve(server, "/feed", answer->str);
	g_autoptr(FetchResult) result = fetch(server, "/feed");
	assert_fault(result, FETCH_TOO_BIG, VEDETTE_ERROR_TOO_BIG, "larger than");
}

/* ---- what may be reached ---- */

static void test_loopback_is_refused_unless_it_is_meant(void **state)
{
	Server *server = *state;
	static const char *const hosts[] = { "127.0.0.1", "localhost", "2130706433", "0x7f.1" };
	for (gsize i = 0; i < G_N_ELEMENTS(hosts); i++) {
		g_autofree char *url = url_of(server, hosts[i], "/feed");
		print_message("%s\n", url);
		g_autoptr(FetchResult) result = fetch_request(&(FetchRequest){ .url = url });
		assert_fault(result, FETCH_REFUSED, VEDETTE_ERROR_NEVER,
			     "private or loopback address; say private=yes");
	}
	assert_int_equal(server->requests->len, 0);
}

static void test_a_closed_port_does_not_answer(void **state)
{
	Server *server = *state;
	g_autofree char *url = url_of(server, "127.0.0.1", "/");
	g_socket_service_stop(server->service);
	g_socket_listener_close(G_SOCKET_LISTENER(server->service));
	g_autoptr(FetchResult) result =
		fetch_request(&(FetchRequest){ .url = url, .private_ok = TRUE });
	assert_fault(result, FETCH_CONNECT, VEDETTE_ERROR_TRY_LATER, "does not answer");
}

static void test_other_schemes_are_refused_before_anything_is_sent(void **state)
{
	static const char *const urls[] = { "ftp://127.0.0.1/", "file:///etc/passwd", "x", "" };
	for (gsize i = 0; i < G_N_ELEMENTS(urls); i++) {
		g_autoptr(FetchResult) result =
			fetch_request(&(FetchRequest){ .url = urls[i], .private_ok = TRUE });
		assert_fault(result, FETCH_REFUSED, VEDETTE_ERROR_NEVER, "only http and https");
	}
}

/* ---- secrets ---- */

static char *secret_file(const char *text)
{
	char *name = NULL;
	int fd = g_file_open_tmp("vedette-auth-XXXXXX", &name, NULL);
	assert_true(fd >= 0);
	g_close(fd, NULL);
	assert_true(g_file_set_contents(name, text, -1, NULL));
	return name;
}

static void test_secrets_go_to_the_listed_host_only(void **state)
{
	static const struct {
		const char *secret, *line;
	} cases[] = {
		{ "user:pass word\n", "Authorization: Basic dXNlcjpwYXNzIHdvcmQ=" },
		{ "bearer TOKEN\n", "Authorization: Bearer TOKEN" },
	};
	Server *server = *state;
	g_autofree char *away = url_of(server, "localhost", "/away");
	g_autofree char *answer = g_strdup_printf(FOUND("%s"), away);
	g_autofree char *url = url_of(server, "127.0.0.1", "/feed");
	const char *const headers[] = { "X-Api-Key: 123", NULL };
	serve(server, "/feed", FOUND("/same"));
	serve(server, "/same", answer);
	serve(server, "/away", OK "\r\nx");
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *file = secret_file(cases[i].secret);
		g_autoptr(FetchResult) result = fetch_request(&(FetchRequest){
			.url = url, .private_ok = TRUE, .auth_file = file, .headers = headers });
		g_unlink(file);
		assert_body(result, "x");
		for (guint hop = 0; hop < 3; hop++) {
			gboolean home = hop < 2;
			guint n = 3 * i + hop;
			assert_int_equal(asked_with(server, n, cases[i].line), home);
			assert_int_equal(asked_for(server, n, "Authorization"), home);
			assert_int_equal(asked_with(server, n, "X-Api-Key: 123"), home);
		}
	}
}

static void test_another_port_is_another_host(void **state)
{
	Server *server = *state;
	void *other_state = NULL;
	assert_int_equal(start_server(&other_state), 0);
	Server *other = other_state;
	g_autofree char *away = url_of(other, "127.0.0.1", "/away");
	g_autofree char *answer = g_strdup_printf(FOUND("%s"), away);
	g_autofree char *url = url_of(server, "127.0.0.1", "/feed");
	g_autofree char *file = secret_file("user:pw");
	serve(server, "/feed", answer);
	serve(other, "/away", OK "\r\nx");
	g_autoptr(FetchResult) result =
		fetch_request(&(FetchRequest){ .url = url, .private_ok = TRUE, .auth_file = file });
	g_unlink(file);
	assert_true(asked_for(server, 0, "Authorization"));
	assert_false(asked_for(other, 0, "Authorization"));
	stop_server(&other_state);
}

static void test_a_missing_secret_stops_the_request(void **state)
{
	Server *server = *state;
	g_autofree char *url = url_of(server, "127.0.0.1", "/feed");
	g_autoptr(FetchResult) result = fetch_request(
		&(FetchRequest){ .url = url, .private_ok = TRUE, .auth_file = "/nonexistent/x" });
	assert_fault(result, FETCH_REFUSED, VEDETTE_ERROR_BAD_INPUT, "/nonexistent/x");
	assert_int_equal(server->requests->len, 0);
}

/* ---- files ---- */

static void test_a_file_is_read_once_and_then_unchanged(void **state)
{
	g_autofree char *file = secret_file("<rss/>");
	g_autofree char *url = g_filename_to_uri(file, NULL, NULL);
	g_autoptr(FetchResult) first =
		fetch_request(&(FetchRequest){ .url = url, .file_ok = TRUE });
	assert_int_equal(first->status, 200);
	assert_body(first, "<rss/>");
	g_autoptr(FetchResult) second =
		fetch_request(&(FetchRequest){ .url = url, .file_ok = TRUE, .etag = first->etag });
	assert_int_equal(second->status, 304);
	assert_null(second->body);
	assert_true(g_file_set_contents(file, "<rss>2</rss>", -1, NULL));
	g_autoptr(FetchResult) third =
		fetch_request(&(FetchRequest){ .url = url, .file_ok = TRUE, .etag = first->etag });
	g_unlink(file);
	assert_int_equal(third->status, 200);
	assert_body(third, "<rss>2</rss>");
}

static void test_what_is_no_file_is_a_fault(void **state)
{
	g_autoptr(FetchResult) missing =
		fetch_request(&(FetchRequest){ .url = "file:///nonexistent/x", .file_ok = TRUE });
	assert_fault(missing, FETCH_FILE, VEDETTE_ERROR_TRY_LATER, "/nonexistent/x");
	g_autoptr(FetchResult) folder =
		fetch_request(&(FetchRequest){ .url = "file:///", .file_ok = TRUE });
	assert_fault(folder, FETCH_FILE, VEDETTE_ERROR_BAD_INPUT, "is not a file");
	g_autoptr(FetchResult) device =
		fetch_request(&(FetchRequest){ .url = "file:///dev/zero", .file_ok = TRUE });
	assert_fault(device, FETCH_FILE, VEDETTE_ERROR_BAD_INPUT, "is not a file");
}

/* ---- the end ---- */

static void test_freeing_cancels_what_is_in_flight_once(void **state)
{
	Server *server = *state;
	g_autofree char *url = url_of(server, "127.0.0.1", "/feed");
	FetchResult *results[3] = { NULL };
	Fetcher *fetcher = fetcher_new("vedette-test/1");
	for (gsize i = 0; i < G_N_ELEMENTS(results); i++)
		fetcher_get(fetcher, &(FetchRequest){ .url = url, .private_ok = TRUE }, on_done,
			    &results[i]);
	fetcher_free(fetcher);
	for (gsize i = 0; i < G_N_ELEMENTS(results); i++) {
		assert_fault(results[i], FETCH_CANCELLED, VEDETTE_ERROR_TRY_LATER, "cancelled");
		fetch_result_free(results[i]);
	}
	while (g_main_context_iteration(NULL, FALSE))
		;
}

/* Large ones, of which not all fit into memory at once. */
static void test_more_than_fits_under_way_arrives_all_the_same(void **state)
{
	enum { N = 9, SIZE = 12 * 1024 * 1024 };
	Server *server = *state;
	g_autofree char *text = g_strnfill(SIZE, 'a');
	g_autoptr(GBytes) body = g_bytes_new_static(text, SIZE);
	serve_bytes(server, "/large", OK "\r\n", body);
	g_autofree char *url = url_of(server, "127.0.0.1", "/large");
	g_autoptr(Fetcher) fetcher = fetcher_new("vedette-test/1");
	FetchResult *results[N] = { NULL };
	for (int i = 0; i < N; i++)
		fetcher_get(fetcher, &(FetchRequest){ .url = url, .private_ok = TRUE }, on_done,
			    &results[i]);
	while (fetcher_in_flight(fetcher) > 0)
		g_main_context_iteration(NULL, TRUE);
	for (int i = 0; i < N; i++) {
		assert_int_equal(results[i]->fault, FETCH_OK);
		assert_int_equal(g_bytes_get_size(results[i]->body), SIZE);
		fetch_result_free(results[i]);
	}
}

static void test_many_at_once_all_arrive(void **state)
{
	Server *server = *state;
	g_autofree char *url = url_of(server, "127.0.0.1", "/feed");
	FetchResult *results[20] = { NULL };
	serve(server, "/feed", OK "\r\nx");
	g_autoptr(Fetcher) fetcher = fetcher_new("vedette-test/1");
	for (gsize i = 0; i < G_N_ELEMENTS(results); i++)
		fetcher_get(fetcher, &(FetchRequest){ .url = url, .private_ok = TRUE }, on_done,
			    &results[i]);
	while (fetcher_in_flight(fetcher) > 0)
		g_main_context_iteration(NULL, TRUE);
	for (gsize i = 0; i < G_N_ELEMENTS(results); i++) {
		assert_body(results[i], "x");
		fetch_result_free(results[i]);
	}
}

/* ---- TLS; without openssl(1) the test is skipped ---- */

static void test_https_is_checked_and_never_downgraded(void **state)
{
	Server *server = *state;
	g_autofree char *plain = url_of(server, "127.0.0.1", "/");
	g_autofree char *answer = g_strdup_printf(FOUND("%s"), plain);
	TlsServer *tls = start_tls(answer);
	if (tls->port == 0) {
		stop_tls(tls);
		skip();
	}
	g_autofree char *url = g_strdup_printf("https://127.0.0.1:%d/feed", tls->port);
	g_autoptr(FetchResult) stranger =
		fetch_request(&(FetchRequest){ .url = url, .private_ok = TRUE });
	g_autoptr(FetchResult) known = fetch_request(
		&(FetchRequest){ .url = url, .private_ok = TRUE, .ca_file = tls->certificate });
	stop_tls(tls);
	assert_fault(stranger, FETCH_TLS, VEDETTE_ERROR_TRY_LATER, "127.0.0.1");
	assert_fault(known, FETCH_REFUSED, VEDETTE_ERROR_NEVER, "redirected from https to");
	assert_int_equal(server->requests->len, 0);
}

#define SERVED(test) cmocka_unit_test_setup_teardown(test, start_server, stop_server)

int main(void)
{
	const struct CMUnitTest tests[] = {
		SERVED(test_an_answer_brings_body_type_and_validators),
		SERVED(test_validators_go_back_byte_by_byte),
		SERVED(test_unchanged_is_no_fault_and_no_body),
		SERVED(test_statuses_without_a_feed_bring_no_body),
		SERVED(test_only_what_is_new_is_asked_for_only_with_a_validator),
		SERVED(test_it_is_a_plain_get_that_tells_nothing_of_its_user),
		SERVED(test_what_the_server_wishes_of_pollers),
		SERVED(test_hints_before_the_answer_are_not_of_the_answer),
		SERVED(test_redirects_are_followed_and_the_lasting_ones_remembered),
		SERVED(test_a_redirect_loop_ends_where_it_closes),
		SERVED(test_ten_redirects_are_followed_and_no_more),
		SERVED(test_a_redirect_asks_for_leave_and_takes_no_for_an_answer),
		SERVED(test_a_fetcher_freed_while_a_redirect_waits_calls_back_once),
		SERVED(test_what_cannot_go_back_byte_by_byte_is_no_validator),
		SERVED(test_fields_behind_the_body_count_for_nothing),
		SERVED(test_what_the_server_says_of_its_place),
		SERVED(test_the_address_that_answered_is_known_unless_it_says_nothing),
		SERVED(test_redirects_lead_to_web_addresses_only),
		SERVED(test_a_packed_body_is_unpacked),
		SERVED(test_a_bomb_is_stopped_at_the_ceiling),
		SERVED(test_a_body_too_large_for_the_wire_is_stopped),
		SERVED(test_a_broken_answer_is_no_answer),
		SERVED(test_odd_answers_are_taken_for_what_they_are),
		SERVED(test_a_nul_in_the_header_is_no_answer),
		SERVED(test_a_flood_of_hints_is_stopped),
		SERVED(test_endless_headers_are_stopped),
		SERVED(test_loopback_is_refused_unless_it_is_meant),
		SERVED(test_a_closed_port_does_not_answer),
		cmocka_unit_test(test_other_schemes_are_refused_before_anything_is_sent),
		SERVED(test_secrets_go_to_the_listed_host_only),
		SERVED(test_another_port_is_another_host),
		SERVED(test_a_missing_secret_stops_the_request),
		cmocka_unit_test(test_a_file_is_read_once_and_then_unchanged),
		cmocka_unit_test(test_what_is_no_file_is_a_fault),
		SERVED(test_freeing_cancels_what_is_in_flight_once),
		SERVED(test_more_than_fits_under_way_arrives_all_the_same),
		SERVED(test_many_at_once_all_arrive),
		SERVED(test_https_is_checked_and_never_downgraded),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/tlsserver.h"
#include "tests/unit/web.h"

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

static void test_a_secret_for_https_is_not_sent_in_clear(void **state)
{
	Server *server = *state;
	g_autofree char *page = url_of(server, "127.0.0.1", "/feed");
	g_autofree char *home = g_strconcat("https", page + strlen("http"), NULL);
	g_autofree char *file = secret_file("user:pw");
	serve(server, "/feed", OK "\r\nx");
	g_autoptr(FetchResult) result = fetch_request(&(FetchRequest){
		.url = page, .home = home, .private_ok = TRUE, .auth_file = file });
	g_unlink(file);
	assert_body(result, "x");
	assert_false(asked_for(server, 0, "Authorization"));
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
	g_autofree char *loud = g_strdup_printf("HTTPS://127.0.0.1:%d/feed", tls->port);
	g_autoptr(FetchResult) stranger =
		fetch_request(&(FetchRequest){ .url = url, .private_ok = TRUE });
	g_autoptr(FetchResult) known = fetch_request(
		&(FetchRequest){ .url = url, .private_ok = TRUE, .ca_file = tls->certificate });
	g_autoptr(FetchResult) shouted = fetch_request(
		&(FetchRequest){ .url = loud, .private_ok = TRUE, .ca_file = tls->certificate });
	stop_tls(tls);
	assert_fault(stranger, FETCH_TLS, VEDETTE_ERROR_TRY_LATER, "127.0.0.1");
	assert_fault(known, FETCH_REFUSED, VEDETTE_ERROR_NEVER, "redirected from https to");
	assert_fault(shouted, FETCH_REFUSED, VEDETTE_ERROR_NEVER, "redirected from https to");
	assert_int_equal(server->requests->len, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SERVED(test_an_answer_brings_body_type_and_validators),
		SERVED(test_validators_go_back_byte_by_byte),
		SERVED(test_unchanged_is_no_fault_and_no_body),
		SERVED(test_statuses_without_a_feed_bring_no_body),
		SERVED(test_only_what_is_new_is_asked_for_only_with_a_validator),
		SERVED(test_it_is_a_plain_get_that_tells_nothing_of_its_user),
		SERVED(test_redirects_are_followed_and_the_lasting_ones_remembered),
		SERVED(test_a_redirect_loop_ends_where_it_closes),
		SERVED(test_ten_redirects_are_followed_and_no_more),
		SERVED(test_a_redirect_asks_for_leave_and_takes_no_for_an_answer),
		SERVED(test_a_fetcher_freed_while_a_redirect_waits_calls_back_once),
		SERVED(test_redirects_lead_to_web_addresses_only),
		SERVED(test_a_packed_body_is_unpacked),
		SERVED(test_a_bomb_is_stopped_at_the_ceiling),
		SERVED(test_a_body_too_large_for_the_wire_is_stopped),
		SERVED(test_a_broken_answer_is_no_answer),
		SERVED(test_endless_headers_are_stopped),
		SERVED(test_loopback_is_refused_unless_it_is_meant),
		SERVED(test_a_closed_port_does_not_answer),
		cmocka_unit_test(test_other_schemes_are_refused_before_anything_is_sent),
		SERVED(test_secrets_go_to_the_listed_host_only),
		SERVED(test_another_port_is_another_host),
		SERVED(test_a_secret_for_https_is_not_sent_in_clear),
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

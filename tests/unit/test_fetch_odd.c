/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/web.h"

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

int main(void)
{
	const struct CMUnitTest tests[] = {
		SERVED(test_what_cannot_go_back_byte_by_byte_is_no_validator),
		SERVED(test_fields_behind_the_body_count_for_nothing),
		SERVED(test_what_the_server_says_of_its_place),
		SERVED(test_the_address_that_answered_is_known_unless_it_says_nothing),
		SERVED(test_odd_answers_are_taken_for_what_they_are),
		SERVED(test_a_nul_in_the_header_is_no_answer),
		SERVED(test_a_flood_of_hints_is_stopped),
		SERVED(test_what_the_server_wishes_of_pollers),
		SERVED(test_hints_before_the_answer_are_not_of_the_answer),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

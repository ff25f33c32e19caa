/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"
#include "tests/unit/tlsserver.h"

#include "feeds/fetch.h"

static void on_done(FetchResult *result, gpointer data)
{
	*(FetchResult **)data = result;
}

/* What the server says of the connection, or NULL. */
static char *answer_to(Fetcher *fetcher, const FetchRequest *request)
{
	FetchResult *taken = NULL;
	fetcher_get(fetcher, request, on_done, &taken);
	while (taken == NULL)
		g_main_context_iteration(NULL, TRUE);
	g_autoptr(FetchResult) result = taken;
	gsize size = 0;
	const char *body = result->body != NULL ? g_bytes_get_data(result->body, &size) : NULL;
	return body != NULL ? g_strndup(body, size) : NULL;
}

static void test_a_tls_session_is_taken_up_by_the_next_request(void **state)
{
	TlsServer *server = start_tls(NULL);
	if (server->port == 0) {
		stop_tls(server);
		skip();
	}
	g_autofree char *url = g_strdup_printf("https://127.0.0.1:%d/feed", server->port);
	g_autoptr(Fetcher) fetcher = fetcher_new("test");
	FetchRequest request = { .url = url, .ca_file = server->certificate, .private_ok = TRUE };
	g_autofree char *first = answer_to(fetcher, &request);
	g_autofree char *second = answer_to(fetcher, &request);
	stop_tls(server);
	assert_non_null(first);
	assert_non_null(strstr(first, "\nNew, "));
	assert_non_null(second);
	assert_non_null(strstr(second, "\nReused, "));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_tls_session_is_taken_up_by_the_next_request),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

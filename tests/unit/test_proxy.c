/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "feeds/proxy.h"

static const char *const names[] = { "http_proxy", "https_proxy", "all_proxy", "no_proxy",
				     "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY" };

static void test_the_environment_names_the_proxy(void **state)
{
	static const struct {
		const char *settings; /* "name=value …" */
		const char *url, *proxy, *why;
		ProxySettings own;
	} cases[] = {
		{ "", "http://a.example/", NULL, "none", { NULL, NULL } },
		{ "http_proxy=http://p:1",
		  "http://a.example/",
		  "http://p:1",
		  "http",
		  { NULL, NULL } },
		{ "http_proxy=http://p:1",
		  "https://a.example/",
		  NULL,
		  "but not https",
		  { NULL, NULL } },
		{ "https_proxy=http://p:2",
		  "https://a.example/",
		  "http://p:2",
		  "https",
		  { NULL, NULL } },
		{ "HTTPS_PROXY=http://p:2",
		  "HTTPS://a.example/",
		  "http://p:2",
		  "in capitals",
		  { NULL, NULL } },
		{ "HTTP_PROXY=http://p:1",
		  "http://a.example/",
		  NULL,
		  "a stranger's header",
		  { NULL, NULL } },
		{ "all_proxy=socks5h://p:3",
		  "http://a.example/",
		  "socks5h://p:3",
		  "for all",
		  { NULL, NULL } },
		{ "http_proxy= all_proxy=http://p:3",
		  "http://a.example/",
		  "http://p:3",
		  "empty",
		  { NULL, NULL } },
		{ "all_proxy=http://p no_proxy=a.example",
		  "http://a.example/",
		  NULL,
		  "exempt",
		  { NULL, NULL } },
		{ "all_proxy=http://p no_proxy=.a.example",
		  "http://x.A.example/",
		  NULL,
		  "below",
		  { NULL, NULL } },
		{ "all_proxy=http://p no_proxy=a.example",
		  "http://ba.example/",
		  "http://p",
		  "not below",
		  { NULL, NULL } },
		{ "all_proxy=http://p no_proxy=b.example,*",
		  "http://a.example/",
		  NULL,
		  "all",
		  { NULL, NULL } },
		{ "all_proxy=http://p NO_PROXY=10.0.0.1",
		  "http://10.0.0.1:8/",
		  NULL,
		  "an address",
		  { NULL, NULL } },
		{ "all_proxy=http://p no_proxy=,",
		  "http://a.example/",
		  "http://p",
		  "nobody",
		  { NULL, NULL } },
		{ "all_proxy=http://p no_proxy=10.0.0.0/8",
		  "http://10.9.8.7/",
		  NULL,
		  "a network",
		  { NULL, NULL } },
		{ "all_proxy=http://p no_proxy=10.0.0.0/8",
		  "http://11.9.8.7/",
		  "http://p",
		  "another network",
		  { NULL, NULL } },
		{ "all_proxy=http://p no_proxy=fd00::/8",
		  "http://[fd00::1]/",
		  NULL,
		  "of IPv6",
		  { NULL, NULL } },
		{ "all_proxy=http://p no_proxy=10.0.0.0/99",
		  "http://10.9.8.7/",
		  "http://p",
		  "no network",
		  { NULL, NULL } },
		{ "",
		  "https://a.example/",
		  "http://own:1",
		  "the settings",
		  { "http://own:1", "" } },
		{ "https_proxy=http://p",
		  "https://a.example/",
		  "http://own:1",
		  "before the environment",
		  { "http://own:1", NULL } },
		{ "all_proxy=http://p", "https://a.example/", NULL, "none at all", { "none", "" } },
		{ "all_proxy=http://p",
		  "https://a.example/",
		  NULL,
		  "exempt by the settings",
		  { "", "a.example" } },
		{ "no_proxy=a.example",
		  "https://a.example/",
		  NULL,
		  "exempt by the environment",
		  { "http://own:1", "" } },
		{ "no_proxy=*",
		  "https://a.example/",
		  "http://own:1",
		  "but the settings stand before it",
		  { "http://own:1", "b.example" } },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_auto(GStrv) pairs = g_strsplit(cases[i].settings, " ", -1);
		for (gsize n = 0; n < G_N_ELEMENTS(names); n++)
			g_unsetenv(names[n]);
		for (char **pair = pairs; *pair != NULL; pair++) {
			g_auto(GStrv) halves = g_strsplit(*pair, "=", 2);
			g_setenv(halves[0], halves[1], TRUE);
		}
		print_message("%s\n", cases[i].why);
		g_autofree char *proxy = proxy_for(cases[i].url, &cases[i].own);
		assert_true(g_strcmp0(proxy, cases[i].proxy) == 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_environment_names_the_proxy),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

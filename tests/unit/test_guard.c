/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <arpa/inet.h>
#include <cmocka.h>
#include <sys/un.h>

#include "feeds/error.h"
#include "feeds/guard.h"

static void test_only_web_addresses_without_a_password_are_fetched(void **state)
{
	static const struct {
		const char *url;
		gboolean file_ok, ok;
		const char *why;
	} cases[] = {
		{ "http://a.example/", FALSE, TRUE, "http" },
		{ "HTTPS://a.example/", FALSE, TRUE, "https in capitals" },
		{ "file:///x", TRUE, TRUE, "a file, where allowed" },
		{ "file:///x", FALSE, FALSE, "a file, where not" },
		{ "ftp://a.example/", TRUE, FALSE, "ftp" },
		{ "gopher://a.example/", TRUE, FALSE, "gopher" },
		{ "javascript:x", FALSE, FALSE, "script" },
		{ "http://user:pw@a.example/", FALSE, FALSE, "a password" },
		{ "http://user@a.example/", FALSE, FALSE, "a user" },
		{ "http://a.example/ private=yes", FALSE, FALSE, "a key of a list behind it" },
		{ "http://a.example/\tauth=x", FALSE, FALSE, "a tab" },
		{ "http://a.example/\nhttp://b.example/", FALSE, FALSE, "another line" },
		{ "http:///x", FALSE, FALSE, "no host" },
		{ "http://", FALSE, FALSE, "nothing behind the scheme" },
		{ "a.example/feed", FALSE, FALSE, "no scheme" },
		{ "", FALSE, FALSE, "nothing" },
		{ "http://[::1/", FALSE, FALSE, "a broken address" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		print_message("%s\n", cases[i].why);
		assert_int_equal(guard_url(cases[i].url, cases[i].file_ok, &error), cases[i].ok);
		assert_int_equal(error == NULL, cases[i].ok);
		if (error != NULL)
			assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_NEVER));
	}
}

typedef enum { NEVER, IF_PRIVATE_OK, ALWAYS } Verdict;

static Verdict verdict(const char *text)
{
	struct sockaddr_storage storage = { 0 };
	struct sockaddr_in *four = (void *)&storage;
	struct sockaddr_in6 *six = (void *)&storage;
	if (strchr(text, ':') != NULL) {
		six->sin6_family = AF_INET6;
		assert_int_equal(inet_pton(AF_INET6, text, &six->sin6_addr), 1);
	} else {
		four->sin_family = AF_INET;
		assert_int_equal(inet_pton(AF_INET, text, &four->sin_addr), 1);
	}
	const struct sockaddr *address = (const void *)&storage;
	gboolean private = guard_address(address, TRUE);
	gboolean public = guard_address(address, FALSE);
	assert_true(private || !public);
	return public ? ALWAYS : private ? IF_PRIVATE_OK : NEVER;
}

static void test_addresses_off_the_public_internet_need_leave(void **state)
{
	static const struct {
		const char *address;
		Verdict verdict;
	} cases[] = {
		{ "8.8.8.8", ALWAYS },
		{ "172.15.255.255", ALWAYS },
		{ "172.32.0.0", ALWAYS },
		{ "100.63.255.255", ALWAYS },
		{ "127.0.0.1", IF_PRIVATE_OK },
		{ "127.255.255.254", IF_PRIVATE_OK },
		{ "10.1.2.3", IF_PRIVATE_OK },
		{ "172.16.0.1", IF_PRIVATE_OK },
		{ "172.31.255.255", IF_PRIVATE_OK },
		{ "192.168.0.1", IF_PRIVATE_OK },
		{ "169.254.169.254", IF_PRIVATE_OK },
		{ "100.64.0.1", IF_PRIVATE_OK },
		{ "192.0.2.1", IF_PRIVATE_OK },
		{ "198.18.0.1", IF_PRIVATE_OK },
		{ "198.51.100.1", IF_PRIVATE_OK },
		{ "203.0.113.1", IF_PRIVATE_OK },
		{ "240.0.0.1", IF_PRIVATE_OK },
		{ "0.0.0.0", NEVER },
		{ "224.0.0.1", NEVER },
		{ "239.255.255.255", NEVER },
		{ "255.255.255.255", NEVER },
		{ "2606:4700::1", ALWAYS },
		{ "::1", IF_PRIVATE_OK },
		{ "fe80::1", IF_PRIVATE_OK },
		{ "fc00::1", IF_PRIVATE_OK },
		{ "fd12:3456::1", IF_PRIVATE_OK },
		{ "2001:db8::1", IF_PRIVATE_OK },
		{ "::", NEVER },
		{ "ff02::1", NEVER },
		{ "::ffff:127.0.0.1", IF_PRIVATE_OK },
		{ "::ffff:8.8.8.8", ALWAYS },
		{ "::ffff:0.0.0.0", NEVER },
		{ "64:ff9b::10.0.0.1", IF_PRIVATE_OK },
		{ "64:ff9b::8.8.8.8", ALWAYS },
		{ "2002:7f00:1::", IF_PRIVATE_OK },
		{ "2002:808:808::", ALWAYS },
		{ "::127.0.0.1", IF_PRIVATE_OK },
		{ "0.1.2.3", IF_PRIVATE_OK },
		{ "100.127.255.255", IF_PRIVATE_OK },
		{ "100.100.100.200", IF_PRIVATE_OK },
		{ "168.63.129.16", IF_PRIVATE_OK },
		{ "168.63.129.17", ALWAYS },
		{ "192.0.0.192", IF_PRIVATE_OK },
		{ "fd00:ec2::254", IF_PRIVATE_OK },
		{ "64:ff9b::a9fe:a9fe", IF_PRIVATE_OK },
		{ "64:ff9b:1::8.8.8.8", IF_PRIVATE_OK },
		{ "2001::7f00:1", IF_PRIVATE_OK },
		{ "2001:0:4136:e378:8000:63bf:3fff:fdd2", IF_PRIVATE_OK },
		{ "2001:1ff:ffff::1", IF_PRIVATE_OK },
		{ "2001:200::1", ALWAYS },
		{ "2002:a9fe:a9fe::", IF_PRIVATE_OK },
		{ "2002:e000:1::", NEVER },
		{ "3fff::1", IF_PRIVATE_OK },
		{ "3fff:1000::1", ALWAYS },
		{ "4000::1", IF_PRIVATE_OK },
		{ "fec0::1", IF_PRIVATE_OK },
		{ "ff0e::1", NEVER },
		{ "::ffff:169.254.169.254", IF_PRIVATE_OK },
		{ "::ffff:224.0.0.1", NEVER },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		print_message("%s\n", cases[i].address);
		assert_int_equal(verdict(cases[i].address), cases[i].verdict);
	}
}

static void test_hosts_behind_a_proxy_are_judged_by_their_text(void **state)
{
	static const struct {
		const char *url;
		gboolean ok;
	} cases[] = {
		{ "http://a.example/", TRUE },
		{ "http://8.8.8.8/", TRUE },
		{ "http://[2606:4700::1]/", TRUE },
		{ "http://localhost/", FALSE },
		{ "http://LocalHost.:80/", FALSE },
		{ "http://x.localhost/", FALSE },
		{ "http://notlocalhost/", TRUE },
		{ "http://127.0.0.1/", FALSE },
		{ "http://127.1/", FALSE },
		{ "http://2130706433/", FALSE },
		{ "http://0x7f000001/", FALSE },
		{ "http://0177.0.0.1/", FALSE },
		{ "http://10.0.0.1:8080/", FALSE },
		{ "http://169.254.169.254/", FALSE },
		{ "http://[::1]/", FALSE },
		{ "http://[::ffff:10.0.0.1]/", FALSE },
		{ "http://[64:ff9b::7f00:1]/", FALSE },
		{ "http://[fe80::1%25eth0]/", FALSE },
		{ "http:///x", FALSE },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		print_message("%s\n", cases[i].url);
		assert_int_equal(guard_literal(cases[i].url, FALSE), cases[i].ok);
	}
	assert_true(guard_literal("http://localhost/", TRUE));
	assert_false(guard_literal("http://224.0.0.1/", TRUE));
}

static void test_other_families_are_refused(void **state)
{
	struct sockaddr_un local = { .sun_family = AF_UNIX, .sun_path = "/run/x" };
	assert_false(guard_address((const struct sockaddr *)&local, TRUE));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_only_web_addresses_without_a_password_are_fetched),
		cmocka_unit_test(test_addresses_off_the_public_internet_need_leave),
		cmocka_unit_test(test_hosts_behind_a_proxy_are_judged_by_their_text),
		cmocka_unit_test(test_other_families_are_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "feeds/limits.h"
#include "feeds/url.h"

static void assert_same(const char *found, const char *expected, const char *why)
{
	print_message("%s\n", why);
	if (expected == NULL)
		assert_null(found);
	else
		assert_non_null(found);
	if (found != NULL)
		assert_string_equal(found, expected);
}

static void test_references_resolve_against_their_base(void **state)
{
	static const struct {
		const char *base, *reference, *resolved, *why;
	} cases[] = {
		{ "http://a.example/b/c", "d", "http://a.example/b/d", "relative" },
		{ "http://a.example/b/c", "/d", "http://a.example/d", "absolute path" },
		{ "http://a.example/b/c", "../d?e#f", "http://a.example/d?e#f", "dots" },
		{ "http://a.example/b/c", "//x.example/y", "http://x.example/y", "host" },
		{ "http://a.example/b/c?d#e", "?f", "http://a.example/b/c?f", "query alone" },
		{ "http://a.example/b/c?d#e", "#f", "http://a.example/b/c?d#f", "fragment alone" },
		{ "http://a.example", "b", "http://a.example/b", "a base without a path" },
		{ "http://a.example/b/c/", "../../../d/./e/..", "http://a.example/d/",
		  "more dots than folders" },
		{ "http://a.example/b/", "../", "http://a.example/", "up" },
		{ "http://a.example/b/", "c/.", "http://a.example/b/c/", "a dot at the end" },
		{ "http://a.example/b/", "c?d=/../e", "http://a.example/b/c?d=/../e",
		  "dots in the query" },
		{ "http://a.example/b/", "ä#ö", "http://a.example/b/ä#ö", "an IRI stays one" },
		{ "http://bücher.example/", "c", "http://bücher.example/c", "and its host" },
		{ "file:///srv/x.xml", "y", "file:///srv/y", "a file" },
		{ "http://a.example/b/c?d", "", "http://a.example/b/c?d", "empty: the document" },
		{ "http://a.example/b/c", "https://x.example/", "https://x.example/", "absolute" },
		{ "http://a.example/b/c", " d\n", "http://a.example/b/d", "blanks around" },
		{ "http://a.example/b/c", "d\n\te", "http://a.example/b/de", "breaks inside" },
		{ "javascript:alert(1)", "d", "d", "a base without a web scheme is ignored" },
		{ NULL, " d ", "d", "no base" },
		{ "http://a.example/", NULL, NULL, "no reference" },
		{ "http://a.example/", "mailto:x@y.example", "mailto:x@y.example", "other scheme" },
		{ "http://a.example/", "http://[broken", "http://[broken", "beyond help: as is" },
		{ "x.html", "d", "d", "a relative base" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *found = url_resolve(cases[i].base, cases[i].reference);
		assert_same(found, cases[i].resolved, cases[i].why);
	}
}

static void test_only_http_with_a_host_is_web(void **state)
{
	static const struct {
		const char *url;
		gboolean web;
	} cases[] = {
		{ "http://a.example", TRUE },
		{ "HTTPS://a.example/", TRUE },
		{ "http://", FALSE },
		{ "http:///x", FALSE },
		{ "http:a", FALSE },
		{ "https://?q", FALSE },
		{ "ftp://a.example/", FALSE },
		{ "file:///etc/passwd", FALSE },
		{ "javascript:alert(1)", FALSE },
		{ "/x", FALSE },
		{ "", FALSE },
		{ NULL, FALSE },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		assert_int_equal(url_is_web(cases[i].url), cases[i].web);
}

static void test_schemes_that_run_code_are_not_safe(void **state)
{
	static const struct {
		const char *url;
		gboolean safe;
		const char *why;
	} cases[] = {
		{ "http://a.example/", TRUE, "web" },
		{ "mailto:x@y.example", TRUE, "mail" },
		{ "/a/b", TRUE, "relative" },
		{ "a?b=javascript:c", TRUE, "the colon stands in the query" },
		{ "#a:b", TRUE, "the colon stands in the fragment" },
		{ "javascript:alert(1)", FALSE, "script" },
		{ "JaVaScRiPt:alert(1)", FALSE, "case" },
		{ "java\tscript:alert(1)", FALSE, "a tab inside" },
		{ " \x01javascript:alert(1)", FALSE, "controls before" },
		{ "java\xc2\xadscript:alert(1)", FALSE, "a soft hyphen inside is no known scheme" },
		{ "vbscript:x", FALSE, "another script" },
		{ "data:text/html,x", FALSE, "a page of its own" },
		{ "file:///etc/passwd", FALSE, "the reader's disk" },
		{ "jar:http://a.example!/", FALSE, "wrapped" },
		{ "view-source:http://a.example", FALSE, "browser's own" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		print_message("%s\n", cases[i].why);
		assert_int_equal(url_is_safe(cases[i].url), cases[i].safe);
	}
}

static void test_links_to_one_page_have_one_canonical_form(void **state)
{
	static const struct {
		const char *url, *canonical, *why;
	} cases[] = {
		{ "http://www.Example.COM:80/a/", "https://example.com/a", "host, port, slash" },
		{ "https://m.example.com/a#b", "https://example.com/a", "mobile, fragment" },
		{ "https://example.com/a?utm_source=x&id=7&fbclid=y", "https://example.com/a?id=7",
		  "tracking goes, the rest stays" },
		{ "https://example.com/a?source=rss&ref=home", "https://example.com/a",
		  "words that say where from" },
		{ "https://example.com/a.php?cid=55&from=7",
		  "https://example.com/a.php?cid=55&from=7", "numbers may be the article's" },
		{ "https://example-com.cdn.ampproject.org/c/s/example.com/a/amp",
		  "https://example.com/a", "a cache of AMP" },
		{ "https://www.google.com/amp/s/www.example.com/a.amp", "https://example.com/a",
		  "another" },
		{ "https://www.google.com/amp/x", "https://google.com/x", "no page in it" },
		{ "https://example.com/a/amp", "https://example.com/a", "AMP suffix" },
		{ "https://amp.example.com/a.amp", "https://example.com/a", "AMP host" },
		{ "https://example.com", "https://example.com", "bare host" },
		{ "https://example.com:8443/", "https://example.com:8443", "a port of its own" },
		{ "http://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4", "punycode" },
		{ "https://example.com/%d8%a7?q=%c3%a9", "https://example.com/%D8%A7?q=%C3%A9",
		  "escapes in one case" },
		{ "http://[2001:DB8::1]:8080/a", "https://[2001:db8::1]:8080/a", "IPv6" },
		{ "http://user@:80/a", NULL, "a user and no host" },
		{ "https://m.com/a", "https://m.com/a", "a host that is only a prefix" },
		{ "https://example.com/?p=12", "https://example.com?p=12", "query of the root" },
		{ "HTTP://EXAMPLE.com/A", "https://example.com/A", "paths keep their case" },
		{ "mailto:x@y.example", NULL, "no web address" },
		{ "javascript:x", NULL, "script" },
		{ "http:///x", NULL, "no host" },
		{ "x", NULL, "relative" },
		{ NULL, NULL, "nothing" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *found = url_canonical(cases[i].url);
		assert_same(found, cases[i].canonical, cases[i].why);
	}
}

/* A fragment changes nothing but the way by which the form is found. */
static void test_simple_links_take_the_short_way_to_the_same_form(void **state)
{
	static const char *const urls[] = {
		"http://example.com/",
		"https://www.example.com/a/b.html",
		"http://m.example.com/a/amp/",
		"https://amp.example.com/a.amp",
		"https://example.com/../a/./",
		"http://1.2.3.4/a",
		"https://a-.example.com/x",
		"https://example.com//a//index.html",
		"https://m.com/a",
		"https://www.google.com/amp/s/example.com/a",
		"https://localhost/a",
		"https://example.com./a",
	};
	for (gsize i = 0; i < G_N_ELEMENTS(urls); i++) {
		g_autofree char *with = g_strconcat(urls[i], "#x", NULL);
		g_autofree char *slow = url_canonical(with), *quick = url_canonical(urls[i]);
		assert_same(quick, slow, urls[i]);
	}
}

static void test_the_canonical_form_of_a_canonical_form_is_itself(void **state)
{
	static const char *const urls[] = {
		"http://www.m.example.com/a/amp/",     "https://example.com/index.html/",
		"https://example.com/amp/a/amp.amp",   "http://example.com//a//",
		"https://example.com/a?b;c&utm_x=1#z", "https://user@example.com:443/",
	};
	for (gsize i = 0; i < G_N_ELEMENTS(urls); i++) {
		g_autofree char *once = url_canonical(urls[i]);
		g_autofree char *twice = url_canonical(once);
		assert_string_equal(once, twice);
	}
}

static void test_urls_beyond_the_ceiling_have_no_canonical_form(void **state)
{
	g_autofree char *path = g_strnfill(LIMIT_URL, 'a');
	g_autofree char *url = g_strconcat("http://example.com/", path, NULL);
	assert_null(url_canonical(url));
}

static void test_hosts(void **state)
{
	static const struct {
		const char *url, *host;
	} cases[] = {
		{ "http://Example.COM:81/x", "example.com" },
		{ "http://user:pw@example.com/", "example.com" },
		{ "http://[::1]/", "::1" },
		{ "http://bücher.example/", "xn--bcher-kva.example" },
		{ "file:///x", NULL },
		{ "/x", NULL },
		{ "", NULL },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *host = url_host(cases[i].url);
		assert_same(host, cases[i].host, cases[i].url);
	}
}

static void test_registrable_hosts(void **state)
{
	static const struct {
		const char *host, *registrable;
	} cases[] = {
		{ "www.example.com", "example.com" },
		{ "a.b.example.co.uk", "example.co.uk" },
		{ "news.example.com.pk", "example.com.pk" },
		{ "example.org", "example.org" },
		{ "localhost", "localhost" },
		{ "192.0.2.1", "192.0.2.1" },
		{ "2001:db8::1", "2001:db8::1" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *found = url_registrable(cases[i].host);
		assert_string_equal(found, cases[i].registrable);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_references_resolve_against_their_base),
		cmocka_unit_test(test_only_http_with_a_host_is_web),
		cmocka_unit_test(test_schemes_that_run_code_are_not_safe),
		cmocka_unit_test(test_links_to_one_page_have_one_canonical_form),
		cmocka_unit_test(test_simple_links_take_the_short_way_to_the_same_form),
		cmocka_unit_test(test_the_canonical_form_of_a_canonical_form_is_itself),
		cmocka_unit_test(test_urls_beyond_the_ceiling_have_no_canonical_form),
		cmocka_unit_test(test_hosts),
		cmocka_unit_test(test_registrable_hosts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

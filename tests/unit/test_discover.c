/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "feeds/discover.h"
#include "feeds/limits.h"

static void test_html_is_known_by_how_it_begins(void **state)
{
	static const struct {
		const char *text;
		gboolean html;
	} cases[] = {
		{ "<!DOCTYPE html><html>", TRUE },
		{ "\n <HTML lang=en>", TRUE },
		{ "<!-- a --> <!-- b --><html>", TRUE },
		{ "<meta charset=utf-8>", TRUE },
		{ "<rss version='2.0'>", FALSE },
		{ "<scriptingNews>", FALSE },
		{ "<header/>", FALSE },
		{ "<p:rss/>", FALSE },
		{ "<p", TRUE },
		{ "<?xml version='1.0'?><html>", FALSE },
		{ "<!-- unclosed <html>", FALSE },
		{ "words", FALSE },
		{ "", FALSE },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		print_message("%s\n", cases[i].text);
		assert_int_equal(discover_is_html(cases[i].text), cases[i].html);
	}
}

static void test_a_page_is_named_for_what_it_is(void **state)
{
	static const struct {
		const char *html, *message;
	} cases[] = {
		{ "<html><title>News</title></html>", "this is a web page (\"News\"), not a feed" },
		{ "<html><title>Just a moment...</title></html>",
		  "this is a bot wall (\"Just a moment...\"), not a feed" },
		{ "<html><title>404 Not Found</title></html>",
		  "this is an error page (\"404 Not Found\"), not a feed" },
		{ "<html><input type=password></html>", "this is a login page, not a feed" },
		{ "<html></html>", "this is a web page, not a feed" },
		{ "<html><link rel=alternate type=application/atom+xml href=/a>"
		  "<link rel=alternate type=application/rss+xml href=b></html>",
		  "this is a web page, not a feed; it offers these feeds: http://a.example/a "
		  "http://a.example/x/b" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		discover_name_page(cases[i].html, "http://a.example/x/", &error);
		assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT));
		assert_string_equal(error->message, cases[i].message);
	}
}

static void test_a_cut_title_is_still_utf8(void **state)
{
	g_autoptr(GString) html = g_string_new("<title>");
	for (int i = 0; i < 200; i++)
		g_string_append(html, "کو");
	g_autoptr(GError) error = NULL;
	discover_name_page(html->str, NULL, &error);
	assert_true(g_utf8_validate(error->message, -1, NULL));
	assert_true(strlen(error->message) < 150);
}

static void test_offered_feeds_are_resolved_and_bounded(void **state)
{
	g_autoptr(GPtrArray) none = discover_feeds("<p>nothing</p>", NULL);
	assert_int_equal(none->len, 0);
	g_autoptr(GString) html = g_string_new(NULL);
	for (int i = 0; i < LIMIT_LIST * 2; i++)
		g_string_append_printf(
			html, "<link rel=alternate type=application/feed+json href=%d.json>", i);
	g_autoptr(GPtrArray) feeds = discover_feeds(html->str, "http://a.example/");
	assert_int_equal(feeds->len, LIMIT_LIST);
	assert_string_equal(g_ptr_array_index(feeds, 1), "http://a.example/1.json");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_html_is_known_by_how_it_begins),
		cmocka_unit_test(test_a_page_is_named_for_what_it_is),
		cmocka_unit_test(test_a_cut_title_is_still_utf8),
		cmocka_unit_test(test_offered_feeds_are_resolved_and_bounded),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

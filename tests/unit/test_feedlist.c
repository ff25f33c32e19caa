/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib/gstdio.h>

#include "feeds/feedlist.h"
#include "feeds/limits.h"

static void free_spec(gpointer data)
{
	feed_spec_free(data);
}

static GPtrArray *parse(const char *text, DiagList *diags)
{
	GPtrArray *specs = g_ptr_array_new_with_free_func(free_spec);
	feedlist_parse(text, strlen(text), "a.feeds", "/etc/vedette", specs, diags);
	return specs;
}

static void test_a_line_is_a_feed_and_its_keys(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) specs = parse(
		"\xef\xbb\xbf# comment\r\n\n  \t\nhttps://news.example.org/rss "
		"name=\"A \\\"B\\\" \\\\ C\" publisher=p family=w lang=ur country=pk kind=wire "
		"reliability=b tags=x,y interval=15m private=yes paused=yes dates=seen "
		"user-agent=\"U A\" auth=secret ca=/ca.pem header=\"X-A: 1\" header=\"X-B: 2\"\r\n",
		diags);
	assert_int_equal(diag_kept(diags), 0);
	assert_int_equal(specs->len, 1);
	const FeedSpec *spec = g_ptr_array_index(specs, 0);
	const struct {
		const char *found, *expected;
	} fields[] = {
		{ spec->url, "https://news.example.org/rss" },
		{ spec->name, "A \"B\" \\ C" },
		{ spec->publisher, "p" },
		{ spec->family, "w" },
		{ spec->lang, "ur" },
		{ spec->country, "pk" },
		{ spec->kind, "wire" },
		{ spec->tags[1], "y" },
		{ spec->user_agent, "U A" },
		{ spec->auth_file, "/etc/vedette/secret" },
		{ spec->ca_file, "/ca.pem" },
		{ spec->headers[1], "X-B: 2" },
		{ spec->file, "a.feeds" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(fields); i++)
		assert_string_equal(fields[i].found, fields[i].expected);
	assert_int_equal(spec->reliability, 'B');
	assert_int_equal(spec->interval, 900);
	assert_true(spec->private_ok && spec->paused && spec->dates == DATES_SEEN);
	assert_int_equal(spec->line, 4);
}

static void test_what_a_line_leaves_out_has_defaults(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) specs = parse("https://www.news.example.co.uk/rss", diags);
	const FeedSpec *spec = g_ptr_array_index(specs, 0);
	assert_string_equal(spec->name, "www.news.example.co.uk");
	assert_string_equal(spec->publisher, "example.co.uk");
	assert_string_equal(spec->family, "example.co.uk");
	assert_int_equal(spec->reliability, 'F');
	assert_int_equal(spec->interval, 0);
	assert_non_null(spec->tags);
	assert_non_null(spec->headers);
	assert_null(spec->lang);
	assert_false(spec->private_ok || spec->paused);
}

static void test_each_fault_is_named_where_it_stands(void **state)
{
	static const struct {
		const char *text, *complaint;
	} cases[] = {
		{ "ftp://a.example/",
		  "a.feeds:1:1: error: \"ftp://a.example/\" is not fetched: only http and https "
		  "are; expected http://, https:// or ./file" },
		{ "http://u:p@a.example/",
		  "a.feeds:1:1: error: user and password do not belong into a URL: use auth=FILE; "
		  "expected http://, https:// or ./file" },
		{ "http://a.example/ nmae=x",
		  "a.feeds:1:19: error: unknown key \"nmae\"; did you mean \"name\"?" },
		{ "http://a.example/ colour=x", "a.feeds:1:19: error: unknown key \"colour\"" },
		{ "http://a.example/ name",
		  "a.feeds:1:19: error: \"name\" stands alone; expected key=value" },
		{ "http://a.example/ name=\"x", "a.feeds:1:24: error: the quote is not closed; "
						"expected \" before the line ends" },
		{ "http://a.example/ name=", "a.feeds:1:24: error: name=\"\": expected a name" },
		{ "http://a.example/ reliability=G",
		  "a.feeds:1:31: error: reliability=\"G\": expected a letter from A to F" },
		{ "http://a.example/ interval=30s",
		  "a.feeds:1:28: error: interval=\"30s\": expected a time such as 15m, 2h or 1d" },
		{ "http://a.example/ interval=9999999999999999999h",
		  "a.feeds:1:28: error: interval=\"9999999999999999999h\": expected a time such as "
		  "15m, 2h or 1d" },
		{ "http://a.example/ private=maybe",
		  "a.feeds:1:27: error: private=\"maybe\": expected yes or no" },
		{ "http://a.example/ dates=now",
		  "a.feeds:1:25: error: dates=\"now\": expected feed or seen" },
		{ "http://a.example/ publisher=a\033[1m",
		  "a.feeds:1:30: error: a control character (1b)" },
		{ "http://a.example/ header=X",
		  "a.feeds:1:26: error: header=\"X\": expected \"Name: value\"" },
		{ "http://a.example/ name=\"é\" colour=x",
		  "a.feeds:1:28: error: unknown key \"colour\"" },
		{ "http://a.example/\nhttp://a.example/ tags=x",
		  "a.feeds:2:1: error: this feed stands at a.feeds:1 already" },
		{ "http://a.example/\n\xff\n",
		  "a.feeds:2: error: not UTF-8 text; expected a list of feeds" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(DiagList) diags = diag_list_new();
		g_autoptr(GPtrArray) specs = parse(cases[i].text, diags);
		assert_int_equal(diag_errors(diags), 1);
		g_autofree char *line = diag_format(diag_at(diags, 0));
		assert_string_equal(line, cases[i].complaint);
	}
}

static void test_one_bad_line_does_not_spoil_the_others(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) specs =
		parse("http://a.example/\nbad\nhttp://b.example/ x=1\nhttp://c.example/", diags);
	assert_int_equal(diag_errors(diags), 2);
	assert_int_equal(specs->len, 2);
}

static void test_a_url_beyond_the_ceiling_is_refused(void **state)
{
	g_autofree char *path = g_strnfill(LIMIT_URL, 'a');
	g_autofree char *line = g_strconcat("http://a.example/", path, NULL);
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) specs = parse(line, diags);
	assert_int_equal(diag_errors(diags), 1);
	assert_int_equal(specs->len, 0);
}

static void test_the_number_of_feeds_has_a_ceiling_and_each_is_known_again(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GString) text = g_string_new(NULL);
	for (int i = 0; i <= LIMIT_FEEDS; i++)
		g_string_append_printf(text, "http://a.example/%d publisher=p\n", i);
	g_autoptr(GPtrArray) specs = parse(text->str, diags);
	feedlist_parse("http://a.example/7", 18, "b.feeds", "/", specs, diags);
	assert_int_equal(specs->len, LIMIT_FEEDS);
	assert_int_equal(diag_errors(diags), 2);
	assert_string_equal(diag_at(diags, 0)->message, "more than 100000 feeds");
	assert_int_equal(diag_at(diags, 0)->line, LIMIT_FEEDS + 1);
	assert_string_equal(diag_at(diags, 1)->message, "this feed stands at a.feeds:8 already");
}

static void test_the_headers_of_a_feed_have_a_ceiling(void **state)
{
	g_autoptr(GString) text = g_string_new("http://a.example/");
	for (int i = 0; i < LIMIT_LIST; i++)
		g_string_append(text, " header=a:b");
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) full = parse(text->str, diags);
	assert_int_equal(diag_errors(diags), 0);
	assert_int_equal(full->len, 1);
	g_string_append(text, " header=a:b");
	g_autoptr(GPtrArray) refused = parse(text->str, diags);
	assert_int_equal(refused->len, 0);
	assert_string_equal(diag_at(diags, 0)->message, "more than 200 headers");
}

static void test_files_beside_the_list_can_be_named(void **state)
{
	static const struct {
		const char *line, *url;
	} cases[] = {
		{ "./x.xml", "file:///etc/vedette/x.xml" },   { "../a b.xml", NULL },
		{ "../x.xml", "file:///etc/x.xml" },          { "/srv/x.xml", "file:///srv/x.xml" },
		{ "file:///srv/x.xml", "file:///srv/x.xml" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(DiagList) diags = diag_list_new();
		g_autoptr(GPtrArray) specs = parse(cases[i].line, diags);
		assert_int_equal(specs->len, cases[i].url != NULL);
		if (cases[i].url == NULL)
			continue;
		const FeedSpec *spec = g_ptr_array_index(specs, 0);
		assert_string_equal(spec->url, cases[i].url);
		assert_non_null(spec->publisher);
	}
}

static void test_a_written_line_reads_back_the_same(void **state)
{
	static const char *const lines[] = {
		"https://a.example/ name=\"A \\\"B\\\" \\\\\" publisher=p family=w tags=x,y "
		"reliability=C interval=900s private=yes header=\"X: 1\" header=\"Y: 2\"",
		"https://a.example/",
		"https://a.example/ name=# dates=seen auth=/a/b",
	};
	for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
		g_autoptr(DiagList) diags = diag_list_new();
		g_autoptr(GPtrArray) once = parse(lines[i], diags);
		g_autofree char *first = feedlist_line(g_ptr_array_index(once, 0));
		g_autoptr(GPtrArray) again = parse(first, diags);
		assert_int_equal(diag_kept(diags), 0);
		g_autofree char *second = feedlist_line(g_ptr_array_index(again, 0));
		assert_string_equal(first, second);
	}
}

static void test_the_extension_says_which_format_a_file_is_in(void **state)
{
	static const struct {
		const char *name, *text;
	} cases[] = {
		{ "x.feeds", "http://a.example/" },
		{ "x.opml", "<opml><body><outline xmlUrl='http://a.example/'/></body></opml>" },
		{ "x.xml", "<opml><body><outline xmlUrl='http://a.example/'/></body></opml>" },
	};
	g_autofree char *dir = g_dir_make_tmp("vedette-list-XXXXXX", NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *file = g_build_filename(dir, cases[i].name, NULL);
		g_autoptr(DiagList) diags = diag_list_new();
		g_autoptr(GPtrArray) specs = g_ptr_array_new_with_free_func(free_spec);
		assert_true(g_file_set_contents(file, cases[i].text, -1, NULL));
		assert_true(feedlist_read(file, specs, diags));
		g_unlink(file);
		assert_int_equal(diag_kept(diags), 0);
		assert_string_equal(((FeedSpec *)g_ptr_array_index(specs, 0))->url,
				    "http://a.example/");
	}
	g_rmdir(dir);
}

static void test_a_file_that_is_not_there_is_one_error(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) specs = g_ptr_array_new_with_free_func(free_spec);
	assert_false(feedlist_read("/nonexistent/x.feeds", specs, diags));
	assert_int_equal(diag_errors(diags), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_line_is_a_feed_and_its_keys),
		cmocka_unit_test(test_what_a_line_leaves_out_has_defaults),
		cmocka_unit_test(test_each_fault_is_named_where_it_stands),
		cmocka_unit_test(test_one_bad_line_does_not_spoil_the_others),
		cmocka_unit_test(test_a_url_beyond_the_ceiling_is_refused),
		cmocka_unit_test(test_the_number_of_feeds_has_a_ceiling_and_each_is_known_again),
		cmocka_unit_test(test_the_headers_of_a_feed_have_a_ceiling),
		cmocka_unit_test(test_files_beside_the_list_can_be_named),
		cmocka_unit_test(test_a_written_line_reads_back_the_same),
		cmocka_unit_test(test_the_extension_says_which_format_a_file_is_in),
		cmocka_unit_test(test_a_file_that_is_not_there_is_one_error),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

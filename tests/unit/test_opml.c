/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "feeds/opml.h"

static void free_spec(gpointer data)
{
	feed_spec_free(data);
}

static GPtrArray *parse(const char *text, DiagList *diags)
{
	GPtrArray *specs = g_ptr_array_new_with_free_func(free_spec);
	opml_parse(text, strlen(text), "a.opml", specs, diags);
	return specs;
}

static const FeedSpec *at(GPtrArray *specs, guint i)
{
	assert_true(i < specs->len);
	return g_ptr_array_index(specs, i);
}

static void test_outlines_are_feeds_and_folders_are_tags(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) specs = parse(
		"<?xml version='1.0'?><opml version='2.0'><head><title>x</title></head><body>"
		"<outline text='Pakistan News'><outline text='Local'>"
		"<outline type='rss' text='T' title='A &amp; B' xmlUrl='http://a.example/rss' "
		"htmlUrl='http://a.example/' language='ur' oddName='1'/></outline></outline>"
		"<outline text='B' xmlurl='http://b.example/'/></body></opml>",
		diags);
	assert_int_equal(diag_kept(diags), 0);
	const FeedSpec *a = at(specs, 0), *b = at(specs, 1);
	assert_string_equal(a->url, "http://a.example/rss");
	assert_string_equal(a->name, "A & B");
	assert_string_equal(a->lang, "ur");
	assert_string_equal(a->tags[0], "pakistan-news");
	assert_string_equal(a->tags[1], "local");
	assert_null(a->tags[2]);
	assert_string_equal(g_hash_table_lookup(a->extra, "oddName"), "1");
	assert_string_equal(b->name, "B");
	assert_null(b->tags[0]);
	assert_string_equal(b->publisher, "b.example");
}

static void test_faults_cost_their_outline_only(void **state)
{
	static const struct {
		const char *outline, *complaint;
	} cases[] = {
		{ "<outline xmlUrl='http://a.example/'/>",
		  "a.opml: warning: http://a.example/ is listed twice" },
		{ "<outline xmlUrl='file:///etc/passwd'/>",
		  "a.opml: warning: left out: \"file:///etc/passwd\" is not fetched: only http and "
		  "https are" },
		{ "<outline xmlUrl='http://c.example/ private=yes auth=/etc/secret'/>",
		  "a.opml: warning: left out: \"http://c.example/ private=yes auth=/etc/secret\" is no "
		  "address: there are blanks in it" },
		{ "<outline xmlUrl='http://u:p@c.example/'/>",
		  "a.opml: warning: left out: user and password do not belong into a URL: use "
		  "auth=FILE" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(DiagList) diags = diag_list_new();
		g_autofree char *text =
			g_strdup_printf("<opml><body><outline xmlUrl='http://a.example/'/>%s"
					"<outline xmlUrl='http://z.example/?a=1&b=2'></body>",
					cases[i].outline);
		g_autoptr(GPtrArray) specs = parse(text, diags);
		assert_int_equal(diag_kept(diags), 1);
		g_autofree char *line = diag_format(diag_at(diags, 0));
		assert_string_equal(line, cases[i].complaint);
		assert_int_equal(specs->len, 2);
		assert_string_equal(at(specs, 1)->url, "http://z.example/?a=1&b=2");
	}
}

static void test_what_is_no_opml_is_an_error(void **state)
{
	static const char *const texts[] = { "", "words", "<rss/>", "<html><outline/></html>" };
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autoptr(DiagList) diags = diag_list_new();
		g_autoptr(GPtrArray) specs = parse(texts[i], diags);
		assert_int_equal(diag_errors(diags), 1);
		assert_int_equal(specs->len, 0);
	}
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) specs = parse("<opml><body/></opml>", diags);
	assert_int_equal(diag_errors(diags), 0);
	assert_int_equal(diag_warnings(diags), 1);
}

static void test_what_is_written_reads_back_the_same(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) specs = parse(
		"<opml><body><outline text='&lt;x&gt; \"&amp;'><outline text='A &lt;b&gt; &quot;' "
		"xmlUrl='\t http://a.example/?a=1&amp;b=2 ' oddName='&lt;1&gt;'/></outline></body></opml>",
		diags);
	g_autofree char *once = opml_write(specs, "T & <t>");
	g_autoptr(GPtrArray) read = parse(once, diags);
	assert_int_equal(diag_kept(diags), 0);
	const FeedSpec *before = at(specs, 0), *after = at(read, 0);
	assert_non_null(strstr(once, "<title>T &amp; &lt;t&gt;</title>"));
	assert_string_equal(after->url, before->url);
	assert_string_equal(after->name, before->name);
	assert_string_equal(g_hash_table_lookup(after->extra, "oddName"), "<1>");
	assert_string_equal(after->tags[0], before->tags[0]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_outlines_are_feeds_and_folders_are_tags),
		cmocka_unit_test(test_faults_cost_their_outline_only),
		cmocka_unit_test(test_what_is_no_opml_is_an_error),
		cmocka_unit_test(test_what_is_written_reads_back_the_same),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What parts a great reader of feeds from a good one, a document for each: tests/data/hard, whose
 * names begin with the number of their claim. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "feeds/limits.h"
#include "feeds/parse.h"
#include "tests/unit/dump_feed.h"

typedef struct {
	const char *file, *lines;
} Case;

static Feed *parse_hard(const char *name, GError **error)
{
	g_autofree char *file = g_build_filename("tests/data/hard", name, NULL);
	g_autofree char *data = NULL;
	gsize size = 0;
	ParseOptions options = { NULL, "https://base.example/d/feed", FALSE };
	assert_true(g_file_get_contents(file, &data, &size, NULL));
	return feed_parse((const guint8 *)data, size, &options, error);
}

static void check(const Case *cases, gsize n)
{
	for (gsize i = 0; i < n; i++) {
		print_message("%s\n", cases[i].file);
		g_autoptr(GError) error = NULL;
		g_autoptr(Feed) feed = parse_hard(cases[i].file, &error);
		assert_null(error);
		assert_non_null(feed);
		g_autofree char *dump = dump_feed(feed);
		assert_lines(dump, cases[i].lines);
	}
}

static void test_html_entities_are_letters_without_a_dtd(void **state)
{
	static const Case cases[] = {
		{ "01-entities.rss",
		  "0.title=Café\xc2\xa0owners — “we stay”\n0.summary=Bread at €2; tea ½ price …" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_bare_ampersands_stay_in_words_and_links(void **state)
{
	static const Case cases[] = {
		{ "02-ampersands.rss",
		  "0.title=Sindh & Punjab R&D row\n"
		  "0.link=https://chowki.example/a?id=7&lang=ur&copy=2&page=1" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_a_wrong_label_or_a_bad_byte_costs_no_item(void **state)
{
	static const Case cases[] = {
		{ "03-labels.rss", "feed.encoding=windows-1252\n0.title=“Talks” – day\xc2\xa0"
				   "5" },
		{ "03-invalid.rss", "feed.encoding=utf-8\nfeed.items=2\n0.title=چوکی کھلی\n"
				    "1.title=half \xef\xbf\xbd letter" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_encodings_are_read_for_what_they_are(void **state)
{
	static const Case cases[] = {
		{ "04-utf16.atom", "feed.encoding=utf-16be\n0.title=پل کھل گیا" },
		{ "04-gb2312.rss", "feed.encoding=gb18030\n0.title=朱镕基访问喀什" },
		{ "04-cp1256.rss", "feed.encoding=windows-1256\n0.title=پل گشوده شد" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_what_stands_before_the_declaration_does_not_matter(void **state)
{
	static const Case cases[] = {
		{ "05-leading.rss", "feed.version=rss20\nfeed.items=1\n0.title=After the blank" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_a_cut_feed_keeps_what_has_come_and_says_so(void **state)
{
	static const Case cases[] = {
		{ "06-cut.rss", "feed.language=en\nfeed.items=2\n0.summary=All of it.\n"
				"1.title=Second\n1.summary=Only the beg" },
	};
	check(cases, G_N_ELEMENTS(cases));
	g_autoptr(Feed) feed = parse_hard("06-cut.rss", NULL);
	const char *last = g_ptr_array_index(feed->notes, feed->notes->len - 1);
	assert_non_null(strstr(last, "ends early"));
}

static void test_forbidden_controls_vanish(void **state)
{
	static const Case cases[] = { { "07-controls.rss", "0.headline=Ringing the bell" } };
	check(cases, G_N_ELEMENTS(cases));
}

static void test_undeclared_and_missing_prefixes_are_understood(void **state)
{
	static const Case cases[] = {
		{ "08-prefixes.rss", "0.content0=<p>Full story.</p>\n0.author0.name=Amina Yar\n"
				     "0.image=https://base.example/i.png\n"
				     "1.content0=<p>No prefix.</p>" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_namespaces_count_and_not_prefixes(void **state)
{
	static const Case cases[] = {
		{ "09-namespaces.xml",
		  "feed.version=atom10\nfeed.title=Prefixed\n0.title=Snow\n"
		  "0.author0.name=Amina Yar\n0.link=https://chowki.example/9" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_other_titles_and_links_take_no_places(void **state)
{
	static const Case cases[] = {
		{ "10-collisions.rss",
		  "feed.title=Chowki Post\nfeed.link=https://chowki.example/\n"
		  "feed.subtitle=The channel itself\nfeed.image=https://chowki.example/l.png\n"
		  "0.title=The item itself\n0.source.title=The Wire" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_the_page_is_chosen_among_all_links(void **state)
{
	static const Case cases[] = {
		{ "11-links.atom", "0.link=https://a.example/a\n"
				   "0.enclosure0.url=https://a.example/a.mp3" },
		{ "11-links.rss",
		  "0.link=https://chowki.example/a\n1.link=https://chowki.example/b\n"
		  "!2.link\n2.id=https://chowki.example/c" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_bases_nest_and_unsafe_ones_are_ignored(void **state)
{
	static const Case cases[] = {
		{ "12-bases.atom", "0.link=https://base.example/news/2026/snow\n"
				   "0.content0=<a href=\"https://base.example/news/map\">map</a>\n"
				   "1.link=https://base.example/news/b" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_text_is_unescaped_once_and_never_twice(void **state)
{
	static const Case cases[] = {
		{ "13-escaping.atom", "0.headline=Use &lt;b&gt;\n0.summary=<b> &amp; more\n"
				      "1.headline=Use <b>\n1.content0=Rock &amp; <b>roll</b>\n"
				      "1.text=Rock & roll" },
		{ "13-escaping.rss", "0.headline=It's \"done\"\n0.text=One & two" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_runs_of_cdata_are_one_text(void **state)
{
	static const Case cases[] = {
		{ "14-cdata.rss", "0.summary=<p>First.</p> and <i>then</i> <p>second.</p>\n"
				  "1.title=Wrapped twice\n1.summary=a[b[0]]>c" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_wild_dates_are_read_and_bad_ones_are_none(void **state)
{
	static const Case cases[] = {
		{ "15-dates.rss",
		  "0.published=2026-09-20T21:24:56Z\n1.published=2026-09-20T21:24:56Z\n"
		  "2.published=2026-09-20T21:24:56Z\n3.published=2026-09-21T02:24:00Z\n"
		  "4.published=2026-09-21T06:24:00Z\n5.published=2026-09-21T02:24:56Z\n"
		  "6.published=2026-09-21T00:00:00Z\n!7.published\n!8.published" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_nothing_that_runs_survives_and_the_words_do(void **state)
{
	static const char *const gone[] = { "script:", "<script", "onclick", "onerror",
					    "iframe",  "data:",   "style" };
	g_autoptr(Feed) feed = parse_hard("16-hostile.rss", NULL);
	const Item *item = g_ptr_array_index(feed->items, 0);
	for (gsize i = 0; i < G_N_ELEMENTS(gone); i++)
		assert_null(strstr(item->summary.value, gone[i]));
	assert_true(g_str_has_prefix(item->text, "Words stay"));
	assert_non_null(strstr(item->text, "here"));
}

static void test_invisible_letters_are_kept(void **state)
{
	static const Case cases[] = {
		{ "17-invisible.rss", "0.title=Khyber Pakh\xc2\xadtunkhwa می\xe2\x80\x8cخواهد "
				      "\xe2\x80\xab"
				      "د\xe2\x80\xac\xc2\xa0x" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_entities_are_expanded_from_the_document_and_within_bounds(void **state)
{
	static const Case cases[] = {
		{ "18-entities.rss", "feed.title=The Post & Son\n0.title=Kept\n0.text=&passwd;" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_identity_and_authors_without_being_told(void **state)
{
	static const Case cases[] = {
		{ "19-authors.atom", "0.author0.name=The Desk\n1.author0.name=The Wire\n"
				     "2.author0.name=Amina Yar" },
	};
	check(cases, G_N_ELEMENTS(cases));
	g_autoptr(Feed) feed = parse_hard("19-ids.rss", NULL);
	g_autoptr(GHashTable) keys = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < feed->items->len; i++) {
		const Item *item = g_ptr_array_index(feed->items, i);
		assert_true(g_hash_table_add(keys, item->key));
	}
	assert_int_equal(feed->items->len, 5);
}

static void test_json_and_pages_are_told_by_their_bytes(void **state)
{
	static const Case cases[] = {
		{ "20-json.txt", "feed.version=json11\n"
				 "0.id=340282366920938463463374607431768211456\n0.text=It holds." },
	};
	check(cases, G_N_ELEMENTS(cases));
	g_autoptr(GError) error = NULL;
	assert_null(parse_hard("20-page.rss", &error));
	assert_string_equal(error->message,
			    "this is an error page (\"503 Service Unavailable\"), not a feed; it "
			    "offers these feeds: https://base.example/feed");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_html_entities_are_letters_without_a_dtd),
		cmocka_unit_test(test_bare_ampersands_stay_in_words_and_links),
		cmocka_unit_test(test_a_wrong_label_or_a_bad_byte_costs_no_item),
		cmocka_unit_test(test_encodings_are_read_for_what_they_are),
		cmocka_unit_test(test_what_stands_before_the_declaration_does_not_matter),
		cmocka_unit_test(test_a_cut_feed_keeps_what_has_come_and_says_so),
		cmocka_unit_test(test_forbidden_controls_vanish),
		cmocka_unit_test(test_undeclared_and_missing_prefixes_are_understood),
		cmocka_unit_test(test_namespaces_count_and_not_prefixes),
		cmocka_unit_test(test_other_titles_and_links_take_no_places),
		cmocka_unit_test(test_the_page_is_chosen_among_all_links),
		cmocka_unit_test(test_bases_nest_and_unsafe_ones_are_ignored),
		cmocka_unit_test(test_text_is_unescaped_once_and_never_twice),
		cmocka_unit_test(test_runs_of_cdata_are_one_text),
		cmocka_unit_test(test_wild_dates_are_read_and_bad_ones_are_none),
		cmocka_unit_test(test_nothing_that_runs_survives_and_the_words_do),
		cmocka_unit_test(test_invisible_letters_are_kept),
		cmocka_unit_test(test_entities_are_expanded_from_the_document_and_within_bounds),
		cmocka_unit_test(test_identity_and_authors_without_being_told),
		cmocka_unit_test(test_json_and_pages_are_told_by_their_bytes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

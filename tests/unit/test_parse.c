/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "feeds/error.h"
#include "feeds/limits.h"
#include "feeds/parse.h"
#include "tests/unit/dump_feed.h"

static Feed *parse_bytes(const char *data, gsize size, GError **error)
{
	return feed_parse((const guint8 *)data, size, NULL, error);
}

static Feed *parse_file(const char *name, GError **error)
{
	g_autofree char *file = g_build_filename("tests/data/feeds", name, NULL);
	g_autofree char *data = NULL;
	gsize size = 0;
	assert_true(g_file_get_contents(file, &data, &size, NULL));
	return parse_bytes(data, size, error);
}

static const Item *at(const Feed *feed, guint i)
{
	assert_true(i < feed->items->len);
	return g_ptr_array_index(feed->items, i);
}

static void test_feeds_of_each_kind_are_read_from_their_bytes(void **state)
{
	static const struct {
		const char *file, *lines;
	} cases[] = {
		{ "news.rss",
		  "feed.version=rss20\nfeed.encoding=utf-8\nfeed.items=2\n"
		  "0.headline=Snow closes the ‘high road’ & two tunnels\n"
		  "0.text=The road is shut.\n0.url=https://post.example/2026/09/snow\n"
		  "0.lang=en\n0.author0.name=Amina Yar\n1.headline=Market day moved\n1.text=\n"
		  "!note0" },
		{ "news.atom",
		  "feed.version=atom10\nfeed.self_url=https://chowki.example/feed\n"
		  "0.headline=برف باری سے سڑک بند\n0.text=دو سرنگیں بھی بند ہیں۔\n0.lang=ur\n"
		  "0.author0.name=ادارہ\n!note0" },
		{ "news.json",
		  "feed.version=json11\n0.headline=Bridge open\n0.text=It holds.\n"
		  "0.published=2026-09-21T05:00:00Z\n0.author0.name=Desk\n1.headline=\n"
		  "1.text=No title, only words.\n!note0" },
		{ "cp1256.rss",
		  "feed.version=rss091u\nfeed.encoding=windows-1256\nfeed.title=أخبار\n"
		  "0.headline=معلومات" },
		{ "utf16.atom", "feed.version=atom10\nfeed.encoding=utf-16le\nfeed.title=é" },
		{ "cut.rss", "feed.items=2\n0.title=Whole\n1.title=Half\n1.text=and then" },
		{ "sloppy.rss",
		  "feed.version=rss20\nfeed.title=R&D café news\nfeed.items=2\n0.title=A & B < C\n"
		  "0.link=http://a.example/?a=1&b=2\n1.title=Bells\n1.text=two words" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(Feed) feed = parse_file(cases[i].file, &error);
		print_message("%s\n", cases[i].file);
		assert_non_null(feed);
		assert_null(error);
		g_autofree char *dump = dump_feed(feed);
		assert_lines(dump, cases[i].lines);
	}
}

static gboolean noted(const Feed *feed, const char *words)
{
	for (guint i = 0; i < feed->notes->len; i++)
		if (strstr(g_ptr_array_index(feed->notes, i), words) != NULL)
			return TRUE;
	return FALSE;
}

static void test_repairs_and_losses_are_noted(void **state)
{
	static const struct {
		const char *file, *words;
	} cases[] = {
		{ "cut.rss", "ends early" },
		{ "sloppy.rss", "bare ampersands" },
		{ "sloppy.rss", "HTML entities" },
		{ "sloppy.rss", "control characters" },
		{ "same-guid.rss", "1 ids stand for several items each" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Feed) feed = parse_file(cases[i].file, NULL);
		assert_true(noted(feed, cases[i].words));
	}
}

static void test_the_fullest_telling_is_the_text(void **state)
{
	g_autoptr(Feed) feed = parse_file("news.rss", NULL);
	assert_string_equal(at(feed, 0)->text, "The road is shut.\nLorries wait in rows of three.");
}

static void test_what_is_no_feed_is_named(void **state)
{
	static const struct {
		const char *bytes, *message, *why;
	} cases[] = {
		{ "", "the answer is empty", "nothing" },
		{ " \n\t", "the answer is empty", "white space" },
		{ "<html><title>News</title></html>", "this is a web page (\"News\"), not a feed",
		  "a page" },
		{ "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title>X"
		  "</title></head></html>",
		  "this is a web page (\"X\"), not a feed", "XHTML" },
		{ "<opml/>", "XML, but not a feed: its root element is <opml>", "other XML" },
		{ "Not Found", "neither XML nor JSON: it begins \"Not Found\"", "words" },
		{ "{\"error\":\"no\"}",
		  "JSON, but no JSON Feed: it has no \"items\"; it says \"no\"", "other JSON" },
		{ "{\"items\":", "broken JSON at line 1: ", "JSON cut short" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		print_message("%s\n", cases[i].why);
		g_autoptr(Feed) feed = parse_bytes(cases[i].bytes, strlen(cases[i].bytes), &error);
		assert_null(feed);
		assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT));
		if (!g_str_has_prefix(error->message, cases[i].message))
			fail_msg("%s", error->message);
	}
}

static void test_pages_from_disk_are_named_too(void **state)
{
	static const struct {
		const char *file, *message;
	} cases[] = {
		{ "wall.html", "this is a bot wall (\"Just a moment...\"), not a feed" },
		{ "page.html",
		  "this is a web page (\"Border Post\"), not a feed; it offers these feeds: "
		  "/feed.xml" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(Feed) feed = parse_file(cases[i].file, &error);
		assert_null(feed);
		assert_string_equal(error->message, cases[i].message);
	}
}

static void test_a_document_beyond_the_ceiling_is_too_big(void **state)
{
	gsize size = (gsize)LIMIT_DOCUMENT + 1;
	g_autofree char *much = g_malloc0(size);
	g_autoptr(GError) error = NULL;
	g_autoptr(Feed) feed = parse_bytes(much, size, &error);
	assert_null(feed);
	assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_TOO_BIG));
}

static void test_messages_are_utf8_wherever_they_were_cut(void **state)
{
	for (gsize pad = 0; pad < 4; pad++) {
		g_autoptr(GString) text = g_string_new(NULL);
		for (gsize i = 0; i < pad; i++)
			g_string_append_c(text, 'x');
		for (int i = 0; i < 100; i++)
			g_string_append(text, "کوئٹہ");
		g_autoptr(GError) error = NULL;
		g_autoptr(Feed) feed = parse_bytes(text->str, text->len, &error);
		assert_true(g_utf8_validate(error->message, -1, NULL));
	}
}

static void test_keys_are_there_differ_and_do_not_change(void **state)
{
	static const char *const files[] = { "news.rss", "news.atom", "news.json", "no-ids.rss" };
	for (gsize f = 0; f < G_N_ELEMENTS(files); f++) {
		g_autoptr(Feed) once = parse_file(files[f], NULL);
		g_autoptr(Feed) again = parse_file(files[f], NULL);
		g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
		for (guint i = 0; i < once->items->len; i++) {
			assert_string_equal(at(once, i)->key, at(again, i)->key);
			assert_true(g_hash_table_add(seen, at(once, i)->key));
			assert_true(*at(once, i)->key != '\0');
		}
	}
}

static void test_an_identity_is_guid_then_link_then_words(void **state)
{
	g_autoptr(Feed) ids = parse_file("news.rss", NULL);
	g_autoptr(Feed) none = parse_file("no-ids.rss", NULL);
	assert_string_equal(at(ids, 0)->key, "post-4711");
	assert_string_equal(at(ids, 1)->key, "https://post.example/2026/09/market");
	assert_string_equal(at(none, 3)->key, "https://a.example/4");
	assert_int_equal(strlen(at(none, 0)->key), 64);
}

static void test_an_identity_does_not_move_with_the_document(void **state)
{
	static const char bytes[] = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>/1</id>"
				    "</entry></feed>";
	static const char *const bases[] = { NULL, "http://a.example/", "https://b.example/x" };
	for (gsize i = 0; i < G_N_ELEMENTS(bases); i++) {
		ParseOptions options = { NULL, bases[i], FALSE };
		g_autoptr(Feed) feed =
			feed_parse((const guint8 *)bytes, sizeof bytes - 1, &options, NULL);
		assert_string_equal(at(feed, 0)->key, "/1");
	}
}

static void test_one_guid_for_several_items_is_no_identity(void **state)
{
	g_autoptr(Feed) feed = parse_file("same-guid.rss", NULL);
	assert_string_equal(at(feed, 0)->key, "x https://a.example/1");
	assert_string_equal(at(feed, 1)->key, "x https://a.example/2");
	assert_string_equal(at(feed, 2)->key, "y");
	assert_string_equal(at(feed, 3)->key, "y");
}

static void test_the_header_and_the_final_url_are_heard(void **state)
{
	static const char bytes[] = "<rss><channel><title>\xcf\xf0\xe8</title><link>/x</link>"
				    "</channel></rss>";
	ParseOptions options = { "text/xml; charset=windows-1251", "http://a.example/d/feed",
				 FALSE };
	g_autoptr(Feed) feed = feed_parse((const guint8 *)bytes, sizeof bytes - 1, &options, NULL);
	assert_string_equal(feed->title.value, "При");
	assert_string_equal(feed->link, "http://a.example/x");
}

static void test_hostile_documents_are_survived(void **state)
{
	static const struct {
		const char *unit;
		guint times;
		const char *why;
	} cases[] = {
		{ "<a>", 100000, "deep nesting" },
		{ "<item>", 20000, "items in items" },
		{ "<![CDATA[", 20000, "CDATA in CDATA" },
		{ "&amp", 100000, "half references" },
		{ "<a b='", 20000, "half attributes" },
		{ "</a>", 100000, "ends without starts" },
		{ "<!--", 20000, "comments in comments" },
		{ "<author>", 20000, "authors in authors" },
		{ "\xff", 100000, "no text at all" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GString) text = g_string_new("<rss version='2.0'><channel>");
		for (guint n = 0; n < cases[i].times; n++)
			g_string_append(text, cases[i].unit);
		print_message("%s\n", cases[i].why);
		g_autoptr(Feed) feed = parse_bytes(text->str, text->len, NULL);
		assert_non_null(feed);
		assert_true(feed->notes->len > 0 && feed->notes->len <= LIMIT_NOTES);
		assert_true(feed->items->len <= LIMIT_ITEMS);
	}
}

static Feed *parse_text(const char *text, gboolean text_only)
{
	ParseOptions options = { "text/xml; charset=utf-8", "http://a.example/", text_only };
	Feed *feed = feed_parse((const guint8 *)text, strlen(text), &options, NULL);
	assert_non_null(feed);
	return feed;
}

static void test_items_of_one_guid_and_one_link_are_told_apart_by_their_words(void **state)
{
	g_autoptr(Feed) feed = parse_text(
		"<rss><channel><item><title>A</title><guid>g</guid><link>/x</link></item>"
		"<item><title>B</title><guid>g</guid><link>/x</link></item>"
		"<item><title>C</title><guid>g</guid><link>/y</link></item>"
		"<item><title>C</title><guid>g</guid><link>/y</link></item></channel></rss>",
		FALSE);
	g_autoptr(GHashTable) keys = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < feed->items->len; i++)
		g_hash_table_add(keys, ((Item *)g_ptr_array_index(feed->items, i))->key);
	assert_int_equal(feed->items->len, 4);
	assert_int_equal(g_hash_table_size(keys), 3); /* the last two are one */
}

static void test_a_guid_that_is_no_address_is_no_link(void **state)
{
	static const struct {
		const char *guid, *link;
	} cases[] = { { "12345", NULL },
		      { "tag:a.example,2020:1", NULL },
		      { "/b", "http://a.example/b" },
		      { "http://a.example/c", "http://a.example/c" } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text = g_strdup_printf(
			"<rss><channel><item><guid>%s</guid></item></channel></rss>",
			cases[i].guid);
		g_autoptr(Feed) feed = parse_text(text, FALSE);
		const Item *item = g_ptr_array_index(feed->items, 0);
		if (cases[i].link == NULL)
			assert_null(item->link);
		else
			assert_string_equal(item->link, cases[i].link);
	}
}

/* What a poll reads and what --json prints agree on what the agent works with; so do a document
 * read as it is and the same one repaired first, as a document type makes it. */
static void test_all_ways_of_reading_say_the_same(void **state)
{
	static const char *const items[] = {
		"<title>a &amp;amp; b</title><description>&lt;p&gt;one&lt;/p&gt;two</description>",
		"<title>a &#146; b \xc2\x93x\xc2\x94</title>",
		"<description><![CDATA[<p>one\r\n two</p>]]>\r\nthree</description>",
		"<description>plain\n\n text  here</description>",
		"<description><b>tags</b> inside &lt;i&gt;escaped&lt;/i&gt;</description>",
		"<title>Ã©tÃ©</title><description>&lt;b&gt;Ã©tÃ©&lt;/b&gt;</description>",
		"<!-- c --><title>t<?pi x?>u</title><link>\n http://a.example/x\n</link>",
		"<title/><media:title xmlns:media=\"http://search.yahoo.com/mrss/\">m</media:title>",
		"<dc:title>undeclared</dc:title><guid isPermaLink='false'> g </guid>",
	};
	for (gsize i = 0; i < G_N_ELEMENTS(items); i++) {
		Feed *feeds[4];
		for (guint k = 0; k < 4; k++) {
			g_autofree char *text = g_strdup_printf(
				"%s<rss version=\"2.0\"><channel><item>%s</item></channel></rss>",
				k < 2 ? "" : "<!DOCTYPE rss>", items[i]);
			feeds[k] = parse_text(text, k % 2);
			const Item *first = g_ptr_array_index(feeds[0]->items, 0),
				   *item = g_ptr_array_index(feeds[k]->items, 0);
			assert_string_equal(item->headline, first->headline);
			assert_string_equal(item->text, first->text);
			assert_string_equal(item->key, first->key);
			assert_string_equal(item->url ? item->url : "",
					    first->url ? first->url : "");
		}
		for (guint k = 0; k < 4; k++)
			feed_free(feeds[k]);
	}
}

static void test_text_only_keeps_no_html(void **state)
{
	g_autoptr(Feed) feed =
		parse_text("<rss><channel><title>&lt;b&gt;T&lt;/b&gt;</title><item><title>a</title>"
			   "<description>&lt;p&gt;b&lt;/p&gt;</description></item></channel></rss>",
			   TRUE);
	const Item *item = g_ptr_array_index(feed->items, 0);
	assert_string_equal(feed->title.value, "T");
	assert_int_equal(feed->title.type, TEXT_PLAIN);
	assert_null(item->title.value);
	assert_null(item->summary.value);
	assert_string_equal(item->headline, "a");
	assert_string_equal(item->text, "b");
}

static void test_entities_cannot_unfold_beyond_their_ceiling(void **state)
{
	g_autoptr(GString) text =
		g_string_new("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">");
	for (int i = 1; i < 30; i++)
		g_string_append_printf(text, "<!ENTITY a%d \"&a%d;&a%d;&a%d;&a%d;\">", i, i - 1,
				       i - 1, i - 1, i - 1);
	g_string_append(text, "]><rss><channel><item><title>x</title><description>");
	for (int i = 0; i < 5000; i++)
		g_string_append(text, "&a29;&a5;&a4;");
	g_string_append(text, "</description></item></channel></rss>");
	g_autoptr(Feed) feed = parse_text(text->str, TRUE);
	const Item *item = g_ptr_array_index(feed->items, 0);
	assert_string_equal(item->headline, "x");
	assert_true(strlen(item->text) <= LIMIT_ENTITY_OUTPUT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_feeds_of_each_kind_are_read_from_their_bytes),
		cmocka_unit_test(test_repairs_and_losses_are_noted),
		cmocka_unit_test(test_the_fullest_telling_is_the_text),
		cmocka_unit_test(test_what_is_no_feed_is_named),
		cmocka_unit_test(test_pages_from_disk_are_named_too),
		cmocka_unit_test(test_a_document_beyond_the_ceiling_is_too_big),
		cmocka_unit_test(test_messages_are_utf8_wherever_they_were_cut),
		cmocka_unit_test(test_keys_are_there_differ_and_do_not_change),
		cmocka_unit_test(test_an_identity_is_guid_then_link_then_words),
		cmocka_unit_test(test_an_identity_does_not_move_with_the_document),
		cmocka_unit_test(test_one_guid_for_several_items_is_no_identity),
		cmocka_unit_test(test_the_header_and_the_final_url_are_heard),
		cmocka_unit_test(test_hostile_documents_are_survived),
		cmocka_unit_test(test_items_of_one_guid_and_one_link_are_told_apart_by_their_words),
		cmocka_unit_test(test_a_guid_that_is_no_address_is_no_link),
		cmocka_unit_test(test_all_ways_of_reading_say_the_same),
		cmocka_unit_test(test_text_only_keeps_no_html),
		cmocka_unit_test(test_entities_cannot_unfold_beyond_their_ceiling),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

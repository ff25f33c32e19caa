/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Feeds against the rules of their formats, from their bytes: what was meant is understood. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "feeds/parse.h"
#include "tests/unit/dump_feed.h"

#define RSS(x)   "<rss version='2.0'><channel>" x "</channel></rss>"
#define ITEM(x)  RSS("<item>" x "</item>")
#define ENTRY(x) "<feed xmlns='http://www.w3.org/2005/Atom'><entry>" x "</entry></feed>"
#define OLD(x)   "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry>" x "</entry></feed>"
#define PLAY     "xmlns:g='http://www.google.com/schemas/play-podcasts/1.0'"

typedef struct {
	const char *xml, *lines, *why;
} Case;

static void check(const Case *cases, gsize n)
{
	ParseOptions options = { NULL, "http://base.example/d/", FALSE };
	for (gsize i = 0; i < n; i++) {
		print_message("%s\n", cases[i].why);
		g_autoptr(Feed) feed = feed_parse((const guint8 *)cases[i].xml,
						  strlen(cases[i].xml), &options, NULL);
		assert_non_null(feed);
		g_autofree char *dump = dump_feed(feed);
		assert_lines(dump, cases[i].lines);
	}
}

static void test_a_field_that_was_not_closed_does_not_swallow_the_rest(void **state)
{
	static const Case cases[] = {
		{ ITEM("<title>T<link>/l</link><description>D</description>"),
		  "0.title=T\n0.link=http://base.example/l\n0.summary=D", "a title" },
		{ ITEM("<enclosure url='/e' type='a/b'><title>T</title><guid>/g</guid>"),
		  "0.enclosure0.url=http://base.example/e\n0.title=T\n0.id=/g", "an enclosure" },
		{ ENTRY("<link href='/l'><id>i</id><title>T</title><link rel='enclosure' href='/e'>"),
		  "0.link=http://base.example/l\n0.id=i\n0.title=T\n"
		  "0.enclosure0.url=http://base.example/e",
		  "Atom's links" },
		{ ITEM("<description>one <b>two</b><pubDate>21 Sep 2026</pubDate><guid>/g</guid>"),
		  "0.summary=one <b>two</b>\n0.published=2026-09-21T00:00:00Z\n0.id=/g",
		  "a description with markup" },
		{ ITEM("<description>see <link/> and <title>this</title></description>"
		       "<title>T</title>"),
		  "0.title=T", "markup of HTML ends none" },
		{ ITEM("<title>a <b>b</b></title>"), "0.title=a <b>b</b>", "nor does any other" },
		{ ENTRY("<content type='application/xml'><title>no</title></content>"), "!0.title",
		  "content holds what it likes" },
		{ "<rss><channel><title>T<item><title>A</title></item></channel></rss>",
		  "feed.title=T\n0.title=A", "the channel's title" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_an_empty_element_says_nothing_and_is_there(void **state)
{
	static const Case cases[] = {
		{ RSS("<title/><description> </description><item><title/></item>"),
		  "feed.title=\nfeed.subtitle=\n0.title=\n0.headline=", "empty" },
		{ ITEM("<title/><title>T</title>"), "0.title=T", "a later one counts" },
		{ ITEM("<description/><dc:description>D</dc:description>"), "0.summary=D",
		  "a weaker one too" },
		{ ITEM("<link/><guid/><pubDate/><author/><category/>"),
		  "!0.link\n!0.id\n!0.published\n!0.author0.name\n!0.tag0", "values are none" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_marks_of_cdata_are_not_read_out(void **state)
{
	static const Case cases[] = {
		{ ITEM("<title><![CDATA[<![CDATA[T]]>]]&gt;</title>"), "0.title=T",
		  "wrapped twice" },
		{ ITEM("<link>&lt;![CDATA[/l]]&gt;</link>"), "0.link=http://base.example/l",
		  "escaped" },
		{ ITEM("<title>]]&gt; a</title>"), "0.title=]]> a", "a sign alone" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_words_before_the_document_do_not_hide_it(void **state)
{
	static const Case cases[] = {
		{ "Notice: x in y.php\n<?xml version='1.0'?>" ITEM("<title>T</title>"), "0.title=T",
		  "plain words" },
		{ "<br />\n<b>Warning</b>: x<br />\n<?xml version='1.0'?>" ITEM("<title>T</title>"),
		  "0.title=T", "a server's warning" },
		{ "<b>Warning</b>: x" ITEM("<title>T</title>"), "0.title=T", "no declaration" },
		{ "<rss><channel/></rss><item><title>T</title></item>", "0.title=T",
		  "items behind the end" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_people_in_any_order_of_name_and_address(void **state)
{
	static const Case cases[] = {
		{ ITEM("<author>mailto:n@a.example (N)</author>"),
		  "0.author0.name=N\n0.author0.email=n@a.example", "a scheme" },
		{ ITEM("<author>(N) n@a.example</author>"),
		  "0.author0.name=N\n0.author0.email=n@a.example", "the name in brackets first" },
		{ ITEM("<author>n@a.example N N</author>"),
		  "0.author0.name=N N\n0.author0.email=n@a.example", "no brackets" },
		{ ITEM("<author>N N, n@a.example</author>"),
		  "0.author0.name=N N\n0.author0.email=n@a.example", "a comma" },
		{ ITEM("<author>\"N\" &lt;n@a.example&gt;</author>"),
		  "0.author0.name=N\n0.author0.email=n@a.example", "quotes" },
		{ ITEM("<author>@desk</author>"), "0.author0.name=@desk\n!0.author0.email",
		  "a name of a network" },
		{ RSS("<webMaster>w@a.example</webMaster>"), "feed.author0.email=w@a.example",
		  "whom else to name" },
		{ RSS("<webMaster>w@a.example</webMaster><managingEditor>E</managingEditor>"),
		  "feed.author0.name=E\n!feed.author1.email", "an editor is better" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_rarer_formats_say_the_same(void **state)
{
	static const Case cases[] = {
		{ "<rss " PLAY "><channel><g:description>D</g:description><g:author>A</g:author>"
		  "<g:image href='/i'/></channel></rss>",
		  "feed.subtitle=D\nfeed.author0.name=A\nfeed.image=http://base.example/i",
		  "Google Play's podcasts" },
		{ ITEM("<itunes:title>T</itunes:title>"), "0.title=T", "no other title" },
		{ ITEM("<media:content url='/p'><media:title>P</media:title><media:description>D"
		       "</media:description><media:thumbnail url='/t'/></media:content>"),
		  "0.title=P\n0.summary=D\n0.image=http://base.example/t", "a medium alone" },
		{ ITEM("<media:content><media:title>P</media:title></media:content><title>T</title>"),
		  "0.title=T", "and beside a title" },
		{ ITEM("<media:content><id>1</id><title>no</title></media:content>"),
		  "!0.id\n!0.title", "what else a medium holds is not the item's" },
		{ RSS("<items><item><title>T</title></item></items>"), "0.title=T",
		  "items in items" },
		{ OLD("<content type='multipart/alternative'><content type='text/plain'>a</content>"
		      "<content type='text/html' mode='escaped'>&lt;p>b&lt;/p></content></content>"),
		  "0.content0=a\n0.content1=<p>b</p>", "Atom 0.3 in two parts" },
		{ ENTRY("<title type='HTML'>&lt;b>T&lt;/b></title>"), "0.title=<b>T</b>",
		  "a type in capitals" },
		{ "<CHANNEL HREF='/' BASE='http://x.example/a/'><LOGO HREF='l.gif'/><CHANNEL>"
		  "<ITEM HREF='i'><A HREF='no'/></ITEM></CHANNEL></CHANNEL>",
		  "feed.image=http://x.example/a/l.gif\n0.link=http://x.example/a/i",
		  "CDF in CDF, with a base" },
		{ "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' "
		  "xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>/l</loc>"
		  "<n:news><n:publication><n:language>ur</n:language></n:publication>"
		  "<n:keywords>a, b</n:keywords></n:news></url></urlset>",
		  "0.lang=ur\n0.tag0=a\n0.tag1=b", "a sitemap's language and keywords" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

/* A feed may be cut anywhere: whatever is whole stays, and nothing is made up. */
static void test_a_feed_cut_at_any_byte_keeps_its_whole_items(void **state)
{
	static const char text[] =
		"<?xml version='1.0'?><rss version='2.0'><channel><title>F</title>"
		"<item><title>A &amp; b</title><link>/a</link></item><!-- c -->"
		"<item><title><![CDATA[B]]></title><enclosure url='/b' type='x/y'/></item>"
		"<item><title>C</title></item></channel></rss>";
	static const char *const titles[] = { "A & b", "B", "C" };
	for (gsize size = 1; size < sizeof text; size++) {
		g_autoptr(Feed) feed = feed_parse((const guint8 *)text, size, NULL, NULL);
		guint whole = 0;
		for (const char *p = text; (p = strstr(p, "</title>")) != NULL; p++)
			whole += p > strstr(text, "<item>") && p < text + size;
		assert_true(feed != NULL || whole == 0);
		for (guint i = 0; i < whole; i++) {
			const Item *item = g_ptr_array_index(feed->items, i);
			assert_string_equal(item->headline, titles[i]);
		}
		for (guint i = whole; feed != NULL && i < feed->items->len; i++) {
			const Item *item = g_ptr_array_index(feed->items, i);
			assert_true(g_str_has_prefix(titles[i], item->headline));
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_field_that_was_not_closed_does_not_swallow_the_rest),
		cmocka_unit_test(test_an_empty_element_says_nothing_and_is_there),
		cmocka_unit_test(test_marks_of_cdata_are_not_read_out),
		cmocka_unit_test(test_words_before_the_document_do_not_hide_it),
		cmocka_unit_test(test_people_in_any_order_of_name_and_address),
		cmocka_unit_test(test_rarer_formats_say_the_same),
		cmocka_unit_test(test_a_feed_cut_at_any_byte_keeps_its_whole_items),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

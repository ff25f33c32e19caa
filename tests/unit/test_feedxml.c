/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "feeds/feedxml.h"
#include "feeds/limits.h"
#include "tests/unit/dump_feed.h"

#define RSS(x)      "<rss version='2.0'><channel>" x "</channel></rss>"
#define ITEM(x)     "<rss version='2.0'><channel><item>" x "</item></channel></rss>"
#define MORE(ns, x) "<rss version='2.0' " ns "><channel><item>" x "</item></channel></rss>"
#define ATOM(x)     "<feed xmlns='http://www.w3.org/2005/Atom'>" x "</feed>"
#define ENTRY(x)    ATOM("<entry>" x "</entry>")
#define OLD(x)      "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry>" x "</entry></feed>"
#define RDF(x)                                                                                     \
	"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "                        \
	"xmlns='http://purl.org/rss/1.0/' "                                                        \
	"xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>" x "</rdf:RDF>"
#define DC(v)     "xmlns:dc='http://purl.org/dc/elements/" v "/'"
#define CONTENT   "xmlns:content='http://purl.org/rss/1.0/modules/content/'"
#define ITUNES    "xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
#define MEDIA     "xmlns:media='http://search.yahoo.com/mrss/'"
#define IN_ATOM   "xmlns:a='http://www.w3.org/2005/Atom'"
#define IN_ATOM03 "xmlns:a='http://purl.org/atom/ns#'"

typedef struct {
	const char *xml, *lines, *why;
} Case;

static char *parsed(const char *xml, const char *base)
{
	g_autoptr(Feed) feed = feed_new();
	g_autofree char *root = NULL;
	assert_int_equal(feedxml_read(xml, strlen(xml), XML_REPAIRED, base, FALSE, feed, &root),
			 FEEDXML_READ);
	return dump_feed(feed);
}

static void check(const Case *cases, gsize n)
{
	for (gsize i = 0; i < n; i++) {
		g_autofree char *dump = parsed(cases[i].xml, "http://base.example/d/");
		print_message("%s\n", cases[i].why);
		assert_lines(dump, cases[i].lines);
	}
}

static void test_versions_are_told_by_root_and_namespace(void **state)
{
	static const Case cases[] = {
		{ "<rss version='2.0'/>", "feed.version=rss20", "RSS 2.0" },
		{ "<rss version='2.1'/>", "feed.version=rss20", "a later 2" },
		{ "<rss version=' 0.91 '/>", "feed.version=rss091u", "0.91" },
		{ "<rss version='0.92'/>", "feed.version=rss092", "0.92" },
		{ "<rss/>", "feed.version=rss", "no version" },
		{ RDF(""), "feed.version=rss10", "RSS 1.0" },
		{ "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
		  "xmlns='http://my.netscape.com/rdf/simple/0.9/'/>",
		  "feed.version=rss090", "RSS 0.90" },
		{ ATOM(""), "feed.version=atom10", "Atom 1.0" },
		{ "<a:feed xmlns:a='http://www.w3.org/2005/Atom'/>", "feed.version=atom10",
		  "prefixed" },
		{ OLD(""), "feed.version=atom03", "Atom 0.3" },
		{ "<feed version='0.3'/>", "feed.version=atom03", "Atom 0.3 without a namespace" },
		{ "<entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry>",
		  "feed.version=atom10\nfeed.items=1\n0.title=a", "an entry on its own" },
		{ "<CHANNEL/>", "feed.version=cdf", "CDF" },
		{ "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>",
		  "feed.version=sitemap", "a sitemap" },
		{ "<rss "
		  "xmlns='http://nowhere.example/rss'><channel><title>a</title></channel></rss>",
		  "feed.version=rss\nfeed.title=a", "a namespace of its own" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_other_roots_are_no_feeds(void **state)
{
	static const char *const documents[] = { "<html/>", "<opml/>", "<x><rss/></x>", "<item/>" };
	static const char *const roots[] = { "html", "opml", "x", "item" };
	for (gsize i = 0; i < G_N_ELEMENTS(documents); i++) {
		g_autoptr(Feed) feed = feed_new();
		g_autofree char *root = NULL;
		assert_int_equal(feedxml_read(documents[i], strlen(documents[i]), XML_REPAIRED,
					      NULL, FALSE, feed, &root),
				 FEEDXML_NO_FEED);
		assert_string_equal(root, roots[i]);
	}
}

static void test_what_a_channel_says(void **state)
{
	static const Case cases[] = {
		{ RSS("<title>T</title><link>/l</link><description>D</description>"
		      "<language>ur</language><copyright>C</copyright><generator>G</generator>"
		      "<managingEditor>e@a.example (E)</managingEditor><category>c</category>"
		      "<pubDate>Mon, 21 Sep 2026 10:00:00 GMT</pubDate>"
		      "<lastBuildDate>Mon, 21 Sep 2026 11:00:00 GMT</lastBuildDate>"
		      "<image><title>no</title><link>no</link><url>/i.png</url></image>"
		      "<textInput><title>no</title><link>no</link></textInput>"),
		  "feed.title=T\nfeed.link=http://base.example/l\nfeed.subtitle=D\n"
		  "feed.language=ur\nfeed.rights=C\nfeed.generator=G\nfeed.author0.email=e@a."
		  "example\n"
		  "feed.author0.name=E\nfeed.tag0=c\nfeed.published=2026-09-21T10:00:00Z\n"
		  "feed.updated=2026-09-21T11:00:00Z\nfeed.image=http://base.example/i.png",
		  "RSS" },
		{ RSS("<ttl>90</ttl><skipHours><hour>0</hour><hour>23</hour><hour>24</hour>"
		      "<hour>x</hour><hour>99</hour></skipHours><skipDays><day>Sunday</day>"
		      "<day>saturday</day><day>Someday</day></skipDays>"),
		  "feed.ttl=90\nfeed.hours=800001\nfeed.days=41", "wishes of RSS" },
		{ RSS("<ttl>-5</ttl>"), "feed.ttl=0", "a negative wish" },
		{ RSS("<ttl>99999999999999999999</ttl>"), "feed.ttl=5256000", "a wish too large" },
		{ RDF("<channel><sy:updatePeriod>hourly</sy:updatePeriod>"
		      "<sy:updateFrequency>2</sy:updateFrequency></channel>"
		      "<image><url>/i</url></image>"),
		  "feed.period=hourly\nfeed.frequency=2\nfeed.image=http://base.example/i",
		  "wishes of RSS 1.0, an image beside the channel" },
		{ ATOM("<title>T</title><subtitle>S</subtitle><link href='/l'/>"
		       "<link rel='self' href='/s'/><id>urn:x</id><logo>/i</logo><icon>/j</icon>"
		       "<rights>R</rights><updated>2026-09-21T10:00:00Z</updated>"
		       "<author><name>N</name><email>n@a.example</email><uri>/n</uri></author>"
		       "<category term='t' scheme='s' label='l'/>"),
		  "feed.title=T\nfeed.subtitle=S\nfeed.link=http://base.example/l\n"
		  "feed.self_url=http://base.example/s\nfeed.id=urn:x\n"
		  "feed.image=http://base.example/i\nfeed.rights=R\n"
		  "feed.updated=2026-09-21T10:00:00Z\nfeed.author0.name=N\n"
		  "feed.author0.email=n@a.example\nfeed.author0.uri=http://base.example/n\n"
		  "feed.tag0=t\nfeed.tag0.scheme=s\nfeed.tag0.label=l",
		  "Atom" },
		{ "<CHANNEL HREF='/l' LASTMOD='2026-09-21T10:00'><TITLE>T</TITLE>"
		  "<ABSTRACT>A</ABSTRACT><ITEM HREF='/i' LASTMOD='2026-09-21'><TITLE>I</TITLE>"
		  "</ITEM></CHANNEL>",
		  "feed.link=http://base.example/"
		  "l\nfeed.updated=2026-09-21T10:00:00Z\nfeed.title=T\n"
		  "feed.subtitle=A\n0.link=http://base.example/i\n0.title=I\n"
		  "0.link0.href=http://base.example/i\n0.updated=2026-09-21T00:00:00Z",
		  "CDF" },
		{ "<rss " ITUNES "><channel><description>D</description>"
		  "<itunes:summary>no</itunes:summary><itunes:subtitle>no</itunes:subtitle>"
		  "<itunes:image url='/i'/><itunes:new-feed-url>/n</itunes:new-feed-url>"
		  "<itunes:owner><itunes:name>no</itunes:name></itunes:owner></channel></rss>",
		  "feed.subtitle=D\nfeed.image=http://base.example/i\n"
		  "feed.new_url=http://base.example/n\n!feed.author0.name",
		  "iTunes only fills what is left" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_what_an_item_says(void **state)
{
	static const Case cases[] = {
		{ ITEM("<title>T</title><link>/l</link><description>D</description>"
		       "<guid isPermaLink='false'>g</guid><author>a@b.example (A)</author>"
		       "<category domain='d'>c</category><pubDate>Mon, 21 Sep 2026 10:00:00 "
		       "GMT</pubDate><source url='/s'>S</source>"
		       "<enclosure url='/e' type='x/y' length='3'/>"),
		  "0.title=T\n0.link=http://base.example/l\n0.summary=D\n0.id=g\n"
		  "0.author0.name=A\n0.author0.email=a@b.example\n0.tag0=c\n0.tag0.scheme=d\n"
		  "0.published=2026-09-21T10:00:00Z\n0.source.title=S\n"
		  "0.source.link=http://base.example/s\n0.enclosure0.url=http://base.example/e\n"
		  "0.enclosure0.type=x/y\n0.enclosure0.length=3\n0.link1.rel=enclosure",
		  "RSS" },
		{ ENTRY("<title>T</title><link href='/l' hreflang='ur' title='t'/><id>i</id>"
			"<published>2026-09-21T10:00:00Z</published>"
			"<updated>2026-09-21T11:00:00Z</updated><summary>S</summary>"
			"<content type='html'>&lt;p>C&lt;/p></content>"
			"<link rel='enclosure' href='/e' type='x/y' length='3'/>"
			"<source><title>S</title><id>sid</id><link href='/s'/></source>"),
		  "0.title=T\n0.link=http://base.example/l\n0.link0.hreflang=ur\n0.link0.title=t\n"
		  "0.id=i\n0.published=2026-09-21T10:00:00Z\n0.updated=2026-09-21T11:00:00Z\n"
		  "0.summary=S\n0.content0=<p>C</p>\n0.content0.mime=text/html\n"
		  "0.enclosure0.url=http://base.example/e\n0.source.title=S\n0.source.id=sid\n"
		  "0.source.link=http://base.example/s",
		  "Atom" },
		{ RDF("<channel/><item rdf:about='/a'><title>T</title><link>/l</link></item>"),
		  "0.id=/a\n0.title=T\n0.link=http://base.example/l", "RSS 1.0" },
		{ "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' "
		  "xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>/l</loc>"
		  "<lastmod>2026-09-22</lastmod><news:news><news:title>T</news:title>"
		  "<news:publication_date>2026-09-21</news:publication_date></news:news></url></"
		  "urlset>",
		  "0.link=http://base.example/l\n0.title=T\n0.published=2026-09-21T00:00:00Z\n"
		  "0.updated=2026-09-22T00:00:00Z",
		  "a news sitemap" },
		{ MORE(CONTENT, "<description>D</description>"
				"<content:encoded>&lt;p>C&lt;/p></content:encoded>"),
		  "0.summary=D\n0.content0=<p>C</p>\n0.content0.type=html", "content:encoded" },
		{ MORE("xmlns:x='http://www.w3.org/1999/xhtml'", "<x:body><x:p>C</x:p></x:body>"),
		  "0.content0=<p>C</p>\n0.content0.mime=application/xhtml+xml", "XHTML body" },
		{ MORE(ITUNES, "<itunes:image href='/i'/><itunes:author>A</itunes:author>"
			       "<itunes:summary>S</itunes:summary>"
			       "<itunes:category text='a'><itunes:category text='b'/>"
			       "</itunes:category><itunes:keywords>b, c</itunes:keywords>"),
		  "0.image=http://base.example/i\n0.author0.name=A\n0.summary=S\n0.tag0=a\n"
		  "0.tag0.scheme=http://www.itunes.com/\n0.tag1=b\n0.tag2=c\n!0.tag3",
		  "iTunes; a tag stands once" },
		{ MORE(MEDIA, "<media:group><media:title>T</media:title>"
			      "<media:description>D</media:description>"
			      "<media:content url='x'><media:title>no</media:title></media:content>"
			      "<media:thumbnail "
			      "url='/t'/></media:group><media:category>c</media:category>"),
		  "0.title=T\n0.summary=D\n0.image=http://base.example/t\n0.tag0=c\n"
		  "0.tag0.scheme=http://search.yahoo.com/mrss/category_schema",
		  "Media RSS" },
		{ ITEM("<source url='/s'>S</source><source url='/t'>T</source>"),
		  "0.source.link=http://base.example/s", "one source" },
		{ ITEM("<tags>one, two</tags><category>three</category><category>one</category>"),
		  "0.tag0=one\n0.tag1=two\n0.tag2=three\n!0.tag3", "tags" },
		{ ITEM("<description>one</description><summary>two</summary>"),
		  "0.summary=one\n0.content0=two", "two tellings" },
		{ ITEM("<description>one</description><description>two</description>"),
		  "0.summary=one\n!0.content0", "one told twice" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_any_format_may_borrow_from_any_other(void **state)
{
	static const Case cases[] = {
		{ MORE(DC("1.1"), "<dc:title>T</dc:title><dc:creator>C</dc:creator>"
				  "<dc:date>2026-09-21</dc:date><dc:subject>s</dc:subject>"
				  "<dc:description>D</dc:description><dc:rights>R</dc:rights>"
				  "<dc:identifier>i</dc:identifier><dc:language>ur</dc:language>"),
		  "0.title=T\n0.author0.name=C\n0.updated=2026-09-21T00:00:00Z\n0.tag0=s\n"
		  "0.summary=D\n0.rights=R\n0.id=i\n0.lang=ur",
		  "Dublin Core 1.1" },
		{ MORE(DC("1.0"), "<dc:title>T</dc:title><dc:creator>C</dc:creator>"),
		  "0.title=T\n0.author0.name=C", "Dublin Core 1.0" },
		{ MORE(IN_ATOM,
		       "<a:title type='html'>&lt;b>T&lt;/b></a:title><a:id>i</a:id>"
		       "<a:updated>2026-09-21T10:00:00Z</a:updated><a:summary>S</a:summary>"
		       "<a:link href='/l'/><a:author><a:name>N</a:name></a:author>"),
		  "0.title=<b>T</b>\n0.id=i\n0.updated=2026-09-21T10:00:00Z\n0.summary=S\n"
		  "0.link=http://base.example/l\n0.author0.name=N",
		  "Atom 1.0 in RSS" },
		{ MORE(IN_ATOM03,
		       "<a:issued>2026-09-21T10:00:00Z</a:issued>"
		       "<a:modified>2026-09-21T11:00:00Z</a:modified>"
		       "<a:content mode='escaped' type='text/html'>&lt;p>C&lt;/p></a:content>"),
		  "0.published=2026-09-21T10:00:00Z\n0.updated=2026-09-21T11:00:00Z\n"
		  "0.content0=<p>C</p>",
		  "Atom 0.3 in RSS" },
		{ "<rss><channel><item><title>T</title><dc:title>no</dc:title>"
		  "<itunes:title>no</itunes:title><foo:title>no</foo:title></item></channel></rss>",
		  "0.title=T", "nobody's title takes the item's place" },
		{ "<rss " DC("1.1") "><channel><item><dc:title>D</dc:title><title>T</title></item>"
				    "</channel></rss>",
		  "0.title=T", "whatever comes first" },
		{ "<rss><channel><item><content:encoded>&lt;p>C&lt;/p></content:encoded>"
		  "<dc:creator>N</dc:creator></item></channel></rss>",
		  "0.content0=<p>C</p>\n0.author0.name=N", "prefixes nobody declared" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_the_link_is_the_page_a_person_would_open(void **state)
{
	static const Case cases[] = {
		{ ENTRY("<link rel='enclosure' href='/e'/><link rel='self' href='/s'/>"
			"<link href='/l'/>"),
		  "0.link=http://base.example/l", "alternate is the default" },
		{ ENTRY("<link rel='http://www.iana.org/assignments/relation/alternate' "
			"href='/l'/>"),
		  "0.link=http://base.example/l\n0.link0.rel=alternate", "a relation's IRI" },
		{ ENTRY("<link type='application/json' href='/j'/><link type='text/html' "
			"href='/l'/>"),
		  "0.link=http://base.example/l", "a page before data" },
		{ OLD("<link rel='enclosure'>/e</link><link rel='alternate'>/l</link>"),
		  "0.link=http://base.example/l", "in the text" },
		{ ENTRY("<link rel='alternate'/>"), "!0.link", "nowhere" },
		{ MORE(IN_ATOM, "<a:link rel='alternate' href='/a'/><link>/l</link>"),
		  "0.link=http://base.example/l\n0.link0.href=http://base.example/a",
		  "RSS's own before Atom's" },
		{ ITEM("<link uri='at://x'>/l</link>"), "0.link=http://base.example/l",
		  "other attributes do not matter" },
		{ ITEM("<guid>http://a.example/g</guid>"), "0.link=http://a.example/g",
		  "a permalink guid stands in" },
		{ ITEM("<guid>http://a.example/g</guid><link>/l</link>"),
		  "0.link=http://base.example/l", "but a link is better" },
		{ ITEM("<guid isPermaLink='false'>http://a.example/g</guid>"), "!0.link",
		  "a guid that says it is none" },
		{ ITEM("<enclosure url='/e'/><guid isPermaLink='false'>g</guid>"),
		  "0.link=http://base.example/e", "only an enclosure" },
		{ ENTRY("<id>http://a.example/i</id>"), "0.link=http://a.example/i",
		  "an id that is an address" },
		{ ENTRY("<id>tag:a.example,2026:1</id>"), "!0.link", "an id that is none" },
		{ RDF("<item rdf:about='http://a.example/r'/>"), "0.link=http://a.example/r",
		  "rdf:about" },
		{ MORE("xmlns:f='http://rssnamespace.org/feedburner/ext/1.0'",
		       "<link>http://proxy.example/x</link><f:origLink>http://a.example/o</"
		       "f:origLink>"),
		  "0.link=http://a.example/o", "the page behind a counter" },
		{ ITEM("<link>javascript:alert(1)</link><guid>javascript:x</guid>"
		       "<enclosure url='data:x'/>"),
		  "!0.link\n!0.link0.href\n!0.enclosure0.url", "script is no address" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_uris_resolve_against_the_nearest_base(void **state)
{
	static const Case cases[] = {
		{ ATOM("<link href='l'/>"), "feed.link=http://base.example/d/l", "the document's" },
		{ "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://x.example/a/'>"
		  "<entry xml:base='b/'><link href='c'/></entry></feed>",
		  "0.link=http://x.example/a/b/c", "nested" },
		{ ENTRY("<link xml:base='http://x.example/' href='c'/>"),
		  "0.link=http://x.example/c", "its own" },
		{ "<rss xml:base='javascript:x'><channel><link>l</link></channel></rss>",
		  "feed.link=http://base.example/d/l", "an unsafe one is ignored" },
		{ ENTRY("<id>/i</id>"), "0.id=http://base.example/i\n!0.link",
		  "an id that is relative against the rules" },
		{ ENTRY("<id>tag:a.example,2026:i</id>"), "0.id=tag:a.example,2026:i",
		  "any other" },
		{ ITEM("<guid isPermaLink='false'>/i</guid>"), "0.id=/i", "a guid is opaque" },
		{ ENTRY("<content type='html' xml:base='http://x.example/'>"
			"&lt;a href='c'>x&lt;/a></content>"),
		  "0.content0=<a href=\"http://x.example/c\">x</a>", "inside escaped HTML" },
		{ ENTRY("<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml' "
			"xml:base='http://x.example/'><a href='c'>x</a></div></content>"),
		  "0.content0=<a href=\"http://x.example/c\">x</a>", "inside XHTML" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_languages_are_inherited(void **state)
{
	static const Case cases[] = {
		{ "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='ur'><title>a</title>"
		  "<entry xml:lang='en'><title xml:lang='fa'>b</title><summary>c</summary></entry>"
		  "<entry><title xml:lang=''>d</title></entry></feed>",
		  "feed.language=ur\nfeed.title.lang=ur\n0.title.lang=fa\n0.summary.lang=en\n"
		  "0.lang=en\n1.lang=ur\n!1.title.lang",
		  "down, until said otherwise" },
		{ "<rss xml:lang='ur'><channel><language>en</language></channel></rss>",
		  "feed.language=en", "RSS's own word is stronger" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_text_is_decoded_as_often_as_it_was_encoded(void **state)
{
	static const Case cases[] = {
		{ ENTRY("<title>a &amp;lt;b&amp;gt;</title>"), "0.title=a &lt;b&gt;\n!0.title.type",
		  "Atom text is text" },
		{ ENTRY("<title type='html'>a &amp;lt;b&amp;gt;</title>"),
		  "0.title=a &lt;b&gt;\n0.title.type=html", "Atom HTML is escaped once" },
		{ ENTRY("<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>a &lt; "
			"<b>c</b></div></title>"),
		  "0.title=a &lt; <b>c</b>\n0.title.type=html", "XHTML without its div" },
		{ ENTRY("<content type='html'><div>a &lt;b>c&lt;/b></div></content>"),
		  "0.content0=a <b>c</b>", "escaped HTML among tags" },
		{ ENTRY("<content type='application/octet-stream'>PGI+YTwvYj4=</content>"),
		  "0.content0=<b>a</b>", "base64 by type" },
		{ OLD("<title mode='base64' type='text/html'>PGI+YTwvYj4=</title>"),
		  "0.title=<b>a</b>", "base64 by mode" },
		{ OLD("<title mode='escaped'>&lt;b>a&lt;/b></title>"), "0.title=<b>a</b>",
		  "escaped by mode" },
		{ OLD("<title type='text/html'>a <b>c</b></title>"), "0.title=a <b>c</b>",
		  "tags by default" },
		{ ITEM("<title>a &amp;amp; b</title>"), "0.title=a &amp; b\n0.title.type=html",
		  "RSS that looks like HTML" },
		{ ITEM("<title>a &amp; b</title>"), "0.title=a & b\n!0.title.type",
		  "RSS that does not" },
		{ ITEM("<title>a &lt;b&gt; 2</title>"), "0.title.type=html", "a tag in RSS" },
		{ ITEM("<description>a &lt; b</description>"), "0.summary=a < b", "a sign in RSS" },
		{ ITEM("<description><p>a</p></description>"), "0.summary=<p>a</p>",
		  "tags unescaped in RSS" },
		{ ITEM("<description>&lt;p "
		       "onclick=x>a&lt;script>b&lt;/script>&lt;/p></description>"),
		  "0.summary=<p>a</p>", "sanitised" },
		{ ITEM("<title>itâ€™s</title>"), "0.title=it’s", "encoded twice" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_people_in_all_spellings(void **state)
{
	static const Case cases[] = {
		{ ITEM("<author>n@a.example (N)</author>"),
		  "0.author0.name=N\n0.author0.email=n@a.example", "RSS's way" },
		{ ITEM("<author>N (n@a.example)</author>"),
		  "0.author0.name=N\n0.author0.email=n@a.example", "the other way round" },
		{ ITEM("<author>N &lt;mailto:n@a.example></author>"),
		  "0.author0.name=N\n0.author0.email=n@a.example", "mail's way" },
		{ ITEM("<author>n@a.example</author>"),
		  "!0.author0.name\n0.author0.email=n@a.example", "an address" },
		{ ITEM("<author>N N</author>"), "0.author0.name=N N\n!0.author0.email", "a name" },
		{ ITEM("<author>N (AFP)</author>"), "0.author0.name=N (AFP)",
		  "brackets of a name" },
		{ ITEM("<author><name>N</name><email>n@a.example</email></author>"),
		  "0.author0.name=N\n0.author0.email=n@a.example", "Atom's way in RSS" },
		{ ENTRY("<author>N</author>"), "0.author0.name=N", "RSS's way in Atom" },
		{ ENTRY("<author><name>A</name></author><author><name>B</name></author>"
			"<contributor><name>C</name></contributor>"),
		  "0.author0.name=A\n0.author1.name=B\n!0.author2.name",
		  "several; contributors are none" },
		{ MORE(DC("1.1"), "<dc:creator>C</dc:creator><author>A</author>"),
		  "0.author0.name=A\n!0.author1.name", "the stronger element" },
		{ ENTRY("<source><author><name>S</name></author></source>"), "0.author0.name=S",
		  "the source's" },
		{ ENTRY("<author><name>A</name></author>"
			"<source><author><name>S</name></author></source>"),
		  "0.author0.name=A\n!0.author1.name", "the entry's own before the source's" },
		{ ENTRY("<author/>"), "!0.author0.name", "nobody" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_dates_by_strength_and_then_by_order(void **state)
{
	static const Case cases[] = {
		{ MORE(DC("1.1"), "<pubDate>21 Sep 2026</pubDate><dc:date>2026-09-22</dc:date>"),
		  "0.published=2026-09-21T00:00:00Z\n0.updated=2026-09-22T00:00:00Z", "both" },
		{ ITEM("<pubDate>rubbish</pubDate>"), "!0.published", "a bad date is no date" },
		{ ITEM("<pubDate>21 Sep 2026</pubDate><pubDate>rubbish</pubDate>"),
		  "0.published=2026-09-21T00:00:00Z", "nor does it undo a good one" },
		{ ENTRY("<updated>2026-09-22T00:00:00Z</updated><updated>2026-09-21T00:00:00Z</"
			"updated>"),
		  "0.updated=2026-09-21T00:00:00Z", "the last of equals" },
		{ OLD("<issued>2026-09-21</issued><created>2026-09-20</created>"),
		  "0.published=2026-09-21T00:00:00Z", "issued before created" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_items_and_lists_are_bounded(void **state)
{
	g_autoptr(GString) xml = g_string_new("<rss><channel><item>");
	for (int i = 0; i < LIMIT_LIST * 2; i++)
		g_string_append_printf(xml, "<category>%d</category><link href='/%d'/>", i, i);
	g_string_append(xml, "</item>");
	for (int i = 0; i < LIMIT_ITEMS + 10; i++)
		g_string_append(xml, "<item><title>x</title></item>");
	g_string_append(xml, "</channel></rss>");
	g_autoptr(Feed) feed = feed_new();
	g_autofree char *root = NULL;
	assert_int_equal(feedxml_read(xml->str, xml->len, XML_REPAIRED, NULL, FALSE, feed, &root),
			 FEEDXML_READ);
	const Item *item = g_ptr_array_index(feed->items, 0);
	assert_int_equal(feed->items->len, LIMIT_ITEMS);
	assert_int_equal(item->tags->len, LIMIT_LIST);
	assert_int_equal(item->links->len, LIMIT_LIST);
	assert_string_equal(g_ptr_array_index(feed->notes, 0), "items beyond the 5000th left out");
	assert_int_equal(feed->notes->len, 1);
}

static void test_long_fields_are_cut_at_a_character(void **state)
{
	g_autoptr(GString) xml = g_string_new("<rss><channel><item><title>");
	for (guint i = 0; i < LIMIT_TITLE; i++)
		g_string_append(xml, "یہ ");
	g_string_append(xml, "</title></item></channel></rss>");
	g_autoptr(Feed) feed = feed_new();
	g_autofree char *root = NULL;
	assert_int_equal(feedxml_read(xml->str, xml->len, XML_REPAIRED, NULL, FALSE, feed, &root),
			 FEEDXML_READ);
	const Item *item = g_ptr_array_index(feed->items, 0);
	assert_true(strlen(item->title.value) <= LIMIT_TITLE + 3);
	assert_true(g_utf8_validate(item->title.value, -1, NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_versions_are_told_by_root_and_namespace),
		cmocka_unit_test(test_other_roots_are_no_feeds),
		cmocka_unit_test(test_what_a_channel_says),
		cmocka_unit_test(test_what_an_item_says),
		cmocka_unit_test(test_any_format_may_borrow_from_any_other),
		cmocka_unit_test(test_the_link_is_the_page_a_person_would_open),
		cmocka_unit_test(test_uris_resolve_against_the_nearest_base),
		cmocka_unit_test(test_languages_are_inherited),
		cmocka_unit_test(test_text_is_decoded_as_often_as_it_was_encoded),
		cmocka_unit_test(test_people_in_all_spellings),
		cmocka_unit_test(test_dates_by_strength_and_then_by_order),
		cmocka_unit_test(test_items_and_lists_are_bounded),
		cmocka_unit_test(test_long_fields_are_cut_at_a_character),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

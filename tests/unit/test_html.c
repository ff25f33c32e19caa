/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "feeds/html.h"

typedef struct {
	const char *html, *expected, *why;
} Case;

static void test_html_reads_as_a_person_would_read_it_out(void **state)
{
	static const Case cases[] = {
		{ "plain words", "plain words", "no markup" },
		{ "<p>one</p><p>two</p>", "one\ntwo", "blocks part lines" },
		{ "one<br>two<br/>three", "one\ntwo\nthree", "breaks part lines" },
		{ "one\n  two", "one two", "source line breaks do not" },
		{ "<b>o</b>ne <i>two</i>", "one two", "inline markup vanishes" },
		{ "<ul><li>one</li><li>two</li></ul>", "• one\n• two", "list items get a mark" },
		{ "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc",
		  "cells are parted" },
		{ "a<script>alert(1)</script>b<style>p{}</style>c", "abc", "scripts and styles" },
		{ "a<span hidden>b</span><span style=\"display:none\">c</span>d", "ad", "hidden" },
		{ "<img src='x' alt='y'>a", "a", "images vanish" },
		{ "<a href='x'>link</a>", "link", "links keep their text" },
		{ "a &amp; b &lt;c&gt; &eacute;&#233;&#x41;", "a & b <c> ééA", "references" },
		{ "&#xD83D;&#xDE00;&#55357;&#56832;&comma;&gbreve;", "😀😀,ğ",
		  "two halves of one; HTML's later names" },
		{ "a &unknown; b & c", "a &unknown; b & c", "what is no reference" },
		{ "<p></p><p> </p><p>a</p>", "a", "empty lines are dropped" },
		{ "a\xc2\xa0\xc2\xa0 b", "a b", "no-break blanks fold" },
		{ "<div>one<div>two</div>three</div>", "one\ntwo\nthree", "nested blocks" },
		{ "<b>unclosed <i>tags", "unclosed tags", "unclosed" },
		{ "a < b and c > d", "a < b and c > d", "signs that open no tag" },
		{ "", "", "nothing" },
		{ "<", "<", "a lone sign" },
		{ "<ol><li>one</li><li><p>two</p></li></ol>", "1. one\n2. two", "numbers" },
		{ "<ul><li></li><li><p>a</p></li></ul>", "• a", "a mark needs words" },
		{ "<pre>a\n  b</pre>", "a\nb", "lines that count" },
		{ "<q>a</q> b", "“a” b", "quotations" },
		{ "a<p style='Display : None'>b<i>c</i></p>d", "a\nd", "hidden, spelt loosely" },
		{ "<div hidden>a<div>b</div>c</div>d", "d", "hidden with its like inside" },
		{ "<p hidden>a<p>b", "b", "a paragraph ends where the next begins" },
		{ "a <span class=\"screen-reader-text\">b</span>c", "a c", "for the blind, twice" },
		{ "<iframe src=x>b</iframe><video>c</video>a", "a", "words for old browsers" },
		{ "a &hellip; &lsquo;b&rsquo; &Eacute;", "a … ‘b’ É", "named signs" },
		{ "<p>a</p><!-- <p>b</p> --><p>c</p>", "a\nc", "comments" },
		{ "<![CDATA[a <b>b</b>]]> c", "a b c", "the marks of CDATA" },
		{ "a <a href=\"http://x.example/?y", "a", "a tag cut short" },
		{ "a\xe3\x80\x80"
		  "b\xe2\x80\x83"
		  "c",
		  "a b c", "wide blanks" },
		{ "<script>if (a<b) \"</p>\"</script>d", "d", "what looks like tags in a script" },
		{ "می\xe2\x80\x8cرود پخ\xc2\xadتون", "می\xe2\x80\x8cرود پخ\xc2\xadتون",
		  "joiners and soft hyphens stay" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text = html_to_text(cases[i].html);
		print_message("%s\n", cases[i].why);
		assert_string_equal(text, cases[i].expected);
	}
}

static void test_tails_of_publishing_software_are_cut(void **state)
{
	static const Case cases[] = {
		{ "<p>News.</p><p>The post <a>News</a> appeared first on <a>Site</a>.</p>", "News.",
		  "WordPress" },
		{ "<p>News.</p><p>Read more</p>", "News.", "a teaser's end" },
		{ "<p>News.</p><p>مزید پڑھیں</p>", "News.", "in Urdu" },
		{ "<p>The post office burned.</p><p>Nobody died.</p>",
		  "The post office burned.\nNobody died.", "no tail" },
		{ "<p>Read more</p>", "Read more", "all there is" },
		{ "<p>News of the day. <a href=x>Continue reading <i>News</i></a></p>",
		  "News of the day.", "a link that closes the text" },
		{ "<p>See <a>Read more Institute</a> for more.</p>",
		  "See Read more Institute for more.", "a link within it" },
		{ "<p>News.</p><ul><li>Facebook</li><li>WhatsApp</li></ul>", "News.",
		  "a share bar" },
		{ "<p>News.</p><p>Facebook pays.</p>", "News.\nFacebook pays.",
		  "news of a company" },
		{ "<p>News [&#8230;]</p>", "News", "an excerpt's mark" },
		{ "<p>Новость.</p><p>Читать далее</p>", "Новость.", "in Russian" },
		{ "<p>خبر</p><p>ادامه مطلب</p>", "خبر", "in Persian" },
		{ "<p>Read more</p><p>News.</p>", "Read more\nNews.", "only at the end" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text = html_to_text(cases[i].html);
		print_message("%s\n", cases[i].why);
		assert_string_equal(text, cases[i].expected);
	}
}

static void test_plain_text_is_tidied_not_read(void **state)
{
	static const Case cases[] = {
		{ " a \t b ", "a b", "blanks" },
		{ "a\n\n\nb", "a\nb", "lines" },
		{ "a &amp; <b>", "a &amp; <b>", "markup is text here" },
		{ "می\xe2\x80\x8cرود", "می\xe2\x80\x8cرود", "ZWNJ is spelling" },
		{ "", "", "nothing" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text = text_tidy(cases[i].html);
		assert_string_equal(text, cases[i].expected);
	}
}

static void test_only_harmless_markup_is_left(void **state)
{
	static const Case cases[] = {
		{ "<p class=\"x\">a</p>", "<p class=\"x\">a</p>", "harmless" },
		{ "a<script>b</script>c", "ac", "a script and its words" },
		{ "a<script>b", "a", "unclosed script" },
		{ "<scr<script>ipt>alert(1)</script>", NULL, "nested script" },
		{ "<p onclick=\"x()\">a</p>", "<p>a</p>", "event handlers" },
		{ "<p ONLOAD=x>a</p>", "<p>a</p>", "in capitals, unquoted" },
		{ "<a href=\"javascript:x\">a</a>", "<a>a</a>", "script in a link" },
		{ "<a href=\" java\tscript:x\">a</a>", "<a>a</a>", "with a tab" },
		{ "<a href=\"&#106;avascript:x\">a</a>", "<a>a</a>", "with a reference" },
		{ "<img src=\"data:image/svg+xml,x\">", "<img />", "data" },
		{ "<iframe src=\"http://a.example\">b</iframe>", NULL, "a frame" },
		{ "<object data=x>a</object><embed src=x>", NULL, "objects" },
		{ "<unknown>a</unknown>", "a", "words of unknown elements are kept" },
		{ "<!-- <script>x</script> -->a", "a", "comments" },
		{ "a<!-- -- b >c<script>d</script>", "ac", "a comment that does not end" },
		{ "a<!--", "a", "nor begins" },
		{ "<!DOCTYPE ~", "&lt;!DOCTYPE ~", "a declaration that does not end" },
		{ "<!' <b>a</b>", "&lt;!' <b>a</b>", "what is no declaration" },
		{ "a<?php b ?>c", "ac", "an instruction" },
		{ "<![CDATA[<b>a</b>]]>", "<b>a</b>", "the marks of CDATA" },
		{ "<![CDATA[a", "&lt;![CDATA[a", "half of them" },
		{ "<scr<!-- -->ipt>a</script>", NULL, "a comment inside a tag" },
		{ "a\xc2\x92s &#146; &#8;", "a’s ’ ", "controls" },
		{ "&#xD83D;&#xDE00; &comma;&LT;", "😀 ,&lt;", "later references" },
		{ "<form action=x><input name=a><button>b</button></form>",
		  "<form><input name=\"a\" /><button>b</button></form>",
		  "a form that sends nothing" },
		{ "<p style=\"background:url(javascript:x)\">a</p>", "<p>a</p>", "style" },
		{ "<svg><script>x</script></svg>a",
		  "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>a", "script inside SVG" },
		{ "<svg viewBox=\"0 0 1 1\" onload=x><circle r=1 style=x /></svg>",
		  "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><circle r=\"1\">"
		  "</circle></svg>",
		  "a shape stays" },
		{ "<circle r=1 />a", "a", "not outside of SVG" },
		{ "<svg><use xlink:href=\"http://evil.example/#a\"/><image href=x /></svg>",
		  "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>", "what fetches" },
		{ "<svg><a><animate attributeName=href to=javascript:x /></a></svg>",
		  "<svg xmlns=\"http://www.w3.org/2000/svg\"><a></a></svg>", "what moves" },
		{ "<svg><set to=x /><foreignObject><iframe src=x>b</iframe></foreignObject></svg>",
		  "<svg xmlns=\"http://www.w3.org/2000/svg\">b</svg>", "what holds others" },
		{ "<svg><a xlink:href=\"java&#10;script:x\">b</a></svg>",
		  "<svg xmlns=\"http://www.w3.org/2000/svg\"><a>b</a></svg>",
		  "script in an XLink" },
		{ "<svg><a xlink:href=\"data:text/html,x\">b</a></svg>",
		  "<svg xmlns=\"http://www.w3.org/2000/svg\"><a>b</a></svg>", "data in an XLink" },
		{ "<svg><a xlink:href=\"http://a.example/\">b</a></svg>",
		  "<svg xmlns=\"http://www.w3.org/2000/svg\"><a xmlns:xlink=\"http://www.w3.org/1999/"
		  "xlink\" xlink:href=\"http://a.example/\">b</a></svg>",
		  "a harmless XLink" },
		{ "<svg><rect fill=\" U R L (http://evil.example/)\" stroke=\"red\"/></svg>",
		  "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect stroke=\"red\"></rect></svg>",
		  "paint from elsewhere" },
		{ "<math><mi mathcolor=red onclick=x>a</mi><maction actiontype=x>b</maction></math>",
		  "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi mathcolor=\"red\">a</mi>"
		  "<maction actiontype=\"x\">b</maction></math>",
		  "mathematics" },
		{ "<base href=\"http://evil.example/\"><a href=\"b\">a</a>", NULL, "a base" },
		{ "<meta http-equiv=refresh content='0;url=http://evil.example'>a", "a",
		  "a refresh" },
		{ "<link rel=stylesheet href=x>a", "a", "a style sheet" },
		{ "<a href=\"vbscript:x\" title=\"a&quot;onclick=x\">a</a>", NULL, "quotes" },
	};
	static const char *const unsafe[] = { "<script",     "<iframe",   "<object", "<embed",
					      "<base",       "<meta",     "<link",   "<style",
					      "javascript:", "vbscript:", "data:",   "=x()",
					      "onload" };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *clean = html_sanitise(cases[i].html, NULL);
		g_autofree char *again = html_sanitise(clean, NULL);
		print_message("%s: %s\n", cases[i].why, clean);
		if (cases[i].expected != NULL)
			assert_string_equal(clean, cases[i].expected);
		for (gsize j = 0; j < G_N_ELEMENTS(unsafe); j++)
			assert_null(strstr(clean, unsafe[j]));
		assert_string_equal(again, clean);
	}
}

static void test_uris_inside_resolve_against_the_base(void **state)
{
	static const Case cases[] = {
		{ "<a href=\"b\">x</a>", "<a href=\"http://a.example/d/b\">x</a>", "link" },
		{ "<img src=\"/b.png\">", "<img src=\"http://a.example/b.png\" />", "image" },
		{ "<q cite=\"?c\">x</q>", "<q cite=\"http://a.example/d/?c\">x</q>", "source" },
		{ "<a href=\"#c\">x</a>", "<a href=\"http://a.example/d/#c\">x</a>", "fragment" },
		{ "<a href=\"mailto:x@y.example\">x</a>", "<a href=\"mailto:x@y.example\">x</a>",
		  "absolute" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *clean = html_sanitise(cases[i].html, "http://a.example/d/");
		print_message("%s\n", cases[i].why);
		assert_string_equal(clean, cases[i].expected);
	}
}

static void test_what_looks_like_html(void **state)
{
	static const struct {
		const char *text;
		gboolean html;
		const char *why;
	} cases[] = {
		{ "<p>a</p>", TRUE, "a tag" },
		{ "a<br/>b", TRUE, "an empty tag" },
		{ "a &amp; b", TRUE, "a reference" },
		{ "a &#8217; b", TRUE, "a numeric reference" },
		{ "<!-- a -->", TRUE, "a comment" },
		{ "a & b", FALSE, "an ampersand" },
		{ "AT&T; no", TRUE, "might be a reference" },
		{ "1 < 2 > 0", FALSE, "signs" },
		{ "<thinking>", FALSE, "no element of HTML" },
		{ "<blink>a</blink>", TRUE, "any element that ends" },
		{ "<b unclosed", FALSE, "no tag without an end" },
		{ "", FALSE, "nothing" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		print_message("%s\n", cases[i].why);
		assert_int_equal(html_looks_like(cases[i].text), cases[i].html);
	}
}

static void test_deep_nesting_and_long_words_are_survived(void **state)
{
	g_autoptr(GString) deep = g_string_new(NULL);
	for (int i = 0; i < 20000; i++)
		g_string_append(deep, "<div><b>");
	g_string_append(deep, "bottom");
	g_autofree char *text = html_to_text(deep->str);
	g_autofree char *clean = html_sanitise(deep->str, NULL);
	assert_true(g_utf8_validate(text, -1, NULL));
	assert_true(g_utf8_validate(clean, -1, NULL));
	g_autofree char *word = g_strnfill(1000000, 'a');
	g_autofree char *same = html_to_text(word);
	assert_string_equal(same, word);
}

/* What would take minutes if each piece were sought to the text's end. */
static void test_work_grows_with_the_text_not_with_its_square(void **state)
{
	static const char *const pieces[] = { "<!--", "<!a", "<?a", "<![CDATA[", "<a", "&a" };
	for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
		g_autoptr(GString) html = g_string_new("words ");
		for (int k = 0; k < 300000; k++)
			g_string_append(html, pieces[i]);
		g_autofree char *text = html_to_text(html->str);
		g_autofree char *markup = html_sanitise(html->str, NULL);
		assert_true(g_str_has_prefix(text, "words"));
		assert_true(g_str_has_prefix(markup, "words"));
	}
}

static void test_the_head_of_a_page(void **state)
{
	g_auto(WebPage) page = { 0 };
	html_read_page(
		"<html><head><title> A\n page </title>"
		"<link rel=alternate type='application/rss+xml' href='/feed'>"
		"<link rel=alternate type='Application/Atom+XML' href='http://b.example/atom'>"
		"<link rel=stylesheet type='text/css' href='/style'>"
		"<link rel=alternate type='application/rss+xml' href='javascript:x'>"
		"</head><body><input type=password></body></html>",
		"http://a.example/x/", &page);
	assert_string_equal(page.title, "A page");
	assert_true(page.password);
	assert_int_equal(page.feeds->len, 2);
	assert_string_equal(g_ptr_array_index(page.feeds, 0), "http://a.example/feed");
	assert_string_equal(g_ptr_array_index(page.feeds, 1), "http://b.example/atom");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_html_reads_as_a_person_would_read_it_out),
		cmocka_unit_test(test_tails_of_publishing_software_are_cut),
		cmocka_unit_test(test_plain_text_is_tidied_not_read),
		cmocka_unit_test(test_only_harmless_markup_is_left),
		cmocka_unit_test(test_uris_inside_resolve_against_the_base),
		cmocka_unit_test(test_what_looks_like_html),
		cmocka_unit_test(test_deep_nesting_and_long_words_are_survived),
		cmocka_unit_test(test_work_grows_with_the_text_not_with_its_square),
		cmocka_unit_test(test_the_head_of_a_page),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

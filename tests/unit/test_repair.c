/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "feeds/limits.h"
#include "feeds/repair.h"

typedef struct {
	const char *text, *xml, *note, *why; /* note: part of one, or NULL for none at all */
} Case;

static gboolean noted(const Repaired *repaired, const char *what)
{
	for (guint i = 0; i < repaired->notes->len; i++)
		if (strstr(g_ptr_array_index(repaired->notes, i), what) != NULL)
			return TRUE;
	return FALSE;
}

static void check(const Case *cases, gsize n)
{
	for (gsize i = 0; i < n; i++) {
		g_auto(Repaired) repaired = { 0 };
		repair_xml(cases[i].text, strlen(cases[i].text), &repaired);
		print_message("%s\n", cases[i].why);
		assert_string_equal(repaired.xml->str, cases[i].xml);
		if (cases[i].note == NULL)
			assert_int_equal(repaired.notes->len, 0);
		else
			assert_true(noted(&repaired, cases[i].note));
	}
}

static void test_well_formed_documents_pass_unchanged(void **state)
{
	static const Case cases[] = {
		{ "<a><b c=\"d\">e</b><f/></a>", "<a><b c=\"d\">e</b><f/></a>", NULL, "plain" },
		{ "<?xml version='1.0'?>\n<!-- c --><a/>", "<a/>", NULL, "the prolog is left out" },
		{ "<a>b<!-- <c> -->d<?php e?>f</a>", "<a>bdf</a>", NULL, "comments and PIs" },
		{ "<a><![CDATA[<b> & c]]></a>", "<a>&lt;b&gt; &amp; c</a>", NULL, "CDATA" },
		{ "<a>&lt;&amp;&#65;&#x42;</a>", "<a>&lt;&amp;AB</a>", NULL, "references" },
		{ "<x:a y:b='c'/>", "<x:a y:b=\"c\"/>", NULL, "prefixes, other quotes" },
		{ "<a>b\r\nc\rd</a>", "<a>b\nc\nd</a>", NULL, "line ends" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_text_is_never_lost_to_a_bad_reference_or_sign(void **state)
{
	static const Case cases[] = {
		{ "<a>b & c</a>", "<a>b &amp; c</a>", "bare ampersands (1)", "an ampersand" },
		{ "<a>b?c=1&d=2</a>", "<a>b?c=1&amp;d=2</a>", "bare ampersands (1)", "in a URL" },
		{ "<a b='?c&d=e'/>", "<a b=\"?c&amp;d=e\"/>", "bare ampersands (1)",
		  "in an attribute" },
		{ "<a>caf&eacute;&nbsp;x</a>", "<a>café\xc2\xa0x</a>", "HTML entities",
		  "HTML's entities" },
		{ "<a>&nosuch;</a>", "<a>&amp;nosuch;</a>", "bare ampersands (1)",
		  "nobody's entity" },
		{ "<a>1 < 2</a>", "<a>1 &lt; 2</a>", "less-than signs (1)", "a bare sign" },
		{ "<a><\xc3\x97></a>", "<a>&lt;\xc3\x97&gt;</a>", "less-than signs (1)",
		  "a sign that begins no name" },
		{ "<a><ü>b</ü></a>", "<a><ü>b</ü></a>", NULL, "a letter that does" },
		{ "<a>b\x08"
		  "c</a>",
		  "<a>bc</a>", "control characters", "a control character" },
		{ "<a>&#8;&#x1f;b</a>", "<a>b</a>", "control characters", "as references" },
		{ "<a>&#150;&#x92;</a>", "<a>–’</a>", NULL, "windows-1252 as references" },
		{ "<a>&#xD83D;&#xDE00;</a>", "<a>😀</a>", NULL, "two halves of one" },
		{ "<a>&#8217s &#x2019;s &amp b &lt <c/></a>", "<a>’s ’s &amp; b &lt; <c/></a>",
		  "bare ampersands (3)", "semicolons forgotten" },
		{ "<a>?b=1&lt=2&copy=3&amp=4</a>", "<a>?b=1&amp;lt=2&amp;copy=3&amp;amp=4</a>",
		  "bare ampersands (3)", "names in an address" },
		{ "<a>&comma;&lpar;&gbreve;</a>", "<a>,(ğ</a>", "HTML entities",
		  "HTML's later entities" },
		{ "<a>&#1114112;&#xd800;</a>", "<a>\xef\xbf\xbd\xef\xbf\xbd</a>", NULL,
		  "no characters" },
		{ "<a>&#;&#x;</a>", "<a>&amp;#;&amp;#x;</a>", "bare ampersands (2)", "no digits" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_tags_are_balanced(void **state)
{
	static const Case cases[] = {
		{ "<a><b>c</a>", "<a><b>c</b></a>", "not closed (1)", "one not closed" },
		{ "<a><b>c</b", "<a><b>c</b></a>", "ends early", "cut inside an end tag" },
		{ "<a>b<c d='e", "<a>b</a>", "ends early", "cut inside a start tag" },
		{ "<a>b &am", "<a>b </a>", "ends early", "cut inside a reference" },
		{ "<a><b>c</ b>d</a>", "<a><b>c</b>d</a>", NULL, "an end tag with a blank" },
		{ "<a><b>c</bb>d</a>", "<a><b>c</b>d</a>", "match nothing (1)", "a misspelt end" },
		{ "<a>b</c></a>", "<a>b</a>", "match nothing", "an end of nothing" },
		{ "<a><item>b<item>c</item></a>", "<a><item>b</item><item>c</item></a>",
		  "not closed", "items do not nest" },
		{ "<a><B>c</b></a>", "<a><B>c</B></a>", NULL, "case does not count" },
		{ "<a><![CDATA[b", "<a>b</a>", "ends early", "unclosed CDATA" },
		{ "<a><b><![CDATA[c</b><d>e</d></a>", "<a><b>c</b><d>e</d></a>", "ends early",
		  "unclosed CDATA ends with its element" },
		{ "<a>b<!-- c", "<a>b</a>", "ends early", "an unclosed comment" },
		{ "<a>b<!-- c<d>e</d></a>", "<a>b c<d>e</d></a>", "ends early",
		  "tags behind an unclosed comment" },
		{ "<a><item>b</item></a><item>c</item>", "<a><item>b</item><item>c</item></a>",
		  "match nothing", "items behind the root's end" },
		{ "<a>b</a>tail<c/>", "<a>b</a>", NULL, "what follows the root is nobody's" },
		{ "junk <a/>", "<a/>", "text before", "what precedes it" },
		{ "", "", NULL, "no markup" },
		{ "words", "", "text before", "words alone" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_attributes_get_quotes_and_stand_once(void **state)
{
	static const Case cases[] = {
		{ "<a b=c d/>", "<a b=\"c\" d=\"\"/>", "without quotes or given twice (2)",
		  "no quotes, no value" },
		{ "<a b='1' b='2'/>", "<a b=\"1\"/>", "given twice (1)", "twice" },
		{ "<a b='\"'/>", "<a b=\"&quot;\"/>", NULL, "the other quote" },
		{ "<a b='<c>'/>", "<a b=\"&lt;c&gt;\"/>", NULL, "markup inside" },
		{ "<a b='c>d</a>", "<a b=\"c\">d</a>", "without quotes", "a quote never closed" },
		{ "<a b='c>d</a>'", "<a b=\"c\">d</a>", "without quotes",
		  "a quote closed behind another tag" },
		{ "<a b\xc3\x97='c'/>", "<a b=\"\" c=\"\"/>", "without quotes",
		  "a sign in a name" },
		{ "<a b = 'c'/>", "<a b=\"c\"/>", NULL, "blanks" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_entities_of_an_internal_dtd_are_expanded(void **state)
{
	static const Case cases[] = {
		{ "<!DOCTYPE a [<!ENTITY b \"c &#233;\">]><a>&b;</a>", "<a>c é</a>", NULL,
		  "a literal" },
		{ "<!DOCTYPE a [<!ENTITY b 'x'><!ENTITY c '&b;&b;'>]><a>&c;</a>", "<a>xx</a>", NULL,
		  "one inside another" },
		{ "<!DOCTYPE a [<!ENTITY b '<c>'>]><a>&b;</a>", "<a>&lt;c&gt;</a>", NULL,
		  "markup stays text" },
		{ "<!DOCTYPE a SYSTEM 'http://a.example/dtd'><a>&b;</a>", "<a>&amp;b;</a>",
		  "ampersands", "an external DTD is not read" },
		{ "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
		  "<a>&amp;b;</a>", "ampersands", "nor an external entity" },
		{ "<!DOCTYPE a [<!ENTITY b '&b;'>]><a>&b;</a>", "<a>&amp;b;</a>", NULL,
		  "one that names itself" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_expansion_is_bounded(void **state)
{
	g_autoptr(GString) bomb = g_string_new("<!DOCTYPE a [<!ENTITY e0 'lol'>");
	for (int i = 1; i < 20; i++) {
		g_string_append_printf(bomb, "<!ENTITY e%d '", i);
		for (int j = 0; j < 10; j++)
			g_string_append_printf(bomb, "&e%d;", i - 1);
		g_string_append(bomb, "'>");
	}
	g_string_append(bomb, "]><a>");
	for (int i = 0; i < 100000; i++)
		g_string_append(bomb, "&e2;&e19;");
	g_string_append(bomb, "</a>");
	g_auto(Repaired) repaired = { 0 };
	repair_xml(bomb->str, bomb->len, &repaired);
	assert_true(repaired.xml->len < LIMIT_ENTITY_OUTPUT + 100);
	assert_true(noted(&repaired, "expand beyond all bounds"));
}

/* What would take hours if each piece were sought to the document's end. */
static void test_work_grows_with_the_document_not_with_its_square(void **state)
{
	static const struct {
		const char *head, *piece, *tail, *note, *why;
	} cases[] = {
		{ "<a>", "<b ", "", "less-than signs (999999)", "start tags without an end" },
		{ "<a>", "</b", "", "less-than signs (999999)", "end tags without an end" },
		{ "<a>", "<b c='", "", "less-than signs (999999)", "open quotes in them" },
		{ "<!DOCTYPE a [<!ENTITY b '", "&", "'>]><a>&b;</a>", "expand beyond",
		  "a long value" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_auto(Repaired) repaired = { 0 };
		g_autoptr(GString) text = g_string_new(cases[i].head);
		for (int k = 0; k < 1000000; k++)
			g_string_append(text, cases[i].piece);
		g_string_append(text, cases[i].tail);
		repair_xml(text->str, text->len, &repaired);
		print_message("%s\n", cases[i].why);
		assert_true(noted(&repaired, cases[i].note));
	}
}

static void test_depth_is_bounded_and_the_words_stay(void **state)
{
	g_autoptr(GString) deep = g_string_new(NULL);
	for (int i = 0; i < 5000; i++)
		g_string_append(deep, "<a>");
	g_string_append(deep, "bottom");
	for (int i = 0; i < 5000; i++)
		g_string_append(deep, "</a>");
	g_auto(Repaired) repaired = { 0 };
	repair_xml(deep->str, deep->len, &repaired);
	assert_int_equal(repaired.xml->len, LIMIT_DEPTH * strlen("<a></a>") + strlen("bottom"));
	assert_true(noted(&repaired, "nested too deep"));
}

static void test_attributes_are_bounded(void **state)
{
	g_autoptr(GString) wide = g_string_new("<a");
	for (int i = 0; i < 10000; i++)
		g_string_append_printf(wide, " b%d='c'", i);
	g_string_append(wide, "/>");
	g_auto(Repaired) repaired = { 0 };
	repair_xml(wide->str, wide->len, &repaired);
	assert_non_null(strstr(repaired.xml->str, " b63=\"c\"/>"));
	assert_null(strstr(repaired.xml->str, " b64="));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_well_formed_documents_pass_unchanged),
		cmocka_unit_test(test_text_is_never_lost_to_a_bad_reference_or_sign),
		cmocka_unit_test(test_tags_are_balanced),
		cmocka_unit_test(test_attributes_get_quotes_and_stand_once),
		cmocka_unit_test(test_entities_of_an_internal_dtd_are_expanded),
		cmocka_unit_test(test_expansion_is_bounded),
		cmocka_unit_test(test_work_grows_with_the_document_not_with_its_square),
		cmocka_unit_test(test_depth_is_bounded_and_the_words_stay),
		cmocka_unit_test(test_attributes_are_bounded),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

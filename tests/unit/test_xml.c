/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "feeds/limits.h"
#include "feeds/xml.h"

/* The events as one line: "(ns:name attr=value …" , text, ")". */
static void on_start(gpointer data, const XmlElement *element)
{
	g_string_append_printf(data, "(%d:%s", element->ns, element->name);
	for (guint i = 0; i < element->n_attributes; i++)
		g_string_append_printf(data, " %d:%s=%s", element->attributes[i].ns,
				       element->attributes[i].name, element->attributes[i].value);
	g_string_append_c(data, ' ');
}

static void on_end(gpointer data)
{
	g_string_append_c(data, ')');
}

static void on_text(gpointer data, const char *text, gsize size)
{
	g_string_append_len(data, text, size);
}

static const XmlHandler handler = { on_start, on_end, on_text };

static char *events(const char *xml, gboolean *whole)
{
	GString *out = g_string_new(NULL);
	*whole = xml_read(xml, strlen(xml), XML_REPAIRED, &handler, out);
	return g_string_free(out, FALSE);
}

static void test_elements_attributes_and_text_arrive_in_order(void **state)
{
	gboolean whole;
	g_autofree char *found = events("<A b=\"c\">d<e/>f &amp; g</A>", &whole);
	assert_true(whole);
	assert_string_equal(found, "(0:a 0:b=c d(0:e )f & g)");
}

typedef struct {
	const char *xml;
	Namespace ns;
	const char *why;
} NsCase;

static void record_ns(gpointer data, const XmlElement *element)
{
	*(Namespace *)data = element->ns;
}

static void no_end(gpointer data)
{
}

static void no_text(gpointer data, const char *text, gsize size)
{
}

static void test_namespaces_are_known_by_any_of_their_spellings(void **state)
{
	static const NsCase cases[] = {
		{ "<a/>", NS_NONE, "none" },
		{ "<a xmlns='http://www.w3.org/2005/Atom'/>", NS_ATOM10, "default" },
		{ "<x:a xmlns:x='http://www.w3.org/2005/Atom'/>", NS_ATOM10, "any prefix" },
		{ "<x:a xmlns:x='HTTPS://WWW.W3.ORG/2005/ATOM/'/>", NS_ATOM10,
		  "scheme, case and slash" },
		{ "<a xmlns='http://purl.org/atom/ns#'/>", NS_ATOM03, "Atom 0.3" },
		{ "<x:a xmlns:x='http://purl.org/dc/elements/1.0/'/>", NS_DC, "an old Dublin" },
		{ "<a xmlns='http://backend.userland.com/rss2'/>", NS_NONE, "RSS's own" },
		{ "<x:a xmlns:x='http://nowhere.example/'/>", NS_NONE, "the root's own" },
		{ "<r><x:a xmlns:x='http://nowhere.example/'/></r>", NS_OTHER, "an unknown one" },
		{ "<r><dc:a xmlns:dc='http://nowhere.example/'/></r>", NS_OTHER,
		  "a declared prefix means what was declared" },
		{ "<dc:a/>", NS_DC, "an undeclared prefix means the usual" },
		{ "<ITUNES:a/>", NS_ITUNES, "in any case" },
		{ "<nobody:a/>", NS_OTHER, "an undeclared unusual prefix" },
	};
	static const XmlHandler recorder = { record_ns, no_end, no_text };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		Namespace ns = N_NAMESPACES;
		print_message("%s\n", cases[i].why);
		xml_read(cases[i].xml, strlen(cases[i].xml), XML_REPAIRED, &recorder, &ns);
		assert_int_equal(ns, cases[i].ns);
	}
}

static void look_up(gpointer data, const XmlElement *element)
{
	GString *out = data;
	const char *none = xml_attribute(element, "missing");
	g_string_append_printf(out, "%s %s %s %s", xml_attribute(element, "href"),
			       xml_attribute(element, "about"),
			       xml_attribute_ns(element, NS_XML, "base"), none ? none : "-");
}

static void test_attributes_are_found_by_name_and_namespace(void **state)
{
	static const XmlHandler looker = { look_up, no_end, no_text };
	static const char xml[] = "<rdf:a rdf:about='1' HREF='2' xml:base='3'/>";
	g_autoptr(GString) out = g_string_new(NULL);
	xml_read(xml, strlen(xml), XML_REPAIRED, &looker, out);
	assert_string_equal(out->str, "2 1 3 -");
}

static void test_broken_documents_end_early_and_say_so(void **state)
{
	static const char *const broken[] = { "", "<a>", "<a></b>", "words", "<a>&nosuch;</a>" };
	for (gsize i = 0; i < G_N_ELEMENTS(broken); i++) {
		gboolean whole = TRUE;
		g_autofree char *found = events(broken[i], &whole);
		print_message("%s\n", broken[i]);
		assert_false(whole);
	}
}

static void test_a_dtd_stops_the_reading(void **state)
{
	static const char *const documents[] = {
		"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>[&b;]</a>",
		"<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a>b</a>",
		"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
	};
	for (gsize i = 0; i < G_N_ELEMENTS(documents); i++) {
		gboolean whole = TRUE;
		g_autofree char *found = events(documents[i], &whole);
		assert_false(whole);
		assert_string_equal(found, "");
	}
}

static void count(gpointer data, const XmlElement *element)
{
	*(guint *)data = element->n_attributes;
}

static void test_attributes_beyond_the_ceiling_are_left_out(void **state)
{
	static const XmlHandler counter = { count, no_end, no_text };
	g_autoptr(GString) xml = g_string_new("<a");
	for (int i = 0; i < 500; i++)
		g_string_append_printf(xml, " b%d='c'", i);
	g_string_append(xml, "/>");
	guint n = 0;
	assert_true(xml_read(xml->str, xml->len, XML_REPAIRED, &counter, &n));
	assert_int_equal(n, LIMIT_ATTRIBUTES);
}

static void ignore(gpointer data, const XmlElement *element)
{
}

/* HEAD, then N pieces, in each of which "@" is another name, then TAIL. */
static char *written(const char *head, const char *piece, guint n, const char *tail)
{
	GString *xml = g_string_new(head);
	for (guint i = 0; i < n; i++) {
		g_autofree char *name = g_strdup_printf("a%x", i);
		g_auto(GStrv) parts = g_strsplit(piece, "@", 2);
		g_autofree char *text = g_strjoinv(name, parts);
		g_string_append(xml, text);
	}
	g_string_append(xml, tail);
	return g_string_free(xml, FALSE);
}

/* Each would take libxml2 minutes. */
static void test_names_without_end_end_the_reading(void **state)
{
	static const XmlHandler deaf = { ignore, no_end, no_text };
	static const struct {
		const char *head, *piece, *tail;
		guint n;
	} cases[] = {
		{ "<a ", " @=''", "/>", 1000000 },        { "<a ", " @='>'", "/>", 1000000 },
		{ "<a ", " xmlns:@='b'", "/>", 1000000 }, { "<a>", "<@/>", "</a>", 1000000 },
		{ "", "<b xmlns:@='b'>", "", 2000 },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *xml =
			written(cases[i].head, cases[i].piece, cases[i].n, cases[i].tail);
		gint64 begun = g_get_monotonic_time();
		print_message("%s%s…\n", cases[i].head, cases[i].piece);
		assert_false(xml_read(xml, strlen(xml), XML_AS_IS, &deaf, NULL));
		assert_true(g_get_monotonic_time() - begun < 20 * G_USEC_PER_SEC);
	}
}

static void test_usual_names_are_not_too_many(void **state)
{
	static const XmlHandler deaf = { ignore, no_end, no_text };
	g_autofree char *elements = written("<a>", "<@ xmlns='b'/>", 5000, "</a>");
	g_autofree char *nested = written("", "<b xmlns:@='b'>", 60, "");
	g_autofree char *closed = written(nested, "</b>", 60, "");
	assert_true(xml_read(elements, strlen(elements), XML_AS_IS, &deaf, NULL));
	assert_true(xml_read(closed, strlen(closed), XML_AS_IS, &deaf, NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_elements_attributes_and_text_arrive_in_order),
		cmocka_unit_test(test_namespaces_are_known_by_any_of_their_spellings),
		cmocka_unit_test(test_attributes_are_found_by_name_and_namespace),
		cmocka_unit_test(test_broken_documents_end_early_and_say_so),
		cmocka_unit_test(test_a_dtd_stops_the_reading),
		cmocka_unit_test(test_attributes_beyond_the_ceiling_are_left_out),
		cmocka_unit_test(test_names_without_end_end_the_reading),
		cmocka_unit_test(test_usual_names_are_not_too_many),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

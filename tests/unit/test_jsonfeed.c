/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "feeds/date.h"
#include "feeds/error.h"
#include "feeds/jsonfeed.h"
#include "feeds/limits.h"

static Feed *parse(const char *text)
{
	g_autoptr(Feed) feed = feed_new();
	g_autoptr(GError) error = NULL;
	assert_true(jsonfeed_read(text, strlen(text), "http://a.example/d/", FALSE, feed, &error));
	assert_null(error);
	return g_steal_pointer(&feed);
}

static const Item *first(const Feed *feed)
{
	assert_true(feed->items->len > 0);
	return g_ptr_array_index(feed->items, 0);
}

static void test_a_feed_and_its_item_are_read(void **state)
{
	g_autoptr(Feed) feed = parse(
		"{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\","
		"\"description\":\"D\",\"home_page_url\":\"/h\",\"feed_url\":\"/f.json\","
		"\"language\":\"ur\",\"icon\":\"/i.png\",\"authors\":[{\"name\":\"N\",\"url\":\"/"
		"n\"}],"
		"\"items\":[{\"id\":\"1\",\"url\":\"p\",\"title\":\"A & <b>\",\"summary\":\"S\","
		"\"content_html\":\"<a href='q'>x</a><script>y</script>\",\"content_text\":\"x\","
		"\"date_published\":\"2026-09-21T10:00:00+05:00\",\"tags\":[\"t1\",\"t2\"],"
		"\"authors\":[{\"name\":\"M\"}],\"language\":\"en\",\"attachments\":[{\"url\":"
		"\"/a.mp3\",\"mime_type\":\"audio/mpeg\",\"size_in_bytes\":12}]}]}");
	const Item *item = first(feed);
	const Content *html = g_ptr_array_index(item->content, 0);
	const Enclosure *enclosure = g_ptr_array_index(item->enclosures, 0);
	g_autofree char *date = date_format(item->published);
	const struct {
		const char *found, *expected;
	} fields[] = {
		{ feed->version, "json11" },
		{ feed->title.value, "T" },
		{ feed->subtitle.value, "D" },
		{ feed->link, "http://a.example/h" },
		{ feed->self_url, "http://a.example/f.json" },
		{ feed->language, "ur" },
		{ feed->image, "http://a.example/i.png" },
		{ ((Person *)g_ptr_array_index(feed->authors, 0))->uri, "http://a.example/n" },
		{ item->id, "1" },
		{ item->link, "http://a.example/d/p" },
		{ item->title.value, "A & <b>" },
		{ item->summary.value, "S" },
		{ html->text.value, "<a href=\"http://a.example/d/q\">x</a>" },
		{ html->mime, "text/html" },
		{ date, "2026-09-21T05:00:00Z" },
		{ ((Tag *)g_ptr_array_index(item->tags, 1))->term, "t2" },
		{ ((Person *)g_ptr_array_index(item->authors, 0))->name, "M" },
		{ item->lang, "en" },
		{ enclosure->url, "http://a.example/a.mp3" },
		{ enclosure->type, "audio/mpeg" },
		{ enclosure->length, "12" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(fields); i++)
		assert_string_equal(fields[i].found, fields[i].expected);
	assert_int_equal(item->content->len, 2);
	assert_int_equal(item->title.type, TEXT_PLAIN);
}

static void test_version_1_and_its_single_author(void **state)
{
	g_autoptr(Feed) feed = parse("{\"version\":\"https://jsonfeed.org/version/1\","
				     "\"items\":[{\"id\":7,\"author\":{\"name\":\"N\"},"
				     "\"external_url\":\"http://b.example/\"}]}");
	const Item *item = first(feed);
	assert_string_equal(feed->version, "json1");
	assert_string_equal(item->id, "7");
	assert_string_equal(item->link, "http://b.example/");
	assert_string_equal(((Person *)g_ptr_array_index(item->authors, 0))->name, "N");
}

static void test_members_of_the_wrong_type_are_as_if_absent(void **state)
{
	g_autoptr(Feed) feed =
		parse("{\"title\":[1],\"authors\":{\"x\":1},\"items\":[3,null,\"x\",[],"
		      "{\"id\":{},\"title\":7.5,\"url\":[],\"tags\":{\"a\":1},\"authors\":[1,{}],"
		      "\"attachments\":[1,{},{\"url\":\"javascript:x\"}],\"date_published\":true},"
		      "{\"tags\":[{},\"\",\"t\"],\"url\":\"javascript:alert(1)\",\"date_"
		      "published\":\"soon\"}]}");
	assert_null(feed->title.value);
	assert_int_equal(feed->items->len, 2);
	for (guint i = 0; i < 2; i++) {
		const Item *item = g_ptr_array_index(feed->items, i);
		assert_null(item->id);
		assert_null(item->link);
		assert_null(item->title.value);
		assert_int_equal(item->authors->len + item->enclosures->len, 0);
		assert_true(item->published == NO_TIME);
	}
	assert_int_equal(((Item *)g_ptr_array_index(feed->items, 1))->tags->len, 1);
}

static void test_of_a_feed_cut_short_the_complete_items_are_kept(void **state)
{
	static const struct {
		const char *text;
		int items; /* -1: an error */
		const char *why;
	} cases[] = {
		{ "{\"items\":[{\"id\":\"1\"},{\"id\":\"2\"},{\"id\":\"3", 2, "in a string" },
		{ "{\"items\":[{\"id\":\"1\"}", 1, "behind an item" },
		{ "{\"items\":[{\"id\":\"1\",\"tags\":[\"a\"],\"authors\":[{}]},{\"authors\":[{}]",
		  1, "lists inside items are not items" },
		{ "{\"items\":[{\"id\":\"a}]\\\"}\"},{\"id\":\"2\\", 1, "brackets in strings" },
		{ "{\"items\":[{\"id\":\"1\"},{\"id\":2x},{\"id\":\"3\"}]}", 1, "broken, not cut" },
		{ "{\"items\":[{\"id\":\"1\"}],\"title\":\"T", 1, "behind the items" },
		{ "{\"authors\":[{\"name\":\"a\"}],\"items\":[{\"id\"", -1, "no item is complete" },
		{ "{\"authors\":[{\"name\":\"a\"}", -1, "no items" },
		{ "{", -1, "nothing" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(Feed) feed = feed_new();
		gboolean ok = jsonfeed_read(cases[i].text, strlen(cases[i].text), NULL, FALSE, feed,
					    &error);
		print_message("%s\n", cases[i].why);
		assert_int_equal(ok, cases[i].items >= 0);
		if (!ok)
			continue;
		assert_int_equal(feed->items->len, cases[i].items);
		assert_int_equal(feed->notes->len, 1);
	}
}

static void test_control_characters_are_dropped(void **state)
{
	g_autoptr(Feed) feed = parse("{\"items\":[{\"title\":\"a\\u0000\\u0008\\u001bb\\tc\"}]}");
	assert_string_equal(first(feed)->title.value, "ab\tc");
}

static void test_what_a_parser_cannot_hold_costs_only_itself(void **state)
{
	static const struct {
		const char *member, *title, *why;
		gboolean noted;
	} cases[] = {
		{ "\"title\":\"x \\ud83d\"", "x \xef\xbf\xbd", "half an emoji", TRUE },
		{ "\"title\":\"\\udc00 x\"", "\xef\xbf\xbd x", "the other half", TRUE },
		{ "\"title\":\"\\ud83d\\u0041\"",
		  "\xef\xbf\xbd"
		  "A",
		  "half, then a letter", TRUE },
		{ "\"title\":\"\\ud83d\\ude00\"", "😀", "a whole one", FALSE },
		{ "\"title\":\"\\\\ud83d\"", "\\ud83d", "no escape but a backslash", FALSE },
		{ "\"_n\":-1e400,\"title\":\"1e400\"", "1e400", "no double holds it", TRUE },
		{ "\"_n\":[99999999999999999999],\"title\":\"x\"", "x", "nor 64 bits", TRUE },
		{ "\"title\":\"a\tb\"", "a\tb", "a control unescaped", TRUE },
		{ "\"tags\":[\"a\",],\"title\":\"x,]\",", "x,]", "commas before brackets", TRUE },
		{ "\"_n\":1e-400,\"title\":\"x\"", "x", "nothing, nearly", FALSE },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text =
			g_strdup_printf("{\"items\":[{%s},{\"title\":\"next\"}]}", cases[i].member);
		g_autoptr(Feed) feed = parse(text);
		print_message("%s\n", cases[i].why);
		assert_int_equal(feed->items->len, 2);
		assert_string_equal(first(feed)->title.value, cases[i].title);
		assert_int_equal(feed->notes->len, cases[i].noted);
	}
}

static void test_an_id_that_is_a_number_keeps_its_digits(void **state)
{
	static const struct {
		const char *number, *id;
	} cases[] = { { "7", "7" },
		      { "-7", "-7" },
		      { "1.5", "1.5" },
		      { "9223372036854775808", "9223372036854775808" },
		      { "123456789012345678901234567890", "123456789012345678901234567890" } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text =
			g_strdup_printf("{\"items\":[{\"id\":%s}]}", cases[i].number);
		g_autoptr(Feed) feed = parse(text);
		assert_string_equal(first(feed)->id, cases[i].id);
	}
}

static void test_what_is_no_json_feed_is_named(void **state)
{
	static const struct {
		const char *text, *message;
	} cases[] = {
		{ "{", "broken JSON at line 1: " },
		{ "[1]", "JSON, but no JSON Feed: it has no \"items\"" },
		{ "{\"items\":{}}", "JSON, but no JSON Feed: it has no \"items\"" },
		{ "{\"error\":\"quota exceeded\"}",
		  "JSON, but no JSON Feed: it has no \"items\"; it says \"quota exceeded\"" },
		{ "{\"error\":{\"message\":\"no key\"}}",
		  "JSON, but no JSON Feed: it has no \"items\"; it says \"no key\"" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Feed) feed = feed_new();
		g_autoptr(GError) error = NULL;
		assert_false(jsonfeed_read(cases[i].text, strlen(cases[i].text), NULL, FALSE, feed,
					   &error));
		assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT));
		assert_true(g_str_has_prefix(error->message, cases[i].message));
	}
}

static void test_lists_and_fields_are_bounded(void **state)
{
	g_autoptr(GString) text = g_string_new("{\"items\":[{\"tags\":[");
	for (int i = 0; i < LIMIT_LIST * 2; i++)
		g_string_append_printf(text, "%s\"t\"", i > 0 ? "," : "");
	g_string_append(text, "],\"title\":\"");
	for (guint i = 0; i < LIMIT_TITLE; i++)
		g_string_append(text, "ت");
	g_string_append(text, "\"}");
	for (int i = 0; i < LIMIT_ITEMS; i++)
		g_string_append(text, ",{}");
	g_string_append(text, "]}");
	g_autoptr(Feed) feed = parse(text->str);
	assert_int_equal(feed->items->len, LIMIT_ITEMS);
	assert_int_equal(feed->notes->len, 1);
	assert_int_equal(first(feed)->tags->len, LIMIT_LIST);
	assert_true(strlen(first(feed)->title.value) <= LIMIT_TITLE);
	assert_true(g_utf8_validate(first(feed)->title.value, -1, NULL));
}

static void test_deep_nesting_is_an_error_not_a_crash(void **state)
{
	g_autofree char *deep = g_strnfill(200000, '[');
	g_autoptr(Feed) feed = feed_new();
	g_autoptr(GError) error = NULL;
	assert_false(jsonfeed_read(deep, strlen(deep), NULL, FALSE, feed, &error));
	assert_non_null(error);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_feed_and_its_item_are_read),
		cmocka_unit_test(test_version_1_and_its_single_author),
		cmocka_unit_test(test_members_of_the_wrong_type_are_as_if_absent),
		cmocka_unit_test(test_of_a_feed_cut_short_the_complete_items_are_kept),
		cmocka_unit_test(test_control_characters_are_dropped),
		cmocka_unit_test(test_what_a_parser_cannot_hold_costs_only_itself),
		cmocka_unit_test(test_an_id_that_is_a_number_keeps_its_digits),
		cmocka_unit_test(test_what_is_no_json_feed_is_named),
		cmocka_unit_test(test_lists_and_fields_are_bounded),
		cmocka_unit_test(test_deep_nesting_is_an_error_not_a_crash),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

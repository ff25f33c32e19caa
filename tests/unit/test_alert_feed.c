/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "agent/alert_feed.h"
#include "feeds/parse.h"

#define NOW 1700000000

static void free_row(gpointer data)
{
	AlertRow *row = data;
	g_free(row->payload);
	g_free(row);
}

static void add(GPtrArray *alerts, gint64 id, gint64 story, const char *headline, const char *link)
{
	Story s = { .id = story,
		    .severity = SEVERITY_HIGH,
		    .headline = (char *)headline,
		    .rule = (char *)"bomb \"&",
		    .title = (char *)"A bombing",
		    .link = (char *)link,
		    .because = (char *)"a <reason>",
		    .publishers = (char *)"A & B" };
	AlertRow *row = g_new0(AlertRow, 1);
	row->id = id;
	row->story = story;
	row->created = NOW + id;
	row->payload = alert_payload(&s, 0);
	g_ptr_array_add(alerts, row);
}

static void check(const char *text, const char *type)
{
	ParseOptions options = { type, "https://h.example/", FALSE };
	g_autoptr(GError) error = NULL;
	g_autoptr(Feed) feed = feed_parse((const guint8 *)text, strlen(text), &options, &error);
	assert_non_null(feed);
	assert_int_equal(feed->items->len, 2);
	const Item *first = g_ptr_array_index(feed->items, 0);
	assert_string_equal(first->headline, "high: Third <b> & last\xef\xbf\xbd");
	assert_non_null(strstr(first->text, "a <reason>"));
	assert_non_null(strstr(first->text, "A & B"));
	assert_string_equal(first->link, "https://a.example/?a=1&b=2");
	assert_int_equal(item_date(first), NOW + 3);
	const Item *second = g_ptr_array_index(feed->items, 1);
	assert_true(second->link == NULL || *second->link == '\0' ||
		    !g_str_has_prefix(second->link, "javascript"));
	assert_string_not_equal(first->key, second->key);
}

static void test_other_readers_get_one_entry_a_story_the_latest(void **state)
{
	g_autoptr(GPtrArray) alerts = g_ptr_array_new_with_free_func(free_row);
	add(alerts, 3, 1, "Third <b> & last\x1b", "https://a.example/?a=1&b=2");
	add(alerts, 2, 0, "a summary", "");
	add(alerts, 1, 2, "Second", "javascript:x");
	add(alerts, 0, 1, "First", "https://a.example/1");
	g_autofree char *atom = alert_feed_atom(alerts, "h.example");
	g_autofree char *json = alert_feed_json(alerts, "h.example");
	check(atom, "application/atom+xml");
	check(json, "application/feed+json");
	assert_non_null(strstr(atom, "<id>tag:h.example,2026:vedette/story/1</id>"));
	assert_null(strchr(atom, '\x1b'));
}

static void test_no_alert_is_a_feed_too(void **state)
{
	g_autoptr(GPtrArray) alerts = g_ptr_array_new();
	g_autofree char *atom = alert_feed_atom(alerts, "localhost");
	g_autofree char *json = alert_feed_json(alerts, "localhost");
	assert_non_null(strstr(atom, "<updated>1970-01-01T00:00:00Z</updated>"));
	assert_non_null(strstr(json, "\"items\": []"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_other_readers_get_one_entry_a_story_the_latest),
		cmocka_unit_test(test_no_alert_is_a_feed_too),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "feeds/item.h"

static void test_a_new_item_says_nothing(void **state)
{
	g_autoptr(Item) item = item_new();
	assert_true(item->published == NO_TIME && item->updated == NO_TIME);
	assert_null(item->title.value);
	assert_null(item->link);
	const GPtrArray *const lists[] = { item->content, item->authors, item->links, item->tags,
					   item->enclosures };
	for (gsize i = 0; i < G_N_ELEMENTS(lists); i++) {
		assert_non_null(lists[i]);
		assert_int_equal(lists[i]->len, 0);
	}
}

static void test_a_new_feed_says_nothing(void **state)
{
	g_autoptr(Feed) feed = feed_new();
	assert_true(feed->published == NO_TIME && feed->updated == NO_TIME);
	assert_int_equal(feed->items->len + feed->notes->len + feed->authors->len, 0);
	assert_int_equal(feed->ttl_minutes + feed->skip_hours + feed->skip_days, 0);
}

static void test_the_date_is_published_else_updated(void **state)
{
	static const struct {
		gint64 published, updated, date;
	} cases[] = {
		{ 1, 2, 1 },  { NO_TIME, 2, 2 },        { 0, 2, 0 }, { NO_TIME, NO_TIME, NO_TIME },
		{ -1, 2, 2 }, { -1, NO_TIME, NO_TIME },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Item) item = item_new();
		item->published = cases[i].published;
		item->updated = cases[i].updated;
		assert_true(item_date(item) == cases[i].date);
	}
}

static void test_nothing_can_be_freed(void **state)
{
	item_free(NULL);
	feed_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_new_item_says_nothing),
		cmocka_unit_test(test_a_new_feed_says_nothing),
		cmocka_unit_test(test_the_date_is_published_else_updated),
		cmocka_unit_test(test_nothing_can_be_freed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

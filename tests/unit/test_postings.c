/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "filters/postings.h"

static gboolean is_even_or_new(gpointer user_data, guint32 serial)
{
	return serial % 2 == 0 || serial >= 900;
}

static void test_a_feature_is_known_as_long_as_a_story_has_it(void **state)
{
	g_autoptr(Postings) postings = postings_new(is_even_or_new, NULL);
	guint32 ids[5000];
	for (guint32 key = 0; key < 5000; key++) {
		assert_int_equal(postings_find(postings, key), POSTINGS_NONE);
		ids[key] = postings_add(postings, key, key);
		assert_int_equal(postings_add(postings, key, key + 1), ids[key]);
	}
	for (guint32 key = 0; key < 5000; key++)
		assert_int_equal(postings_find(postings, key), ids[key]);
	for (guint32 key = 0; key < 5000; key += 2) {
		postings_drop(postings, ids[key]);
		assert_int_equal(postings_find(postings, key), ids[key]);
		postings_drop(postings, ids[key]);
	}
	for (guint32 key = 0; key < 5000; key++)
		assert_int_equal(postings_find(postings, key),
				 key % 2 == 0 ? POSTINGS_NONE : ids[key]);
}

static void test_lists_shed_stories_that_are_gone_as_they_grow(void **state)
{
	g_autoptr(Postings) postings = postings_new(is_even_or_new, NULL);
	guint n;
	guint32 id = POSTINGS_NONE, last = 0;
	for (guint32 serial = 0; serial < 1000; serial++)
		id = postings_add(postings, 7, serial);
	const guint32 *list = postings_list(postings, id, &n);
	assert_in_range(n, 550, 999);
	for (guint i = 0; i < n; i++) {
		assert_true(i == 0 || list[i] > last);
		last = list[i];
	}
	assert_int_equal(last, 999);
}

static void test_what_was_common_is_not_rare_when_it_comes_back(void **state)
{
	g_autoptr(Postings) postings = postings_new(is_even_or_new, NULL);
	guint32 id = POSTINGS_NONE;
	for (guint32 serial = 0; serial < 10; serial++) {
		postings_count_story(postings);
		id = postings_add(postings, 7, serial);
	}
	for (guint i = 0; i < 10; i++)
		postings_drop(postings, id);
	assert_int_equal(postings_find(postings, 7), POSTINGS_NONE);
	assert_int_equal(postings_seen(postings, POSTINGS_NONE, 7), 10);
	assert_int_equal(postings_seen(postings, POSTINGS_NONE, 8), 0);
	id = postings_add(postings, 7, 11);
	assert_int_equal(postings_seen_id(postings, id), 11);
	postings_unsee(postings, id);
	assert_int_equal(postings_seen(postings, id, 7), 10);
	assert_int_equal(postings_stories(postings), 10);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_feature_is_known_as_long_as_a_story_has_it),
		cmocka_unit_test(test_lists_shed_stories_that_are_gone_as_they_grow),
		cmocka_unit_test(test_what_was_common_is_not_rare_when_it_comes_back),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "agent/timeline.h"

#define SPEAKS(type, party) "{\"events\":[{\"type\":\"" type "\",\"actor\":[\"" party "\"]}]}"

static void test_each_item_says_what_it_brings(void **state)
{
	static const struct {
		const char *voice, *title, *verdict;
		gboolean copy;
		const char *news;
	} steps[] = {
		{ "a", "Blast", "{\"killed\":{\"min\":3,\"max\":3}}", FALSE,
		  "first report: a\nkilled: 3, by a" },
		{ "b", "Blast", "{\"killed\":{\"min\":3,\"max\":3}}", TRUE, "" },
		{ "b", "Toll rises", "{\"killed\":{\"min\":5,\"max\":7}}", FALSE,
		  "another voice: b\nkilled: 5–7, by b; before: 3, by a" },
		{ "a", "Toll", "{\"killed\":{\"min\":5,\"max\":7}}", FALSE, "" },
		{ "a", "Kabul accused", SPEAKS("accusation", "pakistan"), FALSE,
		  "accusation: pakistan" },
		{ "c", "Again", SPEAKS("accusation", "pakistan"), FALSE, "another voice: c" },
		{ "a", "Kabul denies involvement", SPEAKS("statement", "afghanistan"), FALSE,
		  "a denial\nstatement: afghanistan" },
		{ "a", "Attack", SPEAKS("attack", "ttp"), FALSE, "" },
		{ NULL, "No verdict", NULL, FALSE, "" },
	};
	g_autoptr(Timeline) timeline = timeline_new();
	for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
		StoredItem item = { .title = (char *)steps[i].title,
				    .family = (char *)steps[i].voice,
				    .verdict = (char *)steps[i].verdict,
				    .copy = steps[i].copy };
		g_autofree char *news = timeline_note(timeline, &item);
		assert_string_equal(news, steps[i].news);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_item_says_what_it_brings),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

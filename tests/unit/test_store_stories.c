/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/batch.h"

#include "agent/stories.h"

#define NOW  1700000000
#define FEED "https://a.example/feed"

/* A store with stories 1 to 3, two items each, the ids of which are 1 to 6. */
static Store *filled(const char *dir)
{
	Store *store = store_open(dir, STORE_WRITE, NULL);
	assert_non_null(store);
	g_autoptr(Batch) batch = batch_new(store, FEED);
	for (gint64 i = 0; i < 6; i++) {
		g_autofree char *key = g_strdup_printf("k%d", (int)i);
		NewItem *n = batch_item(batch, key, NULL, key);
		n->story = 1 + i / 2;
		n->when = NOW;
		n->signature = g_bytes_new(key, strlen(key));
	}
	for (gint64 id = 1; id <= 3; id++)
		batch_story(batch, id, SEVERITY_LOW)->items = 2;
	assert_true(batch_commit(store, batch, NOW, NULL));
	return store;
}

static guint items_of(Store *store, gint64 story)
{
	g_autoptr(GPtrArray) items = store_story_items(store, story, NULL);
	return items->len;
}

static void test_a_merged_story_is_found_under_both_numbers(void **state)
{
	g_autoptr(Store) store = filled(*state);
	for (gint64 from = 2; from <= 3; from++) {
		g_autoptr(Story) into = store_story(store, from - 1, NULL);
		g_autoptr(Story) other = store_story(store, from, NULL);
		story_join(other, into);
		StoryEdit edit = { .kind = STORY_MERGE, .story = other, .other = into, .now = NOW };
		assert_true(store_edit_stories(store, &edit, NULL));
	}
	gint64 id = 1, last = 0;
	assert_true(store_follow_story(store, &id, NULL));
	assert_int_equal(id, 3);
	assert_int_equal(items_of(store, 3), 6);
	g_autoptr(Story) gone = store_story(store, 1, NULL), all = store_story(store, 3, NULL);
	assert_null(gone);
	assert_int_equal(all->items, 6);
	assert_true(store_last_edit(store, &last, NULL));
	assert_int_equal(last, 2);
}

static void test_the_number_of_a_merged_story_is_never_given_again(void **state)
{
	Store *store = filled(*state);
	g_autoptr(Story) into = store_story(store, 2, NULL), from = store_story(store, 3, NULL);
	StoryEdit edit = { .kind = STORY_MERGE, .story = into, .other = from, .now = NOW };
	assert_true(store_edit_stories(store, &edit, NULL));
	assert_int_equal(store_new_story_id(store), 4);
	store_close(store);
	g_autoptr(Store) again = store_open(*state, STORE_WRITE, NULL);
	assert_int_equal(store_new_story_id(again), 4);
}

/* Alerts of stories 1 and 2, the first sent if SENT; then 2 becomes part of 1. */
static Store *merged_with_alerts(const char *dir, gboolean first, gboolean sent)
{
	Store *store = filled(dir);
	g_autoptr(Batch) batch = batch_new(store, FEED);
	for (gint64 id = first ? 1 : 2; id <= 2; id++) {
		Story *story = batch_story(batch, id, SEVERITY_HIGH);
		story->told_updates = 1;
		story->told_severity = SEVERITY_HIGH;
		batch_alert(batch, story, 0, "{}", "log");
	}
	assert_true(batch_commit(store, batch, NOW, NULL));
	if (sent) {
		g_autoptr(OutboxRow) row = store_claim_outbox(store, "log", NOW, NULL);
		assert_int_equal(row->story, 1);
		assert_true(store_finish_outbox(store, row, OUTBOX_SENT, 0, NULL, NOW, NULL));
	}
	g_autoptr(Story) into = store_story(store, 1, NULL), from = store_story(store, 2, NULL);
	story_join(into, from);
	StoryEdit edit = { .kind = STORY_MERGE, .story = into, .other = from, .now = NOW };
	assert_true(store_edit_stories(store, &edit, NULL));
	return store;
}

static void test_alerts_follow_their_story_and_are_not_sent_twice(void **state)
{
	g_autoptr(Store) store = merged_with_alerts(*state, TRUE, TRUE);
	g_autoptr(GPtrArray) alerts = store_alerts(store, 0, 10, NULL);
	assert_int_equal(alerts->len, 2);
	for (guint i = 0; i < 2; i++)
		assert_int_equal(((AlertRow *)g_ptr_array_index(alerts, i))->story, 1);
	g_autoptr(OutboxRow) row = store_claim_outbox(store, "log", NOW, NULL);
	assert_null(row);
	g_autoptr(Story) story = store_story(store, 1, NULL);
	assert_int_equal(story->told_updates, 1);
	assert_int_equal(story->pending_alert, 0);
}

static void test_an_alert_of_a_story_that_joins_an_untold_one_still_goes_out(void **state)
{
	g_autoptr(Store) store = merged_with_alerts(*state, FALSE, FALSE);
	g_autoptr(Story) story = store_story(store, 1, NULL);
	assert_int_equal(story->told_updates, 1);
	assert_int_not_equal(story->pending_alert, 0);
	g_autoptr(OutboxRow) row = store_claim_outbox(store, "log", NOW, NULL);
	assert_int_equal(row->story, 1);
}

static void note_pair(gint64 a, gint64 b, gpointer data)
{
	g_string_append_printf(data, "%d-%d ", (int)a, (int)b);
}

static void test_a_split_moves_its_items_and_is_remembered(void **state)
{
	const gint64 moved[] = { 4 };
	g_autoptr(Store) store = filled(*state);
	g_autoptr(Story) rest = store_story(store, 2, NULL);
	g_autoptr(Story) fresh = store_story(store, 2, NULL);
	fresh->id = store_new_story_id(store);
	StoryEdit edit = { .kind = STORY_SPLIT,
			   .story = fresh,
			   .other = rest,
			   .items = moved,
			   .n_items = 1,
			   .now = NOW };
	assert_true(store_edit_stories(store, &edit, NULL));
	assert_int_equal(fresh->id, 4);
	assert_int_equal(items_of(store, 4), 1);
	assert_int_equal(items_of(store, 2), 1);
	g_autoptr(GString) pairs = g_string_new(NULL);
	assert_true(store_parted(store, note_pair, pairs, NULL));
	assert_string_equal(pairs->str, "4-2 ");
}

static void test_a_given_name_outlives_what_the_agent_writes(void **state)
{
	g_autoptr(Store) store = filled(*state);
	g_autoptr(Batch) batch = batch_new(store, FEED);
	Story *before = batch_story(batch, 1, SEVERITY_HIGH); /* read before the person's change */
	g_autoptr(Story) story = store_story(store, 1, NULL);
	g_free(story->headline);
	story->headline = g_strdup("The quarry affair");
	story->named = TRUE;
	StoryEdit edit = { .kind = STORY_RENAME, .story = story, .now = NOW };
	assert_true(store_edit_stories(store, &edit, NULL));
	assert_false(before->named);
	assert_true(batch_commit(store, batch, NOW, NULL));
	g_autoptr(Story) after = store_story(store, 1, NULL);
	assert_string_equal(after->headline, "The quarry affair");
	assert_true(after->named);
	assert_int_equal(after->severity, SEVERITY_HIGH);
}

static void count_story(gint64 story, GBytes *bytes, gpointer data)
{
	((guint *)data)[story]++;
}

static void test_stories_that_turn_out_to_be_one_are_joined_with_the_fetch(void **state)
{
	g_autoptr(Store) store = filled(*state);
	g_autoptr(Batch) batch = batch_new(store, FEED);
	g_autoptr(GArray) joins = g_array_new(FALSE, FALSE, sizeof(StoryJoin));
	guint window[4] = { 0 };
	StoryJoin join = { 1, 3 };
	gint64 id = 3, last = 1;
	g_array_append_val(joins, join);
	FetchCommit commit = { .state = batch->state,
			       .items = batch->items,
			       .stories = batch->stories,
			       .alerts = batch->alerts,
			       .ruleset = "hash",
			       .now = NOW,
			       .joins = joins };
	assert_true(store_commit_fetch(store, &commit, NULL));
	assert_true(store_follow_story(store, &id, NULL));
	assert_int_equal(id, 1);
	assert_true(store_signatures(store, NOW, count_story, window, NULL));
	assert_int_equal(window[1], 4);
	assert_int_equal(window[3], 0);
	assert_true(store_last_edit(store, &last, NULL));
	assert_int_equal(last, 0); /* no person's doing */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(test_a_merged_story_is_found_under_both_numbers),
		IN_FOLDER(test_the_number_of_a_merged_story_is_never_given_again),
		IN_FOLDER(test_alerts_follow_their_story_and_are_not_sent_twice),
		IN_FOLDER(test_an_alert_of_a_story_that_joins_an_untold_one_still_goes_out),
		IN_FOLDER(test_a_split_moves_its_items_and_is_remembered),
		IN_FOLDER(test_a_given_name_outlives_what_the_agent_writes),
		IN_FOLDER(test_stories_that_turn_out_to_be_one_are_joined_with_the_fetch),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

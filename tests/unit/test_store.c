/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/batch.h"

#include <sys/stat.h>

#include "agent/config.h"
#include "agent/store_private.h"

#define NOW  1700000000
#define DAY  86400
#define FEED "https://a.example/feed"

static Store *opened(const char *dir, StoreMode mode)
{
	g_autoptr(GError) error = NULL;
	Store *store = store_open(dir, mode, &error);
	if (error != NULL)
		print_error("%s\n", error->message);
	assert_non_null(store);
	return store;
}

static StoreCounts counts_of(Store *store)
{
	StoreCounts counts;
	assert_true(store_counts(store, &counts, NULL));
	return counts;
}

/* SQL straight at the file, for what only another program would do. */
static void meddle(const char *dir, const char *sql)
{
	g_autofree char *path = g_build_filename(dir, "vedette.db", NULL);
	sqlite3 *db = NULL;
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

/* ---- opening ---- */

static void test_a_new_store_is_empty_and_private(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	g_autofree char *path = g_build_filename(*state, "vedette.db", NULL);
	StoreCounts counts = counts_of(store);
	struct stat info;
	assert_int_equal(stat(path, &info), 0);
	assert_int_equal(info.st_mode & 0777, 0600);
	assert_int_equal(counts.feeds + counts.items + counts.stories + counts.alerts +
				 counts.waiting + counts.dead + counts.last_fetch,
			 0);
	assert_true(counts.bytes > 0);
}

static void test_a_second_writer_is_told_to_try_later(void **state)
{
	g_autoptr(GError) error = NULL;
	Store *first = opened(*state, STORE_WRITE);
	assert_null(store_open(*state, STORE_WRITE, &error));
	assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER));
	assert_non_null(strstr(error->message, "another vedette is at work"));
	store_close(first);
	g_autoptr(Store) second = opened(*state, STORE_WRITE);
}

static void test_a_reader_works_beside_a_writer(void **state)
{
	g_autoptr(Store) writer = opened(*state, STORE_WRITE);
	g_autoptr(Store) reader = opened(*state, STORE_READ);
	g_autoptr(Batch) batch = batch_new(writer, FEED);
	Story *story = batch_story(batch, 1, SEVERITY_HIGH);
	batch_item(batch, "k", NULL, "t");
	assert_true(batch_commit(writer, batch, NOW, NULL));
	assert_int_equal(counts_of(reader).items, 1);
	assert_true(store_mark_story(reader, story->id, STORY_ACK, NOW, NULL));
	DigestRun run = { .profile = (char *)"p", .day = (char *)"2023-11-14" };
	assert_true(store_put_digest(reader, &run, NOW, NULL));
	g_autoptr(Story) marked = store_story(writer, 1, NULL);
	assert_int_equal(marked->acked_at, NOW);
}

static void test_reading_makes_no_database(void **state)
{
	g_autoptr(GError) error = NULL;
	assert_null(store_open(*state, STORE_READ, &error));
	assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT));
	assert_non_null(strstr(error->message, "nothing stored yet"));
	g_autoptr(GDir) dir = g_dir_open(*state, 0, NULL);
	assert_null(g_dir_read_name(dir));
}

static void test_a_folder_that_is_not_there_can_be_tried_later(void **state)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *dir = g_build_filename(*state, "none", NULL);
	assert_null(store_open(dir, STORE_WRITE, &error));
	assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER));
}

static void test_a_newer_schema_is_refused_and_named(void **state)
{
	static const StoreMode modes[] = { STORE_READ, STORE_WRITE };
	store_close(opened(*state, STORE_WRITE));
	meddle(*state, "PRAGMA user_version = 99");
	for (gsize i = 0; i < G_N_ELEMENTS(modes); i++) {
		g_autoptr(GError) error = NULL;
		assert_null(store_open(*state, modes[i], &error));
		assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT));
		assert_non_null(
			strstr(error->message, "was written by a newer vedette (schema 99, "));
	}
}

static void test_a_store_not_yet_made_up_is_made_up_by_writers_only(void **state)
{
	g_autoptr(GError) error = NULL;
	g_free(put_file(*state, "vedette.db", "")); /* as a crash may leave it */
	assert_null(store_open(*state, STORE_READ, &error));
	assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER));
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	assert_int_equal(counts_of(store).feeds, 0);
}

static void test_a_file_that_is_no_database_of_ours_is_left_alone(void **state)
{
	static const StoreMode modes[] = { STORE_READ, STORE_WRITE };
	g_autofree char *junk = g_strnfill(20000, 'x');
	g_autofree char *path = put_file(*state, "vedette.db", junk);
	for (gsize i = 0; i < G_N_ELEMENTS(modes); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *after = NULL;
		assert_null(store_open(*state, modes[i], &error));
		assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT));
		assert_non_null(strstr(error->message, path));
		assert_non_null(strstr(error->message, "restore a backup"));
		assert_true(g_file_get_contents(path, &after, NULL, NULL));
		assert_string_equal(after, junk);
	}
}

static void test_another_program_s_database_is_left_alone(void **state)
{
	g_autoptr(GError) error = NULL;
	meddle(*state, "CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)");
	assert_null(store_open(*state, STORE_WRITE, &error));
	assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT));
	meddle(*state, "CREATE TABLE feed (y); CREATE TABLE item (z)"); /* not there yet */
}

static void test_a_damaged_database_is_bad_input_not_a_crash(void **state)
{
	g_autofree char *path = g_build_filename(*state, "vedette.db", NULL);
	g_autofree char *bytes = NULL;
	gsize size = 0;
	Store *store = opened(*state, STORE_WRITE);
	{
		g_autoptr(Batch) batch = batch_new(store, FEED);
		for (int i = 0; i < 200; i++) {
			g_autofree char *key = g_strdup_printf("k%d", i);
			batch_item(batch, key, NULL, "some title of some length");
		}
		assert_true(batch_commit(store, batch, NOW, NULL));
	}
	store_close(store);
	assert_true(g_file_get_contents(path, &bytes, &size, NULL));
	memset(bytes + 4096, 0xa5, size - 4096); /* all but the first page */
	assert_true(g_file_set_contents(path, bytes, (gssize)size, NULL));
	g_autoptr(GError) error = NULL;
	store = store_open(*state, STORE_WRITE, &error);
	StoreCounts counts;
	if (store != NULL)
		assert_false(store_counts(store, &counts, &error));
	assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT));
	store_close(store);
}

/* ---- feeds ---- */

static void test_the_state_of_a_feed_reads_back_as_written(void **state)
{
	Store *store = opened(*state, STORE_WRITE);
	{
		g_autoptr(Batch) batch = batch_new(store, FEED);
		FeedState *s = batch->state;
		assert_int_equal(s->id, 0);
		assert_string_equal(s->url, FEED);
		s->etag = g_strdup("W/\"x\\\"y\"");
		s->last_modified = g_strdup("Tue, 14 Nov 2023 22:13:20 GMT");
		memset(s->body_hash, 0xab, sizeof s->body_hash);
		s->next_at = 1, s->due_reason = 2, s->last_try = 3, s->last_ok = 4, s->last_new = 5;
		s->interval = 6, s->failures = 7, s->health = 3, s->health_since = 9;
		s->health_why = g_strdup("because");
		s->moved_to = g_strdup("https://b.example/");
		s->moved_since = 10, s->moved_seen = 11, s->ttl_minutes = 12;
		s->skip_hours = 0x800001, s->skip_days = 0x41, s->update_seconds = 13;
		s->not_before = 14;
		s->title = g_strdup("Заголовок");
		s->version = g_strdup("rss20");
		assert_true(batch_commit(store, batch, NOW, NULL));
		assert_int_not_equal(s->id, 0);
	}
	store_close(store);
	g_autoptr(Store) again = opened(*state, STORE_READ);
	g_autoptr(FeedState) s = store_feed(again, FEED, NULL);
	guint8 hash[32];
	memset(hash, 0xab, sizeof hash);
	assert_int_not_equal(s->id, 0);
	assert_string_equal(s->etag, "W/\"x\\\"y\"");
	assert_string_equal(s->last_modified, "Tue, 14 Nov 2023 22:13:20 GMT");
	assert_memory_equal(s->body_hash, hash, sizeof hash);
	assert_int_equal(s->next_at, 1);
	assert_int_equal(s->due_reason, 2);
	assert_int_equal(s->last_try, 3);
	assert_int_equal(s->last_ok, 4);
	assert_int_equal(s->last_new, 5);
	assert_int_equal(s->interval, 6);
	assert_int_equal(s->failures, 7);
	assert_int_equal(s->health, 3);
	assert_int_equal(s->health_since, 9);
	assert_string_equal(s->health_why, "because");
	assert_string_equal(s->moved_to, "https://b.example/");
	assert_int_equal(s->moved_since, 10);
	assert_int_equal(s->moved_seen, 11);
	assert_int_equal(s->ttl_minutes, 12);
	assert_int_equal(s->skip_hours, 0x800001);
	assert_int_equal(s->skip_days, 0x41);
	assert_int_equal(s->update_seconds, 13);
	assert_int_equal(s->not_before, 14);
	assert_string_equal(s->title, "Заголовок");
	assert_string_equal(s->version, "rss20");
}

static void test_a_feed_keeps_its_row(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	g_autoptr(Batch) one = batch_new(store, FEED), other = batch_new(store, FEED "2");
	assert_true(batch_commit(store, one, NOW, NULL));
	assert_true(batch_commit(store, other, NOW, NULL));
	gint64 id = one->state->id;
	assert_int_not_equal(other->state->id, id);
	one->state->failures = 3;
	assert_true(batch_commit(store, one, NOW + 1, NULL));
	g_autoptr(FeedState) back = store_feed(store, FEED, NULL);
	assert_int_equal(back->id, id);
	assert_int_equal(back->failures, 3);
	assert_int_equal(counts_of(store).feeds, 2);
}

/* ---- all or nothing ---- */

static gboolean is_new(Store *store, gint64 feed, const Item *item)
{
	gboolean answer = -1;
	assert_true(store_is_new(store, feed, item, &answer, NULL));
	return answer;
}

static void test_a_commit_that_fails_half_way_leaves_nothing(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	g_autoptr(Batch) batch = batch_new(store, FEED);
	g_autoptr(GError) error = NULL;
	NewItem *n = batch_item(batch, "k", "https://a.example/1", "title");
	Story *good = batch_story(batch, 1, SEVERITY_HIGH);
	Story *bad = batch_story(batch, 2, SEVERITY_HIGH);
	batch_alert(batch, good, 0, "{}", "log");
	g_clear_pointer(&bad->rule, g_free); /* a story must name its rule */
	assert_false(batch_commit(store, batch, NOW, &error));
	assert_non_null(error);
	StoreCounts counts = counts_of(store);
	assert_int_equal(
		counts.feeds + counts.items + counts.stories + counts.alerts + counts.waiting, 0);
	assert_int_equal(batch->state->id, 0);
	assert_true(is_new(store, 0, n->item));
	g_autoptr(Story) none = store_story(store, 1, NULL);
	assert_null(none);
	bad->rule = g_strdup("r");
	assert_true(batch_commit(store, batch, NOW, NULL));
	assert_int_equal(counts_of(store).items, 1);
	assert_int_equal(counts_of(store).stories, 2);
}

static void test_a_full_disk_is_tried_later_and_loses_nothing(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	g_autoptr(Batch) before = batch_new(store, FEED), big = batch_new(store, FEED "2");
	g_autoptr(GError) error = NULL;
	batch_item(before, "k", NULL, "kept");
	assert_true(batch_commit(store, before, NOW, NULL));
	g_autofree char *text = g_strnfill(4 << 20, 'x');
	batch_item(big, "k", NULL, text);
	limit_files(1 << 20);
	gboolean ok = batch_commit(store, big, NOW, &error);
	limit_files(RLIM_INFINITY);
	assert_false(ok);
	assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER));
	assert_int_equal(counts_of(store).items, 1);
	assert_true(batch_commit(store, big, NOW, NULL));
	assert_int_equal(counts_of(store).items, 2);
}

/* ---- what is new ---- */

static void test_an_item_is_known_by_feed_and_key_or_by_url_from_elsewhere(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	g_autoptr(Batch) a = batch_new(store, FEED), b = batch_new(store, FEED "2");
	batch_item(a, "guid-1", "https://a.example/1", "one");
	batch_item(a, "guid-2", NULL, "two");
	assert_true(batch_commit(store, a, NOW, NULL));
	assert_true(batch_commit(store, b, NOW, NULL));
	gint64 mine = a->state->id, other = b->state->id;
	const struct {
		gint64 feed;
		const char *key, *url;
		gboolean is_new;
		const char *why;
	} cases[] = {
		{ mine, "guid-1", "https://a.example/1", FALSE, "seen" },
		{ mine, "guid-1", "https://a.example/9", FALSE, "the key decides" },
		{ mine, "guid-1", NULL, FALSE, "without a URL too" },
		{ mine, "guid-3", NULL, TRUE, "another key" },
		{ mine, "guid-3", "https://a.example/1", TRUE, "a feed may list a page twice" },
		{ other, "guid-1", NULL, TRUE, "keys are a feed's own" },
		{ other, "guid-1", "https://a.example/1", FALSE, "a page another feed brought" },
		{ other, "x", "https://a.example/1", FALSE, "whatever its key there" },
		{ other, "x", "https://a.example/2", TRUE, "another page" },
		{ 0, "guid-1", "https://a.example/2", TRUE, "a feed never stored" },
		{ 0, "x", "https://a.example/1", FALSE, "which lists a known page" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		const Item *item = batch_listed(b, cases[i].key, cases[i].url, "one");
		assert_int_equal(is_new(store, cases[i].feed, item), cases[i].is_new);
	}
	/* or one feed could keep back what another reports, by listing its page first */
	const Item *reworded = batch_listed(b, "x", "https://a.example/1", "other words");
	assert_true(is_new(store, other, reworded));
}

static void test_what_was_known_from_elsewhere_stays_known_after_a_purge(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	g_autoptr(Batch) a = batch_new(store, FEED), b = batch_new(store, FEED "2");
	batch_item(a, "k", "https://a.example/1", "one");
	assert_true(batch_commit(store, a, NOW, NULL));
	Item *copy = batch_listed(b, "k", "https://a.example/1", "one");
	g_ptr_array_add(b->known, copy);
	batch_item(b, "later", NULL, "two");
	assert_true(batch_commit(store, b, NOW + 9 * DAY, NULL));
	assert_int_equal(batch_purge(store, NOW + 5 * DAY), 1);
	assert_false(is_new(store, b->state->id, copy));
}

static void test_a_purged_item_that_is_still_listed_does_not_come_back(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	g_autoptr(Batch) first = batch_new(store, FEED);
	NewItem *listed = batch_item(first, "listed", NULL, "still listed");
	NewItem *gone = batch_item(first, "gone", NULL, "listed no more");
	assert_true(batch_commit(store, first, NOW, NULL));
	g_autoptr(Batch) later = batch_new(store, FEED);
	batch_item(later, "fresh", NULL, "fresh");
	g_ptr_array_add(later->known, (gpointer)listed->item);
	assert_true(batch_commit(store, later, NOW + 60 * DAY, NULL));
	assert_int_equal(batch_purge(store, NOW + 30 * DAY), 2);
	assert_int_equal(counts_of(store).items, 1);
	assert_false(is_new(store, first->state->id, listed->item));
	assert_true(is_new(store, first->state->id, gone->item));
	assert_int_equal(batch_purge(store, NOW + 30 * DAY), 0);
}

/* It answered 304 all the while: nothing says that it lists its items no more. */
static void
test_a_feed_that_stays_the_same_longer_than_items_are_kept_brings_none_back(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	g_autoptr(Batch) batch = batch_new(store, FEED);
	g_autoptr(Batch) other = batch_new(store, FEED "2");
	NewItem *listed = batch_item(batch, "listed", NULL, "still listed");
	batch_item(other, "later", NULL, "of another feed");
	assert_true(batch_commit(store, batch, NOW, NULL));
	assert_true(batch_commit(store, other, NOW + 200 * DAY, NULL));
	for (int i = 1; i < 4; i++)
		batch_purge(store, NOW + i * 30 * DAY);
	assert_int_equal(counts_of(store).items, 1);
	assert_false(is_new(store, batch->state->id, listed->item));
}

/* ---- reading back ---- */

static void test_an_item_reads_back_by_id_and_by_address(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	g_autoptr(Batch) batch = batch_new(store, FEED);
	NewItem *n = batch_item(batch, "k", "https://a.example/page", "Заголовок");
	g_free(n->item->text);
	((Item *)n->item)->text = g_strdup("body");
	g_free(n->because);
	n->because = g_strdup("one\ntwo");
	n->when = NOW - 60;
	n->story = 5;
	n->copy = TRUE;
	batch_verdict(n)->relevant = TRUE;
	batch_verdict(n)->severity = SEVERITY_HIGH;
	batch_verdict(n)->lang = "ru";
	assert_true(batch_commit(store, batch, NOW, NULL));
	static const char *const names[] = { "1", "https://a.example/page",
					     "http://www.a.example/page/#x",
					     "https://A.EXAMPLE/page?utm_source=y" };
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		StoredItem *item = store_item(store, names[i], NULL);
		assert_non_null(item);
		assert_int_equal(item->id, 1);
		assert_int_equal(item->story, 5);
		assert_int_equal(item->when, NOW - 60);
		assert_int_equal(item->first_seen, NOW);
		assert_string_equal(item->title, "Заголовок");
		assert_string_equal(item->text, "body");
		assert_string_equal(item->lang, "ru");
		assert_string_equal(item->link, "https://a.example/page");
		assert_string_equal(item->source, "A News");
		assert_string_equal(item->publisher, "a");
		assert_string_equal(item->feed_url, FEED);
		assert_string_equal(item->verdict, "{}");
		assert_string_equal(item->because, "one\ntwo");
		assert_int_equal(item->reliability, 'B');
		assert_int_equal(item->severity, SEVERITY_HIGH);
		assert_true(item->copy && item->relevant);
		stored_item_free(item);
	}
}

static void test_what_is_not_there_is_no_error(void **state)
{
	static const char *const names[] = {
		"2",      "0", "-1", "", "x", "https://b.example/", "99999999999999999999",
		"1 OR 1", "1;"
	};
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	g_autoptr(Batch) batch = batch_new(store, FEED);
	batch_item(batch, "k", NULL, "t");
	assert_true(batch_commit(store, batch, NOW, NULL));
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autoptr(GError) error = NULL;
		assert_null(store_item(store, names[i], &error));
		assert_null(error);
	}
	g_autoptr(GError) error = NULL;
	assert_null(store_story(store, 77, &error));
	assert_null(error);
	g_autoptr(GPtrArray) items = store_story_items(store, 77, NULL);
	assert_int_equal(items->len, 0);
}

static void test_a_story_reads_back_as_written(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	g_autoptr(Batch) batch = batch_new(store, FEED);
	Story *s = batch_story(batch, 9, SEVERITY_CRITICAL);
	s->link = g_strdup("https://a.example/");
	s->first_at = 1, s->last_at = 2, s->items = 3;
	s->killed = (Toll){ TRUE, 12, TOLL_OPEN, NULL };
	s->wounded = (Toll){ FALSE, 0, 0, NULL };
	s->acked_at = 4, s->quiet_until = 5, s->told_severity = SEVERITY_HIGH;
	s->told_at = 6, s->told_killed = 7, s->told_updates = 8;
	assert_true(batch_commit(store, batch, NOW, NULL));
	g_autoptr(Story) back = store_story(store, 9, NULL);
	assert_string_equal(back->headline, "story 9");
	assert_string_equal(back->lang, "en");
	assert_string_equal(back->link, "https://a.example/");
	assert_string_equal(back->rule, "r");
	assert_string_equal(back->title, "R");
	assert_string_equal(back->publishers, "A News");
	assert_string_equal(back->families, "a");
	assert_int_equal(back->severity, SEVERITY_CRITICAL);
	assert_int_equal(back->first_at, 1);
	assert_int_equal(back->last_at, 2);
	assert_int_equal(back->items, 3);
	assert_true(back->killed.known && back->killed.min == 12 && back->killed.max == TOLL_OPEN);
	assert_false(back->wounded.known);
	assert_int_equal(back->told_severity, SEVERITY_HIGH);
	assert_int_equal(back->told_at, 6);
	assert_int_equal(back->told_killed, 7);
	assert_int_equal(back->told_updates, 8);
	assert_int_equal(back->pending_alert, 0);
}

static void test_a_toll_of_none_is_not_an_unknown_toll(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	g_autoptr(Batch) batch = batch_new(store, FEED);
	batch_story(batch, 1, SEVERITY_LOW)->killed = (Toll){ TRUE, 0, 0, NULL };
	assert_true(batch_commit(store, batch, NOW, NULL));
	g_autoptr(Story) back = store_story(store, 1, NULL);
	assert_true(back->killed.known);
	assert_int_equal(back->killed.max, 0);
}

static void test_stories_of_a_time_come_gravest_first_then_most_reported(void **state)
{
	static const struct {
		gint64 id;
		Severity severity;
		guint items;
		gint64 last;
	} given[] = { { 1, SEVERITY_LOW, 9, NOW },      { 2, SEVERITY_HIGH, 1, NOW - 5 },
		      { 3, SEVERITY_HIGH, 4, NOW - 9 }, { 4, SEVERITY_HIGH, 1, NOW },
		      { 5, SEVERITY_HIGH, 9, NOW + 1 }, { 6, SEVERITY_HIGH, 9, NOW - 10 } };
	static const gint64 expected[] = { 3, 4, 2, 1 };
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	g_autoptr(Batch) batch = batch_new(store, FEED);
	for (gsize i = 0; i < G_N_ELEMENTS(given); i++) {
		Story *story = batch_story(batch, given[i].id, given[i].severity);
		story->items = given[i].items;
		story->last_at = given[i].last;
	}
	assert_true(batch_commit(store, batch, NOW, NULL));
	g_autoptr(GPtrArray) stories = store_stories(store, NOW - 10, NOW, 10, NULL);
	assert_int_equal(stories->len, G_N_ELEMENTS(expected));
	for (guint i = 0; i < stories->len; i++)
		assert_int_equal(((Story *)g_ptr_array_index(stories, i))->id, expected[i]);
	g_autoptr(GPtrArray) few = store_stories(store, NOW - 10, NOW, 2, NULL);
	assert_int_equal(few->len, 2);
}

static void add_story_number(gint64 story, GBytes *bytes, gpointer user_data)
{
	gsize size = 0;
	const char *data = g_bytes_get_data(bytes, &size);
	g_string_append_printf(user_data, "%d:%.*s ", (int)story, (int)size, data);
}

static void test_signatures_come_back_in_the_order_of_arrival(void **state)
{
	static const struct {
		gint64 when, story;
		const char *signature;
	} given[] = { { NOW, 1, "a" },
		      { NOW - 50, 2, "b" },
		      { NOW - 100, 3, "c" },
		      { NOW - 101, 4, "d" },
		      { NOW, 0, NULL } };
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	g_autoptr(Batch) batch = batch_new(store, FEED);
	for (gsize i = 0; i < G_N_ELEMENTS(given); i++) {
		g_autofree char *key = g_strdup_printf("k%zu", i);
		NewItem *n = batch_item(batch, key, NULL, "t");
		n->when = given[i].when;
		n->story = given[i].story;
		if (given[i].signature != NULL)
			n->signature = g_bytes_new(given[i].signature, 1);
	}
	assert_true(batch_commit(store, batch, NOW, NULL));
	g_autoptr(GString) seen = g_string_new(NULL);
	assert_true(store_signatures(store, NOW - 100, add_story_number, seen, NULL));
	assert_string_equal(seen->str, "1:a 2:b 3:c ");
}

static void test_story_ids_are_never_handed_out_twice(void **state)
{
	Store *store = opened(*state, STORE_WRITE);
	gint64 first = store_new_story_id(store), second = store_new_story_id(store);
	assert_true(first > 0 && second > first);
	{
		g_autoptr(Batch) batch = batch_new(store, FEED);
		batch_story(batch, second, SEVERITY_LOW);
		assert_true(batch_commit(store, batch, NOW, NULL));
	}
	store_close(store);
	store = opened(*state, STORE_WRITE);
	assert_true(store_new_story_id(store) > second);
	store_close(store);
}

static void test_items_of_a_story_come_oldest_first(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	for (int i = 0; i < 3; i++) {
		g_autoptr(Batch) batch = batch_new(store, FEED);
		g_autofree char *key = g_strdup_printf("k%d", i);
		batch_item(batch, key, NULL, key)->story = 1;
		assert_true(batch_commit(store, batch, NOW + (i == 1 ? -5 : i), NULL));
	}
	g_autoptr(GPtrArray) items = store_story_items(store, 1, NULL);
	static const char *const titles[] = { "k1", "k0", "k2" };
	assert_int_equal(items->len, 3);
	for (guint i = 0; i < 3; i++)
		assert_string_equal(((StoredItem *)g_ptr_array_index(items, i))->title, titles[i]);
}

static void test_activity_counts_items_of_a_time(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	for (int i = 0; i < 4; i++) {
		g_autoptr(Batch) batch = batch_new(store, FEED);
		g_autofree char *key = g_strdup_printf("k%d", i);
		batch_verdict(batch_item(batch, key, NULL, "t"))->relevant = i % 2;
		assert_true(batch_commit(store, batch, NOW + i, NULL));
	}
	gint64 items, relevant;
	StoreWindow window = { .since = NOW };
	assert_true(store_find_window(store, &window, NULL));
	assert_true(store_activity(store, &window, &items, &relevant, NULL));
	assert_int_equal(items, 3);
	assert_int_equal(relevant, 2);
	assert_int_equal(counts_of(store).relevant, 2);
}

static void test_marks_of_people_survive_the_story_s_next_item(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	g_autoptr(Batch) batch = batch_new(store, FEED);
	batch_story(batch, 1, SEVERITY_LOW);
	assert_true(batch_commit(store, batch, NOW, NULL));
	assert_true(store_mark_story(store, 1, STORY_ACK, NOW + 1, NULL));
	assert_true(store_mark_story(store, 1, STORY_QUIET, NOW + 2, NULL));
	assert_true(batch_commit(store, batch, NOW + 3, NULL));
	g_autoptr(Story) back = store_story(store, 1, NULL);
	assert_int_equal(back->acked_at, NOW + 1);
	assert_int_equal(back->quiet_until, NOW + 2);
}

static void test_a_story_that_is_not_there_cannot_be_marked(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	g_autoptr(GError) error = NULL;
	assert_false(store_mark_story(store, 3, STORY_ACK, NOW, &error));
	assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT));
	assert_string_equal(error->message, "there is no story 3");
}

/* ---- the outbox ---- */

/* Story ID with one alert in CHANNELS. */
static void put_alert(Store *store, gint64 id, Severity severity, const char *channels)
{
	g_autoptr(Batch) batch = batch_new(store, FEED);
	g_autofree char *payload = g_strdup_printf("payload %" G_GINT64_FORMAT, id);
	Story *story = batch_story(batch, id, severity);
	story->told_updates = 1;
	batch_alert(batch, story, 0, payload, channels);
	assert_true(batch_commit(store, batch, NOW, NULL));
}

static OutboxRow *claim(Store *store, const char *channel, gint64 now)
{
	g_autoptr(GError) error = NULL;
	OutboxRow *row = store_claim_outbox(store, channel, now, &error);
	assert_null(error);
	return row;
}

static void finish(Store *store, const OutboxRow *row, OutboxOutcome outcome, gint64 not_before)
{
	assert_true(store_finish_outbox(store, row, outcome, not_before, "why", NOW, NULL));
}

static void test_each_channel_gets_an_alert_once(void **state)
{
	static const char *const channels[] = { "log", "desktop" };
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	put_alert(store, 1, SEVERITY_HIGH, "log desktop");
	assert_int_equal(counts_of(store).waiting, 2);
	for (gsize i = 0; i < G_N_ELEMENTS(channels); i++) {
		g_autoptr(OutboxRow) row = claim(store, channels[i], NOW);
		assert_string_equal(row->payload, "payload 1");
		assert_string_equal(row->channel, channels[i]);
		assert_int_equal(row->story, 1);
		assert_int_equal(row->created, NOW);
		assert_int_equal(row->attempts, 0);
		assert_false(row->in_doubt);
		g_autoptr(OutboxRow) again = claim(store, channels[i], NOW);
		assert_null(again);
		finish(store, row, OUTBOX_SENT, 0);
		g_autoptr(OutboxRow) after = claim(store, channels[i], NOW + DAY);
		assert_null(after);
	}
	assert_int_equal(counts_of(store).waiting, 0);
	g_autoptr(OutboxRow) none = claim(store, "journal", NOW);
	assert_null(none);
}

static void test_what_was_being_sent_when_we_died_is_in_doubt(void **state)
{
	Store *store = opened(*state, STORE_WRITE);
	put_alert(store, 1, SEVERITY_LOW, "log");
	put_alert(store, 2, SEVERITY_CRITICAL, "log");
	g_autoptr(OutboxRow) grave = claim(store, "log", NOW);
	assert_int_equal(grave->story, 2);
	finish(store, grave, OUTBOX_SENT, 0);
	g_autoptr(OutboxRow) lost = claim(store, "log", NOW);
	assert_int_equal(lost->story, 1);
	store_close(store); /* without a word on what became of it */
	store = opened(*state, STORE_WRITE);
	put_alert(store, 3, SEVERITY_CRITICAL, "log");
	g_autoptr(OutboxRow) doubt = claim(store, "log", NOW);
	assert_int_equal(doubt->id, lost->id);
	assert_true(doubt->in_doubt);
	assert_int_equal(doubt->attempts, 1);
	finish(store, doubt, OUTBOX_SENT, 0);
	g_autoptr(OutboxRow) next = claim(store, "log", NOW);
	assert_int_equal(next->story, 3);
	assert_false(next->in_doubt);
	store_close(store);
}

static void test_reading_doubts_nothing(void **state)
{
	g_autoptr(Store) writer = opened(*state, STORE_WRITE);
	put_alert(writer, 1, SEVERITY_LOW, "log");
	g_autoptr(OutboxRow) row = claim(writer, "log", NOW);
	store_close(opened(*state, STORE_READ));
	g_autoptr(OutboxRow) again = claim(writer, "log", NOW);
	assert_null(again);
}

static void test_a_retry_waits_until_its_time(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	put_alert(store, 1, SEVERITY_LOW, "log");
	for (guint i = 0; i < 3; i++) {
		g_autoptr(OutboxRow) row = claim(store, "log", NOW + i * 60);
		assert_int_equal(row->attempts, i);
		finish(store, row, OUTBOX_RETRY, NOW + (i + 1) * 60);
		g_autoptr(OutboxRow) early = claim(store, "log", NOW + (i + 1) * 60 - 1);
		assert_null(early);
	}
	assert_int_equal(counts_of(store).waiting, 1);
}

static void test_the_dead_stay_dead_and_are_counted(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	put_alert(store, 1, SEVERITY_LOW, "log");
	g_autoptr(OutboxRow) row = claim(store, "log", NOW);
	finish(store, row, OUTBOX_DEAD, 0);
	g_autoptr(OutboxRow) again = claim(store, "log", NOW + 365 * DAY);
	assert_null(again);
	assert_int_equal(counts_of(store).dead, 1);
	assert_int_equal(counts_of(store).waiting, 0);
	g_autoptr(GPtrArray) alerts = store_alerts(store, 0, 10, NULL);
	assert_string_equal(((AlertRow *)g_ptr_array_index(alerts, 0))->states, "log:dead");
}

static void test_the_gravest_alert_goes_first_then_the_oldest(void **state)
{
	static const Severity given[] = { SEVERITY_LOW, SEVERITY_HIGH, SEVERITY_HIGH };
	static const gint64 expected[] = { 2, 3, 1 };
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	for (gsize i = 0; i < G_N_ELEMENTS(given); i++)
		put_alert(store, (gint64)i + 1, given[i], "log");
	for (gsize i = 0; i < G_N_ELEMENTS(expected); i++) {
		g_autoptr(OutboxRow) row = claim(store, "log", NOW);
		assert_int_equal(row->story, expected[i]);
	}
}

static gint64 pending_of(Store *store, gint64 id)
{
	g_autoptr(Story) story = store_story(store, id, NULL);
	return story->pending_alert;
}

static void test_an_alert_nobody_took_yet_is_rewritten(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	put_alert(store, 1, SEVERITY_LOW, "log");
	assert_int_not_equal(pending_of(store, 1), 0);
	g_autoptr(Batch) batch = batch_new(store, FEED);
	Story *story = batch_story(batch, 1, SEVERITY_HIGH);
	story->told_updates = 1;
	batch_alert(batch, story, 0, "rewritten", "log desktop");
	assert_true(batch_commit(store, batch, NOW + 1, NULL));
	assert_int_equal(counts_of(store).alerts, 1);
	assert_int_equal(counts_of(store).waiting, 2);
	g_autoptr(OutboxRow) row = claim(store, "log", NOW + 1);
	assert_string_equal(row->payload, "rewritten");
	assert_int_equal(row->created, NOW);
	assert_int_equal(pending_of(store, 1), 0);
	finish(store, row, OUTBOX_RETRY, NOW);
	assert_int_equal(pending_of(store, 1), 0);
}

static void test_an_update_is_an_alert_of_its_own(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	put_alert(store, 1, SEVERITY_LOW, "log");
	g_autoptr(OutboxRow) first = claim(store, "log", NOW);
	finish(store, first, OUTBOX_SENT, 0);
	g_autoptr(Batch) batch = batch_new(store, FEED);
	Story *story = batch_story(batch, 1, SEVERITY_HIGH);
	story->told_updates = 2;
	batch_alert(batch, story, 1, "update", "log");
	assert_true(batch_commit(store, batch, NOW + 1, NULL));
	g_autoptr(OutboxRow) second = claim(store, "log", NOW + 1);
	assert_string_equal(second->payload, "update");
	g_autoptr(GPtrArray) alerts = store_alerts(store, NOW, 10, NULL);
	assert_int_equal(alerts->len, 2);
	const AlertRow *latest = g_ptr_array_index(alerts, 0);
	assert_int_equal(latest->update, 1);
	assert_int_equal(latest->severity, SEVERITY_HIGH);
	assert_string_equal(latest->states, "log:sending");
	g_autoptr(GPtrArray) since = store_alerts(store, NOW + 1, 10, NULL);
	assert_int_equal(since->len, 1);
}

/* ---- digests and upkeep ---- */

static void put_digest(Store *store, const char *profile, const char *day, DigestState state,
		       const StoreWindow *window)
{
	const DigestRun run = { .profile = (char *)profile,
				.day = (char *)day,
				.state = state,
				.window = *window,
				.message = (char *)"Subject: x\n",
				.attempts = 3 };
	assert_true(store_put_digest(store, &run, NOW, NULL));
}

static void test_the_last_digest_handed_over_is_that_of_its_profile(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	g_autofree char *day = NULL, *settled = NULL;
	const StoreWindow first = { 0, 7, 1, 2 }, second = { 7, 9, 2, 3 }, third = { 9, 11, 3, 4 };
	StoreWindow last;
	assert_true(store_last_digest(store, "a", &last, &day, NULL));
	assert_int_equal(last.upto, 0);
	assert_null(day);
	put_digest(store, "a", "2023-11-14", DIGEST_DONE, &first);
	put_digest(store, "a", "2023-11-15", DIGEST_HANDED_OVER, &second);
	put_digest(store, "a", "2023-11-16", DIGEST_EMPTY, &third);
	put_digest(store, "b", "2023-11-15", DIGEST_DONE, &third);
	assert_true(store_last_digest(store, "a", &last, &day, NULL));
	assert_memory_equal(&last, &second, sizeof last);
	assert_string_equal(day, "2023-11-15");
	assert_true(store_last_digest_day(store, "a", &settled, NULL));
	assert_string_equal(settled, "2023-11-16");
	assert_true(store_last_digest(store, NULL, &last, NULL, NULL));
	assert_memory_equal(&last, &third, sizeof last);
}

static void test_an_open_digest_is_found_with_its_bytes_until_it_is_settled(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	static const DigestState open[] = { DIGEST_BUILDING, DIGEST_RENDERED, DIGEST_SENDING,
					    DIGEST_HANDED_OVER };
	static const DigestState settled[] = { DIGEST_DONE, DIGEST_EMPTY, DIGEST_REPLACED };
	const StoreWindow window = { 1, 2, 3, 4 };
	for (gsize i = 0; i < G_N_ELEMENTS(open); i++) {
		put_digest(store, "a", "2023-11-14", open[i], &window);
		g_autoptr(DigestRun) run = store_open_digest(store, "a", NULL);
		assert_int_equal(run->state, open[i]);
		assert_string_equal(run->message, "Subject: x\n");
		assert_memory_equal(&run->window, &window, sizeof window);
		assert_int_equal(run->attempts, 3);
		assert_null(store_open_digest(store, "b", NULL));
	}
	for (gsize i = 0; i < G_N_ELEMENTS(settled); i++) {
		put_digest(store, "a", "2023-11-14", settled[i], &window);
		assert_null(store_open_digest(store, "a", NULL));
	}
}

/* A database as it was before digests had profiles. */
static void test_digests_of_before_are_those_of_the_unnamed_profile(void **state)
{
	g_autofree char *path = g_build_filename(*state, "vedette.db", NULL);
	g_autoptr(GString) sql = g_string_new(NULL);
	sqlite3 *db = NULL;
	gint64 version = 0;
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	for (; strstr(store_migration(version), "CREATE TABLE digest_run") == NULL; version++)
		g_string_append(sql, store_migration(version));
	assert_true(tokenizer_register(db));
	g_string_append_printf(
		sql,
		"PRAGMA user_version = %" G_GINT64_FORMAT ";"
		"INSERT INTO digest VALUES (1, '2023-11-13', 1, 2, 0, 5), (2, '2023-11-14', 2, 3, 5, 7),"
		" (3, '2023-11-14', 3, 4, 7, 9);",
		version);
	assert_int_equal(sqlite3_exec(db, sql->str, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	g_autofree char *day = NULL;
	const StoreWindow expected = { 7, 9, 3, 4 };
	StoreWindow last;
	assert_true(store_last_digest(store, DIGEST_DEFAULT, &last, &day, NULL));
	assert_memory_equal(&last, &expected, sizeof last);
	assert_string_equal(day, "2023-11-14");
	assert_null(store_open_digest(store, DIGEST_DEFAULT, NULL));
}

static void test_nothing_falls_between_two_stretches_of_one_second(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	StoreWindow first = { .since = NOW - 1 }, second;
	gint64 items, relevant;
	for (int i = 0; i < 2; i++) {
		g_autoptr(Batch) batch = batch_new(store, FEED);
		batch_item(batch, i == 0 ? "early" : "late", NULL, "t");
		assert_true(batch_commit(store, batch, NOW, NULL));
		if (i == 0)
			assert_true(store_find_window(store, &first, NULL));
	}
	second = (StoreWindow){ .after = first.upto };
	assert_true(store_close_window(store, &second, NULL));
	assert_true(store_activity(store, &first, &items, &relevant, NULL));
	assert_int_equal(items, 1);
	assert_true(store_activity(store, &second, &items, &relevant, NULL));
	assert_int_equal(items, 1);
}

static void test_a_backup_is_a_store(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	g_autofree char *dir = g_build_filename(*state, "backup", NULL);
	g_autofree char *file = g_build_filename(dir, "vedette.db", NULL);
	g_autoptr(GError) error = NULL;
	put_alert(store, 1, SEVERITY_LOW, "log");
	g_mkdir(dir, 0700);
	assert_true(store_backup(store, file, NULL));
	assert_false(store_backup(store, file, &error)); /* never over another file */
	assert_non_null(error);
	g_autoptr(Store) copy = opened(dir, STORE_WRITE);
	assert_int_equal(counts_of(copy).alerts, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(test_a_new_store_is_empty_and_private),
		IN_FOLDER(test_a_second_writer_is_told_to_try_later),
		IN_FOLDER(test_a_reader_works_beside_a_writer),
		IN_FOLDER(test_reading_makes_no_database),
		IN_FOLDER(test_a_folder_that_is_not_there_can_be_tried_later),
		IN_FOLDER(test_a_newer_schema_is_refused_and_named),
		IN_FOLDER(test_a_store_not_yet_made_up_is_made_up_by_writers_only),
		IN_FOLDER(test_a_file_that_is_no_database_of_ours_is_left_alone),
		IN_FOLDER(test_another_program_s_database_is_left_alone),
		IN_FOLDER(test_a_damaged_database_is_bad_input_not_a_crash),
		IN_FOLDER(test_the_state_of_a_feed_reads_back_as_written),
		IN_FOLDER(test_a_feed_keeps_its_row),
		IN_FOLDER(test_a_commit_that_fails_half_way_leaves_nothing),
		IN_FOLDER(test_a_full_disk_is_tried_later_and_loses_nothing),
		IN_FOLDER(test_an_item_is_known_by_feed_and_key_or_by_url_from_elsewhere),
		IN_FOLDER(test_what_was_known_from_elsewhere_stays_known_after_a_purge),
		IN_FOLDER(test_a_purged_item_that_is_still_listed_does_not_come_back),
		IN_FOLDER(
			test_a_feed_that_stays_the_same_longer_than_items_are_kept_brings_none_back),
		IN_FOLDER(test_an_item_reads_back_by_id_and_by_address),
		IN_FOLDER(test_what_is_not_there_is_no_error),
		IN_FOLDER(test_a_story_reads_back_as_written),
		IN_FOLDER(test_a_toll_of_none_is_not_an_unknown_toll),
		IN_FOLDER(test_stories_of_a_time_come_gravest_first_then_most_reported),
		IN_FOLDER(test_signatures_come_back_in_the_order_of_arrival),
		IN_FOLDER(test_story_ids_are_never_handed_out_twice),
		IN_FOLDER(test_items_of_a_story_come_oldest_first),
		IN_FOLDER(test_activity_counts_items_of_a_time),
		IN_FOLDER(test_marks_of_people_survive_the_story_s_next_item),
		IN_FOLDER(test_a_story_that_is_not_there_cannot_be_marked),
		IN_FOLDER(test_each_channel_gets_an_alert_once),
		IN_FOLDER(test_what_was_being_sent_when_we_died_is_in_doubt),
		IN_FOLDER(test_reading_doubts_nothing),
		IN_FOLDER(test_a_retry_waits_until_its_time),
		IN_FOLDER(test_the_dead_stay_dead_and_are_counted),
		IN_FOLDER(test_the_gravest_alert_goes_first_then_the_oldest),
		IN_FOLDER(test_an_alert_nobody_took_yet_is_rewritten),
		IN_FOLDER(test_an_update_is_an_alert_of_its_own),
		IN_FOLDER(test_the_last_digest_handed_over_is_that_of_its_profile),
		IN_FOLDER(test_an_open_digest_is_found_with_its_bytes_until_it_is_settled),
		IN_FOLDER(test_digests_of_before_are_those_of_the_unnamed_profile),
		IN_FOLDER(test_nothing_falls_between_two_stretches_of_one_second),
		IN_FOLDER(test_a_backup_is_a_store),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of items in the index: all of what was committed, nothing else. */
#include "tests/unit/batch.h"

#include "agent/search.h"
#include "agent/store_private.h"

#define NOW  1700000000
#define DAY  86400
#define FEED "https://a.example/feed"

static Store *opened(const char *dir)
{
	Store *store = store_open(dir, STORE_WRITE, NULL);
	assert_non_null(store);
	return store;
}

/* Commit an item of TITLE in LANG, new to feed FEED "N". */
static gboolean commit(Store *store, int n, const char *title, const char *lang, gint64 now)
{
	g_autofree char *feed = g_strdup_printf(FEED "%d", n);
	g_autoptr(Batch) batch = batch_new(store, feed);
	NewItem *item = batch_item(batch, title, NULL, title);
	batch_verdict(item)->lang = lang;
	return batch_commit(store, batch, now, NULL);
}

/* Try to commit an item of TITLE with a story that cannot be written. */
static gboolean commit_in_vain(Store *store, const char *title)
{
	g_autoptr(Batch) batch = batch_new(store, FEED);
	batch_item(batch, title, NULL, title);
	Story *story = batch_story(batch, 1, SEVERITY_HIGH);
	g_clear_pointer(&story->rule, g_free); /* a story must name its rule */
	return batch_commit(store, batch, NOW, NULL);
}

static guint found(Store *store, const char *words)
{
	g_autoptr(GError) error = NULL;
	gsize offset;
	g_autoptr(Query) query = query_parse(words, &offset, &error);
	assert_non_null(query);
	static const char *const nothing[] = { NULL };
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Ruleset) ruleset = ruleset_load(nothing, diags);
	SearchWish wish = { .now = NOW, .most = 100, .ruleset = ruleset };
	gboolean cut;
	g_autoptr(GPtrArray) hits = search_find(store, query, &wish, &cut, &error);
	assert_non_null(hits);
	return hits->len;
}

/* Rows of the index that hold WORD, whether there is such an item or not. */
static gint64 rows_with(Store *store, const char *word)
{
	gint64 rows = -1;
	assert_true(sql_number(&store->sql, &rows, -1, NULL,
			       "SELECT count(*) FROM item_words WHERE item_words MATCH ?", "s",
			       word));
	return rows;
}

static void test_what_is_gathered_is_found_after_the_flush(void **state)
{
	g_autoptr(Store) store = opened(*state);
	assert_true(store_gather(store, NULL));
	assert_true(commit(store, 1, "first blast", "en", NOW));
	assert_true(commit(store, 2, "second blast", "en", NOW));
	assert_true(store_flush(store, NULL));
	assert_true(commit(store, 3, "third blast", "en", NOW));
	assert_int_equal(found(store, "blast"), 3);
	assert_int_equal(rows_with(store, "blast"), 3);
}

static void test_a_fetch_that_fails_leaves_no_words(void **state)
{
	g_autoptr(Store) store = opened(*state);
	assert_false(commit_in_vain(store, "alone lost"));
	assert_true(store_gather(store, NULL));
	assert_true(commit(store, 1, "kept before", "en", NOW));
	assert_false(commit_in_vain(store, "gathered lost"));
	assert_true(commit(store, 2, "kept after", "en", NOW));
	assert_true(store_flush(store, NULL));
	assert_int_equal(rows_with(store, "lost"), 0);
	assert_int_equal(found(store, "kept"), 2);
}

static void test_a_close_keeps_the_words_of_what_was_gathered(void **state)
{
	Store *before = opened(*state);
	assert_true(store_gather(before, NULL));
	assert_true(commit(before, 1, "kept", "en", NOW));
	store_close(before);
	g_autoptr(Store) store = opened(*state);
	assert_int_equal(found(store, "kept"), 1);
}

/* The language of the verdict decides, not what the words alone look like. */
static void test_only_arabic_loses_its_particles(void **state)
{
	g_autoptr(Store) store = opened(*state);
	assert_true(commit(store, 1, "وباكستان", "ar", NOW));
	assert_true(commit(store, 2, "وباكستان", "ur", NOW));
	assert_int_equal(found(store, "باكستان"), 1);
	assert_int_equal(found(store, "وباكستان"), 2);
}

static void test_a_purge_takes_every_word_with_it(void **state)
{
	static const char *const langs[] = { "ar", "ur", "en", "und" };
	g_autoptr(Store) store = opened(*state);
	for (int i = 0; i < (int)G_N_ELEMENTS(langs); i++)
		assert_true(commit(store, i, "قال وباكستان blast", langs[i], NOW - 9 * DAY));
	assert_true(commit(store, 9, "young blast", "en", NOW));
	assert_int_equal(batch_purge(store, NOW - DAY), 4);
	assert_int_equal(rows_with(store, "blast"), 1);
	assert_int_equal(rows_with(store, "وباكستان"), 0);
	assert_int_equal(rows_with(store, "باكستان"), 0);
	assert_true(sql_run(&store->sql, NULL,
			    "INSERT INTO item_words (item_words) VALUES ('integrity-check')", ""));
}

/* A database as it was before words were made into lines, with an item in it. */
static void put_old_database(const char *dir)
{
	g_autofree char *path = g_build_filename(dir, "vedette.db", NULL);
	g_autoptr(GString) sql = g_string_new(NULL);
	gint64 version = 0;
	sqlite3 *db = NULL;
	for (; strstr(store_migration(version), "vedette_line") == NULL; version++)
		g_string_append(sql, store_migration(version));
	g_string_append_printf(sql, "PRAGMA user_version = %" G_GINT64_FORMAT ";", version);
	g_string_append(sql, "INSERT INTO item (feed, key, title, text, lang, at, first_seen,"
			     " relevant, severity, copy)"
			     " VALUES (1, 'k', 'وباكستان', '', 'ar', 0, 0, 0, 0, 0);");
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_true(tokenizer_register(db));
	assert_int_equal(sqlite3_exec(db, sql->str, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

static void test_an_older_index_is_made_anew(void **state)
{
	put_old_database(*state);
	g_autoptr(Store) store = opened(*state);
	assert_int_equal(rows_with(store, "باكستان"), 1);
	assert_int_equal(rows_with(store, "وباكستان"), 1);
}

/* A search asks the newest items first, and older ones only while it has not found enough. */
static void test_old_items_are_found_among_many(void **state)
{
	g_autoptr(Store) store = opened(*state);
	g_autoptr(Batch) batch = batch_new(store, FEED);
	for (int i = 1; i <= 25000; i++) {
		g_autofree char *title = g_strdup_printf("news %s%d", i == 1 ? "rare " : "", i);
		batch_item(batch, title, NULL, title);
	}
	assert_true(batch_commit(store, batch, NOW, NULL));
	assert_int_equal(found(store, "rare"), 1);
	assert_int_equal(found(store, "rare OR 25000 OR 15000"), 3);
	assert_int_equal(found(store, "rare AND NOT news"), 0);
	assert_int_equal(found(store, "news"), 100);
	assert_int_equal(found(store, "news AND NOT 25000"), 100);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, make_folder, remove_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(test_what_is_gathered_is_found_after_the_flush),
		IN_FOLDER(test_a_fetch_that_fails_leaves_no_words),
		IN_FOLDER(test_a_close_keeps_the_words_of_what_was_gathered),
		IN_FOLDER(test_only_arabic_loses_its_particles),
		IN_FOLDER(test_a_purge_takes_every_word_with_it),
		IN_FOLDER(test_an_older_index_is_made_anew),
		IN_FOLDER(test_old_items_are_found_among_many),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Older databases, damaged ones, copies and back again. */
#include "tests/unit/batch.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "agent/store_private.h"

#define NOW     1700000000
#define FEED    "https://a.example/feed"
#define SCHEMAS "tests/data/schema"

static Store *opened(const char *dir, StoreMode mode)
{
	g_autoptr(GError) error = NULL;
	Store *store = store_open(dir, mode, &error);
	if (error != NULL)
		print_error("%s\n", error->message);
	assert_non_null(store);
	return store;
}

static sqlite3 *raw(const char *path)
{
	sqlite3 *db = NULL;
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_true(tokenizer_register(db));
	return db;
}

static char *in(const char *dir, const char *name)
{
	return g_build_filename(dir, name, NULL);
}

static void fill(Store *store, const char *key, guint items)
{
	g_autoptr(Batch) batch = batch_new(store, FEED);
	for (guint i = 0; i < items; i++) {
		g_autofree char *name = g_strdup_printf("%s%u", key, i);
		batch_item(batch, name, NULL, "some title of some length");
	}
	assert_true(batch_commit(store, batch, NOW, NULL));
}

static gint64 items_of(const char *dir)
{
	g_autoptr(Store) store = opened(dir, STORE_READ);
	StoreCounts counts;
	assert_true(store_counts(store, &counts, NULL));
	return counts.items;
}

/* ---- older schemas ---- */

/* DIR's database from the text of one; its number. */
static gint64 make_older(const char *dir, const char *text)
{
	g_autofree char *path = in(dir, "vedette.db");
	char *fault = NULL;
	sqlite3 *db = raw(path);
	sqlite3_exec(db, text, NULL, NULL, &fault);
	if (fault != NULL)
		print_error("%s\n", fault);
	assert_null(fault);
	sqlite3_close(db);
	const char *last = strstr(text, "PRAGMA user_version = ");
	assert_non_null(last);
	return g_ascii_strtoll(last + strlen("PRAGMA user_version = "), NULL, 10);
}

static char *schema_text(const char *name)
{
	g_autofree char *path = in(SCHEMAS, name);
	char *text = NULL;
	assert_true(g_file_get_contents(path, &text, NULL, NULL));
	return text;
}

static int add_column(void *list, int n, char **values, char **names)
{
	g_ptr_array_add(list, g_strdup(values[0]));
	return 0;
}

static GPtrArray *strings(sqlite3 *db, const char *sql)
{
	GPtrArray *list = g_ptr_array_new_with_free_func(g_free);
	assert_int_equal(sqlite3_exec(db, sql, add_column, list, NULL), SQLITE_OK);
	return list;
}

static int add_row(void *out, int n, char **values, char **names)
{
	for (int i = 0; i < n; i++)
		g_string_append_printf(out, "%s=%s|", names[i],
				       values[i] == NULL                   ? "NULL"
				       : g_str_equal(values[i], "sending") ? "doubt"
									   : values[i]);
	g_string_append_c(out, '\n');
	return 0;
}

/* Every table's rows, by the COLUMNS (table → list of names) that are asked for. */
static char *contents(sqlite3 *db, GHashTable *columns)
{
	g_autoptr(GString) out = g_string_new(NULL);
	g_autoptr(GList) tables = g_list_sort(g_hash_table_get_keys(columns), (GCompareFunc)strcmp);
	for (GList *t = tables; t != NULL; t = t->next) {
		g_autofree char *sql = g_strdup_printf(
			"SELECT %s FROM %s ORDER BY 1, 2",
			(char *)g_hash_table_lookup(columns, t->data), (char *)t->data);
		gsize before = out->len;
		g_string_append_printf(out, "-- %s\n", (char *)t->data);
		assert_int_equal(sqlite3_exec(db, sql, add_row, out, NULL), SQLITE_OK);
		assert_true(out->len > before + strlen(t->data) + 4); /* a row in every table */
	}
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static GHashTable *columns_of(sqlite3 *db)
{
	GHashTable *columns = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	g_autoptr(GPtrArray) tables =
		strings(db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE"
			    " 'item_words%' AND name NOT LIKE 'sqlite_%' AND name <> 'digest'");
	for (guint i = 0; i < tables->len; i++) {
		const char *table = g_ptr_array_index(tables, i);
		g_autofree char *sql = g_strdup_printf(
			"SELECT group_concat('\"' || name || '\"') FROM pragma_table_info('%s')",
			table);
		g_autoptr(GPtrArray) names = strings(db, sql);
		g_hash_table_insert(columns, g_strdup(table),
				    g_strdup(g_ptr_array_index(names, 0)));
	}
	return columns;
}

/* What is there, not in which words it was made. */
static char *shape(const char *dir)
{
	g_autofree char *path = in(dir, "vedette.db");
	g_autoptr(GString) out = g_string_new(NULL);
	sqlite3 *db = raw(path);
	assert_int_equal(
		sqlite3_exec(
			db,
			"SELECT s.type, s.name, group_concat(c.name || ' ' || c.type || ' ' ||"
			" c.\"notnull\" || ' ' || c.pk) AS columns FROM sqlite_schema s LEFT JOIN"
			" pragma_table_info(s.name) c WHERE s.name NOT LIKE 'sqlite_%' GROUP BY"
			" s.name ORDER BY s.name",
			add_row, out, NULL),
		SQLITE_OK);
	sqlite3_close(db);
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static void check_migration(const char *dir, const char *name, const char *fresh)
{
	g_autofree char *path = in(dir, "vedette.db");
	g_autofree char *text = schema_text(name);
	make_older(dir, text);
	sqlite3 *db = raw(path);
	g_autoptr(GHashTable) columns = columns_of(db);
	g_autofree char *before = contents(db, columns);
	sqlite3_close(db);
	g_autoptr(Store) store = opened(dir, STORE_WRITE);
	StoreSoundness sound;
	g_autofree char *what = NULL;
	assert_true(store_check(store, 0, &sound, &what, NULL));
	assert_int_equal(sound, STORE_SOUND);
	gint64 found, vacuum;
	assert_true(sql_number(&store->sql, &found, 0, NULL,
			       "SELECT count(*) FROM item_words WHERE item_words MATCH 'alarm'",
			       ""));
	assert_true(found > 0);
	assert_true(sql_number(&store->sql, &found, 0, NULL,
			       "SELECT count(*) FROM digest_run WHERE profile = 'digest' AND day ="
			       " '2023-11-14' AND upto > 0",
			       ""));
	assert_int_equal(found, 1); /* what the table digest held */
	assert_true(sql_number(&store->sql, &vacuum, 0, NULL, "PRAGMA auto_vacuum", ""));
	assert_int_equal(vacuum, STORE_VACUUM_INCREMENTAL);
	store_close(g_steal_pointer(&store));
	db = raw(path);
	g_autofree char *after = contents(db, columns);
	sqlite3_close(db);
	g_autofree char *made = shape(dir);
	assert_string_equal(made, fresh);
	assert_string_equal(after, before);
	g_autoptr(Store) again = opened(dir, STORE_WRITE);
	fill(again, "new", 3);
}

static void test_every_older_schema_is_brought_up_to_date_with_its_rows(void **state)
{
	g_autofree char *clean = in(*state, "fresh");
	g_mkdir(clean, 0700);
	store_close(opened(clean, STORE_WRITE));
	g_autofree char *fresh = shape(clean);
	g_autoptr(GDir) dir = g_dir_open(SCHEMAS, 0, NULL);
	guint tried = 0;
	for (const char *name; (name = g_dir_read_name(dir)) != NULL; tried++) {
		g_autofree char *own = in(*state, name);
		g_mkdir(own, 0700);
		check_migration(own, name, fresh);
	}
	assert_true(tried >= 2);
}

static void test_the_older_database_is_kept_and_only_the_last_two(void **state)
{
	g_autofree char *text = schema_text("6.sql");
	g_autofree char *copy = in(*state, "vedette.db.schema-6");
	g_autofree char *other = put_file(*state, "vedette.db.schema-3", "x");
	g_autofree char *oldest = put_file(*state, "vedette.db.schema-2", "x");
	struct stat about;
	make_older(*state, text);
	store_close(opened(*state, STORE_WRITE));
	assert_int_equal(stat(copy, &about), 0);
	assert_int_equal(about.st_mode & 0777, 0600);
	assert_int_equal(access(other, F_OK), 0);
	assert_int_not_equal(access(oldest, F_OK), 0);
	sqlite3 *db = raw(copy);
	g_autoptr(GPtrArray) version = strings(db, "PRAGMA user_version");
	g_autoptr(GPtrArray) items = strings(db, "SELECT count(*) FROM item");
	assert_string_equal(g_ptr_array_index(version, 0), "6");
	assert_string_equal(g_ptr_array_index(items, 0), "4");
	sqlite3_close(db);
	g_unlink(copy);
	store_close(opened(*state, STORE_WRITE)); /* up to date: nothing to keep */
	assert_int_not_equal(access(copy, F_OK), 0);
}

static void test_without_room_for_a_copy_the_older_database_stays(void **state)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *text = schema_text("6.sql");
	g_autofree char *path = in(*state, "vedette.db");
	make_older(*state, text);
	limit_files(40000);
	g_autoptr(Store) store = store_open(*state, STORE_WRITE, &error);
	limit_files(RLIM_INFINITY);
	assert_null(store);
	assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER));
	assert_non_null(strstr(error->message, "not brought up to date without a copy"));
	sqlite3 *db = raw(path);
	g_autoptr(GPtrArray) version = strings(db, "PRAGMA user_version");
	assert_string_equal(g_ptr_array_index(version, 0), "6");
	sqlite3_close(db);
	store_close(opened(*state, STORE_WRITE));
}

static void test_an_older_database_is_not_read_as_if_it_were_new(void **state)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *text = schema_text("6.sql");
	make_older(*state, text);
	assert_null(store_open(*state, STORE_READ, &error));
	assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER));
	assert_non_null(strstr(error->message, "of an older vedette"));
}

/* ---- after a crash ---- */

static void damage(const char *path)
{
	int file = open(path, O_RDWR);
	struct stat about;
	assert_int_equal(fstat(file, &about), 0);
	g_autofree char *junk = g_strnfill(4096, '\xa5');
	for (off_t at = 4096 * 12; at + 8192 < about.st_size; at += 8192)
		assert_int_equal(pwrite(file, junk, 4096, at), 4096);
	close(file);
}

static void test_a_database_not_closed_is_looked_over_and_its_damage_named(void **state)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *path = in(*state, "vedette.db");
	Store *store = opened(*state, STORE_WRITE);
	fill(store, "k", 3000);
	store_close(store);
	damage(path);
	g_free(put_file(*state, "vedette.db-wal", "left"));
	assert_null(store_open(*state, STORE_WRITE, &error));
	assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT));
	assert_non_null(strstr(error->message, path));
	assert_non_null(strstr(error->message, "backup --restore FILE"));
}

static void test_a_check_ends_in_time_and_says_so(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	fill(store, "k", 100);
	StoreSoundness sound = STORE_DAMAGED;
	g_autofree char *what = NULL;
	assert_true(store_check(store, 1, &sound, &what, NULL));
	assert_int_equal(sound, STORE_SOUND);
	assert_null(what);
}

/* ---- copies ---- */

static void test_a_copy_is_whole_or_not_there(void **state)
{
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	g_autoptr(GError) error = NULL;
	g_autofree char *file = in(*state, "copy"), *part = in(*state, "copy.part");
	fill(store, "k", 2000);
	limit_files(100000);
	gboolean ok = store_backup(store, file, &error);
	limit_files(RLIM_INFINITY);
	assert_false(ok);
	assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER));
	assert_int_not_equal(access(file, F_OK), 0);
	assert_int_not_equal(access(part, F_OK), 0);
	struct stat about;
	assert_true(store_backup(store, file, NULL));
	assert_int_equal(stat(file, &about), 0);
	assert_int_equal(about.st_mode & 0777, 0600);
}

/* A store with 5 items and its copy; then 3 more come in. */
static char *world_with_copy(const char *dir)
{
	g_autoptr(Store) store = opened(dir, STORE_WRITE);
	char *file = in(dir, "copy");
	fill(store, "old", 5);
	assert_true(store_backup(store, file, NULL));
	fill(store, "late", 3);
	return file;
}

static void test_what_is_restored_is_the_copy_and_what_was_there_is_kept(void **state)
{
	g_autofree char *file = world_with_copy(*state), *aside = NULL;
	g_autofree char *other = in(*state, "other"), *moved = in(other, "vedette.db");
	assert_true(store_restore(*state, file, &aside, NULL));
	assert_int_equal(items_of(*state), 5);
	assert_non_null(aside);
	g_mkdir(other, 0700);
	assert_int_equal(g_rename(aside, moved), 0);
	assert_int_equal(items_of(other), 8);
	g_autoptr(Store) store = opened(*state, STORE_WRITE);
	fill(store, "again", 1);
}

static void test_the_log_of_what_is_replaced_goes_with_it(void **state)
{
	g_autofree char *file = world_with_copy(*state), *aside = NULL;
	g_autofree char *log = put_file(*state, "vedette.db-wal", "a log of another database");
	assert_true(store_restore(*state, file, &aside, NULL));
	assert_int_not_equal(access(log, F_OK), 0);
	assert_int_equal(items_of(*state), 5);
}

static void test_only_a_sound_copy_of_ours_is_restored(void **state)
{
	static const char *const names[] = { "junk", "empty", "none", "damaged", "newer" };
	g_autofree char *file = world_with_copy(*state);
	g_autofree char *junk = g_strnfill(9000, 'x');
	g_free(put_file(*state, "junk", junk));
	g_free(put_file(*state, "empty", ""));
	g_autofree char *damaged = in(*state, "damaged"), *newer = in(*state, "newer");
	{
		g_autofree char *dir = in(*state, "big");
		g_mkdir(dir, 0700);
		g_autoptr(Store) store = opened(dir, STORE_WRITE);
		fill(store, "k", 3000);
		assert_true(store_backup(store, damaged, NULL));
		assert_true(store_backup(store, newer, NULL));
	}
	damage(damaged);
	sqlite3 *db = raw(newer);
	assert_int_equal(sqlite3_exec(db, "PRAGMA user_version = 99", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *path = in(*state, names[i]), *aside = NULL;
		assert_false(store_restore(*state, path, &aside, &error));
		assert_non_null(error);
		assert_non_null(strstr(error->message, path));
		assert_null(aside);
		assert_int_equal(items_of(*state), 8);
	}
}

static void test_nothing_is_restored_below_a_writer(void **state)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *file = world_with_copy(*state), *aside = NULL;
	g_autoptr(Store) writer = opened(*state, STORE_WRITE);
	assert_false(store_restore(*state, file, &aside, &error));
	assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER));
	assert_int_equal(items_of(*state), 8);
}

/* ---- readers ---- */

static gpointer mark(gpointer dir)
{
	g_autoptr(Store) reader = store_open(dir, STORE_READ, NULL);
	return GINT_TO_POINTER(reader != NULL && store_mark_story(reader, 1, STORY_ACK, NOW, NULL));
}

/* Longer than the writer itself would wait for another. */
static void test_a_person_s_mark_waits_for_a_busy_writer(void **state)
{
	g_autoptr(Store) writer = opened(*state, STORE_WRITE);
	g_autoptr(Batch) batch = batch_new(writer, FEED);
	batch_story(batch, 1, SEVERITY_HIGH);
	assert_true(batch_commit(writer, batch, NOW, NULL));
	GThread *person = NULL;
	for (int i = 0; i < 12; i++) { /* half a second each, hardly a pause between */
		g_autoptr(Batch) more = batch_new(writer, FEED);
		g_autofree char *key = g_strdup_printf("k%d", i);
		batch_item(more, key, NULL, key);
		assert_true(store_gather(writer, NULL));
		assert_true(batch_commit(writer, more, NOW, NULL));
		if (person == NULL)
			person = g_thread_new("person", mark, *state);
		g_usleep(500 * 1000);
		assert_true(store_flush(writer, NULL));
	}
	assert_true(GPOINTER_TO_INT(g_thread_join(person)));
	g_autoptr(Story) story = store_story(writer, 1, NULL);
	assert_int_equal(story->acked_at, NOW);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(test_every_older_schema_is_brought_up_to_date_with_its_rows),
		IN_FOLDER(test_the_older_database_is_kept_and_only_the_last_two),
		IN_FOLDER(test_without_room_for_a_copy_the_older_database_stays),
		IN_FOLDER(test_an_older_database_is_not_read_as_if_it_were_new),
		IN_FOLDER(test_a_database_not_closed_is_looked_over_and_its_damage_named),
		IN_FOLDER(test_a_check_ends_in_time_and_says_so),
		IN_FOLDER(test_a_copy_is_whole_or_not_there),
		IN_FOLDER(test_what_is_restored_is_the_copy_and_what_was_there_is_kept),
		IN_FOLDER(test_the_log_of_what_is_replaced_goes_with_it),
		IN_FOLDER(test_only_a_sound_copy_of_ours_is_restored),
		IN_FOLDER(test_nothing_is_restored_below_a_writer),
		IN_FOLDER(test_a_person_s_mark_waits_for_a_busy_writer),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

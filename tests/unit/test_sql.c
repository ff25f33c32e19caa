/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "agent/sql.h"

static int make_db(void **state)
{
	Sql *sql = g_new0(Sql, 1);
	sql->path = g_strdup("memory.db");
	*state = sql;
	return sqlite3_open(":memory:", &sql->db) != SQLITE_OK ||
	       !sql_run(sql, NULL, "CREATE TABLE t (n INTEGER, s TEXT, b BLOB, d REAL) STRICT", "");
}

static int drop_db(void **state)
{
	sql_close(*state);
	g_free(*state);
	return 0;
}

static gint64 count(Sql *sql)
{
	gint64 n = -1;
	assert_true(sql_number(sql, &n, -1, NULL, "SELECT count(*) FROM t", ""));
	return n;
}

static void test_values_go_in_and_come_out(void **state)
{
	guint8 hash[32];
	memset(hash, 7, sizeof hash);
	g_autoptr(GBytes) bytes = g_bytes_new("x\0y", 3);
	static const char insert[] = "INSERT INTO t VALUES (?,?,?,?)";
	assert_true(sql_run(*state, NULL, insert, "isbd", G_MAXINT64, "کابل", bytes, 1.5));
	assert_true(sql_run(*state, NULL, insert, "ishd", G_MININT64, NULL, hash, 0.0));
	assert_true(sql_run(*state, NULL, insert, "isbd", (gint64)0, "", NULL, -1.0));
	g_autoptr(SqlRows) rows =
		sql_query(*state, NULL, "SELECT n, s, b, d FROM t ORDER BY rowid", "");
	assert_true(sql_step(*state, rows, NULL));
	g_autofree char *text = sql_text(rows, 1);
	assert_true(sqlite3_column_int64(rows, 0) == G_MAXINT64);
	assert_string_equal(text, "کابل");
	assert_int_equal(sqlite3_column_bytes(rows, 2), 3);
	assert_true(sqlite3_column_double(rows, 3) == 1.5);
	assert_true(sql_step(*state, rows, NULL));
	assert_true(sqlite3_column_int64(rows, 0) == G_MININT64);
	assert_null(sql_text(rows, 1));
	assert_memory_equal(sqlite3_column_blob(rows, 2), hash, sizeof hash);
	assert_true(sql_step(*state, rows, NULL));
	assert_int_equal(sqlite3_column_type(rows, 2), SQLITE_NULL);
	g_autoptr(GError) error = NULL;
	assert_false(sql_step(*state, rows, &error));
	assert_null(error);
}

static void test_a_statement_starts_anew_each_time(void **state)
{
	static const char select[] = "SELECT n FROM t WHERE n = ?";
	assert_true(sql_run(*state, NULL, "INSERT INTO t (n) VALUES (1), (2)", ""));
	for (gint64 n = 1; n <= 3; n++) {
		g_autoptr(SqlRows) rows = sql_query(*state, NULL, select, "i", n);
		assert_int_equal(sql_step(*state, rows, NULL), n <= 2);
	}
	g_autoptr(SqlRows) unbound = sql_query(*state, NULL, select, "");
	assert_false(sql_step(*state, unbound, NULL)); /* nothing of before is bound still */
}

static void test_a_number_that_is_not_there_is_the_fallback(void **state)
{
	static const struct {
		const char *sql;
		gint64 n;
	} cases[] = { { "SELECT n FROM t", 42 },
		      { "SELECT max(n) FROM t", 42 },
		      { "SELECT 7", 7 },
		      { "SELECT 0", 0 } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		gint64 n = -1;
		assert_true(sql_number(*state, &n, 42, NULL, cases[i].sql, ""));
		assert_int_equal(n, cases[i].n);
	}
}

static void test_errors_name_the_file_what_failed_and_the_reaction(void **state)
{
	static const struct {
		const char *sql;
		VedetteError code;
		const char *message;
	} cases[] = {
		{ "SELECT x FROM nowhere", VEDETTE_ERROR_BUG,
		  "memory.db: cannot be read: no such "
		  "table: nowhere" },
		{ "INSERT INTO t (n) VALUES ('x')", VEDETTE_ERROR_BUG,
		  "memory.db: cannot be written: cannot store TEXT value in INTEGER column t.n" },
		{ "COMMIT", VEDETTE_ERROR_BUG, "memory.db: cannot be " },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		gint64 n;
		assert_false(sql_run(*state, &error, cases[i].sql, ""));
		assert_true(g_error_matches(error, VEDETTE_ERROR, cases[i].code));
		assert_true(g_str_has_prefix(error->message, cases[i].message));
		g_clear_error(&error);
		assert_false(sql_number(*state, &n, 0, &error, cases[i].sql, ""));
		assert_non_null(error);
		assert_false(sql_run(*state, NULL, cases[i].sql, "")); /* nobody wants to know */
	}
}

static void test_a_full_database_can_be_tried_later(void **state)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *text = g_strnfill(1 << 20, 'x');
	assert_true(sql_run(*state, NULL, "PRAGMA max_page_count = 10", ""));
	assert_false(sql_run(*state, &error, "INSERT INTO t (s) VALUES (?)", "s", text));
	assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER));
	assert_non_null(strstr(error->message, "nothing was written"));
	assert_int_equal(count(*state), 0);
}

static void test_a_transaction_is_kept_or_undone(void **state)
{
	static const char insert[] = "INSERT INTO t (n) VALUES (1)";
	assert_true(sql_begin(*state, NULL));
	assert_true(sql_run(*state, NULL, insert, ""));
	assert_false(sql_end(*state, FALSE, NULL));
	assert_int_equal(count(*state), 0);
	assert_true(sql_begin(*state, NULL));
	assert_true(sql_run(*state, NULL, insert, ""));
	assert_true(sql_end(*state, TRUE, NULL));
	assert_int_equal(count(*state), 1);
	g_autoptr(GError) error = NULL;
	assert_true(sql_begin(*state, NULL));
	assert_false(sql_begin(*state, &error)); /* one at a time */
	assert_non_null(error);
	assert_false(sql_end(*state, FALSE, NULL));
	assert_true(sql_begin(*state, NULL));
	assert_true(sql_end(*state, TRUE, NULL));
}

#define IN_DB(test) cmocka_unit_test_setup_teardown(test, make_db, drop_db)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_DB(test_values_go_in_and_come_out),
		IN_DB(test_a_statement_starts_anew_each_time),
		IN_DB(test_a_number_that_is_not_there_is_the_fallback),
		IN_DB(test_errors_name_the_file_what_failed_and_the_reaction),
		IN_DB(test_a_full_database_can_be_tried_later),
		IN_DB(test_a_transaction_is_kept_or_undone),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

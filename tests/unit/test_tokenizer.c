/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "agent/store_private.h"

static int make_table(void **state)
{
	sqlite3 *db = NULL;
	if (sqlite3_open(":memory:", &db) != SQLITE_OK || !tokenizer_register(db))
		return 1;
	*state = db;
	return sqlite3_exec(db, "CREATE VIRTUAL TABLE words USING fts5 (t, tokenize='vedette')",
			    NULL, NULL, NULL);
}

static int drop_table(void **state)
{
	return sqlite3_close(*state);
}

static void put_in(sqlite3 *db, int row, const char *lang, const char *text, int size)
{
	sqlite3_stmt *s = NULL;
	sqlite3_prepare_v2(db, "INSERT INTO words (rowid, t) VALUES (?, vedette_line('', ?, ?, 1))",
			   -1, &s, NULL);
	sqlite3_bind_int(s, 1, row);
	sqlite3_bind_text(s, 2, text, size, SQLITE_STATIC);
	sqlite3_bind_text(s, 3, lang, -1, SQLITE_STATIC);
	assert_int_equal(sqlite3_step(s), SQLITE_DONE);
	sqlite3_finalize(s);
}

static void put(sqlite3 *db, int row, const char *text, int size)
{
	put_in(db, row, NULL, text, size);
}

/* The one text that SQL, with QUERY bound, gives; "" for NULL. */
static char *ask(sqlite3 *db, const char *sql, const char *query)
{
	sqlite3_stmt *s = NULL;
	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &s, NULL), SQLITE_OK);
	sqlite3_bind_text(s, 1, query, -1, SQLITE_STATIC);
	assert_int_equal(sqlite3_step(s), SQLITE_ROW);
	char *result = g_strdup((const char *)sqlite3_column_text(s, 0));
	sqlite3_finalize(s);
	return result != NULL ? result : g_strdup("");
}

/* The rows in which QUERY is found, blanks between. */
static char *rows_of(sqlite3 *db, const char *query)
{
	return ask(db, "SELECT group_concat(rowid, ' ') FROM words WHERE words MATCH ?1", query);
}

static void test_search_folds_as_rules_do(void **state)
{
	static const struct {
		const char *text, *query;
		gboolean found;
	} cases[] = {
		{ "قال مُحَمَّد إن", "محمد", TRUE },  { "قال محمد إن", "مُحَمَّد", TRUE },
		{ "مح\xd9\x80مد", "محمد", TRUE }, { "علي", "علی", TRUE },
		{ "کوئٹہ", "كوئٹه", TRUE },       { "می\xe2\x80\x8cرود", "میرود", TRUE },
		{ "Ёлка", "елка", TRUE },         { "İstanbul", "istanbul", TRUE },
		{ "Élysée", "elysee", TRUE },     { "۱۲ کشته", "12", TRUE },
		{ "2,100 killed", "2100", TRUE }, { "Tehreek-e-Taliban", "taliban", TRUE },
		{ "blasts", "blast", FALSE },     { "blasts", "blast*", TRUE },
		{ "a b c", "\"a b\"", TRUE },     { "a b c", "\"a c\"", FALSE },
		{ "war", "(war)", TRUE },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		sqlite3_exec(*state, "DELETE FROM words", NULL, NULL, NULL);
		put(*state, 1, cases[i].text, -1);
		g_autofree char *rows = rows_of(*state, cases[i].query);
		assert_string_equal(rows, cases[i].found ? "1" : "");
	}
}

static void test_attached_particles_are_no_hindrance(void **state)
{
	put_in(*state, 1, "ar", "قال إن وباكستان في الهجوم من", -1);
	put_in(*state, 2, "ur", "قال إن وباكستان في الهجوم من", -1);
	g_autofree char *bare = rows_of(*state, "\"باكستان\"");
	g_autofree char *whole = rows_of(*state, "\"وباكستان\"");
	g_autofree char *article = rows_of(*state, "\"هجوم\"");
	g_autofree char *phrase = rows_of(*state, "\"باكستان في\"");
	g_autofree char *other = rows_of(*state, "\"والهجوم\"");
	assert_string_equal(bare, "1");
	assert_string_equal(whole, "1 2");
	assert_string_equal(article, "1");
	assert_string_equal(phrase, "1");
	assert_string_equal(other, "");
}

static void test_broken_text_is_cut_into_words_all_the_same(void **state)
{
	static const struct {
		const char *text;
		int size;
	} cases[] = { { "a\xff\xfe good", 8 },
		      { "good\xc3", 5 },
		      { "\xf0\x9f good", 7 },
		      { "", 0 },
		      { "x", 1 } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		put(*state, (int)i + 1, cases[i].text, cases[i].size);
	g_autofree char *rows = rows_of(*state, "good");
	assert_string_equal(rows, "1 2 3");
}

static void test_an_endless_word_is_indexed(void **state)
{
	g_autofree char *word = g_strnfill(200000, 'a');
	put(*state, 1, word, -1);
	put(*state, 2, "b", -1);
	g_autofree char *rows = rows_of(*state, "b");
	assert_string_equal(rows, "2");
}

#define IN_TABLE(test) cmocka_unit_test_setup_teardown(test, make_table, drop_table)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_TABLE(test_search_folds_as_rules_do),
		IN_TABLE(test_attached_particles_are_no_hindrance),
		IN_TABLE(test_broken_text_is_cut_into_words_all_the_same),
		IN_TABLE(test_an_endless_word_is_indexed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/batch.h"

#include <sqlite3.h>

#include "agent/standing.h"
#include "agent/store_private.h"
#include "agent/stories.h"

/* One report: family, reliability, country of its outlet, headline, where it happened. */
typedef struct {
	const char *family;
	char grade;
	const char *country, *headline, *ground, *admin1;
	gboolean copy;
} Report;

static void grow(Story *story, const Report *r)
{
	g_autoptr(Verdict) verdict = verdict_new();
	Item *item = item_new();
	JudgeContext context = { .country = r->country };
	RuleHit *hit = g_new0(RuleHit, 1);
	hit->name = hit->title = "r";
	hit->because = g_ptr_array_new();
	hit->spans = g_ptr_array_new();
	g_ptr_array_add(verdict->rules, hit);
	verdict->lang = "en";
	verdict->where.country = r->ground;
	verdict->where.admin1 = r->admin1;
	verdict->where.by = r->ground != NULL ? LOCATED_BY_TEXT : LOCATED_BY_FEED;
	item->headline = g_strdup(r->headline);
	item->text = g_strdup("");
	NewItem n = { .item = item,
		      .verdict = verdict,
		      .context = &context,
		      .source = r->family,
		      .family = r->family,
		      .reliability = r->grade,
		      .because = (char *)"",
		      .copy = r->copy };
	story_grow(story, &n, 1);
	item_free(item);
}

static const Report reports[] = {
	{ "a", 'C', "pk", "Blast", "pk", "sindh", FALSE },
	{ "b", 'F', "af", "Blast again", "pk", NULL, FALSE },
	{ "c", 'A', "in", "Blast", NULL, NULL, TRUE },
	{ "a", 'B', "pk", "Police confirm: confirmed", "pk", "punjab", FALSE },
};

static Story *grown(gsize from, gsize to)
{
	Story *story = story_new(1);
	for (gsize i = from; i < to; i++)
		grow(story, &reports[i]);
	return story;
}

static void test_a_story_knows_its_voices_and_its_places(void **state)
{
	g_autoptr(Story) story = grown(0, G_N_ELEMENTS(reports));
	assert_string_equal(story->families, "a\nb");
	assert_string_equal(story->grades, "BF");
	assert_string_equal(story->countries, "pk\naf");
	assert_string_equal(story->places, "pk/sindh\npk\npk/punjab");
	assert_true(story->official && !story->denied);
	g_autofree char *grade = standing_grade(story);
	assert_string_equal(grade, "B2");
}

static void test_stories_that_are_one_stand_as_if_they_always_had_been(void **state)
{
	g_autoptr(Story) whole = grown(0, G_N_ELEMENTS(reports));
	for (gsize cut = 1; cut < G_N_ELEMENTS(reports); cut++) {
		g_autoptr(Story) first = grown(0, cut), second = grown(cut, G_N_ELEMENTS(reports));
		story_join(first, second);
		assert_string_equal(first->grades, whole->grades);
		assert_string_equal(first->countries, whole->countries);
		assert_string_equal(first->places, whole->places);
		assert_int_equal(first->official, whole->official);
	}
}

static void test_what_a_story_rests_on_is_stored(void **state)
{
	g_autoptr(Store) store = store_open(*state, STORE_WRITE, NULL);
	g_autoptr(Batch) batch = batch_new(store, "https://a.example/");
	Story *story = batch_story(batch, 3, SEVERITY_HIGH);
	story->grades = g_strdup("B");
	story->countries = g_strdup("pk");
	story->places = g_strdup("pk/sindh");
	story->official = story->told_denied = TRUE;
	story->told_places = g_strdup("pk");
	assert_true(batch_commit(store, batch, 1, NULL));
	assert_true(batch_commit(store, batch, 2, NULL));
	g_autoptr(Story) back = store_story(store, 3, NULL);
	assert_string_equal(back->grades, "B");
	assert_string_equal(back->countries, "pk");
	assert_string_equal(back->places, "pk/sindh");
	assert_string_equal(back->told_places, "pk");
	assert_true(back->official && back->told_denied);
	assert_false(back->denied || back->told_official);
}

/* A database as it was before, with a story of three voices, one of them a copy. */
static void put_old_database(const char *dir)
{
	g_autofree char *path = g_build_filename(dir, "vedette.db", NULL);
	g_autoptr(GString) sql = g_string_new(NULL);
	gint64 version = 0;
	sqlite3 *db = NULL;
	for (; strstr(store_migration(version), "CREATE TABLE session") == NULL; version++)
		g_string_append(sql, store_migration(version));
	g_string_append_printf(sql, "PRAGMA user_version = %" G_GINT64_FORMAT ";", version);
	g_string_append(
		sql,
		"INSERT INTO story (id, headline, rule, title, severity, first_at, last_at, items,"
		" because, publishers, families, acked_at, quiet_until, told_severity, told_at,"
		" told_killed, told_updates) VALUES (1, 'h', 'r', 't', 3, 1, 1, 4, '', 'A', 'a\nb', 0,"
		" 0, 3, 1, 0, 1);"
		"INSERT INTO item (feed, key, title, text, at, first_seen, family, reliability, relevant,"
		" severity, story, copy) VALUES (1, '1', '', '', 0, 0, 'a', 'C', 1, 3, 1, 0),"
		" (1, '2', '', '', 0, 0, 'b', 'D', 1, 3, 1, 0), (1, '3', '', '', 0, 0, 'a', 'B', 1, 3, 1,"
		" 0), (1, '4', '', '', 0, 0, 'c', 'A', 1, 3, 1, 1);");
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_true(tokenizer_register(db));
	assert_int_equal(sqlite3_exec(db, sql->str, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

static void test_an_older_database_learns_how_good_its_voices_are(void **state)
{
	put_old_database(*state);
	g_autoptr(Store) store = store_open(*state, STORE_WRITE, NULL);
	assert_non_null(store);
	g_autoptr(Story) story = store_story(store, 1, NULL);
	assert_string_equal(story->grades, "BD");
	gint64 name, head;
	assert_true(store_session_head(store, &name, &head, NULL));
	assert_int_equal(head, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_story_knows_its_voices_and_its_places),
		cmocka_unit_test(test_stories_that_are_one_stand_as_if_they_always_had_been),
		cmocka_unit_test_setup_teardown(test_what_a_story_rests_on_is_stored, make_folder,
						remove_folder),
		cmocka_unit_test_setup_teardown(
			test_an_older_database_learns_how_good_its_voices_are, make_folder,
			remove_folder),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is kept of each item to judge it again, and of what people said. */
#include "tests/unit/batch.h"

#include "agent/archive.h"
#include "agent/store_private.h"

#define NOW  1700000000
#define DAY  86400
#define FEED "https://a.example/feed"

static const char rules[] = "[low]\nmatch = blast\n";
static const char entities[] = "[quetta]\nkind = city\ncountry = pk\nen = Quetta\n";
static const char lexicon[] = "[event.bombing]\nroles = actor-target\nen = blast\n";

static const char *const tags[] = { "wire", "asia", NULL };
static const JudgeContext context = { .lang = "ur", .country = "pk", .tags = tags };

static Store *opened(const char *dir)
{
	Store *store = store_open(dir, STORE_WRITE, NULL);
	assert_non_null(store);
	return store;
}

/* Commit an item as ingest does. */
static void commit(Store *store, const Ruleset *ruleset, const char *key, const char *title,
		   gint64 dated)
{
	g_autoptr(Batch) batch = batch_new(store, FEED);
	NewItem *n = batch_item(batch, key, NULL, title);
	((Item *)n->item)->published = dated;
	g_autoptr(Reading) reading = reading_new(ruleset, n->item, &context, NOW);
	n->reading = reading_pack(reading);
	n->context = &context;
	n->knowledge = ruleset_knowledge(ruleset);
	n->when = NOW - DAY;
	assert_true(batch_commit(store, batch, NOW, NULL));
}

static StoredItem *stored(Store *store, const char *id)
{
	StoredItem *item = store_item(store, id, NULL);
	assert_non_null(item);
	return item;
}

static void test_an_item_comes_back_with_what_it_was_judged_in(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Ruleset) ruleset = load_ruleset(*state, rules, entities, lexicon, diags);
	g_autoptr(Store) store = opened(*state);
	commit(store, ruleset, "1", "Blast in Quetta", NOW - 2 * DAY);
	commit(store, ruleset, "2", "Another blast", NO_TIME);
	g_autoptr(StoredItem) one = stored(store, "1"), two = stored(store, "2");
	assert_string_equal(one->context.lang, "ur");
	assert_string_equal(one->context.country, "pk");
	assert_string_equal(one->context.tags[1], "asia");
	assert_null(one->context.tags[2]);
	assert_string_equal(one->context.feed, FEED);
	assert_string_equal(one->knowledge, ruleset_knowledge(ruleset));
	g_autoptr(Item) first = archive_item(one), second = archive_item(two);
	assert_int_equal(first->published, NOW - 2 * DAY);
	assert_true(second->published == NO_TIME); /* though it was taken as of NOW - DAY */
	gint64 contexts;
	assert_true(
		sql_number(&store->sql, &contexts, -1, NULL, "SELECT count(*) FROM context", ""));
	assert_int_equal(contexts, 1);
}

static void test_a_reading_is_used_where_the_knowledge_is_the_same(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Ruleset) ruleset = load_ruleset(*state, rules, entities, lexicon, diags);
	g_autoptr(Store) store = opened(*state);
	commit(store, ruleset, "1", "Blast in Quetta", NOW);
	g_autoptr(StoredItem) one = stored(store, "1");
	g_autoptr(Item) item = archive_item(one);
	g_autoptr(Ruleset) others = load_ruleset(*state, rules, entities, NULL, diags);
	g_autoptr(Ruleset) asked =
		load_ruleset(*state, "[x]\nmatch = flood\n", entities, lexicon, diags);
	const struct {
		const Ruleset *ruleset;
		gboolean afresh, kept;
	} cases[] = { { ruleset, FALSE, TRUE },
		      { asked, FALSE, TRUE }, /* other rules, the same knowledge */
		      { ruleset, TRUE, FALSE },
		      { others, FALSE, FALSE } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Reading) reading =
			archive_reading(one, item, cases[i].ruleset, cases[i].afresh);
		assert_int_equal(reading->packed != NULL, cases[i].kept);
		assert_int_equal(reading->verdict->entities->len, 1);
	}
}

static void test_what_was_said_is_replaced_and_outlives_its_items(void **state)
{
	g_autoptr(Store) store = opened(*state);
	g_autoptr(Batch) batch = batch_new(store, FEED);
	batch_item(batch, "1", NULL, "Blast");
	assert_true(batch_commit(store, batch, NOW - 9 * DAY, NULL));
	char *texts[] = { (char *)"bombing", (char *)"\"blast\" (title)", (char *)"Blast",
			  (char *)"a gas pipe" };
	Feedback wrong = { 0, 1, FALSE, NOW, texts[0], texts[1], texts[2], texts[3] };
	Feedback story = { 1, 0, TRUE, NOW - DAY, texts[0], texts[1], texts[2], texts[3] };
	assert_true(store_say(store, &wrong, NULL));
	wrong.useful = TRUE;
	assert_true(store_say(store, &wrong, NULL));
	assert_true(store_say(store, &story, NULL));
	g_autoptr(Batch) later = batch_new(store, FEED);
	batch_item(later, "2", NULL, "Later");
	assert_true(batch_commit(store, later, NOW, NULL));
	assert_int_equal(batch_purge(store, NOW - DAY), 1);
	g_autoptr(GPtrArray) all = store_said(store, 0, NULL);
	g_autoptr(GPtrArray) late = store_said(store, NOW, NULL);
	assert_int_equal(all->len, 2);
	assert_int_equal(late->len, 1);
	const Feedback *last = g_ptr_array_index(late, 0);
	assert_true(last->useful);
	assert_int_equal(last->item, 1);
	assert_string_equal(last->why, "a gas pipe");
}

static void test_rules_are_counted_with_hits_and_alerts(void **state)
{
	g_autoptr(Store) store = opened(*state);
	g_autoptr(Batch) batch = batch_new(store, FEED);
	for (int i = 0; i < 2; i++) {
		g_autofree char *key = g_strdup_printf("%d", i);
		NewItem *n = batch_item(batch, key, NULL, "Blast");
		batch_verdict(n)->relevant = TRUE;
		g_free(n->verdict_json);
		n->verdict_json =
			g_strdup(i == 0 ? "{\"rules\":[{\"name\":\"a\"},{\"name\":\"r\"}]}"
					: "{\"rules\":[{\"name\":\"r\"}]}");
	}
	Story *story = batch_story(batch, 1, SEVERITY_HIGH);
	batch_alert(batch, story, 0, "{}", "log");
	assert_true(batch_commit(store, batch, NOW, NULL));
	g_autoptr(GPtrArray) now = store_rule_counts(store, NOW, NULL);
	g_autoptr(GPtrArray) later = store_rule_counts(store, NOW + 1, NULL);
	assert_int_equal(now->len, 2);
	const RuleCount *r = g_ptr_array_index(now, 1), *old = g_ptr_array_index(later, 1);
	assert_string_equal(r->rule, "r");
	assert_int_equal(r->hits, 2);
	assert_int_equal(r->alerts, 1);
	assert_int_equal(old->hits, 0);
	assert_int_equal(old->alerts, 0);
	assert_int_equal(old->last, NOW);
}

/* A database as it stood before readings and feedback were kept, with an item in it. */
static void make_old(const char *dir)
{
	static const char row[] =
		"INSERT INTO feed (id, url, next_at, due_reason, not_before, last_try, last_ok,"
		" last_new, last_body, interval, failures, health, health_since, moved_since,"
		" moved_seen, ttl_minutes, skip_hours, skip_days, update_seconds, status,"
		" fresh_until, last_full, probe_at, rhythm, rhythm_seen, gap_at, alarm) VALUES"
		" (1, 'https://old.example/feed', 0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);"
		"INSERT INTO item (id, feed, key, title, text, lang, at, first_seen, relevant,"
		" severity, copy) VALUES (1, 1, 'k', 'Blast in Quetta', '', 'en', 1700000000,"
		" 1700000000, 0, 0, 0)";
	g_autofree char *path = g_build_filename(dir, "vedette.db", NULL);
	sqlite3 *db = NULL;
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_true(tokenizer_register(db));
	gint64 version = 0;
	for (; strstr(store_migration(version), "CREATE TABLE reading (") == NULL; version++)
		assert_int_equal(sqlite3_exec(db, store_migration(version), NULL, NULL, NULL),
				 SQLITE_OK);
	g_autofree char *set = g_strdup_printf("PRAGMA user_version = %" G_GINT64_FORMAT, version);
	assert_int_equal(sqlite3_exec(db, row, NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, set, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

static void test_an_older_database_is_brought_up_to_date(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Ruleset) ruleset = load_ruleset(*state, rules, entities, lexicon, diags);
	make_old(*state);
	g_autoptr(Store) store = opened(*state);
	commit(store, ruleset, "2", "Blast again", NOW);
	g_autoptr(StoredItem) one = stored(store, "1"), two = stored(store, "2");
	assert_null(one->reading);
	assert_non_null(two->reading);
	assert_int_equal(one->dated, one->when);
	g_autoptr(Item) item = archive_item(one);
	g_autoptr(Reading) reading = archive_reading(one, item, ruleset, FALSE);
	assert_int_equal(reading->verdict->events->len, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(test_an_item_comes_back_with_what_it_was_judged_in),
		IN_FOLDER(test_a_reading_is_used_where_the_knowledge_is_the_same),
		IN_FOLDER(test_what_was_said_is_replaced_and_outlives_its_items),
		IN_FOLDER(test_rules_are_counted_with_hits_and_alerts),
		IN_FOLDER(test_an_older_database_is_brought_up_to_date),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

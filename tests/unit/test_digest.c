/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib/gstdio.h>
#include <string.h>
#include <time.h>

#include "agent/digest.h"
#include "agent/health.h"
#include "agent/stories.h"
#include "feeds/feedlist.h"

#define NOW   G_GINT64_CONSTANT(1764054000) /* 2025-11-25 07:00 UTC */
#define SINCE (NOW - 86400)

typedef struct {
	char *dir;
	Store *store;
	Config *config;
	GPtrArray *specs;
} Fixture;

static void free_spec(gpointer spec)
{
	feed_spec_free(spec);
}

static int set_up(void **state)
{
	Fixture *f = g_new0(Fixture, 1);
	g_autoptr(DiagList) diags = diag_list_new();
	f->dir = g_dir_make_tmp("digest-XXXXXX", NULL);
	f->store = store_open(f->dir, STORE_WRITE, NULL);
	f->config = config_load(NULL, f->dir, diags);
	f->specs = g_ptr_array_new_with_free_func(free_spec);
	*state = f;
	return f->store != NULL ? 0 : -1;
}

static int tear_down(void **state)
{
	Fixture *f = *state;
	static const char *const files[] = { "vedette.db", "vedette.db-wal", "vedette.db-shm",
					     "vedette.lock" };
	store_close(f->store);
	for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
		g_autofree char *path = g_build_filename(f->dir, files[i], NULL);
		g_unlink(path);
	}
	g_rmdir(f->dir);
	config_free(f->config);
	g_ptr_array_unref(f->specs);
	g_free(f->dir);
	g_free(f);
	return 0;
}

typedef struct {
	const char *title, *source, *link;
	Severity severity;
	gint64 killed; /* -1 = not said */
	gint64 seen;
	gint64 story; /* 0 = a new one */
	gint64 age;   /* of its date when it came in */
} Report;

/* One item in one commit of a feed of its own; returns the story it stands in. LOST: nobody knows
 * where it was. */
static gint64 commit_as(Fixture *f, const Report *r, gboolean lost)
{
	g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func(new_item_free);
	g_autoptr(GPtrArray) stories = g_ptr_array_new();
	g_autoptr(GPtrArray) alerts = g_ptr_array_new();
	g_autoptr(Item) item = item_new();
	g_autoptr(Verdict) verdict = verdict_new();
	g_autofree char *url = g_strdup_printf("https://%s.example/feed", r->source);
	g_autoptr(FeedState) state = store_feed(f->store, url, NULL);
	RuleHit *hit = g_new0(RuleHit, 1);
	hit->name = "bombing", hit->title = "Bombing", hit->severity = r->severity;
	hit->because = g_ptr_array_new_with_free_func(g_free);
	hit->spans = g_ptr_array_new_with_free_func(g_free);
	g_ptr_array_add(verdict->rules, hit);
	verdict->relevant = TRUE, verdict->severity = r->severity, verdict->lang = "en";
	verdict->unlocated = lost;
	verdict->killed = (Toll){ r->killed >= 0, r->killed, r->killed, NULL };
	item->headline = g_strdup(r->title), item->text = g_strdup("");
	item->link = g_strdup(r->link), item->key = g_strdup(r->title);
	NewItem *n = g_new0(NewItem, 1);
	n->item = item, n->verdict = verdict, n->source = r->source, n->publisher = r->source;
	n->family = r->source, n->when = r->seen - r->age, n->reliability = 'F';
	n->because = g_strdup("because of <it>");
	n->story = r->story != 0 ? r->story : store_new_story_id(f->store);
	g_ptr_array_add(items, n);
	g_autoptr(Story) story =
		r->story != 0 ? store_story(f->store, r->story, NULL) : story_new(n->story);
	story_grow(story, n, r->seen);
	g_ptr_array_add(stories, story);
	state->health = HEALTH_OK;
	FetchCommit all = { state, items, stories, alerts, NULL, "hash", r->seen, NULL };
	assert_true(store_commit_fetch(f->store, &all, NULL));
	return n->story;
}

static gint64 commit(Fixture *f, const Report *r)
{
	return commit_as(f, r, FALSE);
}

static Digest *gather(Fixture *f)
{
	StoreWindow window = { .since = SINCE, .until = NOW };
	assert_true(store_find_window(f->store, &window, NULL));
	Digest *digest = digest_new(f->store, f->config, f->specs, &window, NULL);
	assert_non_null(digest);
	return digest;
}

static void test_a_story_stands_in_one_section_by_severity_and_age(void **state)
{
	Fixture *f = *state;
	static const guint counts[] = { 1, 1, 1, 1, 1 };
	commit(f, &(Report){ "past", "a", NULL, SEVERITY_CRITICAL, -1, SINCE - 70, 0, 0 });
	gint64 old =
		commit(f, &(Report){ "old", "a", NULL, SEVERITY_MEDIUM, -1, SINCE - 50, 0, 0 });
	commit(f, &(Report){ "grave", "a", NULL, SEVERITY_HIGH, -1, NOW - 100, 0, 0 });
	commit(f, &(Report){ "old again", "b", NULL, SEVERITY_MEDIUM, -1, NOW - 90, old, 0 });
	commit(f, &(Report){ "new", "a", NULL, SEVERITY_MEDIUM, -1, NOW - 80, 0, 0 });
	commit(f, &(Report){ "minor", "a", NULL, SEVERITY_LOW, -1, NOW - 70, 0, 0 });
	commit(f, &(Report){ "stale", "a", NULL, SEVERITY_CRITICAL, -1, NOW - 60, 0, 9 * 86400 });
	g_autoptr(Digest) digest = gather(f);
	for (guint i = 0; digest_sections[i].title != NULL; i++) {
		g_autoptr(GPtrArray) list = digest_section(digest, &digest_sections[i]);
		assert_int_equal(list->len, counts[i]);
	}
	assert_int_equal(digest->items, 5);
	assert_int_equal(digest->by_severity[SEVERITY_CRITICAL], 1);
}

static void test_facts_give_tolls_outlets_voices_and_what_is_new(void **state)
{
	Fixture *f = *state;
	gint64 id = commit(f, &(Report){ "x", "a", NULL, SEVERITY_HIGH, 12, SINCE - 10, 0, 0 });
	commit(f, &(Report){ "y", "b", NULL, SEVERITY_HIGH, 15, NOW - 10, id, 0 });
	commit(f, &(Report){ "z", "lone", NULL, SEVERITY_LOW, -1, NOW - 10, 0, 0 });
	g_autoptr(Digest) digest = gather(f);
	g_autofree char *facts = digest_facts(g_ptr_array_index(digest->stories, 0));
	g_autofree char *lone = digest_facts(g_ptr_array_index(digest->stories, 1));
	assert_string_equal(facts, "killed: 15; 2 outlets, 2 independent; 1 new report");
	assert_string_equal(lone, "1 outlet, not confirmed by a second voice; 1 new report");
}

static void test_the_subject_counts_or_says_that_there_is_nothing(void **state)
{
	Fixture *f = *state;
	g_autoptr(Digest) empty = gather(f);
	g_autofree char *nothing = digest_subject(empty);
	assert_string_equal(nothing, "[vedette] 2025-11-25: nothing to report");
	commit(f, &(Report){ "x", "a", NULL, SEVERITY_CRITICAL, -1, NOW - 10, 0, 0 });
	commit(f, &(Report){ "y", "a", NULL, SEVERITY_LOW, -1, NOW - 10, 0, 0 });
	g_autoptr(Digest) digest = gather(f);
	g_autofree char *subject = digest_subject(digest);
	assert_string_equal(subject, "[vedette] 2025-11-25: 1 critical, 2 stories");
	digest->since = NOW - 3 * 86400;
	g_autofree char *days = digest_subject(digest);
	assert_string_equal(days, "[vedette] 2025-11-22 to 2025-11-25: 1 critical, 2 stories");
}

static void test_foreign_text_cannot_make_markup_or_lines(void **state)
{
	Fixture *f = *state;
	commit(f, &(Report){ "<script>alert(1)</script>\n\x1b[31m&", "o\"ut", "javascript:alert(1)",
			     SEVERITY_HIGH, -1, NOW - 10, 0, 0 });
	g_autoptr(Digest) digest = gather(f);
	g_autofree char *html = digest_html(digest);
	g_autofree char *text = digest_text(digest);
	assert_null(strstr(html, "<script"));
	assert_null(strstr(html, "javascript:alert(1)\""));
	assert_null(strchr(html, '\x1b'));
	assert_null(strchr(text, '\x1b'));
	assert_non_null(strstr(html, "&lt;script&gt;"));
	assert_non_null(strstr(html, "because of &lt;it&gt;"));
}

static void test_a_muted_story_is_listed_apart_with_its_end(void **state)
{
	Fixture *f = *state;
	gint64 id = commit(f, &(Report){ "hush", "a", NULL, SEVERITY_HIGH, -1, NOW - 10, 0, 0 });
	assert_true(store_mark_story(f->store, id, STORY_QUIET, NOW + 3600, NULL));
	g_autoptr(Digest) digest = gather(f);
	g_autofree char *text = digest_text(digest);
	assert_int_equal(digest->stories->len, 0);
	assert_int_equal(digest->muted->len, 1);
	assert_non_null(strstr(text, "quiet until 2025-11-25 08:00"));
	store_mark_story(f->store, id, STORY_QUIET, NOW - 1, NULL);
	g_autoptr(Digest) after = gather(f);
	assert_int_equal(after->stories->len, 1);
}

static void test_what_cannot_be_located_has_a_section_of_its_own(void **state)
{
	const Report known = { .title = "Blast in Quetta kills two",
			       .source = "a",
			       .severity = SEVERITY_HIGH,
			       .killed = 2,
			       .seen = NOW - 60 };
	const Report lost = { .title = "Blast <kills> nine",
			      .source = "b",
			      .link = "https://b.example/1",
			      .severity = SEVERITY_LOW,
			      .killed = 9,
			      .seen = NOW - 60 };
	commit(*state, &known);
	g_autoptr(Digest) before = gather(*state);
	g_autofree char *without = digest_text(before);
	assert_null(strstr(without, "Unlocated"));
	commit_as(*state, &lost, TRUE);
	g_autoptr(Digest) digest = gather(*state);
	g_autofree char *text = digest_text(digest), *html = digest_html(digest);
	const char *section = strstr(text, "Unlocated");
	assert_non_null(section);
	assert_non_null(strstr(section, "Blast <kills> nine"));
	assert_null(strstr(section, "Quetta"));
	assert_non_null(strstr(strstr(html, "Unlocated"), "Blast &lt;kills&gt; nine"));
}

static void test_feeds_in_trouble_are_named_and_paused_ones_are_not(void **state)
{
	Fixture *f = *state;
	g_autoptr(DiagList) diags = diag_list_new();
	static const char list[] = "https://ill.example/feed name=Ill\n"
				   "https://off.example/feed name=Off paused=yes\n"
				   "https://new.example/feed name=New\n";
	feedlist_parse(list, strlen(list), "x.feeds", "/", f->specs, diags);
	static const char *const urls[] = { "https://ill.example/feed",
					    "https://off.example/feed" };
	for (gsize i = 0; i < G_N_ELEMENTS(urls); i++) {
		g_autoptr(GPtrArray) none = g_ptr_array_new();
		g_autoptr(FeedState) s = store_feed(f->store, urls[i], NULL);
		s->health = HEALTH_FAILING;
		s->health_why = g_strdup("the server says 500");
		FetchCommit all = { s, none, none, none, NULL, "hash", NOW, NULL };
		assert_true(store_commit_fetch(f->store, &all, NULL));
	}
	g_autoptr(Digest) digest = gather(f);
	g_autofree char *html = digest_html(digest);
	assert_int_equal(digest->feeds->len, 1);
	assert_non_null(strstr(html, "the server says 500"));
}

static void test_more_stories_than_fit_are_counted(void **state)
{
	Fixture *f = *state;
	f->config->digest_top = 2;
	for (int i = 0; i < 5; i++) {
		g_autofree char *title = g_strdup_printf("story %d", i);
		commit(f, &(Report){ title, "a", NULL, SEVERITY_HIGH, -1, NOW - 10, 0, 0 });
	}
	g_autoptr(Digest) digest = gather(f);
	g_autofree char *text = digest_text(digest);
	g_autofree char *html = digest_html(digest);
	assert_non_null(strstr(text, "and 3 more"));
	assert_non_null(strstr(html, "and 3 more"));
}

static void test_a_digest_is_due_once_a_local_day_from_its_hour_on(void **state)
{
	static const struct {
		const char *last;
		gint64 now, hour;
		gboolean due;
		const char *why;
	} cases[] = {
		{ NULL, NOW, 6, TRUE, "the first" },
		{ "2025-11-24", NOW, 6, TRUE, "yesterday's went out" },
		{ "2025-11-25", NOW, 6, FALSE, "today's went out" },
		{ "2025-11-24", NOW - 7200, 6, FALSE, "05:00 is too early" },
		{ "2025-11-24", NOW - 3600, 6, TRUE, "06:00 is not" },
		{ "2025-11-01", NOW, 6, TRUE, "one for all missed days" },
		{ "2025-11-26", NOW, 6, FALSE, "the clock was set back" },
		{ "2025-11-24", NOW - 7 * 3600, 0, TRUE, "midnight, when asked for" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		if (digest_is_due(cases[i].last, cases[i].now, cases[i].hour) != cases[i].due)
			fail_msg("%s", cases[i].why);
}

int main(void)
{
	g_setenv("TZ", "UTC", TRUE);
	tzset();
#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		CASE(test_a_story_stands_in_one_section_by_severity_and_age),
		CASE(test_facts_give_tolls_outlets_voices_and_what_is_new),
		CASE(test_the_subject_counts_or_says_that_there_is_nothing),
		CASE(test_foreign_text_cannot_make_markup_or_lines),
		CASE(test_a_muted_story_is_listed_apart_with_its_end),
		CASE(test_what_cannot_be_located_has_a_section_of_its_own),
		CASE(test_feeds_in_trouble_are_named_and_paused_ones_are_not),
		CASE(test_more_stories_than_fit_are_counted),
		cmocka_unit_test(test_a_digest_is_due_once_a_local_day_from_its_hour_on),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

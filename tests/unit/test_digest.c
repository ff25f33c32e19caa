/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib/gstdio.h>
#include <string.h>
#include <time.h>

#include "agent/digest_words.h"
#include "agent/health.h"
#include "agent/json.h"
#include "agent/stories.h"
#include "feeds/feedlist.h"
#include "filters/text.h"

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
	static const char *const files[] = { "vedette.db",   "vedette.db-wal", "vedette.db-shm",
					     "vedette.lock", "x.rules",        "vedette.conf" };
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
	n->verdict_json = json_line(json_of_verdict(verdict));
	g_autoptr(Text) words = text_new_in(r->title, "", "en");
	for (int field = 0; field < N_FIELDS; field++)
		n->lines[field] = text_line(words, field);
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

static DigestProfile *profile(Fixture *f)
{
	return g_ptr_array_index(f->config->digests, 0);
}

static Digest *gather_with(Fixture *f, gint64 since, const GPtrArray *spikes)
{
	StoreWindow window = { .since = since, .until = NOW };
	const DigestSources sources = { f->store, profile(f), f->specs, NULL, spikes };
	assert_true(store_find_window(f->store, &window, NULL));
	Digest *digest = digest_new(&sources, &window, NULL);
	assert_non_null(digest);
	return digest;
}

static Digest *gather(Fixture *f)
{
	return gather_with(f, SINCE, NULL);
}

/* The text of the line LABEL of the Nth story; "" if it has none. Caller frees. */
static char *line_of(const Digest *digest, guint n, const char *label)
{
	g_autoptr(GPtrArray) lines =
		digest_lines(digest, g_ptr_array_index(digest->stories, n), FALSE);
	for (guint i = 0; i < lines->len; i++) {
		const DigestLine *line = g_ptr_array_index(lines, i);
		if (strcmp(line->label, label) == 0)
			return g_strdup(line->text);
	}
	return g_strdup("");
}

static void test_a_story_stands_in_one_section_by_severity_age_and_voices(void **state)
{
	Fixture *f = *state;
	static const struct {
		const char *section, *headline;
	} expected[] = { { "grave", "grave" }, { "developing", "old again" }, { "new", "new" },
			 { "single", "lone" }, { "minor", "minor" },          { "old", "stale" } };
	commit(f, &(Report){ "past", "a", NULL, SEVERITY_CRITICAL, -1, SINCE - 70, 0, 0 });
	gint64 old =
		commit(f, &(Report){ "old", "a", NULL, SEVERITY_MEDIUM, -1, SINCE - 50, 0, 0 });
	commit(f, &(Report){ "grave", "a", NULL, SEVERITY_HIGH, -1, NOW - 100, 0, 0 });
	commit(f, &(Report){ "old again", "b", NULL, SEVERITY_MEDIUM, -1, NOW - 90, old, 0 });
	gint64 new = commit(f, &(Report){ "new", "a", NULL, SEVERITY_MEDIUM, -1, NOW - 80, 0, 0 });
	commit(f, &(Report){ "new too", "b", NULL, SEVERITY_MEDIUM, -1, NOW - 75, new, 0 });
	commit(f, &(Report){ "lone", "a", NULL, SEVERITY_MEDIUM, -1, NOW - 72, 0, 0 });
	commit(f, &(Report){ "minor", "a", NULL, SEVERITY_LOW, -1, NOW - 70, 0, 0 });
	commit(f, &(Report){ "stale", "a", NULL, SEVERITY_CRITICAL, -1, NOW - 60, 0, 9 * 86400 });
	g_autoptr(Digest) digest = gather(f);
	guint found = 0;
	for (const DigestSection *s = digest_sections; s->title != NULL; s++) {
		guint left;
		if (s->part != PART_STORIES)
			continue;
		g_autoptr(GPtrArray) list = digest_section(digest, s, 9, &left);
		assert_int_equal(list->len, 1);
		assert_string_equal(s->name, expected[found].section);
		const DigestStory *entry = g_ptr_array_index(list, 0);
		if (found != 1) /* the face of a story is that of its first report */
			assert_string_equal(entry->story->headline, expected[found].headline);
		found++;
	}
	assert_int_equal(found, G_N_ELEMENTS(expected));
	assert_int_equal(digest->items, 7);
	assert_int_equal(digest->by_severity[SEVERITY_CRITICAL], 1);
}

static void test_tolls_are_a_range_and_each_figure_has_its_outlets(void **state)
{
	Fixture *f = *state;
	gint64 id = commit(f, &(Report){ "x", "a", NULL, SEVERITY_HIGH, 12, NOW - 30, 0, 0 });
	commit(f, &(Report){ "y", "b", NULL, SEVERITY_HIGH, 15, NOW - 20, id, 0 });
	commit(f, &(Report){ "z", "c", NULL, SEVERITY_HIGH, 12, NOW - 10, id, 0 });
	commit(f, &(Report){ "v", "d", NULL, SEVERITY_HIGH, 9, NOW - 10, id, 0 });
	commit(f, &(Report){ "w", "d", NULL, SEVERITY_HIGH, 14, NOW - 5, id, 0 });
	g_autoptr(Digest) digest = gather(f);
	g_autofree char *killed = line_of(digest, 0, "killed");
	g_autofree char *told = line_of(digest, 0, "told by");
	assert_string_equal(killed, "12–15 (12: a, c; 15: b; 14: d)");
	assert_string_equal(told, "4 independent voices, 4 outlets, 4 feeds; F2, probably true");
}

static void test_what_one_voice_alone_says_is_marked(void **state)
{
	Fixture *f = *state;
	commit(f, &(Report){ "x", "a", NULL, SEVERITY_HIGH, 3, NOW - 30, 0, 0 });
	g_autoptr(Digest) digest = gather(f);
	g_autofree char *told = line_of(digest, 0, "told by");
	g_autofree char *killed = line_of(digest, 0, "killed");
	assert_string_equal(told,
			    "one voice, not confirmed, 1 outlet, 1 feed; F6, cannot be judged");
	assert_string_equal(killed, "3: a");
}

static void test_what_changed_since_the_last_digest_is_said(void **state)
{
	Fixture *f = *state;
	static const struct {
		Report before, after;
		const char *changed, *why;
	} cases[] = {
		{ { "x", "a", NULL, SEVERITY_HIGH, 12, SINCE - 9, 0, 0 },
		  { "y", "a", NULL, SEVERITY_HIGH, 15, NOW - 9, 0, 0 },
		  "killed 12 → 15",
		  "the same outlet corrects itself" },
		{ { "x", "a", NULL, SEVERITY_MEDIUM, -1, SINCE - 9, 0, 0 },
		  { "y", "b", NULL, SEVERITY_HIGH, 4, NOW - 9, 0, 0 },
		  "medium → high; killed now said: 4; 1 more voice: b",
		  "graver, with victims, from another" },
		{ { "x", "a", NULL, SEVERITY_HIGH, 12, SINCE - 9, 0, 0 },
		  { "Army denies attack", "b", NULL, SEVERITY_HIGH, -1, NOW - 9, 0, 0 },
		  "denied by somebody it names; 1 more voice: b",
		  "a denial" },
		{ { "x", "a", NULL, SEVERITY_HIGH, 12, SINCE - 9, 0, 0 },
		  { "y", "a", NULL, SEVERITY_HIGH, 12, NOW - 9, 0, 0 },
		  "1 more report, no new facts",
		  "the same once more" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		Report after = cases[i].after;
		after.story = commit(f, &cases[i].before);
		commit(f, &after);
		g_autoptr(Digest) digest = gather(f);
		g_autofree char *changed = line_of(digest, 0, "changed");
		if (strcmp(changed, cases[i].changed) != 0)
			fail_msg("%s: \"%s\"", cases[i].why, changed);
		store_mark_story(f->store, after.story, STORY_QUIET, NOW + 99, NULL);
	}
}

static void test_what_came_in_after_the_window_is_not_told(void **state)
{
	Fixture *f = *state;
	gint64 id = commit(f, &(Report){ "x", "a", NULL, SEVERITY_HIGH, 12, NOW - 9, 0, 0 });
	commit(f, &(Report){ "y", "b", NULL, SEVERITY_HIGH, 40, NOW + 9, id, 0 });
	g_autoptr(Digest) digest = gather(f);
	g_autofree char *killed = line_of(digest, 0, "killed");
	assert_string_equal(killed, "12: a");
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
	profile(f)->severity = SEVERITY_MEDIUM;
	g_autoptr(Digest) graver = gather(f);
	g_autofree char *fewer = digest_subject(graver);
	assert_string_equal(fewer, "[vedette] 2025-11-25: 1 critical, 1 story");
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
	assert_null(digest_link("https://a.example/\x1b[31m"));
	assert_null(digest_link("https://a.example/\xff"));
	assert_null(digest_link("https://a.example/ x"));
	assert_non_null(digest_link("https://a.example/?q=\"1\""));
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
	assert_int_equal(digest->hidden, 1);
	assert_non_null(strstr(text, "They hid 1 report."));
	assert_non_null(strstr(text, "quiet until 2025-11-25 08:00; 1 new report"));
	g_autoptr(Digest) later = gather_with(f, NOW - 5, NULL);
	g_autofree char *still = digest_text(later);
	assert_non_null(strstr(still, "quiet until 2025-11-25 08:00; 0 new reports"));
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
	profile(f)->top = 2;
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

static void test_a_digest_of_any_size_fits_a_mail(void **state)
{
	Fixture *f = *state;
	g_autofree char *long_title = g_strnfill(280, 'x');
	profile(f)->top = 200;
	for (int i = 0; i < 250; i++) {
		g_autofree char *title = g_strdup_printf("%d گوادر بندرگاہ %s", i, long_title);
		commit(f, &(Report){ title, "a", "https://a.example/", SEVERITY_HIGH, -1, NOW - 10,
				     0, 0 });
	}
	g_autoptr(Digest) digest = gather(f);
	for (const DigestFormat *format = digest_formats; format->name != NULL; format++) {
		g_autofree char *out = format->write(digest);
		gboolean whole =
			strcmp(format->name, "json") == 0 || strcmp(format->name, "csv") == 0;
		if (!whole &&
		    (strlen(out) > DIGEST_MOST_BYTES || strstr(out, "more: vedette") == NULL))
			fail_msg("%s: %zu bytes", format->name, strlen(out));
		if (whole)
			assert_non_null(strstr(out, "249 گوادر"));
	}
}

static void test_nothing_is_said_calmly_and_is_empty(void **state)
{
	Fixture *f = *state;
	g_autoptr(Digest) digest = gather(f);
	g_autofree char *text = digest_text(digest), *html = digest_html(digest);
	assert_true(digest_is_empty(digest));
	assert_non_null(strstr(text, "Nothing has happened since 2025-11-24 07:00"));
	assert_non_null(strstr(html, "Nothing has happened since 2025-11-24 07:00"));
	commit(f, &(Report){ "x", "a", NULL, SEVERITY_LOW, -1, NOW - 10, 0, 0 });
	g_autoptr(Digest) something = gather(f);
	assert_false(digest_is_empty(something));
}

static void test_after_days_stories_stand_under_their_day_the_latest_first(void **state)
{
	Fixture *f = *state;
	commit(f, &(Report){ "early", "a", NULL, SEVERITY_CRITICAL, -1, NOW - 200000, 0, 0 });
	commit(f, &(Report){ "late", "a", NULL, SEVERITY_HIGH, -1, NOW - 100, 0, 0 });
	g_autoptr(Digest) digest = gather_with(f, NOW - 4 * 86400, NULL);
	g_autofree char *text = digest_text(digest), *html = digest_html(digest);
	g_autofree char *md = digest_md(digest);
	const char *const forms[] = { text, html, md };
	for (gsize i = 0; i < G_N_ELEMENTS(forms); i++) {
		const char *today =
			strstr(strstr(forms[i], "Critical and high"), "Tuesday 25 November 2025");
		const char *before = strstr(forms[i], "Saturday 22 November 2025");
		before = before != NULL && today != NULL
				 ? strstr(today, "Saturday 22 November 2025")
				 : NULL;
		assert_non_null(before);
		assert_non_null(strstr(today, "late"));
		assert_true(strstr(today, "late") < before);
		assert_non_null(strstr(before, "early"));
	}
	g_autoptr(Digest) day = gather(f);
	g_autofree char *plain = digest_text(day);
	assert_null(strstr(plain, "-- Tuesday"));
}

static void test_the_usual_is_the_median_of_whole_days_with_data(void **state)
{
	Fixture *f = *state;
	static const guint a_day[] = { 9, 2, 4, 3, 7 }; /* from five days ago to yesterday */
	for (guint d = 0; d < G_N_ELEMENTS(a_day); d++)
		for (guint n = 0; n < a_day[d]; n++) {
			g_autofree char *title = g_strdup_printf("%u %u", d, n);
			gint64 when = NOW - (G_N_ELEMENTS(a_day) - d) * 86400 + n;
			commit(f, &(Report){ title, "a", NULL, SEVERITY_MEDIUM, -1, when, 0, 0 });
		}
	g_autoptr(Digest) digest = gather(f);
	assert_int_equal(digest->days->len, 6);
	const DigestDay *first = g_ptr_array_index(digest->days, 0);
	assert_string_equal(first->day, "2025-11-20");
	assert_int_equal(first->stories, 9);
	/* neither the first day, that of the first poll, nor yesterday, nor today */
	assert_true(digest->usual == 3);
	g_autofree char *text = digest_text(digest), *html = digest_html(digest);
	g_autofree char *summary = digest_summary(digest);
	assert_non_null(strstr(summary, "7 began on Mon 24; a usual day brings 3."));
	assert_non_null(strstr(text, "New stories a day, usually 3"));
	assert_non_null(strstr(html, "New stories a day, usually 3"));
	assert_null(strstr(html, "<svg"));
	assert_null(strstr(html, "<img"));
}

static void test_without_days_enough_there_is_no_usual(void **state)
{
	Fixture *f = *state;
	commit(f, &(Report){ "x", "a", NULL, SEVERITY_LOW, -1, NOW - 86400, 0, 0 });
	g_autoptr(Digest) digest = gather(f);
	g_autofree char *text = digest_text(digest);
	assert_true(digest->usual != digest->usual);
	assert_null(strstr(text, "usual"));
	assert_null(strstr(text, "nan"));
}

static void test_spikes_lead_the_bottom_line_and_have_a_table(void **state)
{
	Fixture *f = *state;
	DigestSpike spike = { (char *)"bombings in <Khyber>", 6, 1.5, 28 };
	g_autoptr(GPtrArray) spikes = g_ptr_array_new();
	g_ptr_array_add(spikes, &spike);
	commit(f, &(Report){ "x", "a", NULL, SEVERITY_LOW, -1, NOW - 10, 0, 0 });
	g_autoptr(Digest) digest = gather_with(f, SINCE, spikes);
	g_autofree char *summary = digest_summary(digest);
	g_autofree char *html = digest_html(digest), *md = digest_md(digest);
	assert_non_null(strstr(summary, "Most above the usual: bombings in <Khyber>, 6, usually "
					"1.5 (28 days)."));
	assert_non_null(strstr(html, "bombings in &lt;Khyber&gt;</td>"));
	assert_non_null(strstr(md, "**bombings in \\<Khyber\\>** 6, usually 1.5"));
}

static Ruleset *some_rules(Fixture *f)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autofree char *file = g_build_filename(f->dir, "x.rules", NULL);
	static const char rules[] = "[bombing]\nmatch = blast\n[other]\nmatch = x\n"
				    "[third]\nmatch = y\n";
	const char *const paths[] = { file, NULL };
	assert_true(g_file_set_contents(file, rules, -1, NULL));
	Ruleset *ruleset = ruleset_load(paths, diags);
	assert_non_null(ruleset);
	return ruleset;
}

static void test_a_profile_takes_only_what_it_asks_for(void **state)
{
	Fixture *f = *state;
	static const struct {
		const char *rules, *match;
		Severity severity;
		guint stories;
		const char *why;
	} cases[] = {
		{ "", "", SEVERITY_LOW, 3, "all" },
		{ "", "", SEVERITY_HIGH, 1, "from high up" },
		{ "bombing", "", SEVERITY_LOW, 3, "its rule" },
		{ "other third", "", SEVERITY_LOW, 0, "other rules" },
		{ "", "title:river", SEVERITY_LOW, 2, "words" },
		{ "bombing", "title:river", SEVERITY_MEDIUM, 1, "all three" },
	};
	commit(f, &(Report){ "by the river", "a", NULL, SEVERITY_LOW, -1, NOW - 30, 0, 0 });
	commit(f, &(Report){ "on the river", "a", NULL, SEVERITY_HIGH, -1, NOW - 20, 0, 0 });
	commit(f, &(Report){ "in the hills", "a", NULL, SEVERITY_MEDIUM, -1, NOW - 10, 0, 0 });
	g_autoptr(Ruleset) ruleset = some_rules(f);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		DigestProfile asks = *profile(f);
		StoreWindow window = { .since = SINCE, .until = NOW };
		asks.rules = (char *)cases[i].rules;
		asks.match = (char *)cases[i].match;
		asks.severity = cases[i].severity;
		const DigestSources sources = { f->store, &asks, f->specs, ruleset, NULL };
		assert_true(store_find_window(f->store, &window, NULL));
		g_autoptr(Digest) digest = digest_new(&sources, &window, NULL);
		assert_non_null(digest);
		if (digest->stories->len != cases[i].stories)
			fail_msg("%s: %u", cases[i].why, digest->stories->len);
	}
}

static void test_what_a_profile_asks_for_must_exist(void **state)
{
	Fixture *f = *state;
	g_autoptr(Ruleset) ruleset = some_rules(f);
	static const struct {
		const char *rules, *match, *complaint;
	} cases[] = { { "bombin", "", "rules: there is no rule \"bombin\"" },
		      { "", "@nobody", "match: no entity \"nobody\"" } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		DigestProfile asks = *profile(f);
		const StoreWindow window = { .since = SINCE, .until = NOW };
		asks.rules = (char *)cases[i].rules;
		asks.match = (char *)cases[i].match;
		const DigestSources sources = { f->store, &asks, f->specs, ruleset, NULL };
		assert_null(digest_new(&sources, &window, &error));
		assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT));
		assert_string_equal(error->message, cases[i].complaint);
	}
}

static void test_what_the_settings_ask_for_is_checked_where_it_stands(void **state)
{
	Fixture *f = *state;
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Ruleset) ruleset = some_rules(f);
	g_autofree char *file = g_build_filename(f->dir, "vedette.conf", NULL);
	static const char settings[] = "[digest]\nrules = bombing thirt\n[digest a]\nrules =\n"
				       "match = x AND @nobody\n[digest b]\nrules = third\n";
	assert_true(g_file_set_contents(file, settings, -1, NULL));
	g_autoptr(Config) config = config_load(file, f->dir, diags);
	digest_check(config, ruleset, diags);
	assert_int_equal(diag_errors(diags), 2);
	assert_int_equal(diag_at(diags, 0)->line, 2);
	assert_string_equal(diag_at(diags, 0)->message, "there is no rule \"thirt\"");
	assert_int_equal(diag_at(diags, 1)->line, 5);
	assert_int_equal(diag_at(diags, 1)->column, 9);
	assert_string_equal(diag_at(diags, 1)->message, "no entity \"nobody\"");
}

static void test_no_field_of_the_table_is_a_formula_or_breaks_a_row(void **state)
{
	Fixture *f = *state;
	static const char *const titles[] = {
		"=1+1|cmd", "+4", "-4", "@SUM(A1)", "\t=2", "＝HYPERLINK", "say \"so\", he\nsaid"
	};
	for (gsize i = 0; i < G_N_ELEMENTS(titles); i++)
		commit(f, &(Report){ titles[i], "=a", NULL, SEVERITY_HIGH, -1, NOW - 10, 0, 0 });
	g_autoptr(Digest) digest = gather(f);
	g_autofree char *csv = digest_csv(digest);
	g_auto(GStrv) rows = g_strsplit(csv, "\r\n", -1);
	assert_int_equal(g_strv_length(rows), G_N_ELEMENTS(titles) + 2); /* head and end */
	assert_non_null(strstr(csv, "\"'=1+1|cmd\""));
	assert_non_null(strstr(csv, "\"'+4\""));
	assert_non_null(strstr(csv, "\"'-4\""));
	assert_non_null(strstr(csv, "\"'@SUM(A1)\""));
	assert_non_null(strstr(csv, "\"'=2\""));
	assert_non_null(strstr(csv, "\"'＝HYPERLINK\""));
	assert_non_null(strstr(csv, "\"say \"\"so\"\", he said\""));
	assert_non_null(strstr(csv, "\"'=a\""));
	assert_null(strstr(csv, ",\"="));
}

static void test_markdown_takes_no_markup_from_feeds(void **state)
{
	Fixture *f = *state;
	commit(f, &(Report){ "*bold* [x](javascript:1) <b> `c` | a_b", "a", "https://a.example/\\",
			     SEVERITY_HIGH, -1, NOW - 10, 0, 0 });
	g_autoptr(Digest) digest = gather(f);
	g_autofree char *md = digest_md(digest);
	assert_non_null(strstr(md, "### [\\*bold\\* \\[x\\](javascript:1) \\<b\\> \\`c\\` \\| "
				   "a\\_b](<https://a.example/%5C>)\n"));
}

static void test_the_object_holds_all_that_the_others_show(void **state)
{
	Fixture *f = *state;
	commit(f, &(Report){ "x", "a", "https://a.example/", SEVERITY_HIGH, 3, NOW - 10, 0, 0 });
	g_autoptr(Digest) digest = gather(f);
	g_autofree char *text = digest_json(digest);
	json_t *object = json_loads(text, 0, NULL);
	const json_t *grave = json_object_get(json_object_get(object, "sections"), "grave");
	const json_t *story = json_array_get(grave, 0);
	assert_string_equal(json_string_value(json_object_get(object, "day")), "2025-11-25");
	assert_string_equal(json_string_value(json_object_get(story, "headline")), "x");
	assert_int_equal(
		json_integer_value(json_object_get(json_object_get(story, "killed"), "max")), 3);
	assert_true(json_is_null(json_object_get(object, "usual")));
	json_decref(object);
}

static void test_text_that_runs_right_to_left_says_so_and_is_isolated(void **state)
{
	Fixture *f = *state;
	commit(f, &(Report){ "گوادر بندرگاہ پر دھماکہ", "روزنامہ", NULL, SEVERITY_HIGH, 3, NOW - 10,
			     0, 0 });
	g_autoptr(Digest) digest = gather(f);
	g_autofree char *text = digest_text(digest), *html = digest_html(digest);
	assert_non_null(strstr(text, "* \u2068گوادر بندرگاہ پر دھماکہ\u2069"));
	assert_non_null(strstr(text, "3: \u2068روزنامہ\u2069"));
	assert_non_null(strstr(html, "<div dir=\"rtl\" style="));
	assert_non_null(strstr(html, "<span dir=\"auto\""));
}

int main(void)
{
	g_setenv("TZ", "UTC", TRUE);
	tzset();
#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		CASE(test_a_story_stands_in_one_section_by_severity_age_and_voices),
		CASE(test_tolls_are_a_range_and_each_figure_has_its_outlets),
		CASE(test_what_one_voice_alone_says_is_marked),
		CASE(test_what_changed_since_the_last_digest_is_said),
		CASE(test_what_came_in_after_the_window_is_not_told),
		CASE(test_the_subject_counts_or_says_that_there_is_nothing),
		CASE(test_foreign_text_cannot_make_markup_or_lines),
		CASE(test_a_muted_story_is_listed_apart_with_its_end),
		CASE(test_what_cannot_be_located_has_a_section_of_its_own),
		CASE(test_feeds_in_trouble_are_named_and_paused_ones_are_not),
		CASE(test_more_stories_than_fit_are_counted),
		CASE(test_a_digest_of_any_size_fits_a_mail),
		CASE(test_nothing_is_said_calmly_and_is_empty),
		CASE(test_after_days_stories_stand_under_their_day_the_latest_first),
		CASE(test_the_usual_is_the_median_of_whole_days_with_data),
		CASE(test_without_days_enough_there_is_no_usual),
		CASE(test_spikes_lead_the_bottom_line_and_have_a_table),
		CASE(test_a_profile_takes_only_what_it_asks_for),
		CASE(test_what_a_profile_asks_for_must_exist),
		CASE(test_what_the_settings_ask_for_is_checked_where_it_stands),
		CASE(test_no_field_of_the_table_is_a_formula_or_breaks_a_row),
		CASE(test_markdown_takes_no_markup_from_feeds),
		CASE(test_the_object_holds_all_that_the_others_show),
		CASE(test_text_that_runs_right_to_left_says_so_and_is_isolated),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

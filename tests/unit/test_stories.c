/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "agent/stories.h"

/* A report of the story, as ingest hands it over. */
typedef struct {
	Item *item;
	Verdict *verdict;
	NewItem n;
} Report;

static void report_init(Report *r, const char *headline, const char *lang, Severity severity,
			const char *source, const char *family)
{
	*r = (Report){ item_new(), verdict_new(), { 0 } };
	RuleHit *hit = g_new0(RuleHit, 1);
	hit->name = severity_name(severity), hit->title = "A rule", hit->severity = severity;
	hit->because = g_ptr_array_new_with_free_func(g_free);
	hit->spans = g_ptr_array_new_with_free_func(g_free);
	g_ptr_array_add(r->verdict->rules, hit);
	r->verdict->severity = severity, r->verdict->lang = lang;
	r->item->headline = g_strdup(headline), r->item->text = g_strdup("the text");
	r->n = (NewItem){ .item = r->item,
			  .verdict = r->verdict,
			  .source = source,
			  .publisher = source,
			  .family = family,
			  .because = (char *)headline };
}

static void report_clear(Report *r)
{
	item_free(r->item);
	verdict_free(r->verdict);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Report, report_clear)

static void grow(Story *story, const char *headline, const char *lang, Severity severity,
		 const char *source, const char *family, gint64 now)
{
	g_auto(Report) report;
	report_init(&report, headline, lang, severity, source, family);
	story_grow(story, &report.n, now);
}

static void test_the_face_is_the_gravest_report_among_equals_an_english_one(void **state)
{
	static const struct {
		const char *headline, *lang;
		Severity severity;
		const char *face, *why;
	} steps[] = {
		{ "ur first", "ur", SEVERITY_MEDIUM, "ur first", "all there is" },
		{ "fa same", "fa", SEVERITY_MEDIUM, "ur first", "no graver, no clearer" },
		{ "en same", "en", SEVERITY_MEDIUM, "en same", "English among equals" },
		{ "en again", "en", SEVERITY_MEDIUM, "en same", "it has an English face" },
		{ "en less", "en", SEVERITY_LOW, "en same", "less grave" },
		{ "ru grave", "ru", SEVERITY_HIGH, "ru grave", "graver counts more than English" },
		{ "en less", "en", SEVERITY_MEDIUM, "ru grave", "less grave again" },
	};
	g_autoptr(Story) story = story_new(7);
	for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
		grow(story, steps[i].headline, steps[i].lang, steps[i].severity, "s", "f", 100);
		if (g_strcmp0(story->headline, steps[i].face) != 0)
			fail_msg("%s: %s", steps[i].why, story->headline);
	}
	assert_int_equal(story->severity, SEVERITY_HIGH);
	assert_string_equal(story->rule, "high");
	assert_string_equal(story->because, "ru grave");
	assert_int_equal(story->items, G_N_ELEMENTS(steps));
}

static void test_a_copy_adds_an_outlet_and_no_voice(void **state)
{
	g_autoptr(Story) story = story_new(1);
	g_auto(Report) copy;
	grow(story, "x", "en", SEVERITY_LOW, "Wire", "wire", 10);
	report_init(&copy, "x", "en", SEVERITY_LOW, "Copier", "copier");
	copy.n.copy = TRUE;
	story_grow(story, &copy.n, 20);
	grow(story, "x", "en", SEVERITY_LOW, "Sister", "wire", 30);
	assert_string_equal(story->publishers, "Wire\nCopier\nSister");
	assert_string_equal(story->families, "wire");
	assert_int_equal(story->first_at, 10);
	assert_int_equal(story->last_at, 30);
}

static void test_tolls_are_the_highest_reported_never_a_sum(void **state)
{
	static const Toll tolls[] = { { TRUE, 3, 3, NULL },
				      { TRUE, 12, 15, NULL },
				      { FALSE, 0, 0, NULL },
				      { TRUE, 9, TOLL_OPEN, NULL } };
	g_autoptr(Story) story = story_new(1);
	for (gsize i = 0; i < G_N_ELEMENTS(tolls); i++) {
		g_auto(Report) report;
		report_init(&report, "x", "en", SEVERITY_LOW, "s", "f");
		report.verdict->killed = tolls[i];
		story_grow(story, &report.n, 10);
	}
	assert_int_equal(story->killed.min, 12);
	assert_int_equal(story->killed.max, 15);
	assert_false(story->wounded.known);
}

static void test_without_a_title_the_text_is_the_headline(void **state)
{
	g_autoptr(Story) story = story_new(1);
	grow(story, "", "en", SEVERITY_LOW, "s", "f", 10);
	assert_string_equal(story->headline, "the text");
}

static void test_what_was_not_told_yet_is_news_to_the_story_it_joins(void **state)
{
	static const struct {
		guint told; /* times, of the one that takes it */
		gint64 pending;
		Severity severity; /* then told of it */
		const char *why;
	} cases[] = {
		{ 1, 0, SEVERITY_CRITICAL, "both were told" },
		{ 1, 5, SEVERITY_MEDIUM, "the alert waits, and will not go out" },
		{ 0, 5, SEVERITY_CRITICAL, "its alert goes out for both" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Story) into = story_new(1), from = story_new(2);
		into->told_updates = cases[i].told;
		into->told_severity = cases[i].told > 0 ? SEVERITY_MEDIUM : SEVERITY_NONE;
		from->told_updates = 1;
		from->told_severity = SEVERITY_CRITICAL;
		from->pending_alert = cases[i].pending;
		story_join(into, from);
		if (into->told_severity != cases[i].severity)
			fail_msg("%s", cases[i].why);
		assert_int_equal(into->told_updates, 1);
		assert_int_equal(into->pending_alert, cases[i].told > 0 ? 0 : 5);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_face_is_the_gravest_report_among_equals_an_english_one),
		cmocka_unit_test(test_a_copy_adds_an_outlet_and_no_voice),
		cmocka_unit_test(test_tolls_are_the_highest_reported_never_a_sum),
		cmocka_unit_test(test_what_was_not_told_yet_is_news_to_the_story_it_joins),
		cmocka_unit_test(test_without_a_title_the_text_is_the_headline),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

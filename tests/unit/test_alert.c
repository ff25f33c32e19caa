/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include <jansson.h>

#include "agent/alert.h"
#include "agent/stories.h"

#define HOUR 3600
#define DAY  86400
#define NOW  1700000000

static const AlertPolicy policy = { .floor = SEVERITY_MEDIUM,
				    .corroborated = SEVERITY_LOW,
				    .baseline = 6 * HOUR,
				    .max_age = 2 * DAY,
				    .more_publishers = 3 };

static void test_each_case_is_decided_and_told(void **state)
{
	static const AlertOccasion fresh = { NOW - 60, NOW, FALSE, HOUR };
	static const AlertOccasion old = { NOW - 3 * DAY, NOW, FALSE, HOUR };
	static const AlertOccasion aged = { NOW - 2 * DAY, NOW, FALSE, HOUR };
	static const AlertOccasion first = { NOW - 60, NOW, TRUE, HOUR };
	static const AlertOccasion first_old = { NOW - 7 * HOUR, NOW, TRUE, HOUR };
	static const AlertOccasion later_old = { NOW - 7 * HOUR, NOW, FALSE, HOUR };
	static const AlertOccasion no_cooldown = { NOW - 60, NOW, FALSE, 0 };
#define TOLD                                                                                       \
	.severity = SEVERITY_HIGH, .told_severity = SEVERITY_HIGH, .told_updates = 1,              \
	.told_at = NOW - 2 * HOUR
#define GRAVER                                                                                     \
	.severity = SEVERITY_CRITICAL, .told_severity = SEVERITY_HIGH, .told_updates = 1,          \
	.told_at = NOW - 2 * HOUR
	static const struct {
		Story story;
		const AlertOccasion *occasion;
		AlertDecision decision;
		const char *why;
	} cases[] = {
		{ { .severity = SEVERITY_HIGH }, &fresh, ALERT_FIRST, "first news of the story" },
		{ { .severity = SEVERITY_MEDIUM }, &fresh, ALERT_FIRST, "first news of the story" },
		{ { .severity = SEVERITY_LOW },
		  &fresh,
		  ALERT_NO,
		  "below the severity that alerts" },
		{ { .severity = SEVERITY_CRITICAL }, &old, ALERT_NO, "too old" },
		{ { .severity = SEVERITY_HIGH }, &aged, ALERT_FIRST, "first news of the story" },
		{ { .severity = SEVERITY_HIGH }, &first, ALERT_FIRST, "first news of the story" },
		{ { .severity = SEVERITY_HIGH }, &first_old, ALERT_NO, "older than the baseline" },
		{ { .severity = SEVERITY_HIGH }, &later_old, ALERT_FIRST, "first news" },
		{ { .severity = SEVERITY_HIGH, .quiet_until = NOW + 1 },
		  &fresh,
		  ALERT_NO,
		  "the story is muted or snoozed" },
		{ { .severity = SEVERITY_HIGH, .quiet_until = NOW },
		  &fresh,
		  ALERT_FIRST,
		  "first news" },
		{ { GRAVER, .quiet_until = NOW + 1 }, &fresh, ALERT_NO, "the story is muted" },
		{ { TOLD }, &fresh, ALERT_NO, "told already" },
		{ { GRAVER }, &fresh, ALERT_WORSE, "graver than what was told" },
		{ { GRAVER, .acked_at = NOW - 60 }, &fresh, ALERT_WORSE, "graver" },
		{ { TOLD, .acked_at = NOW - 60 }, &fresh, ALERT_NO, "told already" },
		{ { TOLD, .killed = { .known = TRUE, .min = 8 }, .told_killed = 5 },
		  &fresh,
		  ALERT_WORSE,
		  "the toll has risen" },
		{ { TOLD, .killed = { .known = TRUE, .min = 7 }, .told_killed = 5 },
		  &fresh,
		  ALERT_NO,
		  "told already" },
		{ { TOLD, .killed = { .known = TRUE, .min = 124 }, .told_killed = 100 },
		  &fresh,
		  ALERT_NO,
		  "told already" },
		{ { TOLD, .killed = { .known = TRUE, .min = 125 }, .told_killed = 100 },
		  &fresh,
		  ALERT_WORSE,
		  "the toll has risen" },
		{ { TOLD, .killed = { .known = FALSE, .min = 90 }, .told_killed = 5 },
		  &fresh,
		  ALERT_NO,
		  "told already" },
		{ { TOLD, .killed = { .known = TRUE, .min = 2 } },
		  &fresh,
		  ALERT_NO,
		  "told already" },
		{ { TOLD, .killed = { .known = TRUE, .min = 3 } },
		  &fresh,
		  ALERT_WORSE,
		  "the toll has risen" },
		{ { TOLD, .wounded = { .known = TRUE, .min = 10 }, .told_wounded = 5 },
		  &fresh,
		  ALERT_WORSE,
		  "the number of wounded" },
		{ { TOLD, .killed = { .known = TRUE, .min = 1 }, .told_killed = 1,
		    .wounded = { .known = TRUE, .min = 10 }, .told_wounded = 5 },
		  &fresh,
		  ALERT_NO,
		  "told already" },
		{ { TOLD, .families = (char *)"a\nb\nc\nd", .told_families = 1 },
		  &fresh,
		  ALERT_WORSE,
		  "twice as many" },
		{ { TOLD, .families = (char *)"a\nb\nc", .told_families = 1 },
		  &fresh,
		  ALERT_NO,
		  "told already" },
		{ { TOLD, .families = (char *)"a\nb\nc\nd\ne\nf\ng", .told_families = 4 },
		  &fresh,
		  ALERT_NO,
		  "told already" },
		{ { TOLD, .denied = TRUE }, &fresh, ALERT_WORSE, "what was told is denied" },
		{ { TOLD, .denied = TRUE, .told_denied = TRUE }, &fresh, ALERT_NO, "told already" },
		{ { TOLD, .denied = TRUE, .acked_at = NOW - 60 },
		  &fresh,
		  ALERT_WORSE,
		  "what was told is denied" },
		{ { TOLD, .official = TRUE }, &fresh, ALERT_WORSE, "it is confirmed officially" },
		{ { TOLD, .official = TRUE, .told_official = TRUE },
		  &fresh,
		  ALERT_NO,
		  "told already" },
		{ { TOLD, .official = TRUE, .acked_at = NOW - 60 },
		  &fresh,
		  ALERT_NO,
		  "told already" },
		{ { TOLD, .places = (char *)"pk/sindh\npk/punjab",
		    .told_places = (char *)"pk/sindh" },
		  &fresh,
		  ALERT_WORSE,
		  "it has reached another province" },
		{ { TOLD, .places = (char *)"pk/sindh\npk", .told_places = (char *)"pk/sindh" },
		  &fresh,
		  ALERT_NO,
		  "told already" },
		{ { TOLD, .places = (char *)"pk\npk/sindh", .told_places = (char *)"pk" },
		  &fresh,
		  ALERT_NO,
		  "told already" },
		{ { TOLD, .places = (char *)"pk/sindh", .told_places = (char *)"" },
		  &fresh,
		  ALERT_NO,
		  "told already" },
		{ { .severity = SEVERITY_LOW, .families = (char *)"a\nb" },
		  &fresh,
		  ALERT_FIRST,
		  "first news" },
		{ { TOLD, .acked_at = NOW - 60, .killed = { .known = TRUE, .min = 90 } },
		  &fresh,
		  ALERT_NO,
		  "told already" },
		{ { .severity = SEVERITY_HIGH,
		    .told_severity = SEVERITY_HIGH,
		    .told_updates = 1,
		    .told_at = NOW - 60,
		    .killed = { .known = TRUE, .min = 90 } },
		  &fresh,
		  ALERT_NO,
		  "told already" },
		{ { .severity = SEVERITY_CRITICAL,
		    .told_severity = SEVERITY_HIGH,
		    .told_updates = 1,
		    .told_at = NOW - 60 },
		  &fresh,
		  ALERT_WORSE,
		  "graver than what was told" },
		{ { .severity = SEVERITY_HIGH,
		    .told_severity = SEVERITY_HIGH,
		    .told_updates = 1,
		    .told_at = NOW - 1,
		    .killed = { .known = TRUE, .min = 90 } },
		  &no_cooldown,
		  ALERT_WORSE,
		  "the toll has risen" },
		{ { TOLD, .pending_alert = 7 }, &fresh, ALERT_MERGE, "joins the alert" },
		{ { TOLD, .pending_alert = 7 }, &old, ALERT_MERGE, "joins the alert" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		const char *why = NULL;
		Story story = cases[i].story;
		if (story.families == NULL)
			story.families = (char *)"";
		AlertDecision decision = alert_decide(&policy, &story, cases[i].occasion, &why);
		if (decision != cases[i].decision)
			print_error("case %zu: %s\n", i, why);
		assert_int_equal(decision, cases[i].decision);
		assert_true(g_str_has_prefix(why, cases[i].why));
	}
}

static void test_what_changed_is_said_and_kept_till_it_is_told(void **state)
{
	g_autoptr(Story) story = story_new(1);
	story->severity = SEVERITY_HIGH;
	story->killed = (Toll){ .known = TRUE, .min = 5, .max = 5 };
	g_free(story->families);
	story->families = g_strdup("a");
	alert_note_told(story, NOW);
	assert_string_equal(story->told_change, "");
	story->told_updates = 1;
	story->severity = SEVERITY_CRITICAL;
	story->killed.min = 12;
	alert_note_told(story, NOW);
	assert_string_equal(story->told_change, "high → critical, killed 5 → 12");
	story->told_updates = 2;
	story->pending_alert = 9;
	alert_note_told(story, NOW);
	assert_string_equal(story->told_change, "high → critical, killed 5 → 12");
	story->killed.min = 14;
	alert_note_told(story, NOW);
	assert_string_equal(story->told_change, "high → critical, killed 5 → 12, killed 12 → 14");
	story->pending_alert = 0;
	g_free(story->families);
	story->families = g_strdup("a\nb");
	alert_note_told(story, NOW);
	assert_string_equal(story->told_change, "publishers 1 → 2");
}

static void test_a_first_alert_that_others_join_has_changed_nothing(void **state)
{
	g_autoptr(Story) story = story_new(1);
	story->told_updates = 1;
	story->pending_alert = 9;
	story->killed = (Toll){ .known = TRUE, .min = 5, .max = 5 };
	alert_note_told(story, NOW);
	assert_string_equal(story->told_change, "");
	assert_int_equal(story->told_killed, 5);
}

/* ---- summaries ---- */

static OutboxRow *row_of(gint64 story, Severity severity, const char *headline)
{
	Story s = { .id = story,
		    .severity = severity,
		    .headline = (char *)headline,
		    .because = (char *)"",
		    .publishers = (char *)"" };
	OutboxRow *row = g_new0(OutboxRow, 1);
	row->payload = alert_payload(&s, 0);
	return row;
}

static void test_a_summary_counts_by_severity_and_names_the_gravest(void **state)
{
	g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func((GDestroyNotify)outbox_row_free);
	Severity gravest;
	g_ptr_array_add(rows, row_of(1, SEVERITY_HIGH, "Blast in Quetta"));
	g_ptr_array_add(rows, row_of(2, SEVERITY_MEDIUM, "Talks"));
	g_ptr_array_add(rows, row_of(3, SEVERITY_MEDIUM, "More talks"));
	g_autofree char *payload = alert_summary(rows, SUMMARY_MORE, NULL, &gravest);
	g_autoptr(Alert) alert = alert_read(payload);
	assert_int_equal(gravest, SEVERITY_HIGH);
	assert_int_equal(alert->story, 0);
	assert_int_equal(alert->severity, SEVERITY_HIGH);
	assert_string_equal(alert->headline, "3 more alerts (1 high, 2 medium)");
	assert_string_equal(alert->because[0], "high: Blast in Quetta");
	assert_int_equal(g_strv_length(alert->because), 3);
	/* and is itself summed up by its numbers */
	OutboxRow *summary = g_new0(OutboxRow, 1);
	summary->payload = g_steal_pointer(&payload);
	g_ptr_array_add(rows, summary);
	g_autofree char *more = alert_summary(rows, SUMMARY_QUIET, NULL, &gravest);
	g_autoptr(Alert) all = alert_read(more);
	assert_string_equal(all->headline, "While it was quiet: 6 alerts (2 high, 4 medium)");
	assert_int_equal(g_strv_length(all->because), 6);
}

static Story whole_story(void)
{
	return (Story){
		.id = 42,
		.headline = (char *)"Взрыв \"в\" Кветте",
		.lang = (char *)"ru",
		.link = (char *)"https://a.example/1",
		.rule = (char *)"bombing",
		.title = (char *)"A bombing",
		.severity = SEVERITY_HIGH,
		.because = (char *)"event bombing: \"взрыв\" (title)\n@quetta: \"Кветте\" (title)",
		.publishers = (char *)"A News\nB News\n\nC"
	};
}

static void test_a_payload_reads_back_as_it_was_written(void **state)
{
	Story story = whole_story();
	g_autofree char *payload = alert_payload(&story, 3);
	g_autoptr(Alert) alert = alert_read(payload);
	assert_int_equal(alert->story, 42);
	assert_int_equal(alert->update, 3);
	assert_int_equal(alert->severity, SEVERITY_HIGH);
	assert_string_equal(alert->headline, story.headline);
	assert_string_equal(alert->lang, "ru");
	assert_string_equal(alert->link, story.link);
	assert_string_equal(alert->rule, "bombing");
	assert_string_equal(alert->title, "A bombing");
	assert_int_equal(g_strv_length(alert->because), 2);
	assert_string_equal(alert->because[1], "@quetta: \"Кветте\" (title)");
	assert_int_equal(g_strv_length(alert->sources), 3);
	assert_string_equal(alert->sources[2], "C");
}

static void test_a_payload_is_one_line_of_json(void **state)
{
	Story story = whole_story();
	story.headline = (char *)"two\nlines \xff and \x1b[2J";
	g_autofree char *payload = alert_payload(&story, 0);
	json_t *json = json_loads(payload, 0, NULL);
	assert_non_null(json);
	assert_null(strchr(payload, '\n'));
	assert_true(g_utf8_validate(payload, -1, NULL));
	assert_string_equal(json_string_value(json_object_get(json, "severity")), "high");
	json_decref(json);
}

static void test_a_story_that_says_little_has_a_payload(void **state)
{
	Story story = {
		.id = 1, .severity = SEVERITY_LOW, .because = (char *)"", .publishers = (char *)""
	};
	g_autofree char *payload = alert_payload(&story, 0);
	g_autoptr(Alert) alert = alert_read(payload);
	assert_string_equal(alert->headline, "");
	assert_string_equal(alert->link, "");
	assert_null(alert->because[0]);
	assert_null(alert->sources[0]);
}

static void test_a_damaged_payload_is_an_empty_alert(void **state)
{
	static const char *const payloads[] = {
		"", "{", "[]", "null", "{\"story\":\"x\",\"because\":{},\"sources\":[1,null]}"
	};
	for (gsize i = 0; i < G_N_ELEMENTS(payloads); i++) {
		g_autoptr(Alert) alert = alert_read(payloads[i]);
		assert_int_equal(alert->story, 0);
		assert_int_equal(alert->severity, SEVERITY_LOW);
		assert_string_equal(alert->headline, "");
		assert_null(alert->because[0]);
		assert_null(alert->sources[0]);
	}
}

static void test_a_story_is_told_again_only_for_what_the_settings_name(void **state)
{
	static const AlertOccasion occasion = { NOW - 60, NOW, FALSE, HOUR };
	static const struct {
		const char *again;
		AlertDecision decision;
	} cases[] = { { NULL, ALERT_WORSE },
		      { "severity denial", ALERT_WORSE },
		      { "severity official", ALERT_NO },
		      { "", ALERT_NO } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		AlertPolicy own = policy;
		const char *why;
		const Story story = { TOLD, .denied = TRUE, .families = (char *)"a" };
		own.again = cases[i].again;
		assert_int_equal(alert_decide(&own, &story, &occasion, &why), cases[i].decision);
	}
	assert_true(alert_is_reason("place"));
	assert_false(alert_is_reason("weather"));
}

static void test_what_is_told_again_says_what_has_changed(void **state)
{
	g_autoptr(Story) story = story_new(1);
	story->severity = story->told_severity = SEVERITY_HIGH;
	story->told_updates = 1;
	story->denied = story->official = TRUE;
	story->places = g_strdup("pk/sindh\npk/khyber_pakhtunkhwa");
	story->told_places = g_strdup("pk/sindh");
	alert_note_told(story, NOW);
	assert_string_equal(story->told_change, "denied or corrected, confirmed officially, "
						"now also khyber pakhtunkhwa");
	assert_string_equal(story->told_places, story->places);
	assert_true(story->told_denied && story->told_official);
}

static void test_an_alert_says_how_far_it_is_to_be_believed(void **state)
{
	g_autoptr(Story) story = story_new(1);
	g_free(story->families);
	story->families = g_strdup("a\nb");
	story->grades = g_strdup("CB");
	g_autofree char *payload = alert_payload(story, 0);
	g_autoptr(Alert) alert = alert_read(payload);
	g_autofree char *standing = alert_standing(alert);
	assert_string_equal(standing, "B2, probably true; 2 independent publishers");
	g_autoptr(Alert) none = alert_read("{}");
	g_autofree char *nothing = alert_standing(none);
	assert_string_equal(nothing, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_story_is_told_again_only_for_what_the_settings_name),
		cmocka_unit_test(test_what_is_told_again_says_what_has_changed),
		cmocka_unit_test(test_an_alert_says_how_far_it_is_to_be_believed),
		cmocka_unit_test(test_each_case_is_decided_and_told),
		cmocka_unit_test(test_what_changed_is_said_and_kept_till_it_is_told),
		cmocka_unit_test(test_a_first_alert_that_others_join_has_changed_nothing),
		cmocka_unit_test(test_a_summary_counts_by_severity_and_names_the_gravest),
		cmocka_unit_test(test_a_payload_reads_back_as_it_was_written),
		cmocka_unit_test(test_a_payload_is_one_line_of_json),
		cmocka_unit_test(test_a_story_that_says_little_has_a_payload),
		cmocka_unit_test(test_a_damaged_payload_is_an_empty_alert),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

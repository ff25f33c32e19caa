/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/alert.h"

#include <string.h>

#include "agent/json.h"

#include "agent/standing.h"
#include "agent/stories.h"

#define LEAST_RISE    3 /* dead more than told, and a quarter more, are news */
#define RISE_SHARE    4
#define SUMMARY_LINES 6

AlertPolicy alert_policy(const Config *config)
{
	return (AlertPolicy){ config->severity,
			      MIN(config->corroborated, config->severity),
			      config->baseline,
			      config->max_age,
			      (guint)config->more_publishers,
			      config->again };
}

/* ---- deciding ---- */

static gboolean is_graver(const AlertPolicy *policy, const Story *story)
{
	return story->severity > story->told_severity;
}

static gboolean has_risen(const Toll *toll, gint64 told)
{
	return toll->known &&
	       toll->min >= told + MAX(LEAST_RISE, (told + RISE_SHARE - 1) / RISE_SHARE);
}

static gboolean is_deadlier(const AlertPolicy *policy, const Story *story)
{
	return has_risen(&story->killed, story->told_killed);
}

static gboolean hurts_more(const AlertPolicy *policy, const Story *story)
{
	return !story->killed.known && has_risen(&story->wounded, story->told_wounded);
}

static gboolean is_better_attested(const AlertPolicy *policy, const Story *story)
{
	guint families = story_count(story->families);
	return policy->more_publishers > 0 && families >= 2 * story->told_families &&
	       families >= story->told_families + policy->more_publishers;
}

static gboolean is_denied(const AlertPolicy *policy, const Story *story)
{
	return story->denied && !story->told_denied;
}

static gboolean is_confirmed(const AlertPolicy *policy, const Story *story)
{
	return story->official && !story->told_official;
}

static gboolean is_elsewhere(const AlertPolicy *policy, const Story *story)
{
	g_autofree char *place = standing_new_place(story);
	return place != NULL;
}

/* The gravest first. */
static const struct {
	const char *name; /* in the settings; one that stands several times is one to them */
	gboolean (*has)(const AlertPolicy *policy, const Story *story);
	gboolean at_once; /* in the cooldown too, and of a story that was acknowledged */
	const char *why;
} escalations[] = {
	{ "severity", is_graver, TRUE, "graver than what was told" },
	{ "denial", is_denied, TRUE, "what was told is denied or corrected" },
	{ "toll", is_deadlier, FALSE, "the toll has risen by a quarter, and by three at least" },
	{ "toll", hurts_more, FALSE,
	  "the number of wounded has risen by a quarter, and by three at least" },
	{ "official", is_confirmed, FALSE, "it is confirmed officially" },
	{ "place", is_elsewhere, FALSE, "it has reached another province or country" },
	{ "publishers", is_better_attested, FALSE,
	  "twice as many independent publishers report it" },
};

gboolean alert_is_reason(const char *name)
{
	for (gsize i = 0; i < G_N_ELEMENTS(escalations); i++)
		if (strcmp(name, escalations[i].name) == 0)
			return TRUE;
	return FALSE;
}

/* Does NAME stand among the blank-separated WORDS? NULL: every name does. */
static gboolean is_among(const char *name, const char *words)
{
	g_auto(GStrv) each = words != NULL ? g_strsplit(words, " ", -1) : NULL;
	return words == NULL || g_strv_contains((const char *const *)each, name);
}

/* Why STORY interrupts nobody, told or not; NULL if nothing stands against it. */
static const char *obstacle(const AlertPolicy *policy, const Story *story, const AlertOccasion *o)
{
	gint64 age = o->now - o->when;
	gboolean confirmed = story_count(story->families) >= 2;
	if (story->severity < (confirmed ? policy->corroborated : policy->floor))
		return "below the severity that alerts; it goes to the digest";
	if (age > policy->max_age)
		return "too old to interrupt anybody";
	if (o->first_poll && age > policy->baseline)
		return "older than the baseline of a feed polled for the first time";
	if (story->quiet_until > o->now)
		return "the story is muted or snoozed";
	return NULL;
}

AlertDecision alert_decide(const AlertPolicy *policy, const Story *story, const AlertOccasion *o,
			   const char **why)
{
	if (story->pending_alert != 0) {
		*why = "joins the alert that is about to go out";
		return ALERT_MERGE;
	}
	if ((*why = obstacle(policy, story, o)) != NULL)
		return ALERT_NO;
	if (story->told_updates == 0) {
		*why = "first news of the story";
		return ALERT_FIRST;
	}
	gboolean hushed = story->acked_at != 0 || o->now - story->told_at < o->cooldown;
	for (gsize i = 0; i < G_N_ELEMENTS(escalations); i++) {
		if ((hushed && !escalations[i].at_once) || !escalations[i].has(policy, story) ||
		    !is_among(escalations[i].name, policy->again))
			continue;
		*why = escalations[i].why;
		return ALERT_WORSE;
	}
	*why = "told already";
	return ALERT_NO;
}

static void add_change(GString *out, const char *what, gint64 before, gint64 now)
{
	if (now > before)
		g_string_append_printf(out,
				       "%s%s %" G_GINT64_FORMAT " \xe2\x86\x92 %" G_GINT64_FORMAT,
				       out->len > 0 ? ", " : "", what, before, now);
}

static void add_word(GString *out, const char *word)
{
	g_string_append_printf(out, "%s%s", out->len > 0 ? ", " : "", word);
}

/* To be freed; "" when nothing has. */
static char *change_of(const Story *story)
{
	g_autoptr(GString) out = g_string_new(NULL);
	if (story->severity > story->told_severity)
		g_string_append_printf(out, "%s \xe2\x86\x92 %s",
				       severity_name(story->told_severity),
				       severity_name(story->severity));
	if (story->killed.known)
		add_change(out, "killed", story->told_killed, story->killed.min);
	if (story->wounded.known)
		add_change(out, "wounded", story->told_wounded, story->wounded.min);
	add_change(out, "publishers", story->told_families, story_count(story->families));
	g_autofree char *place = standing_new_place(story);
	if (story->denied && !story->told_denied)
		add_word(out, "denied or corrected");
	if (story->official && !story->told_official)
		add_word(out, "confirmed officially");
	if (place != NULL) {
		g_autofree char *also = g_strdup_printf(
			"now also %s", strchr(place, '/') != NULL ? strchr(place, '/') + 1 : place);
		add_word(out, g_strdelimit(also, "-_", ' '));
	}
	return g_string_free(g_steal_pointer(&out), FALSE);
}

void alert_note_told(Story *story, gint64 now)
{
	gboolean again =
		story->told_updates > 0 && (story->told_updates > 1 || story->pending_alert == 0);
	g_autofree char *change = again ? change_of(story) : g_strdup("");
	/* the alert that waits has said something already */
	const char *before =
		story->pending_alert != 0 && story->told_change != NULL ? story->told_change : "";
	char *whole =
		g_strconcat(before, *before != '\0' && *change != '\0' ? ", " : "", change, NULL);
	g_free(story->told_change);
	story->told_change = whole;
	story->told_severity = story->severity;
	story->told_at = now;
	story->told_killed = story->killed.known ? story->killed.min : 0;
	story->told_wounded = story->wounded.known ? story->wounded.min : 0;
	story->told_families = story_count(story->families);
	standing_note_told(story);
	story->reminded = 0;
}

/* ---- the text ---- */

static char *dump(json_t *object)
{
	g_autofree char *text = json_dumps(object, JSON_COMPACT);
	json_decref(object);
	return g_steal_pointer(&text);
}

/* A trial, or a story of nobody, has no standing. */
static void put_standing(json_t *object, const Story *story)
{
	guint voices = story->families != NULL ? story_count(story->families) : 0;
	if (voices == 0)
		return;
	g_autofree char *grade = standing_grade(story);
	json_object_set_new(object, "voices", json_integer(voices));
	json_object_set_new(object, "grade", json_string(grade));
	json_object_set_new(object, "credibility",
			    json_string(credibility_name(standing_credibility(story))));
}

char *alert_payload(const Story *story, guint nth)
{
	json_t *object = json_object();
	json_object_set_new(object, "story", json_integer(story->id));
	json_object_set_new(object, "update", json_integer(nth));
	json_object_set_new(object, "severity", json_string(severity_name(story->severity)));
	json_object_set_new(object, "rule", json_text(story->rule));
	json_object_set_new(object, "title", json_text(story->title));
	json_object_set_new(object, "headline", json_text(story->headline));
	json_object_set_new(object, "lang", json_text(story->lang));
	json_object_set_new(object, "link", json_text(story->link));
	if (story->told_change != NULL && *story->told_change != '\0')
		json_object_set_new(object, "change", json_text(story->told_change));
	json_object_set_new(object, "because", json_of_lines(story->because));
	json_object_set_new(object, "sources", json_of_lines(story->publishers));
	put_standing(object, story);
	return dump(object);
}

/* "2 critical, 5 high" */
static char *counts_text(const guint *counts)
{
	g_autoptr(GString) out = g_string_new(NULL);
	for (int s = N_SEVERITIES - 1; s >= 0; s--)
		if (counts[s] > 0)
			g_string_append_printf(out, "%s%u %s", out->len > 0 ? ", " : "", counts[s],
					       severity_name((Severity)s));
	return g_string_free(g_steal_pointer(&out), FALSE);
}

/* One row's part in a summary: its counts, and its headline or, of a summary, those of it. */
static void add_to_summary(const OutboxRow *row, guint *counts, json_t *lines)
{
	g_autoptr(Alert) alert = alert_read(row->payload);
	for (int s = 0; s < N_SEVERITIES; s++)
		counts[s] += alert->counts[s];
	g_autofree char *headline =
		g_strdup_printf("%s: %s", severity_name(alert->severity), alert->headline);
	const char *own[] = { headline, NULL };
	const char *const *from = alert->story != 0 ? own : (const char *const *)alert->because;
	for (; *from != NULL && json_array_size(lines) < SUMMARY_LINES; from++)
		json_array_append_new(lines, json_text(*from));
}

char *alert_summary(const GPtrArray *rows, SummaryKind kind, const guint *all, Severity *gravest)
{
	static const char *const leads[] = { [SUMMARY_MORE] = "",
					     [SUMMARY_QUIET] = "While it was quiet: ",
					     [SUMMARY_AWAY] = "While you were away: " };
	/* whoever was away may not read the agent's database */
	static const char *const titles[] = { [SUMMARY_MORE] = "`vedette alerts` lists them all",
					      [SUMMARY_QUIET] = "`vedette alerts` lists them all",
					      [SUMMARY_AWAY] = "The gravest first" };
	guint counts[N_SEVERITIES] = { 0 }, total = 0;
	json_t *lines = json_array(), *numbers = json_object(), *object = json_object();
	for (guint i = 0; i < rows->len; i++)
		add_to_summary(g_ptr_array_index(rows, i), counts, lines);
	if (all != NULL)
		memcpy(counts, all, sizeof counts);
	*gravest = SEVERITY_NONE;
	for (int s = 0; s < N_SEVERITIES; s++) {
		total += counts[s];
		if (counts[s] == 0)
			continue;
		*gravest = (Severity)s;
		json_object_set_new(numbers, severity_name((Severity)s), json_integer(counts[s]));
	}
	g_autofree char *by_severity = counts_text(counts);
	g_autofree char *headline =
		g_strdup_printf("%s%u %s (%s)", leads[kind], total,
				kind == SUMMARY_MORE ? "more alerts" : "alerts", by_severity);
	json_object_set_new(object, "story", json_integer(0));
	json_object_set_new(object, "severity", json_string(severity_name(*gravest)));
	json_object_set_new(object, "rule", json_string("summary"));
	json_object_set_new(object, "title", json_string(titles[kind]));
	json_object_set_new(object, "headline", json_text(headline));
	json_object_set_new(object, "because", lines);
	json_object_set_new(object, "counts", numbers);
	return dump(object);
}

char *alert_health_payload(gint64 story, const char *name, const char *text)
{
	g_autofree char *headline = g_strdup_printf("%s: %s", name, text);
	json_t *object =
		json_pack("{sI si ss ss ss so so so s[] s[]}", "story", (json_int_t)story, "update",
			  0, "severity", severity_name(SEVERITY_LOW), "rule", ALERT_HEALTH, "title",
			  "A feed's health", "headline", json_text(headline), "lang", json_null(),
			  "link", json_null(), "because", "sources");
	g_autofree char *payload = json_dumps(object, JSON_COMPACT);
	json_decref(object);
	return g_steal_pointer(&payload);
}

static char **members(const json_t *object, const char *name)
{
	g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
	const json_t *array = json_object_get(object, name);
	for (gsize i = 0; i < json_array_size(array); i++) {
		const char *text = json_string_value(json_array_get(array, i));
		if (text != NULL)
			g_strv_builder_add(builder, text);
	}
	return g_strv_builder_end(builder);
}

static void read_counts(Alert *alert, const json_t *counts)
{
	if (!json_is_object(counts))
		alert->counts[alert->severity] = 1;
	for (int s = 0; s < N_SEVERITIES; s++) {
		const json_t *n = json_object_get(counts, severity_name((Severity)s));
		if (json_is_integer(n))
			alert->counts[s] = (guint)CLAMP(json_integer_value(n), 0, G_MAXINT);
	}
}

Alert *alert_read(const char *payload)
{
	Alert *alert = g_new0(Alert, 1);
	json_t *object = json_loads(payload, 0, NULL);
	g_autofree char *severity = json_member(object, "severity", "");
	alert->story = json_integer_value(json_object_get(object, "story"));
	alert->update = (guint)json_integer_value(json_object_get(object, "update"));
	alert->severity = SEVERITY_LOW;
	severity_from_name(severity, &alert->severity);
	alert->headline = json_member(object, "headline", "");
	alert->lang = json_member(object, "lang", "");
	alert->link = json_member(object, "link", "");
	alert->rule = json_member(object, "rule", "");
	alert->title = json_member(object, "title", "");
	alert->change = json_member(object, "change", "");
	alert->grade = json_member(object, "grade", "");
	alert->credibility = json_member(object, "credibility", "");
	alert->voices =
		(guint)CLAMP(json_integer_value(json_object_get(object, "voices")), 0, G_MAXINT);
	alert->because = members(object, "because");
	alert->sources = members(object, "sources");
	read_counts(alert, json_object_get(object, "counts"));
	json_decref(object);
	return alert;
}

char *alert_standing(const Alert *alert)
{
	if (*alert->grade == '\0')
		return g_strdup("");
	return g_strdup_printf("%s, %s; %u independent %s", alert->grade, alert->credibility,
			       alert->voices, alert->voices == 1 ? "publisher" : "publishers");
}

void alert_free(Alert *alert)
{
	if (alert == NULL)
		return;
	g_free(alert->headline);
	g_free(alert->lang);
	g_free(alert->link);
	g_free(alert->rule);
	g_free(alert->title);
	g_free(alert->change);
	g_free(alert->grade);
	g_free(alert->credibility);
	g_strfreev(alert->because);
	g_strfreev(alert->sources);
	g_free(alert);
}

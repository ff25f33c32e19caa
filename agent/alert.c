/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/alert.h"

#include <string.h>

#include "agent/json.h"

AlertDecision alert_decide(const AlertPolicy *policy, const Story *story, const AlertOccasion *o,
			   const char **why)
{
	gint64 age = o->now - o->when;
	if (story->pending_alert != 0) {
		*why = "joins the alert that is about to go out";
		return ALERT_MERGE;
	}
	if (story->severity < policy->floor)
		*why = "below the severity that alerts; it goes to the digest";
	else if (age > policy->max_age)
		*why = "too old to interrupt anybody";
	else if (o->first_poll && age > policy->baseline)
		*why = "older than the baseline of a feed polled for the first time";
	else if (story->quiet_until > o->now)
		*why = "the story is muted or snoozed";
	else if (story->told_updates == 0) {
		*why = "first news of the story";
		return ALERT_FIRST;
	} else if (story->acked_at != 0 || o->now - story->told_at < o->cooldown) {
		gboolean graver = story->severity > story->told_severity;
		*why = graver ? "graver than what was told" : "told already";
		return graver ? ALERT_WORSE : ALERT_NO;
	} else if (story->severity > story->told_severity) {
		*why = "graver than what was told";
		return ALERT_WORSE;
	} else if (story->killed.known && story->killed.min >= 2 * MAX(story->told_killed, 1) &&
		   story->killed.min > story->told_killed + 1) {
		*why = "the toll has at least doubled";
		return ALERT_WORSE;
	} else {
		*why = "told already";
	}
	return ALERT_NO;
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
	json_object_set_new(object, "because", json_of_lines(story->because));
	json_object_set_new(object, "sources", json_of_lines(story->publishers));
	g_autofree char *text = json_dumps(object, JSON_COMPACT);
	json_decref(object);
	return g_steal_pointer(&text);
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
	alert->because = members(object, "because");
	alert->sources = members(object, "sources");
	json_decref(object);
	return alert;
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
	g_strfreev(alert->because);
	g_strfreev(alert->sources);
	g_free(alert);
}

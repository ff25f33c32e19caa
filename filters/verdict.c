/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/verdict.h"

#include <math.h>
#include <string.h>

static const char *const severity_names[N_SEVERITIES] = { "none", "low", "medium", "high",
							  "critical" };

const char *severity_name(Severity severity)
{
	g_return_val_if_fail(severity < N_SEVERITIES, "none");
	return severity_names[severity];
}

gboolean severity_from_name(const char *name, Severity *severity)
{
	for (int i = SEVERITY_LOW; i < N_SEVERITIES; i++)
		if (strcmp(name, severity_names[i]) == 0) {
			*severity = i;
			return TRUE;
		}
	return FALSE;
}

const char *toll_kind_name(TollKind kind)
{
	static const char *const names[N_TOLLS] = { "killed", "wounded", "abducted", "displaced" };
	g_return_val_if_fail(kind < N_TOLLS, "killed");
	return names[kind];
}

const char *victims_name(Victims who)
{
	static const char *const names[N_WHO] = { "people", "civilians", "forces", "militants" };
	g_return_val_if_fail(who < N_WHO, "people");
	return names[who];
}

const char *region_name(Region region)
{
	static const char *const names[N_REGIONS] = { "unknown", "in", "out" };
	g_return_val_if_fail(region < N_REGIONS, "unknown");
	return names[region];
}

const char *located_by_name(LocatedBy by)
{
	static const char *const names[N_LOCATED_BY] = { "nothing", "text", "dateline", "feed" };
	g_return_val_if_fail(by < N_LOCATED_BY, "nothing");
	return names[by];
}

static void toll_line_free(gpointer data)
{
	TollLine *line = data;
	g_free(line->toll.phrase);
	g_free(line);
}

static void mention_free(gpointer data)
{
	Mention *mention = data;
	g_free(mention->surface);
	g_free(mention);
}

static void event_free(gpointer data)
{
	Event *event = data;
	g_ptr_array_unref(event->actor);
	g_ptr_array_unref(event->target);
	g_free(event->trigger);
	g_free(event);
}

static void rule_hit_free(gpointer data)
{
	RuleHit *hit = data;
	g_ptr_array_unref(hit->because);
	g_ptr_array_unref(hit->spans);
	g_free(hit);
}

Verdict *verdict_new(void)
{
	Verdict *verdict = g_new0(Verdict, 1);
	verdict->lang = "und";
	verdict->where.lat = verdict->where.lon = NAN;
	verdict->rules = g_ptr_array_new_with_free_func(rule_hit_free);
	verdict->waiting = g_ptr_array_new_with_free_func(rule_hit_free);
	verdict->mentions = g_ptr_array_new_with_free_func(mention_free);
	verdict->entities = g_ptr_array_new();
	verdict->events = g_ptr_array_new_with_free_func(event_free);
	verdict->codes = g_ptr_array_new_with_free_func(g_free);
	verdict->places = g_ptr_array_new_with_free_func(g_free);
	verdict->suppressed = g_ptr_array_new_with_free_func(g_free);
	verdict->tolls = g_ptr_array_new_with_free_func(toll_line_free);
	return verdict;
}

void verdict_free(Verdict *verdict)
{
	if (verdict == NULL)
		return;
	g_ptr_array_unref(verdict->rules);
	g_ptr_array_unref(verdict->waiting);
	g_ptr_array_unref(verdict->mentions);
	g_ptr_array_unref(verdict->entities);
	g_ptr_array_unref(verdict->events);
	g_ptr_array_unref(verdict->codes);
	g_ptr_array_unref(verdict->places);
	g_ptr_array_unref(verdict->suppressed);
	g_ptr_array_unref(verdict->tolls);
	g_free(verdict->killed.phrase);
	g_free(verdict->wounded.phrase);
	g_free(verdict->abducted.phrase);
	g_free(verdict->displaced.phrase);
	g_free(verdict);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/explanation.h"

#include <stdio.h>
#include <string.h>

#include "agent/mark.h"
#include "agent/safe.h"
#include "agent/term.h"

#define LINE_LENGTH 400

/* ---- what each rule saw ---- */

static json_t *of_part(const RulePart *part)
{
	return json_pack("{so sb so so}", "query", json_text(part->query), "holds", part->holds,
			 "because", json_strings(part->because), "spans", json_spans(part->spans));
}

static const char *outcome_of(const RuleTrace *trace)
{
	if (!trace->met)
		return trace->near ? "nearly" : "no";
	return trace->against->len > 0 ? "kept back" : "fired";
}

static void on_trace(const RuleTrace *trace, gpointer traces)
{
	json_t *parts = json_array();
	for (guint i = 0; i < trace->parts->len; i++)
		json_array_append_new(parts, of_part(g_ptr_array_index(trace->parts, i)));
	json_array_append_new(traces,
			      json_pack("{ss so ss ss so so sb}", "name", trace->rule->name,
					"title", json_text(trace->rule->title), "severity",
					severity_name(trace->rule->severity), "outcome",
					outcome_of(trace), "parts", parts, "against",
					json_strings(trace->against), "strong", trace->strong));
}

/* What waits for the story says so: its part on sources did not hold when the rules were asked. */
static void set_waiting(Explanation *e, const RuleHit *hit)
{
	size_t i;
	json_t *trace;
	json_array_foreach(e->traces, i, trace)
	{
		const char *name = json_string_value(json_object_get(trace, "name"));
		if (strcmp(name, hit->name) == 0)
			json_object_set_new(trace, "outcome", json_string("waits"));
	}
}

Explanation *explanation_new(const Ruleset *ruleset, const Item *item, const JudgeContext *context,
			     gint64 now)
{
	Explanation *e = g_new0(Explanation, 1);
	e->item = item;
	e->traces = json_array();
	e->verdict = judge_traced(ruleset, item, context, now, on_trace, e->traces);
	for (guint i = 0; i < e->verdict->waiting->len; i++)
		set_waiting(e, g_ptr_array_index(e->verdict->waiting, i));
	return e;
}

void explanation_free(Explanation *e)
{
	verdict_free(e->verdict);
	json_decref(e->traces);
	g_free(e);
}

json_t *explanation_json(const Explanation *e)
{
	json_t *object = json_of_verdict(e->verdict);
	json_object_set_new(object, "title", json_text(e->item->headline));
	json_object_set_new(object, "text", json_text(e->item->text));
	json_object_set(object, "asked", e->traces);
	return object;
}

/* ---- for a person: the words ---- */

static void add_span(GPtrArray *spans, const Span *span)
{
	g_ptr_array_add(spans, (gpointer)span);
}

static void print_words(const Explanation *e)
{
	g_autoptr(GPtrArray) spans = g_ptr_array_new();
	const Verdict *v = e->verdict;
	for (guint i = 0; i < v->mentions->len; i++)
		add_span(spans, &((Mention *)g_ptr_array_index(v->mentions, i))->span);
	for (guint i = 0; i < v->events->len; i++)
		add_span(spans, &((Event *)g_ptr_array_index(v->events, i))->span);
	for (guint i = 0; i < v->rules->len; i++)
		g_ptr_array_extend(spans, ((RuleHit *)g_ptr_array_index(v->rules, i))->spans, NULL,
				   NULL);
	g_autofree char *title = mark_spans(e->item->headline, FIELD_TITLE, spans, G_MAXUINT);
	g_autofree char *text = mark_spans(e->item->text, FIELD_TEXT, spans, G_MAXUINT);
	if (*title != '\0')
		printf("  %-10s%s\n", "title", title);
	if (*text != '\0')
		printf("  %-10s%s\n", "text", text);
}

/* ---- what was understood ---- */

static char *joined(const GPtrArray *ids)
{
	g_autoptr(GString) out = g_string_new(NULL);
	for (guint i = 0; i < ids->len; i++)
		g_string_append_printf(out, "%s@%s", i > 0 ? " " : "",
				       (const char *)g_ptr_array_index(ids, i));
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static char *place_of(Span span)
{
	return g_strdup_printf("%s %u-%u", span.field == FIELD_TITLE ? "title" : "text", span.start,
			       span.end);
}

static void print_mention(const Mention *mention)
{
	g_autofree char *place = place_of(mention->span);
	g_autofree char *line = g_strdup_printf("\"%s\" is @%s (%s), %s", mention->surface,
						mention->entity, mention->type, place);
	term_field("", line, LINE_LENGTH);
}

static void print_event(const Event *event)
{
	g_autofree char *actor = joined(event->actor);
	g_autofree char *target = joined(event->target);
	g_autofree char *place = place_of(event->span);
	g_autofree char *line = g_strdup_printf(
		"%s: \"%s\" (%s)%s%s%s%s", event->type, event->trigger, place,
		*actor != '\0' ? ", by " : "", actor, *target != '\0' ? ", towards " : "", target);
	term_field("event", line, LINE_LENGTH);
}

static void print_toll(const char *label, const Toll *toll)
{
	g_autofree char *number = term_toll(toll);
	g_autofree char *line =
		toll->known ? g_strdup_printf("%s: \"%s\"", number, toll->phrase) : NULL;
	term_field(label, line, LINE_LENGTH);
}

static void print_verdict(const Verdict *verdict)
{
	g_autofree char *entities = joined(verdict->entities);
	term_field("language", verdict->lang, 20);
	term_field("entities", entities, LINE_LENGTH);
	for (guint i = 0; i < verdict->mentions->len; i++)
		print_mention(g_ptr_array_index(verdict->mentions, i));
	for (guint i = 0; i < verdict->events->len; i++)
		print_event(g_ptr_array_index(verdict->events, i));
	for (guint i = 0; i < verdict->places->len; i++) {
		const Place *place = g_ptr_array_index(verdict->places, i);
		g_autofree char *line =
			g_strdup_printf("@%s%s%s", place->id, place->country != NULL ? ", " : "",
					place->country != NULL ? place->country : "");
		term_field("place", line, LINE_LENGTH);
	}
	print_toll("killed", &verdict->killed);
	print_toll("wounded", &verdict->wounded);
}

/* ---- the rules ---- */

static const char *text_of(const json_t *object, const char *name)
{
	const char *text = json_string_value(json_object_get(object, name));
	return text != NULL ? text : "";
}

static gboolean is(const json_t *trace, const char *name, const char *value)
{
	return strcmp(text_of(trace, name), value) == 0;
}

/* The first part that does not hold. */
static const char *missing_part(const json_t *trace)
{
	size_t i;
	const json_t *part;
	json_array_foreach(json_object_get(trace, "parts"), i, part)
	{
		if (!json_is_true(json_object_get(part, "holds")))
			return text_of(part, "query");
	}
	return "";
}

/* Rules that lack one thing and would have made the item graver than it is. */
static void print_misses(const Explanation *e)
{
	const char *label = "nearly";
	size_t i;
	const json_t *trace;
	json_array_foreach(e->traces, i, trace)
	{
		Severity severity = SEVERITY_NONE;
		severity_from_name(text_of(trace, "severity"), &severity);
		if (!is(trace, "outcome", "nearly") || severity <= e->verdict->severity)
			continue;
		g_autofree char *line =
			g_strdup_printf("%s (%s) misses %s", text_of(trace, "name"),
					severity_name(severity), missing_part(trace));
		term_field(label, line, LINE_LENGTH);
		label = "";
	}
}

static void print_hit(const char *label, const RuleHit *hit)
{
	printf("  %-10s%s%s%s, rule %s\n", label, term_color(hit->severity),
	       severity_name(hit->severity), term_plain(), hit->name);
	for (guint k = 0; k < hit->because->len; k++)
		term_field(k == 0 ? "because" : "", g_ptr_array_index(hit->because, k),
			   LINE_LENGTH);
}

static void print_rules(const Verdict *verdict)
{
	for (guint i = 0; i < verdict->rules->len; i++)
		print_hit("fired", g_ptr_array_index(verdict->rules, i));
	for (guint i = 0; i < verdict->waiting->len; i++)
		print_hit("waits", g_ptr_array_index(verdict->waiting, i));
	for (guint i = 0; i < verdict->suppressed->len; i++)
		term_field(i == 0 ? "not fired" : "", g_ptr_array_index(verdict->suppressed, i),
			   LINE_LENGTH);
	if (verdict->rules->len == 0)
		printf("  %-10s%s\n", "result", "no rule fired: this is not to the point");
}

/* All that the rule saw which is asked after. */
static void print_trace(const json_t *trace)
{
	size_t i, k;
	const json_t *part, *reason;
	g_autofree char *head =
		g_strdup_printf("%s (%s): %s", text_of(trace, "name"), text_of(trace, "severity"),
				text_of(trace, "outcome"));
	term_field("rule", head, LINE_LENGTH);
	json_array_foreach(json_object_get(trace, "parts"), i, part)
	{
		gboolean held = json_is_true(json_object_get(part, "holds"));
		term_field(held ? "holds" : "missing", text_of(part, "query"), LINE_LENGTH);
		json_array_foreach(json_object_get(part, "because"), k, reason)
		{
			term_field("", json_string_value(reason), LINE_LENGTH);
		}
	}
	json_array_foreach(json_object_get(trace, "against"), i, reason)
	{
		term_field(i == 0 ? "against" : "", json_string_value(reason), LINE_LENGTH);
	}
	if (json_is_true(json_object_get(trace, "strong")))
		term_field("strong", "its unless-weak has no say", LINE_LENGTH);
}

void explanation_print(const Explanation *e)
{
	print_words(e);
	print_verdict(e->verdict);
	if (e->rule == NULL) {
		print_rules(e->verdict);
		print_misses(e);
		return;
	}
	size_t i;
	const json_t *trace;
	json_array_foreach(e->traces, i, trace)
	{
		if (is(trace, "name", e->rule))
			print_trace(trace);
	}
}

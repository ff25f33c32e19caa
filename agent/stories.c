/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/stories.h"

#include <string.h>

#include "agent/json.h"
#include "agent/standing.h"

Story *story_new(gint64 id)
{
	Story *story = g_new0(Story, 1);
	story->id = id;
	story->publishers = g_strdup("");
	story->families = g_strdup("");
	story->because = g_strdup("");
	return story;
}

/* Is LINE one that LINES lack? */
static gboolean is_new(const char *lines, const char *line)
{
	g_auto(GStrv) have = g_strsplit(lines, "\n", -1);
	return line != NULL && *line != '\0' && !g_strv_contains((const char *const *)have, line);
}

static void add_line(char **lines, const char *line)
{
	if (!is_new(*lines, line))
		return;
	char *more = g_strconcat(*lines, **lines != '\0' ? "\n" : "", line, NULL);
	g_free(*lines);
	*lines = more;
}

static void replace(char **slot, const char *value)
{
	g_free(*slot);
	*slot = g_strdup(value);
}

static void take_face(Story *story, const NewItem *n)
{
	const Verdict *v = n->verdict;
	const RuleHit *rule = g_ptr_array_index(v->rules->len > 0 ? v->rules : v->waiting, 0);
	gboolean graver = n->verdict->severity > story->severity;
	gboolean clearer = n->verdict->severity == story->severity &&
			   strcmp(n->verdict->lang, "en") == 0 && g_strcmp0(story->lang, "en") != 0;
	if (story->headline != NULL && !graver && !clearer)
		return;
	if (!story->named)
		replace(&story->headline,
			*n->item->headline != '\0' ? n->item->headline : n->item->text);
	replace(&story->lang, n->verdict->lang);
	replace(&story->link, n->item->link);
	replace(&story->rule, rule->name);
	replace(&story->title, rule->title);
	replace(&story->because, n->because);
	story->severity = MAX(story->severity, n->verdict->severity);
}

static void take_toll(Toll *mine, const Toll *other)
{
	if (!other->known || (mine->known && mine->min >= other->min))
		return;
	mine->known = TRUE;
	mine->min = other->min;
	mine->max = other->max;
}

void story_grow(Story *story, const NewItem *n, gint64 now)
{
	take_face(story, n);
	if (story->first_at == 0)
		story->first_at = now;
	story->last_at = now;
	story->items++;
	take_toll(&story->killed, &n->verdict->killed);
	take_toll(&story->wounded, &n->verdict->wounded);
	add_line(&story->publishers, n->source);
	if (!n->copy)
		add_line(&story->families, n->family);
	standing_grow(story, n);
}

char *story_reasons(const Verdict *verdict)
{
	g_autoptr(GString) out = g_string_new(NULL);
	for (guint i = 0; i < verdict->rules->len; i++) {
		const RuleHit *hit = g_ptr_array_index(verdict->rules, i);
		for (guint k = 0; k < hit->because->len; k++) {
			const char *reason = g_ptr_array_index(hit->because, k);
			if (strstr(out->str, reason) == NULL)
				g_string_append_printf(out, "%s%s", out->len > 0 ? "\n" : "",
						       reason);
		}
	}
	return g_string_free(g_steal_pointer(&out), FALSE);
}

guint story_voices(const Story *story, const NewItem *n)
{
	return story_count(story->families) + (!n->copy && is_new(story->families, n->family));
}

static void add_lines(char **lines, const char *more)
{
	g_auto(GStrv) each = g_strsplit(more, "\n", -1);
	for (char **line = each; *line != NULL; line++)
		add_line(lines, *line);
}

static void take_other_face(Story *into, const Story *from)
{
	if (from->headline == NULL || (into->headline != NULL && from->severity <= into->severity))
		return;
	if (!into->named)
		replace(&into->headline, from->headline);
	replace(&into->lang, from->lang);
	replace(&into->link, from->link);
	replace(&into->rule, from->rule);
	replace(&into->title, from->title);
	replace(&into->because, from->because);
	into->severity = from->severity;
}

/* An alert of FROM that has not gone out yet does not go out when INTO was told: then it has told
 * nobody anything, and what INTO has of FROM is news still. */
static void take_told(Story *into, const Story *from)
{
	if (into->told_updates == 0) {
		into->told_updates = from->told_updates;
		into->pending_alert = from->pending_alert;
	} else if (from->pending_alert != 0) {
		return;
	}
	into->told_severity = MAX(into->told_severity, from->told_severity);
	into->told_at = MAX(into->told_at, from->told_at);
	into->told_killed = MAX(into->told_killed, from->told_killed);
	into->told_wounded = MAX(into->told_wounded, from->told_wounded);
	into->told_families = MAX(into->told_families, from->told_families);
}

void story_join(Story *into, const Story *from)
{
	gboolean first =
		into->first_at == 0 || (from->first_at != 0 && from->first_at < into->first_at);
	take_other_face(into, from);
	into->first_at = first ? from->first_at : into->first_at;
	into->last_at = MAX(into->last_at, from->last_at);
	into->items += from->items;
	take_toll(&into->killed, &from->killed);
	take_toll(&into->wounded, &from->wounded);
	add_lines(&into->publishers, from->publishers);
	add_lines(&into->families, from->families);
	standing_join(into, from);
	take_told(into, from);
}

Toll story_toll(const json_t *verdict, const char *name)
{
	const json_t *toll = json_object_get(verdict, name);
	const json_t *max = json_object_get(toll, "max");
	return (Toll){ .known = json_is_object(toll),
		       .min = json_integer_value(json_object_get(toll, "min")),
		       .max = json_is_integer(max) ? json_integer_value(max) : TOLL_OPEN };
}

static void recount_item(Story *story, const StoredItem *item)
{
	json_t *verdict = item->verdict != NULL ? json_loads(item->verdict, 0, NULL) : NULL;
	const json_t *rule = json_array_get(json_object_get(verdict, "rules"), 0);
	const char *name = json_string_value(json_object_get(rule, "name"));
	const char *title = json_string_value(json_object_get(rule, "title"));
	Story one = { .headline = *item->title != '\0' ? item->title : item->text,
		      .lang = item->lang,
		      .link = item->link,
		      .rule = (char *)(name != NULL ? name : story->rule),
		      .title = (char *)(title != NULL ? title : story->title),
		      .severity = item->severity,
		      .because = item->because != NULL ? item->because : (char *)"",
		      .first_at = item->first_seen,
		      .last_at = item->first_seen,
		      .killed = story_toll(verdict, "killed"),
		      .wounded = story_toll(verdict, "wounded"),
		      .items = 1,
		      .publishers = item->source != NULL ? item->source : (char *)"",
		      .families = !item->copy && item->family != NULL ? item->family : (char *)"" };
	story_join(story, &one);
	standing_regrow(story, item, item->verdict);
	json_decref(verdict);
}

void story_recount(Story *story, const GPtrArray *items)
{
	story->items = 0;
	story->first_at = story->last_at = 0;
	story->severity = SEVERITY_NONE;
	story->killed.known = story->wounded.known = FALSE;
	replace(&story->publishers, "");
	replace(&story->families, "");
	standing_reset(story);
	for (guint i = 0; i < items->len; i++)
		recount_item(story, g_ptr_array_index(items, i));
}

guint story_count(const char *lines)
{
	guint n = *lines != '\0';
	for (; *lines != '\0'; lines++)
		n += *lines == '\n';
	return n;
}

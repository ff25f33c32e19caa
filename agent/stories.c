/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/stories.h"

#include <string.h>

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
	replace(&story->headline, *n->item->headline != '\0' ? n->item->headline : n->item->text);
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

guint story_count(const char *lines)
{
	guint n = *lines != '\0';
	for (; *lines != '\0'; lines++)
		n += *lines == '\n';
	return n;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/standing.h"

#include <string.h>

#include "agent/json.h"
#include "agent/stories.h"

#define UNKNOWN_GRADE 'F'

/* ---- lines ---- */

/* The place of LINE in LINES, or -1; *N: how many there are. */
static int place_of(const char *lines, const char *line, guint *n)
{
	g_auto(GStrv) each = g_strsplit(lines != NULL ? lines : "", "\n", -1);
	int found = -1;
	*n = 0;
	for (char **one = each; *one != NULL; one++) {
		if (found < 0 && strcmp(*one, line) == 0)
			found = (int)*n;
		*n += **one != '\0';
	}
	return found;
}

static void add_line(char **lines, const char *line)
{
	guint n;
	if (line == NULL || *line == '\0' || place_of(*lines, line, &n) >= 0)
		return;
	char *more = n > 0 ? g_strconcat(*lines, "\n", line, NULL) : g_strdup(line);
	g_free(*lines);
	*lines = more;
}

/* ---- growing ---- */

/* FAMILY, one of the story's voices already, is as reliable as GRADE says, or better. */
static void take_grade(Story *story, const char *family, char grade)
{
	guint n;
	int place = family != NULL ? place_of(story->families, family, &n) : -1;
	if (place < 0)
		return;
	GString *grades = g_string_new(story->grades);
	while (grades->len < n)
		g_string_append_c(grades, UNKNOWN_GRADE);
	if (grade >= 'A' && grade < grades->str[place])
		grades->str[place] = grade;
	g_free(story->grades);
	story->grades = g_string_free(grades, FALSE);
}

/* "pk/balochistan", or "pk" where no more is known; NULL = not by its words. Caller frees. */
static char *ground(const char *country, const char *admin1, LocatedBy by)
{
	if (country == NULL || *country == '\0' ||
	    (by != LOCATED_BY_TEXT && by != LOCATED_BY_DATELINE))
		return NULL;
	return admin1 != NULL && *admin1 != '\0' ? g_strdup_printf("%s/%s", country, admin1)
						 : g_strdup(country);
}

void standing_grow(Story *story, const NewItem *n)
{
	const Where *where = &n->verdict->where;
	g_autofree char *place = ground(where->country, where->admin1, where->by);
	add_line(&story->places, place);
	story->official |= n->official || corroborate_confirms(n->item->headline);
	story->denied |= corroborate_denies(n->item->headline);
	if (n->copy)
		return;
	take_grade(story, n->family, n->reliability);
	if (n->context != NULL)
		add_line(&story->countries, n->context->country);
}

void standing_regrow(Story *story, const StoredItem *item, const char *verdict)
{
	json_t *object = verdict != NULL ? json_loads(verdict, 0, NULL) : NULL;
	const json_t *where = json_object_get(object, "where");
	g_autofree char *country = json_member(where, "country", NULL);
	g_autofree char *admin1 = json_member(where, "admin1", NULL);
	g_autofree char *by = json_member(where, "by", "");
	gboolean told = strcmp(by, located_by_name(LOCATED_BY_TEXT)) == 0 ||
			strcmp(by, located_by_name(LOCATED_BY_DATELINE)) == 0;
	g_autofree char *place =
		ground(country, admin1, told ? LOCATED_BY_TEXT : LOCATED_BY_NOTHING);
	json_decref(object);
	add_line(&story->places, place);
	story->official |= corroborate_confirms(item->title);
	story->denied |= corroborate_denies(item->title);
	if (item->copy)
		return;
	take_grade(story, item->family, item->reliability);
	add_line(&story->countries, item->country);
}

static void add_lines(char **lines, const char *more)
{
	g_auto(GStrv) each = g_strsplit(more != NULL ? more : "", "\n", -1);
	for (char **line = each; *line != NULL; line++)
		add_line(lines, *line);
}

void standing_join(Story *into, const Story *from)
{
	g_auto(GStrv) families = g_strsplit(from->families, "\n", -1);
	gsize graded = from->grades != NULL ? strlen(from->grades) : 0;
	for (gsize i = 0; families[i] != NULL; i++)
		take_grade(into, families[i], i < graded ? from->grades[i] : UNKNOWN_GRADE);
	add_lines(&into->countries, from->countries);
	add_lines(&into->places, from->places);
	add_lines(&into->told_places, from->told_places);
	into->official |= from->official;
	into->denied |= from->denied;
	into->told_official |= from->told_official;
	into->told_denied |= from->told_denied;
}

void standing_reset(Story *story)
{
	g_clear_pointer(&story->grades, g_free);
	g_clear_pointer(&story->countries, g_free);
	g_clear_pointer(&story->places, g_free);
	story->denied = FALSE;
}

/* ---- telling ---- */

void standing_note_told(Story *story)
{
	add_lines(&story->told_places, story->places);
	story->told_official |= story->official;
	story->told_denied |= story->denied;
}

static gboolean holds(const char *outer, const char *inner)
{
	gsize n = strlen(outer);
	return strncmp(outer, inner, n) == 0 && (inner[n] == '\0' || inner[n] == '/');
}

char *standing_new_place(const Story *story)
{
	if (story->told_places == NULL || *story->told_places == '\0' || story->places == NULL)
		return NULL;
	g_auto(GStrv) places = g_strsplit(story->places, "\n", -1);
	g_auto(GStrv) told = g_strsplit(story->told_places, "\n", -1);
	for (char **place = places; *place != NULL; place++) {
		gboolean known = FALSE;
		for (char **one = told; !known && *one != NULL; one++)
			known = holds(*one, *place) || holds(*place, *one);
		if (!known)
			return g_strdup(*place);
	}
	return NULL;
}

/* ---- believing ---- */

Credibility standing_credibility(const Story *story)
{
	const char *grades = story->grades != NULL ? story->grades : "";
	VoiceCount count = { .voices = story_count(story->families),
			     .countries =
				     story->countries != NULL ? story_count(story->countries) : 0,
			     .denied = story->denied };
	for (; *grades != '\0'; grades++) {
		count.known += *grades <= 'C';
		count.reliable += *grades <= 'B';
	}
	return corroborate_count(&count);
}

char *standing_grade(const Story *story)
{
	char best = UNKNOWN_GRADE;
	for (const char *grade = story->grades; grade != NULL && *grade != '\0'; grade++)
		best = MIN(best, *grade);
	return g_strdup_printf("%c%d", best, (int)standing_credibility(story));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The digest as one JSON object, all of it: nothing is left out for length. */
#include <math.h>
#include <string.h>

#include "agent/digest_words.h"
#include "agent/json.h"
#include "agent/safe.h"
#include "feeds/date.h"

static json_t *of_time(gint64 when)
{
	g_autofree char *text = date_format(when);
	return json_text(text);
}

static json_t *of_number(double value)
{
	return isnan(value) ? json_null() : json_real(value);
}

static json_t *of_place(const DigestPlace *place)
{
	return json_pack("{so so so so so so si}", "name", json_text(place->name), "admin2",
			 json_text(place->district), "admin1", json_text(place->admin1), "country",
			 json_text(place->country), "lat", of_number(place->lat), "lon",
			 of_number(place->lon), "precision", place->precision);
}

static json_t *of_tolls(const GPtrArray *tolls)
{
	json_t *array = json_array();
	for (guint i = 0; i < tolls->len; i++) {
		const DigestToll *toll = g_ptr_array_index(tolls, i);
		json_array_append_new(array,
				      json_pack("{so so so}", "source", json_text(toll->source),
						"killed", json_of_toll(&toll->killed), "wounded",
						json_of_toll(&toll->wounded)));
	}
	return array;
}

static json_t *of_item(const StoredItem *item)
{
	return json_pack("{sI so so so so so}", "id", (json_int_t)item->id, "title",
			 json_text(item->title), "source", json_text(item->source), "lang",
			 json_text(item->lang), "link", json_text(item->link), "first_seen",
			 of_time(item->first_seen));
}

static json_t *of_items(const GPtrArray *items)
{
	json_t *array = json_array();
	for (guint i = 0; i < items->len; i++)
		json_array_append_new(array, of_item(g_ptr_array_index(items, i)));
	return array;
}

static json_t *of_story(const DigestStory *entry)
{
	const Story *story = entry->story;
	g_autofree char *grade = digest_admiralty(entry);
	g_autofree char *changed = safe_line(entry->changed, SAFE_NO_LIMIT);
	const struct {
		const char *name;
		json_t *value;
	} members[] = {
		{ "id", json_integer(story->id) },
		{ "headline", json_text(story->headline) },
		{ "lang", json_text(story->lang) },
		{ "link", json_text(story->link) },
		{ "severity", json_string(severity_name(story->severity)) },
		{ "rule", json_text(story->rule) },
		{ "title", json_text(story->title) },
		{ "event", json_text(entry->event) },
		{ "acled", json_text(entry->acled) },
		{ "actors", json_text(entry->actors) },
		{ "targets", json_text(entry->targets) },
		{ "place", of_place(&entry->place) },
		{ "killed", json_of_toll(&entry->killed) },
		{ "wounded", json_of_toll(&entry->wounded) },
		{ "tolls", of_tolls(entry->tolls) },
		{ "admiralty", json_string(grade) },
		{ "credibility_because", json_of_lines(entry->believed) },
		{ "voices", json_integer(entry->voices) },
		{ "outlets", json_integer(entry->outlets) },
		{ "feeds", json_integer(entry->feeds) },
		{ "new_reports", json_integer(entry->fresh) },
		{ "known_before", json_boolean(entry->known) },
		{ "changed", json_text(changed) },
		{ "first_seen", of_time(story->first_at) },
		{ "last_seen", of_time(story->last_at) },
		{ "quiet_until",
		  story->quiet_until > 0 ? of_time(story->quiet_until) : json_null() },
		{ "because", json_of_lines(story->because) },
		{ "reports", of_items(entry->items) },
	};
	json_t *object = json_object();
	for (gsize i = 0; i < G_N_ELEMENTS(members); i++)
		json_object_set_new(object, members[i].name, members[i].value);
	return object;
}

static json_t *of_stories(const GPtrArray *stories)
{
	json_t *array = json_array();
	for (guint i = 0; i < stories->len; i++)
		json_array_append_new(array, of_story(g_ptr_array_index(stories, i)));
	return array;
}

static json_t *of_sections(const Digest *digest)
{
	json_t *object = json_object();
	for (const DigestSection *section = digest_sections; section->title != NULL; section++) {
		guint left;
		if (section->part != PART_STORIES)
			continue;
		g_autoptr(GPtrArray) list = digest_section(digest, section, G_MAXUINT, &left);
		json_object_set_new(object, section->name, of_stories(list));
	}
	return object;
}

static json_t *of_days(const Digest *digest)
{
	json_t *array = json_array();
	for (guint i = 0; i < digest->days->len; i++) {
		const DigestDay *day = g_ptr_array_index(digest->days, i);
		json_array_append_new(array, json_pack("{ss si sb}", "day", day->day, "stories",
						       (int)day->stories, "whole",
						       (int)(day->end <= digest->until)));
	}
	return array;
}

static json_t *of_spikes(const Digest *digest)
{
	json_t *array = json_array();
	for (guint i = 0; i < digest->spikes->len; i++) {
		const DigestSpike *spike = g_ptr_array_index(digest->spikes, i);
		json_array_append_new(
			array, json_pack("{so si so si}", "label", json_text(spike->label), "count",
					 (int)spike->count, "median", of_number(spike->median),
					 "days", (int)spike->days));
	}
	return array;
}

static json_t *of_feeds(const Digest *digest)
{
	json_t *array = json_array();
	for (guint i = 0; i < digest->feeds->len; i++) {
		const DigestFeed *feed = g_ptr_array_index(digest->feeds, i);
		json_array_append_new(
			array, json_pack("{so so so so}", "name", json_text(feed->name), "health",
					 json_text(feed->health), "why", json_text(feed->why),
					 "since", of_time(feed->since)));
	}
	return array;
}

static json_t *of_severities(const Digest *digest)
{
	json_t *object = json_object();
	for (int s = SEVERITY_CRITICAL; s >= SEVERITY_LOW; s--)
		json_object_set_new(object, severity_name((Severity)s),
				    json_integer(digest->by_severity[s]));
	return object;
}

char *digest_json(const Digest *digest)
{
	g_autofree char *subject = digest_subject(digest);
	const struct {
		const char *name;
		json_t *value;
	} members[] = {
		{ "profile", json_text(digest->profile->name) },
		{ "day", json_text(digest->day) },
		{ "since", of_time(digest->since) },
		{ "until", of_time(digest->until) },
		{ "subject", json_text(subject) },
		{ "stories", of_severities(digest) },
		{ "items", json_integer(digest->items) },
		{ "relevant", json_integer(digest->relevant) },
		{ "sections", of_sections(digest) },
		{ "unlocated", of_items(digest->lost) },
		{ "spikes", of_spikes(digest) },
		{ "muted", of_stories(digest->muted) },
		{ "hidden_reports", json_integer(digest->hidden) },
		{ "feeds", json_integer(digest->n_feeds) },
		{ "feeds_in_trouble", of_feeds(digest) },
		{ "days", of_days(digest) },
		{ "usual", of_number(digest->usual) },
		{ "knowledge", json_text(digest->knowledge) },
		{ "version", json_string(VEDETTE_VERSION) },
	};
	json_t *object = json_object();
	for (gsize i = 0; i < G_N_ELEMENTS(members); i++)
		json_object_set_new(object, members[i].name, members[i].value);
	g_autofree char *line = json_line(object);
	return line != NULL ? g_strconcat(line, "\n", NULL) : NULL;
}

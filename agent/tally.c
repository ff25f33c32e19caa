/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/tally.h"

#include <string.h>

#include "filters/gazetteer.h"

#define MOST_TYPES 3  /* the main event first */
#define MOST_KEYS  40 /* rows that one item may write */

static void free_key(gpointer data)
{
	TallyKey *key = data;
	g_free(key->scope);
	g_free(key->type);
	g_free(key);
}

static void add_key(GPtrArray *keys, const char *scope, const char *type)
{
	for (guint i = 0; i < keys->len; i++) {
		const TallyKey *key = g_ptr_array_index(keys, i);
		if (strcmp(key->scope, scope) == 0 && strcmp(key->type, type) == 0)
			return;
	}
	if (keys->len == MOST_KEYS)
		return;
	TallyKey *key = g_new(TallyKey, 1);
	*key = (TallyKey){ g_strdup(scope), g_strdup(type) };
	g_ptr_array_add(keys, key);
}

static const char *text_of(const json_t *object, const char *name)
{
	return json_string_value(json_object_get(object, name));
}

static const char *event_type(const json_t *verdict, gsize i)
{
	return text_of(json_array_get(json_object_get(verdict, "events"), i), "type");
}

static void add_types(GPtrArray *keys, const json_t *verdict, const char *scope)
{
	add_key(keys, scope, "");
	for (gsize i = 0; i < MOST_TYPES; i++) {
		const char *type = event_type(verdict, i);
		if (type != NULL)
			add_key(keys, scope, type);
	}
}

static void add_places(GPtrArray *keys, const json_t *verdict)
{
	const json_t *where = json_object_get(verdict, "where");
	const char *country = text_of(where, "country"), *admin1 = text_of(where, "admin1");
	add_types(keys, verdict, "");
	if (country == NULL)
		return;
	add_types(keys, verdict, country);
	if (admin1 == NULL)
		return;
	g_autofree char *province = g_strconcat(country, "/", admin1, NULL);
	add_types(keys, verdict, province);
}

/* Places are scopes of their own, where something happens there. */
static gboolean is_place(const json_t *verdict, const char *entity)
{
	const json_t *mentions = json_object_get(verdict, "mentions");
	for (gsize i = 0; i < json_array_size(mentions); i++) {
		const json_t *mention = json_array_get(mentions, i);
		if (g_strcmp0(text_of(mention, "entity"), entity) == 0) {
			const char *type = text_of(mention, "type");
			return type != NULL && gazetteer_is_place(type);
		}
	}
	return FALSE;
}

static void add_parties(GPtrArray *keys, const json_t *verdict, const json_t *parties,
			const char *type)
{
	for (gsize i = 0; i < json_array_size(parties); i++) {
		const char *party = json_string_value(json_array_get(parties, i));
		if (party == NULL || is_place(verdict, party))
			continue;
		g_autofree char *scope = g_strconcat("@", party, NULL);
		add_key(keys, scope, type);
	}
}

GPtrArray *tally_keys(const json_t *verdict)
{
	GPtrArray *keys = g_ptr_array_new_with_free_func(free_key);
	const json_t *events = json_object_get(verdict, "events");
	add_places(keys, verdict);
	add_parties(keys, verdict, json_object_get(verdict, "entities"), "");
	for (gsize i = 0; i < MOST_TYPES; i++) {
		const json_t *event = json_array_get(events, i);
		const char *type = event_type(verdict, i);
		if (type == NULL)
			break;
		add_parties(keys, verdict, json_object_get(event, "actor"), type);
		add_parties(keys, verdict, json_object_get(event, "target"), type);
	}
	return keys;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "feeds/item.h"
#include "filters/gazetteer_private.h"

/* Degrees from a place to its province: none is wider, not even Xinjiang. */
#define FAR 15.0

/* A language is missed when this share of all entities has a name in it. */
#define USUAL 0.8

typedef struct {
	const Gazetteer *g;
	DiagList *diags;
} Lint;

static void warn_name(const Lint *lint, const Listed *listed, const char *message)
{
	diag_add(lint->diags, DIAG_WARNING, listed->file, listed->line, listed->column, "[%s] %s",
		 listed->entity->id, message);
}

static char *key_of(const Listed *listed)
{
	g_auto(GStrv) words = text_words(listed->term);
	g_autofree char *key = g_strjoinv(" ", words);
	return g_strconcat(key, strchr(listed->term, '*') != NULL ? "*" : "", NULL);
}

/* Names of two entities, and names that are common words. */
static void check_names(const Lint *lint)
{
	g_autoptr(GHashTable) owners = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint i = 0; i < lint->g->listed->len; i++) {
		Listed *listed = &g_array_index(lint->g->listed, Listed, i);
		if (listed->use != NAME || listed->made)
			continue;
		g_autofree char *key = key_of(listed);
		const Listed *owner = g_hash_table_lookup(owners, key);
		if (spelling_is_common(lint->g->spelling, key)) {
			g_autofree char *why = g_strdup_printf(
				"\"%s\" is a common word; expected it under ambiguous.%s",
				listed->term, listed->lang);
			warn_name(lint, listed, why);
		}
		if (owner == NULL) {
			g_hash_table_insert(owners, g_steal_pointer(&key), listed);
		} else if (owner->entity != listed->entity) {
			g_autofree char *why = g_strdup_printf(
				"\"%s\" is a name of [%s], too (%s:%u)", listed->term,
				owner->entity->id, owner->file, owner->line);
			warn_name(lint, listed, why);
		} else if (owner->lang == listed->lang) {
			g_autofree char *why =
				g_strdup_printf("\"%s\" is listed twice", listed->term);
			warn_name(lint, listed, why);
		}
	}
}

/* For each language, how many entities have a name in it. */
static GHashTable *count_languages(const Gazetteer *g)
{
	GHashTable *counts = g_hash_table_new(g_str_hash, g_str_equal);
	GHashTableIter iter;
	gpointer value;
	g_hash_table_iter_init(&iter, g->entities);
	while (g_hash_table_iter_next(&iter, NULL, &value)) {
		GHashTableIter names;
		gpointer lang;
		g_hash_table_iter_init(&names, ((Entity *)value)->names);
		while (g_hash_table_iter_next(&names, &lang, NULL)) {
			guint n = GPOINTER_TO_UINT(g_hash_table_lookup(counts, lang));
			g_hash_table_insert(counts, lang, GUINT_TO_POINTER(n + 1));
		}
	}
	return counts;
}

static gboolean has_any_name(const Gazetteer *g, const Entity *entity, const char *lang)
{
	for (guint i = 0; i < g->listed->len; i++) {
		const Listed *listed = &g_array_index(g->listed, Listed, i);
		if (listed->entity == entity && listed->lang == lang)
			return TRUE;
	}
	return FALSE;
}

static void check_languages(const Lint *lint, const Entity *entity, GHashTable *counts)
{
	guint n = g_hash_table_size(lint->g->entities);
	g_autoptr(GString) missing = g_string_new(NULL);
	for (const char *const *lang = gazetteer_languages; *lang != NULL; lang++)
		if (GPOINTER_TO_UINT(g_hash_table_lookup(counts, *lang)) > USUAL * n &&
		    !g_hash_table_contains(entity->names, *lang) &&
		    !has_any_name(lint->g, entity, *lang))
			g_string_append_printf(missing, "%s%s", missing->len > 0 ? ", " : "",
					       *lang);
	if (missing->len > 0)
		diag_add(lint->diags, DIAG_WARNING, entity->file, entity->line, 1,
			 "[%s] has no name in %s", entity->id, missing->str);
}

static gboolean is_code(const char *country)
{
	return strlen(country) == 2 && g_ascii_islower(country[0]) && g_ascii_islower(country[1]);
}

static void check_country(const Lint *lint, const Entity *entity, GHashTable *countries)
{
	if (entity->country == NULL)
		return;
	if (!is_code(entity->country))
		diag_add(lint->diags, DIAG_WARNING, entity->file, entity->line, 1,
			 "[%s] country = %s: expected two small letters, as in pk", entity->id,
			 entity->country);
	else if (g_hash_table_size(countries) > 0 &&
		 !g_hash_table_contains(countries, entity->country))
		diag_add(lint->diags, DIAG_WARNING, entity->file, entity->line, 1,
			 "[%s] country = %s: no state has this code", entity->id, entity->country);
}

static void check_place(const Lint *lint, const Entity *entity)
{
	const Entity *parent =
		entity->admin1 != NULL ? gazetteer_entity(lint->g, entity->admin1) : NULL;
	if (parent == NULL)
		return;
	if (strcmp(parent->kind, "province") != 0 && strcmp(parent->kind, "region") != 0)
		diag_add(lint->diags, DIAG_WARNING, entity->file, entity->line, 1,
			 "[%s] admin1 = %s: that is a %s; expected a province", entity->id,
			 parent->id, parent->kind);
	if (g_strcmp0(parent->country, entity->country) != 0)
		diag_add(lint->diags, DIAG_WARNING, entity->file, entity->line, 1,
			 "[%s] is in %s and its province [%s] in %s", entity->id,
			 entity->country != NULL ? entity->country : "no country", parent->id,
			 parent->country != NULL ? parent->country : "none");
	double lat = entity->lat - parent->lat, lon = entity->lon - parent->lon;
	if (sqrt(lat * lat + lon * lon) > FAR) /* NAN is not */
		diag_add(lint->diags, DIAG_WARNING, entity->file, entity->line, 1,
			 "[%s] at = %.2f %.2f is far from its province [%s]", entity->id,
			 entity->lat, entity->lon, parent->id);
}

static void check_terms(const Lint *lint, const Entity *entity)
{
	if (entity->from != NO_TIME && entity->until != NO_TIME && entity->until <= entity->from)
		diag_add(lint->diags, DIAG_WARNING, entity->file, entity->line, 1,
			 "[%s] until is not after from", entity->id);
	for (guint i = 0; entity->holders != NULL && i < entity->holders->len; i++)
		for (guint k = 0; k < i; k++) {
			const Entity *a = g_ptr_array_index(entity->holders, i);
			const Entity *b = g_ptr_array_index(entity->holders, k);
			gint64 from = MAX(a->from, b->from); /* NO_TIME is the least */
			gint64 until = MIN(a->until == NO_TIME ? G_MAXINT64 : a->until,
					   b->until == NO_TIME ? G_MAXINT64 : b->until);
			if (from < until)
				diag_add(lint->diags, DIAG_WARNING, a->file, a->line, 1,
					 "[%s] and [%s] hold [%s] at one time", a->id, b->id,
					 entity->id);
		}
}

static gboolean is_listed(const Gazetteer *g, const Entity *entity, NameUse use)
{
	for (guint i = 0; i < g->listed->len; i++) {
		const Listed *listed = &g_array_index(g->listed, Listed, i);
		if (listed->entity == entity && listed->use == use)
			return TRUE;
	}
	return FALSE;
}

static void check_company(const Lint *lint, const Entity *entity)
{
	gboolean ambiguous = is_listed(lint->g, entity, NAME_AMBIGUOUS);
	gboolean confirm = entity->confirm->len > 0 || is_listed(lint->g, entity, NAME_CONFIRM);
	if (confirm && !ambiguous)
		diag_add(lint->diags, DIAG_WARNING, entity->file, entity->line, 1,
			 "[%s] has words that confirm, but no ambiguous name", entity->id);
	if (ambiguous && !confirm && !is_listed(lint->g, entity, NAME))
		diag_add(lint->diags, DIAG_WARNING, entity->file, entity->line, 1,
			 "[%s] is never found: its names are ambiguous and nothing confirms them",
			 entity->id);
}

static int by_line(gconstpointer a, gconstpointer b)
{
	const Entity *x = *(const Entity *const *)a, *y = *(const Entity *const *)b;
	int file = strcmp(x->file, y->file);
	return file != 0 ? file : (int)x->line - (int)y->line;
}

void gazetteer_lint(const Gazetteer *g, DiagList *diags)
{
	Lint lint = { g, diags };
	g_autoptr(GHashTable) counts = count_languages(g);
	g_autoptr(GHashTable) countries = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GPtrArray) all = g_ptr_array_new();
	g_autoptr(GList) values = g_hash_table_get_values(g->entities);
	for (GList *one = values; one != NULL; one = one->next)
		g_ptr_array_add(all, one->data);
	g_ptr_array_sort(all, by_line);
	for (guint i = 0; i < all->len; i++) {
		const Entity *entity = g_ptr_array_index(all, i);
		if (strcmp(entity->kind, "state") == 0 && entity->country != NULL)
			g_hash_table_add(countries, (gpointer)entity->country);
	}
	for (guint i = 0; i < all->len; i++) {
		const Entity *entity = g_ptr_array_index(all, i);
		check_terms(&lint, entity);
		if (strcmp(entity->kind, "office") == 0 || gazetteer_is_none(entity))
			continue;
		check_country(&lint, entity, countries);
		check_place(&lint, entity);
		check_languages(&lint, entity, counts);
		check_company(&lint, entity);
	}
	check_names(&lint);
}

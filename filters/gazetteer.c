/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/gazetteer.h"

#include <math.h>
#include <string.h>

#include "feeds/item.h"
#include "filters/gazetteer_private.h"

const char *const gazetteer_kinds[] = { "state", "capital",  "city",     "province", "district",
					"place", "crossing", "region",   "person",   "armed_group",
					"org",   "agency",   "ministry", "force",    "office",
					"media", "company",  "none",     NULL };

static const char *const place_kinds[] = { "capital", "city",     "province", "district",
					   "place",   "crossing", "region" };

const char *const gazetteer_languages[] = { "en", "ur", "fa", "ps", "ar", "ru", "tr", "zh", "hi",
					    "de", "fr", "es", "uz", "tg", "tk", "kk", "ky", NULL };

static const char *const keys[] = { "kind", "country", "admin1",  "principal", "wikidata", "at",
				    "from", "until",   "confirm", "refute",    "office" };

gboolean gazetteer_is_place(const char *kind)
{
	for (gsize i = 0; i < G_N_ELEMENTS(place_kinds); i++)
		if (strcmp(kind, place_kinds[i]) == 0)
			return TRUE;
	return FALSE;
}

static void entity_free(gpointer data)
{
	Entity *entity = data;
	g_hash_table_unref(entity->names);
	g_ptr_array_unref(entity->confirm);
	g_clear_pointer(&entity->holders, g_ptr_array_unref);
	g_free(entity);
}

static void free_office(gpointer office)
{
	office_free(office);
}

Gazetteer *gazetteer_new(void)
{
	Gazetteer *g = g_new0(Gazetteer, 1);
	g->entities = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, entity_free);
	g->states = g_hash_table_new(g_str_hash, g_str_equal);
	g->listed = g_array_new(FALSE, FALSE, sizeof(Listed));
	g->offices = g_ptr_array_new_with_free_func(free_office);
	g->holdings = g_array_new(FALSE, FALSE, sizeof(Listed));
	g->names = g_array_new(FALSE, FALSE, sizeof(Name));
	g->hints = g_array_new(FALSE, FALSE, sizeof(Name));
	g->matcher = matcher_new();
	matcher_inflect(g->matcher);
	g->hinter = matcher_new();
	g->spelling = spelling_new();
	g->strings = g_string_chunk_new(65536);
	return g;
}

void gazetteer_free(Gazetteer *g)
{
	if (g == NULL)
		return;
	matcher_free(g->matcher);
	matcher_free(g->hinter);
	spelling_free(g->spelling);
	g_hash_table_unref(g->states);
	g_hash_table_unref(g->entities);
	g_array_unref(g->listed);
	g_ptr_array_unref(g->offices);
	g_array_unref(g->holdings);
	g_array_unref(g->names);
	g_array_unref(g->hints);
	g_string_chunk_free(g->strings);
	g_free(g);
}

Entity *gazetteer_make(Gazetteer *g, const char *id, const char *file, guint line)
{
	Entity *entity = g_new0(Entity, 1);
	entity->id = g_string_chunk_insert_const(g->strings, id);
	entity->from = entity->until = NO_TIME;
	entity->lat = entity->lon = NAN;
	entity->names = g_hash_table_new(g_str_hash, g_str_equal);
	entity->confirm = g_ptr_array_new();
	entity->file = g_string_chunk_insert_const(g->strings, file);
	entity->line = line;
	return entity;
}

/* ---- reading a stanza ---- */

static void complain_key(const Stanza *stanza, const StanzaEntry *entry, DiagList *diags)
{
	g_autoptr(GPtrArray) all = g_ptr_array_new();
	for (gsize i = 0; i < G_N_ELEMENTS(keys); i++)
		g_ptr_array_add(all, (gpointer)keys[i]);
	for (gsize i = 0; gazetteer_languages[i] != NULL; i++)
		g_ptr_array_add(all, (gpointer)gazetteer_languages[i]);
	g_ptr_array_add(all, NULL);
	const char *nearest = diag_nearest(entry->key, (const char *const *)all->pdata);
	diag_add(diags, DIAG_ERROR, stanza->file, entry->line, entry->column,
		 "unknown key \"%s\"%s%s%s", entry->key, nearest ? "; did you mean \"" : "",
		 nearest ? nearest : "", nearest ? "\"?" : "");
}

static void show_name(Gazetteer *g, Entity *entity, const char *lang, const char *term)
{
	if (g_hash_table_contains(entity->names, lang))
		return;
	g_autofree char *shown = g_strdup(term);
	g_strdelimit(shown, "*~", ' ');
	g_hash_table_insert(entity->names, (gpointer)lang,
			    g_string_chunk_insert_const(g->strings, g_strstrip(shown)));
}

void gazetteer_list_name(Gazetteer *g, const Listed *listed)
{
	Listed copy = *listed;
	copy.term = g_string_chunk_insert(g->strings, listed->term);
	g_array_append_val(g->listed, copy);
	if (copy.use == NAME)
		show_name(g, copy.entity, copy.lang, copy.term);
}

/* The values of ENTRY that | or line ends part, one Listed each, to ADD. */
static void each_term(Gazetteer *g, const Listed *base, const StanzaEntry *entry,
		      void (*add)(Gazetteer *, const Listed *))
{
	g_auto(GStrv) terms = g_strsplit_set(entry->value, "|\n", -1);
	gsize offset = 0;
	for (char **term = terms; *term != NULL; term++) {
		Listed one = *base;
		gsize length = strlen(*term);
		stanza_locate(entry, offset + strspn(*term, " \t"), &one.line, &one.column);
		offset += length + 1;
		one.term = g_strstrip(*term);
		if (*one.term != '\0')
			add(g, &one);
	}
}

static void add_confirm(Gazetteer *g, const Listed *one)
{
	if (*one->term == '@')
		g_ptr_array_add(one->entity->confirm,
				g_string_chunk_insert_const(g->strings, one->term + 1));
	else
		gazetteer_list_name(g, one);
}

static void add_holding(Gazetteer *g, const Listed *one)
{
	Listed copy = *one;
	copy.term = g_string_chunk_insert_const(g->strings, one->term);
	g_array_append_val(g->holdings, copy);
}

static void set_at(Entity *entity, const Stanza *stanza, const StanzaEntry *entry, DiagList *diags)
{
	char *middle = NULL, *end = NULL;
	double lat = g_ascii_strtod(entry->value, &middle);
	double lon = g_ascii_strtod(middle, &end);
	if (middle == entry->value || end == middle || *end != '\0' || !(fabs(lat) <= 90) ||
	    !(fabs(lon) <= 180)) {
		diag_add(diags, DIAG_ERROR, stanza->file, entry->value_line, entry->value_column,
			 "at = \"%s\": expected latitude and longitude, as in 34.12 71.09",
			 entry->value);
		return;
	}
	entity->lat = lat;
	entity->lon = lon;
}

/* "2024", "2024-03", "2024-03-11": its first moment. */
static gint64 day_of(const Stanza *stanza, const StanzaEntry *entry, DiagList *diags)
{
	static const char rest[] = "0000-01-01T00:00:00Z";
	gsize length = strlen(entry->value);
	g_autofree char *whole =
		g_strconcat(entry->value, length < sizeof rest ? rest + length : "", NULL);
	g_autoptr(GDateTime) date = length == 4 || length == 7 || length == 10
					    ? g_date_time_new_from_iso8601(whole, NULL)
					    : NULL;
	if (date != NULL)
		return g_date_time_to_unix(date);
	diag_add(diags, DIAG_ERROR, stanza->file, entry->value_line, entry->value_column,
		 "%s = \"%s\": expected a date, as in 2024-03-11", entry->key, entry->value);
	return NO_TIME;
}

static gboolean read_plain(Gazetteer *g, Entity *entity, const StanzaEntry *entry)
{
	const struct {
		const char *key;
		const char **slot;
	} slots[] = { { "kind", &entity->kind },
		      { "country", &entity->country },
		      { "admin1", &entity->admin1 },
		      { "principal", &entity->principal },
		      { "wikidata", &entity->wikidata } };
	for (gsize i = 0; i < G_N_ELEMENTS(slots); i++)
		if (strcmp(entry->key, slots[i].key) == 0) {
			*slots[i].slot = g_string_chunk_insert_const(g->strings, entry->value);
			return TRUE;
		}
	return FALSE;
}

/* "en", "ambiguous.en", "hint.en": the use of the names; their language is the key's end. */
static gboolean read_language(const char *key, NameUse *use, const char **lang)
{
	static const struct {
		const char *prefix;
		NameUse use;
	} uses[] = { { "ambiguous.", NAME_AMBIGUOUS }, { "hint.", NAME_HINT }, { "", NAME } };
	gsize i = 0;
	while (!g_str_has_prefix(key, uses[i].prefix))
		i++;
	*use = uses[i].use;
	for (gsize k = 0; gazetteer_languages[k] != NULL; k++)
		if (strcmp(key + strlen(uses[i].prefix), gazetteer_languages[k]) == 0) {
			*lang = gazetteer_languages[k];
			return TRUE;
		}
	return FALSE;
}

static void read_entry(Gazetteer *g, Entity *entity, const Stanza *stanza, const StanzaEntry *entry,
		       DiagList *diags)
{
	Listed base = { .entity = entity, .file = entity->file };
	if (read_plain(g, entity, entry))
		return;
	if (strcmp(entry->key, "from") == 0) {
		entity->from = day_of(stanza, entry, diags);
	} else if (strcmp(entry->key, "until") == 0) {
		entity->until = day_of(stanza, entry, diags);
	} else if (strcmp(entry->key, "at") == 0) {
		set_at(entity, stanza, entry, diags);
	} else if (strcmp(entry->key, "office") == 0) {
		each_term(g, &base, entry, add_holding);
	} else if (strcmp(entry->key, "confirm") == 0) {
		base.use = NAME_CONFIRM;
		each_term(g, &base, entry, add_confirm);
	} else if (strcmp(entry->key, "refute") == 0) {
		base.use = NAME_REFUTE;
		each_term(g, &base, entry, gazetteer_list_name);
	} else if (read_language(entry->key, &base.use, &base.lang)) {
		each_term(g, &base, entry, gazetteer_list_name);
	} else {
		complain_key(stanza, entry, diags);
	}
}

static void drop_listed(GArray *list, const Entity *entity)
{
	guint kept = 0;
	for (guint i = 0; i < list->len; i++)
		if (g_array_index(list, Listed, i).entity != entity)
			g_array_index(list, Listed, kept++) = g_array_index(list, Listed, i);
	g_array_set_size(list, kept);
}

static void check_kind(Entity *entity, const Stanza *stanza, DiagList *diags)
{
	if (entity->kind != NULL && g_strv_contains(gazetteer_kinds, entity->kind))
		return;
	const char *nearest =
		entity->kind != NULL ? diag_nearest(entity->kind, gazetteer_kinds) : NULL;
	diag_add(diags, DIAG_ERROR, stanza->file, stanza->line, stanza->column,
		 "[%s] has %s%s; expected kind = %s", stanza->name,
		 entity->kind != NULL ? "kind = " : "no kind",
		 entity->kind != NULL ? entity->kind : "",
		 nearest != NULL ? nearest : "state, person, armed_group, city…");
	entity->kind = "place";
}

void gazetteer_add(Gazetteer *g, const Stanza *stanza, DiagList *diags)
{
	if (spelling_is_stanza(stanza->name)) {
		spelling_add(g->spelling, stanza, diags);
		return;
	}
	if (g_str_has_prefix(stanza->name, "office.")) {
		Office *office = office_new(stanza, diags);
		if (office != NULL)
			g_ptr_array_add(g->offices, office);
		return;
	}
	Entity *old = g_hash_table_lookup(g->entities, stanza->name);
	if (old != NULL) {
		diag_add(diags, DIAG_WARNING, stanza->file, stanza->line, stanza->column,
			 "[%s] replaces the entity at %s:%u", stanza->name, old->file, old->line);
		drop_listed(g->listed, old);
		drop_listed(g->holdings, old);
	}
	Entity *entity = gazetteer_make(g, stanza->name, stanza->file, stanza->line);
	for (guint i = 0; i < stanza->entries->len; i++)
		read_entry(g, entity, stanza, g_ptr_array_index(stanza->entries, i), diags);
	check_kind(entity, stanza, diags);
	g_hash_table_replace(g->entities, (gpointer)entity->id, entity);
}

/* ---- when all is read ---- */

static void check_reference(Gazetteer *g, const Entity *entity, const char *what, const char *id,
			    DiagList *diags)
{
	if (id != NULL && !g_hash_table_contains(g->entities, id))
		diag_add(diags, DIAG_ERROR, entity->file, entity->line, 1,
			 "[%s] %s = %s: there is no such entity", entity->id, what, id);
}

/* What entities name must be there; states are known by their code from here on. */
static void check_references(Gazetteer *g, DiagList *diags)
{
	GHashTableIter iter;
	gpointer value;
	g_hash_table_iter_init(&iter, g->entities);
	while (g_hash_table_iter_next(&iter, NULL, &value)) {
		const Entity *entity = value;
		if (strcmp(entity->kind, "state") == 0 && entity->country != NULL)
			g_hash_table_insert(g->states, (gpointer)entity->country, value);
		check_reference(g, entity, "principal", entity->principal, diags);
		check_reference(g, entity, "admin1", entity->admin1, diags);
		for (guint i = 0; i < entity->confirm->len; i++)
			check_reference(g, entity, "confirm", g_ptr_array_index(entity->confirm, i),
					diags);
	}
}

static void give_offices(Gazetteer *g, DiagList *diags)
{
	for (guint i = 0; i < g->holdings->len; i++) {
		const Listed *holding = &g_array_index(g->holdings, Listed, i);
		Entity *office = g_hash_table_lookup(g->entities, holding->term);
		if (office == NULL || strcmp(office->kind, "office") != 0) {
			diag_add(diags, DIAG_ERROR, holding->file, holding->line, holding->column,
				 "[%s] office = %s: there is no such office", holding->entity->id,
				 holding->term);
			continue;
		}
		if (office->holders == NULL)
			office->holders = g_ptr_array_new();
		g_ptr_array_add(office->holders, holding->entity);
	}
}

static gboolean is_capital(const char *term)
{
	gunichar first = g_utf8_get_char(term);
	return first < 0x250 && g_unichar_isupper(first);
}

static gboolean add_name(Matcher *matcher, GArray *names, const Listed *listed, const char *term,
			 const char **why)
{
	Name name = { listed->entity, listed->use, is_capital(listed->term) };
	if (!matcher_add(matcher, term, names->len, why))
		return FALSE;
	g_array_append_val(names, name);
	return TRUE;
}

static void add_variants(Gazetteer *g, const Listed *listed)
{
	const Entity *entity = listed->entity;
	g_autoptr(GPtrArray) variants = spelling_variants(g->spelling, listed->lang, entity->kind,
							  entity->country, listed->term);
	for (guint i = 0; i < variants->len; i++) {
		const char *why = NULL;
		g->n_spellings += add_name(g->matcher, g->names, listed,
					   g_ptr_array_index(variants, i), &why);
	}
}

static void index_names(Gazetteer *g, DiagList *diags)
{
	for (guint i = 0; i < g->listed->len; i++) {
		const Listed *listed = &g_array_index(g->listed, Listed, i);
		gboolean hint = listed->use == NAME_HINT;
		gboolean name = listed->use <= NAME_AMBIGUOUS;
		const char *why = NULL;
		if (!add_name(hint ? g->hinter : g->matcher, hint ? g->hints : g->names, listed,
			      listed->term, &why))
			diag_add(diags, strstr(why, "longer") ? DIAG_WARNING : DIAG_ERROR,
				 listed->file, listed->line, listed->column, "name \"%s\" %s",
				 listed->term, why);
		g->n_names += name && !listed->made;
		g->n_spellings += name && listed->made;
		if (name && !listed->made)
			add_variants(g, listed);
	}
}

static void make_offices(Gazetteer *g, DiagList *diags)
{
	g_autoptr(GHashTable) first = g_hash_table_new(NULL, NULL);
	const Entity *last = NULL;
	for (guint i = 0; i < g->listed->len; i++) {
		Entity *entity = g_array_index(g->listed, Listed, i).entity;
		if (entity != last)
			g_hash_table_insert(first, entity, GUINT_TO_POINTER(i));
		last = entity;
	}
	for (guint i = 0; i < g->offices->len; i++)
		office_expand(g_ptr_array_index(g->offices, i), g, first, diags);
}

void gazetteer_finish(Gazetteer *g, DiagList *diags)
{
	make_offices(g, diags);
	check_references(g, diags);
	give_offices(g, diags);
	index_names(g, diags);
	matcher_build(g->matcher);
	matcher_build(g->hinter);
}

const Entity *gazetteer_entity(const Gazetteer *g, const char *id)
{
	return g_hash_table_lookup(g->entities, id);
}

const Entity *gazetteer_state(const Gazetteer *g, const char *country)
{
	return g_hash_table_lookup(g->states, country);
}

const char **gazetteer_ids(const Gazetteer *g)
{
	return (const char **)g_hash_table_get_keys_as_array(g->entities, NULL);
}

guint gazetteer_n_entities(const Gazetteer *g)
{
	return g_hash_table_size(g->entities);
}

guint gazetteer_n_names(const Gazetteer *g)
{
	return g->n_names;
}

guint gazetteer_n_spellings(const Gazetteer *g)
{
	return g->n_spellings;
}

const Entity *gazetteer_holder(const Entity *office, gint64 when)
{
	const Entity *last = NULL;
	for (guint i = 0; office->holders != NULL && i < office->holders->len; i++) {
		const Entity *person = g_ptr_array_index(office->holders, i);
		gboolean in = when == NO_TIME
				      ? person->until == NO_TIME
				      : (person->from == NO_TIME || person->from <= when) &&
						(person->until == NO_TIME || when < person->until);
		if (in && (last == NULL || last->from <= person->from))
			last = person;
	}
	return last;
}

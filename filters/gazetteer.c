/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/gazetteer.h"

#include <math.h>
#include <string.h>

#include "filters/matcher.h"

typedef enum { NAME, NAME_AMBIGUOUS, NAME_CONFIRM, NAME_REFUTE } NameUse;

typedef struct {
	Entity *entity;
	NameUse use;
	gboolean capital; /* a Latin name with a capital: "Host" is no "host" */
} Name;

struct _Gazetteer {
	GHashTable *entities; /* id → Entity */
	GHashTable *states;   /* country → id of its state */
	GPtrArray *stanzas;   /* pending: Pending */
	GArray *names;        /* Name, index = id in the matcher */
	Matcher *matcher;
	GStringChunk *strings;
	guint n_names;
};

/* What finishing needs of a stanza whose lifetime is its reader's. */
typedef struct {
	Entity *entity;
	char *term;
	NameUse use;
	char *file;
	guint line, column;
} Pending;

const char *const gazetteer_kinds[] = { "state",    "capital",     "city",     "province",
					"district", "place",       "crossing", "region",
					"person",   "armed_group", "org",      "agency",
					"ministry", "force",       "media",    "company",
					NULL };

static const char *const place_kinds[] = { "capital", "city",     "province", "district",
					   "place",   "crossing", "region" };

static const char *const languages[] = { "en", "ur", "fa", "ps", "ar", "ru", "tr", "zh", "hi",
					 "de", "fr", "es", "uz", "tg", "tk", "kk", "ky", NULL };

static const char *const keys[] = { "kind", "country", "admin1", "principal", "wikidata",
				    "at",   "from",    "until",  "confirm",   "refute" };

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
	g_free(entity);
}

static void pending_free(gpointer data)
{
	Pending *pending = data;
	g_free(pending->term);
	g_free(pending->file);
	g_free(pending);
}

Gazetteer *gazetteer_new(void)
{
	Gazetteer *g = g_new0(Gazetteer, 1);
	g->entities = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, entity_free);
	g->states = g_hash_table_new(g_str_hash, g_str_equal);
	g->stanzas = g_ptr_array_new_with_free_func(pending_free);
	g->names = g_array_new(FALSE, FALSE, sizeof(Name));
	g->matcher = matcher_new();
	g->strings = g_string_chunk_new(8192);
	return g;
}

void gazetteer_free(Gazetteer *g)
{
	if (g == NULL)
		return;
	matcher_free(g->matcher);
	g_hash_table_unref(g->entities);
	g_hash_table_unref(g->states);
	g_ptr_array_unref(g->stanzas);
	g_array_unref(g->names);
	g_string_chunk_free(g->strings);
	g_free(g);
}

static gboolean is_among(const char *word, const char *const *list)
{
	return g_strv_contains(list, word);
}

static void complain_key(const Stanza *stanza, const StanzaEntry *entry, DiagList *diags)
{
	g_autoptr(GPtrArray) all = g_ptr_array_new();
	for (gsize i = 0; i < G_N_ELEMENTS(keys); i++)
		g_ptr_array_add(all, (gpointer)keys[i]);
	for (gsize i = 0; languages[i] != NULL; i++)
		g_ptr_array_add(all, (gpointer)languages[i]);
	g_ptr_array_add(all, NULL);
	const char *nearest = diag_nearest(entry->key, (const char *const *)all->pdata);
	diag_add(diags, DIAG_ERROR, stanza->file, entry->line, entry->column,
		 "unknown key \"%s\"%s%s%s", entry->key, nearest ? "; did you mean \"" : "",
		 nearest ? nearest : "", nearest ? "\"?" : "");
}

static void add_terms(Gazetteer *g, Entity *entity, const Stanza *stanza, const StanzaEntry *entry,
		      NameUse use, const char *lang)
{
	g_auto(GStrv) terms = g_strsplit_set(entry->value, "|\n", -1);
	for (char **term = terms; *term != NULL; term++) {
		g_strstrip(*term);
		if (**term == '\0')
			continue;
		if (use == NAME_CONFIRM && **term == '@') {
			g_ptr_array_add(entity->confirm,
					g_string_chunk_insert_const(g->strings, *term + 1));
			continue;
		}
		if (lang != NULL && use == NAME && !g_hash_table_contains(entity->names, lang)) {
			g_autofree char *shown = g_strdup(*term);
			g_strdelimit(shown, "*~", ' ');
			g_strstrip(shown);
			g_hash_table_insert(entity->names, (gpointer)lang,
					    g_string_chunk_insert_const(g->strings, shown));
		}
		Pending *pending = g_new0(Pending, 1);
		*pending = (Pending){ entity,
				      g_strdup(*term),
				      use,
				      g_strdup(stanza->file),
				      entry->value_line,
				      entry->value_column };
		g_ptr_array_add(g->stanzas, pending);
	}
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

static void read_entry(Gazetteer *g, Entity *entity, const Stanza *stanza, const StanzaEntry *entry,
		       DiagList *diags)
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
			return;
		}
	if (strcmp(entry->key, "from") == 0 || strcmp(entry->key, "until") == 0)
		return; /* kept for people; a name still means its bearer in old news */
	if (strcmp(entry->key, "at") == 0) {
		set_at(entity, stanza, entry, diags);
	} else if (strcmp(entry->key, "confirm") == 0) {
		add_terms(g, entity, stanza, entry, NAME_CONFIRM, NULL);
	} else if (strcmp(entry->key, "refute") == 0) {
		add_terms(g, entity, stanza, entry, NAME_REFUTE, NULL);
	} else if (g_str_has_prefix(entry->key, "ambiguous.") &&
		   is_among(entry->key + strlen("ambiguous."), languages)) {
		add_terms(g, entity, stanza, entry, NAME_AMBIGUOUS, NULL);
	} else if (is_among(entry->key, languages)) {
		add_terms(g, entity, stanza, entry, NAME,
			  g_string_chunk_insert_const(g->strings, entry->key));
	} else {
		complain_key(stanza, entry, diags);
	}
}

static void drop_pending(Gazetteer *g, const Entity *entity)
{
	for (guint i = g->stanzas->len; i-- > 0;)
		if (((Pending *)g_ptr_array_index(g->stanzas, i))->entity == entity)
			g_ptr_array_remove_index(g->stanzas, i);
}

void gazetteer_add(Gazetteer *g, const Stanza *stanza, DiagList *diags)
{
	Entity *old = g_hash_table_lookup(g->entities, stanza->name);
	if (old != NULL) {
		diag_add(diags, DIAG_WARNING, stanza->file, stanza->line, stanza->column,
			 "[%s] replaces the entity at %s:%u", stanza->name, old->file, old->line);
		drop_pending(g, old);
	}
	Entity *entity = g_new0(Entity, 1);
	entity->id = g_string_chunk_insert_const(g->strings, stanza->name);
	entity->lat = entity->lon = NAN;
	entity->names = g_hash_table_new(g_str_hash, g_str_equal);
	entity->confirm = g_ptr_array_new();
	entity->file = g_string_chunk_insert_const(g->strings, stanza->file);
	entity->line = stanza->line;
	for (guint i = 0; i < stanza->entries->len; i++)
		read_entry(g, entity, stanza, g_ptr_array_index(stanza->entries, i), diags);
	if (entity->kind == NULL || !is_among(entity->kind, gazetteer_kinds)) {
		const char *nearest =
			entity->kind != NULL ? diag_nearest(entity->kind, gazetteer_kinds) : NULL;
		diag_add(diags, DIAG_ERROR, stanza->file, stanza->line, stanza->column,
			 "[%s] has %s%s; expected kind = %s", stanza->name,
			 entity->kind != NULL ? "kind = " : "no kind",
			 entity->kind != NULL ? entity->kind : "",
			 nearest != NULL ? nearest : "state, person, armed_group, city…");
		entity->kind = "place";
	}
	g_hash_table_replace(g->entities, (gpointer)entity->id, entity);
}

static void check_reference(Gazetteer *g, const Entity *entity, const char *what, const char *id,
			    DiagList *diags)
{
	if (id != NULL && !g_hash_table_contains(g->entities, id))
		diag_add(diags, DIAG_ERROR, entity->file, entity->line, 1,
			 "[%s] %s = %s: there is no such entity", entity->id, what, id);
}

void gazetteer_finish(Gazetteer *g, DiagList *diags)
{
	GHashTableIter iter;
	gpointer value;
	g_hash_table_iter_init(&iter, g->entities);
	while (g_hash_table_iter_next(&iter, NULL, &value)) {
		const Entity *entity = value;
		if (strcmp(entity->kind, "state") == 0 && entity->country != NULL)
			g_hash_table_insert(g->states, (gpointer)entity->country,
					    (gpointer)entity->id);
		check_reference(g, entity, "principal", entity->principal, diags);
		check_reference(g, entity, "admin1", entity->admin1, diags);
		for (guint i = 0; i < entity->confirm->len; i++)
			check_reference(g, entity, "confirm", g_ptr_array_index(entity->confirm, i),
					diags);
	}
	for (guint i = 0; i < g->stanzas->len; i++) {
		const Pending *pending = g_ptr_array_index(g->stanzas, i);
		gunichar first = g_utf8_get_char(pending->term);
		Name name = { pending->entity, pending->use,
			      first < 0x250 && g_unichar_isupper(first) };
		const char *why = NULL;
		if (!matcher_add(g->matcher, pending->term, g->names->len, &why))
			diag_add(diags, DIAG_ERROR, pending->file, pending->line, pending->column,
				 "name \"%s\" %s", pending->term, why);
		else
			g_array_append_val(g->names, name);
		g->n_names += pending->use <= NAME_AMBIGUOUS;
	}
	g_ptr_array_set_size(g->stanzas, 0);
	matcher_build(g->matcher);
}

const Entity *gazetteer_entity(const Gazetteer *g, const char *id)
{
	return g_hash_table_lookup(g->entities, id);
}

const char *gazetteer_state(const Gazetteer *g, const char *country)
{
	return country != NULL ? g_hash_table_lookup(g->states, country) : NULL;
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

/* Which entities the item's words confirm, refute or name without doubt. */
typedef struct {
	GHashTable *certain, *confirmed, *refuted;
} Company;

static gboolean is_meant(const Company *company, const Entity *entity)
{
	if (g_hash_table_contains(company->refuted, entity))
		return FALSE;
	if (g_hash_table_contains(company->confirmed, entity) ||
	    g_hash_table_contains(company->certain, entity->id))
		return TRUE;
	for (guint i = 0; i < entity->confirm->len; i++)
		if (g_hash_table_contains(company->certain, g_ptr_array_index(entity->confirm, i)))
			return TRUE;
	return FALSE;
}

static const Name *name_of(const Gazetteer *g, const GArray *hits, guint i)
{
	return &g_array_index(g->names, Name, g_array_index(hits, MatcherHit, i).id);
}

static gboolean is_written_so(const Gazetteer *g, const GArray *hits, guint i, const Text *text)
{
	const Name *name = name_of(g, hits, i);
	guint first = g_array_index(hits, MatcherHit, i).first;
	return !name->capital || name->use > NAME_AMBIGUOUS || text_token(text, first)->capital;
}

/* Does hit I name its entity? */
static gboolean names(const Gazetteer *g, const GArray *hits, guint i, const Company *company,
		      const Text *text)
{
	const Name *name = name_of(g, hits, i);
	return is_written_so(g, hits, i, text) &&
	       (name->use == NAME ||
		(name->use == NAME_AMBIGUOUS && is_meant(company, name->entity)));
}

/* Does a longer name begin within hit I? */
static gboolean is_beaten(const Gazetteer *g, const GArray *hits, guint i, const Company *company,
			  const Text *text)
{
	const MatcherHit *hit = &g_array_index(hits, MatcherHit, i);
	for (guint k = i + 1; k < hits->len; k++) {
		const MatcherHit *other = &g_array_index(hits, MatcherHit, k);
		if (other->first > hit->last)
			return FALSE;
		if (other->last - other->first > hit->last - hit->first &&
		    names(g, hits, k, company, text))
			return TRUE;
	}
	return FALSE;
}

GArray *gazetteer_find(const Gazetteer *g, const Text *text)
{
	g_autoptr(GArray) hits = matcher_run(g->matcher, text);
	GArray *found = g_array_new(FALSE, FALSE, sizeof(Found));
	g_autoptr(GHashTable) certain = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GHashTable) confirmed = g_hash_table_new(NULL, NULL);
	g_autoptr(GHashTable) refuted = g_hash_table_new(NULL, NULL);
	Company company = { certain, confirmed, refuted };
	for (guint i = 0; i < hits->len; i++) {
		const Name *name = name_of(g, hits, i);
		if (!is_written_so(g, hits, i, text))
			continue;
		if (name->use == NAME)
			g_hash_table_add(certain, (gpointer)name->entity->id);
		else if (name->use == NAME_CONFIRM)
			g_hash_table_add(confirmed, name->entity);
		else if (name->use == NAME_REFUTE)
			g_hash_table_add(refuted, name->entity);
	}
	guint next = 0; /* first token not yet taken */
	for (guint i = 0; i < hits->len; i++) {
		const MatcherHit *hit = &g_array_index(hits, MatcherHit, i);
		const Name *name = name_of(g, hits, i);
		if (hit->first < next || !names(g, hits, i, &company, text) ||
		    is_beaten(g, hits, i, &company, text))
			continue;
		Found mention = { name->entity, hit->first, hit->last };
		g_array_append_val(found, mention);
		next = hit->last + 1;
	}
	return found;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "filters/gazetteer_private.h"

typedef struct {
	const char *lang;
	char *pattern; /* with {} where the state's name stands */
	guint line, column;
} Template;

struct _Office {
	char *name, *file;
	char **states;
	GArray *templates; /* Template */
	guint line, column;
};

static void template_clear(gpointer data)
{
	g_free(((Template *)data)->pattern);
}

void office_free(Office *office)
{
	if (office == NULL)
		return;
	g_free(office->name);
	g_free(office->file);
	g_strfreev(office->states);
	g_array_unref(office->templates);
	g_free(office);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Office, office_free)

static const char *language_of(const char *key)
{
	for (const char *const *lang = gazetteer_languages; *lang != NULL; lang++)
		if (strcmp(*lang, key) == 0)
			return *lang;
	return NULL;
}

static gboolean add_templates(Office *office, const char *lang, const Stanza *stanza,
			      const StanzaEntry *entry, DiagList *diags)
{
	g_auto(GStrv) patterns = g_strsplit_set(entry->value, "|\n", -1);
	gsize offset = 0;
	for (char **pattern = patterns; *pattern != NULL; pattern++) {
		Template one = { .lang = lang };
		stanza_locate(entry, offset + strspn(*pattern, " \t"), &one.line, &one.column);
		offset += strlen(*pattern) + 1;
		if (*g_strstrip(*pattern) == '\0')
			continue;
		if (strstr(*pattern, "{}") == NULL) {
			diag_add(diags, DIAG_ERROR, stanza->file, one.line, one.column,
				 "\"%s\": expected {} where the name of the state stands",
				 *pattern);
			return FALSE;
		}
		one.pattern = g_strdup(*pattern);
		g_array_append_val(office->templates, one);
	}
	return TRUE;
}

Office *office_new(const Stanza *stanza, DiagList *diags)
{
	g_autoptr(Office) office = g_new0(Office, 1);
	office->name = g_strdup(stanza->name + strlen("office."));
	office->file = g_strdup(stanza->file);
	office->line = stanza->line;
	office->column = stanza->column;
	office->templates = g_array_new(FALSE, FALSE, sizeof(Template));
	g_array_set_clear_func(office->templates, template_clear);
	for (guint i = 0; i < stanza->entries->len; i++) {
		const StanzaEntry *entry = g_ptr_array_index(stanza->entries, i);
		const char *lang = language_of(entry->key);
		if (strcmp(entry->key, "states") == 0) {
			g_strfreev(office->states);
			office->states = g_strsplit_set(entry->value, " \t\n", -1);
		} else if (lang == NULL) {
			diag_add(diags, DIAG_ERROR, stanza->file, entry->line, entry->column,
				 "unknown key \"%s\"; expected states or a language", entry->key);
		} else if (!add_templates(office, lang, stanza, entry, diags)) {
			return NULL;
		}
	}
	if (office->states != NULL)
		return g_steal_pointer(&office);
	diag_add(diags, DIAG_ERROR, stanza->file, stanza->line, stanza->column,
		 "[%s] has no states; expected states = pakistan …", stanza->name);
	return NULL;
}

/* The names of STATE, listed from FIRST on, in the language of ONE, put into its pattern. */
static void fill(const Template *one, Gazetteer *g, const Entity *state, guint first,
		 Entity *entity)
{
	g_auto(GStrv) sides = g_strsplit(one->pattern, "{}", -1);
	for (guint i = first; i < g->listed->len; i++) {
		Listed of_state = g_array_index(g->listed, Listed, i);
		if (of_state.entity != state)
			break;
		if (of_state.use > NAME_AMBIGUOUS || of_state.lang != one->lang)
			continue;
		g_autofree char *name = g_strjoinv(of_state.term, sides);
		Listed listed = { .entity = entity,
				  .term = name,
				  .lang = one->lang,
				  .made = TRUE,
				  .file = entity->file,
				  .line = one->line,
				  .column = one->column };
		gazetteer_list_name(g, &listed);
	}
}

void office_expand(const Office *office, Gazetteer *g, GHashTable *first, DiagList *diags)
{
	for (char **id = office->states; *id != NULL; id++) {
		if (**id == '\0')
			continue;
		const Entity *state = gazetteer_entity(g, *id);
		if (state == NULL) {
			diag_add(diags, DIAG_ERROR, office->file, office->line, office->column,
				 "[office.%s] states = %s: there is no such entity", office->name,
				 *id);
			continue;
		}
		g_autofree char *own = g_strconcat(*id, "_", office->name, NULL);
		if (gazetteer_entity(g, own) != NULL)
			continue; /* one listed by hand */
		Entity *entity = gazetteer_make(g, own, office->file, office->line);
		entity->kind = "office";
		entity->country = state->country;
		entity->principal = state->id;
		g_hash_table_insert(g->entities, (gpointer)entity->id, entity);
		gpointer from;
		if (!g_hash_table_lookup_extended(first, state, NULL, &from))
			continue;
		for (guint i = 0; i < office->templates->len; i++)
			fill(&g_array_index(office->templates, Template, i), g, state,
			     GPOINTER_TO_UINT(from), entity);
	}
}

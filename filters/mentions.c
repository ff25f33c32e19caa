/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/gazetteer_private.h"

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

/* An office is not put together from "…in Pakistan, Foreign Minister X". */
static gboolean is_parted(const Text *text, const MatcherHit *hit)
{
	for (guint i = hit->first; i < hit->last; i++)
		if (text_token(text, i)->after == ',')
			return TRUE;
	return FALSE;
}

/* Does hit I name its entity? */
static gboolean names(const Gazetteer *g, const GArray *hits, guint i, const Company *company,
		      const Text *text)
{
	const Name *name = name_of(g, hits, i);
	if (name->entity->holders != NULL && is_parted(text, &g_array_index(hits, MatcherHit, i)))
		return FALSE;
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

/* "Lebanon, Pennsylvania": a state, a comma and a province of a country whose towns are called so.
 */
static gboolean is_namesake(const Found *found, const Found *next, const Text *text)
{
	static const char *const settled[] = { "us", "ca", "au", NULL };
	const Entity *of = next->entity;
	return strcmp(found->entity->kind, "state") == 0 && next->first == found->last + 1 &&
	       text_token(text, found->last)->after == ',' &&
	       (strcmp(of->kind, "region") == 0 || strcmp(of->kind, "province") == 0) &&
	       of->country != NULL && g_strv_contains(settled, of->country) &&
	       g_strcmp0(of->country, found->entity->country) != 0;
}

static void drop_namesakes(GArray *found, const Text *text)
{
	for (guint i = found->len; i-- > 1;)
		if (is_namesake(&g_array_index(found, Found, i - 1),
				&g_array_index(found, Found, i), text))
			g_array_remove_index(found, i - 1);
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
		if (!gazetteer_is_none(name->entity))
			g_array_append_val(found, mention);
		next = hit->last + 1;
	}
	drop_namesakes(found, text);
	return found;
}

GPtrArray *gazetteer_hints(const Gazetteer *g, const Text *text)
{
	g_autoptr(GArray) hits = matcher_run(g->hinter, text);
	GPtrArray *hinted = g_ptr_array_new();
	for (guint i = 0; i < hits->len; i++) {
		const MatcherHit *hit = &g_array_index(hits, MatcherHit, i);
		const Name *name = &g_array_index(g->hints, Name, hit->id);
		if (name->capital && !text_token(text, hit->first)->capital)
			continue;
		if (!g_ptr_array_find(hinted, name->entity, NULL))
			g_ptr_array_add(hinted, name->entity);
	}
	return hinted;
}

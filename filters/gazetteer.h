/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gazetteer - who and where: entities, their names in every language, and their mentions.
 *
 * The files (*.ent) are vedette-entities(5). A name that means the entity only in company
 * (ambiguous.LANG) counts when one of its `confirm` words or entities is in the item and none of
 * its `refute` words. Of overlapping names the longest wins.
 */
#ifndef FILTERS_GAZETTEER_H
#define FILTERS_GAZETTEER_H

#include "filters/stanza.h"
#include "filters/text.h"

typedef struct {
	const char *id, *kind, *country, *admin1;
	const char *principal; /* id of whom it acts for, or NULL */
	const char *wikidata;
	gint64 from, until; /* when the office was held, Unix seconds; NO_TIME = open */
	double lat, lon;    /* NAN if not known */
	GHashTable *names;  /* language → its first name */
	GPtrArray *confirm; /* ids */
	GPtrArray *holders; /* Entity, of an office; else NULL */
	const char *file;
	guint line;
} Entity;

typedef struct {
	const Entity *entity;
	guint first, last; /* tokens */
} Found;

typedef struct _Gazetteer Gazetteer;

Gazetteer *gazetteer_new(void);
void gazetteer_free(Gazetteer *gazetteer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Gazetteer, gazetteer_free)

/* What a stanza says: an entity (a later one of the same id replaces the earlier, with a warning),
 * an office of several states, a table of spellings, common words. */
void gazetteer_add(Gazetteer *gazetteer, const Stanza *stanza, DiagList *diags);
/* Call once after the last: resolves references and builds the index. */
void gazetteer_finish(Gazetteer *gazetteer, DiagList *diags);

/* Warn of what is allowed but hardly meant: a name of two entities, a common word that is no
 * ambiguous name, a language left out that most entities have, a place far from its province. */
void gazetteer_lint(const Gazetteer *gazetteer, DiagList *diags);

const Entity *gazetteer_entity(const Gazetteer *gazetteer, const char *id);
/* All ids, NULL-terminated; caller frees the array only. */
const char **gazetteer_ids(const Gazetteer *gazetteer);
guint gazetteer_n_entities(const Gazetteer *gazetteer);
/* Names as listed, and further spellings made of them by table. */
guint gazetteer_n_names(const Gazetteer *gazetteer);
guint gazetteer_n_spellings(const Gazetteer *gazetteer);

/* The state whose code is COUNTRY, or NULL. */
const Entity *gazetteer_state(const Gazetteer *gazetteer, const char *country);

/* Is KIND that of a place on the ground? */
gboolean gazetteer_is_place(const char *kind);

/* Found, in reading order, not overlapping. Caller frees with g_array_unref. */
GArray *gazetteer_find(const Gazetteer *gazetteer, const Text *text);

/* Entities that words of TEXT hint at without naming them, each once. Caller unrefs. */
GPtrArray *gazetteer_hints(const Gazetteer *gazetteer, const Text *text);

/* Who held OFFICE at WHEN (NO_TIME: who holds it last); NULL if that is not known. */
const Entity *gazetteer_holder(const Entity *office, gint64 when);

/* The names of all kinds, NULL-terminated. */
extern const char *const gazetteer_kinds[];

#endif

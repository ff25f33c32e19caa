/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gazetteer_private - the inside of the gazetteer, for its own files: gazetteer (reading),
 * mentions (finding), gazetteer_lint. */
#ifndef FILTERS_GAZETTEER_PRIVATE_H
#define FILTERS_GAZETTEER_PRIVATE_H

#include <string.h>

#include "filters/gazetteer.h"
#include "filters/matcher.h"
#include "filters/spelling.h"

typedef enum { NAME, NAME_AMBIGUOUS, NAME_CONFIRM, NAME_REFUTE, NAME_HINT } NameUse;

/* A name as it is written in a file. */
typedef struct {
	Entity *entity;
	const char *term, *lang; /* LANG: NULL for confirm and refute */
	NameUse use;
	gboolean made; /* by a table, not by hand */
	const char *file;
	guint line, column;
} Listed;

/* What a hit of the matcher stands for. */
typedef struct {
	Entity *entity;
	NameUse use;
	gboolean capital; /* a Latin name with a capital: "Host" is no "host" */
} Name;

struct _Gazetteer {
	GHashTable *entities;      /* id → Entity */
	GHashTable *states;        /* country → Entity */
	GArray *listed;            /* Listed */
	GPtrArray *offices;        /* Office, to be made for each of their states */
	GArray *holdings;          /* Listed: who holds which office (term) */
	GArray *names, *hints;     /* Name, index = id in the matcher */
	Matcher *matcher, *hinter; /* hints are looked for only when nothing is named */
	Spelling *spelling;
	GStringChunk *strings;
	guint n_names, n_spellings;
};

/* Do its names only say what is not meant ("British Columbia", "Indian Ocean")? */
static inline gboolean gazetteer_is_none(const Entity *entity)
{
	return strcmp(entity->kind, "none") == 0;
}

/* ---- offices.c: one office of many states ---- */

typedef struct _Office Office;

/* [office.NAME]; NULL with a complaint. */
Office *office_new(const Stanza *stanza, DiagList *diags);
void office_free(Office *office);
/* The entity STATE_NAME for each state of OFFICE, with its names. FIRST: where the names of an
 * entity begin among those listed, one after another. */
void office_expand(const Office *office, Gazetteer *gazetteer, GHashTable *first, DiagList *diags);

/* Shared with offices.c. */
extern const char *const gazetteer_languages[];
Entity *gazetteer_make(Gazetteer *gazetteer, const char *id, const char *file, guint line);
void gazetteer_list_name(Gazetteer *gazetteer, const Listed *listed);

#endif

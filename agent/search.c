/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/search.h"

#include <string.h>

#include "agent/archive.h"
#include "agent/stories.h"
#include "filters/text.h"

/* Leaves of one query: SQLite's expressions are at most 1,000 deep, and a list is a tree to it. */
#define MAX_LEAVES 400

/* Which way a condition that is not exact may err: below a NOT it must not say yes too often. */
typedef enum { WIDE, NARROW } Side;

typedef struct {
	GString *sql;
	GPtrArray *values; /* char * */
	gint64 now;
	guint leaves;
	gboolean exact;
} Writer;

static void put_value(Writer *w, char *value)
{
	g_ptr_array_add(w->values, value);
	g_string_append_printf(w->sql, "?%u", STORE_SEARCH_OWN + w->values->len);
}

/* ---- words ---- */

/* PIECE, one word as the query has it, as FTS5 strings: quoted, maybe a prefix, with AND between
 * or, in a PHRASE, as one. */
static void put_piece(GString *out, const char *piece)
{
	g_auto(GStrv) words = text_words(piece);
	if (*words == NULL)
		return;
	g_autofree char *phrase = g_strjoinv(" ", words);
	g_string_append_printf(out, "%s\"%s\"%s", out->len > 0 ? " AND " : "", phrase,
			       g_str_has_suffix(piece, "*") ? " *" : "");
}

/* All words of VALUE, wherever they stand. */
static char *words_anywhere(const char *value)
{
	g_autoptr(GString) out = g_string_new(NULL);
	g_auto(GStrv) pieces = g_strsplit_set(value, " \t\n", -1);
	for (char **piece = pieces; *piece != NULL; piece++)
		put_piece(out, *piece);
	return g_string_free(g_steal_pointer(&out), FALSE);
}

/* In order, beside each other; a * may stand at the end. */
static char *phrase_of(const char *value)
{
	g_auto(GStrv) words = text_words(value);
	g_autofree char *phrase = g_strjoinv(" ", words);
	return g_strdup_printf("\"%s\"%s", phrase, g_str_has_suffix(value, "*") ? " *" : "");
}

/* Gaps, and a * inside: the index cannot follow these. */
static gboolean is_loose(const char *value)
{
	return strchr(value, '~') != NULL || strcspn(value, "*") + 1 < strlen(value);
}

/* What FTS5 finds for QUERY, of words: at least all that it is true of. */
static char *fts_of(const Query *query)
{
	static const char *const columns[N_FIELDS] = { "title : ", "text : " };
	g_autofree char *words =
		is_loose(query->value) ? words_anywhere(query->value) : phrase_of(query->value);
	const char *column = query->field != QUERY_ANY_FIELD ? columns[query->field] : "";
	return g_strdup_printf("%s(%s)", column, words);
}

/* One word that may be in capitals or not: all else about words is looked at again. */
static gboolean is_plain(const char *value)
{
	gboolean small = FALSE;
	for (const char *p = value; *p != '\0'; p++) {
		if (*p == ' ' || *p == '\t' || *p == '\n' || *p == '~')
			return FALSE;
		small |= !g_ascii_isupper(*p) && !g_ascii_isdigit(*p);
	}
	return small && !is_loose(value);
}

/* ---- conditions ---- */

/* Say what is so at least, or nothing; FALSE when the rest of a leaf is not to be written. */
static gboolean is_wide(Writer *w, Side side)
{
	w->exact = FALSE;
	if (side == NARROW)
		g_string_append_c(w->sql, '0');
	return side == WIDE;
}

static void put_words(Writer *w, const Query *query, Side side)
{
	if (!is_plain(query->value) && !is_wide(w, side))
		return;
	g_string_append(w->sql, "i.id IN (SELECT rowid FROM item_words WHERE item_words MATCH ");
	put_value(w, fts_of(query));
	g_string_append(w->sql, " AND rowid > ?1 AND rowid <= ?2)");
}

static void put_fact(Writer *w, const char *prefix, const char *name)
{
	g_string_append(w->sql, "i.id IN (SELECT item FROM fact WHERE name = ");
	put_value(w, g_strconcat(prefix, name, NULL));
	g_string_append(w->sql, " AND item > ?1 AND item <= ?2)");
}

static void put_recognised(Writer *w, const char *prefix, const Query *query, Side side)
{
	if (query->field == QUERY_ANY_FIELD || is_wide(w, side))
		put_fact(w, prefix, query->value);
}

static void put_event(Writer *w, const Query *query, Side side)
{
	const char *roles[] = { query->actor, query->target };
	gboolean plain = *query->actor == '\0' && *query->target == '\0' &&
			 query->field == QUERY_ANY_FIELD && *query->value != '\0';
	if (!plain && !is_wide(w, side))
		return;
	g_string_append_c(w->sql, '(');
	if (*query->value != '\0')
		put_fact(w, "event:", query->value);
	else
		g_string_append_c(w->sql, '1');
	for (gsize i = 0; i < G_N_ELEMENTS(roles); i++)
		if (*roles[i] != '\0' && strchr(roles[i], ':') == NULL) {
			g_string_append(w->sql, " AND ");
			put_fact(w, "@", roles[i]);
		}
	g_string_append_c(w->sql, ')');
}

static void put_meta(Writer *w, const Query *query)
{
	static const struct {
		const char *name, *column;
	} columns[] = { { "source", "i.source" },
			{ "publisher", "i.publisher" },
			{ "lang", "i.lang" },
			{ "feed", "f.url" },
			{ "country", "c.country" } };
	for (gsize i = 0; i < G_N_ELEMENTS(columns); i++)
		if (strcmp(query->name, columns[i].name) == 0) {
			g_string_append_printf(w->sql, "%s = ", columns[i].column);
			put_value(w, g_strdup(query->value));
			g_string_append(w->sql, " COLLATE NOCASE");
			return;
		}
	g_string_append(w->sql, "instr(char(10) || lower(c.tags) || char(10), char(10) || lower(");
	put_value(w, g_strdup(query->value));
	g_string_append(w->sql, ") || char(10)) > 0");
}

static void put_number(Writer *w, const Query *query, Side side)
{
	gboolean upper = query->op == OP_LESS || query->op == OP_AT_MOST;
	if (strcmp(query->name, "sources") == 0)
		g_string_append_printf(
			w->sql,
			"(SELECT length(families) - length(replace(families, char(10), '')) + 1"
			" FROM story WHERE id = i.story) %s %" G_GINT64_FORMAT,
			query_signs[query->op], query->number);
	else if (!upper || is_wide(w, side)) /* "at least 5" may be 500: only the item knows */
		g_string_append_printf(w->sql, "i.%s %s %" G_GINT64_FORMAT, query->name,
				       query_signs[query->op], query->number);
}

static void put(Writer *w, const Query *query, Side side);

static void put_list(Writer *w, const Query *query, const char *between, Side side)
{
	g_string_append_c(w->sql, '(');
	for (guint i = 0; i < query->children->len; i++) {
		if (i > 0)
			g_string_append(w->sql, between);
		put(w, g_ptr_array_index(query->children, i), side);
	}
	g_string_append_c(w->sql, ')');
}

static void put(Writer *w, const Query *query, Side side)
{
	static const char *const age_signs[] = { "=", ">", ">=", "<", "<=" };
	w->leaves += query->children == NULL;
	switch (query->type) {
	case QUERY_AND: put_list(w, query, " AND ", side); break;
	case QUERY_OR: put_list(w, query, " OR ", side); break;
	case QUERY_NOT:
		g_string_append(w->sql, "NOT coalesce(");
		put(w, g_ptr_array_index(query->children, 0), side == WIDE ? NARROW : WIDE);
		g_string_append(w->sql, ", 0)");
		break;
	case QUERY_NEAR:
		if (is_wide(w, side))
			put_list(w, query, " AND ", side);
		break;
	case QUERY_WORDS: put_words(w, query, side); break;
	case QUERY_ENTITY: put_recognised(w, "@", query, side); break;
	case QUERY_KIND: put_recognised(w, "type:", query, side); break;
	case QUERY_COUNTRY: put_recognised(w, "country:", query, side); break;
	case QUERY_EVENT: put_event(w, query, side); break;
	case QUERY_META: put_meta(w, query); break;
	case QUERY_NUMBER: put_number(w, query, side); break;
	case QUERY_AGE:
		g_string_append_printf(w->sql, "i.at %s %" G_GINT64_FORMAT, age_signs[query->op],
				       w->now - query->number);
		break;
	case QUERY_REGEX:
	case QUERY_TOPIC:
		if (is_wide(w, side))
			g_string_append_c(w->sql, '1');
		break;
	}
}

/* ---- the best first ---- */

/* All words that QUERY asks for, outside a NOT, as one FTS5 expression; "" if there are none. */
static void list_words(const Query *query, GString *out)
{
	if (query->type == QUERY_WORDS) {
		g_autofree char *fts = fts_of(query);
		g_string_append_printf(out, "%s(%s)", out->len > 0 ? " OR " : "", fts);
	}
	for (guint i = 0;
	     query->type != QUERY_NOT && query->children != NULL && i < query->children->len; i++)
		list_words(g_ptr_array_index(query->children, i), out);
}

/* ---- asking items themselves ---- */

static void hit_free(gpointer data)
{
	SearchHit *hit = data;
	stored_item_free(hit->item);
	g_ptr_array_unref(hit->because);
	g_ptr_array_unref(hit->spans);
	g_free(hit);
}

static gint64 sources_of(Store *store, const StoredItem *stored)
{
	g_autoptr(Story) story =
		stored->story != 0 ? store_story(store, stored->story, NULL) : NULL;
	return story != NULL ? (gint64)story_count(story->families) : -1;
}

/* As it was read when it came in, whatever is known today. */
static Reading *reading_of(const StoredItem *stored, const Item *item, const Ruleset *ruleset)
{
	Reading *reading = stored->reading != NULL
				   ? reading_unpack(stored->reading, ruleset, item,
						    &stored->context, stored->first_seen)
				   : NULL;
	return reading != NULL ? reading
			       : reading_new(ruleset, item, &stored->context, stored->first_seen);
}

/* NULL when QUERY is not true of STORED, which is taken. */
static SearchHit *ask(Store *store, StoredItem *stored, const Query *query, const SearchWish *wish)
{
	SearchHit *hit = g_new0(SearchHit, 1);
	hit->item = stored;
	hit->because = g_ptr_array_new_with_free_func(g_free);
	hit->spans = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(Item) item = archive_item(stored);
	g_autoptr(Reading) reading = reading_of(stored, item, wish->ruleset);
	reading->age = MAX(wish->now - stored->when, 0);
	reading->sources = sources_of(store, stored);
	if (reading_query(reading, query, hit->because, hit->spans))
		return hit;
	hit_free(hit);
	return NULL;
}

/* The next of IDS, with what it is found by; of an exact search they all match. */
static gboolean take(Store *store, gint64 id, const Query *query, const SearchWish *wish,
		     gboolean exact, GPtrArray *hits, GError **error)
{
	GError *own = NULL;
	g_autofree char *number = g_strdup_printf("%" G_GINT64_FORMAT, id);
	StoredItem *stored = store_item(store, number, &own);
	if (own != NULL) {
		g_propagate_error(error, own);
		return FALSE;
	}
	SearchHit *hit = stored != NULL ? ask(store, stored, query, wish) : NULL;
	if (hit == NULL && stored != NULL && exact) {
		hit = g_new0(SearchHit, 1);
		hit->item = store_item(store, number, NULL);
		hit->because = g_ptr_array_new_with_free_func(g_free);
		hit->spans = g_ptr_array_new_with_free_func(g_free);
	}
	if (hit != NULL)
		g_ptr_array_add(hits, hit);
	return TRUE;
}

GPtrArray *search_find(Store *store, const Query *query, const SearchWish *wish, gboolean *cut,
		       GError **error)
{
	g_autoptr(GString) sql = g_string_new(NULL), words = g_string_new(NULL);
	g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func(g_free);
	Writer writer = { sql, values, wish->now, 0, TRUE };
	*cut = FALSE;
	put(&writer, query, WIDE);
	if (writer.leaves >= MAX_LEAVES) {
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT,
			    "more than %d terms for one search", MAX_LEAVES - 1);
		return NULL;
	}
	if (!wish->latest)
		list_words(query, words);
	StoreSearch search = {
		sql->str,    values,    words->str,
		wish->since, wish->now, writer.exact ? wish->most : SEARCH_MOST_ASKED
	};
	g_autoptr(GArray) ids = store_search(store, &search, error);
	if (ids == NULL)
		return NULL;
	g_autoptr(GPtrArray) hits = g_ptr_array_new_with_free_func(hit_free);
	guint i = 0;
	for (; i < ids->len && hits->len < wish->most; i++)
		if (!take(store, g_array_index(ids, gint64, i), query, wish, writer.exact, hits,
			  error))
			return NULL;
	*cut = !writer.exact && i == SEARCH_MOST_ASKED && hits->len < wish->most;
	return g_steal_pointer(&hits);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/search.h"

#include <string.h>

#include "filters/text.h"

typedef struct {
	GString *sql;
	GPtrArray *values; /* char * */
	gint64 now;
	GError **error;
	gboolean failed;
	guint leaves;
} Writer;

static void put_value(Writer *w, char *value)
{
	g_string_append_printf(w->sql, "?%u", STORE_FIRST_VALUE + w->values->len);
	g_ptr_array_add(w->values, value);
}

/* Leaves of one query: SQLite's expressions are at most 1,000 deep, and a list is a tree to it. */
#define MAX_LEAVES 400

static void refuse(Writer *w, const char *what)
{
	if (!w->failed)
		g_set_error(w->error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT,
			    "%s works in rules, not in search", what);
	w->failed = TRUE;
}

/* The words of a phrase as an FTS5 string: each quoted, the last maybe a prefix. */
static char *fts_phrase(const Query *query)
{
	static const char *const columns[N_FIELDS] = { "title : ", "text : " };
	g_autoptr(GString) out = g_string_new(NULL);
	g_auto(GStrv) words = text_words(query->value);
	if (query->field != QUERY_ANY_FIELD)
		g_string_append(out, columns[query->field]);
	g_string_append_c(out, '"');
	for (char **word = words; *word != NULL; word++)
		g_string_append_printf(out, "%s%s", word == words ? "" : " ", *word);
	g_string_append(out, g_str_has_suffix(query->value, "*") ? "\" *" : "\"");
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static void put_fact(Writer *w, const char *prefix, const char *name)
{
	g_string_append(w->sql, "i.id IN (SELECT item FROM fact WHERE name = ");
	put_value(w, g_strconcat(prefix, name, NULL));
	g_string_append(w->sql, " AND item BETWEEN " STORE_FROM " AND " STORE_UPTO ")");
}

static void put_event(Writer *w, const Query *query)
{
	const char *roles[] = { query->actor, query->target };
	g_string_append_c(w->sql, '(');
	if (*query->value != '\0')
		put_fact(w, "event:", query->value);
	else
		g_string_append(w->sql, "1");
	for (gsize i = 0; i < G_N_ELEMENTS(roles); i++)
		if (*roles[i] != '\0') {
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
			{ "feed", "f.url" } };
	for (gsize i = 0; i < G_N_ELEMENTS(columns); i++)
		if (strcmp(query->name, columns[i].name) == 0) {
			g_string_append_printf(w->sql, "%s = ", columns[i].column);
			put_value(w, g_strdup(query->value));
			g_string_append(w->sql, " COLLATE NOCASE");
			return;
		}
	g_autofree char *what = g_strconcat(query->name, ":", NULL);
	refuse(w, what);
}

static void put_number(Writer *w, const Query *query)
{
	static const char *const signs[] = { "=", "<", "<=", ">", ">=" };
	if (strcmp(query->name, "sources") == 0)
		g_string_append_printf(
			w->sql,
			"(SELECT length(families) - length(replace(families, char(10), '')) + 1"
			" FROM story WHERE id = i.story) %s %" G_GINT64_FORMAT,
			signs[query->op], query->number);
	else if (query->op == OP_LESS || query->op == OP_AT_MOST) /* "at least 5" may be 500 */
		g_string_append_printf(w->sql,
				       "json_extract(i.verdict, '$.%s.max') %s %" G_GINT64_FORMAT,
				       query->name, signs[query->op], query->number);
	else
		g_string_append_printf(w->sql, "i.%s %s %" G_GINT64_FORMAT, query->name,
				       signs[query->op], query->number);
}

static void put(Writer *w, const Query *query);

static void put_list(Writer *w, const Query *query, const char *between)
{
	g_string_append_c(w->sql, '(');
	for (guint i = 0; i < query->children->len; i++) {
		if (i > 0)
			g_string_append(w->sql, between);
		put(w, g_ptr_array_index(query->children, i));
	}
	g_string_append_c(w->sql, ')');
}

static void put(Writer *w, const Query *query)
{
	static const char *const age_signs[] = { "=", ">", ">=", "<", "<=" };
	if (query->children == NULL && ++w->leaves == MAX_LEAVES && !w->failed) {
		g_set_error(w->error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT,
			    "more than %d terms for one search", MAX_LEAVES - 1);
		w->failed = TRUE;
	}
	if (query->field != QUERY_ANY_FIELD && query->type > QUERY_REGEX)
		refuse(w, "a field before @, event: or a number");
	switch (query->type) {
	case QUERY_AND: put_list(w, query, " AND "); break;
	case QUERY_OR: put_list(w, query, " OR "); break;
	case QUERY_NOT:
		g_string_append(w->sql, "NOT coalesce(");
		put(w, g_ptr_array_index(query->children, 0));
		g_string_append(w->sql, ", 0)");
		break;
	case QUERY_WORDS:
		if (strchr(query->value, '~') != NULL)
			refuse(w, "~");
		if (strcspn(query->value, "*") + 1 < strlen(query->value))
			refuse(w, "* inside a phrase");
		g_string_append(w->sql,
				"i.id IN (SELECT rowid FROM item_words WHERE item_words MATCH ");
		put_value(w, fts_phrase(query));
		g_string_append(w->sql, " AND rowid BETWEEN " STORE_FROM " AND " STORE_UPTO ")");
		break;
	case QUERY_ENTITY: put_fact(w, "@", query->value); break;
	case QUERY_KIND: put_fact(w, "type:", query->value); break;
	case QUERY_COUNTRY: put_fact(w, "country:", query->value); break;
	case QUERY_EVENT: put_event(w, query); break;
	case QUERY_META: put_meta(w, query); break;
	case QUERY_NUMBER: put_number(w, query); break;
	case QUERY_AGE:
		g_string_append_printf(w->sql, "i.at %s %" G_GINT64_FORMAT, age_signs[query->op],
				       w->now - query->number);
		break;
	case QUERY_NEAR: refuse(w, "NEAR"); break;
	case QUERY_REGEX: refuse(w, "/regex/"); break;
	case QUERY_TOPIC: refuse(w, "topic:"); break;
	}
}

GPtrArray *search_items(Store *store, const Query *query, gint64 now, guint most, GError **error)
{
	g_autoptr(GString) sql = g_string_new(NULL);
	g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func(g_free);
	Writer writer = { sql, values, now, error, FALSE, 0 };
	put(&writer, query);
	return writer.failed ? NULL : store_search(store, sql->str, values, most, error);
}

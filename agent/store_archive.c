/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Items as they were read: written beside each, and the whole of them read back. */
#include "agent/store_private.h"

/* The id of what an item was judged in, made if it is new. */
static gboolean find_context(Store *store, const JudgeContext *c, const char *lang, gint64 *id,
			     GError **error)
{
	g_autofree char *tags = c->tags != NULL ? g_strjoinv("\n", (char **)c->tags) : g_strdup("");
	const char *country = c->country != NULL ? c->country : "";
	const char *claimed = lang != NULL ? lang : "";
	if (!sql_number(&store->sql, id, 0, error,
			"SELECT id FROM context WHERE country = ? AND lang = ? AND tags = ?", "sss",
			country, claimed, tags))
		return FALSE;
	if (*id != 0)
		return TRUE;
	if (!sql_run(&store->sql, error, "INSERT INTO context (country, lang, tags) VALUES (?,?,?)",
		     "sss", country, claimed, tags))
		return FALSE;
	*id = sqlite3_last_insert_rowid(store->sql.db);
	return TRUE;
}

static gboolean find_knowledge(Store *store, const char *hash, gint64 *id, GError **error)
{
	if (!sql_number(&store->sql, id, 0, error, "SELECT id FROM knowledge WHERE hash = ?", "s",
			hash))
		return FALSE;
	if (*id != 0)
		return TRUE;
	if (!sql_run(&store->sql, error, "INSERT INTO knowledge (hash) VALUES (?)", "s", hash))
		return FALSE;
	*id = sqlite3_last_insert_rowid(store->sql.db);
	return TRUE;
}

gboolean store_write_reading(Store *store, const NewItem *n, gint64 row, GError **error)
{
	gint64 context, knowledge, date = item_date(n->item);
	if (n->reading == NULL)
		return TRUE;
	const char *lang = n->item->lang != NULL ? n->item->lang : n->context->lang;
	return find_context(store, n->context, lang, &context, error) &&
	       find_knowledge(store, n->knowledge, &knowledge, error) &&
	       sql_run(&store->sql, error,
		       "INSERT INTO reading (item, context, knowledge, dated, packed) VALUES (?,?,?,"
		       " nullif(?4, ?5), ?6)",
		       "iiiiib", row, context, knowledge, date, (gint64)NO_TIME, n->reading);
}

gboolean store_archive_bounds(Store *store, gint64 since, gint64 *after, gint64 *upto,
			      GError **error)
{
	return sql_number(&store->sql, after, 0, error,
			  "SELECT max(id) FROM item WHERE first_seen < ?", "i", since) &&
	       sql_number(&store->sql, upto, 0, error, "SELECT max(id) FROM item", "");
}

GHashTable *store_first_polls(Store *store, GError **error)
{
	GError *own = NULL;
	g_autoptr(GHashTable) first =
		g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, g_free);
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own, "SELECT feed, min(first_seen) FROM item GROUP BY feed", "");
	while (rows != NULL && sql_step(&store->sql, rows, &own)) {
		gint64 feed = sqlite3_column_int64(rows, 0), at = sqlite3_column_int64(rows, 1);
		g_hash_table_insert(first, g_memdup2(&feed, sizeof feed),
				    g_memdup2(&at, sizeof at));
	}
	if (own == NULL)
		return g_steal_pointer(&first);
	g_propagate_error(error, own);
	return NULL;
}

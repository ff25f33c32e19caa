/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Search: ever older stretches of the archive, until enough is found. */
#include "agent/store_private.h"

#define FIRST_STRETCH 20000 /* items; each stretch is so many times the last: */
#define GROWTH        4
#define ENOUGH        5000 /* found, among which the best are looked for */

#define FOUND_IN                                                                                   \
	" FROM item i JOIN feed f ON f.id = i.feed LEFT JOIN reading r ON r.item = i.id LEFT JOIN" \
	" context c ON c.id = r.context"
/* Columns: id, first_seen, score. What was found a month ago counts half of what is found today. */
#define BEST                                                                                       \
	"WITH w AS MATERIALIZED (SELECT rowid AS hit, vedette_score(item_words) AS score FROM"     \
	" item_words WHERE item_words MATCH ?%u AND rowid > ?1 AND rowid <= ?2) SELECT i.id,"      \
	" i.first_seen, coalesce(w.score, 0) / (1.0 + max(?%u - i.at, 0) / 2592000.0)" FOUND_IN    \
	" LEFT JOIN w ON w.hit = i.id WHERE i.id > ?1 AND i.id <= ?2 AND +i.first_seen >= ?%u AND" \
	" %s"
#define LATEST                                                                                     \
	"SELECT i.id, i.first_seen, 0.0" FOUND_IN                                                  \
	" WHERE i.id > ?1 AND i.id <= ?2 AND +i.first_seen >= ?%u AND %s"                          \
	" ORDER BY i.first_seen DESC, i.id DESC LIMIT %u"

typedef struct {
	gint64 id, first_seen;
	double score;
} Found;

static int by_score(gconstpointer a, gconstpointer b)
{
	const Found *x = a, *y = b;
	if (x->score != y->score)
		return x->score < y->score ? -1 : 1;
	if (x->first_seen != y->first_seen)
		return x->first_seen > y->first_seen ? -1 : 1;
	return x->id > y->id ? -1 : x->id < y->id;
}

/* Prepared but for the stretch, ?1 and ?2; the caller finalizes it. */
static sqlite3_stmt *prepare_search(Store *store, const StoreSearch *search, GError **error)
{
	guint n = search->values->len + STORE_SEARCH_OWN, since = n + 1, now = n + 2, words = n + 3;
	g_autofree char *text =
		*search->words != '\0'
			? g_strdup_printf(BEST, words, now, since, search->condition)
			: g_strdup_printf(LATEST, since, search->condition, search->most);
	sqlite3_stmt *statement = NULL;
	if (sqlite3_prepare_v2(store->sql.db, text, -1, &statement, NULL) != SQLITE_OK) {
		sql_set_error(&store->sql, error, "cannot be searched");
		return NULL;
	}
	for (guint i = 0; i < search->values->len; i++)
		sqlite3_bind_text(statement, (int)i + STORE_SEARCH_OWN + 1,
				  g_ptr_array_index(search->values, i), -1, SQLITE_STATIC);
	sqlite3_bind_int64(statement, (int)since, search->since);
	sqlite3_bind_int64(statement, (int)now, search->now);
	sqlite3_bind_text(statement, (int)words, search->words, -1, SQLITE_STATIC);
	return statement;
}

static gboolean search_stretch(Store *store, sqlite3_stmt *statement, gint64 after, gint64 upto,
			       GArray *all, GError **error)
{
	GError *own = NULL;
	sqlite3_reset(statement);
	sqlite3_bind_int64(statement, 1, after);
	sqlite3_bind_int64(statement, 2, upto);
	while (sql_step(&store->sql, statement, &own)) {
		Found found = { sqlite3_column_int64(statement, 0),
				sqlite3_column_int64(statement, 1),
				sqlite3_column_double(statement, 2) };
		g_array_append_val(all, found);
	}
	if (own == NULL)
		return TRUE;
	g_propagate_error(error, own);
	return FALSE;
}

/* Below which id nothing is as new as SINCE. Ids grow with time, unless a clock was set. */
static gboolean find_start(Store *store, gint64 since, gint64 *after, GError **error)
{
	gint64 older, first;
	if (!sql_number(&store->sql, &older, 0, error,
			"SELECT id FROM item WHERE first_seen < ? ORDER BY first_seen DESC, id DESC"
			" LIMIT 1",
			"i", since) ||
	    !sql_number(&store->sql, &first, G_MAXINT64, error,
			"SELECT id FROM item WHERE first_seen >= ? ORDER BY first_seen, id LIMIT 1",
			"i", since))
		return FALSE;
	*after = MIN(older, first - 1);
	return TRUE;
}

static gboolean search_all(Store *store, const StoreSearch *search, sqlite3_stmt *statement,
			   GArray *all, GError **error)
{
	gint64 after, upto, stretch = FIRST_STRETCH;
	guint enough = *search->words != '\0' ? MAX(search->most, ENOUGH) : search->most;
	if (!find_start(store, search->since, &after, error) ||
	    !sql_number(&store->sql, &upto, 0, error, "SELECT max(id) FROM item", ""))
		return FALSE;
	for (; upto > after && all->len < enough; stretch *= GROWTH) {
		gint64 from = MAX(after, upto - stretch);
		if (!search_stretch(store, statement, from, upto, all, error))
			return FALSE;
		upto = from;
	}
	return TRUE;
}

GArray *store_search(Store *store, const StoreSearch *search, GError **error)
{
	sqlite3_stmt *statement = prepare_search(store, search, error);
	if (statement == NULL)
		return NULL;
	g_autoptr(GArray) all = g_array_new(FALSE, FALSE, sizeof(Found));
	gboolean ok = search_all(store, search, statement, all, error);
	sqlite3_finalize(statement);
	if (!ok)
		return NULL;
	if (*search->words != '\0')
		g_array_sort(all, by_score);
	g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(gint64));
	for (guint i = 0; i < MIN(all->len, search->most); i++)
		g_array_append_val(ids, g_array_index(all, Found, i).id);
	return g_steal_pointer(&ids);
}

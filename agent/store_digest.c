/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store knows of digests, and of the stretches they cover. */
#include "agent/store_private.h"

gboolean store_last_digest(Store *store, StoreWindow *window, char **day, GError **error)
{
	GError *own = NULL;
	*window = (StoreWindow){ 0 };
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own,
		"SELECT after, upto, since, until, day FROM digest ORDER BY id DESC LIMIT 1", "");
	if (rows != NULL && sql_step(&store->sql, rows, &own)) {
		window->after = sqlite3_column_int64(rows, 0);
		window->upto = sqlite3_column_int64(rows, 1);
		window->since = sqlite3_column_int64(rows, 2);
		window->until = sqlite3_column_int64(rows, 3);
		if (day != NULL)
			*day = sql_text(rows, 4);
	}
	if (own == NULL)
		return TRUE;
	g_propagate_error(error, own);
	return FALSE;
}

gboolean store_close_window(Store *store, StoreWindow *window, GError **error)
{
	return sql_number(&store->sql, &window->upto, 0, error, "SELECT max(id) FROM item", "");
}

gboolean store_find_window(Store *store, StoreWindow *window, GError **error)
{
	return sql_number(&store->sql, &window->after, 0, error,
			  "SELECT max(id) FROM item WHERE first_seen <= ?", "i", window->since) &&
	       store_close_window(store, window, error);
}

gboolean store_activity(Store *store, const StoreWindow *window, gint64 *items, gint64 *relevant,
			GError **error)
{
	return sql_number(&store->sql, items, 0, error,
			  "SELECT count(*) FROM item WHERE id > ? AND id <= ?", "ii", window->after,
			  window->upto) &&
	       sql_number(&store->sql, relevant, 0, error,
			  "SELECT count(*) FROM item WHERE id > ? AND id <= ? AND relevant", "ii",
			  window->after, window->upto);
}

gboolean store_save_digest(Store *store, const char *day, const StoreWindow *window, GError **error)
{
	return sql_run(&store->sql, error,
		       "INSERT INTO digest (day, since, until, after, upto) VALUES (?,?,?,?,?)",
		       "siiii", day, window->since, window->until, window->after, window->upto);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was told to desktop sessions, in the order in which it was: each session says up to where it
 * has been told, and is told the rest. */
#include "agent/store_private.h"

/* A name for this database that no other has: 1 to 2^53. */
static gint64 any_name(void)
{
	return 1 + (gint64)g_random_int() + ((gint64)(g_random_int() >> 11) << 32);
}

gboolean store_session_head(Store *store, gint64 *name, gint64 *head, GError **error)
{
	if (!store_flush(store, error) || !store_fact(store, "session", name, error))
		return FALSE;
	if (*name == 0 && !store_set_fact(store, "session", *name = any_name(), error))
		return FALSE;
	return sql_number(&store->sql, head, 0, error, "SELECT max(seq) FROM session", "");
}

gboolean store_publish(Store *store, gint64 alert, gint64 now, GError **error)
{
	return store_flush(store, error) &&
	       sql_run(&store->sql, error,
		       "INSERT OR IGNORE INTO session (alert, at) VALUES (?1, ?2)", "ii", alert,
		       now);
}

OutboxRow *store_published(Store *store, gint64 from, GError **error)
{
	GError *own = NULL;
	g_autoptr(OutboxRow) row = NULL;
	g_autoptr(SqlRows) rows =
		sql_query(&store->sql, &own,
			  "SELECT p.seq, p.alert, a.story, a.created, a.payload, a.severity"
			  " FROM session p JOIN alert a ON a.id = p.alert WHERE p.seq >= ?"
			  " ORDER BY p.seq LIMIT 1",
			  "i", from);
	if (rows != NULL && sql_step(&store->sql, rows, &own)) {
		row = g_new0(OutboxRow, 1);
		row->id = sqlite3_column_int64(rows, 0);
		row->alert = sqlite3_column_int64(rows, 1);
		row->story = sqlite3_column_int64(rows, 2);
		row->created = sqlite3_column_int64(rows, 3);
		row->payload = sql_text(rows, 4);
		row->severity = sqlite3_column_int(rows, 5);
	}
	if (own != NULL)
		g_propagate_error(error, own);
	return g_steal_pointer(&row);
}

GArray *store_missed(Store *store, gint64 after, guint most, guint *counts, GError **error)
{
	GError *own = NULL;
	g_autoptr(GArray) missed = g_array_new(FALSE, FALSE, sizeof(gint64));
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own,
		"SELECT a.severity, count(*) FROM session p JOIN alert a ON a.id = p.alert"
		" WHERE p.seq > ? GROUP BY 1",
		"i", after);
	while (rows != NULL && sql_step(&store->sql, rows, &own))
		counts[CLAMP(sqlite3_column_int(rows, 0), 0, N_SEVERITIES - 1)] +=
			(guint)sqlite3_column_int(rows, 1);
	g_autoptr(SqlRows) gravest =
		own != NULL ? NULL
			    : sql_query(&store->sql, &own,
					"SELECT p.seq FROM session p JOIN alert a ON a.id = p.alert"
					" WHERE p.seq > ?1 ORDER BY a.severity DESC, p.seq DESC"
					" LIMIT ?2",
					"ii", after, (gint64)most);
	while (gravest != NULL && sql_step(&store->sql, gravest, &own)) {
		gint64 seq = sqlite3_column_int64(gravest, 0);
		g_array_append_val(missed, seq);
	}
	if (own == NULL)
		return g_steal_pointer(&missed);
	g_propagate_error(error, own);
	return NULL;
}

gboolean store_published_story(Store *store, gint64 alert, gint64 *story, GError **error)
{
	return sql_number(&store->sql, story, 0, error,
			  "SELECT a.story FROM session p JOIN alert a ON a.id = p.alert"
			  " WHERE p.alert = ?",
			  "i", alert) &&
	       (*story <= 0 || store_follow_story(store, story, error));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The outbox: one row for each alert and channel.
 *
 * pending → sending → sent or dead; sending becomes doubt when the program dies meanwhile; held
 * waits for the end of the quiet hours; summed has gone into a summary, which has a row of its own.
 */
#include "agent/store_private.h"

#define WAITING "('pending', 'doubt', 'held')"

/* A row that was changed later than now is of a clock that was set back: it has waited enough. */
#define DUE "(o.not_before <= ?2 OR o.changed > ?2)"

/* Rows of channel ?1 that are due at ?2, in the order in which they are to go. */
#define DUE_ROWS                                                                                   \
	" FROM outbox o JOIN alert a ON a.id = o.alert WHERE o.channel = ?1 AND o.state"           \
	" IN " WAITING " AND " DUE " ORDER BY o.state = 'doubt' DESC, a.severity DESC, o.id"

static OutboxRow *row_of(SqlRows *rows, const char *channel)
{
	OutboxRow *row = g_new0(OutboxRow, 1);
	row->id = sqlite3_column_int64(rows, 0);
	row->alert = sqlite3_column_int64(rows, 1);
	row->story = sqlite3_column_int64(rows, 2);
	row->created = sqlite3_column_int64(rows, 3);
	row->payload = sql_text(rows, 4);
	row->attempts = (guint)sqlite3_column_int(rows, 5);
	row->in_doubt = sqlite3_column_int(rows, 6);
	row->severity = sqlite3_column_int(rows, 7);
	row->channel = g_strdup(channel);
	return row;
}

static void free_row(gpointer row)
{
	outbox_row_free(row);
}

GPtrArray *store_due_outbox(Store *store, const char *channel, gint64 now, guint most,
			    GError **error)
{
	GError *own = NULL;
	g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(free_row);
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own,
		"SELECT o.id, o.alert, a.story, a.created, a.payload, o.attempts, o.state = 'doubt',"
		" a.severity" DUE_ROWS " LIMIT ?3",
		"sii", channel, now, (gint64)most);
	while (rows != NULL && sql_step(&store->sql, rows, &own))
		g_ptr_array_add(list, row_of(rows, channel));
	if (own == NULL)
		return g_steal_pointer(&list);
	g_propagate_error(error, own);
	return NULL;
}

OutboxRow *store_claim_outbox(Store *store, const char *channel, gint64 now, GError **error)
{
	if (!store_begin(store, error))
		return NULL;
	GError *own = NULL;
	g_autoptr(GPtrArray) due = store_due_outbox(store, channel, now, 1, &own);
	g_autoptr(OutboxRow) row =
		due != NULL && due->len > 0 ? g_ptr_array_steal_index(due, 0) : NULL;
	gboolean ok = row != NULL &&
		      sql_run(&store->sql, &own,
			      "UPDATE outbox SET state = 'sending', attempts = attempts + 1,"
			      " changed = ?2 WHERE id = ?1",
			      "ii", row->id, now);
	if (!sql_end(&store->sql, ok, own == NULL ? &own : NULL))
		g_clear_pointer(&row, outbox_row_free);
	if (own != NULL)
		g_propagate_error(error, own);
	return g_steal_pointer(&row);
}

gboolean store_finish_outbox(Store *store, const OutboxRow *row, OutboxOutcome outcome,
			     gint64 not_before, const char *why, gint64 now, GError **error)
{
	static const char *const states[] = { [OUTBOX_SENT] = "sent",
					      [OUTBOX_RETRY] = "pending",
					      [OUTBOX_DOUBT] = "doubt",
					      [OUTBOX_DEAD] = "dead" };
	return store_flush(store, error) &&
	       sql_run(&store->sql, error,
		       "UPDATE outbox SET state = ?2, not_before = ?3, why = ?4, changed = ?5"
		       " WHERE id = ?1",
		       "isisi", row->id, states[outcome], not_before, why, now);
}

gboolean store_outbox_load(Store *store, const char *channel, gint64 now, gint64 since,
			   OutboxLoad *load, GError **error)
{
	GError *own = NULL;
	*load = (OutboxLoad){ 0 };
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own,
		"SELECT count(*), total(o.state = 'held'), coalesce(max(a.severity), 0),"
		" coalesce(min(a.created), 0) FROM outbox o JOIN alert a ON a.id = o.alert WHERE"
		" o.channel = ?1 AND o.state IN " WAITING " AND " DUE,
		"si", channel, now);
	if (rows != NULL && sql_step(&store->sql, rows, &own)) {
		load->due = (guint)sqlite3_column_int64(rows, 0);
		load->held = (guint)sqlite3_column_double(rows, 1);
		load->gravest = sqlite3_column_int(rows, 2);
		load->oldest = sqlite3_column_int64(rows, 3);
	}
	g_autoptr(SqlRows) told =
		own != NULL ? NULL
			    : sql_query(&store->sql, &own,
					"SELECT count(*), coalesce(max(changed), 0) FROM outbox"
					" WHERE channel = ?1 AND state = 'sent' AND changed > ?2"
					" AND changed <= ?3",
					"sii", channel, since, now);
	if (told != NULL && sql_step(&store->sql, told, &own)) {
		load->told = (guint)sqlite3_column_int64(told, 0);
		load->last_told = sqlite3_column_int64(told, 1);
	}
	if (own == NULL)
		return TRUE;
	g_propagate_error(error, own);
	return FALSE;
}

gboolean store_count_waiting(Store *store, gint64 *waiting, GError **error)
{
	return sql_number(&store->sql, waiting, 0, error,
			  "SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending',"
			  " 'doubt', 'held')",
			  "");
}

gboolean store_hold_outbox(Store *store, const char *channel, Severity below, gint64 until,
			   gint64 now, GError **error)
{
	return store_flush(store, error) &&
	       sql_run(&store->sql, error,
		       "UPDATE outbox SET state = 'held', not_before = ?3, changed = ?4 WHERE"
		       " channel = ?1 AND state = 'pending' AND attempts = 0 AND (SELECT severity"
		       " FROM alert WHERE id = outbox.alert) < ?2",
		       "siii", channel, (gint64)below, until, now);
}

/* What has been tried is not held again. */
gboolean store_retry_outbox(Store *store, gint64 alert, gint64 now, guint *n, GError **error)
{
	gboolean ok =
		store_flush(store, error) &&
		sql_run(&store->sql, error,
			"UPDATE outbox SET state = 'pending', not_before = 0, attempts ="
			" max(attempts, 1), changed = ?2 WHERE (?1 = 0 OR alert = ?1) AND (state"
			" IN ('dead', 'held') OR (state = 'pending' AND not_before > ?2))",
			"ii", alert, now);
	*n = ok ? (guint)sqlite3_changes(store->sql.db) : 0;
	return ok;
}

gboolean store_sum_outbox(Store *store, const GPtrArray *rows, Severity severity,
			  const char *payload, gint64 now, GError **error)
{
	const OutboxRow *first = g_ptr_array_index(rows, 0);
	if (!store_begin(store, error))
		return FALSE;
	gboolean ok = sql_run(&store->sql, error,
			      "INSERT INTO alert (story, rule, severity, nth, created, payload)"
			      " SELECT 0, 'summary', ?1, coalesce(max(nth) + 1, 0), ?2, ?3 FROM"
			      " alert WHERE story = 0",
			      "iis", (gint64)severity, now, payload);
	gint64 alert = sqlite3_last_insert_rowid(store->sql.db);
	ok = ok && sql_run(&store->sql, error,
			   "INSERT INTO outbox (alert, channel, state, changed) VALUES (?1, ?2,"
			   " 'pending', ?3)",
			   "isi", alert, first->channel, now);
	g_autofree char *why = g_strdup_printf("in summary %" G_GINT64_FORMAT, alert);
	for (guint i = 0; ok && i < rows->len; i++) {
		const OutboxRow *row = g_ptr_array_index(rows, i);
		ok = sql_run(&store->sql, error,
			     "UPDATE outbox SET state = 'summed', why = ?2, changed = ?3 WHERE"
			     " id = ?1",
			     "isi", row->id, why, now);
	}
	return sql_end(&store->sql, ok, error);
}

void outbox_row_free(OutboxRow *row)
{
	if (row == NULL)
		return;
	g_free(row->channel);
	g_free(row->payload);
	g_free(row);
}

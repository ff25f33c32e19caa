/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store knows of digests, and of the stretches they cover. */
#include <string.h>

#include "agent/store_private.h"

/* ---- how far each one has got ---- */

static const char *const states[] = {
	[DIGEST_BUILDING] = "building", [DIGEST_RENDERED] = "rendered",
	[DIGEST_SENDING] = "sending",   [DIGEST_HANDED_OVER] = "handed_over",
	[DIGEST_DONE] = "done",         [DIGEST_EMPTY] = "empty",
	[DIGEST_REPLACED] = "replaced",
};

void digest_run_free(DigestRun *run)
{
	if (run == NULL)
		return;
	g_free(run->profile);
	g_free(run->day);
	g_free(run->recipients);
	g_free(run->message);
	g_free(run->why);
	g_free(run);
}

static DigestState state_of(const char *name)
{
	gsize i = 0;
	while (i + 1 < G_N_ELEMENTS(states) && g_strcmp0(states[i], name) != 0)
		i++;
	return (DigestState)i;
}

#define RUN_COLUMNS                                                                                 \
	"SELECT after, upto, since, until, profile, day, state, recipients, message, why, attempts" \
	" FROM digest_run "

static DigestRun *run_of(SqlRows *rows)
{
	DigestRun *run = g_new0(DigestRun, 1);
	g_autofree char *state = sql_text(rows, 6);
	run->window = (StoreWindow){ sqlite3_column_int64(rows, 0), sqlite3_column_int64(rows, 1),
				     sqlite3_column_int64(rows, 2), sqlite3_column_int64(rows, 3) };
	run->profile = sql_text(rows, 4);
	run->day = sql_text(rows, 5);
	run->state = state_of(state);
	run->recipients = sql_text(rows, 7);
	run->message = sql_text(rows, 8);
	run->why = sql_text(rows, 9);
	run->attempts = (guint)sqlite3_column_int64(rows, 10);
	return run;
}

/* The first of ROWS, or NULL; FAILED: of the query. */
static DigestRun *one_run(Store *store, SqlRows *rows, GError *failed, GError **error)
{
	DigestRun *run = NULL;
	if (rows != NULL && sql_step(&store->sql, rows, &failed))
		run = run_of(rows);
	if (failed != NULL)
		g_propagate_error(error, failed);
	return run;
}

gboolean store_last_digest(Store *store, const char *profile, StoreWindow *window, char **day,
			   GError **error)
{
	GError *own = NULL, *failed = NULL;
	*window = (StoreWindow){ 0 };
	g_autoptr(SqlRows) rows =
		sql_query(&store->sql, &own,
			  RUN_COLUMNS "WHERE profile = coalesce(?1, profile) AND state IN"
				      " ('handed_over', 'done') ORDER BY id DESC LIMIT 1",
			  "s", profile);
	g_autoptr(DigestRun) run = one_run(store, rows, own, &failed);
	if (run != NULL) {
		*window = run->window;
		if (day != NULL)
			*day = g_strdup(run->day);
	}
	if (failed == NULL)
		return TRUE;
	g_propagate_error(error, failed);
	return FALSE;
}

gboolean store_last_digest_day(Store *store, const char *profile, char **day, GError **error)
{
	GError *own = NULL, *failed = NULL;
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own,
		RUN_COLUMNS "WHERE profile = ? AND state IN ('handed_over', 'done', 'empty')"
			    " ORDER BY day DESC LIMIT 1",
		"s", profile);
	g_autoptr(DigestRun) run = one_run(store, rows, own, &failed);
	*day = run != NULL ? g_strdup(run->day) : NULL;
	if (failed == NULL)
		return TRUE;
	g_propagate_error(error, failed);
	return FALSE;
}

DigestRun *store_open_digest(Store *store, const char *profile, GError **error)
{
	GError *own = NULL;
	g_autoptr(SqlRows) rows =
		sql_query(&store->sql, &own,
			  RUN_COLUMNS "WHERE profile = ? AND state IN ('building', 'rendered',"
				      " 'sending', 'handed_over') ORDER BY id LIMIT 1",
			  "s", profile);
	return one_run(store, rows, own, error);
}

gboolean store_put_digest(Store *store, const DigestRun *run, gint64 now, GError **error)
{
	return sql_run(&store->sql, error,
		       "INSERT INTO digest_run (after, upto, since, until, profile, day, state,"
		       " recipients, message, why, attempts, changed) VALUES (?1,?2,?3,?4,?5,?6,?7,"
		       "coalesce(?8,''),?9,?10,?11,?12) ON CONFLICT (profile, day) DO UPDATE SET"
		       " after=?1, upto=?2, since=?3, until=?4, state=?7, recipients="
		       "coalesce(?8,''), message=?9, why=?10, attempts=?11, changed=?12",
		       "iiiissssssii", run->window.after, run->window.upto, run->window.since,
		       run->window.until, run->profile, run->day, states[run->state],
		       run->recipients, run->message, run->why, (gint64)run->attempts, now);
}

/* ---- stretches ---- */

gboolean store_close_window(Store *store, StoreWindow *window, GError **error)
{
	return sql_number(&store->sql, &window->upto, 0, error, "SELECT max(id) FROM item", "");
}

gboolean store_find_window(Store *store, StoreWindow *window, GError **error)
{
	return sql_number(&store->sql, &window->after, 0, error,
			  "SELECT max(id) FROM item WHERE first_seen <= ?", "i", window->since) &&
	       sql_number(&store->sql, &window->upto, 0, error,
			  "SELECT max(id) FROM item WHERE first_seen <= ?", "i",
			  window->until > 0 ? window->until : G_MAXINT64);
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

gboolean store_first_item(Store *store, gint64 *when, GError **error)
{
	return sql_number(&store->sql, when, 0, error, "SELECT min(first_seen) FROM item", "");
}

gboolean store_story_starts(Store *store, gint64 since, gint64 until, StoryStartFunction function,
			    gpointer user_data, GError **error)
{
	GError *own = NULL;
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own,
		"SELECT id, first_at, severity, rule FROM story WHERE last_at >= ?1 AND first_at >= ?1 AND"
		" first_at < ?2 AND severity > 0 ORDER BY first_at",
		"ii", since, until);
	while (rows != NULL && sql_step(&store->sql, rows, &own)) {
		g_autofree char *rule = sql_text(rows, 3);
		function(sqlite3_column_int64(rows, 0), sqlite3_column_int64(rows, 1),
			 (Severity)sqlite3_column_int(rows, 2), rule, user_data);
	}
	if (own == NULL)
		return TRUE;
	g_propagate_error(error, own);
	return FALSE;
}

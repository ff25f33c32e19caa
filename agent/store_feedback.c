/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people said of alerts, and how often each rule fired. */
#include "agent/store_private.h"

void feedback_free(Feedback *feedback)
{
	if (feedback == NULL)
		return;
	g_free(feedback->rules);
	g_free(feedback->because);
	g_free(feedback->headline);
	g_free(feedback->why);
	g_free(feedback);
}

static void free_feedback(gpointer feedback)
{
	feedback_free(feedback);
}

gboolean store_say(Store *store, const Feedback *f, GError **error)
{
	return store_flush(store, error) &&
	       sql_run(&store->sql, error,
		       "INSERT INTO feedback (story, item, useful, at, rules, because, headline, why)"
		       " VALUES (?1,?2,?3,?4,?5,?6,?7,?8) ON CONFLICT (story, item) DO UPDATE SET"
		       " useful=?3, at=?4, rules=?5, because=?6, headline=?7, why=?8",
		       "iiiissss", f->story, f->item, (gint64)f->useful, f->at, f->rules,
		       f->because, f->headline, f->why);
}

static gpointer make_feedback(SqlRows *rows)
{
	Feedback *f = g_new0(Feedback, 1);
	char **texts[] = { &f->rules, &f->because, &f->headline, &f->why };
	f->story = sqlite3_column_int64(rows, 0);
	f->item = sqlite3_column_int64(rows, 1);
	f->useful = sqlite3_column_int(rows, 2);
	f->at = sqlite3_column_int64(rows, 3);
	for (int i = 0; i < (int)G_N_ELEMENTS(texts); i++)
		*texts[i] = sql_text(rows, 4 + i);
	return f;
}

GPtrArray *store_said(Store *store, gint64 since, GError **error)
{
	GError *own = NULL;
	g_autoptr(SqlRows) rows =
		sql_query(&store->sql, &own,
			  "SELECT story, item, useful, at, rules, because, headline, why FROM"
			  " feedback WHERE at >= ? ORDER BY at, id",
			  "i", since);
	return store_collect(store, rows, make_feedback, free_feedback, own, error);
}

static void free_count(gpointer data)
{
	RuleCount *count = data;
	g_free(count->rule);
	g_free(count);
}

static gpointer make_count(SqlRows *rows)
{
	RuleCount *count = g_new0(RuleCount, 1);
	count->rule = sql_text(rows, 0);
	count->hits = sqlite3_column_int64(rows, 1);
	count->last = sqlite3_column_int64(rows, 2);
	count->alerts = sqlite3_column_int64(rows, 3);
	return count;
}

GPtrArray *store_rule_counts(Store *store, gint64 since, GError **error)
{
	GError *own = NULL;
	g_autoptr(SqlRows) rows = sql_query(
		&store->sql, &own,
		"SELECT j.value ->> '$.name' AS name, sum(i.first_seen >= ?1), max(i.first_seen),"
		" (SELECT count(*) FROM alert a WHERE a.rule = j.value ->> '$.name' AND a.created >="
		" ?1) FROM item i, json_each(i.verdict, '$.rules') j WHERE i.relevant GROUP BY name",
		"i", since);
	return store_collect(store, rows, make_count, free_count, own, error);
}

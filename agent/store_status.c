/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/store_status.h"

#include <sys/stat.h>

#include "agent/store_private.h"

static void free_count(gpointer data)
{
	OutboxCount *count = data;
	g_free(count->channel);
	g_free(count->state);
	g_free(count);
}

static void free_glance(gpointer data)
{
	FeedGlance *glance = data;
	g_free(glance->url);
	g_free(glance->why);
	g_free(glance);
}

static gpointer make_count(SqlRows *rows)
{
	OutboxCount *count = g_new0(OutboxCount, 1);
	count->channel = sql_text(rows, 0);
	count->state = sql_text(rows, 1);
	count->rows = sqlite3_column_int64(rows, 2);
	return count;
}

static gpointer make_glance(SqlRows *rows)
{
	FeedGlance *glance = g_new0(FeedGlance, 1);
	glance->url = sql_text(rows, 0);
	glance->health = sqlite3_column_int(rows, 1);
	glance->health_since = sqlite3_column_int64(rows, 2);
	glance->last_try = sqlite3_column_int64(rows, 3);
	glance->next_at = sqlite3_column_int64(rows, 4);
	glance->why = sql_text(rows, 5);
	return glance;
}

static gboolean read_numbers(Store *store, StoreStatus *s, GError **error)
{
	const struct {
		const char *text;
		gint64 *slot;
	} all[] = {
		{ "PRAGMA user_version", &s->schema },
		{ "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
		  &s->bytes },
		{ "SELECT max(id) FROM item", &s->items },
		{ "SELECT max(id) FROM story", &s->stories },
		{ "SELECT max(id) FROM alert", &s->alerts },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(all); i++)
		if (!sql_number(&store->sql, all[i].slot, 0, error, all[i].text, ""))
			return FALSE;
	return TRUE;
}

static gboolean read_trouble(Store *store, StoreStatus *s, GError **error)
{
	GError *own = NULL;
	g_autoptr(SqlRows) rows = sql_query(&store->sql, &own,
					    "SELECT channel, why, changed FROM outbox WHERE why IS"
					    " NOT NULL AND state IN ('pending', 'doubt', 'dead')"
					    " ORDER BY changed DESC LIMIT 1",
					    "");
	if (rows != NULL && sql_step(&store->sql, rows, &own)) {
		s->trouble_channel = sql_text(rows, 0);
		s->trouble = sql_text(rows, 1);
		s->trouble_at = sqlite3_column_int64(rows, 2);
	}
	if (own == NULL)
		return TRUE;
	g_propagate_error(error, own);
	return FALSE;
}

static gint64 size_of(const char *path)
{
	struct stat about;
	return stat(path, &about) == 0 ? about.st_size : 0;
}

gboolean store_status(Store *store, StoreStatus *s, GError **error)
{
	GError *own = NULL;
	g_autofree char *wal = g_strconcat(store->sql.path, "-wal", NULL);
	*s = (StoreStatus){ .wal_bytes = size_of(wal) };
	if (!read_numbers(store, s, error) || !read_trouble(store, s, error))
		return FALSE;
	g_autoptr(SqlRows) outbox =
		sql_query(&store->sql, &own,
			  "SELECT channel, state, count(*) FROM outbox WHERE state IN ('pending',"
			  " 'sending', 'doubt', 'held', 'dead') GROUP BY channel, state",
			  "");
	s->outbox = store_collect(store, outbox, make_count, free_count, own, error);
	if (s->outbox == NULL)
		return FALSE;
	g_autoptr(SqlRows) feeds = sql_query(&store->sql, &own,
					     "SELECT url, health, health_since, last_try, next_at,"
					     " health_why FROM feed ORDER BY id",
					     "");
	s->feeds = store_collect(store, feeds, make_glance, free_glance, own, error);
	return s->feeds != NULL;
}

void store_status_clear(StoreStatus *s)
{
	g_clear_pointer(&s->outbox, g_ptr_array_unref);
	g_clear_pointer(&s->feeds, g_ptr_array_unref);
	g_free(s->trouble_channel);
	g_free(s->trouble);
}

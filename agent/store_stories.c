/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stories that are joined, parted and named; what people did to them is kept. */
#include "agent/store_private.h"

static gboolean note_edit(Store *store, const char *kind, gint64 story, gint64 other, gint64 item,
			  gint64 now, GError **error)
{
	return sql_run(&store->sql, error,
		       "INSERT INTO story_edit (kind, story, other, item, at) VALUES (?,?,?,?,?)",
		       "siiii", kind, story, other, item, now);
}

/* Alerts of FROM are INTO's from now on, under numbers of their own where INTO has some; what has
 * not gone out of them then does not. */
static gboolean move_alerts(Store *store, gint64 into, gint64 from, gint64 now, GError **error)
{
	gint64 told;
	if (!sql_number(&store->sql, &told, 0, error,
			"SELECT count(*) FROM (SELECT 1 FROM alert WHERE story = ? LIMIT 1)", "i",
			into))
		return FALSE;
	if (told == 0)
		return sql_run(&store->sql, error, "UPDATE alert SET story = ?1 WHERE story = ?2",
			       "ii", into, from);
	return sql_run(&store->sql, error,
		       "UPDATE outbox SET state = 'summed', changed = ?2, why = 'its story is part of"
		       " one that was told' WHERE state IN ('pending', 'held') AND attempts = 0 AND"
		       " alert IN (SELECT id FROM alert WHERE story = ?1)",
		       "ii", from, now) &&
	       sql_run(&store->sql, error,
		       "UPDATE alert SET story = ?1, nth = -id WHERE story = ?2", "ii", into, from);
}

gboolean store_write_join(Store *store, const StoryJoin *join, const char *kind, gint64 now,
			  GError **error)
{
	return sql_run(&store->sql, error, "UPDATE item SET story = ?1 WHERE story = ?2", "ii",
		       join->into, join->from) &&
	       sql_run(&store->sql, error, "DELETE FROM story WHERE id = ?", "i", join->from) &&
	       store_tally_join(store, join->into, join->from, error) &&
	       move_alerts(store, join->into, join->from, now, error) &&
	       note_edit(store, kind, join->into, join->from, 0, now, error);
}

static gboolean split(Store *store, const StoryEdit *edit, GError **error)
{
	if (!store_write_story(store, edit->other, error))
		return FALSE;
	for (guint i = 0; i < edit->n_items; i++)
		if (!sql_run(&store->sql, error, "UPDATE item SET story = ?1 WHERE id = ?2", "ii",
			     edit->story->id, edit->items[i]) ||
		    !note_edit(store, "split", edit->story->id, edit->other->id, edit->items[i],
			       edit->now, error))
			return FALSE;
	return store_tally_split(store, edit->story->id, edit->other->id, error);
}

static gboolean apply(Store *store, const StoryEdit *edit, GError **error)
{
	if (!store_write_story(store, edit->story, error))
		return FALSE;
	if (edit->kind == STORY_SPLIT)
		return split(store, edit, error);
	if (edit->kind == STORY_RENAME)
		return note_edit(store, "rename", edit->story->id, 0, 0, edit->now, error);
	StoryJoin join = { edit->story->id, edit->other->id };
	return store_write_join(store, &join, "merge", edit->now, error);
}

gboolean store_edit_stories(Store *store, const StoryEdit *edit, GError **error)
{
	if (!store_begin(store, error))
		return FALSE;
	return sql_end(&store->sql, apply(store, edit, error), error);
}

gboolean store_last_edit(Store *store, gint64 *last, GError **error)
{
	return sql_number(&store->sql, last, 0, error,
			  "SELECT max(id) FROM story_edit WHERE kind <> 'join'", "");
}

gboolean store_parted(Store *store, PartedFunction function, gpointer user_data, GError **error)
{
	GError *own = NULL;
	g_autoptr(SqlRows) rows =
		sql_query(&store->sql, &own,
			  "SELECT DISTINCT story, other FROM story_edit WHERE kind = 'split'", "");
	while (rows != NULL && sql_step(&store->sql, rows, &own))
		function(sqlite3_column_int64(rows, 0), sqlite3_column_int64(rows, 1), user_data);
	if (own == NULL)
		return TRUE;
	g_propagate_error(error, own);
	return FALSE;
}

/* A story is joined to an older one only, or by a person once, so the way ends. */
gboolean store_follow_story(Store *store, gint64 *id, GError **error)
{
	for (gint64 next = *id; next != 0;) {
		*id = next;
		if (!sql_number(&store->sql, &next, 0, error,
				"SELECT story FROM story_edit WHERE other = ?1 AND kind IN ('join',"
				" 'merge') AND NOT EXISTS (SELECT 1 FROM story WHERE id = ?1)"
				" ORDER BY id DESC LIMIT 1",
				"i", *id))
			return FALSE;
	}
	return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/story_edit.h"

#include <stdio.h>
#include <string.h>

#include "agent/stories.h"

#define NAME_LENGTH 300 /* bytes */

/* Story TEXT names, under the id that it has now. NULL after saying what was wrong. */
static Story *story_named(Store *store, const char *text, int *status)
{
	g_autoptr(GError) error = NULL;
	gint64 id = 0;
	if (!g_ascii_string_to_signed(text, 10, 1, G_MAXINT64, &id, NULL)) {
		*status = cli_fail_text(EXIT_USAGE, "\"%s\": expected a story's number", text);
		return NULL;
	}
	Story *story =
		store_follow_story(store, &id, &error) ? store_story(store, id, &error) : NULL;
	if (story == NULL)
		*status = error != NULL ? cli_fail(error)
					: cli_fail_text(EXIT_FAILED, "there is no story %s", text);
	return story;
}

static int finish(Store *store, StoryEdit *edit)
{
	g_autoptr(GError) error = NULL;
	edit->now = g_get_real_time() / G_USEC_PER_SEC;
	return store_edit_stories(store, edit, &error) ? EXIT_OK : cli_fail(error);
}

static int merge(Store *store, int argc, char **argv)
{
	int status = EXIT_OK;
	if (argc != 3)
		return cli_fail_text(EXIT_USAGE, "stories merge: INTO and FROM are wanted");
	g_autoptr(Story) into = story_named(store, argv[1], &status);
	g_autoptr(Story) from = into != NULL ? story_named(store, argv[2], &status) : NULL;
	if (from == NULL)
		return status;
	if (into->id == from->id)
		return cli_fail_text(EXIT_USAGE, "stories merge: %s and %s are one story already",
				     argv[1], argv[2]);
	story_join(into, from);
	StoryEdit edit = { .kind = STORY_MERGE, .story = into, .other = from };
	return finish(store, &edit);
}

static int rename_story(Store *store, int argc, char **argv)
{
	int status = EXIT_OK;
	if (argc != 3 || *argv[2] == '\0' || strlen(argv[2]) > NAME_LENGTH ||
	    !g_utf8_validate(argv[2], -1, NULL))
		return cli_fail_text(
			EXIT_USAGE,
			"stories rename: ID and one NAME of at most %d bytes are wanted",
			NAME_LENGTH);
	g_autoptr(Story) story = story_named(store, argv[1], &status);
	if (story == NULL)
		return status;
	g_free(story->headline);
	story->headline = g_strdup(argv[2]);
	story->named = TRUE;
	StoryEdit edit = { .kind = STORY_RENAME, .story = story };
	return finish(store, &edit);
}

/* The items ARGV names, all of *STORY. FALSE after saying what was wrong. */
static gboolean find_items(Store *store, int argc, char **argv, GArray *ids, gint64 *story,
			   int *status)
{
	for (int i = 1; i < argc; i++) {
		g_autoptr(GError) error = NULL;
		StoredItem *item = store_item(store, argv[i], &error);
		if (item == NULL) {
			*status = error != NULL ? cli_fail(error)
						: cli_fail_text(EXIT_FAILED, "there is no item %s",
								argv[i]);
			return FALSE;
		}
		gboolean fits = item->story != 0 && (*story == 0 || item->story == *story);
		*story = item->story;
		g_array_append_val(ids, item->id);
		stored_item_free(item);
		if (!fits) {
			*status = cli_fail_text(EXIT_FAILED,
						i == 1 ? "item %s is of no story"
						       : "item %s is not of the same story",
						argv[i]);
			return FALSE;
		}
	}
	return TRUE;
}

static gboolean is_among(const GArray *ids, gint64 id)
{
	for (guint i = 0; i < ids->len; i++)
		if (g_array_index(ids, gint64, i) == id)
			return TRUE;
	return FALSE;
}

static int split(Store *store, int argc, char **argv)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(gint64));
	gint64 from = 0;
	int status = EXIT_OK;
	if (argc < 2)
		return cli_fail_text(EXIT_USAGE, "stories split: an ITEM is wanted");
	if (!find_items(store, argc, argv, ids, &from, &status))
		return status;
	g_autoptr(Story) rest = store_story(store, from, &error);
	g_autoptr(GPtrArray) all = rest != NULL ? store_story_items(store, from, &error) : NULL;
	if (all == NULL)
		return error != NULL ? cli_fail(error)
				     : cli_fail_text(EXIT_FAILED, "the story is gone");
	g_autoptr(GPtrArray) stay = g_ptr_array_new(), leave = g_ptr_array_new();
	for (guint i = 0; i < all->len; i++) {
		StoredItem *item = g_ptr_array_index(all, i);
		g_ptr_array_add(is_among(ids, item->id) ? leave : stay, item);
	}
	if (stay->len == 0)
		return cli_fail_text(EXIT_USAGE,
				     "stories split: nothing would stay in story %" G_GINT64_FORMAT,
				     from);
	g_autoptr(Story) fresh = story_new(store_new_story_id(store));
	fresh->rule = g_strdup(rest->rule);
	fresh->title = g_strdup(rest->title);
	story_recount(fresh, leave);
	story_recount(rest, stay);
	StoryEdit edit = { .kind = STORY_SPLIT,
			   .story = fresh,
			   .other = rest,
			   .items = (const gint64 *)(gpointer)ids->data,
			   .n_items = ids->len };
	status = finish(store, &edit);
	if (status == EXIT_OK)
		printf("%" G_GINT64_FORMAT "\n", fresh->id);
	return status;
}

int story_edit(const Cli *cli, int argc, char **argv)
{
	static const struct {
		const char *name;
		int (*run)(Store *store, int argc, char **argv);
	} verbs[] = { { "merge", merge }, { "split", split }, { "rename", rename_story } };
	int status;
	for (gsize i = 0; i < G_N_ELEMENTS(verbs); i++) {
		if (strcmp(argv[0], verbs[i].name) != 0)
			continue;
		g_autoptr(Store) store = cli_store(cli, STORE_READ, &status);
		return store != NULL ? verbs[i].run(store, argc, argv) : status;
	}
	return cli_fail_text(EXIT_USAGE, "stories: takes no \"%s\", but merge, split or rename",
			     argv[0]);
}

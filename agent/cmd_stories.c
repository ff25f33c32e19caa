/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette stories, vedette story - developments, and the items one of them is made of. */
#include <stdio.h>
#include <string.h>

#include "agent/cmd.h"
#include "agent/corroborate.h"
#include "agent/json.h"
#include "agent/safe.h"
#include "agent/stories.h"
#include "agent/story_edit.h"
#include "agent/term.h"
#include "agent/timeline.h"

#define MOST          200
#define TITLE_LENGTH  200
#define REASON_LENGTH 300

/* How far the story is to be believed, and why; members of OBJECT. */
static gboolean add_credibility(json_t *object, Store *store, const Story *s, GError **error)
{
	g_autofree char *reasons = NULL;
	g_autoptr(GPtrArray) items = store_story_items(store, s->id, error);
	if (items == NULL)
		return FALSE;
	json_object_set_new(object, "credibility", json_integer(corroborate(items, &reasons)));
	json_object_set_new(object, "credibility_because", json_of_lines(reasons));
	json_object_set_new(object, "families", json_of_lines(s->families));
	return TRUE;
}

static json_t *json_of(const Story *s)
{
	return json_pack("{sI so so ss so so sI sI sI sI sI so so so so}", "id", (json_int_t)s->id,
			 "headline", json_text(s->headline), "lang", json_text(s->lang), "severity",
			 severity_name(s->severity), "rule", json_text(s->rule), "link",
			 json_text(s->link), "first_seen", (json_int_t)s->first_at, "last_seen",
			 (json_int_t)s->last_at, "items", (json_int_t)s->items, "acked_at",
			 (json_int_t)s->acked_at, "quiet_until", (json_int_t)s->quiet_until,
			 "killed", json_of_toll(&s->killed), "wounded", json_of_toll(&s->wounded),
			 "because", json_of_lines(s->because), "publishers",
			 json_of_lines(s->publishers));
}

/* What a person has done about it: ", quiet until …", ", acknowledged" or "". Caller frees. */
static char *mark_of(const Story *s)
{
	g_autofree char *until = term_time(s->quiet_until);
	if (s->quiet_until > g_get_real_time() / G_USEC_PER_SEC)
		return g_strconcat(", quiet until ", until, NULL);
	return g_strdup(s->acked_at > 0 ? ", acknowledged" : "");
}

static void print_story(const Story *s)
{
	g_autofree char *when = term_time(s->last_at);
	g_autofree char *headline = safe_isolated(s->headline, TITLE_LENGTH);
	g_autofree char *killed = term_toll(&s->killed);
	printf("%s  %5" G_GINT64_FORMAT "  %s%-8s%s  %s\n", when, s->id, term_color(s->severity),
	       severity_name(s->severity), term_plain(), headline);
	guint outlets = story_count(s->publishers);
	g_autofree char *mark = mark_of(s);
	printf("%18s%5s  %-8s  %u %s, %u %s%s%s%s\n", "", "", "", s->items,
	       s->items == 1 ? "item" : "items", outlets, outlets == 1 ? "outlet" : "outlets",
	       *killed != '\0' ? ", killed: " : "", killed, mark);
}

int cmd_stories(const Cli *cli, int argc, char **argv)
{
	gboolean as_json = FALSE;
	g_autofree char *since_text = NULL;
	const GOptionEntry entries[] = {
		{ "json", 0, 0, G_OPTION_ARG_NONE, &as_json, "Print one JSON object a line", NULL },
		{ "since", 0, 0, G_OPTION_ARG_STRING, &since_text,
		  "Stories with an item in the last 7d, 12h… (7d)", "TIME" },
		G_OPTION_ENTRY_NULL
	};
	int status;
	if (!cli_options(
		    &argc, &argv, entries, "[merge INTO FROM | split ITEM… | rename ID NAME]",
		    "merge: the items of FROM are in INTO from now on. split: the items become a"
		    " story of their own. What is merged, split or named stays so.",
		    &status))
		return status;
	if (argc > 1)
		return story_edit(cli, argc - 1, argv + 1);
	gint64 since;
	if (!cli_since(since_text, "7d", &since))
		return EXIT_USAGE;
	g_autoptr(Store) store = cli_store(cli, STORE_READ, &status);
	if (store == NULL)
		return status;
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) stories = store_stories(store, since, G_MAXINT64, MOST, &error);
	if (stories == NULL)
		return cli_fail(error);
	for (guint i = 0; i < stories->len; i++) {
		const Story *story = g_ptr_array_index(stories, i);
		json_t *object = as_json ? json_of(story) : NULL;
		if (as_json && !add_credibility(object, store, story, &error))
			return cli_fail(error);
		if (as_json)
			json_print(object);
		else
			print_story(story);
	}
	return EXIT_OK;
}

static void print_credibility(const GPtrArray *items)
{
	g_autofree char *reasons = NULL;
	Credibility credibility = corroborate(items, &reasons);
	g_autofree char *grade =
		g_strdup_printf("%d, %s", (int)credibility, credibility_name(credibility));
	term_field("belief", grade, 100);
	term_fields("because", reasons, REASON_LENGTH);
}

static void print_item(Timeline *timeline, const StoredItem *item)
{
	g_autofree char *when = term_time(item->first_seen);
	g_autofree char *title = safe_isolated(item->title, TITLE_LENGTH);
	g_autofree char *source = safe_isolated(item->source != NULL ? item->source : "", 60);
	g_autofree char *dated = term_time(item->when);
	g_autofree char *news = timeline_note(timeline, item);
	printf("\n%s  %s [%s]%s\n  %s\n", when, source, item->lang != NULL ? item->lang : "",
	       item->copy ? ", a copy" : "", title);
	g_autofree char *id = g_strdup_printf("%" G_GINT64_FORMAT, item->id);
	term_field("item", id, 40);
	term_fields("news", news, REASON_LENGTH);
	if (strcmp(dated, when) != 0)
		term_field("dated", dated, 40);
	term_field("link", item->link, REASON_LENGTH);
}

static void print_timeline(const Story *s, const GPtrArray *items)
{
	g_autofree char *headline = safe_isolated(s->headline, TITLE_LENGTH);
	g_autofree char *killed = term_toll(&s->killed);
	g_autofree char *wounded = term_toll(&s->wounded);
	printf("%s%s%s  %s\n", term_color(s->severity), severity_name(s->severity), term_plain(),
	       headline);
	term_field("rule", s->title, TITLE_LENGTH);
	term_fields("because", s->because, REASON_LENGTH);
	term_field("killed", killed, 100);
	term_field("wounded", wounded, 100);
	g_autofree char *mark = mark_of(s);
	term_field("state", *mark != '\0' ? mark + 2 : NULL, 100);
	term_field("link", s->link, REASON_LENGTH);
	print_credibility(items);
	g_autoptr(Timeline) timeline = timeline_new();
	for (guint i = 0; i < items->len; i++)
		print_item(timeline, g_ptr_array_index(items, i));
}

int cmd_story(const Cli *cli, int argc, char **argv)
{
	int status;
	gint64 id = 0;
	if (!cli_options(&argc, &argv, NULL, "ID", "`vedette stories` lists the ids.", &status))
		return status;
	if (argc != 2 || !g_ascii_string_to_signed(argv[1], 10, 1, G_MAXINT64, &id, NULL))
		return cli_fail_text(EXIT_USAGE, "story: one ID is wanted, a number");
	g_autoptr(Store) store = cli_store(cli, STORE_READ, &status);
	if (store == NULL)
		return status;
	g_autoptr(GError) error = NULL;
	g_autoptr(Story) story =
		store_follow_story(store, &id, &error) ? store_story(store, id, &error) : NULL;
	if (story == NULL)
		return error != NULL ? cli_fail(error)
				     : cli_fail_text(EXIT_FAILED, "there is no story %s", argv[1]);
	g_autoptr(GPtrArray) items = store_story_items(store, id, &error);
	if (items == NULL)
		return cli_fail(error);
	print_timeline(story, items);
	return EXIT_OK;
}

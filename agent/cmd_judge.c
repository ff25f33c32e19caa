/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette judge - items in, verdicts out, one JSON object a line; no network, no database. */
#include <stdio.h>
#include <string.h>

#include "agent/cmd.h"
#include "agent/json.h"
#include "agent/knowledge.h"
#include "feeds/date.h"
#include "feeds/html.h"
#include "filters/story.h"

#define WINDOW (3 * 86400)

typedef struct {
	Ruleset *ruleset;
	StoryIndex *stories;
	gint64 last_story;
	GHashTable *voices; /* "STORY SOURCE" */
	GArray *counts;     /* guint: how many sources story n has */
	gboolean codes;
} Bench;

static Item *item_of(const json_t *request)
{
	Item *item = item_new();
	g_autofree char *date = json_member(request, "date", NULL);
	item->headline = json_member(request, "title", "");
	item->text = json_member(request, "text", "");
	item->lang = json_member(request, "lang", NULL);
	item->link = json_member(request, "url", NULL);
	item->published = date_parse(date);
	return item;
}

/* The sources of STORY, with SOURCE among them. */
static guint count_source(Bench *bench, gint64 story, const char *source)
{
	if (bench->counts->len <= (guint64)story)
		g_array_set_size(bench->counts, (guint)story + 1);
	guint *count = &g_array_index(bench->counts, guint, story);
	char *voice =
		g_strdup_printf("%" G_GINT64_FORMAT " %s", story, source != NULL ? source : "");
	*count += g_hash_table_add(bench->voices, voice);
	return *count;
}

/* FALSE when the answer cannot be printed. */
static gboolean judge_line(Bench *bench, const char *line)
{
	json_error_t where;
	json_t *request = json_loads(line, 0, &where);
	if (!json_is_object(request)) {
		json_decref(request);
		return json_print(json_pack("{ss si}", "error", "no JSON object on this line",
					    "column", where.column));
	}
	g_autoptr(Item) item = item_of(request);
	gint64 when =
		item->published != NO_TIME ? item->published : g_get_real_time() / G_USEC_PER_SEC;
	JudgeContext context = { .source = json_string_value(json_object_get(request, "source")),
				 .lang = item->lang,
				 .codes = bench->codes };
	g_autoptr(Verdict) verdict = judge(bench->ruleset, item, &context, when);
	g_autoptr(StorySignature) signature = story_signature_new(item, verdict, when);
	gint64 story = 0;
	if (signature != NULL && (verdict->relevant || verdict->waiting->len > 0)) {
		StoryMatch match = story_index_find(bench->stories, signature);
		story = match.story != 0 ? match.story : ++bench->last_story;
		g_free(match.why);
		story_index_add(bench->stories, story, g_steal_pointer(&signature));
		verdict_settle(verdict, count_source(bench, story, context.source));
	}
	if (!verdict->relevant)
		story = 0;
	json_t *answer = json_of_verdict(verdict);
	json_object_set(answer, "id", json_object_get(request, "id"));
	g_autofree char *name = g_strdup_printf("s%" G_GINT64_FORMAT, story);
	json_object_set_new(answer, "story", story != 0 ? json_string(name) : json_null());
	json_decref(request);
	return json_print(answer);
}

int cmd_judge(const Cli *cli, int argc, char **argv)
{
	g_auto(GStrv) rules = NULL;
	gboolean codes = FALSE;
	const GOptionEntry entries[] = {
		{ "rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rules,
		  "Use these rules instead of the settings' (file or folder, may repeat)", "PATH" },
		{ "codes", 0, 0, G_OPTION_ARG_NONE, &codes,
		  "Add the codes of ACLED, PLOVER and CAMEO", NULL },
		G_OPTION_ENTRY_NULL
	};
	int status;
	if (!cli_options(&argc, &argv, entries, "< ITEMS.jsonl > VERDICTS.jsonl", NULL, &status))
		return status;
	g_autoptr(Ruleset) ruleset = knowledge_load(cli, rules, &status);
	if (ruleset == NULL)
		return status;
	g_autoptr(StoryIndex) stories = story_index_new(WINDOW);
	g_autoptr(GHashTable) voices = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autoptr(GArray) counts = g_array_new(FALSE, TRUE, sizeof(guint));
	Bench bench = { ruleset, stories, 0, voices, counts, codes };
	char *line = NULL;
	size_t room = 0;
	gboolean ok = TRUE;
	while (ok && getline(&line, &room, stdin) > 0)
		if (line[strspn(line, " \t\r\n")] != '\0')
			ok = judge_line(&bench, line);
	free(line);
	return ok ? EXIT_OK : EXIT_FAILED;
}

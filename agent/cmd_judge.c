/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette judge - items in, verdicts out, one JSON object a line; no network, no database. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "agent/cmd.h"
#include "agent/json.h"
#include "agent/jsonline.h"
#include "agent/knowledge.h"
#include "feeds/date.h"
#include "feeds/html.h"
#include "filters/reading.h"
#include "filters/story.h"

#define WINDOW    (3 * 86400)
#define LINE_SIZE 1024 /* of most answers */

/* Later items may show two stories to be one, so that answers wait this long for the last word. */
#define MOST_HELD 10000

/* An answer but for its story. */
typedef struct {
	char *text;
	gint64 story;
} Held;

typedef struct {
	Ruleset *ruleset;
	StoryIndex *stories;
	GArray *held;       /* Held */
	GHashTable *voices; /* "STORY SOURCE" */
	GArray *counts;     /* guint: how many sources story n has */
	gboolean codes, ascii;
	gint64 latest;  /* the last date given: that of what has none */
	GArray *joined; /* gint64: the story that each story is part of, by id; itself at first */
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

/* ---- stories ---- */

static gint64 joined_into(const Bench *bench, gint64 story)
{
	while (g_array_index(bench->joined, gint64, story) != story)
		story = g_array_index(bench->joined, gint64, story);
	return story;
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

static gint64 place(Bench *bench, const Text *text, const Verdict *verdict, gint64 when)
{
	g_autoptr(StorySignature) signature = story_signature_of(text, verdict, when);
	StoryMatch match = story_index_find(bench->stories, signature);
	gint64 story = match.story != 0 ? match.story : (gint64)bench->joined->len, twin;
	if (match.story == 0)
		g_array_append_val(bench->joined, story);
	story_index_add(bench->stories, story, g_steal_pointer(&signature));
	while ((twin = story_index_twin(bench->stories, story, NULL)) != 0) {
		gint64 into = MIN(story, twin), from = MAX(story, twin);
		story_index_merge(bench->stories, into, from);
		g_array_index(bench->joined, gint64, from) = into;
		story = into;
	}
	return story;
}

/* FALSE when it cannot be printed. */
static gboolean release(Bench *bench)
{
	gboolean ok = TRUE;
	for (guint i = 0; i < bench->held->len; i++) {
		Held *held = &g_array_index(bench->held, Held, i);
		if (held->story != 0) {
			ok = ok && printf("%s,\"story\":\"s%" G_GINT64_FORMAT "\"}\n", held->text,
					  joined_into(bench, held->story)) > 0;
		} else {
			ok = ok && puts(held->text) >= 0;
		}
		g_free(held->text);
	}
	g_array_set_size(bench->held, 0);
	return ok && fflush(stdout) == 0;
}

/* ---- lines ---- */

static gboolean hold(Bench *bench, Held held)
{
	g_array_append_val(bench->held, held);
	return bench->held->len < MOST_HELD || release(bench);
}

/* But for its end, where the story comes. */
static char *answer_of(const Verdict *verdict, const json_t *id, gboolean ascii)
{
	GString *line = g_string_sized_new(LINE_SIZE);
	jsonline_begin(line, NULL, '{');
	jsonline_verdict(line, verdict);
	char *known = id != NULL ? json_dumps(id, JSON_COMPACT | JSON_ENCODE_ANY) : NULL;
	if (known != NULL)
		jsonline_raw(line, "id", known);
	free(known);
	if (ascii)
		jsonline_to_ascii(line);
	return g_string_free(line, FALSE);
}

/* FALSE when the answer cannot be printed. */
static gboolean judge_line(Bench *bench, const char *line)
{
	json_error_t where;
	json_t *request = json_loads(line, 0, &where);
	if (!json_is_object(request)) {
		json_decref(request);
		char *text = g_strdup_printf("{\"error\":\"no JSON object on this line\","
					     "\"column\":%d}",
					     where.column);
		return hold(bench, (Held){ text, 0 });
	}
	g_autoptr(Item) item = item_of(request);
	if (item->published != NO_TIME)
		bench->latest = item->published;
	gint64 when = bench->latest;
	JudgeContext context = { .source = json_string_value(json_object_get(request, "source")),
				 .lang = item->lang,
				 .codes = bench->codes };
	g_autoptr(Reading) reading = reading_new(bench->ruleset, item, &context, when);
	Verdict *verdict = reading->verdict;
	reading_ask(reading, bench->ruleset, NULL, NULL);
	gint64 story = place(bench, reading_text(reading), verdict, when);
	verdict_settle(verdict, count_source(bench, story, context.source));
	char *answer = answer_of(verdict, json_object_get(request, "id"), bench->ascii);
	json_decref(request);
	return hold(bench, (Held){ answer, story });
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
	g_autoptr(GArray) held = g_array_new(FALSE, FALSE, sizeof(Held));
	g_autoptr(GArray) joined = g_array_new(FALSE, TRUE, sizeof(gint64));
	g_array_set_size(joined, 1); /* ids from 1 */
	g_autoptr(GHashTable) voices = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autoptr(GArray) counts = g_array_new(FALSE, TRUE, sizeof(guint));
	Bench bench = { .ruleset = ruleset,
			.stories = stories,
			.held = held,
			.joined = joined,
			.voices = voices,
			.counts = counts,
			.codes = codes,
			.ascii = isatty(STDOUT_FILENO) != 0,
			.latest = g_get_real_time() / G_USEC_PER_SEC };
	char *line = NULL;
	size_t room = 0;
	gboolean ok = TRUE;
	while (ok && getline(&line, &room, stdin) > 0)
		if (line[strspn(line, " \t\r\n")] != '\0')
			ok = judge_line(&bench, line);
	free(line);
	ok = release(&bench) && ok;
	return ok ? EXIT_OK : EXIT_FAILED;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette explain - what the rules see in an item, and what was missing for them to fire. */
#include <stdio.h>
#include <string.h>

#include "agent/archive.h"
#include "agent/cmd.h"
#include "agent/explanation.h"
#include "agent/knowledge.h"
#include "agent/stories.h"
#include "agent/term.h"
#include "feeds/file.h"
#include "feeds/limits.h"
#include "feeds/parse.h"

typedef struct {
	Ruleset *ruleset;
	const char *rule; /* to be shown in full, or NULL */
	gboolean as_json;
} Wish;

/* STORED (may be NULL) is what the store knows of the item; the reference is taken. */
static void explain_item(const Wish *wish, const Item *item, const JudgeContext *context,
			 json_t *stored)
{
	gint64 now = g_get_real_time() / G_USEC_PER_SEC;
	g_autoptr(Explanation) e = explanation_new(wish->ruleset, item, context, now);
	e->rule = wish->rule;
	if (!wish->as_json) {
		explanation_print(e);
		json_decref(stored);
		return;
	}
	json_t *object = explanation_json(e);
	json_object_set_new(object, "stored", stored != NULL ? stored : json_null());
	json_print(object);
}

/* ---- where the item comes from ---- */

/* Title on the first line, text on the others. */
static int explain_text(const Wish *wish, const char *text)
{
	g_autoptr(Item) item = item_new();
	g_autofree char *valid = g_utf8_make_valid(text, -1);
	const char *end = strchr(valid, '\n');
	item->headline = end != NULL ? g_strndup(valid, end - valid) : g_strdup(valid);
	item->text = g_strdup(end != NULL ? end + 1 : "");
	explain_item(wish, item, NULL, NULL);
	return EXIT_OK;
}

static char *read_stdin(void)
{
	GString *all = g_string_new(NULL);
	char chunk[8192];
	for (gsize n; (n = fread(chunk, 1, sizeof chunk, stdin)) > 0 && all->len < LIMIT_FIELD;)
		g_string_append_len(all, chunk, n);
	return g_string_free(all, FALSE);
}

/* A feed's every item, or a text. */
static int explain_file(const Wish *wish, const char *file)
{
	g_autofree char *data = NULL;
	g_autoptr(GError) error = NULL;
	gsize size = 0;
	if ((data = file_read(file, LIMIT_DOCUMENT, &size, &error)) == NULL)
		return cli_fail(error);
	ParseOptions options = { NULL, NULL, TRUE };
	g_autoptr(Feed) feed = feed_parse((const guint8 *)data, size, &options, NULL);
	if (feed == NULL)
		return explain_text(wish, data);
	JudgeContext context = { .source = feed->title.value, .lang = feed->language };
	for (guint i = 0; i < feed->items->len; i++) {
		if (!wish->as_json)
			printf("%sitem %u\n", i > 0 ? "\n" : "", i + 1);
		explain_item(wish, g_ptr_array_index(feed->items, i), &context, NULL);
	}
	return EXIT_OK;
}

/* Why nobody was told of STORY, as far as it can be known afterwards. */
static const char *silence_of(const Story *story, const Config *config)
{
	gint64 now = g_get_real_time() / G_USEC_PER_SEC;
	if (story->severity < (Severity)config->severity)
		return "never told: below the severity that alerts";
	if (story->quiet_until > now)
		return "never told: muted or snoozed";
	return "never told: too old when it came in";
}

static void print_history(const StoredItem *stored, const Story *story, const Config *config)
{
	g_autofree char *dated = term_time(stored->when);
	g_autofree char *seen = term_time(stored->first_seen);
	term_field("dated", dated, 40);
	term_field("seen", seen, 40);
	term_field("source", stored->source, 100);
	if (story == NULL)
		return;
	g_autofree char *told = term_time(story->told_at);
	g_autofree char *line =
		story->told_updates > 0
			? g_strdup_printf("%" G_GINT64_FORMAT ", told %u %s, last %s", story->id,
					  story->told_updates,
					  story->told_updates == 1 ? "time" : "times", told)
			: g_strdup_printf("%" G_GINT64_FORMAT ", %s", story->id,
					  silence_of(story, config));
	term_field("story", line, 200);
}

static json_t *history_json(const StoredItem *stored, const Story *story, const Config *config)
{
	return json_pack(
		"{sI sI sI so so so sI so}", "id", (json_int_t)stored->id, "date",
		(json_int_t)stored->when, "first_seen", (json_int_t)stored->first_seen, "source",
		json_text(stored->source), "link", json_text(stored->link), "feed",
		json_text(stored->feed_url), "story", (json_int_t)stored->story, "silent",
		story == NULL || story->told_updates > 0 ? json_null()
							 : json_text(silence_of(story, config)));
}

static int explain_stored(const Cli *cli, const Wish *wish, const char *name)
{
	int status;
	GError *error = NULL;
	g_autoptr(Config) config = cli_config(cli);
	g_autoptr(Store) store = config != NULL ? cli_store(cli, STORE_READ, &status) : NULL;
	if (store == NULL)
		return config != NULL ? status : EXIT_USAGE;
	g_autoptr(StoredItem) stored = store_item(store, name, &error);
	g_autoptr(Story) story = stored != NULL && stored->story != 0
					 ? store_story(store, stored->story, &error)
					 : NULL;
	g_autoptr(GError) failed = error;
	if (failed != NULL)
		return cli_fail(failed);
	if (stored == NULL)
		return cli_fail_text(EXIT_FAILED,
				     "%s: no stored item has this number or address, and no file "
				     "this name",
				     name);
	g_autoptr(Item) item = archive_item(stored);
	stored->context.sources = story != NULL ? story_count(story->families) : 0;
	explain_item(wish, item, &stored->context,
		     wish->as_json ? history_json(stored, story, config) : NULL);
	if (!wish->as_json)
		print_history(stored, story, config);
	return EXIT_OK;
}

static gboolean knows_rule(const Ruleset *ruleset, const char *name)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	const char *file;
	guint line;
	for (guint i = 0; i < ruleset_n_rules(ruleset); i++)
		g_ptr_array_add(names, (gpointer)ruleset_rule(ruleset, i, &file, &line)->name);
	g_ptr_array_add(names, NULL);
	const char *const *all = (const char *const *)names->pdata;
	if (g_strv_contains(all, name))
		return TRUE;
	const char *nearest = diag_nearest(name, all);
	cli_fail_text(EXIT_USAGE, "no rule \"%s\"%s%s%s", name,
		      nearest != NULL ? "; did you mean \"" : "", nearest != NULL ? nearest : "",
		      nearest != NULL ? "\"?" : "");
	return FALSE;
}

int cmd_explain(const Cli *cli, int argc, char **argv)
{
	g_auto(GStrv) rules = NULL;
	g_autofree char *rule = NULL;
	gboolean as_json = FALSE;
	const GOptionEntry entries[] = {
		{ "json", 0, 0, G_OPTION_ARG_NONE, &as_json, "Print one JSON object for each item",
		  NULL },
		{ "rule", 0, 0, G_OPTION_ARG_STRING, &rule, "Show all that this rule saw", "NAME" },
		{ "rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rules,
		  "Use these rules instead of the settings' (file or folder, may repeat)", "PATH" },
		G_OPTION_ENTRY_NULL
	};
	int status;
	if (!cli_options(&argc, &argv, entries, "ITEM | URL | FILE | -",
			 "ITEM is the number that `vedette search` shows; FILE a feed or a text; - "
			 "reads "
			 "a text,\nits title on the first line, from standard input.",
			 &status))
		return status;
	if (argc != 2)
		return cli_fail_text(EXIT_USAGE, "explain: one ITEM, URL, FILE or - is wanted");
	g_autoptr(Ruleset) ruleset = knowledge_load(cli, rules, &status);
	if (ruleset == NULL)
		return status;
	if (rule != NULL && !knows_rule(ruleset, rule))
		return EXIT_USAGE;
	Wish wish = { ruleset, rule, as_json };
	if (strcmp(argv[1], "-") == 0) {
		g_autofree char *text = read_stdin();
		return explain_text(&wish, text);
	}
	if (g_file_test(argv[1], G_FILE_TEST_IS_REGULAR))
		return explain_file(&wish, argv[1]);
	return explain_stored(cli, &wish, argv[1]);
}

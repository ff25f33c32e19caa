/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette search - the filter language over everything stored. */
#include <stdio.h>
#include <string.h>

#include "agent/cmd.h"
#include "agent/json.h"
#include "agent/knowledge.h"
#include "agent/mark.h"
#include "agent/safe.h"
#include "agent/search.h"
#include "agent/term.h"

#define TITLE_LENGTH 200
#define TEXT_LENGTH  160

static json_t *json_of(const SearchHit *hit)
{
	const StoredItem *item = hit->item;
	return json_pack("{sI so so so so so sI sI ss sI so so}", "id", (json_int_t)item->id,
			 "title", json_text(item->title), "text", json_text(item->text), "lang",
			 json_text(item->lang), "source", json_text(item->source), "link",
			 json_text(item->link), "date", (json_int_t)item->when, "first_seen",
			 (json_int_t)item->first_seen, "severity", severity_name(item->severity),
			 "story", (json_int_t)item->story, "because", json_strings(hit->because),
			 "spans", json_spans(hit->spans));
}

static gboolean is_in_text(const SearchHit *hit)
{
	for (guint i = 0; i < hit->spans->len; i++)
		if (((Span *)g_ptr_array_index(hit->spans, i))->field == FIELD_TEXT)
			return TRUE;
	return FALSE;
}

/* The words of the text that were found, if some were, and what stands around them. */
static void print_hit(const SearchHit *hit)
{
	const StoredItem *item = hit->item;
	g_autofree char *when = term_time(item->when);
	g_autofree char *title = mark_spans(item->title, FIELD_TITLE, hit->spans, TITLE_LENGTH);
	g_autofree char *text = mark_spans(item->text, FIELD_TEXT, hit->spans, TEXT_LENGTH);
	g_autofree char *source = safe_isolated(item->source != NULL ? item->source : "", 80);
	gboolean titled = *item->title != '\0';
	printf("%s  %6" G_GINT64_FORMAT "  %s%s%s\n", when, item->id, term_color(item->severity),
	       titled ? title : text, term_plain());
	if (titled && is_in_text(hit))
		printf("                          %s\n", text);
	printf("                          %s", source);
	if (item->relevant)
		printf(", %s, story %" G_GINT64_FORMAT, severity_name(item->severity), item->story);
	printf("\n");
}

/* What is wrong, with the query and a caret below the place. */
static int bad_query(const char *text, gsize offset, const char *message)
{
	g_autofree char *shown = safe_line(text, SAFE_NO_LIMIT);
	glong column = g_utf8_pointer_to_offset(text, text + MIN(offset, strlen(text)));
	int status = cli_fail_text(EXIT_USAGE, "column %ld: %s", column + 1, message);
	fprintf(stderr, "  %s\n  %*s^\n", shown, (int)column, "");
	return status;
}

typedef struct {
	const char *text;
	int status;
} Checked;

static void on_unknown(const QueryPlace *place, const char *what, const char *name,
		       const char *nearest, gpointer user_data)
{
	Checked *checked = user_data;
	g_autofree char *message = g_strdup_printf(
		"no %s \"%s\"%s%s%s", what, name, nearest != NULL ? "; did you mean \"" : "",
		nearest != NULL ? nearest : "", nearest != NULL ? "\"?" : "");
	checked->status = bad_query(checked->text, place->offset, message);
}

typedef struct {
	gboolean as_json, latest;
	int limit;
} Wish;

static int search(const Cli *cli, const char *text, const Wish *wish, gint64 since)
{
	int status;
	gsize offset = 0;
	gboolean cut;
	g_autoptr(GError) error = NULL;
	g_autoptr(Query) query = query_parse(text, &offset, &error);
	if (query == NULL)
		return bad_query(text, offset, error->message);
	g_autoptr(Ruleset) ruleset = knowledge_load(cli, NULL, &status);
	if (ruleset == NULL)
		return status;
	Checked checked = { text, EXIT_OK };
	ruleset_check(ruleset, query, on_unknown, &checked);
	if (checked.status != EXIT_OK)
		return checked.status;
	g_autoptr(Store) store = cli_store(cli, STORE_READ, &status);
	if (store == NULL)
		return status;
	SearchWish plan = { .now = g_get_real_time() / G_USEC_PER_SEC,
			    .since = since,
			    .most = (guint)wish->limit,
			    .latest = wish->latest,
			    .ruleset = ruleset };
	g_autoptr(GPtrArray) hits = search_find(store, query, &plan, &cut, &error);
	if (hits == NULL)
		return cli_fail(error);
	for (guint i = 0; i < hits->len; i++) {
		if (wish->as_json)
			json_print(json_of(g_ptr_array_index(hits, i)));
		else
			print_hit(g_ptr_array_index(hits, i));
	}
	if (cut)
		fprintf(stderr,
			"vedette: only %d items were looked at closely; more words or --since find "
			"more\n",
			SEARCH_MOST_ASKED);
	return EXIT_OK;
}

int cmd_search(const Cli *cli, int argc, char **argv)
{
	Wish wish = { .limit = 50 };
	g_autofree char *since_text = NULL;
	const GOptionEntry entries[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &wish.as_json,
					   "Print one JSON object a line", NULL },
					 { "limit", 'n', 0, G_OPTION_ARG_INT, &wish.limit,
					   "At most so many (50)", "N" },
					 { "latest", 0, 0, G_OPTION_ARG_NONE, &wish.latest,
					   "The latest first, not the best match", NULL },
					 { "since", 0, 0, G_OPTION_ARG_STRING, &since_text,
					   "Of the last 12h, 7d… (all there is)", "TIME" },
					 G_OPTION_ENTRY_NULL };
	int status;
	gint64 since = 0;
	if (!cli_options(&argc, &argv, entries, "QUERY",
			 "QUERY is the filter language of vedette-filters(7): words, \"phrases\", "
			 "@entity, event:type, killed>=10, AND, OR, NOT.",
			 &status))
		return status;
	if (argc < 2 || wish.limit < 1)
		return cli_fail_text(EXIT_USAGE, "search: a QUERY is wanted, and a limit from 1");
	if (since_text != NULL && !cli_since(since_text, NULL, &since))
		return EXIT_USAGE;
	g_autofree char *text = g_strjoinv(" ", argv + 1);
	if (!g_utf8_validate(text, -1, NULL))
		return cli_fail_text(EXIT_USAGE, "search: the query is not UTF-8");
	return search(cli, text, &wish, since);
}

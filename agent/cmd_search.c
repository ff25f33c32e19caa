/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette search - the filter language over everything stored. */
#include <stdio.h>
#include <string.h>

#include "agent/cmd.h"
#include "agent/json.h"
#include "agent/safe.h"
#include "agent/search.h"
#include "agent/term.h"

#define TITLE_LENGTH 200

static json_t *json_of(const StoredItem *item)
{
	return json_pack("{sI so so so so sI sI ss sI}", "id", (json_int_t)item->id, "title",
			 json_text(item->title), "lang", json_text(item->lang), "source",
			 json_text(item->source), "link", json_text(item->link), "date",
			 (json_int_t)item->when, "first_seen", (json_int_t)item->first_seen,
			 "severity", severity_name(item->severity), "story",
			 (json_int_t)item->story);
}

static void print_item(const StoredItem *item)
{
	g_autofree char *when = term_time(item->when);
	g_autofree char *title =
		safe_isolated(*item->title != '\0' ? item->title : item->text, TITLE_LENGTH);
	printf("%s  %6" G_GINT64_FORMAT "  %s%s%s\n", when, item->id, term_color(item->severity),
	       title, term_plain());
	g_autofree char *source = safe_isolated(item->source != NULL ? item->source : "", 80);
	printf("                          %s", source);
	if (item->relevant)
		printf(", %s, story %" G_GINT64_FORMAT, severity_name(item->severity), item->story);
	printf("\n");
}

/* What is wrong, with the query and a caret below the place. */
static int bad_query(const char *text, gsize offset, const GError *error)
{
	g_autofree char *shown = safe_line(text, SAFE_NO_LIMIT);
	glong column = g_utf8_pointer_to_offset(text, text + MIN(offset, strlen(text)));
	int status = cli_fail_text(EXIT_USAGE, "column %ld: %s", column + 1, error->message);
	fprintf(stderr, "  %s\n  %*s^\n", shown, (int)column, "");
	return status;
}

int cmd_search(const Cli *cli, int argc, char **argv)
{
	gboolean as_json = FALSE;
	int limit = 50;
	const GOptionEntry entries[] = {
		{ "json", 0, 0, G_OPTION_ARG_NONE, &as_json, "Print one JSON object a line", NULL },
		{ "limit", 'n', 0, G_OPTION_ARG_INT, &limit, "At most so many (50)", "N" },
		G_OPTION_ENTRY_NULL
	};
	int status;
	if (!cli_options(&argc, &argv, entries, "QUERY",
			 "QUERY is the filter language of vedette-filters(7): words, \"phrases\", "
			 "@entity, event:type, killed>=10, AND, OR, NOT.",
			 &status))
		return status;
	if (argc < 2 || limit < 1)
		return cli_fail_text(EXIT_USAGE, "search: a QUERY is wanted, and a limit from 1");
	g_autofree char *text = g_strjoinv(" ", argv + 1);
	g_autoptr(GError) error = NULL;
	gsize offset = 0;
	if (!g_utf8_validate(text, -1, NULL))
		return cli_fail_text(EXIT_USAGE, "search: the query is not UTF-8");
	g_autoptr(Query) query = query_parse(text, &offset, &error);
	if (query == NULL)
		return bad_query(text, offset, error);
	g_autoptr(Store) store = cli_store(cli, STORE_READ, &status);
	if (store == NULL)
		return status;
	gint64 now = g_get_real_time() / G_USEC_PER_SEC;
	g_autoptr(GPtrArray) items = search_items(store, query, now, (guint)limit, &error);
	if (items == NULL)
		return cli_fail(error);
	for (guint i = 0; i < items->len; i++) {
		if (as_json)
			json_print(json_of(g_ptr_array_index(items, i)));
		else
			print_item(g_ptr_array_index(items, i));
	}
	return EXIT_OK;
}

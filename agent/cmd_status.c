/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette status - what is in the store, and whether everything has been delivered. */
#include <stdio.h>

#include "agent/cmd.h"
#include "agent/json.h"
#include "agent/term.h"

static void print_text(const StoreCounts *c, gint64 digest)
{
	g_autofree char *fetched = term_time(c->last_fetch);
	g_autofree char *digested = term_time(digest);
	printf("feeds         %" G_GINT64_FORMAT ", last asked %s\n", c->feeds, fetched);
	printf("items         %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT " of them relevant\n",
	       c->items, c->relevant);
	printf("stories       %" G_GINT64_FORMAT "\n", c->stories);
	printf("alerts        %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT
	       " hand-overs waiting, %" G_GINT64_FORMAT " given up\n",
	       c->alerts, c->waiting, c->dead);
	printf("last digest   %s\n", digested);
	printf("database      %.1f MB\n", (double)c->bytes / 1e6);
}

static json_t *json_of(const StoreCounts *c, gint64 digest)
{
	return json_pack("{sI sI sI sI sI sI sI sI sI sI}", "feeds", (json_int_t)c->feeds, "items",
			 (json_int_t)c->items, "relevant", (json_int_t)c->relevant, "stories",
			 (json_int_t)c->stories, "alerts", (json_int_t)c->alerts, "waiting",
			 (json_int_t)c->waiting, "dead", (json_int_t)c->dead, "bytes",
			 (json_int_t)c->bytes, "last_fetch", (json_int_t)c->last_fetch,
			 "last_digest", (json_int_t)digest);
}

int cmd_status(const Cli *cli, int argc, char **argv)
{
	gboolean as_json = FALSE;
	const GOptionEntry entries[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &as_json,
					   "Print one JSON object", NULL },
					 G_OPTION_ENTRY_NULL };
	int status;
	if (!cli_options(&argc, &argv, entries, NULL, NULL, &status))
		return status;
	g_autoptr(Store) store = cli_store(cli, STORE_READ, &status);
	if (store == NULL)
		return status;
	g_autoptr(GError) error = NULL;
	StoreCounts counts = { 0 };
	StoreWindow digest;
	if (!store_counts(store, &counts, &error) ||
	    !store_last_digest(store, NULL, &digest, NULL, &error))
		return cli_fail(error);
	if (as_json)
		return json_print(json_of(&counts, digest.until)) ? EXIT_OK : EXIT_FAILED;
	print_text(&counts, digest.until);
	return EXIT_OK;
}

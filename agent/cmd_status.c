/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette status - how the watch stands: who is at work, feeds, items, what waits to be delivered.
 */
#include <stdio.h>

#include "agent/cmd.h"
#include "agent/json.h"
#include "agent/metrics.h"
#include "agent/safe.h"
#include "agent/term.h"
#include "agent/upkeep.h"

#define NUMBER "%" G_GINT64_FORMAT

/* ---- for a person ---- */

static void print_agent(const Status *s)
{
	printf("agent         ");
	if (s->running)
		printf("at work, process " NUMBER "\n", s->pid);
	else
		printf("not at work\n");
	if (s->offline_since > 0) {
		g_autofree char *since = term_time(s->offline_since);
		printf("network       none since %s; no feed is blamed\n", since);
	}
}

static void print_feeds(const Status *s)
{
	g_autofree char *last = term_time(s->last_fetch);
	g_autofree char *next = term_time(s->next_fetch);
	const char *between = ":";
	printf("feeds         %u", s->feeds);
	for (int i = 0; i < N_HEALTH; i++) {
		if (s->states[i] == 0)
			continue;
		printf("%s %u %s", between, s->states[i], health_name(i));
		between = ",";
	}
	if (s->paused > 0)
		printf("%s %u paused", between, s->paused);
	printf("\nasked         last %s, next %s\n", last,
	       s->next_fetch > 0 && s->next_fetch <= s->now ? "now" : next);
}

static void print_outbox(const Status *s)
{
	const char *between = "";
	printf("outbox        ");
	for (guint i = 0; i < s->store.outbox->len; i++) {
		const OutboxCount *count = g_ptr_array_index(s->store.outbox, i);
		g_autofree char *channel = safe_line(count->channel, 40);
		printf("%s%s: " NUMBER " %s", between, channel, count->rows, count->state);
		between = "; ";
	}
	printf("%s\n", s->store.outbox->len == 0 ? "nothing waits" : "");
}

static void print_trouble(const char *label, const char *of, const char *what, gint64 since)
{
	if (what == NULL)
		return;
	g_autofree char *subject = safe_line(of, 120);
	g_autofree char *line = safe_line(what, 300);
	g_autofree char *at = term_time(since);
	printf("%-12s  %s, %s: %s\n", label, at, subject, line);
}

static void print_text(const Status *s, const StoreCounts *c)
{
	g_autofree char *last = term_time(s->last_digest);
	g_autofree char *next = term_time(s->next_digest);
	print_agent(s);
	print_feeds(s);
	printf("items         " NUMBER ", " NUMBER " of them relevant\n", c->items, c->relevant);
	printf("stories       " NUMBER "\n", c->stories);
	printf("alerts        " NUMBER ", " NUMBER " hand-overs waiting, " NUMBER " given up\n",
	       c->alerts, c->waiting, c->dead);
	print_outbox(s);
	printf("digest        last %s, next %s\n", last, next);
	printf("database      %.1f MB, its log %.1f MB, schema " NUMBER "\n",
	       (double)s->store.bytes / 1e6, (double)s->store.wal_bytes / 1e6, s->store.schema);
	g_autofree char *folder = upkeep_budget_text(s->folder, s->budget_mb);
	printf("state folder  %s\n", folder);
	if (s->trouble != NULL)
		print_trouble("last trouble", s->trouble->url, s->trouble->why,
			      s->trouble->health_since);
	print_trouble("not told", s->store.trouble_channel, s->store.trouble, s->store.trouble_at);
	printf("version       " VEDETTE_VERSION "\n");
}

/* ---- for programs ---- */

static json_t *states_json(const Status *s)
{
	json_t *object = json_object();
	for (int i = 0; i < N_HEALTH; i++)
		json_object_set_new(object, health_name(i), json_integer(s->states[i]));
	json_object_set_new(object, "paused", json_integer(s->paused));
	return object;
}

/* {"mail": {"pending": 2}} */
static json_t *outbox_json(const Status *s)
{
	json_t *object = json_object();
	for (guint i = 0; i < s->store.outbox->len; i++) {
		const OutboxCount *count = g_ptr_array_index(s->store.outbox, i);
		json_t *states = json_object_get(object, count->channel);
		if (states == NULL) {
			states = json_object();
			json_object_set_new(object, count->channel, states);
		}
		json_object_set_new(states, count->state, json_integer(count->rows));
	}
	return object;
}

static json_t *trouble_json(const char *of_name, const char *of, const char *what, gint64 since)
{
	if (what == NULL)
		return json_null();
	return json_pack("{so so sI}", of_name, json_text(of), "why", json_text(what), "since",
			 (json_int_t)since);
}

static json_t *json_of(const Status *s, const StoreCounts *c)
{
	const struct {
		const char *name;
		gint64 value;
	} numbers[] = {
		{ "schema", s->store.schema },
		{ "pid", s->pid },
		{ "feeds", s->feeds },
		{ "items", c->items },
		{ "relevant", c->relevant },
		{ "stories", c->stories },
		{ "alerts", c->alerts },
		{ "waiting", c->waiting },
		{ "dead", c->dead },
		{ "bytes", s->store.bytes },
		{ "wal_bytes", s->store.wal_bytes },
		{ "folder_bytes", s->folder },
		{ "budget_mb", s->budget_mb },
		{ "last_fetch", s->last_fetch },
		{ "next_fetch", s->next_fetch },
		{ "last_digest", s->last_digest },
		{ "next_digest", s->next_digest },
		{ "offline_since", s->offline_since },
	};
	json_t *object =
		json_pack("{ss sb so so}", "version", VEDETTE_VERSION, "running", s->running,
			  "feed_states", states_json(s), "outbox", outbox_json(s));
	for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++)
		json_object_set_new(object, numbers[i].name, json_integer(numbers[i].value));
	const FeedGlance *feed = s->trouble;
	json_object_set_new(object, "last_feed_trouble",
			    feed != NULL
				    ? trouble_json("feed", feed->url, feed->why, feed->health_since)
				    : json_null());
	json_object_set_new(object, "last_delivery_trouble",
			    trouble_json("channel", s->store.trouble_channel, s->store.trouble,
					 s->store.trouble_at));
	return object;
}

static int show(const Status *status, Store *store, gboolean as_json)
{
	g_autoptr(GError) error = NULL;
	StoreCounts counts = { 0 };
	if (!store_counts(store, &counts, &error))
		return cli_fail(error);
	if (as_json)
		return json_print(json_of(status, &counts)) ? EXIT_OK : EXIT_FAILED;
	print_text(status, &counts);
	return EXIT_OK;
}

int cmd_status(const Cli *cli, int argc, char **argv)
{
	gboolean as_json = FALSE, as_metrics = FALSE;
	const GOptionEntry entries[] = {
		{ "json", 0, 0, G_OPTION_ARG_NONE, &as_json, "Print one JSON object", NULL },
		{ "metrics", 0, 0, G_OPTION_ARG_NONE, &as_metrics, "Print OpenMetrics text", NULL },
		G_OPTION_ENTRY_NULL
	};
	int status;
	if (!cli_options(&argc, &argv, entries, NULL, NULL, &status))
		return status;
	if (as_json && as_metrics)
		return cli_fail_text(EXIT_USAGE, "status: either --json or --metrics");
	g_autoptr(Store) store = cli_store(cli, STORE_READ, &status);
	if (store == NULL)
		return status;
	g_autoptr(GError) error = NULL;
	g_autofree char *dir = cli_state_path(cli);
	g_autoptr(Config) config = cli_config(cli);
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) specs = config != NULL ? knowledge_feeds(config, diags) : NULL;
	if (diag_errors(diags) > 0)
		g_clear_pointer(&specs, g_ptr_array_unref); /* `vedette check` says why */
	g_auto(Status) s = { 0 };
	if (!status_read(&s, store, dir, config, specs, g_get_real_time() / G_USEC_PER_SEC, &error))
		return cli_fail(error);
	if (as_metrics) {
		g_autofree char *text = metrics_text(&s);
		fputs(text, stdout);
		return EXIT_OK;
	}
	return show(&s, store, as_json);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette feeds health - how each feed fares, why, and when it is asked next, and why then. */
#include <stdio.h>
#include <string.h>

#include "agent/cmd.h"
#include "agent/json.h"
#include "agent/poller.h"
#include "agent/safe.h"
#include "agent/schedule.h"
#include "agent/term.h"

#define GAP_SHOWN (7 * 86400)
#define INDENT    14

typedef struct {
	const FeedSpec *spec;
	FeedState *state;
	const char *name; /* of its state */
	guint rank;       /* trouble first */
} Row;

static void row_free(gpointer data)
{
	Row *row = data;
	feed_state_free(row->state);
	g_free(row);
}

/* When the machine is cut off, nothing is known of what lies on the internet. */
static gboolean is_cut_off(const FeedSpec *spec, gint64 offline_since)
{
	return offline_since > 0 && !spec->private_ok && !g_str_has_prefix(spec->url, "file:");
}

static guint rank_of(const FeedSpec *spec, int health)
{
	if (spec->paused)
		return 4;
	if (!health_is_well(health) && health != HEALTH_NEW)
		return 0;
	return health == HEALTH_OK ? 3 : health == HEALTH_NEW ? 2 : 1;
}

static Row *row_new(Store *store, const FeedSpec *spec, gint64 offline_since, GError **error)
{
	FeedState *state = store_feed(store, spec->url, error);
	if (state == NULL)
		return NULL;
	Row *row = g_new0(Row, 1);
	*row = (Row){ spec, state, health_name(state->health), rank_of(spec, state->health) };
	if (spec->paused)
		row->name = "paused";
	else if (is_cut_off(spec, offline_since))
		row->name = "offline";
	return row;
}

/* Sorting keeps the lists' order within a rank. */
static int by_rank(gconstpointer a, gconstpointer b)
{
	const Row *x = *(Row *const *)a, *y = *(Row *const *)b;
	return x->rank < y->rank ? -1 : x->rank > y->rank;
}

static GPtrArray *read_rows(Store *store, const GPtrArray *specs, gint64 offline_since,
			    GError **error)
{
	g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(row_free);
	for (guint i = 0; i < specs->len; i++) {
		Row *row = row_new(store, g_ptr_array_index(specs, i), offline_since, error);
		if (row == NULL)
			return NULL;
		g_ptr_array_add(rows, row);
	}
	g_ptr_array_sort(rows, by_rank);
	return g_steal_pointer(&rows);
}

/* ---- for a person ---- */

/* "in 5 h" or "2 d ago"; "-" for 0, "never" for what never comes. Caller frees. */
static char *distance(gint64 when, gint64 now)
{
	if (when <= 0)
		return g_strdup("-");
	if (when >= SCHEDULE_NEVER)
		return g_strdup("never");
	g_autofree char *span = term_span(ABS(when - now));
	return when > now ? g_strdup_printf("in %s", span) : g_strdup_printf("%s ago", span);
}

/* LABEL and TEXT, which may be foreign, as a line below the feed's own; nothing without TEXT. */
static void print_note(const char *label, const char *text)
{
	if (text == NULL)
		return;
	g_autofree char *safe = safe_line(text, 300);
	printf("%*s%s%s\n", INDENT, "", label, safe);
}

static void print_notes(const FeedState *state, gint64 now)
{
	g_auto(GStrv) said = g_strsplit(state->said != NULL ? state->said : "", "\n", -1);
	print_note("", state->health_why);
	if (state->failures > 1) {
		g_autofree char *since = term_time(state->health_since);
		printf("%*s%u polls in a row, since %s\n", INDENT, "", state->failures, since);
	}
	if (state->ask_url != NULL)
		print_note("asked at ", state->ask_url);
	else
		print_note("redirects for good to ", state->moved_to);
	if (state->gap_at > 0 && now - state->gap_at < GAP_SHOWN) {
		g_autofree char *at = term_time(state->gap_at);
		print_note("its list had turned over whole: items may be lost before ", at);
	}
	print_note("the server says it ends: ", state->sunset);
	for (char **line = said; *line != NULL; line++)
		print_note("", *line);
}

static void print_row(const Row *row, gint64 now)
{
	const FeedState *state = row->state;
	g_autofree char *name = safe_isolated(row->spec->name, 40);
	g_autofree char *good = distance(state->last_ok, now);
	g_autofree char *next =
		state->next_at <= now ? g_strdup("now") : distance(state->next_at, now);
	gboolean asked = !row->spec->paused;
	const char *why = !asked                  ? "paused in its list"
			  : state->last_try == 0  ? "it was never asked"
			  : state->next_at <= now ? "it is due"
						  : due_reason_text(state->due_reason);
	printf("%-12s  %-10s  %-10s  %-32s  %s\n", row->name, good, asked ? next : "-", why, name);
	if (health_wants_attention(state->health))
		print_note("", row->spec->url);
	print_notes(state, now);
}

/* "12 feeds: 2 failing, 10 ok" */
static void print_sum(const GPtrArray *rows)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	g_autoptr(GHashTable) counts = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < rows->len; i++) {
		const char *name = ((Row *)g_ptr_array_index(rows, i))->name;
		guint n = GPOINTER_TO_UINT(g_hash_table_lookup(counts, name));
		if (n == 0)
			g_ptr_array_add(names, (char *)name);
		g_hash_table_insert(counts, (char *)name, GUINT_TO_POINTER(n + 1));
	}
	printf("\n%u %s:", rows->len, rows->len == 1 ? "feed" : "feeds");
	for (guint i = 0; i < names->len; i++) {
		const char *name = g_ptr_array_index(names, i);
		printf("%s %u %s", i > 0 ? "," : "",
		       GPOINTER_TO_UINT(g_hash_table_lookup(counts, name)), name);
	}
	printf("\n");
}

static void print_table(const GPtrArray *rows, gint64 offline_since, gint64 now)
{
	if (offline_since > 0) {
		g_autofree char *since = term_time(offline_since);
		printf("This machine has had no network since %s: no feed is blamed.\n\n", since);
	}
	printf("%-12s  %-10s  %-10s  %-32s  %s\n", "state", "last good", "next poll", "why then",
	       "feed");
	for (guint i = 0; i < rows->len; i++)
		print_row(g_ptr_array_index(rows, i), now);
	print_sum(rows);
}

/* ---- for programs ---- */

static json_t *json_of_row(const Row *row, gint64 offline_since)
{
	const FeedSpec *spec = row->spec;
	const FeedState *state = row->state;
	return json_pack(
		"{so so ss ss so sI sI sI sI ss si si so so sI so s[] sI}", "url",
		json_text(spec->url), "name", json_text(spec->name), "health",
		health_name(state->health), "state", row->name, "why", json_text(state->health_why),
		"since", (json_int_t)state->health_since, "last_try", (json_int_t)state->last_try,
		"last_ok", (json_int_t)state->last_ok, "next_at", (json_int_t)state->next_at, "due",
		due_reason_text(state->due_reason), "failures", (int)state->failures, "status",
		state->status, "moved_to", json_text(state->moved_to), "asked_at",
		json_text(state->ask_url), "gap_at", (json_int_t)state->gap_at, "sunset",
		json_text(state->sunset), "said", "offline_since", (json_int_t)offline_since);
}

static void print_json(const GPtrArray *rows, gint64 offline_since)
{
	for (guint i = 0; i < rows->len; i++) {
		const Row *row = g_ptr_array_index(rows, i);
		const char *said = row->state->said;
		json_t *object = json_of_row(row, offline_since);
		json_object_set_new(object, "said", json_of_lines(said != NULL ? said : ""));
		json_print(object);
	}
}

int cmd_health(const Cli *cli, gboolean as_json)
{
	int status;
	gint64 now = g_get_real_time() / G_USEC_PER_SEC, offline_since = 0;
	g_autoptr(Config) config = NULL;
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) specs = cmd_read_lists(cli, &config, &status);
	g_autoptr(Store) store = specs != NULL ? cli_store(cli, STORE_READ, &status) : NULL;
	if (store == NULL)
		return status;
	if (!store_fact(store, POLLER_OFFLINE_SINCE, &offline_since, &error))
		return cli_fail(error);
	g_autoptr(GPtrArray) rows = read_rows(store, specs, offline_since, &error);
	if (rows == NULL)
		return cli_fail(error);
	if (as_json)
		print_json(rows, offline_since);
	else
		print_table(rows, offline_since, now);
	return EXIT_OK;
}

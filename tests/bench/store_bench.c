/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store_bench DIR ROWS… - does the store stay as quick as it fills?
 *
 * Fills the store in DIR with made-up items, and at each of ROWS measures, in CPU time: opening it
 * as an agent does; asking whether an item is new, of items known and not known; committing a
 * fetch of twenty items, known and new by halves, words and facts included; and searches.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "agent/ingest.h"
#include "agent/search.h"
#include "agent/store.h"
#include "filters/text.h"

#define NOW      1700000000
#define FEEDS    10000
#define LISTED   20
#define WORDS    20000
#define GATHERED 50 /* fetches to a commit */

static GRand *dice;
static Ruleset *ruleset; /* an empty one, to search with */

static double cpu_us(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static void die(const GError *error)
{
	fprintf(stderr, "store_bench: %s\n", error->message);
	exit(1);
}

/* Words as often as those of a language: the nth commonest about 1/n. */
static char *prose(int count)
{
	GString *out = g_string_new(NULL);
	for (int i = 0; i < count; i++) {
		int rank = (int)exp(g_rand_double(dice) * log(WORDS));
		g_string_append_printf(out, "%sw%d", i > 0 ? " " : "", rank);
	}
	return g_string_free(out, FALSE);
}

/* The Nth item of all: which feed's, and what it says, follow from N. */
static Item *make_item(guint64 n)
{
	Item *item = item_new();
	g_rand_set_seed(dice, (guint32)n);
	g_free(item->headline);
	g_free(item->text);
	item->key = g_strdup_printf("https://news.example/%" G_GUINT64_FORMAT, n);
	item->url = g_strdup(item->key);
	item->link = g_strdup(item->key);
	item->headline = prose(8);
	item->text = prose(60);
	return item;
}

static NewItem *make_new(const Item *item, GPtrArray *verdicts)
{
	static const JudgeContext nothing = { 0 };
	NewItem *n = g_new0(NewItem, 1);
	Verdict *verdict = verdict_new();
	g_autoptr(Text) text = text_new_in(item->headline, item->text, "en");
	for (int f = 0; f < N_FIELDS; f++)
		n->lines[f] = text_line(text, f);
	verdict->lang = "en";
	g_ptr_array_add(verdict->entities, (gpointer) "pk");
	g_ptr_array_add(verdicts, verdict);
	n->item = item;
	n->context = &nothing;
	n->knowledge = "none";
	n->verdict = verdict;
	n->verdict_json = g_strdup("{}");
	n->because = g_strdup("");
	n->when = NOW;
	n->source = n->publisher = n->family = "a";
	n->reliability = 'B';
	return n;
}

static gboolean is_new(Store *store, gint64 feed, const Item *item)
{
	g_autoptr(GError) error = NULL;
	gboolean seen, elsewhere = FALSE;
	if (!store_has_seen(store, feed, item, &seen, &error) ||
	    (!seen && !store_has_elsewhere(store, feed, item, &elsewhere, &error)))
		die(error);
	return !seen && !elsewhere;
}

/* One fetch of items FIRST…, of its feed; returns how many were new. */
static guint fetch(Store *store, guint64 first)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *url =
		g_strdup_printf("https://feed%u.example/", (guint)(first / (LISTED / 2) % FEEDS));
	g_autoptr(FeedState) state = store_feed(store, url, &error);
	g_autoptr(GPtrArray) listed = g_ptr_array_new_with_free_func((GDestroyNotify)item_free);
	g_autoptr(GPtrArray) verdicts =
		g_ptr_array_new_with_free_func((GDestroyNotify)verdict_free);
	g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func(new_item_free);
	g_autoptr(GPtrArray) none = g_ptr_array_new(), known = g_ptr_array_new();
	if (state == NULL)
		die(error);
	for (guint i = 0; i < LISTED; i++) {
		Item *item = make_item(first + i);
		g_ptr_array_add(listed, item);
		if (is_new(store, state->id, item))
			g_ptr_array_add(items, make_new(item, verdicts));
		else
			g_ptr_array_add(known, item);
	}
	FetchCommit commit = { state, items, none, none, known, "hash", NOW, NULL };
	if (!store_gather(store, &error) || !store_commit_fetch(store, &commit, &error))
		die(error);
	return items->len;
}

/* Fetches until ROWS items are there; returns the µs for each new item of the last GATHERED. */
static double fill(Store *store, guint64 *next, guint64 rows)
{
	g_autoptr(GError) error = NULL;
	double begun = 0;
	guint fresh = 0;
	while (*next < rows) {
		begun = cpu_us();
		fresh = 0;
		for (guint i = 0; i < GATHERED; i++, *next += LISTED / 2)
			fresh += fetch(store, *next);
		if (!store_flush(store, &error))
			die(error);
	}
	return (cpu_us() - begun) / fresh;
}

static double ask(Store *store, guint64 from, guint64 range)
{
	enum { TIMES = 2000 };
	g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func((GDestroyNotify)item_free);
	g_autoptr(GRand) where = g_rand_new_with_seed(1);
	for (guint i = 0; i < TIMES; i++)
		g_ptr_array_add(items,
				make_item(from + (guint64)(g_rand_double(where) * (double)range)));
	double begun = cpu_us();
	for (guint i = 0; i < TIMES; i++)
		is_new(store, 1, g_ptr_array_index(items, i));
	return (cpu_us() - begun) / TIMES;
}

static double search(Store *store, const char *words, gboolean latest)
{
	enum { TIMES = 5 };
	g_autoptr(GError) error = NULL;
	gsize offset;
	g_autoptr(Query) query = query_parse(words, &offset, &error);
	double begun = cpu_us();
	for (guint i = 0; i < TIMES; i++) {
		gboolean cut;
		SearchWish wish = { NOW, 0, 20, latest, ruleset };
		g_autoptr(GPtrArray) found = search_find(store, query, &wish, &cut, &error);
		if (found == NULL)
			die(error);
	}
	return (cpu_us() - begun) / TIMES / 1000;
}

int main(int argc, char **argv)
{
	guint64 next = 0;
	static const char *const none[] = { NULL };
	g_autoptr(DiagList) diags = diag_list_new();
	dice = g_rand_new();
	ruleset = ruleset_load(none, diags);
	printf("%9s %9s %10s %10s %10s %10s %10s %10s %10s %9s\n", "items", "open ms", "known us",
	       "unknown us", "commit us", "rare ms", "phrase ms", "common ms", "latest ms", "MB");
	for (int i = 2; i < argc; i++) {
		g_autoptr(GError) error = NULL;
		double begun = cpu_us();
		Store *store = store_open(argv[1], STORE_WRITE, &error);
		if (store == NULL)
			die(error);
		fill(store, &next, g_ascii_strtoull(argv[i], NULL, 10));
		store_close(store);
		begun = cpu_us();
		if ((store = store_open(argv[1], STORE_WRITE, &error)) == NULL)
			die(error);
		double opened = (cpu_us() - begun) / 1000, known = ask(store, 0, next);
		double unknown = ask(store, 1u << 31, 1u << 30);
		double commit = fill(store, &next, next + 10 * GATHERED * LISTED / 2);
		StoreCounts counts;
		if (!store_counts(store, &counts, &error))
			die(error);
		printf("%9" G_GINT64_FORMAT " %9.1f %10.1f %10.1f %10.1f %10.2f %10.2f %10.2f"
		       " %10.2f %9" G_GINT64_FORMAT "\n",
		       counts.items, opened, known, unknown, commit, search(store, "w19000", FALSE),
		       search(store, "\"w40 w41\"", FALSE), search(store, "w1 AND w2", FALSE),
		       search(store, "w1 AND w2", TRUE), counts.bytes / 1000000);
		fflush(stdout);
		store_close(store);
	}
	g_rand_free(dice);
	ruleset_unref(ruleset);
	return 0;
}

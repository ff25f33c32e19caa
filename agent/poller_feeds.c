/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which feeds the poller asks: those of the lists, each place once. */
#include "agent/poller_private.h"

#define SLACK_MS 50 /* a request may reach its server so much later than it was started */

static char *user_agent(const Config *config)
{
	return *config->contact != '\0'
		       ? g_strdup_printf("vedette/%s (+%s)", VEDETTE_VERSION, config->contact)
		       : g_strdup("vedette/" VEDETTE_VERSION);
}

static void free_state(gpointer state)
{
	feed_state_free(state);
}

static gboolean is_job(gpointer job, Host *host, gpointer asked)
{
	return job == asked;
}

/* ASKED is listed no more: a request under way comes to its end, and then to nothing. */
static void drop(Poller *poller, Asked *asked)
{
	poller_take_off_agenda(asked);
	if (asked->waiting)
		g_ptr_array_unref(hosts_sweep(poller->hosts, asked->at, is_job, asked));
	asked->waiting = FALSE;
	poller->n_held -= asked->held != NULL;
	g_clear_pointer(&asked->held, fetch_result_free);
	asked->spec = NULL;
	if (asked->hop != NULL)
		fetch_give_up(g_steal_pointer(&asked->hop), 0);
	if (!asked->in_flight && !asked->taken)
		poller_asked_free(asked);
}

/* What is remembered of SPECS' feeds that are not in OLD, by URL; NULL when the store fails. */
static GHashTable *read_states(Poller *poller, GHashTable *old, const GPtrArray *specs,
			       GError **error)
{
	g_autoptr(GHashTable) states =
		g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_state);
	for (guint i = 0; i < specs->len; i++) {
		const FeedSpec *spec = g_ptr_array_index(specs, i);
		if (spec->paused || g_hash_table_contains(old, spec->url))
			continue;
		FeedState *state = store_feed(poller->store, spec->url, error);
		if (state == NULL)
			return NULL;
		g_hash_table_insert(states, state->url, state);
		GError *own = NULL;
		poller_host_of(poller, state->ask_url != NULL ? state->ask_url : state->url, &own);
		if (own != NULL) {
			g_propagate_error(error, own);
			return NULL;
		}
	}
	return g_steal_pointer(&states);
}

/* Each feed of SPECS once, those of OLD as they are, the others with their STATES. */
static GPtrArray *make_feeds(Poller *poller, const GPtrArray *specs, GHashTable *old,
			     GHashTable *states)
{
	GPtrArray *feeds = g_ptr_array_new_with_free_func(poller_asked_free);
	for (guint i = 0; i < specs->len; i++) {
		const FeedSpec *spec = g_ptr_array_index(specs, i);
		Asked *asked = g_hash_table_lookup(old, spec->url);
		if (spec->paused)
			continue;
		if (asked == NULL) {
			asked = g_new0(Asked, 1);
			asked->poller = poller;
			g_hash_table_steal_extended(states, spec->url, NULL,
						    (gpointer *)&asked->state);
		}
		asked->spec = spec;
		g_hash_table_remove(old, spec->url);
		g_ptr_array_add(feeds, asked);
	}
	return feeds;
}

/* Two lines of the list, or a move, that lead to one place: it is asked once, and those come first
 * that are where the list says. */
static void drop_doubles(Poller *poller)
{
	g_autoptr(GHashTable) places = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < poller->feeds->len; i++) {
		Asked *asked = g_ptr_array_index(poller->feeds, i);
		if (asked->state->ask_url == NULL)
			g_hash_table_insert(places, asked->state->url, (gpointer)asked->spec);
	}
	for (guint i = 0; i < poller->feeds->len; i++) {
		Asked *asked = g_ptr_array_index(poller->feeds, i);
		const FeedSpec *other = asked->state->ask_url != NULL
						? g_hash_table_lookup(places, poller_url(asked))
						: NULL;
		if (other == NULL) {
			g_hash_table_insert(places, (char *)poller_url(asked),
					    (gpointer)asked->spec);
			continue;
		}
		g_autofree char *text =
			g_strdup_printf("leads to the same place as %s and is not asked: %s",
					other->name, poller_url(asked));
		poller_note(poller, asked->spec, text);
		drop(poller, g_ptr_array_steal_index(poller->feeds, i--));
	}
}

void poller_put_new_on_agenda(Poller *poller)
{
	gint64 wall = poller_wall(), now = poller_clock();
	for (guint i = 0; i < poller->feeds->len; i++) {
		Asked *asked = g_ptr_array_index(poller->feeds, i);
		if (asked->entry != NULL || asked->waiting || asked->in_flight || asked->taken ||
		    asked->held != NULL)
			continue;
		gint64 left = schedule_left(asked->state->last_try, asked->state->next_at, wall);
		poller_put_on_agenda(poller, asked, now + left * 1000);
	}
	poller_spread_overdue(poller);
}

gboolean poller_follow(Poller *poller, Ingest *ingest, const GPtrArray *specs, const Config *config,
		       GError **error)
{
	g_autoptr(GHashTable) old = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < poller->feeds->len; i++) {
		Asked *asked = g_ptr_array_index(poller->feeds, i);
		g_hash_table_insert(old, asked->state->url, asked);
	}
	g_autoptr(GHashTable) states = read_states(poller, old, specs, error);
	if (states == NULL)
		return FALSE;
	GPtrArray *before = poller->feeds;
	g_free(poller->agent);
	poller->agent = user_agent(config);
	fetcher_set_proxy(poller->fetcher, config->proxy, config->no_proxy);
	poller->host_gap = config->host_gap * 1000;
	poller->interval = config->interval;
	hosts_set(poller->hosts, poller->host_gap > 0 ? poller->host_gap + SLACK_MS : 0,
		  (guint)config->max_in_flight);
	poller->feeds = make_feeds(poller, specs, old, states);
	g_ptr_array_set_free_func(before, NULL);
	g_ptr_array_unref(before);
	g_autoptr(GList) left = g_hash_table_get_values(old);
	for (GList *l = left; l != NULL; l = l->next)
		drop(poller, l->data);
	drop_doubles(poller);
	for (guint i = 0; i < poller->feeds->len; i++) {
		Asked *asked = g_ptr_array_index(poller->feeds, i);
		if (asked->host == NULL && !poller_set_host(poller, asked, error))
			return FALSE;
	}
	poller_enter(poller, ingest);
	poller->sums.feeds = poller->feeds->len;
	if (poller->running) {
		poller_put_new_on_agenda(poller);
		poller_tick_in(poller, 0);
	}
	return TRUE;
}

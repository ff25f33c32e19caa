/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Am I cut off? A failure to reach a host is held back until another is reached: then it is the
 * feed's own. When several hosts fail and none answers it is this machine that is cut off, and no
 * feed is blamed. */
#include "agent/poller_private.h"

#define OFFLINE_HOSTS 3   /* so many hosts unreachable and none reached: it is us */
#define OFFLINE_WAIT  120 /* seconds before one feed is asked again, when running on */

void poller_blame_held(Poller *poller, gint64 before)
{
	for (guint i = 0; poller->n_held > 0 && i < poller->feeds->len; i++) {
		Asked *asked = g_ptr_array_index(poller->feeds, i);
		if (asked->held != NULL && asked->held_at <= before) {
			poller->n_held--;
			poller_take(asked, g_steal_pointer(&asked->held));
		}
	}
}

gboolean poller_recall_offline(Poller *poller, GError **error)
{
	gint64 since = 0;
	if (!store_fact(poller->store, POLLER_OFFLINE_SINCE, &since, error))
		return FALSE;
	poller->offline = since != 0 && poller->n_hosts >= OFFLINE_HOSTS;
	return TRUE;
}

static void tell_offline(Poller *poller)
{
	gboolean offline = poller->offline;
	if (!offline && !store_set_fact(poller->store, POLLER_OFFLINE_SINCE, 0, &poller->error))
		return;
	if (poller->told_offline != offline && poller->events.offline != NULL)
		poller->events.offline(poller->events.user_data, offline);
	poller->told_offline = offline;
}

static gboolean is_internet_job(gpointer job, Host *host, gpointer user_data)
{
	return poller_is_internet(job) && ((Asked *)job)->hop == NULL;
}

void poller_go_offline(Poller *poller)
{
	gint64 since = 0;
	poller->offline_until = poller_clock() + OFFLINE_WAIT * 1000;
	if (!store_fact(poller->store, POLLER_OFFLINE_SINCE, &since, &poller->error) ||
	    (since == 0 &&
	     !store_set_fact(poller->store, POLLER_OFFLINE_SINCE, poller_wall(), &poller->error))) {
		poller_finish(poller);
		return;
	}
	poller->offline = TRUE;
	tell_offline(poller);
	g_hash_table_remove_all(poller->unreached);
	for (guint i = 0; poller->n_held > 0 && i < poller->feeds->len; i++) {
		Asked *asked = g_ptr_array_index(poller->feeds, i);
		if (asked->held == NULL)
			continue;
		g_clear_pointer(&asked->held, fetch_result_free);
		poller->n_held--;
		poller->sums.skipped_offline++;
		if (!poller->once)
			poller_put_on_agenda(poller, asked, poller->offline_until);
	}
	if (!poller->once)
		return;
	g_autoptr(GPtrArray) out = hosts_sweep(poller->hosts, NULL, is_internet_job, NULL);
	poller->sums.skipped_offline += out->len;
	for (guint i = 0; i < out->len; i++)
		((Asked *)g_ptr_array_index(out, i))->waiting = FALSE;
}

static void go_online(Poller *poller)
{
	g_hash_table_remove_all(poller->unreached);
	poller_blame_held(poller, G_MAXINT64);
	if (!poller->offline)
		return;
	poller->offline = FALSE;
	poller->told_offline = TRUE;
	tell_offline(poller);
	if (poller->once)
		return;
	/* feeds that have come due meanwhile are not asked all at once */
	gint64 now = poller_clock();
	g_autoptr(GPtrArray) out = hosts_sweep(poller->hosts, NULL, is_internet_job, NULL);
	for (guint i = 0; i < out->len; i++) {
		Asked *asked = g_ptr_array_index(out, i);
		asked->waiting = FALSE;
		poller_put_on_agenda(poller, asked, now);
	}
	poller_spread_overdue(poller);
}

static gboolean is_unreached(const FetchResult *result)
{
	return result->fault == FETCH_DNS || result->fault == FETCH_CONNECT ||
	       (result->fault == FETCH_TIMEOUT && !result->reached);
}

gboolean poller_in_doubt(const Poller *poller)
{
	return g_hash_table_size(poller->unreached) >= OFFLINE_HOSTS;
}

gboolean poller_hold_back(Asked *asked, FetchResult *result)
{
	Poller *poller = asked->poller;
	if (!poller_is_internet(asked) || poller->n_hosts < OFFLINE_HOSTS)
		return FALSE;
	if (!is_unreached(result)) {
		if (result->reached)
			go_online(poller);
		return FALSE;
	}
	g_hash_table_add(poller->unreached, asked->at);
	asked->held = result;
	asked->held_at = poller_clock();
	poller->n_held++;
	return TRUE;
}

void poller_settle_doubt(Poller *poller)
{
	gboolean again = poller->offline && !poller->once && poller->n_held > 0;
	if (again || (poller_in_doubt(poller) && poller->n_out == 0))
		poller_go_offline(poller);
}

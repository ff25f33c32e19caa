/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/hosts.h"

#include "feeds/url.h"

/* What one host, or several at one address, may be asked. */
typedef struct {
	GQueue waiting;       /* Job */
	GSequenceIter *place; /* among those with jobs waiting and none under way */
	gint64 ready_at, held_until;
	guint hosts, under_way;
	char *address; /* its key in by_address, or NULL */
} Budget;

struct _Host {
	HostState *state; /* NULL for a file */
	Budget *budget;
	guint under_way;
	gboolean internet;
};

typedef struct {
	Host *host;
	gpointer data;
} Job;

struct _Hosts {
	GPtrArray *all;         /* Host */
	GHashTable *by_name;    /* name → Host */
	GHashTable *by_address; /* address → Budget */
	GSequence *ready;       /* Budget, by the time it may start */
	gint64 gap;
	guint most, waiting, under_way;
};

/* ---- budgets ---- */

static gint64 start_of(const Budget *budget)
{
	return MAX(budget->ready_at, budget->held_until);
}

static int by_start(gconstpointer a, gconstpointer b, gpointer data)
{
	gint64 x = start_of(a), y = start_of(b);
	return x < y ? -1 : x > y;
}

/* Put BUDGET among the ready ones while it has something to do. */
static void line_up(Hosts *hosts, Budget *budget)
{
	if (budget->place != NULL)
		g_sequence_remove(budget->place);
	budget->place = NULL;
	if (budget->under_way == 0 && budget->waiting.length > 0)
		budget->place = g_sequence_insert_sorted(hosts->ready, budget, by_start, NULL);
}

static Budget *budget_new(void)
{
	Budget *budget = g_new0(Budget, 1);
	g_queue_init(&budget->waiting);
	return budget;
}

static void unregister(Hosts *hosts, Budget *budget)
{
	if (budget->address != NULL)
		g_hash_table_remove(hosts->by_address, budget->address);
	g_clear_pointer(&budget->address, g_free);
}

/* One host less goes by BUDGET. */
static void leave(Hosts *hosts, Budget *budget)
{
	if (--budget->hosts > 0) {
		line_up(hosts, budget);
		return;
	}
	unregister(hosts, budget);
	if (budget->place != NULL)
		g_sequence_remove(budget->place);
	g_queue_clear_full(&budget->waiting, g_free);
	g_free(budget);
}

static void move(Hosts *hosts, Host *host, Budget *to)
{
	Budget *from = host->budget;
	for (guint i = from->waiting.length; i > 0; i--) {
		Job *job = g_queue_pop_head(&from->waiting);
		g_queue_push_tail(job->host == host ? &to->waiting : &from->waiting, job);
	}
	from->under_way -= host->under_way;
	to->under_way += host->under_way;
	to->ready_at = MAX(to->ready_at, from->ready_at);
	to->held_until = MAX(to->held_until, from->held_until);
	to->hosts++;
	host->budget = to;
	line_up(hosts, to);
	leave(hosts, from);
}

/* ---- hosts ---- */

static void host_free(gpointer data)
{
	Host *host = data;
	host_state_free(host->state);
	g_free(host);
}

Hosts *hosts_new(void)
{
	Hosts *hosts = g_new0(Hosts, 1);
	hosts->all = g_ptr_array_new_with_free_func(host_free);
	hosts->by_name = g_hash_table_new(g_str_hash, g_str_equal);
	hosts->by_address = g_hash_table_new(g_str_hash, g_str_equal);
	hosts->ready = g_sequence_new(NULL);
	hosts->most = 1;
	return hosts;
}

void hosts_free(Hosts *hosts)
{
	if (hosts == NULL)
		return;
	for (guint i = 0; i < hosts->all->len; i++)
		leave(hosts, ((Host *)g_ptr_array_index(hosts->all, i))->budget);
	g_sequence_free(hosts->ready);
	g_hash_table_unref(hosts->by_address);
	g_hash_table_unref(hosts->by_name);
	g_ptr_array_unref(hosts->all);
	g_free(hosts);
}

void hosts_set(Hosts *hosts, gint64 gap, guint most)
{
	hosts->gap = gap;
	hosts->most = most;
}

char *host_of_url(const char *url)
{
	g_autofree char *host = url_host(url);
	g_autoptr(GUri) uri =
		g_uri_parse(url, G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED, NULL);
	if (host == NULL || g_str_has_prefix(url, "file:"))
		return NULL;
	int port = uri != NULL ? g_uri_get_port(uri) : -1;
	if (port < 0 || port == 80 || port == 443)
		return g_steal_pointer(&host);
	return g_strdup_printf("%s:%d", host, port);
}

Host *hosts_find(const Hosts *hosts, const char *name)
{
	return g_hash_table_lookup(hosts->by_name, name);
}

Host *hosts_add(Hosts *hosts, HostState *state)
{
	Host *host = g_new0(Host, 1);
	host->state = state;
	host->budget = budget_new();
	host->budget->hosts = 1;
	g_ptr_array_add(hosts->all, host);
	if (state != NULL)
		g_hash_table_insert(hosts->by_name, state->name, host);
	if (state != NULL && state->address != NULL)
		hosts_place(hosts, host, state->address);
	return host;
}

HostState *host_state(const Host *host)
{
	return host->state;
}

void host_set_internet(Host *host, gboolean internet)
{
	host->internet = internet;
}

gboolean host_is_internet(const Host *host)
{
	return host->internet;
}

void hosts_delay(Hosts *hosts, Host *host, gint64 until)
{
	host->budget->ready_at = MAX(host->budget->ready_at, until);
	line_up(hosts, host->budget);
}

void hosts_hold(Hosts *hosts, Host *host, gint64 until)
{
	host->budget->held_until = MAX(host->budget->held_until, until);
	line_up(hosts, host->budget);
}

gboolean hosts_has_more(const Host *host)
{
	return host->budget->waiting.length > 0;
}

gint64 hosts_held(const Host *host, gint64 now)
{
	return MAX(host->budget->held_until - now, 0);
}

gboolean hosts_place(Hosts *hosts, Host *host, const char *address)
{
	Budget *there = address != NULL ? g_hash_table_lookup(hosts->by_address, address) : NULL;
	gboolean changed = g_strcmp0(host->state->address, address) != 0;
	if (changed) {
		g_free(host->state->address);
		host->state->address = g_strdup(address);
	}
	if (g_strcmp0(host->budget->address, address) == 0)
		return changed;
	if (there != NULL) {
		move(hosts, host, there);
		return changed;
	}
	if (host->budget->hosts > 1)
		move(hosts, host, budget_new());
	unregister(hosts, host->budget);
	if (address != NULL) {
		host->budget->address = g_strdup(address);
		g_hash_table_insert(hosts->by_address, host->budget->address, host->budget);
	}
	return changed;
}

/* ---- jobs ---- */

void hosts_want(Hosts *hosts, Host *host, gpointer data, gboolean first)
{
	Job *job = g_new0(Job, 1);
	*job = (Job){ host, data };
	if (first)
		g_queue_push_head(&host->budget->waiting, job);
	else
		g_queue_push_tail(&host->budget->waiting, job);
	hosts->waiting++;
	if (host->budget->place == NULL)
		line_up(hosts, host->budget);
}

/* The first job of BUDGET is under way from NOW on. */
static gpointer take_first(Hosts *hosts, Budget *budget, gint64 now)
{
	g_autofree Job *job = g_queue_pop_head(&budget->waiting);
	hosts->waiting--;
	hosts->under_way++;
	budget->under_way++;
	job->host->under_way++;
	budget->ready_at = now + (job->host->state != NULL ? hosts->gap : 0);
	line_up(hosts, budget);
	return job->data;
}

gpointer hosts_next(Hosts *hosts, gboolean local_only, gint64 now, gint64 *when)
{
	GSequenceIter *i = g_sequence_get_begin_iter(hosts->ready);
	*when = G_MAXINT64;
	if (hosts->under_way >= hosts->most)
		return NULL;
	for (; !g_sequence_iter_is_end(i); i = g_sequence_iter_next(i)) {
		Budget *budget = g_sequence_get(i);
		const Job *job = g_queue_peek_head(&budget->waiting);
		if (start_of(budget) > now) {
			*when = start_of(budget);
			return NULL;
		}
		if (!local_only || !job->host->internet)
			return take_first(hosts, budget, now);
	}
	return NULL;
}

void hosts_done(Hosts *hosts, Host *host)
{
	g_return_if_fail(host->under_way > 0);
	hosts->under_way--;
	host->under_way--;
	host->budget->under_way--;
	line_up(hosts, host->budget);
}

static void sweep(Hosts *hosts, Budget *budget, HostsTake take, gpointer user_data, GPtrArray *out)
{
	for (guint i = budget->waiting.length; i > 0; i--) {
		Job *job = g_queue_pop_head(&budget->waiting);
		if (!take(job->data, job->host, user_data)) {
			g_queue_push_tail(&budget->waiting, job);
			continue;
		}
		g_ptr_array_add(out, job->data);
		g_free(job);
		hosts->waiting--;
	}
	line_up(hosts, budget);
}

GPtrArray *hosts_sweep(Hosts *hosts, Host *host, HostsTake take, gpointer user_data)
{
	GPtrArray *out = g_ptr_array_new();
	if (host != NULL)
		sweep(hosts, host->budget, take, user_data, out);
	for (guint i = 0; host == NULL && i < hosts->all->len; i++) {
		Budget *budget = ((Host *)g_ptr_array_index(hosts->all, i))->budget;
		if (budget->waiting.length > 0)
			sweep(hosts, budget, take, user_data, out);
	}
	return out;
}

guint hosts_waiting(const Hosts *hosts)
{
	return hosts->waiting;
}

guint hosts_under_way(const Hosts *hosts)
{
	return hosts->under_way;
}

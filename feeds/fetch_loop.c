/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/fetch_loop.h"

#include <glib-unix.h>
#include <sys/epoll.h>
#include <unistd.h>

/* At each end of a transfer curl 7.88 looks through all names that it remembers. */
#define NAMES_SECONDS  60  /* how long a name's address is remembered … */
#define NAMES_REQUESTS 500 /* … while there are fewer requests than this in that time */
#define EVENTS         64  /* taken from the kernel at once */
/* Eight TLS sessions are all that curl 7.88 keeps in one place, and looks through: hosts are spread
 * over as many places as remember 2,048 of them, in about 20 MB. */
#define PLACES 256

struct _FetchLoop {
	CURLM *multi;
	CURLSH *places[PLACES]; /* made when a host is put there */
	FetchLoopDone done;
	GPtrArray *idle; /* CURL */
	int epoll;
	guint watch;
	GSource *timer;
	gint64 since; /* monotonic µs */
	guint requests;
};

static void take_messages(FetchLoop *loop)
{
	int left;
	for (CURLMsg *m; (m = curl_multi_info_read(loop->multi, &left)) != NULL;) {
		if (m->msg != CURLMSG_DONE)
			continue;
		CURL *easy = m->easy_handle;
		CURLcode code = m->data.result;
		loop->done(easy, code);
	}
}

/* ---- sockets ---- */

static gboolean on_ready(gint fd, GIOCondition condition, gpointer data)
{
	FetchLoop *loop = data;
	struct epoll_event events[EVENTS];
	int running, n = epoll_wait(loop->epoll, events, EVENTS, 0);
	for (int i = 0; i < n; i++) {
		guint32 seen = events[i].events;
		int mask = (seen & (EPOLLIN | EPOLLHUP) ? CURL_CSELECT_IN : 0) |
			   (seen & EPOLLOUT ? CURL_CSELECT_OUT : 0) |
			   (seen & EPOLLERR ? CURL_CSELECT_ERR : 0);
		curl_multi_socket_action(loop->multi, events[i].data.fd, mask, &running);
	}
	take_messages(loop);
	return G_SOURCE_CONTINUE;
}

/* WATCHED: not NULL when SOCKET is in the epoll set. */
static int on_socket(CURL *easy, curl_socket_t socket, int what, void *data, void *watched)
{
	FetchLoop *loop = data;
	struct epoll_event event = { .data.fd = socket };
	if (what == CURL_POLL_REMOVE) {
		epoll_ctl(loop->epoll, EPOLL_CTL_DEL, socket, NULL);
		return 0;
	}
	event.events = (what & CURL_POLL_IN ? EPOLLIN : 0) | (what & CURL_POLL_OUT ? EPOLLOUT : 0);
	epoll_ctl(loop->epoll, watched != NULL ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, socket, &event);
	curl_multi_assign(loop->multi, socket, loop);
	return 0;
}

/* ---- the timer ---- */

static gboolean dispatch(GSource *source, GSourceFunc callback, gpointer data)
{
	FetchLoop *loop = data;
	int running;
	g_source_set_ready_time(source, -1);
	curl_multi_socket_action(loop->multi, CURL_SOCKET_TIMEOUT, 0, &running);
	take_messages(loop);
	return G_SOURCE_CONTINUE;
}

static gboolean nothing(gpointer data)
{
	return G_SOURCE_CONTINUE;
}

static GSource *make_timer(FetchLoop *loop)
{
	static GSourceFuncs functions = { .dispatch = dispatch };
	GSource *timer = g_source_new(&functions, sizeof(GSource));
	g_source_set_callback(timer, nothing, loop, NULL);
	g_source_attach(timer, NULL);
	return timer;
}

static int on_timer(CURLM *multi, long milliseconds, void *data)
{
	FetchLoop *loop = data;
	g_source_set_ready_time(
		loop->timer, milliseconds >= 0 ? g_get_monotonic_time() + 1000 * milliseconds : -1);
	return 0;
}

/* ---- handles ---- */

void fetch_loop_reset(FetchLoop *loop, CURL *easy)
{
	curl_easy_reset(easy);
	curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(easy, CURLOPT_SHARE, NULL);
	fetch_loop_keep(easy, FALSE);
}

CURL *fetch_loop_take(FetchLoop *loop)
{
	CURL *easy = loop->idle->len > 0
			     ? g_ptr_array_steal_index_fast(loop->idle, loop->idle->len - 1)
			     : curl_easy_init();
	fetch_loop_reset(loop, easy);
	return easy;
}

void fetch_loop_keep(CURL *easy, gboolean keep)
{
	curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, keep ? 0L : 1L);
}

static long names_seconds(FetchLoop *loop)
{
	gint64 now = g_get_monotonic_time();
	if (now - loop->since >= NAMES_SECONDS * G_USEC_PER_SEC) {
		loop->since = now;
		loop->requests = 0;
	}
	return ++loop->requests < NAMES_REQUESTS ? NAMES_SECONDS : 0;
}

static CURLSH *place_of(FetchLoop *loop, const char *host)
{
	CURLSH **place = &loop->places[g_str_hash(host) % PLACES];
	if (*place == NULL) {
		*place = curl_share_init();
		curl_share_setopt(*place, CURLSHOPT_SHARE, CURL_LOCK_DATA_SSL_SESSION);
	}
	return *place;
}

void fetch_loop_start(FetchLoop *loop, CURL *easy, const char *secure)
{
	if (secure != NULL)
		curl_easy_setopt(easy, CURLOPT_SHARE, place_of(loop, secure));
	curl_easy_setopt(easy, CURLOPT_DNS_CACHE_TIMEOUT, names_seconds(loop));
	curl_multi_add_handle(loop->multi, easy);
}

void fetch_loop_stop(FetchLoop *loop, CURL *easy)
{
	curl_multi_remove_handle(loop->multi, easy);
}

void fetch_loop_give(FetchLoop *loop, CURL *easy)
{
	fetch_loop_stop(loop, easy);
	fetch_loop_reset(loop, easy); /* it points to nothing of the caller's any more */
	g_ptr_array_add(loop->idle, easy);
}

/* ---- the loop ---- */

FetchLoop *fetch_loop_new(FetchLoopDone done)
{
	static gsize once = 0;
	if (g_once_init_enter(&once)) {
		curl_global_init(CURL_GLOBAL_DEFAULT);
		g_once_init_leave(&once, 1);
	}
	FetchLoop *loop = g_new0(FetchLoop, 1);
	loop->done = done;
	loop->idle = g_ptr_array_new_with_free_func(curl_easy_cleanup);
	loop->since = g_get_monotonic_time();
	loop->epoll = epoll_create1(EPOLL_CLOEXEC);
	loop->watch = g_unix_fd_add(loop->epoll, G_IO_IN, on_ready, loop);
	loop->timer = make_timer(loop);
	loop->multi = curl_multi_init();
	curl_multi_setopt(loop->multi, CURLMOPT_SOCKETFUNCTION, on_socket);
	curl_multi_setopt(loop->multi, CURLMOPT_SOCKETDATA, loop);
	curl_multi_setopt(loop->multi, CURLMOPT_TIMERFUNCTION, on_timer);
	curl_multi_setopt(loop->multi, CURLMOPT_TIMERDATA, loop);
	return loop;
}

void fetch_loop_free(FetchLoop *loop)
{
	g_ptr_array_unref(loop->idle);
	curl_multi_cleanup(loop->multi);
	for (gsize i = 0; i < PLACES; i++)
		if (loop->places[i] != NULL)
			curl_share_cleanup(loop->places[i]);
	g_source_destroy(loop->timer);
	g_source_unref(loop->timer);
	g_source_remove(loop->watch);
	close(loop->epoll);
	g_free(loop);
}

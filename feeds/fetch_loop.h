/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fetch_loop - libcurl's multi interface on the default GLib main context, for agent-sized numbers
 * of hosts. Only feeds/fetch*.c include this.
 *
 * One epoll descriptor and one timer stand for all sockets. Handles are reused. What costs more the
 * more hosts there are is kept short: names are remembered only while few are asked, connections
 * only where the caller asks for it.
 */
#ifndef FEEDS_FETCH_LOOP_H
#define FEEDS_FETCH_LOOP_H

#include <curl/curl.h>
#include <glib.h>

typedef struct _FetchLoop FetchLoop;

/* EASY has ended with CODE; it is to be stopped, then started again or given back. */
typedef void (*FetchLoopDone)(CURL *easy, CURLcode code);

FetchLoop *fetch_loop_new(FetchLoopDone done);
/* All handles must have been given back. */
void fetch_loop_free(FetchLoop *loop);

/* A handle, nothing set but what belongs to the loop. */
CURL *fetch_loop_take(FetchLoop *loop);
/* Set EASY back to that, between two requests. */
void fetch_loop_reset(FetchLoop *loop, CURL *easy);
/* KEEP: leave the connection open for another request to the same host soon. */
void fetch_loop_keep(CURL *easy, gboolean keep);
/* SECURE: the host, when it is asked by TLS: its session is taken up again where it is still known.
 * NULL otherwise. */
void fetch_loop_start(FetchLoop *loop, CURL *easy, const char *secure);
void fetch_loop_stop(FetchLoop *loop, CURL *easy);
/* Stop EASY if it is under way, and take it back. */
void fetch_loop_give(FetchLoop *loop, CURL *easy);

#endif

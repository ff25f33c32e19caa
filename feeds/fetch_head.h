/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fetch_head - what the header of an HTTP answer says, line by line, in whatever order. Pure. */
#ifndef FEEDS_FETCH_HEAD_H
#define FEEDS_FETCH_HEAD_H

#include "feeds/fetch.h"

typedef struct {
	FetchResult *result;            /* receives the fields; not owned */
	gint64 age;                     /* seconds, -1 if not said or no number */
	gint64 date, expires, retry_at; /* Unix seconds or NO_TIME */
	gboolean over;                  /* the header is read: what follows are trailers */
	gboolean located;               /* there is a Location */
	gboolean shared;                /* a content network or a cache answers */
} FetchHead;

/* Forget what an earlier answer said: before each hop. A status line does so too, so that fields of
 * a 1xx are not those of the answer behind it. */
void fetch_head_start(FetchHead *head, FetchResult *result);

/* One line as it came. Fields behind the empty one, in trailers, count for nothing. */
void fetch_head_line(FetchHead *head, const char *line, gsize length);

/* Settle what depends on several fields (RFC 9111 §4.2, RFC 9110 §10.2.3), at Unix second NOW. */
void fetch_head_end(FetchHead *head, gint64 now);

#endif

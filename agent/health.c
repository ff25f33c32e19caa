/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/health.h"

#include <string.h>

static const char *const names[N_HEALTH] = {
	[HEALTH_NEW] = "new",         [HEALTH_OK] = "ok",
	[HEALTH_FAILING] = "failing", [HEALTH_NOT_A_FEED] = "not a feed",
	[HEALTH_REFUSED] = "refused", [HEALTH_GONE] = "gone",
};

const char *health_name(Health health)
{
	return (guint)health < N_HEALTH ? names[health] : "?";
}

FeedState *health_copy_state(const FeedState *old)
{
	FeedState *state = g_memdup2(old, sizeof *old);
	state->url = g_strdup(old->url);
	state->etag = g_strdup(old->etag);
	state->last_modified = g_strdup(old->last_modified);
	state->health_why = g_strdup(old->health_why);
	state->moved_to = g_strdup(old->moved_to);
	state->title = g_strdup(old->title);
	state->version = g_strdup(old->version);
	return state;
}

static void replace(char **slot, const char *value)
{
	char *copy = g_strdup(value);
	g_free(*slot);
	*slot = copy;
}

void health_set(FeedState *s, Health health, const char *why, const FetchResult *result)
{
	if (s->health != (int)health)
		s->health_since = result->finished;
	s->health = health;
	replace(&s->health_why, why);
	s->failures = health == HEALTH_OK ? 0 : s->failures + 1;
	if (health == HEALTH_OK)
		s->last_ok = result->finished;
}

void health_take_status(FeedState *s, const FetchResult *r)
{
	g_autofree char *status = g_strdup_printf("the server says %d", r->status);
	if (r->fault != FETCH_OK) {
		health_set(s, r->fault == FETCH_REFUSED ? HEALTH_REFUSED : HEALTH_FAILING,
			   r->error->message, r);
	} else if (r->status == 304) {
		if (r->etag != NULL)
			replace(&s->etag, r->etag);
		if (r->last_modified != NULL)
			replace(&s->last_modified, r->last_modified);
		health_set(s, HEALTH_OK, NULL, r);
	} else if (r->status == 410) {
		health_set(s, HEALTH_GONE, "the server says the feed is gone for good (410)", r);
	} else if (r->status == 401 || r->status == 403 || r->status == 451) {
		health_set(s, HEALTH_REFUSED, status, r);
	} else {
		health_set(s, HEALTH_FAILING, status, r);
	}
}

static gint64 update_seconds(const Feed *feed)
{
	static const struct {
		const char *name;
		gint64 seconds;
	} periods[] = { { "hourly", 3600 },
			{ "daily", 86400 },
			{ "weekly", 604800 },
			{ "monthly", 30 * 86400 },
			{ "yearly", 365 * 86400 } };
	double frequency =
		feed->update_frequency != NULL ? g_ascii_strtod(feed->update_frequency, NULL) : 1;
	for (gsize i = 0; feed->update_period != NULL && i < G_N_ELEMENTS(periods); i++)
		if (g_ascii_strcasecmp(feed->update_period, periods[i].name) == 0)
			return frequency > 0.001 ? (gint64)(periods[i].seconds / frequency) : 0;
	return 0;
}

void health_take_same(FeedState *s, const FetchResult *result)
{
	replace(&s->etag, result->etag);
	replace(&s->last_modified, result->last_modified);
	health_set(s, HEALTH_OK, NULL, result);
}

void health_take_feed(FeedState *s, const FetchResult *result, const Feed *feed,
		      const guint8 hash[32])
{
	replace(&s->title, feed->title.value);
	replace(&s->version, feed->version);
	memcpy(s->body_hash, hash, sizeof s->body_hash);
	s->last_body = result->finished;
	s->ttl_minutes = feed->ttl_minutes;
	s->skip_hours = feed->skip_hours;
	s->skip_days = feed->skip_days;
	s->update_seconds = update_seconds(feed);
	health_take_same(s, result);
}

void health_take_move(FeedState *s, const FetchResult *result)
{
	const char *to = result->permanent_url;
	if (g_strcmp0(to, s->moved_to) != 0) {
		replace(&s->moved_to, to);
		s->moved_since = to != NULL ? result->finished : 0;
		s->moved_seen = 0;
	}
	s->moved_seen += to != NULL;
}

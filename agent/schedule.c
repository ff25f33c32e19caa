/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/schedule.h"

#define HOUR         3600
#define DAY          86400
#define LONGEST      (7 * DAY) /* no wish keeps us away longer */
#define BACKOFF_MAX  DAY
#define MISSING_MAX  (7 * DAY) /* 404: feeds do come back */
#define DNS_SLOWNESS 4         /* so many failures to find a name count as one */
#define JITTER_PART  10
#define SKIP_SPREAD  600 /* seconds after a skipped hour over which feeds spread */
#define ADAPT_MOST   4   /* times the least interval */
#define PROBE_TIMES  5   /* times a feed's rhythm */
#define ALL_HOURS    0xffffffu
#define ALL_DAYS     0x7fu

static const char *const reasons[N_DUE] = {
	[DUE_INTERVAL] = "the usual interval",
	[DUE_MAX_AGE] = "the server's Cache-Control",
	[DUE_EXPIRES] = "the server's Expires",
	[DUE_TTL] = "the feed's ttl",
	[DUE_SYNDICATION] = "the feed's update period",
	[DUE_RETRY_AFTER] = "the server's Retry-After",
	[DUE_BACKOFF] = "waiting longer after failures",
	[DUE_SKIP] = "the feed's skipHours or skipDays",
	[DUE_GONE] = "the feed is gone (410)",
	[DUE_ADAPTIVE] = "it seldom brings anything new",
	[DUE_HOST] = "its host asked for more time",
	[DUE_RECENT] = "it was asked just now",
	[DUE_WHOLE] = "its server gives no validators (interval=, interval-whole)",
};

const char *due_reason_text(DueReason reason)
{
	return (guint)reason < N_DUE ? reasons[reason] : "?";
}

static void later(gint64 *wait, DueReason *reason, gint64 other, DueReason why)
{
	if (other <= *wait)
		return;
	*wait = other;
	*reason = why;
}

/* A feed that names every hour, or every day, does not mean it. */
static gboolean skipped(const FeedState *feed, gint64 when)
{
	guint hour = (guint)(when / HOUR % 24), day = (guint)((when / DAY + 4) % 7);
	guint32 hours = (feed->skip_hours & ALL_HOURS) != ALL_HOURS ? feed->skip_hours : 0;
	guint8 days = (feed->skip_days & ALL_DAYS) != ALL_DAYS ? feed->skip_days : 0;
	return (hours >> hour & 1) != 0 || (days >> day & 1) != 0;
}

/* FNV-1a and a last mix, so that URLs that differ only at the end lie far apart. */
static guint32 hash_of(const char *url)
{
	guint32 hash = 2166136261u;
	for (const char *p = url; *p != '\0'; p++)
		hash = (hash ^ (guint8)*p) * 16777619u;
	hash ^= hash >> 16;
	hash *= 0x85ebca6bu;
	return hash ^ hash >> 13;
}

gint64 schedule_phase(const char *url, gint64 window)
{
	if (url == NULL || window <= 0)
		return 0;
	return (gint64)((double)hash_of(url) / 4294967296.0 * (double)window);
}

/* 420 is what some servers said before there was a 429 (RFC 6585). */
static gboolean is_limit(int status)
{
	return status == 429 || status == 420;
}

static gint64 backoff(const FeedState *feed, gint64 interval)
{
	guint times = feed->failures - 1;
	if (feed->status == -FETCH_DNS)
		times /= DNS_SLOWNESS;
	gint64 first = is_limit(feed->status) ? MAX(interval, HOUR) : interval;
	gint64 wait = first * (1 << MIN(times, 10u));
	return MIN(wait, feed->status == 404 ? MISSING_MAX : BACKOFF_MAX);
}

/* Does the feed or its server say how often it is worth asking? */
static gboolean names_its_pace(const FeedState *feed, const FetchHints *hints, gint64 interval)
{
	gint64 fresh = hints->max_age >= 0 ? hints->max_age : hints->expires;
	return feed->ttl_minutes > 0 || feed->update_seconds > 0 || fresh >= interval;
}

gint64 schedule_next(const FeedState *feed, const FetchHints *hints, gint64 interval, gint64 now,
		     DueReason *reason)
{
	gint64 wait = interval;
	*reason = DUE_INTERVAL;
	if (feed->health == HEALTH_GONE) {
		*reason = DUE_GONE;
		return SCHEDULE_NEVER;
	}
	later(&wait, reason, feed->interval, DUE_ADAPTIVE);
	if (!names_its_pace(feed, hints, interval))
		later(&wait, reason, hints->whole, DUE_WHOLE);
	later(&wait, reason, hints->max_age, DUE_MAX_AGE);
	if (hints->max_age < 0) /* Cache-Control overrides Expires (RFC 9111 §5.3) */
		later(&wait, reason, hints->expires, DUE_EXPIRES);
	later(&wait, reason, (gint64)feed->ttl_minutes * 60, DUE_TTL);
	later(&wait, reason, feed->update_seconds, DUE_SYNDICATION);
	wait = MIN(wait, LONGEST);
	if (feed->failures > 0)
		later(&wait, reason, backoff(feed, interval), DUE_BACKOFF);
	later(&wait, reason, MIN(hints->retry_after, LONGEST), DUE_RETRY_AFTER);
	gint64 when = now + wait + schedule_phase(feed->url, wait / JITTER_PART);
	for (int i = 0; i < 7 * 24 && skipped(feed, when); i++) {
		when += HOUR - when % HOUR;
		*reason = DUE_SKIP;
	}
	return *reason == DUE_SKIP ? when + schedule_phase(feed->url, SKIP_SPREAD) : when;
}

gint64 schedule_adapt(const FeedState *feed, gint64 least, guint listed, guint known)
{
	gint64 own = MAX(feed->interval, least);
	gboolean unproven = feed->etag == NULL && feed->last_modified == NULL;
	gint64 most = unproven ? MAX(DAY, least) : least * ADAPT_MOST;
	if (known * 3 > listed * 2 || listed == 0)
		own = unproven ? own * 2 : own + own / 4;
	else if (known * 3 < listed)
		own /= 2;
	return CLAMP(own, least, most);
}

gint64 schedule_not_before(const FetchHints *hints, gint64 now)
{
	return hints->retry_after > 0 ? now + MIN(hints->retry_after, LONGEST) : 0;
}

gint64 schedule_fresh_until(const FetchHints *hints, gint64 now)
{
	gint64 fresh = hints->max_age >= 0 ? hints->max_age : hints->expires;
	return fresh > 0 ? now + MIN(fresh, LONGEST) : 0;
}

gint64 schedule_left(gint64 since, gint64 until, gint64 now)
{
	return MAX(until - MAX(since, now), 0);
}

gint64 schedule_spread(const char *url, guint overdue, gint64 interval)
{
	return schedule_phase(url, MIN(interval, (gint64)overdue) * 1000);
}

static gint64 wait_for(gint64 left, DueReason why, DueReason *reason)
{
	*reason = why;
	return left;
}

gint64 schedule_user_wait(const FeedState *feed, const HostState *host, AskFlags how, gint64 now,
			  DueReason *reason)
{
	gint64 left = schedule_left(feed->last_try, feed->not_before, now);
	if (feed->health == HEALTH_GONE && !(how & ASK_NAMED))
		return wait_for(SCHEDULE_NEVER, DUE_GONE, reason);
	if (left > 0)
		return wait_for(left, DUE_RETRY_AFTER, reason);
	left = host != NULL ? schedule_left(host->since, host->not_before, now) : 0;
	if (left > 0 || (how & ASK_FORCE))
		return wait_for(left, DUE_HOST, reason);
	left = schedule_left(feed->last_try, feed->fresh_until, now);
	if (left > 0)
		return wait_for(left, DUE_MAX_AGE, reason);
	left = feed->last_try > 0
		       ? schedule_left(feed->last_try, feed->last_try + SCHEDULE_LEAST, now)
		       : 0;
	return wait_for(left, DUE_RECENT, reason);
}

static void hold(HostState *host, gint64 wait, gint64 now)
{
	wait += schedule_phase(host->name, wait / JITTER_PART);
	host->not_before = now + MAX(wait, schedule_left(host->since, host->not_before, now));
	host->since = now;
}

gboolean schedule_host(HostState *host, const FeedState *feed, const FetchHints *hints,
		       gint64 interval, gint64 now)
{
	gint64 who = feed->url != NULL ? hash_of(feed->url) : 0;
	gint64 least = MIN(MAX(interval, HOUR), DAY);
	if (feed->status >= 200 && feed->status < 400) {
		gboolean changed = host->refusals > 0;
		host->refusals = 0;
		host->refused = 0;
		return changed;
	}
	gboolean busy = is_limit(feed->status);
	if (busy || feed->status == 403) {
		gboolean another = busy || host->refused != who;
		host->refusals += another;
		host->refused = who;
		if (busy && hints->retry_after <= 0)
			hold(host, MIN(least << MIN(host->refusals - 1, 5u), DAY), now);
		else if (feed->status == 403 && another && host->refusals > 1)
			hold(host, MIN(least << MIN(host->refusals - 2, 5u), DAY), now);
	}
	gboolean timed =
		hints->retry_after > 0 && (busy || feed->status == 403 || feed->status >= 500);
	if (timed)
		hold(host, MIN(hints->retry_after, LONGEST), now);
	return busy || timed || feed->status == 403;
}

gboolean schedule_wants_probe(const FeedState *feed, gint64 now)
{
	gint64 patience = MAX(LONGEST, PROBE_TIMES * feed->rhythm);
	return feed->status == 304 && feed->last_full > 0 && now - feed->last_full > patience &&
	       now - feed->probe_at > LONGEST;
}

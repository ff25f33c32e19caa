/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/schedule.h"

#define HOUR        3600
#define DAY         86400
#define LONGEST     (7 * DAY) /* no wish keeps us away longer */
#define GONE_WAIT   (30 * DAY)
#define BACKOFF_MAX DAY
#define ALL_HOURS   0xffffffu
#define ALL_DAYS    0x7fu

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

gint64 schedule_next(const FeedState *feed, const FetchHints *hints, gint64 interval, gint64 now,
		     DueReason *reason)
{
	gint64 wait = interval;
	*reason = DUE_INTERVAL;
	if (feed->health == HEALTH_GONE) {
		*reason = DUE_GONE;
		return now + GONE_WAIT;
	}
	later(&wait, reason, hints->max_age, DUE_MAX_AGE);
	if (hints->max_age < 0) /* Cache-Control overrides Expires (RFC 9111 §5.3) */
		later(&wait, reason, hints->expires, DUE_EXPIRES);
	later(&wait, reason, (gint64)feed->ttl_minutes * 60, DUE_TTL);
	later(&wait, reason, feed->update_seconds, DUE_SYNDICATION);
	wait = MIN(wait, LONGEST);
	if (feed->failures > 0) {
		gint64 backoff = interval * (1 << MIN(feed->failures - 1, 10u));
		later(&wait, reason, MIN(backoff, BACKOFF_MAX), DUE_BACKOFF);
	}
	later(&wait, reason, MIN(hints->retry_after, LONGEST), DUE_RETRY_AFTER);
	gint64 when = now + wait;
	for (int i = 0; i < 7 * 24 && skipped(feed, when); i++) {
		when += HOUR - when % HOUR;
		*reason = DUE_SKIP;
	}
	return when;
}

gint64 schedule_not_before(const FetchHints *hints, gint64 now)
{
	return hints->retry_after > 0 ? now + MIN(hints->retry_after, LONGEST) : 0;
}

gboolean schedule_must_wait(const FeedState *feed, gint64 now)
{
	return feed->not_before > now || (feed->due_reason == DUE_GONE && feed->next_at > now);
}

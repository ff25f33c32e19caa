/* SPDX-License-Identifier: GPL-3.0-or-later */
/* trend - is there more of it than usual? The stories of a day against those of the days before.
 *
 * The measure is the distance from the median in units of the usual scatter (median absolute
 * deviation), so that one wild day does not hide the next. Days are made comparable first: by the
 * feeds that answered, so that dead feeds do not look like peace nor new ones like war, and by the
 * day of the week, since fewer write on a day of rest. Pure.
 */
#ifndef AGENT_TREND_H
#define AGENT_TREND_H

#include <glib.h>

#define TREND_DAYS       30 /* that a day is compared with */
#define TREND_SPAN       (TREND_DAYS + 1)
#define TREND_LEAST      5  /* stories: fewer are no spike, whatever is usual */
#define TREND_LEAST_DAYS 14 /* with data before the day: fewer say nothing of what is usual */
#define TREND_SCORE      3.0

/* What is known of the days themselves; of each array the last member is DAY, the one before it the
 * day before. */
typedef struct {
	gint64 day;
	guint feeds[TREND_SPAN];   /* that answered; 0 = nobody was watching, the day does not count
				    */
	guint stories[TREND_SPAN]; /* of all kinds */
} TrendCalendar;

/* A day's count, and the sample that it is measured by. */
typedef struct {
	guint count; /* stories */
	double median,
		mad; /* of the days before, as they would be on such a day with as many feeds */
	guint days, sample; /* that it rests on; stories on them */
	guint feeds;        /* on the day, or on the one before if those are more */
	double score;       /* 0 where there is too little to say */
	gboolean spike;
} Trend;

/* COUNTS: TREND_SPAN of them, the last that of the calendar's day. */
Trend trend_rate(const TrendCalendar *calendar, const guint *counts);

/* The local day of WHEN (Unix seconds), counted from 1970-01-01. ZONE: NULL = the machine's. */
gint64 trend_day(gint64 when, GTimeZone *zone);
/* "2026-11-24". Caller frees. */
char *trend_day_name(gint64 day);

/* N counts as a row of bars, the highest as high as a bar can be; "·" where the day does not count
 * (FEEDS 0; may be NULL). Caller frees. */
char *trend_bars(const guint *counts, const guint *feeds, guint n);

#endif

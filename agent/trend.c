/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/trend.h"

#include <math.h>
#include <stdlib.h>

#define NORMAL  1.4826 /* makes the median absolute deviation a standard deviation */
#define WEEK    7
#define PRIOR   10.0 /* stories that the weekdays of all news count for, beside a series' own */
#define MOST_BY 2.0  /* times that a weekday may have more or less than others */
#define TODAY   TREND_DAYS

/* ---- days ---- */

gint64 trend_day(gint64 when, GTimeZone *zone)
{
	g_autoptr(GTimeZone) local = zone != NULL ? g_time_zone_ref(zone) : g_time_zone_new_local();
	g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(when);
	g_autoptr(GDateTime) there = utc != NULL ? g_date_time_to_timezone(utc, local) : NULL;
	GDate date, first;
	if (there == NULL)
		return 0;
	g_date_set_dmy(&date, (GDateDay)g_date_time_get_day_of_month(there),
		       (GDateMonth)g_date_time_get_month(there),
		       (GDateYear)g_date_time_get_year(there));
	g_date_set_dmy(&first, 1, G_DATE_JANUARY, 1970);
	return g_date_days_between(&first, &date);
}

char *trend_day_name(gint64 day)
{
	g_autoptr(GDateTime) first = g_date_time_new_utc(1970, 1, 1, 0, 0, 0);
	g_autoptr(GDateTime) there = g_date_time_add_days(first, (int)day);
	return there != NULL ? g_date_time_format(there, "%Y-%m-%d") : g_strdup("?");
}

/* ---- the middle and the scatter ---- */

static int by_value(gconstpointer a, gconstpointer b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

static double median_of(const double *values, guint n)
{
	double sorted[TREND_SPAN];
	if (n == 0)
		return 0;
	for (guint i = 0; i < n; i++)
		sorted[i] = values[i];
	qsort(sorted, n, sizeof *sorted, by_value);
	return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
}

static double mad_of(const double *values, guint n, double median)
{
	double apart[TREND_SPAN];
	for (guint i = 0; i < n; i++)
		apart[i] = fabs(values[i] - median);
	return median_of(apart, n);
}

/* What counts as one step away from the usual: at least the scatter of pure chance, and a story. */
static double scatter(double median, double mad)
{
	return MAX(MAX(NORMAL * mad, sqrt(median)), 1);
}

/* ---- days made comparable ---- */

/* Before the day itself is over not all feeds have been asked. */
static guint feeds_today(const TrendCalendar *calendar)
{
	return MAX(calendar->feeds[TODAY], calendar->feeds[TODAY - 1]);
}

/* What COUNT of day I would be with as many feeds as today. */
static double by_feeds(const TrendCalendar *calendar, const guint *counts, guint i)
{
	return (double)counts[i] * feeds_today(calendar) / calendar->feeds[i];
}

typedef struct {
	double sum[WEEK], mean;
	guint days[WEEK];
} Week;

/* COUNTS by weekday, wild days cut to size, or each of them would make its weekday wild. */
static Week week_of(const TrendCalendar *calendar, const guint *counts)
{
	Week week = { 0 };
	double values[TREND_DAYS];
	guint n = 0;
	for (guint i = 0; i < TREND_DAYS; i++)
		if (calendar->feeds[i] > 0)
			values[n++] = by_feeds(calendar, counts, i);
	double median = median_of(values, n);
	double most = median + TREND_SCORE * scatter(median, mad_of(values, n, median));
	for (guint i = 0; i < TREND_DAYS; i++) {
		if (calendar->feeds[i] == 0)
			continue;
		double value = MIN(by_feeds(calendar, counts, i), most);
		week.sum[i % WEEK] += value;
		week.days[i % WEEK]++;
		week.mean += value / n;
	}
	return week;
}

/* How much more of it there is on a weekday than on all, 1 = as much. Few stories say little: they
 * follow BEFORE. */
static double factor(const Week *week, guint weekday, double before)
{
	double own =
		(week->sum[weekday] + PRIOR * before) / (week->days[weekday] * week->mean + PRIOR);
	return CLAMP(own, 1 / MOST_BY, MOST_BY);
}

Trend trend_rate(const TrendCalendar *calendar, const guint *counts)
{
	Trend trend = { .count = counts[TODAY], .feeds = feeds_today(calendar) };
	Week all = week_of(calendar, calendar->stories), own = week_of(calendar, counts);
	double values[TREND_DAYS], factors[WEEK];
	for (guint w = 0; w < WEEK; w++)
		factors[w] = factor(&own, w, factor(&all, w, 1));
	for (guint i = 0; i < TREND_DAYS; i++) {
		if (calendar->feeds[i] == 0)
			continue;
		values[trend.days++] =
			by_feeds(calendar, counts, i) * factors[TODAY % WEEK] / factors[i % WEEK];
		trend.sample += counts[i];
	}
	trend.median = median_of(values, trend.days);
	trend.mad = mad_of(values, trend.days, trend.median);
	if (trend.days >= TREND_LEAST_DAYS)
		trend.score = (trend.count - trend.median) / scatter(trend.median, trend.mad);
	trend.spike = trend.count >= TREND_LEAST && trend.score >= TREND_SCORE;
	return trend;
}

/* ---- for people ---- */

char *trend_bars(const guint *counts, const guint *feeds, guint n)
{
	static const char *const bars[] = { "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█" };
	GString *out = g_string_new(NULL);
	guint most = 1;
	for (guint i = 0; i < n; i++)
		most = MAX(most, counts[i]);
	for (guint i = 0; i < n; i++) {
		guint high = (counts[i] * (G_N_ELEMENTS(bars) - 1) + most - 1) / most;
		g_string_append(out, feeds != NULL && feeds[i] == 0 ? "·" : bars[high]);
	}
	return g_string_free(out, FALSE);
}

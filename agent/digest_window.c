/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/digest_window.h"

#include <string.h>

#define DAY G_GINT64_CONSTANT(86400)

GTimeZone *digest_zone(const DigestProfile *profile)
{
	GTimeZone *zone =
		*profile->timezone != '\0' ? g_time_zone_new_identifier(profile->timezone) : NULL;
	return zone != NULL ? zone : g_time_zone_new_local();
}

static GDateTime *local_time(gint64 when, GTimeZone *zone)
{
	g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(when);
	return g_date_time_to_timezone(utc, zone);
}

char *digest_day(gint64 when, GTimeZone *zone)
{
	g_autoptr(GDateTime) time = local_time(when, zone);
	return g_date_time_format(time, "%Y-%m-%d");
}

static gboolean is_before(gint64 when, const char *day, GTimeZone *zone)
{
	g_autofree char *its = digest_day(when, zone);
	return strcmp(its, day) < 0;
}

/* Midnight may be skipped, or come twice: the day begins where the calendar says so. */
gint64 digest_day_start(const char *day, int offset, GTimeZone *zone)
{
	g_autofree char *text = g_strdup_printf("%sT12:00:00Z", day);
	g_autoptr(GDateTime) named = g_date_time_new_from_iso8601(text, NULL);
	g_autoptr(GDateTime) noon = named != NULL ? g_date_time_add_days(named, offset) : NULL;
	g_autofree char *same = named != NULL ? g_date_time_format(named, "%Y-%m-%d") : NULL;
	if (noon == NULL || strcmp(same, day) != 0)
		return -1;
	g_autofree char *wanted = g_date_time_format(noon, "%Y-%m-%d");
	gint64 low = g_date_time_to_unix(noon) - 2 * DAY, high = low + 3 * DAY;
	while (high - low > 1) {
		gint64 middle = low + (high - low) / 2;
		if (is_before(middle, wanted, zone))
			low = middle;
		else
			high = middle;
	}
	return high;
}

gboolean digest_is_due(const char *last_day, gint64 now, gint64 hour, GTimeZone *zone)
{
	g_autofree char *day = digest_day(now, zone);
	g_autoptr(GDateTime) time = local_time(now, zone);
	return g_date_time_get_hour(time) >= hour &&
	       (last_day == NULL || strcmp(day, last_day) > 0);
}

DigestStep digest_next_step(const DigestRun *open, const char *last_day, gint64 now, gint64 hour,
			    GTimeZone *zone)
{
	gboolean due = digest_is_due(last_day, now, hour, zone);
	g_autofree char *today = digest_day(now, zone);
	if (open == NULL || open->state == DIGEST_BUILDING)
		return due ? DIGEST_MAKE : DIGEST_WAIT;
	if (open->state == DIGEST_HANDED_OVER)
		return DIGEST_FINISH;
	if (open->state == DIGEST_RENDERED && due && strcmp(open->day, today) < 0)
		return DIGEST_MAKE; /* one for all days that never left */
	return DIGEST_AGAIN;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* date - the dates that feeds really carry.
 *
 * RFC 822 with every liberty, RFC 3339, ISO 8601 (calendar, ordinal and week dates), asctime,
 * seconds of Unix, month names of our region's languages, Eastern Arabic digits, two-digit years,
 * and the Solar Hijri calendar of Iranian and Afghan outlets. A date that cannot be read is
 * NO_TIME, never now.
 */
#ifndef FEEDS_DATE_H
#define FEEDS_DATE_H

#include <glib.h>

/* Unix seconds, or NO_TIME (feeds/item.h). Years before 100 and after 2200 are not believed; what
 * to make of those before the first feed is for item_date to say. */
gint64 date_parse(const char *text);

/* "2004-01-01T19:48:21Z". Caller frees. */
char *date_format(gint64 when);

#endif

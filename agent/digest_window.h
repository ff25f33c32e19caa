/* SPDX-License-Identifier: GPL-3.0-or-later */
/* digest_window - local days, and what is to be done about the digest now. Pure. */
#ifndef AGENT_DIGEST_WINDOW_H
#define AGENT_DIGEST_WINDOW_H

#include "agent/config.h"
#include "agent/store.h"

/* The zone of PROFILE's days. Caller unrefs. */
GTimeZone *digest_zone(const DigestProfile *profile);

/* The day in ZONE that WHEN falls on, YYYY-MM-DD. Caller frees. */
char *digest_day(gint64 when, GTimeZone *zone);

/* The first second of DAY in ZONE, whatever its clocks do that night; -1 when DAY is no date. The
 * end of a day is the start of the next (OFFSET 1). */
gint64 digest_day_start(const char *day, int offset, GTimeZone *zone);

/* Is a digest due at NOW, LAST_DAY being the last that needs none (NULL = none yet)? One a local
 * day, from HOUR on. */
gboolean digest_is_due(const char *last_day, gint64 now, gint64 hour, GTimeZone *zone);

typedef enum {
	DIGEST_WAIT,   /* nothing is to be done now */
	DIGEST_MAKE,   /* make today's, in place of an open one that never left */
	DIGEST_AGAIN,  /* hand over the open one, byte for byte */
	DIGEST_FINISH, /* it was handed over; only the books are behind */
} DigestStep;

/* OPEN: the one that is not done (NULL = none). */
DigestStep digest_next_step(const DigestRun *open, const char *last_day, gint64 now, gint64 hour,
			    GTimeZone *zone);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* alert_feed - the latest alerts as a feed of our own, for any reader: one entry a story, which is
 * updated when the story is told again. Pure. */
#ifndef AGENT_ALERT_FEED_H
#define AGENT_ALERT_FEED_H

#include "agent/alert.h"

/* ALERTS: AlertRow, latest first, as store_alerts gives them; HOST stands in the ids (RFC 4151).
 * Both return what the caller frees. */
char *alert_feed_atom(const GPtrArray *alerts, const char *host); /* RFC 4287 */
char *alert_feed_json(const GPtrArray *alerts, const char *host); /* JSON Feed 1.1 */

#endif

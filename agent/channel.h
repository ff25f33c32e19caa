/* SPDX-License-Identifier: GPL-3.0-or-later */
/* channel - the ways out, and what each is like: what it takes, how much, and what is promised.
 *
 * The names stand in the outbox, in rules (channels = …) and in the settings. agent/sinks.h has the
 * functions that deliver.
 */
#ifndef AGENT_CHANNEL_H
#define AGENT_CHANNEL_H

#include "agent/config.h"

typedef enum {
	CHANNEL_TERMINAL,
	CHANNEL_LOG,
	CHANNEL_JSON,
	CHANNEL_JOURNAL,
	CHANNEL_FEED,
	CHANNEL_DESKTOP,
	CHANNEL_SESSION,
	CHANNEL_MAIL,
	CHANNEL_WEBHOOK,
	CHANNEL_EXEC,
	N_CHANNELS
} ChannelId;

typedef struct {
	const char *name;
	gboolean interrupts; /* a person: quiet hours, bursts and reminders are about it */
	gboolean waits;      /* for others: it delivers in a thread of its own */
	gsize floor;         /* offset in Config of the Severity it takes from; 0 = takes all */
	gsize most;          /* offset in Config of how many in WINDOW seconds; 0 = no end */
	gint64 window;
	const char *promise; /* what holds after a crash, for a person */
} Channel;

/* By ChannelId. */
extern const Channel channel_table[N_CHANNELS];

/* NULL if there is none of that NAME. */
const Channel *channel_find(const char *name);

/* Does CHANNEL (a name; TRUE if unknown) take what is as grave as SEVERITY? */
gboolean channel_takes(const Config *config, const char *channel, Severity severity);

/* How many CHANNEL may tell in its window; 0 = no end. */
guint channel_most(const Config *config, const Channel *channel);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/channel.h"

#include <string.h>

#define AT(member) offsetof(Config, member)
#define MINUTES    60
#define HOUR       3600

const Channel channel_table[N_CHANNELS] = {
	[CHANNEL_TERMINAL] = { "terminal", FALSE, FALSE, 0, 0, 0,
			       "at least once; a repetition is marked" },
	[CHANNEL_LOG] = { "log", FALSE, FALSE, 0, 0, 0, "exactly once: the file is looked at" },
	[CHANNEL_JSON] = { "json", FALSE, FALSE, 0, 0, 0, "exactly once: the file is looked at" },
	[CHANNEL_JOURNAL] = { "journal", FALSE, FALSE, 0, 0, 0,
			      "at least once, under the same VEDETTE_ALERT" },
	[CHANNEL_FEED] = { "feed", FALSE, FALSE, 0, 0, 0,
			   "exactly once: the files are written anew" },
	[CHANNEL_DESKTOP] = { "desktop", TRUE, FALSE, 0, AT(desktop_per_10min), 10 * MINUTES,
			      "at least once; shown again in place where the server can" },
	[CHANNEL_SESSION] = { "session", TRUE, FALSE, 0, AT(desktop_per_10min), 10 * MINUTES,
			      "at least once to each user; shown again in place" },
	[CHANNEL_MAIL] = { "mail", TRUE, TRUE, AT(mail_severity), AT(mail_per_hour), HOUR,
			   "at least once, under the same Message-ID" },
	[CHANNEL_WEBHOOK] = { "webhook", TRUE, TRUE, AT(webhook_severity), AT(webhook_per_10min),
			      10 * MINUTES, "at least once, under the same webhook-id" },
	[CHANNEL_EXEC] = { "exec", TRUE, TRUE, AT(exec_severity), 0, 0,
			   "at least once, under the same alert number" },
};

const Channel *channel_find(const char *name)
{
	for (gsize i = 0; i < N_CHANNELS; i++)
		if (strcmp(channel_table[i].name, name) == 0)
			return &channel_table[i];
	return NULL;
}

gboolean channel_takes(const Config *config, const char *name, Severity severity)
{
	const Channel *channel = channel_find(name);
	if (channel == NULL || channel->floor == 0)
		return TRUE;
	return (int)severity >= *(const int *)((const char *)config + channel->floor);
}

guint channel_most(const Config *config, const Channel *channel)
{
	if (channel->most == 0)
		return 0;
	return (guint) * (const gint64 *)((const char *)config + channel->most);
}

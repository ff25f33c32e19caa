/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/remind.h"

#include "agent/alert.h"
#include "agent/channel.h"

#define STALE (24 * 3600) /* seconds: what is older was told in another life */

static char **channels_for(const Config *config, const char *const *channels, Severity severity)
{
	g_auto(GStrv) escalate = g_strsplit(config->escalate, " ", -1);
	g_autoptr(GStrvBuilder) list = g_strv_builder_new();
	for (const char *const *name = channels; *name != NULL; name++) {
		const Channel *channel = channel_find(*name);
		gboolean usual = channel != NULL && channel->interrupts &&
				 channel_takes(config, *name, severity);
		if (usual || g_strv_contains((const char *const *)escalate, *name))
			g_strv_builder_add(list, *name);
	}
	return g_strv_builder_end(list);
}

static gboolean remind_of(Store *store, const Config *config, char **channels, Story *story,
			  gint64 now, GError **error)
{
	story->told_updates++;
	story->told_at = now;
	story->reminded++;
	g_free(story->told_change);
	story->told_change = g_strdup_printf("reminder %u of %" G_GINT64_FORMAT
					     ": nobody has acknowledged it yet",
					     story->reminded, config->remind_times);
	NewAlert alert = { .story = story->id,
			   .rule = story->rule,
			   .severity = story->severity,
			   .update = story->told_updates - 1,
			   .channels = channels };
	g_autofree char *payload = alert.payload = alert_payload(story, alert.update);
	return store_remind(store, story, &alert, now, error);
}

gboolean remind(Store *store, const Config *config, const char *const *channels, gint64 now,
		GError **error)
{
	g_auto(GStrv) list = channels_for(config, channels, SEVERITY_CRITICAL);
	if (config->remind_after == 0 || list[0] == NULL)
		return TRUE;
	g_autoptr(GPtrArray) stories = store_unacknowledged(
		store, SEVERITY_CRITICAL, now - STALE - config->remind_after,
		now - config->remind_after, (guint)config->remind_times, now, error);
	if (stories == NULL)
		return FALSE;
	for (guint i = 0; i < stories->len; i++)
		if (!remind_of(store, config, list, g_ptr_array_index(stories, i), now, error))
			return FALSE;
	return TRUE;
}

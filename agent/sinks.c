/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/sinks.h"

struct _Sinks {
	const Config *config;
	Store *store;
	Bridge *bridge;
	Desktop *desktop;
	GCancellable *cancellable;
	gint64 feed_upto;
	char **channels;
};

static const SinkFunction functions[N_CHANNELS] = {
	[CHANNEL_TERMINAL] = sink_terminal, [CHANNEL_LOG] = sink_log,
	[CHANNEL_JSON] = sink_json,         [CHANNEL_JOURNAL] = sink_journal,
	[CHANNEL_FEED] = sink_feed,         [CHANNEL_DESKTOP] = sink_desktop,
	[CHANNEL_SESSION] = sink_session,   [CHANNEL_MAIL] = sink_mail,
	[CHANNEL_WEBHOOK] = sink_webhook,   [CHANNEL_EXEC] = sink_exec,
};

static gboolean has_session_bus(void)
{
	if (g_getenv("DBUS_SESSION_BUS_ADDRESS") != NULL)
		return TRUE;
	g_autofree char *socket = g_build_filename(g_get_user_runtime_dir(), "bus", NULL);
	return g_file_test(socket, G_FILE_TEST_EXISTS);
}

static gboolean has_log(void)
{
	return g_file_test("/run/systemd/journal/socket", G_FILE_TEST_EXISTS) ||
	       g_file_test("/dev/log", G_FILE_TEST_EXISTS);
}

Sinks *sinks_new(const Config *config, Store *store, Bridge *bridge, gboolean foreground)
{
	Sinks *sinks = g_new0(Sinks, 1);
	const gboolean on[N_CHANNELS] = {
		[CHANNEL_TERMINAL] = foreground && config->terminal,
		[CHANNEL_LOG] = *config->log_file != '\0',
		[CHANNEL_JSON] = *config->json_file != '\0',
		[CHANNEL_JOURNAL] = config->journal && has_log(),
		[CHANNEL_FEED] = *config->atom_file != '\0' || *config->jsonfeed_file != '\0',
		[CHANNEL_DESKTOP] = config->desktop == TRISTATE_YES ||
				    (config->desktop == TRISTATE_AUTO && has_session_bus()),
		[CHANNEL_SESSION] = bridge != NULL,
		[CHANNEL_MAIL] = *config->mail_to != '\0',
		[CHANNEL_WEBHOOK] = *config->webhook_url != '\0',
		[CHANNEL_EXEC] = *config->exec_command != '\0',
	};
	g_autoptr(GStrvBuilder) channels = g_strv_builder_new();
	for (gsize i = 0; i < N_CHANNELS; i++)
		if (on[i])
			g_strv_builder_add(channels, channel_table[i].name);
	sinks->channels = g_strv_builder_end(channels);
	sinks->config = config;
	sinks->store = store;
	sinks->bridge = bridge;
	sinks->cancellable = g_cancellable_new();
	sinks->desktop = desktop_new();
	return sinks;
}

void sinks_free(Sinks *sinks)
{
	if (sinks == NULL)
		return;
	g_strfreev(sinks->channels);
	g_object_unref(sinks->cancellable);
	desktop_free(sinks->desktop);
	g_free(sinks);
}

void sinks_watch(Sinks *sinks, DesktopAction action, gpointer data)
{
	desktop_watch(sinks->desktop, action, data);
}

const char *const *sinks_channels(const Sinks *sinks)
{
	return (const char *const *)sinks->channels;
}

OutboxOutcome sinks_hand_over(Sinks *sinks, ChannelId channel, const Alert *alert,
			      const OutboxRow *row, SinkReport *report)
{
	*report = (SinkReport){ NULL, 0 };
	return functions[channel](sinks, alert, row, report);
}

void sinks_cancel(Sinks *sinks)
{
	g_cancellable_cancel(sinks->cancellable);
}

const Config *sinks_config(const Sinks *sinks)
{
	return sinks->config;
}

Store *sinks_store(const Sinks *sinks)
{
	return sinks->store;
}

GCancellable *sinks_cancellable(const Sinks *sinks)
{
	return sinks->cancellable;
}

gint64 *sinks_feed_upto(Sinks *sinks)
{
	return &sinks->feed_upto;
}

Bridge *sinks_bridge(const Sinks *sinks)
{
	return sinks->bridge;
}

Desktop *sinks_desktop(const Sinks *sinks)
{
	return sinks->desktop;
}

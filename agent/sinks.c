/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/sinks.h"

#include <string.h>

#include "agent/log.h"

#define MAX_ATTEMPTS 20

struct _Sinks {
	char *log_file;
	Desktop *desktop;
	char **channels;
};

static const struct {
	const char *channel;
	SinkFunction deliver;
} table[] = { { "terminal", sink_terminal },
	      { "log", sink_log },
	      { "journal", sink_journal },
	      { "desktop", sink_desktop } };

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

Sinks *sinks_new(const Config *config, gboolean foreground)
{
	Sinks *sinks = g_new0(Sinks, 1);
	const gboolean on[] = { foreground && config->terminal, *config->log_file != '\0',
				config->journal && has_log(),
				config->desktop == TRISTATE_YES ||
					(config->desktop == TRISTATE_AUTO && has_session_bus()) };
	g_autoptr(GStrvBuilder) channels = g_strv_builder_new();
	for (gsize i = 0; i < G_N_ELEMENTS(table); i++)
		if (on[i])
			g_strv_builder_add(channels, table[i].channel);
	sinks->channels = g_strv_builder_end(channels);
	sinks->log_file = g_strdup(config->log_file);
	sinks->desktop = desktop_new((guint)config->desktop_per_10min);
	return sinks;
}

void sinks_free(Sinks *sinks)
{
	if (sinks == NULL)
		return;
	g_strfreev(sinks->channels);
	g_free(sinks->log_file);
	desktop_free(sinks->desktop);
	g_free(sinks);
}

const char *const *sinks_channels(const Sinks *sinks)
{
	return (const char *const *)sinks->channels;
}

const char *sinks_log_file(const Sinks *sinks)
{
	return sinks->log_file;
}

Desktop *sinks_desktop(const Sinks *sinks)
{
	return sinks->desktop;
}

/* FALSE ends the channel's turn: it does not take alerts now, or the store failed (ERROR). */
static gboolean deliver_row(Sinks *sinks, SinkFunction deliver, Store *store, const OutboxRow *row,
			    gint64 now, guint *sent, GError **error)
{
	g_autoptr(Alert) alert = alert_read(row->payload);
	g_autofree char *why = NULL;
	OutboxOutcome outcome = deliver(sinks, alert, row, &why);
	if (outcome == OUTBOX_RETRY && row->attempts >= MAX_ATTEMPTS)
		outcome = OUTBOX_DEAD;
	if (outcome != OUTBOX_SENT)
		log_event(G_LOG_LEVEL_WARNING, LOG_ID_UNDELIVERED,
			  "alert %" G_GINT64_FORMAT " on %s: %s", row->alert, row->channel,
			  why != NULL ? why : "not delivered");
	*sent += outcome == OUTBOX_SENT;
	gint64 wait = MIN(15 << MIN(row->attempts, 8u), 3600);
	return store_finish_outbox(store, row, outcome, now + wait, why, now, error) &&
	       outcome != OUTBOX_RETRY;
}

gboolean sinks_deliver(Sinks *sinks, Store *store, guint *sent, GError **error)
{
	GError *own = NULL;
	for (gsize i = 0; i < G_N_ELEMENTS(table) && own == NULL; i++) {
		if (!g_strv_contains(sinks_channels(sinks), table[i].channel))
			continue;
		for (;;) {
			gint64 now = g_get_real_time() / G_USEC_PER_SEC;
			g_autoptr(OutboxRow) row =
				store_claim_outbox(store, table[i].channel, now, &own);
			if (row == NULL ||
			    !deliver_row(sinks, table[i].deliver, store, row, now, sent, &own))
				break;
		}
	}
	if (own == NULL)
		return TRUE;
	g_propagate_error(error, own);
	return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sinks for desktops: the one of this process's own session, and those that `vedette notify`
 * serves. */
#include "agent/sinks.h"

OutboxOutcome sink_desktop(Sinks *sinks, const Alert *alert, const OutboxRow *row,
			   SinkReport *report)
{
	return desktop_show(sinks_desktop(sinks), alert, row->alert, &report->why) ? OUTBOX_SENT
										   : OUTBOX_RETRY;
}

/* Told is what stands in the store: each session is given it from there, in its own time. */
OutboxOutcome sink_session(Sinks *sinks, const Alert *alert, const OutboxRow *row,
			   SinkReport *report)
{
	g_autoptr(GError) error = NULL;
	if (!store_publish(sinks_store(sinks), row->alert, g_get_real_time() / G_USEC_PER_SEC,
			   &error)) {
		report->why = g_strdup(error->message);
		return OUTBOX_RETRY;
	}
	bridge_wake(sinks_bridge(sinks));
	return OUTBOX_SENT;
}

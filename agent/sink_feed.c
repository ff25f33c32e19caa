/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sink that keeps the latest alerts in files, as feeds: written anew from the store, so that
 * they are right whatever happened before. */
#include "agent/alert_feed.h"
#include "agent/mail.h"
#include "agent/publish.h"
#include "agent/sinks.h"

#define ANY_AGE 0

static gboolean write_file(const char *path, const GPtrArray *alerts,
			   char *(*make)(const GPtrArray *alerts, const char *host), GError **error)
{
	g_autofree char *text = *path != '\0' ? make(alerts, mail_host()) : NULL;
	return text == NULL || publish_file(path, text, error);
}

OutboxOutcome sink_feed(Sinks *sinks, const Alert *alert, const OutboxRow *row, SinkReport *report)
{
	const Config *config = sinks_config(sinks);
	gint64 *upto = sinks_feed_upto(sinks);
	g_autoptr(GError) error = NULL;
	if (row->alert <= *upto)
		return OUTBOX_SENT; /* it stood in the store when the files were last written */
	g_autoptr(GPtrArray) alerts =
		store_alerts(sinks_store(sinks), ANY_AGE, (guint)config->feed_entries, &error);
	if (alerts != NULL && write_file(config->atom_file, alerts, alert_feed_atom, &error) &&
	    write_file(config->jsonfeed_file, alerts, alert_feed_json, &error)) {
		const AlertRow *latest = alerts->len > 0 ? g_ptr_array_index(alerts, 0) : NULL;
		*upto = latest != NULL ? latest->id : 0;
		return OUTBOX_SENT;
	}
	report->why = g_strdup(error->message);
	return OUTBOX_RETRY;
}

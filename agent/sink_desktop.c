/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Desktop notifications (Desktop Notifications Specification 1.2); libnotify's door.
 *
 * Body markup is <b> alone: some servers show all markup raw when they meet a tag they do not know.
 */
#include <libnotify/notify.h>
#include <string.h>

#include "agent/safe.h"
#include "agent/sinks.h"

#define SUMMARY_LENGTH 160
#define REASONS        3
#define SOURCES        4

static char *escaped(const char *text, gsize length)
{
	g_autofree char *line = safe_isolated(text, length);
	return g_markup_escape_text(line, -1);
}

static char *body_of(const Alert *alert)
{
	g_autoptr(GString) out = g_string_new(NULL);
	g_autofree char *title = escaped(alert->title, 100);
	g_string_append_printf(out, "<b>%s</b>", title);
	for (guint i = 0; i < REASONS && alert->because[i] != NULL; i++) {
		g_autofree char *reason = escaped(alert->because[i], 160);
		g_string_append_printf(out, "\n%s", reason);
	}
	guint n = g_strv_length(alert->sources);
	for (guint i = 0; i < MIN(n, SOURCES); i++) {
		g_autofree char *source = escaped(alert->sources[i], 60);
		g_string_append_printf(out, "%s%s", i == 0 ? "\nsources: " : ", ", source);
	}
	if (n > SOURCES)
		g_string_append_printf(out, " +%u", n - SOURCES);
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static NotifyUrgency urgency_of(Severity severity)
{
	return severity >= SEVERITY_CRITICAL ? NOTIFY_URGENCY_CRITICAL
	       : severity >= SEVERITY_MEDIUM ? NOTIFY_URGENCY_NORMAL
					     : NOTIFY_URGENCY_LOW;
}

static OutboxOutcome show(const char *summary, const char *body, Severity severity, char **why)
{
	g_autoptr(GError) error = NULL;
	if (!notify_is_initted() && !notify_init("vedette")) {
		*why = g_strdup("no notification service");
		return OUTBOX_RETRY;
	}
	g_autoptr(GObject) owned = NULL;
	NotifyNotification *notification = notify_notification_new(summary, body, "dialog-warning");
	owned = G_OBJECT(notification);
	notify_notification_set_urgency(notification, urgency_of(severity));
	notify_notification_set_hint(notification, "desktop-entry",
				     g_variant_new_string("vedette"));
	notify_notification_set_category(notification, "im.received");
	if (notify_notification_show(notification, &error))
		return OUTBOX_SENT;
	*why = g_strdup(error->message);
	return OUTBOX_RETRY;
}

OutboxOutcome sink_desktop(Sinks *sinks, const Alert *alert, const OutboxRow *row, char **why)
{
	gint64 now = g_get_real_time() / G_USEC_PER_SEC;
	g_autofree char *headline = safe_isolated(alert->headline, SUMMARY_LENGTH);
	if (!sinks_take_popup(sinks, now)) {
		static gint64 told; /* one summary a window */
		if (now - told < 600)
			return OUTBOX_SENT;
		told = now;
		return show("vedette: more alerts than fit on a screen",
			    "`vedette alerts` lists them all.", alert->severity, why);
	}
	g_autofree char *body = body_of(alert);
	return show(headline, body, alert->severity, why);
}

gboolean sink_desktop_probe(char **says)
{
	g_autofree char *name = NULL, *vendor = NULL, *version = NULL, *spec = NULL;
	if ((notify_is_initted() || notify_init("vedette")) &&
	    notify_get_server_info(&name, &vendor, &version, &spec)) {
		*says = g_strdup_printf("%s %s (specification %s)", name, version, spec);
		return TRUE;
	}
	*says = g_strdup("no notification service answers");
	return FALSE;
}

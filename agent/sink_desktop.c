/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Desktop notifications (Desktop Notifications Specification 1.2); libnotify's door.
 *
 * One notification a story, updated in place while this process lives; across restarts servers that
 * know stack tags do the same. Body markup is <b> alone, and only where the server has it: some
 * show all markup raw when they meet a tag they do not know.
 */
#include <libnotify/notify.h>
#include <string.h>

#include "agent/safe.h"
#include "agent/sinks.h"

#define SUMMARY_LENGTH 160
#define REASONS        3
#define SOURCES        4
#define POPUP_WINDOW   600 /* seconds over which pop-ups are counted */

struct _Desktop {
	guint most;
	GQueue *times;       /* of recent pop-ups, gint64 * */
	gint64 told_of_more; /* when the last summary of those left out was shown */
	GHashTable *shown;   /* story → NotifyNotification */
};

Desktop *desktop_new(guint most)
{
	Desktop *desktop = g_new0(Desktop, 1);
	desktop->most = most;
	desktop->times = g_queue_new();
	desktop->shown = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, g_object_unref);
	return desktop;
}

void desktop_free(Desktop *desktop)
{
	if (desktop == NULL)
		return;
	g_queue_free_full(desktop->times, g_free);
	g_hash_table_unref(desktop->shown);
	g_free(desktop);
}

/* ---- the text ---- */

static gboolean server_can(const char *capability)
{
	GList *list = notify_get_server_caps();
	gboolean can = g_list_find_custom(list, capability, (GCompareFunc)strcmp) != NULL;
	g_list_free_full(list, g_free);
	return can;
}

static void put(GString *out, gboolean markup, const char *text, gsize length)
{
	g_autofree char *line = safe_isolated(text, length);
	g_autofree char *escaped = markup ? g_markup_escape_text(line, -1) : NULL;
	g_string_append(out, markup ? escaped : line);
}

static char *body_of(const Alert *alert, gboolean markup)
{
	g_autoptr(GString) out = g_string_new(markup ? "<b>" : "");
	put(out, markup, alert->title, 100);
	g_string_append(out, markup ? "</b>" : "");
	for (guint i = 0; i < REASONS && alert->because[i] != NULL; i++) {
		g_string_append_c(out, '\n');
		put(out, markup, alert->because[i], 160);
	}
	guint n = g_strv_length(alert->sources);
	for (guint i = 0; i < MIN(n, SOURCES); i++) {
		g_string_append(out, i == 0 ? "\nsources: " : ", ");
		put(out, markup, alert->sources[i], 60);
	}
	if (n > SOURCES)
		g_string_append_printf(out, " +%u", n - SOURCES);
	return g_string_free(g_steal_pointer(&out), FALSE);
}

/* ---- showing ---- */

static NotifyUrgency urgency_of(Severity severity)
{
	return severity >= SEVERITY_CRITICAL ? NOTIFY_URGENCY_CRITICAL
	       : severity >= SEVERITY_MEDIUM ? NOTIFY_URGENCY_NORMAL
					     : NOTIFY_URGENCY_LOW;
}

/* The notification of STORY, made when there is none yet. */
static NotifyNotification *notification_of(Desktop *desktop, gint64 story)
{
	NotifyNotification *notification = g_hash_table_lookup(desktop->shown, &story);
	if (notification != NULL)
		return notification;
	notification = notify_notification_new("vedette", NULL, NULL);
	g_autofree char *tag = g_strdup_printf("vedette-%" G_GINT64_FORMAT, story);
	static const char *const tags[] = { "x-canonical-private-synchronous",
					    "x-dunst-stack-tag" };
	for (gsize i = 0; i < G_N_ELEMENTS(tags); i++)
		notify_notification_set_hint(notification, tags[i], g_variant_new_string(tag));
	notify_notification_set_hint(notification, "desktop-entry",
				     g_variant_new_string("vedette"));
	notify_notification_set_category(notification, "x-vedette.alert");
	g_hash_table_insert(desktop->shown, g_memdup2(&story, sizeof story), notification);
	return notification;
}

static OutboxOutcome show(Desktop *desktop, gint64 story, const char *summary, const char *body,
			  Severity severity, char **why)
{
	g_autoptr(GError) error = NULL;
	NotifyNotification *notification = notification_of(desktop, story);
	notify_notification_update(notification, summary, body, "dialog-warning");
	notify_notification_set_urgency(notification, urgency_of(severity));
	if (notify_notification_show(notification, &error))
		return OUTBOX_SENT;
	*why = g_strdup(error->message);
	g_hash_table_remove(desktop->shown, &story); /* its id means nothing to another server */
	return OUTBOX_RETRY;
}

/* Takes one of the pop-ups allowed in ten minutes; FALSE when they are used up. */
static gboolean take_popup(Desktop *desktop, gint64 now)
{
	for (gint64 *oldest; (oldest = g_queue_peek_head(desktop->times)) != NULL;) {
		if (*oldest > now - POPUP_WINDOW)
			break;
		g_free(g_queue_pop_head(desktop->times));
	}
	if (g_queue_get_length(desktop->times) >= desktop->most)
		return FALSE;
	g_queue_push_tail(desktop->times, g_memdup2(&now, sizeof now));
	return TRUE;
}

static OutboxOutcome show_more(Desktop *desktop, gint64 now, Severity severity, char **why)
{
	if (now - desktop->told_of_more < POPUP_WINDOW)
		return OUTBOX_SENT;
	OutboxOutcome outcome = show(desktop, 0, "vedette: more alerts than fit on a screen",
				     "vedette alerts lists them all", severity, why);
	if (outcome == OUTBOX_SENT)
		desktop->told_of_more = now;
	return outcome;
}

OutboxOutcome sink_desktop(Sinks *sinks, const Alert *alert, const OutboxRow *row, char **why)
{
	Desktop *desktop = sinks_desktop(sinks);
	gint64 now = g_get_real_time() / G_USEC_PER_SEC;
	if (!notify_is_initted() && !notify_init("vedette")) {
		*why = g_strdup("no notification service");
		return OUTBOX_RETRY;
	}
	gboolean update = g_hash_table_contains(desktop->shown, &alert->story);
	if (!update && !take_popup(desktop, now))
		return show_more(desktop, now, alert->severity, why);
	g_autofree char *headline = safe_isolated(alert->headline, SUMMARY_LENGTH);
	g_autofree char *body = body_of(alert, server_can("body-markup"));
	return show(desktop, alert->story, headline, body, alert->severity, why);
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/desktop.h"

#include <libnotify/notify.h>
#include <string.h>

#include "agent/safe.h"
#include "feeds/url.h"

#define SERVICE        "org.freedesktop.Notifications"
#define SUMMARY_LENGTH 160
#define REASONS        3
#define SUMMED         6 /* headlines of a summary */
#define SOURCES        4
#define SNOOZE         (4 * 3600)
#define PORTAL_MS      5000

struct _Desktop {
	GHashTable *shown;    /* story → Popup */
	GDBusConnection *bus; /* NULL: none, or it has ended */
	guint watch;          /* of the service's name */
	DesktopAction action; /* NULL: nobody is there to answer buttons */
	gpointer data;
	void (*show_all)(gpointer data);
	gpointer show_all_data;
};

/* What stands on the screen for one story. */
typedef struct {
	Desktop *desktop;
	gint64 story, alert; /* ALERT: the last that told of it */
	char *link;
	void (*show_all)(gpointer data);
	gpointer show_all_data;
	NotifyNotification *notification;
} Popup;

static void popup_free(gpointer data)
{
	Popup *popup = data;
	g_signal_handlers_disconnect_by_data(popup->notification, popup);
	g_object_unref(popup->notification);
	g_free(popup->link);
	g_free(popup);
}

Desktop *desktop_new(void)
{
	Desktop *desktop = g_new0(Desktop, 1);
	desktop->shown = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, popup_free);
	return desktop;
}

/* Nothing may be left that holds the old bus, or GLib gives us that one again. */
static void leave_bus(Desktop *desktop)
{
	if (desktop->watch != 0)
		g_bus_unwatch_name(desktop->watch);
	desktop->watch = 0;
	g_hash_table_remove_all(desktop->shown);
	if (desktop->bus != NULL)
		g_signal_handlers_disconnect_by_data(desktop->bus, desktop);
	g_clear_object(&desktop->bus);
}

void desktop_free(Desktop *desktop)
{
	if (desktop == NULL)
		return;
	leave_bus(desktop);
	g_hash_table_unref(desktop->shown);
	g_free(desktop);
}

/* The ids of the old server mean nothing to the next. */
static void on_vanished(GDBusConnection *bus, const char *name, gpointer data)
{
	Desktop *desktop = data;
	g_hash_table_remove_all(desktop->shown);
}

static void on_bus_closed(GDBusConnection *bus, gboolean vanished, GError *error, gpointer data)
{
	leave_bus(data);
	notify_uninit();
}

/* A bus that ends, as at a log-out, does not end us. */
static gboolean join_bus(Desktop *desktop)
{
	if (desktop->bus == NULL) {
		desktop->bus = g_bus_get_sync(G_BUS_TYPE_SESSION, NULL, NULL);
		if (desktop->bus == NULL)
			return FALSE;
		g_dbus_connection_set_exit_on_close(desktop->bus, FALSE);
		g_signal_connect(desktop->bus, "closed", G_CALLBACK(on_bus_closed), desktop);
	}
	if (desktop->action != NULL && desktop->watch == 0)
		desktop->watch = g_bus_watch_name_on_connection(desktop->bus, SERVICE,
								G_BUS_NAME_WATCHER_FLAGS_NONE, NULL,
								on_vanished, desktop, NULL);
	return notify_is_initted() || notify_init("vedette");
}

void desktop_watch(Desktop *desktop, DesktopAction action, gpointer data)
{
	desktop->action = action;
	desktop->data = data;
}

void desktop_offer_all(Desktop *desktop, void (*show_all)(gpointer data), gpointer data)
{
	desktop->show_all = show_all;
	desktop->show_all_data = data;
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

static char *body_of(const Alert *alert, gboolean markup, gboolean buttons)
{
	g_autoptr(GString) out = g_string_new(markup ? "<b>" : "");
	put(out, markup, alert->title, 100);
	g_string_append(out, markup ? "</b>" : "");
	if (*alert->change != '\0') {
		g_string_append_c(out, '\n');
		put(out, markup, alert->change, 160);
	}
	guint most = alert->story != 0 ? REASONS : SUMMED;
	for (guint i = 0; i < most && alert->because[i] != NULL; i++) {
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
	if (*alert->grade != '\0') {
		g_autofree char *standing = alert_standing(alert);
		g_string_append_c(out, '\n');
		put(out, markup, standing, 100);
	}
	if (!buttons && url_is_web(alert->link)) {
		g_string_append_c(out, '\n');
		put(out, markup, alert->link, 200);
	}
	return g_string_free(g_steal_pointer(&out), FALSE);
}

/* ---- buttons ---- */

static void on_portal(GObject *bus, GAsyncResult *result, gpointer link)
{
	g_autofree char *own = link;
	g_autoptr(GVariant) reply =
		g_dbus_connection_call_finish(G_DBUS_CONNECTION(bus), result, NULL);
	if (reply == NULL)
		g_app_info_launch_default_for_uri_async(own, NULL, NULL, NULL, NULL);
}

/* By the desktop portal where there is one: a browser that we started ourselves would have to live
 * with the limits of our unit. */
static void on_open(NotifyNotification *notification, char *action, gpointer data)
{
	const Popup *popup = data;
	g_autoptr(GDBusConnection) bus = g_bus_get_sync(G_BUS_TYPE_SESSION, NULL, NULL);
	if (!url_is_web(popup->link) || bus == NULL)
		return;
	g_dbus_connection_call(bus, "org.freedesktop.portal.Desktop",
			       "/org/freedesktop/portal/desktop", "org.freedesktop.portal.OpenURI",
			       "OpenURI", g_variant_new("(ssa{sv})", "", popup->link, NULL), NULL,
			       G_DBUS_CALL_FLAGS_NONE, PORTAL_MS, NULL, on_portal,
			       g_strdup(popup->link));
}

static const struct {
	const char *id, *label;
	StoryMark mark;
	gint64 span;
} marks[] = {
	{ "ack", "Acknowledge", STORY_ACK, 0 },
	{ "snooze", "Snooze 4 h", STORY_QUIET, SNOOZE },
	{ "mute", "Mute story", STORY_QUIET, 7 * 86400 },
};

static void on_mark(NotifyNotification *notification, char *action, gpointer data)
{
	const Popup *popup = data;
	for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
		DesktopMark mark = { popup->story, popup->alert, marks[i].mark, marks[i].span };
		if (strcmp(action, marks[i].id) == 0)
			popup->desktop->action(popup->desktop->data, &mark);
	}
}

static void on_show_all(NotifyNotification *notification, char *action, gpointer data)
{
	const Popup *popup = data;
	popup->show_all(popup->show_all_data);
}

static void set_buttons(Popup *popup)
{
	NotifyNotification *n = popup->notification;
	notify_notification_clear_actions(n);
	popup->show_all = popup->desktop->show_all;
	popup->show_all_data = popup->desktop->show_all_data;
	if (popup->story == 0 && popup->show_all != NULL)
		notify_notification_add_action(n, "all", "Show each", on_show_all, popup, NULL);
	if (popup->desktop->action == NULL || popup->story <= 0)
		return;
	if (url_is_web(popup->link)) {
		/* not every server runs "default" on a click */
		notify_notification_add_action(n, "default", "Open", on_open, popup, NULL);
		notify_notification_add_action(n, "open", "Open", on_open, popup, NULL);
	}
	for (gsize i = 0; i < G_N_ELEMENTS(marks); i++)
		notify_notification_add_action(n, marks[i].id, marks[i].label, on_mark, popup,
					       NULL);
}

/* ---- showing ---- */

static NotifyUrgency urgency_of(Severity severity)
{
	return severity >= SEVERITY_CRITICAL ? NOTIFY_URGENCY_CRITICAL
	       : severity >= SEVERITY_MEDIUM ? NOTIFY_URGENCY_NORMAL
					     : NOTIFY_URGENCY_LOW;
}

static void on_closed(NotifyNotification *notification, gpointer data)
{
	Popup *popup = data;
	g_hash_table_remove(popup->desktop->shown, &popup->story);
}

/* The notification of STORY, made when there is none yet. */
static Popup *popup_of(Desktop *desktop, gint64 story)
{
	Popup *popup = g_hash_table_lookup(desktop->shown, &story);
	if (popup != NULL)
		return popup;
	popup = g_new0(Popup, 1);
	popup->desktop = desktop;
	popup->story = story;
	popup->notification = notify_notification_new("vedette", NULL, NULL);
	g_autofree char *tag = g_strdup_printf("vedette-%" G_GINT64_FORMAT, story);
	static const char *const tags[] = { "x-canonical-private-synchronous",
					    "x-dunst-stack-tag" };
	for (gsize i = 0; i < G_N_ELEMENTS(tags); i++)
		notify_notification_set_hint(popup->notification, tags[i],
					     g_variant_new_string(tag));
	notify_notification_set_hint(popup->notification, "desktop-entry",
				     g_variant_new_string("vedette"));
	notify_notification_set_category(popup->notification, "x-vedette.alert");
	g_signal_connect(popup->notification, "closed", G_CALLBACK(on_closed), popup);
	g_hash_table_insert(desktop->shown, g_memdup2(&story, sizeof story), popup);
	return popup;
}

gboolean desktop_show(Desktop *desktop, const Alert *alert, gint64 number, char **why)
{
	if (!join_bus(desktop)) {
		*why = g_strdup("no notification service");
		return FALSE;
	}
	gboolean buttons = desktop->action != NULL && server_can("actions");
	g_autoptr(GError) error = NULL;
	g_autofree char *headline = safe_isolated(alert->headline, SUMMARY_LENGTH);
	g_autofree char *body = body_of(alert, server_can("body-markup"), buttons);
	g_autofree char *all = g_strdup_printf("%s\n%s", headline, body);
	gboolean has_body = server_can("body");
	Popup *popup = popup_of(desktop, alert->story);
	g_free(popup->link);
	popup->link = g_strdup(alert->link);
	popup->alert = number;
	notify_notification_update(popup->notification, has_body ? headline : all,
				   has_body ? body : NULL, "dialog-warning");
	notify_notification_set_urgency(popup->notification, urgency_of(alert->severity));
	if (buttons)
		set_buttons(popup);
	if (notify_notification_show(popup->notification, &error))
		return TRUE;
	*why = g_strdup(error->message);
	g_hash_table_remove(desktop->shown, &alert->story);
	return FALSE;
}

gboolean desktop_probe(Desktop *desktop, char **says)
{
	g_autofree char *name = NULL, *vendor = NULL, *version = NULL, *spec = NULL;
	if ((desktop != NULL ? join_bus(desktop) : notify_is_initted() || notify_init("vedette")) &&
	    notify_get_server_info(&name, &vendor, &version, &spec)) {
		*says = g_strdup_printf("%s %s (specification %s)", name, version, spec);
		return TRUE;
	}
	*says = g_strdup("no notification service answers");
	return FALSE;
}

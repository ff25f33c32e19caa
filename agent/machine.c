/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/machine.h"

#include <gio/gio.h>
#include <string.h>
#include <sys/timex.h>

#include "feeds/fetch.h"
#include "feeds/file.h"

#define SLACK       (5 * 60)   /* seconds by which clocks may differ and nobody mind */
#define BUS_MS      2000       /* a manager answers at once or not at all */
#define MOST_BUNDLE (16 << 20) /* bytes: usual ones have a quarter of one million */
#define FIRST_YEAR  2025

/* ---- clock ---- */

Finding machine_clock(gint64 last, char **says)
{
	struct timex kept = { 0 };
	g_autoptr(GDateTime) now = g_date_time_new_now_local();
	g_autofree char *text = g_date_time_format(now, "%Y-%m-%d %H:%M %Z");
	if (g_date_time_get_year(now) < FIRST_YEAR) {
		*says = g_strdup_printf("%s: it is wrong", text);
		return BAD;
	}
	if (last > g_date_time_to_unix(now) + SLACK) {
		*says = g_strdup_printf("%s: a feed was asked after that; it has been set back",
					text);
		return WARN;
	}
	gboolean synchronised = adjtimex(&kept) >= 0 && (kept.status & STA_UNSYNC) == 0;
	*says = g_strdup_printf("%s, %s", text,
				synchronised ? "kept by a time server" : "no time server keeps it");
	return WELL;
}

/* ---- units ---- */

/* The string that METHOD of the manager gives for vedette.service, or NULL. Caller frees. */
static char *ask_manager(GDBusConnection *bus, const char *method)
{
	g_autoptr(GVariant) answer = g_dbus_connection_call_sync(
		bus, "org.freedesktop.systemd1", "/org/freedesktop/systemd1",
		"org.freedesktop.systemd1.Manager", method, g_variant_new("(s)", "vedette.service"),
		NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, BUS_MS, NULL, NULL);
	const char *text = NULL;
	if (answer != NULL && g_variant_is_of_type(answer, G_VARIANT_TYPE("(s)")))
		g_variant_get(answer, "(&s)", &text);
	else if (answer != NULL && g_variant_is_of_type(answer, G_VARIANT_TYPE("(o)")))
		g_variant_get(answer, "(&o)", &text);
	return g_strdup(text);
}

/* "enabled, loaded"; NULL when no manager answers. Caller frees. */
static char *unit_on(GBusType type)
{
	g_autofree char *address = g_dbus_address_get_for_bus_sync(type, NULL, NULL);
	if (address == NULL || g_str_has_prefix(address, "autolaunch:"))
		return NULL;
	g_autoptr(GDBusConnection) bus = g_dbus_connection_new_for_address_sync(
		address,
		G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
			G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
		NULL, NULL, NULL);
	if (bus == NULL)
		return NULL;
	g_autofree char *file = ask_manager(bus, "GetUnitFileState");
	g_autofree char *unit = ask_manager(bus, "GetUnit");
	return g_strdup_printf("%s%s", file != NULL ? file : "not installed",
			       unit != NULL ? ", loaded" : "");
}

Finding machine_units(char **says)
{
	if (!g_file_test("/run/systemd/system", G_FILE_TEST_IS_DIR)) {
		*says = g_strdup(
			"systemd does not run this machine: start it by hand or from cron");
		return WELL;
	}
	g_autofree char *system = unit_on(G_BUS_TYPE_SYSTEM);
	g_autofree char *user = unit_on(G_BUS_TYPE_SESSION);
	*says = g_strdup_printf("vedette.service: system %s; user %s",
				system != NULL ? system : "does not answer",
				user != NULL ? user : "does not answer");
	return strstr(*says, "enabled") != NULL ? WELL : WARN;
}

/* ---- authorities ---- */

/* Certificates in FILE, or -1. */
static int count_certificates(const char *file)
{
	int n = 0;
	g_autofree char *text = file_read(file, MOST_BUNDLE, NULL, NULL);
	if (text == NULL)
		return -1;
	for (const char *p = text; (p = strstr(p, "-----BEGIN CERTIFICATE-----")) != NULL; p++)
		n++;
	return n;
}

Finding machine_tls(const Config *config, char **says)
{
	const char *files[] = { fetch_authorities(), config != NULL ? config->smtp_ca_file : NULL,
				config != NULL ? config->webhook_ca_file : NULL };
	if (files[0] == NULL) {
		*says = g_strdup_printf("%s, with authorities of its own", fetch_library());
		return WELL;
	}
	for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
		int n = files[i] == NULL || *files[i] == '\0' ? 1 : count_certificates(files[i]);
		if (n > 0)
			continue;
		*says = g_strdup_printf("%s: %s", files[i],
					n < 0 ? "cannot be read" : "no certificate is in it");
		return BAD;
	}
	*says = g_strdup_printf("%d authorities in %s", count_certificates(files[0]), files[0]);
	return WELL;
}

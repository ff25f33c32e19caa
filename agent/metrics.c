/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/metrics.h"

#include "agent/publish.h"

#define NAME "vedette_"

/* HELP, TYPE and UNIT (NULL: none, else the end of NAME) of one family. */
static void head(GString *out, const char *name, const char *type, const char *unit,
		 const char *help)
{
	g_string_append_printf(out, "# HELP " NAME "%s %s\n# TYPE " NAME "%s %s\n", name, help,
			       name, type);
	if (unit != NULL)
		g_string_append_printf(out, "# UNIT " NAME "%s %s\n", name, unit);
}

static void gauge(GString *out, const char *name, const char *unit, const char *help, gint64 value)
{
	head(out, name, "gauge", unit, help);
	g_string_append_printf(out, NAME "%s %" G_GINT64_FORMAT "\n", name, value);
}

static void counter(GString *out, const char *name, const char *help, gint64 value)
{
	head(out, name, "counter", NULL, help);
	g_string_append_printf(out, NAME "%s_total %" G_GINT64_FORMAT "\n", name, value);
}

/* What stands between the quotes of a label. */
static char *label(const char *text)
{
	g_autoptr(GString) out = g_string_new(NULL);
	for (const char *p = text; *p != '\0'; p++)
		if (*p == '\n')
			g_string_append(out, "\\n");
		else if (*p == '"' || *p == '\\')
			g_string_append_printf(out, "\\%c", *p);
		else
			g_string_append_c(out, *p);
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static void feeds(GString *out, const Status *s)
{
	head(out, "feeds", "gauge", NULL, "Feeds listed, by how they fare.");
	for (int i = 0; i < N_HEALTH; i++)
		g_string_append_printf(out, NAME "feeds{state=\"%s\"} %u\n", health_name(i),
				       s->states[i]);
	g_string_append_printf(out, NAME "feeds{state=\"paused\"} %u\n", s->paused);
}

static void outbox(GString *out, const Status *s)
{
	head(out, "outbox", "gauge", NULL, "Alerts not handed over, by channel and state.");
	for (guint i = 0; i < s->store.outbox->len; i++) {
		const OutboxCount *count = g_ptr_array_index(s->store.outbox, i);
		g_autofree char *channel = label(count->channel);
		g_string_append_printf(out,
				       NAME "outbox{channel=\"%s\",state=\"%s\"} "
					    "%" G_GINT64_FORMAT "\n",
				       channel, count->state, count->rows);
	}
}

char *metrics_text(const Status *s)
{
	g_autoptr(GString) out = g_string_new(NULL);
	head(out, "build_info", "gauge", NULL, "The version at work.");
	g_string_append(out, NAME "build_info{version=\"" VEDETTE_VERSION "\"} 1\n");
	gauge(out, "schema_version", NULL, "Schema of the database.", s->store.schema);
	gauge(out, "agent_running", NULL, "Whether a process works on the state.", s->running);
	gauge(out, "offline", NULL, "Whether this machine is without network.",
	      s->offline_since > 0);
	feeds(out, s);
	gauge(out, "last_fetch_timestamp_seconds", "seconds", "When a feed was asked last.",
	      s->last_fetch);
	gauge(out, "next_fetch_timestamp_seconds", "seconds", "When a feed is due next.",
	      s->next_fetch);
	counter(out, "items", "Items that came in.", s->store.items);
	counter(out, "stories", "Stories that were begun.", s->store.stories);
	counter(out, "alerts", "Alerts that were raised.", s->store.alerts);
	outbox(out, s);
	gauge(out, "last_digest_timestamp_seconds", "seconds", "When a digest went out last.",
	      s->last_digest);
	gauge(out, "database_bytes", "bytes", "Size of the database.", s->store.bytes);
	gauge(out, "wal_bytes", "bytes", "Size of its log.", s->store.wal_bytes);
	gauge(out, "folder_bytes", "bytes", "What the state folder holds.", s->folder);
	gauge(out, "folder_budget_bytes", "bytes", "What it may hold, 0 = no end.",
	      s->budget_mb * 1000000);
	g_string_append(out, "# EOF\n");
	return g_string_free(g_steal_pointer(&out), FALSE);
}

gboolean metrics_write(const Status *status, const char *path, GError **error)
{
	g_autofree char *text = metrics_text(status);
	return publish_file(path, text, error);
}

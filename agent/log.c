/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/log.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "agent/safe.h"

#define SPAN       (10 * 60 * G_USEC_PER_SEC) /* in which nothing is written twice */
#define MOST_KNOWN 256

/* What was written, and how often it was held back since. */
typedef struct {
	GLogLevelFlags level;
	gint64 begun;
	guint more;
} Said;

static GMutex lock;
static GHashTable *said; /* text → Said */

/* What is debugged is wanted whole, and nothing grave is held back. */
static gboolean is_always_written(GLogLevelFlags level)
{
	return (level & (G_LOG_LEVEL_DEBUG | G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL)) != 0;
}

gboolean log_passes(const char *text, GLogLevelFlags level, gint64 now)
{
	if (is_always_written(level))
		return TRUE;
	g_mutex_lock(&lock);
	if (said == NULL)
		said = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	Said *known = g_hash_table_lookup(said, text);
	gboolean passes = known == NULL || now - known->begun >= SPAN;
	if (!passes) {
		known->more++;
	} else if (known != NULL || g_hash_table_size(said) < MOST_KNOWN) {
		known = g_new(Said, 1);
		*known = (Said){ level, now, 0 };
		g_hash_table_replace(said, g_strdup(text), known);
	}
	g_mutex_unlock(&lock);
	return passes;
}

void log_flush(gboolean all)
{
	g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GArray) levels = g_array_new(FALSE, FALSE, sizeof(GLogLevelFlags));
	gint64 now = g_get_monotonic_time();
	GHashTableIter iter;
	gpointer text, value;
	g_mutex_lock(&lock);
	if (said != NULL)
		g_hash_table_iter_init(&iter, said);
	while (said != NULL && g_hash_table_iter_next(&iter, &text, &value)) {
		const Said *known = value;
		if (!all && now - known->begun < SPAN)
			continue;
		if (known->more > 0) {
			g_ptr_array_add(texts, g_strdup_printf("%s (said %u times more)",
							       (char *)text, known->more));
			g_array_append_val(levels, known->level);
		}
		g_hash_table_iter_remove(&iter);
	}
	g_mutex_unlock(&lock);
	for (guint i = 0; i < texts->len; i++)
		g_log(G_LOG_DOMAIN, g_array_index(levels, GLogLevelFlags, i), "%s",
		      (char *)g_ptr_array_index(texts, i));
}

static const char *field(const GLogField *fields, gsize n, const char *name)
{
	for (gsize i = 0; i < n; i++)
		if (strcmp(fields[i].key, name) == 0)
			return fields[i].value;
	return "";
}

static GLogWriterOutput write_line(GLogLevelFlags level, const GLogField *fields, gsize n,
				   gpointer user_data)
{
	if (!log_passes(field(fields, n, "MESSAGE"), level, g_get_monotonic_time()))
		return G_LOG_WRITER_HANDLED;
	if (g_log_writer_is_journald(STDERR_FILENO) &&
	    g_log_writer_journald(level, fields, n, NULL) == G_LOG_WRITER_HANDLED)
		return G_LOG_WRITER_HANDLED;
	if (g_log_writer_default_would_drop(level, field(fields, n, "GLIB_DOMAIN")))
		return G_LOG_WRITER_HANDLED;
	g_autofree char *line = safe_line(field(fields, n, "MESSAGE"), SAFE_NO_LIMIT);
	fprintf(stderr, "vedette: %s%s\n",
		level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL) ? "error: "
		: level & G_LOG_LEVEL_WARNING                      ? "warning: "
								   : "",
		line);
	return G_LOG_WRITER_HANDLED;
}

void log_init(void)
{
	g_log_set_writer_func(write_line, NULL, NULL);
}

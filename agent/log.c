/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/log.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "agent/safe.h"

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

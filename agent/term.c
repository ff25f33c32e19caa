/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/term.h"

#include <stdio.h>
#include <unistd.h>

#include "agent/safe.h"

#define LABEL_WIDTH 10

void term_field(const char *label, const char *value, gsize max)
{
	g_autofree char *line = value != NULL ? safe_isolated(value, max) : NULL;
	if (line != NULL && *line != '\0')
		printf("  %-*s%s\n", LABEL_WIDTH, label, line);
}

void term_fields(const char *label, const char *lines, gsize max)
{
	g_auto(GStrv) list = g_strsplit(lines != NULL ? lines : "", "\n", -1);
	for (char **line = list; *line != NULL; line++)
		term_field(line == list ? label : "", *line, max);
}

char *term_time(gint64 when)
{
	g_autoptr(GDateTime) time = when > 0 ? g_date_time_new_from_unix_local(when) : NULL;
	return time != NULL ? g_date_time_format(time, "%Y-%m-%d %H:%M") : g_strdup("-");
}

char *term_span(gint64 seconds)
{
	static const struct {
		gint64 seconds;
		const char *unit;
	} units[] = { { 86400, "d" }, { 3600, "h" }, { 60, "min" }, { 1, "s" } };
	gint64 size = ABS(seconds);
	gsize i = 0;
	while (i + 1 < G_N_ELEMENTS(units) && size < 2 * units[i].seconds)
		i++;
	return g_strdup_printf("%" G_GINT64_FORMAT " %s", size / units[i].seconds, units[i].unit);
}

char *term_toll(const Toll *toll)
{
	if (!toll->known)
		return g_strdup("");
	if (toll->max == TOLL_OPEN)
		return g_strdup_printf("at least %" G_GINT64_FORMAT, toll->min);
	if (toll->max == toll->min)
		return g_strdup_printf("%" G_GINT64_FORMAT, toll->min);
	return g_strdup_printf("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, toll->min, toll->max);
}

const char *term_color(Severity severity)
{
	static const char *const colors[N_SEVERITIES] = { "", "\033[36m", "\033[33m", "\033[31m",
							  "\033[1;31m" };
	return isatty(STDOUT_FILENO) ? colors[severity] : "";
}

const char *term_plain(void)
{
	return isatty(STDOUT_FILENO) ? "\033[0m" : "";
}

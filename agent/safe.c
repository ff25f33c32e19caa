/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/safe.h"

#include <string.h>

#define ZWNJ     0x200c
#define ZWJ      0x200d
#define ELLIPSIS 0x2026

char *safe_line(const char *text, gsize max)
{
	g_autofree char *valid = g_utf8_make_valid(text, -1);
	GString *out = g_string_sized_new(strlen(valid) + 1);
	gsize count = 0, last_start = 0;
	gboolean blank = FALSE;
	for (const char *p = valid; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		if (g_unichar_isspace(c) || c == 0x2028 || c == 0x2029 || c == 0x85) {
			blank = out->len > 0;
			continue;
		}
		GUnicodeType type = g_unichar_type(c);
		if (type == G_UNICODE_FORMAT && c != ZWNJ && c != ZWJ)
			continue;
		if (type == G_UNICODE_CONTROL || type == G_UNICODE_UNASSIGNED ||
		    type == G_UNICODE_PRIVATE_USE)
			c = 0xfffd;
		if (count + blank >= max) {
			if (count >= max)
				g_string_truncate(out, last_start);
			g_string_append_unichar(out, ELLIPSIS);
			break;
		}
		if (blank) {
			g_string_append_c(out, ' ');
			count++;
			blank = FALSE;
		}
		last_start = out->len;
		g_string_append_unichar(out, c);
		count++;
	}
	return g_string_free(out, FALSE);
}

static gboolean has_right_to_left(const char *text)
{
	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		if ((c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfdff) ||
		    (c >= 0xfe70 && c <= 0xfeff) || (c >= 0x10800 && c <= 0x10fff) ||
		    (c >= 0x1e800 && c <= 0x1efff))
			return TRUE;
	}
	return FALSE;
}

char *safe_isolated(const char *text, gsize max)
{
	g_autofree char *line = safe_line(text, max);
	if (!has_right_to_left(line))
		return g_steal_pointer(&line);
	return g_strconcat("\xe2\x81\xa8", line, "\xe2\x81\xa9", NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/mark.h"

#include <unistd.h>

#include "agent/safe.h"

/* One flag for each of N characters. */
static guint8 *flags_of(Field field, const GPtrArray *spans, guint n)
{
	guint8 *flags = g_new0(guint8, n + 1);
	for (guint i = 0; i < spans->len; i++) {
		const Span *span = g_ptr_array_index(spans, i);
		for (guint at = span->start; span->field == field && at < MIN(span->end, n); at++)
			flags[at] = 1;
	}
	return flags;
}

/* safe_line trims; a blank at a seam is put back. */
static void put_part(GString *out, const GString *part, gboolean on)
{
	static const char *const marks[2][2] = { { "[", "]" }, { "\033[1m", "\033[0m" } };
	const char *const *mark = marks[isatty(STDOUT_FILENO)];
	g_autofree char *line = safe_line(part->str, SAFE_NO_LIMIT);
	if (part->len == 0)
		return;
	gboolean blank = part->str[0] == ' ' && out->len > 0;
	g_string_append_printf(out, "%s%s%s%s%s", blank ? " " : "", on ? mark[0] : "", line,
			       on ? mark[1] : "",
			       *line != '\0' && part->str[part->len - 1] == ' ' ? " " : "");
}

/* From where to show MOST of N characters: a third of them before the first flag, and from the
 * start of a word. */
static guint window(const char *text, const guint8 *flags, guint n, guint most)
{
	guint first = 0;
	while (first < n && flags[first] == 0)
		first++;
	if (n <= most || first == n || first < most / 3)
		return 0;
	guint from = MIN(first - most / 3, n - most);
	const char *p = g_utf8_offset_to_pointer(text, from);
	for (guint at = from; at < first; at++, p = g_utf8_next_char(p))
		if (g_unichar_isspace(g_utf8_get_char(p)))
			return at + 1;
	return from;
}

char *mark_spans(const char *text, Field field, const GPtrArray *spans, guint most)
{
	guint n = (guint)g_utf8_strlen(text, -1);
	g_autofree guint8 *flags = flags_of(field, spans, n);
	guint from = window(text, flags, n, most);
	guint to = MIN(n, from + MIN(most, n));
	g_autoptr(GString) out = g_string_new(from > 0 ? "… " : ""), part = g_string_new(NULL);
	const char *p = g_utf8_offset_to_pointer(text, from);
	for (guint at = from; at < to; at++, p = g_utf8_next_char(p)) {
		if (at > from && flags[at] != flags[at - 1]) {
			put_part(out, part, flags[at - 1]);
			g_string_truncate(part, 0);
		}
		if (g_unichar_isspace(g_utf8_get_char(p)))
			g_string_append_c(part, ' ');
		else
			g_string_append_len(part, p, g_utf8_next_char(p) - p);
	}
	put_part(out, part, to > from && flags[to - 1]);
	g_string_append(out, to < n ? " …" : "");
	return g_string_free(g_steal_pointer(&out), FALSE);
}

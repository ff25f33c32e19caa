/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/diag.h"

#include <string.h>

#define DIAG_KEPT_MAX  100
#define NEAREST_LENGTH 64 /* longer words are no misspelt keys */

struct _DiagList {
	GPtrArray *kept;
	guint errors, warnings;
};

static void diag_free(gpointer data)
{
	Diag *diag = data;
	g_free(diag->file);
	g_free(diag->message);
	g_free(diag);
}

DiagList *diag_list_new(void)
{
	DiagList *list = g_new0(DiagList, 1);
	list->kept = g_ptr_array_new_with_free_func(diag_free);
	return list;
}

void diag_list_free(DiagList *list)
{
	if (list == NULL)
		return;
	g_ptr_array_unref(list->kept);
	g_free(list);
}

void diag_add(DiagList *list, DiagLevel level, const char *file, guint line, guint column,
	      const char *format, ...)
{
	if (level == DIAG_ERROR)
		list->errors++;
	else
		list->warnings++;
	if (list->kept->len >= DIAG_KEPT_MAX)
		return;
	Diag *diag = g_new0(Diag, 1);
	diag->level = level;
	diag->file = g_strdup(file);
	diag->line = line;
	diag->column = column;
	va_list arguments;
	va_start(arguments, format);
	diag->message = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	g_ptr_array_add(list->kept, diag);
}

guint diag_errors(const DiagList *list)
{
	return list->errors;
}

guint diag_warnings(const DiagList *list)
{
	return list->warnings;
}

guint diag_kept(const DiagList *list)
{
	return list->kept->len;
}

const Diag *diag_at(const DiagList *list, guint i)
{
	return g_ptr_array_index(list->kept, i);
}

static void append_visible(GString *out, const char *text)
{
	g_autofree char *valid = g_utf8_make_valid(text, -1);
	for (const char *p = valid; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		GUnicodeType type = g_unichar_type(c);
		if (type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT)
			g_string_append_printf(out, "\\u%04x", c);
		else
			g_string_append_unichar(out, c);
	}
}

char *diag_format(const Diag *diag)
{
	GString *out = g_string_new(NULL);
	append_visible(out, diag->file);
	if (diag->line > 0)
		g_string_append_printf(out, ":%u", diag->line);
	if (diag->line > 0 && diag->column > 0)
		g_string_append_printf(out, ":%u", diag->column);
	g_string_append(out, diag->level == DIAG_ERROR ? ": error: " : ": warning: ");
	append_visible(out, diag->message);
	return g_string_free(out, FALSE);
}

/* Optimal string alignment: Levenshtein with transposition of neighbours. */
static guint distance(const char *a, gsize la, const char *b, gsize lb)
{
	guint rows[3][NEAREST_LENGTH + 1];
	guint *before = rows[0], *above = rows[1], *row = rows[2];
	for (gsize j = 0; j <= lb; j++)
		above[j] = j;
	for (gsize i = 1; i <= la; i++) {
		row[0] = i;
		for (gsize j = 1; j <= lb; j++) {
			guint cost = a[i - 1] != b[j - 1];
			row[j] = MIN(MIN(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				row[j] = MIN(row[j], before[j - 2] + 1);
		}
		guint *spare = before;
		before = above;
		above = row;
		row = spare;
	}
	return above[lb];
}

const char *diag_nearest(const char *word, const char *const *names)
{
	gsize length = strlen(word);
	if (length == 0 || length > NEAREST_LENGTH)
		return NULL;
	const char *best = NULL;
	guint best_distance = length / 3 + 1;
	for (gsize i = 0; names[i] != NULL; i++) {
		gsize n = strlen(names[i]);
		if (n > NEAREST_LENGTH)
			continue;
		guint d = distance(word, length, names[i], n);
		if (d < best_distance || (d == best_distance && best == NULL)) {
			best = names[i];
			best_distance = d;
		}
	}
	return best;
}

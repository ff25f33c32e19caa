/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever file a user saves is read into trimmed, valid text with places inside the file. */
#include "tests/fuzz/check.h"

#include "filters/stanza.h"

static void check_trimmed(const char *text)
{
	gsize length = strlen(text);
	PROMISE(g_utf8_validate(text, -1, NULL));
	PROMISE(length == 0 ||
		(strchr(" \t\n\r", *text) == NULL && strchr(" \t\n\r", text[length - 1]) == NULL));
}

static void check_entry(const StanzaEntry *entry, guint lines)
{
	guint line, column;
	check_trimmed(entry->key);
	check_trimmed(entry->value);
	PROMISE(*entry->key != '\0');
	PROMISE(entry->line >= 1 && entry->line <= entry->value_line);
	PROMISE(entry->value_line <= lines && entry->value_column >= 1);
	for (gsize offset = 0; offset <= strlen(entry->value); offset++) {
		stanza_locate(entry, offset, &line, &column);
		PROMISE(line >= entry->value_line && line <= lines && column >= 1);
	}
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	static const char *const keys[] = { "match", "title", "severity", NULL };
	g_autoptr(DiagList) diags = diag_list_new();
	size = MIN(size, 4096);
	g_autoptr(GPtrArray) stanzas = stanza_parse((const char *)data, size, "fuzz", diags);
	guint lines = 1;
	for (gsize i = 0; i < size; i++)
		lines += data[i] == '\n';
	for (guint i = 0; i < stanzas->len; i++) {
		const Stanza *stanza = g_ptr_array_index(stanzas, i);
		check_trimmed(stanza->name);
		PROMISE(*stanza->name != '\0' && stanza->line >= 1 && stanza->line <= lines);
		for (guint k = 0; k < stanza->entries->len; k++)
			check_entry(g_ptr_array_index(stanza->entries, k), lines);
		stanza_check_keys(stanza, keys, diags);
	}
	for (guint i = 0; i < diag_kept(diags); i++) {
		g_autofree char *line = diag_format(diag_at(diags, i));
		PROMISE(g_utf8_validate(line, -1, NULL) && strchr(line, '\n') == NULL);
		PROMISE(diag_at(diags, i)->line >= 1 && diag_at(diags, i)->line <= lines);
	}
	return 0;
}

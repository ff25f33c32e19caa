/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/stanza.h"

#include <string.h>

#include "feeds/file.h"

static void entry_free(gpointer data)
{
	StanzaEntry *entry = data;
	g_free(entry->key);
	g_free(entry->value);
	g_free(entry);
}

static void stanza_free(gpointer data)
{
	Stanza *stanza = data;
	g_free(stanza->name);
	g_ptr_array_unref(stanza->entries);
	g_free(stanza);
}

/* The state of one reading. */
typedef struct {
	const char *file; /* interned: stanzas outlive the caller's string */
	DiagList *diags;
	GPtrArray *stanzas;
	Stanza *stanza;     /* being filled, or NULL */
	StanzaEntry *entry; /* being continued, or NULL */
	guint line;
} Reader;

static guint column_of(const char *line, const char *at)
{
	return (guint)g_utf8_strlen(line, at - line) + 1;
}

static const char *skip_blanks(const char *p)
{
	return p + strspn(p, " \t\r\v\f");
}

static void open_stanza(Reader *reader, char *line, const char *start)
{
	char *close = strrchr(line, ']');
	reader->entry = NULL;
	reader->stanza = NULL;
	if (close == NULL || *skip_blanks(close + 1) != '\0') {
		diag_add(reader->diags, DIAG_ERROR, reader->file, reader->line,
			 column_of(line, line + strlen(line)),
			 "a section is written [name] on a line of its own");
		return;
	}
	*close = '\0';
	g_autofree char *name = g_strstrip(g_strdup(start + 1));
	if (*name == '\0') {
		diag_add(reader->diags, DIAG_ERROR, reader->file, reader->line,
			 column_of(line, start) + 1, "a section needs a name, as in [name]");
		return;
	}
	Stanza *stanza = g_new0(Stanza, 1);
	stanza->name = g_steal_pointer(&name);
	stanza->file = reader->file;
	stanza->line = reader->line;
	stanza->column = column_of(line, start) + 1;
	stanza->entries = g_ptr_array_new_with_free_func(entry_free);
	g_ptr_array_add(reader->stanzas, stanza);
	reader->stanza = stanza;
}

static void continue_value(Reader *reader, const char *line, const char *text)
{
	StanzaEntry *entry = reader->entry;
	if (entry == NULL) {
		diag_add(reader->diags, DIAG_ERROR, reader->file, reader->line,
			 column_of(line, text),
			 "an indented line continues a value, but none precedes it");
		return;
	}
	if (*entry->value == '\0') {
		entry->value_line = reader->line;
		entry->value_column = column_of(line, text);
	}
	/* The indentation is kept, so that stanza_locate can count columns. */
	char *longer = *entry->value == '\0' ? g_strdup(text)
					     : g_strconcat(entry->value, "\n", line, NULL);
	g_free(entry->value);
	entry->value = g_strchomp(longer);
}

static void add_entry(Reader *reader, const char *line)
{
	const char *equals = strchr(line, '=');
	reader->entry = NULL;
	if (reader->stanza == NULL) {
		if (reader->stanzas->len == 0)
			diag_add(reader->diags, DIAG_ERROR, reader->file, reader->line, 1,
				 "a [section] must come first");
		return;
	}
	if (equals == NULL || equals == line) {
		diag_add(reader->diags, DIAG_ERROR, reader->file, reader->line, 1,
			 "expected key = value, found \"%.40s\"", line);
		return;
	}
	StanzaEntry *entry = g_new0(StanzaEntry, 1);
	const char *value = skip_blanks(equals + 1);
	entry->key = g_strchomp(g_strndup(line, equals - line));
	entry->value = g_strchomp(g_strdup(value));
	entry->line = entry->value_line = reader->line;
	entry->column = 1;
	entry->value_column = column_of(line, value);
	g_ptr_array_add(reader->stanza->entries, entry);
	reader->entry = entry;
}

static void read_line(Reader *reader, char *line)
{
	const char *text = skip_blanks(line);
	if (*text == '\0') {
		reader->entry = NULL;
	} else if (*text == '#') {
		return;
	} else if (text != line) {
		continue_value(reader, line, text);
	} else if (*text == '[') {
		open_stanza(reader, line, text);
	} else {
		add_entry(reader, line);
	}
}

GPtrArray *stanza_parse(const char *text, gsize size, const char *name, DiagList *diags)
{
	Reader reader = { .file = g_intern_string(name),
			  .diags = diags,
			  .stanzas = g_ptr_array_new_with_free_func(stanza_free) };
	const char *end = text + size;
	if (size >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0)
		text += 3;
	while (text < end) {
		const char *newline = memchr(text, '\n', end - text);
		gsize length = (newline != NULL ? newline : end) - text;
		const char *bad = NULL;
		reader.line++;
		if (!g_utf8_validate_len(text, length, &bad)) {
			guint column = (guint)g_utf8_strlen(text, bad - text) + 1;
			diag_add(diags, DIAG_ERROR, reader.file, reader.line, column,
				 *bad == '\0' ? "a NUL byte: this is not a text file"
					      : "not valid UTF-8: save the file as UTF-8");
		} else {
			g_autofree char *line = g_strchomp(g_strndup(text, length));
			read_line(&reader, line);
		}
		text += length + 1;
	}
	return reader.stanzas;
}

GPtrArray *stanza_read(const char *file, DiagList *diags)
{
	g_autoptr(GError) error = NULL;
	gsize size = 0;
	g_autofree char *text = file_read(file, STANZA_FILE_MAX, &size, &error);
	if (text == NULL) {
		diag_add(diags, DIAG_ERROR, file, 0, 0, "cannot be read: %s", error->message);
		return g_ptr_array_new_with_free_func(stanza_free);
	}
	return stanza_parse(text, size, file, diags);
}

const StanzaEntry *stanza_find(const Stanza *stanza, const char *key)
{
	for (guint i = stanza->entries->len; i-- > 0;) {
		const StanzaEntry *entry = g_ptr_array_index(stanza->entries, i);
		if (strcmp(entry->key, key) == 0)
			return entry;
	}
	return NULL;
}

void stanza_check_keys(const Stanza *stanza, const char *const *keys, DiagList *diags)
{
	for (guint i = 0; i < stanza->entries->len; i++) {
		const StanzaEntry *entry = g_ptr_array_index(stanza->entries, i);
		if (g_strv_contains(keys, entry->key))
			continue;
		const char *nearest = diag_nearest(entry->key, keys);
		diag_add(diags, DIAG_ERROR, stanza->file, entry->line, entry->column,
			 "unknown key \"%s\" in [%s]%s%s%s", entry->key, stanza->name,
			 nearest != NULL ? "; did you mean \"" : "", nearest != NULL ? nearest : "",
			 nearest != NULL ? "\"?" : "");
	}
}

void stanza_locate(const StanzaEntry *entry, gsize offset, guint *line, guint *column)
{
	*line = entry->value_line;
	*column = entry->value_column;
	for (const char *p = entry->value; *p != '\0' && (gsize)(p - entry->value) < offset;
	     p = g_utf8_next_char(p)) {
		if (*p == '\n') {
			(*line)++;
			*column = 1;
		} else {
			(*column)++;
		}
	}
}

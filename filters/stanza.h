/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stanza - the one syntax of the files a user edits: settings, rules, entities, lexicons.
 *
 *     # comment, on a line of its own
 *     [name]
 *     key = value
 *         a line that starts with blanks goes on with the value above, joined by one newline
 *
 * UTF-8; a leading byte order mark is skipped; CRLF is taken as LF. Values are trimmed. Nothing is
 * quoted or escaped: what the value means is the reader's business. Keys may repeat.
 */
#ifndef FILTERS_STANZA_H
#define FILTERS_STANZA_H

#include "feeds/diag.h"

typedef struct {
	char *key;
	char *value;                    /* lines joined by '\n' */
	guint line, column;             /* of the key */
	guint value_line, value_column; /* of the value's first character */
} StanzaEntry;

typedef struct {
	char *name;
	const char *file;
	guint line, column;
	GPtrArray *entries; /* StanzaEntry */
} Stanza;

/* Ceiling on one file: the largest shipped list is under 2 MiB. */
#define STANZA_FILE_MAX (16 * 1024 * 1024)

/*
 * Read FILE into stanzas (owned by the array). What cannot be read becomes an error in DIAGS and is
 * left out; the rest is returned. Never NULL.
 */
GPtrArray *stanza_read(const char *file, DiagList *diags);

/* The same from memory; NAME stands for the file. */
GPtrArray *stanza_parse(const char *text, gsize size, const char *name, DiagList *diags);

/* The last entry of that key, or NULL. */
const StanzaEntry *stanza_find(const Stanza *stanza, const char *key);

/* Complain about each entry whose key is not in KEYS (NULL-terminated), with the nearest name. */
void stanza_check_keys(const Stanza *stanza, const char *const *keys, DiagList *diags);

/* Position of the byte OFFSET of ENTRY's value in the file, for complaints inside a value. */
void stanza_locate(const StanzaEntry *entry, gsize offset, guint *line, guint *column);

#endif

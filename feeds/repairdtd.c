/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/repairdtd.h"

#include <string.h>

#include "feeds/limits.h"
#include "feeds/repairtext.h"
#include "feeds/xmlname.h"

#define REFERENCE_BYTES 41 /* of the longest reference, from '&' to ';' */

/* The value of a declared entity with what it refers to, or NULL when it is or grows too long. */
static char *expand(Repair *r, const char *value, gsize size)
{
	if (size > LIMIT_ENTITY_VALUE)
		return NULL;
	g_autoptr(GString) out = g_string_new(NULL);
	for (const char *p = value; p < value + size && out->len <= LIMIT_ENTITY_VALUE;) {
		gsize near = MIN((gsize)(value + size - p), REFERENCE_BYTES);
		const char *semicolon = *p == '&' ? memchr(p, ';', near) : NULL;
		if (semicolon == NULL) {
			g_string_append_c(out, *p++);
			continue;
		}
		g_autofree char *name = g_strndup(p + 1, semicolon - p - 1);
		gunichar c = *name == '#' ? repairtext_numeric(name, strlen(name))
					  : repairtext_predefined(name);
		const char *other = g_hash_table_lookup(r->entities, name);
		if (c != 0)
			g_string_append_unichar(out, c);
		else if (other != NULL)
			g_string_append(out, other);
		else
			g_string_append_printf(out, "&%s;", name);
		p = semicolon + 1;
	}
	if (out->len > LIMIT_ENTITY_VALUE)
		return NULL;
	/* A value such as "&#38;#233;" names a reference to be read once more (XML 1.0 §4.4). */
	if (g_str_has_prefix(out->str, "&#") && out->str[out->len - 1] == ';') {
		gunichar c = repairtext_numeric(out->str + 1, out->len - 2);
		if (c != 0)
			g_string_append_unichar(g_string_truncate(out, 0), c);
	}
	return g_string_free(g_steal_pointer(&out), FALSE);
}

/* At "<!ENTITY": remember a general entity with a literal value. */
static void read_entity(Repair *r)
{
	r->p += strlen("<!ENTITY");
	repair_skip_spaces(r);
	gsize length = xmlname_length(r->p, r->end);
	g_autofree char *key = g_strndup(r->p, length);
	r->p += length;
	repair_skip_spaces(r);
	if (*key == '\0' || r->p >= r->end || (*r->p != '"' && *r->p != '\''))
		return;
	const char *close = memchr(r->p + 1, *r->p, r->end - r->p - 1);
	if (close == NULL)
		return;
	if (r->entities == NULL)
		r->entities = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	char *value = expand(r, r->p + 1, close - r->p - 1);
	if (value == NULL)
		r->fixes[FIX_EXPANSION]++;
	if (g_hash_table_size(r->entities) < LIMIT_ENTITIES &&
	    !g_hash_table_contains(r->entities, key))
		g_hash_table_insert(r->entities, g_steal_pointer(&key),
				    value != NULL ? value : g_strdup(""));
	else
		g_free(value);
	r->p = close + 1;
}

void repairdtd_read(Repair *r)
{
	r->p += strlen("<!DOCTYPE");
	gboolean inside = FALSE;
	while (r->p < r->end) {
		if (inside && repair_at(r, "<!ENTITY")) {
			read_entity(r);
			continue;
		}
		if (inside && repair_at(r, "<!--")) {
			const char *close = repair_find(r, r->p, "-->");
			r->p = close != NULL ? close + 3 : r->end;
			continue;
		}
		char c = *r->p++;
		if (c == '[')
			inside = TRUE;
		else if (c == ']')
			inside = FALSE;
		else if (c == '>' && !inside)
			return;
	}
}

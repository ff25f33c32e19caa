/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/repairtext.h"

#include <string.h>

#include "feeds/charset.h"
#include "feeds/html.h"
#include "feeds/limits.h"

void repairtext_put_char(Repair *r, gunichar c)
{
	c = charset_of_c1(c);
	if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xfffe || c == 0xffff ||
	    (c >= 0xd800 && c < 0xe000) || c > 0x10ffff) {
		r->fixes[FIX_CONTROL]++;
		return;
	}
	switch (c) {
	case '&': g_string_append(r->out, "&amp;"); break;
	case '<': g_string_append(r->out, "&lt;"); break;
	case '>': g_string_append(r->out, "&gt;"); break;
	case '"': g_string_append(r->out, "&quot;"); break;
	case '\r': g_string_append_c(r->out, '\n'); break;
	default: g_string_append_unichar(r->out, c);
	}
}

gsize repairtext_plain_size(const char *p, const char *end)
{
	const char *q = p;
	for (; q < end; q++) {
		guchar c = *q;
		if (c >= 0xd0 && c <= 0xdb && q + 1 < end)
			q++;
		else if (c >= 0x7f || (c < 0x20 && c != '\n' && c != '\t') || c == '<' ||
			 c == '>' || c == '&' || c == '"')
			break;
	}
	return q - p;
}

void repairtext_put(Repair *r, const char *text, gsize size)
{
	const char *end = text + size;
	for (const char *p = text; p < end; p = g_utf8_next_char(p)) {
		gsize plain = repairtext_plain_size(p, end);
		g_string_append_len(r->out, p, plain);
		p += plain;
		if (p >= end)
			break;
		if (*p == '\r' && p + 1 < text + size && p[1] == '\n')
			continue;
		repairtext_put_char(r, g_utf8_get_char(p));
	}
}

gunichar repairtext_numeric(const char *name, gsize length)
{
	gboolean hex = length > 1 && (name[1] == 'x' || name[1] == 'X');
	gsize start = hex ? 2 : 1;
	gunichar c = 0;
	if (start >= length)
		return 0;
	for (gsize i = start; i < length; i++) {
		int digit = hex ? g_ascii_xdigit_value(name[i]) : g_ascii_digit_value(name[i]);
		if (digit < 0 || c > 0x10ffff)
			return 0;
		c = c * (hex ? 16 : 10) + digit;
	}
	c = charset_of_c1(c);
	return c == 0 || c > 0x10ffff || (c >= 0xd800 && c < 0xe000) ? 0xfffd : c;
}

gunichar repairtext_predefined(const char *name)
{
	static const struct {
		const char *name;
		gunichar c;
	} five[] = {
		{ "amp", '&' }, { "lt", '<' }, { "gt", '>' }, { "quot", '"' }, { "apos", '\'' }
	};
	for (gsize i = 0; i < G_N_ELEMENTS(five); i++)
		if (strcmp(name, five[i].name) == 0)
			return five[i].c;
	return 0;
}

/* An entity that the document declares: its text, within the budget of the document. */
static gboolean put_declared(Repair *r, const char *name)
{
	const char *value = r->entities != NULL ? g_hash_table_lookup(r->entities, name) : NULL;
	if (value == NULL)
		return FALSE;
	gsize size = strlen(value);
	r->expanded += size;
	if (r->expanded > LIMIT_ENTITY_OUTPUT)
		r->fixes[FIX_EXPANSION]++;
	else
		repairtext_put(r, value, size);
	return TRUE;
}

/* Bytes of the name or number of the reference whose '&' stands before NAME. */
static gsize reference_size(const char *name, const char *end)
{
	gsize size = 0;
	while (name + size < end && size < 40 &&
	       (g_ascii_isalnum(name[size]) || (size == 0 && name[0] == '#') ||
		(size > 0 && strchr("_.-", name[size]) != NULL)))
		size++;
	return size;
}

/* "&#8217s", "&amp " and their like: a reference whose semicolon is missing. Names must end there,
 * and they are only those that encoders write: "&lt=5" and "&copy=1" are parts of addresses. Bytes
 * of the name or number, 0 if it is none. */
static gsize unended_size(const char *name, const char *end)
{
	static const char *const names[] = { "amp", "lt", "gt", "quot", "nbsp" };
	gsize digits = 1;
	if (name < end && *name == '#') {
		gboolean hex = name + 1 < end && (name[1] | 0x20) == 'x';
		for (digits += hex; name + digits < end && digits < 9; digits++)
			if (!(hex ? g_ascii_isxdigit(name[digits]) : g_ascii_isdigit(name[digits])))
				break;
		return digits > 2u + hex ? digits : 0;
	}
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		gsize size = strlen(names[i]);
		if ((gsize)(end - name) > size && memcmp(name, names[i], size) == 0 &&
		    strchr(" \t\r\n<", name[size]) != NULL)
			return size;
	}
	return 0;
}

/* KEY, the name or number of a reference, as it is meant; FALSE if nobody knows it. */
static gboolean put_meaning(Repair *r, const char *key)
{
	gunichar c =
		key[0] == '#' ? repairtext_numeric(key, strlen(key)) : repairtext_predefined(key);
	if (c == 0 && put_declared(r, key))
		return TRUE;
	if (c == 0 && key[0] != '#') {
		c = html_entity(key);
		r->fixes[FIX_ENTITY] += c != 0;
	}
	if (c != 0)
		repairtext_put_char(r, c);
	return c != 0;
}

void repairtext_put_reference(Repair *r)
{
	const char *name = r->p + 1;
	gunichar pair = html_surrogates(r->p, r->end, &r->p);
	if (pair != 0) {
		repairtext_put_char(r, pair);
		return;
	}
	gsize size = reference_size(name, r->end);
	gboolean ended = size > 0 && name + size < r->end && name[size] == ';';
	if (name + size == r->end && (r->last_close == NULL || name > r->last_close)) {
		r->p = r->end; /* the document ends in the middle of it */
		return;
	}
	r->fixes[FIX_AMPERSAND] += !ended;
	if (!ended)
		size = unended_size(name, r->end);
	char key[48];
	memcpy(key, name, size);
	key[size] = '\0';
	if (size == 0) {
		g_string_append(r->out, "&amp;");
		r->p = name;
		return;
	}
	r->p = name + size + ended;
	if (put_meaning(r, key))
		return;
	r->fixes[FIX_AMPERSAND]++;
	g_string_append_printf(r->out, "&amp;%s;", key);
}

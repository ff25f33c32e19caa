/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/xmlname.h"

#include <string.h>

/* NameStartChar beyond ASCII. */
static const struct {
	gunichar from, to;
} name_starts[] = {
	{ 0xc0, 0xd6 },     { 0xd8, 0xf6 },     { 0xf8, 0x2ff },    { 0x370, 0x37d },
	{ 0x37f, 0x1fff },  { 0x200c, 0x200d }, { 0x2070, 0x218f }, { 0x2c00, 0x2fef },
	{ 0x3001, 0xd7ff }, { 0xf900, 0xfdcf }, { 0xfdf0, 0xfffd }, { 0x10000, 0xeffff },
};

static gboolean starts_name(gunichar c)
{
	if (c < 0x80)
		return g_ascii_isalpha(c) || c == '_';
	for (gsize i = 0; i < G_N_ELEMENTS(name_starts); i++)
		if (c >= name_starts[i].from && c <= name_starts[i].to)
			return TRUE;
	return FALSE;
}

static gboolean continues_name(gunichar c)
{
	return starts_name(c) || (c < 0x80 && (g_ascii_isdigit(c) || strchr("-.:", c) != NULL)) ||
	       c == 0xb7 || (c >= 0x300 && c <= 0x36f) || c == 0x203f || c == 0x2040;
}

gsize xmlname_length(const char *p, const char *end)
{
	const char *q = p;
	if (p >= end || !starts_name(g_utf8_get_char(p)))
		return 0;
	while (q < end && *q != '\0' && continues_name(g_utf8_get_char(q)))
		q = g_utf8_next_char(q);
	return q - p;
}

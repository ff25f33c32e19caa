/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/textlines.h"

#include <string.h>

#include "feeds/charset.h"
#include "feeds/html.h"

void textlines_end(Lines *l)
{
	if (l->out->len > l->line && !l->bare) {
		g_string_append_c(l->out, '\n');
		l->line = l->out->len;
	}
	l->blank = l->bare;
}

void textlines_drop_bare(Lines *l)
{
	if (l->bare)
		g_string_truncate(l->out, l->line);
	l->bare = l->blank = FALSE;
}

void textlines_put(Lines *l, const char *word, gsize size)
{
	if (l->blank && l->out->len > l->line)
		g_string_append_c(l->out, ' ');
	g_string_append_len(l->out, word, size);
	l->blank = l->bare = FALSE;
}

char *textlines_finish(Lines *l)
{
	textlines_drop_bare(l);
	if (l->out->len > 0 && l->out->str[l->out->len - 1] == '\n')
		g_string_truncate(l->out, l->out->len - 1);
	gsize size = l->out->len + 1;
	gboolean wasteful = l->out->allocated_len > size + size / 4;
	char *text = g_string_free(l->out, FALSE);
	return wasteful ? g_realloc(text, size) : text;
}

static gboolean is_blank(gunichar c)
{
	return c <= 0x20 || c == 0x7f || c == 0xa0 || g_unichar_isspace(c);
}

static const guint8 kinds[256] = {
	[0 ... 0x1f] = IS_BLANK, [' '] = IS_SPACE, [0x7f] = IS_BLANK,
	['<'] = IS_SIGN,         ['&'] = IS_SIGN,  [0xc2] = IS_LEAD,
	[0xe1] = IS_LEAD,        [0xe2] = IS_LEAD, [0xe3] = IS_LEAD,
};

typedef guint8 Block __attribute__((vector_size(16)));

/* Sixteen bytes at P that are parts of words and single spaces, whatever stops; P[-1] may be read.
 */
static gboolean is_plain_block(const guchar *p)
{
	Block b, before;
	guint64 halves[2];
	memcpy(&b, p, sizeof b);
	memcpy(&before, p - 1, sizeof b);
	Block other = (Block)(b < ' ') | (Block)(b == 0x7f) | (Block)(b == '<') |
		      (Block)(b == '&') | (Block)(b == 0xc2) | (Block)(b - 0xe1 < 3) |
		      ((Block)(b == ' ') & (Block)(before == ' '));
	memcpy(halves, &other, sizeof halves);
	return (halves[0] | halves[1]) == 0;
}

/* No branch for a word's end: its length cannot be foretold, and a wrong guess is dear. */
gsize textlines_run(const char *p, const char *end, guint8 stops)
{
	const guchar *q = (const guchar *)p, *last = (const guchar *)end;
	const guchar *near = q; /* before it stands what is no plain block */
	guint8 before = IS_SPACE;
	stops |= IS_BLANK | IS_LEAD;
	for (;; q++) {
		guint8 kind = kinds[*q];
		if (G_LIKELY((kind & (stops | (before & IS_SPACE))) == 0)) {
			before = kind;
			if (q < near)
				continue;
			while (last - q > (gssize)sizeof(Block) && is_plain_block(q + 1))
				q += sizeof(Block);
			before = kinds[*q];
			near = q + sizeof(Block);
			continue;
		}
		if (q >= last || kind != IS_LEAD)
			break;
		gunichar c = g_utf8_get_char((const char *)q);
		if (c < 0xa0 || is_blank(c))
			break;
		before = 0;
	}
	q = MIN(q, last);
	if ((const char *)q > p && q[-1] == ' ') /* what follows may be a blank too */
		q--;
	return (const char *)q - p;
}

void textlines_put_char(Lines *l, gunichar c)
{
	char bytes[6];
	c = charset_of_c1(c);
	if (is_blank(c) || (c >= 0x80 && c < 0xa0))
		l->blank = TRUE;
	else
		textlines_put(l, bytes, g_unichar_to_utf8(c, bytes));
}

char *text_tidy(const char *text)
{
	gsize size = strlen(text);
	Lines lines = { .out = g_string_sized_new(size) };
	for (const char *p = text, *end = text + size; p < end;) {
		gsize word = textlines_run(p, end, 0);
		if (word > 0) {
			textlines_put(&lines, p, word);
			p += word;
		} else if (*p == '\n') {
			textlines_end(&lines);
			p++;
		} else {
			lines.blank = TRUE;
			p = g_utf8_next_char(p);
		}
	}
	return textlines_finish(&lines);
}

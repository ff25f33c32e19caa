/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HTML to plain text by a scanner of its own: every item passes here at every poll, only text can
 * come out of it, and libxml2's parser of HTML takes four times as long. */
#include <string.h>

#include "feeds/charset.h"
#include "feeds/html.h"
#include "feeds/htmltable.h"
#include "feeds/htmltail.h"

#define FAILURES_MAX 32 /* beyond, quotes no longer hide the end of a tag: time stays linear */
#define LISTS_MAX    16 /* lists nested deeper are not numbered */
#define NAME_BYTES   20 /* bytes of the longest name of an element or entity, and some */

/* ---- lines: white space collapsed, empty ones dropped ---- */

typedef struct {
	GString *out;
	gsize line;     /* where the line being written begins in out */
	gboolean blank; /* a blank is due before the next word */
	gboolean bare;  /* the line is a list mark and nothing else */
} Lines;

static void end_line(Lines *l)
{
	if (l->out->len > l->line && !l->bare) {
		g_string_append_c(l->out, '\n');
		l->line = l->out->len;
	}
	l->blank = l->bare;
}

static void drop_bare(Lines *l)
{
	if (l->bare)
		g_string_truncate(l->out, l->line);
	l->bare = l->blank = FALSE;
}

static void put_word(Lines *l, const char *word, gsize size)
{
	if (l->blank && l->out->len > l->line)
		g_string_append_c(l->out, ' ');
	g_string_append_len(l->out, word, size);
	l->blank = l->bare = FALSE;
}

static char *finish_lines(Lines *l)
{
	drop_bare(l);
	if (l->out->len > 0 && l->out->str[l->out->len - 1] == '\n')
		g_string_truncate(l->out, l->out->len - 1);
	return g_string_free(l->out, FALSE);
}

static gboolean is_blank(gunichar c)
{
	return c <= 0x20 || c == 0x7f || c == 0xa0 || g_unichar_isspace(c);
}

/* What a byte may be; all that is 0 is part of a word. */
enum {
	IS_SPACE = 1, /* U+0020 */
	IS_BLANK = 2, /* other white space and controls */
	IS_SIGN = 4,  /* of HTML */
	IS_LEAD = 8,  /* of U+0080–U+00BF, U+1000–U+3FFF, where blanks and C1 controls live */
};
static const guint8 kinds[256] = {
	[0 ... 0x1f] = IS_BLANK, [' '] = IS_SPACE, [0x7f] = IS_BLANK,
	['<'] = IS_SIGN,         ['&'] = IS_SIGN,  [0xc2] = IS_LEAD,
	[0xe1] = IS_LEAD,        [0xe2] = IS_LEAD, [0xe3] = IS_LEAD,
};

/*
 * Bytes at P that can be copied as they are: words, and single spaces between them. STOPS: kinds
 * that end it, besides a second space. The text around END ends in a NUL, which is a blank. The
 * loop has no branch for a word's end: its length cannot be foretold, and a wrong guess is dear.
 */
static gsize run_size(const char *p, const char *end, guint8 stops)
{
	const guchar *q = (const guchar *)p, *last = (const guchar *)end;
	guint8 before = IS_SPACE;
	stops |= IS_BLANK | IS_LEAD;
	for (;; q++) {
		guint8 kind = kinds[*q];
		if (G_LIKELY((kind & (stops | (before & IS_SPACE))) == 0)) {
			before = kind;
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

static void put_char(Lines *l, gunichar c)
{
	char bytes[6];
	c = charset_of_c1(c);
	if (is_blank(c) || (c >= 0x80 && c < 0xa0))
		l->blank = TRUE;
	else
		put_word(l, bytes, g_unichar_to_utf8(c, bytes));
}

char *text_tidy(const char *text)
{
	gsize size = strlen(text);
	Lines lines = { .out = g_string_sized_new(size) };
	for (const char *p = text, *end = text + size; p < end;) {
		gsize word = run_size(p, end, 0);
		if (word > 0) {
			put_word(&lines, p, word);
			p += word;
		} else if (*p == '\n') {
			end_line(&lines);
			p++;
		} else {
			lines.blank = TRUE;
			p = g_utf8_next_char(p);
		}
	}
	return finish_lines(&lines);
}

/* ---- the scanner ---- */

typedef struct {
	const char *p, *end;
	const char *last_close;  /* the last '>', or NULL */
	const char *last_equals; /* the last '=', or NULL */
	const char *cdata_end;   /* where the CDATA section around p ends, or NULL */
	guint failures;          /* tags that did not end */
	gboolean no_comment_end, no_cdata_end;
	Lines lines;
	char hidden[NAME_BYTES + 1]; /* the element whose words are left out, or "" */
	guint hidden_depth;          /* elements of its name open in it, itself among them */
	int lists[LISTS_MAX];        /* per open list the last number, -1 where it has marks */
	guint n_lists;
	guint pre;
	gsize link_start; /* where the last link's words begin and end in the output */
	gsize link_end;
} Scan;

typedef struct {
	char name[NAME_BYTES + 1]; /* lower case; "" if it is longer than any we know */
	gboolean closes, empty;
	gboolean hidden;
	const char *next; /* one past the '>' */
} Tag;

static gboolean begins(const char *p, const char *end, const char *word)
{
	gsize size = strlen(word);
	return (gsize)(end - p) >= size && memcmp(p, word, size) == 0;
}

/* Does VALUE hold WORD, blanks and case aside? */
static gboolean says(const char *value, gsize size, const char *word)
{
	gsize length = strlen(word);
	for (gsize i = 0; i < size; i++) {
		gsize matched = 0;
		for (gsize k = i; k < size && matched < length; k++) {
			if ((guchar)value[k] <= 0x20)
				continue;
			if (g_ascii_tolower(value[k]) != word[matched])
				break;
			matched++;
		}
		if (matched == length)
			return TRUE;
	}
	return FALSE;
}

/* Attributes that take an element out of a reader's sight. */
static const struct {
	const char *name, *value; /* NULL: the attribute alone does it */
} hiding[] = {
	{ "hidden", NULL },
	{ "style", "display:none" },
	{ "style", "visibility:hidden" },
	{ "class", "screen-reader-text" }, /* WordPress's themes */
	{ "class", "sr-only" },            /* Bootstrap 3 and 4 */
	{ "class", "visually-hidden" },    /* Bootstrap 5, Drupal */
};

static gboolean hides(const char *name, gsize size, const char *value, gsize value_size)
{
	for (gsize i = 0; i < G_N_ELEMENTS(hiding); i++)
		if (strlen(hiding[i].name) == size &&
		    g_ascii_strncasecmp(name, hiding[i].name, size) == 0 &&
		    (hiding[i].value == NULL || says(value, value_size, hiding[i].value)))
			return TRUE;
	return FALSE;
}

/* One attribute at P: how it ends, and whether it hides its element. */
static const char *read_attribute(const char *p, const char *end, gboolean *hidden)
{
	const char *name = p, *value = p;
	gsize value_size = 0;
	while (p < end && (guchar)*p > 0x20 && *p != '=' && *p != '>' && *p != '/')
		p++;
	gsize size = p - name;
	if (size == 0)
		return p + 1;
	const char *q = p;
	while (q < end && (guchar)*q <= 0x20)
		q++;
	if (q < end && *q == '=') {
		for (q++; q < end && (guchar)*q <= 0x20;)
			q++;
		char quote = q < end && (*q == '"' || *q == '\'') ? *q : '\0';
		value = q + (quote != '\0');
		const char *close = quote != '\0' ? memchr(value, quote, end - value) : value;
		while (quote == '\0' && close < end && (guchar)*close > 0x20 && *close != '>')
			close++;
		if (close == NULL) { /* never closed: the tag ends where it seems to */
			close = memchr(value, '>', end - value);
			close = close != NULL ? close : end;
			quote = '\0';
		}
		value_size = close - value;
		p = close + (quote != '\0');
	}
	if (size >= 5 && size <= 6)
		*hidden = *hidden || hides(name, size, value, value_size);
	return p;
}

/* The tag at P, which is '<'; FALSE if none begins or it does not end. */
static gboolean read_tag(const char *p, const char *end, gboolean quotes, Tag *tag)
{
	p++;
	tag->name[0] = '\0';
	tag->closes = p < end && *p == '/';
	tag->empty = tag->hidden = FALSE;
	p += tag->closes;
	gsize size = 0;
	if (p >= end || !g_ascii_isalpha(*p))
		return FALSE;
	for (; p < end && (g_ascii_isalnum(*p) || *p == ':' || *p == '-' || *p == '_' || *p == '.');
	     p++, size++)
		if (size < NAME_BYTES)
			tag->name[size] = *p >= 'A' && *p <= 'Z' ? *p | 0x20 : *p;
	tag->name[size <= NAME_BYTES ? size : 0] = '\0';
	while (p < end && *p != '>') {
		tag->empty = *p == '/' && p + 1 < end && p[1] == '>';
		if ((guchar)*p <= 0x20 || *p == '/' || !quotes)
			p++;
		else
			p = read_attribute(p, end, &tag->hidden);
	}
	tag->next = p + 1;
	return p < end;
}

/* Past the end tag of NAME, or the end. */
static const char *skip_raw(const char *p, const char *end, const char *name)
{
	gsize size = strlen(name);
	for (; (p = memchr(p, '<', end - p)) != NULL; p++)
		if ((gsize)(end - p) > size + 2 && p[1] == '/' &&
		    g_ascii_strncasecmp(p + 2, name, size) == 0) {
			const char *close = memchr(p, '>', end - p);
			return close != NULL ? close + 1 : end;
		}
	return end;
}

static void start_item(Scan *s)
{
	char mark[16] = "•";
	end_line(&s->lines);
	drop_bare(&s->lines);
	if (s->n_lists > 0 && s->n_lists <= LISTS_MAX && s->lists[s->n_lists - 1] >= 0)
		g_snprintf(mark, sizeof mark, "%d.", ++s->lists[s->n_lists - 1]);
	put_word(&s->lines, mark, strlen(mark));
	s->lines.bare = s->lines.blank = TRUE;
}

static void start_tag(Scan *s, const Tag *tag, guint classes)
{
	if (classes & (EL_BLOCK | EL_BREAK))
		end_line(&s->lines);
	if (classes & EL_ITEM)
		start_item(s);
	if (classes & EL_CELL)
		s->lines.blank = TRUE;
	if (classes & EL_LIST) {
		if (s->n_lists < LISTS_MAX)
			s->lists[s->n_lists] = strcmp(tag->name, "ol") == 0 ? 0 : -1;
		s->n_lists++;
	}
	s->pre += (classes & EL_PRE) != 0;
	if (classes & EL_QUOTE)
		put_word(&s->lines, "“", strlen("“"));
	if (strcmp(tag->name, "a") == 0)
		s->link_start = s->link_end = s->lines.out->len;
}

static void end_tag(Scan *s, const Tag *tag, guint classes)
{
	if (classes & EL_ITEM && s->lines.bare)
		drop_bare(&s->lines);
	if (classes & EL_BLOCK)
		end_line(&s->lines);
	if (classes & EL_CELL)
		s->lines.blank = TRUE;
	s->n_lists -= classes & EL_LIST && s->n_lists > 0;
	s->pre -= classes & EL_PRE && s->pre > 0;
	if (classes & EL_QUOTE) {
		s->lines.blank = FALSE;
		put_word(&s->lines, "”", strlen("”"));
	}
	if (strcmp(tag->name, "a") == 0)
		s->link_end = s->lines.out->len;
}

static void hide(Scan *s, const Tag *tag)
{
	g_strlcpy(s->hidden, tag->name, sizeof s->hidden);
	s->hidden_depth = 1;
}

/* Inside a hidden element only what may end it matters. */
static void scan_hidden(Scan *s, const Tag *tag, guint classes)
{
	if (strcmp(s->hidden, "p") == 0 && classes & EL_BLOCK) /* a block ends a <p> */
		s->hidden_depth = 0;
	else if (strcmp(s->hidden, tag->name) == 0)
		s->hidden_depth += tag->closes ? -1 : 1;
	if (s->hidden_depth > 0)
		return;
	s->hidden[0] = '\0';
	if (!tag->closes)
		start_tag(s, tag, classes);
	else
		end_tag(s, tag, classes);
}

static void scan_tag(Scan *s, const Tag *tag)
{
	guint classes = tag->name[0] != '\0' ? htmltable_classes(tag->name) : 0;
	gboolean stays = !tag->closes && !tag->empty && !(classes & EL_VOID);
	s->p = tag->next;
	if (classes & EL_RAW) {
		if (!tag->closes && !tag->empty)
			s->p = skip_raw(s->p, s->end, tag->name);
	} else if (s->hidden[0] != '\0') {
		if (!tag->empty)
			scan_hidden(s, tag, classes);
	} else if (stays && tag->name[0] != '\0' &&
		   (classes & (EL_SILENT | EL_UNREAD) || tag->hidden)) {
		hide(s, tag);
	} else if (tag->closes) {
		end_tag(s, tag, classes);
	} else {
		start_tag(s, tag, classes);
		if (tag->empty && !(classes & EL_VOID))
			end_tag(s, tag, classes);
	}
}

/* At "<!" or "<?": past a comment, a declaration, an instruction, or the mark of CDATA. One that
 * does not end would swallow all that follows: it ends at the next ">". FALSE where it is text. */
static gboolean scan_declaration(Scan *s)
{
	const char *p = s->p;
	gboolean comment = begins(p, s->end, "<!--");
	if (begins(p, s->end, "<![CDATA[") && s->cdata_end == NULL && !s->no_cdata_end) {
		s->cdata_end = memmem(p, s->end - p, "]]>", 3);
		s->no_cdata_end = s->cdata_end == NULL;
		s->p += s->cdata_end != NULL ? strlen("<![CDATA[") : 0;
		return s->cdata_end != NULL;
	}
	if (!comment && (s->end - p < 3 || !g_ascii_isalpha(p[2])))
		return FALSE;
	const char *end =
		comment && !s->no_comment_end ? memmem(p + 4, s->end - p - 4, "-->", 3) : NULL;
	if (end != NULL) {
		s->p = end + 3;
		return TRUE;
	}
	s->no_comment_end = s->no_comment_end || comment;
	end = p < s->last_close ? memchr(p, '>', s->end - p) : NULL;
	if (end == NULL && !comment)
		return FALSE;
	s->p = end != NULL ? end + 1 : p + 4;
	return TRUE;
}

/* At '&': the character it stands for, or '&' itself. */
static gunichar scan_reference(Scan *s)
{
	char name[NAME_BYTES + 1];
	const char *p = s->p++;
	gsize size = 0;
	if (p + 2 < s->end && p[1] == '#') {
		gboolean hex = (p[2] | 0x20) == 'x';
		const char *q = p + 2 + hex;
		gunichar c = 0;
		const char *digits = q;
		for (; q < s->end && (hex ? g_ascii_isxdigit(*q) : g_ascii_isdigit(*q)); q++)
			c = MIN(c * (hex ? 16 : 10) + g_ascii_xdigit_value(*q), 0x110000);
		if (q == digits)
			return '&';
		s->p = q + (q < s->end && *q == ';');
		return c < 0x110000 && g_unichar_validate(c) ? c : 0xfffd;
	}
	while (p + 1 + size < s->end && size < NAME_BYTES && g_ascii_isalnum(p[1 + size])) {
		name[size] = p[1 + size];
		size++;
	}
	name[size] = '\0';
	if (size == 0 || p + 1 + size >= s->end || p[1 + size] != ';')
		return '&';
	gunichar c = html_entity(name);
	if (c != 0)
		s->p = p + size + 2;
	return c != 0 ? c : '&';
}

static void scan_text(Scan *s)
{
	const char *end = s->cdata_end != NULL ? MAX(s->cdata_end, s->p) : s->end;
	gsize size = run_size(s->p, end, IS_SIGN);
	gboolean shown = s->hidden[0] == '\0';
	if (size > 0) {
		if (shown)
			put_word(&s->lines, s->p, size);
		s->p += size;
		return;
	}
	if (*s->p == '&') {
		gunichar c = scan_reference(s);
		if (shown)
			put_char(&s->lines, c);
		return;
	}
	if (*s->p == '\n' && s->pre > 0 && shown)
		end_line(&s->lines);
	gunichar c = g_utf8_get_char(s->p);
	s->p = g_utf8_next_char(s->p);
	/* controls leave no gap */
	if (shown && (c >= 0x80 || c == ' ' || (c >= '\t' && c <= '\r') || c == '<'))
		put_char(&s->lines, c);
}

/* At '<': a tag, or the sign itself. */
static void scan_less_than(Scan *s)
{
	Tag tag;
	if (s->p + 1 < s->end && (s->p[1] == '!' || s->p[1] == '?') && scan_declaration(s))
		return;
	if (s->last_close != NULL && s->p < s->last_close) {
		if (read_tag(s->p, s->end, s->failures < FAILURES_MAX, &tag)) {
			scan_tag(s, &tag);
			return;
		}
		s->failures += tag.name[0] != '\0';
	} else if (g_ascii_isalpha(s->p[1]) && s->lines.out->len > 0 && s->last_equals != NULL &&
		   s->p < s->last_equals) {
		s->p = s->end; /* a tag cut short by the end of a teaser */
		return;
	}
	scan_text(s);
}

static void scan(Scan *s)
{
	while (s->p < s->end) {
		if (s->cdata_end != NULL && s->p >= s->cdata_end) {
			s->p += s->p == s->cdata_end ? strlen("]]>") : 0;
			s->cdata_end = NULL;
		} else if (*s->p == '<') {
			scan_less_than(s);
		} else {
			scan_text(s);
		}
	}
}

char *html_to_text(const char *html)
{
	gsize size = strlen(html);
	Scan s = { .p = html, .end = html + size, .lines.out = g_string_sized_new(size) };
	s.last_close = memrchr(html, '>', size);
	s.last_equals = memrchr(html, '=', size);
	scan(&s);
	gsize link_start = s.link_start, link_end = s.link_end;
	char *text = finish_lines(&s.lines);
	htmltail_cut(text, link_start, link_end);
	return text;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HTML to plain text by a scanner of its own: every item passes here at every poll, only text can
 * come out of it, and libxml2's parser of HTML takes four times as long. */
#include <string.h>

#include "feeds/html.h"
#include "feeds/htmltable.h"
#include "feeds/htmltail.h"
#include "feeds/textlines.h"

#define FAILURES_MAX 32 /* beyond, quotes no longer hide the end of a tag: time stays linear */
#define LISTS_MAX    16 /* lists nested deeper are not numbered */
#define NAME_BYTES   20 /* bytes of the longest name of an element or entity, and some */

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
	textlines_end(&s->lines);
	textlines_drop_bare(&s->lines);
	if (s->n_lists > 0 && s->n_lists <= LISTS_MAX && s->lists[s->n_lists - 1] >= 0)
		g_snprintf(mark, sizeof mark, "%d.", ++s->lists[s->n_lists - 1]);
	textlines_put(&s->lines, mark, strlen(mark));
	s->lines.bare = s->lines.blank = TRUE;
}

static void start_tag(Scan *s, const Tag *tag, guint classes)
{
	if (classes & (EL_BLOCK | EL_BREAK))
		textlines_end(&s->lines);
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
		textlines_put(&s->lines, "“", strlen("“"));
	if (strcmp(tag->name, "a") == 0)
		s->link_start = s->link_end = s->lines.out->len;
}

static void end_tag(Scan *s, const Tag *tag, guint classes)
{
	if (classes & EL_ITEM && s->lines.bare)
		textlines_drop_bare(&s->lines);
	if (classes & EL_BLOCK)
		textlines_end(&s->lines);
	if (classes & EL_CELL)
		s->lines.blank = TRUE;
	s->n_lists -= classes & EL_LIST && s->n_lists > 0;
	s->pre -= classes & EL_PRE && s->pre > 0;
	if (classes & EL_QUOTE) {
		s->lines.blank = FALSE;
		textlines_put(&s->lines, "”", strlen("”"));
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
	gunichar pair = html_surrogates(p, s->end, &s->p);
	if (pair != 0)
		return pair;
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
	gsize size = textlines_run(s->p, end, IS_SIGN);
	gboolean shown = s->hidden[0] == '\0';
	if (size > 0) {
		if (shown)
			textlines_put(&s->lines, s->p, size);
		s->p += size;
		return;
	}
	if (*s->p == '&') {
		gunichar c = scan_reference(s);
		if (shown)
			textlines_put_char(&s->lines, c);
		return;
	}
	if (*s->p == '\n' && s->pre > 0 && shown)
		textlines_end(&s->lines);
	gunichar c = g_utf8_get_char(s->p);
	s->p = g_utf8_next_char(s->p);
	/* controls leave no gap */
	if (shown && (c >= 0x80 || c == ' ' || (c >= '\t' && c <= '\r') || c == '<'))
		textlines_put_char(&s->lines, c);
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
	char *text = textlines_finish(&s.lines);
	htmltail_cut(text, link_start, link_end);
	return text;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/repair.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "feeds/charset.h"
#include "feeds/limits.h"

#define REFERENCE_BYTES 41 /* of the longest reference, from '&' to ';' */

/* Kinds of repair; each is one note with its count. */
typedef enum {
	FIX_JUNK,
	FIX_CONTROL,
	FIX_AMPERSAND,
	FIX_LESS_THAN,
	FIX_ENTITY,
	FIX_ATTRIBUTE,
	FIX_END_TAG,
	FIX_UNCLOSED,
	FIX_TRUNCATED,
	FIX_DEPTH,
	FIX_EXPANSION,
	N_FIXES
} Fix;

static const char *const fix_names[N_FIXES] = {
	[FIX_JUNK] = "text before the document",
	[FIX_CONTROL] = "control characters that XML forbids",
	[FIX_AMPERSAND] = "bare ampersands",
	[FIX_LESS_THAN] = "bare less-than signs",
	[FIX_ENTITY] = "HTML entities that XML does not define",
	[FIX_ATTRIBUTE] = "attributes without quotes or given twice",
	[FIX_END_TAG] = "end tags that match nothing",
	[FIX_UNCLOSED] = "elements not closed",
	[FIX_TRUNCATED] = "the document ends early",
	[FIX_DEPTH] = "elements nested too deep",
	[FIX_EXPANSION] = "entities that expand beyond all bounds",
};

typedef struct {
	const char *name; /* into the input */
	gsize length;
	gboolean children;
} Open;

typedef struct {
	const char *p, *end;
	const char *last_close; /* the last '>', or NULL */
	GString *out;
	GArray *stack; /* Open */
	guint skipped; /* elements open beyond LIMIT_DEPTH */
	GHashTable *entities;
	gsize expanded;
	guint fixes[N_FIXES];
} Repair;

void repaired_clear(Repaired *repaired)
{
	if (repaired->xml != NULL)
		g_string_free(g_steal_pointer(&repaired->xml), TRUE);
	g_clear_pointer(&repaired->notes, g_ptr_array_unref);
}

/* Characters that may begin a name (XML 1.0 §2.3, NameStartChar beyond ASCII); libxml2 ends the
 * document at any other. */
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

/* Bytes of the name at P, 0 if there is none. */
static gsize name_length(const char *p, const char *end)
{
	const char *q = p;
	if (p >= end || !starts_name(g_utf8_get_char(p)))
		return 0;
	while (q < end && *q != '\0' && continues_name(g_utf8_get_char(q)))
		q = g_utf8_next_char(q);
	return q - p;
}

static gboolean is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static void skip_spaces(Repair *r)
{
	while (r->p < r->end && is_space(*r->p))
		r->p++;
}

static gboolean at(const Repair *r, const char *word)
{
	gsize length = strlen(word);
	return (gsize)(r->end - r->p) >= length && g_ascii_strncasecmp(r->p, word, length) == 0;
}

static const char *find(const Repair *r, const char *from, const char *word)
{
	return from < r->end ? memmem(from, r->end - from, word, strlen(word)) : NULL;
}

/* One character of text, escaped; forbidden ones vanish. */
static void put_char(Repair *r, gunichar c)
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

/* Bytes at P that may stand as they are: ASCII without signs and controls, and what follows the
 * lead bytes of Cyrillic and Arabic. */
static gsize plain_size(const char *p, const char *end)
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

static void put_text(Repair *r, const char *text, gsize size)
{
	const char *end = text + size;
	for (const char *p = text; p < end; p = g_utf8_next_char(p)) {
		gsize plain = plain_size(p, end);
		g_string_append_len(r->out, p, plain);
		p += plain;
		if (p >= end)
			break;
		if (*p == '\r' && p + 1 < text + size && p[1] == '\n')
			continue;
		put_char(r, g_utf8_get_char(p));
	}
}

/* "#65" or "#x41" up to the semicolon: the character, or 0. */
static gunichar numeric(const char *name, gsize length)
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

static gunichar predefined(const char *name)
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
		put_text(r, value, size);
	return TRUE;
}

/* At '&': a reference is resolved, anything else is an ampersand. */
static void put_reference(Repair *r)
{
	const char *name = r->p + 1;
	gsize length = 0;
	while (name + length < r->end && length < 40 &&
	       (g_ascii_isalnum(name[length]) || (length == 0 && name[0] == '#') ||
		(length > 0 && strchr("_.-", name[length]) != NULL)))
		length++;
	if (length == 0 || name + length >= r->end || name[length] != ';') {
		r->fixes[FIX_AMPERSAND]++;
		g_string_append(r->out, "&amp;");
		r->p++;
		return;
	}
	char key[48];
	memcpy(key, name, length);
	key[length] = '\0';
	gunichar c = key[0] == '#' ? numeric(key, length) : predefined(key);
	r->p = name + length + 1;
	if (c != 0) {
		put_char(r, c);
		return;
	}
	if (put_declared(r, key))
		return;
	const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)key);
	if (entity != NULL) {
		r->fixes[FIX_ENTITY]++;
		put_char(r, entity->value);
		return;
	}
	r->fixes[FIX_AMPERSAND]++;
	g_string_append_printf(r->out, "&amp;%s;", key);
}

/* ---- the internal DTD (RSS 0.91 documents declare HTML's entities) ---- */

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
		gunichar c = *name == '#' ? numeric(name, strlen(name)) : predefined(name);
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
		gunichar c = numeric(out->str + 1, out->len - 2);
		if (c != 0)
			g_string_append_unichar(g_string_truncate(out, 0), c);
	}
	return g_string_free(g_steal_pointer(&out), FALSE);
}

/* At "<!ENTITY": remember a general entity with a literal value. */
static void read_entity(Repair *r)
{
	r->p += strlen("<!ENTITY");
	skip_spaces(r);
	gsize length = name_length(r->p, r->end);
	g_autofree char *key = g_strndup(r->p, length);
	r->p += length;
	skip_spaces(r);
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

static void read_doctype(Repair *r)
{
	r->p += strlen("<!DOCTYPE");
	gboolean inside = FALSE;
	while (r->p < r->end) {
		if (inside && at(r, "<!ENTITY")) {
			read_entity(r);
			continue;
		}
		if (inside && at(r, "<!--")) {
			const char *close = find(r, r->p, "-->");
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

/* ---- tags ---- */

static Open *top(Repair *r)
{
	return r->stack->len > 0 ? &g_array_index(r->stack, Open, r->stack->len - 1) : NULL;
}

static gboolean same_name(const Open *open, const char *name, gsize length)
{
	return open->length == length && g_ascii_strncasecmp(open->name, name, length) == 0;
}

static void close_top(Repair *r)
{
	const Open *open = &g_array_index(r->stack, Open, r->stack->len - 1);
	g_string_append(r->out, "</");
	g_string_append_len(r->out, open->name, open->length);
	g_string_append_c(r->out, '>');
	g_array_set_size(r->stack, r->stack->len - 1);
}

/* Close down to and with the innermost NAME; FALSE if none is open. */
static gboolean close_to(Repair *r, const char *name, gsize length)
{
	for (guint i = r->stack->len; i-- > 0;) {
		if (!same_name(&g_array_index(r->stack, Open, i), name, length))
			continue;
		r->fixes[FIX_UNCLOSED] += r->stack->len - 1 - i;
		while (r->stack->len > i)
			close_top(r);
		return TRUE;
	}
	return FALSE;
}

static const char *local_part(const char *name, gsize length, gsize *local_length)
{
	const char *colon = memchr(name, ':', length);
	*local_length = colon != NULL ? (gsize)(name + length - colon - 1) : length;
	return colon != NULL ? colon + 1 : name;
}

/* Items never nest: one that opens inside another says that the other was not closed. */
static void close_open_item(Repair *r, const char *name, gsize length)
{
	gsize size;
	const char *local = local_part(name, length, &size);
	if ((size == 4 && g_ascii_strncasecmp(local, "item", 4) == 0) ||
	    (size == 5 && g_ascii_strncasecmp(local, "entry", 5) == 0))
		if (close_to(r, name, length))
			r->fixes[FIX_UNCLOSED]++;
}

static void put_value(Repair *r, const char *value, gsize size)
{
	const char *p = r->p, *end = r->end;
	r->p = value;
	r->end = value + size;
	while (r->p < r->end) {
		if (*r->p == '&') {
			put_reference(r);
		} else {
			put_char(r, g_utf8_get_char(r->p));
			r->p = g_utf8_next_char(r->p);
		}
	}
	r->p = p;
	r->end = end;
}

static gboolean seen_before(GHashTable *seen, const char *name, gsize length)
{
	return !g_hash_table_add(seen, g_strndup(name, length));
}

/* Where a value opened by QUOTE ends: at its like, or, where that never comes or comes only after
 * other tags have ended, before the next ">". */
static const char *value_end(Repair *r, const char *value, char quote)
{
	const char *close = memchr(value, quote, r->end - value);
	const char *limit = close != NULL ? close : r->end;
	if (close != NULL && memmem(value, limit - value, "</", 2) == NULL)
		return close;
	const char *tag_end = memchr(value, '>', limit - value);
	r->fixes[FIX_ATTRIBUTE]++;
	return tag_end != NULL ? tag_end : limit;
}

/* At an attribute's name: write it, quoted. */
static void put_attribute(Repair *r, GHashTable *seen)
{
	const char *name = r->p, *value = "";
	gsize size = 0, length = name_length(name, r->end);
	r->p += length;
	skip_spaces(r);
	if (r->p < r->end && *r->p == '=') {
		r->p++;
		skip_spaces(r);
		char quote = r->p < r->end ? *r->p : ' ';
		if (quote == '"' || quote == '\'') {
			value = r->p + 1;
			r->p = value_end(r, value, quote);
			size = r->p - value;
			r->p += r->p < r->end && *r->p == quote;
		} else {
			r->fixes[FIX_ATTRIBUTE]++;
			value = r->p;
			while (r->p < r->end && !is_space(*r->p) && *r->p != '>')
				r->p++;
			size = r->p - value;
		}
	} else {
		r->fixes[FIX_ATTRIBUTE]++;
	}
	if (g_hash_table_size(seen) >= LIMIT_ATTRIBUTES || seen_before(seen, name, length)) {
		r->fixes[FIX_ATTRIBUTE]++;
		return;
	}
	g_string_append_c(r->out, ' ');
	g_string_append_len(r->out, name, length);
	g_string_append(r->out, "=\"");
	put_value(r, value, MIN(size, LIMIT_FIELD));
	g_string_append_c(r->out, '"');
}

/* At '<' of a start tag that has its '>'. */
static void put_start_tag(Repair *r)
{
	const char *name = ++r->p;
	gsize length = name_length(name, r->end);
	r->p += length;
	close_open_item(r, name, length);
	gboolean too_deep = r->stack->len >= LIMIT_DEPTH, empty = FALSE;
	gsize before = r->out->len;
	Open *parent = top(r);
	if (parent != NULL)
		parent->children = TRUE;
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_string_append_c(r->out, '<');
	g_string_append_len(r->out, name, length);
	while (r->p < r->end && *r->p != '>') {
		if (*r->p == '/' && r->p + 1 < r->end && r->p[1] == '>')
			empty = TRUE;
		if (*r->p == '<') /* the '>' is missing: the next tag begins */
			break;
		if (name_length(r->p, r->end) > 0)
			put_attribute(r, seen);
		else
			r->p = g_utf8_next_char(r->p);
	}
	if (r->p < r->end && *r->p == '>')
		r->p++;
	if (too_deep) {
		g_string_truncate(r->out, before);
		r->fixes[FIX_DEPTH]++;
		r->skipped += !empty;
		return;
	}
	g_string_append(r->out, empty ? "/>" : ">");
	Open open = { name, length, FALSE };
	if (!empty)
		g_array_append_val(r->stack, open);
}

static void put_end_tag(Repair *r)
{
	const char *name = r->p + 2;
	gsize length = name_length(name, r->end);
	const char *close = memchr(name + length, '>', r->end - name - length);
	r->p = close != NULL ? close + 1 : r->end;
	if (r->skipped > 0) {
		r->skipped--;
		return;
	}
	if (close_to(r, name, length))
		return;
	r->fixes[FIX_END_TAG]++;
	/* A misspelt end tag right after text can only mean the element that holds the text. */
	const Open *open = top(r);
	if (open != NULL && !open->children && r->stack->len > 1)
		close_top(r);
}

/* At "<!" or "<?". */
static void skip_declaration(Repair *r)
{
	const char *close;
	if (at(r, "<!DOCTYPE")) {
		read_doctype(r);
		return;
	}
	if (at(r, "<!--"))
		close = find(r, r->p + 4, "-->");
	else
		close = find(r, r->p, r->p[1] == '?' ? "?>" : ">");
	if (close == NULL) {
		r->fixes[FIX_TRUNCATED]++;
		r->p = r->end;
		return;
	}
	r->p = close + (at(r, "<!--") ? 3 : r->p[1] == '?' ? 2 : 1);
}

static void put_cdata(Repair *r)
{
	const char *start = r->p + strlen("<![CDATA[");
	const char *close = find(r, start, "]]>");
	if (close == NULL)
		r->fixes[FIX_TRUNCATED]++;
	const char *end = close != NULL ? close : r->end;
	if (r->stack->len > 0)
		put_text(r, start, end - start);
	r->p = close != NULL ? close + 3 : r->end;
}

static gboolean is_tag(const Repair *r)
{
	const char *p = r->p + 1;
	if (p < r->end && *p == '/')
		p++;
	return p < r->end && r->last_close != NULL && p < r->last_close &&
	       name_length(p, r->end) > 0;
}

static void put_character(Repair *r)
{
	if (r->stack->len == 0) { /* between the prolog's parts only white space may stand */
		if (!is_space(*r->p))
			r->fixes[FIX_JUNK]++;
		r->p = g_utf8_next_char(r->p);
		return;
	}
	gsize plain = plain_size(r->p, r->end);
	if (plain > 0) {
		g_string_append_len(r->out, r->p, plain);
		r->p += plain;
		return;
	}
	if (*r->p == '&') {
		put_reference(r);
		return;
	}
	if (*r->p == '<')
		r->fixes[FIX_LESS_THAN]++;
	if (*r->p != '\r' || r->p + 1 >= r->end || r->p[1] != '\n')
		put_char(r, g_utf8_get_char(r->p));
	r->p = g_utf8_next_char(r->p);
}

static void step(Repair *r)
{
	if (*r->p != '<')
		put_character(r);
	else if (at(r, "<![CDATA["))
		put_cdata(r);
	else if (r->p + 1 < r->end && (r->p[1] == '!' || r->p[1] == '?'))
		skip_declaration(r);
	else if (!is_tag(r))
		put_character(r);
	else if (r->p[1] == '/')
		put_end_tag(r);
	else
		put_start_tag(r);
}

void repair_xml(const char *text, gsize size, Repaired *repaired)
{
	Repair r = { .p = text, .end = text + size, .out = g_string_sized_new(size + size / 8) };
	r.stack = g_array_new(FALSE, FALSE, sizeof(Open));
	r.last_close = size > 0 ? memrchr(text, '>', size) : NULL;
	gboolean begun = FALSE;
	while (r.p < r.end) {
		step(&r);
		if (r.stack->len > 0)
			begun = TRUE;
		else if (begun) /* the root is closed: what follows belongs to nobody */
			break;
	}
	if (r.stack->len > 0)
		r.fixes[FIX_TRUNCATED]++;
	while (r.stack->len > 0)
		close_top(&r);
	repaired->xml = r.out;
	repaired->notes = g_ptr_array_new_with_free_func(g_free);
	for (int i = 0; i < N_FIXES; i++)
		if (r.fixes[i] > 0)
			g_ptr_array_add(repaired->notes, g_strdup_printf("repaired: %s (%u)",
									 fix_names[i], r.fixes[i]));
	g_array_unref(r.stack);
	g_clear_pointer(&r.entities, g_hash_table_unref);
}

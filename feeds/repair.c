/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/repair.h"

#include <string.h>

#include "feeds/limits.h"
#include "feeds/repairdtd.h"
#include "feeds/repairtext.h"
#include "feeds/xmlname.h"

typedef struct {
	const char *name; /* into the input */
	gsize length;
	gboolean children;
} Open;

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

void repaired_clear(Repaired *repaired)
{
	if (repaired->xml != NULL)
		g_string_free(g_steal_pointer(&repaired->xml), TRUE);
	g_clear_pointer(&repaired->notes, g_ptr_array_unref);
}

/* ---- the elements that are open ---- */

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

/* ---- attributes ---- */

static void put_value(Repair *r, const char *value, gsize size)
{
	const char *p = r->p, *end = r->end;
	r->p = value;
	r->end = value + size;
	while (r->p < r->end) {
		if (*r->p == '&') {
			repairtext_put_reference(r);
		} else {
			repairtext_put_char(r, g_utf8_get_char(r->p));
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
	gsize size = 0, length = xmlname_length(name, r->end);
	r->p += length;
	repair_skip_spaces(r);
	if (r->p < r->end && *r->p == '=') {
		r->p++;
		repair_skip_spaces(r);
		char quote = r->p < r->end ? *r->p : ' ';
		if (quote == '"' || quote == '\'') {
			value = r->p + 1;
			r->p = value_end(r, value, quote);
			size = r->p - value;
			r->p += r->p < r->end && *r->p == quote;
		} else {
			r->fixes[FIX_ATTRIBUTE]++;
			value = r->p;
			while (r->p < r->end && !repair_is_space(*r->p) && *r->p != '>')
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

/* ---- tags and what else is in angle brackets ---- */

/* At '<' of a start tag that has its '>'. */
static void put_start_tag(Repair *r)
{
	const char *name = ++r->p;
	gsize length = xmlname_length(name, r->end);
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
		if (xmlname_length(r->p, r->end) > 0)
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

/* "</ title>" is meant as an end tag too. */
static const char *end_tag_name(const Repair *r, const char *p)
{
	while (p < r->end && repair_is_space(*p))
		p++;
	return p;
}

static const char *last_item(const Repair *r)
{
	static const char *const names[] = { "<item", "<entry" };
	const char *last = r->p - 1;
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		for (const char *p = last; (p = repair_find(r, p, names[i])) != NULL; p++)
			last = p;
	return last;
}

/* The end tag of the root while items follow: it came too early. */
static gboolean is_early_end(Repair *r, const char *name, gsize length)
{
	if (r->stack->len == 0 || !same_name(&g_array_index(r->stack, Open, 0), name, length))
		return FALSE;
	if (r->last_item == NULL)
		r->last_item = last_item(r);
	return r->p <= r->last_item;
}

static void put_end_tag(Repair *r)
{
	const char *name = end_tag_name(r, r->p + 2);
	gsize length = xmlname_length(name, r->end);
	const char *close = memchr(name + length, '>', r->end - name - length);
	r->p = close != NULL ? close + 1 : r->end;
	if (r->skipped > 0) {
		r->skipped--;
		return;
	}
	if (is_early_end(r, name, length)) {
		while (r->stack->len > 1)
			close_top(r);
		r->fixes[FIX_END_TAG]++;
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

/* Where WORD stands, or NULL; *NONE, which says that it stands nowhere further on, keeps the time
 * linear. */
static const char *find_end(const Repair *r, const char *from, const char *word, gboolean *none)
{
	const char *found = *none ? NULL : repair_find(r, from, word);
	*none = found == NULL;
	return found;
}

/* At "<!" or "<?". One that does not end would swallow all that follows: then only its sign goes.
 */
static void skip_declaration(Repair *r)
{
	const char *close;
	gsize size = r->p[1] == '?' ? 2 : 1;
	if (repair_at(r, "<!DOCTYPE")) {
		repairdtd_read(r);
		return;
	}
	if (repair_at(r, "<!--")) {
		close = find_end(r, r->p + 4, "-->", &r->no_comment_end);
		size = 3;
	} else if (r->p[1] == '?') {
		close = find_end(r, r->p, "?>", &r->no_instruction_end);
	} else {
		close = r->p < r->last_close ? memchr(r->p, '>', r->end - r->p) : NULL;
	}
	r->fixes[FIX_TRUNCATED] += close == NULL;
	if (close != NULL)
		r->p = close + size;
	else if (r->last_close != NULL && r->p < r->last_close)
		r->p += MIN(size + 1, (gsize)(r->end - r->p));
	else
		r->p = r->end;
}

/* CDATA that does not end ends with the element it stands in, or with the document. */
static void put_cdata(Repair *r)
{
	const char *start = r->p + strlen("<![CDATA["), *end = r->end;
	const char *close = find_end(r, start, "]]>", &r->no_cdata_end);
	if (close != NULL) {
		end = close;
	} else if (r->stack->len > 0) {
		g_autofree char *tag = g_strdup_printf("</%.*s", (int)top(r)->length, top(r)->name);
		const char *tag_start = repair_find(r, start, tag);
		end = tag_start != NULL ? tag_start : r->end;
	}
	const char *next = close != NULL ? close + 3 : end;
	for (int half = 0;
	     half < 2 && close == NULL && next == r->end && end > start && end[-1] == ']'; half++)
		end--; /* of the mark that did not come */
	r->fixes[FIX_TRUNCATED] += close == NULL;
	if (r->stack->len > 0)
		repairtext_put(r, start, end - start);
	r->p = next;
}

/* The document ends in the middle of a tag. */
static gboolean is_cut_tag(const Repair *r)
{
	const char *p = r->p + 1;
	if (r->p != r->last_open || (r->last_close != NULL && p <= r->last_close))
		return FALSE;
	return p == r->end || *p == '/' || xmlname_length(p, r->end) > 0;
}

static gboolean is_tag(const Repair *r)
{
	const char *p = r->p + 1;
	if (p < r->end && *p == '/')
		p = end_tag_name(r, p + 1);
	return p < r->end && r->last_close != NULL && p < r->last_close &&
	       xmlname_length(p, r->end) > 0;
}

/* ---- text ---- */

static void put_character(Repair *r)
{
	if (r->stack->len == 0) { /* between the prolog's parts only white space may stand */
		if (!repair_is_space(*r->p))
			r->fixes[FIX_JUNK]++;
		r->p = g_utf8_next_char(r->p);
		return;
	}
	gsize plain = repairtext_plain_size(r->p, r->end);
	if (plain > 0) {
		g_string_append_len(r->out, r->p, plain);
		r->p += plain;
		return;
	}
	if (*r->p == '&') {
		repairtext_put_reference(r);
		return;
	}
	if (*r->p == '<')
		r->fixes[FIX_LESS_THAN]++;
	if (*r->p != '\r' || r->p + 1 >= r->end || r->p[1] != '\n')
		repairtext_put_char(r, g_utf8_get_char(r->p));
	r->p = g_utf8_next_char(r->p);
}

/* ---- one thing after the other ---- */

static void step(Repair *r)
{
	if (*r->p != '<')
		put_character(r);
	else if (repair_at(r, "<![CDATA["))
		put_cdata(r);
	else if (r->p + 1 < r->end && (r->p[1] == '!' || r->p[1] == '?'))
		skip_declaration(r);
	else if (is_cut_tag(r))
		r->p = r->end;
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
	r.last_open = size > 0 ? memrchr(text, '<', size) : NULL;
	r.last_close = size > 0 ? memrchr(text, '>', size) : NULL;
	gboolean begun = FALSE;
	while (r.p < r.end) {
		step(&r);
		if (r.stack->len > 0)
			begun = TRUE;
		else if (begun) /* the root is closed: what follows belongs to nobody */
			break;
	}
	r.fixes[FIX_TRUNCATED] += r.stack->len > (r.last_item != NULL ? 1 : 0);
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

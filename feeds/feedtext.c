/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/feedtext.h"

#include <string.h>

#include "feeds/charset.h"
#include "feeds/html.h"
#include "feeds/limits.h"

char *feedtext_limited(const char *text, gsize limit)
{
	gsize size = strnlen(text, limit);
	while (size > 0 && ((guchar)text[size] & 0xc0) == 0x80) /* no half characters */
		size--;
	while (size > 0 && g_ascii_isspace(*text))
		text++, size--;
	while (size > 0 && g_ascii_isspace(text[size - 1]))
		size--;
	char *copy = g_malloc(size + 1);
	memcpy(copy, text, size);
	copy[size] = '\0';
	return copy;
}

void feedtext_escape(GString *out, const char *text, gsize size)
{
	const char *end = text + size;
	for (const char *p = text; p < end;) {
		const char *run = p;
		while (p < end && *p != '&' && *p != '<' && *p != '"')
			p++;
		g_string_append_len(out, run, p - run);
		if (p < end)
			g_string_append(out, *p == '&' ? "&amp;" : *p == '<' ? "&lt;" : "&quot;");
		p++;
	}
}

/* TEXT, owned, or what its publisher meant by it. */
static char *undo_twice(char *text)
{
	char *undone = charset_undo_twice(text);
	if (undone == NULL)
		return text;
	g_free(text);
	return undone;
}

void feedtext_set(RichText *rich, const char *value, TextType type, const char *lang,
		  const char *base, gsize limit, gboolean text_only)
{
	g_autofree char *undone = charset_undo_twice(value);
	g_autofree char *cut = NULL;
	value = undone != NULL ? undone : value;
	if (!text_only || strlen(value) > limit)
		value = cut = feedtext_limited(value, limit);
	g_free(rich->value);
	g_free(rich->lang);
	g_clear_pointer(&rich->text, g_free);
	rich->type = text_only ? TEXT_PLAIN : type;
	rich->lang = g_strdup(lang);
	if (type == TEXT_PLAIN) {
		rich->value = text_only ? text_tidy(value) : g_steal_pointer(&cut);
		return;
	}
	/* once more, for letters that were written as references */
	char *text = undo_twice(html_to_text(value));
	if (text_only) {
		rich->value = text;
		return;
	}
	rich->text = text;
	rich->value = undo_twice(g_strstrip(html_sanitise(cut, base)));
}

static char *decode_base64(const char *text)
{
	gsize size = 0;
	g_autofree guchar *bytes = g_base64_decode(text, &size);
	g_autoptr(GString) out = g_string_sized_new(size);
	for (gsize i = 0; i < size; i++)
		if (bytes[i] >= 0x20 || bytes[i] == '\t' || bytes[i] == '\n')
			g_string_append_c(out, bytes[i]);
	return g_utf8_make_valid(out->str, out->len);
}

gboolean feedtext_is_xhtml(const char *type)
{
	return type != NULL && strstr(type, "xhtml") != NULL;
}

/* The <div> that Atom wraps around XHTML is not part of it (RFC 4287 §3.1.1.3). */
static char *without_div(const char *markup)
{
	g_autofree char *text = g_strstrip(g_strdup(markup));
	const char *open = g_str_has_prefix(text, "<div") ? strchr(text, '>') : NULL;
	if (open == NULL || !g_str_has_suffix(text, "</div>") ||
	    strstr(open, "<div") != NULL) /* another one: whose end is it? */
		return g_steal_pointer(&text);
	return g_strndup(open + 1, strlen(open + 1) - strlen("</div>"));
}

/* How an Atom construct without tags of its own is encoded. */
typedef enum { AS_TEXT, AS_HTML, AS_XHTML, AS_BASE64, AS_IT_LOOKS } Encoding;

static Encoding encoding_of(const char *type, const char *mode, const char *plain)
{
	gboolean markup = strstr(type, "html") != NULL || g_str_has_suffix(type, "xml");
	if (g_strcmp0(mode, "base64") == 0)
		return AS_BASE64;
	if (g_strcmp0(mode, "escaped") == 0)
		return markup ? AS_HTML : AS_IT_LOOKS;
	if (feedtext_is_xhtml(type))
		return AS_XHTML;
	if (markup)
		return AS_HTML;
	/* other MIME types are base64 (RFC 4287 §4.1.3.3), which has no "<" and no "&" */
	return mode == NULL && strchr(type, '/') != NULL && !g_str_has_prefix(type, "text/") &&
			       strpbrk(plain, "<&") == NULL
		       ? AS_BASE64
		       : AS_TEXT;
}

/* HTML that is escaped and yet stands among tags: the tags are of the HTML too. */
static gboolean is_mixed(const Gathered *g)
{
	return g->has_markup && (g_strcmp0(g->mode, "escaped") == 0 ||
				 (g->atom10 && (g_strcmp0(g->type, "html") == 0 ||
						g_strcmp0(g->type, "text/html") == 0)));
}

const char *feedtext_construct(const Gathered *g, TextType *type, char **owned)
{
	const char *said = g->type != NULL ? g->type : "";
	const char *markup = is_mixed(g) ? g->raw : g->markup;
	*type = TEXT_HTML;
	if (g->has_markup)
		return g->atom10 ? (*owned = without_div(markup)) : markup;
	switch (encoding_of(said, g->mode, g->plain)) {
	case AS_HTML: break;
	case AS_XHTML: {
		GString *escaped = g_string_new(NULL);
		feedtext_escape(escaped, g->plain, strlen(g->plain));
		return *owned = g_string_free(escaped, FALSE);
	}
	case AS_BASE64:
		*owned = decode_base64(g->plain);
		if (strstr(said, "html") == NULL && !html_looks_like(*owned))
			*type = TEXT_PLAIN;
		return *owned;
	case AS_IT_LOOKS: *type = html_looks_like(g->plain) ? TEXT_HTML : TEXT_PLAIN; break;
	case AS_TEXT: *type = TEXT_PLAIN; break;
	}
	return g->plain;
}

const char *feedtext_rich(const Gathered *g, TextType *type)
{
	*type = g->has_markup || html_looks_like(g->plain) ? TEXT_HTML : TEXT_PLAIN;
	return g->has_markup ? g->markup : g->plain;
}

/* The first word of TEXT that is an address, or NULL; its size in *SIZE. */
static const char *find_address(const char *text, gsize *size)
{
	static const char *const around = " \t\n()<>[],;:\"'";
	for (const char *sign = text; (sign = strchr(sign, '@')) != NULL; sign++) {
		const char *start = sign;
		while (start > text && strchr(around, start[-1]) == NULL)
			start--;
		gsize after = strcspn(sign + 1, around);
		*size = sign + 1 + after - start;
		if (start < sign && after > 0)
			return start;
	}
	return NULL;
}

/* TEXT without the brackets and marks that parted it from an address; it is changed. */
static char *bare_name(char *text)
{
	static const char *const empty[] = { "()", "<>", "[]", "\"\"" };
	for (gsize i = 0; i < G_N_ELEMENTS(empty); i++) {
		char *pair = strstr(text, empty[i]);
		if (pair != NULL)
			memmove(pair, pair + 2, strlen(pair + 2) + 1);
	}
	g_strstrip(text);
	while (*text != '\0' && strchr(",;:-\"' ", text[strlen(text) - 1]) != NULL)
		text[strlen(text) - 1] = '\0';
	text += strspn(text, ",;:-\"' ");
	gsize size = strlen(text);
	if (size > 1 && *text == '(' && text[size - 1] == ')') {
		text[size - 1] = '\0';
		text++;
	}
	return g_strstrip(text);
}

void feedtext_person(const char *text, Person *person)
{
	gsize size = 0;
	const char *address = find_address(text, &size);
	if (address == NULL) {
		person->name = feedtext_limited(text, LIMIT_NAME);
		return;
	}
	g_autofree char *before = g_strndup(text, address - text);
	if (g_str_has_suffix(before, "mailto:"))
		before[strlen(before) - strlen("mailto:")] = '\0';
	g_autofree char *rest = g_strconcat(before, address + size, NULL);
	g_autofree char *mail = g_strndup(address, size);
	const char *name = bare_name(rest);
	person->email = feedtext_limited(mail, LIMIT_NAME);
	person->name = *name != '\0' ? feedtext_limited(name, LIMIT_NAME) : NULL;
}

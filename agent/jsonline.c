/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/jsonline.h"

#include <math.h>
#include <string.h>

#define LONGEST_NUMBER 32
#define VERDICT_SIZE   1024 /* of most */

static void put_escaped(GString *out, const char *text)
{
	static const char plain[] = "\b\f\n\r\t\"\\", letters[] = "bfnrt\"\\";
	const char *from = text;
	g_string_append_c(out, '"');
	for (const char *p = text;; p++) {
		guchar c = (guchar)*p;
		if (c >= 0x20 && c != '"' && c != '\\')
			continue;
		g_string_append_len(out, from, p - from);
		from = p + 1;
		if (c == '\0')
			break;
		const char *known = strchr(plain, c);
		if (known != NULL)
			g_string_append_printf(out, "\\%c", letters[known - plain]);
		else
			g_string_append_printf(out, "\\u%04X", c);
	}
	g_string_append_c(out, '"');
}

/* What stands before a value: a comma unless it is the first, and its name. */
static void put_name(GString *out, const char *name)
{
	if (out->len > 0 && strchr("{[", out->str[out->len - 1]) == NULL)
		g_string_append_c(out, ',');
	if (name == NULL)
		return;
	g_string_append_c(out, '"');
	g_string_append(out, name);
	g_string_append_len(out, "\":", 2);
}

void jsonline_begin(GString *out, const char *name, char bracket)
{
	put_name(out, name);
	g_string_append_c(out, bracket);
}

void jsonline_end(GString *out, char bracket)
{
	g_string_append_c(out, bracket);
}

void jsonline_raw(GString *out, const char *name, const char *text)
{
	put_name(out, name);
	g_string_append(out, text);
}

void jsonline_string(GString *out, const char *name, const char *text)
{
	put_name(out, name);
	put_escaped(out, text);
}

void jsonline_text(GString *out, const char *name, const char *text)
{
	if (text == NULL || *text == '\0') {
		jsonline_raw(out, name, "null");
	} else if (g_utf8_validate(text, -1, NULL)) {
		jsonline_string(out, name, text);
	} else {
		g_autofree char *valid = g_utf8_make_valid(text, -1);
		jsonline_string(out, name, valid);
	}
}

void jsonline_number(GString *out, const char *name, gint64 number)
{
	char digits[LONGEST_NUMBER], *p = digits + sizeof digits - 1;
	guint64 rest = number < 0 ? -(guint64)number : (guint64)number;
	*p = '\0';
	do
		*--p = (char)('0' + rest % 10);
	while ((rest /= 10) > 0);
	if (number < 0)
		*--p = '-';
	jsonline_raw(out, name, p);
}

/* Seventeen digits, which is what a double can tell, and a point or an exponent; the exponent
 * without a plus or zeros in front. */
void jsonline_real(GString *out, const char *name, double real)
{
	char text[G_ASCII_DTOSTR_BUF_SIZE];
	if (isnan(real)) {
		jsonline_raw(out, name, "null");
		return;
	}
	g_ascii_formatd(text, sizeof text, "%.17g", real);
	char *exponent = strchr(text, 'e');
	if (exponent == NULL) {
		jsonline_raw(out, name, text);
		if (strchr(text, '.') == NULL)
			g_string_append_len(out, ".0", 2);
		return;
	}
	char *digits = exponent + strspn(exponent, "e+-0");
	gboolean minus = exponent[1] == '-';
	exponent[1] = '\0';
	jsonline_raw(out, name, text);
	g_string_append(out, minus ? "-" : "");
	g_string_append(out, digits);
}

void jsonline_bool(GString *out, const char *name, gboolean yes)
{
	jsonline_raw(out, name, yes ? "true" : "false");
}

void jsonline_to_ascii(GString *line)
{
	GString *ascii = g_string_sized_new(line->len);
	for (const char *p = line->str; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		if (c < 0x80)
			g_string_append_c(ascii, (char)c);
		else if (c < 0x10000)
			g_string_append_printf(ascii, "\\u%04X", c);
		else
			g_string_append_printf(ascii, "\\u%04X\\u%04X",
					       0xd800 + ((c - 0x10000) >> 10),
					       0xdc00 + ((c - 0x10000) & 0x3ff));
	}
	g_string_assign(line, ascii->str);
	g_string_free(ascii, TRUE);
}

/* ---- verdicts ---- */

static void put_texts(GString *out, const char *name, const GPtrArray *texts)
{
	jsonline_begin(out, name, '[');
	for (guint i = 0; i < texts->len; i++)
		jsonline_text(out, NULL, g_ptr_array_index(texts, i));
	jsonline_end(out, ']');
}

static void put_rule(GString *out, gconstpointer data)
{
	const RuleHit *hit = data;
	jsonline_string(out, "name", hit->name);
	jsonline_text(out, "title", hit->title);
	jsonline_string(out, "severity", severity_name(hit->severity));
	put_texts(out, "because", hit->because);
}

static void put_mention(GString *out, gconstpointer data)
{
	const Mention *m = data;
	jsonline_string(out, "entity", m->entity);
	jsonline_string(out, "type", m->type);
	jsonline_text(out, "surface", m->surface);
	jsonline_string(out, "field", m->span.field == FIELD_TITLE ? "title" : "text");
	jsonline_number(out, "start", m->span.start);
	jsonline_number(out, "end", m->span.end);
}

static void put_event(GString *out, gconstpointer data)
{
	const Event *event = data;
	jsonline_string(out, "type", event->type);
	put_texts(out, "actor", event->actor);
	put_texts(out, "target", event->target);
	jsonline_text(out, "trigger", event->trigger);
}

static void put_place(GString *out, gconstpointer data)
{
	const Place *place = data;
	jsonline_string(out, "id", place->id);
	jsonline_text(out, "country", place->country);
	jsonline_text(out, "admin1", place->admin1);
}

static void put_code(GString *out, gconstpointer data)
{
	const Code *code = data;
	jsonline_string(out, "type", code->type);
	jsonline_text(out, "quad", code->quad);
	jsonline_text(out, "acled", code->acled);
	jsonline_text(out, "plover", code->plover);
	jsonline_text(out, "cameo", code->cameo);
}

static void put_bounds(GString *out, const Toll *toll)
{
	jsonline_number(out, "min", toll->min);
	if (toll->max == TOLL_OPEN)
		jsonline_raw(out, "max", "null");
	else
		jsonline_number(out, "max", toll->max);
}

static void put_toll_line(GString *out, gconstpointer data)
{
	const TollLine *line = data;
	put_bounds(out, &line->toll);
	jsonline_string(out, "kind", toll_kind_name(line->kind));
	jsonline_string(out, "who", victims_name(line->who));
	jsonline_text(out, "phrase", line->toll.phrase);
}

static void put_toll(GString *out, const char *name, const Toll *toll)
{
	if (!toll->known) {
		jsonline_raw(out, name, "null");
		return;
	}
	jsonline_begin(out, name, '{');
	put_bounds(out, toll);
	jsonline_end(out, '}');
}

static void put_where(GString *out, const Where *where)
{
	jsonline_begin(out, "where", '{');
	jsonline_text(out, "id", where->id);
	jsonline_text(out, "district", where->district);
	jsonline_text(out, "admin1", where->admin1);
	jsonline_text(out, "country", where->country);
	jsonline_real(out, "lat", where->lat);
	jsonline_real(out, "lon", where->lon);
	jsonline_number(out, "precision", where->precision);
	jsonline_string(out, "by", located_by_name(where->by));
	jsonline_string(out, "region", region_name(where->region));
	jsonline_end(out, '}');
}

static void put_list(GString *out, const char *name, const GPtrArray *list,
		     void (*put)(GString *, gconstpointer))
{
	jsonline_begin(out, name, '[');
	for (guint i = 0; i < list->len; i++) {
		jsonline_begin(out, NULL, '{');
		put(out, g_ptr_array_index(list, i));
		jsonline_end(out, '}');
	}
	jsonline_end(out, ']');
}

void jsonline_verdict(GString *out, const Verdict *verdict)
{
	jsonline_bool(out, "relevant", verdict->relevant);
	jsonline_string(out, "severity", severity_name(verdict->severity));
	put_list(out, "rules", verdict->rules, put_rule);
	put_texts(out, "entities", verdict->entities);
	put_list(out, "mentions", verdict->mentions, put_mention);
	put_list(out, "events", verdict->events, put_event);
	put_list(out, "places", verdict->places, put_place);
	put_where(out, &verdict->where);
	jsonline_bool(out, "unlocated", verdict->unlocated);
	put_texts(out, "suppressed", verdict->suppressed);
	put_toll(out, "killed", &verdict->killed);
	put_toll(out, "wounded", &verdict->wounded);
	put_toll(out, "abducted", &verdict->abducted);
	put_toll(out, "displaced", &verdict->displaced);
	put_list(out, "tolls", verdict->tolls, put_toll_line);
	jsonline_string(out, "lang", verdict->lang);
	if (verdict->codes->len > 0)
		put_list(out, "codes", verdict->codes, put_code);
}

char *jsonline_of_verdict(const Verdict *verdict)
{
	GString *out = g_string_sized_new(VERDICT_SIZE);
	jsonline_begin(out, NULL, '{');
	jsonline_verdict(out, verdict);
	jsonline_end(out, '}');
	return g_string_free(out, FALSE);
}

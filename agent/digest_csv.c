/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The digest as a table of events (RFC 4180), in the columns of ACLED where it has them.
 *
 * A row a story. event_date is the first date that a report gives: events happen before they are
 * told, so time_precision is never 1 (that day): 2 is the week around it, 3 no report is dated.
 * Nothing that came from a feed can be a formula to a spreadsheet.
 */
#include <math.h>
#include <string.h>

#include "agent/digest_window.h"
#include "agent/digest_words.h"
#include "agent/safe.h"

#define FIELD_LENGTH 1000

/* ---- fields ---- */

static void put_quoted(GString *out, const char *text)
{
	g_string_append_c(out, '"');
	for (const char *p = text; *p != '\0'; p++) {
		if (*p == '"')
			g_string_append_c(out, '"');
		g_string_append_c(out, *p);
	}
	g_string_append_c(out, '"');
}

/* Spreadsheets read these, plain and full-width, as the start of a formula. */
static gboolean is_formula(const char *text)
{
	static const gunichar starts[] = { '=',    '+',    '-',    '@',    '|',   '%',
					   0xff1d, 0xff0b, 0xff0d, 0xff20, 0x2212 };
	gunichar first = g_utf8_get_char(text);
	for (gsize i = 0; i < G_N_ELEMENTS(starts); i++)
		if (first == starts[i])
			return TRUE;
	return FALSE;
}

static void put_text(GString *out, const char *text)
{
	g_autofree char *line = safe_line(text != NULL ? text : "", FIELD_LENGTH);
	g_autofree char *guarded = is_formula(line) ? g_strconcat("'", line, NULL) : g_strdup(line);
	put_quoted(out, guarded);
}

static void put_number(GString *out, gint64 number)
{
	g_string_append_printf(out, "%" G_GINT64_FORMAT, number);
}

static void put_degrees(GString *out, double degrees)
{
	char text[G_ASCII_DTOSTR_BUF_SIZE];
	if (!isnan(degrees))
		g_string_append(out, g_ascii_formatd(text, sizeof text, "%.4f", degrees));
}

static void put_bound(GString *out, const Toll *toll, gboolean upper)
{
	if (toll->known && !(upper && toll->max == TOLL_OPEN))
		put_number(out, upper ? toll->max : toll->min);
}

/* "Battles/Armed clash": its type, or what stands behind it. */
static char *acled_part(const DigestStory *e, gboolean sub)
{
	const char *slash = e->acled != NULL ? strchr(e->acled, '/') : NULL;
	if (sub)
		return g_strdup(slash != NULL ? slash + 1 : e->event);
	g_autofree char *type =
		slash != NULL ? g_strndup(e->acled, (gsize)(slash - e->acled)) : g_strdup("");
	return strcmp(type, "Explosions") == 0 ? g_strdup("Explosions/Remote violence")
					       : g_steal_pointer(&type);
}

static char *outlets(const DigestStory *e)
{
	return g_strdelimit(g_strdup(e->story->publishers), "\n", ';');
}

/* ---- columns ---- */

#define COLUMN(name) static void name(GString *out, const Digest *d, const DigestStory *e)
#define TEXT(name, value)                                                                          \
	COLUMN(name)                                                                               \
	{                                                                                          \
		put_text(out, value);                                                              \
	}
#define OWNED_TEXT(name, value)                                                                    \
	COLUMN(name)                                                                               \
	{                                                                                          \
		g_autofree char *text = value;                                                     \
		put_text(out, text);                                                               \
	}
#define NUMBER(name, value)                                                                        \
	COLUMN(name)                                                                               \
	{                                                                                          \
		put_number(out, value);                                                            \
	}

NUMBER(event_id, e->story->id)
OWNED_TEXT(event_date, digest_day(e->began, d->zone))
NUMBER(time_precision, e->story->first_at - e->began < 60 ? 3 : 2)
OWNED_TEXT(event_type, acled_part(e, FALSE))
OWNED_TEXT(sub_event_type, acled_part(e, TRUE))
TEXT(actor1, e->actors)
TEXT(actor2, e->targets)
OWNED_TEXT(country, g_ascii_strup(e->place.country != NULL ? e->place.country : "", -1))
TEXT(admin1, e->place.admin1)
TEXT(admin2, e->place.district)
TEXT(location, e->place.name)
COLUMN(latitude)
{
	put_degrees(out, e->place.lat);
}
COLUMN(longitude)
{
	put_degrees(out, e->place.lon);
}
NUMBER(geo_precision, e->place.precision)
OWNED_TEXT(source, outlets(e))
TEXT(source_scale, e->kinds)
NUMBER(publishers, e->outlets)
NUMBER(independent, e->voices)
NUMBER(feeds, e->feeds)
OWNED_TEXT(admiralty, digest_admiralty(e))
TEXT(notes, e->story->headline)
TEXT(language, e->story->lang)
TEXT(severity, severity_name(e->story->severity))
TEXT(rule, e->story->rule)
COLUMN(fatalities_min)
{
	put_bound(out, &e->killed, FALSE);
}
COLUMN(fatalities_max)
{
	put_bound(out, &e->killed, TRUE);
}
COLUMN(wounded_min)
{
	put_bound(out, &e->wounded, FALSE);
}
COLUMN(wounded_max)
{
	put_bound(out, &e->wounded, TRUE);
}
OWNED_TEXT(first_seen, digest_time(d, e->story->first_at))
OWNED_TEXT(last_seen, digest_time(d, e->story->last_at))
TEXT(changed, e->changed)
TEXT(url, digest_link(e->story->link))

#define AS(name)                                                                                   \
	{                                                                                          \
#name, name                                                                        \
	}
static const struct {
	const char *name;
	void (*put)(GString *out, const Digest *d, const DigestStory *e);
} columns[] = {
	AS(event_id),       AS(event_date),     AS(time_precision), AS(event_type),
	AS(sub_event_type), AS(actor1),         AS(actor2),         AS(country),
	AS(admin1),         AS(admin2),         AS(location),       AS(latitude),
	AS(longitude),      AS(geo_precision),  AS(source),         AS(source_scale),
	AS(publishers),     AS(independent),    AS(feeds),          AS(admiralty),
	AS(notes),          AS(language),       AS(severity),       AS(rule),
	AS(fatalities_min), AS(fatalities_max), AS(wounded_min),    AS(wounded_max),
	AS(first_seen),     AS(last_seen),      AS(changed),        AS(url),
};

char *digest_csv(const Digest *digest)
{
	GString *out = g_string_new(NULL);
	for (gsize c = 0; c < G_N_ELEMENTS(columns); c++)
		g_string_append_printf(out, "%s%s", c > 0 ? "," : "", columns[c].name);
	g_string_append(out, "\r\n");
	for (guint i = 0; i < digest->stories->len; i++) {
		for (gsize c = 0; c < G_N_ELEMENTS(columns); c++) {
			g_string_append(out, c > 0 ? "," : "");
			columns[c].put(out, digest, g_ptr_array_index(digest->stories, i));
		}
		g_string_append(out, "\r\n");
	}
	return g_string_free(out, FALSE);
}

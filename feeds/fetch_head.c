/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/fetch_head.h"

#include <string.h>

#include "feeds/date.h"
#include "feeds/item.h"

#define LONGEST_HINT (365 * 86400) /* seconds a server's wish can reach ahead */

void fetch_head_start(FetchHead *head, FetchResult *result)
{
	g_clear_pointer(&result->etag, g_free);
	g_clear_pointer(&result->last_modified, g_free);
	g_clear_pointer(&result->content_type, g_free);
	g_clear_pointer(&result->content_location, g_free);
	g_clear_pointer(&result->sunset, g_free);
	result->max_age = result->expires = result->retry_after = -1;
	result->bot_wall = FALSE;
	*head = (FetchHead){ result, -1, NO_TIME, NO_TIME, NO_TIME };
}

/* "Name: value" to a copy of value when the name is NAME. */
static gboolean is_header(const char *line, gsize size, const char *name, char **value)
{
	gsize length = strlen(name);
	if (size <= length || line[length] != ':' || g_ascii_strncasecmp(line, name, length) != 0)
		return FALSE;
	g_autofree char *copy = g_strndup(line + length + 1, size - length - 1);
	g_free(*value);
	*value = g_strdup(g_strstrip(copy));
	return TRUE;
}

/* A number of seconds and nothing else, or -1. */
static gint64 parse_seconds(const char *text)
{
	gsize digits = strspn(text, "0123456789");
	if (digits == 0 || text[digits] != '\0')
		return -1;
	return MIN(g_ascii_strtoll(text, NULL, 10), LONGEST_HINT);
}

static void take_cache_control(FetchResult *result, const char *value)
{
	g_auto(GStrv) directives = g_strsplit(value, ",", 64);
	for (char **d = directives; *d != NULL; d++) {
		g_strstrip(*d);
		if (g_ascii_strncasecmp(*d, "max-age=", 8) == 0)
			result->max_age =
				parse_seconds(g_strstrip(g_strdelimit(*d + 8, "\"", ' ')));
		else if (g_ascii_strcasecmp(*d, "no-cache") == 0 ||
			 g_ascii_strcasecmp(*d, "no-store") == 0)
			result->max_age = MAX(result->max_age, 0);
	}
}

/* Fields that the result carries as they came. */
static void keep_header(FetchResult *result, const char *line, gsize length)
{
	static const struct {
		const char *name;
		gsize offset;
	} kept[] = {
		{ "ETag", offsetof(FetchResult, etag) },
		{ "Last-Modified", offsetof(FetchResult, last_modified) },
		{ "Content-Type", offsetof(FetchResult, content_type) },
		{ "Content-Location", offsetof(FetchResult, content_location) },
		{ "Sunset", offsetof(FetchResult, sunset) },
		{ "Deprecation", offsetof(FetchResult, sunset) },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(kept); i++)
		if (is_header(line, length, kept[i].name,
			      (char **)((char *)result + kept[i].offset)))
			return;
}

void fetch_head_line(FetchHead *head, const char *line, gsize length)
{
	g_autofree char *value = NULL;
	if (length > 5 && memcmp(line, "HTTP/", 5) == 0) {
		fetch_head_start(head, head->result);
	} else if (is_header(line, length, "Cache-Control", &value)) {
		take_cache_control(head->result, value);
	} else if (is_header(line, length, "Age", &value)) {
		head->age = parse_seconds(value);
	} else if (is_header(line, length, "Date", &value)) {
		head->date = date_parse(value);
	} else if (is_header(line, length, "Expires", &value)) {
		head->expires = date_parse(value);
	} else if (is_header(line, length, "Retry-After", &value)) {
		head->result->retry_after = parse_seconds(value);
		head->retry_at = head->result->retry_after < 0 ? date_parse(value) : NO_TIME;
	} else if (is_header(line, length, "cf-mitigated", &value)) {
		head->result->bot_wall = strcmp(value, "challenge") == 0;
	} else {
		keep_header(head->result, line, length);
	}
}

void fetch_head_end(FetchHead *head, gint64 now)
{
	FetchResult *r = head->result;
	gint64 sent = head->date != NO_TIME ? head->date : now;
	if (r->max_age > 0 && head->age > 0)
		r->max_age = MAX(r->max_age - head->age, 0);
	if (head->expires != NO_TIME)
		r->expires = CLAMP(head->expires - sent, 0, LONGEST_HINT);
	if (head->retry_at != NO_TIME)
		r->retry_after = CLAMP(head->retry_at - now, 0, LONGEST_HINT);
	if (r->retry_after >= LONGEST_HINT)
		r->retry_after = -1; /* nobody means a year */
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/fetch_head.h"

#include <string.h>

#include "feeds/date.h"
#include "feeds/item.h"
#include "feeds/limits.h"

#define LONGEST_HINT (365 * 86400) /* seconds a server's wish can reach ahead */
#define LONGEST_SENT 1024          /* bytes of a validator that a server gets back */
#define MOST_SAID    8             /* lines on what the server says of this place */

void fetch_head_start(FetchHead *head, FetchResult *result)
{
	g_clear_pointer(&result->etag, g_free);
	g_clear_pointer(&result->last_modified, g_free);
	g_clear_pointer(&result->content_type, g_free);
	g_clear_pointer(&result->content_encoding, g_free);
	g_clear_pointer(&result->content_location, g_free);
	g_clear_pointer(&result->sunset, g_free);
	g_clear_pointer(&result->said, g_free);
	result->max_age = result->expires = result->retry_after = -1;
	result->bot_wall = FALSE;
	*head = (FetchHead){ result, -1, NO_TIME, NO_TIME, NO_TIME, FALSE, FALSE, FALSE };
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
		{ "Content-Encoding", offsetof(FetchResult, content_encoding) },
		{ "Content-Location", offsetof(FetchResult, content_location) },
		{ "Sunset", offsetof(FetchResult, sunset) },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(kept); i++)
		if (is_header(line, length, kept[i].name,
			      (char **)((char *)result + kept[i].offset)))
			return;
}

/* By these a content network or a cache in front of the server tells that it is one. */
static gboolean is_of_network(const char *line, gsize length)
{
	static const char *const names[] = { "Via:",
					     "CF-Ray:",
					     "X-Amz-Cf-Id:",
					     "X-Served-By:",
					     "X-Cache:",
					     "Cache-Status:",
					     "CDN-Cache:",
					     "X-CDN:",
					     "X-Azure-Ref:",
					     "Akamai-GRN:",
					     "X-Akamai-Transformed:",
					     "X-Iinfo:",
					     "X-Sucuri-ID:",
					     "X-Vercel-Id:",
					     "X-NF-Request-ID:",
					     "X-GitHub-Request-Id:",
					     "Server: cloudflare",
					     "Server: AkamaiGHost",
					     "Server: Google Frontend",
					     "Server: GSE",
					     "Server: ESF" };
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		if (length >= strlen(names[i]) &&
		    g_ascii_strncasecmp(line, names[i], strlen(names[i])) == 0)
			return TRUE;
	return FALSE;
}

G_GNUC_PRINTF(2, 3) static void say(FetchResult *result, const char *format, ...)
{
	guint lines = 1;
	for (const char *p = result->said; p != NULL && *p != '\0'; p++)
		lines += *p == '\n';
	if (result->said != NULL && lines >= MOST_SAID)
		return;
	va_list arguments;
	va_start(arguments, format);
	g_autofree char *line = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	char *all =
		result->said != NULL ? g_strconcat(result->said, "\n", line, NULL) : g_strdup(line);
	g_free(result->said);
	result->said = all;
}

/* RFC 9745: "@" and Unix seconds; before it became one, a date or "true". */
static void take_deprecation(FetchResult *result, const char *value)
{
	gint64 when = *value == '@' ? g_ascii_strtoll(value + 1, NULL, 10) : date_parse(value);
	g_autoptr(GDateTime) time = when != NO_TIME && when > 0 && when < G_MAXINT32
					    ? g_date_time_new_from_unix_utc(when)
					    : NULL;
	g_autofree char *day = time != NULL ? g_date_time_format(time, " since %Y-%m-%d") : NULL;
	if (g_ascii_strcasecmp(value, "false") != 0)
		say(result, "the server calls it deprecated%s", day != NULL ? day : "");
}

/* RFC 8288: <URL>; rel="one two", … Only what leads on from a feed (RFC 5829) is kept. */
static void take_link(FetchResult *result, const char *value)
{
	g_auto(GStrv) links = g_strsplit(value, "<", MOST_SAID + 1);
	for (char **link = links; *link != NULL; link++) {
		char *end = strchr(*link, '>');
		if (end == NULL || end == *link || end - *link > LIMIT_URL)
			continue;
		*end = '\0';
		g_autofree char *rel = g_ascii_strdown(end + 1, -1);
		if (strstr(rel, "rel") != NULL && strstr(rel, "successor-version") != NULL)
			say(result, "the server names a successor: %s", *link);
	}
}

/* Only what can be sent back as it came, byte by byte, is a validator. */
static void drop_unusable(char **slot)
{
	gboolean usable = *slot != NULL && **slot != '\0' && strlen(*slot) <= LONGEST_SENT &&
			  strcmp(*slot, "*") != 0;
	for (const char *p = usable ? *slot : ""; *p != '\0'; p++)
		usable = usable && (*p == '\t' || !g_ascii_iscntrl(*p));
	if (!usable)
		g_clear_pointer(slot, g_free);
}

void fetch_head_line(FetchHead *head, const char *line, gsize length)
{
	g_autofree char *value = NULL;
	if (length > 5 && memcmp(line, "HTTP/", 5) == 0) {
		fetch_head_start(head, head->result);
	} else if (head->over) {
		return;
	} else if (length <= 2 && (*line == '\r' || *line == '\n')) {
		head->over = TRUE;
	} else if (is_of_network(line, length)) {
		head->shared = TRUE;
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
	} else if (is_header(line, length, "Location", &value)) {
		head->located = TRUE;
	} else if (is_header(line, length, "Deprecation", &value)) {
		take_deprecation(head->result, value);
	} else if (is_header(line, length, "Link", &value)) {
		take_link(head->result, value);
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
	drop_unusable(&r->etag);
	drop_unusable(&r->last_modified);
	if (r->max_age > 0 && head->age > 0)
		r->max_age = MAX(r->max_age - head->age, 0);
	if (head->expires != NO_TIME)
		r->expires = CLAMP(head->expires - sent - MAX(head->age, 0), 0, LONGEST_HINT);
	if (head->retry_at != NO_TIME)
		r->retry_after = CLAMP(head->retry_at - now, 0, LONGEST_HINT);
	if (r->retry_after >= LONGEST_HINT)
		r->retry_after = -1; /* nobody means a year */
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/feedlist.h"

#include <string.h>

#include "feeds/file.h"
#include "feeds/guard.h"
#include "feeds/limits.h"
#include "feeds/opml.h"
#include "feeds/url.h"

#define FILE_MAX (16 * 1024 * 1024)

typedef enum {
	KEY_TEXT,
	KEY_WORDS,
	KEY_YES,
	KEY_GRADE,
	KEY_TIME,
	KEY_DATES,
	KEY_PATH,
	KEY_HEADER
} KeyType;

static const struct {
	const char *key;
	KeyType type;
	gsize offset;
	const char *expected;
} keys[] = {
	{ "name", KEY_TEXT, offsetof(FeedSpec, name), "a name" },
	{ "publisher", KEY_TEXT, offsetof(FeedSpec, publisher), "a short name" },
	{ "family", KEY_TEXT, offsetof(FeedSpec, family), "a short name" },
	{ "lang", KEY_TEXT, offsetof(FeedSpec, lang), "a language such as en or ur" },
	{ "country", KEY_TEXT, offsetof(FeedSpec, country), "a country such as pk" },
	{ "kind", KEY_TEXT, offsetof(FeedSpec, kind), "a kind such as wire, state or ngo" },
	{ "reliability", KEY_GRADE, offsetof(FeedSpec, reliability), "a letter from A to F" },
	{ "tags", KEY_WORDS, offsetof(FeedSpec, tags), "words parted by commas" },
	{ "interval", KEY_TIME, offsetof(FeedSpec, interval), "a time such as 15m, 2h or 1d" },
	{ "private", KEY_YES, offsetof(FeedSpec, private_ok), "yes or no" },
	{ "paused", KEY_YES, offsetof(FeedSpec, paused), "yes or no" },
	{ "dates", KEY_DATES, offsetof(FeedSpec, dates), "feed or seen" },
	{ "user-agent", KEY_TEXT, offsetof(FeedSpec, user_agent), "a User-Agent" },
	{ "auth", KEY_PATH, offsetof(FeedSpec, auth_file), "a file" },
	{ "ca", KEY_PATH, offsetof(FeedSpec, ca_file), "a file" },
	{ "header", KEY_HEADER, offsetof(FeedSpec, headers), "\"Name: value\"" },
};

void feed_spec_free(FeedSpec *spec)
{
	if (spec == NULL)
		return;
	g_free(spec->url);
	g_free(spec->name);
	g_free(spec->publisher);
	g_free(spec->family);
	g_free(spec->lang);
	g_free(spec->country);
	g_free(spec->kind);
	g_strfreev(spec->tags);
	g_free(spec->user_agent);
	g_free(spec->auth_file);
	g_free(spec->ca_file);
	g_strfreev(spec->headers);
	g_clear_pointer(&spec->extra, g_hash_table_unref);
	g_free(spec->file);
	g_free(spec);
}

/* Where the reader stands in a list. */
typedef struct {
	const char *name, *dir;
	guint line;
	const char *start; /* of the line */
	DiagList *diags;
	GHashTable *index; /* of the specs so far */
} Place;

static guint column_of(const Place *place, const char *p)
{
	return g_utf8_pointer_to_offset(place->start, p) + 1;
}

#define COMPLAIN(place, p, ...)                                                                    \
	diag_add((place)->diags, DIAG_ERROR, (place)->name, (place)->line,                         \
		 column_of((place), (p)), __VA_ARGS__)

static gint64 seconds_of(const char *value)
{
	static const struct {
		char unit;
		gint64 seconds;
	} units[] = { { 's', 1 }, { 'm', 60 }, { 'h', 3600 }, { 'd', 86400 }, { 'w', 604800 } };
	char *end = NULL;
	gint64 number = g_ascii_isdigit(*value) ? g_ascii_strtoll(value, &end, 10) : -1;
	if (number < 0 || number > 1000000 || *end == '\0' || end[1] != '\0')
		return -1;
	for (gsize i = 0; i < G_N_ELEMENTS(units); i++)
		if (*end == units[i].unit)
			return number * units[i].seconds;
	return -1;
}

static void append_string(char ***list, const char *value)
{
	gsize n = *list != NULL ? g_strv_length(*list) : 0;
	*list = g_renew(char *, *list, n + 2);
	(*list)[n] = g_strdup(value);
	(*list)[n + 1] = NULL;
}

/* FALSE when VALUE does not fit the key's type. */
static gboolean set(FeedSpec *spec, gsize key, const char *value, const char *dir)
{
	gpointer slot = (char *)spec + keys[key].offset;
	switch (keys[key].type) {
	case KEY_TEXT:
		if (*value == '\0' || strlen(value) > LIMIT_NAME)
			return FALSE;
		g_free(*(char **)slot);
		*(char **)slot = g_strdup(value);
		return TRUE;
	case KEY_PATH:
		g_free(*(char **)slot);
		*(char **)slot = g_str_has_prefix(value, "credential:")
					 ? g_strdup(value)
					 : g_canonicalize_filename(value, dir);
		return *value != '\0' && (**(char **)slot == '/' || strchr(value, '/') == NULL);
	case KEY_WORDS:
		g_strfreev(*(char ***)slot);
		*(char ***)slot = g_strsplit(value, ",", -1);
		return TRUE;
	case KEY_YES:
		*(gboolean *)slot = strcmp(value, "yes") == 0;
		return strcmp(value, "yes") == 0 || strcmp(value, "no") == 0;
	case KEY_GRADE:
		*(char *)slot = g_ascii_toupper(*value);
		return value[0] != '\0' && value[1] == '\0' && *(char *)slot >= 'A' &&
		       *(char *)slot <= 'F';
	case KEY_TIME: return (*(gint64 *)slot = seconds_of(value)) >= 60;
	case KEY_DATES:
		*(FeedDates *)slot = strcmp(value, "seen") == 0 ? DATES_SEEN : DATES_FEED;
		return strcmp(value, "seen") == 0 || strcmp(value, "feed") == 0;
	case KEY_HEADER:
		if (strchr(value, ':') == NULL || strpbrk(value, "\r\n") != NULL)
			return FALSE;
		append_string((char ***)slot, value);
		return TRUE;
	}
	g_assert_not_reached();
}

static void complain_unknown(const Place *place, const char *p, const char *key)
{
	const char *names[G_N_ELEMENTS(keys) + 1] = { NULL };
	for (gsize i = 0; i < G_N_ELEMENTS(keys); i++)
		names[i] = keys[i].key;
	const char *nearest = diag_nearest(key, names);
	COMPLAIN(place, p, "unknown key \"%s\"%s%s%s", key, nearest ? "; did you mean \"" : "",
		 nearest ? nearest : "", nearest ? "\"?" : "");
}

/* A word or a quoted string at *P; NULL after a complaint. */
static char *read_value(const Place *place, const char **p)
{
	g_autoptr(GString) out = g_string_new(NULL);
	const char *start = *p;
	if (**p != '"') {
		while (**p != '\0' && **p != ' ' && **p != '\t')
			g_string_append_c(out, *(*p)++);
		return g_string_free(g_steal_pointer(&out), FALSE);
	}
	for ((*p)++; **p != '"'; (*p)++) {
		if (**p == '\0') {
			COMPLAIN(place, start,
				 "the quote is not closed; expected \" before the line ends");
			return NULL;
		}
		if (**p == '\\' && ((*p)[1] == '"' || (*p)[1] == '\\'))
			(*p)++;
		g_string_append_c(out, **p);
	}
	(*p)++;
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static gboolean read_pair(const Place *place, const char **p, FeedSpec *spec)
{
	const char *start = *p;
	gsize length = strcspn(start, "= \t");
	g_autofree char *key = g_strndup(start, length);
	if (start[length] != '=') {
		COMPLAIN(place, start, "\"%s\" stands alone; expected key=value", key);
		return FALSE;
	}
	*p += length + 1;
	const char *at = *p;
	g_autofree char *value = read_value(place, p);
	if (value == NULL)
		return FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(keys); i++) {
		if (strcmp(keys[i].key, key) != 0)
			continue;
		if (keys[i].type == KEY_HEADER && spec->headers != NULL &&
		    g_strv_length(spec->headers) >= LIMIT_LIST) {
			COMPLAIN(place, start, "more than %d headers", LIMIT_LIST);
			return FALSE;
		}
		if (set(spec, i, value, place->dir))
			return TRUE;
		COMPLAIN(place, at, "%s=\"%s\": expected %s", key, value, keys[i].expected);
		return FALSE;
	}
	complain_unknown(place, start, key);
	return FALSE;
}

/* The URL of a feed, from the list's "./x.xml" or a real one; NULL after a complaint. */
static char *read_url(const Place *place, const char *word)
{
	g_autoptr(GError) error = NULL;
	if (g_str_has_prefix(word, "./") || g_str_has_prefix(word, "../") || *word == '/') {
		g_autofree char *path = g_canonicalize_filename(word, place->dir);
		return g_filename_to_uri(path, NULL, NULL);
	}
	if (strlen(word) > LIMIT_URL) {
		COMPLAIN(place, place->start, "the URL is longer than %d bytes", LIMIT_URL);
		return NULL;
	}
	if (!guard_url(word, TRUE, &error)) {
		COMPLAIN(place, place->start, "%s; expected http://, https:// or ./file",
			 error->message);
		return NULL;
	}
	return g_strdup(word);
}

void feedlist_fill(FeedSpec *spec)
{
	g_autofree char *host = url_host(spec->url);
	g_autofree char *base = host != NULL ? NULL : g_path_get_basename(spec->url);
	if (spec->name == NULL)
		spec->name = g_strdup(host != NULL ? host : base);
	if (spec->publisher == NULL)
		spec->publisher = host != NULL ? url_registrable(host) : g_strdup(base);
	if (spec->family == NULL)
		spec->family = g_strdup(spec->publisher);
	if (spec->reliability == 0)
		spec->reliability = 'F';
	if (spec->tags == NULL)
		spec->tags = g_new0(char *, 1);
	if (spec->headers == NULL)
		spec->headers = g_new0(char *, 1);
}

GHashTable *feedlist_index(const GPtrArray *specs)
{
	GHashTable *index = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < specs->len; i++) {
		FeedSpec *spec = g_ptr_array_index(specs, i);
		g_hash_table_insert(index, spec->url, spec);
	}
	return index;
}

gboolean feedlist_append(GPtrArray *specs, GHashTable *index, FeedSpec *spec, DiagList *diags,
			 guint column)
{
	const FeedSpec *other = g_hash_table_lookup(index, spec->url);
	if (other != NULL || specs->len >= LIMIT_FEEDS) {
		if (other != NULL)
			diag_add(diags, DIAG_ERROR, spec->file, spec->line, column,
				 "this feed stands at %s:%u already", other->file, other->line);
		else
			diag_add(diags, DIAG_ERROR, spec->file, spec->line, column,
				 "more than %d feeds", LIMIT_FEEDS);
		feed_spec_free(spec);
		return FALSE;
	}
	feedlist_fill(spec);
	g_ptr_array_add(specs, spec);
	g_hash_table_insert(index, spec->url, spec);
	return TRUE;
}

static void parse_line(Place *place, const char *line, GPtrArray *specs)
{
	const char *p = line + strspn(line, " \t");
	place->start = line;
	if (*p == '\0' || *p == '#')
		return;
	for (const char *c = p; *c != '\0'; c++)
		if (g_ascii_iscntrl(*c) && *c != '\t') {
			COMPLAIN(place, c, "a control character (%02x)", (guint)*c);
			return;
		}
	g_autoptr(FeedSpec) spec = g_new0(FeedSpec, 1);
	gsize length = strcspn(p, " \t");
	g_autofree char *word = g_strndup(p, length);
	spec->file = g_strdup(place->name);
	spec->line = place->line;
	spec->url = read_url(place, word);
	gboolean ok = spec->url != NULL;
	for (p += length; ok;) {
		p += strspn(p, " \t");
		if (*p == '\0')
			break;
		ok = read_pair(place, &p, spec);
	}
	if (ok)
		feedlist_append(specs, place->index, g_steal_pointer(&spec), place->diags, 1);
}

void feedlist_parse(const char *text, gsize size, const char *name, const char *dir,
		    GPtrArray *specs, DiagList *diags)
{
	const char *bad = NULL;
	if (!g_utf8_validate_len(text, size, &bad)) {
		guint line = 1;
		for (const char *p = text; p < bad; p++)
			line += *p == '\n';
		diag_add(diags, DIAG_ERROR, name, line, 0,
			 "not UTF-8 text; expected a list of feeds");
		return;
	}
	g_autofree char *copy = g_strndup(text, size);
	const char *start = g_str_has_prefix(copy, "\xef\xbb\xbf") ? copy + 3 : copy;
	g_auto(GStrv) lines = g_strsplit(start, "\n", -1);
	g_autoptr(GHashTable) index = feedlist_index(specs);
	Place place = { .name = name, .dir = dir, .diags = diags, .index = index };
	for (char **line = lines; *line != NULL; line++) {
		place.line++;
		if (g_str_has_suffix(*line, "\r"))
			(*line)[strlen(*line) - 1] = '\0';
		parse_line(&place, *line, specs);
	}
}

gboolean feedlist_read(const char *file, GPtrArray *specs, DiagList *diags)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *text = NULL;
	g_autofree char *whole = g_canonicalize_filename(file, NULL);
	g_autofree char *dir = g_path_get_dirname(whole);
	gsize size = 0;
	if ((text = file_read(file, FILE_MAX, &size, &error)) == NULL) {
		diag_add(diags, DIAG_ERROR, file, 0, 0, "%s", error->message);
		return FALSE;
	}
	if (g_str_has_suffix(file, ".opml") || g_str_has_suffix(file, ".xml"))
		opml_parse(text, size, file, specs, diags);
	else
		feedlist_parse(text, size, file, dir, specs, diags);
	return TRUE;
}

static void put_pair(GString *out, const char *key, const char *value)
{
	if (value == NULL || *value == '\0')
		return;
	g_string_append_printf(out, " %s=", key);
	if (strpbrk(value, " \t\"\\") == NULL) {
		g_string_append(out, value);
		return;
	}
	g_string_append_c(out, '"');
	for (const char *p = value; *p != '\0'; p++) {
		if (*p == '"' || *p == '\\')
			g_string_append_c(out, '\\');
		g_string_append_c(out, *p);
	}
	g_string_append_c(out, '"');
}

char *feedlist_line(const FeedSpec *spec)
{
	GString *out = g_string_new(spec->url);
	for (gsize i = 0; i < G_N_ELEMENTS(keys); i++) {
		gconstpointer slot = (const char *)spec + keys[i].offset;
		g_autofree char *joined = NULL;
		char grade[2] = { 0 };
		switch (keys[i].type) {
		case KEY_TEXT:
		case KEY_PATH: put_pair(out, keys[i].key, *(char *const *)slot); break;
		case KEY_WORDS:
			joined = g_strjoinv(",", *(char **const *)slot);
			put_pair(out, keys[i].key, joined);
			break;
		case KEY_YES:
			if (*(const gboolean *)slot)
				put_pair(out, keys[i].key, "yes");
			break;
		case KEY_GRADE:
			grade[0] = *(const char *)slot;
			put_pair(out, keys[i].key, grade);
			break;
		case KEY_TIME:
			if (*(const gint64 *)slot > 0) {
				joined = g_strdup_printf("%" G_GINT64_FORMAT "s",
							 *(const gint64 *)slot);
				put_pair(out, keys[i].key, joined);
			}
			break;
		case KEY_DATES:
			if (*(const FeedDates *)slot == DATES_SEEN)
				put_pair(out, keys[i].key, "seen");
			break;
		case KEY_HEADER:
			for (char **h = *(char **const *)slot; h != NULL && *h != NULL; h++)
				put_pair(out, keys[i].key, *h);
			break;
		}
	}
	return g_string_free(out, FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/config.h"

#include <errno.h>
#include <string.h>

#include "agent/alert.h"
#include "agent/channel.h"
#include "agent/mime.h"
#include "filters/query.h"
#include "filters/stanza.h"

#define MINUTE G_GINT64_CONSTANT(60)
#define HOUR   (60 * MINUTE)
#define DAY    (24 * HOUR)

gint64 duration_parse(const char *text)
{
	static const struct {
		const char *unit;
		gint64 seconds;
	} units[] = { { "s", 1 },   { "min", MINUTE }, { "m", MINUTE }, { "h", HOUR },
		      { "d", DAY }, { "w", 7 * DAY },  { "", 1 } };
	if (!g_ascii_isdigit(*text))
		return -1;
	char *end = NULL;
	errno = 0;
	gint64 number = g_ascii_strtoll(text, &end, 10);
	if (errno != 0 || number > 100000 * DAY)
		return -1;
	while (*end == ' ')
		end++;
	for (gsize i = 0; i < G_N_ELEMENTS(units); i++)
		if (strcmp(end, units[i].unit) == 0)
			return number <= G_MAXINT64 / units[i].seconds ? number * units[i].seconds
								       : -1;
	return -1;
}

static char *resolve_path(const char *dir, const char *path)
{
	if (*path == '\0')
		return g_strdup("");
	if (g_str_has_prefix(path, "~/"))
		return g_build_filename(g_get_home_dir(), path + 2, NULL);
	return g_canonicalize_filename(path, dir);
}

static char **resolve_paths(const char *dir, const char *value)
{
	g_autoptr(GStrvBuilder) paths = g_strv_builder_new();
	g_auto(GStrv) words = g_strsplit_set(value, " \t\n", -1);
	for (char **word = words; *word != NULL; word++) {
		if (**word == '\0')
			continue;
		g_autofree char *path = resolve_path(dir, *word);
		g_strv_builder_add(paths, path);
	}
	return g_strv_builder_end(paths);
}

static gboolean parse_choice(const char *value, const char *const *names, int *choice)
{
	for (int i = 0; names[i] != NULL; i++)
		if (strcmp(value, names[i]) == 0) {
			*choice = i;
			return TRUE;
		}
	return FALSE;
}

gint64 hours_end(const DayHours *hours, gint64 now)
{
	g_autoptr(GDateTime) time = g_date_time_new_from_unix_local(now);
	int minute = g_date_time_get_hour(time) * 60 + g_date_time_get_minute(time);
	gboolean overnight = hours->from > hours->to;
	gboolean inside = overnight ? minute >= hours->from || minute < hours->to
				    : minute >= hours->from && minute < hours->to;
	if (!inside)
		return 0;
	g_autoptr(GDateTime) day =
		minute < hours->to ? g_date_time_ref(time) : g_date_time_add_days(time, 1);
	g_autoptr(GDateTime) end = g_date_time_new_local(
		g_date_time_get_year(day), g_date_time_get_month(day),
		g_date_time_get_day_of_month(day), hours->to / 60, hours->to % 60, 0);
	return MAX(g_date_time_to_unix(end), now + 1);
}

/* SECONDS in the largest unit that divides them. Caller frees. */
static char *duration_text(gint64 seconds)
{
	static const struct {
		const char *unit;
		gint64 seconds;
	} units[] = { { "d", DAY }, { "h", HOUR }, { "m", MINUTE }, { "s", 1 } };
	gsize i = 0;
	while (seconds == 0 ? units[i].seconds > 1 : seconds % units[i].seconds != 0)
		i++;
	return g_strdup_printf("%" G_GINT64_FORMAT "%s", seconds / units[i].seconds, units[i].unit);
}

/* A fault in words, to be freed, or NULL. */
static char *set_number(const Setting *setting, const char *value, gint64 *slot)
{
	gboolean is_time = setting->type == SETTING_DURATION;
	gint64 number = -1;
	if (is_time)
		number = duration_parse(value);
	else if (!g_ascii_string_to_signed(value, 10, G_MININT64, G_MAXINT64, &number, NULL))
		number = -1;
	g_autofree char *least = duration_text(setting->min), *most = duration_text(setting->max);
	if (number < setting->min || number > setting->max)
		return is_time ? g_strdup_printf("a time from %s to %s, as in 90s, 15m, 2h or 7d",
						 least, most)
			       : g_strdup_printf("a whole number from %" G_GINT64_FORMAT
						 " to %" G_GINT64_FORMAT,
						 setting->min, setting->max);
	*slot = number;
	return NULL;
}

/* "22:00" at TEXT, as minutes of the day; -1 for anything else. */
static int minute_of(const char *text)
{
	for (int i = 0; i < 5; i++)
		if (i == 2 ? text[i] != ':' : !g_ascii_isdigit(text[i]))
			return -1;
	int hour = g_ascii_digit_value(text[0]) * 10 + g_ascii_digit_value(text[1]);
	int minute = g_ascii_digit_value(text[3]) * 10 + g_ascii_digit_value(text[4]);
	return hour < 24 && minute < 60 ? hour * 60 + minute : -1;
}

/* "22:00-07:00"; "" is none. */
static gboolean parse_hours(const char *value, DayHours *hours)
{
	*hours = (DayHours){ 0, 0 };
	if (*value == '\0')
		return TRUE;
	if (strlen(value) != strlen("22:00-07:00") || value[5] != '-')
		return FALSE;
	*hours = (DayHours){ minute_of(value), minute_of(value + 6) };
	return hours->from >= 0 && hours->to >= 0;
}

static gboolean is_url(const char *value, const char *const *schemes)
{
	g_autoptr(GUri) uri = g_uri_parse(value, G_URI_FLAGS_NONE, NULL);
	const char *host = uri != NULL ? g_uri_get_host(uri) : NULL;
	return host != NULL && *host != '\0' && g_strv_contains(schemes, g_uri_get_scheme(uri));
}

static gboolean is_http_url(const char *value)
{
	static const char *const schemes[] = { "http", "https", NULL };
	return is_url(value, schemes);
}

static gboolean is_smtp_url(const char *value)
{
	static const char *const schemes[] = { "smtp", "smtps", NULL };
	return is_url(value, schemes);
}

static gboolean is_command(const char *value)
{
	g_auto(GStrv) argv = NULL;
	return g_shell_parse_argv(value, NULL, &argv, NULL) && g_path_is_absolute(argv[0]);
}

static gboolean are_addresses(const char *value)
{
	g_auto(GStrv) addresses = mime_addresses(value, NULL);
	return addresses != NULL;
}

static gboolean are_channels(const char *value)
{
	g_auto(GStrv) names = g_strsplit(value, " ", -1);
	for (char **name = names; *name != NULL; name++)
		if (**name != '\0' && channel_find(*name) == NULL)
			return FALSE;
	return TRUE;
}

static gboolean are_reasons(const char *value)
{
	g_auto(GStrv) names = g_strsplit(value, " ", -1);
	for (char **name = names; *name != NULL; name++)
		if (**name != '\0' && !alert_is_reason(*name))
			return FALSE;
	return TRUE;
}

static gboolean is_zone(const char *value)
{
	g_autoptr(GTimeZone) zone = g_time_zone_new_identifier(value);
	return zone != NULL;
}

/* What is wrong with the query VALUE, or NULL. Caller frees. */
static char *query_fault(const char *value)
{
	gsize offset = 0;
	g_autoptr(GError) error = NULL;
	g_autoptr(Query) query = query_parse(value, &offset, &error);
	return query == NULL ? g_strdup_printf("a query (character %ld: %s)",
					       g_utf8_pointer_to_offset(value, value + offset) + 1,
					       error->message)
			     : NULL;
}

/* What a string must be that is not empty. */
static const struct {
	gboolean (*holds)(const char *value);
	const char *expected;
} forms[] = {
	[SETTING_HTTP_URL] = { is_http_url, "an address such as https://host/path" },
	[SETTING_SMTP_URL] = { is_smtp_url, "a server such as smtps://host or smtp://host:587" },
	[SETTING_COMMAND] = { is_command, "a program by its full path, and its arguments" },
	[SETTING_ADDRESSES] = { are_addresses, "mail addresses such as you@example.org" },
	[SETTING_CHANNELS] = { are_channels, "channels such as mail or desktop" },
	[SETTING_REASONS] = { are_reasons, "some of severity, denial, toll, official, place and "
					   "publishers" },
	[SETTING_ZONE] = { is_zone, "a time zone such as Europe/Berlin" },
};

static char *set_string(const char *dir, const Setting *setting, const char *value, char **slot)
{
	gboolean formed = setting->type < G_N_ELEMENTS(forms) && forms[setting->type].holds != NULL;
	if (strpbrk(value, "\r\n") != NULL)
		return g_strdup("one line");
	if (setting->type == SETTING_QUERY && *value != '\0') {
		char *fault = query_fault(value);
		if (fault != NULL)
			return fault;
	}
	if (formed && *value != '\0' && !forms[setting->type].holds(value))
		return g_strdup(forms[setting->type].expected);
	g_free(*slot);
	*slot = setting->type == SETTING_PATH ? resolve_path(dir, value) : g_strdup(value);
	return NULL;
}

/* Returns what was expected, to be freed, or NULL when VALUE was taken into BASE, a Config or a
 * DigestProfile; paths resolve against DIR. */
static char *set(gpointer base, const char *dir, const Setting *setting, const char *value)
{
	static const char *const bools[] = { "no", "yes", NULL };
	static const char *const tristates[] = { "no", "yes", "auto", NULL };
	static const char *const formats[] = { WEBHOOK_FORMATS, NULL };
	gpointer slot = (char *)base + setting->offset;
	Severity severity;
	switch (setting->type) {
	case SETTING_STRING:
	case SETTING_PATH:
	case SETTING_HTTP_URL:
	case SETTING_SMTP_URL:
	case SETTING_COMMAND:
	case SETTING_ADDRESSES:
	case SETTING_CHANNELS:
	case SETTING_REASONS:
	case SETTING_ZONE:
	case SETTING_QUERY: return set_string(dir, setting, value, slot);
	case SETTING_PATHS:
		g_strfreev(*(char ***)slot);
		*(char ***)slot = resolve_paths(dir, value);
		return NULL;
	case SETTING_BOOL: return parse_choice(value, bools, slot) ? NULL : g_strdup("yes or no");
	case SETTING_TRISTATE:
		return parse_choice(value, tristates, slot) ? NULL : g_strdup("yes, no or auto");
	case SETTING_WEBHOOK:
		return parse_choice(value, formats, slot)
			       ? NULL
			       : g_strdup("json, ntfy, gotify, slack or matrix");
	case SETTING_HOURS:
		return parse_hours(value, slot) ? NULL : g_strdup("hours such as 22:00-07:00");
	case SETTING_COUNT:
	case SETTING_DURATION: return set_number(setting, value, slot);
	case SETTING_SEVERITY:
		if (!severity_from_name(value, &severity))
			return g_strdup("low, medium, high or critical");
		*(int *)slot = severity;
		return NULL;
	}
	g_assert_not_reached();
}

/* The keys of SECTION, NULL-terminated; empty if there is no such section. */
static char **keys_of(const char *section)
{
	g_autoptr(GStrvBuilder) keys = g_strv_builder_new();
	for (const Setting *s = config_settings; s->section != NULL; s++)
		if (strcmp(s->section, section) == 0)
			g_strv_builder_add(keys, s->key);
	return g_strv_builder_end(keys);
}

static char **section_names(void)
{
	g_autoptr(GStrvBuilder) names = g_strv_builder_new();
	for (const Setting *s = config_settings; s->section != NULL; s++)
		if (s == config_settings || strcmp(s[-1].section, s->section) != 0)
			g_strv_builder_add(names, s->section);
	return g_strv_builder_end(names);
}

static void complain_of_section(const Stanza *stanza, DiagList *diags)
{
	g_auto(GStrv) names = section_names();
	const char *nearest = diag_nearest(stanza->name, (const char *const *)names);
	diag_add(diags, DIAG_ERROR, stanza->file, stanza->line, stanza->column,
		 "unknown section [%s]%s%s%s", stanza->name,
		 nearest != NULL ? "; did you mean [" : "", nearest != NULL ? nearest : "",
		 nearest != NULL ? "]?" : "");
}

/* The settings of STANZA, all of SECTION, into BASE. */
static void read_section(gpointer base, const char *dir, const char *section, const Stanza *stanza,
			 DiagList *diags)
{
	g_auto(GStrv) keys = keys_of(section);
	stanza_check_keys(stanza, (const char *const *)keys, diags);
	for (const Setting *s = config_settings; s->section != NULL; s++) {
		const StanzaEntry *entry =
			strcmp(s->section, section) == 0 ? stanza_find(stanza, s->key) : NULL;
		if (entry == NULL)
			continue;
		g_autofree char *expected = set(base, dir, s, entry->value);
		if (expected != NULL)
			diag_add(diags, DIAG_ERROR, stanza->file, entry->value_line,
				 entry->value_column, "%s = \"%s\": expected %s", s->key,
				 entry->value, expected);
	}
}

static void clear_section(gpointer base, const char *section, gboolean only)
{
	for (const Setting *s = config_settings; s->section != NULL; s++) {
		gpointer slot = (char *)base + s->offset;
		if ((strcmp(s->section, section) == 0) != only)
			continue;
		if (s->type == SETTING_STRING || s->type == SETTING_PATH ||
		    s->type >= SETTING_HTTP_URL)
			g_free(*(char **)slot);
		else if (s->type == SETTING_PATHS)
			g_strfreev(*(char ***)slot);
	}
}

/* ---- digests ---- */

static void profile_free(gpointer data)
{
	DigestProfile *profile = data;
	clear_section(profile, DIGEST_DEFAULT, TRUE);
	g_free(profile->name);
	g_free(profile);
}

/* A copy of MODEL, or the defaults. */
static DigestProfile *profile_new(const char *name, const DigestProfile *model)
{
	DigestProfile *profile = g_new0(DigestProfile, 1);
	if (model != NULL)
		*profile = *model;
	profile->name = g_strdup(name);
	for (const Setting *s = config_settings; s->section != NULL; s++) {
		char **slot = (char **)((char *)profile + s->offset);
		if (strcmp(s->section, DIGEST_DEFAULT) != 0)
			continue;
		if (model == NULL)
			g_free(set(profile, ".", s, s->preset));
		else if (s->type == SETTING_STRING || s->type >= SETTING_HTTP_URL)
			*slot = g_strdup(*slot);
	}
	return profile;
}

const DigestProfile *config_digest(const Config *config, const char *name)
{
	for (guint i = 0; i < config->digests->len; i++) {
		const DigestProfile *profile = g_ptr_array_index(config->digests, i);
		if (strcmp(profile->name, name) == 0)
			return profile;
	}
	return NULL;
}

#define PROFILE_NAME_LENGTH  40
#define PROFILE_NAME_LETTERS "abcdefghijklmnopqrstuvwxyz0123456789-_"

/* It stands in mail headers. */
static gboolean is_profile_name(const char *name)
{
	gsize length = strlen(name);
	return length > 0 && length <= PROFILE_NAME_LENGTH &&
	       strspn(name, PROFILE_NAME_LETTERS) == length && strcmp(name, DIGEST_DEFAULT) != 0;
}

/* What stands behind "digest" in the name of a section, or NULL if that is not what it is. */
static const char *profile_of(const Stanza *stanza)
{
	const char *rest = stanza->name + strlen(DIGEST_DEFAULT);
	if (!g_str_has_prefix(stanza->name, DIGEST_DEFAULT) || (*rest != ' ' && *rest != '\t'))
		return NULL;
	return rest + strspn(rest, " \t");
}

static void read_digest(DigestProfile *profile, const char *dir, const Stanza *stanza,
			DiagList *diags)
{
	const StanzaEntry *match = stanza_find(stanza, "match");
	const StanzaEntry *rules = stanza_find(stanza, "rules");
	read_section(profile, dir, DIGEST_DEFAULT, stanza, diags);
	if (match != NULL)
		profile->match_at.line = match->value_line,
		profile->match_at.column = match->value_column;
	if (rules != NULL)
		profile->rules_at.line = rules->value_line,
		profile->rules_at.column = rules->value_column;
}

static void read_profile(Config *config, const Stanza *stanza, DiagList *diags)
{
	const char *name = profile_of(stanza);
	if (!is_profile_name(name)) {
		diag_add(
			diags, DIAG_ERROR, stanza->file, stanza->line, stanza->column,
			"[%s]: expected a name of at most %d small letters, digits, - and _, as in "
			"[digest sahel]",
			stanza->name, PROFILE_NAME_LENGTH);
		return;
	}
	if (config_digest(config, name) == NULL)
		g_ptr_array_add(config->digests,
				profile_new(name, g_ptr_array_index(config->digests, 0)));
	read_digest((DigestProfile *)config_digest(config, name), config->dir, stanza, diags);
}

/* ---- the whole ---- */

static void read_stanza(Config *config, const Stanza *stanza, DiagList *diags)
{
	g_auto(GStrv) keys = keys_of(stanza->name);
	if (keys[0] == NULL)
		complain_of_section(stanza, diags);
	else if (strcmp(stanza->name, DIGEST_DEFAULT) == 0)
		read_digest(g_ptr_array_index(config->digests, 0), config->dir, stanza, diags);
	else
		read_section(config, config->dir, stanza->name, stanza, diags);
}

/* Profiles come last: they go out from what [digest] says. */
static void read_stanzas(Config *config, const GPtrArray *stanzas, DiagList *diags)
{
	for (guint i = 0; i < stanzas->len; i++)
		if (profile_of(g_ptr_array_index(stanzas, i)) == NULL)
			read_stanza(config, g_ptr_array_index(stanzas, i), diags);
	for (guint i = 0; i < stanzas->len; i++)
		if (profile_of(g_ptr_array_index(stanzas, i)) != NULL)
			read_profile(config, g_ptr_array_index(stanzas, i), diags);
}

Config *config_load(const char *file, const char *dir, DiagList *diags)
{
	Config *config = g_new0(Config, 1);
	g_autofree char *path = file != NULL ? g_canonicalize_filename(file, NULL) : NULL;
	config->dir = path != NULL ? g_path_get_dirname(path) : g_canonicalize_filename(dir, NULL);
	config->file = g_steal_pointer(&path);
	config->digests = g_ptr_array_new_with_free_func(profile_free);
	g_ptr_array_add(config->digests, profile_new(DIGEST_DEFAULT, NULL));
	for (const Setting *s = config_settings; s->section != NULL; s++) {
		if (strcmp(s->section, DIGEST_DEFAULT) == 0)
			continue;
		g_autofree char *expected = set(config, config->dir, s, s->preset);
		if (expected != NULL)
			g_error("default of %s is not %s", s->key, expected);
	}
	if (config->file == NULL)
		return config;
	g_autoptr(GPtrArray) stanzas = stanza_read(config->file, diags);
	read_stanzas(config, stanzas, diags);
	return config;
}

void config_free(Config *config)
{
	if (config == NULL)
		return;
	clear_section(config, DIGEST_DEFAULT, FALSE);
	g_ptr_array_unref(config->digests);
	g_free(config->file);
	g_free(config->dir);
	g_free(config);
}

char *config_example(void)
{
	GString *out = g_string_new(
		"# vedette.conf - every setting, at its default. Remove the # to change one.\n"
		"# `vedette check` reads this file and says what is wrong with it.\n");
	for (const Setting *s = config_settings; s->section != NULL; s++) {
		if (s == config_settings || strcmp(s[-1].section, s->section) != 0)
			g_string_append_printf(out, "\n[%s]\n", s->section);
		g_string_append_printf(out, "# %s\n#%s =%s%s\n", s->help, s->key,
				       *s->preset != '\0' ? " " : "", s->preset);
	}
	return g_string_free(out, FALSE);
}

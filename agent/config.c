/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/config.h"

#include <errno.h>
#include <string.h>

#include "filters/stanza.h"

#define AT(member) offsetof(Config, member)
#define MINUTE     G_GINT64_CONSTANT(60)
#define HOUR       (60 * MINUTE)
#define DAY        (24 * HOUR)

const Setting config_settings[] = {
	{ "agent", "feeds", SETTING_PATHS, AT(feeds), "feeds", 0, 0,
	  "Feed lists: files, or folders of *.feeds and *.opml files." },
	{ "agent", "rules", SETTING_PATHS, AT(rules), "rules", 0, 0,
	  "Your own rules, entities and lexicons: files or folders, read after the shipped ones." },
	{ "agent", "shipped-rules", SETTING_BOOL, AT(shipped_rules), "yes", 0, 0,
	  "Use the rules, entities and lexicons that vedette ships." },
	{ "agent", "packs", SETTING_STRING, AT(packs), "region", 0, 0,
	  "Which of the shipped packs of rules: region, political-violence, both or none." },
	{ "agent", "contact", SETTING_STRING, AT(contact), "", 0, 0,
	  "A web or mail address by which a publisher can reach you; it stands in the "
	  "User-Agent." },
	{ "poll", "interval", SETTING_DURATION, AT(interval), "1h", MINUTE, 7 * DAY,
	  "Least time between two polls of one feed; servers and feeds may ask for more." },
	{ "poll", "host-gap", SETTING_DURATION, AT(host_gap), "3s", 0, HOUR,
	  "Least time between two requests to one host." },
	{ "poll", "in-flight", SETTING_COUNT, AT(max_in_flight), "128", 1, 1024,
	  "Most requests under way at once, over all hosts." },
	{ "alerts", "severity", SETTING_SEVERITY, AT(severity), "medium", 0, 0,
	  "Alert from this severity up; what lies below goes to the digest only." },
	{ "alerts", "baseline", SETTING_DURATION, AT(baseline), "6h", 0, 30 * DAY,
	  "On a feed's first poll, items older than this alert nobody." },
	{ "alerts", "max-age", SETTING_DURATION, AT(max_age), "2d", HOUR, 365 * DAY,
	  "Items dated further back than this alert nobody." },
	{ "alerts", "story-window", SETTING_DURATION, AT(story_window), "3d", HOUR, 30 * DAY,
	  "How long after its last item a story takes new ones." },
	{ "alerts", "terminal", SETTING_BOOL, AT(terminal), "yes", 0, 0,
	  "Print alerts on standard output when vedette is run by hand." },
	{ "alerts", "desktop", SETTING_TRISTATE, AT(desktop), "auto", 0, 0,
	  "Show desktop notifications; auto = when there is a session bus." },
	{ "alerts", "desktop-per-10min", SETTING_COUNT, AT(desktop_per_10min), "5", 1, 1000,
	  "Most pop-ups in ten minutes; what comes on top is shown as one summary." },
	{ "alerts", "journal", SETTING_BOOL, AT(journal), "yes", 0, 0,
	  "Write alerts to the systemd journal, or to syslog where there is none." },
	{ "alerts", "log-file", SETTING_PATH, AT(log_file), "", 0, 0,
	  "Append alerts to this file, one line each; empty = no file." },
	{ "digest", "to", SETTING_STRING, AT(digest_to), "", 0, 0,
	  "Mail addresses that get the digest, parted by commas." },
	{ "digest", "from", SETTING_STRING, AT(digest_from), "", 0, 0,
	  "Sender of the digest; empty = vedette at this machine." },
	{ "digest", "sendmail", SETTING_PATH, AT(sendmail), "/usr/sbin/sendmail", 0, 0,
	  "The mail transfer agent's program, called with -t -i." },
	{ "digest", "hour", SETTING_COUNT, AT(digest_hour), "6", 0, 23,
	  "Local hour from which on the day's digest is due." },
	{ "digest", "top", SETTING_COUNT, AT(digest_top), "12", 1, 200,
	  "Most stories in one section of the digest; the rest are counted." },
	{ "store", "retention-days", SETTING_COUNT, AT(retention_days), "400", 7, 36500,
	  "Items older than this are dropped; their identity is kept while a feed still lists "
	  "them." },
	{ NULL, NULL, 0, 0, NULL, 0, 0, NULL },
};

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

/* Returns what was expected, to be freed, or NULL when VALUE was taken. */
static char *set(Config *config, const Setting *setting, const char *value)
{
	static const char *const bools[] = { "no", "yes", NULL };
	static const char *const tristates[] = { "no", "yes", "auto", NULL };
	gpointer slot = (char *)config + setting->offset;
	Severity severity;
	switch (setting->type) {
	case SETTING_STRING:
	case SETTING_PATH:
		if (strpbrk(value, "\r\n") != NULL)
			return g_strdup("one line");
		g_free(*(char **)slot);
		*(char **)slot = setting->type == SETTING_PATH ? resolve_path(config->dir, value)
							       : g_strdup(value);
		return NULL;
	case SETTING_PATHS:
		g_strfreev(*(char ***)slot);
		*(char ***)slot = resolve_paths(config->dir, value);
		return NULL;
	case SETTING_BOOL: return parse_choice(value, bools, slot) ? NULL : g_strdup("yes or no");
	case SETTING_TRISTATE:
		return parse_choice(value, tristates, slot) ? NULL : g_strdup("yes, no or auto");
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

static void read_section(Config *config, const Stanza *stanza, DiagList *diags)
{
	g_auto(GStrv) keys = keys_of(stanza->name);
	if (keys[0] == NULL) {
		g_auto(GStrv) names = section_names();
		const char *nearest = diag_nearest(stanza->name, (const char *const *)names);
		diag_add(diags, DIAG_ERROR, stanza->file, stanza->line, stanza->column,
			 "unknown section [%s]%s%s%s", stanza->name,
			 nearest != NULL ? "; did you mean [" : "", nearest != NULL ? nearest : "",
			 nearest != NULL ? "]?" : "");
		return;
	}
	stanza_check_keys(stanza, (const char *const *)keys, diags);
	for (const Setting *s = config_settings; s->section != NULL; s++) {
		if (strcmp(s->section, stanza->name) != 0)
			continue;
		const StanzaEntry *entry = stanza_find(stanza, s->key);
		if (entry == NULL)
			continue;
		g_autofree char *expected = set(config, s, entry->value);
		if (expected != NULL)
			diag_add(diags, DIAG_ERROR, stanza->file, entry->value_line,
				 entry->value_column, "%s = \"%s\": expected %s", s->key,
				 entry->value, expected);
	}
}

Config *config_load(const char *file, const char *dir, DiagList *diags)
{
	Config *config = g_new0(Config, 1);
	g_autofree char *path = file != NULL ? g_canonicalize_filename(file, NULL) : NULL;
	config->dir = path != NULL ? g_path_get_dirname(path) : g_canonicalize_filename(dir, NULL);
	config->file = g_steal_pointer(&path);
	for (const Setting *s = config_settings; s->section != NULL; s++) {
		g_autofree char *expected = set(config, s, s->preset);
		if (expected != NULL)
			g_error("default of %s is not %s", s->key, expected);
	}
	if (config->file == NULL)
		return config;
	g_autoptr(GPtrArray) stanzas = stanza_read(config->file, diags);
	for (guint i = 0; i < stanzas->len; i++)
		read_section(config, g_ptr_array_index(stanzas, i), diags);
	return config;
}

void config_free(Config *config)
{
	if (config == NULL)
		return;
	for (const Setting *s = config_settings; s->section != NULL; s++) {
		gpointer slot = (char *)config + s->offset;
		if (s->type == SETTING_STRING || s->type == SETTING_PATH)
			g_free(*(char **)slot);
		else if (s->type == SETTING_PATHS)
			g_strfreev(*(char ***)slot);
	}
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

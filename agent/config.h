/* SPDX-License-Identifier: GPL-3.0-or-later */
/* config - the settings in force: one table of name, type, default, range and help.
 *
 * The table (config_settings) is what the reader of vedette.conf, `vedette check`, the shipped
 * example and vedette.conf(5) are made from. Add a setting there and a member here; nothing else.
 */
#ifndef AGENT_CONFIG_H
#define AGENT_CONFIG_H

#include "feeds/diag.h"
#include "filters/verdict.h"

/* Minutes of the local day, FROM to TO, over midnight if FROM is later; equal = none. */
typedef struct {
	int from, to;
} DayHours;

#define WEBHOOK_FORMATS "json", "ntfy", "gotify", "slack", "matrix"
typedef enum {
	WEBHOOK_JSON,
	WEBHOOK_NTFY,
	WEBHOOK_GOTIFY,
	WEBHOOK_SLACK,
	WEBHOOK_MATRIX
} WebhookFormat;

typedef struct _Config {
	/* where */
	char *file; /* the vedette.conf read, or NULL */
	char *dir;  /* its folder, against which relative paths resolve */

	/* [agent] */
	char **feeds; /* feed lists: files, or folders of *.feeds and *.opml */
	char **rules; /* rule files and folders, after the shipped ones */
	gboolean shipped_rules;
	gint64 workers;     /* processes that read strangers' bytes; 0 = the agent does */
	char *packs;        /* names of shipped packs, blank-separated */
	char *contact;      /* URL or mail address in the User-Agent */
	char *metrics_file; /* "" = none */

	/* [poll] */
	gint64 interval;       /* seconds between two polls of one feed */
	gint64 interval_whole; /* the same where the server gives no validators */
	gint64 host_gap;       /* seconds between two requests to one host */
	gint64 max_in_flight;
	char *proxy, *no_proxy; /* "" = what the environment says */

	/* [alerts] */
	int severity;     /* Severity: below it an item goes to the digest only */
	int corroborated; /* Severity: the same once two independent publishers report */
	gint64 more_publishers;
	char *again; /* names that alert_is_reason knows */
	DayHours quiet_hours;
	int quiet_severity; /* Severity */
	gint64 burst;       /* seconds between two interruptions */
	gint64 remind_after, remind_times;
	char *escalate;      /* channels */
	gboolean health;     /* tell of feeds in trouble as well */
	gboolean spikes;     /* alert on much more of something than usual */
	gint64 baseline;     /* items of a feed's first poll older than this alert nobody */
	gint64 max_age;      /* items older than this alert nobody */
	gint64 story_window; /* seconds a story stays open after its last item */
	gboolean terminal;
	int desktop; /* Tristate: auto = when there is a session bus */
	gboolean journal;
	char *log_file;           /* "" = none */
	char *json_file;          /* "" = none */
	gint64 desktop_per_10min; /* pop-ups; the rest become one summary */

	/* [session] */
	char *session_socket; /* "" = none but the one a service manager gives */

	/* [feed] */
	char *atom_file, *jsonfeed_file;
	gint64 feed_entries;

	/* [mail] */
	char *mail_to, *mail_from;
	int mail_severity; /* Severity */
	gint64 mail_per_hour;
	char *sendmail; /* argv[0] of the mail transfer agent, called with -t -i */
	char *smtp;     /* URL; "" = by sendmail */
	char *smtp_user, *smtp_password_file, *smtp_ca_file;
	gboolean smtp_plain;

	/* [webhook] */
	char *webhook_url;
	int webhook_format, webhook_severity; /* WebhookFormat, Severity */
	gint64 webhook_per_10min;
	char *webhook_secret_file, *webhook_token_file, *webhook_ca_file;

	/* [exec] */
	char *exec_command;
	int exec_severity; /* Severity */
	gint64 exec_timeout;

	/* [digest], then each [digest NAME] */
	GPtrArray *digests; /* DigestProfile; the first is that of [digest] */

	/* [store] */
	gint64 retention_days, rest_days, told_days;
	gint64 budget_mb; /* 0 = none */
} Config;

/* One digest. [digest NAME] begins as [digest] is, whichever stands first in the file. */
typedef struct _DigestProfile {
	char *name; /* DIGEST_DEFAULT for [digest] */
	char *to, *unsubscribe;
	char *timezone;     /* tz database; "" = this machine's */
	char *match;        /* a query that an item of the story must match; "" = all */
	char *rules;        /* names of rules, blank-separated; "" = all */
	int severity;       /* Severity: below it a story is left out */
	gint64 hour;        /* of its zone's day: from it on the daily digest is due */
	gint64 top;         /* stories per section */
	gint64 empty_every; /* seconds after which one goes out with nothing in it */
	struct {
		guint line, column;
	} match_at, rules_at; /* in the file; 0 = not there */
} DigestProfile;
#define DIGEST_DEFAULT "digest"

typedef enum { TRISTATE_NO, TRISTATE_YES, TRISTATE_AUTO } Tristate;

typedef enum {
	SETTING_STRING,
	SETTING_PATH,     /* "~/" and relative paths are resolved against the file's folder */
	SETTING_PATHS,    /* blank-separated */
	SETTING_BOOL,     /* yes, no */
	SETTING_TRISTATE, /* yes, no, auto */
	SETTING_COUNT,
	SETTING_DURATION, /* 90s 15m 2h 7d */
	SETTING_SEVERITY,
	SETTING_HOURS,    /* 22:00-07:00 */
	SETTING_WEBHOOK,  /* WebhookFormat */
	SETTING_HTTP_URL, /* from here on strings, "" = none */
	SETTING_SMTP_URL,
	SETTING_COMMAND,   /* a program and its arguments, quoted as in a shell */
	SETTING_ADDRESSES, /* mailboxes, parted by commas */
	SETTING_CHANNELS,  /* blank-separated names of agent/channel.h */
	SETTING_REASONS,   /* blank-separated names that alert_is_reason knows */
	SETTING_ZONE,      /* a name of the tz database */
	SETTING_QUERY,     /* of the filter language */
} SettingType;

typedef struct {
	const char *section, *key;
	SettingType type;
	gsize offset;       /* in Config; of the section "digest" in DigestProfile */
	const char *preset; /* the default, as it would be written */
	gint64 min, max;    /* of counts and durations (seconds) */
	const char *help;   /* one sentence */
} Setting;

/* Ends with a NULL section. */
extern const Setting config_settings[];

/* The settings of FILE over the defaults; FILE may be NULL for the defaults alone, DIR is then
 * where relative paths resolve. Errors go to DIAGS; the result is then not to be used, but is never
 * NULL. */
Config *config_load(const char *file, const char *dir, DiagList *diags);
void config_free(Config *config);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Config, config_free)

/* "90s", "15m", "2h", "7d", "1w": seconds, or -1. */
gint64 duration_parse(const char *text);

/* When HOURS that hold NOW end, in Unix seconds; 0 when NOW is outside of them. */
gint64 hours_end(const DayHours *hours, gint64 now);

/* The digest of that name, or NULL. */
const DigestProfile *config_digest(const Config *config, const char *name);

/* The example file: every setting with its help, commented out at its default. Caller frees. */
char *config_example(void);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/status.h"

#include <string.h>
#include <sys/stat.h>

#include "agent/digest_window.h"
#include "agent/poller.h"
#include "agent/schedule.h"

#define QUARTER    (15 * 60) /* all time zones are whole quarters of an hour away from UTC */
#define LOOK_AHEAD (8 * 86400)

/* ---- who is at work ---- */

/* Is PID one of us? A number of a file says little: other disks have files of the same. */
static gboolean is_vedette(gint64 pid)
{
	g_autofree char *path = g_strdup_printf("/proc/%" G_GINT64_FORMAT "/comm", pid);
	g_autofree char *name = NULL;
	return g_file_get_contents(path, &name, NULL, NULL) &&
	       strcmp(g_strchomp(name), "vedette") == 0;
}

/* proc(5): "1: FLOCK  ADVISORY  WRITE 1234 fe:00:5678 0 EOF" */
static gboolean holds(const char *line, guint64 inode, gint64 *pid)
{
	enum { KIND = 1, ACCESS = 3, HOLDER = 4, INODE = 7 };
	guint64 file;
	g_auto(GStrv) words = g_regex_split_simple("[ :]+", line, 0, 0);
	return g_strv_length(words) > INODE && strcmp(words[KIND], "FLOCK") == 0 &&
	       strcmp(words[ACCESS], "WRITE") == 0 &&
	       g_ascii_string_to_unsigned(words[INODE], 10, 0, G_MAXUINT64, &file, NULL) &&
	       file == inode &&
	       g_ascii_string_to_signed(words[HOLDER], 10, 1, G_MAXINT64, pid, NULL) &&
	       is_vedette(*pid);
}

gboolean status_running(const char *dir, gint64 *pid)
{
	struct stat about;
	g_autofree char *path = g_build_filename(dir, "vedette.lock", NULL);
	g_autofree char *locks = NULL;
	if (stat(path, &about) == 0 && g_file_get_contents("/proc/locks", &locks, NULL, NULL)) {
		g_auto(GStrv) lines = g_strsplit(locks, "\n", -1);
		for (char **line = lines; *line != NULL; line++)
			if (holds(*line, about.st_ino, pid))
				return TRUE;
	}
	*pid = 0;
	return FALSE;
}

/* ---- feeds ---- */

static void count_feed(Status *s, const FeedSpec *spec, const FeedGlance *glance)
{
	s->feeds++;
	if (spec != NULL && spec->paused) {
		s->paused++;
		return;
	}
	int health =
		glance != NULL && (guint)glance->health < N_HEALTH ? glance->health : HEALTH_NEW;
	s->states[health]++;
	if (glance == NULL)
		return;
	s->last_fetch = MAX(s->last_fetch, glance->last_try);
	if (glance->next_at < SCHEDULE_NEVER &&
	    (s->next_fetch == 0 || glance->next_at < s->next_fetch))
		s->next_fetch = MAX(glance->next_at, 1);
	if (!health_is_well(health) && glance->why != NULL &&
	    (s->trouble == NULL || glance->health_since >= s->trouble->health_since))
		s->trouble = glance;
}

static void count_feeds(Status *s, const GPtrArray *specs)
{
	g_autoptr(GHashTable) known = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < s->store.feeds->len; i++) {
		FeedGlance *glance = g_ptr_array_index(s->store.feeds, i);
		g_hash_table_insert(known, glance->url, glance);
		if (specs == NULL)
			count_feed(s, NULL, glance);
	}
	for (guint i = 0; specs != NULL && i < specs->len; i++) {
		const FeedSpec *spec = g_ptr_array_index(specs, i);
		count_feed(s, spec, g_hash_table_lookup(known, spec->url));
	}
}

/* ---- digests ---- */

/* The first quarter of an hour from NOW on at which PROFILE's is due. */
static gint64 next_of(const DigestProfile *profile, const char *last_day, gint64 now)
{
	g_autoptr(GTimeZone) zone = digest_zone(profile);
	for (gint64 at = now; at < now + LOOK_AHEAD; at += QUARTER - at % QUARTER)
		if (digest_is_due(last_day, at, profile->hour, zone))
			return at;
	return 0;
}

/* The next digest of all that have somebody to go to; 0 = none has. */
static gboolean next_digest(Store *store, const Config *config, gint64 now, gint64 *next,
			    GError **error)
{
	*next = 0;
	for (guint i = 0; config != NULL && i < config->digests->len; i++) {
		const DigestProfile *profile = g_ptr_array_index(config->digests, i);
		g_autofree char *last_day = NULL;
		if (*profile->to == '\0')
			continue;
		if (!store_last_digest_day(store, profile->name, &last_day, error))
			return FALSE;
		gint64 at = next_of(profile, last_day, now);
		*next = *next == 0 ? at : MIN(*next, at);
	}
	return TRUE;
}

gboolean status_read(Status *s, Store *store, const char *dir, const Config *config,
		     const GPtrArray *specs, gint64 now, GError **error)
{
	StoreWindow digest;
	StoreSize size;
	*s = (Status){ .now = now, .budget_mb = config != NULL ? config->budget_mb : 0 };
	if (!store_status(store, &s->store, error) || !store_size(store, &size, error) ||
	    !store_fact(store, POLLER_OFFLINE_SINCE, &s->offline_since, error) ||
	    !store_last_digest(store, NULL, &digest, NULL, error) ||
	    !next_digest(store, config, now, &s->next_digest, error))
		return FALSE;
	s->running = status_running(dir, &s->pid);
	s->folder = size.folder - size.spare;
	s->last_digest = digest.until;
	count_feeds(s, specs);
	return TRUE;
}

void status_clear(Status *s)
{
	store_status_clear(&s->store);
}

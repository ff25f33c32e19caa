/* SPDX-License-Identifier: GPL-3.0-or-later */
/* digest - what happened since the last one, gathered once and written as text, HTML and subject.
 *
 * The window runs from the end of the last digest really handed over to the last item, so that
 * nothing falls between two of them, however long the agent, the machine or the mail was down, and
 * whatever the clocks do in spring and autumn.
 */
#ifndef AGENT_DIGEST_H
#define AGENT_DIGEST_H

#include "agent/config.h"
#include "agent/store.h"

typedef struct {
	Story *story;
	GPtrArray *items;    /* StoredItem, one an outlet, the first to report first */
	guint fresh, voices; /* items within the window; independent families */
	gint64 dated;        /* the latest date that its items give themselves */
} DigestStory;

typedef struct {
	char *name, *health, *why;
	gint64 since;
} DigestFeed;

typedef struct _Digest {
	StoreWindow window;
	gint64 since, until; /* the window's */
	char *day;           /* local day of UNTIL, YYYY-MM-DD */
	GPtrArray *stories;  /* DigestStory, gravest first */
	GPtrArray *muted;    /* DigestStory that somebody has silenced, with news all the same */
	GPtrArray *feeds;    /* DigestFeed that are not well */
	GPtrArray *lost;     /* StoredItem that tell of force and victims, but not where */
	guint by_severity[N_SEVERITIES];
	gint64 items, relevant; /* that came in within the window */
	guint top;              /* stories shown in one section */
} Digest;

/* One part of the digest. */
typedef struct {
	const char *title, *about;
	gboolean (*takes)(const Digest *digest, const DigestStory *story);
	gboolean brief; /* a line each, no reasons */
} DigestSection;

/* Ends with a NULL title. Each story stands in the first section that takes it. */
extern const DigestSection digest_sections[];

/* NULL with ERROR when the store fails. SPECS: FeedSpec of the lists in force. */
Digest *digest_new(Store *store, const Config *config, const GPtrArray *specs,
		   const StoreWindow *window, GError **error);
void digest_free(Digest *digest);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Digest, digest_free)

/* The stories of SECTION (DigestStory, the digest's). Caller frees the array. */
GPtrArray *digest_section(const Digest *digest, const DigestSection *section);

/* "[vedette] 2026-11-24: 1 critical, 2 high, 14 stories". Caller frees. */
char *digest_subject(const Digest *digest);
/* "Since Monday 23 November 06:00: …", the bottom line. Caller frees. */
char *digest_summary(const Digest *digest);
/* "killed: 12–15, wounded: at least 25; 4 outlets, 3 independent". Caller frees. */
char *digest_facts(const DigestStory *story);

char *digest_text(const Digest *digest);
char *digest_html(const Digest *digest);

/* Is a digest due at NOW, the last one having covered LAST_DAY (NULL = none yet)? One a local day,
 * from HOUR on. */
gboolean digest_is_due(const char *last_day, gint64 now, gint64 hour);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* digest - what happened in a stretch of time, for one profile: gathered once, written in many
 * forms.
 *
 * The stretch runs from the end of the last digest really handed over to the last item, so that
 * nothing falls between two of them, however long the agent, the machine or the mail was down, and
 * whatever the clocks do in spring and autumn (digest_window.h).
 *
 * Rooms: digest.c gathers; digest_words.c makes the sentences that text, Markdown and HTML share;
 * digest_text.c, _md.c, _html.c, _json.c and _csv.c each write one form of it.
 */
#ifndef AGENT_DIGEST_H
#define AGENT_DIGEST_H

#include "agent/config.h"
#include "agent/corroborate.h"
#include "agent/store.h"

/* What one outlet says last of the victims. */
typedef struct {
	char *source;
	Toll killed, wounded;
} DigestToll;

/* Where the story's main event took place; names for people. */
typedef struct {
	char *name, *district, *admin1; /* or NULL */
	char *country;                  /* ISO 3166-1 alpha-2, or NULL */
	double lat, lon;                /* NAN if not known */
	int precision;                  /* as in Where (filters/verdict.h); 0 = nothing known */
} DigestPlace;

typedef struct {
	Story *story;
	GPtrArray *items;     /* StoredItem to point at, one an outlet, the first to report first */
	GPtrArray *tolls;     /* DigestToll */
	Toll killed, wounded; /* from the least to the most that outlets say by now */
	DigestPlace place;
	char *event, *acled;     /* types of the main event, or NULL */
	char *actors, *targets;  /* names, ", " between; "" = not said */
	char *changed;           /* since the last digest, as safe.h has it; "" = it is new */
	char grade;              /* reliability of its best outlet, A to F */
	Credibility credibility; /* with its reasons, one a line */
	char *believed;
	char *kinds;                         /* of its feeds ("wire", "local"), "; " between */
	guint fresh, voices, outlets, feeds; /* items within the window; independent families… */
	gint64 dated, began; /* the latest and the first date that its items give themselves */
	gboolean known;      /* an item of it came in before the window */
	char *day;           /* local, of its last item within the window */
} DigestStory;

typedef struct {
	char *name, *health, *why;
	gint64 since;
} DigestFeed;

/* Stories that began on one local day. */
typedef struct {
	char *day;
	gint64 start, end; /* of the day: 23 to 25 hours */
	guint stories;
} DigestDay;

/* More than usual of something: what agent/trend counts. */
typedef struct {
	char *label;   /* "bombings in Khyber Pakhtunkhwa" */
	guint count;   /* within the last day */
	double median; /* of the days before */
	guint days;    /* of data behind it */
} DigestSpike;

typedef struct _Digest {
	const DigestProfile *profile;
	GTimeZone *zone;
	StoreWindow window;
	gint64 since, until; /* the window's */
	char *day;           /* local day of UNTIL, YYYY-MM-DD */
	GPtrArray *stories;  /* DigestStory, gravest first */
	GPtrArray *muted;    /* DigestStory that somebody has silenced, with or without news */
	GPtrArray *feeds;    /* DigestFeed that are not well */
	GPtrArray *lost;     /* StoredItem that tell of force and victims, but not where */
	GPtrArray *spikes;   /* DigestSpike */
	GPtrArray *days;     /* DigestDay, the last that of UNTIL; only those with data */
	double usual;        /* median of the days before the last; NAN if there are too few */
	guint by_severity[N_SEVERITIES];
	gint64 items, relevant; /* that came in within the window */
	guint n_feeds;          /* in force */
	guint n_unasked;        /* of these, not asked yet */
	guint hidden;           /* reports of muted stories */
	char *knowledge;        /* hash of the rule set, or NULL */
} Digest;

/* What a digest is made from. */
typedef struct {
	Store *store;
	const DigestProfile *profile;
	const GPtrArray *specs;  /* FeedSpec of the lists in force */
	const Ruleset *ruleset;  /* names of what items speak of; NULL = ids stand for them */
	const GPtrArray *spikes; /* DigestSpike, or NULL */
} DigestSources;

/* Complain to DIAGS of the rules and names that CONFIG's digests ask for and RULESET has not. */
void digest_check(const Config *config, const Ruleset *ruleset, DiagList *diags);

/* NULL with ERROR when the store fails, or (BAD_INPUT) when the profile asks for a rule or an
 * entity that there is not. SOURCES must outlive it. */
Digest *digest_new(const DigestSources *sources, const StoreWindow *window, GError **error);
void digest_free(Digest *digest);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Digest, digest_free)

void digest_spike_free(gpointer spike);

/* Nothing of what the reader asked for happened; feeds may be in trouble all the same. */
gboolean digest_is_empty(const Digest *digest);
/* It covers more than one day: stories then stand under the day of their last news. */
gboolean digest_has_days(const Digest *digest);

typedef enum { PART_STORIES, PART_LOST, PART_SPIKES, PART_FEEDS, PART_MUTED, N_PARTS } DigestPart;

/* One part of the digest, in the order in which they stand. */
typedef struct {
	const char *name, *title, *about;
	gboolean (*takes)(const Digest *digest, const DigestStory *story); /* PART_STORIES */
	DigestPart part;
	gboolean brief; /* a line each, no reasons */
} DigestSection;

/* Ends with a NULL title. Each story stands in the first section that takes it. */
extern const DigestSection digest_sections[];

/* The stories of SECTION (DigestStory, the digest's), the gravest MOST of them; where the digest
 * covers days, the latest day first. *LEFT: how many more there are. Caller frees the array. */
GPtrArray *digest_section(const Digest *digest, const DigestSection *section, guint most,
			  guint *left);

/* ---- the forms ---- */

typedef struct {
	const char *name; /* "text" */
	const char *ending;
	char *(*write)(const Digest *digest);
} DigestFormat;

/* Ends with a NULL name. */
extern const DigestFormat digest_formats[];

char *digest_text(const Digest *digest);
char *digest_html(const Digest *digest);
char *digest_md(const Digest *digest);
char *digest_json(const Digest *digest);
char *digest_csv(const Digest *digest);

#endif

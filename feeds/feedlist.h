/* SPDX-License-Identifier: GPL-3.0-or-later */
/* feedlist - the list of feeds a user keeps: one feed a line, plain text.
 *
 *     # comment
 *     https://example.org/rss.xml  name="Example News" publisher=example tags=pk,afp lang=en
 *
 * The URL comes first, then key=value pairs; a value with blanks stands in double quotes, in which
 * \" and \\ are the only escapes. Unknown keys, repeated URLs and bad values are errors with line
 * and column. Keys are one table in feedlist.c, which vedette-feeds(5) and the tests read too.
 */
#ifndef FEEDS_FEEDLIST_H
#define FEEDS_FEEDLIST_H

#include "feeds/diag.h"

/* Which clock dates a feed's items. */
typedef enum {
	DATES_FEED, /* the feed's own dates (default) */
	DATES_SEEN, /* the moment vedette first saw the item: for outlets whose dates are wrong, and
		     * for sample feeds */
} FeedDates;

typedef struct _FeedSpec {
	char *url;       /* http, https, or file (local lists only), exactly as written */
	char *name;      /* for people; default: the host */
	char *publisher; /* who speaks; default: the registrable host. Corroboration counts these */
	char *family;    /* owner or wire that several publishers share; default: publisher */
	char *lang;      /* BCP 47, a prior for language detection, or NULL */
	char *country;   /* ISO 3166-1 alpha-2, lower case, or NULL */
	char *kind; /* wire, state, party, local, official, ngo, aggregator, social… or NULL */
	char reliability;    /* Admiralty A–F; F = cannot be judged (default) */
	char **tags;         /* never NULL */
	gint64 interval;     /* least seconds between two polls; 0 = the global setting */
	gboolean private_ok; /* private=yes: may live at a private or loopback address */
	gboolean paused;     /* paused=yes: kept, not polled */
	FeedDates dates;
	char *user_agent; /* for servers that insist, or NULL */
	char *auth_file;  /* file holding "user:password" or "bearer TOKEN", "credential:NAME"
			   * (fetch.h), or NULL */
	char *ca_file;    /* own certificate authority for this feed, or NULL */
	char **headers;   /* header="Name: value", may repeat; never NULL */
	GHashTable *extra; /* unknown OPML attributes, name → value, kept for export; may be NULL */
	char *file;        /* the list it came from, and the line */
	guint line;
} FeedSpec;

void feed_spec_free(FeedSpec *spec);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FeedSpec, feed_spec_free)

/*
 * Read the list in FILE (by extension: .opml or .xml is OPML 2.0, else the line format) and append
 * its feeds to SPECS (FeedSpec, owned by the array). Complaints go to DIAGS. A URL already in SPECS
 * is an error that names both places. Returns FALSE if the file could not be read at all (also in
 * DIAGS).
 */
gboolean feedlist_read(const char *file, GPtrArray *specs, DiagList *diags);

/* The same from memory; NAME stands for the file in complaints. Relative file: URLs and paths
 * ("./x.xml") resolve against DIR. */
void feedlist_parse(const char *text, gsize size, const char *name, const char *dir,
		    GPtrArray *specs, DiagList *diags);

/* The URLs in SPECS, for feedlist_append: URL → FeedSpec, both borrowed from SPECS. */
GHashTable *feedlist_known(const GPtrArray *specs);

/* For readers of other list formats: fill in what SPEC does not say, and append it to SPECS and
 * KNOWN unless its URL is there already or SPECS is full (then it is freed, with a complaint at
 * COLUMN). */
void feedlist_fill(FeedSpec *spec);
gboolean feedlist_append(GPtrArray *specs, GHashTable *index, FeedSpec *spec, DiagList *diags,
			 guint column);
/* The INDEX that feedlist_append wants of SPECS, url → FeedSpec; it holds good while only
 * feedlist_append adds to SPECS. Caller unrefs. */
GHashTable *feedlist_index(const GPtrArray *specs);

/* One line in the list format, without the newline. Caller frees. */
char *feedlist_line(const FeedSpec *spec);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item - the noun all rooms share: one news item, and the feed it stood in.
 *
 * The fields are those of a neutral model of RSS, Atom, CDF and JSON Feed. What a feed does not say
 * is NULL (or NO_TIME); nothing here is ever invented. All strings are valid UTF-8 without control
 * characters other than tab and newline. Every struct owns what it points to; pointer arrays carry
 * their own free function and are never NULL, only empty.
 */
#ifndef FEEDS_ITEM_H
#define FEEDS_ITEM_H

#include <glib.h>

/* A date that the feed did not give, or that could not be read. Never replaced by "now". */
#define NO_TIME G_MININT64

typedef enum { TEXT_PLAIN, TEXT_HTML } TextType;

/* A human-readable text as it stood in the feed, decoded exactly as often as it was encoded. */
typedef struct {
	char *value; /* plain text, or HTML (sanitised, URIs resolved), by type; "" if the element
			is there and empty */
	TextType type;
	char *lang; /* xml:lang in force, BCP 47, or NULL */
	char *text; /* of HTML: the same as plain text, read from what the publisher wrote; else
		       NULL */
} RichText;

typedef struct {
	RichText text;
	char *mime; /* type attribute as given or implied, e.g. "text/html" */
	char *src;  /* atom:content src, resolved */
} Content;

typedef struct {
	char *name, *email, *uri;
} Person;

typedef struct {
	char *href, *rel, *type, *title, *hreflang, *length;
} Link;

typedef struct {
	char *term, *scheme, *label;
} Tag;

typedef struct {
	char *url, *type, *length;
} Enclosure;

/* Where a copied item came from (RSS <source>, atom:source). */
typedef struct {
	char *title, *link, *id;
} Source;

typedef struct _Item {
	/* As the feed gave it. */
	RichText title, summary, rights;
	GPtrArray *content;    /* Content */
	GPtrArray *authors;    /* Person */
	GPtrArray *links;      /* Link, document order */
	GPtrArray *tags;       /* Tag */
	GPtrArray *enclosures; /* Enclosure */
	Source source;
	char *id;    /* guid, atom:id, rdf:about, JSON Feed id: opaque; an atom:id that is relative
		      * is resolved, the key is not */
	char *link;  /* the page a person would open, resolved */
	char *image; /* that stands for the item, resolved */
	gint64 published; /* Unix seconds or NO_TIME */
	gint64 updated;

	/* Derived by the parser, what filters/ and the store work on. */
	char *headline; /* title as one line of plain text; "" if there is none */
	char *text; /* the fullest of content and summary as plain text, blocks parted by '\n' */
	char *lang; /* the item's own language if said, else the feed's, else NULL */
	char *url;  /* canonical form of link for comparing (feeds/url.h), or NULL */
	char *key;  /* identity inside its feed: guid, else canonical URL, else a hash of title
		     * and date; never NULL, stable from one poll to the next */
} Item;

typedef struct _Feed {
	char *version;  /* rss090 … rss20, rss10, atom03, atom10, cdf, json1, json11, sitemap */
	char *encoding; /* the one really used to decode */
	RichText title, subtitle, rights;
	char *link, *id, *language, *generator, *image;
	GPtrArray *authors; /* Person */
	GPtrArray *links;   /* Link */
	GPtrArray *tags;    /* Tag */
	gint64 published, updated;

	/* What the feed wishes of those who poll it. */
	int ttl_minutes;        /* RSS <ttl>, 0 if none */
	char *update_period;    /* sy:updatePeriod as given */
	char *update_frequency; /* sy:updateFrequency as given: "2", "0.1", "always"… */
	guint32 skip_hours;     /* bit h set: not in GMT hour h */
	guint8 skip_days;       /* bit d set: not on GMT day d, Sunday = 0 */
	char *new_url;          /* itunes:new-feed-url: a suggestion */
	char *self_url;         /* atom:link rel=self */

	GPtrArray *items; /* Item, document order */
	GPtrArray *notes; /* char *: each repair or loss, one line a person can read; bounded */
} Feed;

Item *item_new(void);
void item_free(Item *item);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Item, item_free)

Feed *feed_new(void);
void feed_free(Feed *feed);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Feed, feed_free)

/* An empty list of people as the structs above hold it. */
GPtrArray *person_array_new(void);

/* Published, else updated, else NO_TIME; of dates before 1970, which no news can have, none. */
gint64 item_date(const Item *item);

#endif

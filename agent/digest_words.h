/* SPDX-License-Identifier: GPL-3.0-or-later */
/* digest_words - the sentences that the forms for people share.
 *
 * What comes back has passed agent/safe.h, right-to-left text isolated; who writes HTML or Markdown
 * escapes it for that alone. Everything is the caller's to free.
 */
#ifndef AGENT_DIGEST_WORDS_H
#define AGENT_DIGEST_WORDS_H

#include "agent/digest.h"

/* A mail part longer than this is cut by some readers: Gmail shows 102 KB. */
#define DIGEST_MOST_BYTES (100 * 1024)

/* "[vedette] 2026-11-24: 1 critical, 2 high, 14 stories"; of a named profile with its name. */
char *digest_subject(const Digest *digest);
/* "Tuesday 24 November 2026", or the days it covers. */
char *digest_title(const Digest *digest);
/* The bottom line, two or three sentences. */
char *digest_summary(const Digest *digest);
/* What to say when there is nothing. */
char *digest_calm(const Digest *digest);
/* "Stories a day; usually 4, 9 on Mon 23" */
char *digest_chart_title(const Digest *digest);
/* "Mon 23" of a YYYY-MM-DD; "Monday 23 November" when LONG. */
char *digest_day_name(const char *day, gboolean whole);

/* "high · Armed attack · Wana, Khyber Pakhtunkhwa, PK" */
char *digest_kind(const DigestStory *story);

/* One fact of a story. */
typedef struct {
	const char *label; /* "killed" */
	char *text;
} DigestLine;
/* DigestLine, those that there are; of a BRIEF story one. */
GPtrArray *digest_lines(const Digest *digest, const DigestStory *story, gboolean brief);

/* "B2" */
char *digest_admiralty(const DigestStory *story);
/* "quiet until 2026-11-25 08:00; 3 new reports", without the number where ALONE. */
char *digest_muted_line(const Digest *digest, const DigestStory *story);
/* "6, usually 1.5 (28 days)" */
char *digest_spike_line(const DigestSpike *spike);
/* "failing since 2026-11-25 08:00" */
char *digest_feed_line(const Digest *digest, const DigestFeed *feed);
/* "…and 27 more: vedette stories" */
char *digest_more(const Digest *digest, guint left);
/* Window, version, knowledge. */
char *digest_footer(const Digest *digest);
/* Whether the text runs right to left, by its first letter. */
gboolean digest_is_rtl(const char *text);
/* The web address of an item, or NULL for any other. Not to be freed. */
const char *digest_link(const char *link);
/* LANG if it is a language (BCP 47) that is known, else NULL. Not to be freed. */
const char *digest_lang(const char *lang);
/* As local time: "2026-11-24 06:00" */
char *digest_time(const Digest *digest, gint64 when);

/* WRITE the digest with as many stories in a section as fit DIGEST_MOST_BYTES in a mail. */
char *digest_fit(const Digest *digest,
		 void (*write)(GString *out, const Digest *digest, guint most));

#endif

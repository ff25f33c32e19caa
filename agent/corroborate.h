/* SPDX-License-Identifier: GPL-3.0-or-later */
/* corroborate - whose word it is, and how far a story is to be believed.
 *
 * What counts is voices, never feeds: outlets of one owner, those that print one wire and those
 * that copy one text are one. Credibility is the Admiralty scale's number (NATO AJP-2.1), computed,
 * with its reasons; the letter, reliability, stands in the feed lists. Pure.
 */
#ifndef AGENT_CORROBORATE_H
#define AGENT_CORROBORATE_H

#include "agent/store.h"
#include "filters/text.h"

/* The voice of ITEM in a feed of FAMILY: the wire it credits, the outlet that an aggregator names
 * as its source, else FAMILY. Caller frees. */
char *corroborate_voice(const Item *item, const char *family);
/* The same where the item's words are at hand. */
char *corroborate_voice_of(const Text *text, const Item *item, const char *family);

typedef enum {
	CREDIBLE_CONFIRMED = 1, /* three voices, one of them reliable, of more than one country */
	CREDIBLE_PROBABLE,      /* two voices */
	CREDIBLE_POSSIBLE,      /* one voice that is known */
	CREDIBLE_DOUBTFUL,      /* denied, though several say so */
	CREDIBLE_IMPROBABLE,    /* denied, and one voice says so */
	CREDIBLE_UNKNOWN        /* cannot be judged */
} Credibility;

/* How many voices there are, known ones and reliable ones among them, and from how many countries.
 */
typedef struct {
	guint voices, known, reliable, countries;
	gboolean denied;
} VoiceCount;
Credibility corroborate_count(const VoiceCount *count);

/* Of a story told by ITEMS (StoredItem, oldest first). *REASONS: one a line; caller frees. */
Credibility corroborate(const GPtrArray *items, char **reasons);

const char *credibility_name(Credibility credibility);

/* Does HEADLINE tell of a denial or a correction? */
gboolean corroborate_denies(const char *headline);

/* Does HEADLINE say that somebody confirms? */
gboolean corroborate_confirms(const char *headline);

#endif

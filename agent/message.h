/* SPDX-License-Identifier: GPL-3.0-or-later */
/* message - what agent and worker tell each other, as what stands in frames (frame.h) and back.
 *
 * What comes from a worker is taken only where it is what the readers of feeds/ and filters/ could
 * have made: text without control characters, web addresses, rules that there are, spans within
 * their text. Each reader returns NULL for anything else.
 */
#ifndef AGENT_MESSAGE_H
#define AGENT_MESSAGE_H

#include "agent/reader.h"

/* All results of the writers are floating. */
GVariant *message_body(GBytes *body, const char *content_type, const char *base);

/* Of a feed that a poll has parsed: what the agent needs of it. */
GVariant *message_of_feed(const Feed *feed);
Feed *message_feed(GVariant *said);

/* Which items of a feed are to be judged, and what a judge has to know beside them. */
typedef struct {
	const JudgeContext *context;
	const char *family;
	gint64 now;
	GArray *asked; /* JudgeOf */
} JudgeOrder;
typedef struct {
	guint32 item; /* its place in the feed */
	gint64 when;
} JudgeOf;

GVariant *message_of_order(const JudgeOrder *order);
/* Judged of each item of FEED that SAID (of FRAME_TYPE_JUDGE) asks for, in that order. */
GPtrArray *message_obey(GVariant *said, const Ruleset *ruleset, const Feed *feed);

GVariant *message_of_judged(const GPtrArray *judged);
/* Judged of ITEM as number PLACE of SAID has it. */
Judged *message_judged(GVariant *said, gsize place, const Ruleset *ruleset, const Item *item,
		       const JudgeContext *context, gint64 now);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* frame - how agent and worker speak over a socket: a length of four bytes, little end first, and
 * so many bytes of a GVariant (ytv): kind, number of the job, and what is said, by kind.
 *
 * What is received is believed in nothing: it is of its type, in normal form and within
 * LIMIT_FRAME, or the stream is at its end.
 */
#ifndef AGENT_FRAME_H
#define AGENT_FRAME_H

#include <glib.h>

typedef enum {
	FRAME_READ,    /* to the worker: a body */
	FRAME_FEED,    /* from it: the feed in it */
	FRAME_NO_FEED, /* or that there is none, and why */
	FRAME_JUDGE,   /* to the worker: items of that feed to be judged */
	FRAME_JUDGED,  /* from it */
	FRAME_DROP,    /* to the worker, not answered: the feed is not needed any more */
	N_FRAMES
} FrameKind;

/* What is said in each kind. */
#define FRAME_TYPE_READ "(aymsms)" /* body, content type, base */
#define FRAME_TYPE_FEED                                                                            \
	"(msmsmsmsa(msms)imsmsuya(smsmsssmsxx))" /* version, title, new and own URL, links         \
						  * (relation, URL), ttl, update period and        \
						  * frequency, skipped hours and days, items: key, \
						  * url, link, headline, text, language,           \
						  * published, updated */
#define FRAME_TYPE_NO_FEED "s"
#define FRAME_TYPE_JUDGE                                                                           \
	"((msmsmsmsmsas)msxa(ux))" /* context: feed, source, publisher, language, country, tags;   \
				    * family, now, items: place in the feed, date */
#define FRAME_TYPE_HIT    "(syasa(yuu)t)" /* name, severity, reasons, spans, sources */
#define FRAME_TYPE_FOUND  "(aymsa" FRAME_TYPE_HIT "a" FRAME_TYPE_HIT "as)"
#define FRAME_TYPE_JUDGED "a(ayssbm" FRAME_TYPE_FOUND ")"
/* reading, lines, unlocated; where rules have something to say of it: signature (empty = none),
 * voice, rules, waiting, suppressed */
#define FRAME_TYPE_DROP "()"

typedef struct {
	FrameKind kind;
	guint64 job;
	GVariant *said; /* owned */
} Frame;

void frame_clear(Frame *frame);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Frame, frame_clear)

/* A frame as it goes out, its length before it. SAID is consumed if floating. NULL when it is
 * beyond LIMIT_FRAME. */
GBytes *frame_pack(FrameKind kind, guint64 job, GVariant *said);

/* The reverse, without the length. FALSE when DATA is no frame; TRUSTED: it is known to be one,
 * as in a worker what its agent says. */
gboolean frame_open(GBytes *data, gboolean trusted, Frame *frame);

/* One frame on its way in; zero it at the start. */
typedef struct {
	gboolean trusted; /* as in frame_open */
	guint8 head[4];
	guint8 *data;
	gsize have, size; /* of head and data together */
} FrameInput;

void frame_input_clear(FrameInput *input);

typedef enum { FRAME_WHOLE, FRAME_MORE, FRAME_END } FrameState;
/* Read on from FD: FRAME_MORE when it would block, FRAME_END at its end, or when *BAD: when what
 * came is no frame. */
FrameState frame_read(FrameInput *input, int fd, Frame *frame, gboolean *bad);

/* Write DATA from *SENT on: FRAME_WHOLE when all of it is out, FRAME_END when nobody listens. */
FrameState frame_write(GBytes *data, gsize *sent, int fd);

#endif

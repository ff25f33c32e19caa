/* SPDX-License-Identifier: GPL-3.0-or-later */
/* wire - what an agent and a desktop session say to each other: one JSON object a line. Pure.
 *
 * The session begins with a greeting that says up to where it has been told; the agent welcomes it,
 * sends the gravest of what it missed, says that this was all, and from then on each alert as it
 * comes. Marks (acknowledge, snooze, mute) go the other way and are answered one by one.
 *
 *     {"hello":1,"store":S,"after":N} {"welcome":1,"store":S,"head":N,"missed":{"high":2}}
 *     {"mark":"ack","alert":A}                     {"seq":N,"alert":A,"created":T,"told":{…}}
 *     {"mark":"quiet","alert":A,"span":14400}      {"caught":N}   {"marked":A}
 *                                                  {"refused":A,"why":"…"}
 *
 * S names the agent's database, N counts what was told to sessions out of it. Neither side trusts
 * the other: a line is read only as a whole, up to a ceiling, and every member is checked.
 */
#ifndef AGENT_WIRE_H
#define AGENT_WIRE_H

#include "agent/store.h"

#define WIRE_VERSION    1
#define WIRE_MOST_ASKED 1024 /* bytes of a line to the agent: the longest of ours has 120 */
#define WIRE_MOST_TOLD                                                                             \
	(256 * 1024) /* to the session: an alert with hundreds of sources has 40 k                 \
		      */
#define WIRE_MOST_QUIET (7 * 24 * 3600) /* seconds: nothing is muted and forgotten */

/* ---- lines ---- */

typedef struct {
	GString *held;
	gsize most; /* bytes of a line, without its end */
} WireLines;

void wire_lines_init(WireLines *lines, gsize most);
void wire_lines_clear(WireLines *lines);

/* DATA has come in. FALSE when it makes a line that is too long: no more can be read then. */
gboolean wire_lines_add(WireLines *lines, const char *data, gsize size);

/* The next whole line without its end, *SIZE bytes and a NUL; NULL when there is none yet. Caller
 * frees. */
char *wire_lines_next(WireLines *lines, gsize *size);

/* ---- to the agent ---- */

typedef enum { WIRE_HELLO, WIRE_MARK } WireAsk;

typedef struct {
	WireAsk kind;
	gint64 store, after; /* of a greeting; 0 and -1: told nothing yet */
	gint64 alert;        /* of a mark: its number, from 1 on */
	StoryMark mark;
	gint64 span; /* seconds of quiet, 1 to WIRE_MOST_QUIET */
} WireRequest;

/* FALSE with BAD_INPUT for anything else. */
gboolean wire_read_request(const char *line, gsize size, WireRequest *request, GError **error);
char *wire_request(const WireRequest *request); /* with its end; caller frees */

/* ---- to the session ---- */

typedef enum { WIRE_WELCOME, WIRE_ALERT, WIRE_CAUGHT, WIRE_MARKED, WIRE_REFUSED } WireTell;

typedef struct {
	WireTell kind;
	gint64 store;
	gint64 seq; /* of an alert; the last one so far of a welcome and of "caught" */
	guint missed[N_SEVERITIES];
	gint64 alert, created; /* its number, or that of the alert that was to be marked */
	char *text;            /* the alert's payload, or why it was refused */
} WireAnswer;

/* FALSE with BAD_INPUT for anything else. Clear it afterwards in any case. */
gboolean wire_read_answer(const char *line, gsize size, WireAnswer *answer, GError **error);
void wire_answer_clear(WireAnswer *answer);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(WireAnswer, wire_answer_clear)

/* With its end; NULL when it would be longer than WIRE_MOST_TOLD. Caller frees. */
char *wire_answer(const WireAnswer *answer);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* term - lines for a person at a terminal, or in a pipe; nothing foreign gets there raw. */
#ifndef AGENT_TERM_H
#define AGENT_TERM_H

#include "filters/verdict.h"

/* "LABEL   VALUE" on standard output, VALUE made safe and at most MAX characters; nothing at all
 * when VALUE is NULL or empty. */
void term_field(const char *label, const char *value, gsize max);

/* The same for a list of lines in one string: the label stands before the first only. */
void term_fields(const char *label, const char *lines, gsize max);

/* Local time, "2026-11-24 23:10", or "-" for 0. Caller frees. */
char *term_time(gint64 when);

/* "3 min", "5 h", "2 d": how long SECONDS are, roughly. Caller frees. */
char *term_span(gint64 seconds);

/* "12", "12–15", "at least 12" or "" when not known. Caller frees. */
char *term_toll(const Toll *toll);

/* Escape sequences of SEVERITY, empty where standard output is no terminal. */
const char *term_color(Severity severity);
const char *term_plain(void);

#endif

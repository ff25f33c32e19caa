/* SPDX-License-Identifier: GPL-3.0-or-later */
/* json - machine output: strict UTF-8 JSON, one object a line; jansson's door out. */
#ifndef AGENT_JSON_H
#define AGENT_JSON_H

#include <jansson.h>

#include "feeds/item.h"
#include "filters/verdict.h"

/* New references, the caller's. */
json_t *json_of_feed(const Feed *feed);
json_t *json_of_verdict(const Verdict *verdict);
/* {"min", "max"}, max null when open; null when not known. */
json_t *json_of_toll(const Toll *toll);
/* The lines of TEXT, without empty ones. */
json_t *json_of_lines(const char *text);
/* The strings of LIST; Span * as {"field", "start", "end"}. */
json_t *json_strings(const GPtrArray *list);
json_t *json_spans(const GPtrArray *spans);
/* A string, or null for NULL and "". Invalid UTF-8 is repaired. */
json_t *json_text(const char *text);
/* The string NAME of OBJECT, or FALLBACK (may be NULL) where there is none. Caller frees. */
char *json_member(const json_t *object, const char *name, const char *fallback);

/* OBJECT as one line of text, fit for standard output; the reference is taken. NULL if it cannot be
 * written. Caller frees with free. */
char *json_line(json_t *object);
/* OBJECT as one line on standard output; the reference is taken. FALSE if it cannot be written. */
gboolean json_print(json_t *object);

#endif

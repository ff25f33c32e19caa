/* SPDX-License-Identifier: GPL-3.0-or-later */
/* jsonline - JSON put down as it comes, where building the tree of it first costs more than what it
 * tells of: one verdict for each item. The bytes are those that jansson writes.
 *
 * A list or an object is begun and ended by the caller; commas come by themselves.
 */
#ifndef AGENT_JSONLINE_H
#define AGENT_JSONLINE_H

#include "filters/verdict.h"

/* Of the functions below NAME is the member's, or NULL in a list. */
void jsonline_begin(GString *out, const char *name, char bracket);
void jsonline_end(GString *out, char bracket);
/* A string that is valid UTF-8. */
void jsonline_string(GString *out, const char *name, const char *text);
/* A string, or null for NULL and "". Invalid UTF-8 is repaired. */
void jsonline_text(GString *out, const char *name, const char *text);
/* The JSON of TEXT as it is. */
void jsonline_raw(GString *out, const char *name, const char *text);
void jsonline_number(GString *out, const char *name, gint64 number);
/* null for NAN. */
void jsonline_real(GString *out, const char *name, double real);
void jsonline_bool(GString *out, const char *name, gboolean yes);

/* The members of VERDICT, as `vedette judge` prints them; and the whole object, which the caller
 * frees. */
void jsonline_verdict(GString *out, const Verdict *verdict);
char *jsonline_of_verdict(const Verdict *verdict);

/* LINE without a character beyond ASCII, for a terminal, which obeys C1 controls and bidi overrides
 * that JSON may hold as they are. */
void jsonline_to_ascii(GString *line);

#endif

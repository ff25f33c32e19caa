/* SPDX-License-Identifier: GPL-3.0-or-later */
/* safe - foreign text made fit for a terminal, a log line, a header or a notification.
 *
 * Everything that came from a feed or a server passes through here before a person's device sees
 * it: no control character, no escape sequence, no line break, no bidirectional override survives.
 */
#ifndef AGENT_SAFE_H
#define AGENT_SAFE_H

#include <glib.h>

#define SAFE_NO_LIMIT G_MAXSIZE

/*
 * TEXT as one line of valid UTF-8: line breaks, tabs and runs of white space become one blank,
 * other control characters (C0, C1, DEL) become U+FFFD, bidirectional embeddings, overrides and
 * isolates (U+202A–202E, U+2066–2069) and other invisible format characters but ZWNJ and ZWJ are
 * dropped. At most MAX characters, the last an ellipsis when something was cut. Caller frees.
 */
char *safe_line(const char *text, gsize max);

/* The same, wrapped in FSI…PDI (U+2068, U+2069) when TEXT holds right-to-left letters, so that it
 * cannot reorder what stands around it (UAX #9 §2.5). Caller frees. */
char *safe_isolated(const char *text, gsize max);

#endif

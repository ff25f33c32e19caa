/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mime - a mail message with a text and an HTML form of the same; GMime's door.
 *
 * Nothing foreign can make a header of its own: GMime folds and encodes (RFC 2047), and what goes
 * into a header has passed agent/safe.h.
 */
#ifndef AGENT_MIME_H
#define AGENT_MIME_H

#include <glib.h>

typedef struct {
	const char *from, *to; /* address lists (RFC 5322 §3.4) */
	const char *subject;
	const char *id;      /* left part and host: "digest.2026-11-24@host", without brackets */
	const char *thread;  /* id of what it belongs to, or NULL */
	const char *list_id; /* "digest.vedette.host", or NULL */
	const char *unsubscribe; /* address for List-Unsubscribe (RFC 2369 §3.2), or NULL */
	const char *const *more; /* names and values of further headers in turn, or NULL */
	gboolean urgent;         /* a person is to look at it now */
	gint64 date;             /* Unix seconds */
	const char *text, *html;
} MimeMessage;

/* The message (RFC 5322, 2045, 2046 §5.1.4), lines ended by "\n" as sendmail takes them. NULL with
 * BAD_INPUT when an address list cannot be read or names nobody. Caller frees. */
char *mime_write(const MimeMessage *message, GError **error);

/* The bare addresses of LIST, NULL-terminated; BAD_INPUT as above. Caller frees with g_strfreev. */
char **mime_addresses(const char *list, GError **error);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* transfer - what vedette sends out over the network: a POST to a webhook, a message to a mail
 * server; libcurl's door out (feeds/fetch.c is its door in).
 *
 * Each call makes one transfer and blocks; safe in any thread. The addresses are the user's own
 * settings, so private ones are allowed. TLS from 1.2 on, always verified; redirects are not
 * followed, as they would carry tokens to whoever is named.
 *
 * Errors: TRY_LATER for whatever may go better another time, BAD_INPUT for settings that cannot
 * work. Secrets stand in no message.
 */
#ifndef AGENT_TRANSFER_H
#define AGENT_TRANSFER_H

#include <gio/gio.h>

typedef struct {
	const char *url;            /* http or https */
	const char *method;         /* POST or PUT */
	const char *const *headers; /* "Name: value", NULL-terminated */
	const char *body;           /* LENGTH bytes */
	gsize length;
	const char *ca_file; /* or NULL */
} TransferPost;

typedef struct {
	long status;
	gint64 retry_after; /* seconds (RFC 9110 §10.2.3), -1 if not said */
	char *says;         /* the start of the body; freed by transfer_answer_clear */
} TransferAnswer;

void transfer_answer_clear(TransferAnswer *answer);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TransferAnswer, transfer_answer_clear)

/* TRUE when an answer came, whatever its status. */
gboolean transfer_post(const TransferPost *post, GCancellable *cancellable, TransferAnswer *answer,
		       GError **error);

typedef struct {
	const char *url;             /* smtp or smtps */
	const char *user, *password; /* NULL: no login */
	const char *ca_file;         /* or NULL */
	gboolean plain;              /* a server without STARTTLS will do */
	const char *from;            /* envelope (RFC 5321 §3.3): bare addresses */
	const char *const *to;
	const char *message; /* lines ended by "\n" */
} TransferMail;

/* TRUE: the server has taken charge of the message for all its recipients. */
gboolean transfer_mail(const TransferMail *mail, GCancellable *cancellable, GError **error);

#endif

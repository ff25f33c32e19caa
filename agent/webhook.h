/* SPDX-License-Identifier: GPL-3.0-or-later */
/* webhook - an alert as a request that a given receiver understands. Pure.
 *
 * json: the alert itself, signed as the Standard Webhooks specification says (webhook-id,
 * webhook-timestamp, webhook-signature: v1, HMAC-SHA256 over "id.timestamp.body" in base64). The
 * id is the same at every attempt, so that a receiver can drop repetitions. ntfy: JSON publishing
 * to the server of the topic's address. gotify: POST /message. slack: "text" with Slack's own
 * escapes. matrix: PUT of an m.room.message under a transaction id, which the server keeps unique.
 */
#ifndef AGENT_WEBHOOK_H
#define AGENT_WEBHOOK_H

#include "agent/alert.h"

typedef struct {
	WebhookFormat format;
	const char *url;
	const char *secret, *token; /* "" = none */
} WebhookTarget;

typedef struct {
	char *url;
	const char *method;
	char **headers;
	char *body;
} WebhookRequest;

/* NOW: Unix seconds, for the signature. Caller frees. */
WebhookRequest *webhook_request(const WebhookTarget *target, const Alert *alert,
				const OutboxRow *row, gint64 now);
void webhook_request_free(WebhookRequest *request);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(WebhookRequest, webhook_request_free)

#endif

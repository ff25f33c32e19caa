/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sinks that wait for others: mail, webhook, program. Each runs in a thread of its own and
 * touches nothing but its arguments and the settings. */
#include <string.h>

#include "agent/alert_text.h"
#include "agent/mail.h"
#include "agent/program.h"
#include "agent/secret.h"
#include "agent/sinks.h"
#include "agent/transfer.h"
#include "agent/webhook.h"
#include "feeds/error.h"

static OutboxOutcome failed(const GError *error, SinkReport *report)
{
	report->why = g_strdup(error->message);
	return OUTBOX_RETRY; /* settings can be mended, too */
}

/* ---- mail ---- */

OutboxOutcome sink_mail(Sinks *sinks, const Alert *alert, const OutboxRow *row, SinkReport *report)
{
	const Config *config = sinks_config(sinks);
	const char *host = mail_host();
	g_autoptr(GError) error = NULL;
	g_autofree char *subject =
		g_strdup_printf("[%s] %s%s", severity_name(alert->severity), alert->headline,
				alert->update > 0 ? " (update)" : "");
	g_autofree char *text = alert_text(alert);
	g_autofree char *html = alert_html(alert);
	g_autofree char *id = g_strdup_printf("alert.%" G_GINT64_FORMAT ".%08x@%s", row->alert,
					      g_str_hash(row->payload), host);
	g_autofree char *thread =
		g_strdup_printf("story.%" G_GINT64_FORMAT "@%s", alert->story, host);
	g_autofree char *list_id = g_strdup_printf("alerts.vedette.%s", host);
	MimeMessage message = {
		.to = config->mail_to,
		.subject = subject,
		.id = id,
		.thread = alert->story != 0 ? thread : NULL,
		.list_id = list_id,
		.urgent = alert->severity >= SEVERITY_CRITICAL,
		.date = row->created,
		.text = text,
		.html = html,
	};
	return mail_send(config, &message, sinks_cancellable(sinks), &error)
		       ? OUTBOX_SENT
		       : failed(error, report);
}

/* ---- webhook ---- */

static char *secret_of(const char *path, GError **error)
{
	return *path != '\0' ? secret_read(path, error) : g_strdup("");
}

/* A receiver that will never take this alert, whatever is mended. */
static gboolean is_final(long status)
{
	return status == 400 || status == 413 || status == 422;
}

OutboxOutcome sink_webhook(Sinks *sinks, const Alert *alert, const OutboxRow *row,
			   SinkReport *report)
{
	const Config *config = sinks_config(sinks);
	g_autoptr(GError) error = NULL;
	g_auto(TransferAnswer) answer = { 0 };
	g_autofree char *secret = secret_of(config->webhook_secret_file, &error);
	g_autofree char *token =
		secret != NULL ? secret_of(config->webhook_token_file, &error) : NULL;
	if (token == NULL)
		return failed(error, report);
	WebhookTarget target = { (WebhookFormat)config->webhook_format, config->webhook_url, secret,
				 token };
	g_autoptr(WebhookRequest) request =
		webhook_request(&target, alert, row, g_get_real_time() / G_USEC_PER_SEC);
	TransferPost post = { .url = request->url,
			      .method = request->method,
			      .headers = (const char *const *)request->headers,
			      .body = request->body,
			      .length = strlen(request->body),
			      .ca_file = config->webhook_ca_file };
	if (!transfer_post(&post, sinks_cancellable(sinks), &answer, &error))
		return failed(error, report);
	if (answer.status / 100 == 2)
		return OUTBOX_SENT;
	report->why = g_strdup_printf("the webhook answers %ld%s%s", answer.status,
				      *answer.says != '\0' ? ": " : "", answer.says);
	report->retry_after = MAX(answer.retry_after, 0);
	return is_final(answer.status) ? OUTBOX_DEAD : OUTBOX_RETRY;
}

/* ---- a program ---- */

OutboxOutcome sink_exec(Sinks *sinks, const Alert *alert, const OutboxRow *row, SinkReport *report)
{
	const Config *config = sinks_config(sinks);
	g_auto(GStrv) argv = NULL;
	g_autoptr(GError) error = NULL;
	g_autofree char *json = alert_json(row);
	if (!g_shell_parse_argv(config->exec_command, NULL, &argv, &error))
		return failed(error, report);
	return program_run((const char *const *)argv, json, strlen(json),
			   (guint)config->exec_timeout, sinks_cancellable(sinks),
			   &report->why) == PROGRAM_OK
		       ? OUTBOX_SENT
		       : OUTBOX_RETRY;
}

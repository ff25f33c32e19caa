/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/mail.h"

#include <string.h>

#include "agent/program.h"
#include "agent/secret.h"
#include "agent/transfer.h"
#include "feeds/error.h"

#define TIMEOUT 60 /* seconds */

const char *mail_host(void)
{
	const char *name = g_get_host_name();
	return strchr(name, '.') != NULL ? name : "localhost";
}

static gboolean by_program(const char *program, const char *message, GCancellable *cancellable,
			   GError **error)
{
	const char *argv[] = { program, "-t", "-i", NULL };
	g_autofree char *why = NULL;
	if (program_run(argv, message, strlen(message), TIMEOUT, cancellable, &why) == PROGRAM_OK)
		return TRUE;
	g_set_error_literal(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER, why);
	return FALSE;
}

static gboolean by_server(const Config *config, const char *from, const char *to,
			  const char *message, GCancellable *cancellable, GError **error)
{
	g_auto(GStrv) sender = mime_addresses(from, error);
	g_auto(GStrv) recipients = sender != NULL ? mime_addresses(to, error) : NULL;
	if (recipients == NULL)
		return FALSE;
	g_autofree char *password = NULL;
	gboolean login = *config->smtp_user != '\0';
	if (login && (password = secret_read(config->smtp_password_file, error)) == NULL)
		return FALSE;
	TransferMail mail = { .url = config->smtp,
			      .user = login ? config->smtp_user : NULL,
			      .password = password,
			      .ca_file = config->smtp_ca_file,
			      .plain = config->smtp_plain,
			      .from = sender[0],
			      .to = (const char *const *)recipients,
			      .message = message };
	return transfer_mail(&mail, cancellable, error);
}

/* Who sends what does not say it. Caller frees. */
static char *sender(const Config *config)
{
	if (*config->mail_from != '\0')
		return g_strdup(config->mail_from);
	return g_strdup_printf("vedette <%s@%s>", g_get_user_name(), mail_host());
}

char *mail_render(const Config *config, const MimeMessage *message, GError **error)
{
	g_autofree char *from = sender(config);
	MimeMessage whole = *message;
	if (whole.from == NULL)
		whole.from = from;
	return mime_write(&whole, error);
}

gboolean mail_hand_over(const Config *config, const char *text, const char *to,
			GCancellable *cancellable, GError **error)
{
	g_autofree char *from = sender(config);
	if (*config->smtp != '\0')
		return by_server(config, from, to, text, cancellable, error);
	return by_program(config->sendmail, text, cancellable, error);
}

gboolean mail_send(const Config *config, const MimeMessage *message, GCancellable *cancellable,
		   GError **error)
{
	g_autofree char *text = mail_render(config, message, error);
	return text != NULL && mail_hand_over(config, text, message->to, cancellable, error);
}

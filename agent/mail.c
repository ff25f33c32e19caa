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

gboolean mail_send(const Config *config, const MimeMessage *message, GCancellable *cancellable,
		   GError **error)
{
	g_autofree char *own = g_strdup_printf("vedette <%s@%s>", g_get_user_name(), mail_host());
	MimeMessage whole = *message;
	if (whole.from == NULL)
		whole.from = *config->mail_from != '\0' ? config->mail_from : own;
	g_autofree char *text = mime_write(&whole, error);
	if (text == NULL)
		return FALSE;
	if (*config->smtp != '\0')
		return by_server(config, whole.from, whole.to, text, cancellable, error);
	return by_program(config->sendmail, text, cancellable, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mail - a message on its way out: through the machine's mail transfer agent or an SMTP server, as
 * [mail] of the settings says. */
#ifndef AGENT_MAIL_H
#define AGENT_MAIL_H

#include "agent/config.h"
#include "agent/mime.h"

#include <gio/gio.h>

/* MESSAGE as it is to go; its from is [mail] from, or vedette at this machine, when NULL. NULL with
 * BAD_INPUT for addresses that are none. Caller frees. */
char *mail_render(const Config *config, const MimeMessage *message, GError **error);

/*
 * Hand over TEXT, of mail_render, to those in TO. Blocks for a
 * minute at most; safe in any thread. TRUE: the other side has taken charge of it. FALSE with
 * TRY_LATER and what it said, or BAD_INPUT for settings that cannot work.
 */
gboolean mail_hand_over(const Config *config, const char *text, const char *to,
			GCancellable *cancellable, GError **error);
/* Both at once. */
gboolean mail_send(const Config *config, const MimeMessage *message, GCancellable *cancellable,
		   GError **error);

/* This machine's name as it may stand in a Message-ID; "localhost" if it has none. */
const char *mail_host(void);

#endif

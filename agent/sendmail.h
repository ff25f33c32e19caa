/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sendmail - hand a message to the machine's mail transfer agent. */
#ifndef AGENT_SENDMAIL_H
#define AGENT_SENDMAIL_H

#include <glib.h>

/* Run PROGRAM -t -i, no shell, with MESSAGE on its standard input, for a minute at most. TRUE: the
 * agent has taken charge of it. FALSE with TRY_LATER and what it said. */
gboolean sendmail_send(const char *program, const char *message, GError **error);

#endif

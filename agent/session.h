/* SPDX-License-Identifier: GPL-3.0-or-later */
/* session - one desktop session's end of the bridge: shows what the agent tells, remembers up to
 * where, and carries back what a person says by the buttons.
 *
 * What was missed since the last time comes as one notification. An alert counts as told when the
 * desktop has taken it; where there is no agent or no notification service, both are tried again,
 * ever more slowly, and nothing is lost meanwhile. Marks are kept until the agent has answered.
 */
#ifndef AGENT_SESSION_H
#define AGENT_SESSION_H

#include "agent/desktop.h"

typedef struct _Session Session;

/* All but DESKTOP are copied. CURSOR: the file that remembers up to where it has been told. */
Session *session_new(Desktop *desktop, const char *socket, const char *cursor);
void session_free(Session *session);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Session, session_free)

#endif

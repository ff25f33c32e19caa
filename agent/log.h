/* SPDX-License-Identifier: GPL-3.0-or-later */
/* log - where g_message() and g_warning() of agent/ go: the journal when standard error is the
 * journal's, else one line each on standard error. Control characters never get through. */
#ifndef AGENT_LOG_H
#define AGENT_LOG_H

/* Call once, first. */
void log_init(void);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* log - where g_message() and g_warning() of agent/ go: the journal when standard error is the
 * journal's, else one line each on standard error. Control characters never get through. */
#ifndef AGENT_LOG_H
#define AGENT_LOG_H

/* Messages that the journal's catalogue explains (systemd/vedette.catalog), by their ids. */
#define LOG_ID_BAD_RELOAD  "8e05c782d2bc4df98eaf1328ce869c39"
#define LOG_ID_UNDELIVERED "db1c4cfb4d934dd6ad9aa5e38af7da99"
#define LOG_ID_NO_NETWORK  "f32691e5c6c04ff2b53d60f4fd6dcbbd"

/* g_log with such an ID. */
#define log_event(level, id, ...)                                                                  \
	g_log_structured(G_LOG_DOMAIN, (level), "MESSAGE_ID", (id), "MESSAGE", __VA_ARGS__)

/* Call once, first. */
void log_init(void);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* log - where g_message() and g_warning() of agent/ go: the journal when standard error is the
 * journal's, else one line each on standard error. Control characters never get through.
 *
 * What is said again and again is said once in ten minutes, and then how often.
 */
#ifndef AGENT_LOG_H
#define AGENT_LOG_H

#include <glib.h>

/* Messages that the journal's catalogue explains (systemd/vedette.catalog), by their ids. */
#define LOG_ID_BAD_RELOAD  "8e05c782d2bc4df98eaf1328ce869c39"
#define LOG_ID_UNDELIVERED "db1c4cfb4d934dd6ad9aa5e38af7da99"
#define LOG_ID_NO_NETWORK  "f32691e5c6c04ff2b53d60f4fd6dcbbd"
#define LOG_ID_BUDGET      "7f03f0852d1941f4ac2a92e5afe13968"
#define LOG_ID_NO_STORE    "ba193509057442218b46e1be11095e92"
#define LOG_ID_STALLED     "be39c1295a314ab5b668fee72162976f"

/* g_log with such an ID. */
#define log_event(level, id, ...)                                                                  \
	g_log_structured(G_LOG_DOMAIN, (level), "MESSAGE_ID", (id), "MESSAGE", __VA_ARGS__)

/* Call once, first. */
void log_init(void);

/* Say how often what was held back in the last ten minutes was said; ALL: and what was said since.
 * Call it now and then. */
void log_flush(gboolean all);

/* Is TEXT, said at NOW (µs), to be written? FALSE: it is counted. Pure but for its memory; any
 * thread. */
gboolean log_passes(const char *text, GLogLevelFlags level, gint64 now);

#endif

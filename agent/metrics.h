/* SPDX-License-Identifier: GPL-3.0-or-later */
/* metrics - how the watch stands, for Prometheus and its kin.
 *
 * OpenMetrics 1.0 text, kept to what the older Prometheus text format 0.0.4 takes as well, which is
 * what node_exporter's textfile collector reads: no type but gauge and counter, no time stamps.
 */
#ifndef AGENT_METRICS_H
#define AGENT_METRICS_H

#include "agent/status.h"

/* Caller frees. */
char *metrics_text(const Status *status);

/* Put the text of STATUS into the file PATH, in one step: a reader sees the old or the new, never a
 * part. Everybody may read it, whatever the umask. */
gboolean metrics_write(const Status *status, const char *path, GError **error);

#endif

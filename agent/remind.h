/* SPDX-License-Identifier: GPL-3.0-or-later */
/* remind - of critical stories that were told and that nobody has acknowledged. */
#ifndef AGENT_REMIND_H
#define AGENT_REMIND_H

#include "agent/config.h"
#include "agent/store.h"

/*
 * Put a reminder into the outbox for each story that is due one at NOW by [alerts] remind-after and
 * remind-times: on those of CHANNELS that interrupt a person, and on those that [alerts] escalate
 * names. FALSE with ERROR when the store failed.
 */
gboolean remind(Store *store, const Config *config, const char *const *channels, gint64 now,
		GError **error);

#endif

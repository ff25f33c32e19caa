/* SPDX-License-Identifier: GPL-3.0-or-later */
/* machine - what `vedette doctor` asks of the machine beside our own files. Changes nothing. */
#ifndef AGENT_MACHINE_H
#define AGENT_MACHINE_H

#include "agent/config.h"

typedef enum { WELL, WARN, BAD } Finding;

/* Each sets *SAYS, one line for a person, to be freed. */

/* The clock's time, and whether it is kept right. LAST: when a feed was asked last, 0 = never. */
Finding machine_clock(gint64 last, char **says);

/* What the service managers of the system and of the user know of vedette.service. */
Finding machine_units(char **says);

/* Whether there are authorities to trust: libcurl's, and those that CONFIG (may be NULL) names. */
Finding machine_tls(const Config *config, char **says);

#endif

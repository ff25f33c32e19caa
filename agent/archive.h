/* SPDX-License-Identifier: GPL-3.0-or-later */
/* archive - stored items as they were when they came in: to be read and judged again. */
#ifndef AGENT_ARCHIVE_H
#define AGENT_ARCHIVE_H

#include "agent/store.h"
#include "filters/reading.h"

/* The item as it was judged: its words, language and date. */
Item *archive_item(const StoredItem *stored);

/* What ITEM, made of STORED, says to RULESET: as it was stored, where that knows the same entities
 * and lexicons and AFRESH is FALSE; else read again. All must outlive the reading. */
Reading *archive_reading(const StoredItem *stored, const Item *item, const Ruleset *ruleset,
			 gboolean afresh);

#endif

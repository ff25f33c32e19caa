/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/archive.h"

Item *archive_item(const StoredItem *stored)
{
	Item *item = item_new();
	item->headline = g_strdup(stored->title);
	item->text = g_strdup(stored->text);
	item->published = stored->dated;
	item->link = g_strdup(stored->link);
	return item;
}

Reading *archive_reading(const StoredItem *stored, const Item *item, const Ruleset *ruleset,
			 gboolean afresh)
{
	gboolean known = stored->reading != NULL && !afresh &&
			 g_strcmp0(stored->knowledge, ruleset_knowledge(ruleset)) == 0;
	Reading *reading = known ? reading_unpack(stored->reading, ruleset, item, &stored->context,
						  stored->first_seen)
				 : NULL;
	if (reading == NULL)
		reading = reading_new(ruleset, item, &stored->context, stored->first_seen);
	return reading;
}

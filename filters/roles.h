/* SPDX-License-Identifier: GPL-3.0-or-later */
/* roles - who did it to whom: the parties of a trigger's sentence and clause, by the roles of its
 * type, by order, voice and case. The inside of events. */
#ifndef FILTERS_ROLES_H
#define FILTERS_ROLES_H

#include "filters/parties.h"
#include "filters/verdict.h"

/* Fill EVENT's actor and target from the sentence in which TRIGGER stands. */
void roles_assign(const Sources *s, const LexiconHit *trigger, Event *event);

gboolean roles_is_group(const Party *party);
gboolean roles_has(const GPtrArray *ids, const char *id);
/* Unless it is there, or there are enough of them. */
void roles_add(GPtrArray *ids, const char *id);

#endif

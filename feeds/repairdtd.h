/* SPDX-License-Identifier: GPL-3.0-or-later */
/* repairdtd - the internal document type of old feeds: RSS 0.91 declares HTML's entities there.
 *
 * General entities with a literal value are remembered, within the bounds of limits.h; all else is
 * passed over, so that nothing external can be named.
 */
#ifndef FEEDS_REPAIRDTD_H
#define FEEDS_REPAIRDTD_H

#include "feeds/repairtext.h"

/* At "<!DOCTYPE": past it. */
void repairdtd_read(Repair *r);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lang - which language is an item in? By script, tell-tale letters and the commonest words. */
#ifndef FILTERS_LANG_H
#define FILTERS_LANG_H

#include "filters/text.h"

/* BCP 47 primary subtag of TEXT's language, or "und". PRIOR: what the feed claims, or NULL; it
 * decides where the words do not. A static string. */
const char *lang_detect(const Text *text, const char *prior);

#endif

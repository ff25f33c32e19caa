/* SPDX-License-Identifier: GPL-3.0-or-later */
/* opml - feed lists as other readers keep them (OPML 2.0, http://opml.org/spec2.opml). */
#ifndef FEEDS_OPML_H
#define FEEDS_OPML_H

#include "feeds/feedlist.h"

/* Append the outlines of TEXT that have an xmlUrl to SPECS; folders and categories become tags.
 * FILE stands in complaints. A feed that is there twice in one OPML is taken once, with a warning.
 */
void opml_parse(const char *text, gsize size, const char *file, GPtrArray *specs, DiagList *diags);

/* SPECS as OPML 2.0, one outline a feed. Caller frees. */
char *opml_write(const GPtrArray *specs, const char *title);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* repair - the markup that publishers serve, re-written as well-formed XML.
 *
 * A strict parser would lose the feed, a recovering one silently loses words: libxml2 drops
 * undefined entities and gives up at the first truncated tag. This pass makes every decision
 * itself and says so in a note: HTML's named entities, references without their semicolon and the
 * halves of UTF-16 become characters, bare ampersands and stray "<" become text, attributes get
 * quotes, end tags are balanced, what is unclosed at the end is closed. Where the document breaks
 * off in a tag, a reference or a mark, only that is lost; comments and CDATA that do not end
 * swallow nothing that follows; an end tag of the root before the last item is not one. Entities of
 * an internal DTD are expanded here, bounded; the DTD itself, comments and processing instructions
 * are left out, so that nothing external can ever be loaded.
 */
#ifndef FEEDS_REPAIR_H
#define FEEDS_REPAIR_H

#include <glib.h>

typedef struct {
	GString *xml;     /* well-formed but for undeclared namespace prefixes; UTF-8, no prolog */
	GPtrArray *notes; /* char *, one line each, each kind of repair once, with its count */
} Repaired;

void repaired_clear(Repaired *repaired);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Repaired, repaired_clear)

/* TEXT is valid UTF-8. Never fails; no markup at all gives an empty document. */
void repair_xml(const char *text, gsize size, Repaired *repaired);

#endif

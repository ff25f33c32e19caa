/* SPDX-License-Identifier: GPL-3.0-or-later */
/* htmltail - what publishers' software writes under a text: teasers, credits, share bars. */
#ifndef FEEDS_HTMLTAIL_H
#define FEEDS_HTMLTAIL_H

#include <glib.h>

/*
 * Cut such lines off the end of TEXT, in place, and the words of its last link (bytes LINK_START to
 * LINK_END of TEXT) where they close the text and are such words. The first line always stays.
 */
void htmltail_cut(char *text, gsize link_start, gsize link_end);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* htmlentity - characters that HTML names and HTML 4 did not (HTML, "named character references"):
 * of the 2,231 those that are met in feeds.
 */
#ifndef FEEDS_HTMLENTITY_H
#define FEEDS_HTMLENTITY_H

#include <glib.h>

/* The character NAME stands for, or 0. */
gunichar htmlentity_beyond_4(const char *name);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* digest - a number for a body or a file, by which the same one is known again.
 *
 * Not a cryptographic hash, at a tenth of the cost of one: two bodies that differ by chance have
 * two digests, but who serves a feed could make two with one, and would hide its own news.
 */
#ifndef FEEDS_DIGEST_H
#define FEEDS_DIGEST_H

#include <glib.h>

#define DIGEST_SIZE 32

/* Of SIZE bytes of DATA; the same on all machines. */
void digest_bytes(const guint8 *data, gsize size, guint8 digest[DIGEST_SIZE]);

#endif

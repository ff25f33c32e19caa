/* SPDX-License-Identifier: GPL-3.0-or-later */
/* file - a whole file that somebody names, read with a ceiling.
 *
 * A FIFO or a device cannot hold us up, and a file too large is refused before it is read.
 */
#ifndef FEEDS_FILE_H
#define FEEDS_FILE_H

#include <glib.h>

/*
 * The bytes of the regular file at PATH, NUL-terminated; *SIZE, which may be NULL, receives how
 * many. NULL with BAD_INPUT (not to be read, not a file) or TOO_BIG (more than MOST bytes); the
 * message names PATH. Caller frees.
 */
char *file_read(const char *path, gsize most, gsize *size, GError **error);

#endif

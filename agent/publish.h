/* SPDX-License-Identifier: GPL-3.0-or-later */
/* publish - a file for other programs to read, whole or not at all. */
#ifndef AGENT_PUBLISH_H
#define AGENT_PUBLISH_H

#include <glib.h>

/* Put TEXT in the place of the file PATH, on disk and for everybody to read, whatever the umask.
 * FALSE with ERROR: PATH is as it was, or is new and closed to others. */
gboolean publish_file(const char *path, const char *text, GError **error);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/publish.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "feeds/error.h"

#define ALL_READ 0644

gboolean publish_file(const char *path, const char *text, GError **error)
{
	if (!g_file_set_contents_full(path, text, -1,
				      G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
				      ALL_READ, error))
		return FALSE;
	if (g_chmod(path, ALL_READ) == 0) /* a strict umask had its way with the new file */
		return TRUE;
	g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER, "%s: %s", path,
		    g_strerror(errno));
	return FALSE;
}

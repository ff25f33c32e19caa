/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/secret.h"

#include <string.h>

#include "feeds/error.h"
#include "feeds/file.h"

#define MOST 4096 /* bytes: the longest tokens in use have half of that */

char *secret_read(const char *path, GError **error)
{
	const char *credentials = g_getenv("CREDENTIALS_DIRECTORY");
	g_autofree char *name = g_path_get_basename(path);
	g_autofree char *credential =
		credentials != NULL ? g_build_filename(credentials, name, NULL) : NULL;
	gboolean is_file = g_file_test(path, G_FILE_TEST_EXISTS) || credential == NULL;
	g_autofree char *text = file_read(is_file ? path : credential, MOST, NULL, error);
	if (text == NULL)
		return NULL;
	text[strcspn(text, "\r\n")] = '\0';
	if (*text != '\0')
		return g_steal_pointer(&text);
	g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT, "%s: its first line is empty",
		    path);
	return NULL;
}

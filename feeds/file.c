/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "feeds/error.h"

static void *fail(const char *path, int code, const char *why, GError **error)
{
	g_set_error(error, VEDETTE_ERROR, code, "%s: %s", path, why);
	return NULL;
}

#define CHUNK_BYTES 65536 /* asked for at a time where the size is not known */

/* Up to MOST bytes and one more, which tells that there are more; EXPECTED is what they should be.
 */
static char *read_all(int file, const char *path, gsize expected, gsize most, gsize *size,
		      GError **error)
{
	g_autoptr(GString) all = g_string_sized_new(expected + 1);
	for (ssize_t n = 1; n != 0;) {
		gsize had = all->len;
		g_string_set_size(all, had + (had < expected ? expected + 1 - had : CHUNK_BYTES));
		n = read(file, all->str + had, all->len - had);
		g_string_truncate(all, had + (n > 0 ? (gsize)n : 0));
		if (n < 0 && errno != EINTR)
			return fail(path, VEDETTE_ERROR_BAD_INPUT, g_strerror(errno), error);
		if (all->len > most) /* it grows while it is read */
			return fail(path, VEDETTE_ERROR_TOO_BIG, "too large", error);
	}
	if (size != NULL)
		*size = all->len;
	return g_string_free(g_steal_pointer(&all), FALSE);
}

char *file_read(const char *path, gsize most, gsize *size, GError **error)
{
	struct stat about;
	int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
	char *text = NULL;
	if (file < 0 || fstat(file, &about) != 0)
		fail(path, VEDETTE_ERROR_BAD_INPUT, g_strerror(errno), error);
	else if (!S_ISREG(about.st_mode))
		fail(path, VEDETTE_ERROR_BAD_INPUT, "not a file", error);
	else if (about.st_size > 0 && (guint64)about.st_size > most)
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_TOO_BIG,
			    "%s: larger than %" G_GSIZE_FORMAT " bytes", path, most);
	else
		text = read_all(file, path, (gsize)MAX(about.st_size, 0), most, size, error);
	if (file >= 0)
		close(file);
	return text;
}

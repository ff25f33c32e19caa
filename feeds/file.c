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

/* Up to MOST bytes and one more, which tells that there are more. */
static char *read_all(int file, const char *path, gsize most, gsize *size, GError **error)
{
	g_autoptr(GString) all = g_string_new(NULL);
	char chunk[65536];
	for (ssize_t n; (n = read(file, chunk, sizeof chunk)) != 0;) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return fail(path, VEDETTE_ERROR_BAD_INPUT, g_strerror(errno), error);
		g_string_append_len(all, chunk, n);
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
		text = read_all(file, path, most, size, error);
	if (file >= 0)
		close(file);
	return text;
}

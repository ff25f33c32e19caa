/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fault - a library to be preloaded that lets calls fail as ordered, and the clock be wrong, while
 * the program runs.
 *
 *     FAULT_ORDERS=F  a file, read at each call; no file, no fault. Its lines:
 *
 *         write ENOSPC PART   writes, truncations and allocations of files with PART in their path
 *         sync EIO PART       fsync and fdatasync of such files
 *         open EROFS PART     opening them, but for reading alone
 *         socket EMFILE       making a socket
 *         clock SECONDS       the clock of day is so much ahead
 *
 * Children are left alone.
 */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static const char *orders;

static const struct {
	const char *name;
	int code;
} codes[] = { { "ENOSPC", ENOSPC }, { "EIO", EIO },       { "EROFS", EROFS },
	      { "EMFILE", EMFILE }, { "EDQUOT", EDQUOT }, { "ENOMEM", ENOMEM } };

#define REAL(type, name, ...)                                                                      \
	static type (*real)(__VA_ARGS__);                                                          \
	if (real == NULL)                                                                          \
	*(void **)&real = dlsym(RTLD_NEXT, name)

static int real_open(const char *path, int flags, mode_t mode)
{
	REAL(int, "open64", const char *, int, ...);
	return real(path, flags, mode);
}

__attribute__((constructor)) static void begin(void)
{
	orders = getenv("FAULT_ORDERS");
	unsetenv("LD_PRELOAD");
}

/* The word after CALL in the orders, if PATH holds the third; NULL: no such order. */
static const char *order_for(const char *call, const char *path, char *text, size_t size)
{
	int kept = errno, file = orders != NULL ? real_open(orders, O_RDONLY | O_CLOEXEC, 0) : -1;
	ssize_t n = file >= 0 ? read(file, text, size - 1) : 0;
	char *rest = NULL;
	if (file >= 0)
		close(file);
	errno = kept;
	text[n > 0 ? n : 0] = '\0';
	for (char *line = strtok_r(text, "\n", &rest); line != NULL;
	     line = strtok_r(NULL, "\n", &rest)) {
		char *inner = NULL, *name = strtok_r(line, " ", &inner);
		char *word = strtok_r(NULL, " ", &inner), *part = strtok_r(NULL, " ", &inner);
		if (name != NULL && word != NULL && strcmp(name, call) == 0 &&
		    (part == NULL || (path != NULL && strstr(path, part) != NULL)))
			return word;
	}
	return NULL;
}

/* The errno that CALL on PATH is to fail with, or 0. */
static int fault_of(const char *call, const char *path)
{
	char text[1024];
	const char *word = order_for(call, path, text, sizeof text);
	for (size_t i = 0; word != NULL && i < sizeof codes / sizeof *codes; i++)
		if (strcmp(word, codes[i].name) == 0)
			return codes[i].code;
	return 0;
}

static int fault_of_file(const char *call, int file)
{
	char link[64], path[4096];
	snprintf(link, sizeof link, "/proc/self/fd/%d", file);
	ssize_t n = readlink(link, path, sizeof path - 1);
	path[n > 0 ? n : 0] = '\0';
	return fault_of(call, path);
}

static int fails(int code)
{
	if (code != 0)
		errno = code;
	return code != 0;
}

ssize_t pwrite64(int file, const void *data, size_t length, off_t at)
{
	REAL(ssize_t, "pwrite64", int, const void *, size_t, off_t);
	return fails(fault_of_file("write", file)) ? -1 : real(file, data, length, at);
}

ssize_t pwrite(int file, const void *data, size_t length, off_t at)
{
	return pwrite64(file, data, length, at);
}

ssize_t write(int file, const void *data, size_t length)
{
	REAL(ssize_t, "write", int, const void *, size_t);
	return fails(fault_of_file("write", file)) ? -1 : real(file, data, length);
}

int ftruncate64(int file, off_t size)
{
	REAL(int, "ftruncate64", int, off_t);
	return fails(fault_of_file("write", file)) ? -1 : real(file, size);
}

int ftruncate(int file, off_t size)
{
	return ftruncate64(file, size);
}

int posix_fallocate64(int file, off_t at, off_t size)
{
	REAL(int, "posix_fallocate64", int, off_t, off_t);
	int code = fault_of_file("write", file);
	return code != 0 ? code : real(file, at, size);
}

int posix_fallocate(int file, off_t at, off_t size)
{
	return posix_fallocate64(file, at, size);
}

int fdatasync(int file)
{
	REAL(int, "fdatasync", int);
	return fails(fault_of_file("sync", file)) ? -1 : real(file);
}

int fsync(int file)
{
	REAL(int, "fsync", int);
	return fails(fault_of_file("sync", file)) ? -1 : real(file);
}

int open64(const char *path, int flags, ...)
{
	va_list arguments;
	va_start(arguments, flags);
	mode_t mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0;
	va_end(arguments);
	if ((flags & (O_ACCMODE | O_CREAT)) != O_RDONLY && fails(fault_of("open", path)))
		return -1;
	return real_open(path, flags, mode);
}

int open(const char *path, int flags, ...)
{
	va_list arguments;
	va_start(arguments, flags);
	mode_t mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0;
	va_end(arguments);
	return open64(path, flags, mode);
}

int socket(int family, int type, int protocol)
{
	REAL(int, "socket", int, int, int);
	return family != AF_UNIX && fails(fault_of("socket", NULL)) ? -1
								    : real(family, type, protocol);
}

static time_t ahead(void)
{
	char text[1024];
	const char *word = order_for("clock", NULL, text, sizeof text);
	return word != NULL ? atol(word) : 0;
}

int clock_gettime(clockid_t clock, struct timespec *t)
{
	REAL(int, "clock_gettime", clockid_t, struct timespec *);
	int code = real(clock, t);
	if (code == 0 && clock == CLOCK_REALTIME)
		t->tv_sec += ahead();
	return code;
}

int gettimeofday(struct timeval *t, void *zone)
{
	REAL(int, "gettimeofday", struct timeval *, void *);
	int code = real(t, zone);
	if (code == 0)
		t->tv_sec += ahead();
	return code;
}

time_t time(time_t *at)
{
	struct timespec t;
	clock_gettime(CLOCK_REALTIME, &t);
	if (at != NULL)
		*at = t.tv_sec;
	return t.tv_sec;
}

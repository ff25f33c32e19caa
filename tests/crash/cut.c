/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cut - a library to be preloaded that ends the program at its Nth step to the outside: a write, a
 * sync, a truncation, a rename, a removal of a file.
 *
 *     CUT_AT=N     die by SIGKILL just before the Nth step; 0 or unset: never
 *     CUT_POWER=1  and as when the power goes: what was written since the last sync of a file is
 *                  taken back first, but for the first CUT_KEEP of those writes
 *     CUT_DEAF=X   syncs of files with X in their path do nothing: a control that must lose
 * something CUT_COUNT=F  write the number of steps to F at the end
 *
 * Only regular files count, so that the terminal and the network do not move the steps. Children
 * are left alone. Not thread-safe beyond one lock: steps of threads count as they come.
 */
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST_UNDO 4096

/* What a write has replaced, to be put back. */
typedef struct {
	dev_t device;
	ino_t inode;
	int file; /* a descriptor of our own */
	off_t at, size;
	char *old;
	ssize_t length;
} Undo;

static Undo undone[MOST_UNDO];
static int n_undone;
static long steps, cut_at;
static int power, keep;
static const char *deaf;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*real_write)(int, const void *, size_t);
static int (*real_fdatasync)(int);
static int (*real_fsync)(int);
static int (*real_ftruncate)(int, off_t);
static int (*real_rename)(const char *, const char *);
static int (*real_unlink)(const char *);

static long number(const char *name)
{
	const char *text = getenv(name);
	return text != NULL ? atol(text) : 0;
}

static void tell_count(void)
{
	FILE *out = fopen(getenv("CUT_COUNT"), "w");
	if (out != NULL) {
		fprintf(out, "%ld\n", steps);
		fclose(out);
	}
}

__attribute__((constructor)) static void begin(void)
{
	*(void **)&real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
	*(void **)&real_write = dlsym(RTLD_NEXT, "write");
	*(void **)&real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
	*(void **)&real_fsync = dlsym(RTLD_NEXT, "fsync");
	*(void **)&real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
	*(void **)&real_rename = dlsym(RTLD_NEXT, "rename");
	*(void **)&real_unlink = dlsym(RTLD_NEXT, "unlink");
	cut_at = number("CUT_AT");
	power = (int)number("CUT_POWER");
	deaf = getenv("CUT_DEAF");
	keep = (int)number("CUT_KEEP");
	unsetenv("LD_PRELOAD");
	if (getenv("CUT_COUNT") != NULL)
		atexit(tell_count);
}

static void put_back(void)
{
	for (int i = n_undone - 1; i >= keep; i--) {
		const Undo *u = &undone[i];
		if (u->length > 0)
			real_pwrite(u->file, u->old, (size_t)u->length, u->at);
		real_ftruncate(u->file, u->size);
	}
}

/* One step; does not return from the last. Leaves the lock held. */
static void step(void)
{
	pthread_mutex_lock(&lock);
	if (++steps != cut_at)
		return;
	if (power)
		put_back();
	kill(getpid(), SIGKILL);
	for (;;)
		pause();
}

static int is_file(int file, struct stat *about)
{
	return fstat(file, about) == 0 && S_ISREG(about->st_mode);
}

/* Remember what LENGTH bytes AT are in FILE before they change. */
static void remember(int file, const struct stat *about, off_t at, size_t length)
{
	char path[64];
	if (!power || n_undone == MOST_UNDO)
		return;
	snprintf(path, sizeof path, "/proc/self/fd/%d", file);
	Undo *u = &undone[n_undone];
	*u = (Undo){
		.device = about->st_dev, .inode = about->st_ino, .at = at, .size = about->st_size
	};
	if ((u->file = open(path, O_RDWR | O_CLOEXEC)) < 0)
		return;
	u->old = malloc(length + 1);
	u->length = u->old != NULL ? pread(u->file, u->old, length, at) : 0;
	n_undone++;
}

static int is_deaf_to(int file)
{
	char link[64], path[4096];
	snprintf(link, sizeof link, "/proc/self/fd/%d", file);
	ssize_t n = readlink(link, path, sizeof path - 1);
	path[n > 0 ? n : 0] = '\0';
	return deaf != NULL && strstr(path, deaf) != NULL;
}

/* FILE is safe on its disk. */
static void forget(int file)
{
	struct stat about;
	int kept = 0;
	if (fstat(file, &about) != 0)
		return;
	for (int i = 0; i < n_undone; i++) {
		if (undone[i].device == about.st_dev && undone[i].inode == about.st_ino) {
			close(undone[i].file);
			free(undone[i].old);
		} else {
			undone[kept++] = undone[i];
		}
	}
	n_undone = kept;
}

ssize_t pwrite64(int file, const void *data, size_t length, off_t at)
{
	struct stat about;
	if (!is_file(file, &about))
		return real_pwrite(file, data, length, at);
	step();
	remember(file, &about, at, length);
	ssize_t n = real_pwrite(file, data, length, at);
	pthread_mutex_unlock(&lock);
	return n;
}

ssize_t pwrite(int file, const void *data, size_t length, off_t at)
{
	return pwrite64(file, data, length, at);
}

ssize_t write(int file, const void *data, size_t length)
{
	struct stat about;
	if (file <= STDERR_FILENO || !is_file(file, &about))
		return real_write(file, data, length);
	int appends = fcntl(file, F_GETFL) & O_APPEND;
	step();
	remember(file, &about, appends ? about.st_size : lseek(file, 0, SEEK_CUR), length);
	ssize_t n = real_write(file, data, length);
	pthread_mutex_unlock(&lock);
	return n;
}

static int sync_file(int file, int (*real)(int))
{
	step();
	int ignored = is_deaf_to(file), code = ignored ? 0 : real(file);
	if (code == 0 && !ignored)
		forget(file);
	pthread_mutex_unlock(&lock);
	return code;
}

int fdatasync(int file)
{
	return sync_file(file, real_fdatasync);
}

int fsync(int file)
{
	return sync_file(file, real_fsync);
}

int ftruncate64(int file, off_t size)
{
	struct stat about;
	step();
	if (is_file(file, &about))
		remember(file, &about, size,
			 about.st_size > size ? (size_t)(about.st_size - size) : 0);
	int code = real_ftruncate(file, size);
	pthread_mutex_unlock(&lock);
	return code;
}

int ftruncate(int file, off_t size)
{
	return ftruncate64(file, size);
}

int rename(const char *from, const char *to)
{
	step();
	int code = real_rename(from, to);
	pthread_mutex_unlock(&lock);
	return code;
}

int unlink(const char *path)
{
	step();
	int code = real_unlink(path);
	pthread_mutex_unlock(&lock);
	return code;
}

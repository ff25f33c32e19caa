/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies of the database, and whether it is sound. */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "agent/store_private.h"

#define QUICK_VERSION 8      /* the first schema that quick_check of SQLite 3.40 reads right */
#define STEPS_A_LOOK  100000 /* of SQLite's machine, between two looks at the clock */

static gboolean fail_file(const char *path, const char *what, GError **error)
{
	int code = errno;
	g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER, "%s: %s: %s", path, what,
		    g_strerror(code));
	return FALSE;
}

static gboolean sync_path(const char *path, int flags, GError **error)
{
	int file = open(path, flags | O_RDONLY | O_CLOEXEC);
	gboolean ok = file >= 0 && fsync(file) == 0;
	if (!ok)
		fail_file(path, "cannot be written to disk", error);
	if (file >= 0)
		close(file);
	return ok;
}

static gboolean sync_folder_of(const char *path, GError **error)
{
	g_autofree char *folder = g_path_get_dirname(path);
	return sync_path(folder, O_DIRECTORY, error);
}

/* A copy at PART, whole and on disk, or none. */
static gboolean copy_to(Store *store, const char *part, GError **error)
{
	mode_t before = umask(0077);
	unlink(part);
	gboolean ok = store_flush(store, error) &&
		      sql_run(&store->sql, error, "VACUUM INTO ?", "s", part);
	umask(before);
	ok = ok && sync_path(part, 0, error);
	if (!ok)
		unlink(part);
	return ok;
}

gboolean store_backup(Store *store, const char *file, GError **error)
{
	g_autofree char *part = g_strconcat(file, ".part", NULL);
	if (g_file_test(file, G_FILE_TEST_EXISTS)) {
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT, "%s: is there already",
			    file);
		return FALSE;
	}
	if (!copy_to(store, part, error))
		return FALSE;
	if (g_rename(part, file) != 0)
		return fail_file(file, "cannot be put in place", error);
	return sync_folder_of(file, error);
}

/* ---- back again ---- */

/* That the copy is no database is no reason to restore one over the state. */
static void drop_advice(const GError *error)
{
	char *advice = error != NULL ? strstr(error->message, SQL_RESTORE_ADVICE) : NULL;
	if (advice != NULL)
		*advice = '\0';
}

/* The copy, opened and found sound. */
static Store *open_copy(const char *file, GError **error)
{
	StoreSoundness sound;
	g_autofree char *what = NULL;
	g_autoptr(Store) copy = store_new(file);
	gint64 version = 0;
	if (!store_attach(copy, SQLITE_OPEN_READWRITE, error) ||
	    !sql_number(&copy->sql, &version, 0, error, "PRAGMA user_version", "") ||
	    !store_check(copy, 0, &sound, &what, error)) {
		drop_advice(error != NULL ? *error : NULL);
		g_prefix_error(error, "nothing was changed: ");
		return NULL;
	}
	if (sound == STORE_SOUND && version > 0 && version <= store_schema_version())
		return g_steal_pointer(&copy);
	g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT, "%s: %s; nothing was changed",
		    file,
		    sound != STORE_SOUND ? what
		    : version == 0       ? "is empty"
					 : "was written by a newer vedette");
	return NULL;
}

/* Move PATH's database to ASIDE with the log that belongs to it, so that neither meets another. */
static gboolean move_aside(const char *path, const char *aside, GError **error)
{
	static const char *const parts[] = { "-wal", "-shm", "" };
	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
		g_autofree char *from = g_strconcat(path, parts[i], NULL);
		g_autofree char *to = g_strconcat(aside, parts[i], NULL);
		if (g_rename(from, to) != 0 && errno != ENOENT)
			return fail_file(from, "cannot be moved aside", error);
	}
	return TRUE;
}

/* A name beside PATH that is free. */
static char *name_aside(const char *path)
{
	g_autoptr(GDateTime) now = g_date_time_new_now_local();
	g_autofree char *stamp = g_date_time_format(now, "%Y%m%dT%H%M%S");
	char *aside = g_strdup_printf("%s.replaced-%s", path, stamp);
	for (int i = 2; g_file_test(aside, G_FILE_TEST_EXISTS); i++) {
		g_free(aside);
		aside = g_strdup_printf("%s.replaced-%s.%d", path, stamp, i);
	}
	return aside;
}

gboolean store_restore(const char *dir, const char *file, char **aside, GError **error)
{
	g_autofree char *path = g_build_filename(dir, "vedette.db", NULL);
	g_autofree char *part = g_strconcat(path, ".part", NULL);
	g_autofree char *old = name_aside(path);
	g_autoptr(Store) place = store_new(path);
	*aside = NULL;
	if (!store_take_lock(place, dir, error))
		return FALSE;
	g_autoptr(Store) copy = open_copy(file, error);
	if (copy == NULL || !copy_to(copy, part, error))
		return FALSE;
	gboolean replaces = g_file_test(path, G_FILE_TEST_EXISTS);
	if (!move_aside(path, old, error))
		return FALSE;
	if (g_rename(part, path) != 0)
		return fail_file(path, "cannot be put in place", error);
	*aside = replaces ? g_steal_pointer(&old) : NULL;
	return sync_folder_of(path, error);
}

/* ---- is it sound? ---- */

static int is_late(void *data)
{
	const gint64 *until = data;
	return *until != 0 && g_get_monotonic_time() > *until;
}

gboolean store_check(Store *store, guint seconds, StoreSoundness *sound, char **what,
		     GError **error)
{
	g_autoptr(GError) own = NULL;
	gint64 until = seconds != 0 ? g_get_monotonic_time() + seconds * G_USEC_PER_SEC : 0;
	gint64 version = 0;
	sql_number(&store->sql, &version, 0, NULL, "PRAGMA user_version", "");
	g_autoptr(SqlRows) rows = sql_query(&store->sql, &own,
					    version >= QUICK_VERSION ? "PRAGMA quick_check(1)"
								     : "PRAGMA integrity_check(1)",
					    "");
	sqlite3_progress_handler(store->sql.db, STEPS_A_LOOK, is_late, &until);
	gboolean found = rows != NULL && sql_step(&store->sql, rows, &own);
	sqlite3_progress_handler(store->sql.db, 0, NULL, NULL);
	g_autofree char *says = found ? sql_text(rows, 0) : NULL;
	if (g_strcmp0(says, "ok") == 0)
		*sound = STORE_SOUND;
	else if (says == NULL && own != NULL && sqlite3_errcode(store->sql.db) == SQLITE_INTERRUPT)
		*sound = STORE_UNFINISHED;
	else if (own != NULL && !g_error_matches(own, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT)) {
		g_propagate_error(error, g_steal_pointer(&own));
		return FALSE;
	} else {
		*sound = STORE_DAMAGED;
		*what = says != NULL ? g_steal_pointer(&says) : g_strdup("cannot be read");
	}
	return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening: one writer, our own files only, brought up to date, checked after a crash. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "agent/store_private.h"

#define CHECK_SECONDS 10 /* the start waits no longer for a large database to be checked */
#define READER_NAP_MS 5  /* between two tries: the agent writes on with hardly a pause */
#define KEPT_COPIES   2  /* from before migrations */
#define VACUUM_KIND   "PRAGMA auto_vacuum = INCREMENTAL;"
#define COPY_SUFFIX   ".schema-"
#define ROOM          (8 << 20) /* bytes: some fetches, and the pages they change */

/* One writer: a lock on a file beside the database, gone with the process whatever happens. */
gboolean store_take_lock(Store *store, const char *dir, GError **error)
{
	static const int passing[] = { ENOENT, ENOSPC, EDQUOT, EMFILE, ENFILE, ENOMEM, EIO, EROFS };
	g_autofree char *path = g_build_filename(dir, "vedette.lock", NULL);
	store->lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (store->lock < 0) {
		VedetteError reaction = VEDETTE_ERROR_BAD_INPUT;
		for (gsize i = 0; i < G_N_ELEMENTS(passing); i++)
			if (errno == passing[i])
				reaction = VEDETTE_ERROR_TRY_LATER;
		g_set_error(error, VEDETTE_ERROR, reaction, "%s: %s", path, g_strerror(errno));
		return FALSE;
	}
	if (flock(store->lock, LOCK_EX | LOCK_NB) == 0)
		return TRUE;
	g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER,
		    "%s: another vedette is at work on this state; wait for it or stop it", dir);
	return FALSE;
}

/* ---- migrations ---- */

/* Of the copies beside the database all but the newest go. */
static void prune_copies(const char *path)
{
	for (gint64 version = store_schema_version(), kept = 0; version >= 0; version--) {
		g_autofree char *copy =
			g_strdup_printf("%s" COPY_SUFFIX "%" G_GINT64_FORMAT, path, version);
		if (access(copy, F_OK) == 0 && ++kept > KEPT_COPIES)
			unlink(copy);
	}
}

static gboolean copy_older(Store *store, gint64 version, GError **error)
{
	g_autofree char *copy =
		g_strdup_printf("%s" COPY_SUFFIX "%" G_GINT64_FORMAT, store->sql.path, version);
	unlink(copy); /* of a start that did not come to its end */
	if (!store_backup(store, copy, error)) {
		g_prefix_error(error, "not brought up to date without a copy: ");
		return FALSE;
	}
	prune_copies(store->sql.path);
	g_message("%s is brought up to date; as it was: %s", store->sql.path, copy);
	return TRUE;
}

static gboolean migrate_step(Store *store, gint64 version, GError **error)
{
	g_autofree char *set =
		g_strdup_printf("PRAGMA user_version = %" G_GINT64_FORMAT, version + 1);
	if (!sql_begin(&store->sql, error))
		return FALSE;
	if (sqlite3_exec(store->sql.db, store_migration(version), NULL, NULL, NULL) == SQLITE_OK &&
	    sqlite3_exec(store->sql.db, set, NULL, NULL, NULL) == SQLITE_OK)
		return sql_end(&store->sql, TRUE, error);
	sql_set_error(&store->sql, error, "cannot be brought up to date");
	sql_end(&store->sql, FALSE, NULL);
	return FALSE;
}

static gboolean is_too_new(Store *store, gint64 *version, GError **error)
{
	gint64 newest = store_schema_version();
	if (!sql_number(&store->sql, version, 0, error, "PRAGMA user_version", ""))
		return TRUE;
	if (*version > newest)
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT,
			    "%s was written by a newer vedette (schema %" G_GINT64_FORMAT
			    ", this one knows %" G_GINT64_FORMAT ")",
			    store->sql.path, *version, newest);
	return *version > newest;
}

static gboolean is_up_to_date(Store *store, GError **error)
{
	gint64 version;
	if (is_too_new(store, &version, error))
		return FALSE;
	if (version == store_schema_version())
		return TRUE;
	g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER,
		    "%s is of an older vedette; `vedette poll` or `vedette run` brings it up to"
		    " date",
		    store->sql.path);
	return FALSE;
}

static gboolean migrate(Store *store, gint64 version, GError **error)
{
	gint64 newest = store_schema_version();
	if (version > 0 && version < newest && !copy_older(store, version, error))
		return FALSE;
	for (; version < newest; version++)
		if (!migrate_step(store, version, error))
			return FALSE;
	return TRUE;
}

/* ---- the file ---- */

/* What does not carry our mark is another program's: nothing may be changed. */
static gboolean is_ours(Store *store, GError **error)
{
	gint64 version, tables, application;
	if (!sql_number(&store->sql, &version, 0, error, "PRAGMA user_version", "") ||
	    !sql_number(&store->sql, &application, 0, error, "PRAGMA application_id", "") ||
	    !sql_number(&store->sql, &tables, 0, error, "SELECT count(*) FROM sqlite_schema", ""))
		return FALSE;
	if (application == STORE_APPLICATION_ID ? version > 0 : version == 0 && tables == 0)
		return TRUE;
	g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT,
		    "%s is another program's database; move it away", store->sql.path);
	return FALSE;
}

/* The agent holds the lock for half a second at a time and hardly pauses: SQLite's own handler,
 * which looks ten times a second, may miss every pause. */
static int on_busy(void *data, int tries)
{
	if (tries * READER_NAP_MS > STORE_READER_BUSY_MS)
		return 0;
	g_usleep(READER_NAP_MS * 1000);
	return 1;
}

gboolean store_attach(Store *store, int flags, GError **error)
{
	mode_t before = umask(0077);
	int code = sqlite3_open_v2(store->sql.path, &store->sql.db, flags, NULL);
	umask(before);
	if (code != SQLITE_OK) {
		sql_set_error(&store->sql, error, "cannot be opened");
		return FALSE;
	}
	if (store->lock >= 0)
		sqlite3_busy_timeout(store->sql.db, STORE_BUSY_MS);
	else
		sqlite3_busy_handler(store->sql.db, on_busy, NULL);
	sqlite3_extended_result_codes(store->sql.db, 1);
	sqlite3_db_config(store->sql.db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	if (!tokenizer_register(store->sql.db) || !score_register(store->sql.db)) {
		sql_set_error(&store->sql, error, "full-text search is not available");
		return FALSE;
	}
	return is_ours(store, error);
}

/* VERSION 0: the database is not made yet, and its pages can be given back from the first on. */
static gboolean prepare_to_write(Store *store, gint64 version, GError **error)
{
	/* a large archive's indexes are written all over: 16 MB of pages, and as much between two
	 * checkpoints */
	static const char *const pragmas =
		"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
		"PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;"
		"PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = 4000;"
		"PRAGMA journal_size_limit = " G_STRINGIFY(STORE_LOG_LIMIT) ";";
	if (sqlite3_exec(store->sql.db, version == 0 ? VACUUM_KIND : "", NULL, NULL, NULL) ==
		    SQLITE_OK &&
	    sqlite3_exec(store->sql.db, pragmas, NULL, NULL, NULL) == SQLITE_OK)
		return TRUE;
	sql_set_error(&store->sql, error, "cannot be opened");
	return FALSE;
}

/* A database made before pages were given back is written anew once, where there is room for it. */
static void give_back_pages(Store *store)
{
	struct statvfs disk;
	struct stat file;
	gint64 kind = STORE_VACUUM_INCREMENTAL;
	sql_number(&store->sql, &kind, STORE_VACUUM_INCREMENTAL, NULL, "PRAGMA auto_vacuum", "");
	if (kind == STORE_VACUUM_INCREMENTAL || stat(store->sql.path, &file) != 0 ||
	    statvfs(store->sql.path, &disk) != 0 ||
	    (double)disk.f_bavail * (double)disk.f_frsize < 3.0 * (double)file.st_size)
		return;
	sqlite3_exec(store->sql.db, VACUUM_KIND "VACUUM", NULL, NULL, NULL);
}

/* Only a program that was killed leaves a log behind. */
static gboolean was_left(const char *path)
{
	struct stat about;
	g_autofree char *log = g_strconcat(path, "-wal", NULL);
	return stat(log, &about) == 0 && about.st_size > 0;
}

static gboolean check_left(Store *store, GError **error)
{
	StoreSoundness sound;
	g_autofree char *what = NULL;
	if (!store_check(store, CHECK_SECONDS, &sound, &what, error))
		return FALSE;
	if (sound == STORE_UNFINISHED)
		g_message("%s was not closed and is too large to be checked at the start; `vedette"
			  " doctor` checks it",
			  store->sql.path);
	if (sound != STORE_DAMAGED)
		return TRUE;
	g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT,
		    "%s is damaged: %s" SQL_RESTORE_ADVICE, store->sql.path, what);
	return FALSE;
}

static gboolean begin_to_write(Store *store, gboolean left, GError **error)
{
	gint64 version;
	if (is_too_new(store, &version, error) || !prepare_to_write(store, version, error) ||
	    (left && !check_left(store, error)) || !migrate(store, version, error))
		return FALSE;
	give_back_pages(store);
	return sql_run(&store->sql, error,
		       "UPDATE outbox SET state = 'doubt' WHERE state = 'sending'", "") &&
	       sql_number(&store->sql, &store->last_story, 0, error, LAST_STORY, "") &&
	       store_tally_all(store, error);
}

/* A read-only file system takes no lock and no log, and needs none. */
static char *unchanging(const Store *store)
{
	struct statvfs disk;
	if (statvfs(store->sql.path, &disk) != 0 || !(disk.f_flag & ST_RDONLY) ||
	    was_left(store->sql.path))
		return NULL;
	g_autofree char *escaped =
		g_uri_escape_string(store->sql.path, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH, FALSE);
	return g_strconcat("file:", escaped, "?immutable=1", NULL);
}

static gboolean attach_to_read(Store *store, GError **error)
{
	g_autofree char *uri = unchanging(store);
	if (uri == NULL)
		return store_attach(store, SQLITE_OPEN_READWRITE, error);
	g_autofree char *path = store->sql.path;
	store->sql.path = g_steal_pointer(&uri);
	gboolean ok = store_attach(store, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error);
	g_free(store->sql.path);
	store->sql.path = g_steal_pointer(&path);
	return ok;
}

static void clear_words(gpointer data)
{
	StoreWords *words = data;
	for (int f = 0; f < N_FIELDS; f++)
		g_free(words->lines[f]);
}

Store *store_new(const char *file)
{
	Store *store = g_new0(Store, 1);
	store->lock = -1;
	store->words = g_array_new(FALSE, FALSE, sizeof(StoreWords));
	g_array_set_clear_func(store->words, clear_words);
	store->sql.path = g_strdup(file);
	return store;
}

Store *store_open(const char *dir, StoreMode mode, GError **error)
{
	g_autofree char *path = g_build_filename(dir, "vedette.db", NULL);
	g_autoptr(Store) store = store_new(path);
	if (mode == STORE_READ && !g_file_test(path, G_FILE_TEST_EXISTS)) {
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT,
			    "%s: nothing stored yet; `vedette poll` fills it", path);
		return NULL;
	}
	if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT,
			    "%s is a folder; a database belongs there", path);
		return NULL;
	}
	if (mode == STORE_READ)
		return attach_to_read(store, error) && is_up_to_date(store, error)
			       ? g_steal_pointer(&store)
			       : NULL;
	if (!store_take_lock(store, dir, error))
		return NULL;
	gboolean left = was_left(path);
	if (!store_attach(store, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error) ||
	    !begin_to_write(store, left, error))
		return NULL;
	return g_steal_pointer(&store);
}

void store_close(Store *store)
{
	if (store == NULL)
		return;
	store_flush(store, NULL);
	g_array_unref(store->words);
	sql_close(&store->sql);
	if (store->lock >= 0)
		close(store->lock);
	g_free(store);
}

gboolean store_try_room(const char *dir, GError **error)
{
	g_autofree char *path = g_build_filename(dir, "vedette.room", NULL);
	int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	int code = file < 0 ? errno : posix_fallocate(file, 0, ROOM);
	if (file >= 0) {
		close(file);
		unlink(path);
	}
	if (code == 0)
		return TRUE;
	g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER, "%s: no room for %d MB: %s", dir,
		    ROOM >> 20, g_strerror(code));
	return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fixture - what several unit tests need: a folder that goes away again, a rule set from strings.
 */
#ifndef TESTS_UNIT_FIXTURE_H
#define TESTS_UNIT_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

#include "filters/ruleset.h"

/* A broken contract of GLib's fails the test in which it happens. */
__attribute__((constructor)) static void criticals_are_fatal(void)
{
	g_log_set_always_fatal(G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
}

static inline void remove_tree(const char *path)
{
	g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
	for (const char *name; dir != NULL && (name = g_dir_read_name(dir)) != NULL;) {
		g_autofree char *inner = g_build_filename(path, name, NULL);
		if (g_file_test(inner, G_FILE_TEST_IS_DIR))
			remove_tree(inner);
		g_unlink(inner);
	}
	g_rmdir(path);
}

/* cmocka set-up and teardown: *STATE is the path of an empty folder. */
static inline int make_folder(void **state)
{
	*state = g_dir_make_tmp("vedette-test-XXXXXX", NULL);
	return *state == NULL;
}

static inline int remove_folder(void **state)
{
	remove_tree(*state);
	g_free(*state);
	return 0;
}

/* From now on no file of this process grows beyond MOST bytes, as on a full disk. */
static inline void limit_files(rlim_t most)
{
	struct rlimit limit;
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
	limit.rlim_cur = MIN(most, limit.rlim_max);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, make_folder, remove_folder)

/* DIR/NAME with TEXT in it. Caller frees the path. */
static inline char *put_file(const char *dir, const char *name, const char *text)
{
	char *path = g_build_filename(dir, name, NULL);
	g_autofree char *folder = g_path_get_dirname(path);
	g_mkdir_with_parents(folder, 0700);
	assert_true(g_file_set_contents(path, text, -1, NULL));
	return path;
}

/* The rule set of three files' texts, any of which may be NULL. NULL if there was an error, which
 * is then in DIAGS. */
static inline Ruleset *load_ruleset(const char *dir, const char *rules, const char *entities,
				    const char *lexicon, DiagList *diags)
{
	const char *names[] = { "t.rules", "t.ent", "t.lex" };
	const char *texts[] = { rules, entities, lexicon };
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *path = g_build_filename(dir, names[i], NULL);
		g_unlink(path);
		if (texts[i] != NULL)
			g_free(put_file(dir, names[i], texts[i]));
	}
	const char *paths[] = { dir, NULL };
	return ruleset_load(paths, diags);
}

/* The complaint at I as a line, the path before the file's name cut off. Caller frees. */
static inline char *complaint(const DiagList *diags, guint i)
{
	if (i >= diag_kept(diags))
		return g_strdup("(none)");
	g_autofree char *line = diag_format(diag_at(diags, i));
	const char *slash =
		diag_at(diags, i)->file != NULL ? strrchr(diag_at(diags, i)->file, '/') : NULL;
	return g_strdup(slash != NULL ? line + (slash + 1 - diag_at(diags, i)->file) : line);
}

#endif

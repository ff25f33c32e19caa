/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "feeds/error.h"
#include "feeds/file.h"

static char *in_folder(const char *name)
{
	g_autofree char *dir = g_dir_make_tmp("file-XXXXXX", NULL);
	return g_build_filename(dir, name, NULL);
}

static void forget(const char *path)
{
	g_autofree char *dir = g_path_get_dirname(path);
	g_unlink(path);
	g_rmdir(dir);
}

static void test_a_file_up_to_the_ceiling_is_read_whole(void **state)
{
	g_autofree char *path = in_folder("x");
	gsize size = 0;
	assert_true(g_file_set_contents(path, "a\0bc", 4, NULL));
	g_autofree char *text = file_read(path, 4, &size, NULL);
	assert_int_equal(size, 4);
	assert_memory_equal(text, "a\0bc", 5);
	forget(path);
}

static void test_one_byte_more_is_too_big(void **state)
{
	g_autofree char *path = in_folder("x");
	g_autoptr(GError) error = NULL;
	assert_true(g_file_set_contents(path, "abcde", 5, NULL));
	assert_null(file_read(path, 4, NULL, &error));
	assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_TOO_BIG));
	assert_non_null(strstr(error->message, path));
	forget(path);
}

static void test_a_fifo_a_device_and_a_folder_are_refused_at_once(void **state)
{
	g_autofree char *fifo = in_folder("fifo");
	assert_int_equal(mkfifo(fifo, 0600), 0);
	const char *const paths[] = { fifo, "/dev/zero", "/", "/nonexistent/x" };
	for (gsize i = 0; i < G_N_ELEMENTS(paths); i++) {
		g_autoptr(GError) error = NULL;
		assert_null(file_read(paths[i], 1000, NULL, &error));
		assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT));
	}
	forget(fifo);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_file_up_to_the_ceiling_is_read_whole),
		cmocka_unit_test(test_one_byte_more_is_too_big),
		cmocka_unit_test(test_a_fifo_a_device_and_a_folder_are_refused_at_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

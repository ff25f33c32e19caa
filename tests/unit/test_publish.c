/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include <sys/stat.h>
#include <unistd.h>

#include "agent/publish.h"

static void test_everybody_may_read_what_is_published_whatever_the_umask(void **state)
{
	g_autofree char *path = g_build_filename(*state, "alerts.atom", NULL);
	struct stat at;
	mode_t before = umask(0077);
	for (int i = 0; i < 2; i++) { /* new, and over the old */
		assert_true(publish_file(path, i == 0 ? "one" : "another", NULL));
		assert_int_equal(stat(path, &at), 0);
		assert_int_equal(at.st_mode & 0777, 0644);
	}
	umask(before);
	g_autofree char *text = NULL;
	assert_true(g_file_get_contents(path, &text, NULL, NULL));
	assert_string_equal(text, "another");
	assert_int_equal(unlink(path), 0);
}

static void test_where_nothing_can_be_written_that_is_said(void **state)
{
	g_autofree char *path = g_build_filename(*state, "no", "such", "place", NULL);
	g_autoptr(GError) error = NULL;
	assert_false(publish_file(path, "x", &error));
	assert_non_null(strstr(error->message, path));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(test_everybody_may_read_what_is_published_whatever_the_umask),
		IN_FOLDER(test_where_nothing_can_be_written_that_is_said),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

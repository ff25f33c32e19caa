/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette.conf(5) against the table of settings: name, type, default, range and help. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "agent/config.h"

#define PAGE "agent/vedette.conf.5" /* tests run in the top folder */

static const char *const type_names[] = {
	[SETTING_STRING] = "text",       [SETTING_PATH] = "path",
	[SETTING_PATHS] = "paths",       [SETTING_BOOL] = "bool",
	[SETTING_COUNT] = "number",      [SETTING_DURATION] = "time",
	[SETTING_TRISTATE] = "tristate", [SETTING_SEVERITY] = "severity",
	[SETTING_HOURS] = "hours",       [SETTING_WEBHOOK] = "format",
	[SETTING_HTTP_URL] = "url",      [SETTING_SMTP_URL] = "server",
	[SETTING_COMMAND] = "command",   [SETTING_ADDRESSES] = "addresses",
	[SETTING_CHANNELS] = "channels", [SETTING_ZONE] = "zone",
	[SETTING_QUERY] = "query",       [SETTING_REASONS] = "reasons",
};

static char *read_page(void)
{
	char *text = NULL;
	assert_true(g_file_get_contents(PAGE, &text, NULL, NULL));
	return text;
}

static char *amount(const Setting *setting, gint64 number)
{
	static const struct {
		char unit;
		gint64 seconds;
	} units[] = { { 'd', 86400 }, { 'h', 3600 }, { 'm', 60 }, { 's', 1 } };
	for (gsize i = 0; setting->type == SETTING_DURATION && i < G_N_ELEMENTS(units); i++)
		if (number > 0 && number % units[i].seconds == 0)
			return g_strdup_printf("%" G_GINT64_FORMAT "%c", number / units[i].seconds,
					       units[i].unit);
	return g_strdup_printf("%" G_GINT64_FORMAT, number);
}

/* The two lines that open the entry of SETTING. */
static char *opening(const Setting *setting)
{
	gboolean ranged = setting->type == SETTING_COUNT || setting->type == SETTING_DURATION;
	g_autofree char *least = amount(setting, setting->min);
	g_autofree char *most = amount(setting, setting->max);
	g_autoptr(GString) out = g_string_new(NULL);
	g_string_append_printf(out, "\n.It Ic %s No = Ar %s\n.Pq Default: ", setting->key,
			       type_names[setting->type]);
	if (*setting->preset == '\0')
		g_string_append(out, "empty");
	else
		g_string_append_printf(out, "Li %s", setting->preset);
	if (ranged)
		g_string_append_printf(out, " ; from Li %s to Li %s", least, most);
	return g_string_free(g_string_append(g_steal_pointer(&out), "\n.br\n"), FALSE);
}

/* PAGE's part on SECTION, to be freed. */
static char *section_of(const char *page, const char *section)
{
	g_autofree char *head = g_strdup_printf("\n.Ss [%s]\\&\n", section);
	const char *start = strstr(page, head);
	if (start == NULL)
		fail_msg(PAGE " has no section [%s]", section);
	const char *end = strstr(start + strlen(head) - 1, "\n.El\n");
	assert_non_null(end);
	return g_strndup(start, (gsize)(end - start));
}

static void test_every_setting_stands_in_its_section_with_type_default_and_range(void **state)
{
	g_autofree char *page = read_page();
	for (const Setting *s = config_settings; s->section != NULL; s++) {
		g_autofree char *section = section_of(page, s->section);
		g_autofree char *expected = opening(s);
		if (strstr(section, expected) == NULL)
			fail_msg(PAGE " lacks in [%s]:%s", s->section, expected);
	}
}

static void test_every_setting_is_explained_as_the_program_explains_it(void **state)
{
	g_autofree char *page = read_page();
	for (const Setting *s = config_settings; s->section != NULL; s++) {
		g_autofree char *section = section_of(page, s->section);
		g_autofree char *expected = opening(s);
		const char *entry = strstr(section, expected);
		assert_non_null(entry);
		const char *next = strstr(entry + 1, "\n.It ");
		g_autofree char *text =
			next != NULL ? g_strndup(entry, (gsize)(next - entry)) : g_strdup(entry);
		g_strdelimit(text, "\n", ' ');
		if (strstr(text, s->help) == NULL)
			fail_msg(PAGE ": %s is to say \"%s\"", s->key, s->help);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			test_every_setting_stands_in_its_section_with_type_default_and_range),
		cmocka_unit_test(test_every_setting_is_explained_as_the_program_explains_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

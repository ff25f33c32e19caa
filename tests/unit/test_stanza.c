/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "filters/stanza.h"

static GPtrArray *parse(const char *text, DiagList *diags)
{
	return stanza_parse(text, strlen(text), "a.rules", diags);
}

static const StanzaEntry *entry_of(GPtrArray *stanzas, guint stanza, guint entry)
{
	Stanza *s = g_ptr_array_index(stanzas, stanza);
	return g_ptr_array_index(s->entries, entry);
}

static void test_sections_keys_and_positions_are_read(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) stanzas = parse("\xef\xbb\xbf# top\n[one]\r\nkey = value \r\n\n[two]\n"
					     "en = a = b\nen=c\n",
					     diags);
	assert_int_equal(diag_kept(diags), 0);
	assert_int_equal(stanzas->len, 2);
	const StanzaEntry *entry = entry_of(stanzas, 0, 0);
	assert_string_equal(entry->key, "key");
	assert_string_equal(entry->value, "value");
	assert_int_equal(entry->line, 3);
	assert_int_equal(entry->value_column, 7);
	assert_string_equal(entry_of(stanzas, 1, 0)->value, "a = b");
	assert_string_equal(stanza_find(g_ptr_array_index(stanzas, 1), "en")->value, "c");
	assert_null(stanza_find(g_ptr_array_index(stanzas, 1), "fr"));
}

static void test_indented_lines_continue_and_can_be_located(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) stanzas =
		parse("[r]\nmatch = one\n    OR دو\n  # inside\n\ttwo\n", diags);
	const StanzaEntry *entry = entry_of(stanzas, 0, 0);
	assert_string_equal(entry->value, "one\n    OR دو\n\ttwo");
	guint line, column;
	stanza_locate(entry, strstr(entry->value, "دو") - entry->value, &line, &column);
	assert_int_equal(line, 3);
	assert_int_equal(column, 8);
}

static void test_a_value_may_begin_on_the_next_line(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) stanzas = parse("[r]\nmatch =\n    one\n", diags);
	const StanzaEntry *entry = entry_of(stanzas, 0, 0);
	assert_string_equal(entry->value, "one");
	assert_int_equal(entry->value_line, 3);
	assert_int_equal(entry->value_column, 5);
}

static void test_each_fault_is_named_where_it_stands(void **state)
{
	static const struct {
		const char *text, *complaint;
	} cases[] = {
		{ "key = 1\n", "a.rules:1:1: error: a [section] must come first" },
		{ "[x\n", "a.rules:1:3: error: a section is written [name] on a line of its own" },
		{ "[x] y\n",
		  "a.rules:1:6: error: a section is written [name] on a line of its own" },
		{ "[ ]\n", "a.rules:1:2: error: a section needs a name, as in [name]" },
		{ "[x]\nnonsense\n",
		  "a.rules:2:1: error: expected key = value, found \"nonsense\"" },
		{ "[x]\n= 1\n", "a.rules:2:1: error: expected key = value, found \"= 1\"" },
		{ "[x]\n  loose\n",
		  "a.rules:2:3: error: an indented line continues a value, but none precedes it" },
		{ "[x]\nk = é\xff\n",
		  "a.rules:2:6: error: not valid UTF-8: save the file as UTF-8" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(DiagList) diags = diag_list_new();
		g_autoptr(GPtrArray) stanzas = parse(cases[i].text, diags);
		assert_int_equal(diag_errors(diags), 1);
		g_autofree char *line = diag_format(diag_at(diags, 0));
		assert_string_equal(line, cases[i].complaint);
	}
}

static void test_a_nul_byte_is_an_error_not_an_end(void **state)
{
	static const char text[] = "[x]\na = 1\0\nb = 2\n";
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) stanzas = stanza_parse(text, sizeof text - 1, "f", diags);
	assert_int_equal(diag_errors(diags), 1);
	assert_string_equal(entry_of(stanzas, 0, 0)->key, "b");
}

static void test_an_unknown_key_is_answered_with_the_nearest(void **state)
{
	static const char *const keys[] = { "severity", "match", NULL };
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) stanzas = parse("[r]\nseverty = high\nzzz = 1\n", diags);
	stanza_check_keys(g_ptr_array_index(stanzas, 0), keys, diags);
	assert_int_equal(diag_errors(diags), 2);
	g_autofree char *first = diag_format(diag_at(diags, 0));
	assert_string_equal(first,
			    "a.rules:2:1: error: unknown key \"severty\" in [r]; did you mean "
			    "\"severity\"?");
	g_autofree char *second = diag_format(diag_at(diags, 1));
	assert_string_equal(second, "a.rules:3:1: error: unknown key \"zzz\" in [r]");
}

static void test_a_file_that_is_not_there_is_one_error(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) stanzas = stanza_read("/nonexistent/x.rules", diags);
	assert_int_equal(stanzas->len, 0);
	assert_int_equal(diag_errors(diags), 1);
}

static void test_complaints_are_bounded_but_counted(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	for (int i = 0; i < 5000; i++)
		diag_add(diags, DIAG_ERROR, "f", i, 1, "wrong");
	assert_int_equal(diag_kept(diags), 100);
	assert_int_equal(diag_errors(diags), 5000);
}

static void test_complaints_show_control_characters_instead_of_sending_them(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	diag_add(diags, DIAG_WARNING, "f", 1, 2, "value \"\x1b[31m\xe2\x80\xae\xff\"");
	g_autofree char *line = diag_format(diag_at(diags, 0));
	assert_string_equal(line, "f:1:2: warning: value \"\\u001b[31m\\u202e\xef\xbf\xbd\"");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sections_keys_and_positions_are_read),
		cmocka_unit_test(test_indented_lines_continue_and_can_be_located),
		cmocka_unit_test(test_a_value_may_begin_on_the_next_line),
		cmocka_unit_test(test_each_fault_is_named_where_it_stands),
		cmocka_unit_test(test_a_nul_byte_is_an_error_not_an_end),
		cmocka_unit_test(test_an_unknown_key_is_answered_with_the_nearest),
		cmocka_unit_test(test_a_file_that_is_not_there_is_one_error),
		cmocka_unit_test(test_complaints_are_bounded_but_counted),
		cmocka_unit_test(test_complaints_show_control_characters_instead_of_sending_them),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

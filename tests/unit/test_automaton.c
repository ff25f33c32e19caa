/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "filters/automaton.h"
#include "filters/vocabulary.h"

/* What a walk over WORD passes, as "value value". */
static char *passed(const Automaton *automaton, const char *word)
{
	g_autoptr(GString) out = g_string_new(NULL);
	guint32 state = AUTOMATON_START;
	for (const char *p = word; *p != '\0' && state != 0; p++) {
		guint value;
		state = automaton_step(automaton, state, (guchar)*p);
		if (state != 0 && automaton_value(automaton, state, &value))
			g_string_append_printf(out, "%s%u", out->len > 0 ? " " : "", value);
	}
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static void test_every_string_that_begins_a_word_is_passed(void **state)
{
	static const char *const strings[] = { "ab", "abc", "b", "abd", "افغان", "\xff" };
	static const struct {
		const char *word, *passes;
	} cases[] = { { "abcd", "0 1" }, { "abd", "0 3" },     { "b", "2" },    { "a", "" },
		      { "", "" },        { "افغانستان", "4" }, { "\xff", "5" }, { "c", "" } };
	AutomatonKey keys[G_N_ELEMENTS(strings)];
	for (guint i = 0; i < G_N_ELEMENTS(strings); i++)
		keys[i] = (AutomatonKey){ strings[i], (guint)strlen(strings[i]), i };
	g_autoptr(Automaton) automaton = automaton_new(keys, G_N_ELEMENTS(keys));
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *found = passed(automaton, cases[i].word);
		assert_string_equal(found, cases[i].passes);
	}
}

static void test_no_strings_pass_nothing(void **state)
{
	g_autoptr(Automaton) automaton = automaton_new(NULL, 0);
	g_autofree char *found = passed(automaton, "anything");
	assert_string_equal(found, "");
}

#define MANY 20000

static void test_many_strings_are_each_themselves(void **state)
{
	g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
	g_autofree AutomatonKey *keys = g_new(AutomatonKey, MANY);
	for (guint i = 0; i < MANY; i++) {
		g_ptr_array_add(words, g_strdup_printf("%x.", i * 2654435761u));
		const char *word = g_ptr_array_index(words, i);
		keys[i] = (AutomatonKey){ word, (guint)strlen(word), i };
	}
	g_autoptr(Automaton) automaton = automaton_new(keys, MANY);
	for (guint i = 0; i < MANY; i++) {
		g_autofree char *found = passed(automaton, g_ptr_array_index(words, i));
		assert_int_equal(g_ascii_strtoull(found, NULL, 10), i);
		assert_null(strchr(found, ' '));
	}
}

static void test_a_vocabulary_gives_back_what_was_put(void **state)
{
	Vocabulary vocabulary;
	vocabulary_init(&vocabulary);
	for (guint i = 0; i < MANY; i++) {
		gboolean is_new;
		g_autofree char *word = g_strdup_printf("w%u", i);
		*vocabulary_put(&vocabulary, word, strlen(word), text_hash(word, strlen(word)),
				&is_new) = i;
		assert_true(is_new);
		vocabulary_put(&vocabulary, word, strlen(word), text_hash(word, strlen(word)),
			       &is_new);
		assert_false(is_new);
	}
	for (guint i = 0; i < 2 * MANY; i++) {
		g_autofree char *word = g_strdup_printf("w%u and more", i);
		gsize length = strcspn(word, " ");
		guint32 value = 0, hash = text_hash(word, length);
		gboolean has = vocabulary_may_have(&vocabulary, hash) &&
			       vocabulary_get(&vocabulary, word, length, hash, &value);
		assert_int_equal(has, i < MANY);
		if (has)
			assert_int_equal(value, i);
	}
	vocabulary_clear(&vocabulary);
}

static void test_hashes_go_by_the_word_alone(void **state)
{
	for (gsize length = 1; length < 40; length++) {
		char a[64], b[64];
		memset(a, 'a', sizeof a);
		memset(b, 'b', sizeof b);
		memset(b, 'a', length);
		assert_int_equal(text_hash(a, length), text_hash(b, length));
		assert_int_equal(text_hash_form(a, length), text_hash_form(b, length));
		assert_int_equal(text_hash(a, length), text_hash_form(b, length));
		assert_int_not_equal(text_hash(a, length), text_hash(a, length + 1));
		b[length - 1] = 'c';
		assert_int_not_equal(text_hash(a, length), text_hash(b, length));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_string_that_begins_a_word_is_passed),
		cmocka_unit_test(test_no_strings_pass_nothing),
		cmocka_unit_test(test_many_strings_are_each_themselves),
		cmocka_unit_test(test_a_vocabulary_gives_back_what_was_put),
		cmocka_unit_test(test_hashes_go_by_the_word_alone),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

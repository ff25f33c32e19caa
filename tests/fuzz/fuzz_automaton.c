/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A walk passes exactly the strings that begin the word; a vocabulary has exactly what was put in;
 * what is left without an ending is a shorter word. */
#include "tests/fuzz/check.h"

#include "filters/affixes.h"
#include "filters/automaton.h"
#include "filters/vocabulary.h"

#define MOST 64

static void check_walk(const Automaton *automaton, char *const *words, const char *text)
{
	guint32 state = AUTOMATON_START;
	gsize length = strlen(text);
	for (gsize i = 0; i < length; i++) {
		guint value, naive = 0;
		if (state != 0)
			state = automaton_step(automaton, state, (guchar)text[i]);
		while (words[naive] != NULL &&
		       (strlen(words[naive]) != i + 1 || memcmp(words[naive], text, i + 1) != 0))
			naive++;
		gboolean is_one = state != 0 && automaton_value(automaton, state, &value);
		PROMISE(is_one == (words[naive] != NULL));
		PROMISE(!is_one || strcmp(words[value], words[naive]) == 0);
	}
}

static void check_stems(const char *text)
{
	static const char *const langs[] = { "ru", "tr", "fa", "ur", "ps" };
	for (gsize l = 0; l < G_N_ELEMENTS(langs); l++) {
		AffixStem stems[AFFIXES_MOST];
		guint n = affixes_stems(affixes_of(langs[l]), text, strlen(text), stems);
		PROMISE(n <= AFFIXES_MOST);
		for (guint i = 0; i < n; i++)
			PROMISE(stems[i].length > 0 && stems[i].length < strlen(text));
	}
	PROMISE(affixes_base(text, strlen(text)) <= strlen(text));
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autofree char *bytes = g_strndup((const char *)data, MIN(size, 2048));
	g_auto(GStrv) words = g_strsplit(bytes, "|", MOST);
	Vocabulary vocabulary;
	AutomatonKey keys[MOST];
	guint n = g_strv_length(words), n_keys = 0;
	vocabulary_init(&vocabulary);
	for (guint i = 0; i < n; i++) {
		gboolean is_new;
		guint32 *value = vocabulary_put(&vocabulary, words[i], strlen(words[i]),
						text_hash(words[i], strlen(words[i])), &is_new);
		if (!is_new)
			continue;
		*value = i;
		if (*words[i] != '\0')
			keys[n_keys++] = (AutomatonKey){ words[i], (guint)strlen(words[i]), i };
	}
	g_autoptr(Automaton) automaton = automaton_new(keys, n_keys);
	for (guint i = 0; i < n; i++) {
		guint32 value = 0, hash = text_hash(words[i], strlen(words[i]));
		PROMISE(vocabulary_may_have(&vocabulary, hash));
		PROMISE(vocabulary_get(&vocabulary, words[i], strlen(words[i]), hash, &value));
		PROMISE(strcmp(words[value], words[i]) == 0);
		check_walk(automaton, words, words[i]);
		check_stems(words[i]);
	}
	check_walk(automaton, words, bytes);
	vocabulary_clear(&vocabulary);
	return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/affixes.h"

#include <string.h>

#include "filters/automaton.h"

#define LONGEST 24 /* bytes of an ending */
#define FEWEST  3  /* letters that any name keeps */

/* Endings as they are folded, parted by blanks. Those of `instead` take the place of the name's own
 * last letter and are never added to it: Urdu's oblique, Pashto's feminine. */
static const struct {
	const char *lang;
	guint least; /* letters that must be left: short names are half of another word (Хост-а) */
	gboolean harmony;
	const char *endings, *instead;
} table[] = {
	{ "ru", 5, FALSE,
	  "а у ом е ой ою ы и ов ам ами ах я ю ем ей ью ям ями ях ый ий ого его ому ему ым им ая яя "
	  "ую юю ые ие ых их",
	  "" },
	{ "tr", 5, TRUE,
	  "lar ler i u yi yu a e ya ye da de ta te dan den tan ten in un nin nun la le yla yle li lu "
	  "lilar liler lular luler larin lerin lara lere larda lerde daki deki taki teki",
	  "" },
	{ "fa", 3, FALSE, "ها های هایی", "" },
	{ "ur", 3, FALSE, "ون یون یان", "ی" },
	{ "ps", 3, FALSE, "ان انو یان یانو ونو", "ی" },
};

struct _Affixes {
	Automaton *endings; /* read from their end; value: 1 = whole, 0 = instead */
	guint least;
	gboolean harmony;
};

/* ---- the table as automata ---- */

static void add_endings(GArray *keys, GPtrArray *words, const char *endings, guint value)
{
	g_auto(GStrv) list = g_strsplit(endings, " ", -1);
	for (char **ending = list; *ending != NULL && **ending != '\0'; ending++) {
		gsize length = strlen(*ending);
		char *reversed = g_strndup(*ending, length);
		for (gsize i = 0; i < length; i++)
			reversed[i] = (*ending)[length - 1 - i];
		AutomatonKey key = { reversed, (guint)length, value };
		g_ptr_array_add(words, reversed);
		g_array_append_val(keys, key);
	}
}

static Affixes *make(gsize row)
{
	Affixes *affixes = g_new0(Affixes, 1);
	g_autoptr(GArray) keys = g_array_new(FALSE, FALSE, sizeof(AutomatonKey));
	g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
	add_endings(keys, words, table[row].endings, 1);
	add_endings(keys, words, table[row].instead, 0);
	affixes->endings = automaton_new((AutomatonKey *)(gpointer)keys->data, keys->len);
	affixes->least = table[row].least;
	affixes->harmony = table[row].harmony;
	return affixes;
}

const Affixes *affixes_of(const char *lang)
{
	static Affixes *made[G_N_ELEMENTS(table)];
	for (gsize row = 0; row < G_N_ELEMENTS(table); row++) {
		if (strcmp(table[row].lang, lang) != 0)
			continue;
		if (g_once_init_enter(&made[row]))
			g_once_init_leave(&made[row], make(row));
		return made[row];
	}
	return NULL;
}

/* ---- words ---- */

static guint count_letters(const char *word, gsize length)
{
	guint n = 0;
	for (gsize i = 0; i < length; i++)
		n += ((guchar)word[i] & 0xc0) != 0x80;
	return n;
}

/* Turkish endings take their vowel from the word; folded letters leave some of it open. */
static gboolean in_harmony(const char *word, gsize stem, gsize length)
{
	static const char *const after[][2] = {
		{ "a", "ai" }, { "e", "ei" }, { "i", "aei" }, { "o", "aeu" }, { "u", "aeu" }
	};
	gsize vowel = stem;
	while (vowel > 0 && strchr("aeiou", word[vowel - 1]) == NULL)
		vowel--;
	while (stem < length && strchr("aeiou", word[stem]) == NULL)
		stem++;
	for (gsize i = 0; vowel > 0 && stem < length && i < G_N_ELEMENTS(after); i++)
		if (word[vowel - 1] == *after[i][0])
			return strchr(after[i][1], word[stem]) != NULL;
	return FALSE;
}

guint affixes_stems(const Affixes *affixes, const char *word, gsize length,
		    AffixStem stems[AFFIXES_MOST])
{
	guint32 state = AUTOMATON_START;
	guint n = 0, value;
	for (gsize i = length; i > 0 && n < AFFIXES_MOST && length - i < LONGEST; i--) {
		state = automaton_step(affixes->endings, state, (guchar)word[i - 1]);
		if (state == 0)
			break;
		if (automaton_value(affixes->endings, state, &value) &&
		    count_letters(word, i - 1) >= affixes->least &&
		    (!affixes->harmony || in_harmony(word, i - 1, length)))
			stems[n++] = (AffixStem){ (guint)(i - 1), value == 1 };
	}
	return n;
}

gsize affixes_base(const char *word, gsize length)
{
	static const char *const lost[] = { "а", "я", "о", "е", "й", "ь", "ه" };
	for (gsize i = 0; i < G_N_ELEMENTS(lost); i++) {
		gsize end = strlen(lost[i]);
		if (length > end && memcmp(word + length - end, lost[i], end) == 0 &&
		    count_letters(word, length - end) >= FEWEST)
			return length - end;
	}
	return 0;
}

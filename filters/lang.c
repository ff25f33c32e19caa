/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/lang.h"

#include <string.h>

typedef enum { EN, UR, FA, PS, AR, RU, TR, N_LANGS } Lang;

static const char *const codes[N_LANGS] = { "en", "ur", "fa", "ps", "ar", "ru", "tr" };

/* What each letter says for each language. */
static const struct {
	Letter letter;
	Lang lang;
	int weight;
} letters[] = {
	{ LETTER_LATIN, EN, 1 },    { LETTER_LATIN, TR, 1 },        { LETTER_TURKISH, TR, 4 },
	{ LETTER_CYRILLIC, RU, 1 }, { LETTER_URDU, UR, 3 },         { LETTER_PASHTO, PS, 4 },
	{ LETTER_ARABIC, AR, 3 },   { LETTER_ARABIC_FORM, AR, 1 },  { LETTER_PERSIAN, FA, 1 },
	{ LETTER_PERSIAN, UR, 1 },  { LETTER_PERSIAN_FORM, FA, 1 }, { LETTER_PERSIAN_FORM, UR, 1 },
};

/* The commonest words, as the field stands folded. */
static const struct {
	const char *words; /* blank-separated */
	Lang lang;
} common[] = {
	{ "the of and in to a is for on with by after says said from at", EN },
	{ "ve bir bu icin ile da de nin olarak sonra dedi daha en yeni", TR },
	{ "کی کا مین نی سی پر اور کو هی هین تها تهی کیا گیا که بهی کیلیی کر لیی", UR },
	{ "در به از که را با این است شد برای های می آن تا کرد بر خود شده", FA },
	{ "د په کی چی ته له سره یی او دی شوی وویل کړی ده دا پر لپاره شول کړل", PS },
	{ "فی من علی الی ان عن مع التی الذی هذا قال بین بعد خلال", AR },
	{ "и в не на что с по из за о к для после", RU },
};
#define WORD_WEIGHT 6
#define WORDS_READ  300
#define SLOTS       1024 /* a power of two, many times the words above */

/* A common word by its hash, and the languages, one bit each, in which it is one. */
typedef struct {
	guint32 hash;
	guint32 langs;
} Common;

/* A word stands in one of two neighbouring slots, so that no branch asks where it is. */
typedef struct {
	guint32 factor;
	Common slots[SLOTS + 1];
} CommonTable;

static guint first_slot(guint32 factor, guint32 hash)
{
	return hash * factor >> 22; /* SLOTS is 2^10 */
}

static gboolean put_word(CommonTable *table, guint32 hash, guint32 langs)
{
	Common *slot = &table->slots[first_slot(table->factor, hash)];
	if (slot->hash != 0 && slot->hash != hash)
		slot++;
	if (slot->hash != 0 && slot->hash != hash)
		return FALSE;
	slot->hash = hash;
	slot->langs |= langs;
	return TRUE;
}

static gboolean fill_table(CommonTable *table)
{
	gboolean fits = TRUE;
	for (gsize c = 0; c < G_N_ELEMENTS(common); c++) {
		g_auto(GStrv) words = g_strsplit(common[c].words, " ", -1);
		for (char **word = words; *word != NULL; word++)
			fits &= put_word(table, text_hash(*word, strlen(*word)),
					 1u << common[c].lang);
	}
	return fits;
}

static const CommonTable *common_table(void)
{
	static CommonTable *made;
	if (g_once_init_enter(&made)) {
		CommonTable *table = g_new0(CommonTable, 1);
		guint32 factor = 0x9e3779b1u;
		for (table->factor = factor; !fill_table(table); factor += 2)
			*table = (CommonTable){ .factor = factor + 2 };
		g_once_init_leave(&made, table);
	}
	return made;
}

static guint langs_of(const CommonTable *table, guint32 hash)
{
	const Common *slot = &table->slots[first_slot(table->factor, hash)];
	return (slot[0].hash == hash ? slot[0].langs : 0) |
	       (slot[1].hash == hash ? slot[1].langs : 0);
}

static void score_words(const Text *text, int *scores)
{
	const CommonTable *table = common_table();
	guint counts[1 << N_LANGS] = { 0 }; /* words by the languages in which they are common */
	for (guint i = 0; i < MIN(text->tokens->len, WORDS_READ); i++)
		counts[langs_of(table, text_token(text, i)->hash)]++;
	for (guint langs = 1; langs < G_N_ELEMENTS(counts); langs++)
		for (int lang = 0; lang < N_LANGS && counts[langs] > 0; lang++)
			if ((langs >> lang & 1) != 0)
				scores[lang] += (int)counts[langs] * WORD_WEIGHT;
}

static gboolean is_claimed(const char *prior, Lang lang)
{
	return prior != NULL && g_ascii_strncasecmp(prior, codes[lang], 2) == 0;
}

/* Of the Arabic script, in whatever language. */
static gboolean has_arabic(const Text *text)
{
	guint n = 0;
	for (int letter = LETTER_URDU; letter <= LETTER_SCRIPT; letter++)
		n += text->letters[letter];
	return n > 0;
}

const char *lang_detect(const Text *text, const char *prior)
{
	int scores[N_LANGS] = { 0 }, best = 0;
	for (gsize i = 0; i < G_N_ELEMENTS(letters); i++)
		scores[letters[i].lang] +=
			(int)text->letters[letters[i].letter] * letters[i].weight;
	score_words(text, scores);
	for (int lang = 0; lang < N_LANGS; lang++) {
		if (scores[lang] > 0 && is_claimed(prior, lang))
			scores[lang] += scores[lang] / 5 + WORD_WEIGHT;
		if (scores[lang] > scores[best])
			best = lang;
	}
	if (scores[best] > 0)
		return codes[best];
	for (int lang = UR; lang <= AR; lang++) /* only letters that all of them write */
		if (is_claimed(prior, lang) && has_arabic(text))
			return codes[lang];
	return "und";
}

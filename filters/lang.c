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
#define SLOTS       512 /* a power of two, at least twice the words above */

/* A common word by its hash, and the languages, one bit each, in which it is one. */
typedef struct {
	guint32 hash;
	guint32 langs;
} Common;

static Common *slot_of(Common *table, guint32 hash)
{
	guint i = hash % SLOTS;
	while (table[i].hash != 0 && table[i].hash != hash)
		i = (i + 1) % SLOTS;
	return &table[i];
}

static Common *common_table(void)
{
	static Common *made;
	if (g_once_init_enter(&made)) {
		Common *table = g_new0(Common, SLOTS);
		for (gsize c = 0; c < G_N_ELEMENTS(common); c++) {
			g_auto(GStrv) words = g_strsplit(common[c].words, " ", -1);
			for (char **word = words; *word != NULL; word++) {
				guint32 hash = text_hash(*word, strlen(*word));
				slot_of(table, hash)->hash = hash;
				slot_of(table, hash)->langs |= 1u << common[c].lang;
			}
		}
		g_once_init_leave(&made, table);
	}
	return made;
}

static void score_words(const Text *text, int *scores)
{
	Common *table = common_table();
	guint counts[1 << N_LANGS] = { 0 }; /* words by the languages in which they are common */
	for (guint i = 0; i < MIN(text->tokens->len, WORDS_READ); i++)
		counts[slot_of(table, text_token(text, i)->hash)->langs]++;
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

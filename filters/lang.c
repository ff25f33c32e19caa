/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/lang.h"

#include <string.h>

typedef enum { EN, UR, FA, PS, AR, RU, TR, N_LANGS } Lang;

static const char *const codes[N_LANGS] = { "en", "ur", "fa", "ps", "ar", "ru", "tr" };

/* Letters of the original that only, or nearly only, one of our languages writes. */
static const struct {
	const char *letters;
	Lang lang;
	int weight;
} letters[] = {
	{ "ٹڈڑںےہھ", UR, 3 }, { "ټډړږښځڅېۍګڼ", PS, 4 }, { "ةىإأ", AR, 3 },
	{ "كي", AR, 1 },      { "پچژگ", FA, 1 },        { "پچژگ", UR, 1 },
	{ "ğşıİĞŞ", TR, 4 },  { "کی", FA, 1 },          { "کی", UR, 1 },
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

/* Letters of the two large alphabets count one each; the others are looked up. */
static void score_letters(const char *field, int *scores)
{
	for (const char *p = field; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		if (c < 0x80) {
			scores[EN] += g_ascii_isalpha(c);
			scores[TR] += g_ascii_isalpha(c);
			continue;
		}
		if (c >= 0x400 && c <= 0x45f) {
			scores[RU]++;
			continue;
		}
		gunichar low = c == 0x130 || c >= 0x600 ? c : g_unichar_tolower(c);
		for (gsize i = 0; i < G_N_ELEMENTS(letters); i++)
			if (g_utf8_strchr(letters[i].letters, -1, low) != NULL)
				scores[letters[i].lang] += letters[i].weight;
	}
}

/* May WORD be one of LANG, by its script? */
static gboolean is_script_of(Lang lang, const char *word)
{
	guchar first = *word;
	gboolean latin = lang == EN || lang == TR;
	return first < 0xd0 ? latin : first < 0xd8 ? lang == RU : !latin && lang != RU;
}

static gboolean is_common(const char *words, const char *word)
{
	gsize length = strlen(word);
	for (const char *p = words; (p = strstr(p, word)) != NULL; p += length)
		if ((p == words || p[-1] == ' ') && (p[length] == ' ' || p[length] == '\0'))
			return TRUE;
	return FALSE;
}

const char *lang_detect(const Text *text, const char *prior)
{
	int scores[N_LANGS] = { 0 }, best = 0;
	for (int f = 0; f < N_FIELDS; f++)
		score_letters(text->fields[f], scores);
	for (guint i = 0; i < MIN(text->tokens->len, 300); i++)
		for (gsize c = 0; c < G_N_ELEMENTS(common); c++)
			if (is_script_of(common[c].lang, text_token(text, i)->forms[0]) &&
			    is_common(common[c].words, text_token(text, i)->forms[0]))
				scores[common[c].lang] += WORD_WEIGHT;
	for (int lang = 0; lang < N_LANGS; lang++) {
		if (scores[lang] > 0 && prior != NULL &&
		    g_ascii_strncasecmp(prior, codes[lang], 2) == 0)
			scores[lang] += scores[lang] / 5 + WORD_WEIGHT;
		if (scores[lang] > scores[best])
			best = lang;
	}
	return scores[best] > 0 ? codes[best] : "und";
}

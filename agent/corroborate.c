/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/corroborate.h"

#include <string.h>

#include "filters/text.h"

#define CREDIT_WITHIN 40 /* words: a credit stands at the start, or at the end */

/* Agencies whose dispatches others print, as they are credited, and the voice they count as: the
 * family of the shipped lists where there is one. */
static const struct {
	const char *words[2], *voice; /* WORDS folded */
} wires[] = {
	{ { "reuters" }, "reuters" },
	{ { "afp" }, "afp" },
	{ { "ap" }, "ap" },
	{ { "associated", "press" }, "ap" },
	{ { "upi" }, "upi" },
	{ { "dpa" }, "dpa" },
	{ { "efe" }, "efe" },
	{ { "xinhua" }, "cn-state" },
	{ { "tass" }, "ru-state" },
	{ { "interfax" }, "interfax" },
	{ { "ria", "novosti" }, "rossiya-segodnya" },
	{ { "anadolu" }, "tr-state" },
	{ { "aa" }, "tr-state" },
	{ { "irna" }, "ir-state" },
	{ { "isna" }, "isna" },
	{ { "tasnim" }, "irgc" },
	{ { "fars" }, "irgc" },
	{ { "mehr" }, "ir-islamic-propagation" },
	{ { "app" }, "pk-state" },
	{ { "pti" }, "pti" },
	{ { "ani" }, "ani" },
	{ { "ians" }, "ians" },
	{ { "pajhwok" }, "pajhwok" },
	{ { "kyodo" }, "kyodo" },
	{ { "رویترز" }, "reuters" },
	{ { "рейтер" }, "reuters" },
	{ { "тасс" }, "ru-state" },
	{ { "интерфакс" }, "interfax" },
	{ { "ایرنا" }, "ir-state" },
	{ { "تسنیم" }, "irgc" },
	{ { "ایسنا" }, "isna" },
};

/* Denials by the beginnings of their words, folded. */
static const char *const denials[] = { "deny",    "denies", "denied",  "denial",  "refute",
				       "تردید",   "تکذیب",  "تنفی",    "ینفی",    "опроверг",
				       "опровер", "отрица", "yalanla", "retract", NULL };

/* Confirmations likewise. What means no more than that somebody stresses a thing is left out. */
static const char *const confirmations[] = { "confirms", "confirmed", "confirmation",
					     "تصدیق",    "تایید",     "подтверд",
					     "doğrula",  "dogrula",   NULL };

/* What a corrected report begins with. */
static const char *const corrections[] = { "correction", "corrected", "تصحیح", "исправлено", NULL };

/* Words that name whose report it is when they stand before a name. */
static const char *const cues[] = { "citing", "source", "via", NULL };

/* ---- credits ---- */

/* How many words of TEXT from I on are WORDS; 0 if they are not. */
static guint spells(const Text *text, guint i, const char *const *words)
{
	guint n = words[1] != NULL ? 2 : 1;
	if (i + n > text->tokens->len)
		return 0;
	for (guint k = 0; k < n; k++)
		if (strcmp(text_token(text, i + k)->forms[0], words[k]) != 0)
			return 0;
	return n;
}

static char character_before(const Text *text, const Token *token)
{
	return token->from > 0 ? text->fields[token->field][token->from - 1] : ' ';
}

/* "(Reuters)", "KABUL, Nov 3 (AFP) -", "citing TASS", or the last words of the text. */
static gboolean is_credit(const Text *text, guint i, guint n)
{
	const Token *first = text_token(text, i), *last = text_token(text, i + n - 1);
	const Token *before = i > 0 ? text_token(text, i - 1) : NULL;
	if (character_before(text, first) == '(' || character_before(text, first) == '/')
		return last->after == ')' || last->after == '/';
	if (i + n == text->tokens->len && first->field == FIELD_TEXT)
		return first->upper || first->capital;
	return before != NULL && before->sentence == first->sentence &&
	       g_strv_contains(cues, before->forms[0]);
}

/* Of the first word of each wire. */
static const guint32 *wire_hashes(void)
{
	static guint32 *made;
	if (g_once_init_enter(&made)) {
		guint32 *hashes = g_new(guint32, G_N_ELEMENTS(wires));
		for (gsize w = 0; w < G_N_ELEMENTS(wires); w++)
			hashes[w] = text_hash(wires[w].words[0], strlen(wires[w].words[0]));
		g_once_init_leave(&made, hashes);
	}
	return made;
}

static const char *credited(const Text *text)
{
	const guint32 *hashes = wire_hashes();
	for (guint i = 0; i < text->tokens->len; i++) {
		if (i >= CREDIT_WITHIN && i + CREDIT_WITHIN / 4 < text->tokens->len)
			continue;
		for (gsize w = 0; w < G_N_ELEMENTS(wires); w++) {
			guint n = text_token(text, i)->hash == hashes[w]
					  ? spells(text, i, wires[w].words)
					  : 0;
			if (n > 0 && is_credit(text, i, n))
				return wires[w].voice;
		}
	}
	return NULL;
}

/* The host of LINK without "www.", for an outlet that no list knows. */
static char *outlet_of(const char *link)
{
	g_autoptr(GUri) uri = link != NULL ? g_uri_parse(link, G_URI_FLAGS_NONE, NULL) : NULL;
	const char *host = uri != NULL ? g_uri_get_host(uri) : NULL;
	if (host == NULL || *host == '\0')
		return NULL;
	return g_ascii_strdown(g_str_has_prefix(host, "www.") ? host + 4 : host, -1);
}

char *corroborate_voice_of(const Text *text, const Item *item, const char *family)
{
	const char *wire = credited(text);
	char *outlet = wire == NULL ? outlet_of(item->source.link) : g_strdup(wire);
	return outlet != NULL ? outlet : g_strdup(family);
}

char *corroborate_voice(const Item *item, const char *family)
{
	g_autoptr(Text) text = text_new_in(item->headline, item->text, "und");
	return corroborate_voice_of(text, item, family);
}

static gboolean has_word(const char *headline, const char *const *stems)
{
	g_auto(GStrv) words = text_words(headline);
	for (char **word = words; *word != NULL; word++)
		for (const char *const *stem = stems; *stem != NULL; stem++)
			if (g_str_has_prefix(*word, *stem))
				return TRUE;
	return FALSE;
}

gboolean corroborate_denies(const char *headline)
{
	g_auto(GStrv) words = text_words(headline);
	return (words[0] != NULL && g_strv_contains(corrections, words[0])) ||
	       has_word(headline, denials);
}

gboolean corroborate_confirms(const char *headline)
{
	return has_word(headline, confirmations);
}

/* ---- credibility ---- */

typedef struct {
	const char *name, *country;
	char grade; /* the best of its outlets */
} Voice;

static Voice *voice_named(GArray *voices, const char *name)
{
	for (guint i = 0; i < voices->len; i++)
		if (strcmp(g_array_index(voices, Voice, i).name, name) == 0)
			return &g_array_index(voices, Voice, i);
	Voice voice = { name, NULL, 'F' };
	g_array_append_val(voices, voice);
	return &g_array_index(voices, Voice, voices->len - 1);
}

static GArray *voices_of(const GPtrArray *items, guint *copies, gboolean *denied)
{
	GArray *voices = g_array_new(FALSE, FALSE, sizeof(Voice));
	for (guint i = 0; i < items->len; i++) {
		const StoredItem *item = g_ptr_array_index(items, i);
		const char *name = item->family != NULL ? item->family : item->publisher;
		*denied = *denied || corroborate_denies(item->title);
		*copies += item->copy;
		if (item->copy || name == NULL)
			continue;
		Voice *voice = voice_named(voices, name);
		voice->grade = MIN(voice->grade, item->reliability);
		voice->country = item->country != NULL ? item->country : voice->country;
	}
	return voices;
}

static gboolean are_of_two_countries(const GArray *voices)
{
	const char *first = NULL;
	for (guint i = 0; i < voices->len; i++) {
		const char *country = g_array_index(voices, Voice, i).country;
		if (country != NULL && first != NULL && strcmp(country, first) != 0)
			return TRUE;
		first = first != NULL ? first : country;
	}
	return FALSE;
}

static char *reasons_of(const GArray *voices, guint copies, gboolean denied)
{
	GString *out = g_string_new(NULL);
	g_string_append_printf(out, "%u independent %s:", voices->len,
			       voices->len == 1 ? "voice" : "voices");
	for (guint i = 0; i < voices->len; i++) {
		const Voice *voice = &g_array_index(voices, Voice, i);
		g_string_append_printf(out, "%s %s (%c)", i > 0 ? "," : "", voice->name,
				       voice->grade);
	}
	if (copies > 0)
		g_string_append_printf(out, "\n%u %s of their words not counted", copies,
				       copies == 1 ? "copy" : "copies");
	if (denied)
		g_string_append(out, "\ndenied by somebody it names");
	return g_string_free(out, FALSE);
}

Credibility corroborate_count(const VoiceCount *count)
{
	if (count->denied)
		return count->voices > 1 ? CREDIBLE_DOUBTFUL : CREDIBLE_IMPROBABLE;
	if (count->voices >= 3 && count->reliable > 0 && count->countries >= 2)
		return CREDIBLE_CONFIRMED;
	if (count->voices >= 2)
		return CREDIBLE_PROBABLE;
	return count->known > 0 ? CREDIBLE_POSSIBLE : CREDIBLE_UNKNOWN;
}

Credibility corroborate(const GPtrArray *items, char **reasons)
{
	guint copies = 0;
	gboolean denied = FALSE;
	g_autoptr(GArray) voices = voices_of(items, &copies, &denied);
	VoiceCount count = { .voices = voices->len,
			     .countries = are_of_two_countries(voices) ? 2 : 1,
			     .denied = denied };
	for (guint i = 0; i < voices->len; i++) {
		count.known += g_array_index(voices, Voice, i).grade <= 'C';
		count.reliable += g_array_index(voices, Voice, i).grade <= 'B';
	}
	*reasons = reasons_of(voices, copies, denied);
	return corroborate_count(&count);
}

const char *credibility_name(Credibility credibility)
{
	static const char *const names[] = {
		"",         "confirmed",  "probably true",   "possibly true",
		"doubtful", "improbable", "cannot be judged"
	};
	return names[credibility];
}

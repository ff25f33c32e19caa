/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/signature.h"

#include <string.h>

#define VERSION      2
#define HEAD_SIZE    21 /* bytes before the features */
#define FEATURE_SIZE 5
#define HASH_SIZE    4
#define MAX_WHEN     (G_GINT64_CONSTANT(1) << 40) /* the year 36812 */

#define MOST_WORDS  60 /* of an item: the title and where the text begins */
#define STEM        6  /* letters that tell a word from others, its ending left out */
#define MOST_DIGITS 6
#define MOST_EVENTS 3   /* the main ones, as of places */
#define TITLE_CASE  0.7 /* share of capitals from which on they say nothing */

static guint8 language_of(const char *lang)
{
	static const char *const codes[] = { "en", "ur", "fa", "ps", "ar", "ru", "tr" };
	G_STATIC_ASSERT(G_N_ELEMENTS(codes) < SIGNATURE_LANGUAGES);
	guint8 i = 0;
	while (i < G_N_ELEMENTS(codes) && strcmp(codes[i], lang) != 0)
		i++;
	return i;
}

static guint32 key_of(const StorySignature *s, FeatureKind kind, const char *text)
{
	guint32 space = kind <= FEATURE_NAME ? (guint32)N_FEATURES + s->language : (guint32)kind;
	return fingerprint_hash(text) ^ (space * 0x9e3779b9u);
}

static void add_feature(StorySignature *s, FeatureKind kind, const char *text)
{
	guint32 key = key_of(s, kind, text);
	guint at = 0;
	while (at < s->n && s->features[at].key < key)
		at++;
	if (at < s->n && s->features[at].key == key) {
		if (kind == FEATURE_NAME && s->features[at].kind == FEATURE_WORD)
			s->features[at].kind = FEATURE_NAME;
		return;
	}
	if (s->n == SIGNATURE_MOST_FEATURES)
		return;
	memmove(&s->features[at + 1], &s->features[at], (s->n - at) * sizeof(Feature));
	s->features[at] = (Feature){ key, kind };
	s->n++;
}

static void add_number(StorySignature *s, FeatureKind kind, const char *prefix, gint64 number)
{
	char text[32];
	g_snprintf(text, sizeof text, "%s%" G_GINT64_FORMAT, prefix, number);
	add_feature(s, kind, text);
}

/* ---- words ---- */

/* Do capitals tell names from other words in the title? */
static gboolean is_title_case(const Text *text)
{
	guint words = 0, capitals = 0;
	for (guint i = 0; i < text->tokens->len && text_token(text, i)->field == FIELD_TITLE; i++) {
		words += !text_token(text, i)->number;
		capitals += text_token(text, i)->capital;
	}
	return capitals > TITLE_CASE * words;
}

static gboolean is_name(const Text *text, guint i, gboolean title_case)
{
	const Token *token = text_token(text, i);
	return token->capital && !(token->field == FIELD_TITLE && title_case) && i > 0 &&
	       text_token(text, i - 1)->sentence == token->sentence;
}

static void add_word(StorySignature *s, const Token *token, FeatureKind kind)
{
	const char *word = token->forms[0], *end = word;
	char stem[4 * STEM + 1];
	if (token->number) {
		if (strlen(word) <= MOST_DIGITS)
			add_feature(s, FEATURE_NUMBER, word);
		return;
	}
	for (guint letters = 0; letters < STEM && *end != '\0'; letters++)
		end = g_utf8_next_char(end);
	if (word[0] == '\0' || word[1] == '\0')
		return;
	memcpy(stem, word, (gsize)(end - word));
	stem[end - word] = '\0';
	add_feature(s, kind, stem);
}

static void add_words(StorySignature *s, const Text *text)
{
	gboolean title_case = is_title_case(text);
	for (guint i = 0; i < MIN(text->tokens->len, MOST_WORDS); i++)
		add_word(s, text_token(text, i),
			 is_name(text, i, title_case) ? FEATURE_NAME : FEATURE_WORD);
}

/* A whole country is no place that could tell two happenings apart. */
static void add_places(StorySignature *s, const GPtrArray *places)
{
	for (guint i = 0, taken = 0; i < places->len && taken < MOST_EVENTS; i++) {
		const Place *place = g_ptr_array_index(places, i);
		if (place->whole)
			continue;
		add_feature(s, FEATURE_PLACE, place->id);
		taken++;
	}
}

StorySignature *story_signature_of(const Text *text, const Verdict *verdict, gint64 when)
{
	StorySignature *s = g_new0(StorySignature, 1);
	s->when = CLAMP(when, -MAX_WHEN, MAX_WHEN);
	s->language = language_of(verdict->lang);
	s->killed = verdict->killed.known ? MAX(verdict->killed.min, 0) : -1;
	for (guint i = 0; i < MIN(verdict->events->len, MOST_EVENTS); i++)
		add_feature(s, FEATURE_EVENT,
			    ((Event *)g_ptr_array_index(verdict->events, i))->type);
	add_places(s, verdict->places);
	for (guint i = 0; i < MIN(verdict->entities->len, SIGNATURE_MOST_FEATURES / 4); i++)
		add_feature(s, FEATURE_ENTITY, g_ptr_array_index(verdict->entities, i));
	if (s->killed > 0)
		add_number(s, FEATURE_TOLL, "k", s->killed);
	if (verdict->wounded.known && verdict->wounded.min > 0)
		add_number(s, FEATURE_TOLL, "w", verdict->wounded.min);
	add_words(s, text);
	fingerprint_take(&s->fingerprint, text);
	return s;
}

StorySignature *story_signature_new(const Item *item, const Verdict *verdict, gint64 when)
{
	g_autoptr(Text) text = text_new_in(item->headline, item->text, verdict->lang);
	return story_signature_of(text, verdict, when);
}

void story_signature_free(StorySignature *s)
{
	g_free(s);
}

/* ---- storing: version, then little-endian numbers ---- */

static guint8 *put(guint8 *p, guint64 value, guint size)
{
	for (guint i = 0; i < size; i++)
		*p++ = (guint8)(value >> (8 * i));
	return p;
}

GBytes *story_signature_write(const StorySignature *s)
{
	gsize size = HEAD_SIZE + s->n * FEATURE_SIZE + s->fingerprint.n * HASH_SIZE;
	guint8 *bytes = g_malloc(size), *p = bytes;
	p = put(p, VERSION, 1);
	p = put(p, (guint64)s->when, 8);
	p = put(p, (guint64)s->killed, 8);
	p = put(p, s->language, 1);
	p = put(p, s->n, 1);
	p = put(p, s->fingerprint.n, 1);
	p = put(p, 0, 1);
	for (guint i = 0; i < s->n; i++) {
		p = put(p, s->features[i].key, 4);
		p = put(p, s->features[i].kind, 1);
	}
	for (guint i = 0; i < s->fingerprint.n; i++)
		p = put(p, s->fingerprint.hashes[i], HASH_SIZE);
	return g_bytes_new_take(bytes, size);
}

static guint64 get(const guint8 **p, guint size)
{
	guint64 value = 0;
	for (guint i = 0; i < size; i++)
		value |= (guint64)(*p)[i] << (8 * i);
	*p += size;
	return value;
}

/* What no writer has written: comparing relies on it. */
static gboolean is_damaged(const StorySignature *s)
{
	if (s->when < -MAX_WHEN || s->when > MAX_WHEN || s->killed < -1 ||
	    s->language >= SIGNATURE_LANGUAGES)
		return TRUE;
	for (guint i = 0; i < s->n; i++)
		if (s->features[i].kind >= N_FEATURES ||
		    (i > 0 && s->features[i - 1].key >= s->features[i].key))
			return TRUE;
	return !fingerprint_is_sound(&s->fingerprint);
}

StorySignature *story_signature_read(GBytes *bytes)
{
	gsize size = 0;
	const guint8 *p = g_bytes_get_data(bytes, &size);
	if (size < HEAD_SIZE || *p++ != VERSION)
		return NULL;
	g_autoptr(StorySignature) s = g_new0(StorySignature, 1);
	s->when = (gint64)get(&p, 8);
	s->killed = (gint64)get(&p, 8);
	s->language = (guint8)get(&p, 1);
	s->n = (guint8)get(&p, 1);
	s->fingerprint.n = (guint8)get(&p, 1);
	if (s->n > SIGNATURE_MOST_FEATURES || s->fingerprint.n > FINGERPRINT_SIZE ||
	    get(&p, 1) != 0 ||
	    size != HEAD_SIZE + s->n * FEATURE_SIZE + s->fingerprint.n * (gsize)HASH_SIZE)
		return NULL;
	for (guint i = 0; i < s->n; i++) {
		s->features[i].key = (guint32)get(&p, 4);
		s->features[i].kind = (guint8)get(&p, 1);
	}
	for (guint i = 0; i < s->fingerprint.n; i++)
		s->fingerprint.hashes[i] = (guint32)get(&p, HASH_SIZE);
	return is_damaged(s) ? NULL : g_steal_pointer(&s);
}

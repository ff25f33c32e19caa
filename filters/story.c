/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An item's signature is a bag of weighted features; two items resemble each other by the cosine of
 * their bags (TF-IDF over the window, as in topic detection and tracking), corrected by what only
 * events know: the same kind of thing at the same place, with agreeing tolls, is one happening even
 * across languages; another place or another toll is another happening even in the same words. */
#include "filters/story.h"

#include <math.h>
#include <string.h>

#include "filters/text.h"

#define SIGNATURE_VERSION 1
#define MAX_FEATURES      64
#define MAX_SHINGLES      64
#define MAX_WHEN          (G_GINT64_CONSTANT(1) << 40) /* the year 36812 */
#define JOIN              0.52                         /* least score of a story to take an item */
#define COPY_SHARE        0.80                         /* shared shingles that make a copy */
#define MAX_COUNT         127 /* what more entries have than this is common */
#define HOUR              3600.0

typedef enum { FEATURE_EVENT, FEATURE_ENTITY, FEATURE_PLACE, FEATURE_WORD, FEATURE_NUMBER } Kind;

typedef struct {
	guint32 hash;
	guint8 kind;
} Feature;

struct _StorySignature {
	gint64 when;
	GArray *features; /* Feature */
	GArray *shingles; /* guint32, sorted */
	guint32 main_event;
	gint64 killed; /* -1 = not said */
};

static guint32 hash_text(const char *text)
{
	guint32 hash = 2166136261u; /* FNV-1a */
	for (; *text != '\0'; text++)
		hash = (hash ^ (guchar)*text) * 16777619u;
	return hash;
}

static void add_feature(StorySignature *s, Kind kind, const char *text)
{
	Feature feature = { hash_text(text), kind };
	if (s->features->len >= MAX_FEATURES)
		return;
	for (guint i = 0; i < s->features->len; i++) {
		const Feature *other = &g_array_index(s->features, Feature, i);
		if (other->hash == feature.hash && other->kind == feature.kind)
			return;
	}
	g_array_append_val(s->features, feature);
}

/* The order in which signatures keep their features. */
static int by_feature(gconstpointer a, gconstpointer b)
{
	const Feature *x = a, *y = b;
	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return (int)x->kind - (int)y->kind;
}

static int by_number(gconstpointer a, gconstpointer b)
{
	guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;
	return x < y ? -1 : x > y;
}

/* Hashes of all runs of three words, thinned to the smallest (a MinHash sketch). */
static void add_shingles(StorySignature *s, const Text *text)
{
	for (guint i = 0; i + 2 < text->tokens->len; i++) {
		guint32 hash = 0;
		for (guint k = 0; k < 3; k++)
			hash = hash * 1000003u + hash_text(text_token(text, i + k)->forms[0]);
		g_array_append_val(s->shingles, hash);
	}
	g_array_sort(s->shingles, by_number);
	guint kept = 0;
	for (guint i = 0; i < s->shingles->len && kept < MAX_SHINGLES; i++) {
		guint32 hash = g_array_index(s->shingles, guint32, i);
		if (kept == 0 || g_array_index(s->shingles, guint32, kept - 1) != hash)
			g_array_index(s->shingles, guint32, kept++) = hash;
	}
	g_array_set_size(s->shingles, kept);
}

static void add_words(StorySignature *s, const Text *text)
{
	for (guint i = 0; i < text->tokens->len && i < 60; i++) {
		const Token *token = text_token(text, i);
		if (g_utf8_strlen(token->forms[0], -1) >= 4 && !token->number)
			add_feature(s, FEATURE_WORD, token->forms[0]);
	}
}

StorySignature *story_signature_new(const Item *item, const Verdict *verdict, gint64 when)
{
	StorySignature *s = g_new0(StorySignature, 1);
	g_autoptr(Text) text = text_new_in(item->headline, item->text, verdict->lang);
	s->when = when;
	s->features = g_array_new(FALSE, FALSE, sizeof(Feature));
	s->shingles = g_array_new(FALSE, FALSE, sizeof(guint32));
	s->killed = verdict->killed.known ? verdict->killed.min : -1;
	for (guint i = 0; i < verdict->events->len; i++) {
		const Event *event = g_ptr_array_index(verdict->events, i);
		add_feature(s, FEATURE_EVENT, event->type);
		if (i == 0)
			s->main_event = hash_text(event->type);
	}
	for (guint i = 0; i < verdict->places->len; i++) {
		const Place *place = g_ptr_array_index(verdict->places, i);
		if (!place->whole)
			add_feature(s, FEATURE_PLACE, place->id);
	}
	for (guint i = 0; i < verdict->entities->len; i++)
		add_feature(s, FEATURE_ENTITY, g_ptr_array_index(verdict->entities, i));
	if (s->killed > 0) {
		g_autofree char *toll = g_strdup_printf("%" G_GINT64_FORMAT, s->killed);
		add_feature(s, FEATURE_NUMBER, toll);
	}
	add_words(s, text);
	g_array_sort(s->features, by_feature);
	add_shingles(s, text);
	return s;
}

void story_signature_free(StorySignature *s)
{
	if (s == NULL)
		return;
	g_array_unref(s->features);
	g_array_unref(s->shingles);
	g_free(s);
}

/* ---- storing: version, then little-endian numbers ---- */

static void put(GByteArray *out, guint64 value, guint size)
{
	for (guint i = 0; i < size; i++) {
		guint8 byte = value >> (8 * i);
		g_byte_array_append(out, &byte, 1);
	}
}

GBytes *story_signature_write(const StorySignature *s)
{
	GByteArray *out = g_byte_array_new();
	put(out, SIGNATURE_VERSION, 1);
	put(out, (guint64)s->when, 8);
	put(out, (guint64)s->killed, 8);
	put(out, s->main_event, 4);
	put(out, s->features->len, 1);
	put(out, s->shingles->len, 1);
	for (guint i = 0; i < s->features->len; i++) {
		put(out, g_array_index(s->features, Feature, i).hash, 4);
		put(out, g_array_index(s->features, Feature, i).kind, 1);
	}
	for (guint i = 0; i < s->shingles->len; i++)
		put(out, g_array_index(s->shingles, guint32, i), 4);
	return g_byte_array_free_to_bytes(out);
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
	if (s->when < -MAX_WHEN || s->when > MAX_WHEN || s->killed < -1)
		return TRUE;
	for (guint i = 0; i < s->features->len; i++) {
		const Feature *feature = &g_array_index(s->features, Feature, i);
		if (feature->kind > FEATURE_NUMBER ||
		    (i > 0 && by_feature(feature - 1, feature) >= 0))
			return TRUE;
	}
	for (guint i = 1; i < s->shingles->len; i++)
		if (g_array_index(s->shingles, guint32, i) <=
		    g_array_index(s->shingles, guint32, i - 1))
			return TRUE;
	return FALSE;
}

StorySignature *story_signature_read(GBytes *bytes)
{
	gsize size = 0;
	const guint8 *p = g_bytes_get_data(bytes, &size);
	if (size < 23 || *p++ != SIGNATURE_VERSION)
		return NULL;
	StorySignature *s = g_new0(StorySignature, 1);
	s->features = g_array_new(FALSE, FALSE, sizeof(Feature));
	s->shingles = g_array_new(FALSE, FALSE, sizeof(guint32));
	s->when = (gint64)get(&p, 8);
	s->killed = (gint64)get(&p, 8);
	s->main_event = get(&p, 4);
	guint n = get(&p, 1), m = get(&p, 1);
	if (size != 23 + n * 5 + m * 4 || n > MAX_FEATURES || m > MAX_SHINGLES) {
		story_signature_free(s);
		return NULL;
	}
	for (guint i = 0; i < n; i++) {
		Feature feature = { get(&p, 4), 0 };
		feature.kind = get(&p, 1);
		g_array_append_val(s->features, feature);
	}
	for (guint i = 0; i < m; i++) {
		guint32 hash = get(&p, 4);
		g_array_append_val(s->shingles, hash);
	}
	if (is_damaged(s))
		g_clear_pointer(&s, story_signature_free);
	return s;
}

/* ---- the index ---- */

typedef struct {
	gint64 story;
	StorySignature *signature;
} Entry;

struct _StoryIndex {
	gint64 window;
	GQueue *entries;    /* Entry, oldest first */
	GHashTable *counts; /* feature hash ^ kind → how many entries have it */
	double rarity[MAX_COUNT + 1];
};

static gpointer key_of(const Feature *feature)
{
	return GUINT_TO_POINTER((feature->hash ^ (feature->kind * 0x9e3779b9u)) | 1u);
}

StoryIndex *story_index_new(gint64 window)
{
	StoryIndex *index = g_new0(StoryIndex, 1);
	index->window = window;
	index->entries = g_queue_new();
	index->counts = g_hash_table_new(NULL, NULL);
	return index;
}

static void entry_free(gpointer data)
{
	Entry *entry = data;
	story_signature_free(entry->signature);
	g_free(entry);
}

void story_index_free(StoryIndex *index)
{
	if (index == NULL)
		return;
	g_queue_free_full(index->entries, entry_free);
	g_hash_table_unref(index->counts);
	g_free(index);
}

static void count(StoryIndex *index, const StorySignature *s, int by)
{
	for (guint i = 0; i < s->features->len; i++) {
		gpointer key = key_of(&g_array_index(s->features, Feature, i));
		int n = GPOINTER_TO_INT(g_hash_table_lookup(index->counts, key)) + by;
		if (n > 0)
			g_hash_table_insert(index->counts, key, GINT_TO_POINTER(n));
		else
			g_hash_table_remove(index->counts, key);
	}
}

static void forget_old(StoryIndex *index, gint64 now)
{
	for (Entry *entry; (entry = g_queue_peek_head(index->entries)) != NULL;) {
		if (entry->signature->when >= now - index->window)
			return;
		g_queue_pop_head(index->entries);
		count(index, entry->signature, -1);
		entry_free(entry);
	}
}

/* The rarer a feature is in the window, the more it tells. */
static double rarity_of(const StoryIndex *index, const Feature *feature)
{
	guint n = GPOINTER_TO_UINT(g_hash_table_lookup(index->counts, key_of(feature)));
	return index->rarity[MIN(n, MAX_COUNT)];
}

/* Once for all features: what being in n of the entries is worth. */
static void weigh_counts(StoryIndex *index)
{
	double all = g_queue_get_length(index->entries);
	for (guint n = 0; n <= MAX_COUNT; n++)
		index->rarity[n] = log(1.0 + (all + 1.0) / (n + 1.0));
}

static double weight(const StoryIndex *index, const Feature *feature)
{
	static const double kinds[] = { [FEATURE_EVENT] = 2.2,
					[FEATURE_ENTITY] = 1.3,
					[FEATURE_PLACE] = 2.0,
					[FEATURE_WORD] = 1.1,
					[FEATURE_NUMBER] = 1.5 };
	double rarity = rarity_of(index, feature);
	return kinds[MIN(feature->kind, FEATURE_NUMBER)] * (0.4 + rarity);
}

typedef struct {
	double all, shared;
	guint n, common;
} Overlap;

/* Squared weights of the features of S, in their order. */
static void weigh(const StoryIndex *index, const StorySignature *s, double *squares)
{
	for (guint i = 0; i < s->features->len; i++) {
		double w = weight(index, &g_array_index(s->features, Feature, i));
		squares[i] = w * w;
	}
}

/* Per kind: what A has, and what of it B has too. */
static void overlaps(const StorySignature *a, const double *squares, const StorySignature *b,
		     Overlap *by_kind)
{
	guint k = 0;
	for (guint i = 0; i < a->features->len; i++) {
		const Feature *feature = &g_array_index(a->features, Feature, i);
		Overlap *o = &by_kind[MIN(feature->kind, FEATURE_NUMBER)];
		o->all += squares[i];
		o->n++;
		while (k < b->features->len &&
		       by_feature(&g_array_index(b->features, Feature, k), feature) < 0)
			k++;
		if (k == b->features->len ||
		    by_feature(&g_array_index(b->features, Feature, k), feature) != 0)
			continue;
		o->shared += squares[i];
		o->common++;
	}
}

static double shared_shingles(const StorySignature *a, const StorySignature *b)
{
	guint i = 0, k = 0, common = 0, least = MIN(a->shingles->len, b->shingles->len);
	while (i < a->shingles->len && k < b->shingles->len) {
		guint32 x = g_array_index(a->shingles, guint32, i);
		guint32 y = g_array_index(b->shingles, guint32, k);
		common += x == y;
		i += x <= y;
		k += y <= x;
	}
	return least >= 4 ? (double)common / least : 0;
}

/* Per kind: what B has at all. */
static void sum_up(const StoryIndex *index, const StorySignature *b, Overlap *by_kind)
{
	double squares[MAX_FEATURES];
	weigh(index, b, squares);
	for (guint i = 0; i < b->features->len; i++) {
		Overlap *o =
			&by_kind[MIN(g_array_index(b->features, Feature, i).kind, FEATURE_NUMBER)];
		o->all += squares[i];
		o->n++;
	}
}

static gboolean have_common(const Overlap *by_kind)
{
	for (int k = 0; k <= FEATURE_NUMBER; k++)
		if (by_kind[k].common > 0)
			return TRUE;
	return FALSE;
}

/* Words of another language are no evidence against; without a shared word they are left out. */
static double resemblance(const StoryIndex *index, const StorySignature *a, const double *squares,
			  const StorySignature *b, double shingles)
{
	Overlap x[FEATURE_NUMBER + 1] = { 0 }, y[FEATURE_NUMBER + 1] = { 0 };
	overlaps(a, squares, b, x);
	if (!have_common(x))
		return shingles >= COPY_SHARE ? shingles : 0;
	sum_up(index, b, y);
	gboolean same_language = x[FEATURE_WORD].common > 0;
	double shared = 0, all_a = 0, all_b = 0;
	for (int k = 0; k <= FEATURE_NUMBER; k++) {
		if (k == FEATURE_WORD && !same_language)
			continue;
		shared += x[k].shared;
		all_a += x[k].all;
		all_b += y[k].all;
	}
	double score = all_a > 0 && all_b > 0 ? shared / sqrt(all_a * all_b) : 0;
	if (a->main_event != 0 && a->main_event == b->main_event)
		score += 0.14;
	else if (x[FEATURE_EVENT].common == 0)
		score -= 0.15;
	if (x[FEATURE_PLACE].n > 0 && y[FEATURE_PLACE].n > 0)
		score += x[FEATURE_PLACE].common > 0 ? 0.10 : -0.25;
	if (a->killed > 0 && b->killed > 0)
		score += a->killed == b->killed                                      ? 0.12
			 : MAX(a->killed, b->killed) > 2 * MIN(a->killed, b->killed) ? -0.15
										     : 0;
	double hours = ABS(a->when - b->when) / HOUR;
	score -= MIN(hours / 24, 3) * 0.05;
	return MAX(score, shingles >= COPY_SHARE ? shingles : 0);
}

StoryMatch story_index_find(StoryIndex *index, const StorySignature *s)
{
	StoryMatch best = { 0 };
	double squares[MAX_FEATURES];
	forget_old(index, s->when);
	weigh_counts(index);
	weigh(index, s, squares);
	for (GList *l = index->entries->head; l != NULL; l = l->next) {
		const Entry *entry = l->data;
		double shingles = shared_shingles(s, entry->signature);
		double score = resemblance(index, s, squares, entry->signature, shingles);
		if (score < JOIN || score <= best.score)
			continue;
		best.score = MIN(score, 1);
		best.story = entry->story;
		best.copy = shingles >= COPY_SHARE;
	}
	if (best.story != 0)
		best.why = g_strdup_printf("%s story %" G_GINT64_FORMAT " (%.0f %% alike)",
					   best.copy ? "a copy in" : "resembles", best.story,
					   best.score * 100);
	return best;
}

void story_index_add(StoryIndex *index, gint64 story, StorySignature *signature)
{
	Entry *entry = g_new0(Entry, 1);
	*entry = (Entry){ story, signature };
	count(index, signature, 1);
	/* almost always the newest; late ones go to their place */
	GList *after = index->entries->tail;
	while (after != NULL && ((Entry *)after->data)->signature->when > signature->when)
		after = after->prev;
	if (after != NULL)
		g_queue_insert_after(index->entries, after, entry);
	else
		g_queue_push_head(index->entries, entry);
}

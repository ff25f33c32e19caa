/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A story is the sum of its items: per feature, how many of them have it. What a feature is worth
 * follows from how many open stories have it, so that a story told a thousand times does not make
 * its own words common. An item is compared with the few stories that share most of its rarest
 * features; of frequent features only the latest stories are looked at. */
#include "filters/story.h"

#include <math.h>
#include <string.h>

#include "filters/likeness.h"
#include "filters/postings.h"

#define JOIN     0.13 /* least likeness of a story to take an item */
#define TWINS    0.33 /* of two stories to be one */
#define COHERENT 0.16 /* of what its items bring on average is the least a story weighs */

#define MOST_ENTRIES    192         /* features of one story */
#define MOST_PRINTS     4           /* texts of one story that later ones may be copies of */
#define MOST_LEAN       32          /* features of a story that has had no item for… */
#define LEAN            (72 * 3600) /* …so many seconds: little of what is new still resembles it */
#define SETTLED         6           /* items from which on what only one of them has is left out */
#define MOST_CANDIDATES 20          /* stories compared in full */
#define MOST_NEAR       8           /* of them that may be twins… */
#define MOST_COPIED     3           /* …and that may hold the text already */
#define MOST_POSTINGS   2000        /* looked at for one item… */
#define MOST_OF_ONE     256         /* …and for one feature of it, the latest */
#define TELLING         0.7         /* weight from which on a feature is not everybody's… */
#define EVERYWHERE      0.4         /* …and weight of what every story has */
#define MOST_LOGARITHMS (1 << 12)
#define HOUR            3600.0

typedef struct {
	guint32 feature;
	guint16 count;
	guint8 kind, language;
} Entry;

/* Of a sum of squared weights what its growth with the number of stories follows from: with s² the
 * square of what a feature is worth and l how common it is, the sums of s², s²l and s²l². */
typedef struct {
	float worth, common, square;
} Moments;

/* Of a story's features: of those that remain of all its items together, and the sum over the items
 * of what each brought. The more its items differ, the less of the one remains of the other. */
typedef struct {
	Moments whole, brought;
} Bulk;

typedef struct _OpenStory OpenStory;
struct _OpenStory {
	gint64 id, last;
	OpenStory *older, *newer; /* by LAST */
	guint32 serial, items;
	guint16 spoken[SIGNATURE_LANGUAGES]; /* items by language */
	Bulk words[SIGNATURE_LANGUAGES], free;
	gint64 killed[2];
	guint16 n, room;
	guint8 n_prints, kinds;
	gboolean stale; /* weighed before the last change */
	Entry *entries; /* by feature */
	Fingerprint *prints;
};

typedef struct {
	gint64 a, b;
} Apart;

struct _StoryIndex {
	gint64 window;
	Postings *postings;
	GHashTable *by_id;     /* id → OpenStory, owned */
	OpenStory **by_serial; /* from FIRST on; NULL = gone */
	float *marks;          /* of the search under way, zero between two */
	guint32 first, n, room, open;
	OpenStory *oldest, *newest;
	OpenStory *lean;         /* the newest of those that have been made lean */
	OpenStory *finger;       /* the one linked last, or beside where it was */
	GArray *apart;           /* Apart */
	float *logarithms;       /* of the first MOST_LOGARITHMS numbers */
	guint32 near[MOST_NEAR]; /* serials that resembled the last item asked for */
	guint n_near;
};

static OpenStory *story_at(const StoryIndex *index, guint32 serial)
{
	guint32 at = serial - index->first;
	return at < index->n ? index->by_serial[at] : NULL;
}

static gboolean is_open(gpointer data, guint32 serial)
{
	return story_at(data, serial) != NULL;
}

StoryIndex *story_index_new(gint64 window)
{
	StoryIndex *index = g_new0(StoryIndex, 1);
	index->window = window;
	index->logarithms = g_new(float, MOST_LOGARITHMS);
	for (guint n = 0; n < MOST_LOGARITHMS; n++)
		index->logarithms[n] = (float)log(MAX(n, 1));
	index->postings = postings_new(is_open, index);
	index->by_id = g_hash_table_new(g_int64_hash, g_int64_equal);
	index->apart = g_array_new(FALSE, FALSE, sizeof(Apart));
	return index;
}

static void free_story(OpenStory *story)
{
	g_free(story->entries);
	g_free(story->prints);
	g_free(story);
}

void story_index_free(StoryIndex *index)
{
	if (index == NULL)
		return;
	for (OpenStory *story = index->oldest, *next; story != NULL; story = next) {
		next = story->newer;
		free_story(story);
	}
	postings_free(index->postings);
	g_hash_table_unref(index->by_id);
	g_array_unref(index->apart);
	g_free(index->by_serial);
	g_free(index->marks);
	g_free(index->logarithms);
	g_free(index);
}

guint story_index_count(const StoryIndex *index)
{
	return index->open;
}

/* ---- open stories, by serial and by age ---- */

static void unlink_story(StoryIndex *index, OpenStory *story)
{
	if (index->lean == story)
		index->lean = story->older;
	*(story->older != NULL ? &story->older->newer : &index->oldest) = story->newer;
	*(story->newer != NULL ? &story->newer->older : &index->newest) = story->older;
	if (index->finger == story)
		index->finger = story->older != NULL ? story->older : story->newer;
}

/* Almost always the newest; late ones go to their place, which is near that of the one before. */
static void link_story(StoryIndex *index, OpenStory *story)
{
	OpenStory *before = index->newest;
	if (before != NULL && before->last > story->last) {
		before = index->finger;
		while (before->last <= story->last && before->newer->last <= story->last)
			before = before->newer;
	}
	while (before != NULL && before->last > story->last)
		before = before->older;
	story->older = before;
	story->newer = before != NULL ? before->newer : index->oldest;
	*(story->older != NULL ? &story->older->newer : &index->oldest) = story;
	*(story->newer != NULL ? &story->newer->older : &index->newest) = story;
	index->finger = story;
}

/* Forget the serials of the oldest once half of all are gone. */
static void trim_serials(StoryIndex *index)
{
	guint32 gone = 0;
	while (gone < index->n && index->by_serial[gone] == NULL)
		gone++;
	if (gone == 0 || gone < index->n / 2)
		return;
	memmove(index->by_serial, index->by_serial + gone, (index->n - gone) * sizeof(gpointer));
	index->first += gone;
	index->n -= gone;
}

static OpenStory *open_story(StoryIndex *index, gint64 id, gint64 when)
{
	if (index->n == index->room) {
		trim_serials(index);
		if (index->n > index->room / 2 || index->room == 0) {
			guint32 room = MAX(256, index->room * 2);
			index->by_serial = g_renew(OpenStory *, index->by_serial, room);
			index->marks = g_renew(float, index->marks, room);
			memset(index->marks, 0, room * sizeof *index->marks);
			index->room = room;
		}
	}
	OpenStory *story = g_new0(OpenStory, 1);
	story->id = id;
	story->last = when;
	story->serial = index->first + index->n;
	story->killed[0] = story->killed[1] = -1;
	index->by_serial[index->n++] = story;
	index->open++;
	postings_count_story(index->postings);
	g_hash_table_insert(index->by_id, &story->id, story);
	link_story(index, story);
	return story;
}

static void close_story(StoryIndex *index, OpenStory *story)
{
	index->by_serial[story->serial - index->first] = NULL;
	index->open--;
	g_hash_table_remove(index->by_id, &story->id);
	unlink_story(index, story);
	for (guint i = 0; i < story->n; i++)
		postings_drop(index->postings, story->entries[i].feature);
	free_story(story);
}

static void forget_old(StoryIndex *index, gint64 now)
{
	while (index->oldest != NULL && index->oldest->last < now - index->window)
		close_story(index, index->oldest);
}

/* ---- what a story is made of ---- */

static gboolean is_word(guint8 kind)
{
	return kind <= FEATURE_NAME;
}

/* How many of STORY's items could have the feature of ENTRY. */
static guint items_of(const OpenStory *story, const Entry *entry)
{
	return is_word(entry->kind) ? story->spoken[entry->language] : story->items;
}

/* How much of STORY has the feature of ENTRY: 0…1. */
static double count_share(const OpenStory *story, const Entry *entry)
{
	guint of = items_of(story, entry);
	return of > 0 ? MIN(1.0, (double)entry->count / of) : 0;
}

/* The same, what one of many has left out. */
static double share_of(const OpenStory *story, const Entry *entry)
{
	if (entry->count < 2 && items_of(story, entry) >= SETTLED)
		return 0;
	return count_share(story, entry);
}

/* Logarithms are asked for several hundred times an item. */
static double logarithm(const StoryIndex *index, guint n)
{
	return n < MOST_LOGARITHMS ? index->logarithms[n] : (float)log(n);
}

/* How rare the rarest is, in the scale of how_common. */
static double how_rare(const StoryIndex *index)
{
	return logarithm(index, postings_stories(index->postings) + 2) + EVERYWHERE;
}

static double how_common(const StoryIndex *index, guint seen)
{
	return logarithm(index, MIN(seen, postings_stories(index->postings)) + 1);
}

static double weigh_entry(const StoryIndex *index, const Entry *entry)
{
	guint seen = postings_seen_id(index->postings, entry->feature);
	return likeness_worth[entry->kind] * (how_rare(index) - how_common(index, seen));
}

static double sum_of(const Moments *m, double rare)
{
	return MAX(0, (rare * m->worth - 2 * m->common) * rare + m->square);
}

static void add_moments(Moments *m, double worth, double common)
{
	m->worth += (float)worth;
	m->common += (float)(worth * common);
	m->square += (float)(worth * common * common);
}

/* What is about everything would resemble everything: its mass is at least a part of its items'. */
static double mass_of(const StoryIndex *index, const Bulk *bulk, guint items)
{
	double rare = how_rare(index);
	return MAX(sum_of(&bulk->whole, rare),
		   COHERENT * sum_of(&bulk->brought, rare) / MAX(items, 1));
}

/* In a story a name is a word: one telling has it in capitals, the other not. */
static guint8 kind_in_story(guint8 kind)
{
	return kind == FEATURE_NAME ? FEATURE_WORD : kind;
}

static Bulk *bulk_of(OpenStory *story, guint8 kind, guint8 language)
{
	return is_word(kind) ? &story->words[language] : &story->free;
}

static void weigh_story(const StoryIndex *index, OpenStory *story)
{
	story->kinds = 0;
	story->free.whole = (Moments){ 0 };
	for (guint l = 0; l < SIGNATURE_LANGUAGES; l++)
		story->words[l].whole = (Moments){ 0 };
	for (guint i = 0; i < story->n; i++) {
		const Entry *entry = &story->entries[i];
		double worth = likeness_worth[entry->kind] * likeness_worth[entry->kind];
		double share = share_of(story, entry);
		story->kinds |= 1u << entry->kind;
		add_moments(&bulk_of(story, entry->kind, entry->language)->whole,
			    worth * share * share,
			    how_common(index, postings_seen_id(index->postings, entry->feature)));
	}
}

/* STORY as it is to be compared. */
static const OpenStory *weighed(const StoryIndex *index, OpenStory *story)
{
	if (story->stale)
		weigh_story(index, story);
	story->stale = FALSE;
	return story;
}

/* An item brings STORY the feature ID, or takes it away with SIGN -1. */
static void bring(const StoryIndex *index, OpenStory *story, const Feature *feature, guint32 id,
		  guint8 language, double sign)
{
	double worth = likeness_worth[kind_in_story(feature->kind)];
	guint seen = postings_seen(index->postings, id, feature->key);
	add_moments(&bulk_of(story, feature->kind, language)->brought, sign * worth * worth,
		    how_common(index, seen));
}

/* Where ENTRY stands or belongs. */
static guint place_of(const OpenStory *story, guint32 feature)
{
	guint low = 0, high = story->n;
	while (low < high) {
		guint middle = (low + high) / 2;
		if (story->entries[middle].feature < feature)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Leave out what fewer than LEAST of STORY's items had, or, of a single one, more than MOST
 * stories. */
static void drop_words(StoryIndex *index, OpenStory *story, guint least, guint most)
{
	guint kept = 0;
	for (guint i = 0; i < story->n; i++) {
		const Entry *entry = &story->entries[i];
		guint seen = postings_seen_id(index->postings, entry->feature);
		if (!is_word(entry->kind) || (entry->count >= least && seen <= most))
			story->entries[kept++] = *entry;
		else
			postings_drop(index->postings, entry->feature);
	}
	story->n = (guint16)kept;
}

/* Of STORY only what most of its items had, or few others, or no language owns. */
static void make_lean(StoryIndex *index, OpenStory *story)
{
	if (story->items > 1)
		for (guint least = 2; story->n > MOST_LEAN && least <= story->items; least++)
			drop_words(index, story, least, G_MAXUINT);
	for (guint most = G_MAXUINT16; story->n > MOST_LEAN && most > 0; most /= 2)
		drop_words(index, story, 0, most);
	story->room = MAX(story->n, 1);
	story->entries = g_renew(Entry, story->entries, story->room);
	story->stale = TRUE;
}

static void make_old_lean(StoryIndex *index, gint64 now)
{
	for (;;) {
		OpenStory *next = index->lean != NULL ? index->lean->newer : index->oldest;
		if (next == NULL || next->last >= now - LEAN)
			return;
		make_lean(index, next);
		index->lean = next;
	}
}

static void insert_entry(OpenStory *story, guint at, Entry entry)
{
	if (story->n == story->room) {
		story->room = (guint16)(story->room + MAX(16, story->room / 2));
		story->entries = g_renew(Entry, story->entries, story->room);
	}
	memmove(&story->entries[at + 1], &story->entries[at], (story->n - at) * sizeof(Entry));
	story->entries[at] = entry;
	story->n++;
}

/* FALSE: the story is full. */
static gboolean has_room(StoryIndex *index, OpenStory *story)
{
	if (story->n < MOST_ENTRIES)
		return TRUE;
	if (story->items >= SETTLED) /* what one item alone had goes first */
		drop_words(index, story, 2, G_MAXUINT);
	return story->n < MOST_ENTRIES;
}

/* The feature's id, if any story has it. */
static guint32 count_feature(StoryIndex *index, OpenStory *story, const Feature *feature,
			     guint8 language)
{
	guint32 id = postings_find(index->postings, feature->key);
	if (id != POSTINGS_NONE) {
		guint at = place_of(story, id);
		if (at < story->n && story->entries[at].feature == id) {
			if (story->entries[at].count < G_MAXUINT16)
				story->entries[at].count++;
			return id;
		}
	}
	if (!has_room(index, story))
		return id;
	id = postings_add(index->postings, feature->key, story->serial);
	insert_entry(story, place_of(story, id),
		     (Entry){ id, 1, kind_in_story(feature->kind), language });
	return id;
}

static void take_toll(OpenStory *story, gint64 least, gint64 most)
{
	if (least < 0)
		return;
	story->killed[0] = story->killed[0] < 0 ? least : MIN(story->killed[0], least);
	story->killed[1] = MAX(story->killed[1], most);
}

/* The founding text stays; of the others the latest. */
static void keep_print(OpenStory *story, const Fingerprint *print)
{
	for (guint i = 0; i < story->n_prints; i++)
		if (fingerprint_share(&story->prints[i], print) >= FINGERPRINT_COPY)
			return;
	if (print->n == 0)
		return;
	if (story->n_prints < MOST_PRINTS)
		story->prints = g_renew(Fingerprint, story->prints, ++story->n_prints);
	else
		memmove(&story->prints[1], &story->prints[2],
			(MOST_PRINTS - 2) * sizeof *story->prints);
	story->prints[story->n_prints - 1] = *print;
}

void story_index_add(StoryIndex *index, gint64 id, StorySignature *s)
{
	OpenStory *story = g_hash_table_lookup(index->by_id, &id);
	if (story == NULL) {
		story = open_story(index, id, s->when);
	} else if (s->when > story->last) {
		unlink_story(index, story);
		story->last = s->when;
		link_story(index, story);
	}
	make_old_lean(index, s->when);
	story->items++;
	if (story->spoken[s->language] < G_MAXUINT16)
		story->spoken[s->language]++;
	for (guint i = 0; i < s->n; i++) {
		guint32 feature = count_feature(index, story, &s->features[i], s->language);
		bring(index, story, &s->features[i], feature, s->language, 1);
	}
	take_toll(story, s->killed, s->killed);
	keep_print(story, &s->fingerprint);
	story->stale = TRUE;
	story_signature_free(s);
}

void story_index_remove(StoryIndex *index, gint64 id, const StorySignature *s)
{
	OpenStory *story = g_hash_table_lookup(index->by_id, &id);
	if (story == NULL)
		return;
	if (story->items <= 1) {
		close_story(index, story);
		return;
	}
	story->items--;
	if (story->spoken[s->language] > 0)
		story->spoken[s->language]--;
	for (guint i = 0; i < s->n; i++) {
		guint32 feature = postings_find(index->postings, s->features[i].key);
		guint at = feature != POSTINGS_NONE ? place_of(story, feature) : story->n;
		bring(index, story, &s->features[i], feature, s->language, -1);
		if (at == story->n || story->entries[at].feature != feature ||
		    --story->entries[at].count > 0)
			continue;
		postings_drop(index->postings, feature);
		memmove(&story->entries[at], &story->entries[at + 1],
			(story->n - at - 1u) * sizeof(Entry));
		story->n--;
	}
	story->stale = TRUE;
}

/* ---- where a feature stands in a bag ---- */

#define PLACES 1024 /* a power of two, several times the most that are taken */

typedef struct {
	guint8 at[PLACES]; /* by the lowest digits of a feature, or behind: its place, from 1 */
	guint32 features[MOST_ENTRIES];
	guint n;
} Places;

/* FEATURE comes next. */
static void put_place(Places *places, guint32 feature)
{
	guint slot = feature % PLACES;
	while (places->at[slot] != 0)
		slot = (slot + 1) % PLACES;
	places->features[places->n++] = feature;
	places->at[slot] = (guint8)places->n;
}

/* Its place, from 1; 0 = nowhere, as for nearly all. */
static inline guint find_place(const Places *places, guint32 feature)
{
	guint slot = feature % PLACES;
	while (places->at[slot] != 0 && places->features[places->at[slot] - 1] != feature)
		slot = (slot + 1) % PLACES;
	return places->at[slot];
}

/* ---- an item among stories ---- */

typedef struct {
	guint32 feature;
	guint8 kind;
	double weight;
} Asked;

/* An item as it is compared. */
typedef struct {
	const StorySignature *signature;
	Asked asked[SIGNATURE_MOST_FEATURES]; /* that any story has */
	guint n, kinds;
	Places places; /* of the asked */
	Mass mass;
} Question;

static void ask(const StoryIndex *index, const StorySignature *s, Question *q)
{
	*q = (Question){ .signature = s };
	for (guint i = 0; i < s->n; i++) {
		guint8 kind = s->features[i].kind;
		guint32 feature = postings_find(index->postings, s->features[i].key);
		guint seen = postings_seen(index->postings, feature, s->features[i].key);
		double w = likeness_worth[kind] * (how_rare(index) - how_common(index, seen));
		*(is_word(kind) ? &q->mass.words : &q->mass.free) += w * w;
		q->kinds |= 1u << kind;
		if (feature == POSTINGS_NONE)
			continue;
		q->asked[q->n++] = (Asked){ feature, kind, w };
		put_place(&q->places, feature);
	}
}

/* Both have a feature of KIND, of these weights, to some PART. */
static void share(Pair *pair, guint8 kind, double one, double other, double part)
{
	*(is_word(kind) ? &pair->shared.words : &pair->shared.free) += one * other * part;
	if (part <= 0)
		return;
	pair->kinds_shared |= 1u << kind;
	pair->telling += other >= likeness_worth[kind] * TELLING;
	pair->rare[kind] = MAX(pair->rare[kind], other / likeness_worth[kind] - EVERYWHERE);
}

static double compare(const StoryIndex *index, const Question *q, const OpenStory *story)
{
	const StorySignature *s = q->signature;
	Pair pair = { .a = q->mass,
		      .b = { mass_of(index, &story->free, story->items),
			     mass_of(index, &story->words[s->language],
				     story->spoken[s->language]) },
		      .kinds_a = q->kinds,
		      .kinds_b = story->kinds,
		      .alone = story->items == 1,
		      .open = logarithm(index, index->open),
		      .common_language = story->spoken[s->language] > 0,
		      .hours = ABS(s->when - story->last) / HOUR,
		      .killed_a = { s->killed, s->killed },
		      .killed_b = { story->killed[0], story->killed[1] } };
	for (guint k = 0; k < story->n; k++) {
		const Entry *entry = &story->entries[k];
		guint place = find_place(&q->places, entry->feature);
		if (place != 0)
			share(&pair, entry->kind, q->asked[place - 1].weight,
			      weigh_entry(index, entry), share_of(story, entry));
	}
	return likeness(&pair);
}

/* ---- which stories are compared at all ---- */

typedef struct {
	guint32 serial;
	float mark;
} Candidate;

/* Is X to come before Y? The higher mark first, then the later story, so that the order is one. */
static gboolean goes_first(const Candidate *x, const Candidate *y)
{
	return x->mark != y->mark ? x->mark > y->mark : x->serial > y->serial;
}

/* Put CANDIDATE among the first N of at most MOST, in order; the number there are now. */
static guint keep_best(Candidate *best, guint n, guint most, Candidate candidate)
{
	guint at = n;
	while (at > 0 && goes_first(&candidate, &best[at - 1]))
		at--;
	if (at == most)
		return n;
	n = MIN(n + 1, most);
	memmove(&best[at + 1], &best[at], (n - at - 1) * sizeof *best);
	best[at] = candidate;
	return n;
}

static int by_rarity(gconstpointer a, gconstpointer b)
{
	const Asked *x = a, *y = b;
	if (x->weight != y->weight)
		return x->weight > y->weight ? -1 : 1;
	return x->feature < y->feature ? -1 : x->feature > y->feature;
}

/* Mark the stories that have one of Q's features; which those are, and maybe some that are gone,
 * into FOUND. */
static guint mark_stories(StoryIndex *index, const Question *q, guint32 *found)
{
	Asked rarest[SIGNATURE_MOST_FEATURES];
	float *marks = index->marks;
	guint n_found = 0, looked = 0;
	memcpy(rarest, q->asked, q->n * sizeof(Asked));
	qsort(rarest, q->n, sizeof(Asked), by_rarity);
	for (guint i = 0; i < q->n && looked < MOST_POSTINGS; i++) {
		guint n;
		const guint32 *list = postings_list(index->postings, rarest[i].feature, &n);
		guint some = MIN(MIN(n, MOST_OF_ONE), MOST_POSTINGS - looked);
		float weight = (float)rarest[i].weight;
		looked += some;
		for (guint k = n; k > n - some; k--) {
			guint32 at = list[k - 1] - index->first;
			if (at >= index->n)
				continue;
			if (marks[at] == 0)
				found[n_found++] = at;
			marks[at] += weight;
		}
	}
	return n_found;
}

static guint find_candidates(StoryIndex *index, const Question *q, Candidate *best)
{
	guint32 found[MOST_POSTINGS];
	guint n_found = mark_stories(index, q, found), n = 0;
	for (guint i = 0; i < n_found; i++) {
		float *mark = &index->marks[found[i]];
		Candidate candidate = { index->first + found[i], *mark };
		*mark = 0;
		if (n == MOST_CANDIDATES && !goes_first(&candidate, &best[n - 1]))
			continue;
		if (index->by_serial[found[i]] != NULL)
			n = keep_best(best, n, MOST_CANDIDATES, candidate);
	}
	return n;
}

static double copied_from(const OpenStory *story, const Fingerprint *print)
{
	double most = 0;
	for (guint i = 0; i < story->n_prints; i++)
		most = MAX(most, fingerprint_share(&story->prints[i], print));
	return most >= FINGERPRINT_COPY ? most : 0;
}

/* The best of NEAR, which are in order of likeness; a copied text joins whatever else differs. */
static StoryMatch choose(const StoryIndex *index, const Candidate *near, guint n,
			 const Fingerprint *print)
{
	StoryMatch best = { 0 };
	for (guint i = 0; i < n; i++) {
		const OpenStory *story = story_at(index, near[i].serial);
		if (story == NULL)
			continue;
		double copied = copied_from(story, print), score = MAX(near[i].mark, copied);
		if (score >= JOIN && score > best.score)
			best = (StoryMatch){ story->id, MIN(score, 1), copied > 0 };
	}
	return best;
}

StoryMatch story_index_find(StoryIndex *index, const StorySignature *s)
{
	Question q;
	Candidate found[MOST_CANDIDATES], near[MOST_NEAR];
	forget_old(index, s->when);
	ask(index, s, &q);
	guint n_found = find_candidates(index, &q, found);
	index->n_near = 0;
	for (guint i = 0; i < n_found; i++) {
		OpenStory *story = story_at(index, found[i].serial);
		if (story == NULL)
			continue;
		found[i].mark = (float)compare(index, &q, weighed(index, story));
		index->n_near = keep_best(near, index->n_near, MOST_NEAR, found[i]);
	}
	for (guint i = 0; i < index->n_near; i++)
		index->near[i] = near[i].serial;
	return choose(index, near, MIN(index->n_near, MOST_COPIED), &s->fingerprint);
}

/* ---- stories that turn out to be one ---- */

static double compare_stories(const StoryIndex *index, const OpenStory *a, const Places *in_a,
			      const OpenStory *b)
{
	Pair pair = { .a = { mass_of(index, &a->free, a->items), 0 },
		      .b = { mass_of(index, &b->free, b->items), 0 },
		      .kinds_a = a->kinds,
		      .kinds_b = b->kinds,
		      .alone = a->items == 1 || b->items == 1,
		      .open = logarithm(index, index->open),
		      .hours = ABS(a->last - b->last) / HOUR,
		      .killed_a = { a->killed[0], a->killed[1] },
		      .killed_b = { b->killed[0], b->killed[1] } };
	for (guint l = 0; l < SIGNATURE_LANGUAGES; l++)
		if (a->spoken[l] > 0 && b->spoken[l] > 0) {
			pair.common_language = TRUE;
			pair.a.words += mass_of(index, &a->words[l], a->spoken[l]);
			pair.b.words += mass_of(index, &b->words[l], b->spoken[l]);
		}
	for (guint k = 0; k < b->n; k++) {
		const Entry *y = &b->entries[k];
		guint place = find_place(in_a, y->feature);
		if (place == 0)
			continue;
		const Entry *x = &a->entries[place - 1];
		double w = weigh_entry(index, x);
		share(&pair, x->kind, w, w, share_of(a, x) * share_of(b, y));
	}
	return likeness(&pair);
}

static gboolean are_apart(const StoryIndex *index, gint64 a, gint64 b)
{
	for (guint i = 0; i < index->apart->len; i++) {
		const Apart *pair = &g_array_index(index->apart, Apart, i);
		if ((pair->a == a && pair->b == b) || (pair->a == b && pair->b == a))
			return TRUE;
	}
	return FALSE;
}

void story_index_keep_apart(StoryIndex *index, gint64 a, gint64 b)
{
	Apart pair = { a, b };
	if (a != b && !are_apart(index, a, b))
		g_array_append_val(index->apart, pair);
}

gint64 story_index_twin(const StoryIndex *index, gint64 id, char **why)
{
	OpenStory *story = g_hash_table_lookup(index->by_id, &id);
	double best = TWINS;
	gint64 twin = 0;
	Places places = { 0 };
	for (guint i = 0; story != NULL && index->n_near > 0 && i < story->n; i++)
		put_place(&places, story->entries[i].feature);
	for (guint i = 0; story != NULL && i < index->n_near; i++) {
		OpenStory *other = story_at(index, index->near[i]);
		if (other == NULL || other == story || are_apart(index, id, other->id))
			continue;
		double score = compare_stories(index, weighed(index, story), &places,
					       weighed(index, other));
		if (score >= best)
			best = score, twin = other->id;
	}
	if (twin != 0 && why != NULL)
		*why = g_strdup_printf("the same as story %" G_GINT64_FORMAT " (%.0f %% alike)",
				       twin, MIN(best, 1) * 100);
	return twin;
}

static void take_entry(StoryIndex *index, OpenStory *into, const Entry *entry)
{
	guint at = place_of(into, entry->feature);
	if (at < into->n && into->entries[at].feature == entry->feature) {
		postings_unsee(index->postings, entry->feature);
		guint sum = into->entries[at].count + (guint)entry->count;
		into->entries[at].count = (guint16)MIN(sum, G_MAXUINT16);
	} else if (has_room(index, into)) {
		postings_add_id(index->postings, entry->feature, into->serial);
		postings_unsee(index->postings, entry->feature);
		insert_entry(into, place_of(into, entry->feature), *entry);
	}
}

static void sum_moments(Moments *into, const Moments *from)
{
	into->worth += from->worth;
	into->common += from->common;
	into->square += from->square;
}

static void take_brought(OpenStory *into, const OpenStory *from)
{
	sum_moments(&into->free.brought, &from->free.brought);
	for (guint l = 0; l < SIGNATURE_LANGUAGES; l++)
		sum_moments(&into->words[l].brought, &from->words[l].brought);
}

void story_index_merge(StoryIndex *index, gint64 into_id, gint64 from_id)
{
	OpenStory *into = g_hash_table_lookup(index->by_id, &into_id);
	OpenStory *from = g_hash_table_lookup(index->by_id, &from_id);
	for (guint i = 0; i < index->apart->len; i++) {
		Apart *pair = &g_array_index(index->apart, Apart, i);
		pair->a = pair->a == from_id ? into_id : pair->a;
		pair->b = pair->b == from_id ? into_id : pair->b;
	}
	if (from == NULL || into == from)
		return;
	if (into == NULL) /* closed already: it opens again with what FROM has */
		into = open_story(index, into_id, from->last);
	into->items += from->items;
	for (guint l = 0; l < SIGNATURE_LANGUAGES; l++)
		into->spoken[l] = (guint16)MIN(into->spoken[l] + from->spoken[l], G_MAXUINT16);
	for (guint i = 0; i < from->n; i++)
		take_entry(index, into, &from->entries[i]);
	take_brought(into, from);
	take_toll(into, from->killed[0], from->killed[1]);
	for (guint i = 0; i < from->n_prints; i++)
		keep_print(into, &from->prints[i]);
	if (from->last > into->last) {
		unlink_story(index, into);
		into->last = from->last;
		link_story(index, into);
	}
	close_story(index, from);
	postings_uncount_story(index->postings);
	into->stale = TRUE;
}

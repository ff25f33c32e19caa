/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench_stories [ITEMS…] - what placing an item among stories costs as their number grows.
 *
 * Invented news, the same each time: stories of 1 to some 100 items come and go over 14 days, each
 * with words, a place and parties of its own among words that everybody uses (by Zipf's law). For
 * each number of items a fresh index is filled; the cost is that of the last tenth, CPU time. As it
 * is known which story each item was made for, pairs of one story tell how well they were kept. */
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "filters/story.h"

#define DAYS       14
#define WORDS      200000 /* of the language */
#define CORE       12     /* of them a story's own */
#define PER_STORY  14     /* items, on average */
#define FROM_CORE  6      /* words of an item that are the story's… */
#define FROM_ALL   22     /* …and anybody's */
#define MOST_ALIVE 4000   /* stories that still get items, at any time */
#define PLACES     1500   /* by Zipf's law, too, as are… */
#define PARTIES    1200   /* …these; a story has two */

/* SplitMix64 (Steele, Lea, Flood 2014): what a story has of its own must not hang together with
 * its number. */
static guint32 dice(guint64 *state)
{
	guint64 z = *state += 0x9e3779b97f4a7c15u;
	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
	z = (z ^ z >> 27) * 0x94d049bb133111ebu;
	return (guint32)((z ^ z >> 31) >> 33);
}

/* A word by its rank: log-uniform ranks follow Zipf's law closely enough. */
static guint common_word(guint64 *state)
{
	double u = dice(state) / 2147483648.0;
	return (guint)pow(WORDS, u);
}

/* As many letters as of a word are looked at, so that no two words are one. */
static void append_word(GString *out, guint word)
{
	guint32 rest = (guint32)(word + 1) * 2654435761u % 308915776u; /* 26 to the power of 6 */
	for (guint i = 0; i < 6; i++, rest /= 26)
		g_string_append_c(out, (char)('a' + rest % 26));
	g_string_append_c(out, ' ');
}

/* One of N, the lower numbers oftener: of 1500 places the first has a fortieth of the stories. What
 * a story has of its own is drawn by its number. */
static guint drawn(guint64 *state, guint n)
{
	double u = dice(state) / 2147483648.0;
	return (guint)(n * u * u);
}

/* What all items of a story have in common. */
typedef struct {
	const char *type;
	char place[16], parties[2][16];
	gint64 killed; /* -1 = not said */
} Matter;

static Matter matter_of(guint64 story)
{
	static const char *const types[] = {
		"attack",       "talks",          "statement",          "bombing",
		"protest",      "arrest",         "accusation",         "demand",
		"agreement",    "airstrike",      "security_operation", "aid",
		"threat",       "sanctions",      "kidnapping",         "deportation",
		"border_clash", "border_closure", "ceasefire",          "suicide_bombing",
		"shelling",     "drone_strike",   "assassination",      "riot",
		"evacuation",
	};
	guint64 state = story << 16;
	Matter m = { .killed = -1 };
	m.type = types[drawn(&state, G_N_ELEMENTS(types))];
	g_snprintf(m.place, sizeof m.place, "p%u", drawn(&state, PLACES));
	for (guint i = 0; i < 2; i++)
		g_snprintf(m.parties[i], sizeof m.parties[i], "e%u", drawn(&state, PARTIES));
	if (strstr("attack bombing suicide_bombing airstrike", m.type) != NULL)
		m.killed = drawn(&state, 40);
	return m;
}

static StorySignature *make_signature(guint64 story, guint64 *state, gint64 when)
{
	g_autoptr(Item) item = item_new();
	g_autoptr(Verdict) verdict = verdict_new();
	g_autoptr(GString) words = g_string_new(NULL);
	Matter matter = matter_of(story);
	Event event = { .type = matter.type };
	Place where = { .id = matter.place };
	for (guint i = 0; i < FROM_CORE; i++) {
		guint64 own = story * CORE + dice(state) % CORE;
		append_word(words, WORDS / 50 + (guint)(own * 2654435761u % WORDS));
	}
	g_string_append_printf(words, "%s %s %s %s", matter.type, matter.place, matter.parties[0],
			       matter.parties[1]);
	g_free(item->headline);
	item->headline = g_strdup(words->str);
	g_string_truncate(words, 0);
	for (guint i = 0; i < FROM_ALL - 4; i++)
		append_word(words, common_word(state));
	g_free(item->text);
	item->text = g_strdup(words->str);
	verdict->lang = "en";
	verdict->killed.known = matter.killed >= 0;
	verdict->killed.min = verdict->killed.max = matter.killed;
	g_ptr_array_set_free_func(verdict->events, NULL);
	g_ptr_array_set_free_func(verdict->places, NULL);
	g_ptr_array_add(verdict->events, &event);
	g_ptr_array_add(verdict->places, &where);
	for (guint i = 0; i < 2; i++)
		g_ptr_array_add(verdict->entities, matter.parties[i]);
	return story_signature_new(item, verdict, when);
}

/* CPU seconds so far. */
static double spent(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double memory(void)
{
	unsigned long size = 0, resident = 0;
	FILE *file = fopen("/proc/self/statm", "r");
	if (file != NULL && fscanf(file, "%lu %lu", &size, &resident) != 2)
		resident = 0;
	if (file != NULL)
		fclose(file);
	return (double)resident * (double)sysconf(_SC_PAGESIZE) / 1e6;
}

/* Which story an item was made for and which it came to. */
typedef struct {
	guint64 made;
	gint64 found;
} Fate;

/* What a whole run tells. */
typedef struct {
	guint made, found;
	double cost; /* CPU seconds of finding and adding the last tenth */
	double precision, recall;
} Outcome;

static int by_made(gconstpointer a, gconstpointer b)
{
	const Fate *x = a, *y = b;
	return x->made != y->made ? (x->made < y->made ? -1 : 1)
				  : (x->found > y->found) - (x->found < y->found);
}

static int by_found(gconstpointer a, gconstpointer b)
{
	const Fate *x = a, *y = b;
	return (x->found > y->found) - (x->found < y->found);
}

static double pairs(guint n)
{
	return (double)n * (n - 1.0) / 2;
}

/* Pairs of fates that ALIKE finds equal, in an order that has those together; N_GROUPS of them. */
static double count_pairs(const Fate *fates, guint n, GCompareFunc alike, guint *n_groups)
{
	double sum = 0;
	*n_groups = 0;
	for (guint i = 0, from = 0; i < n; i++)
		if (i + 1 == n || alike(&fates[i], &fates[i + 1]) != 0) {
			sum += pairs(i + 1 - from);
			from = i + 1;
			++*n_groups;
		}
	return sum;
}

static int same_made(gconstpointer a, gconstpointer b)
{
	return ((const Fate *)a)->made != ((const Fate *)b)->made;
}

static void rate(Fate *fates, guint n, const gint64 *merged, Outcome *outcome)
{
	guint groups;
	for (guint i = 0; i < n; i++)
		while (merged[fates[i].found] != 0)
			fates[i].found = merged[fates[i].found];
	qsort(fates, n, sizeof *fates, by_made);
	double of_one = count_pairs(fates, n, same_made, &outcome->made);
	double kept = count_pairs(fates, n, by_made, &groups);
	qsort(fates, n, sizeof *fates, by_found);
	double put = count_pairs(fates, n, by_found, &outcome->found);
	outcome->precision = kept / MAX(put, 1);
	outcome->recall = kept / MAX(of_one, 1);
}

/* Place ITEMS. */
static Outcome fill(StoryIndex *index, guint items)
{
	Outcome outcome = { 0 };
	g_autofree Fate *fates = g_new0(Fate, items);
	g_autofree gint64 *merged = g_new0(gint64, items + 1); /* into which */
	guint64 state = 42;
	gint64 last = 0;
	guint alive = MIN(MOST_ALIVE, MAX(items / PER_STORY / 4, 1));
	g_autofree guint64 *stories = g_new0(guint64, alive);
	guint64 next = 0;
	while (next < alive)
		stories[next] = next, next++;
	for (guint i = 0; i < items; i++) {
		guint slot = dice(&state) % alive;
		if (dice(&state) % PER_STORY == 0)
			stories[slot] = next++;
		gint64 when = 1700000000 + (gint64)((double)i / items * DAYS * 86400);
		StorySignature *signature = make_signature(stories[slot], &state, when);
		double before = spent();
		StoryMatch match = story_index_find(index, signature);
		gint64 story = match.story != 0 ? match.story : ++last, twin;
		story_index_add(index, story, signature);
		while ((twin = story_index_twin(index, story, NULL)) != 0) {
			story_index_merge(index, MIN(story, twin), MAX(story, twin));
			merged[MAX(story, twin)] = MIN(story, twin);
			story = MIN(story, twin);
		}
		if (i >= items / 10 * 9)
			outcome.cost += spent() - before;
		fates[i] = (Fate){ stories[slot], story };
	}
	rate(fates, items, merged, &outcome);
	return outcome;
}

int main(int argc, char **argv)
{
	static const guint usual[] = { 10000, 100000, 1000000 };
	printf("  %9s %7s %7s %6s %6s %7s %9s %9s %6s\n", "items", "made", "found", "pairs P", "R",
	       "open", "items/s", "us each", "MB");
	for (int i = 0; i < (argc > 1 ? argc - 1 : (int)G_N_ELEMENTS(usual)); i++) {
		guint items = argc > 1 ? (guint)g_ascii_strtoull(argv[i + 1], NULL, 10) : usual[i];
		guint tenth = items - items / 10 * 9;
		double before = memory();
		g_autoptr(StoryIndex) index = story_index_new(DAYS * 86400);
		Outcome o = fill(index, items);
		printf("  %9u %7u %7u %7.3f %6.3f %7u %9.0f %9.1f %6.1f\n", items, o.made, o.found,
		       o.precision, o.recall, story_index_count(index), tenth / o.cost,
		       1e6 * o.cost / tenth, memory() - before);
	}
	return 0;
}

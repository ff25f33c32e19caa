/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The constants below were fitted by hand on labelled news of four kinds (attacks in one country,
 * general news, look-alike pairs, one region in seven languages); each is flat around its value. */
#include "filters/likeness.h"

#include <math.h>

#define DOUBT       1.8 /* mass that is taken as unlike: little evidence is no certainty */
#define DOUBT_FREE  8.0 /* the same without words */
#define FREE_SHARE  0.9 /* what agreement in all but the words is worth */
#define SOME_WORDS  0.1 /* likeness of the words from which on they do not gainsay that */
#define ONE_WORD    0.4 /* with a single item one thing in common may be chance */
#define LIKELY      3.5 /* so many others expected to have the same by chance halve its worth */
#define OTHER_PLACE 0.5
#define OTHER_EVENT 0.8
#define OTHER_TOLL  0.55
#define TOLL_FACTOR 2    /* tolls rise, but seldom by more from one telling to the next */
#define AGEING      0.78 /* of the likeness is gone when two tellings lie AGED hours apart… */
#define AGED        72.0
#define FRESH       1.5 /* …and it goes with the logarithm of hours beyond this */

const double likeness_worth[N_FEATURES] = {
	[FEATURE_WORD] = 1.0,   [FEATURE_NAME] = 1.5,  [FEATURE_NUMBER] = 0.8, [FEATURE_TOLL] = 1.0,
	[FEATURE_ENTITY] = 0.5, [FEATURE_PLACE] = 1.3, [FEATURE_EVENT] = 0.7,
};

static double cosine(double shared, double a, double b, double doubt)
{
	return shared / sqrt((a + doubt) * (b + doubt));
}

static gboolean differ(const Pair *pair, FeatureKind kind)
{
	guint bit = 1u << kind;
	return (pair->kinds_a & bit) != 0 && (pair->kinds_b & bit) != 0 &&
	       (pair->kinds_shared & bit) == 0;
}

static gboolean tolls_differ(const Pair *pair)
{
	const gint64 *a = pair->killed_a, *b = pair->killed_b;
	return a[0] > 0 && b[0] > 0 && (a[0] > TOLL_FACTOR * b[1] || b[0] > TOLL_FACTOR * a[1]);
}

/* Of many stories some have the same kind of event, place and parties by chance; then these tell
 * little. Parties are mostly those of the place, so that the two count once. 0…1. */
static double trust(const Pair *pair)
{
	const double *rare = pair->rare;
	double surprise = MAX(rare[FEATURE_PLACE], rare[FEATURE_ENTITY]) + rare[FEATURE_EVENT] +
			  rare[FEATURE_TOLL] + rare[FEATURE_NUMBER];
	return 1 / (1 + exp(pair->open - surprise) / LIKELY);
}

/* What speaks for one happening whatever the words. */
static double without_words(const Pair *pair, double shared)
{
	const guint whose = 1u << FEATURE_PLACE | 1u << FEATURE_ENTITY | 1u << FEATURE_TOLL;
	guint kinds = pair->kinds_shared & ~(1u << FEATURE_WORD | 1u << FEATURE_NAME);
	gboolean same_event = (kinds & 1u << FEATURE_EVENT) != 0 && (kinds & whose) != 0;
	gboolean enough = same_event || (!pair->common_language && (kinds & (kinds - 1)) != 0);
	if (!enough)
		return 0;
	double free = cosine(shared, pair->a.free, pair->b.free, DOUBT_FREE);
	if (!pair->common_language)
		return free;
	double words = cosine(pair->shared.words, pair->a.words, pair->b.words, DOUBT);
	return free * FREE_SHARE * MIN(1, words / SOME_WORDS);
}

double likeness(const Pair *pair)
{
	double shared = pair->shared.free * trust(pair);
	double score = without_words(pair, shared);
	if (pair->common_language)
		score = MAX(score, cosine(shared + pair->shared.words, pair->a.free + pair->a.words,
					  pair->b.free + pair->b.words, DOUBT));
	if (pair->alone && pair->telling < 2)
		score *= ONE_WORD;
	if (differ(pair, FEATURE_PLACE))
		score *= OTHER_PLACE;
	if (differ(pair, FEATURE_EVENT))
		score *= OTHER_EVENT;
	if (tolls_differ(pair))
		score *= OTHER_TOLL;
	double age = log1p(MIN(pair->hours, AGED) / FRESH) / log1p(AGED / FRESH);
	return score * (1 - AGEING * age);
}

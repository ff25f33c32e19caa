/* SPDX-License-Identifier: GPL-3.0-or-later */
/* likeness - how much two bags of weighted features resemble each other, 0…1.
 *
 * The cosine of the bags, corrected by what only events know: another place, another kind of
 * event, another toll make another happening even in the same words. Words count between tellings
 * of one language; across languages the rest must suffice: the same kind of event with the same
 * place, party or toll. */
#ifndef FILTERS_LIKENESS_H
#define FILTERS_LIKENESS_H

#include "filters/signature.h"

/* What two bags have each and in common; squares and products of weights. */
typedef struct {
	double free, words; /* by features no language owns; by words of a common language */
} Mass;

typedef struct {
	Mass a, b, shared;
	guint kinds_a, kinds_b, kinds_shared; /* bits 1 << FeatureKind */
	gboolean alone;                       /* one of them is of a single item */
	guint telling;                        /* shared features that are not everybody's */
	double rare[N_FEATURES]; /* of what is shared, the rarest: the logarithm of how seldom it is
				  */
	double open;             /* the logarithm of how many stories are open */
	gboolean common_language;
	double hours;                    /* between them */
	gint64 killed_a[2], killed_b[2]; /* least and most said to be killed; -1 = not said */
} Pair;

/* What a feature of KIND is worth, rarity apart. */
extern const double likeness_worth[N_FEATURES];

double likeness(const Pair *pair);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* places - where an item says that it happened: places on the ground, else the country. */
#ifndef FILTERS_PLACES_H
#define FILTERS_PLACES_H

#include "filters/gazetteer.h"
#include "filters/lexicon.h"

/* Fill VERDICT's places from FOUND, the gazetteer's: those that words put there first ("in Bannu"),
 * then other places on the ground, then states whose ground is not among them, then the countries
 * of others who are named, then those on whose exchange a company of the title is listed
 * ("<TSCO.L>"); where there are none of these, of those whom words hint at. */
void places_find(const Gazetteer *gazetteer, const Text *text, const GArray *hits,
		 const GArray *found, Verdict *verdict);

/* When no place is known: the country of the outlet that tells, COUNTRY (a code, or NULL), else
 * that of whoever is named in its name, SOURCE ("Radio Pakistan"; may be NULL). */
void places_assume(const Gazetteer *gazetteer, const char *country, const char *source,
		   Verdict *verdict);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/places.h"

#include <math.h>
#include <string.h>

#define CAPITALS "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

static gboolean is_located(const GArray *hits, const Found *found)
{
	for (guint i = 0; i < hits->len; i++) {
		const LexiconHit *hit = &g_array_index(hits, LexiconHit, i);
		if (hit->term->use != TERM_CUE)
			continue;
		if (hit->term->value == CUE_IN && hit->last + 1 == found->first)
			return TRUE;
		if (hit->term->value == CUE_IN_AFTER && hit->first == found->last + 1)
			return TRUE;
	}
	return FALSE;
}

static void add_place(Verdict *verdict, const Entity *entity)
{
	for (guint i = 0; i < verdict->places->len; i++)
		if (strcmp(((Place *)g_ptr_array_index(verdict->places, i))->id, entity->id) == 0)
			return;
	Place *place = g_new0(Place, 1);
	*place = (Place){ entity->id,  entity->country, entity->admin1,
			  entity->lat, entity->lon,     FALSE };
	g_ptr_array_add(verdict->places, place);
}

/* The country of ENTITY as a whole, unless a place in it is known. */
static void add_country(Verdict *verdict, const Entity *entity)
{
	for (guint i = 0; i < verdict->places->len; i++) {
		const Place *known = g_ptr_array_index(verdict->places, i);
		if (g_strcmp0(known->country, entity->country) == 0)
			return;
	}
	Place *place = g_new0(Place, 1);
	*place = (Place){ entity->id, entity->country, NULL, NAN, NAN, TRUE };
	g_ptr_array_add(verdict->places, place);
}

/* The state that ENTITY is, or acts for; NULL if it is bound to none. */
static const Entity *state_of(const Gazetteer *g, const Entity *entity)
{
	for (int up = 0; entity != NULL && up < 4; up++) {
		if (strcmp(entity->kind, "state") == 0 && entity->country != NULL)
			return entity;
		entity = entity->principal != NULL ? gazetteer_entity(g, entity->principal) : NULL;
	}
	return NULL;
}

/* ---- on which exchange a company is listed: "<WCO>", "<TSCO.L>" ---- */

static const char *country_of_exchange(const char *suffix)
{
	static const struct {
		const char *suffix, *country;
	} exchanges[] = {
		{ "", "us" },   { "A", "us" },  { "N", "us" },  { "O", "us" },  { "P", "us" },
		{ "L", "gb" },  { "PA", "fr" }, { "F", "de" },  { "DE", "de" }, { "D", "de" },
		{ "AS", "nl" }, { "BR", "be" }, { "MI", "it" }, { "MC", "es" }, { "MD", "es" },
		{ "LS", "pt" }, { "Z", "ch" },  { "VX", "ch" }, { "VI", "at" }, { "ST", "se" },
		{ "OL", "no" }, { "CO", "dk" }, { "HE", "fi" }, { "I", "ie" },  { "AT", "gr" },
		{ "IS", "tr" }, { "MM", "ru" }, { "TA", "il" }, { "SE", "sa" }, { "J", "za" },
		{ "KA", "pk" }, { "NS", "in" }, { "BO", "in" }, { "CM", "lk" }, { "T", "jp" },
		{ "KS", "kr" }, { "SS", "cn" }, { "SZ", "cn" }, { "HK", "hk" }, { "TW", "tw" },
		{ "SI", "sg" }, { "KL", "my" }, { "BK", "th" }, { "JK", "id" }, { "PS", "ph" },
		{ "AX", "au" }, { "NZ", "nz" }, { "TO", "ca" }, { "V", "ca" },  { "MX", "mx" },
		{ "SA", "br" }, { "BA", "ar" }, { "SN", "cl" }
	};
	for (gsize i = 0; i < G_N_ELEMENTS(exchanges); i++)
		if (strcmp(exchanges[i].suffix, suffix) == 0)
			return exchanges[i].country;
	return NULL;
}

/* The country of the listing that AT, a '<', begins; NULL if it begins none. */
static const char *country_of_listing(const char *at)
{
	gsize symbol = strspn(at + 1, CAPITALS), length = 0;
	const char *dot = at + 1 + symbol;
	char suffix[3] = "";
	if (symbol == 0 || symbol > 5)
		return NULL;
	if (*dot == '.') {
		length = strspn(dot + 1, CAPITALS);
		if (length == 0 || length >= sizeof suffix)
			return NULL;
		memcpy(suffix, dot + 1, length++);
	}
	return dot[length] == '>' ? country_of_exchange(suffix) : NULL;
}

static void add_listings(const Gazetteer *g, const Text *text, Verdict *verdict)
{
	for (const char *at = text->fields[FIELD_TITLE]; (at = strchr(at, '<')) != NULL; at++) {
		const char *country = country_of_listing(at);
		const Entity *state = country != NULL ? gazetteer_state(g, country) : NULL;
		if (state != NULL)
			add_country(verdict, state);
	}
}

static const Entity *entity_at(const GArray *found, guint i)
{
	return g_array_index(found, Found, i).entity;
}

/* A capital counts as a place only with words that say so, as it mostly stands for its government.
 */
static void add_ground(const GArray *hits, const GArray *found, Verdict *verdict)
{
	for (int round = 0; round < 2; round++)
		for (guint i = 0; i < found->len; i++) {
			const Entity *entity = entity_at(found, i);
			gboolean capital = strcmp(entity->kind, "capital") == 0;
			if (!gazetteer_is_place(entity->kind))
				continue;
			if (round == 0 ? is_located(hits, &g_array_index(found, Found, i))
				       : !capital)
				add_place(verdict, entity);
		}
}

void places_find(const Gazetteer *g, const Text *text, const GArray *hits, const GArray *found,
		 Verdict *verdict)
{
	add_ground(hits, found, verdict);
	for (int named = 1; named >= 0; named--) /* a state by its name, then by who acts for it */
		for (guint i = 0; i < found->len; i++) {
			const Entity *entity = entity_at(found, i), *state = state_of(g, entity);
			gboolean itself = strcmp(entity->kind, "state") == 0 ||
					  strcmp(entity->kind, "capital") == 0;
			if (state != NULL && itself == named)
				add_country(verdict, state);
		}
	add_listings(g, text, verdict);
	if (verdict->places->len > 0)
		return;
	g_autoptr(GPtrArray) hinted = gazetteer_hints(g, text);
	for (guint i = 0; i < hinted->len; i++) {
		const Entity *state = state_of(g, g_ptr_array_index(hinted, i));
		if (state != NULL)
			add_country(verdict, state);
	}
}

/* The country of the first entity in the name of an outlet that has one. */
static const char *country_of_name(const Gazetteer *g, const char *source)
{
	g_autoptr(Text) text = text_new(source, NULL, "en");
	g_autoptr(GArray) found = gazetteer_find(g, text);
	for (guint i = 0; i < found->len; i++)
		if (entity_at(found, i)->country != NULL)
			return entity_at(found, i)->country;
	return NULL;
}

void places_assume(const Gazetteer *g, const char *country, const char *source, Verdict *verdict)
{
	if (verdict->places->len > 0)
		return;
	if (country == NULL && source != NULL)
		country = country_of_name(g, source);
	const Entity *state = country != NULL ? gazetteer_state(g, country) : NULL;
	if (state != NULL)
		add_country(verdict, state);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/reading.h"

#include <math.h>
#include <string.h>

#include "filters/rules.h"

Reading *reading_empty(const Ruleset *ruleset, const Item *item, const JudgeContext *context,
		       gint64 now)
{
	static const JudgeContext nothing = { 0 };
	gint64 date = item_date(item);
	Reading *reading = g_new0(Reading, 1);
	reading->ruleset = ruleset;
	reading->item = item;
	reading->context = context != NULL ? context : &nothing;
	reading->age = date != NO_TIME ? MAX(now - date, 0) : -1;
	reading->sources = -1;
	if (reading->context->sources > 0)
		reading->sources = reading->context->sources;
	return reading;
}

void reading_free(Reading *reading)
{
	if (reading == NULL)
		return;
	verdict_free(reading->verdict);
	g_clear_pointer(&reading->topics, g_hash_table_unref);
	wording_hits_free(reading->wording);
	text_free(reading->text);
	g_clear_pointer(&reading->packed, g_bytes_unref);
	g_free(reading);
}

const Text *reading_text(Reading *reading)
{
	const char *prior =
		reading->item->lang != NULL ? reading->item->lang : reading->context->lang;
	if (reading->text == NULL)
		reading->text = text_new(reading->item->headline, reading->item->text, prior);
	return reading->text;
}

/* ---- asking ---- */

static const Text *text_of(gpointer data)
{
	return reading_text(data);
}

static const WordingHits *wording_of(gpointer data)
{
	Reading *reading = data;
	if (reading->wording == NULL)
		reading->wording = wording_find(reading->asked->wording, reading_text(reading));
	return reading->wording;
}

static const char *meta(gpointer data, const char *name, guint i)
{
	const JudgeContext *c = ((Reading *)data)->context;
	const struct {
		const char *name, *value;
	} known[] = { { "source", c->source },
		      { "publisher", c->publisher },
		      { "feed", c->feed },
		      { "country", c->country } };
	if (strcmp(name, "tag") == 0)
		return c->tags != NULL && i < g_strv_length((char **)c->tags) ? c->tags[i] : NULL;
	for (gsize k = 0; k < G_N_ELEMENTS(known); k++)
		if (strcmp(name, known[k].name) == 0)
			return i == 0 ? known[k].value : NULL;
	return NULL;
}

static const char *entity_fact(gpointer data, const char *id, EntityFact fact)
{
	const Ruleset *ruleset = ((Reading *)data)->ruleset;
	const Entity *entity = gazetteer_entity(ruleset->gazetteer, id);
	if (fact == ENTITY_NAME)
		return ruleset_entity_name(ruleset, id, "en");
	if (entity == NULL)
		return NULL;
	return fact == ENTITY_KIND ? entity->kind : entity->country;
}

gboolean reading_query(Reading *reading, const Query *query, GPtrArray *because, GPtrArray *spans)
{
	QueryFacts facts = { .text = text_of,
			     .wording = wording_of,
			     .verdict = reading->verdict,
			     .topics = reading->topics,
			     .meta = meta,
			     .entity = entity_fact,
			     .user_data = reading,
			     .age = reading->age,
			     .sources = reading->sources };
	return query_eval(query, &facts, because, spans);
}

/* ---- as bytes ----
 *
 * All numbers are varints, little end first. Names and words stand once, in a table, each ended by
 * a NUL; they are meant by their place in it, counted from 1, 0 = NULL:
 *
 *     n × string, lang, n × entity, n × topic, n × mention (entity kind country surface span),
 *     n × event (type trigger span, n × actor, n × target),
 *     n × place (entity country admin1 latitude longitude whole),
 *     where (entity district admin1 country latitude longitude precision by region),
 *     killed, wounded, abducted, displaced (known min max phrase), n × toll line (kind who toll)
 *
 * where a span is field, start, length, an open max is 0, any other one more than it is, and a
 * degree that is not known is 0, any other one more than its bits.
 */

typedef struct {
	GByteArray *out;
	GHashTable *places; /* string → its place */
	GPtrArray *strings;
} Packer;

static void put(Packer *p, guint64 n)
{
	do {
		guint8 byte = (n & 0x7f) | (n > 0x7f ? 0x80 : 0);
		g_byte_array_append(p->out, &byte, 1);
		n >>= 7;
	} while (n != 0);
}

static void put_string(Packer *p, const char *text)
{
	if (text == NULL) {
		put(p, 0);
		return;
	}
	gpointer place = g_hash_table_lookup(p->places, text);
	if (place == NULL) {
		g_ptr_array_add(p->strings, (gpointer)text);
		place = GUINT_TO_POINTER(p->strings->len);
		g_hash_table_insert(p->places, (gpointer)text, place);
	}
	put(p, GPOINTER_TO_UINT(place));
}

static void put_strings(Packer *p, const GPtrArray *list)
{
	put(p, list->len);
	for (guint i = 0; i < list->len; i++)
		put_string(p, g_ptr_array_index(list, i));
}

static void put_span(Packer *p, Span span)
{
	put(p, span.field);
	put(p, span.start);
	put(p, span.end - span.start);
}

static void put_toll(Packer *p, const Toll *toll)
{
	put(p, toll->known);
	if (!toll->known)
		return;
	put(p, toll->min);
	put(p, toll->max == TOLL_OPEN ? 0 : (guint64)toll->max + 1);
	put_string(p, toll->phrase);
}

static void put_degree(Packer *p, double degree)
{
	guint64 bits;
	memcpy(&bits, &degree, sizeof bits);
	put(p, isnan(degree) ? 0 : bits + 1);
}

static void put_places(Packer *p, const GPtrArray *places)
{
	put(p, places->len);
	for (guint i = 0; i < places->len; i++) {
		const Place *place = g_ptr_array_index(places, i);
		put_string(p, place->id);
		put_string(p, place->country);
		put_string(p, place->admin1);
		put_degree(p, place->lat);
		put_degree(p, place->lon);
		put(p, place->whole);
	}
}

static void put_where(Packer *p, const Where *where)
{
	put_string(p, where->id);
	put_string(p, where->district);
	put_string(p, where->admin1);
	put_string(p, where->country);
	put_degree(p, where->lat);
	put_degree(p, where->lon);
	put(p, where->precision);
	put(p, where->by);
	put(p, where->region);
}

static void put_tolls(Packer *p, const Verdict *verdict)
{
	put_toll(p, &verdict->killed);
	put_toll(p, &verdict->wounded);
	put_toll(p, &verdict->abducted);
	put_toll(p, &verdict->displaced);
	put(p, verdict->tolls->len);
	for (guint i = 0; i < verdict->tolls->len; i++) {
		const TollLine *line = g_ptr_array_index(verdict->tolls, i);
		put(p, line->kind);
		put(p, line->who);
		put_toll(p, &line->toll);
	}
}

static void put_topics(Packer *p, GHashTable *topics)
{
	GHashTableIter iter;
	gpointer name;
	g_hash_table_iter_init(&iter, topics);
	put(p, g_hash_table_size(topics));
	while (g_hash_table_iter_next(&iter, &name, NULL))
		put_string(p, name);
}

static void put_verdict(Packer *p, const Verdict *verdict)
{
	put(p, verdict->mentions->len);
	for (guint i = 0; i < verdict->mentions->len; i++) {
		const Mention *mention = g_ptr_array_index(verdict->mentions, i);
		put_string(p, mention->entity);
		put_string(p, mention->type);
		put_string(p, mention->country);
		put_string(p, mention->surface);
		put_span(p, mention->span);
	}
	put(p, verdict->events->len);
	for (guint i = 0; i < verdict->events->len; i++) {
		const Event *event = g_ptr_array_index(verdict->events, i);
		put_string(p, event->type);
		put_string(p, event->trigger);
		put_span(p, event->span);
		put_strings(p, event->actor);
		put_strings(p, event->target);
	}
	put_places(p, verdict->places);
	put_where(p, &verdict->where);
	put_tolls(p, verdict);
}

GBytes *reading_pack(const Reading *reading)
{
	g_autoptr(GHashTable) places = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GPtrArray) table = g_ptr_array_new();
	g_autoptr(GByteArray) body = g_byte_array_new();
	Packer p = { body, places, table };
	put_string(&p, reading->verdict->lang);
	put_strings(&p, reading->verdict->entities);
	put_topics(&p, reading->topics);
	put_verdict(&p, reading->verdict);
	Packer head = { g_byte_array_new(), NULL, NULL };
	put(&head, table->len);
	for (guint i = 0; i < table->len; i++) {
		const char *text = g_ptr_array_index(table, i);
		g_byte_array_append(head.out, (const guint8 *)text, strlen(text) + 1);
	}
	g_byte_array_append(head.out, body->data, body->len);
	return g_byte_array_free_to_bytes(head.out);
}

typedef struct {
	const guint8 *p, *end;
	GPtrArray *strings; /* into the packed bytes */
	gboolean bad;
} Unpacker;

static guint64 take(Unpacker *u)
{
	guint64 n = 0;
	for (guint shift = 0; u->p < u->end && shift < 64; shift += 7) {
		guint8 byte = *u->p++;
		n |= (guint64)(byte & 0x7f) << shift;
		if (byte < 0x80)
			return n;
	}
	u->bad = TRUE;
	return 0;
}

/* How many follow: each takes at least a byte. */
static guint take_count(Unpacker *u)
{
	guint64 n = take(u);
	if (n <= (guint64)(u->end - u->p))
		return (guint)n;
	u->bad = TRUE;
	return 0;
}

static const char *take_string(Unpacker *u)
{
	guint64 place = take(u);
	if (place == 0 || place > u->strings->len) {
		u->bad |= place != 0;
		return NULL;
	}
	return g_ptr_array_index(u->strings, place - 1);
}

/* One that must be there. */
static const char *take_name(Unpacker *u)
{
	const char *name = take_string(u);
	u->bad |= name == NULL;
	return name != NULL ? name : "";
}

static void take_names(Unpacker *u, GPtrArray *list)
{
	for (guint n = take_count(u); n > 0; n--)
		g_ptr_array_add(list, (gpointer)take_name(u));
}

static Span take_span(Unpacker *u)
{
	Span span = { take(u) != 0 ? FIELD_TEXT : FIELD_TITLE, 0, 0 };
	span.start = (guint)take(u);
	span.end = span.start + (guint)take(u);
	u->bad |= span.end < span.start;
	return span;
}

static void take_toll(Unpacker *u, Toll *toll)
{
	toll->known = take(u) != 0;
	if (!toll->known)
		return;
	toll->min = (gint64)take(u);
	guint64 most = take(u);
	toll->max = most == 0 ? TOLL_OPEN : (gint64)(most - 1);
	toll->phrase = g_strdup(take_name(u));
}

/* One of the first N of an enumeration. */
static int take_choice(Unpacker *u, int n)
{
	guint64 choice = take(u);
	if (choice < (guint64)n)
		return (int)choice;
	u->bad = TRUE;
	return 0;
}

static double take_degree(Unpacker *u)
{
	guint64 bits = take(u);
	double degree = NAN;
	if (bits-- != 0)
		memcpy(&degree, &bits, sizeof degree);
	return degree;
}

static void take_place(Unpacker *u, Verdict *verdict)
{
	Place *place = g_new0(Place, 1);
	g_ptr_array_add(verdict->places, place);
	place->id = take_name(u);
	place->country = take_string(u);
	place->admin1 = take_string(u);
	place->lat = take_degree(u);
	place->lon = take_degree(u);
	place->whole = take(u) != 0;
}

static void take_where(Unpacker *u, Where *where)
{
	where->id = take_string(u);
	where->district = take_string(u);
	where->admin1 = take_string(u);
	where->country = take_string(u);
	where->lat = take_degree(u);
	where->lon = take_degree(u);
	where->precision = take_choice(u, LOCATE_COUNTRY + 1);
	where->by = take_choice(u, N_LOCATED_BY);
	where->region = take_choice(u, N_REGIONS);
}

static void take_tolls(Unpacker *u, Verdict *verdict)
{
	take_toll(u, &verdict->killed);
	take_toll(u, &verdict->wounded);
	take_toll(u, &verdict->abducted);
	take_toll(u, &verdict->displaced);
	for (guint n = take_count(u); n > 0 && !u->bad; n--) {
		TollLine *line = g_new0(TollLine, 1);
		g_ptr_array_add(verdict->tolls, line);
		line->kind = take_choice(u, N_TOLLS);
		line->who = take_choice(u, N_WHO);
		take_toll(u, &line->toll);
	}
}

static void take_mention(Unpacker *u, Verdict *verdict)
{
	Mention *mention = g_new0(Mention, 1);
	g_ptr_array_add(verdict->mentions, mention);
	mention->entity = take_name(u);
	mention->type = take_name(u);
	mention->country = take_string(u);
	mention->surface = g_strdup(take_name(u));
	mention->span = take_span(u);
}

static void take_event(Unpacker *u, Verdict *verdict)
{
	Event *event = g_new0(Event, 1);
	g_ptr_array_add(verdict->events, event);
	event->actor = g_ptr_array_new();
	event->target = g_ptr_array_new();
	event->type = take_name(u);
	event->trigger = g_strdup(take_name(u));
	event->span = take_span(u);
	take_names(u, event->actor);
	take_names(u, event->target);
}

static void take_table(Unpacker *u)
{
	for (guint n = take_count(u); n > 0 && !u->bad; n--) {
		const guint8 *nul = memchr(u->p, '\0', u->end - u->p);
		u->bad = nul == NULL;
		if (u->bad)
			return;
		g_ptr_array_add(u->strings, (gpointer)u->p);
		u->p = nul + 1;
	}
}

static void take_all(Unpacker *u, Reading *reading)
{
	Verdict *verdict = reading->verdict;
	verdict->lang = take_name(u);
	take_names(u, verdict->entities);
	for (guint n = take_count(u); n > 0; n--)
		g_hash_table_add(reading->topics, (gpointer)take_name(u));
	for (guint n = take_count(u); n > 0 && !u->bad; n--)
		take_mention(u, verdict);
	for (guint n = take_count(u); n > 0 && !u->bad; n--)
		take_event(u, verdict);
	for (guint n = take_count(u); n > 0 && !u->bad; n--)
		take_place(u, verdict);
	take_where(u, &verdict->where);
	take_tolls(u, verdict);
	u->bad |= u->p != u->end;
}

Reading *reading_unpack(GBytes *packed, const Ruleset *ruleset, const Item *item,
			const JudgeContext *context, gint64 now)
{
	gsize size;
	const guint8 *bytes = g_bytes_get_data(packed, &size);
	if (size == 0)
		return NULL;
	g_autoptr(GPtrArray) table = g_ptr_array_new();
	g_autoptr(Reading) reading = reading_empty(ruleset, item, context, now);
	Unpacker u = { bytes, bytes + size, table, FALSE };
	reading->packed = g_bytes_ref(packed);
	reading->verdict = verdict_new();
	reading->topics = g_hash_table_new(g_str_hash, g_str_equal);
	take_table(&u);
	if (!u.bad)
		take_all(&u, reading);
	return u.bad ? NULL : g_steal_pointer(&reading);
}

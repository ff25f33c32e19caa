/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/digest_story.h"

#include <math.h>
#include <string.h>

#include "agent/digest_window.h"
#include "agent/json.h"
#include "agent/safe.h"
#include "agent/stories.h"
#include "agent/term.h"
#include "feeds/feedlist.h"

#define POINTED_AT  4 /* outlets whose reports are linked */
#define NEW_VOICES  4 /* named one by one */
#define NAME_LENGTH 60

void digest_story_free(gpointer data)
{
	DigestStory *entry = data;
	story_free(entry->story);
	g_clear_pointer(&entry->items, g_ptr_array_unref);
	g_clear_pointer(&entry->tolls, g_ptr_array_unref);
	char *texts[] = { entry->place.name,    entry->place.district, entry->place.admin1,
			  entry->place.country, entry->event,          entry->acled,
			  entry->actors,        entry->targets,        entry->changed,
			  entry->believed,      entry->kinds,          entry->day };
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
		g_free(texts[i]);
	g_free(entry);
}

static void toll_free(gpointer data)
{
	g_free(((DigestToll *)data)->source);
	g_free(data);
}

/* ---- names ---- */

/* "khyber_pakhtunkhwa" as a person would write it. */
static char *plain_name(const char *id)
{
	return g_strdelimit(g_strdup(id), "_", ' ');
}

static char *name_of(const Ruleset *ruleset, const char *id)
{
	if (id == NULL)
		return NULL;
	const char *name = ruleset != NULL ? ruleset_entity_name(ruleset, id, "en") : id;
	return strcmp(name, id) == 0 ? plain_name(id) : g_strdup(name);
}

static char *names_of(const Ruleset *ruleset, const json_t *ids)
{
	g_autoptr(GString) out = g_string_new(NULL);
	for (gsize i = 0; i < json_array_size(ids); i++) {
		g_autofree char *name = name_of(ruleset, json_string_value(json_array_get(ids, i)));
		if (name != NULL)
			g_string_append_printf(out, "%s%s", out->len > 0 ? ", " : "", name);
	}
	return g_string_free(g_steal_pointer(&out), FALSE);
}

/* ---- what its items say, up to a moment ---- */

typedef struct {
	GPtrArray *tolls; /* DigestToll */
	Toll killed, wounded;
	GHashTable *voices; /* const char *, the items' */
	Severity severity;
	gboolean denied;
	guint items;
} Told;

static Told told_new(void)
{
	return (Told){ .tolls = g_ptr_array_new_with_free_func(toll_free),
		       .voices = g_hash_table_new(g_str_hash, g_str_equal) };
}

static void told_clear(Told *told)
{
	g_clear_pointer(&told->tolls, g_ptr_array_unref);
	g_clear_pointer(&told->voices, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Told, told_clear)

static const char *source_of(const StoredItem *item)
{
	return item->source != NULL ? item->source : "";
}

static DigestToll *toll_of(Told *told, const char *source)
{
	for (guint i = 0; i < told->tolls->len; i++) {
		DigestToll *toll = g_ptr_array_index(told->tolls, i);
		if (strcmp(toll->source, source) == 0)
			return toll;
	}
	DigestToll *toll = g_new0(DigestToll, 1);
	toll->source = g_strdup(source);
	g_ptr_array_add(told->tolls, toll);
	return toll;
}

static void hear(Told *told, const StoredItem *item, const json_t *verdict)
{
	Toll killed = story_toll(verdict, "killed"), wounded = story_toll(verdict, "wounded");
	const char *voice = item->family != NULL ? item->family : item->publisher;
	told->items++;
	if (item->relevant)
		told->severity = MAX(told->severity, item->severity);
	if (voice != NULL && !item->copy)
		g_hash_table_add(told->voices, (gpointer)voice);
	told->denied = told->denied || corroborate_denies(item->title);
	if (!killed.known && !wounded.known)
		return;
	DigestToll *toll = toll_of(told, source_of(item));
	toll->killed = killed.known ? killed : toll->killed;
	toll->wounded = wounded.known ? wounded : toll->wounded;
}

/* From the least to the most that is said; "at least" only where nobody says more. */
static void widen(Toll *range, const Toll *toll)
{
	if (!toll->known)
		return;
	gboolean open = toll->max == TOLL_OPEN;
	if (!range->known) {
		*range = (Toll){ TRUE, toll->min, toll->max, NULL };
		return;
	}
	gint64 most = open ? toll->min : toll->max;
	gint64 so_far = range->max == TOLL_OPEN ? range->min : range->max;
	gboolean same = open && range->max == TOLL_OPEN && range->min == toll->min;
	range->max = same ? TOLL_OPEN : MAX(so_far, most);
	range->min = MIN(range->min, toll->min);
}

static void sum_up(Told *told)
{
	for (guint i = 0; i < told->tolls->len; i++) {
		const DigestToll *toll = g_ptr_array_index(told->tolls, i);
		widen(&told->killed, &toll->killed);
		widen(&told->wounded, &toll->wounded);
	}
}

/* ---- what has changed ---- */

static void add(GString *out, const char *format, ...) G_GNUC_PRINTF(2, 3);
static void add(GString *out, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	if (out->len > 0)
		g_string_append(out, "; ");
	g_string_append_vprintf(out, format, arguments);
	va_end(arguments);
}

static void compare_tolls(GString *out, const char *name, const Toll *before, const Toll *now)
{
	g_autofree char *old = term_toll(before), *new = term_toll(now);
	if (now->known && strcmp(old, new) != 0)
		add(out, before->known ? "%s %s → %s" : "%s%s now said: %s", name,
		    before->known ? old : "", new);
}

static void compare_voices(GString *out, const Told *before, const GPtrArray *items)
{
	g_autoptr(GHashTable) heard = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GString) names = g_string_new(NULL);
	for (guint i = 0; i < items->len; i++) {
		const StoredItem *item = g_ptr_array_index(items, i);
		const char *voice = item->family != NULL ? item->family : item->publisher;
		if (voice == NULL || item->copy || g_hash_table_contains(before->voices, voice) ||
		    !g_hash_table_add(heard, (gpointer)voice))
			continue;
		guint n = g_hash_table_size(heard);
		g_autofree char *name = safe_isolated(source_of(item), NAME_LENGTH);
		if (n <= NEW_VOICES)
			g_string_append_printf(names, "%s%s", n > 1 ? ", " : "", name);
	}
	guint n = g_hash_table_size(heard);
	if (n > 0)
		add(out, "%u more %s: %s%s", n, n == 1 ? "voice" : "voices", names->str,
		    n > NEW_VOICES ? "…" : "");
}

static char *changes(const Told *before, const Told *now, const GPtrArray *items)
{
	g_autoptr(GString) out = g_string_new(NULL);
	if (now->severity > before->severity && before->severity > SEVERITY_NONE)
		add(out, "%s → %s", severity_name(before->severity), severity_name(now->severity));
	compare_tolls(out, "killed", &before->killed, &now->killed);
	compare_tolls(out, "wounded", &before->wounded, &now->wounded);
	if (now->denied && !before->denied)
		add(out, "denied by somebody it names");
	compare_voices(out, before, items);
	guint more = now->items - before->items;
	if (out->len == 0 && more > 0)
		add(out, "%u more %s, no new facts", more, more == 1 ? "report" : "reports");
	return g_string_free(g_steal_pointer(&out), FALSE);
}

/* ---- where, what and who ---- */

static double degrees(const json_t *where, const char *name)
{
	const json_t *value = json_object_get(where, name);
	return json_is_number(value) ? json_number_value(value) : NAN;
}

static void take_place(DigestPlace *place, const Ruleset *ruleset, const json_t *where)
{
	g_autofree char *id = json_member(where, "id", NULL);
	g_autofree char *district = json_member(where, "district", NULL);
	g_autofree char *admin1 = json_member(where, "admin1", NULL);
	*place = (DigestPlace){
		.name = name_of(ruleset, id),
		.district = name_of(ruleset, district),
		.admin1 = name_of(ruleset, admin1),
		.country = json_member(where, "country", NULL),
		.lat = degrees(where, "lat"),
		.lon = degrees(where, "lon"),
		.precision = (int)json_integer_value(json_object_get(where, "precision")),
	};
}

/* Of all VERDICTS (json_t) the member PATH that most of them say, the first among equals. */
static const json_t *most_said(const GPtrArray *verdicts,
			       const json_t *(*get)(const json_t *verdict),
			       const char *(*key)(const json_t *value))
{
	g_autoptr(GHashTable) counts = g_hash_table_new(g_str_hash, g_str_equal);
	const json_t *best = NULL;
	guint most = 0;
	for (guint i = 0; i < verdicts->len; i++) {
		const json_t *value = get(g_ptr_array_index(verdicts, i));
		const char *name = value != NULL ? key(value) : NULL;
		if (name != NULL)
			g_hash_table_replace(
				counts, (gpointer)name,
				GUINT_TO_POINTER(
					GPOINTER_TO_UINT(g_hash_table_lookup(counts, name)) + 1));
	}
	for (guint i = 0; i < verdicts->len; i++) {
		const json_t *value = get(g_ptr_array_index(verdicts, i));
		const char *name = value != NULL ? key(value) : NULL;
		guint n = name != NULL ? GPOINTER_TO_UINT(g_hash_table_lookup(counts, name)) : 0;
		if (n > most)
			best = value, most = n;
	}
	return best;
}

static const char *id_of(const json_t *value)
{
	return json_string_value(json_object_get(value, "id"));
}

static const char *type_of(const json_t *value)
{
	return json_string_value(json_object_get(value, "type"));
}

static const json_t *exact_place(const json_t *verdict)
{
	const json_t *where = json_object_get(verdict, "where");
	json_int_t precision = json_integer_value(json_object_get(where, "precision"));
	return precision > 0 && precision < LOCATE_COUNTRY ? where : NULL;
}

static const json_t *any_place(const json_t *verdict)
{
	return json_object_get(verdict, "where");
}

static const json_t *main_event(const json_t *verdict)
{
	return json_array_get(json_object_get(verdict, "events"), 0);
}

/* The first that names somebody in ROLE. */
static char *parties(const Ruleset *ruleset, const GPtrArray *verdicts, const char *type,
		     const char *role)
{
	for (guint i = 0; i < verdicts->len; i++) {
		const json_t *event = main_event(g_ptr_array_index(verdicts, i));
		const json_t *ids = json_object_get(event, role);
		if (event != NULL && g_strcmp0(type_of(event), type) == 0 &&
		    json_array_size(ids) > 0)
			return names_of(ruleset, ids);
	}
	return g_strdup("");
}

static void place_and_parties(DigestStory *entry, const Ruleset *ruleset, const GPtrArray *verdicts)
{
	const json_t *where = most_said(verdicts, exact_place, id_of);
	const json_t *event = most_said(verdicts, main_event, type_of);
	const char *type = event != NULL ? type_of(event) : NULL;
	take_place(&entry->place, ruleset,
		   where != NULL ? where : most_said(verdicts, any_place, id_of));
	entry->actors = parties(ruleset, verdicts, type, "actor");
	entry->targets = parties(ruleset, verdicts, type, "target");
	if (type == NULL)
		return;
	entry->event =
		ruleset != NULL ? g_strdup(ruleset_event_title(ruleset, type)) : plain_name(type);
	entry->acled = g_strdup(ruleset != NULL ? ruleset_event_acled(ruleset, type) : NULL);
}

/* ---- the whole ---- */

static void unref_json(gpointer value)
{
	json_decref(value);
}

static gboolean has_source(const GPtrArray *items, const char *source)
{
	for (guint i = 0; i < items->len; i++)
		if (strcmp(source_of(g_ptr_array_index(items, i)), source) == 0)
			return TRUE;
	return FALSE;
}

/* Items that came in after the window are another digest's. */
static void drop_later(GPtrArray *items, gint64 upto)
{
	for (guint i = items->len; i > 0; i--)
		if (((StoredItem *)g_ptr_array_index(items, i - 1))->id > upto)
			g_ptr_array_remove_index(items, i - 1);
}

static void count_feeds(DigestStory *entry, const GPtrArray *items, GHashTable *specs)
{
	g_autoptr(GHashTable) feeds = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GHashTable) kinds = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GHashTable) outlets = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GString) names = g_string_new(NULL);
	for (guint i = 0; i < items->len; i++) {
		const StoredItem *item = g_ptr_array_index(items, i);
		const FeedSpec *spec = g_hash_table_lookup(specs, item->feed_url);
		g_hash_table_add(feeds, item->feed_url);
		g_hash_table_add(outlets, (gpointer)source_of(item));
		if (spec != NULL && spec->kind != NULL && g_hash_table_add(kinds, spec->kind))
			g_string_append_printf(names, "%s%s", names->len > 0 ? "; " : "",
					       spec->kind);
	}
	entry->feeds = g_hash_table_size(feeds);
	entry->outlets = g_hash_table_size(outlets);
	entry->kinds = g_string_free(g_steal_pointer(&names), FALSE);
}

static void take_item(DigestStory *entry, const StoredItem *item, const Digest *digest)
{
	entry->dated = MAX(entry->dated, item->when);
	entry->began = entry->began == 0 ? item->when : MIN(entry->began, item->when);
	if (!item->copy)
		entry->grade = MIN(entry->grade, item->reliability);
	if (item->id <= digest->window.after) {
		entry->known = TRUE;
		return;
	}
	entry->fresh++;
	g_free(entry->day);
	entry->day = digest_day(item->first_seen, digest->zone);
}

static void point_at(DigestStory *entry, GPtrArray *items)
{
	entry->items = g_ptr_array_new_with_free_func(stored_item_free);
	for (guint i = 0; i < items->len && entry->items->len < POINTED_AT; i++) {
		StoredItem *item = g_ptr_array_index(items, i);
		if (has_source(entry->items, source_of(item)))
			continue;
		g_ptr_array_add(entry->items, item);
		items->pdata[i] = NULL;
	}
}

static void listen(DigestStory *entry, const Digest *digest, const Ruleset *ruleset,
		   const GPtrArray *items)
{
	g_auto(Told) before = told_new(), now = told_new();
	g_autoptr(GPtrArray) verdicts = g_ptr_array_new_with_free_func(unref_json);
	for (guint i = 0; i < items->len; i++) {
		const StoredItem *item = g_ptr_array_index(items, i);
		json_t *verdict = item->verdict != NULL ? json_loads(item->verdict, 0, NULL) : NULL;
		if (item->id <= digest->window.after)
			hear(&before, item, verdict);
		hear(&now, item, verdict);
		take_item(entry, item, digest);
		if (verdict != NULL)
			g_ptr_array_add(verdicts, verdict);
	}
	sum_up(&before);
	sum_up(&now);
	entry->killed = now.killed;
	entry->wounded = now.wounded;
	entry->tolls = g_steal_pointer(&now.tolls);
	entry->voices = g_hash_table_size(now.voices);
	entry->changed = entry->known ? changes(&before, &now, items) : g_strdup("");
	place_and_parties(entry, ruleset, verdicts);
}

DigestStory *digest_story_new(const DigestSources *sources, const Digest *digest, GHashTable *specs,
			      Story *story, GError **error)
{
	g_autoptr(GPtrArray) items = store_story_items(sources->store, story->id, error);
	if (items == NULL)
		return NULL;
	DigestStory *entry = g_new0(DigestStory, 1);
	entry->grade = 'F';
	drop_later(items, digest->window.upto);
	listen(entry, digest, sources->ruleset, items);
	entry->credibility = corroborate(items, &entry->believed);
	count_feeds(entry, items, specs);
	point_at(entry, items);
	if (entry->day == NULL)
		entry->day = g_strdup(digest->day);
	entry->story = story;
	return entry;
}

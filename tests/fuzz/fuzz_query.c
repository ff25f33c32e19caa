/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A query is read or refused inside its text, and means the same when it is written back; what it
 * matches stands inside the item, whether its words are looked for alone or with others. */
#include "tests/fuzz/check.h"

#include "filters/explain.h"
#include "filters/query.h"
#include "filters/wording.h"

static void check_leaf(const Query *leaf, gpointer text)
{
	PROMISE(leaf->children == NULL);
	PROMISE(leaf->at.offset <= strlen(text));
	PROMISE(leaf->actor_at.offset <= strlen(text));
	PROMISE(leaf->target_at.offset <= strlen(text));
	PROMISE(leaf->type != QUERY_WORDS || leaf->term != NULL);
	PROMISE(leaf->type != QUERY_REGEX || leaf->regex != NULL);
}

/* Written back, it may be too long or too deep, but never mean another thing. */
static void check_again(const Query *query)
{
	gsize offset;
	g_autofree char *once = query_describe(query);
	g_autoptr(Query) again = query_parse(once, &offset, NULL);
	g_autofree char *twice = again != NULL ? query_describe(again) : NULL;
	PROMISE(again == NULL || strcmp(once, twice) == 0);
}

static WordingHits *hits;

static const Text *text_of(gpointer text)
{
	return text;
}

static const char *entity(gpointer text, const char *id, EntityFact fact)
{
	static const char *const facts[] = { "Name", "city", NULL };
	return facts[fact];
}

static const char *meta(gpointer text, const char *name, guint i)
{
	return i == 0 ? name : NULL;
}

/* Every third word of TEXT is somebody, every fourth something that happens. */
static Verdict *verdict_of(const Text *text)
{
	Verdict *verdict = verdict_new();
	for (guint i = 0; i < MIN(text->tokens->len, 60); i++) {
		if (i % 3 == 0) {
			Mention *mention = g_new0(Mention, 1);
			*mention = (Mention){ "a", "city", "pk", text_span(text, i, i),
					      text_surface(text, i, i) };
			g_ptr_array_add(verdict->mentions, mention);
		}
		if (i % 4 == 0) {
			Event *event = g_new0(Event, 1);
			*event = (Event){ "e", g_ptr_array_new(), g_ptr_array_new(),
					  text_span(text, i, i), text_surface(text, i, i) };
			g_ptr_array_add(event->actor, (gpointer) "a");
			g_ptr_array_add(verdict->events, event);
		}
	}
	return verdict;
}

static const WordingHits *wording_of(gpointer text)
{
	return hits;
}

static gboolean check_matches(const Query *query, const Text *text, gint64 sources)
{
	g_autoptr(Verdict) verdict = verdict_of(text);
	g_autoptr(GHashTable) topics = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GPtrArray) because = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) spans = g_ptr_array_new_with_free_func(g_free);
	QueryFacts facts = { .text = text_of,
			     .wording = wording_of,
			     .verdict = verdict,
			     .topics = topics,
			     .meta = meta,
			     .entity = entity,
			     .user_data = (gpointer)text,
			     .age = 60,
			     .sources = sources };
	gboolean matches = query_eval(query, &facts, because, spans);
	PROMISE(matches == query_eval(query, &facts, NULL, NULL));
	PROMISE(matches || (because->len == 0 && spans->len == 0));
	for (guint i = 0; i < spans->len; i++)
		check_span(*(Span *)g_ptr_array_index(spans, i), text->fields);
	for (guint i = 0; i < because->len; i++)
		PROMISE(g_utf8_validate(g_ptr_array_index(because, i), -1, NULL));
	return matches;
}

/* The same question with its words looked for beforehand. */
static void check_wording(Query *query, const Text *text, gint64 sources, gboolean matches)
{
	g_autoptr(Wording) wording = wording_new();
	wording_take(wording, query);
	wording_build(wording);
	hits = wording_find(wording, text);
	PROMISE(check_matches(query, text, sources) == matches);
	g_clear_pointer(&hits, wording_hits_free);
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	gsize offset = G_MAXSIZE;
	g_autoptr(GError) error = NULL;
	g_auto(GStrv) parts = check_parts(data, MIN(size, 4096), 3);
	g_autoptr(Query) query = query_parse(parts[0], &offset, &error);
	PROMISE((query == NULL) == (error != NULL));
	if (query == NULL) {
		PROMISE(offset <= strlen(parts[0]));
		PROMISE(g_utf8_validate(parts[0], (gssize)offset, NULL));
		return 0;
	}
	query_visit(query, check_leaf, parts[0]);
	check_again(query);
	g_autoptr(Text) text = text_new(parts[1], parts[2], NULL);
	gint64 sources = (gint64)(size % 4) - 1;
	gboolean matches = check_matches(query, text, sources);
	check_wording(query, text, sources, matches);
	return 0;
}

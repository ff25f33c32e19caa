/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/batch.h"

#include "agent/search.h"
#include "filters/reading.h"

#define NOW  1700000000
#define HOUR 3600
#define FEED "https://a.example/feed"

static Mention *mention(const char *entity, const char *type, const char *country)
{
	Mention *m = g_new0(Mention, 1);
	m->entity = entity;
	m->type = type;
	m->country = country;
	m->surface = g_strdup(entity);
	m->span = (Span){ FIELD_TITLE, 9, 15 };
	return m;
}

static Event *event(const char *type, const char *actor, const char *target)
{
	Event *e = g_new0(Event, 1);
	e->type = type;
	e->actor = g_ptr_array_new();
	e->target = g_ptr_array_new();
	g_ptr_array_add(e->actor, (gpointer)actor);
	g_ptr_array_add(e->target, (gpointer)target);
	e->trigger = g_strdup("x");
	e->span = (Span){ FIELD_TITLE, 0, 5 };
	return e;
}

static void replace(char **slot, const char *value)
{
	g_free(*slot);
	*slot = g_strdup(value);
}

/* What ingest would have kept of N, an item about TOPIC or NULL. */
static void keep_reading(NewItem *n, const char *topic)
{
	static const char *const tags[] = { "Wire", "asia", NULL };
	static const JudgeContext context = { .country = "gb", .tags = tags };
	g_autoptr(GHashTable) topics = g_hash_table_new(g_str_hash, g_str_equal);
	if (topic != NULL)
		g_hash_table_add(topics, (gpointer)topic);
	Reading reading = { .verdict = batch_verdict(n), .topics = topics };
	n->reading = reading_pack(&reading);
	n->context = &context;
	n->knowledge = "k";
}

/* Item 1: a bombing in Quetta; 2: a Russian item; 3: an Arabic one; 4: older, of another feed. */
static void fill(Store *store)
{
	g_autoptr(Batch) batch = batch_new(store, FEED), other = batch_new(store, FEED "2");
	NewItem *n = batch_item(batch, "1", NULL, "Blast in Quetta kills twelve");
	Verdict *v = batch_verdict(n);
	replace(&((Item *)n->item)->text, "Police blamed the TTP. Some saw it.");
	v->lang = "en";
	v->relevant = TRUE;
	v->killed = (Toll){ TRUE, 12, 12, g_strdup("kills twelve") };
	g_ptr_array_add(v->mentions, mention("quetta", "city", "pk"));
	g_ptr_array_add(v->mentions, mention("dar", "person", "pk"));
	g_ptr_array_add(v->entities, (gpointer) "quetta");
	g_ptr_array_add(v->entities, (gpointer) "dar");
	g_ptr_array_add(v->entities, (gpointer) "pakistan");
	g_ptr_array_add(v->entities, (gpointer) "ttp");
	g_ptr_array_add(v->events, event("bombing", "ttp", "pakistan"));
	keep_reading(n, "sport");
	n->when = NOW - HOUR;
	n->story = 1;
	replace(&batch_story(batch, 1, SEVERITY_HIGH)->families, "a\nb\nc");
	n = batch_item(batch, "2", NULL, "Взрывы в Кабуле");
	batch_verdict(n)->lang = "ru";
	batch_verdict(n)->wounded = (Toll){ TRUE, 5, TOLL_OPEN, g_strdup("5") };
	keep_reading(n, NULL);
	n->when = NOW - 2 * HOUR;
	n = batch_item(batch, "3", NULL, "قال مُحَمَّد إن وباكستان في الهجوم");
	batch_verdict(n)->lang = "ar";
	n->when = NOW - 3 * HOUR;
	n = batch_item(other, "4", NULL, "Quetta market opens");
	batch_verdict(n)->lang = "en";
	n->source = "B Press";
	n->publisher = "b";
	n->when = NOW - 50 * HOUR;
	assert_true(batch_commit(store, batch, NOW, NULL));
	assert_true(batch_commit(store, other, NOW - 49 * HOUR, NULL));
}

static int make_store(void **state)
{
	make_folder(state);
	g_autoptr(Store) store = store_open(*state, STORE_WRITE, NULL);
	fill(store);
	return 0;
}

static Ruleset *knowledge(void)
{
	static const char *const nothing[] = { NULL };
	g_autoptr(DiagList) diags = diag_list_new();
	return ruleset_load(nothing, diags);
}

/* Ids that QUERY finds, blanks between, or the message. */
static char *found_by(const char *dir, const char *query, SearchWish wish)
{
	gsize offset;
	gboolean cut;
	g_autoptr(GError) error = NULL;
	g_autoptr(Ruleset) ruleset = knowledge();
	g_autoptr(Store) store = store_open(dir, STORE_READ, NULL);
	g_autoptr(Query) parsed = query_parse(query, &offset, &error);
	if (parsed == NULL)
		return g_strdup(error->message);
	wish.now = NOW;
	wish.ruleset = ruleset;
	g_autoptr(GPtrArray) hits = search_find(store, parsed, &wish, &cut, &error);
	if (hits == NULL) {
		assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT));
		return g_strdup(error->message);
	}
	assert_false(cut);
	g_autoptr(GString) out = g_string_new(NULL);
	for (guint i = 0; i < hits->len; i++) {
		const SearchHit *hit = g_ptr_array_index(hits, i);
		g_string_append_printf(out, "%s%d", i > 0 ? " " : "", (int)hit->item->id);
	}
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static char *found(const char *dir, const char *query, guint most)
{
	return found_by(dir, query, (SearchWish){ .most = most, .latest = TRUE });
}

static void test_each_kind_of_leaf_finds_what_is_stored(void **state)
{
	static const struct {
		const char *query, *ids;
	} cases[] = {
		{ "quetta", "1 4" },
		{ "QUETTA", "1 4" },
		{ "quett", "" },
		{ "quett*", "1 4" },
		{ "\"in quetta\"", "1" },
		{ "\"quetta in\"", "" },
		{ "\"blast in que*\"", "1" },
		{ "title:quetta", "1 4" },
		{ "text:quetta", "" },
		{ "text:police", "1" },
		{ "title:police", "" },
		{ "text:\"the ttp\"", "1" },
		{ "взрыв*", "2" },
		{ "кабуле", "2" },
		{ "محمد", "3" },
		{ "باكستان", "3" },
		{ "quetta NOT blast", "4" },
		{ "NOT quetta", "3 2" },
		{ "blast OR market", "1 4" },
		{ "quetta (blast OR nothing)", "1" },
		{ "NOT (quetta OR взрыв*)", "3" },
		{ "@ttp", "1" },
		{ "@pakistan", "1" },
		{ "@nobody", "" },
		{ "@type:city", "1" },
		{ "@type:person", "1" },
		{ "@type:state", "" },
		{ "@country:pk", "1" },
		{ "@country:af", "" },
		{ "event:bombing", "1" },
		{ "event:talks", "" },
		{ "event(ttp, bombing, ?)", "1" },
		{ "event(?, bombing, pakistan)", "1" },
		{ "event(?, ?, pakistan)", "1" },
		{ "event(iran, bombing, ?)", "" },
		{ "source:\"B Press\"", "4" },
		{ "source:\"b press\"", "4" },
		{ "publisher:a", "3 2 1" },
		{ "lang:ru", "2" },
		{ "NOT lang:en", "3 2" },
		{ "feed:" FEED "2", "4" },
		{ "killed>=12", "1" },
		{ "killed>12", "" },
		{ "killed=12", "1" },
		{ "killed<13", "1" },
		{ "wounded>=5", "2" },
		{ "wounded<100", "" }, /* at least five may be more */
		{ "NOT wounded<100", "3 2 1 4" },
		{ "NOT killed<13", "3 2 4" },
		{ "NOT killed>=12", "3 2 4" },
		{ "sources>=3", "1" },
		{ "sources>3", "" },
		{ "sources<=3", "1" },
		{ "age<2h", "1" },
		{ "age>=2h", "3 2 4" },
		{ "age>2d", "4" },
		{ "age<1d quetta", "1" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *ids = found(*state, cases[i].query, 100);
		if (strcmp(ids, cases[i].ids) != 0)
			print_error("%s: %s\n", cases[i].query, ids);
		assert_string_equal(ids, cases[i].ids);
	}
}

/* What the index cannot answer is asked of the items that it leaves. */
static void test_what_no_index_knows_is_found_too(void **state)
{
	static const struct {
		const char *query, *ids;
	} cases[] = {
		{ "/q.etta/", "1 4" },
		{ "title:/^blast/", "1" },
		{ "/[/", "regular expression: missing terminating ] for character class" },
		{ "blast NEAR/1 quetta", "1" },
		{ "blast NEAR/1 kills", "" },
		{ "@quetta NEAR/3 blast", "1" },
		{ "topic:sport", "1" },
		{ "NOT topic:sport", "3 2 4" },
		{ "\"blast ~ kills\"", "1" },
		{ "\"blast ~ market\"", "" },
		{ "\"bla* in\"", "1" },
		{ "\"the TTP some\"", "" }, /* over the end of a sentence */
		{ "TTP", "1" },
		{ "\"some saw\"", "1" },
		{ "tag:wire", "2 1" },
		{ "tag:asi", "" },
		{ "country:GB NOT blast", "2" },
		{ "title:@quetta", "1" },
		{ "text:@quetta", "" },
		{ "title:event:bombing", "1" },
		{ "text:event:bombing", "" },
		{ "event(iran, ?, ?)", "" },
		{ "NOT event(ttp, bombing, ?)", "3 2 4" },
		{ "NOT event(?, bombing, ttp)", "3 2 1 4" },
		{ "quetta AND NOT /market/", "1" },
		{ "quetta OR (blast AND NOT /x/)", "1 4" },
		{ "NOT (quetta AND NOT /blast/)", "3 2 1" },
		{ "NOT (quetta AND (blast NEAR/9 twelve))", "3 2 4" },
		{ "sources=2..5 /blast/", "1" },
		{ "age<90m /quetta/", "1" },
		{ "/quetta/ killed=10..20", "1" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *ids = found(*state, cases[i].query, 100);
		if (strcmp(ids, cases[i].ids) != 0)
			print_error("%s: %s\n", cases[i].query, ids);
		assert_string_equal(ids, cases[i].ids);
	}
}

static void test_the_best_come_first_unless_the_latest_are_wanted(void **state)
{
	g_autofree char *best = found_by(*state, "quetta market", (SearchWish){ .most = 9 });
	g_autofree char *any =
		found_by(*state, "quetta OR market OR opens", (SearchWish){ .most = 9 });
	g_autofree char *latest = found_by(*state, "quetta OR market OR opens",
					   (SearchWish){ .most = 9, .latest = TRUE });
	assert_string_equal(best, "4");
	assert_string_equal(any, "4 1");
	assert_string_equal(latest, "1 4");
}

static void test_a_search_may_begin_at_a_time(void **state)
{
	g_autofree char *late =
		found_by(*state, "quetta", (SearchWish){ .most = 9, .since = NOW - HOUR });
	assert_string_equal(late, "1");
}

static void test_a_hit_knows_by_which_words_it_was_found(void **state)
{
	gsize offset;
	gboolean cut;
	g_autoptr(Ruleset) ruleset = knowledge();
	g_autoptr(Store) store = store_open(*state, STORE_READ, NULL);
	g_autoptr(Query) query = query_parse("محمد", &offset, NULL);
	SearchWish wish = { .now = NOW, .most = 9, .ruleset = ruleset };
	g_autoptr(GPtrArray) hits = search_find(store, query, &wish, &cut, NULL);
	assert_int_equal(hits->len, 1);
	const SearchHit *hit = g_ptr_array_index(hits, 0);
	assert_int_equal(hit->spans->len, 1);
	const Span *span = g_ptr_array_index(hit->spans, 0);
	g_autofree char *word = g_utf8_substring(hit->item->title, span->start, span->end);
	assert_string_equal(word, "مُحَمَّد"); /* as the original has it */
}

static void test_values_are_never_sql_or_search_syntax(void **state)
{
	static const char *const queries[] = { "source:\"x' OR 1=1 --\"",
					       "@x'",
					       "event:\"'\"",
					       "lang:';DROP",
					       "\"title : quetta\"",
					       "\"quetta\\\" OR \\\"blast\"",
					       "quetta^2",
					       "feed:%",
					       "\"NOT quetta\"",
					       "publisher:*",
					       "\"quetta OR blast\"",
					       "\"{title} : x\"" };
	for (gsize i = 0; i < G_N_ELEMENTS(queries); i++) {
		g_autofree char *ids = found(*state, queries[i], 100);
		assert_string_equal(ids, "");
	}
	g_autofree char *still = found(*state, "quetta", 100);
	assert_string_equal(still, "1 4");
}

static void test_the_latest_come_first_and_no_more_than_asked(void **state)
{
	g_autofree char *two = found(*state, "NOT nothing", 2);
	g_autofree char *all = found(*state, "NOT nothing", 100);
	assert_string_equal(two, "3 2");
	assert_string_equal(all, "3 2 1 4");
}

static void test_a_query_of_too_many_terms_is_bad_input(void **state)
{
	g_autoptr(GString) query = g_string_new("quetta");
	for (int i = 0; i < 5000; i++)
		g_string_append_printf(query, " OR w%d", i);
	g_autofree char *result = found(*state, query->str, 100);
	assert_string_equal(result, "more than 399 terms for one search");
}

static void test_a_purged_item_is_found_no_more(void **state)
{
	{
		g_autoptr(Store) store = store_open(*state, STORE_WRITE, NULL);
		g_autoptr(Batch) later = batch_new(store, "https://b.example/");
		batch_item(later, "later", NULL, "Later");
		assert_true(batch_commit(store, later, NOW, NULL));
		assert_int_equal(batch_purge(store, NOW - HOUR), 1);
	}
	g_autofree char *ids = found(*state, "quetta", 100);
	g_autofree char *facts = found(*state, "market", 100);
	assert_string_equal(ids, "1");
	assert_string_equal(facts, "");
}

#define IN_STORE(test) cmocka_unit_test_setup_teardown(test, make_store, remove_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_STORE(test_each_kind_of_leaf_finds_what_is_stored),
		IN_STORE(test_what_no_index_knows_is_found_too),
		IN_STORE(test_the_best_come_first_unless_the_latest_are_wanted),
		IN_STORE(test_a_search_may_begin_at_a_time),
		IN_STORE(test_a_hit_knows_by_which_words_it_was_found),
		IN_STORE(test_values_are_never_sql_or_search_syntax),
		IN_STORE(test_the_latest_come_first_and_no_more_than_asked),
		IN_STORE(test_a_query_of_too_many_terms_is_bad_input),
		IN_STORE(test_a_purged_item_is_found_no_more),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/batch.h"

#include "agent/search.h"

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
	return e;
}

static void replace(char **slot, const char *value)
{
	g_free(*slot);
	*slot = g_strdup(value);
}

/* Item 1: a bombing in Quetta; 2: a Russian item; 3: an Arabic one; 4: of another feed, by a clock
 * that was behind. */
static void fill(Store *store)
{
	g_autoptr(Batch) batch = batch_new(store, FEED), other = batch_new(store, FEED "2");
	NewItem *n = batch_item(batch, "1", NULL, "Blast in Quetta kills twelve");
	Verdict *v = batch_verdict(n);
	replace(&((Item *)n->item)->text, "Police blamed the TTP.");
	replace(&n->verdict_json, "{\"killed\":{\"min\":12,\"max\":12},\"wounded\":null}");
	v->lang = "en";
	v->relevant = TRUE;
	v->killed = (Toll){ TRUE, 12, 12, NULL };
	g_ptr_array_add(v->mentions, mention("quetta", "city", "pk"));
	g_ptr_array_add(v->mentions, mention("dar", "person", "pk"));
	g_ptr_array_add(v->entities, (gpointer) "quetta");
	g_ptr_array_add(v->entities, (gpointer) "dar");
	g_ptr_array_add(v->entities, (gpointer) "pakistan");
	g_ptr_array_add(v->entities, (gpointer) "ttp");
	g_ptr_array_add(v->events, event("bombing", "ttp", "pakistan"));
	n->when = NOW - HOUR;
	n->story = 1;
	replace(&batch_story(batch, 1, SEVERITY_HIGH)->families, "a\nb\nc");
	n = batch_item(batch, "2", NULL, "Взрывы в Кабуле");
	batch_verdict(n)->lang = "ru";
	batch_verdict(n)->wounded = (Toll){ TRUE, 5, TOLL_OPEN, NULL };
	replace(&n->verdict_json, "{\"killed\":null,\"wounded\":{\"min\":5,\"max\":null}}");
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

/* Ids that QUERY finds, blanks between, or the message. */
static char *found(const char *dir, const char *query, guint most)
{
	gsize offset;
	g_autoptr(GError) error = NULL;
	g_autoptr(Store) store = store_open(dir, STORE_READ, NULL);
	g_autoptr(Query) parsed = query_parse(query, &offset, &error);
	if (parsed == NULL)
		return g_strdup(error->message);
	g_autoptr(GPtrArray) items = search_items(store, parsed, NOW, most, &error);
	if (items == NULL) {
		assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT));
		return g_strdup(error->message);
	}
	g_autoptr(GString) out = g_string_new(NULL);
	for (guint i = 0; i < items->len; i++)
		g_string_append_printf(out, "%s%d", i > 0 ? " " : "",
				       (int)((StoredItem *)g_ptr_array_index(items, i))->id);
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static void test_each_kind_of_leaf_finds_what_is_stored(void **state)
{
	static const struct {
		const char *query, *ids;
	} cases[] = {
		{ "quetta", "4 1" },
		{ "QUETTA", "4 1" },
		{ "quett", "" },
		{ "quett*", "4 1" },
		{ "\"in quetta\"", "1" },
		{ "\"quetta in\"", "" },
		{ "\"blast in que*\"", "1" },
		{ "title:quetta", "4 1" },
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
		{ "blast OR market", "4 1" },
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
		{ "NOT killed>=12", "4 3 2" },
		{ "sources>=3", "1" },
		{ "sources>3", "" },
		{ "sources<=3", "1" },
		{ "age<2h", "1" },
		{ "age>=2h", "4 3 2" },
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

static void test_what_only_rules_can_ask_is_refused_by_name(void **state)
{
	static const struct {
		const char *query, *message;
	} cases[] = {
		{ "/quetta/", "/regex/ works in rules, not in search" },
		{ "a NEAR/3 b", "NEAR works in rules, not in search" },
		{ "topic:sport", "topic: works in rules, not in search" },
		{ "\"blast ~ kills\"", "~ works in rules, not in search" },
		{ "\"bla* in\"", "* inside a phrase works in rules, not in search" },
		{ "tag:x", "tag: works in rules, not in search" },
		{ "country:pk", "country: works in rules, not in search" },
		{ "title:@ttp", "a field before @, event: or a number works in rules, not in "
				"search" },
		{ "text:event:bombing",
		  "a field before @, event: or a number works in rules, not in "
		  "search" },
		{ "quetta OR (blast AND NOT /x/)", "/regex/ works in rules, not in search" },
		{ "/x/ topic:y", "/regex/ works in rules, not in search" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *message = found(*state, cases[i].query, 100);
		assert_string_equal(message, cases[i].message);
	}
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
	assert_string_equal(still, "4 1");
}

static void test_what_came_in_last_comes_first_and_no_more_than_asked(void **state)
{
	g_autofree char *two = found(*state, "NOT nothing", 2);
	g_autofree char *all = found(*state, "NOT nothing", 100);
	assert_string_equal(two, "4 3");
	assert_string_equal(all, "4 3 2 1");
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
	guint dropped;
	{
		g_autoptr(Store) store = store_open(*state, STORE_WRITE, NULL);
		assert_true(store_purge(store, NOW - HOUR, &dropped, NULL));
	}
	assert_int_equal(dropped, 1);
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
		IN_STORE(test_what_only_rules_can_ask_is_refused_by_name),
		IN_STORE(test_values_are_never_sql_or_search_syntax),
		IN_STORE(test_what_came_in_last_comes_first_and_no_more_than_asked),
		IN_STORE(test_a_query_of_too_many_terms_is_bad_input),
		IN_STORE(test_a_purged_item_is_found_no_more),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

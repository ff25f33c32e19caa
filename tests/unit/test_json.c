/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include <unistd.h>

#include "agent/json.h"

static char *dumped(json_t *json)
{
	char *text = json_dumps(json, JSON_COMPACT | JSON_ENCODE_ANY | JSON_SORT_KEYS);
	json_decref(json);
	return text;
}

static void test_texts_are_strict_and_nothing_is_null(void **state)
{
	static const struct {
		const char *text, *json;
	} cases[] = { { NULL, "null" },
		      { "", "null" },
		      { "a\"b\\", "\"a\\\"b\\\\\"" },
		      { "کابل", "\"کابل\"" },
		      { "a\xff", "\"a\xef\xbf\xbd\"" },
		      { "\x1b[2J\n", "\"\\u001B[2J\\n\"" } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *json = dumped(json_text(cases[i].text));
		assert_string_equal(json, cases[i].json);
	}
}

static void test_tolls_are_ranges_or_null(void **state)
{
	static const struct {
		Toll toll;
		const char *json;
	} cases[] = { { { FALSE, 5, 5, NULL }, "null" },
		      { { TRUE, 12, 12, NULL }, "{\"max\":12,\"min\":12}" },
		      { { TRUE, 0, 0, NULL }, "{\"max\":0,\"min\":0}" },
		      { { TRUE, 3, TOLL_OPEN, NULL }, "{\"max\":null,\"min\":3}" } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *json = dumped(json_of_toll(&cases[i].toll));
		assert_string_equal(json, cases[i].json);
	}
}

static void test_empty_lines_are_left_out(void **state)
{
	static const char *const cases[][2] = { { "", "[]" },
						{ "a", "[\"a\"]" },
						{ "a\n\nb\n", "[\"a\",\"b\"]" } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *json = dumped(json_of_lines(cases[i][0]));
		assert_string_equal(json, cases[i][1]);
	}
}

static void test_an_empty_verdict_has_every_member(void **state)
{
	g_autoptr(Verdict) verdict = verdict_new();
	g_autofree char *json = dumped(json_of_verdict(verdict));
	assert_string_equal(json, "{\"abducted\":null,\"displaced\":null,\"entities\":[],"
				  "\"events\":[],\"killed\":null,\"lang\":\"und\","
				  "\"mentions\":[],\"places\":[],\"relevant\":false,\"rules\":[],"
				  "\"severity\":\"none\",\"suppressed\":[],\"tolls\":[],"
				  "\"unlocated\":false,\"where\":{\"admin1\":null,"
				  "\"by\":\"nothing\",\"country\":null,\"district\":null,"
				  "\"id\":null,\"lat\":null,\"lon\":null,\"precision\":0,"
				  "\"region\":\"unknown\"},\"wounded\":null}");
}

static void test_a_verdict_says_what_it_rests_on(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Ruleset) ruleset = load_ruleset(
		*state, "[r]\ntitle = The rule\nseverity = high\nmatch = event:bombing\n",
		"[kabul]\nkind = city\ncountry = af\nru = Кабул*\n",
		"[event.bombing]\nru = взрыв*\n", diags);
	g_autoptr(Item) item = item_new();
	g_free(item->headline);
	g_free(item->text);
	item->headline = g_strdup("Взрыв в Кабуле");
	item->text = g_strdup("");
	g_autoptr(Verdict) verdict = judge(ruleset, item, NULL, 0);
	g_autofree char *json = dumped(json_of_verdict(verdict));
	assert_string_equal(
		json,
		"{\"abducted\":null,\"displaced\":null,\"entities\":[\"kabul\"],\"events\":[{\"actor\":[],\"target\":[],"
		"\"trigger\":\"Взрыв\",\"type\":\"bombing\"}],\"killed\":null,\"lang\":\"ru\","
		"\"mentions\":[{\"end\":14,\"entity\":\"kabul\",\"field\":\"title\","
		"\"start\":8,\"surface\":\"Кабуле\",\"type\":\"city\"}],"
		"\"places\":[{\"admin1\":null,\"country\":\"af\",\"id\":\"kabul\"}],"
		"\"relevant\":true,\"rules\":[{\"because\":[\"event bombing: \\\"Взрыв\\\" "
		"(title)\"],\"name\":\"r\",\"severity\":\"high\",\"title\":\"The rule\"}],"
		"\"severity\":\"high\",\"suppressed\":[],\"tolls\":[],"
		"\"unlocated\":false,\"where\":{\"admin1\":null,\"by\":\"text\","
		"\"country\":\"af\",\"district\":null,\"id\":\"kabul\",\"lat\":null,"
		"\"lon\":null,\"precision\":1,\"region\":\"in\"},\"wounded\":null}");
}

static const json_t *get(const json_t *json, const char *a, const char *b)
{
	const json_t *inner = json_object_get(json, a);
	return b != NULL ? json_object_get(inner, b) : inner;
}

static void test_a_feed_shows_its_items_and_leaves_dates_open(void **state)
{
	g_autoptr(Feed) feed = feed_new();
	Item *item = item_new();
	Person *person = g_new0(Person, 1);
	person->name = g_strdup("Ann");
	person->email = g_strdup("ann@a.example");
	g_ptr_array_add(item->authors, person);
	item->id = g_strdup("1");
	item->published = 1700000000;
	item->updated = NO_TIME;
	g_ptr_array_add(feed->items, item);
	g_ptr_array_add(feed->notes, g_strdup("a note"));
	feed->version = g_strdup("rss20");
	feed->published = feed->updated = NO_TIME;
	feed->ttl_minutes = 60;
	json_t *json = json_of_feed(feed);
	const json_t *entry = json_array_get(json_object_get(json, "entries"), 0);
	assert_string_equal(json_string_value(get(json, "version", NULL)), "rss20");
	assert_int_equal(json_integer_value(get(json, "feed", "ttl")), 60);
	assert_true(json_is_null(get(json, "feed", "updated")));
	assert_string_equal(json_string_value(get(entry, "id", NULL)), "1");
	assert_string_equal(json_string_value(get(entry, "author", NULL)), "Ann (ann@a.example)");
	assert_true(g_str_has_prefix(json_string_value(get(entry, "published", NULL)),
				     "2023-11-14T22:13:20"));
	assert_true(json_is_null(get(entry, "updated", NULL)));
	assert_true(json_is_null(get(entry, "link", NULL)));
	assert_string_equal(json_string_value(json_array_get(json_object_get(json, "notes"), 0)),
			    "a note");
	json_decref(json);
}

static void test_printing_is_one_line_and_tells_when_it_fails(void **state)
{
	g_autofree char *path = g_build_filename(*state, "out", NULL);
	g_autofree char *text = NULL;
	fflush(stdout);
	int kept = dup(STDOUT_FILENO);
	assert_non_null(freopen(path, "w", stdout));
	gboolean ok = json_print(json_pack("{ss}", "a", "two\nlines"));
	assert_non_null(freopen("/dev/full", "w", stdout));
	gboolean full = json_print(json_pack("{ss}", "a", "b"));
	fclose(stdout);
	stdout = fdopen(dup2(kept, STDOUT_FILENO), "w");
	assert_true(ok);
	assert_false(full);
	assert_true(g_file_get_contents(path, &text, NULL, NULL));
	assert_string_equal(text, "{\"a\":\"two\\nlines\"}\n");
	close(kept);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_texts_are_strict_and_nothing_is_null),
		cmocka_unit_test(test_tolls_are_ranges_or_null),
		cmocka_unit_test(test_empty_lines_are_left_out),
		cmocka_unit_test(test_an_empty_verdict_has_every_member),
		IN_FOLDER(test_a_verdict_says_what_it_rests_on),
		cmocka_unit_test(test_a_feed_shows_its_items_and_leaves_dates_open),
		IN_FOLDER(test_printing_is_one_line_and_tells_when_it_fails),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

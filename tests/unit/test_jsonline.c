/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include <jansson.h>
#include <math.h>

#include "agent/jsonline.h"

/* LINE read and written by jansson. */
static void assert_as_jansson(const char *line, size_t flags)
{
	json_error_t where;
	json_t *tree = json_loads(line, JSON_REJECT_DUPLICATES, &where);
	if (tree == NULL)
		print_error("%s: %s\n", line, where.text);
	assert_non_null(tree);
	char *written = json_dumps(tree, JSON_COMPACT | flags);
	assert_string_equal(line, written);
	free(written);
	json_decref(tree);
}

static void test_lines_are_what_jansson_writes(void **state)
{
	static const char *const texts[] = {
		"",
		"plain",
		"a \"quote\", a \\ and a /",
		"\n",
		"\b\f\n\r\t\v",
		"\x01\x1f\x7f",
		"\x80",
		"half \xc3",
		"محمد ی\u200cک",
		"𝕏 \U0010ffff \u2028 \u202e",
	};
	static const double reals[] = { 0,    1,      -1,    33.5,   67.00123456789,
					1e-7, -2e-13, 1e300, 123456, NAN };
	static const gint64 numbers[] = { 0, 1, -1, 10, G_MAXINT64, G_MININT64, 987654321 };
	g_autoptr(GString) line = g_string_new(NULL);
	jsonline_begin(line, NULL, '{');
	jsonline_begin(line, "texts", '[');
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
		jsonline_text(line, NULL, texts[i]);
	jsonline_text(line, NULL, NULL);
	jsonline_end(line, ']');
	jsonline_begin(line, "numbers", '[');
	for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++)
		jsonline_number(line, NULL, numbers[i]);
	for (gsize i = 0; i < G_N_ELEMENTS(reals); i++)
		jsonline_real(line, NULL, reals[i]);
	jsonline_end(line, ']');
	jsonline_begin(line, "none", '[');
	jsonline_end(line, ']');
	jsonline_begin(line, "empty", '{');
	jsonline_end(line, '}');
	jsonline_bool(line, "yes", TRUE);
	jsonline_bool(line, "no", FALSE);
	jsonline_string(line, "nothing", "");
	jsonline_end(line, '}');
	assert_as_jansson(line->str, 0);
	jsonline_to_ascii(line);
	assert_true(g_str_is_ascii(line->str));
	assert_as_jansson(line->str, JSON_ENSURE_ASCII);
}

static void add_strings(GPtrArray *list, const char *one, const char *other)
{
	g_ptr_array_add(list, (gpointer)one);
	g_ptr_array_add(list, (gpointer)other);
}

static void fill(Verdict *v)
{
	RuleHit *hit = g_new0(RuleHit, 1);
	hit->name = "attack", hit->title = "An \"attack\"", hit->severity = SEVERITY_HIGH;
	hit->because = g_ptr_array_new_with_free_func(g_free);
	hit->spans = g_ptr_array_new_with_free_func(g_free);
	g_ptr_array_add(hit->because, g_strdup("one\ntwo"));
	g_ptr_array_add(v->rules, hit);
	Mention *mention = g_new0(Mention, 1);
	*mention = (Mention){ "ttp", "armed_group", "pk", { FIELD_TEXT, 3, 6 }, g_strdup("TTP") };
	g_ptr_array_add(v->mentions, mention);
	Event *event = g_new0(Event, 1);
	*event = (Event){
		"bombing", g_ptr_array_new(), g_ptr_array_new(), { 0 }, g_strdup("blast")
	};
	add_strings(event->actor, "ttp", "bla");
	g_ptr_array_add(v->events, event);
	Place *place = g_new0(Place, 1);
	*place = (Place){ .id = "quetta", .country = "pk", .lat = NAN, .lon = NAN };
	g_ptr_array_add(v->places, place);
	Code *code = g_new0(Code, 1);
	*code = (Code){ .type = "bombing", .quad = "4", .cameo = "183" };
	g_ptr_array_add(v->codes, code);
	TollLine *toll = g_new0(TollLine, 1);
	*toll = (TollLine){ TOLL_KILLED, WHO_FORCES, { TRUE, 3, TOLL_OPEN, g_strdup("3 dead") } };
	g_ptr_array_add(v->tolls, toll);
	v->killed = (Toll){ TRUE, 3, TOLL_OPEN, g_strdup("3 dead") };
	v->wounded = (Toll){ TRUE, 3, 5, g_strdup("3 to 5") };
	v->where = (Where){ .id = "quetta", .lat = 30.1841, .lon = 67, .precision = 1 };
	v->lang = "en";
}

static void test_a_verdict_is_one_object_with_all_there_is(void **state)
{
	static const char *const parts[] = {
		"{\"relevant\":false,\"severity\":\"none\",",
		"\"rules\":[{\"name\":\"attack\",\"title\":\"An \\\"attack\\\"\",",
		"\"because\":[\"one\\ntwo\"]}]",
		"{\"entity\":\"ttp\",\"type\":\"armed_group\",\"surface\":\"TTP\",\"field\":\"text\","
		"\"start\":3,\"end\":6}",
		"\"actor\":[\"ttp\",\"bla\"],\"target\":[],\"trigger\":\"blast\"",
		"{\"id\":\"quetta\",\"country\":\"pk\",\"admin1\":null}",
		"\"district\":null,\"admin1\":null,\"country\":null,\"lat\":30.184100000000001,"
		"\"lon\":67.0,\"precision\":1",
		"\"killed\":{\"min\":3,\"max\":null},\"wounded\":{\"min\":3,\"max\":5},\"abducted\":null",
		"\"lang\":\"en\",\"codes\":[{\"type\":\"bombing\",\"quad\":\"4\",\"acled\":null",
	};
	g_autoptr(Verdict) verdict = verdict_new();
	fill(verdict);
	g_autofree char *line = jsonline_of_verdict(verdict);
	assert_as_jansson(line, 0);
	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
		if (strstr(line, parts[i]) == NULL)
			print_error("%s is not in %s\n", parts[i], line);
		assert_non_null(strstr(line, parts[i]));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lines_are_what_jansson_writes),
		cmocka_unit_test(test_a_verdict_is_one_object_with_all_there_is),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "agent/wire.h"

static void test_lines_come_out_whole_however_they_came_in(void **state)
{
	static const char text[] = "one\n\ntwo words\nth";
	static const char *const expected[] = { "one", "", "two words" };
	for (gsize step = 1; step < sizeof text; step++) {
		WireLines lines;
		wire_lines_init(&lines, 9);
		guint n = 0;
		for (gsize i = 0; i < sizeof text - 1; i += step) {
			gsize size = MIN(step, sizeof text - 1 - i);
			assert_true(wire_lines_add(&lines, text + i, size));
			for (char *line; (line = wire_lines_next(&lines, &size)) != NULL;
			     g_free(line)) {
				assert_string_equal(line, expected[n++]);
				assert_int_equal(size, strlen(line));
			}
		}
		assert_int_equal(n, 3);
		wire_lines_clear(&lines);
	}
}

static void test_a_line_without_end_is_too_long(void **state)
{
	WireLines lines;
	wire_lines_init(&lines, 4);
	assert_true(wire_lines_add(&lines, "1234", 4));
	assert_false(wire_lines_add(&lines, "5", 1));
	wire_lines_clear(&lines);
	wire_lines_init(&lines, 4);
	assert_false(wire_lines_add(&lines, "1\n23456", 7));
	wire_lines_clear(&lines);
}

static void test_only_requests_are_read(void **state)
{
	static const struct {
		const char *line;
		gboolean ok;
		const char *why;
	} cases[] = {
		{ "{\"hello\":1,\"store\":5,\"after\":7}", TRUE, "a greeting" },
		{ "{\"hello\":1,\"store\":0,\"after\":-1}", TRUE, "told nothing yet" },
		{ "{\"hello\":1,\"store\":0,\"after\":-2}", FALSE, "before the beginning" },
		{ "{\"hello\":2,\"store\":0,\"after\":-1}", FALSE, "another language" },
		{ "{\"hello\":1,\"after\":-1}", FALSE, "of which database" },
		{ "{\"hello\":1,\"store\":1.5,\"after\":1}", FALSE, "no whole number" },
		{ "{\"hello\":1,\"hello\":1,\"store\":0,\"after\":1}", FALSE, "twice" },
		{ "{\"mark\":\"ack\",\"alert\":1}", TRUE, "an acknowledgement" },
		{ "{\"mark\":\"ack\",\"alert\":0}", FALSE, "no alert has that number" },
		{ "{\"mark\":\"ack\",\"alert\":\"1\"}", FALSE, "a text" },
		{ "{\"mark\":\"quiet\",\"alert\":1,\"span\":604800}", TRUE, "a week" },
		{ "{\"mark\":\"quiet\",\"alert\":1,\"span\":604801}", FALSE, "longer" },
		{ "{\"mark\":\"quiet\",\"alert\":1}", FALSE, "for ever" },
		{ "{\"mark\":\"burn\",\"alert\":1}", FALSE, "not known" },
		{ "{\"mark\":null,\"alert\":1}", FALSE, "nothing" },
		{ "[]", FALSE, "no object" },
		{ "", FALSE, "nothing at all" },
		{ "{\"hello\":1,\"store\":0,\"after\":-1} x", FALSE, "more after it" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		WireRequest request;
		g_autoptr(GError) error = NULL;
		gboolean ok =
			wire_read_request(cases[i].line, strlen(cases[i].line), &request, &error);
		if (ok != cases[i].ok || ok != (error == NULL))
			fail_msg("%s (%s)", cases[i].line, cases[i].why);
	}
}

static void test_what_is_written_is_read_again(void **state)
{
	static const WireRequest requests[] = {
		{ .kind = WIRE_HELLO, .store = G_MAXINT64, .after = -1 },
		{ .kind = WIRE_MARK, .alert = 3, .mark = STORY_ACK },
		{ .kind = WIRE_MARK, .alert = G_MAXINT64, .mark = STORY_QUIET, .span = 60 },
	};
	static const WireAnswer answers[] = {
		{ .kind = WIRE_WELCOME, .store = 9, .seq = 4, .missed = { 0, 1, 0, 2, 3 } },
		{ .kind = WIRE_ALERT,
		  .seq = 4,
		  .alert = 7,
		  .created = 5,
		  .text = (char *)"{\"headline\":\"a\\nb\"}" },
		{ .kind = WIRE_CAUGHT, .seq = 4 },
		{ .kind = WIRE_MARKED, .alert = 7 },
		{ .kind = WIRE_REFUSED, .alert = 7, .text = (char *)"no such alert" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(requests); i++) {
		WireRequest back;
		g_autofree char *line = wire_request(&requests[i]);
		assert_true(wire_read_request(line, strlen(line), &back, NULL));
		assert_memory_equal(&back, &requests[i], sizeof back);
	}
	for (gsize i = 0; i < G_N_ELEMENTS(answers); i++) {
		g_auto(WireAnswer) back = { 0 };
		g_autofree char *line = wire_answer(&answers[i]);
		assert_int_equal(strchr(line, '\n')[1], '\0');
		assert_true(wire_read_answer(line, strlen(line), &back, NULL));
		assert_int_equal(back.kind, answers[i].kind);
		assert_int_equal(back.store, answers[i].store);
		assert_int_equal(back.seq, answers[i].seq);
		assert_int_equal(back.alert, answers[i].alert);
		assert_int_equal(back.created, answers[i].created);
		assert_memory_equal(back.missed, answers[i].missed, sizeof back.missed);
		if (answers[i].text != NULL)
			assert_string_equal(back.text, answers[i].text);
	}
}

static void test_an_alert_that_is_too_long_is_not_written(void **state)
{
	g_autofree char *blanks = g_strnfill(WIRE_MOST_TOLD, 'x');
	g_autofree char *payload = g_strdup_printf("{\"headline\":\"%s\"}", blanks);
	WireAnswer answer = { .kind = WIRE_ALERT, .seq = 1, .alert = 1, .text = payload };
	assert_null(wire_answer(&answer));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lines_come_out_whole_however_they_came_in),
		cmocka_unit_test(test_a_line_without_end_is_too_long),
		cmocka_unit_test(test_only_requests_are_read),
		cmocka_unit_test(test_what_is_written_is_read_again),
		cmocka_unit_test(test_an_alert_that_is_too_long_is_not_written),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

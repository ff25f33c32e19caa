/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include <jansson.h>

#include "agent/webhook.h"

#define NOW 1700000000

static char *payload_of(const char *headline, const char *link)
{
	Story story = { .id = 7,
			.severity = SEVERITY_HIGH,
			.headline = (char *)headline,
			.rule = (char *)"bomb",
			.title = (char *)"A bombing <b>",
			.link = (char *)link,
			.because = (char *)"one & only",
			.publishers = (char *)"A News" };
	return alert_payload(&story, 0);
}

static WebhookRequest *request(WebhookFormat format, const char *url, const char *secret,
			       const char *token, const char *headline, const char *link)
{
	g_autofree char *payload = payload_of(headline, link);
	g_autoptr(Alert) alert = alert_read(payload);
	WebhookTarget target = { format, url, secret, token };
	OutboxRow row = { .alert = 5, .created = NOW - 9, .payload = payload };
	return webhook_request(&target, alert, &row, NOW);
}

static const char *header(const WebhookRequest *r, const char *name)
{
	g_autofree char *start = g_strconcat(name, ": ", NULL);
	for (char **line = r->headers; *line != NULL; line++)
		if (g_str_has_prefix(*line, start))
			return *line + strlen(start);
	return NULL;
}

static json_t *body(const WebhookRequest *r)
{
	json_t *object = json_loads(r->body, 0, NULL);
	assert_non_null(object);
	return object;
}

static const char *text_of(const json_t *object, const char *name)
{
	return json_string_value(json_object_get(object, name));
}

static void test_the_signature_is_that_of_the_standard(void **state)
{
	g_autoptr(WebhookRequest) r =
		request(WEBHOOK_JSON, "https://h.example/x", "whsec_c2VjcmV0IGtleQ==", "", "h", "");
	const char *id = header(r, "webhook-id"), *sign = header(r, "webhook-signature");
	assert_string_equal(header(r, "webhook-timestamp"), "1700000000");
	assert_string_equal(header(r, "Idempotency-Key"), id);
	g_autofree char *signed_text = g_strdup_printf("%s.1700000000.%s", id, r->body);
	g_autofree char *hex = g_compute_hmac_for_string(
		G_CHECKSUM_SHA256, (const guchar *)"secret key", 10, signed_text, -1);
	assert_true(g_str_has_prefix(sign, "v1,"));
	gsize n;
	g_autofree guchar *digest = g_base64_decode(sign + 3, &n);
	assert_int_equal(n, 32);
	for (gsize i = 0; i < n; i++) {
		char byte[3];
		g_snprintf(byte, sizeof byte, "%02x", digest[i]);
		assert_memory_equal(byte, hex + 2 * i, 2);
	}
	assert_string_equal(r->url, "https://h.example/x");
	assert_string_equal(r->method, "POST");
}

static void test_the_json_is_the_alert_and_the_same_at_every_attempt(void **state)
{
	g_autoptr(WebhookRequest) a = request(WEBHOOK_JSON, "http://h/", "", "tok", "h", "");
	g_autoptr(WebhookRequest) b = request(WEBHOOK_JSON, "http://h/", "", "tok", "h", "");
	json_t *object = body(a);
	assert_int_equal(json_integer_value(json_object_get(object, "alert")), 5);
	assert_int_equal(json_integer_value(json_object_get(object, "story")), 7);
	assert_string_equal(text_of(object, "headline"), "h");
	assert_string_equal(a->body, b->body);
	assert_string_equal(header(a, "webhook-id"), header(b, "webhook-id"));
	assert_string_equal(header(a, "Authorization"), "Bearer tok");
	assert_null(header(a, "webhook-signature"));
	json_decref(object);
}

static void test_each_format_is_what_its_receiver_takes(void **state)
{
	static const struct {
		WebhookFormat format;
		const char *url, *asked, *method, *member, *value;
	} cases[] = {
		{ WEBHOOK_NTFY, "https://ntfy.example/watch", "https://ntfy.example/", "POST",
		  "topic", "watch" },
		{ WEBHOOK_NTFY, "https://h.example:8/sub/watch", "https://h.example:8/sub/", "POST",
		  "click", "https://a.example/1" },
		{ WEBHOOK_GOTIFY, "https://g.example", "https://g.example/message", "POST", "title",
		  "high: Blast" },
		{ WEBHOOK_GOTIFY, "https://g.example/g/", "https://g.example/g/message", "POST",
		  "title", "high: Blast" },
		{ WEBHOOK_SLACK, "https://s.example/x", "https://s.example/x", "POST", NULL, NULL },
		{ WEBHOOK_MATRIX, "https://m.example/send/m.room.message", NULL, "PUT", "msgtype",
		  "m.text" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(WebhookRequest) r = request(cases[i].format, cases[i].url, "", "",
						      "Blast", "https://a.example/1");
		json_t *object = body(r);
		if (cases[i].asked != NULL)
			assert_string_equal(r->url, cases[i].asked);
		assert_string_equal(r->method, cases[i].method);
		assert_string_equal(header(r, "Content-Type"), "application/json");
		if (cases[i].member != NULL)
			assert_string_equal(text_of(object, cases[i].member), cases[i].value);
		json_decref(object);
	}
}

static void test_what_a_feed_says_stays_text_everywhere(void **state)
{
	static const char hostile[] = "<!channel> <b>x</b> & \x1b[2J\r\nHeader: y";
	g_autoptr(WebhookRequest) slack =
		request(WEBHOOK_SLACK, "https://s.example/", "", "", hostile, "javascript:x");
	g_autoptr(WebhookRequest) matrix =
		request(WEBHOOK_MATRIX, "https://m.example/", "", "", hostile, "javascript:x");
	g_autoptr(WebhookRequest) ntfy =
		request(WEBHOOK_NTFY, "https://n.example/t", "", "", hostile, "javascript:x");
	json_t *s = body(slack), *m = body(matrix), *n = body(ntfy);
	assert_non_null(strstr(text_of(s, "text"), "&lt;!channel&gt; &lt;b&gt;x"));
	assert_null(strstr(text_of(s, "text"), "<"));
	assert_non_null(strstr(text_of(m, "formatted_body"), "&lt;b&gt;x&lt;/b&gt;"));
	assert_null(strstr(text_of(m, "formatted_body"), "javascript"));
	assert_null(json_object_get(n, "click"));
	assert_null(strchr(text_of(n, "title"), '\x1b'));
	assert_null(strchr(text_of(n, "title"), '\n'));
	json_decref(s), json_decref(m), json_decref(n);
}

static void test_a_token_with_a_line_break_makes_no_header(void **state)
{
	g_autoptr(WebhookRequest) r =
		request(WEBHOOK_JSON, "https://h.example/", "", "a\r\nX: y", "h", "");
	assert_null(header(r, "Authorization"));
	assert_null(header(r, "X"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_signature_is_that_of_the_standard),
		cmocka_unit_test(test_the_json_is_the_alert_and_the_same_at_every_attempt),
		cmocka_unit_test(test_each_format_is_what_its_receiver_takes),
		cmocka_unit_test(test_what_a_feed_says_stays_text_everywhere),
		cmocka_unit_test(test_a_token_with_a_line_break_makes_no_header),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

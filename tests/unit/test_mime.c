/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>
#include <time.h>

#include "agent/mime.h"
#include "feeds/error.h"

static MimeMessage usual(void)
{
	return (MimeMessage){ .from = "vedette <v@example.org>",
			      .to = "a@example.org, \"B, C\" <b@example.org>",
			      .subject = "[vedette] two stories",
			      .id = "digest.2025-11-25@example.org",
			      .thread = "digest.2025-W48@example.org",
			      .list_id = "digest.vedette.example.org",
			      .date = 1764054000,
			      .text = "pläin\n",
			      .html = "<p>rïch</p>\n" };
}

static void test_the_message_has_its_headers_once_and_both_forms(void **state)
{
	static const char *const wanted[] = {
		"From: vedette <v@example.org>\n",
		"Subject: [vedette] two stories\n",
		"Message-Id: <digest.2025-11-25@example.org>\n",
		"References: <digest.2025-W48@example.org>\n",
		"List-Id: <digest.vedette.example.org>\n",
		"Auto-Submitted: auto-generated\n",
		"Date: Tue, 25 Nov 2025 07:00:00 +0000\n",
		"Content-Type: multipart/alternative;",
		"Content-Type: text/plain; charset=utf-8\n",
		"Content-Type: text/html; charset=utf-8\n",
		"b@example.org",
	};
	MimeMessage message = usual();
	g_autofree char *text = mime_write(&message, NULL);
	assert_non_null(text);
	for (gsize i = 0; i < G_N_ELEMENTS(wanted); i++) {
		const char *first = strstr(text, wanted[i]);
		if (first == NULL || strstr(first + 1, wanted[i]) != NULL)
			fail_msg("not exactly once: %s in\n%s", wanted[i], text);
	}
	assert_true(strstr(text, "text/plain") < strstr(text, "text/html"));
}

static void test_no_value_can_begin_a_header_of_its_own(void **state)
{
	MimeMessage message = usual();
	message.subject = "x\r\nBcc: evil@example.org\r\n\r\nbody";
	message.to = "a@example.org\r\nBcc: evil@example.org";
	g_autofree char *text = mime_write(&message, NULL);
	if (text != NULL)
		assert_null(strstr(text, "\nBcc:"));
	message.to = "a@example.org";
	g_autofree char *subject = mime_write(&message, NULL);
	assert_non_null(subject);
	assert_null(strstr(subject, "\nBcc:"));
}

static void test_every_line_is_ascii_and_short_enough_for_smtp(void **state)
{
	MimeMessage message = usual();
	g_autoptr(GString) body = g_string_new(NULL);
	for (int i = 0; i < 2000; i++)
		g_string_append(body, "اسلام آباد — ");
	message.subject =
		"ارسال: روسیه پیشنهاد میانجی‌گری داد، پیشنهاد "
		"میانجی‌گری "
		"داد";
	message.text = message.html = body->str;
	g_autofree char *text = mime_write(&message, NULL);
	gsize length = 0;
	for (const char *p = text; *p != '\0'; p++) {
		assert_true((guchar)*p < 128);
		length = *p == '\n' ? 0 : length + 1;
		assert_true(length <= 998);
	}
	assert_non_null(strstr(text, "Subject: =?"));
}

static void test_addresses_that_name_nobody_are_refused(void **state)
{
	static const char *const bad[] = { "", "nobody", "a@", "@b", "a@example.org, nobody" };
	for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
		g_autoptr(GError) error = NULL;
		MimeMessage message = usual();
		message.to = bad[i];
		g_autofree char *text = mime_write(&message, &error);
		if (text != NULL)
			fail_msg("\"%s\" was taken", bad[i]);
		assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT));
	}
}

int main(void)
{
	g_setenv("TZ", "UTC", TRUE);
	tzset();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_message_has_its_headers_once_and_both_forms),
		cmocka_unit_test(test_no_value_can_begin_a_header_of_its_own),
		cmocka_unit_test(test_every_line_is_ascii_and_short_enough_for_smtp),
		cmocka_unit_test(test_addresses_that_name_nobody_are_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

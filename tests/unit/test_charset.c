/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "feeds/charset.h"

#define BYTES(literal) literal, sizeof literal - 1

typedef struct {
	const char *bytes;
	gsize size;
	const char *content_type, *encoding, *text, *why;
} Case;

static void check(const Case *cases, gsize n)
{
	for (gsize i = 0; i < n; i++) {
		g_auto(Decoded) decoded = { 0 };
		charset_decode((const guint8 *)cases[i].bytes, cases[i].size, cases[i].content_type,
			       &decoded);
		print_message("%s\n", cases[i].why);
		assert_string_equal(decoded.encoding, cases[i].encoding);
		assert_string_equal(decoded.text, cases[i].text);
		assert_int_equal(decoded.size, strlen(decoded.text));
		assert_true(g_utf8_validate(decoded.text, -1, NULL));
	}
}

static void test_mark_beats_header_beats_declaration(void **state)
{
	static const Case cases[] = {
		{ BYTES("\xef\xbb\xbf<a>\xc3\xa9</a>"), "text/xml; charset=iso-8859-1", "utf-8",
		  "<a>é</a>", "a mark against a header" },
		{ BYTES("\xff\xfe<\0a\0/\0>\0"), "text/xml; charset=utf-8", "utf-16le", "<a/>",
		  "a UTF-16 mark against a header" },
		{ BYTES("<?xml version='1.0' encoding='utf-8'?><a>\xcf\xf0\xe8</a>"),
		  "text/xml; charset=windows-1251", "windows-1251",
		  "<?xml version='1.0' encoding='utf-8'?><a>При</a>",
		  "a header against a declaration" },
		{ BYTES("<?xml version=\"1.0\" encoding=\"koi8-r\"?><a>\xf0\xd2\xc9</a>"),
		  "text/xml", "koi8-r", "<?xml version=\"1.0\" encoding=\"koi8-r\"?><a>При</a>",
		  "a declaration alone" },
		{ BYTES("<a>\xc3\xa9</a>"), NULL, "utf-8", "<a>é</a>", "nothing said" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_wide_encodings_are_known_by_their_first_bytes(void **state)
{
	static const Case cases[] = {
		{ BYTES("\xfe\xff\0<\0a\0>\0\xe9"), NULL, "utf-16be", "<a>é", "UTF-16BE mark" },
		{ BYTES("\0<\0?\0x\0m\0l"), NULL, "utf-16be", "<?xml", "UTF-16BE without mark" },
		{ BYTES("<\0?\0x\0m\0l\0"), NULL, "utf-16le", "<?xml", "UTF-16LE without mark" },
		{ BYTES("\xff\xfe\0\0<\0\0\0a\0\0\0"), NULL, "utf-32le", "<a",
		  "UTF-32LE mark begins like a UTF-16 one" },
		{ BYTES("\0\0\xfe\xff\0\0\0<"), NULL, "utf-32be", "<", "UTF-32BE mark" },
		{ BYTES("<\0\0\0r\0\0\0"), NULL, "utf-32le", "<r", "UTF-32LE without mark" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_labels_that_the_bytes_contradict_are_corrected(void **state)
{
	static const Case cases[] = {
		{ BYTES("<a>\x93x\x94 \x96 \x80</a>"), "text/xml; charset=iso-8859-1",
		  "windows-1252", "<a>“x” – €</a>", "windows-1252 called ISO 8859-1" },
		{ BYTES("<a>caf\xe9 \x93x\x94</a>"), "text/xml; charset=utf-8", "windows-1252",
		  "<a>café “x”</a>", "windows-1252 called UTF-8" },
		{ BYTES("<a>\x81\x30\x81\x30\xd6\xd0</a>"), "text/xml; charset=gb2312", "gb18030",
		  "<a>\xc2\x80中</a>", "GB 18030 called GB2312" },
		{ BYTES("<a>\xcf\xf0\xe5\xe7\xe8\xe4\xe5\xed\xf2 \xf1\xf2\xf0\xe0\xed\xfb "
			"\xe7\xe0\xff\xe2\xe8\xeb \xee \xf0\xe0\xe1\xee\xf2\xe5</a>"),
		  "text/xml; charset=utf-8", "windows-1251",
		  "<a>Президент страны заявил о работе</a>", "Russian called UTF-8" },
		{ BYTES("<a>\xa2\xe8\xd2\xc7\xc7\xd1\xb9\xb9\xd5\xe9 \xbd\xb9\xb5\xa1\xcb\xb9\xd1\xa1"
			"\xb7\xd5\xe8\xa1\xc3\xd8\xa7\xe0\xb7\xbe</a>"),
		  NULL, "tis-620", "<a>ข่าววันนี้ ฝนตกหนักที่กรุงเทพ</a>", "Thai, called nothing" },
		{ BYTES("<a>\xe2\x80\x9cx\xe2\x80\x9d</a>"), "text/xml; charset=iso-8859-1",
		  "utf-8", "<a>“x”</a>", "UTF-8 called ISO 8859-1" },
		{ BYTES("<?xml version='1.0' encoding='utf-16'?><a/>"), NULL, "utf-8",
		  "<?xml version='1.0' encoding='utf-16'?><a/>", "ASCII called UTF-16" },
		{ BYTES("<a>\xe3\xda\xe1\xe6\xe3\xc7\xca</a>"), "text/xml; charset=cp1256",
		  "windows-1256", "<a>معلومات</a>", "an alias" },
		{ BYTES("<a>x</a>"), "text/xml; charset=no-such-thing", "utf-8", "<a>x</a>",
		  "an unknown label" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_bytes_that_mean_nothing_become_replacement_characters(void **state)
{
	static const Case cases[] = {
		{ BYTES("<a>\xc3\xa9\xc3\xa9\xc3\xa9 \xff!</a>"), NULL, "utf-8",
		  "<a>ééé \xef\xbf\xbd!</a>", "one bad byte in UTF-8" },
		{ BYTES("<a>\xd8\xa7\xd8\xa7\xd9</a>"), NULL, "utf-8", "<a>اا\xef\xbf\xbd</a>",
		  "a sequence cut short" },
		{ BYTES("a\0b"), NULL, "utf-8",
		  "a\xef\xbf\xbd"
		  "b",
		  "a NUL does not end the text" },
		{ BYTES("\xff\xfe"
			"a\0\0\xd8"
			"b\0"),
		  NULL, "utf-16le",
		  "a\xef\xbf\xbd"
		  "b",
		  "half a surrogate pair" },
		{ BYTES(""), NULL, "utf-8", "", "nothing at all" },
		{ BYTES("\xef\xbb\xbf"), NULL, "utf-8", "", "a mark and nothing else" },
		{ BYTES("\xff\xfe\x41"), NULL, "utf-16le", "\xef\xbf\xbd", "half a unit" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_repairs_are_noted_and_clean_text_is_not(void **state)
{
	static const struct {
		const char *bytes, *content_type, *note;
	} cases[] = {
		{ "<a>é</a>", "text/xml; charset=utf-8", NULL },
		{ "<a>\xe9</a>", "text/xml; charset=utf-8", "called UTF-8, but is windows-1252" },
		{ "<a>x</a>", "text/xml; charset=foo", "unknown encoding \"foo\"; read as utf-8" },
		{ "<a>éééé\xff</a>", NULL, "some bytes are not valid UTF-8; they read as U+FFFD" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_auto(Decoded) decoded = { 0 };
		charset_decode((const guint8 *)cases[i].bytes, strlen(cases[i].bytes),
			       cases[i].content_type, &decoded);
		if (cases[i].note == NULL)
			assert_null(decoded.note);
		else
			assert_string_equal(decoded.note, cases[i].note);
	}
}

static void test_text_encoded_twice_is_undone(void **state)
{
	static const struct {
		const char *text, *undone, *why;
	} cases[] = {
		{ "itâ€™s", "it’s", "an apostrophe" },
		{ "â€œxâ€\xc2\x9d", "“x”", "a byte that windows-1252 leaves out" },
		{ "caf\xc3\x83\xc2\xa9", "café", "a letter" },
		{ "ÙˆØ²ÛŒØ±", "وزیر", "Urdu" },
		{ "it’s", NULL, "well encoded" },
		{ "café", NULL, "a letter that is no UTF-8" },
		{ "itâ€™s café", NULL, "not all of it" },
		{ "وزیر", NULL, "letters that windows-1252 lacks" },
		{ "plain", NULL, "nothing to undo" },
		{ "", NULL, "nothing" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *undone = charset_undo_twice(cases[i].text);
		print_message("%s\n", cases[i].why);
		if (cases[i].undone == NULL)
			assert_null(undone);
		else
			assert_non_null(undone);
		if (undone != NULL)
			assert_string_equal(undone, cases[i].undone);
	}
}

static void test_c1_controls_mean_windows_1252(void **state)
{
	assert_int_equal(charset_of_c1(0x80), 0x20ac);
	assert_int_equal(charset_of_c1(0x92), 0x2019);
	assert_int_equal(charset_of_c1(0x9f), 0x178);
	assert_int_equal(charset_of_c1(0x81), 0x81);
	assert_int_equal(charset_of_c1(0x7f), 0x7f);
	assert_int_equal(charset_of_c1(0xa0), 0xa0);
}

static void test_rarer_encodings_are_read(void **state)
{
	static const Case cases[] = {
		{ BYTES("<?xml version='1.0' encoding='koi8-t'?><a>\x80</a>"), NULL, "koi8-t",
		  "<?xml version='1.0' encoding='koi8-t'?><a>қ</a>", "Tajik" },
		{ BYTES("<a>\x80</a>"), "text/xml; charset=macgreek", "x-mac-greek", "<a>Ä</a>",
		  "Mac" },
		{ BYTES("<a>\x80</a>"), "text/xml; charset=cp874", "windows-874", "<a>€</a>",
		  "Thai" },
		{ BYTES("\x4c\x6f\xa7\x94\x93\x40\x85\x95\x83\x96\x84\x89\x95\x87\x7e\x7d"
			"\x89\x82\x94\x60\xf1\xf1\xf4\xf0\x7d\x6f\x6e\x9f"),
		  NULL, "ibm-1140", "<?xml encoding='ibm-1140'?>€", "EBCDIC names its page" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_header_parameters(void **state)
{
	static const struct {
		const char *header, *name, *value, *why;
	} cases[] = {
		{ "text/xml; charset=utf-8", "charset", "utf-8", "plain" },
		{ "text/xml;charset=\"utf-8\"", "charset", "utf-8", "quoted" },
		{ "text/xml; Charset = 'UTF-8' ; x=y", "charset", "UTF-8", "liberties" },
		{ "text/xml; a=b; charset=x", "charset", "x", "not the first" },
		{ "text/xml; xcharset=no; charset=x", "charset", "x", "a longer name" },
		{ "text/xml; charset", "charset", NULL, "no value" },
		{ "text/xml; charset=", "charset", NULL, "an empty value" },
		{ "charset=utf-8", "charset", NULL, "no parameter without a semicolon" },
		{ "", "charset", NULL, "empty" },
		{ NULL, "charset", NULL, "no header" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *value = header_parameter(cases[i].header, cases[i].name);
		print_message("%s\n", cases[i].why);
		if (cases[i].value == NULL)
			assert_null(value);
		else
			assert_string_equal(value, cases[i].value);
	}
}

static void test_in_place_only_what_must_be_changed_is_copied(void **state)
{
	static const char *const texts[] = { "<rss>caf\xc3\xa9</rss>", "\xef\xbb\xbf<rss/>",
					     "<rss>caf\xe9</rss>" };
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_auto(Decoded) copied = { 0 }, lying = { 0 };
		const guint8 *data = (const guint8 *)texts[i];
		gsize size = strlen(texts[i]);
		charset_decode(data, size, NULL, &copied);
		charset_decode_in_place(data, size, NULL, &lying);
		assert_string_equal(lying.text, copied.text);
		assert_int_equal(lying.size, copied.size);
		assert_true(copied.owned == copied.text);
		assert_true(i == 2 ? lying.owned != NULL
				   : lying.text + lying.size == texts[i] + size);
	}
}

static void test_utf8_is_told_from_what_is_none_wherever_it_stands(void **state)
{
	static const char *const pieces[] = {
		"a",    "\xd8\xa7",     "\xe2\x80\x99", "\xf0\x9f\x98\x80", /* good */
		"\x80", "\xc0\x80",     "\xd8",         "\xe2\x80",         /* bad */
		"\xff", "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80",
	};
	for (gsize piece = 0; piece < G_N_ELEMENTS(pieces); piece++)
		for (guint before = 0; before < 40; before++)
			for (guint after = 0; after < 20; after += 19) {
				g_autofree char *head = g_strnfill(before, 'x');
				g_autofree char *tail = g_strnfill(after, 'x');
				g_autofree char *text = g_strconcat("<r>\xd8\xa7\xd8\xa7", head,
								    pieces[piece], tail, NULL);
				g_auto(Decoded) decoded = { 0 };
				charset_decode((const guint8 *)text, strlen(text), NULL, &decoded);
				assert_true((decoded.note == NULL) == (piece < 4));
				assert_true(g_utf8_validate(decoded.text, -1, NULL));
			}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_in_place_only_what_must_be_changed_is_copied),
		cmocka_unit_test(test_utf8_is_told_from_what_is_none_wherever_it_stands),
		cmocka_unit_test(test_mark_beats_header_beats_declaration),
		cmocka_unit_test(test_wide_encodings_are_known_by_their_first_bytes),
		cmocka_unit_test(test_labels_that_the_bytes_contradict_are_corrected),
		cmocka_unit_test(test_bytes_that_mean_nothing_become_replacement_characters),
		cmocka_unit_test(test_repairs_are_noted_and_clean_text_is_not),
		cmocka_unit_test(test_text_encoded_twice_is_undone),
		cmocka_unit_test(test_c1_controls_mean_windows_1252),
		cmocka_unit_test(test_rarer_encodings_are_read),
		cmocka_unit_test(test_header_parameters),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

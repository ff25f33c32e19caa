/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "feeds/decode.h"
#include "feeds/error.h"

#define MOST 100000

static GBytes *pack(GBytes *body, GZlibCompressorFormat format)
{
	g_autoptr(GConverter) zlib = G_CONVERTER(g_zlib_compressor_new(format, 6));
	g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable();
	g_autoptr(GOutputStream) out = g_converter_output_stream_new(memory, zlib);
	g_output_stream_write_all(out, g_bytes_get_data(body, NULL), g_bytes_get_size(body), NULL,
				  NULL, NULL);
	g_output_stream_close(out, NULL, NULL);
	return g_memory_output_stream_steal_as_bytes(G_MEMORY_OUTPUT_STREAM(memory));
}

/* TEXT packed by LAYERS in turn: 'g' gzip, 'z' zlib, 'r' raw deflate; '+' the same once more behind
 * it, 'x' bytes that belong to nothing behind it, '<' the last ten bytes off, '!' one byte wrong.
 */
static GBytes *packed(const char *text, const char *layers)
{
	GBytes *now = g_bytes_new(text, strlen(text));
	for (; *layers != '\0'; layers++) {
		g_autoptr(GBytes) before = now;
		gsize size;
		const guint8 *data = g_bytes_get_data(before, &size);
		g_autoptr(GByteArray) copy = g_byte_array_new();
		g_byte_array_append(copy, data, size);
		switch (*layers) {
		case 'g': now = pack(before, G_ZLIB_COMPRESSOR_FORMAT_GZIP); continue;
		case 'z': now = pack(before, G_ZLIB_COMPRESSOR_FORMAT_ZLIB); continue;
		case 'r': now = pack(before, G_ZLIB_COMPRESSOR_FORMAT_RAW); continue;
		case '+': g_byte_array_append(copy, data, size); break;
		case 'x': g_byte_array_append(copy, (const guint8 *)"\0\0junk", 6); break;
		case '<': g_byte_array_set_size(copy, size - 10); break;
		default: copy->data[size / 2] ^= 0x55;
		}
		now = g_bytes_new(copy->data, copy->len);
	}
	return now;
}

#define TEXT "<rss><channel><title>News of the day, and of the day before</title></channel></rss>"

static void test_each_packing_comes_off_whole_or_not_at_all(void **state)
{
	static const struct {
		const char *layers, *coding, *text;
		int code;
		const char *why;
	} cases[] = {
		{ "", NULL, TEXT, 0, "not packed" },
		{ "", "identity", TEXT, 0, "and said so" },
		{ "g", "gzip", TEXT, 0, "gzip" },
		{ "g", "X-GZip", TEXT, 0, "by its old name" },
		{ "g", " gzip ", TEXT, 0, "with blanks" },
		{ "z", "deflate", TEXT, 0, "deflate" },
		{ "r", "deflate", TEXT, 0, "deflate without its frame" },
		{ "gg", "gzip, gzip", TEXT, 0, "twice" },
		{ "zg", "deflate, gzip", TEXT, 0, "one in the other" },
		{ "g", NULL, TEXT, 0, "not said" },
		{ "", "gzip", TEXT, 0, "said, and not so" },
		{ "", "deflate", TEXT, 0, "said, and not so" },
		{ "g+", "gzip", TEXT TEXT, 0, "two members" },
		{ "gx", "gzip", TEXT, 0, "junk behind the end" },
		{ "zx", "deflate", TEXT, 0, "junk behind the end" },
		{ "g<", "gzip", NULL, VEDETTE_ERROR_TRY_LATER, "cut short" },
		{ "g+<", "gzip", NULL, VEDETTE_ERROR_TRY_LATER, "in the second member" },
		{ "z<", "deflate", NULL, VEDETTE_ERROR_TRY_LATER, "cut short" },
		{ "r<", "deflate", NULL, VEDETTE_ERROR_TRY_LATER, "cut short" },
		{ "g!", "gzip", NULL, VEDETTE_ERROR_TRY_LATER, "damaged" },
		{ "", "br", NULL, VEDETTE_ERROR_TRY_LATER, "not asked for" },
		{ "g", "gzip, br", NULL, VEDETTE_ERROR_TRY_LATER, "not asked for, outside" },
		{ "gggg", "gzip,gzip,gzip,gzip", NULL, VEDETTE_ERROR_TRY_LATER, "too often" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(GBytes) body = packed(TEXT, cases[i].layers);
		g_autoptr(GBytes) out = decode_body(body, cases[i].coding, MOST, &error);
		print_message("%s: %s\n", cases[i].layers, cases[i].why);
		if (cases[i].text == NULL) {
			assert_null(out);
			assert_true(g_error_matches(error, VEDETTE_ERROR, cases[i].code));
			continue;
		}
		assert_non_null(out);
		gsize size;
		const char *data = g_bytes_get_data(out, &size);
		assert_int_equal(size, strlen(cases[i].text));
		assert_memory_equal(data, cases[i].text, size);
	}
}

static void test_no_more_comes_out_than_is_wanted(void **state)
{
	static const struct {
		gsize size;
		gboolean fits;
	} cases[] = { { MOST - 1, TRUE }, { MOST + 1, FALSE }, { 100 * MOST, FALSE } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *text = g_strnfill(cases[i].size, 'a');
		g_autoptr(GBytes) body = packed(text, "g");
		g_autoptr(GBytes) out = decode_body(body, "gzip", MOST, &error);
		assert_int_equal(out != NULL, cases[i].fits);
		if (!cases[i].fits)
			assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_TOO_BIG));
	}
}

static void test_an_empty_body_is_an_empty_body(void **state)
{
	static const char *const codings[] = { NULL, "gzip", "deflate", "" };
	g_autoptr(GBytes) nothing = g_bytes_new(NULL, 0);
	for (gsize i = 0; i < G_N_ELEMENTS(codings); i++) {
		g_autoptr(GBytes) out = decode_body(nothing, codings[i], MOST, NULL);
		assert_non_null(out);
		assert_int_equal(g_bytes_get_size(out), 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_packing_comes_off_whole_or_not_at_all),
		cmocka_unit_test(test_no_more_comes_out_than_is_wanted),
		cmocka_unit_test(test_an_empty_body_is_an_empty_body),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/decode.h"

#include <string.h>

#include "feeds/error.h"

#define MOST_LAYERS 3
#define CHUNK       (64 * 1024)

typedef enum { CODING_NONE, CODING_GZIP, CODING_DEFLATE, CODING_UNKNOWN } Coding;

static Coding coding_of(const char *name)
{
	static const struct {
		const char *name;
		Coding coding;
	} names[] = { { "gzip", CODING_GZIP },       { "x-gzip", CODING_GZIP },
		      { "deflate", CODING_DEFLATE }, { "identity", CODING_NONE },
		      { "none", CODING_NONE },       { "", CODING_NONE } };
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		if (g_ascii_strcasecmp(name, names[i].name) == 0)
			return names[i].coding;
	return CODING_UNKNOWN;
}

static gboolean is_gzip(const guint8 *data, gsize size)
{
	return size >= 3 && data[0] == 0x1f && data[1] == 0x8b && data[2] == 8;
}

/* RFC 1950 §2.2 */
static gboolean is_zlib(const guint8 *data, gsize size)
{
	return size >= 2 && (data[0] & 0x0f) == 8 && (data[0] << 8 | data[1]) % 31 == 0;
}

/* One stream from *DATA on into OUT, *DATA set behind it. */
static gboolean inflate_one(GConverter *converter, const guint8 **data, const guint8 *end,
			    GByteArray *out, gsize most, GError **error)
{
	for (;;) {
		gsize had = out->len, read = 0, written = 0;
		if (had >= most) {
			g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_TOO_BIG,
				    "unpacked, the answer is larger than %" G_GSIZE_FORMAT " bytes",
				    most);
			return FALSE;
		}
		gsize room = MIN(CHUNK, most - had);
		g_autoptr(GError) own = NULL;
		g_byte_array_set_size(out, had + room);
		GConverterResult result =
			g_converter_convert(converter, *data, end - *data, out->data + had, room,
					    G_CONVERTER_INPUT_AT_END, &read, &written, &own);
		g_byte_array_set_size(out, had + written);
		*data += read;
		if (result == G_CONVERTER_FINISHED)
			return TRUE;
		if (result == G_CONVERTER_ERROR) {
			gboolean cut = g_error_matches(own, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT);
			g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER,
				    "the packed answer is %s", cut ? "cut short" : "damaged");
			return FALSE;
		}
	}
}

/* All streams of BODY, of which gzip may have several, one behind the other. */
static GBytes *inflate(GBytes *body, GZlibCompressorFormat format, gsize most, GError **error)
{
	gsize size;
	const guint8 *data = g_bytes_get_data(body, &size), *end = data + size;
	g_autoptr(GConverter) converter = G_CONVERTER(g_zlib_decompressor_new(format));
	g_autoptr(GByteArray) out = g_byte_array_new();
	do {
		g_converter_reset(converter);
		if (!inflate_one(converter, &data, end, out, most, error))
			return NULL;
	} while (format == G_ZLIB_COMPRESSOR_FORMAT_GZIP && is_gzip(data, end - data));
	return g_byte_array_free_to_bytes(g_steal_pointer(&out));
}

/* What a feed, or a page, starts with when nobody has packed it. */
static gboolean is_text(guint8 first)
{
	return first == '<' || first == '{' || first == '[' || first == 0xef ||
	       g_ascii_isspace(first);
}

/* BODY without the layer CODING. */
static GBytes *peel(GBytes *body, Coding coding, gsize most, GError **error)
{
	gsize size;
	const guint8 *data = g_bytes_get_data(body, &size);
	gboolean packed = coding != CODING_NONE && size > 0 && !is_text(*data);
	if (is_gzip(data, size) || (packed && coding == CODING_GZIP))
		return inflate(body, G_ZLIB_COMPRESSOR_FORMAT_GZIP, most, error);
	if (packed)
		return inflate(body,
			       is_zlib(data, size) ? G_ZLIB_COMPRESSOR_FORMAT_ZLIB
						   : G_ZLIB_COMPRESSOR_FORMAT_RAW,
			       most, error);
	return g_bytes_ref(body);
}

GBytes *decode_body(GBytes *body, const char *coding, gsize most, GError **error)
{
	g_auto(GStrv) names = g_strsplit(coding != NULL ? coding : "", ",", MOST_LAYERS + 1);
	guint n = g_strv_length(names);
	g_autoptr(GBytes) now = g_bytes_ref(body);
	if (n > MOST_LAYERS) {
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER,
			    "the answer is packed more than %d times", MOST_LAYERS);
		return NULL;
	}
	for (guint i = MAX(n, 1); i-- > 0;) { /* the last was put on last */
		Coding layer = n > 0 ? coding_of(g_strstrip(names[i])) : CODING_NONE;
		if (layer == CODING_UNKNOWN) {
			g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER,
				    "the answer is packed as \"%.40s\", which was not asked for",
				    names[i]);
			return NULL;
		}
		GBytes *next = peel(now, layer, most, error);
		if (next == NULL)
			return NULL;
		g_bytes_unref(now);
		now = next;
	}
	return g_steal_pointer(&now);
}

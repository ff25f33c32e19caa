/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/charset.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

#define SNIFF_LENGTH      1024  /* the XML declaration must stand within this many bytes */
#define DETECT_LENGTH     65536 /* enough words of any language */
#define DETECT_CONFIDENCE 20    /* of 100; short texts never reach much */

/* Labels that in practice mean a superset (WHATWG Encoding §4.2). */
static const struct {
	const char *label, *meant;
} supersets[] = {
	{ "iso-8859-1", "windows-1252" },
	{ "iso8859-1", "windows-1252" },
	{ "iso_8859-1", "windows-1252" },
	{ "latin1", "windows-1252" },
	{ "latin-1", "windows-1252" },
	{ "us-ascii", "windows-1252" },
	{ "ascii", "windows-1252" },
	{ "iso-8859-9", "windows-1254" },
	{ "iso-8859-11", "windows-874" },
	{ "tis-620", "windows-874" },
	{ "gb2312", "gb18030" },
	{ "gb_2312-80", "gb18030" },
	{ "gbk", "gb18030" },
	{ "x-gbk", "gb18030" },
	{ "ks_c_5601-1987", "windows-949" },
	{ "euc-kr", "windows-949" },
	{ "shift_jis", "windows-31j" },
	{ "x-sjis", "windows-31j" },
	{ "sjis", "windows-31j" },
	{ "utf8", "utf-8" },
	{ "unicode", "utf-16" },
	{ "cp874", "windows-874" },
	{ "iso-8859-8", "windows-1255" },
	{ "iso-8859-8-i", "windows-1255" },
	{ "macgreek", "x-mac-greek" },
	{ "maclatin2", "x-mac-ce" },
	{ "macturkish", "x-mac-turkish" },
	{ "maciceland", "mac-is" },
	{ "cp1251", "windows-1251" },
	{ "cp1252", "windows-1252" },
	{ "cp1256", "windows-1256" },
	{ "x-user-defined", "windows-1252" },
};

static const struct {
	const char *encoding;
	guint8 size;
	guint8 bytes[4];
} marks[] = {
	{ "utf-32be", 4, { 0x00, 0x00, 0xfe, 0xff } },
	{ "utf-32le", 4, { 0xff, 0xfe, 0x00, 0x00 } },
	{ "utf-8", 3, { 0xef, 0xbb, 0xbf } },
	{ "utf-16be", 2, { 0xfe, 0xff } },
	{ "utf-16le", 2, { 0xff, 0xfe } },
};

/* "<?xm" or "<" without a mark (XML 1.0 appendix F). */
static const struct {
	const char *encoding;
	guint8 bytes[4];
} starts[] = {
	{ "utf-32be", { 0x00, 0x00, 0x00, 0x3c } }, { "utf-32le", { 0x3c, 0x00, 0x00, 0x00 } },
	{ "utf-16be", { 0x00, 0x3c, 0x00, 0x3f } }, { "utf-16le", { 0x3c, 0x00, 0x3f, 0x00 } },
	{ "utf-16be", { 0x00, 0x3c, 0x00, 0x72 } }, { "utf-16le", { 0x3c, 0x00, 0x72, 0x00 } },
	{ "ibm-037", { 0x4c, 0x6f, 0xa7, 0x94 } },
};

void decoded_clear(Decoded *decoded)
{
	decoded->text = NULL;
	g_clear_pointer(&decoded->owned, g_free);
	g_clear_pointer(&decoded->encoding, g_free);
	g_clear_pointer(&decoded->note, g_free);
}

char *header_parameter(const char *header, const char *name)
{
	if (header == NULL)
		return NULL;
	gsize length = strlen(name);
	for (const char *p = strchr(header, ';'); p != NULL; p = strchr(p, ';')) {
		p++;
		p += strspn(p, " \t");
		if (g_ascii_strncasecmp(p, name, length) != 0)
			continue;
		p += length;
		p += strspn(p, " \t");
		if (*p != '=')
			continue;
		p++;
		p += strspn(p, " \t\"'");
		gsize size = strcspn(p, " \t\"';,");
		return size > 0 ? g_strndup(p, size) : NULL;
	}
	return NULL;
}

static char *meant(const char *label)
{
	g_autofree char *lower = g_ascii_strdown(label, -1);
	for (gsize i = 0; i < G_N_ELEMENTS(supersets); i++)
		if (strcmp(lower, supersets[i].label) == 0)
			return g_strdup(supersets[i].meant);
	return g_steal_pointer(&lower);
}

/* The encoding="…" of an XML declaration in bytes that agree with ASCII. */
static char *declared(const guint8 *data, gsize size)
{
	g_autofree char *head = g_strndup((const char *)data, MIN(size, SNIFF_LENGTH));
	const char *start = strstr(head, "<?xml");
	const char *end = start != NULL ? strstr(start, "?>") : NULL;
	if (end == NULL)
		return NULL;
	const char *p = g_strstr_len(start, end - start, "encoding");
	if (p == NULL)
		return NULL;
	p += strlen("encoding");
	p += strspn(p, " \t\r\n=\"'");
	gsize length = strcspn(p, "\"' \t\r\n?>");
	return length > 0 ? g_strndup(p, length) : NULL;
}

static const char *sniff_start(const guint8 *data, gsize size)
{
	for (gsize i = 0; size >= 4 && i < G_N_ELEMENTS(starts); i++)
		if (memcmp(data, starts[i].bytes, 4) == 0)
			return starts[i].encoding;
	return NULL;
}

/* Well-formed sequences of more than one byte: proof that somebody meant UTF-8. */
static gsize multibyte(const guint8 *data, gsize size, gsize *invalid)
{
	gsize count = 0;
	*invalid = 0;
	for (gsize i = 0; i < size;) {
		if (data[i] < 0x80) {
			i++;
			continue;
		}
		gunichar c = g_utf8_get_char_validated((const char *)data + i, size - i);
		if (c == (gunichar)-1 || c == (gunichar)-2) {
			(*invalid)++;
			i++;
		} else {
			count++;
			i += g_unichar_to_utf8(c, NULL);
		}
	}
	return count;
}

/* Letters of Latin-1 never line up as UTF-8 all through a text. */
static gboolean is_clearly_utf8(const guint8 *data, gsize size)
{
	gsize invalid = 0;
	return multibyte(data, size, &invalid) > 0 && invalid == 0;
}

static void take(Decoded *decoded, char *text, gsize size)
{
	decoded->text = decoded->owned = text;
	decoded->size = size;
}

static gboolean convert(const char *encoding, const guint8 *data, gsize size, Decoded *decoded)
{
	UErrorCode status = U_ZERO_ERROR;
	UConverter *converter = ucnv_open(encoding, &status);
	if (U_FAILURE(status) || size > G_MAXINT32 / 2)
		return FALSE;
	gsize room = size + 16;
	g_autofree UChar *wide = g_new(UChar, room * 2);
	gint32 length = ucnv_toUChars(converter, wide, room * 2, (const char *)data, size, &status);
	ucnv_close(converter);
	if (U_FAILURE(status))
		return FALSE;
	for (gint32 i = 0; i < length; i++)
		if (wide[i] == 0)
			wide[i] = 0xfffd;
	gint32 bytes = 0;
	char *text = g_malloc((gsize)length * 3 + 1);
	u_strToUTF8WithSub(text, length * 3 + 1, &bytes, wide, length, 0xfffd, NULL, &status);
	if (U_FAILURE(status)) {
		g_free(text);
		return FALSE;
	}
	text[bytes] = '\0';
	take(decoded, text, bytes);
	return TRUE;
}

/* The C library knows a few encodings that ICU does not; both doors say the same about the rest. */
static gboolean convert_by_libc(const char *encoding, const guint8 *data, gsize size,
				Decoded *decoded)
{
	gsize bytes = 0;
	char *text = g_convert_with_fallback((const char *)data, size, "UTF-8", encoding,
					     "\xef\xbf\xbd", NULL, &bytes, NULL);
	if (text == NULL || strlen(text) != bytes) {
		g_free(text);
		return FALSE;
	}
	take(decoded, text, bytes);
	return TRUE;
}

/* EBCDIC announces its page in EBCDIC (XML 1.0 appendix F.1): read the declaration as the page
 * that the first bytes suggest, then believe it. */
static char *declared_in(const char *encoding, const guint8 *data, gsize size)
{
	g_auto(Decoded) head = { 0 };
	if (!g_str_has_prefix(encoding, "ibm-") ||
	    !convert(encoding, data, MIN(size, SNIFF_LENGTH), &head))
		return NULL;
	char *label = declared((const guint8 *)head.text, head.size);
	g_auto(Decoded) trial = { 0 };
	if (label != NULL && !convert(label, (const guint8 *)"", 0, &trial))
		g_clear_pointer(&label, g_free);
	return label;
}

/* What ICU takes the bytes for, when it is sure enough; caller frees. */
static char *detected(const guint8 *data, gsize size)
{
	UErrorCode status = U_ZERO_ERROR;
	UCharsetDetector *detector = ucsdet_open(&status);
	ucsdet_setText(detector, (const char *)data, MIN(size, DETECT_LENGTH), &status);
	const UCharsetMatch *match = ucsdet_detect(detector, &status);
	char *name = NULL;
	if (match != NULL && ucsdet_getConfidence(match, &status) >= DETECT_CONFIDENCE)
		name = g_ascii_strdown(ucsdet_getName(match, &status), -1);
	if (name != NULL && g_str_has_prefix(name, "iso-8859-8")) {
		g_free(name);
		name = g_strdup("windows-1255");
	}
	ucsdet_close(detector);
	return U_SUCCESS(status) && g_strcmp0(name, "utf-8") != 0 ? name : (g_free(name), NULL);
}

/* Outside of tags more bytes beyond ASCII than ASCII letters: no Latin script. */
static gboolean is_foreign(const guint8 *data, gsize size)
{
	gsize high = 0, latin = 0;
	gboolean in_tag = FALSE;
	for (gsize i = 0; i < size; i++) {
		if (data[i] == '<' || data[i] == '>')
			in_tag = data[i] == '<';
		else if (!in_tag && data[i] >= 0x80)
			high++;
		else if (!in_tag && g_ascii_isalpha(data[i]))
			latin++;
	}
	return high > latin;
}

/* Letters that ISO 8859-6 lacks and windows-1256 has, Persian and Urdu ones among them. */
static gboolean beyond_8859_6(const guint8 *data, gsize size)
{
	for (gsize i = 0; i < size; i++)
		if ((data[i] >= 0x80 && data[i] < 0xa0) || (data[i] >= 0xdb && data[i] < 0xe0) ||
		    data[i] > 0xf2)
			return TRUE;
	return FALSE;
}

/* TIS-620, which ICU does not detect: consonants, and vowels and tone marks that stand on them. In
 * other encodings of these bytes the marks stand anywhere. */
static gboolean is_thai(const guint8 *data, gsize size)
{
	gsize letters = 0, signs = 0, faults = 0;
	for (gsize i = 0; i < size; i++) {
		guint8 c = data[i], before = i > 0 ? data[i - 1] : 0;
		gboolean sign = c == 0xd1 || (c >= 0xd4 && c <= 0xda) || (c >= 0xe7 && c <= 0xee);
		if (c < 0x80)
			continue;
		if (c < 0xa1 || (c > 0xda && c < 0xdf) || c > 0xfb)
			return FALSE;
		letters++;
		signs += sign;
		faults += sign && (before < 0xa1 || (before > 0xce && before < 0xd1) ||
				   (before >= 0xe0 && before <= 0xe6));
		faults += before >= 0xe0 && before <= 0xe4 && (c > 0xce); /* these come before */
	}
	return letters >= 20 && signs * 12 >= letters && faults * 50 <= letters;
}

/* What bytes that are no UTF-8 most likely are. Caller frees. */
static char *guess(const guint8 *data, gsize size, gboolean labelled)
{
	if (is_thai(data, size))
		return g_strdup("tis-620");
	g_autofree char *name = labelled && !is_foreign(data, size) ? NULL : detected(data, size);
	if (name == NULL || g_str_has_prefix(name, "iso-8859-1"))
		return g_strdup("windows-1252");
	if (strcmp(name, "iso-8859-6") == 0 && beyond_8859_6(data, size))
		return g_strdup("windows-1256");
	return g_steal_pointer(&name);
}

static char *copy_of(const char *data, gsize size)
{
	char *copy = g_malloc(size + 1);
	memcpy(copy, data, size);
	copy[size] = '\0';
	return copy;
}

/* Bytes of ASCII at DATA. */
static gsize ascii_size(const guint8 *data, gsize size)
{
	const guint64 high = G_GUINT64_CONSTANT(0x8080808080808080);
	gsize i = 0;
	for (guint64 eight; i + sizeof eight <= size; i += sizeof eight) {
		memcpy(&eight, data + i, sizeof eight);
		if ((eight & high) != 0)
			break;
	}
	while (i < size && data[i] < 0x80)
		i++;
	return i;
}

typedef guint8 Block __attribute__((vector_size(16)));

/* Are the sixteen bytes at P, of which two before may be read, whole or parts of characters of one
 * to three bytes that are well-formed, with no NUL (The Unicode Standard, table 3-7)? */
static gboolean is_utf8_block(const guint8 *p)
{
	Block b, before, second;
	memcpy(&b, p, sizeof b);
	memcpy(&before, p - 1, sizeof b);
	memcpy(&second, p - 2, sizeof b);
	Block follows = (Block)((b & 0xc0) == 0x80);
	Block due = (Block)(before >= 0xc2) | (Block)((second & 0xf0) == 0xe0);
	Block bad = (follows ^ due) | (Block)(b >= 0xf0) | (Block)(b == 0);
	bad |= (Block)((b & 0xfe) == 0xc0) | ((Block)(before == 0xe0) & (Block)(b < 0xa0)) |
	       ((Block)(before == 0xed) & (Block)(b >= 0xa0));
	guint64 halves[2];
	memcpy(halves, &bad, sizeof halves);
	return (halves[0] | halves[1]) == 0;
}

/* As g_utf8_validate_len, from a character that ends behind FROM up to the end of that before *TO,
 * to which *TO moves on. */
static gboolean is_utf8_span(const guint8 *data, gsize size, gsize from, gsize *to)
{
	from -= MIN(from, 3); /* one that is not whole there may begin as early */
	while (from > 0 && (data[from] & 0xc0) == 0x80)
		from--;
	while (*to < size && (data[*to] & 0xc0) == 0x80)
		(*to)++;
	return g_utf8_validate_len((const char *)data + from, *to - from, NULL);
}

/* As g_utf8_validate_len, which takes each byte alone; sixteen at a time. */
static gboolean is_utf8(const guint8 *data, gsize size)
{
	gsize i = MIN(size, 2), next;
	if (!is_utf8_span(data, size, 0, &i))
		return FALSE;
	for (; i + sizeof(Block) <= size; i = next) {
		next = i + sizeof(Block);
		if (!is_utf8_block(data + i) && !is_utf8_span(data, size, i, &next))
			return FALSE;
	}
	next = size;
	return is_utf8_span(data, size, i, &next);
}

/* Bytes called UTF-8, or not called anything: take them, repair them, or see what they are. */
static void take_utf8(const guint8 *data, gsize size, gboolean labelled, gboolean in_place,
		      Decoded *decoded)
{
	gsize invalid = 0, valid = 0;
	gboolean clean = is_utf8(data, size);
	if (!clean)
		valid = multibyte(data, size, &invalid);
	if (invalid > 0 && valid <= invalid) {
		g_autofree char *name = guess(data, size, labelled);
		if (convert(name, data, size, decoded)) {
			decoded->note = g_strdup_printf(
				"%s, but is %s", labelled ? "called UTF-8" : "no encoding named",
				name);
			decoded->encoding = g_steal_pointer(&name);
			return;
		}
	}
	decoded->encoding = g_strdup("utf-8");
	if (clean && in_place) {
		decoded->text = (const char *)data;
		decoded->size = size;
	} else if (clean) {
		take(decoded, copy_of((const char *)data, size), size);
	} else {
		char *text = g_utf8_make_valid((const char *)data, size);
		take(decoded, text, strlen(text));
		decoded->note = g_strdup("some bytes are not valid UTF-8; they read as U+FFFD");
	}
}

static void decode(const guint8 *data, gsize size, const char *content_type, gboolean in_place,
		   Decoded *decoded)
{
	*decoded = (Decoded){ 0 };
	g_autofree char *encoding = NULL;
	for (gsize i = 0; encoding == NULL && i < G_N_ELEMENTS(marks); i++)
		if (size >= marks[i].size && memcmp(data, marks[i].bytes, marks[i].size) == 0) {
			encoding = g_strdup(marks[i].encoding);
			data += marks[i].size;
			size -= marks[i].size;
		}
	g_autofree char *http = header_parameter(content_type, "charset");
	g_autofree char *in_document = declared(data, size);
	const char *start = sniff_start(data, size);
	if (encoding == NULL && start != NULL) {
		encoding = declared_in(start, data, size);
		if (encoding == NULL)
			encoding = g_strdup(start);
	}
	if (encoding == NULL && http != NULL)
		encoding = meant(http);
	if (encoding == NULL && in_document != NULL)
		encoding = meant(in_document);
	if (encoding == NULL)
		encoding = g_strdup("utf-8");
	/* UTF-16 that agrees with ASCII is a false label. */
	if (start == NULL && in_document != NULL && g_str_has_prefix(encoding, "utf-16") &&
	    size > 0 && data[0] == '<') {
		g_free(encoding);
		encoding = g_strdup("utf-8");
	}
	if (strcmp(encoding, "windows-1252") == 0 && is_clearly_utf8(data, size)) {
		take_utf8(data, size, TRUE, in_place, decoded);
		g_free(decoded->note);
		decoded->note = g_strdup("called windows-1252, but is UTF-8");
	} else if (strcmp(encoding, "utf-8") == 0) {
		take_utf8(data, size, http != NULL || in_document != NULL, in_place, decoded);
	} else if (convert(encoding, data, size, decoded) ||
		   convert_by_libc(encoding, data, size, decoded)) {
		decoded->encoding = g_steal_pointer(&encoding);
	} else {
		take_utf8(data, size, http != NULL || in_document != NULL, in_place, decoded);
		g_free(decoded->note);
		g_autofree char *note = g_strdup_printf("unknown encoding \"%.40s\"; read as %s",
							encoding, decoded->encoding);
		decoded->note = g_utf8_make_valid(note, -1);
	}
}

void charset_decode(const guint8 *data, gsize size, const char *content_type, Decoded *decoded)
{
	decode(data, size, content_type, FALSE, decoded);
}

void charset_decode_in_place(const guint8 *data, gsize size, const char *content_type,
			     Decoded *decoded)
{
	decode(data, size, content_type, TRUE, decoded);
}

gunichar charset_of_c1(gunichar c)
{
	static const guint16 table[32] = { 0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020,
					   0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d,
					   0x017d, 0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d,
					   0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
					   0x0153, 0x9d,   0x017e, 0x0178 };
	return c >= 0x80 && c < 0xa0 ? table[c - 0x80] : c;
}

/* The byte that windows-1252 has for C, or -1. */
static int byte_of(gunichar c)
{
	if (c < 0x80 || (c >= 0xa0 && c <= 0xff))
		return c;
	for (int byte = 0x80; byte < 0xa0; byte++)
		if (charset_of_c1(byte) == c || byte == (int)c)
			return byte;
	return -1;
}

/* Do the first letters beyond ASCII stand for bytes that begin a character of UTF-8? */
static gboolean may_be_twice(const char *text)
{
	const char *end = text + strlen(text);
	text += ascii_size((const guint8 *)text, end - text);
	if (*text == '\0' || byte_of(g_utf8_get_char(text)) < 0xc2)
		return FALSE;
	int second = byte_of(g_utf8_get_char(g_utf8_next_char(text)));
	return second >= 0x80 && second < 0xc0;
}

char *charset_undo_twice(const char *text)
{
	if (!may_be_twice(text))
		return NULL;
	g_autoptr(GString) bytes = g_string_sized_new(strlen(text));
	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
		int byte = byte_of(g_utf8_get_char(p));
		if (byte < 0)
			return NULL;
		g_string_append_c(bytes, byte);
	}
	if (!g_utf8_validate_len(bytes->str, bytes->len, NULL))
		return NULL;
	return g_string_free(g_steal_pointer(&bytes), FALSE);
}

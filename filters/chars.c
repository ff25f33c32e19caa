/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/chars.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

const Char *chars_pages[0x1100];

/* A page and what its longer foldings are. */
typedef struct {
	Char chars[256];
	char *longs[256];
} Page;

/* ---- the tables of what Unicode does not say ---- */

/* Letters of one column are one letter to us: the first. Each spells the same sound in one of our
 * languages, or is taken for another on a keyboard that lacks it. */
static const char *const same[] = {
	"اأإآٱٲٳ", "وؤ", "یيىئېےۍێۓ", "کكڪ", "هةہھۀۂۃە", "گګ", "نں", "её", "iı", "ंँ",
};

#define LAST_LISTED 0x97f /* what is beyond stands neither here nor under letters */

/* Dropped beside what Unicode ignores: tatweel, and the nukta, which is written or not (ज़ = ज). */
static const gunichar dropped[] = { 0x640, 0x93c, 0x9bc, 0xa3c, 0xabc };

/* Letters by name of Unicode, apostrophes by their use (Oʻzbekiston, O'zbekiston). */
static const gunichar apostrophes[] = { 0x2b9, 0x2ba, 0x2bb, 0x2bc, 0x2bd, 0x2be, 0x2bf };

static const struct {
	const char *letters;
	Letter letter;
} letters[] = {
	{ "ğşıİĞŞ", LETTER_TURKISH },     { "ٹڈڑںےہھ", LETTER_URDU },
	{ "ټډړږښځڅېۍګڼ", LETTER_PASHTO }, { "ةىإأ", LETTER_ARABIC },
	{ "كي", LETTER_ARABIC_FORM },     { "پچژگ", LETTER_PERSIAN },
	{ "کی", LETTER_PERSIAN_FORM },
};

static gboolean is_among(gunichar c, const gunichar *list, gsize n)
{
	for (gsize i = 0; i < n; i++)
		if (list[i] == c)
			return TRUE;
	return FALSE;
}

static gunichar unified(gunichar c)
{
	for (gsize i = 0; c <= LAST_LISTED && i < G_N_ELEMENTS(same); i++)
		if (g_utf8_strchr(same[i], -1, c) != NULL)
			return g_utf8_get_char(same[i]);
	return c;
}

static Letter letter_of(gunichar c)
{
	if (c < 0x80)
		return g_ascii_isalpha(c) ? LETTER_LATIN : LETTER_OTHER;
	if (c >= 0x400 && c <= 0x45f)
		return LETTER_CYRILLIC;
	for (gsize i = 0; c <= LAST_LISTED && i < G_N_ELEMENTS(letters); i++)
		if (g_utf8_strchr(letters[i].letters, -1, c) != NULL)
			return letters[i].letter;
	return g_unichar_get_script(c) == G_UNICODE_SCRIPT_ARABIC ? LETTER_SCRIPT : LETTER_OTHER;
}

/* ---- one character ---- */

static gboolean is_mark(gunichar c)
{
	return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

static UScriptCode script_of(gunichar c)
{
	UErrorCode status = U_ZERO_ERROR;
	return uscript_getScript((UChar32)c, &status);
}

/* Scripts whose marks are no spelling: accents, vowel points. */
static gboolean has_loose_marks(UScriptCode script)
{
	static const UScriptCode list[] = { USCRIPT_LATIN,    USCRIPT_GREEK,  USCRIPT_CYRILLIC,
					    USCRIPT_ARABIC,   USCRIPT_HEBREW, USCRIPT_SYRIAC,
					    USCRIPT_INHERITED };
	for (gsize i = 0; i < G_N_ELEMENTS(list); i++)
		if (list[i] == script)
			return TRUE;
	return FALSE;
}

static gboolean is_dropped(gunichar c)
{
	return u_hasBinaryProperty((UChar32)c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ||
	       is_among(c, dropped, G_N_ELEMENTS(dropped)) ||
	       (is_mark(c) && has_loose_marks(script_of(c)));
}

/* Append C, which casefolds to itself, without its marks; blanks within ligatures go, too. */
static void append_plain(GString *out, gunichar c)
{
	UErrorCode status = U_ZERO_ERROR;
	UScriptCode script = script_of(c);
	UChar parts[32];
	int32_t length = -1;
	int digit = u_charDigitValue((UChar32)c);
	if (script == USCRIPT_LATIN || script == USCRIPT_GREEK)
		length = unorm2_getRawDecomposition(unorm2_getNFDInstance(&status), (UChar32)c,
						    parts, G_N_ELEMENTS(parts), &status);
	if (length > 0 && U_SUCCESS(status)) {
		for (int32_t i = 0; i < length;) {
			UChar32 part;
			U16_NEXT(parts, i, length, part);
			append_plain(out, (gunichar)part);
		}
	} else if (digit >= 0) {
		g_string_append_c(out, (char)('0' + digit));
	} else if (!is_dropped(c) && !u_isUWhiteSpace((UChar32)c)) {
		g_string_append_unichar(out, unified(c));
	}
}

static void append_folded(GString *out, gunichar c)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar in[2], folded[64];
	int32_t n = 0;
	U16_APPEND_UNSAFE(in, n, (UChar32)c);
	int32_t length = unorm2_normalize(unorm2_getNFKCCasefoldInstance(&status), in, n, folded,
					  G_N_ELEMENTS(folded), &status);
	if (U_FAILURE(status))
		length = 0;
	for (int32_t i = 0; i < length;) {
		UChar32 part;
		U16_NEXT(folded, i, length, part);
		append_plain(out, (gunichar)part);
	}
}

static gboolean may_join(gunichar c)
{
	return u_getIntPropertyValue((UChar32)c, UCHAR_NFC_QUICK_CHECK) == UNORM_MAYBE ||
	       c == 0xff9e || c == 0xff9f; /* half-width voiced marks */
}

static gboolean is_unspaced(gunichar c)
{
	return u_getIntPropertyValue((UChar32)c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

static guint flags_of(gunichar c)
{
	guint flags = 0;
	if (c >= 0xd800 && c < 0xe000)
		return 0;
	if (is_among(c, apostrophes, G_N_ELEMENTS(apostrophes)))
		return 0;
	if (is_dropped(c))
		flags |= CHAR_GONE | CHAR_WORD;
	if (u_isalnum((UChar32)c) || is_mark(c))
		flags |= CHAR_WORD;
	if (u_isalpha((UChar32)c))
		flags |= CHAR_ALPHA;
	if (u_isupper((UChar32)c))
		flags |= CHAR_UPPER;
	if (u_hasBinaryProperty((UChar32)c, UCHAR_IDEOGRAPHIC))
		flags |= CHAR_ALONE;
	if (may_join(c))
		flags |= CHAR_JOINS;
	if (is_unspaced(c))
		flags |= CHAR_UNSPACED;
	if (c == 0x200c || c == 0x200d)
		flags |= CHAR_JOINT;
	return flags;
}

/* ---- pages ---- */

static void fill(Page *page, guint i, gunichar c)
{
	Char *entry = &page->chars[i];
	g_autoptr(GString) folded = g_string_new(NULL);
	entry->flags = flags_of(c);
	entry->letter = letter_of(c);
	if ((entry->flags & CHAR_WORD) == 0)
		return;
	if (u_hasBinaryProperty((UChar32)c, UCHAR_UNIFIED_IDEOGRAPH))
		g_string_append_unichar(folded, c);
	else
		append_folded(folded, c);
	if (folded->len > CHARS_LONGEST)
		g_string_truncate(folded, 0);
	if (folded->len == 0)
		entry->flags |= CHAR_GONE;
	else
		entry->flags &= ~(guint)CHAR_GONE;
	if (folded->len <= sizeof entry->fold) {
		memcpy(entry->fold, folded->str, folded->len);
		entry->length = (guint8)folded->len;
	} else {
		entry->length = CHAR_LONG;
		page->longs[i] = g_strdup(folded->str);
	}
}

const Char *chars_page(gunichar c)
{
	guint number = c >> 8;
	Page *page = g_new0(Page, 1);
	for (guint i = 0; i < 256; i++)
		fill(page, i, number << 8 | i);
	/* Another thread may have been faster; both made the same. */
	if (g_atomic_pointer_compare_and_exchange(&chars_pages[number], NULL, page->chars))
		return page->chars;
	for (guint i = 0; i < 256; i++)
		g_free(page->longs[i]);
	g_free(page);
	return g_atomic_pointer_get(&chars_pages[number]);
}

const char *chars_long(gunichar c)
{
	const Page *page = (const Page *)(gconstpointer)(chars_of(c) - (c & 0xff));
	return page->longs[c & 0xff];
}

gunichar chars_joined(gunichar a, gunichar b)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
	gunichar mark = b == 0xff9e ? 0x3099 : b == 0xff9f ? 0x309a : b;
	UChar32 both = U_SUCCESS(status) ? unorm2_composePair(nfc, (UChar32)a, (UChar32)mark) : -1;
	const Char *entry = both >= 0 ? chars_of((gunichar)both) : NULL;
	if (entry == NULL || entry->length == 0 || entry->length > sizeof entry->fold)
		return 0;
	char fold[sizeof entry->fold + 1] = { 0 };
	gunichar c;
	memcpy(fold, entry->fold, entry->length);
	return chars_read(fold, &c) == entry->length ? c : 0;
}

void chars_word_ends(const char *field, guint from, guint to, GArray *ends)
{
	UErrorCode status = U_ZERO_ERROR;
	UText *text = utext_openUTF8(NULL, field + from, to - from, &status);
	UBreakIterator *breaks = ubrk_open(UBRK_WORD, "und", NULL, 0, &status);
	ubrk_setUText(breaks, text, &status);
	if (U_SUCCESS(status)) {
		ubrk_first(breaks);
		for (int32_t at = ubrk_next(breaks); at != UBRK_DONE && (guint)at < to - from;
		     at = ubrk_next(breaks)) {
			guint end = from + (guint)at;
			g_array_append_val(ends, end);
		}
	}
	g_array_append_val(ends, to);
	ubrk_close(breaks);
	utext_close(text);
}

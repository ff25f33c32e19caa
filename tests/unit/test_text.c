/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "filters/text.h"

#define ZWNJ   "\xe2\x80\x8c"
#define TATWIL "\xd9\x80"
#define SHY    "\xc2\xad"

static Text *read_text(const char *body)
{
	return text_new(NULL, body, NULL);
}

static void test_all_spellings_of_one_word_are_one(void **state)
{
	static const struct {
		const char *a, *b, *why;
	} cases[] = {
		{ "مُحَمَّد", "محمد", "Arabic vowel signs are not spelling" },
		{ "مح" TATWIL TATWIL "مد", "محمد", "tatweel only stretches" },
		{ "علي", "علی", "Arabic yeh is Farsi yeh" },
		{ "على", "علی", "alef maksura too" },
		{ "پېښور", "پیښور", "Pashto e is a yeh" },
		{ "ملګري", "ملگری", "Pashto gaf is gaf" },
		{ "كتاب", "کتاب", "Arabic kaf is keheh" },
		{ "مدرسة", "مدرسه", "teh marbuta is heh" },
		{ "بھارت", "بهارت", "Urdu do-chashmi heh is heh" },
		{ "کوئٹہ", "کوئٹه", "Urdu heh goal is heh" },
		{ "جہاں", "جهان", "noon ghunna is noon" },
		{ "أحمد", "احمد", "hamza above the alef" },
		{ "إيران", "ایران", "hamza below the alef" },
		{ "آصف", "اصف", "madda" },
		{ "مسؤول", "مسوول", "hamza on a waw" },
		{ "می" ZWNJ "رود", "میرود", "ZWNJ joins" },
		{ "بمب" ZWNJ "گذاری", "بمبگذاری", "ZWNJ joins" },
		{ "ﻣﺤﻤﺪ", "محمد", "presentation forms of old encodings" },
		{ "Фёдор", "федор", "yo is ye" },
		{ "Ёлка", "ёлка", "case and yo" },
		{ "İstanbul", "istanbul", "dotted capital I" },
		{ "Işık", "isik", "dotless i and cedilla" },
		{ "ŞAHBAZ", "şahbaz", "case" },
		{ "Élysée", "elysee", "accents" },
		{ "E\xcc\x81lyse\xcc\x81"
		  "e",
		  "Élysée", "decomposed accents" },
		{ "Paki" SHY "stan", "Pakistan", "soft hyphen" },
		{ "Ka\xe2\x80\x8f"
		  "bul",
		  "Kabul", "bidi mark inside a word" },
		{ "۱۲۳", "123", "Persian digits" },
		{ "١٢٣", "123", "Arabic digits" },
		{ "१२३", "123", "Devanagari digits" },
		{ "ＮＡＴＯ", "nato", "full-width letters" },
		{ "ﬁre", "fire", "ligature" },
		{ "Straße", "STRASSE", "sharp s" },
		{ "боевои\xcc\x86", "боевой", "a decomposed letter is the letter" },
		{ "Москва\xcc\x81", "москва", "a mark of stress is none" },
		{ "ｶﾞｻﾞ", "ガザ", "half-width kana with voiced marks" },
		{ "ज़रदारी", "जरदारी", "a nukta is written or not" },
		{ "أ\xd9\x94حمد", "احمد", "a hamza as a mark" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *a = text_fold(cases[i].a), *b = text_fold(cases[i].b);
		assert_string_equal(a, b);
		g_autoptr(Text) one = read_text(cases[i].a);
		assert_int_equal(one->tokens->len, 1);
		assert_string_equal(text_token(one, 0)->forms[0], b);
	}
}

static void test_different_words_stay_different(void **state)
{
	static const char *const pairs[][2] = { { "война", "воина" }, { "دار", "ڈار" },
						{ "بنوں", "بتوں" },   { "Iran", "Iraq" },
						{ "с", "c" },         { "12", "21" } };
	for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++) {
		g_autofree char *a = text_fold(pairs[i][0]), *b = text_fold(pairs[i][1]);
		assert_string_not_equal(a, b);
	}
}

static void test_folding_twice_is_folding_once_for_every_character(void **state)
{
	for (gunichar c = 1; c < 0x1f000; c++) {
		char utf8[7] = { 0 };
		if (!g_unichar_validate(c))
			continue;
		g_unichar_to_utf8(c, utf8);
		g_autofree char *once = text_fold(utf8), *twice = text_fold(once);
		assert_true(g_utf8_validate(once, -1, NULL));
		assert_string_equal(once, twice);
	}
}

static void test_folding_pairs_twice_is_folding_them_once(void **state)
{
	static const gunichar marks[] = { 0x301,  0x306, 0x308, 0x653,  0x654,  0x3099,
					  0xff9e, 0x93c, 0x9be, 0x200c, 0x1161, 0x11a8 };
	for (gunichar c = 0x20; c < 0x3200; c++)
		for (gsize m = 0; m < G_N_ELEMENTS(marks); m++) {
			char pair[16] = { 0 };
			int length = g_unichar_to_utf8(c, pair);
			g_unichar_to_utf8(marks[m], pair + length);
			g_autofree char *once = text_fold(pair), *twice = text_fold(once);
			if (strcmp(once, twice) != 0)
				fail_msg("U+%04X U+%04X: %s, then %s", c, marks[m], once, twice);
		}
}

static void test_joints_are_places_within_the_word(void **state)
{
	g_autoptr(Text) text =
		read_text("می" ZWNJ "رود " ZWNJ "ab" ZWNJ " a" ZWNJ ZWNJ "b" ZWNJ "c cd");
	static const guint8 joints[][3] = { { 4, 0, 0 }, { 0, 0, 0 }, { 1, 2, 0 }, { 0, 0, 0 } };
	assert_int_equal(text->tokens->len, G_N_ELEMENTS(joints));
	assert_true(text->jointed);
	for (guint i = 0; i < text->tokens->len; i++)
		assert_memory_equal(text_token(text, i)->joints, joints[i], sizeof joints[i]);
}

static void test_no_word_is_empty_or_holds_a_blank(void **state)
{
	for (gunichar c = 1; c < 0x1f000; c++) {
		char utf8[7] = { 0 };
		if (!g_unichar_validate(c))
			continue;
		g_unichar_to_utf8(c, utf8);
		g_autoptr(Text) text = text_new(utf8, NULL, "und");
		for (guint i = 0; i < text->tokens->len; i++) {
			assert_string_not_equal(text_token(text, i)->forms[0], "");
			assert_null(strpbrk(text_token(text, i)->forms[0], " \t\n\r"));
		}
	}
}

static void test_words_are_cut_where_letters_end(void **state)
{
	static const struct {
		const char *text, *words, *why;
	} cases[] = {
		{ "", "", "nothing" },
		{ " \t\n .,- ", "", "no letter" },
		{ "Tehreek-e-Taliban", "tehreek e taliban", "a hyphen parts" },
		{ "Pakistan's army", "pakistan s army", "so does an apostrophe" },
		{ "2,100 killed", "2100 killed", "thousands" },
		{ "٢٬١٠٠", "2100", "Arabic thousands separator" },
		{ "12, 13", "12 13", "a list is no number" },
		{ "a,1", "a 1", "a comma after a letter parts" },
		{ "北京abc", "北 京 abc", "each ideograph is a word" },
		{ "«وزیر» کابل؛", "وزیر کابل", "Arabic punctuation" },
		{ "x\xf0\x9f\x92\xa3y", "x y", "an emoji parts" },
		{ SHY SHY, "", "what vanishes makes no word" },
		{ "\xcc\x81\xcc\x81 a", "a", "marks alone make no word" },
		{ "काबुल में धमाका", "काबुल में धमाका", "Devanagari's vowel signs are of the word" },
		{ "กรุงเทพมหานคร และ", "กรุงเทพมหานคร และ", "Thai, one word by ICU" },
		{ "สวัสดีครับ", "สวัสดี ครับ", "Thai, two" },
		{ "ខ្ញុំស្រឡាញ់", "ខ្ញុំ ស្រឡាញ់", "Khmer" },
		{ "မြန်မာ", "မြန်မာ", "Burmese" },
		{ "Oʻzbekiston O'zbekiston", "o zbekiston o zbekiston", "apostrophes by use" },
		{ "a\xff\xfe"
		  "b \xe0\xa4",
		  "a b", "broken bytes part" },
		{ "abcdefghij klmnopqr stuvwxyz1", "abcdefghij klmnopqr stuvwxyz1",
		  "eight bytes and more" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_auto(GStrv) words = text_words(cases[i].text);
		g_autofree char *joined = g_strjoinv(" ", words);
		assert_string_equal(joined, cases[i].words);
	}
}

static const char *const samples[] = {
	"Blast in Quetta kills 12, wounds 30 - police",
	"کوئٹہ میں دھماکہ، ۱۲ افراد جاں بحق",
	"می" ZWNJ "گوید: «طالبان» در کابل هستند؟",
	"مُحَمَّد وَالرَّئِيسُ في باكستان.",
	"\xf0\x9f\x92\xa3 В Кабуле прогремел взрыв\xe2\x80\xa6 Ёлки!",
	"İstanbul'da ISI" SHY "S saldırısı",
	"e\xcc\x81t\xcc\xa3 " SHY "a" SHY " b\xe2\x80\x8b",
	"北京 and 2,100 more",
};

static void test_offsets_lead_back_to_the_original(void **state)
{
	for (gsize i = 0; i < G_N_ELEMENTS(samples); i++) {
		g_autoptr(Text) text = text_new(samples[i], samples[i], NULL);
		guint length = (guint)g_utf8_strlen(samples[i], -1);
		guint end = 0;
		for (guint k = 0; k < text->tokens->len; k++) {
			const Token *token = text_token(text, k);
			if (k > 0 && token->field != text_token(text, k - 1)->field)
				end = 0;
			assert_true(token->start >= end);
			assert_true(token->start < token->end && token->end <= length);
			end = token->end;
			g_autofree char *surface = text_surface(text, k, k);
			g_autofree char *cut =
				g_utf8_substring(samples[i], token->start, token->end);
			assert_string_equal(surface, cut);
			assert_memory_equal(samples[i] + token->from, cut, token->to - token->from);
			assert_int_equal(strlen(cut), token->to - token->from);
			g_auto(GStrv) words = text_words(surface);
			assert_int_equal(g_strv_length(words), 1);
			assert_string_equal(words[0], token->forms[0]);
		}
	}
}

static void test_a_surface_spans_first_to_last(void **state)
{
	g_autoptr(Text) text = text_new("Blast in Quetta", "Später: Zwölf Tote.", NULL);
	Span span = text_span(text, 3, 5);
	g_autofree char *surface = text_surface(text, 3, 5);
	assert_int_equal(span.field, FIELD_TEXT);
	assert_int_equal(span.start, 0);
	assert_int_equal(span.end, 18);
	assert_string_equal(surface, "Später: Zwölf Tote");
}

static guint sentences(const char *body)
{
	g_autoptr(Text) text = read_text(body);
	guint n = text->tokens->len;
	return n > 0 ? text_token(text, n - 1)->sentence - text_token(text, 0)->sentence + 1 : 0;
}

static void test_sentences_end_at_full_stops_of_every_script(void **state)
{
	static const struct {
		const char *text;
		guint n;
	} cases[] = {
		{ "One two. Three four", 2 },
		{ "One! Two? Three", 3 },
		{ "حملہ ہوا۔ پولیس نے کہا", 2 },
		{ "آیا رفت؟ بله", 2 },
		{ "एक । दो", 2 },
		{ "a line\nanother", 2 },
		{ "version 2.5 is out", 1 },
		{ "He said \"go.\" Then", 2 },
		{ "И тогда… Конец", 2 },
		{ "one, two; three: four", 1 },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		assert_int_equal(sentences(cases[i].text), cases[i].n);
}

static void test_no_sentence_reaches_from_the_title_into_the_text(void **state)
{
	g_autoptr(Text) text = text_new("no stop here", "nor here", NULL);
	assert_int_equal(text->tokens->len, 5);
	assert_int_not_equal(text_token(text, 2)->sentence, text_token(text, 3)->sentence);
	assert_int_equal(text_token(text, 2)->field, FIELD_TITLE);
	assert_int_equal(text_token(text, 3)->field, FIELD_TEXT);
}

static void test_lines_count_within_a_field(void **state)
{
	g_autoptr(Text) text = text_new("a\nb", "c\n\nd", NULL);
	static const guint lines[] = { 0, 1, 0, 2 };
	for (guint i = 0; i < 4; i++)
		assert_int_equal(text_token(text, i)->line, lines[i]);
}

static void test_what_a_word_looked_like_is_remembered(void **state)
{
	static const struct {
		const char *word;
		gboolean upper, capital, number;
		char after;
	} cases[] = {
		{ "TTP said", TRUE, TRUE, FALSE, ' ' }, { "Ttp,", FALSE, TRUE, FALSE, ',' },
		{ "ttp", FALSE, FALSE, FALSE, '\0' },   { "A-", FALSE, TRUE, FALSE, '-' },
		{ "ИГИЛ.", TRUE, TRUE, FALSE, '.' },    { "F16A", TRUE, TRUE, FALSE, '\0' },
		{ "۱۲%", FALSE, FALSE, TRUE, '%' },     { "12th", FALSE, FALSE, FALSE, '\0' },
		{ "2,100", FALSE, FALSE, TRUE, '\0' },  { "طالبان", FALSE, FALSE, FALSE, '\0' },
		{ "SHÉRIF", TRUE, TRUE, FALSE, '\0' },  { "x»", FALSE, FALSE, FALSE, ' ' },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Text) text = read_text(cases[i].word);
		const Token *token = text_token(text, 0);
		assert_int_equal(token->upper, cases[i].upper);
		assert_int_equal(token->capital, cases[i].capital);
		assert_int_equal(token->number, cases[i].number);
		assert_int_equal(token->after, cases[i].after);
	}
}

static gboolean has_form(const char *word, const char *form)
{
	g_autofree char *body = g_strdup_printf("قال %s في المدينة", word);
	g_autoptr(Text) text = read_text(body);
	g_autofree char *folded = text_fold(form);
	assert_string_equal(text->lang, "ar");
	for (const char *const *f = text_token(text, 1)->forms; *f != NULL; f++)
		if (strcmp(*f, folded) == 0)
			return TRUE;
	return FALSE;
}

static void test_arabic_words_are_known_without_what_is_attached(void **state)
{
	static const struct {
		const char *word, *form, *why;
	} cases[] = {
		{ "وباكستان", "باكستان", "and" },
		{ "فالرئيس", "رئيس", "then, the" },
		{ "الرئيس", "رئيس", "the" },
		{ "والرئيس", "الرئيس", "and, the article kept" },
		{ "والرئيس", "رئيس", "and the" },
		{ "بالهجوم", "هجوم", "with the" },
		{ "كالهجوم", "هجوم", "like the" },
		{ "للحكومة", "حكومة", "for the is written with two lams" },
		{ "وللحكومة", "حكومة", "and for the" },
		{ "لباكستان", "باكستان", "for" },
		{ "باكستان", "باكستان", "as it stands" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		assert_true(has_form(cases[i].word, cases[i].form));
}

static void test_short_arabic_words_keep_their_letters(void **state)
{
	assert_false(has_form("ولد", "لد"));
	assert_false(has_form("الم", "م"));
}

static void test_forms_are_each_once_and_few(void **state)
{
	static const char *const words[] = { "وبالرئيس", "فللحكومة", "وباكستان", "ووالوال" };
	for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
		g_autofree char *body = g_strdup_printf("قال %s في المدينة", words[i]);
		g_autoptr(Text) text = read_text(body);
		const char *const *forms = text_token(text, 1)->forms;
		guint n = g_strv_length((char **)forms);
		assert_true(n <= TOKEN_VARIANTS);
		for (guint a = 0; a < n; a++)
			for (guint b = a + 1; b < n; b++)
				assert_string_not_equal(forms[a], forms[b]);
	}
}

static void test_only_arabic_is_stripped(void **state)
{
	g_autoptr(Text) text = read_text("والی ولایت با مردم در این شهر است");
	assert_string_equal(text->lang, "fa");
	for (guint i = 0; i < text->tokens->len; i++)
		assert_null(text_token(text, i)->forms[1]);
}

static void test_missing_fields_are_empty_ones(void **state)
{
	g_autoptr(Text) text = text_new(NULL, NULL, NULL);
	assert_int_equal(text->tokens->len, 0);
	assert_string_equal(text->fields[FIELD_TITLE], "");
	assert_string_equal(text->fields[FIELD_TEXT], "");
	assert_string_equal(text->lang, "und");
}

static void test_a_very_long_item_is_cut_at_the_ceiling(void **state)
{
	g_autoptr(GString) body = g_string_new(NULL);
	for (int i = 0; i < TEXT_MAX_TOKENS + 500; i++)
		g_string_append(body, "ab ");
	g_autoptr(Text) text = text_new("title", body->str, NULL);
	assert_int_equal(text->tokens->len, TEXT_MAX_TOKENS);
}

static void test_an_endless_list_of_figures_is_no_number(void **state)
{
	g_autoptr(GString) body = g_string_new(NULL);
	for (int i = 0; i < 200000; i++)
		g_string_append(body, "1,");
	g_autoptr(Text) text = read_text(body->str);
	assert_true(text->tokens->len > 10000);
	for (guint i = 0; i < text->tokens->len; i++)
		assert_true(strlen(text_token(text, i)->forms[0]) <= 16);
}

static void test_one_endless_word_is_one_word(void **state)
{
	g_autofree char *body = g_strnfill(300000, 'a');
	g_autoptr(Text) text = read_text(body);
	assert_int_equal(text->tokens->len, 1);
	assert_int_equal(text_token(text, 0)->end, 300000);
}

static void test_a_line_holds_the_words_of_its_field_and_their_forms(void **state)
{
	static const struct {
		const char *lang, *title, *body, *lines[N_FIELDS];
	} cases[] = {
		{ "en", "Blast, again!", "2,100 fled", { "blast again ", "2100 fled " } },
		{ "ar",
		  "وباكستان",
		  "",
		  { "وباکستان\x1fباکستان\x1f"
		    "اکستان ",
		    "" } },
		{ "ur", "وباكستان", NULL, { "وباکستان ", "" } },
		{ "und", NULL, "a\x1f b", { "", "a b " } }, /* what parts the words is none */
		{ "und",
		  NULL,
		  "\xef\xb7\xba",
		  { "", "صلیاللهعلیهوسلم " } }, /* a ligature of words */
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Text) text = text_new_in(cases[i].title, cases[i].body, cases[i].lang);
		for (int f = 0; f < N_FIELDS; f++) {
			g_autofree char *line = text_line(text, f);
			assert_string_equal(line, cases[i].lines[f]);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all_spellings_of_one_word_are_one),
		cmocka_unit_test(test_different_words_stay_different),
		cmocka_unit_test(test_folding_twice_is_folding_once_for_every_character),
		cmocka_unit_test(test_folding_pairs_twice_is_folding_them_once),
		cmocka_unit_test(test_joints_are_places_within_the_word),
		cmocka_unit_test(test_no_word_is_empty_or_holds_a_blank),
		cmocka_unit_test(test_words_are_cut_where_letters_end),
		cmocka_unit_test(test_offsets_lead_back_to_the_original),
		cmocka_unit_test(test_a_surface_spans_first_to_last),
		cmocka_unit_test(test_sentences_end_at_full_stops_of_every_script),
		cmocka_unit_test(test_no_sentence_reaches_from_the_title_into_the_text),
		cmocka_unit_test(test_lines_count_within_a_field),
		cmocka_unit_test(test_what_a_word_looked_like_is_remembered),
		cmocka_unit_test(test_arabic_words_are_known_without_what_is_attached),
		cmocka_unit_test(test_short_arabic_words_keep_their_letters),
		cmocka_unit_test(test_forms_are_each_once_and_few),
		cmocka_unit_test(test_only_arabic_is_stripped),
		cmocka_unit_test(test_missing_fields_are_empty_ones),
		cmocka_unit_test(test_a_very_long_item_is_cut_at_the_ceiling),
		cmocka_unit_test(test_an_endless_list_of_figures_is_no_number),
		cmocka_unit_test(test_one_endless_word_is_one_word),
		cmocka_unit_test(test_a_line_holds_the_words_of_its_field_and_their_forms),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

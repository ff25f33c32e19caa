/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "filters/strict.h"

static void test_writers_who_tell_letters_apart_are_believed(void **state)
{
	static const struct {
		const char *lang, *term, *text, *why;
		gboolean differs;
	} cases[] = {
		{ "tr", "öldü", "İlk kez kullanılması 1857'de oldu, güç", "was is not died", TRUE },
		{ "tr", "öldü", "beş kişi öldü", "it is written so", FALSE },
		{ "tr", "öldü", "bes kisi oldu", "a writer without the letters", FALSE },
		{ "tr", "on", "ön anlaşma", "front is not ten", TRUE },
		{ "tr", "sınır", "Sinir sistemi ve sınır", "nerve, border", TRUE },
		{ "tr", "sınır", "SINIR kapısı", "a capital I is either", FALSE },
		{ "en", "on", "ön front", "English has no such pair", FALSE },
		{ "ur", "کہا", "کھا لیا، کہا", "ate is not said", TRUE },
		{ "ur", "کہا", "کہا کہ کھا", "said is", FALSE },
		{ "ur", "کھا", "کہا", "only one of the two is written", FALSE },
		{ "ar", "علي", "على الحدود في", "on is not Ali", TRUE },
		{ "ar", "علي", "علي على في", "Ali is", FALSE },
		{ "ar", "مصري", "مصرى على", "one who always writes ى", FALSE },
		{ "fa", "علی", "علي", "keyboards are no writers", FALSE },
		{ "tr", "ön kapı", "ön kapısında", "as far as it goes", FALSE },
		{ "tr", "on bin", "on büyük bin", "a gap ends the comparison", FALSE },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Text) text = text_new_in(NULL, cases[i].text, cases[i].lang);
		g_auto(GStrv) words = text_words(cases[i].term);
		guint at = 0;
		while (at < text->tokens->len &&
		       !g_str_has_prefix(text_token(text, at)->forms[0], words[0]))
			at++;
		assert_true(at < text->tokens->len);
		if (strict_differs(cases[i].term, text, at, at) != cases[i].differs)
			fail_msg("%s in %s: %s", cases[i].term, cases[i].text, cases[i].why);
	}
}

static void test_only_terms_with_such_letters_are_looked_at(void **state)
{
	assert_true(strict_concerns("öldü", "tr"));
	assert_true(strict_concerns("ON", "tr"));
	assert_false(strict_concerns("kaza", "tr"));
	assert_false(strict_concerns("öldü", "en"));
	assert_false(strict_concerns("", "tr"));
	assert_true(strict_concerns("علي", "ar"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_writers_who_tell_letters_apart_are_believed),
		cmocka_unit_test(test_only_terms_with_such_letters_are_looked_at),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

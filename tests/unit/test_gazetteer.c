/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include <math.h>

#include "feeds/item.h"
#include "filters/gazetteer.h"

/* A finished gazetteer from TEXT. */
static Gazetteer *gazetteer_of(const char *text, DiagList *diags)
{
	Gazetteer *gazetteer = gazetteer_new();
	g_autoptr(GPtrArray) stanzas = stanza_parse(text, strlen(text), "a.ent", diags);
	for (guint i = 0; i < stanzas->len; i++)
		gazetteer_add(gazetteer, g_ptr_array_index(stanzas, i), diags);
	gazetteer_finish(gazetteer, diags);
	return gazetteer;
}

/* "id:surface id:surface…" as found in TITLE and BODY. */
static char *found_in(const Gazetteer *gazetteer, const char *title, const char *body)
{
	g_autoptr(Text) text = text_new(title, body, NULL);
	g_autoptr(GArray) found = gazetteer_find(gazetteer, text);
	g_autoptr(GString) out = g_string_new(NULL);
	for (guint i = 0; i < found->len; i++) {
		const Found *f = &g_array_index(found, Found, i);
		g_autofree char *surface = text_surface(text, f->first, f->last);
		g_string_append_printf(out, "%s%s:%s", i > 0 ? " | " : "", f->entity->id, surface);
	}
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static const char whole[] =
	"[pakistan]\nkind = state\ncountry = pk\nwikidata = Q843\n"
	"en = Pakistan* | Islamic Republic\nur = پاکستان\n"
	"[taliban]\nkind = armed_group\ncountry = af\nen = Taliban\n"
	"[ttp]\nkind = armed_group\nen = TTP | Pakistani Taliban | Tehreek-e-Taliban Pakistan\n"
	"[kp]\nkind = province\ncountry = pk\nat = 34.01 71.58\nen = Khyber Pakhtunkhwa\n"
	"[dar]\nkind = person\nprincipal = pakistan\nen = Ishaq Dar\nambiguous.en = Dar\n"
	"confirm = foreign minister | @pakistan\nrefute = Dar es Salaam\n"
	"[swat]\nkind = district\ncountry = pk\nadmin1 = kp\nambiguous.en = Swat\n"
	"refute = SWAT team\nconfirm = valley\n"
	"[york]\nkind = city\nen = New York\n[times]\nkind = media\nen = York Times Building\n";

static void test_entities_are_as_written(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Gazetteer) gazetteer = gazetteer_of(whole, diags);
	assert_int_equal(diag_kept(diags), 0);
	assert_int_equal(gazetteer_n_entities(gazetteer), 8);
	assert_int_equal(gazetteer_n_names(gazetteer), 13);
	const Entity *kp = gazetteer_entity(gazetteer, "kp");
	const Entity *dar = gazetteer_entity(gazetteer, "dar");
	const Entity *pakistan = gazetteer_entity(gazetteer, "pakistan");
	assert_string_equal(kp->kind, "province");
	assert_string_equal(kp->country, "pk");
	assert_true(fabs(kp->lat - 34.01) < 1e-9 && fabs(kp->lon - 71.58) < 1e-9);
	assert_string_equal(dar->principal, "pakistan");
	assert_null(dar->country);
	assert_true(isnan(dar->lat) && isnan(dar->lon));
	assert_string_equal(pakistan->wikidata, "Q843");
	assert_string_equal(g_hash_table_lookup(pakistan->names, "en"), "Pakistan");
	assert_string_equal(g_hash_table_lookup(pakistan->names, "ur"), "پاکستان");
	assert_string_equal(gazetteer_entity(gazetteer, "swat")->admin1, "kp");
	assert_null(gazetteer_entity(gazetteer, "nobody"));
}

static void test_ids_are_listed(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Gazetteer) gazetteer = gazetteer_of(whole, diags);
	g_autofree const char **ids = gazetteer_ids(gazetteer);
	assert_int_equal(g_strv_length((char **)ids), 8);
	assert_true(g_strv_contains(ids, "swat"));
}

static void test_names_are_found_in_company(void **state)
{
	static const struct {
		const char *text, *found, *why;
	} cases[] = {
		{ "In Pakistan and پاکستان", "pakistan:Pakistan | pakistan:پاکستان", "both" },
		{ "Pakistanis", "pakistan:Pakistanis", "any ending" },
		{ "the Pakistani Taliban said", "ttp:Pakistani Taliban", "the longer name" },
		{ "Tehreek-e-Taliban Pakistan", "ttp:Tehreek-e-Taliban Pakistan", "once" },
		{ "Taliban in Pakistan", "taliban:Taliban | pakistan:Pakistan", "in order" },
		{ "TTP", "ttp:TTP", "an acronym" },
		{ "ttp://", "", "in lower case it is none" },
		{ "New York Times Building", "times:York Times Building",
		  "of overlapping names the longest" },
		{ "Dar said", "", "an ambiguous name alone" },
		{ "Dar, the foreign minister", "dar:Dar", "with a word that confirms" },
		{ "Dar left Pakistan", "dar:Dar | pakistan:Pakistan", "with an entity" },
		{ "Ishaq Dar came. Dar said", "dar:Ishaq Dar | dar:Dar", "after its full name" },
		{ "Dar es Salaam. Pakistan", "pakistan:Pakistan", "a word that refutes wins" },
		{ "Swat valley", "swat:Swat", "confirmed" },
		{ "SWAT team in Swat valley", "", "refuted" },
		{ "", "", "nothing" },
	};
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Gazetteer) gazetteer = gazetteer_of(whole, diags);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *found = found_in(gazetteer, NULL, cases[i].text);
		assert_string_equal(found, cases[i].found);
	}
}

static void test_the_title_confirms_for_the_text(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Gazetteer) gazetteer = gazetteer_of(whole, diags);
	g_autofree char *found = found_in(gazetteer, "Pakistan speaks", "Dar said so");
	assert_string_equal(found, "pakistan:Pakistan | dar:Dar");
}

static void test_mentions_never_overlap(void **state)
{
	static const char text[] = "Ishaq Dar Pakistani Taliban Pakistan New York Times Building "
				   "Khyber Pakhtunkhwa Tehreek-e-Taliban Pakistan TTP Taliban";
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Gazetteer) gazetteer = gazetteer_of(whole, diags);
	g_autoptr(Text) words = text_new(text, text, NULL);
	g_autoptr(GArray) found = gazetteer_find(gazetteer, words);
	assert_true(found->len >= 16);
	for (guint i = 1; i < found->len; i++)
		assert_true(g_array_index(found, Found, i).first >
			    g_array_index(found, Found, i - 1).last);
}

static void test_the_later_of_two_replaces_the_earlier_with_a_warning(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Gazetteer) gazetteer = gazetteer_of(
		"[x]\nkind = city\nen = Alpha\n[x]\nkind = person\nen = Beta\n", diags);
	g_autofree char *line = complaint(diags, 0);
	g_autofree char *found = found_in(gazetteer, NULL, "Alpha and Beta");
	assert_int_equal(diag_errors(diags), 0);
	assert_string_equal(line, "a.ent:4:2: warning: [x] replaces the entity at a.ent:1");
	assert_string_equal(found, "x:Beta");
	assert_int_equal(gazetteer_n_entities(gazetteer), 1);
	assert_int_equal(gazetteer_n_names(gazetteer), 1);
}

static void test_each_fault_is_named_where_it_stands(void **state)
{
	static const struct {
		const char *text, *complaint;
	} cases[] = {
		{ "[x]\nen = A b\n",
		  "a.ent:1:2: error: [x] has no kind; expected kind = state, person, armed_group, "
		  "city…" },
		{ "[x]\nkind = citty\n",
		  "a.ent:1:2: error: [x] has kind = citty; expected kind = city" },
		{ "[x]\nkind = city\ncontry = pk\n",
		  "a.ent:3:1: error: unknown key \"contry\"; did you mean \"country\"?" },
		{ "[x]\nkind = city\nambiguous.xx = a\n",
		  "a.ent:3:1: error: unknown key \"ambiguous.xx\"" },
		{ "[x]\nkind = city\nat = 91 0\n",
		  "a.ent:3:6: error: at = \"91 0\": expected latitude and longitude, as in 34.12 "
		  "71.09" },
		{ "[x]\nkind = city\nat = 34.1\n", "a.ent:3:6: error: at = \"34.1\": expected" },
		{ "[x]\nkind = city\nat = 34.1, 2\n", "a.ent:3:6: error: at = \"34.1, 2\"" },
		{ "[x]\nkind = city\nat = nan 2\n", "a.ent:3:6: error: at = \"nan 2\"" },
		{ "[x]\nkind = city\nat =\n", "a.ent:3:5: error: at = \"\"" },
		{ "[x]\nkind = city\nen = ok | b*\n",
		  "a.ent:3:11: error: name \"b*\" needs at least two letters before the *" },
		{ "[x]\nkind = city\nprincipal = y\n",
		  "a.ent:1:1: error: [x] principal = y: there is no such entity" },
		{ "[x]\nkind = city\nconfirm = @y\n",
		  "a.ent:1:1: error: [x] confirm = y: there is no such entity" },
		{ "[x]\nkind = city\nfrom = 2024-13\n",
		  "a.ent:3:8: error: from = \"2024-13\": expected a date, as in 2024-03-11" },
		{ "[x]\nkind = city\nuntil = soon\n", "a.ent:3:9: error: until = \"soon\"" },
		{ "[x]\nkind = city\noffice = y\n",
		  "a.ent:3:10: error: [x] office = y: there is no such office" },
		{ "[office.x]\nen = {} king\n", "a.ent:1:2: error: [office.x] has no states" },
		{ "[office.x]\nstates = y\nen = {} king\n",
		  "a.ent:1:2: error: [office.x] states = y: there is no such entity" },
		{ "[office.x]\nstates = y\nen = the king\n",
		  "a.ent:3:6: error: \"the king\": expected {} where" },
		{ "[x]\nkind = city\nadmin1 = y\n",
		  "a.ent:1:1: error: [x] admin1 = y: there is no such entity" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(DiagList) diags = diag_list_new();
		g_autoptr(Gazetteer) gazetteer = gazetteer_of(cases[i].text, diags);
		g_autofree char *line = complaint(diags, 0);
		if (!g_str_has_prefix(line, cases[i].complaint))
			print_error("%s: %s\n", cases[i].text, line);
		assert_int_equal(diag_errors(diags), 1);
		assert_true(g_str_has_prefix(line, cases[i].complaint));
	}
}

static void test_kinds_of_places_are_known(void **state)
{
	static const char *const places[] = { "capital", "city",     "province", "district",
					      "place",   "crossing", "region" };
	for (gsize i = 0; i < G_N_ELEMENTS(places); i++) {
		assert_true(gazetteer_is_place(places[i]));
		assert_true(g_strv_contains(gazetteer_kinds, places[i]));
	}
	assert_false(gazetteer_is_place("state"));
	assert_false(gazetteer_is_place("person"));
}

static void test_hints_are_no_mentions(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Gazetteer) gazetteer =
		gazetteer_of("[india]\nkind = state\nen = India\nhint.en = lakh | Sabha\n", diags);
	g_autoptr(Text) text = text_new("Ten lakh rupees, Sabha told; the sabha", NULL, NULL);
	g_autoptr(GArray) found = gazetteer_find(gazetteer, text);
	g_autoptr(GPtrArray) hinted = gazetteer_hints(gazetteer, text);
	assert_int_equal(found->len, 0);
	assert_int_equal(hinted->len, 1);
	assert_string_equal(((Entity *)g_ptr_array_index(hinted, 0))->id, "india");
	assert_int_equal(gazetteer_n_names(gazetteer), 1);
}

static void test_a_state_before_a_province_of_another_is_a_town_there(void **state)
{
	static const struct {
		const char *text, *found, *why;
	} cases[] = {
		{ "Shooting in Lebanon, Ohio", "ohio:Ohio", "a town" },
		{ "Lebanon and Ohio", "lebanon:Lebanon | ohio:Ohio", "no comma" },
		{ "Lebanon, the Bekaa", "lebanon:Lebanon | bekaa:Bekaa", "not next to it" },
		{ "Lebanon, Bekaa", "lebanon:Lebanon | bekaa:Bekaa", "its own province" },
	};
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Gazetteer) gazetteer =
		gazetteer_of("[lebanon]\nkind = state\ncountry = lb\nen = Lebanon\n"
			     "[bekaa]\nkind = province\ncountry = lb\nen = Bekaa\n"
			     "[ohio]\nkind = region\ncountry = us\nen = Ohio\n",
			     diags);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *found = found_in(gazetteer, NULL, cases[i].text);
		assert_string_equal(found, cases[i].found);
	}
}

static const char offices[] =
	"[office.premier]\nstates = pakistan oman\nen = {} premier | premier of {}\n"
	"[pakistan]\nkind = state\ncountry = pk\nen = Pakistan | Pakistani\nur = پاکستان\n"
	"[oman]\nkind = state\ncountry = om\nen = Oman\n"
	"[a]\nkind = person\nen = A. Aaaa\noffice = pakistan_premier\nfrom = 2020\n"
	"until = 2022-05\n"
	"[b]\nkind = person\nen = B. Bbbb\noffice = pakistan_premier\nfrom = 2022-05-01\n";

static void test_an_office_is_found_by_the_names_of_its_state(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Gazetteer) gazetteer = gazetteer_of(offices, diags);
	g_autofree char *found = found_in(
		gazetteer, NULL, "The Pakistani premier, the premier of Oman and the premier");
	const Entity *office = gazetteer_entity(gazetteer, "pakistan_premier");
	assert_int_equal(diag_kept(diags), 0);
	assert_string_equal(found, "pakistan_premier:Pakistani premier | "
				   "oman_premier:premier of Oman");
	assert_string_equal(office->kind, "office");
	assert_string_equal(office->principal, "pakistan");
	assert_string_equal(office->country, "pk");
	assert_int_equal(gazetteer_n_names(gazetteer), 6);
	assert_int_equal(gazetteer_n_spellings(gazetteer), 6);
}

static void test_who_held_an_office_depends_on_the_day(void **state)
{
	static const struct {
		const char *when, *who;
	} cases[] = { { "2019-12-31T00:00:00Z", NULL }, { "2020-01-01T00:00:00Z", "a" },
		      { "2022-04-30T23:59:59Z", "a" },  { "2022-05-01T00:00:00Z", "b" },
		      { "2030-01-01T00:00:00Z", "b" },  { NULL, "b" } };
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Gazetteer) gazetteer = gazetteer_of(offices, diags);
	const Entity *office = gazetteer_entity(gazetteer, "pakistan_premier");
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GDateTime) date =
			cases[i].when != NULL ? g_date_time_new_from_iso8601(cases[i].when, NULL)
					      : NULL;
		const Entity *who = gazetteer_holder(
			office, date != NULL ? g_date_time_to_unix(date) : NO_TIME);
		assert_string_equal(who != NULL ? who->id : "nobody",
				    cases[i].who != NULL ? cases[i].who : "nobody");
	}
}

static void test_lint_tells_what_is_hardly_meant(void **state)
{
	static const struct {
		const char *text, *complaint;
	} cases[] = {
		{ "[x]\nkind = city\nen = Alpha\n[y]\nkind = city\nen = Beta | ALPHA\n",
		  "a.ent:6:13: warning: [y] \"ALPHA\" is a name of [x], too (a.ent:3)" },
		{ "[x]\nkind = city\nen = Alpha | alpha\n",
		  "a.ent:3:14: warning: [x] \"alpha\" is listed twice" },
		{ "[common]\nen = host\n[x]\nkind = city\nen = Host\n",
		  "a.ent:5:6: warning: [x] \"Host\" is a common word; expected it under "
		  "ambiguous.en" },
		{ "[a]\nkind = city\nen = Aa\nur = ا\n[b]\nkind = city\nen = Bb\nur = ب\n"
		  "[c]\nkind = city\nen = Cc\nur = پ\n[d]\nkind = city\nen = Dd\nur = ت\n"
		  "[e]\nkind = city\nen = Ee\nur = ٹ\n[f]\nkind = city\nen = Ff\n",
		  "a.ent:21:1: warning: [f] has no name in ur" },
		{ "[x]\nkind = city\ncountry = pk\nen = Alpha\n"
		  "[s]\nkind = state\ncountry = om\nen = Oman\n",
		  "a.ent:1:1: warning: [x] country = pk: no state has this code" },
		{ "[x]\nkind = city\ncountry = Pak\nen = Alpha\n",
		  "a.ent:1:1: warning: [x] country = Pak: expected two small letters" },
		{ "[p]\nkind = province\nat = 30 67\nen = Pp\n[x]\nkind = city\nadmin1 = p\n"
		  "at = 67 30\nen = Alpha\n",
		  "a.ent:5:1: warning: [x] at = 67.00 30.00 is far from its province [p]" },
		{ "[p]\nkind = city\nen = Pp\n[x]\nkind = city\nadmin1 = p\nen = Alpha\n",
		  "a.ent:4:1: warning: [x] admin1 = p: that is a city; expected a province" },
		{ "[x]\nkind = person\nen = Alpha\nfrom = 2024\nuntil = 2023\n",
		  "a.ent:1:1: warning: [x] until is not after from" },
		{ "[o]\nkind = office\nen = Premier\n[x]\nkind = person\nen = Alpha\noffice = o\n"
		  "[y]\nkind = person\nen = Beta\noffice = o\n",
		  "a.ent:8:1: warning: [y] and [x] hold [o] at one time" },
		{ "[x]\nkind = city\nen = Alpha\nconfirm = beta\n",
		  "a.ent:1:1: warning: [x] has words that confirm, but no ambiguous name" },
		{ "[x]\nkind = city\nambiguous.en = Alpha\n",
		  "a.ent:1:1: warning: [x] is never found" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(DiagList) diags = diag_list_new();
		g_autoptr(Gazetteer) gazetteer = gazetteer_of(cases[i].text, diags);
		assert_int_equal(diag_kept(diags), 0);
		gazetteer_lint(gazetteer, diags);
		g_autofree char *line = complaint(diags, 0);
		if (!g_str_has_prefix(line, cases[i].complaint))
			print_error("%s: %s\n", cases[i].text, line);
		assert_int_equal(diag_kept(diags), 1);
		assert_true(g_str_has_prefix(line, cases[i].complaint));
	}
}

static void test_lint_is_silent_on_what_is_meant(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Gazetteer) gazetteer = gazetteer_of(
		"[s]\nkind = state\ncountry = pk\nen = Ss\n"
		"[p]\nkind = province\ncountry = pk\nat = 30 67\nen = Pp\n"
		"[x]\nkind = city\ncountry = pk\nadmin1 = p\nat = 31 66\nen = Alpha\n"
		"[common]\nen = host\n[y]\nkind = city\nambiguous.en = Host\nconfirm = @x\n",
		diags);
	gazetteer_lint(gazetteer, diags);
	assert_int_equal(diag_kept(diags), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_entities_are_as_written),
		cmocka_unit_test(test_ids_are_listed),
		cmocka_unit_test(test_names_are_found_in_company),
		cmocka_unit_test(test_the_title_confirms_for_the_text),
		cmocka_unit_test(test_mentions_never_overlap),
		cmocka_unit_test(test_the_later_of_two_replaces_the_earlier_with_a_warning),
		cmocka_unit_test(test_each_fault_is_named_where_it_stands),
		cmocka_unit_test(test_kinds_of_places_are_known),
		cmocka_unit_test(test_hints_are_no_mentions),
		cmocka_unit_test(test_a_state_before_a_province_of_another_is_a_town_there),
		cmocka_unit_test(test_an_office_is_found_by_the_names_of_its_state),
		cmocka_unit_test(test_who_held_an_office_depends_on_the_day),
		cmocka_unit_test(test_lint_tells_what_is_hardly_meant),
		cmocka_unit_test(test_lint_is_silent_on_what_is_meant),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

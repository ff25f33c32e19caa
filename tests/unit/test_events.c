/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "filters/events.h"
#include "filters/parties.h"

static const char entities[] =
	"[pakistan]\nkind = state\ncountry = pk\nen = Pakistan\nru = Пакистан*\n"
	"[afghanistan]\nkind = state\ncountry = af\nen = Afghanistan\n"
	"[iran]\nkind = state\ncountry = ir\nen = Iran\n"
	"[ttp]\nkind = armed_group\nen = TTP\nru = ТТП\n"
	"[torkham]\nkind = crossing\ncountry = pk\nen = Torkham\n"
	"[quetta]\nkind = city\ncountry = pk\nen = Quetta\n"
	"[dar]\nkind = person\nprincipal = pakistan\nen = Ishaq Dar\n"
	"[poet]\nkind = person\nen = Some Poet\n";
static const char lexicon[] =
	"[event.bombing]\nrank = 70\nroles = actor-target\noverrides = attack\n"
	"en = bomb* | blast\nru = взорвал*\nveto.en = gas\n"
	"[event.suicide]\nrank = 80\nroles = actor-target\noverrides = bombing\n"
	"en = suicide bomb*\n"
	"[event.attack]\nrank = 60\nroles = actor-target\nen = attack*\n"
	"[event.talks]\nrank = 40\nroles = symmetric\nen = talks\n"
	"[event.mediation]\nrank = 75\nroles = offer\nen = offered to mediate\n"
	"[event.closure]\nrank = 50\nroles = target\nen = closed\n"
	"[cue.by]\nen = by\n[cue.to]\nen = against\n[cue.and]\nen = and\n"
	"[background]\nen = last year\n";

/* "type(actor+actor>target+target)" of each event. */
static char *show(const Verdict *verdict)
{
	g_autoptr(GString) out = g_string_new(NULL);
	for (guint i = 0; i < verdict->events->len; i++) {
		const Event *event = g_ptr_array_index(verdict->events, i);
		g_string_append_printf(out, "%s%s(", i > 0 ? " " : "", event->type);
		for (guint k = 0; k < event->actor->len; k++)
			g_string_append_printf(out, "%s%s", k > 0 ? "+" : "",
					       (char *)g_ptr_array_index(event->actor, k));
		g_string_append_c(out, '>');
		for (guint k = 0; k < event->target->len; k++)
			g_string_append_printf(out, "%s%s", k > 0 ? "+" : "",
					       (char *)g_ptr_array_index(event->target, k));
		g_string_append_c(out, ')');
	}
	return g_string_free(g_steal_pointer(&out), FALSE);
}

typedef struct {
	char *dir;
	Ruleset *ruleset;
} Words;

static int make_words(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	Words *words = g_new0(Words, 1);
	words->dir = g_dir_make_tmp("vedette-test-XXXXXX", NULL);
	words->ruleset = load_ruleset(words->dir, NULL, entities, lexicon, diags);
	*state = words;
	return words->ruleset == NULL;
}

static int free_words(void **state)
{
	Words *words = *state;
	ruleset_unref(words->ruleset);
	remove_tree(words->dir);
	g_free(words->dir);
	g_free(words);
	return 0;
}

static Verdict *verdict_of(const Words *words, const char *title, const char *body)
{
	g_autoptr(Item) item = item_new();
	g_free(item->headline);
	g_free(item->text);
	item->headline = g_strdup(title != NULL ? title : "");
	item->text = g_strdup(body != NULL ? body : "");
	return judge(words->ruleset, item, NULL, 1700000000);
}

static void test_who_does_what_to_whom(void **state)
{
	static const struct {
		const char *title, *body, *events, *why;
	} cases[] = {
		{ "TTP attacks Pakistan", "", "attack(ttp>pakistan)", "subject, verb, object" },
		{ "Attack by TTP against Pakistan", "", "attack(ttp>pakistan)", "words beside" },
		{ "Attack against Pakistan", "", "attack(>pakistan)", "a noun with its target" },
		{ "TTP bombs Pakistan", "", "bombing(ttp>pakistan)", "another type" },
		{ "Pakistan and Afghanistan hold talks", "", "talks(pakistan+afghanistan>)",
		  "both do it" },
		{ "Iran offered to mediate", "Pakistan and Afghanistan fight on.",
		  "mediation(iran>pakistan+afghanistan)", "an offer to all the item names" },
		{ "Torkham closed", "", "closure(>torkham)", "a thing it is done to" },
		{ "TTP attacks Ishaq Dar", "", "attack(ttp>pakistan)",
		  "a person stands for whom it acts" },
		{ "TTP attacks Some Poet", "", "attack(ttp>poet)", "or for himself" },
		{ "Blast heard", "", "bombing(>)", "nobody named" },
		{ "Nothing happened", "", "", "no trigger" },
		{ "", "", "", "no words" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Verdict) verdict = verdict_of(*state, cases[i].title, cases[i].body);
		g_autofree char *events = show(verdict);
		assert_string_equal(events, cases[i].events);
	}
}

static void test_the_main_event_comes_first(void **state)
{
	g_autoptr(Verdict) ranked =
		verdict_of(*state, "", "Talks on Torkham. Then a blast in Quetta.");
	g_autoptr(Verdict) titled = verdict_of(*state, "Talks", "Torkham was closed.");
	assert_string_equal(((Event *)g_ptr_array_index(ranked->events, 0))->type, "bombing");
	assert_string_equal(((Event *)g_ptr_array_index(ranked->events, 1))->type, "talks");
	assert_string_equal(((Event *)g_ptr_array_index(titled->events, 0))->type, "talks");
}

static void test_what_another_event_says_already_is_left_out(void **state)
{
	static const struct {
		const char *title, *body, *events;
	} cases[] = {
		{ "A bomb, then an attack", "", "bombing(>)" },
		{ "Suicide bomber", "", "suicide(>)" },
		{ "Suicide bomber. Attack", "A blast.", "suicide(>)" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Verdict) verdict = verdict_of(*state, cases[i].title, cases[i].body);
		g_autofree char *events = show(verdict);
		assert_string_equal(events, cases[i].events);
	}
}

static void test_history_and_vetoed_sentences_tell_no_event(void **state)
{
	static const struct {
		const char *body, *events;
	} cases[] = {
		{ "A blast last year hurt many.", "" },
		{ "A blast today. Attacks last year.", "bombing(>)" },
		{ "A gas blast in Quetta.", "" },
		{ "A blast in Quetta. No gas was found.", "bombing(>)" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Verdict) verdict = verdict_of(*state, NULL, cases[i].body);
		g_autofree char *events = show(verdict);
		assert_string_equal(events, cases[i].events);
	}
}

static void test_a_trigger_is_quoted_with_its_place(void **state)
{
	static const char title[] = "ТТП взорвала пост в Пакистане";
	g_autoptr(Verdict) verdict = verdict_of(*state, title, NULL);
	assert_int_equal(verdict->events->len, 1);
	const Event *event = g_ptr_array_index(verdict->events, 0);
	g_autofree char *cut = g_utf8_substring(title, event->span.start, event->span.end);
	assert_string_equal(event->trigger, "взорвала");
	assert_string_equal(cut, "взорвала");
	assert_int_equal(event->span.field, FIELD_TITLE);
}

static void test_nobody_is_actor_and_target_of_one_event(void **state)
{
	static const char *const texts[] = { "Pakistan bombs Pakistan", "TTP attacks TTP by TTP",
					     "Ishaq Dar attacks Pakistan",
					     "Iran offered to mediate for Iran and Pakistan" };
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autoptr(Verdict) verdict = verdict_of(*state, texts[i], texts[i]);
		for (guint e = 0; e < verdict->events->len; e++) {
			const Event *event = g_ptr_array_index(verdict->events, e);
			for (guint k = 0; k < event->target->len; k++)
				assert_false(g_ptr_array_find(
					event->actor, g_ptr_array_index(event->target, k), NULL));
		}
	}
}

static void test_parties_are_those_who_act_for_themselves(void **state)
{
	static const struct {
		const char *id, *party;
	} cases[] = { { "pakistan", "pakistan" }, { "ttp", "ttp" },   { "dar", "pakistan" },
		      { "poet", "poet" },         { "quetta", NULL }, { "torkham", NULL } };
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Gazetteer) gazetteer = gazetteer_new();
	g_autoptr(GPtrArray) stanzas = stanza_parse(entities, strlen(entities), "a.ent", diags);
	for (guint i = 0; i < stanzas->len; i++)
		gazetteer_add(gazetteer, g_ptr_array_index(stanzas, i), diags);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		const char *party = parties_principal(gazetteer_entity(gazetteer, cases[i].id));
		assert_int_equal(g_strcmp0(party, cases[i].party), 0);
	}
}

static void test_a_text_full_of_triggers_and_parties_ends(void **state)
{
	g_autoptr(GString) body = g_string_new(NULL);
	for (int i = 0; i < 1000; i++)
		g_string_append(body, "TTP attacks Pakistan and Iran talks bomb Torkham ");
	g_autoptr(Verdict) verdict = verdict_of(*state, NULL, body->str);
	assert_in_range(verdict->events->len, 1, 64);
	for (guint i = 0; i < verdict->events->len; i++)
		assert_true(((Event *)g_ptr_array_index(verdict->events, i))->actor->len <= 16);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_who_does_what_to_whom),
		cmocka_unit_test(test_the_main_event_comes_first),
		cmocka_unit_test(test_what_another_event_says_already_is_left_out),
		cmocka_unit_test(test_history_and_vetoed_sentences_tell_no_event),
		cmocka_unit_test(test_a_trigger_is_quoted_with_its_place),
		cmocka_unit_test(test_nobody_is_actor_and_target_of_one_event),
		cmocka_unit_test(test_parties_are_those_who_act_for_themselves),
		cmocka_unit_test(test_a_text_full_of_triggers_and_parties_ends),
	};
	return cmocka_run_group_tests(tests, make_words, free_words);
}

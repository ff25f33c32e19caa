/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "filters/story.h"

#define NOON   1700000000
#define HOUR   3600
#define WINDOW (48 * HOUR)

static const char entities[] =
	"[pakistan]\nkind = state\ncountry = pk\nen = Pakistan\nur = پاکستان\nru = Пакистан*\n"
	"[quetta]\nkind = city\ncountry = pk\nen = Quetta\nur = کوئٹہ\nru = Кветт*\n"
	"[kabul]\nkind = city\ncountry = af\nen = Kabul\nru = Кабул*\n"
	"[ttp]\nkind = armed_group\nen = TTP\nur = ٹی ٹی پی\n"
	"[iran]\nkind = state\nen = Iran\n";
static const char lexicon[] = "[event.bombing]\nrank = 70\nroles = actor-target\n"
			      "en = bomb* | blast\nur = دھماکہ | دھماکے\nru = взрыв*\n"
			      "[event.talks]\nrank = 40\nroles = symmetric\nen = talks\n"
			      "[toll.killed]\nen = kills | killed\nru = погиб*\nur = جاں بحق\n"
			      "[cue.in]\nen = in\nru = в\n[cue.in-after]\nur = میں\n";

static int make_ruleset(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autofree char *dir = g_dir_make_tmp("vedette-test-XXXXXX", NULL);
	*state = load_ruleset(dir, "[r]\nmatch = event:bombing OR event:talks\n", entities, lexicon,
			      diags);
	remove_tree(dir);
	return *state == NULL;
}

static int free_ruleset(void **state)
{
	ruleset_unref(*state);
	return 0;
}

static StorySignature *signature_of(const Ruleset *ruleset, const char *title, const char *body,
				    gint64 when)
{
	g_autoptr(Item) item = item_new();
	g_free(item->headline);
	g_free(item->text);
	item->headline = g_strdup(title);
	item->text = g_strdup(body);
	item->published = when;
	g_autoptr(Verdict) verdict = judge(ruleset, item, NULL, when);
	return story_signature_new(item, verdict, when);
}

typedef struct {
	const char *title, *body;
	gint64 when;
} Told;

/* The story each of TOLD falls into, ids handed out from 1; *COPIES counts copies. */
static void place(const Ruleset *ruleset, const Told *told, guint n, gint64 *stories, guint *copies)
{
	g_autoptr(StoryIndex) index = story_index_new(WINDOW);
	gint64 next = 1;
	*copies = 0;
	for (guint i = 0; i < n; i++) {
		StorySignature *signature =
			signature_of(ruleset, told[i].title, told[i].body, told[i].when);
		StoryMatch match = story_index_find(index, signature);
		assert_true(match.score >= 0 && match.score <= 1);
		stories[i] = match.story != 0 ? match.story : next++;
		*copies += match.copy;
		story_index_add(index, stories[i], signature);
	}
}

#define QUETTA_BODY                                                                                \
	"A bomb hidden in a motorcycle went off near the main market of Quetta in Pakistan on "    \
	"Sunday, killing shoppers, police said."

static void test_tellings_of_one_happening_are_one_story(void **state)
{
	static const Told told[] = {
		{ "Blast in Quetta kills 12", QUETTA_BODY, NOON },
		{ "12 killed in Quetta market blast",
		  "Officials said the bomb was in a motorcycle.", NOON + HOUR },
		{ "کوئٹہ میں دھماکہ، 12 افراد جاں بحق", "", NOON + HOUR },
		{ "Взрыв в Кветте, погибли 12 человек", "", NOON + 2 * HOUR },
	};
	gint64 stories[G_N_ELEMENTS(told)];
	guint copies;
	place(*state, told, G_N_ELEMENTS(told), stories, &copies);
	for (guint i = 0; i < G_N_ELEMENTS(told); i++)
		assert_int_equal(stories[i], 1);
	assert_int_equal(copies, 0);
}

static void test_two_bombings_in_two_cities_on_one_day_are_two(void **state)
{
	static const Told told[] = {
		{ "Blast in Quetta kills 12", "A bomb went off near a market, police said.", NOON },
		{ "Blast in Kabul kills 5", "A bomb went off near a mosque, police said.",
		  NOON + HOUR },
		{ "Quetta blast: 12 killed in market", "", NOON + 2 * HOUR },
		{ "Kabul blast: 5 killed near mosque", "", NOON + 3 * HOUR },
	};
	gint64 stories[G_N_ELEMENTS(told)];
	guint copies;
	place(*state, told, G_N_ELEMENTS(told), stories, &copies);
	assert_int_equal(stories[0], 1);
	assert_int_equal(stories[1], 2);
	assert_int_equal(stories[2], 1);
	assert_int_equal(stories[3], 2);
}

static void test_another_kind_of_event_is_another_story(void **state)
{
	static const Told told[] = {
		{ "Blast in Quetta kills 12", QUETTA_BODY, NOON },
		{ "Iran and Pakistan hold talks", "Ministers met for trade talks.", NOON + HOUR },
	};
	gint64 stories[G_N_ELEMENTS(told)];
	guint copies;
	place(*state, told, G_N_ELEMENTS(told), stories, &copies);
	assert_int_not_equal(stories[0], stories[1]);
}

static void test_the_same_words_again_are_a_copy(void **state)
{
	static const struct {
		const char *title, *body;
		gboolean copy;
	} cases[] = {
		{ "Blast in Quetta kills 12", QUETTA_BODY, TRUE },
		{ "BLAST IN QUETTA KILLS 12", QUETTA_BODY " ", TRUE },
		{ "Blast in Quetta kills 12", QUETTA_BODY " (AFP)", TRUE },
		{ "12 die as bomb hits Quetta", "The device tore through a bazaar.", FALSE },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		const Told told[] = { { "Blast in Quetta kills 12", QUETTA_BODY, NOON },
				      { cases[i].title, cases[i].body, NOON + HOUR } };
		gint64 stories[2];
		guint copies;
		place(*state, told, 2, stories, &copies);
		assert_int_equal(copies, cases[i].copy);
		if (cases[i].copy)
			assert_int_equal(stories[1], 1);
	}
}

static void test_a_story_closes_when_its_window_has_passed(void **state)
{
	const Told told[] = { { "Blast in Quetta kills 12", QUETTA_BODY, NOON },
			      { "Blast in Quetta kills 12", QUETTA_BODY, NOON + WINDOW + 1 } };
	gint64 stories[2];
	guint copies;
	place(*state, told, 2, stories, &copies);
	assert_int_equal(stories[1], 2);
}

static void test_each_new_item_keeps_a_story_open(void **state)
{
	const Told told[] = {
		{ "Blast in Quetta kills 12", QUETTA_BODY, NOON },
		{ "Blast in Quetta kills 12", QUETTA_BODY, NOON + WINDOW - 1 },
		{ "Blast in Quetta kills 12", QUETTA_BODY, NOON + 2 * WINDOW - 2 },
	};
	gint64 stories[3];
	guint copies;
	place(*state, told, 3, stories, &copies);
	assert_int_equal(stories[2], 1);
}

static const Told day[] = {
	{ "Blast in Quetta kills 12", QUETTA_BODY, NOON },
	{ "Blast in Kabul kills 5", "A bomb went off near a mosque.", NOON },
	{ "Iran and Pakistan hold talks", "Ministers met for trade talks.", NOON + 60 },
	{ "Quetta blast: 12 killed in market", "", NOON + HOUR },
	{ "TTP denies bombing in Quetta", "", NOON + HOUR },
	{ "Blast in Quetta kills 12", QUETTA_BODY, NOON + 2 * HOUR },
	{ "Взрыв в Кабуле, погибли 5 человек", "", NOON + 3 * HOUR },
	{ "Talks of Iran and Pakistan end", "No result of the talks.", NOON + 4 * HOUR },
};

static void test_the_same_items_fall_into_the_same_stories(void **state)
{
	gint64 one[G_N_ELEMENTS(day)], two[G_N_ELEMENTS(day)];
	guint copies_one, copies_two;
	place(*state, day, G_N_ELEMENTS(day), one, &copies_one);
	place(*state, day, G_N_ELEMENTS(day), two, &copies_two);
	assert_memory_equal(one, two, sizeof one);
	assert_int_equal(copies_one, copies_two);
}

static void test_finding_does_not_change_what_is_found(void **state)
{
	g_autoptr(StoryIndex) index = story_index_new(WINDOW);
	story_index_add(index, 7, signature_of(*state, day[0].title, day[0].body, NOON));
	g_autoptr(StorySignature) asked = signature_of(*state, day[3].title, "", NOON + HOUR);
	StoryMatch first = story_index_find(index, asked), again = story_index_find(index, asked);
	assert_int_equal(first.story, 7);
	assert_int_equal(again.story, 7);
	assert_true(first.score == again.score);
}

static void test_an_empty_index_knows_no_story(void **state)
{
	g_autoptr(StoryIndex) index = story_index_new(WINDOW);
	g_autoptr(StorySignature) asked = signature_of(*state, day[0].title, day[0].body, NOON);
	StoryMatch match = story_index_find(index, asked);
	assert_int_equal(match.story, 0);
	assert_false(match.copy);
}

static void test_items_that_come_late_take_their_place_in_time(void **state)
{
	g_autoptr(StoryIndex) index = story_index_new(WINDOW);
	story_index_add(index, 1, signature_of(*state, day[0].title, day[0].body, NOON + WINDOW));
	story_index_add(index, 2, signature_of(*state, day[1].title, day[1].body, NOON));
	/* the second has left the window, the first has not */
	g_autoptr(StorySignature) kabul =
		signature_of(*state, day[1].title, day[1].body, NOON + WINDOW + HOUR);
	g_autoptr(StorySignature) quetta =
		signature_of(*state, day[0].title, day[0].body, NOON + WINDOW + HOUR);
	StoryMatch match = story_index_find(index, kabul);
	assert_int_equal(match.story, 0);
	match = story_index_find(index, quetta);
	assert_int_equal(match.story, 1);
}

static void test_stories_leave_by_age_however_they_came(void **state)
{
	enum { N = 97, STEP = 41 };
	g_autoptr(StoryIndex) index = story_index_new(WINDOW);
	for (int i = 0; i < N; i++) /* each minute once, in no order */
		story_index_add(index, i + 1,
				signature_of(*state, "a", "", NOON + 60 * (i * STEP % N)));
	for (int i = 0; i < N; i += 5) { /* some are told again, later */
		gint64 when = NOON + 60 * (N + i);
		story_index_add(index, i + 1, signature_of(*state, "b", "", when));
	}
	for (int minute = 0; minute <= 2 * N; minute++) {
		g_autoptr(StorySignature) now =
			signature_of(*state, "c", "", NOON + WINDOW + 60 * minute);
		guint left = 0;
		for (int i = 0; i < N; i++)
			left += (i % 5 == 0 ? N + i : i * STEP % N) >= minute;
		story_index_find(index, now);
		assert_int_equal(story_index_count(index), left);
	}
}

static void test_a_signature_survives_being_written(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(day); i++) {
		g_autoptr(StorySignature) signature =
			signature_of(*state, day[i].title, day[i].body, day[i].when);
		g_autoptr(GBytes) bytes = story_signature_write(signature);
		g_autoptr(StorySignature) back = story_signature_read(bytes);
		assert_non_null(back);
		g_autoptr(GBytes) again = story_signature_write(back);
		assert_true(g_bytes_equal(bytes, again));
	}
}

static void test_a_written_signature_finds_what_the_first_found(void **state)
{
	g_autoptr(StoryIndex) one = story_index_new(WINDOW), two = story_index_new(WINDOW);
	for (guint i = 0; i < 4; i++) {
		StorySignature *signature =
			signature_of(*state, day[i].title, day[i].body, day[i].when);
		g_autoptr(GBytes) bytes = story_signature_write(signature);
		story_index_add(one, i + 1, signature);
		story_index_add(two, i + 1, story_signature_read(bytes));
	}
	for (guint i = 4; i < G_N_ELEMENTS(day); i++) {
		g_autoptr(StorySignature) asked =
			signature_of(*state, day[i].title, day[i].body, day[i].when);
		StoryMatch a = story_index_find(one, asked), b = story_index_find(two, asked);
		assert_int_equal(a.story, b.story);
		assert_true(a.score == b.score);
		assert_int_equal(a.copy, b.copy);
	}
}

static void test_damaged_bytes_are_refused(void **state)
{
	g_autoptr(StorySignature) signature =
		signature_of(*state, day[0].title, day[0].body, day[0].when);
	g_autoptr(GBytes) whole = story_signature_write(signature);
	gsize size = 0;
	const guint8 *data = g_bytes_get_data(whole, &size);
	for (gsize length = 0; length < size; length++) {
		g_autoptr(GBytes) cut = g_bytes_new(data, length);
		assert_null(story_signature_read(cut));
	}
	g_autofree guint8 *other = g_malloc0(size + 1);
	memcpy(other, data, size);
	g_autoptr(GBytes) longer = g_bytes_new(other, size + 1);
	assert_null(story_signature_read(longer));
	other[0]++;
	g_autoptr(GBytes) newer = g_bytes_new(other, size);
	assert_null(story_signature_read(newer));
}

static void test_bytes_no_writer_wrote_are_refused(void **state)
{
	g_autoptr(StorySignature) signature =
		signature_of(*state, day[0].title, day[0].body, day[0].when);
	g_autoptr(GBytes) whole = story_signature_write(signature);
	gsize size = 0;
	const guint8 *data = g_bytes_get_data(whole, &size);
	const gsize when = 1, killed = 9, language = 17, kind = 21 + 4, last_shingle = size - 4;
	const struct {
		gsize at, n;
		guint8 byte;
		const char *why;
	} cases[] = {
		{ when + 7, 1, 0x7f, "a time beyond all ages" },
		{ when + 7, 1, 0x80, "or before them" },
		{ killed + 7, 1, 0x80, "fewer than none killed" },
		{ language, 1, 0xff, "a language there is not" },
		{ kind, 1, 0xff, "a kind of feature there is not" },
		{ last_shingle, 4, 0, "shingles out of order" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree guint8 *bent = g_memdup2(data, size);
		memset(bent + cases[i].at, cases[i].byte, cases[i].n);
		g_autoptr(GBytes) bytes = g_bytes_new(bent, size);
		assert_null(story_signature_read(bytes));
	}
}

static void test_an_item_without_anything_joins_nothing(void **state)
{
	g_autoptr(StoryIndex) index = story_index_new(WINDOW);
	for (guint i = 0; i < G_N_ELEMENTS(day); i++)
		story_index_add(index, i + 1,
				signature_of(*state, day[i].title, day[i].body, day[i].when));
	g_autoptr(StorySignature) empty = signature_of(*state, "", "", NOON + 5 * HOUR);
	StoryMatch match = story_index_find(index, empty);
	assert_int_equal(match.story, 0);
	g_autoptr(GBytes) bytes = story_signature_write(empty);
	g_autoptr(StorySignature) back = story_signature_read(bytes);
	assert_non_null(back);
}

/* ---- joining and parting ---- */

static gint64 story_of(StoryIndex *index, const StorySignature *asked)
{
	StoryMatch match = story_index_find(index, asked);
	return match.story;
}

static void test_stories_that_later_items_show_to_be_one_are_twins(void **state)
{
	g_autoptr(StoryIndex) index = story_index_new(WINDOW);
	g_autofree char *why = NULL;
	story_index_add(index, 1,
			signature_of(*state, "Blast in Quetta kills 12", QUETTA_BODY, NOON));
	story_index_add(index, 2,
			signature_of(*state, "Quetta blast kills 12 shoppers", QUETTA_BODY, NOON));
	story_index_add(index, 3, signature_of(*state, "Iran and Pakistan hold talks", "", NOON));
	StorySignature *more = signature_of(*state, "Blast in Quetta kills 12", "", NOON + HOUR);
	gint64 found = story_of(index, more);
	story_index_add(index, found, more);
	assert_int_equal(story_index_twin(index, found, &why), 3 - found);
	assert_non_null(why);
	assert_int_equal(story_index_count(index), 3);
	story_index_merge(index, 1, 2);
	assert_int_equal(story_index_count(index), 2);
	assert_int_equal(story_index_twin(index, 1, NULL), 0);
	g_autoptr(StorySignature) asked =
		signature_of(*state, "Quetta blast kills 12", "", NOON + HOUR);
	assert_int_equal(story_of(index, asked), 1);
}

static void test_what_a_person_has_parted_is_no_twin(void **state)
{
	g_autoptr(StoryIndex) index = story_index_new(WINDOW);
	story_index_add(index, 1,
			signature_of(*state, "Blast in Quetta kills 12", QUETTA_BODY, NOON));
	story_index_add(index, 2,
			signature_of(*state, "Blast in Quetta kills 12", QUETTA_BODY, NOON));
	story_index_keep_apart(index, 2, 1);
	StorySignature *more = signature_of(*state, "Blast in Quetta kills 12", QUETTA_BODY, NOON);
	gint64 found = story_of(index, more);
	story_index_add(index, found, more);
	assert_int_equal(story_index_twin(index, found, NULL), 0);
}

static void test_parting_outlives_a_merger(void **state)
{
	g_autoptr(StoryIndex) index = story_index_new(WINDOW);
	for (gint64 id = 1; id <= 3; id++)
		story_index_add(
			index, id,
			signature_of(*state, "Blast in Quetta kills 12", QUETTA_BODY, NOON));
	story_index_keep_apart(index, 1, 2);
	story_index_merge(index, 3, 2);
	StorySignature *more = signature_of(*state, "Blast in Quetta kills 12", QUETTA_BODY, NOON);
	gint64 found = story_of(index, more);
	story_index_add(index, found, more);
	assert_int_equal(story_index_twin(index, found, NULL), 0);
}

static void test_an_item_taken_out_is_forgotten(void **state)
{
	g_autoptr(StoryIndex) index = story_index_new(WINDOW);
	g_autoptr(StorySignature) talks =
		signature_of(*state, "Iran and Pakistan hold talks", "", NOON);
	story_index_add(index, 1,
			signature_of(*state, "Blast in Quetta kills 12", QUETTA_BODY, NOON));
	story_index_add(index, 1, signature_of(*state, "Iran and Pakistan hold talks", "", NOON));
	assert_int_equal(story_of(index, talks), 1);
	story_index_remove(index, 1, talks);
	assert_int_equal(story_of(index, talks), 0);
	assert_int_equal(story_index_count(index), 1);
	g_autoptr(StorySignature) blast =
		signature_of(*state, "Blast in Quetta kills 12", QUETTA_BODY, NOON);
	story_index_remove(index, 1, blast);
	assert_int_equal(story_index_count(index), 0);
	assert_int_equal(story_of(index, blast), 0);
}

static void test_many_stories_come_and_go_without_a_trace(void **state)
{
	g_autoptr(StoryIndex) index = story_index_new(HOUR);
	for (guint i = 0; i < 3000; i++) {
		g_autofree char *title = g_strdup_printf("w%ua w%ub w%uc in Quetta", i, i, i);
		story_index_add(index, i + 1, signature_of(*state, title, "", NOON + i * 60));
		if (i >= 60) {
			g_autofree char *recent =
				g_strdup_printf("w%ua w%ub w%uc", i - 30, i - 30, i - 30);
			g_autoptr(StorySignature) asked =
				signature_of(*state, recent, "", NOON + i * 60);
			assert_int_equal(story_of(index, asked), i - 30 + 1);
			assert_int_equal(story_index_count(index), 61);
		}
	}
	g_autoptr(StorySignature) late = signature_of(*state, "x", "", NOON + 4000 * 60);
	assert_int_equal(story_of(index, late), 0);
	assert_int_equal(story_index_count(index), 0);
}

/* Word I of story N. */
static char *odd_words(guint n)
{
	GString *words = g_string_new(NULL);
	for (guint i = 0; i < 8; i++) {
		guint32 z = (n * 8 + i + 1) * 2654435761u;
		for (guint k = 0; k < 5; k++, z /= 26)
			g_string_append_c(words, (char)('a' + z % 26));
		g_string_append_c(words, ' ');
	}
	return g_string_free(words, FALSE);
}

/* Where a sixth of 400 stories is of one place and one kind of event, these say little. */
static void test_among_many_stories_place_and_kind_alone_join_nothing(void **state)
{
	g_autoptr(StoryIndex) index = story_index_new(WINDOW);
	for (guint n = 0; n < 410; n++) {
		g_autofree char *words = odd_words(n);
		g_autofree char *title =
			g_strdup_printf("%s%s", n % 6 == 0 ? "Blast in Quetta, " : "", words);
		StorySignature *signature = signature_of(*state, title, "", NOON + n);
		StoryMatch match = story_index_find(index, signature);
		if (n >= 400)
			assert_int_equal(match.story, 0);
		story_index_add(index, n + 1, signature);
	}
	g_autofree char *words = odd_words(402);
	g_autofree char *title = g_strconcat("Quetta: ", words, NULL);
	g_autoptr(StorySignature) again = signature_of(*state, title, "", NOON + 500);
	StoryMatch match = story_index_find(index, again);
	assert_int_equal(match.story, 403);
}

static void test_a_story_that_was_quiet_for_days_still_knows_a_copy(void **state)
{
	g_autoptr(StoryIndex) index = story_index_new(14 * 24 * HOUR);
	g_autoptr(GString) body = g_string_new(QUETTA_BODY " ");
	for (guint n = 0; n < 8; n++) {
		g_autofree char *words = odd_words(n);
		g_string_append(body, words);
	}
	story_index_add(index, 1, signature_of(*state, "Blast in Quetta", body->str, NOON));
	story_index_add(index, 2, signature_of(*state, "Talks", "in Kabul", NOON + 5 * 24 * HOUR));
	g_autoptr(StorySignature) again =
		signature_of(*state, "Blast in Quetta", body->str, NOON + 5 * 24 * HOUR);
	StoryMatch match = story_index_find(index, again);
	assert_int_equal(match.story, 1);
	assert_true(match.copy);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tellings_of_one_happening_are_one_story),
		cmocka_unit_test(test_two_bombings_in_two_cities_on_one_day_are_two),
		cmocka_unit_test(test_another_kind_of_event_is_another_story),
		cmocka_unit_test(test_the_same_words_again_are_a_copy),
		cmocka_unit_test(test_a_story_closes_when_its_window_has_passed),
		cmocka_unit_test(test_each_new_item_keeps_a_story_open),
		cmocka_unit_test(test_the_same_items_fall_into_the_same_stories),
		cmocka_unit_test(test_finding_does_not_change_what_is_found),
		cmocka_unit_test(test_an_empty_index_knows_no_story),
		cmocka_unit_test(test_items_that_come_late_take_their_place_in_time),
		cmocka_unit_test(test_stories_leave_by_age_however_they_came),
		cmocka_unit_test(test_a_signature_survives_being_written),
		cmocka_unit_test(test_a_written_signature_finds_what_the_first_found),
		cmocka_unit_test(test_damaged_bytes_are_refused),
		cmocka_unit_test(test_bytes_no_writer_wrote_are_refused),
		cmocka_unit_test(test_an_item_without_anything_joins_nothing),
		cmocka_unit_test(test_stories_that_later_items_show_to_be_one_are_twins),
		cmocka_unit_test(test_what_a_person_has_parted_is_no_twin),
		cmocka_unit_test(test_parting_outlives_a_merger),
		cmocka_unit_test(test_an_item_taken_out_is_forgotten),
		cmocka_unit_test(test_among_many_stories_place_and_kind_alone_join_nothing),
		cmocka_unit_test(test_a_story_that_was_quiet_for_days_still_knows_a_copy),
		cmocka_unit_test(test_many_stories_come_and_go_without_a_trace),
	};
	return cmocka_run_group_tests(tests, make_ruleset, free_ruleset);
}

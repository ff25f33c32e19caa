/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What agent and worker tell each other, and what a worker that lies may not. */
#include "tests/unit/fixture.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "agent/frame.h"
#include "agent/message.h"
#include "feeds/limits.h"

#define NOW 1700000000

static const char entities[] = "[quetta]\nkind = city\ncountry = pk\nen = Quetta\n";
static const char lexicon[] = "[event.bombing]\nroles = actor-target\nen = bomb* | blast\n"
			      "[toll.killed]\nen = kills | killed\n[cue.in]\nen = in\n";
static const char rules[] = "[bomb]\nseverity = high\nmatch = event:bombing\n"
			    "[two]\nseverity = low\nmatch = event:bombing AND sources>=2\n"
			    "[not]\nmatch = killed>=1\nunless = @quetta\n";
static const char body[] =
	"<rss version=\"2.0\"><channel><title>A \xc3\xa9</title><ttl>30</ttl>"
	"<link>https://a.example/</link>"
	"<item><guid isPermaLink=\"false\">1</guid><link>https://a.example/1</link>"
	"<title>\xc3\x89"
	"clat: blast in Quetta</title>"
	"<description>5 killed as bomb goes off in Quetta</description>"
	"<pubDate>Tue, 14 Nov 2023 22:00:00 GMT</pubDate></item>"
	"<item><title>Weather</title><description>Rain</description></item></channel></rss>";

static int make_ruleset(void **state)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autofree char *dir = g_dir_make_tmp("vedette-test-XXXXXX", NULL);
	*state = load_ruleset(dir, rules, entities, lexicon, diags);
	remove_tree(dir);
	return *state == NULL;
}

static int free_ruleset(void **state)
{
	ruleset_unref(*state);
	return 0;
}

static Feed *parsed(void)
{
	g_autoptr(GBytes) bytes = g_bytes_new_static(body, sizeof body - 1);
	Feed *feed = reader_parse(bytes, "application/rss+xml", "https://a.example/feed", NULL);
	assert_non_null(feed);
	return feed;
}

/* SAID as it is after a way through a frame. */
static GVariant *sent(FrameKind kind, GVariant *said)
{
	g_autoptr(GBytes) packed = frame_pack(kind, 7, said);
	g_autoptr(GBytes) inner = g_bytes_new_from_bytes(packed, 4, g_bytes_get_size(packed) - 4);
	Frame frame = { 0 };
	assert_true(frame_open(inner, FALSE, &frame));
	assert_int_equal(frame.kind, kind);
	assert_int_equal(frame.job, 7);
	return frame.said;
}

/* ---- frames ---- */

typedef struct {
	int ends[2];
} Pair;

static void make_pair(Pair *pair)
{
	assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, pair->ends), 0);
}

static void test_a_frame_that_comes_in_pieces_is_whole(void **state)
{
	Pair pair;
	make_pair(&pair);
	g_autoptr(GBytes) packed = frame_pack(FRAME_NO_FEED, 3, g_variant_new_string("why"));
	gsize size;
	const guint8 *data = g_bytes_get_data(packed, &size);
	FrameInput input = { 0 };
	g_auto(Frame) frame = { 0 };
	gboolean bad;
	for (gsize i = 0; i < size; i++) {
		assert_int_equal(frame_read(&input, pair.ends[1], &frame, &bad), FRAME_MORE);
		assert_int_equal(write(pair.ends[0], data + i, 1), 1);
	}
	assert_int_equal(frame_read(&input, pair.ends[1], &frame, &bad), FRAME_WHOLE);
	assert_string_equal(g_variant_get_string(frame.said, NULL), "why");
	close(pair.ends[0]);
	g_auto(Frame) none = { 0 };
	assert_int_equal(frame_read(&input, pair.ends[1], &none, &bad), FRAME_END);
	assert_false(bad);
	close(pair.ends[1]);
}

static void test_what_is_no_frame_ends_the_stream(void **state)
{
	static const struct {
		const char *bytes;
		gsize size;
		const char *why;
	} cases[] = {
		{ "\0\0\0\0", 4, "of no length" },
		{ "\xff\xff\xff\xff", 4, "longer than any" },
		{ "\x05\0\0\0hello", 9, "no GVariant" },
		{ "\x01\0\0\0\0", 5, "too short for its type" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		Pair pair;
		FrameInput input = { 0 };
		g_auto(Frame) frame = { 0 };
		gboolean bad = FALSE;
		make_pair(&pair);
		assert_int_equal(write(pair.ends[0], cases[i].bytes, cases[i].size), cases[i].size);
		FrameState read = frame_read(&input, pair.ends[1], &frame, &bad);
		if (read != FRAME_END || !bad)
			print_error("%s: taken\n", cases[i].why);
		assert_true(read == FRAME_END && bad);
		frame_input_clear(&input);
		close(pair.ends[0]);
		close(pair.ends[1]);
	}
}

static void test_a_frame_of_another_type_or_form_is_refused(void **state)
{
	static const struct {
		guchar kind;
		const char *text, *why;
	} cases[] = {
		{ FRAME_NO_FEED, "'why'", NULL },
		{ FRAME_NO_FEED, "('why',)", "a tuple where a text is due" },
		{ FRAME_FEED, "'why'", "a text where a feed is due" },
		{ FRAME_JUDGED, "@a(ayssb) []", "another array" },
		{ N_FRAMES, "'why'", "no kind" },
		{ 255, "()", "no kind" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GVariant) said = g_variant_parse(NULL, cases[i].text, NULL, NULL, NULL);
		g_autoptr(GVariant) whole =
			g_variant_ref_sink(g_variant_new("(ytv)", cases[i].kind, (guint64)1, said));
		g_autoptr(GBytes) bytes = g_variant_get_data_as_bytes(whole);
		g_auto(Frame) frame = { 0 };
		if (frame_open(bytes, FALSE, &frame) != (cases[i].why == NULL))
			fail_msg("%s", cases[i].text);
	}
	/* a text that is not UTF-8 is in no normal form */
	g_autoptr(GBytes) good = frame_pack(FRAME_NO_FEED, 1, g_variant_new_string("XXXX"));
	gsize size;
	const char *data = g_bytes_get_data(good, &size);
	g_autofree char *copy = g_memdup2(data + 4, size - 4);
	*(char *)memmem(copy, size - 4, "XXXX", 4) = (char)0xff;
	g_autoptr(GBytes) bytes = g_bytes_new(copy, size - 4);
	g_auto(Frame) frame = { 0 };
	assert_false(frame_open(bytes, FALSE, &frame));
}

static void test_a_frame_beyond_the_ceiling_is_not_packed(void **state)
{
	gsize size = LIMIT_FRAME;
	guint8 *data = g_malloc0(size);
	g_autoptr(GBytes) bytes = g_bytes_new_take(data, size);
	assert_null(frame_pack(FRAME_READ, 1, message_body(bytes, NULL, NULL)));
}

/* ---- feeds ---- */

static void test_a_feed_arrives_as_it_was_parsed(void **state)
{
	g_autoptr(Feed) feed = parsed();
	g_autoptr(GVariant) said = sent(FRAME_FEED, message_of_feed(feed));
	g_autoptr(Feed) back = message_feed(said);
	assert_non_null(back);
	assert_string_equal(back->title.value, feed->title.value);
	assert_string_equal(back->version, "rss20");
	assert_int_equal(back->ttl_minutes, 30);
	assert_int_equal(back->items->len, 2);
	for (guint i = 0; i < 2; i++) {
		const Item *a = g_ptr_array_index(feed->items, i);
		const Item *b = g_ptr_array_index(back->items, i);
		assert_string_equal(a->key, b->key);
		assert_string_equal(a->headline, b->headline);
		assert_string_equal(a->text, b->text);
		assert_int_equal(g_strcmp0(a->url, b->url), 0);
		assert_int_equal(g_strcmp0(a->link, b->link), 0);
		assert_int_equal(a->published, b->published);
	}
}

static void test_what_no_parser_makes_is_no_feed(void **state)
{
	static const struct {
		const char *key, *url, *link, *headline, *text, *why;
	} cases[] = {
		{ "k", "https://a.example/", "https://a.example/", "h", "t\n", NULL },
		{ "k", NULL, NULL, "", "", NULL },
		{ "", NULL, NULL, "h", "t", "no key" },
		{ "k", NULL, "javascript:alert(1)", "h", "t", "a link that runs" },
		{ "k", "file:///etc/passwd", NULL, "h", "t", "a file" },
		{ "k", NULL, NULL, "h\nh", "t", "a headline of two lines" },
		{ "k", NULL, NULL, "h\033[2J", "t", "a headline that moves the cursor" },
		{ "k", NULL, NULL, "h", "t\r\n", "a text with a carriage return" },
		{ "k\001", NULL, NULL, "h", "t", "a key with a control character" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Feed) feed = feed_new();
		Item *item = item_new();
		item->key = g_strdup(cases[i].key);
		item->url = g_strdup(cases[i].url);
		item->link = g_strdup(cases[i].link);
		item->headline = g_strdup(cases[i].headline);
		item->text = g_strdup(cases[i].text);
		g_ptr_array_add(feed->items, item);
		g_autoptr(GVariant) said = sent(FRAME_FEED, message_of_feed(feed));
		g_autoptr(Feed) back = message_feed(said);
		if ((back != NULL) != (cases[i].why == NULL))
			fail_msg("%s", cases[i].why != NULL ? cases[i].why : cases[i].key);
	}
}

static void test_more_items_than_any_feed_has_are_no_feed(void **state)
{
	g_autoptr(Feed) feed = feed_new();
	for (guint i = 0; i <= LIMIT_ITEMS; i++) {
		Item *item = item_new();
		item->key = g_strdup("k");
		item->headline = g_strdup("");
		item->text = g_strdup("");
		g_ptr_array_add(feed->items, item);
	}
	g_autoptr(GVariant) said = sent(FRAME_FEED, message_of_feed(feed));
	assert_null(message_feed(said));
}

/* ---- judgements ---- */

static GVariant *judged_by_a_worker(const Ruleset *ruleset, const Feed *feed)
{
	JudgeContext context = { .feed = "https://a.example/feed", .source = "A", .lang = "en" };
	g_autoptr(GArray) asked = g_array_new(FALSE, FALSE, sizeof(JudgeOf));
	for (guint i = 0; i < feed->items->len; i++) {
		JudgeOf one = { i, NOW };
		g_array_append_val(asked, one);
	}
	JudgeOrder order = { &context, "a", NOW, asked };
	g_autoptr(GVariant) said = sent(FRAME_JUDGE, message_of_order(&order));
	g_autoptr(GPtrArray) judged = message_obey(said, ruleset, feed);
	assert_non_null(judged);
	return sent(FRAME_JUDGED, message_of_judged(judged));
}

static void test_a_judgement_arrives_as_it_was_made(void **state)
{
	const Ruleset *ruleset = *state;
	JudgeContext context = { .feed = "https://a.example/feed", .source = "A", .lang = "en" };
	g_autoptr(Feed) feed = parsed();
	g_autoptr(GVariant) said = judged_by_a_worker(ruleset, feed);
	assert_int_equal(g_variant_n_children(said), 2);
	const Item *item = g_ptr_array_index(feed->items, 0);
	Judged *here = reader_judge(ruleset, item, &context, "a", NOW, NOW);
	Judged *there = message_judged(said, 0, ruleset, item, &context, NOW);
	assert_non_null(there);
	const Verdict *a = here->verdict, *b = there->verdict;
	assert_int_equal(b->rules->len, 1);
	assert_int_equal(b->waiting->len, 1);
	assert_int_equal(b->suppressed->len, 1);
	const RuleHit *x = a->rules->pdata[0], *y = b->rules->pdata[0];
	assert_ptr_equal(x->name, y->name);
	assert_string_equal(x->because->pdata[0], y->because->pdata[0]);
	assert_memory_equal(x->spans->pdata[0], y->spans->pdata[0], sizeof(Span));
	assert_int_equal(a->severity, b->severity);
	assert_int_equal(a->killed.min, b->killed.min);
	assert_string_equal(a->suppressed->pdata[0], b->suppressed->pdata[0]);
	assert_true(g_bytes_equal(here->reading, there->reading));
	assert_memory_equal(here->signature, there->signature, sizeof(StorySignature));
	assert_string_equal(here->voice, there->voice);
	assert_string_equal(here->lines[FIELD_TEXT], there->lines[FIELD_TEXT]);
	judged_free(here);
	judged_free(there);
	Judged *dull =
		message_judged(said, 1, ruleset, g_ptr_array_index(feed->items, 1), &context, NOW);
	assert_false(dull->verdict->relevant);
	assert_null(dull->signature);
	judged_free(dull);
}

static void test_an_item_that_is_not_there_is_not_judged(void **state)
{
	JudgeContext context = { 0 };
	g_autoptr(Feed) feed = parsed();
	g_autoptr(GArray) asked = g_array_new(FALSE, FALSE, sizeof(JudgeOf));
	JudgeOf one = { 2, NOW };
	g_array_append_val(asked, one);
	JudgeOrder order = { &context, NULL, NOW, asked };
	g_autoptr(GVariant) said = sent(FRAME_JUDGE, message_of_order(&order));
	assert_null(message_obey(said, *state, feed));
}

/* The printed form of what an honest worker says, with one thing in it replaced. */
static void test_a_judgement_that_cannot_be_is_refused(void **state)
{
	static const struct {
		const char *from, *to, *why;
	} cases[] = {
		{ "'bomb'", "'bomb'", NULL },
		{ "'bomb'", "'bomc'", "a rule that is not in force" },
		{ "'bomb', 0x03", "'bomb', 0x04", "a severity that is not the rule's" },
		{ "'bomb', 0x03", "'bomb', 0x63", "no severity" },
		{ "(0x00, 7, 12)", "(0x00, 7, 1200)", "words behind the end of the headline" },
		{ "(0x00, 7, 12)", "(0x00, 12, 7)", "words that end before they begin" },
		{ "(0x00, 7, 12)", "(0x02, 7, 12)", "words of no field" },
		{ "event bombing", "event\\u001b[2J", "a reason that moves the cursor" },
		{ "'a'", "'a\\nb'", "a voice of two lines" },
	};
	JudgeContext context = { 0 };
	g_autoptr(Feed) feed = parsed();
	g_autoptr(GVariant) said = judged_by_a_worker(*state, feed);
	g_autofree char *text = g_variant_print(said, FALSE);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_auto(GStrv) parts = g_strsplit(text, cases[i].from, -1);
		if (g_strv_length(parts) < 2)
			fail_msg("nothing to replace: %s in %s", cases[i].from, text);
		g_autofree char *lie = g_strjoinv(cases[i].to, parts);
		g_autoptr(GError) error = NULL;
		g_autoptr(GVariant) told =
			g_variant_parse(G_VARIANT_TYPE(FRAME_TYPE_JUDGED), lie, NULL, NULL, &error);
		if (told == NULL)
			fail_msg("%s: %s", cases[i].to, error->message);
		Judged *judged = message_judged(told, 0, *state, g_ptr_array_index(feed->items, 0),
						&context, NOW);
		if ((judged != NULL) != (cases[i].why == NULL))
			fail_msg("%s", cases[i].why != NULL ? cases[i].why : "the truth");
		judged_free(judged);
	}
}

static void test_a_damaged_reading_or_a_missing_signature_is_refused(void **state)
{
	JudgeContext context = { 0 };
	g_autoptr(Feed) feed = parsed();
	const Item *item = g_ptr_array_index(feed->items, 0);
	for (int i = 0; i < 2; i++) {
		g_autoptr(GPtrArray) one = g_ptr_array_new_with_free_func(judged_free);
		Judged *judged = reader_judge(*state, item, &context, "a", NOW, NOW);
		g_ptr_array_add(one, judged);
		if (i == 0) {
			g_bytes_unref(judged->reading);
			judged->reading = g_bytes_new("\x05\x01", 2);
		} else {
			g_clear_pointer(&judged->signature, story_signature_free);
		}
		g_autoptr(GVariant) said = sent(FRAME_JUDGED, message_of_judged(one));
		assert_null(message_judged(said, 0, *state, item, &context, NOW));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_frame_that_comes_in_pieces_is_whole),
		cmocka_unit_test(test_what_is_no_frame_ends_the_stream),
		cmocka_unit_test(test_a_frame_of_another_type_or_form_is_refused),
		cmocka_unit_test(test_a_frame_beyond_the_ceiling_is_not_packed),
		cmocka_unit_test(test_a_feed_arrives_as_it_was_parsed),
		cmocka_unit_test(test_what_no_parser_makes_is_no_feed),
		cmocka_unit_test(test_more_items_than_any_feed_has_are_no_feed),
		cmocka_unit_test(test_a_judgement_arrives_as_it_was_made),
		cmocka_unit_test(test_an_item_that_is_not_there_is_not_judged),
		cmocka_unit_test(test_a_judgement_that_cannot_be_is_refused),
		cmocka_unit_test(test_a_damaged_reading_or_a_missing_signature_is_refused),
	};
	return cmocka_run_group_tests(tests, make_ruleset, free_ruleset);
}

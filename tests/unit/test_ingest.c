/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "agent/alert.h"
#include "agent/health.h"
#include "agent/ingest.h"
#include "agent/schedule.h"

#define HOUR 3600
#define DAY  86400
#define FEED "https://a.example/feed"

static const char entities[] = "[quetta]\nkind = city\ncountry = pk\nen = Quetta\n"
			       "[kabul]\nkind = city\ncountry = af\nen = Kabul\n";
static const char lexicon[] = "[event.bombing]\nroles = actor-target\nen = bomb* | blast\n"
			      "[toll.killed]\nen = kills | killed\n[cue.in]\nen = in\n";
static const char rules[] = "[bomb]\ntitle = A bombing\nseverity = high\ncooldown = 1h\n"
			    "match = event:bombing\n"
			    "[massacre]\nseverity = critical\nmatch = killed>=50\n"
			    "[quiet]\nseverity = low\nmatch = weather\n"
			    "[shown]\nseverity = high\nchannels = desktop\nmatch = flood\n"
			    "[two-voices]\nseverity = high\nmatch = quake AND sources>=2\n";

typedef struct {
	char *dir;
	Store *store;
	Ruleset *ruleset;
	Config *config;
	Ingest *ingest;
	FeedSpec *spec;
	FeedState *state;
	gint64 now; /* of the next answer */
} World;

static const char *const channels[] = { "log", "desktop", NULL };

static FeedSpec *spec_of(const char *line)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) specs = g_ptr_array_new();
	feedlist_parse(line, strlen(line), "a.feeds", "/", specs, diags);
	assert_int_equal(specs->len, 1);
	return g_ptr_array_index(specs, 0);
}

static void open_world(World *w)
{
	g_autoptr(GError) error = NULL;
	w->store = store_open(w->dir, STORE_WRITE, &error);
	assert_non_null(w->store);
	w->ingest = ingest_new(w->store, w->ruleset, w->config, channels, NULL, &error);
	assert_non_null(w->ingest);
	w->state = store_feed(w->store, w->spec->url, &error);
}

static void close_world(World *w)
{
	g_clear_pointer(&w->state, feed_state_free);
	g_clear_pointer(&w->ingest, ingest_free);
	g_clear_pointer(&w->store, store_close);
}

static int make_world(void **state)
{
	World *w = g_new0(World, 1);
	g_autoptr(DiagList) diags = diag_list_new();
	w->dir = g_dir_make_tmp("vedette-test-XXXXXX", NULL);
	w->ruleset = load_ruleset(w->dir, rules, entities, lexicon, diags);
	w->config = config_load(NULL, w->dir, diags);
	w->config->interval_whole = 60;
	w->spec = spec_of(FEED " name=\"A News\" publisher=a family=owner reliability=B\n");
	w->now = g_get_real_time() / G_USEC_PER_SEC;
	*state = w;
	if (w->ruleset == NULL)
		return 1;
	open_world(w);
	return 0;
}

static int free_world(void **state)
{
	World *w = *state;
	close_world(w);
	feed_spec_free(w->spec);
	config_free(w->config);
	ruleset_unref(w->ruleset);
	remove_tree(w->dir);
	g_free(w->dir);
	g_free(w);
	return 0;
}

/* ---- answers ---- */

static FetchResult *answer(const World *w, int status, const char *body)
{
	FetchResult *r = g_new0(FetchResult, 1);
	r->status = status;
	r->body = body != NULL ? g_bytes_new(body, strlen(body)) : NULL;
	r->content_type = g_strdup("application/rss+xml");
	r->final_url = g_strdup(w->spec->url);
	r->max_age = r->expires = r->retry_after = -1;
	r->started = r->finished = w->now;
	r->conditional = TRUE;
	return r;
}

typedef struct {
	const char *guid, *title;
	gint64 age; /* seconds; -1 = undated */
} Entry;

/* An RSS body of ENTRIES, the last with a NULL guid. */
static char *rss(const World *w, const Entry *entries)
{
	g_autoptr(GString) out =
		g_string_new("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>"
			     "<title>A</title><link>https://a.example/</link>");
	for (; entries->guid != NULL; entries++) {
		g_autoptr(GDateTime) time =
			g_date_time_new_from_unix_utc(w->now - MAX(entries->age, 0));
		g_autofree char *date = g_date_time_format(time, "%a, %d %b %Y %H:%M:%S GMT");
		g_string_append_printf(out,
				       "<item><guid isPermaLink=\"false\">%s</guid>"
				       "<link>https://a.example/%s</link><title>%s</title>",
				       entries->guid, entries->guid, entries->title);
		if (entries->age >= 0)
			g_string_append_printf(out, "<pubDate>%s</pubDate>", date);
		g_string_append(out, "</item>");
	}
	g_string_append(out, "</channel></rss>");
	return g_string_free(g_steal_pointer(&out), FALSE);
}

/* RESULT stays the caller's. */
static gboolean pass(World *w, const FeedSpec *spec, FeedState **state, const FetchResult *result,
		     gboolean is_page, IngestReport *report, GError **error)
{
	intake_put(ingest_intake(w->ingest),
		   answer_new(spec, state, (FetchResult *)result, is_page, NULL));
	g_autoptr(Answer) answer = intake_next(ingest_intake(w->ingest));
	assert_non_null(answer);
	gboolean ok = ingest_commit(w->ingest, answer, report, error);
	answer->result = NULL;
	return ok;
}

static IngestReport take(World *w, const FetchResult *result)
{
	IngestReport report;
	g_autoptr(GError) error = NULL;
	gboolean ok = pass(w, w->spec, &w->state, result, FALSE, &report, &error);
	if (error != NULL)
		print_error("%s\n", error->message);
	assert_true(ok);
	return report;
}

static IngestReport take_rss(World *w, const Entry *entries)
{
	g_autofree char *body = rss(w, entries);
	g_autoptr(FetchResult) result = answer(w, 200, body);
	return take(w, result);
}

/* The same, whatever is reported of it. */
static void skip_rss(World *w, const Entry *entries)
{
	g_auto(IngestReport) report = take_rss(w, entries);
}

/* The first poll of a feed, so that what follows is a later one. */
static void take_baseline(World *w)
{
	static const Entry old[] = { { "base", "Rain in Paris", 0 }, { NULL, NULL, 0 } };
	g_auto(IngestReport) report = take_rss(w, old);
	assert_int_equal(report.fresh, 1);
	w->now += HOUR;
}

static StoreCounts counts_of(const World *w)
{
	StoreCounts counts;
	assert_true(store_counts(w->store, &counts, NULL));
	return counts;
}

static const Entry blast[] = { { "1", "Blast in Quetta kills 12", 60 }, { NULL, NULL, 0 } };

/* ---- items ---- */

static void test_a_relevant_item_goes_the_whole_way(void **state)
{
	World *w = *state;
	static const Entry entries[] = { { "1", "Blast in Quetta kills 12", 60 },
					 { "2", "Rain in Paris", 60 },
					 { NULL, NULL, 0 } };
	g_auto(IngestReport) report = take_rss(w, entries);
	assert_int_equal(report.listed, 2);
	assert_int_equal(report.fresh, 2);
	assert_int_equal(report.relevant, 1);
	assert_int_equal(report.alerts, 1);
	assert_false(report.unchanged);
	assert_null(report.trouble);
	StoredItem *item = store_item(w->store, "https://a.example/1", NULL);
	g_autoptr(Story) story = store_story(w->store, item->story, NULL);
	assert_string_equal(item->title, "Blast in Quetta kills 12");
	assert_string_equal(item->source, "A News");
	assert_string_equal(item->publisher, "a");
	assert_int_equal(item->reliability, 'B');
	assert_int_equal(item->when, w->now - 60);
	assert_int_equal(item->first_seen, w->now);
	assert_non_null(strstr(item->because, "event bombing: \"Blast\" (title)"));
	assert_non_null(strstr(item->verdict, "\"relevant\":true"));
	assert_string_equal(story->headline, item->title);
	assert_string_equal(story->rule, "bomb");
	assert_string_equal(story->families, "owner");
	assert_int_equal(story->killed.min, 12);
	assert_int_equal(story->told_updates, 1);
	g_autoptr(OutboxRow) row = store_claim_outbox(w->store, "log", w->now, NULL);
	g_autoptr(Alert) alert = alert_read(row->payload);
	assert_int_equal(alert->story, item->story);
	assert_string_equal(alert->headline, item->title);
	assert_int_equal(counts_of(w).waiting, 2);
	stored_item_free(item);
}

static void test_an_item_known_already_is_not_taken_again(void **state)
{
	World *w = *state;
	static const Entry more[] = { { "2", "Rain in Paris", 0 },
				      { "1", "Blast in Quetta kills 12, reworded", 60 },
				      { NULL, NULL, 0 } };
	skip_rss(w, blast);
	g_auto(IngestReport) report = take_rss(w, more);
	assert_int_equal(report.listed, 2);
	assert_int_equal(report.fresh, 1);
	assert_int_equal(report.alerts, 0);
	assert_int_equal(counts_of(w).items, 2);
}

static void test_an_item_listed_twice_in_one_document_is_one(void **state)
{
	World *w = *state;
	static const Entry twice[] = { { "1", "Blast in Quetta", 60 },
				       { "1", "Blast in Quetta", 60 },
				       { NULL, NULL, 0 } };
	g_auto(IngestReport) report = take_rss(w, twice);
	assert_int_equal(report.listed, 2);
	assert_int_equal(report.fresh, 1);
}

static void test_what_was_known_is_known_after_a_restart(void **state)
{
	World *w = *state;
	skip_rss(w, blast);
	close_world(w);
	open_world(w);
	memset(w->state->body_hash, 0, sizeof w->state->body_hash);
	g_auto(IngestReport) report = take_rss(w, blast);
	assert_int_equal(report.listed, 1);
	assert_int_equal(report.fresh, 0);
	assert_int_equal(counts_of(w).alerts, 1);
}

static void test_dates_are_the_feed_s_but_never_ahead(void **state)
{
	World *w = *state;
	static const Entry entries[] = { { "1", "Blast in Quetta", 600 },
					 { "2", "Blast in Kabul", -1 },
					 { NULL, NULL, 0 } };
	skip_rss(w, entries);
	g_autoptr(GDateTime) ahead = g_date_time_new_from_unix_utc(w->now + DAY);
	g_autofree char *date = g_date_time_format(ahead, "%Y-%m-%dT%H:%M:%SZ");
	g_autofree char *body = g_strdup_printf(
		"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>A</title><entry><id>3</id>"
		"<title>Later</title><link href=\"https://a.example/3\"/><updated>%s</updated>"
		"</entry></feed>",
		date);
	g_autoptr(FetchResult) result = answer(w, 200, body);
	take(w, result);
	static const gint64 ages[] = { 600, 0, 0 };
	for (int i = 0; i < 3; i++) {
		g_autofree char *url = g_strdup_printf("https://a.example/%d", i + 1);
		StoredItem *item = store_item(w->store, url, NULL);
		assert_int_equal(item->when, w->now - ages[i]);
		stored_item_free(item);
	}
}

static void test_dates_seen_takes_our_clock_for_the_feed_s(void **state)
{
	World *w = *state;
	static const Entry old[] = { { "1", "Blast in Quetta kills 12", 400 * DAY },
				     { NULL, NULL, 0 } };
	w->spec->dates = DATES_SEEN;
	g_auto(IngestReport) report = take_rss(w, old);
	StoredItem *item = store_item(w->store, "https://a.example/1", NULL);
	assert_int_equal(item->when, w->now);
	assert_int_equal(report.alerts, 1);
	stored_item_free(item);
}

/* ---- answers without news ---- */

static void test_not_modified_changes_nothing_but_the_clock(void **state)
{
	World *w = *state;
	skip_rss(w, blast);
	g_free(w->state->etag);
	w->state->etag = g_strdup("\"one\"");
	w->now += HOUR;
	g_autoptr(FetchResult) result = answer(w, 304, NULL);
	g_auto(IngestReport) report = take(w, result);
	assert_true(report.unchanged);
	assert_null(report.trouble);
	assert_int_equal(report.listed + report.fresh, 0);
	assert_string_equal(w->state->etag, "\"one\"");
	assert_int_equal(w->state->last_ok, w->now);
	assert_int_equal(w->state->health, HEALTH_OK);
	assert_true(w->state->next_at > w->now);
	assert_int_equal(counts_of(w).items, 1);
}

static void test_the_same_bytes_again_are_not_read_again(void **state)
{
	World *w = *state;
	g_autofree char *body = rss(w, blast);
	g_autoptr(FetchResult) first = answer(w, 200, body);
	take(w, first);
	w->now += HOUR;
	g_autoptr(FetchResult) second = answer(w, 200, body);
	second->etag = g_strdup("\"new\"");
	g_auto(IngestReport) report = take(w, second);
	assert_true(report.unchanged);
	assert_int_equal(report.listed, 0);
	assert_string_equal(w->state->etag, "\"new\"");
	assert_int_equal(w->state->last_ok, w->now);
}

static void test_what_is_no_feed_is_told_and_loses_nothing(void **state)
{
	World *w = *state;
	static const char *const bodies[] = { "<!DOCTYPE html><html><body>Log in</body></html>", "",
					      "{\"error\":1}", "\x89PNG\r\n" };
	g_autofree char *good = rss(w, blast);
	g_autoptr(FetchResult) first = answer(w, 200, good);
	first->etag = g_strdup("\"good\"");
	first->last_modified = g_strdup("yesterday");
	take(w, first);
	for (gsize i = 0; i < G_N_ELEMENTS(bodies); i++) {
		g_autoptr(FetchResult) result = answer(w, 200, bodies[i]);
		result->etag = g_strdup("\"bad\"");
		g_auto(IngestReport) report = take(w, result);
		assert_non_null(report.trouble);
		assert_false(report.unchanged);
		assert_int_equal(w->state->health, HEALTH_NOT_A_FEED);
		assert_int_equal(w->state->failures, i + 1);
		assert_string_equal(w->state->etag, "\"good\"");
		assert_string_equal(w->state->last_modified, "yesterday");
	}
	g_autoptr(FetchResult) again = answer(w, 200, good);
	g_auto(IngestReport) report = take(w, again);
	assert_true(report.unchanged);
	assert_int_equal(w->state->failures, 0);
	assert_int_equal(counts_of(w).items, 1);
}

static void test_faults_keep_validators_and_wait_longer(void **state)
{
	static const struct {
		FetchFault fault;
		int status;
		Health health;
		const char *trouble;
	} cases[] = {
		{ FETCH_DNS, 0, HEALTH_DNS, "it went wrong" },
		{ FETCH_TIMEOUT, 0, HEALTH_TIMEOUT, "it went wrong" },
		{ FETCH_REFUSED, 0, HEALTH_REFUSED, "it went wrong" },
		{ FETCH_OK, 500, HEALTH_FAILING, "the server says 500" },
		{ FETCH_OK, 404, HEALTH_FAILING, "the server says 404" },
		{ FETCH_OK, 403, HEALTH_REFUSED, "the server says 403" },
		{ FETCH_OK, 410, HEALTH_GONE, "the server says the feed is gone for good (410)" },
	};
	World *w = *state;
	g_autofree char *good = rss(w, blast);
	g_autoptr(FetchResult) first = answer(w, 200, good);
	first->etag = g_strdup("\"good\"");
	take(w, first);
	gint64 last_ok = w->state->last_ok;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		w->now += HOUR;
		g_autoptr(FetchResult) result = answer(w, cases[i].status, NULL);
		result->fault = cases[i].fault;
		if (result->fault != FETCH_OK)
			result->error = g_error_new_literal(VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER,
							    "it went wrong");
		g_auto(IngestReport) report = take(w, result);
		assert_string_equal(report.trouble, cases[i].trouble);
		assert_int_equal(w->state->health, cases[i].health);
		assert_string_equal(w->state->health_why, cases[i].trouble);
		assert_int_equal(w->state->failures, i + 1);
		assert_string_equal(w->state->etag, "\"good\"");
		assert_int_equal(w->state->last_ok, last_ok);
		assert_int_equal(w->state->last_try, w->now);
		assert_true(w->state->next_at > w->now);
	}
	g_autoptr(FeedState) stored = store_feed(w->store, FEED, NULL);
	assert_int_equal(stored->health, HEALTH_GONE);
	assert_string_equal(stored->etag, "\"good\"");
}

static void test_a_server_s_wish_is_heard(void **state)
{
	World *w = *state;
	g_autofree char *body = rss(w, blast);
	g_autoptr(FetchResult) result = answer(w, 200, body);
	result->max_age = 5 * HOUR;
	take(w, result);
	assert_in_range(w->state->next_at, w->now + 5 * HOUR, w->now + 5 * HOUR * 11 / 10);
	assert_int_equal(w->state->due_reason, DUE_MAX_AGE);
	g_autoptr(FetchResult) busy = answer(w, 429, NULL);
	busy->retry_after = 6 * HOUR;
	g_auto(IngestReport) report = take(w, busy);
	assert_in_range(w->state->next_at, w->now + 6 * HOUR, w->now + 6 * HOUR * 11 / 10);
	DueReason reason;
	assert_int_equal(schedule_user_wait(w->state, NULL, ASK_FORCE, w->now, &reason), 6 * HOUR);
	assert_int_equal(reason, DUE_RETRY_AFTER);
}

static void test_a_feed_s_own_interval_stands_for_the_global_one(void **state)
{
	World *w = *state;
	static const gint64 intervals[] = { 0, 60, 4 * HOUR };
	for (gsize i = 0; i < G_N_ELEMENTS(intervals); i++) {
		w->spec->interval = intervals[i];
		skip_rss(w, blast);
		gint64 wait = intervals[i] != 0 ? intervals[i] : w->config->interval;
		assert_in_range(w->state->next_at - w->now, wait, wait + wait / 10);
	}
}

static void test_a_feed_without_validators_is_asked_daily_unless_it_names_a_pace(void **state)
{
	static const struct {
		const char *etag, *channel;
		gint64 max_age, own, wait;
		DueReason reason;
		const char *why;
	} cases[] = {
		{ NULL, "", -1, 0, 24 * HOUR, DUE_WHOLE, "nothing said" },
		{ "\"x\"", "", -1, 0, HOUR, DUE_INTERVAL, "a validator" },
		{ NULL, "", 600, 0, 24 * HOUR, DUE_WHOLE, "fresh for less than our interval" },
		{ NULL, "", 2 * HOUR, 0, 2 * HOUR, DUE_MAX_AGE, "the server's pace" },
		{ NULL, "<ttl>90</ttl>", -1, 0, 90 * 60, DUE_TTL, "the feed's pace" },
		{ NULL, "", -1, 1800, 1800, DUE_INTERVAL, "the user's pace" },
	};
	World *w = *state;
	w->config->interval_whole = 24 * HOUR;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		close_world(w);
		remove_tree(w->dir);
		g_mkdir(w->dir, 0700);
		open_world(w);
		w->spec->interval = cases[i].own;
		g_autofree char *body = rss(w, blast);
		g_auto(GStrv) parts = g_strsplit(body, "<title>A", 2);
		g_autofree char *said =
			g_strconcat(parts[0], cases[i].channel, "<title>A", parts[1], NULL);
		g_autoptr(FetchResult) result = answer(w, 200, said);
		result->etag = g_strdup(cases[i].etag);
		result->max_age = cases[i].max_age;
		g_auto(IngestReport) report = take(w, result);
		print_message("%s\n", cases[i].why);
		assert_in_range(w->state->next_at - w->now, cases[i].wait,
				cases[i].wait + cases[i].wait / 10);
		assert_int_equal(w->state->due_reason, cases[i].reason);
	}
}

static void test_a_host_that_wants_to_be_left_alone_says_nothing_of_the_feed(void **state)
{
	World *w = *state;
	skip_rss(w, blast);
	w->now += HOUR;
	g_autoptr(FetchResult) held = answer(w, 0, NULL);
	held->fault = FETCH_HELD;
	held->error = g_error_new_literal(VEDETTE_ERROR, VEDETTE_ERROR_TRY_AT, "later");
	held->retry_after = 2 * HOUR;
	g_auto(IngestReport) report = take(w, held);
	assert_true(report.held);
	assert_null(report.trouble);
	assert_null(report.news);
	assert_int_equal(w->state->health, HEALTH_OK);
	assert_int_equal(w->state->failures, 0);
	assert_in_range(w->state->next_at - w->now, 2 * HOUR, 2 * HOUR * 11 / 10);
}

static void test_what_lists_only_what_is_new_has_not_turned_over(void **state)
{
	const Entry fresh[] = { { "71", "Rain in Kabul", HOUR },
				{ "72", "Snow in Kabul", HOUR },
				{ NULL, NULL, 0 } };
	static const struct {
		int status;
		gboolean gap;
	} cases[] = { { 226, FALSE }, { 200, TRUE } };
	World *w = *state;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		close_world(w);
		remove_tree(w->dir);
		g_mkdir(w->dir, 0700);
		open_world(w);
		skip_rss(w, blast);
		w->now += HOUR;
		g_autofree char *body = rss(w, fresh);
		g_autoptr(FetchResult) result = answer(w, cases[i].status, body);
		g_auto(IngestReport) report = take(w, result);
		assert_int_equal(report.fresh, 2);
		assert_int_equal(w->state->gap_at == w->now, cases[i].gap);
	}
}

static void
test_after_a_gap_the_older_page_is_named_and_taken_without_touching_the_feed(void **state)
{
	const Entry fresh[] = { { "71", "Rain in Kabul", HOUR },
				{ "72", "Snow in Kabul", HOUR },
				{ NULL, NULL, 0 } };
	const Entry older[] = { { "60", "Hail in Kabul", HOUR }, { NULL, NULL, 0 } };
	static const char link[] =
		"<link xmlns=\"http://www.w3.org/2005/Atom\" "
		"rel=\"prev-archive\" href=\"https://a.example/page2\"/><title>A";
	World *w = *state;
	skip_rss(w, blast);
	w->now += HOUR;
	g_autofree char *body = rss(w, fresh);
	g_auto(GStrv) parts = g_strsplit(body, "<title>A", 2);
	g_autofree char *linked = g_strconcat(parts[0], link, parts[1], NULL);
	g_autoptr(FetchResult) result = answer(w, 200, linked);
	g_auto(IngestReport) report = take(w, result);
	assert_string_equal(report.older, "https://a.example/page2");
	g_autofree char *second = rss(w, older);
	g_autoptr(FetchResult) page = answer(w, 200, second);
	page->etag = g_strdup("\"page\"");
	g_autoptr(FeedState) before = health_copy_state(w->state);
	g_auto(IngestReport) more = { 0 };
	assert_true(pass(w, w->spec, &w->state, page, TRUE, &more, NULL));
	assert_int_equal(more.fresh, 1);
	assert_null(more.older);
	assert_null(w->state->etag);
	assert_int_equal(w->state->next_at, before->next_at);
	g_auto(IngestReport) again = { 0 };
	assert_true(pass(w, w->spec, &w->state, page, TRUE, &again, NULL));
	assert_int_equal(again.fresh, 0);
}

static void test_a_feed_that_ends_its_reader_is_marked_and_told_of(void **state)
{
	World *w = *state;
	static const char why[] = "the reader of this feed was ended: it crashed";
	g_autofree char *good = rss(w, blast);
	g_autoptr(FetchResult) first = answer(w, 200, good);
	first->etag = g_strdup("\"good\"");
	take(w, first);
	guint items = counts_of(w).items, alerts = counts_of(w).alerts;
	for (guint i = 1; i <= 2; i++) {
		g_auto(IngestReport) report = { 0 };
		intake_put(ingest_intake(w->ingest),
			   answer_new(w->spec, &w->state, answer(w, 200, "<rss>"), FALSE, NULL));
		g_autoptr(Answer) lost = intake_next(ingest_intake(w->ingest));
		g_clear_pointer(&lost->feed, feed_free);
		lost->lost = g_strdup(why);
		assert_true(ingest_commit(w->ingest, lost, &report, NULL));
		assert_string_equal(report.trouble, why);
		assert_int_equal(w->state->health, HEALTH_UNREADABLE);
		assert_int_equal(w->state->failures, i);
		assert_true(w->state->next_at > w->now);
		assert_string_equal(w->state->etag, "\"good\"");
		/* told at once, and once */
		assert_int_equal(counts_of(w).alerts, alerts + 1);
		assert_int_equal(counts_of(w).items, items);
	}
	g_autoptr(FetchResult) again = answer(w, 200, good);
	g_auto(IngestReport) report = take(w, again);
	assert_non_null(strstr(report.news, "well again, after: unreadable"));
}

/* ---- alerts ---- */

/* What the outbox holds for CHANNEL of rule "health": "TEXT|…". Caller frees. */
static char *health_alerts(World *w, const char *channel)
{
	g_autoptr(GString) out = g_string_new(NULL);
	for (;;) {
		g_autoptr(OutboxRow) row = store_claim_outbox(w->store, channel, w->now, NULL);
		if (row == NULL)
			break;
		g_autoptr(Alert) alert = alert_read(row->payload);
		if (strcmp(alert->rule, ALERT_HEALTH) == 0)
			g_string_append_printf(out, "%s|", alert->headline);
		assert_true(row->story < 0 || strcmp(alert->rule, ALERT_HEALTH) != 0);
		store_finish_outbox(w->store, row, OUTBOX_SENT, 0, NULL, w->now, NULL);
	}
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static void test_a_feed_s_trouble_and_recovery_are_an_alert_each(void **state)
{
	World *w = *state;
	skip_rss(w, blast);
	for (int i = 0; i < 5; i++) {
		w->now += HOUR;
		g_autoptr(FetchResult) broken = answer(w, 500, NULL);
		g_auto(IngestReport) report = take(w, broken);
		assert_int_equal(report.alerts, 0);
	}
	w->now += HOUR;
	skip_rss(w, blast);
	g_autofree char *log = health_alerts(w, "log");
	assert_string_equal(log, "A News: is now: failing (the server says 500)|"
				 "A News: is well again, after: failing|");
}

static void test_a_feed_s_health_is_told_only_where_it_is_wanted(void **state)
{
	World *w = *state;
	static const struct {
		gboolean on;
		const char *channel;
		gboolean told;
	} cases[] = { { TRUE, "log", TRUE },
		      { TRUE, "terminal", FALSE },
		      { FALSE, "log", FALSE },
		      { FALSE, "terminal", FALSE } };
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		w->config->health = cases[i].on;
		close_world(w);
		remove_tree(w->dir);
		g_mkdir(w->dir, 0700);
		open_world(w);
		g_autoptr(FetchResult) gone = answer(w, 410, NULL);
		g_auto(IngestReport) report = take(w, gone);
		assert_non_null(report.news);
		g_autofree char *told = health_alerts(w, cases[i].channel);
		assert_int_equal(*told != '\0', cases[i].told);
	}
}

static void test_the_first_poll_of_a_feed_alerts_on_fresh_news_only(void **state)
{
	World *w = *state;
	static const Entry entries[] = { { "1", "Blast in Quetta kills 12", 60 },
					 { "2", "Blast in Kabul kills 9", 20 * HOUR },
					 { NULL, NULL, 0 } };
	g_auto(IngestReport) report = take_rss(w, entries);
	assert_int_equal(report.relevant, 2);
	assert_int_equal(report.alerts, 1);
}

static void test_a_later_poll_alerts_on_what_came_late(void **state)
{
	World *w = *state;
	static const Entry late[] = { { "2", "Blast in Kabul kills 9", 20 * HOUR },
				      { NULL, NULL, 0 } };
	take_baseline(w);
	g_auto(IngestReport) report = take_rss(w, late);
	assert_int_equal(report.alerts, 1);
}

static void test_old_news_alerts_nobody(void **state)
{
	World *w = *state;
	const Entry old[] = { { "2", "Blast in Kabul kills 9", w->config->max_age + HOUR },
			      { NULL, NULL, 0 } };
	take_baseline(w);
	g_auto(IngestReport) report = take_rss(w, old);
	assert_int_equal(report.relevant, 1);
	assert_int_equal(report.alerts, 0);
}

static void test_what_is_not_grave_goes_to_the_digest_only(void **state)
{
	World *w = *state;
	static const Entry mild[] = { { "1", "Weather in Paris", 60 }, { NULL, NULL, 0 } };
	g_auto(IngestReport) report = take_rss(w, mild);
	assert_int_equal(report.relevant, 1);
	assert_int_equal(report.alerts, 0);
	assert_int_equal(counts_of(w).stories, 1);
}

static void test_tellings_merge_until_the_alert_is_delivered(void **state)
{
	World *w = *state;
	static const Entry second[] = { { "2", "12 killed as blast hits market in Quetta", 0 },
					{ NULL, NULL, 0 } };
	static const Entry third[] = { { "3", "Quetta blast: 12 killed, police say", 0 },
				       { NULL, NULL, 0 } };
	skip_rss(w, blast);
	FeedSpec *other = spec_of("https://b.example/feed name=\"B Press\" publisher=b\n");
	g_autoptr(FeedState) other_state = store_feed(w->store, other->url, NULL);
	g_autofree char *body = rss(w, second);
	g_autoptr(FetchResult) result = answer(w, 200, body);
	IngestReport report;
	assert_true(pass(w, other, &other_state, result, FALSE, &report, NULL));
	assert_int_equal(report.alerts, 0);
	assert_int_equal(counts_of(w).alerts, 1);
	g_autoptr(OutboxRow) row = store_claim_outbox(w->store, "log", w->now, NULL);
	g_autoptr(Alert) alert = alert_read(row->payload);
	assert_int_equal(g_strv_length(alert->sources), 2);
	assert_string_equal(alert->sources[1], "B Press");
	/* taken by a channel: it is now what the person knows, and nothing worse has come */
	g_auto(IngestReport) later = take_rss(w, third);
	assert_int_equal(later.relevant, 1);
	assert_int_equal(later.alerts, 0);
	assert_int_equal(counts_of(w).alerts, 1);
	assert_int_equal(counts_of(w).stories, 1);
	feed_spec_free(other);
}

static void test_a_rule_on_sources_fires_when_the_second_voice_tells(void **state)
{
	World *w = *state;
	static const Entry first[] = { { "1", "Strong quake shakes Quetta", 60 },
				       { NULL, NULL, 0 } };
	static const Entry again[] = { { "2", "Strong quake shakes Quetta, again", 50 },
				       { NULL, NULL, 0 } };
	static const Entry second[] = { { "3", "Quetta shakes in a strong quake", 0 },
					{ NULL, NULL, 0 } };
	g_auto(IngestReport) one = take_rss(w, first), two = take_rss(w, again);
	assert_int_equal(one.relevant + two.relevant, 0);
	assert_int_equal(counts_of(w).stories, 0); /* that anybody is shown */
	assert_int_equal(counts_of(w).alerts, 0);
	FeedSpec *other = spec_of("https://b.example/feed name=\"B Press\" publisher=b\n");
	g_autoptr(FeedState) other_state = store_feed(w->store, other->url, NULL);
	g_autofree char *body = rss(w, second);
	g_autoptr(FetchResult) result = answer(w, 200, body);
	g_auto(IngestReport) report = { 0 };
	assert_true(pass(w, other, &other_state, result, FALSE, &report, NULL));
	assert_int_equal(report.relevant, 1);
	assert_int_equal(report.alerts, 1);
	g_autoptr(OutboxRow) row = store_claim_outbox(w->store, "log", w->now, NULL);
	g_autoptr(Alert) alert = alert_read(row->payload);
	assert_string_equal(alert->rule, "two-voices");
	assert_int_equal(g_strv_length(alert->sources), 2);
	feed_spec_free(other);
}

static void deliver_all(World *w)
{
	for (const char *const *channel = channels; *channel != NULL; channel++)
		for (;;) {
			g_autoptr(OutboxRow) row =
				store_claim_outbox(w->store, *channel, w->now, NULL);
			if (row == NULL)
				break;
			assert_true(store_finish_outbox(w->store, row, OUTBOX_SENT, 0, NULL, w->now,
							NULL));
		}
}

static void test_worse_news_of_a_story_is_an_update(void **state)
{
	World *w = *state;
	static const Entry worse[] = { { "2", "Blast in Quetta kills 60", 0 }, { NULL, NULL, 0 } };
	skip_rss(w, blast);
	deliver_all(w);
	g_auto(IngestReport) report = take_rss(w, worse);
	assert_int_equal(report.alerts, 1);
	g_autoptr(OutboxRow) row = store_claim_outbox(w->store, "log", w->now, NULL);
	g_autoptr(Alert) alert = alert_read(row->payload);
	assert_int_equal(alert->update, 1);
	assert_int_equal(alert->severity, SEVERITY_CRITICAL);
	assert_string_equal(alert->rule, "massacre");
	assert_int_equal(counts_of(w).stories, 1);
}

static void test_many_tellings_in_one_document_are_one_alert(void **state)
{
	World *w = *state;
	static const Entry entries[] = { { "3", "Quetta blast kills 60", 10 },
					 { "2", "12 killed as blast hits Quetta", 60 },
					 { "1", "Blast in Quetta kills 12", 120 },
					 { NULL, NULL, 0 } };
	g_auto(IngestReport) report = take_rss(w, entries);
	assert_int_equal(report.relevant, 3);
	assert_int_equal(report.alerts, 1);
	g_autoptr(OutboxRow) row = store_claim_outbox(w->store, "log", w->now, NULL);
	g_autoptr(Alert) alert = alert_read(row->payload);
	assert_int_equal(alert->update, 0);
	assert_int_equal(alert->severity, SEVERITY_CRITICAL);
	assert_int_equal(counts_of(w).stories, 1);
}

static void test_a_rule_s_channels_are_kept_to(void **state)
{
	World *w = *state;
	static const Entry flood[] = { { "1", "Flood in Paris", 60 }, { NULL, NULL, 0 } };
	skip_rss(w, flood);
	g_autoptr(GPtrArray) alerts = store_alerts(w->store, 0, 10, NULL);
	assert_int_equal(alerts->len, 1);
	assert_string_equal(((AlertRow *)g_ptr_array_index(alerts, 0))->states, "desktop:pending");
}

static void test_the_story_memory_survives_a_restart(void **state)
{
	World *w = *state;
	static const Entry second[] = { { "2", "12 killed as blast hits market in Quetta", 0 },
					{ NULL, NULL, 0 } };
	skip_rss(w, blast);
	close_world(w);
	open_world(w);
	skip_rss(w, second);
	assert_int_equal(counts_of(w).stories, 1);
	g_autoptr(Story) story = store_story(w->store, 1, NULL);
	assert_int_equal(story->items, 2);
}

/* ---- a store that fails ---- */

static void test_a_failed_commit_leaves_no_trace(void **state)
{
	World *w = *state;
	static const Entry second[] = { { "2", "12 killed as blast hits market in Quetta", 0 },
					{ NULL, NULL, 0 } };
	g_autofree char *body = rss(w, blast);
	g_autoptr(FetchResult) result = answer(w, 200, body);
	g_autoptr(GError) error = NULL;
	IngestReport report;
	take_baseline(w);
	FeedState before = *w->state;
	limit_files(1);
	gboolean ok = pass(w, w->spec, &w->state, result, FALSE, &report, &error);
	limit_files(RLIM_INFINITY);
	ingest_report_clear(&report);
	assert_false(ok);
	assert_true(g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER));
	assert_int_equal(w->state->last_try, before.last_try);
	assert_int_equal(w->state->next_at, before.next_at);
	assert_memory_equal(w->state->body_hash, before.body_hash, sizeof before.body_hash);
	assert_int_equal(counts_of(w).items, 1);
	assert_int_equal(counts_of(w).alerts, 0);
	/* the story was forgotten too: the next telling founds it and alerts */
	g_auto(IngestReport) next = take_rss(w, second);
	assert_int_equal(next.alerts, 1);
	g_autoptr(GPtrArray) stories = store_stories(w->store, 0, w->now, 10, NULL);
	assert_int_equal(stories->len, 1);
	Story *story = g_ptr_array_index(stories, 0);
	assert_int_equal(story->items, 1);
	assert_string_equal(story->headline, second[0].title);
}

#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, make_world, free_world)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(test_a_feed_that_ends_its_reader_is_marked_and_told_of),
		IN_WORLD(test_a_relevant_item_goes_the_whole_way),
		IN_WORLD(test_an_item_known_already_is_not_taken_again),
		IN_WORLD(test_an_item_listed_twice_in_one_document_is_one),
		IN_WORLD(test_what_was_known_is_known_after_a_restart),
		IN_WORLD(test_dates_are_the_feed_s_but_never_ahead),
		IN_WORLD(test_dates_seen_takes_our_clock_for_the_feed_s),
		IN_WORLD(test_not_modified_changes_nothing_but_the_clock),
		IN_WORLD(test_the_same_bytes_again_are_not_read_again),
		IN_WORLD(test_what_is_no_feed_is_told_and_loses_nothing),
		IN_WORLD(test_faults_keep_validators_and_wait_longer),
		IN_WORLD(test_a_server_s_wish_is_heard),
		IN_WORLD(test_a_feed_s_own_interval_stands_for_the_global_one),
		IN_WORLD(test_a_feed_without_validators_is_asked_daily_unless_it_names_a_pace),
		IN_WORLD(test_a_host_that_wants_to_be_left_alone_says_nothing_of_the_feed),
		IN_WORLD(test_what_lists_only_what_is_new_has_not_turned_over),
		IN_WORLD(
			test_after_a_gap_the_older_page_is_named_and_taken_without_touching_the_feed),
		IN_WORLD(test_a_feed_s_trouble_and_recovery_are_an_alert_each),
		IN_WORLD(test_a_feed_s_health_is_told_only_where_it_is_wanted),
		IN_WORLD(test_the_first_poll_of_a_feed_alerts_on_fresh_news_only),
		IN_WORLD(test_a_later_poll_alerts_on_what_came_late),
		IN_WORLD(test_old_news_alerts_nobody),
		IN_WORLD(test_what_is_not_grave_goes_to_the_digest_only),
		IN_WORLD(test_tellings_merge_until_the_alert_is_delivered),
		IN_WORLD(test_a_rule_on_sources_fires_when_the_second_voice_tells),
		IN_WORLD(test_worse_news_of_a_story_is_an_update),
		IN_WORLD(test_many_tellings_in_one_document_are_one_alert),
		IN_WORLD(test_a_rule_s_channels_are_kept_to),
		IN_WORLD(test_the_story_memory_survives_a_restart),
		IN_WORLD(test_a_failed_commit_leaves_no_trace),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

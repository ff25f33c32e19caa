/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a worker says is refused, or is what the readers could have made: text without control
 * characters, web addresses, rules that there are, spans within their text. */
#include <glib/gstdio.h>

#include "agent/frame.h"
#include "agent/message.h"
#include "tests/fuzz/check.h"
#include "tests/fuzz/check_feed.h"

static Ruleset *one_rule(void)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autofree char *dir = g_dir_make_tmp("vedette-fuzz-XXXXXX", NULL);
	g_autofree char *file = g_build_filename(dir, "a.rules", NULL);
	const char *const paths[] = { file, NULL };
	g_file_set_contents(file, "[r]\nseverity = high\nmatch = blast\n", -1, NULL);
	Ruleset *ruleset = ruleset_load(paths, diags);
	g_unlink(file);
	g_rmdir(dir);
	return ruleset;
}

static void check_hits(const GPtrArray *hits, const Ruleset *ruleset, char *const fields[N_FIELDS])
{
	for (guint i = 0; i < hits->len; i++) {
		const RuleHit *hit = g_ptr_array_index(hits, i);
		PROMISE(ruleset_policy(ruleset, hit->name) != NULL);
		PROMISE(hit->severity < N_SEVERITIES);
		for (guint k = 0; k < hit->because->len; k++)
			check_text(g_ptr_array_index(hit->because, k));
		for (guint k = 0; k < hit->spans->len; k++)
			check_span(*(Span *)g_ptr_array_index(hit->spans, k), fields);
	}
}

static void check_judged(GVariant *said, const Ruleset *ruleset)
{
	static const JudgeContext context = { 0 };
	g_autoptr(Item) item = item_new();
	item->headline = g_strdup("A blast in a town");
	item->text = g_strdup("It killed two, \xc3\xa9galement.");
	char *const fields[N_FIELDS] = { item->headline, item->text };
	for (gsize i = 0; i < g_variant_n_children(said); i++) {
		Judged *judged = message_judged(said, i, ruleset, item, &context, 1700000000);
		if (judged == NULL)
			continue;
		const Verdict *verdict = judged->verdict;
		PROMISE(verdict->relevant == (verdict->rules->len > 0));
		check_hits(verdict->rules, ruleset, fields);
		check_hits(verdict->waiting, ruleset, fields);
		for (guint k = 0; k < verdict->mentions->len; k++) {
			const Mention *mention = g_ptr_array_index(verdict->mentions, k);
			check_span(mention->span, fields);
			PROMISE(g_utf8_validate(mention->surface, -1, NULL));
		}
		judged_free(judged);
	}
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	static Ruleset *ruleset;
	g_autoptr(GBytes) bytes = g_bytes_new(data, size);
	g_auto(Frame) frame = { 0 };
	if (ruleset == NULL)
		ruleset = one_rule();
	if (!frame_open(bytes, FALSE, &frame))
		return 0;
	PROMISE(frame.kind < N_FRAMES && frame.said != NULL);
	if (frame.kind == FRAME_JUDGED)
		check_judged(frame.said, ruleset);
	if (frame.kind != FRAME_FEED)
		return 0;
	g_autoptr(Feed) feed = message_feed(frame.said);
	if (feed == NULL)
		return 0;
	check_url(feed->self_url);
	check_url(feed->new_url);
	PROMISE(feed->items->len <= LIMIT_ITEMS);
	for (guint i = 0; i < feed->items->len; i++) {
		const Item *item = g_ptr_array_index(feed->items, i);
		check_text(item->key);
		check_text(item->text);
		check_url(item->url);
		check_url(item->link);
		PROMISE(*item->key != '\0' && strchr(item->headline, '\n') == NULL);
	}
	return 0;
}

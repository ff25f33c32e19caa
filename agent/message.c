/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/message.h"

#include <string.h>

#include "agent/frame.h"
#include "feeds/limits.h"
#include "feeds/url.h"
#include "filters/reading.h"

#define FEED_TYPE_ITEM "(smsmsssmsxx)"

static GVariant *bytes_variant(GBytes *bytes)
{
	static const guint8 nothing = 0;
	gsize size = 0;
	const void *data = bytes != NULL ? g_bytes_get_data(bytes, &size) : NULL;
	return g_variant_new_fixed_array(G_VARIANT_TYPE_BYTE, size > 0 ? data : &nothing, size, 1);
}

/* NULL when there are none. */
static GBytes *variant_bytes(GVariant *variant)
{
	gsize size;
	const void *data = g_variant_get_fixed_array(variant, &size, 1);
	return size > 0 ? g_bytes_new(data, size) : NULL;
}

GVariant *message_body(GBytes *body, const char *content_type, const char *base)
{
	GVariant *bytes = g_variant_new_from_bytes(G_VARIANT_TYPE_BYTESTRING, body, TRUE);
	g_autofree char *type = content_type != NULL ? g_utf8_make_valid(content_type, -1) : NULL;
	g_autofree char *where = base != NULL ? g_utf8_make_valid(base, -1) : NULL;
	return g_variant_new("(@aymsms)", bytes, type, where);
}

/* ---- a feed ---- */

/* Relations of links that the agent follows up. */
static gboolean is_wanted(const char *rel)
{
	static const char *const wanted[] = { "hub", "prev-archive", "next", NULL };
	return rel != NULL && g_strv_contains(wanted, rel);
}

static void add_links(GVariantBuilder *out, const GPtrArray *links)
{
	g_variant_builder_open(out, G_VARIANT_TYPE("a(msms)"));
	for (guint i = 0; i < links->len; i++) {
		const Link *link = g_ptr_array_index(links, i);
		if (is_wanted(link->rel))
			g_variant_builder_add(out, "(msms)", link->rel, link->href);
	}
	g_variant_builder_close(out);
}

static void add_items(GVariantBuilder *out, const GPtrArray *items)
{
	g_variant_builder_open(out, G_VARIANT_TYPE("a" FEED_TYPE_ITEM));
	for (guint i = 0; i < items->len; i++) {
		const Item *item = g_ptr_array_index(items, i);
		g_variant_builder_add(out, FEED_TYPE_ITEM, item->key, item->url, item->link,
				      item->headline, item->text, item->lang, item->published,
				      item->updated);
	}
	g_variant_builder_close(out);
}

static void add_maybe(GVariantBuilder *out, const char *text)
{
	g_variant_builder_add(out, "ms", text);
}

GVariant *message_of_feed(const Feed *feed)
{
	GVariantBuilder out;
	g_variant_builder_init(&out, G_VARIANT_TYPE(FRAME_TYPE_FEED));
	add_maybe(&out, feed->version);
	add_maybe(&out, feed->title.value);
	add_maybe(&out, feed->new_url);
	add_maybe(&out, feed->self_url);
	add_links(&out, feed->links);
	g_variant_builder_add(&out, "i", feed->ttl_minutes);
	add_maybe(&out, feed->update_period);
	add_maybe(&out, feed->update_frequency);
	g_variant_builder_add(&out, "u", feed->skip_hours);
	g_variant_builder_add(&out, "y", feed->skip_days);
	add_items(&out, feed->items);
	return g_variant_builder_end(&out);
}

/* No control character but tab and newline (UTF-8 is what a GVariant's strings are). */
static gboolean is_text(const char *text)
{
	for (; text != NULL && *text != '\0'; text++)
		if ((guchar)*text < 0x20 && *text != '\t' && *text != '\n')
			return FALSE;
	return TRUE;
}

static gboolean is_line(const char *text)
{
	return is_text(text) && (text == NULL || strchr(text, '\n') == NULL);
}

static gboolean is_web(const char *url)
{
	return is_line(url) && (url == NULL || url_is_safe(url));
}

static gboolean take_item(Feed *feed, GVariant *said)
{
	Item *item = item_new();
	g_ptr_array_add(feed->items, item);
	g_variant_get(said, FEED_TYPE_ITEM, &item->key, &item->url, &item->link, &item->headline,
		      &item->text, &item->lang, &item->published, &item->updated);
	return *item->key != '\0' && is_text(item->key) && is_web(item->url) &&
	       is_web(item->link) && is_line(item->headline) && is_text(item->text) &&
	       is_text(item->lang);
}

static gboolean take_items(Feed *feed, GVariant *items)
{
	gsize n = g_variant_n_children(items);
	gboolean good = n <= LIMIT_ITEMS;
	for (gsize i = 0; i < n && good; i++) {
		g_autoptr(GVariant) item = g_variant_get_child_value(items, i);
		good = take_item(feed, item);
	}
	return good;
}

static gboolean take_links(Feed *feed, GVariant *links)
{
	gsize n = g_variant_n_children(links);
	gboolean good = n <= LIMIT_LIST;
	for (gsize i = 0; i < n && good; i++) {
		Link *link = g_new0(Link, 1);
		g_ptr_array_add(feed->links, link);
		g_variant_get_child(links, i, "(msms)", &link->rel, &link->href);
		good = is_wanted(link->rel) && is_web(link->href);
	}
	return good;
}

Feed *message_feed(GVariant *said)
{
	g_autoptr(Feed) feed = feed_new();
	g_autoptr(GVariant) links = NULL;
	g_autoptr(GVariant) items = NULL;
	g_clear_pointer(&feed->version, g_free);
	g_clear_pointer(&feed->title.value, g_free);
	g_variant_get(said, "(msmsmsms@a(msms)imsmsuy@a" FEED_TYPE_ITEM ")", &feed->version,
		      &feed->title.value, &feed->new_url, &feed->self_url, &links,
		      &feed->ttl_minutes, &feed->update_period, &feed->update_frequency,
		      &feed->skip_hours, &feed->skip_days, &items);
	if (!is_text(feed->version) || !is_text(feed->title.value) || !is_web(feed->new_url) ||
	    !is_web(feed->self_url) || !is_text(feed->update_period) ||
	    !is_text(feed->update_frequency) || feed->ttl_minutes < 0 || !take_links(feed, links) ||
	    !take_items(feed, items))
		return NULL;
	return g_steal_pointer(&feed);
}

/* ---- an order ---- */

GVariant *message_of_order(const JudgeOrder *order)
{
	static const char *const none[] = { NULL };
	const JudgeContext *c = order->context;
	GVariantBuilder asked;
	g_variant_builder_init(&asked, G_VARIANT_TYPE("a(ux)"));
	for (guint i = 0; i < order->asked->len; i++) {
		const JudgeOf *one = &g_array_index(order->asked, JudgeOf, i);
		g_variant_builder_add(&asked, "(ux)", one->item, one->when);
	}
	return g_variant_new("((msmsmsmsms^as)msxa(ux))", c->feed, c->source, c->publisher, c->lang,
			     c->country, c->tags != NULL ? c->tags : none, order->family,
			     order->now, &asked);
}

GPtrArray *message_obey(GVariant *said, const Ruleset *ruleset, const Feed *feed)
{
	JudgeContext context = { 0 };
	g_autofree const char **tags = NULL;
	g_autoptr(GVariantIter) asked = NULL;
	const char *family;
	gint64 now, when;
	guint32 place;
	g_variant_get(said, "((m&sm&sm&sm&sm&s^a&s)m&sxa(ux))", &context.feed, &context.source,
		      &context.publisher, &context.lang, &context.country, &tags, &family, &now,
		      &asked);
	context.tags = tags;
	g_autoptr(GPtrArray) judged = g_ptr_array_new_with_free_func(judged_free);
	while (g_variant_iter_next(asked, "(ux)", &place, &when)) {
		if (place >= feed->items->len)
			return NULL;
		g_ptr_array_add(judged, reader_judge(ruleset, g_ptr_array_index(feed->items, place),
						     &context, family, now, when));
	}
	return g_steal_pointer(&judged);
}

/* ---- judgements ---- */

static void add_strings(GVariantBuilder *out, const GPtrArray *list)
{
	g_variant_builder_open(out, G_VARIANT_TYPE("as"));
	for (guint i = 0; i < list->len; i++)
		g_variant_builder_add(out, "s", (const char *)g_ptr_array_index(list, i));
	g_variant_builder_close(out);
}

static void add_hits(GVariantBuilder *out, const GPtrArray *hits)
{
	g_variant_builder_open(out, G_VARIANT_TYPE("a" FRAME_TYPE_HIT));
	for (guint i = 0; i < hits->len; i++) {
		const RuleHit *hit = g_ptr_array_index(hits, i);
		g_variant_builder_open(out, G_VARIANT_TYPE(FRAME_TYPE_HIT));
		g_variant_builder_add(out, "s", hit->name);
		g_variant_builder_add(out, "y", (guchar)hit->severity);
		add_strings(out, hit->because);
		g_variant_builder_open(out, G_VARIANT_TYPE("a(yuu)"));
		for (guint k = 0; k < hit->spans->len; k++) {
			const Span *span = g_ptr_array_index(hit->spans, k);
			g_variant_builder_add(out, "(yuu)", (guchar)span->field, span->start,
					      span->end);
		}
		g_variant_builder_close(out);
		g_variant_builder_add(out, "t", hit->sources);
		g_variant_builder_close(out);
	}
	g_variant_builder_close(out);
}

/* What rules say of it; NULL when none says anything, as of most. */
static GVariant *found_variant(const Judged *judged)
{
	const Verdict *verdict = judged->verdict;
	GVariantBuilder out;
	if (verdict->rules->len + verdict->waiting->len + verdict->suppressed->len == 0)
		return NULL;
	g_autoptr(GBytes) signature =
		judged->signature != NULL ? story_signature_write(judged->signature) : NULL;
	g_variant_builder_init(&out, G_VARIANT_TYPE(FRAME_TYPE_FOUND));
	g_variant_builder_add_value(&out, bytes_variant(signature));
	add_maybe(&out, judged->voice);
	add_hits(&out, verdict->rules);
	add_hits(&out, verdict->waiting);
	add_strings(&out, verdict->suppressed);
	return g_variant_builder_end(&out);
}

static void add_judged(GVariantBuilder *out, const Judged *judged)
{
	g_variant_builder_add(
		out, "(@ayssb@m" FRAME_TYPE_FOUND ")", bytes_variant(judged->reading),
		judged->lines[FIELD_TITLE], judged->lines[FIELD_TEXT], judged->verdict->unlocated,
		g_variant_new_maybe(G_VARIANT_TYPE(FRAME_TYPE_FOUND), found_variant(judged)));
}

GVariant *message_of_judged(const GPtrArray *judged)
{
	GVariantBuilder out;
	g_variant_builder_init(&out, G_VARIANT_TYPE(FRAME_TYPE_JUDGED));
	for (guint i = 0; i < judged->len; i++)
		add_judged(&out, g_ptr_array_index(judged, i));
	return g_variant_builder_end(&out);
}

/* How long the fields of an item are, in code points. */
typedef struct {
	guint length[N_FIELDS];
} Extent;

static guint code_points(const char *text)
{
	guint n = 0;
	for (; *text != '\0'; text++)
		n += ((guchar)*text & 0xc0) != 0x80;
	return n;
}

static gboolean is_within(const Extent *extent, Span span)
{
	return span.field < N_FIELDS && span.start <= span.end &&
	       span.end <= extent->length[span.field];
}

static gboolean take_strings(GPtrArray *out, GVariantIter *list)
{
	for (char *text; g_variant_iter_next(list, "s", &text);) {
		g_ptr_array_add(out, text);
		if (!is_text(text))
			return FALSE;
	}
	return TRUE;
}

static gboolean take_spans(GPtrArray *out, GVariantIter *list, const Extent *extent)
{
	guchar field;
	Span span;
	while (g_variant_iter_next(list, "(yuu)", &field, &span.start, &span.end)) {
		span.field = field;
		if (!is_within(extent, span))
			return FALSE;
		g_ptr_array_add(out, g_memdup2(&span, sizeof span));
	}
	return TRUE;
}

static gboolean take_hit(GPtrArray *hits, GVariant *said, const Ruleset *ruleset,
			 const Extent *extent)
{
	g_autoptr(GVariantIter) because = NULL;
	g_autoptr(GVariantIter) spans = NULL;
	const char *name;
	guchar severity;
	RuleHit *hit = g_new0(RuleHit, 1);
	g_ptr_array_add(hits, hit);
	hit->because = g_ptr_array_new_with_free_func(g_free);
	hit->spans = g_ptr_array_new_with_free_func(g_free);
	g_variant_get(said, "(&syasa(yuu)t)", &name, &severity, &because, &spans, &hit->sources);
	const RulePolicy *policy = ruleset_policy(ruleset, name);
	if (policy == NULL || severity != policy->severity)
		return FALSE;
	hit->name = policy->name;
	hit->title = policy->title;
	hit->severity = policy->severity;
	return take_strings(hit->because, because) && take_spans(hit->spans, spans, extent);
}

static gboolean take_hits(GPtrArray *hits, GVariant *said, const Ruleset *ruleset,
			  const Extent *extent)
{
	gsize n = g_variant_n_children(said);
	gboolean good = n <= ruleset_n_rules(ruleset);
	for (gsize i = 0; i < n && good; i++) {
		g_autoptr(GVariant) hit = g_variant_get_child_value(said, i);
		good = take_hit(hits, hit, ruleset, extent);
	}
	return good;
}

static gboolean are_within(const Extent *extent, const Verdict *verdict)
{
	for (guint i = 0; i < verdict->mentions->len; i++) {
		const Mention *mention = g_ptr_array_index(verdict->mentions, i);
		if (!is_within(extent, mention->span))
			return FALSE;
	}
	for (guint i = 0; i < verdict->events->len; i++) {
		const Event *event = g_ptr_array_index(verdict->events, i);
		if (!is_within(extent, event->span))
			return FALSE;
	}
	return TRUE;
}

/* What it says, as it was packed; the rules are yet to come. */
static Verdict *take_verdict(GBytes *packed, const Extent *extent, const Ruleset *ruleset,
			     const Item *item, const JudgeContext *context, gint64 now)
{
	if (packed == NULL)
		return NULL;
	g_autoptr(Reading) reading = reading_unpack(packed, ruleset, item, context, now);
	if (reading == NULL || !are_within(extent, reading->verdict))
		return NULL;
	return g_steal_pointer(&reading->verdict);
}

static StorySignature *read_signature(GVariant *said)
{
	g_autoptr(GBytes) bytes = variant_bytes(said);
	return bytes != NULL ? story_signature_read(bytes) : NULL;
}

static void sum_up(Verdict *verdict, gboolean unlocated)
{
	verdict->relevant = verdict->rules->len > 0;
	verdict->severity = SEVERITY_NONE;
	if (verdict->relevant)
		verdict->severity = ((RuleHit *)g_ptr_array_index(verdict->rules, 0))->severity;
	verdict->unlocated = unlocated;
}

static gboolean take_found(Judged *judged, GVariant *said, const Ruleset *ruleset,
			   const Extent *extent)
{
	g_autoptr(GVariant) signature = NULL;
	g_autoptr(GVariant) rules = NULL;
	g_autoptr(GVariant) waiting = NULL;
	g_autoptr(GVariantIter) suppressed = NULL;
	Verdict *verdict = judged->verdict;
	g_variant_get(said, "(@ayms@a" FRAME_TYPE_HIT "@a" FRAME_TYPE_HIT "as)", &signature,
		      &judged->voice, &rules, &waiting, &suppressed);
	judged->signature = read_signature(signature);
	return take_hits(verdict->rules, rules, ruleset, extent) &&
	       take_hits(verdict->waiting, waiting, ruleset, extent) &&
	       take_strings(verdict->suppressed, suppressed) && is_line(judged->voice);
}

static gboolean take_judged(Judged *judged, GVariant *said, const Ruleset *ruleset,
			    const Item *item, const JudgeContext *context, gint64 now)
{
	g_autoptr(GVariant) packed = NULL;
	g_autoptr(GVariant) found = NULL;
	gboolean unlocated;
	g_variant_get(said, "(@ayssbm@" FRAME_TYPE_FOUND ")", &packed, &judged->lines[FIELD_TITLE],
		      &judged->lines[FIELD_TEXT], &unlocated, &found);
	judged->reading = variant_bytes(packed);
	Extent extent = { { code_points(item->headline), code_points(item->text) } };
	Verdict *verdict = judged->verdict =
		take_verdict(judged->reading, &extent, ruleset, item, context, now);
	if (verdict == NULL || (found != NULL && !take_found(judged, found, ruleset, &extent)))
		return FALSE;
	sum_up(verdict, unlocated);
	gboolean wanted = verdict->relevant || verdict->waiting->len > 0;
	return (judged->signature != NULL) == wanted;
}

Judged *message_judged(GVariant *said, gsize place, const Ruleset *ruleset, const Item *item,
		       const JudgeContext *context, gint64 now)
{
	g_autoptr(GVariant) one = g_variant_get_child_value(said, place);
	Judged *judged = g_new0(Judged, 1);
	if (!take_judged(judged, one, ruleset, item, context, now))
		g_clear_pointer(&judged, judged_free);
	return judged;
}

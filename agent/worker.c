/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/worker.h"

#include "agent/frame.h"
#include "agent/message.h"
#include "feeds/limits.h"

typedef struct {
	const Ruleset *ruleset;
	GHashTable *feeds; /* gint64 *, the job → Feed, until it is dropped */
} Desk;

static void free_feed(gpointer feed)
{
	feed_free(feed);
}

static GBytes *refuse(const Frame *frame, const char *why)
{
	g_autofree char *valid = g_utf8_make_valid(why, -1);
	return frame_pack(FRAME_NO_FEED, frame->job, g_variant_new_string(valid));
}

static GBytes *say(const Frame *frame, FrameKind kind, GVariant *said)
{
	GBytes *answer = frame_pack(kind, frame->job, said);
	return answer != NULL ? answer
			      : refuse(frame, "what it says is too much to be said at once");
}

static GBytes *read_body(Desk *desk, const Frame *frame)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GVariant) data = NULL;
	const char *type, *base;
	g_variant_get(frame->said, "(@aym&sm&s)", &data, &type, &base);
	g_autoptr(GBytes) body = g_variant_get_data_as_bytes(data);
	Feed *feed = reader_parse(body, type, base, &error);
	if (feed == NULL)
		return refuse(frame, error->message);
	gint64 job = (gint64)frame->job;
	g_hash_table_replace(desk->feeds, g_memdup2(&job, sizeof job), feed);
	return say(frame, FRAME_FEED, message_of_feed(feed));
}

static GBytes *judge_items(Desk *desk, const Frame *frame)
{
	const Feed *feed = g_hash_table_lookup(desk->feeds, &frame->job);
	g_autoptr(GPtrArray) judged =
		feed != NULL ? message_obey(frame->said, desk->ruleset, feed) : NULL;
	if (judged == NULL)
		return refuse(frame, "items that are not there are asked for");
	return say(frame, FRAME_JUDGED, message_of_judged(judged));
}

/* What is said to FRAME; NULL: nothing. */
static GBytes *answer(Desk *desk, const Frame *frame)
{
	if (frame->kind == FRAME_READ)
		return read_body(desk, frame);
	if (frame->kind == FRAME_JUDGE)
		return judge_items(desk, frame);
	g_hash_table_remove(desk->feeds, &frame->job);
	return NULL;
}

void worker_serve(int fd, gconstpointer data)
{
	Desk desk = { data, g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, free_feed) };
	FrameInput input = { .trusted = TRUE };
	FrameState state = FRAME_WHOLE;
	gboolean bad;
	while (state == FRAME_WHOLE) {
		g_auto(Frame) frame = { 0 };
		state = frame_read(&input, fd, &frame, &bad);
		g_autoptr(GBytes) said = state == FRAME_WHOLE ? answer(&desk, &frame) : NULL;
		gsize sent = 0;
		if (said != NULL)
			state = frame_write(said, &sent, fd);
	}
	g_hash_table_unref(desk.feeds);
}

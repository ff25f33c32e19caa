/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/frame.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "feeds/limits.h"

#define HEAD    4 /* bytes that say how many follow */
#define ALIGNED 8 /* where a GVariant may stand */

static const char *const types[N_FRAMES] = {
	[FRAME_READ] = FRAME_TYPE_READ,       [FRAME_FEED] = FRAME_TYPE_FEED,
	[FRAME_NO_FEED] = FRAME_TYPE_NO_FEED, [FRAME_JUDGE] = FRAME_TYPE_JUDGE,
	[FRAME_JUDGED] = FRAME_TYPE_JUDGED,   [FRAME_DROP] = FRAME_TYPE_DROP,
};

void frame_clear(Frame *frame)
{
	g_clear_pointer(&frame->said, g_variant_unref);
}

static void put_length(guint8 *head, guint32 length)
{
	length = GUINT32_TO_LE(length);
	memcpy(head, &length, HEAD);
}

static guint32 get_length(const guint8 *head)
{
	guint32 length;
	memcpy(&length, head, HEAD);
	return GUINT32_FROM_LE(length);
}

GBytes *frame_pack(FrameKind kind, guint64 job, GVariant *said)
{
	g_autoptr(GVariant) whole =
		g_variant_ref_sink(g_variant_new("(ytv)", (guchar)kind, job, said));
	gsize size = g_variant_get_size(whole);
	if (size > LIMIT_FRAME)
		return NULL;
	guint8 *data = g_malloc(ALIGNED + size);
	put_length(data + ALIGNED - HEAD, (guint32)size);
	g_variant_store(whole, data + ALIGNED);
	g_autoptr(GBytes) room = g_bytes_new_take(data, ALIGNED + size);
	return g_bytes_new_from_bytes(room, ALIGNED - HEAD, HEAD + size);
}

gboolean frame_open(GBytes *data, gboolean trusted, Frame *frame)
{
	g_autoptr(GVariant) whole = g_variant_ref_sink(
		g_variant_new_from_bytes(G_VARIANT_TYPE("(ytv)"), data, trusted));
	g_autoptr(GVariant) said = NULL;
	guchar kind;
	if (g_bytes_get_size(data) > LIMIT_FRAME || !g_variant_is_normal_form(whole))
		return FALSE;
	g_variant_get(whole, "(ytv)", &kind, &frame->job, &said);
	if (kind >= N_FRAMES || !g_variant_is_of_type(said, G_VARIANT_TYPE(types[kind])))
		return FALSE;
	frame->kind = kind;
	frame->said = g_steal_pointer(&said);
	return TRUE;
}

void frame_input_clear(FrameInput *input)
{
	g_free(input->data);
	*input = (FrameInput){ .trusted = input->trusted };
}

/* The next bytes of what is wanted: of the length, then of what it is the length of. */
static ssize_t read_some(FrameInput *input, int fd)
{
	if (input->have < HEAD)
		return read(fd, input->head + input->have, HEAD - input->have);
	return read(fd, input->data + input->have - HEAD, input->size - input->have);
}

static gboolean make_room(FrameInput *input)
{
	guint32 length = get_length(input->head);
	if (length == 0 || length > LIMIT_FRAME)
		return FALSE;
	input->size = HEAD + (gsize)length;
	input->data = g_try_malloc(length);
	return input->data != NULL;
}

FrameState frame_read(FrameInput *input, int fd, Frame *frame, gboolean *bad)
{
	*bad = FALSE;
	while (input->have < HEAD || input->have < input->size) {
		ssize_t n = read_some(input, fd);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0 && errno == EAGAIN)
			return FRAME_MORE;
		if (n <= 0)
			return FRAME_END;
		input->have += (gsize)n;
		*bad = input->have == HEAD && !make_room(input);
		if (*bad)
			return FRAME_END;
	}
	g_autoptr(GBytes) data =
		g_bytes_new_take(g_steal_pointer(&input->data), input->size - HEAD);
	frame_input_clear(input);
	*bad = !frame_open(data, input->trusted, frame);
	return *bad ? FRAME_END : FRAME_WHOLE;
}

FrameState frame_write(GBytes *data, gsize *sent, int fd)
{
	gsize size;
	const guint8 *bytes = g_bytes_get_data(data, &size);
	while (*sent < size) {
		ssize_t n = send(fd, bytes + *sent, size - *sent, MSG_NOSIGNAL);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return errno == EAGAIN ? FRAME_MORE : FRAME_END;
		*sent += (gsize)n;
	}
	return FRAME_WHOLE;
}

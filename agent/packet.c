/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/packet.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define PACKET_TYPE G_VARIANT_TYPE("(yuus)")
#define MOST_BYTES  1024

void packet_clear(Packet *packet)
{
	g_clear_pointer(&packet->text, g_free);
	if (packet->fd >= 0)
		close(packet->fd);
	packet->fd = -1;
}

typedef union {
	struct cmsghdr head;
	char space[CMSG_SPACE(sizeof(int))];
} Beside;

gboolean packet_send(int fd, const Packet *packet)
{
	g_autoptr(GVariant) said = g_variant_ref_sink(
		g_variant_new("(yuus)", (guchar)packet->kind, packet->worker, packet->status,
			      packet->text != NULL ? packet->text : ""));
	Beside beside = { .space = { 0 } };
	struct iovec data = { (void *)g_variant_get_data(said), g_variant_get_size(said) };
	struct msghdr message = { .msg_iov = &data, .msg_iovlen = 1 };
	if (packet->fd >= 0) {
		message.msg_control = &beside;
		message.msg_controllen = sizeof beside;
		beside.head.cmsg_len = CMSG_LEN(sizeof(int));
		beside.head.cmsg_level = SOL_SOCKET;
		beside.head.cmsg_type = SCM_RIGHTS;
		memcpy(CMSG_DATA(&beside.head), &packet->fd, sizeof(int));
	}
	ssize_t n;
	do
		n = sendmsg(fd, &message, MSG_NOSIGNAL);
	while (n < 0 && errno == EINTR);
	return n >= 0;
}

static gboolean open_packet(const guint8 *data, gsize size, Packet *packet)
{
	g_autoptr(GBytes) bytes = g_bytes_new(data, size);
	g_autoptr(GVariant) said =
		g_variant_ref_sink(g_variant_new_from_bytes(PACKET_TYPE, bytes, FALSE));
	guchar kind;
	if (!g_variant_is_normal_form(said))
		return FALSE;
	g_variant_get(said, "(yuus)", &kind, &packet->worker, &packet->status, &packet->text);
	packet->kind = kind;
	return kind < N_PACKETS;
}

static int passed_fd(struct msghdr *message)
{
	int fd = -1;
	struct cmsghdr *head = CMSG_FIRSTHDR(message);
	if (head != NULL && head->cmsg_level == SOL_SOCKET && head->cmsg_type == SCM_RIGHTS &&
	    head->cmsg_len == CMSG_LEN(sizeof(int)))
		memcpy(&fd, CMSG_DATA(head), sizeof fd);
	return fd;
}

gboolean packet_receive(int fd, Packet *packet)
{
	guint8 data[MOST_BYTES];
	Beside beside;
	struct iovec room = { data, sizeof data };
	struct msghdr message = { .msg_iov = &room,
				  .msg_iovlen = 1,
				  .msg_control = &beside,
				  .msg_controllen = sizeof beside };
	ssize_t n;
	*packet = (Packet){ .fd = -1 };
	do
		n = recvmsg(fd, &message, MSG_CMSG_CLOEXEC);
	while (n < 0 && errno == EINTR);
	if (n <= 0) {
		errno = n == 0 ? 0 : errno;
		return FALSE;
	}
	packet->fd = passed_fd(&message);
	if ((message.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) == 0 &&
	    open_packet(data, (gsize)n, packet))
		return TRUE;
	packet_clear(packet);
	errno = EBADMSG;
	return FALSE;
}

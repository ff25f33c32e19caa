/* SPDX-License-Identifier: GPL-3.0-or-later */
/* packet - what the agent and the keeper of its workers tell each other: GVariants (yuus) over a
 * socket that keeps packets apart, with a socket for a new worker beside them. */
#ifndef AGENT_PACKET_H
#define AGENT_PACKET_H

#include <glib.h>

typedef enum {
	PACKET_READY, /* from the keeper, first of all; TEXT: ruleset_hash of what it has loaded */
	PACKET_START, /* to it: a worker WORKER, who speaks over the socket that comes along */
	PACKET_KILL,  /* to it: that worker is not wanted any more */
	PACKET_ENDED, /* from it: STATUS as of waitpid(2); TEXT: why it could not be started */
	N_PACKETS
} PacketKind;

typedef struct {
	PacketKind kind;
	guint32 worker, status;
	char *text; /* owned, never NULL in one that was received */
	int fd;     /* sent along, or -1; of one that was received the caller's */
} Packet;

void packet_clear(Packet *packet);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Packet, packet_clear)

/* FALSE when nobody listens, or (errno EAGAIN) not now. */
gboolean packet_send(int fd, const Packet *packet);
/* The next one; FALSE when none is there (errno EAGAIN), at the end (0), or for what is none
 * (EBADMSG). */
gboolean packet_receive(int fd, Packet *packet);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/bridge.h"

#include <errno.h>
#include <glib-unix.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "agent/safe.h"

#define MOST_PEERS 64 /* sessions of one machine, each counted twice */
#define MOST_OF_ONE                                                                                \
	8 /* user; those whose names the kernel hides count as one, up to MOST_PEERS               \
	   */
#define MOST_CAUGHT    20  /* alerts that were missed, sent again; the others are counted */
#define MOST_MARKS     20  /* in MARK_SECONDS: as fast as one presses buttons */
#define MOST_MARKED    100 /* the same over all peers: each costs a write to the disk */
#define MARK_SECONDS   10
#define MOST_ACCEPTED  50 /* in ACCEPT_SECONDS, over all peers */
#define ACCEPT_SECONDS 10
#define GREET_SECONDS  10 /* to say the first word */
#define TAKE_SECONDS   30 /* to take an alert */
#define LOG_SECONDS    60 /* between two complaints about peers */
#define CHUNK          1024

struct _Bridge {
	Store *store;
	int socket;
	char *path;
	BridgeMark mark;
	gpointer data;
	GPtrArray *peers;
	guint watch, tick;
	guint accepted; /* since ACCEPTED_SINCE, monotonic seconds */
	guint marked;
	gint64 accepted_since, marked_since, complained;
	guint hushed; /* complaints since */
};

typedef struct {
	Bridge *bridge;
	int socket;
	uid_t user;
	pid_t process;
	guint watch;
	GIOCondition waits_for;
	WireLines lines;
	char *out; /* one line on its way, or NULL */
	gsize length, sent;
	gboolean greeted, full; /* full: no more can be read */
	GArray *missed;         /* numbers to send before FROM */
	guint next_missed;
	gint64 from;  /* the next number to send */
	gint64 since; /* of the state it is in, monotonic seconds */
	guint marks;
	gint64 marks_since;
} Peer;

static gint64 ticks(void)
{
	return g_get_monotonic_time() / G_USEC_PER_SEC;
}

static void peer_free(gpointer data)
{
	Peer *peer = data;
	if (peer->watch != 0)
		g_source_remove(peer->watch);
	close(peer->socket);
	wire_lines_clear(&peer->lines);
	g_clear_pointer(&peer->missed, g_array_unref);
	g_free(peer->out);
	g_free(peer);
}

static char *peer_name(const Peer *peer)
{
	return g_strdup_printf("user %u, process %d", (guint)peer->user, (int)peer->process);
}

/* One complaint in LOG_SECONDS: whoever connects again and again must not fill the log. */
static void complain(Bridge *bridge, const Peer *peer, const char *why)
{
	gint64 now = ticks();
	if (bridge->complained != 0 && now - bridge->complained < LOG_SECONDS) {
		bridge->hushed++;
		return;
	}
	g_autofree char *who = peer_name(peer);
	g_autofree char *line = safe_line(why, 200);
	g_message("a desktop session (%s) is let go: %s%s", who, line,
		  bridge->hushed > 0 ? "; others before it, too" : "");
	bridge->complained = now;
	bridge->hushed = 0;
}

static void let_go(Peer *peer, const char *why)
{
	if (why != NULL)
		complain(peer->bridge, peer, why);
	g_ptr_array_remove_fast(peer->bridge->peers, peer);
}

/* ---- what it is sent ---- */

static gboolean say(Peer *peer, const WireAnswer *answer)
{
	peer->out = wire_answer(answer);
	peer->length = peer->out != NULL ? strlen(peer->out) : 0;
	peer->sent = 0;
	peer->since = ticks();
	return peer->out != NULL;
}

static gboolean say_alert(Peer *peer, const OutboxRow *row)
{
	WireAnswer answer = { .kind = WIRE_ALERT,
			      .seq = row->id,
			      .alert = row->alert,
			      .created = row->created,
			      .text = row->payload };
	return say(peer, &answer);
}

/* Put the next thing that PEER is to be told into its out. FALSE with ERROR. */
static gboolean fill(Peer *peer, GError **error)
{
	GError *own = NULL;
	while (peer->out == NULL && peer->missed != NULL && peer->next_missed < peer->missed->len) {
		gint64 number = g_array_index(peer->missed, gint64, peer->next_missed++);
		g_autoptr(OutboxRow) row = store_published(peer->bridge->store, number, &own);
		if (row != NULL && row->id == number)
			say_alert(peer, row); /* one that is too long is counted only */
		if (own != NULL)
			break;
	}
	if (peer->out == NULL && own == NULL && peer->missed != NULL) {
		WireAnswer caught = { .kind = WIRE_CAUGHT, .seq = peer->from - 1 };
		g_clear_pointer(&peer->missed, g_array_unref);
		say(peer, &caught);
	}
	while (peer->out == NULL && own == NULL && peer->greeted) {
		g_autoptr(OutboxRow) row = store_published(peer->bridge->store, peer->from, &own);
		if (row == NULL)
			break;
		peer->from = row->id + 1;
		say_alert(peer, row);
	}
	if (own == NULL)
		return TRUE;
	g_propagate_error(error, own);
	return FALSE;
}

/* ---- what it says ---- */

static gboolean greet(Peer *peer, const WireRequest *request, GError **error)
{
	Bridge *bridge = peer->bridge;
	WireAnswer welcome = { .kind = WIRE_WELCOME };
	if (peer->greeted) {
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT, "greets twice");
		return FALSE;
	}
	if (!store_session_head(bridge->store, &welcome.store, &welcome.seq, error))
		return FALSE;
	gboolean known = request->store == welcome.store && request->after >= 0 &&
			 request->after <= welcome.seq;
	gint64 after = known ? request->after : welcome.seq;
	peer->missed = store_missed(bridge->store, after, MOST_CAUGHT, welcome.missed, error);
	if (peer->missed == NULL)
		return FALSE;
	peer->from = welcome.seq + 1;
	peer->greeted = TRUE;
	return say(peer, &welcome);
}

/* Is this more than MOST in SECONDS? */
static gboolean is_too_fast(guint *n, gint64 *since, guint most, gint64 seconds)
{
	gint64 now = ticks();
	if (now - *since >= seconds) {
		*since = now;
		*n = 0;
	}
	return ++*n > most;
}

/* What can be said against it is said to the peer. */
static gboolean take_mark(Peer *peer, const WireRequest *request, GError **error)
{
	Bridge *bridge = peer->bridge;
	g_autoptr(GError) own = NULL;
	gint64 story = 0, now = g_get_real_time() / G_USEC_PER_SEC;
	if (!peer->greeted ||
	    is_too_fast(&peer->marks, &peer->marks_since, MOST_MARKS, MARK_SECONDS)) {
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT, "%s",
			    peer->greeted ? "marks too fast" : "does not greet");
		return FALSE;
	}
	g_autofree char *who = peer_name(peer);
	WireAnswer answer = { .kind = WIRE_MARKED, .alert = request->alert };
	if (is_too_fast(&bridge->marked, &bridge->marked_since, MOST_MARKED, MARK_SECONDS))
		g_set_error(&own, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER, "too many marks at once");
	else if (store_published_story(bridge->store, request->alert, &story, &own) && story <= 0)
		g_set_error(&own, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT,
			    "alert %" G_GINT64_FORMAT " is none that can be marked",
			    request->alert);
	if (own == NULL)
		bridge->mark(bridge->data, story, request->mark, now + request->span, who, &own);
	if (own != NULL) {
		answer.kind = WIRE_REFUSED;
		answer.text = own->message;
	}
	return say(peer, &answer);
}

static gboolean take_line(Peer *peer, const char *line, gsize size, GError **error)
{
	WireRequest request;
	if (!wire_read_request(line, size, &request, error))
		return FALSE;
	return request.kind == WIRE_HELLO ? greet(peer, &request, error)
					  : take_mark(peer, &request, error);
}

/* ---- one peer at work ---- */

static gboolean on_peer(int socket, GIOCondition condition, gpointer data);

static void wait_for(Peer *peer, GIOCondition condition)
{
	if (peer->watch != 0 && peer->waits_for == condition)
		return;
	if (peer->watch != 0)
		g_source_remove(peer->watch);
	peer->waits_for = condition;
	peer->watch =
		g_unix_fd_add_full(G_PRIORITY_LOW, peer->socket, condition, on_peer, peer, NULL);
}

/* FALSE when the peer has left; so for read_in, if without ERROR. */
static gboolean write_out(Peer *peer)
{
	ssize_t n = send(peer->socket, peer->out + peer->sent, peer->length - peer->sent,
			 MSG_DONTWAIT | MSG_NOSIGNAL);
	if (n < 0)
		return errno == EAGAIN || errno == EINTR;
	peer->sent += (gsize)n;
	peer->since = n > 0 ? ticks() : peer->since;
	if (peer->sent == peer->length)
		g_clear_pointer(&peer->out, g_free);
	return TRUE;
}

static gboolean read_in(Peer *peer, GError **error)
{
	char chunk[CHUNK];
	ssize_t n = recv(peer->socket, chunk, sizeof chunk, MSG_DONTWAIT);
	if (n < 0)
		return errno == EAGAIN || errno == EINTR;
	if (n == 0)
		return FALSE;
	if (wire_lines_add(&peer->lines, chunk, (gsize)n))
		return TRUE;
	g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_TOO_BIG, "says lines without end");
	return FALSE;
}

/* One line that was heard, else one thing to tell; then wait for what is next. */
static gboolean go_on(Peer *peer, GError **error)
{
	gsize size;
	g_autofree char *line = peer->out == NULL ? wire_lines_next(&peer->lines, &size) : NULL;
	if (line != NULL && !take_line(peer, line, size, error))
		return FALSE;
	if (peer->out == NULL && !fill(peer, error))
		return FALSE;
	wait_for(peer,
		 peer->out != NULL || memchr(peer->lines.held->str, '\n', peer->lines.held->len)
			 ? G_IO_OUT
			 : G_IO_IN);
	return TRUE;
}

static gboolean on_peer(int socket, GIOCondition condition, gpointer data)
{
	Peer *peer = data;
	g_autoptr(GError) error = NULL;
	guint watch = peer->watch;
	gboolean ok = (condition & (G_IO_ERR | G_IO_NVAL)) == 0;
	if (ok && peer->out != NULL)
		ok = write_out(peer);
	else if (ok && (condition & (G_IO_IN | G_IO_HUP)) != 0)
		ok = read_in(peer, &error);
	ok = ok && go_on(peer, &error);
	if (!ok) {
		let_go(peer, error != NULL ? error->message : NULL);
		return G_SOURCE_REMOVE;
	}
	return peer->watch == watch ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* ---- all of them ---- */

/* Why PEER may not stay; NULL if it may. */
static const char *overdue(const Peer *peer, gint64 now)
{
	if (peer->out != NULL && now - peer->since > TAKE_SECONDS)
		return "takes nothing";
	if (!peer->greeted && now - peer->since > GREET_SECONDS)
		return "does not greet";
	return NULL;
}

static void look_for_peers(Bridge *bridge);

static gboolean on_tick(gpointer data)
{
	Bridge *bridge = data;
	gint64 now = ticks();
	for (guint i = bridge->peers->len; i-- > 0;) {
		Peer *peer = g_ptr_array_index(bridge->peers, i);
		const char *why = overdue(peer, now);
		if (why != NULL)
			let_go(peer, why);
	}
	look_for_peers(bridge);
	return G_SOURCE_CONTINUE;
}

static guint peers_of(const Bridge *bridge, uid_t user)
{
	guint n = 0;
	for (guint i = 0; i < bridge->peers->len; i++)
		n += ((const Peer *)g_ptr_array_index(bridge->peers, i))->user == user;
	return n;
}

/* In a user name space of its own the agent sees this one for everybody else. */
static uid_t hidden_user(void)
{
	static uid_t hidden = 0;
	g_autofree char *text = NULL;
	if (hidden == 0 && g_file_get_contents("/proc/sys/kernel/overflowuid", &text, NULL, NULL))
		hidden = (uid_t)g_ascii_strtoull(text, NULL, 10);
	return hidden != 0 ? hidden : 65534;
}

static void take_peer(Bridge *bridge, int socket)
{
	struct ucred who = { 0, (uid_t)-1, 0 };
	socklen_t size = sizeof who;
	getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &who, &size);
	Peer *peer = g_new0(Peer, 1);
	peer->bridge = bridge;
	peer->socket = socket;
	peer->user = who.uid;
	peer->process = who.pid;
	peer->since = ticks();
	wire_lines_init(&peer->lines, WIRE_MOST_ASKED);
	gboolean room = bridge->peers->len < MOST_PEERS &&
			(who.uid == hidden_user() || peers_of(bridge, who.uid) < MOST_OF_ONE);
	g_ptr_array_add(bridge->peers, peer);
	if (room)
		wait_for(peer, G_IO_IN);
	else
		let_go(peer, "there are too many");
}

static gboolean on_connect(int socket, GIOCondition condition, gpointer data)
{
	Bridge *bridge = data;
	int peer = accept4(socket, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
	if (peer >= 0)
		take_peer(bridge, peer);
	if (!is_too_fast(&bridge->accepted, &bridge->accepted_since, MOST_ACCEPTED, ACCEPT_SECONDS))
		return G_SOURCE_CONTINUE;
	bridge->watch = 0; /* until on_tick */
	return G_SOURCE_REMOVE;
}

static void look_for_peers(Bridge *bridge)
{
	if (bridge->store != NULL && bridge->watch == 0 &&
	    ticks() - bridge->accepted_since >= ACCEPT_SECONDS)
		bridge->watch = g_unix_fd_add_full(G_PRIORITY_LOW, bridge->socket, G_IO_IN,
						   on_connect, bridge, NULL);
}

void bridge_use(Bridge *bridge, Store *store)
{
	bridge->store = store;
	if (store != NULL) {
		look_for_peers(bridge);
		return;
	}
	g_ptr_array_set_size(bridge->peers, 0);
	if (bridge->watch != 0)
		g_source_remove(bridge->watch);
	bridge->watch = 0;
}

void bridge_wake(Bridge *bridge)
{
	for (guint i = 0; i < bridge->peers->len; i++) {
		Peer *peer = g_ptr_array_index(bridge->peers, i);
		if (peer->greeted && peer->out == NULL)
			wait_for(peer, G_IO_OUT | G_IO_IN);
	}
}

guint bridge_peers(const Bridge *bridge)
{
	return bridge->peers->len;
}

/* ---- the socket ---- */

static gboolean is_served(const struct sockaddr_un *address)
{
	int probe = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	gboolean served = probe >= 0 &&
			  (connect(probe, (const struct sockaddr *)address, sizeof *address) == 0 ||
			   errno == EAGAIN);
	if (probe >= 0)
		close(probe);
	return served;
}

int bridge_listen(const char *path, GError **error)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	struct stat about;
	if (strlen(path) >= sizeof address.sun_path) {
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT,
			    "%s: a socket's path has %zu bytes at most", path,
			    sizeof address.sun_path - 1);
		return -1;
	}
	memcpy(address.sun_path, path, strlen(path));
	if (lstat(path, &about) == 0 && S_ISSOCK(about.st_mode) && !is_served(&address))
		unlink(path);
	int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	mode_t mask = umask(0117);
	gboolean ok = listener >= 0 &&
		      bind(listener, (struct sockaddr *)&address, sizeof address) == 0 &&
		      listen(listener, MOST_PEERS) == 0;
	int why = errno;
	umask(mask);
	if (ok)
		return listener;
	g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_TRY_LATER, "%s: %s", path, g_strerror(why));
	if (listener >= 0)
		close(listener);
	return -1;
}

Bridge *bridge_new(Store *store, int socket, const char *path, BridgeMark mark, gpointer data)
{
	Bridge *bridge = g_new0(Bridge, 1);
	bridge->store = store;
	bridge->socket = socket;
	g_unix_set_fd_nonblocking(socket, TRUE, NULL);
	bridge->path = g_strdup(path);
	bridge->mark = mark;
	bridge->data = data;
	bridge->peers = g_ptr_array_new_with_free_func(peer_free);
	bridge->accepted_since = ticks() - ACCEPT_SECONDS;
	bridge->tick = g_timeout_add_seconds(5, on_tick, bridge);
	look_for_peers(bridge);
	return bridge;
}

void bridge_free(Bridge *bridge)
{
	if (bridge == NULL)
		return;
	g_ptr_array_unref(bridge->peers);
	g_source_remove(bridge->tick);
	if (bridge->watch != 0)
		g_source_remove(bridge->watch);
	close(bridge->socket);
	if (bridge->path != NULL)
		unlink(bridge->path);
	g_free(bridge->path);
	g_free(bridge);
}

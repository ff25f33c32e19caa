/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/session.h"

#include <errno.h>
#include <glib-unix.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "agent/wire.h"

#define FIRST_REST  1 /* seconds */
#define MOST_REST   30
#define MOST_MARKS  64
#define MOST_CAUGHT 100
#define CHUNK       16384

struct _Session {
	Desktop *desktop;
	char *path, *cursor;
	gint64 store, after; /* told up to AFTER of database STORE */
	int socket;          /* or -1 */
	guint watch, retry, failures;
	WireLines lines;
	gboolean welcomed, catching;
	guint missed[N_SEVERITIES];
	GPtrArray *caught; /* OutboxRow: the gravest of what was missed */
	GQueue marks;      /* WireRequest *, not answered yet */
};

static void free_row(gpointer row)
{
	outbox_row_free(row);
}

/* ---- up to where ---- */

static void read_cursor(Session *session)
{
	g_autofree char *text = NULL;
	session->after = -1;
	if (!g_file_get_contents(session->cursor, &text, NULL, NULL))
		return;
	g_auto(GStrv) words = g_strsplit(g_strchomp(text), " ", 2);
	if (g_strv_length(words) != 2 ||
	    !g_ascii_string_to_signed(words[0], 10, 1, G_MAXINT64, &session->store, NULL) ||
	    !g_ascii_string_to_signed(words[1], 10, 0, G_MAXINT64, &session->after, NULL))
		g_message("%s cannot be read; what was missed before is not shown",
			  session->cursor);
}

static void move_to(Session *session, gint64 seq)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *text =
		g_strdup_printf("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", session->store, seq);
	session->after = seq;
	if (!g_file_set_contents_full(session->cursor, text, -1, G_FILE_SET_CONTENTS_CONSISTENT,
				      0600, &error))
		g_warning("%s", error->message);
}

/* ---- the line ---- */

static void connect_later(Session *session, const char *why);

static void hang_up(Session *session)
{
	if (session->watch != 0)
		g_source_remove(session->watch);
	session->watch = 0;
	if (session->socket >= 0)
		close(session->socket);
	session->socket = -1;
	session->welcomed = session->catching = FALSE;
	g_string_truncate(session->lines.held, 0);
}

static gboolean say(Session *session, const WireRequest *request)
{
	g_autofree char *line = wire_request(request);
	gsize size = strlen(line);
	return send(session->socket, line, size, MSG_DONTWAIT | MSG_NOSIGNAL) == (ssize_t)size;
}

/* ---- showing ---- */

static gboolean show(Session *session, const char *payload, gint64 number, char **why)
{
	g_autoptr(Alert) alert = alert_read(payload);
	return desktop_show(session->desktop, alert, number, why);
}

/* The gravest last, so that it lies on top. */
static void show_each(gpointer data)
{
	Session *session = data;
	for (guint i = session->caught->len; i-- > 0;) {
		const OutboxRow *row = g_ptr_array_index(session->caught, i);
		g_autofree char *why = NULL;
		if (!show(session, row->payload, row->alert, &why))
			g_message("not shown: %s", why);
	}
}

static gboolean show_missed(Session *session, char **why)
{
	guint n = 0;
	for (int s = 0; s < N_SEVERITIES; s++)
		n += session->missed[s];
	if (n == 0 || session->caught->len == 0)
		return TRUE;
	const OutboxRow *first = g_ptr_array_index(session->caught, 0);
	if (n == 1)
		return show(session, first->payload, first->alert, why);
	Severity gravest;
	g_autofree char *summary =
		alert_summary(session->caught, SUMMARY_AWAY, session->missed, &gravest);
	desktop_offer_all(session->desktop, show_each, session);
	gboolean ok = show(session, summary, 0, why);
	desktop_offer_all(session->desktop, NULL, NULL);
	return ok;
}

/* ---- what the agent says ---- */

static void welcome(Session *session, const WireAnswer *answer)
{
	gboolean known = session->store == answer->store && session->after >= 0 &&
			 session->after <= answer->seq;
	session->welcomed = session->catching = TRUE;
	session->failures = 0;
	g_ptr_array_set_size(session->caught, 0);
	memcpy(session->missed, answer->missed, sizeof session->missed);
	if (!known) {
		session->store = answer->store;
		move_to(session, answer->seq);
	}
	g_message("connected to the agent");
	for (GList *link = session->marks.head; link != NULL; link = link->next)
		if (!say(session, link->data))
			break; /* the line is dead, as reading will tell */
}

static gboolean take_alert(Session *session, const WireAnswer *answer, char **why)
{
	if (!session->catching && answer->seq <= session->after)
		return TRUE;
	if (!session->catching) {
		if (!show(session, answer->text, answer->alert, why))
			return FALSE;
		move_to(session, answer->seq);
	} else if (session->caught->len < MOST_CAUGHT) {
		OutboxRow *row = g_new0(OutboxRow, 1);
		row->alert = answer->alert;
		row->payload = g_strdup(answer->text);
		g_ptr_array_add(session->caught, row);
	}
	return TRUE;
}

static gboolean take_caught(Session *session, const WireAnswer *answer, char **why)
{
	if (!show_missed(session, why))
		return FALSE;
	session->catching = FALSE;
	if (answer->seq > session->after)
		move_to(session, answer->seq);
	return TRUE;
}

static void forget_mark(Session *session, gint64 alert)
{
	for (GList *link = session->marks.head; link != NULL; link = link->next) {
		WireRequest *request = link->data;
		if (request->alert != alert)
			continue;
		g_free(request);
		g_queue_delete_link(&session->marks, link);
		return;
	}
}

/* FALSE with WHY when the line is to be given up for now. */
static gboolean take_line(Session *session, const char *line, gsize size, char **why)
{
	g_autoptr(GError) error = NULL;
	g_auto(WireAnswer) answer = { 0 };
	if (!wire_read_answer(line, size, &answer, &error)) {
		*why = g_strdup_printf("the agent speaks another language: %s", error->message);
		return FALSE;
	}
	if (!session->welcomed && answer.kind != WIRE_WELCOME) {
		*why = g_strdup("the agent does not greet");
		return FALSE;
	}
	switch (answer.kind) {
	case WIRE_WELCOME: welcome(session, &answer); return TRUE;
	case WIRE_ALERT: return take_alert(session, &answer, why);
	case WIRE_CAUGHT: return take_caught(session, &answer, why);
	case WIRE_REFUSED: g_message("the agent refuses: %s", answer.text); /* fall through */
	case WIRE_MARKED: forget_mark(session, answer.alert); return TRUE;
	}
	g_assert_not_reached();
}

static gboolean on_agent(int socket, GIOCondition condition, gpointer data)
{
	Session *session = data;
	g_autofree char *chunk = g_malloc(CHUNK), *why = NULL;
	ssize_t n = recv(socket, chunk, CHUNK, MSG_DONTWAIT);
	gboolean ok = n > 0 ? wire_lines_add(&session->lines, chunk, (gsize)n)
			    : n < 0 && (errno == EAGAIN || errno == EINTR);
	gsize size;
	for (char *line; ok && (line = wire_lines_next(&session->lines, &size)) != NULL;
	     g_free(line))
		ok = take_line(session, line, size, &why);
	if (ok)
		return G_SOURCE_CONTINUE;
	session->watch = 0;
	hang_up(session);
	connect_later(session, why != NULL ? why : "the agent has gone");
	return G_SOURCE_REMOVE;
}

/* ---- connecting ---- */

static int open_line(const char *path)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	g_strlcpy(address.sun_path, path, sizeof address.sun_path);
	int line = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (line < 0 || connect(line, (struct sockaddr *)&address, sizeof address) == 0)
		return line;
	int why = errno;
	close(line);
	errno = why;
	return -1;
}

static gboolean connect_now(gpointer data)
{
	Session *session = data;
	g_autofree char *says = NULL;
	session->retry = 0;
	if (!desktop_probe(session->desktop, &says)) {
		connect_later(session, says);
		return G_SOURCE_REMOVE;
	}
	session->socket = open_line(session->path);
	WireRequest hello = { .kind = WIRE_HELLO,
			      .store = session->store,
			      .after = session->after };
	if (session->socket < 0 || !say(session, &hello)) {
		g_autofree char *why = g_strdup_printf("%s: %s", session->path, g_strerror(errno));
		hang_up(session);
		connect_later(session, why);
		return G_SOURCE_REMOVE;
	}
	session->watch = g_unix_fd_add(session->socket, G_IO_IN | G_IO_HUP, on_agent, session);
	return G_SOURCE_REMOVE;
}

/* Said once, not at every attempt. */
static void connect_later(Session *session, const char *why)
{
	guint rest = MIN(FIRST_REST << MIN(session->failures, 8u), MOST_REST);
	if (session->failures++ == 0)
		g_message("%s; it is tried again", why);
	session->retry = g_timeout_add(rest * 1000 + (guint)g_random_int_range(0, 500), connect_now,
				       session);
}

/* ---- buttons ---- */

static void on_button(gpointer data, const DesktopMark *mark)
{
	Session *session = data;
	WireRequest request = {
		.kind = WIRE_MARK, .alert = mark->alert, .mark = mark->mark, .span = mark->span
	};
	forget_mark(session, mark->alert);
	if (g_queue_get_length(&session->marks) == MOST_MARKS)
		g_free(g_queue_pop_head(&session->marks));
	g_queue_push_tail(&session->marks, g_memdup2(&request, sizeof request));
	if (session->welcomed && !say(session, &request))
		g_message("the agent does not listen; it is told again");
}

Session *session_new(Desktop *desktop, const char *path, const char *cursor)
{
	Session *session = g_new0(Session, 1);
	session->desktop = desktop;
	session->path = g_strdup(path);
	session->cursor = g_strdup(cursor);
	session->socket = -1;
	session->caught = g_ptr_array_new_with_free_func(free_row);
	g_queue_init(&session->marks);
	wire_lines_init(&session->lines, WIRE_MOST_TOLD);
	read_cursor(session);
	desktop_watch(desktop, on_button, session);
	session->retry = g_idle_add(connect_now, session);
	return session;
}

void session_free(Session *session)
{
	if (session == NULL)
		return;
	hang_up(session);
	if (session->retry != 0)
		g_source_remove(session->retry);
	wire_lines_clear(&session->lines);
	g_ptr_array_unref(session->caught);
	g_queue_clear_full(&session->marks, g_free);
	g_free(session->path);
	g_free(session->cursor);
	g_free(session);
}

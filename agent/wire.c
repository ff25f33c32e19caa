/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/wire.h"

#include <string.h>

#include "agent/json.h"

/* ---- lines ---- */

void wire_lines_init(WireLines *lines, gsize most)
{
	*lines = (WireLines){ g_string_new(NULL), most };
}

void wire_lines_clear(WireLines *lines)
{
	g_string_free(lines->held, TRUE);
}

gboolean wire_lines_add(WireLines *lines, const char *data, gsize size)
{
	g_string_append_len(lines->held, data, (gssize)size);
	const char *last = memrchr(lines->held->str, '\n', lines->held->len);
	gsize open = lines->held->len;
	if (last != NULL)
		open = (gsize)(lines->held->str + lines->held->len - last - 1);
	return open <= lines->most;
}

char *wire_lines_next(WireLines *lines, gsize *size)
{
	const char *end = memchr(lines->held->str, '\n', lines->held->len);
	if (end == NULL)
		return NULL;
	*size = (gsize)(end - lines->held->str);
	char *line = g_strndup(lines->held->str, *size);
	g_string_erase(lines->held, 0, (gssize)*size + 1);
	return line;
}

/* ---- members ---- */

static gboolean complain(GError **error, const char *expected)
{
	g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT, "expected %s", expected);
	return FALSE;
}

static json_t *read_object(const char *line, gsize size, gsize most, GError **error)
{
	json_t *object = size <= most ? json_loadb(line, size, JSON_REJECT_DUPLICATES, NULL) : NULL;
	if (json_is_object(object))
		return object;
	json_decref(object);
	complain(error, "a JSON object");
	return NULL;
}

static gboolean is_number(const json_t *object, const char *name, gint64 least, gint64 most,
			  gint64 *number)
{
	const json_t *member = json_object_get(object, name);
	*number = json_integer_value(member);
	return json_is_integer(member) && *number >= least && *number <= most;
}

static char *line_of(json_t *object)
{
	char *text = json_dumps(object, JSON_COMPACT);
	char *line = text != NULL ? g_strconcat(text, "\n", NULL) : NULL;
	free(text);
	json_decref(object);
	return line;
}

/* ---- to the agent ---- */

static const char *const mark_names[] = { [STORY_ACK] = "ack", [STORY_QUIET] = "quiet" };

static gboolean read_mark(const json_t *object, WireRequest *request, GError **error)
{
	const char *name = json_string_value(json_object_get(object, "mark"));
	request->kind = WIRE_MARK;
	if (!is_number(object, "alert", 1, G_MAXINT64, &request->alert))
		return complain(error, "the number of an alert");
	for (gsize i = 0; name != NULL && i < G_N_ELEMENTS(mark_names); i++) {
		if (strcmp(name, mark_names[i]) != 0)
			continue;
		request->mark = (StoryMark)i;
		return request->mark == STORY_ACK ||
		       is_number(object, "span", 1, WIRE_MOST_QUIET, &request->span) ||
		       complain(error, "a time of a week at most");
	}
	return complain(error, "the mark ack or quiet");
}

gboolean wire_read_request(const char *line, gsize size, WireRequest *request, GError **error)
{
	gint64 version;
	*request = (WireRequest){ .kind = WIRE_HELLO };
	json_t *object = read_object(line, size, WIRE_MOST_ASKED, error);
	if (object == NULL)
		return FALSE;
	gboolean ok;
	if (json_object_get(object, "mark") != NULL)
		ok = read_mark(object, request, error);
	else
		ok = (is_number(object, "hello", WIRE_VERSION, WIRE_VERSION, &version) &&
		      is_number(object, "store", 0, G_MAXINT64, &request->store) &&
		      is_number(object, "after", -1, G_MAXINT64, &request->after)) ||
		     complain(error, "a greeting of version 1");
	json_decref(object);
	return ok;
}

char *wire_request(const WireRequest *r)
{
	if (r->kind == WIRE_HELLO)
		return line_of(json_pack("{si sI sI}", "hello", WIRE_VERSION, "store",
					 (json_int_t)r->store, "after", (json_int_t)r->after));
	json_t *object =
		json_pack("{ss sI}", "mark", mark_names[r->mark], "alert", (json_int_t)r->alert);
	if (r->mark == STORY_QUIET)
		json_object_set_new(object, "span", json_integer(r->span));
	return line_of(object);
}

/* ---- to the session ---- */

static gboolean read_welcome(const json_t *object, WireAnswer *a)
{
	gint64 version, n;
	const json_t *missed = json_object_get(object, "missed");
	if (!is_number(object, "welcome", WIRE_VERSION, WIRE_VERSION, &version) ||
	    !is_number(object, "store", 0, G_MAXINT64, &a->store) ||
	    !is_number(object, "head", 0, G_MAXINT64, &a->seq) || !json_is_object(missed))
		return FALSE;
	for (int s = 0; s < N_SEVERITIES; s++)
		if (is_number(missed, severity_name((Severity)s), 0, G_MAXINT32, &n))
			a->missed[s] = (guint)n;
	return TRUE;
}

static gboolean read_told(const json_t *object, WireAnswer *a)
{
	const json_t *told = json_object_get(object, "told");
	if (!is_number(object, "seq", 1, G_MAXINT64, &a->seq) ||
	    !is_number(object, "alert", 1, G_MAXINT64, &a->alert) ||
	    !is_number(object, "created", 0, G_MAXINT64, &a->created) || !json_is_object(told))
		return FALSE;
	char *text = json_dumps(told, JSON_COMPACT);
	a->text = g_strdup(text);
	free(text);
	return a->text != NULL;
}

static gboolean read_caught(const json_t *object, WireAnswer *a)
{
	return is_number(object, "caught", 0, G_MAXINT64, &a->seq);
}

static gboolean read_marked(const json_t *object, WireAnswer *a)
{
	return is_number(object, "marked", 1, G_MAXINT64, &a->alert);
}

static gboolean read_refused(const json_t *object, WireAnswer *a)
{
	a->text = json_member(object, "why", NULL);
	return is_number(object, "refused", 1, G_MAXINT64, &a->alert) && a->text != NULL;
}

/* By WireTell: the member that tells it from the others. */
static const struct {
	const char *name;
	gboolean (*read)(const json_t *object, WireAnswer *answer);
} answers[] = {
	[WIRE_WELCOME] = { "welcome", read_welcome }, [WIRE_ALERT] = { "seq", read_told },
	[WIRE_CAUGHT] = { "caught", read_caught },    [WIRE_MARKED] = { "marked", read_marked },
	[WIRE_REFUSED] = { "refused", read_refused },
};

gboolean wire_read_answer(const char *line, gsize size, WireAnswer *answer, GError **error)
{
	*answer = (WireAnswer){ 0 };
	json_t *object = read_object(line, size, WIRE_MOST_TOLD, error);
	if (object == NULL)
		return FALSE;
	gboolean ok = FALSE, known = FALSE;
	for (gsize i = 0; !known && i < G_N_ELEMENTS(answers); i++) {
		known = json_object_get(object, answers[i].name) != NULL;
		answer->kind = (WireTell)i;
		ok = known && answers[i].read(object, answer);
	}
	json_decref(object);
	return ok || complain(error, known ? answers[answer->kind].name : "an answer of an agent");
}

void wire_answer_clear(WireAnswer *answer)
{
	g_clear_pointer(&answer->text, g_free);
}

static json_t *welcome(const WireAnswer *a)
{
	json_t *missed = json_object();
	for (int s = 0; s < N_SEVERITIES; s++)
		if (a->missed[s] > 0)
			json_object_set_new(missed, severity_name((Severity)s),
					    json_integer(a->missed[s]));
	return json_pack("{si sI sI so}", "welcome", WIRE_VERSION, "store", (json_int_t)a->store,
			 "head", (json_int_t)a->seq, "missed", missed);
}

static json_t *told(const WireAnswer *a)
{
	json_t *payload = json_loads(a->text, 0, NULL);
	return json_pack("{sI sI sI so}", "seq", (json_int_t)a->seq, "alert", (json_int_t)a->alert,
			 "created", (json_int_t)a->created, "told",
			 json_is_object(payload) ? payload : json_object());
}

static json_t *object_of(const WireAnswer *a)
{
	switch (a->kind) {
	case WIRE_WELCOME: return welcome(a);
	case WIRE_ALERT: return told(a);
	case WIRE_CAUGHT: return json_pack("{sI}", "caught", (json_int_t)a->seq);
	case WIRE_MARKED: return json_pack("{sI}", "marked", (json_int_t)a->alert);
	case WIRE_REFUSED:
		return json_pack("{sI so}", "refused", (json_int_t)a->alert, "why",
				 json_text(a->text));
	}
	g_assert_not_reached();
}

char *wire_answer(const WireAnswer *answer)
{
	g_autofree char *line = line_of(object_of(answer));
	return line != NULL && strlen(line) <= WIRE_MOST_TOLD ? g_steal_pointer(&line) : NULL;
}

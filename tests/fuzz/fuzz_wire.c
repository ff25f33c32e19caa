/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Promises of agent/wire.h on bytes from either end: what is read is within its bounds, written it
 * is read again as the same, no more is held than one line, and any alert that is told can be
 * shown. */
#include <string.h>

#include "agent/alert.h"
#include "agent/wire.h"
#include "tests/fuzz/promise.h"

static void check_request(const char *line, gsize size)
{
	WireRequest request, again;
	if (!wire_read_request(line, size, &request, NULL))
		return;
	PROMISE(size <= WIRE_MOST_ASKED);
	PROMISE(request.kind == WIRE_MARK || (request.store >= 0 && request.after >= -1));
	PROMISE(request.kind == WIRE_HELLO || request.alert > 0);
	PROMISE(request.span >= 0 && request.span <= WIRE_MOST_QUIET);
	PROMISE((request.kind == WIRE_MARK && request.mark == STORY_QUIET) == (request.span > 0));
	g_autofree char *written = wire_request(&request);
	PROMISE(wire_read_request(written, strlen(written), &again, NULL));
	PROMISE(memcmp(&request, &again, sizeof again) == 0);
}

static void check_alert(const char *payload)
{
	g_autoptr(Alert) alert = alert_read(payload);
	const char *const texts[] = { alert->headline, alert->lang,  alert->link,
				      alert->rule,     alert->title, alert->change };
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
		PROMISE(texts[i] != NULL && g_utf8_validate(texts[i], -1, NULL));
	PROMISE(alert->because != NULL && alert->sources != NULL);
	PROMISE(alert->severity >= SEVERITY_NONE && alert->severity < N_SEVERITIES);
}

static void check_answer(const char *line, gsize size)
{
	g_auto(WireAnswer) answer = { 0 }, again = { 0 };
	if (!wire_read_answer(line, size, &answer, NULL))
		return;
	PROMISE(answer.seq >= 0 && answer.alert >= 0);
	PROMISE((answer.kind == WIRE_ALERT || answer.kind == WIRE_REFUSED) ==
		(answer.text != NULL));
	if (answer.kind == WIRE_ALERT)
		check_alert(answer.text);
	g_autofree char *written = wire_answer(&answer);
	if (written == NULL)
		return;
	PROMISE(strlen(written) <= WIRE_MOST_TOLD && strchr(written, '\n')[1] == '\0');
	PROMISE(wire_read_answer(written, strlen(written), &again, NULL));
	PROMISE(again.kind == answer.kind && again.seq == answer.seq &&
		again.alert == answer.alert);
}

/* The first byte says in which pieces the others come. */
int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	if (size == 0)
		return 0;
	WireLines lines;
	gsize step = (gsize)data[0] + 1, n;
	gboolean ok = TRUE;
	wire_lines_init(&lines, WIRE_MOST_ASKED);
	for (gsize i = 1; ok && i < size; i += step) {
		ok = wire_lines_add(&lines, (const char *)data + i, MIN(step, size - i));
		for (char *line; (line = wire_lines_next(&lines, &n)) != NULL; g_free(line)) {
			check_request(line, n);
			check_answer(line, n);
		}
		PROMISE(!ok || lines.held->len <= WIRE_MOST_ASKED);
	}
	wire_lines_clear(&lines);
	return 0;
}

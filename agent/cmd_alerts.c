/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette alerts - what was told and how it was delivered; ack, snooze, mute. */
#include <stdio.h>
#include <string.h>

#include "agent/alert.h"
#include "agent/cmd.h"
#include "agent/json.h"
#include "agent/safe.h"
#include "agent/term.h"

#define MOST         500
#define TITLE_LENGTH 200

/* What a person may do about a story. Every quiet time ends: nothing is muted and forgotten. */
static const struct {
	const char *verb;
	StoryMark mark;
	gint64 preset; /* seconds of quiet */
	const char *done;
} marks[] = {
	{ "ack", STORY_ACK, 0, "acknowledged: only graver news of it will alert" },
	{ "snooze", STORY_QUIET, 4 * 3600, "quiet until" },
	{ "mute", STORY_QUIET, 7 * 86400, "quiet until" },
	{ "unmute", STORY_QUIET, 0, "quiet no more" },
};

static int mark_story(const Cli *cli, gsize which, int argc, char **argv)
{
	gint64 id = 0, span = marks[which].preset, now = g_get_real_time() / G_USEC_PER_SEC;
	if (argc < 2 || argc > 3 ||
	    !g_ascii_string_to_signed(argv[1], 10, 1, G_MAXINT64, &id, NULL) ||
	    (argc == 3 && (span = duration_parse(argv[2])) <= 0))
		return cli_fail_text(EXIT_USAGE,
				     "alerts %s: expected the number of a story, then maybe a time "
				     "such as 4h or 7d",
				     marks[which].verb);
	int status;
	g_autoptr(Store) store = cli_store(cli, STORE_READ, &status);
	if (store == NULL)
		return status;
	g_autoptr(GError) error = NULL;
	if (!store_mark_story(store, id, marks[which].mark, now + span, &error))
		return cli_fail(error);
	g_autofree char *until = term_time(now + span);
	gboolean ends = marks[which].mark == STORY_QUIET && span > 0;
	printf("story %" G_GINT64_FORMAT " %s%s%s\n", id, marks[which].done, ends ? " " : "",
	       ends ? until : "");
	return EXIT_OK;
}

static void print_alert(const AlertRow *row)
{
	g_autoptr(Alert) alert = alert_read(row->payload);
	g_autofree char *when = term_time(row->created);
	g_autofree char *headline = safe_isolated(alert->headline, TITLE_LENGTH);
	printf("%s  %s%-8s%s  %s%s\n", when, term_color(row->severity),
	       severity_name(row->severity), term_plain(), headline,
	       row->update > 0 ? " (update)" : "");
	printf("%18s%-8s  story %" G_GINT64_FORMAT ", rule %s; %s\n", "", "", row->story, row->rule,
	       row->states != NULL ? row->states : "no channel was on");
}

static json_t *json_of(const AlertRow *row)
{
	json_t *payload = json_loads(row->payload, 0, NULL);
	return json_pack("{sI sI so so}", "id", (json_int_t)row->id, "created",
			 (json_int_t)row->created, "channels", json_text(row->states), "alert",
			 payload != NULL ? payload : json_null());
}

static int list(const Cli *cli, gint64 since, gboolean as_json)
{
	int status;
	g_autoptr(Store) store = cli_store(cli, STORE_READ, &status);
	if (store == NULL)
		return status;
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) rows = store_alerts(store, since, MOST, &error);
	if (rows == NULL)
		return cli_fail(error);
	for (guint i = 0; i < rows->len; i++) {
		if (as_json)
			json_print(json_of(g_ptr_array_index(rows, i)));
		else
			print_alert(g_ptr_array_index(rows, i));
	}
	return EXIT_OK;
}

int cmd_alerts(const Cli *cli, int argc, char **argv)
{
	gboolean as_json = FALSE;
	g_autofree char *since = NULL;
	const GOptionEntry entries[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &as_json,
					   "Print one JSON object a line", NULL },
					 { "since", 0, 0, G_OPTION_ARG_STRING, &since,
					   "Those of the last 7d, 12h… (7d)", "TIME" },
					 G_OPTION_ENTRY_NULL };
	int status;
	if (!cli_options(&argc, &argv, entries,
			 "[ack STORY | snooze STORY [TIME] | mute STORY [TIME] | unmute STORY]",
			 "Without a word: the alerts, latest first, and how each was delivered.",
			 &status))
		return status;
	for (gsize i = 0; argc > 1 && i < G_N_ELEMENTS(marks); i++)
		if (strcmp(argv[1], marks[i].verb) == 0)
			return mark_story(cli, i, argc - 1, argv + 1);
	if (argc > 1)
		return cli_fail_text(
			EXIT_USAGE, "alerts \"%s\": expected ack, snooze, mute or unmute", argv[1]);
	gint64 from;
	return cli_since(since, "7d", &from) ? list(cli, from, as_json) : EXIT_USAGE;
}

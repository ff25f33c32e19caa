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

static void print_telling(const AlertRow *row)
{
	g_autoptr(Alert) alert = alert_read(row->payload);
	g_autofree char *when = term_time(row->created);
	g_autofree char *headline = safe_isolated(alert->headline, TITLE_LENGTH);
	g_autofree char *change = safe_isolated(alert->change, TITLE_LENGTH);
	g_autofree char *standing = alert_standing(alert);
	printf("%s  %s%-8s%s  %s\n", when, term_color(row->severity), severity_name(row->severity),
	       term_plain(), headline);
	printf("%18salert:%" G_GINT64_FORMAT ", rule %s%s%s%s%s\n", "", row->id, row->rule,
	       *standing != '\0' ? "; " : "", standing, *change != '\0' ? "; " : "", change);
}

/* What a person may do about a story. Every quiet time ends: nothing is muted and forgotten. */
static const struct {
	const char *verb;
	StoryMark mark;
	gint64 preset; /* seconds of quiet */
	const char *done;
} marks[] = {
	{ "ack", STORY_ACK, 0, "acknowledged: only graver news of it, or a denial, will alert" },
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

/* ---- what became of them ---- */

static int show_history(const Cli *cli, int argc, char **argv)
{
	gint64 id = 0;
	int status;
	if (argc != 2 || !g_ascii_string_to_signed(argv[1], 10, G_MININT64, G_MAXINT64, &id, NULL))
		return cli_fail_text(EXIT_USAGE, "alerts history: expected the number of a story");
	g_autoptr(Store) store = cli_store(cli, STORE_READ, &status);
	if (store == NULL)
		return status;
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) rows = store_story_alerts(store, id, &error);
	if (rows == NULL)
		return cli_fail(error);
	if (rows->len == 0)
		return cli_fail_text(EXIT_FAILED,
				     "story %" G_GINT64_FORMAT ": nothing was told of it", id);
	for (guint i = 0; i < rows->len; i++) {
		const AlertRow *row = g_ptr_array_index(rows, i);
		g_auto(GStrv) states = g_strsplit(row->states != NULL ? row->states : "", "\n", -1);
		print_telling(row);
		for (char **state = states; *state != NULL; state++) {
			g_autofree char *line = safe_line(*state, TITLE_LENGTH);
			printf("%18s%s\n", "", line);
		}
	}
	return EXIT_OK;
}

static int retry(const Cli *cli, int argc, char **argv)
{
	gint64 id = 0, now = g_get_real_time() / G_USEC_PER_SEC;
	guint n = 0;
	int status;
	const char *which = argc == 2 ? argv[1] : "";
	const char *number = g_str_has_prefix(which, "alert:") ? which + strlen("alert:") : which;
	if (strcmp(which, "all") != 0 &&
	    !g_ascii_string_to_signed(number, 10, 1, G_MAXINT64, &id, NULL))
		return cli_fail_text(EXIT_USAGE,
				     "alerts retry: expected all, or an alert as alert:N");
	g_autoptr(Store) store = cli_store(cli, STORE_READ, &status);
	if (store == NULL)
		return status;
	g_autoptr(GError) error = NULL;
	if (!store_retry_outbox(store, id, now, &n, &error))
		return cli_fail(error);
	printf("%u %s sent again, by the next poll or the daemon\n", n,
	       n == 1 ? "delivery is" : "deliveries are");
	return EXIT_OK;
}

/* ---- what a person says of it ---- */

static char *empty_if_null(const char *text)
{
	return g_strdup(text != NULL ? text : "");
}

static Feedback *of_story(Store *store, gint64 id, GError **error)
{
	g_autoptr(Story) story = store_story(store, id, error);
	if (story == NULL)
		return NULL;
	Feedback *f = g_new0(Feedback, 1);
	f->story = id;
	f->rules = g_strdup(story->rule);
	f->because = g_strdup(story->because);
	f->headline = g_strdup(story->headline);
	return f;
}

static Feedback *of_alert(Store *store, gint64 id, GError **error)
{
	g_autoptr(AlertRow) row = store_alert(store, id, error);
	if (row == NULL)
		return NULL;
	g_autoptr(Alert) alert = alert_read(row->payload);
	Feedback *f = g_new0(Feedback, 1);
	f->story = row->story;
	f->rules = g_strdup(row->rule);
	f->because = g_strjoinv("\n", alert->because);
	f->headline = g_strdup(alert->headline);
	return f;
}

static char *rule_names(const char *verdict)
{
	g_autoptr(GString) names = g_string_new(NULL);
	json_t *object = verdict != NULL ? json_loads(verdict, 0, NULL) : NULL;
	size_t i;
	const json_t *rule;
	json_array_foreach(json_object_get(object, "rules"), i, rule)
	{
		g_autofree char *name = json_member(rule, "name", "");
		g_string_append_printf(names, "%s%s", i > 0 ? "\n" : "", name);
	}
	json_decref(object);
	return g_string_free(g_steal_pointer(&names), FALSE);
}

static Feedback *of_item(Store *store, gint64 id, GError **error)
{
	g_autofree char *number = g_strdup_printf("%" G_GINT64_FORMAT, id);
	g_autoptr(StoredItem) item = store_item(store, number, error);
	if (item == NULL)
		return NULL;
	Feedback *f = g_new0(Feedback, 1);
	f->item = id;
	f->rules = rule_names(item->verdict);
	f->because = empty_if_null(item->because);
	f->headline = g_strdup(item->title);
	return f;
}

/* What can be spoken of, as it is written before its number. */
static const struct {
	const char *prefix;
	Feedback *(*read)(Store *store, gint64 id, GError **error);
} subjects[] = {
	{ "story:", of_story }, { "item:", of_item }, { "alert:", of_alert }, { "", of_story }
};

static Feedback *subject_of(Store *store, const char *text, GError **error)
{
	gint64 id;
	for (gsize i = 0; i < G_N_ELEMENTS(subjects); i++)
		if (g_str_has_prefix(text, subjects[i].prefix) &&
		    g_ascii_string_to_signed(text + strlen(subjects[i].prefix), 10, 1, G_MAXINT64,
					     &id, NULL))
			return subjects[i].read(store, id, error);
	return NULL;
}

static int say(const Cli *cli, const char *subject, gboolean useful, const char *why)
{
	int status;
	GError *own = NULL;
	g_autoptr(Store) store = cli_store(cli, STORE_READ, &status);
	if (store == NULL)
		return status;
	g_autoptr(Feedback) f = subject_of(store, subject, &own);
	g_autoptr(GError) error = own;
	if (error != NULL)
		return cli_fail(error);
	if (f == NULL)
		return cli_fail_text(
			EXIT_FAILED,
			"\"%s\": no such story; expected the number of a story, item:N "
			"or alert:N",
			subject);
	if (!useful && *f->rules == '\0')
		return cli_fail_text(EXIT_FAILED, "%s: no rule fired, so none was wrong", subject);
	f->useful = useful;
	f->at = g_get_real_time() / G_USEC_PER_SEC;
	f->why = empty_if_null(why);
	if (!store_say(store, f, &own)) {
		error = own;
		return cli_fail(error);
	}
	g_autofree char *rules = g_strdup(*f->rules != '\0' ? f->rules : "no rule");
	g_autofree char *headline = safe_isolated(f->headline, TITLE_LENGTH);
	printf("%s, by %s: %s\n", useful ? "useful" : "wrong", g_strdelimit(rules, "\n", ' '),
	       headline);
	return EXIT_OK;
}

static int read_word(const Cli *cli, int argc, char **argv, const char *why)
{
	static const char *const words[] = { "ack",   "snooze",  "mute",  "unmute", "useful",
					     "wrong", "history", "retry", NULL };
	gboolean useful = strcmp(argv[1], "useful") == 0;
	for (gsize i = 0; i < G_N_ELEMENTS(marks); i++)
		if (strcmp(argv[1], marks[i].verb) == 0)
			return mark_story(cli, i, argc - 1, argv + 1);
	if (strcmp(argv[1], "history") == 0)
		return show_history(cli, argc - 1, argv + 1);
	if (strcmp(argv[1], "retry") == 0)
		return retry(cli, argc - 1, argv + 1);
	if (!useful && strcmp(argv[1], "wrong") != 0) {
		const char *nearest = diag_nearest(argv[1], words);
		return cli_fail_text(EXIT_USAGE,
				     "alerts \"%s\": expected ack, snooze, mute, unmute, useful, "
				     "wrong, history or retry%s%s%s",
				     argv[1], nearest != NULL ? "; did you mean \"" : "",
				     nearest != NULL ? nearest : "", nearest != NULL ? "\"?" : "");
	}
	if (argc != 3)
		return cli_fail_text(EXIT_USAGE,
				     "alerts %s: expected the number of a story, item:N or alert:N",
				     argv[1]);
	return say(cli, argv[2], useful, why);
}

/* ---- the list ---- */

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
	g_autofree char *since = NULL, *why = NULL;
	const GOptionEntry entries[] = {
		{ "json", 0, 0, G_OPTION_ARG_NONE, &as_json, "Print one JSON object a line", NULL },
		{ "since", 0, 0, G_OPTION_ARG_STRING, &since, "Those of the last 7d, 12h… (7d)",
		  "TIME" },
		{ "why", 0, 0, G_OPTION_ARG_STRING, &why, "With useful or wrong: why so", "TEXT" },
		G_OPTION_ENTRY_NULL
	};
	int status;
	if (argc > 1 && strcmp(argv[1], "replay") == 0)
		return cmd_replay(cli, argc - 1, argv + 1);
	if (!cli_options(
		    &argc, &argv, entries,
		    "[ack STORY | snooze STORY [TIME] | mute STORY [TIME] | unmute STORY |\n"
		    "                 history STORY | retry all|ALERT | useful ID | wrong ID |\n"
		    "                 replay …]",
		    "Without a word: the alerts, latest first, and how each was delivered.\n"
		    "ID is the number of a story, item:N or alert:N; `vedette rules report` sums "
		    "up.",
		    &status))
		return status;
	if (argc > 1)
		return read_word(cli, argc, argv, why);
	gint64 from;
	return cli_since(since, "7d", &from) ? list(cli, from, as_json) : EXIT_USAGE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sinks that write text: terminal, log file, JSON lines, journal or syslog. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <syslog.h>
#include <systemd/sd-journal.h>
#include <unistd.h>

#include "agent/alert_text.h"
#include "agent/safe.h"
#include "agent/sinks.h"
#include "agent/term.h"

#define MAX_LINE 400
#define TAIL     (256 * 1024) /* of the log file: looked through for an alert in doubt */

static char *source_list(const Alert *alert, guint most)
{
	g_autoptr(GString) out = g_string_new(NULL);
	guint n = g_strv_length(alert->sources);
	for (guint i = 0; i < MIN(n, most); i++) {
		g_autofree char *name = safe_isolated(alert->sources[i], 80);
		g_string_append_printf(out, "%s%s", i > 0 ? ", " : "", name);
	}
	if (n > most)
		g_string_append_printf(out, " and %u more", n - most);
	return g_string_free(g_steal_pointer(&out), FALSE);
}

/* ---- terminal ---- */

OutboxOutcome sink_terminal(Sinks *sinks, const Alert *alert, const OutboxRow *row,
			    SinkReport *report)
{
	g_autofree char *headline = safe_isolated(alert->headline, MAX_LINE);
	g_autofree char *title = safe_line(alert->title, MAX_LINE);
	g_autofree char *link = safe_line(alert->link, MAX_LINE);
	g_autofree char *sources = source_list(alert, 8);
	printf("\n%s%s%s  %s\n", term_color(alert->severity), severity_name(alert->severity),
	       term_plain(), headline);
	printf("  %s%s%s\n", title, alert->update > 0 ? " (update)" : "",
	       row->in_doubt ? " (you may have seen this one)" : "");
	for (char **reason = alert->because; *reason != NULL; reason++) {
		g_autofree char *line = safe_isolated(*reason, MAX_LINE);
		printf("  %s %s\n", reason == alert->because ? "because" : "       ", line);
	}
	g_autofree char *standing = alert_standing(alert);
	if (*sources != '\0')
		printf("  sources %s\n", sources);
	if (*standing != '\0')
		printf("  belief  %s\n", standing);
	if (*alert->change != '\0') {
		g_autofree char *change = safe_line(alert->change, MAX_LINE);
		printf("  changed %s\n", change);
	}
	if (*link != '\0')
		printf("  link    %s\n", link);
	if (fflush(stdout) == 0)
		return OUTBOX_SENT;
	report->why = g_strdup(g_strerror(errno));
	return OUTBOX_RETRY;
}

/* ---- files: one line each, exactly once ---- */

/* One value for between double quotes. Caller frees. */
static char *quotable(const char *text, gsize max)
{
	g_autofree char *line = safe_line(text, max);
	GString *out = g_string_new(line);
	g_string_replace(out, "\\", "\\\\", 0);
	g_string_replace(out, "\"", "\\\"", 0);
	return g_string_free(out, FALSE);
}

static char *log_line(const Alert *alert, const OutboxRow *row)
{
	g_autoptr(GDateTime) now = g_date_time_new_now_local();
	g_autofree char *time = g_date_time_format_iso8601(now);
	g_autofree char *headline = quotable(alert->headline, MAX_LINE);
	g_autofree char *because = g_strjoinv("; ", alert->because);
	g_autofree char *reasons = quotable(because, 1000);
	g_autofree char *names = g_strjoinv(", ", alert->sources);
	g_autofree char *sources = quotable(names, 1000);
	g_autofree char *link = safe_line(alert->link, MAX_LINE);
	return g_strdup_printf("%s alert=%" G_GINT64_FORMAT " story=%" G_GINT64_FORMAT
			       " update=%u severity=%s rule=%s headline=\"%s\" because=\"%s\" "
			       "sources=\"%s\" link=%s\n",
			       time, row->alert, alert->story, alert->update,
			       severity_name(alert->severity), alert->rule, headline, reasons,
			       sources, link);
}

/* Does a line of TAIL hold MARK where it stands in lines of ours: after AFTER_WORDS (0 or 1) words?
 * A headline that holds it as well is no such line. */
static gboolean marks_a_line(const char *tail, const char *mark, guint after_words,
			     gboolean from_start)
{
	for (const char *at = tail; (at = strstr(at, mark)) != NULL; at++) {
		const char *start = at;
		if (after_words > 0)
			while (start > tail && start[-1] != '\n' && start[-1] != ' ')
				start--;
		if (start > tail ? start[-1] == '\n' : from_start)
			return TRUE;
	}
	return FALSE;
}

/* Was the last line cut short by a crash or a full disk? */
static gboolean is_torn(int file)
{
	char last;
	off_t size = lseek(file, 0, SEEK_END);
	return size > 0 && pread(file, &last, 1, size - 1) == 1 && last != '\n';
}

/* Does the end of FILE hold the line? A torn last one is completed, never trusted. */
static gboolean is_there(int file, const char *mark, guint after_words)
{
	off_t size = lseek(file, 0, SEEK_END), from = MAX(size - TAIL, 0);
	g_autofree char *tail = g_malloc0(TAIL + 1);
	ssize_t n = pread(file, tail, TAIL, from);
	if (n <= 0)
		return FALSE;
	char *last = memrchr(tail, '\n', (size_t)n);
	if (last == NULL)
		return FALSE;
	*last = '\0';
	return marks_a_line(tail, mark, after_words, from == 0);
}

/* -1 with errno. Nothing but a file: a pipe that nobody reads would hold up the agent, and a line
 * that cannot be brought to a disk would be written again and again. */
static int open_log(const char *path)
{
	struct stat about;
	int file =
		open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0640);
	if (file < 0 || (fstat(file, &about) == 0 && S_ISREG(about.st_mode)))
		return file;
	close(file);
	errno = EINVAL;
	return -1;
}

static OutboxOutcome append_once(const char *path, const char *line, const char *mark,
				 guint after_words, const OutboxRow *row, SinkReport *report)
{
	int file = open_log(path);
	gboolean ok = FALSE;
	if (file >= 0 && (row->in_doubt || row->attempts > 0) && is_there(file, mark, after_words))
		ok = TRUE;
	else if (file >= 0) {
		g_autofree char *whole =
			is_torn(file) ? g_strconcat("\n", line, NULL) : g_strdup(line);
		ssize_t n = write(file, whole, strlen(whole));
		ok = n == (ssize_t)strlen(whole) && fdatasync(file) == 0;
		if (n >= 0 && n < (ssize_t)strlen(whole))
			errno = ENOSPC;
	}
	if (!ok)
		report->why = g_strdup_printf("%s: %s", path, g_strerror(errno));
	if (file >= 0)
		close(file);
	return ok ? OUTBOX_SENT : OUTBOX_RETRY;
}

OutboxOutcome sink_log(Sinks *sinks, const Alert *alert, const OutboxRow *row, SinkReport *report)
{
	g_autofree char *line = log_line(alert, row);
	g_autofree char *mark = g_strdup_printf(" alert=%" G_GINT64_FORMAT " ", row->alert);
	return append_once(sinks_config(sinks)->log_file, line, mark, 1, row, report);
}

OutboxOutcome sink_json(Sinks *sinks, const Alert *alert, const OutboxRow *row, SinkReport *report)
{
	g_autofree char *line = alert_json(row);
	g_autofree char *mark = g_strdup_printf("{\"alert\":%" G_GINT64_FORMAT ",", row->alert);
	return append_once(sinks_config(sinks)->json_file, line, mark, 0, row, report);
}

/* ---- journal, or syslog where there is none ---- */

static int priority_of(Severity severity)
{
	static const int priorities[N_SEVERITIES] = { LOG_DEBUG, LOG_INFO, LOG_NOTICE, LOG_WARNING,
						      LOG_CRIT };
	return priorities[severity];
}

OutboxOutcome sink_journal(Sinks *sinks, const Alert *alert, const OutboxRow *row,
			   SinkReport *report)
{
	g_autofree char *headline = safe_line(alert->headline, MAX_LINE);
	g_autofree char *joined = g_strjoinv("; ", alert->because);
	g_autofree char *because = safe_line(joined, 1000);
	g_autofree char *sources = source_list(alert, 20);
	g_autofree char *link = safe_line(alert->link, MAX_LINE);
	int code = -ENOENT;
	if (g_file_test("/run/systemd/journal/socket", G_FILE_TEST_EXISTS))
		code = sd_journal_send(
			"MESSAGE=%s: %s", severity_name(alert->severity), headline, "PRIORITY=%i",
			priority_of(alert->severity), "SYSLOG_IDENTIFIER=vedette",
			"MESSAGE_ID=d6293d8b7e5b43efb10696107012c88d", "VEDETTE_EVENT=alert",
			"VEDETTE_ALERT=%" G_GINT64_FORMAT, row->alert,
			"VEDETTE_STORY=%" G_GINT64_FORMAT, alert->story, "VEDETTE_RULE=%s",
			alert->rule, "VEDETTE_BECAUSE=%s", because, "VEDETTE_SOURCES=%s", sources,
			"VEDETTE_LINK=%s", link, "VEDETTE_CREDIBILITY=%s", alert->grade, NULL);
	if (code == 0)
		return OUTBOX_SENT;
	openlog("vedette", LOG_PID, LOG_USER);
	syslog(priority_of(alert->severity), "alert=%" G_GINT64_FORMAT " %s: %s [%s] %s",
	       row->alert, severity_name(alert->severity), headline, because, link);
	return OUTBOX_SENT;
}

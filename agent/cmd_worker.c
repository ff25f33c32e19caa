/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette worker - the keeper of the processes that read feeds; the agent starts it. */
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "agent/cmd.h"
#include "agent/reader.h"
#include "agent/worker.h"

static gboolean is_socket(int fd)
{
	struct stat about;
	return fstat(fd, &about) == 0 && S_ISSOCK(about.st_mode);
}

/* What reading and judging make once and keep, all workers are to share. */
static void warm_up(const Ruleset *ruleset)
{
	static const char text[] = "<rss version='2.0'><channel><item><title>Two killed in a blast"
				   "</title><description>&lt;p>Nothing &lt;i>else&lt;/i>."
				   "</description><pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>"
				   "</item></channel></rss>";
	g_autoptr(GBytes) body = g_bytes_new_static(text, sizeof text - 1);
	g_autoptr(Feed) feed = reader_parse(body, NULL, NULL, NULL);
	static const JudgeContext context = { 0 };
	judged_free(reader_judge(ruleset, g_ptr_array_index(feed->items, 0), &context, "", 0, 0));
}

int cmd_worker(const Cli *cli, int argc, char **argv)
{
	int status;
	if (!cli_options(&argc, &argv, NULL, "PATH…",
			 "Started by `vedette run` and `vedette poll`, on a socket of theirs.",
			 &status))
		return status;
	if (!is_socket(STDIN_FILENO))
		return cli_fail_text(EXIT_USAGE,
				     "worker: is started by `vedette run` and `vedette poll`");
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Ruleset) ruleset = ruleset_load((const char *const *)argv + 1, diags);
	if (ruleset == NULL)
		return EXIT_USAGE; /* the agent, which reads the same, says why */
	warm_up(ruleset);
	keeper_run(STDIN_FILENO, ruleset_hash(ruleset), worker_serve, ruleset);
}

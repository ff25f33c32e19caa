/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette digest - print, write or mail what has happened since the last one. */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "agent/cmd.h"
#include "agent/digest.h"
#include "agent/knowledge.h"
#include "agent/mail.h"

#define FIRST_WINDOW 86400 /* said of a digest that has none before it */

typedef struct {
	gboolean send, if_due;
	char *out, *format, *since;
	gint64 since_at;
} Wish;

static void wish_clear(Wish *wish)
{
	g_free(wish->out);
	g_free(wish->format);
	g_free(wish->since);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Wish, wish_clear)

/* One digest at a time: two of them would mail the same window. -1 after printing why. */
static int take_turn(const Cli *cli)
{
	g_autofree char *dir = cli_state_dir(cli);
	g_autofree char *path = dir != NULL ? g_build_filename(dir, "digest.lock", NULL) : NULL;
	int file = path != NULL ? open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600) : -1;
	if (file >= 0 && flock(file, LOCK_EX | LOCK_NB) == 0)
		return file;
	if (path != NULL)
		cli_fail_text(EXIT_TRY_AGAIN, "%s: %s", path,
			      file >= 0 ? "another digest is being made" : g_strerror(errno));
	if (file >= 0)
		close(file);
	return -1;
}

static int mail(const Digest *digest, const Config *config, Store *store)
{
	const char *host = mail_host();
	g_autoptr(GError) error = NULL;
	g_autofree char *subject = digest_subject(digest);
	g_autofree char *text = digest_text(digest);
	g_autofree char *html = digest_html(digest);
	g_autoptr(GDateTime) until = g_date_time_new_from_unix_local(digest->until);
	g_autofree char *week = g_date_time_format(until, "%G-W%V");
	g_autofree char *id =
		g_strdup_printf("digest.%s.%" G_GINT64_FORMAT ".%08x@%s", digest->day,
				digest->window.after, g_str_hash(config->digest_to), host);
	g_autofree char *thread = g_strdup_printf("digest.%s@%s", week, host);
	g_autofree char *list_id = g_strdup_printf("digest.vedette.%s", host);
	MimeMessage message = {
		.to = config->digest_to,
		.subject = subject,
		.id = id,
		.thread = thread,
		.list_id = list_id,
		.date = digest->until,
		.text = text,
		.html = html,
	};
	if (mail_send(config, &message, NULL, &error))
		return store_save_digest(store, digest->day, &digest->window, &error)
			       ? EXIT_OK
			       : cli_fail(error);
	if (!g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT))
		return cli_fail(error);
	return cli_fail_text(EXIT_USAGE, "[digest] %s", error->message);
}

static int write_out(const Digest *digest, const char *file, const char *format)
{
	gboolean html = format != NULL ? strcmp(format, "html") == 0
				       : file != NULL && g_str_has_suffix(file, ".html");
	g_autofree char *text = html ? digest_html(digest) : digest_text(digest);
	g_autoptr(GError) error = NULL;
	if (file == NULL)
		return fputs(text, stdout) != EOF && fflush(stdout) == 0 ? EXIT_OK : EXIT_FAILED;
	if (!g_file_set_contents(file, text, -1, &error))
		return cli_fail(error);
	g_autofree char *summary = digest_summary(digest);
	printf("%s\ndigest in %s\n", summary, file);
	return EXIT_OK;
}

/* What the digest is to cover: from the last one on, or as WISH says. */
static gboolean choose_window(Store *store, const Wish *wish, const StoreWindow *last, gint64 now,
			      StoreWindow *window, GError **error)
{
	*window = (StoreWindow){ .after = last->upto, .since = last->until, .until = now };
	if (wish->since != NULL) {
		window->since = wish->since_at;
		return store_find_window(store, window, error);
	}
	if (last->until == 0) /* the first: all there is; a retry of it has the same name */
		window->since = now - FIRST_WINDOW;
	return store_close_window(store, window, error);
}

static int make_digest(const Cli *cli, const Config *config, const GPtrArray *specs, Store *store,
		       const Wish *wish)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *last_day = NULL;
	gint64 now = g_get_real_time() / G_USEC_PER_SEC;
	StoreWindow last, window;
	if (!store_last_digest(store, &last, &last_day, &error))
		return cli_fail(error);
	if (wish->if_due && !digest_is_due(last_day, now, config->digest_hour))
		return EXIT_OK;
	g_autoptr(Digest) digest = choose_window(store, wish, &last, now, &window, &error)
					   ? digest_new(store, config, specs, &window, &error)
					   : NULL;
	if (digest == NULL)
		return cli_fail(error);
	int status = wish->send ? mail(digest, config, store) : EXIT_OK;
	if (status == EXIT_OK && (!wish->send || wish->out != NULL))
		status = write_out(digest, wish->out, wish->format);
	return status;
}

static int bad_wish(Wish *wish, int argc)
{
	if (argc != 1)
		return cli_fail_text(EXIT_USAGE, "digest: takes options only");
	if (wish->format != NULL && strcmp(wish->format, "text") != 0 &&
	    strcmp(wish->format, "html") != 0)
		return cli_fail_text(EXIT_USAGE, "--format \"%s\": expected text or html",
				     wish->format);
	if (!cli_since(wish->since, "0s", &wish->since_at))
		return EXIT_USAGE;
	if (wish->since != NULL && wish->send)
		return cli_fail_text(EXIT_USAGE,
				     "--since is for looking; what is sent goes on from "
				     "the last one sent");
	return EXIT_OK;
}

int cmd_digest(const Cli *cli, int argc, char **argv)
{
	g_auto(Wish) wish = { 0 };
	const GOptionEntry entries[] = {
		{ "send", 0, 0, G_OPTION_ARG_NONE, &wish.send, "Mail it to [digest] to", NULL },
		{ "if-due", 0, 0, G_OPTION_ARG_NONE, &wish.if_due,
		  "Only when none has gone out today: for cron", NULL },
		{ "out", 0, 0, G_OPTION_ARG_FILENAME, &wish.out, "Write it to FILE", "FILE" },
		{ "format", 0, 0, G_OPTION_ARG_STRING, &wish.format,
		  "text or html (by the name of FILE, else text)", "FORMAT" },
		{ "since", 0, 0, G_OPTION_ARG_STRING, &wish.since,
		  "Of the last 12h, 7d… instead of since the last one", "TIME" },
		G_OPTION_ENTRY_NULL
	};
	int status;
	if (!cli_options(&argc, &argv, entries, NULL,
			 "Printed on standard output unless told otherwise.", &status))
		return status;
	if ((status = bad_wish(&wish, argc)) != EXIT_OK)
		return status;
	g_autoptr(Config) config = cli_config(cli);
	if (config == NULL)
		return EXIT_USAGE;
	if (wish.send && *config->digest_to == '\0')
		return cli_fail_text(EXIT_USAGE, "[digest] to is not set: nobody to mail to");
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) specs = knowledge_feeds(config, diags);
	if (cli_report(diags))
		return EXIT_USAGE;
	g_autoptr(Store) store = cli_store(cli, STORE_READ, &status);
	if (store == NULL)
		return status;
	int turn = wish.send ? take_turn(cli) : -1;
	if (wish.send && turn < 0)
		return EXIT_TRY_AGAIN;
	status = make_digest(cli, config, specs, store, &wish);
	if (turn >= 0)
		close(turn);
	return status;
}

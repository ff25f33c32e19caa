/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette digest - print, write or mail what has happened since the last one. */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "agent/cmd.h"
#include "agent/digest.h"
#include "agent/digest_send.h"
#include "agent/digest_window.h"
#include "agent/digest_words.h"
#include "agent/knowledge.h"

typedef struct {
	gboolean send, if_due;
	char *out, *format, *since, *date, *profile;
	gint64 since_at;
} Wish;

static void wish_clear(Wish *wish)
{
	char *texts[] = { wish->out, wish->format, wish->since, wish->date, wish->profile };
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
		g_free(texts[i]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Wish, wish_clear)

/* What a digest is made with; the knowledge is read when the first one is made. */
typedef struct {
	const Wish *wish;
	const Config *config;
	Store *store;
	GPtrArray *specs;
	Ruleset *ruleset;
	gint64 now;
} Desk;

static void desk_clear(Desk *desk)
{
	g_clear_pointer(&desk->specs, g_ptr_array_unref);
	g_clear_pointer(&desk->ruleset, ruleset_unref);
	store_close(desk->store);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Desk, desk_clear)

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

/* ---- making ---- */

static gboolean read_knowledge(Desk *desk, GError **error)
{
	g_autoptr(DiagList) diags = diag_list_new();
	if (desk->ruleset != NULL)
		return TRUE;
	desk->specs = knowledge_feeds(desk->config, diags);
	desk->ruleset = knowledge_ruleset(desk->config, diags);
	if (cli_report(diags) || desk->ruleset == NULL) {
		g_set_error_literal(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT,
				    "no digest is made with these lists and rules");
		return FALSE;
	}
	return TRUE;
}

static const DigestFormat *format_of(const Wish *wish)
{
	const char *file = wish->out;
	for (const DigestFormat *format = digest_formats; format->name != NULL; format++)
		if (wish->format != NULL ? strcmp(wish->format, format->name) == 0
					 : file != NULL && g_str_has_suffix(file, format->ending))
			return format;
	return digest_formats;
}

/* Whole or not at all: whoever reads FILE meanwhile sees the one before. */
static gboolean write_file(const Digest *digest, const Wish *wish, GError **error)
{
	g_autofree char *text = format_of(wish)->write(digest);
	return g_file_set_contents_full(
		wish->out, text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
		0666, error);
}

static Digest *make(const DigestProfile *profile, const StoreWindow *window, gpointer user_data,
		    GError **error)
{
	Desk *desk = user_data;
	if (!read_knowledge(desk, error))
		return NULL;
	const DigestSources sources = { desk->store, profile, desk->specs, desk->ruleset, NULL };
	g_autoptr(Digest) digest = digest_new(&sources, window, error);
	if (digest == NULL || (desk->wish->out != NULL && !write_file(digest, desk->wish, error)))
		return NULL;
	return g_steal_pointer(&digest);
}

/* ---- looking ---- */

/* What the digest is to cover: from the last one on, or as WISH says. */
static gboolean choose_window(const Desk *desk, const DigestProfile *profile, StoreWindow *window,
			      GError **error)
{
	gint64 last;
	g_autoptr(GTimeZone) zone = digest_zone(profile);
	if (desk->wish->since == NULL && desk->wish->date == NULL)
		return digest_next_window(desk->store, profile, desk->now, window, &last, error);
	*window = (StoreWindow){ .since = desk->wish->since_at, .until = desk->now };
	if (desk->wish->date != NULL) {
		window->since = digest_day_start(desk->wish->date, 0, zone) - 1;
		window->until = MIN(digest_day_start(desk->wish->date, 1, zone) - 1, desk->now);
	}
	return store_find_window(desk->store, window, error);
}

static int show(Desk *desk, const DigestProfile *profile)
{
	g_autoptr(GError) error = NULL;
	StoreWindow window;
	g_autoptr(Digest) digest = choose_window(desk, profile, &window, &error)
					   ? make(profile, &window, desk, &error)
					   : NULL;
	if (digest == NULL)
		return cli_fail(error);
	g_autofree char *text = desk->wish->out == NULL ? format_of(desk->wish)->write(digest)
							: digest_summary(digest);
	if (desk->wish->out == NULL)
		return fputs(text, stdout) != EOF && fflush(stdout) == 0 ? EXIT_OK : EXIT_FAILED;
	printf("%s\ndigest in %s\n", text, desk->wish->out);
	return EXIT_OK;
}

static int show_if_due(Desk *desk, const DigestProfile *profile)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *last_day = NULL;
	g_autoptr(GTimeZone) zone = digest_zone(profile);
	if (!store_last_digest_day(desk->store, profile->name, &last_day, &error))
		return cli_fail(error);
	if (desk->wish->if_due && !digest_is_due(last_day, desk->now, profile->hour, zone))
		return EXIT_OK;
	return show(desk, profile);
}

/* ---- sending ---- */

static int send_one(Desk *desk, const DigestProfile *profile)
{
	g_autoptr(GError) error = NULL;
	guint sent;
	gboolean named = profile != g_ptr_array_index(desk->config->digests, 0);
	const DigestSender sender = { desk->store, desk->config, !desk->wish->if_due, make, desk };
	if (!digest_send(&sender, profile, desk->now, &sent, &error)) {
		g_prefix_error(&error, "[%s%s%s] ", DIGEST_DEFAULT, named ? " " : "",
			       named ? profile->name : "");
		return g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT)
			       ? cli_fail_text(EXIT_USAGE, "%s", error->message)
			       : cli_fail(error);
	}
	if (sent == 0 && !desk->wish->if_due)
		printf("[%s%s%s] today's has gone out already\n", DIGEST_DEFAULT, named ? " " : "",
		       named ? profile->name : "");
	return EXIT_OK;
}

/* Each that has readers; what fails for one holds up no other. */
static int send_all(Desk *desk)
{
	int worst = EXIT_OK;
	for (guint i = 0; i < desk->config->digests->len; i++) {
		const DigestProfile *profile = g_ptr_array_index(desk->config->digests, i);
		if (*profile->to == '\0' || (desk->wish->profile != NULL &&
					     strcmp(desk->wish->profile, profile->name) != 0))
			continue;
		int status = send_one(desk, profile);
		if (worst == EXIT_OK || status == EXIT_USAGE)
			worst = status;
	}
	return worst;
}

static gboolean has_readers(const Config *config, const char *profile)
{
	for (guint i = 0; i < config->digests->len; i++) {
		const DigestProfile *p = g_ptr_array_index(config->digests, i);
		if (*p->to != '\0' && (profile == NULL || strcmp(profile, p->name) == 0))
			return TRUE;
	}
	return FALSE;
}

/* ---- the verb ---- */

static int bad_format(const char *format)
{
	g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
	for (const DigestFormat *f = digest_formats; f->name != NULL; f++) {
		if (strcmp(f->name, format) == 0)
			return EXIT_OK;
		g_strv_builder_add(builder, f->name);
	}
	g_auto(GStrv) names = g_strv_builder_end(builder);
	g_autofree char *all = g_strjoinv(", ", names);
	return cli_fail_text(EXIT_USAGE, "--format \"%s\": expected one of %s", format, all);
}

static int bad_wish(Wish *wish, int argc)
{
	if (argc != 1)
		return cli_fail_text(EXIT_USAGE, "digest: takes options only");
	if (wish->format != NULL && bad_format(wish->format) != EXIT_OK)
		return EXIT_USAGE;
	if (!cli_since(wish->since, "0s", &wish->since_at))
		return EXIT_USAGE;
	g_autoptr(GTimeZone) utc = g_time_zone_new_utc();
	if (wish->date != NULL && digest_day_start(wish->date, 0, utc) < 0)
		return cli_fail_text(EXIT_USAGE, "--date \"%s\": expected a day such as 2026-11-24",
				     wish->date);
	if (wish->since != NULL && wish->date != NULL)
		return cli_fail_text(EXIT_USAGE, "either --since or --date");
	if ((wish->since != NULL || wish->date != NULL) && wish->send)
		return cli_fail_text(EXIT_USAGE,
				     "--%s is for looking; what is sent goes on from the last one "
				     "sent",
				     wish->since != NULL ? "since" : "date");
	return EXIT_OK;
}

static int bad_profile(const Wish *wish, const Config *config)
{
	if (wish->profile != NULL && config_digest(config, wish->profile) == NULL)
		return cli_fail_text(EXIT_USAGE, "--profile \"%s\": there is no [digest %s]",
				     wish->profile, wish->profile);
	if (wish->send && !has_readers(config, wish->profile))
		return cli_fail_text(EXIT_USAGE, "[digest] to is not set: nobody to mail to");
	return EXIT_OK;
}

static int run(const Cli *cli, const Wish *wish, const Config *config)
{
	int status;
	g_auto(Desk) desk = { .wish = wish,
			      .config = config,
			      .now = g_get_real_time() / G_USEC_PER_SEC };
	desk.store = cli_store(cli, STORE_READ, &status);
	if (desk.store == NULL)
		return status;
	if (!wish->send)
		return show_if_due(&desk, wish->profile != NULL
						  ? config_digest(config, wish->profile)
						  : g_ptr_array_index(config->digests, 0));
	int turn = take_turn(cli);
	if (turn < 0)
		return EXIT_TRY_AGAIN;
	status = send_all(&desk);
	close(turn);
	return status;
}

int cmd_digest(const Cli *cli, int argc, char **argv)
{
	g_auto(Wish) wish = { 0 };
	const GOptionEntry entries[] = {
		{ "send", 0, 0, G_OPTION_ARG_NONE, &wish.send, "Mail it to those in [digest] to",
		  NULL },
		{ "if-due", 0, 0, G_OPTION_ARG_NONE, &wish.if_due,
		  "Only when none has gone out today: for cron", NULL },
		{ "profile", 0, 0, G_OPTION_ARG_STRING, &wish.profile,
		  "That of [digest NAME] (printing: [digest]; sending: all)", "NAME" },
		{ "out", 0, 0, G_OPTION_ARG_FILENAME, &wish.out, "Write it to FILE", "FILE" },
		{ "format", 0, 0, G_OPTION_ARG_STRING, &wish.format,
		  "What to write (by the name of FILE, else text)", "text|html|md|json|csv" },
		{ "since", 0, 0, G_OPTION_ARG_STRING, &wish.since,
		  "Of the last 12h, 7d… instead of since the last one", "TIME" },
		{ "date", 0, 0, G_OPTION_ARG_STRING, &wish.date, "Of that local day instead",
		  "YYYY-MM-DD" },
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
	if ((status = bad_profile(&wish, config)) != EXIT_OK)
		return status;
	return run(cli, &wish, config);
}

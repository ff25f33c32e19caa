/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette feeds - the lists: add, remove, import, export, discover; how feeds fare: cmd_health.c.
 */
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "agent/cmd.h"
#include "agent/knowledge.h"
#include "agent/safe.h"
#include "feeds/discover.h"
#include "feeds/fetch.h"
#include "feeds/file.h"
#include "feeds/limits.h"
#include "feeds/opml.h"
#include "feeds/parse.h"

#define OWN_LIST "mine.feeds" /* where add and import write, in the first folder of lists */

/* ---- reading ---- */

GPtrArray *cmd_read_lists(const Cli *cli, Config **config, int *status)
{
	*config = cli_config(cli);
	*status = EXIT_USAGE;
	if (*config == NULL)
		return NULL;
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) specs = knowledge_feeds(*config, diags);
	return cli_report(diags) ? NULL : g_steal_pointer(&specs);
}

static int list_feeds(const Cli *cli, int argc, char **argv)
{
	int status;
	g_autoptr(Config) config = NULL;
	g_autoptr(GPtrArray) specs = cmd_read_lists(cli, &config, &status);
	for (guint i = 0; specs != NULL && i < specs->len; i++) {
		g_autofree char *line = feedlist_line(g_ptr_array_index(specs, i));
		g_autofree char *safe = safe_line(line, SAFE_NO_LIMIT);
		printf("%s\n", safe);
	}
	return specs != NULL ? EXIT_OK : status;
}

static int export_feeds(const Cli *cli, int argc, char **argv)
{
	int status;
	g_autoptr(Config) config = NULL;
	g_autoptr(GPtrArray) specs = cmd_read_lists(cli, &config, &status);
	g_autoptr(GError) error = NULL;
	if (specs == NULL)
		return status;
	g_autofree char *opml = opml_write(specs, "vedette");
	if (argc < 2)
		return fputs(opml, stdout) != EOF && fflush(stdout) == 0 ? EXIT_OK : EXIT_FAILED;
	if (!g_file_set_contents(argv[1], opml, -1, &error))
		return cli_fail(error);
	printf("%s: %u feeds\n", argv[1], specs->len);
	return EXIT_OK;
}

/* ---- writing ---- */

/* The user's own list, its folder made; NULL after printing why. */
static char *own_list(const Config *config)
{
	const char *first = config->feeds[0];
	if (first == NULL) {
		cli_fail_text(EXIT_USAGE, "[agent] feeds names no list to write to");
		return NULL;
	}
	if (g_str_has_suffix(first, ".feeds"))
		return g_strdup(first);
	if (g_mkdir_with_parents(first, 0755) != 0) {
		cli_fail_text(EXIT_FAILED, "%s: %s", first, g_strerror(errno));
		return NULL;
	}
	return g_build_filename(first, OWN_LIST, NULL);
}

/* LINES after what FILE holds; the file is replaced as a whole, so that it is never half-written.
 */
static int append_lines(const char *file, const char *lines)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *before = NULL;
	if (g_file_test(file, G_FILE_TEST_EXISTS) &&
	    !g_file_get_contents(file, &before, NULL, &error))
		return cli_fail(error);
	gboolean torn = before != NULL && *before != '\0' && !g_str_has_suffix(before, "\n");
	g_autofree char *after =
		g_strconcat(before != NULL ? before : "", torn ? "\n" : "", lines, NULL);
	return g_file_set_contents(file, after, -1, &error) ? EXIT_OK : cli_fail(error);
}

static const FeedSpec *find_spec(const GPtrArray *specs, const char *url)
{
	for (guint i = 0; i < specs->len; i++) {
		const FeedSpec *spec = g_ptr_array_index(specs, i);
		if (strcmp(spec->url, url) == 0)
			return spec;
	}
	return NULL;
}

/* A word of the command line as it would stand in a list: quoted where it has to be. */
static char *as_pair(const char *word)
{
	const char *equals = strchr(word, '=');
	if (equals == NULL || strpbrk(equals, " \t\"\\") == NULL)
		return g_strdup(word);
	g_autofree char *key = g_strndup(word, equals - word);
	g_autoptr(GString) value = g_string_new(equals + 1);
	g_string_replace(value, "\\", "\\\\", 0);
	g_string_replace(value, "\"", "\\\"", 0);
	return g_strdup_printf("%s=\"%s\"", key, value->str);
}

static int add_feed(const Cli *cli, int argc, char **argv)
{
	int status;
	g_autoptr(Config) config = NULL;
	g_autoptr(GPtrArray) specs = cmd_read_lists(cli, &config, &status);
	if (specs == NULL)
		return status;
	if (argc < 2)
		return cli_fail_text(EXIT_USAGE, "feeds add: a URL is wanted, then KEY=VALUE…");
	g_autoptr(GString) line = g_string_new(argv[1]);
	for (int i = 2; i < argc; i++) {
		g_autofree char *pair = as_pair(argv[i]);
		g_string_append_printf(line, " %s", pair);
	}
	g_string_append_c(line, '\n');
	g_autoptr(DiagList) diags = diag_list_new();
	g_autofree char *here = g_get_current_dir();
	feedlist_parse(line->str, line->len, "feeds add", here, specs, diags);
	if (cli_report(diags))
		return EXIT_USAGE;
	const FeedSpec *spec = g_ptr_array_index(specs, specs->len - 1);
	g_autofree char *path = g_filename_from_uri(spec->url, NULL, NULL);
	if (path != NULL && !g_file_test(path, G_FILE_TEST_EXISTS))
		return cli_fail_text(EXIT_FAILED, "%s: there is no such file", path);
	g_autofree char *whole =
		feedlist_line(spec); /* a relative path would mean another file there */
	g_autofree char *entry = g_strconcat(whole, "\n", NULL);
	g_autofree char *file = own_list(config);
	status = file != NULL ? append_lines(file, entry) : EXIT_FAILED;
	if (status == EXIT_OK)
		printf("%s: listed; `vedette poll` asks it\n", file);
	return status;
}

static int remove_feed(const Cli *cli, int argc, char **argv)
{
	int status;
	g_autoptr(Config) config = NULL;
	g_autoptr(GPtrArray) specs = cmd_read_lists(cli, &config, &status);
	if (specs == NULL)
		return status;
	if (argc != 2)
		return cli_fail_text(EXIT_USAGE, "feeds remove: one URL is wanted");
	const FeedSpec *spec = find_spec(specs, argv[1]);
	if (spec == NULL)
		return cli_fail_text(EXIT_FAILED, "%s: no list has it", argv[1]);
	if (!g_str_has_suffix(spec->file, ".feeds"))
		return cli_fail_text(EXIT_FAILED, "%s: stands in %s; take it out there", spec->url,
				     spec->file);
	g_autofree char *text = NULL;
	g_autoptr(GError) error = NULL;
	if (!g_file_get_contents(spec->file, &text, NULL, &error))
		return cli_fail(error);
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	g_autoptr(GString) left = g_string_new(NULL);
	for (guint i = 0; lines[i] != NULL; i++)
		if (i + 1 != spec->line)
			g_string_append_printf(left, "%s%s", lines[i],
					       lines[i + 1] != NULL ? "\n" : "");
	if (!g_file_set_contents(spec->file, left->str, -1, &error))
		return cli_fail(error);
	printf("%s: line %u taken out\n", spec->file, spec->line);
	return EXIT_OK;
}

static void free_spec(gpointer spec)
{
	feed_spec_free(spec);
}

static int import_feeds(const Cli *cli, int argc, char **argv)
{
	int status;
	g_autoptr(Config) config = NULL;
	g_autoptr(GPtrArray) specs = cmd_read_lists(cli, &config, &status);
	if (specs == NULL)
		return status;
	if (argc != 2)
		return cli_fail_text(EXIT_USAGE,
				     "feeds import: one FILE is wanted (OPML or .feeds)");
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) others = g_ptr_array_new_with_free_func(free_spec);
	feedlist_read(argv[1], others, diags);
	if (cli_report(diags))
		return EXIT_USAGE;
	g_autoptr(GHashTable) index = feedlist_index(specs);
	g_autoptr(GString) lines = g_string_new(NULL);
	guint fresh = 0;
	for (guint i = 0; i < others->len; i++) {
		const FeedSpec *spec = g_ptr_array_index(others, i);
		if (g_hash_table_contains(index, spec->url))
			continue;
		g_autofree char *line = feedlist_line(spec);
		g_string_append_printf(lines, "%s\n", line);
		fresh++;
	}
	g_autofree char *file = own_list(config);
	status = file != NULL ? append_lines(file, lines->str) : EXIT_FAILED;
	if (status == EXIT_OK)
		printf("%s: %u %s added, %u %s listed already\n", file, fresh,
		       fresh == 1 ? "feed" : "feeds", others->len - fresh,
		       others->len - fresh == 1 ? "was" : "were");
	return status;
}

/* ---- discovering ---- */

typedef struct {
	GMainLoop *loop;
	FetchResult *result;
} Asked;

static void on_page(FetchResult *result, gpointer data)
{
	Asked *asked = data;
	asked->result = result;
	g_main_loop_quit(asked->loop);
}

/* The bytes at PLACE, a URL or a file; NULL after printing why. */
static GBytes *read_page(const char *place, char **base)
{
	g_autoptr(GError) error = NULL;
	if (g_file_test(place, G_FILE_TEST_EXISTS)) {
		char *text = NULL;
		gsize size = 0;
		if ((text = file_read(place, LIMIT_DOCUMENT, &size, &error)) != NULL)
			return g_bytes_new_take(text, size);
		cli_fail(error);
		return NULL;
	}
	g_autoptr(GMainLoop) loop = g_main_loop_new(NULL, FALSE);
	g_autoptr(Fetcher) fetcher = fetcher_new("vedette/" VEDETTE_VERSION);
	Asked asked = { loop, NULL };
	FetchRequest request = { .url = place };
	fetcher_get(fetcher, &request, on_page, &asked);
	g_main_loop_run(loop);
	g_autoptr(FetchResult) result = asked.result;
	if (result->error != NULL)
		cli_fail(result->error);
	else if (result->body == NULL)
		cli_fail_text(EXIT_FAILED, "%s: the server says %d", place, result->status);
	else
		*base = g_strdup(result->final_url);
	return result->error == NULL && result->body != NULL ? g_bytes_ref(result->body) : NULL;
}

static int discover(const Cli *cli, int argc, char **argv)
{
	if (argc != 2)
		return cli_fail_text(EXIT_USAGE, "feeds discover: one URL or FILE is wanted");
	g_autofree char *base = NULL;
	g_autoptr(GBytes) bytes = read_page(argv[1], &base);
	if (bytes == NULL)
		return EXIT_FAILED;
	gsize size;
	const guint8 *data = g_bytes_get_data(bytes, &size);
	g_autoptr(GError) error = NULL;
	ParseOptions options = { NULL, base, TRUE };
	g_autoptr(Feed) feed = feed_parse(data, size, &options, &error);
	if (feed != NULL) { /* it is one itself */
		printf("%s\n", argv[1]);
		return EXIT_OK;
	}
	g_autofree char *copy = g_strndup((const char *)data, size);
	g_autofree char *page = g_utf8_make_valid(copy, -1);
	g_autoptr(GPtrArray) feeds = discover_feeds(page, base);
	for (guint i = 0; i < feeds->len; i++) {
		g_autofree char *line = safe_line(g_ptr_array_index(feeds, i), SAFE_NO_LIMIT);
		g_auto(GStrv) parts = g_strsplit(line, " ", -1);
		g_autofree char *url = g_strjoinv("%20", parts); /* in a list a key would begin */
		printf("%s\n", url);
	}
	return feeds->len > 0 ? EXIT_OK
			      : cli_fail_text(EXIT_FAILED, "%s: %s", argv[1], error->message);
}

/* ---- the verb ---- */

static const struct {
	const char *word;
	VerbFunction run;
} words[] = { { "list", list_feeds },     { "add", add_feed },        { "remove", remove_feed },
	      { "import", import_feeds }, { "export", export_feeds }, { "discover", discover } };

int cmd_feeds(const Cli *cli, int argc, char **argv)
{
	gboolean as_json = FALSE;
	const GOptionEntry entries[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &as_json,
					   "With health: one JSON object a line", NULL },
					 G_OPTION_ENTRY_NULL };
	int status;
	if (!cli_options(&argc, &argv, entries,
			 "[list | health | add URL [KEY=VALUE…] | remove URL | import FILE |\n"
			 "                 export [FILE] | discover URL|FILE]",
			 "Without a word: health. KEYs are those of vedette-feeds(5).", &status))
		return status;
	if (argc < 2 || strcmp(argv[1], "health") == 0)
		return cmd_health(cli, as_json);
	const char *names[G_N_ELEMENTS(words) + 2] = { "health" };
	for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
		if (strcmp(argv[1], words[i].word) == 0)
			return words[i].run(cli, argc - 1, argv + 1);
		names[i + 1] = words[i].word;
	}
	const char *nearest = diag_nearest(argv[1], names);
	return cli_fail_text(EXIT_USAGE, "feeds \"%s\": did you mean \"%s\"?", argv[1],
			     nearest != NULL ? nearest : "list");
}

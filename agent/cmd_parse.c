/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette parse - what a feed file says, as people or machines read it. */
#include <stdio.h>
#include <string.h>

#include "agent/cmd.h"
#include "agent/json.h"
#include "agent/safe.h"
#include "feeds/date.h"
#include "feeds/file.h"
#include "feeds/limits.h"
#include "feeds/parse.h"

static Feed *parse_file(const char *file, const ParseOptions *options, GError **error)
{
	g_autofree char *data = NULL;
	gsize size = 0;
	if (strcmp(file, "-") == 0) {
		g_autoptr(GString) all = g_string_new(NULL);
		char chunk[65536];
		for (gsize n;
		     (n = fread(chunk, 1, sizeof chunk, stdin)) > 0 && all->len <= LIMIT_DOCUMENT;)
			g_string_append_len(all, chunk, n);
		size = all->len;
		data = g_string_free(g_steal_pointer(&all), FALSE);
	} else if ((data = file_read(file, LIMIT_DOCUMENT, &size, error)) == NULL) {
		return NULL;
	}
	return feed_parse_in_place(data, size, options, error);
}

static int print_json(const char *file, const ParseOptions *options)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Feed) feed = parse_file(file, options, &error);
	json_t *answer = feed != NULL ? json_of_feed(feed)
				      : json_pack("{so so}", "error", json_text(error->message),
						  "entries", json_array());
	if (!json_print(answer))
		return EXIT_FAILED;
	return feed != NULL ? EXIT_OK : EXIT_FAILED;
}

static void print_line(const char *label, const char *value)
{
	g_autofree char *line = value != NULL ? safe_isolated(value, 400) : NULL;
	if (line != NULL && *line != '\0')
		printf("%s%s\n", label, line);
}

static int print_text(const char *file, const ParseOptions *options)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Feed) feed = parse_file(file, options, &error);
	if (feed == NULL)
		return cli_fail_text(EXIT_FAILED, "%s: %s", file, error->message);
	printf("%s, %s, %u items\n", feed->version, feed->encoding, feed->items->len);
	print_line("title     ", feed->title.value);
	print_line("link      ", feed->link);
	for (guint i = 0; i < feed->notes->len; i++)
		print_line("note      ", g_ptr_array_index(feed->notes, i));
	for (guint i = 0; i < feed->items->len; i++) {
		const Item *item = g_ptr_array_index(feed->items, i);
		g_autofree char *date =
			item_date(item) != NO_TIME ? date_format(item_date(item)) : NULL;
		printf("\n");
		print_line("", *item->headline != '\0' ? item->headline : item->text);
		print_line("  date    ", date);
		print_line("  link    ", item->link);
		if (*item->headline != '\0')
			print_line("  text    ", item->text);
	}
	return EXIT_OK;
}

static int serve(void)
{
	char *line = NULL;
	size_t room = 0;
	while (getline(&line, &room, stdin) > 0) {
		json_t *request = json_loads(line, 0, NULL);
		const char *file = json_string_value(json_object_get(request, "file"));
		ParseOptions options = {
			.content_type = json_string_value(json_object_get(request, "content_type")),
			.base_url = json_string_value(json_object_get(request, "base_url")),
		};
		if (file != NULL)
			print_json(file, &options);
		else
			json_print(json_pack("{ss}", "error",
					     "a request is {\"file\": …} on one line"));
		json_decref(request);
	}
	free(line);
	return EXIT_OK;
}

/* The whole work of a poll without its printing: what is left to time. */
static int count(char **files, const ParseOptions *options)
{
	int status = EXIT_OK;
	for (char **file = files; *file != NULL; file++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(Feed) feed = parse_file(*file, options, &error);
		if (feed != NULL)
			printf("%u %s\n", feed->items->len, *file);
		else
			status = cli_fail_text(EXIT_FAILED, "%s: %s", *file, error->message);
	}
	return status;
}

int cmd_parse(const Cli *cli, int argc, char **argv)
{
	gboolean as_json = FALSE, serving = FALSE, counting = FALSE;
	g_autofree char *content_type = NULL, *base_url = NULL;
	const GOptionEntry entries[] = {
		{ "json", 0, 0, G_OPTION_ARG_NONE, &as_json, "Print one JSON object", NULL },
		{ "serve", 0, 0, G_OPTION_ARG_NONE, &serving,
		  "Read one JSON request a line, answer one a line", NULL },
		{ "count", 0, 0, G_OPTION_ARG_NONE, &counting,
		  "Print only the number of items of each FILE", NULL },
		{ "content-type", 0, 0, G_OPTION_ARG_STRING, &content_type,
		  "Content-Type as a server would send it", "TYPE" },
		{ "base-url", 0, 0, G_OPTION_ARG_STRING, &base_url, "URL the document came from",
		  "URL" },
		G_OPTION_ENTRY_NULL
	};
	int status;
	if (!cli_options(&argc, &argv, entries, "FILE… | -", NULL, &status))
		return status;
	if (serving)
		return serve();
	ParseOptions options = { content_type, base_url, !as_json };
	if (counting && argc > 1)
		return count(argv + 1, &options);
	if (argc != 2)
		return cli_fail_text(EXIT_USAGE,
				     "parse: one FILE is wanted, or - for standard input");
	return as_json ? print_json(argv[1], &options) : print_text(argv[1], &options);
}

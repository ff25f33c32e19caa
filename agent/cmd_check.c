/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette check - settings, feed lists, rules, entities and lexicons, with file:line:col. */
#include <stdio.h>

#include "agent/cmd.h"
#include "agent/digest.h"
#include "agent/knowledge.h"

static void free_spec(gpointer spec)
{
	feed_spec_free(spec);
}

/* One file by what its name ends in; FALSE when the name says nothing. */
static gboolean check_file(const char *file, DiagList *diags)
{
	if (g_str_has_suffix(file, ".feeds") || g_str_has_suffix(file, ".opml")) {
		g_autoptr(GPtrArray) specs = g_ptr_array_new_with_free_func(free_spec);
		if (feedlist_read(file, specs, diags) && diag_errors(diags) == 0)
			printf("%s: %u feeds\n", file, specs->len);
	} else if (g_str_has_suffix(file, ".conf")) {
		g_autoptr(Config) config = config_load(file, ".", diags);
		if (diag_errors(diags) == 0)
			printf("%s: settings\n", config->file);
	} else if (g_str_has_suffix(file, ".rules") || g_str_has_suffix(file, ".ent") ||
		   g_str_has_suffix(file, ".lex")) {
		g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
		knowledge_add_shipped(builder, "region", diags);
		g_strv_builder_add(builder, file);
		g_auto(GStrv) paths = g_strv_builder_end(builder);
		g_autoptr(Ruleset) ruleset = ruleset_load((const char *const *)paths, diags);
		if (ruleset != NULL)
			ruleset_lint(ruleset, diags);
		if (ruleset != NULL)
			printf("%s: good, beside the shipped rules\n", file);
	} else {
		return FALSE;
	}
	return TRUE;
}

static int check_files(char **files)
{
	int status = EXIT_OK;
	for (char **file = files; *file != NULL; file++) {
		g_autoptr(DiagList) diags = diag_list_new();
		if (!check_file(*file, diags))
			status = cli_fail_text(
				EXIT_USAGE,
				"%s: expected a name that ends in .conf, .feeds, .opml, "
				".rules, .ent or .lex",
				*file);
		else if (cli_report(diags))
			status = EXIT_USAGE;
	}
	return status;
}

int cmd_check(const Cli *cli, int argc, char **argv)
{
	int status;
	if (!cli_options(&argc, &argv, NULL, "[FILE…]",
			 "Without FILE: the settings in force and all they name.", &status))
		return status;
	if (argc > 1)
		return check_files(argv + 1);
	g_autoptr(Config) config = cli_config(cli);
	if (config == NULL)
		return EXIT_USAGE;
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Ruleset) ruleset = knowledge_ruleset(config, diags);
	g_autoptr(GPtrArray) specs = knowledge_feeds(config, diags);
	if (ruleset != NULL)
		ruleset_lint(ruleset, diags);
	if (ruleset != NULL)
		digest_check(config, ruleset, diags);
	if (cli_report(diags))
		return EXIT_USAGE;
	printf("settings  %s\n", config->file != NULL ? config->file : "(defaults)");
	if (specs->len == 0)
		fprintf(stderr, "vedette: no feed is listed; looked in %s\n",
			config->feeds[0] != NULL ? config->feeds[0]
						 : "no place: [agent] feeds is empty");
	printf("feeds     %u\nrules     %u\nentities  %u, by %u names and %u other "
	       "spellings\n",
	       specs->len, ruleset_n_rules(ruleset), ruleset_n_entities(ruleset),
	       ruleset_n_names(ruleset), ruleset_n_spellings(ruleset));
	return EXIT_OK;
}

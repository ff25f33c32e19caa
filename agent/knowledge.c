/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/knowledge.h"

#include <string.h>

#include "feeds/limits.h"

/* The default folders may be missing; what a user names must be there. */
static gboolean is_default(const Config *config, const char *path, const char *preset)
{
	g_autofree char *usual = g_canonicalize_filename(preset, config->dir);
	return strcmp(usual, path) == 0;
}

gboolean knowledge_add_shipped(GStrvBuilder *paths, const char *packs, DiagList *diags)
{
	static const char *const folders[] = { "filters/events", "filters/entities" };
	g_auto(GStrv) names = g_strsplit_set(packs, " ,\t\n", -1);
	gboolean good = TRUE;
	for (gsize i = 0; i < G_N_ELEMENTS(folders); i++) {
		g_autofree char *folder = cli_data_dir(folders[i]);
		g_strv_builder_add(paths, folder);
	}
	for (char **name = names; *name != NULL; name++) {
		if (**name == '\0')
			continue;
		g_autofree char *rules = cli_data_dir("filters/rules");
		g_autofree char *file = g_strconcat(rules, "/", *name, ".rules", NULL);
		if (strchr(*name, '/') == NULL && g_file_test(file, G_FILE_TEST_EXISTS)) {
			g_strv_builder_add(paths, file);
			continue;
		}
		diag_add(diags, DIAG_ERROR, rules, 0, 0, "no pack of rules \"%s\" is shipped",
			 *name);
		good = FALSE;
	}
	return good;
}

/* What the rule set of CONFIG is loaded from, NULL with a complaint. Caller frees. */
static char **rule_paths(const Config *config, DiagList *diags)
{
	g_autoptr(GStrvBuilder) paths = g_strv_builder_new();
	if (config->shipped_rules && !knowledge_add_shipped(paths, config->packs, diags))
		return NULL;
	for (char **path = config->rules; *path != NULL; path++)
		if (g_file_test(*path, G_FILE_TEST_EXISTS) || !is_default(config, *path, "rules"))
			g_strv_builder_add(paths, *path);
	return g_strv_builder_end(paths);
}

Ruleset *knowledge_ruleset(const Config *config, DiagList *diags)
{
	g_auto(GStrv) paths = rule_paths(config, diags);
	return paths != NULL ? ruleset_load((const char *const *)paths, diags) : NULL;
}

static gboolean names_rules(char **paths)
{
	while (*paths != NULL && !g_str_has_suffix(*paths, ".rules"))
		paths++;
	return *paths != NULL;
}

Ruleset *knowledge_load(const Cli *cli, char **paths, int *status)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Ruleset) ruleset = NULL;
	*status = EXIT_USAGE;
	if (paths == NULL) {
		g_autoptr(Config) config = cli_config(cli);
		if (config != NULL)
			ruleset = knowledge_ruleset(config, diags);
	} else {
		g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
		if (names_rules(paths))
			knowledge_add_shipped(builder, "", diags);
		g_strv_builder_addv(builder, (const char **)paths);
		g_auto(GStrv) list = g_strv_builder_end(builder);
		ruleset = ruleset_load((const char *const *)list, diags);
	}
	cli_report(diags);
	return g_steal_pointer(&ruleset);
}

Workers *knowledge_workers(const Config *config, const Ruleset *ruleset)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_auto(GStrv) paths = rule_paths(config, diags);
	g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
	g_strv_builder_add(builder, "/proc/self/exe");
	g_strv_builder_add(builder, "worker");
	if (paths != NULL)
		g_strv_builder_addv(builder, (const char **)paths);
	g_auto(GStrv) argv = g_strv_builder_end(builder);
	guint most = (guint)MIN(config->workers, (gint64)g_get_num_processors());
	WorkersPlan plan = { (const char *const *)argv, most, ruleset_hash(ruleset),
			     LIMIT_WORK_SECONDS };
	return most > 0 ? workers_new(&plan) : NULL;
}

static int by_name(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void read_folder(const char *folder, GPtrArray *specs, DiagList *diags)
{
	g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	for (const char *name; dir != NULL && (name = g_dir_read_name(dir)) != NULL;)
		if (g_str_has_suffix(name, ".feeds") || g_str_has_suffix(name, ".opml"))
			g_ptr_array_add(files, g_build_filename(folder, name, NULL));
	g_ptr_array_sort(files, by_name);
	for (guint i = 0; i < files->len; i++)
		feedlist_read(g_ptr_array_index(files, i), specs, diags);
}

static void free_spec(gpointer data)
{
	feed_spec_free(data);
}

GPtrArray *knowledge_feeds(const Config *config, DiagList *diags)
{
	GPtrArray *specs = g_ptr_array_new_with_free_func(free_spec);
	for (char **path = config->feeds; *path != NULL; path++) {
		if (g_file_test(*path, G_FILE_TEST_IS_DIR))
			read_folder(*path, specs, diags);
		else if (g_file_test(*path, G_FILE_TEST_EXISTS) ||
			 !is_default(config, *path, "feeds"))
			feedlist_read(*path, specs, diags);
	}
	return specs;
}

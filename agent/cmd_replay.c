/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette replay - what other rules would have done with what is stored. */
#include <stdio.h>
#include <string.h>

#include "agent/cmd.h"
#include "agent/json.h"
#include "agent/knowledge.h"
#include "agent/replay.h"
#include "agent/safe.h"
#include "agent/term.h"

#define TITLE_LENGTH 120
#define MOST_SHOWN   20 /* of each list, for a person */

static const char *const sides[REPLAY_SIDES] = { "now", "new" };

/* ---- as JSON ---- */

static json_t *of_alert(const ReplayAlert *alert)
{
	json_t *object = json_pack("{sI sI so so}", "item", (json_int_t)alert->item, "when",
				   (json_int_t)alert->when, "headline", json_text(alert->headline),
				   "source", json_text(alert->source));
	for (int s = 0; s < REPLAY_SIDES; s++)
		if (alert->rule[s] != NULL)
			json_object_set_new(object, sides[s],
					    json_pack("{so ss}", "rule", json_text(alert->rule[s]),
						      "severity",
						      severity_name(alert->severity[s])));
	return object;
}

static json_t *of_alerts(const GPtrArray *alerts)
{
	json_t *array = json_array();
	for (guint i = 0; i < alerts->len; i++)
		json_array_append_new(array, of_alert(g_ptr_array_index(alerts, i)));
	return array;
}

static json_t *silent_terms(const Replay *replay, int s, guint rule)
{
	json_t *array = json_array();
	const RuleTally *tally = &replay->tallies[s][rule];
	for (guint i = 0; i < tally->n_terms; i++) {
		g_autofree char *term =
			tally->terms[i] == 0 ? rule_term(replay->plan->rules[s], rule, i) : NULL;
		if (term != NULL)
			json_array_append_new(array, json_text(term));
	}
	return array;
}

static json_t *of_rules(const Replay *replay, int s)
{
	json_t *array = json_array();
	const char *file;
	guint line;
	for (guint i = 0; i < ruleset_n_rules(replay->plan->rules[s]); i++) {
		const RulePolicy *rule = ruleset_rule(replay->plan->rules[s], i, &file, &line);
		const ReplayRule *outcome = &replay->rules[s][i];
		json_array_append_new(
			array, json_pack("{so ss sI sI sI so so}", "name", json_text(rule->name),
					 "severity", severity_name(rule->severity), "hits",
					 (json_int_t)replay->tallies[s][i].hits, "kept_back",
					 (json_int_t)replay->tallies[s][i].kept_back, "alerts",
					 (json_int_t)outcome->alerts, "silent_terms",
					 silent_terms(replay, s, i), "examples",
					 json_strings(outcome->examples)));
	}
	return array;
}

static json_t *of_replay(const Replay *replay)
{
	json_t *object =
		json_pack("{sI sI so so so}", "items", (json_int_t)replay->items, "since",
			  (json_int_t)replay->plan->since, "gained", of_alerts(replay->gained),
			  "lost", of_alerts(replay->lost), "changed", of_alerts(replay->changed));
	for (int s = 0; s < REPLAY_SIDES; s++)
		json_object_set_new(object, sides[s],
				    json_pack("{sI sI ss so}", "relevant",
					      (json_int_t)replay->relevant[s], "alerts",
					      (json_int_t)replay->alerts[s], "ruleset",
					      ruleset_hash(replay->plan->rules[s]), "rules",
					      of_rules(replay, s)));
	return object;
}

/* ---- for a person ---- */

static char *told_by(const ReplayAlert *alert, int s)
{
	return alert->rule[s] != NULL
		       ? g_strdup_printf("%s by %s", severity_name(alert->severity[s]),
					 alert->rule[s])
		       : g_strdup("");
}

static void print_alerts(const char *label, const GPtrArray *alerts)
{
	if (alerts->len == 0)
		return;
	printf("\n%s (%u)\n", label, alerts->len);
	for (guint i = 0; i < MIN(alerts->len, MOST_SHOWN); i++) {
		const ReplayAlert *alert = g_ptr_array_index(alerts, i);
		g_autofree char *when = term_time(alert->when);
		g_autofree char *title = safe_isolated(alert->headline, TITLE_LENGTH);
		g_autofree char *now = told_by(alert, REPLAY_NOW);
		g_autofree char *new = told_by(alert, REPLAY_NEW);
		gboolean both = *now != '\0' && *new != '\0';
		printf("  %s  %6" G_GINT64_FORMAT "  %s\n", when, alert->item, title);
		printf("%28s%s%s%s\n", "", now, both ? " → " : "", new);
	}
	if (alerts->len > MOST_SHOWN)
		printf("  … and %u more; --json has them all\n", alerts->len - MOST_SHOWN);
}

/* The place of the rule NAME among those in force, or -1. */
static int place_now(const Replay *replay, const char *name)
{
	const char *file;
	guint line;
	for (guint i = 0; i < ruleset_n_rules(replay->plan->rules[REPLAY_NOW]); i++)
		if (strcmp(ruleset_rule(replay->plan->rules[REPLAY_NOW], i, &file, &line)->name,
			   name) == 0)
			return (int)i;
	return -1;
}

static char *change(guint64 now, guint64 new, gboolean is_new)
{
	if (is_new)
		return g_strdup_printf("new → %" G_GUINT64_FORMAT, new);
	return now == new ? g_strdup_printf("%" G_GUINT64_FORMAT, new)
			  : g_strdup_printf("%" G_GUINT64_FORMAT " → %" G_GUINT64_FORMAT, now, new);
}

static void print_rule(const Replay *replay, guint i)
{
	const char *file;
	guint line;
	const RulePolicy *rule = ruleset_rule(replay->plan->rules[REPLAY_NEW], i, &file, &line);
	int k = place_now(replay, rule->name);
	const RuleTally *tally = &replay->tallies[REPLAY_NEW][i];
	const RuleTally *before = k >= 0 ? &replay->tallies[REPLAY_NOW][k] : NULL;
	const ReplayRule *outcome = &replay->rules[REPLAY_NEW][i];
	g_autofree char *hits = change(before != NULL ? before->hits : 0, tally->hits, k < 0);
	g_autofree char *kept =
		change(before != NULL ? before->kept_back : 0, tally->kept_back, k < 0);
	g_autofree char *alerts =
		change(k >= 0 ? replay->rules[REPLAY_NOW][k].alerts : 0, outcome->alerts, k < 0);
	printf("  %-22s %-9s %-14s %-14s %s\n", rule->name, severity_name(rule->severity), hits,
	       kept, alerts);
	for (guint e = 0; e < outcome->examples->len; e++) {
		g_autofree char *title =
			safe_isolated(g_ptr_array_index(outcome->examples, e), TITLE_LENGTH);
		printf("      %s\n", title);
	}
}

static void print_silent(const Replay *replay)
{
	const char *file;
	guint line;
	gboolean any = FALSE;
	for (guint i = 0; i < ruleset_n_rules(replay->plan->rules[REPLAY_NEW]); i++) {
		json_t *terms = silent_terms(replay, REPLAY_NEW, i);
		const char *name =
			ruleset_rule(replay->plan->rules[REPLAY_NEW], i, &file, &line)->name;
		if (json_array_size(terms) > 0 && !any)
			printf("\nterms that never fired\n");
		any |= json_array_size(terms) > 0;
		g_autoptr(GString) list = g_string_new(NULL);
		for (gsize k = 0; k < json_array_size(terms); k++)
			g_string_append_printf(list, "%s%s", k > 0 ? ", " : "",
					       json_string_value(json_array_get(terms, k)));
		g_autofree char *shown = safe_line(
			replay->tallies[REPLAY_NEW][i].hits > 0 ? list->str : "all of them", 2000);
		if (json_array_size(terms) > 0)
			printf("  %-22s %s\n", name, shown);
		json_decref(terms);
	}
}

static void print_replay(const Replay *replay)
{
	g_autofree char *since = term_time(replay->plan->since);
	printf("%" G_GUINT64_FORMAT " items since %s\n", replay->items, since);
	for (int s = 0; s < REPLAY_SIDES; s++)
		printf("  %-16s %" G_GUINT64_FORMAT " to the point, %" G_GUINT64_FORMAT " alerts\n",
		       s == REPLAY_NOW ? "rules in force" : "rules tried", replay->relevant[s],
		       replay->alerts[s]);
	print_alerts("gained", replay->gained);
	print_alerts("lost", replay->lost);
	print_alerts("told otherwise", replay->changed);
	printf("\n  %-22s %-9s %-14s %-14s %s\n", "rule", "severity", "hits", "kept back",
	       "alerts");
	for (guint i = 0; i < ruleset_n_rules(replay->plan->rules[REPLAY_NEW]); i++)
		print_rule(replay, i);
	print_silent(replay);
}

/* ---- the rules ---- */

static Ruleset *load(const Config *config)
{
	g_autoptr(DiagList) diags = diag_list_new();
	Ruleset *ruleset = knowledge_ruleset(config, diags);
	if (ruleset == NULL)
		cli_report(diags);
	return ruleset;
}

typedef struct {
	char *since, **rules, **entities;
	gboolean as_json, afresh;
	int jobs;
	char *policy; /* a settings file */
} Wish;

static void wish_clear(Wish *wish)
{
	g_free(wish->since);
	g_strfreev(wish->rules);
	g_strfreev(wish->entities);
	g_free(wish->policy);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Wish, wish_clear)

/* The settings as WISH would have them: its rules in place of theirs, what is shipped stays. */
static void try_paths(Config *config, const Wish *wish)
{
	g_autoptr(GStrvBuilder) paths = g_strv_builder_new();
	g_strv_builder_addv(paths,
			    (const char **)(wish->rules != NULL ? wish->rules : config->rules));
	if (wish->entities != NULL)
		g_strv_builder_addv(paths, (const char **)wish->entities);
	g_strfreev(config->rules);
	config->rules = g_strv_builder_end(paths);
}

/* When to interrupt, as FILE says in place of the settings. */
static Config *try_policy(const char *file)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(Config) other = config_load(file, NULL, diags);
	return cli_report(diags) ? NULL : g_steal_pointer(&other);
}

/* The URLs of the feeds in force that speak for an office. */
static GHashTable *official_feeds(const Config *config)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_autoptr(GPtrArray) specs = knowledge_feeds(config, diags);
	GHashTable *urls = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint i = 0; specs != NULL && i < specs->len; i++) {
		const FeedSpec *spec = g_ptr_array_index(specs, i);
		if (g_strcmp0(spec->kind, "official") == 0)
			g_hash_table_add(urls, g_strdup(spec->url));
	}
	return urls;
}

static int replay(const Cli *cli, const Wish *wish, gint64 since)
{
	g_autoptr(Config) config = cli_config(cli);
	g_autoptr(Ruleset) now = config != NULL ? load(config) : NULL;
	if (now == NULL)
		return EXIT_USAGE;
	try_paths(config, wish);
	g_autoptr(Ruleset) tried = load(config);
	if (tried == NULL)
		return EXIT_USAGE;
	g_autoptr(Config) other = wish->policy != NULL ? try_policy(wish->policy) : NULL;
	if (wish->policy != NULL && other == NULL)
		return EXIT_USAGE;
	g_autofree char *state = cli_state_path(cli);
	g_autoptr(GHashTable) official = official_feeds(config);
	ReplayPlan plan = {
		.state = state,
		.rules = { now, tried },
		.policy = { alert_policy(config), alert_policy(other != NULL ? other : config) },
		.window = config->story_window,
		.since = since,
		.afresh = wish->afresh,
		.official = official,
		.threads = wish->jobs > 0 ? (guint)wish->jobs : g_get_num_processors()
	};
	g_autoptr(GError) error = NULL;
	g_autoptr(Replay) outcome = replay_run(&plan, &error);
	if (outcome == NULL)
		return cli_fail(error);
	if (wish->as_json)
		return json_print(of_replay(outcome)) ? EXIT_OK : EXIT_FAILED;
	print_replay(outcome);
	return EXIT_OK;
}

int cmd_replay(const Cli *cli, int argc, char **argv)
{
	g_auto(Wish) wish = { 0 };
	const GOptionEntry entries[] = {
		{ "since", 0, 0, G_OPTION_ARG_STRING, &wish.since,
		  "Items of the last 30d, 2w… (30d)", "TIME" },
		{ "rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &wish.rules,
		  "Try these in place of the settings' rules (file or folder, may repeat)",
		  "PATH" },
		{ "entities", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &wish.entities,
		  "Try these entities or lexicons as well (file or folder, may repeat)", "PATH" },
		{ "policy", 0, 0, G_OPTION_ARG_FILENAME, &wish.policy,
		  "Try when to interrupt by the [alerts] of this vedette.conf", "FILE" },
		{ "afresh", 0, 0, G_OPTION_ARG_NONE, &wish.afresh,
		  "Read every item again, whatever was stored of it", NULL },
		{ "jobs", 'j', 0, G_OPTION_ARG_INT, &wish.jobs, "Threads (one for each processor)",
		  "N" },
		{ "json", 0, 0, G_OPTION_ARG_NONE, &wish.as_json, "Print one JSON object", NULL },
		G_OPTION_ENTRY_NULL
	};
	int status;
	gint64 since;
	if (!cli_options(&argc, &argv, entries, NULL,
			 "Nothing is stored or sent. Without --rules, --entities and --policy: how "
			 "those in force fare.",
			 &status))
		return status;
	return cli_since(wish.since, "30d", &since) ? replay(cli, &wish, since) : EXIT_USAGE;
}

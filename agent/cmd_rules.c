/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette rules - the rules in force and how they fare; what people said of what they told. */
#include <stdio.h>
#include <string.h>

#include "agent/cmd.h"
#include "agent/json.h"
#include "agent/knowledge.h"
#include "agent/safe.h"
#include "agent/term.h"

#define TERMS_SHOWN 5 /* of one rule's errors */
#define WHYS_SHOWN  5

/* ---- list ---- */

static const RuleCount *count_of(const GPtrArray *counts, const char *rule)
{
	static const RuleCount none = { 0 };
	for (guint i = 0; i < counts->len; i++) {
		const RuleCount *count = g_ptr_array_index(counts, i);
		if (g_strcmp0(count->rule, rule) == 0)
			return count;
	}
	return &none;
}

static void list_rule(const Ruleset *ruleset, guint i, const GPtrArray *counts, gboolean as_json)
{
	const char *file;
	guint line;
	const RulePolicy *rule = ruleset_rule(ruleset, i, &file, &line);
	const RuleCount *count = count_of(counts, rule->name);
	if (as_json) {
		json_print(json_pack(
			"{so so ss sI sI sI so si}", "name", json_text(rule->name), "title",
			json_text(rule->title), "severity", severity_name(rule->severity), "hits",
			(json_int_t)count->hits, "alerts", (json_int_t)count->alerts, "last_fired",
			(json_int_t)count->last, "file", json_text(file), "line", (int)line));
		return;
	}
	g_autofree char *last = term_time(count->last);
	g_autofree char *title = safe_isolated(rule->title, 60);
	printf("%s%-9s%s %-24s %6" G_GINT64_FORMAT " %6" G_GINT64_FORMAT "  %-16s  %s\n",
	       term_color(rule->severity), severity_name(rule->severity), term_plain(), rule->name,
	       count->hits, count->alerts, last, title);
}

/* Without a store nothing has fired yet. */
static int list(const Cli *cli, gint64 since, gboolean as_json)
{
	int status;
	g_autoptr(GError) error = NULL;
	g_autoptr(Ruleset) ruleset = knowledge_load(cli, NULL, &status);
	if (ruleset == NULL)
		return status;
	g_autofree char *dir = cli_state_path(cli);
	g_autoptr(Store) store = store_open(dir, STORE_READ, &error);
	g_autoptr(GPtrArray) counts =
		store != NULL ? store_rule_counts(store, since, &error) : NULL;
	if (counts == NULL && !g_error_matches(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT))
		return cli_fail(error);
	if (counts == NULL)
		counts = g_ptr_array_new();
	if (!as_json)
		printf("%-9s %-24s %6s %6s  %-16s  %s\n", "severity", "rule", "hits", "alerts",
		       "last fired", "title");
	for (guint i = 0; i < ruleset_n_rules(ruleset); i++)
		list_rule(ruleset, i, counts, as_json);
	return EXIT_OK;
}

/* ---- report ---- */

/* Something that rules rest on, or said of them. */
typedef struct {
	guint useful, wrong;
} Votes;

typedef struct {
	const char *rule; /* "" = no rule fired */
	Votes votes;
	GHashTable *terms; /* char * → Votes */
	GPtrArray *whys;   /* const char *: of the wrong ones */
	gint64 alerts;
} Verdicts;

static void verdicts_free(gpointer data)
{
	Verdicts *v = data;
	g_hash_table_unref(v->terms);
	g_ptr_array_unref(v->whys);
	g_free(v);
}

static void vote(Votes *votes, gboolean useful)
{
	votes->useful += useful;
	votes->wrong += !useful;
}

/* What a reason rests on: it, without where it stood and what followed from it. */
static char *term_of(const char *reason)
{
	const char *quote = strrchr(reason, '"');
	const char *end = strstr(reason, "; ");
	if (end != NULL && quote > end) /* names of actors may hold quotes */
		for (quote = end; quote > reason && *quote != '"';)
			quote--;
	return quote != NULL && quote > reason ? g_strndup(reason, quote + 1 - reason)
					       : g_strdup(reason);
}

static void take_terms(Verdicts *v, const Feedback *f)
{
	g_auto(GStrv) reasons = g_strsplit(f->because, "\n", -1);
	for (char **reason = reasons; *reason != NULL; reason++) {
		if (**reason == '\0')
			continue;
		char *term = term_of(*reason);
		Votes *votes = g_hash_table_lookup(v->terms, term);
		if (votes == NULL) {
			votes = g_new0(Votes, 1);
			g_hash_table_insert(v->terms, g_strdup(term), votes);
		}
		vote(votes, f->useful);
		g_free(term);
	}
}

static Verdicts *verdicts_of(GPtrArray *all, const char *rule)
{
	for (guint i = 0; i < all->len; i++)
		if (strcmp(((Verdicts *)g_ptr_array_index(all, i))->rule, rule) == 0)
			return g_ptr_array_index(all, i);
	Verdicts *v = g_new0(Verdicts, 1);
	v->rule = rule;
	v->terms = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	v->whys = g_ptr_array_new();
	g_ptr_array_add(all, v);
	return v;
}

static int by_errors(gconstpointer a, gconstpointer b)
{
	const Verdicts *x = *(Verdicts *const *)a, *y = *(Verdicts *const *)b;
	if (x->votes.wrong != y->votes.wrong)
		return x->votes.wrong > y->votes.wrong ? -1 : 1;
	return strcmp(x->rule, y->rule);
}

/* Verdicts of each rule that something was said of; RULES are lists of names to be kept. */
static GPtrArray *count_votes(const GPtrArray *said, const GPtrArray *counts, GPtrArray *rules)
{
	GPtrArray *all = g_ptr_array_new_with_free_func(verdicts_free);
	for (guint i = 0; i < said->len; i++) {
		const Feedback *f = g_ptr_array_index(said, i);
		char **names = g_strsplit(f->rules, "\n", -1);
		g_ptr_array_add(rules, names);
		for (guint k = 0; k == 0 || names[k] != NULL; k++) {
			Verdicts *v = verdicts_of(all, names[k] != NULL ? names[k] : "");
			v->alerts = count_of(counts, v->rule)->alerts;
			vote(&v->votes, f->useful);
			take_terms(v, f);
			if (!f->useful && *f->why != '\0')
				g_ptr_array_add(v->whys, f->why);
			if (names[k] == NULL)
				break;
		}
	}
	g_ptr_array_sort(all, by_errors);
	return all;
}

typedef struct {
	const char *term;
	Votes votes;
} TermVotes;

static int by_blame(gconstpointer a, gconstpointer b)
{
	const TermVotes *x = a, *y = b;
	int one = (int)x->votes.wrong - (int)x->votes.useful;
	int two = (int)y->votes.wrong - (int)y->votes.useful;
	return one != two ? two - one : strcmp(x->term, y->term);
}

/* TermVotes that were wrong at least as often as not, the worst first. */
static GArray *blamed_terms(const Verdicts *v)
{
	GArray *list = g_array_new(FALSE, FALSE, sizeof(TermVotes));
	GHashTableIter iter;
	gpointer term, votes;
	g_hash_table_iter_init(&iter, v->terms);
	while (g_hash_table_iter_next(&iter, &term, &votes)) {
		TermVotes entry = { term, *(Votes *)votes };
		if (entry.votes.wrong > 0 && entry.votes.wrong >= entry.votes.useful)
			g_array_append_val(list, entry);
	}
	g_array_sort(list, by_blame);
	return list;
}

static json_t *json_of(const Verdicts *v)
{
	g_autoptr(GArray) blamed = blamed_terms(v);
	json_t *terms = json_array();
	for (guint i = 0; i < blamed->len; i++) {
		const TermVotes *t = &g_array_index(blamed, TermVotes, i);
		json_array_append_new(terms, json_pack("{so si si}", "term", json_text(t->term),
						       "useful", (int)t->votes.useful, "wrong",
						       (int)t->votes.wrong));
	}
	guint n = v->votes.useful + v->votes.wrong;
	return json_pack("{so sI si si so so so}", "rule", json_text(v->rule), "alerts",
			 (json_int_t)v->alerts, "useful", (int)v->votes.useful, "wrong",
			 (int)v->votes.wrong, "precision",
			 *v->rule != '\0' ? json_real((double)v->votes.useful / n) : json_null(),
			 "terms", terms, "why", json_strings(v->whys));
}

static void print_verdicts(const Verdicts *v)
{
	g_autoptr(GArray) blamed = blamed_terms(v);
	guint n = v->votes.useful + v->votes.wrong;
	if (*v->rule == '\0')
		printf("%-24s %u useful %s that no rule found\n", "(no rule)", v->votes.useful,
		       v->votes.useful == 1 ? "item" : "items");
	else
		printf("%-24s %3u %%  %u useful, %u wrong of %" G_GINT64_FORMAT " %s\n", v->rule,
		       100 * v->votes.useful / n, v->votes.useful, v->votes.wrong, v->alerts,
		       v->alerts == 1 ? "alert" : "alerts");
	for (guint i = 0; i < MIN(blamed->len, TERMS_SHOWN) && *v->rule != '\0'; i++) {
		const TermVotes *t = &g_array_index(blamed, TermVotes, i);
		g_autofree char *term = safe_isolated(t->term, 100);
		printf("    %u wrong, %u useful: %s\n", t->votes.wrong, t->votes.useful, term);
	}
	for (guint i = 0; i < MIN(v->whys->len, WHYS_SHOWN); i++) {
		g_autofree char *why = safe_isolated(g_ptr_array_index(v->whys, i), 200);
		printf("    why: %s\n", why);
	}
}

static void free_names(gpointer names)
{
	g_strfreev(names);
}

static int report(const Cli *cli, gint64 since, gboolean as_json)
{
	int status;
	g_autoptr(GError) error = NULL;
	g_autoptr(Store) store = cli_store(cli, STORE_READ, &status);
	if (store == NULL)
		return status;
	g_autoptr(GPtrArray) said = store_said(store, since, &error);
	g_autoptr(GPtrArray) counts = said != NULL ? store_rule_counts(store, since, &error) : NULL;
	if (counts == NULL)
		return cli_fail(error);
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(free_names);
	g_autoptr(GPtrArray) all = count_votes(said, counts, names);
	if (all->len == 0 && !as_json)
		puts("nothing was said yet; `vedette alerts useful STORY` and `wrong STORY` do");
	for (guint i = 0; i < all->len; i++) {
		if (as_json)
			json_print(json_of(g_ptr_array_index(all, i)));
		else
			print_verdicts(g_ptr_array_index(all, i));
	}
	return EXIT_OK;
}

int cmd_rules(const Cli *cli, int argc, char **argv)
{
	gboolean as_json = FALSE;
	g_autofree char *since_text = NULL;
	const GOptionEntry entries[] = {
		{ "json", 0, 0, G_OPTION_ARG_NONE, &as_json, "Print one JSON object a line", NULL },
		{ "since", 0, 0, G_OPTION_ARG_STRING, &since_text,
		  "Count what is of the last 30d, 2w… (list: 30d; report: 1000d)", "TIME" },
		G_OPTION_ENTRY_NULL
	};
	static const char *const words[] = { "list", "report", NULL };
	int status;
	if (!cli_options(
		    &argc, &argv, entries, "[list | report]",
		    "list: the rules in force, their hits and alerts, and when each fired last.\n"
		    "report: the precision of each rule by what was said of its alerts, and the "
		    "terms\nbehind the errors.",
		    &status))
		return status;
	const char *word = argc > 1 ? argv[1] : "list";
	if (argc > 2 || !g_strv_contains(words, word)) {
		const char *nearest = diag_nearest(word, words);
		return cli_fail_text(EXIT_USAGE, "rules \"%s\": expected list or report%s%s%s",
				     argc > 2 ? argv[2] : word,
				     nearest != NULL && argc == 2 ? "; did you mean \"" : "",
				     nearest != NULL && argc == 2 ? nearest : "",
				     nearest != NULL && argc == 2 ? "\"?" : "");
	}
	gboolean is_list = strcmp(word, "list") == 0;
	gint64 since;
	if (!cli_since(since_text, is_list ? "30d" : "1000d", &since))
		return EXIT_USAGE;
	return is_list ? list(cli, since, as_json) : report(cli, since, as_json);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette trend - of what there is more than usual, and how far conflicts have come. */
#include <stdio.h>
#include <string.h>

#include "agent/cmd.h"
#include "agent/json.h"
#include "agent/safe.h"
#include "agent/spikes.h"
#include "agent/term.h"

#define MOST         20 /* rows of the whole table */
#define LABEL_WIDTH  40 /* characters */
#define TITLE_LENGTH 100

typedef struct {
	Store *store;
	Ruleset *names;
	TrendCalendar calendar;
	gint64 now;
	guint days; /* shown */
	gboolean as_json;
} View;

/* ---- counts ---- */

static json_t *json_of_days(const View *view, const guint *counts)
{
	json_t *days = json_array();
	for (guint i = TREND_SPAN - view->days; i < TREND_SPAN; i++) {
		g_autofree char *day = trend_day_name(view->calendar.day - TREND_DAYS + (gint64)i);
		json_array_append_new(days,
				      json_pack("{ss si si}", "day", day, "stories", (int)counts[i],
						"feeds", (int)view->calendar.feeds[i]));
	}
	return days;
}

static json_t *json_of_series(const View *view, const TrendSeries *s, const char *label)
{
	Trend t = trend_rate(&view->calendar, s->counts);
	return json_pack("{ss ss ss so si sf sf si si si sf sb}", "scope", s->scope, "type",
			 s->type, "label", label, "counts", json_of_days(view, s->counts), "today",
			 (int)t.count, "median", t.median, "mad", t.mad, "days", (int)t.days,
			 "sample", (int)t.sample, "feeds", (int)t.feeds, "score", t.score, "spike",
			 t.spike);
}

/* LABEL in a column of its own, whatever the letters. */
static void print_label(const char *label)
{
	g_autofree char *safe = safe_isolated(label, LABEL_WIDTH);
	glong width = g_utf8_strlen(safe, -1);
	printf("%s%*s", safe, (int)MAX(LABEL_WIDTH + 2 - width, 1), "");
}

static void print_series(const View *view, const TrendSeries *s)
{
	g_autofree char *label = spike_label(view->names, s->scope, s->type);
	if (view->as_json) {
		json_print(json_of_series(view, s, label));
		return;
	}
	guint from = TREND_SPAN - view->days;
	Trend t = trend_rate(&view->calendar, s->counts);
	g_autofree char *bars =
		trend_bars(s->counts + from, view->calendar.feeds + from, view->days);
	print_label(label);
	printf("%s  %4u today", bars, t.count);
	if (t.days >= TREND_LEAST_DAYS)
		printf(", usual %.1f ± %.1f, n %u of %u days%s\n", t.median, t.mad, t.sample,
		       t.days, t.spike ? "  MORE THAN USUAL" : "");
	else
		printf(", usual not known: %u of %d days\n", t.days, TREND_LEAST_DAYS);
}

static gboolean print_counts(const View *view, const char *scope, GError **error)
{
	g_autoptr(GPtrArray) series =
		store_trends(view->store, scope, view->calendar.day, 1, error);
	for (guint i = 0; series != NULL && i < series->len && (scope != NULL || i < MOST); i++)
		print_series(view, g_ptr_array_index(series, i));
	return series != NULL;
}

static gboolean print_spikes(const View *view, GError **error)
{
	g_autoptr(GPtrArray) spikes = spikes_find(view->store, view->names, view->now, error);
	for (guint i = 0; spikes != NULL && i < spikes->len; i++) {
		const Spike *spike = g_ptr_array_index(spikes, i);
		g_autofree char *sample = trend_sample(&spike->trend);
		g_autofree char *label = safe_isolated(spike->label, TITLE_LENGTH);
		printf("more than usual: %s, %s\n", label, sample);
	}
	if (spikes != NULL && spikes->len > 0)
		putchar('\n');
	return spikes != NULL;
}

/* ---- the ladder ---- */

static json_t *json_of_rung(const RungSigns *rung, Rung which)
{
	json_t *evidence = json_array();
	for (guint i = 0; i < ESCALATION_EVIDENCE && rung->evidence[i] != NULL; i++)
		json_array_append_new(evidence,
				      json_pack("{sI ss so}", "story",
						(json_int_t)rung->evidence[i]->story, "type",
						rung->evidence[i]->type, "headline",
						json_text(rung->evidence[i]->headline)));
	return json_pack("{ss si si so}", "rung", rung_name(which), "stories", (int)rung->stories,
			 "days", (int)rung->days, "evidence", evidence);
}

static json_t *json_of_ladder(const char *scope, const Escalation *e)
{
	json_t *rungs = json_array();
	for (Rung rung = RUNG_WORDS; rung < N_RUNGS; rung++)
		if (e->rungs[rung].evidence[0] != NULL)
			json_array_append_new(rungs, json_of_rung(&e->rungs[rung], rung));
	return json_pack("{ss ss si ss sb so}", "ladder", scope, "now", rung_name(e->now), "level",
			 (int)e->now, "before", rung_name(e->before), "together", e->together,
			 "rungs", rungs);
}

static void print_rung(const RungSigns *rung, Rung which)
{
	if (rung->stories > 0)
		printf("  %d %-9s %u %s on %u %s\n", (int)which, rung_name(which), rung->stories,
		       rung->stories == 1 ? "story" : "stories", rung->days,
		       rung->days == 1 ? "day" : "days");
	else if (rung->evidence[0] != NULL)
		printf("  %d %-9s\n", (int)which, rung_name(which));
	for (guint i = 0; i < ESCALATION_EVIDENCE && rung->evidence[i] != NULL; i++) {
		const Sign *sign = rung->evidence[i];
		g_autofree char *headline = safe_isolated(
			sign->headline != NULL ? sign->headline : sign->type, TITLE_LENGTH);
		printf("    story %" G_GINT64_FORMAT "  %s\n", sign->story, headline);
	}
}

static void print_ladder(const View *view, const char *scope, const Escalation *e)
{
	g_autofree char *label = scope_label(view->names, scope);
	printf("\n%s: %s (%d) in the last %d days, %s (%d) in the %d before%s\n", label,
	       rung_name(e->now), (int)e->now, ESCALATION_DAYS, rung_name(e->before),
	       (int)e->before, ESCALATION_BEFORE,
	       e->together ? "; pressure and force within two days" : "");
	for (Rung rung = N_RUNGS - 1; rung > RUNG_QUIET; rung--)
		print_rung(&e->rungs[rung], rung);
}

static gboolean show_ladder(const View *view, char **scopes, GError **error)
{
	gint64 today = view->calendar.day;
	g_autoptr(GPtrArray) signs =
		store_signs(view->store, (const char *const *)scopes,
			    today - ESCALATION_DAYS - ESCALATION_BEFORE, error);
	if (signs == NULL)
		return FALSE;
	Escalation e = escalation_rate(signs, today);
	if (view->as_json)
		json_print(json_of_ladder(scopes[0], &e));
	else if (signs->len > 0)
		print_ladder(view, scopes[0], &e);
	return TRUE;
}

/* ---- what was asked for ---- */

static Verdict *read_name(const View *view, const char *name)
{
	g_autoptr(Item) item = item_new();
	g_free(item->headline);
	item->headline = g_strdup(name);
	return judge(view->names, item, NULL, view->now);
}

/* The scopes that NAME, as people write it, may mean; a state is a country and a party. */
static char **scopes_of(const View *view, const char *name, GError **error)
{
	g_autofree char *lower = g_ascii_strdown(name + (*name == '@'), -1);
	g_autoptr(Verdict) verdict = read_name(view, name);
	const Mention *mention =
		verdict->mentions->len > 0 ? g_ptr_array_index(verdict->mentions, 0) : NULL;
	const char *state = ruleset_state(view->names, lower);
	const char *asked[] = { lower,
				state != NULL     ? state
				: mention != NULL ? mention->entity
						  : NULL,
				mention != NULL && strcmp(mention->type, "state") == 0
					? mention->country
					: NULL };
	g_autoptr(GStrvBuilder) list = g_strv_builder_new();
	for (gsize i = 0; i < G_N_ELEMENTS(asked); i++) {
		if (asked[i] == NULL || (i > 0 && g_strcmp0(asked[i], lower) == 0))
			continue;
		g_auto(GStrv) some = store_scopes(view->store, asked[i], error);
		if (some == NULL)
			return NULL;
		g_strv_builder_addv(list, (const char **)some);
	}
	return g_strv_builder_end(list);
}

static int show(const View *view, const char *name)
{
	g_autoptr(GError) error = NULL;
	if (name == NULL)
		return (view->as_json || print_spikes(view, &error)) &&
				       print_counts(view, NULL, &error)
			       ? EXIT_OK
			       : cli_fail(error);
	g_auto(GStrv) scopes = scopes_of(view, name, &error);
	if (scopes == NULL)
		return cli_fail(error);
	if (scopes[0] == NULL)
		return cli_fail_text(
			EXIT_FAILED,
			"nothing is counted under \"%s\"; a country's code, a province,"
			" or a party that stories told of was expected",
			name);
	for (char **scope = scopes; *scope != NULL; scope++)
		if (!print_counts(view, *scope, &error))
			return cli_fail(error);
	return show_ladder(view, scopes, &error) ? EXIT_OK : cli_fail(error);
}

int cmd_trend(const Cli *cli, int argc, char **argv)
{
	int days = 30, status;
	View view = { .now = g_get_real_time() / G_USEC_PER_SEC };
	const GOptionEntry entries[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &view.as_json,
					   "Print one JSON object a line", NULL },
					 { "days", 0, 0, G_OPTION_ARG_INT, &days,
					   "Days shown, 1 to 31 (30)", "N" },
					 G_OPTION_ENTRY_NULL };
	if (!cli_options(&argc, &argv, entries, "[PLACE | PARTY]",
			 "A country's code, a province, or who takes part: pk, Balochistan, TTP.",
			 &status))
		return status;
	if (argc > 2 || days < 1 || days > TREND_SPAN)
		return cli_fail_text(EXIT_USAGE,
				     argc > 2 ? "trend: one PLACE or PARTY is wanted"
					      : "trend: --days is 1 to %d",
				     TREND_SPAN);
	view.days = (guint)days;
	view.calendar.day = trend_day(view.now, NULL);
	g_autoptr(Store) store = view.store = cli_store(cli, STORE_READ, &status);
	if (store == NULL)
		return status;
	g_autoptr(Ruleset) names = view.names = knowledge_load(cli, NULL, &status);
	g_autoptr(GError) error = NULL;
	if (names == NULL)
		return status;
	if (!store_trend_calendar(store, &view.calendar, &error))
		return cli_fail(error);
	return show(&view, argc > 1 ? argv[1] : NULL);
}

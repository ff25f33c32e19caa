/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vedette explain - what the rules see in an item, and what was missing for them to fire. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "agent/cmd.h"
#include "agent/knowledge.h"
#include "agent/safe.h"
#include "agent/term.h"
#include "feeds/file.h"
#include "feeds/limits.h"
#include "feeds/parse.h"

#define LINE_LENGTH 400

/* ---- the words, with what was recognised set apart ---- */

typedef struct {
	guint start, end;
} Mark;

static void add_mark(GArray *marks, const Span *span, Field field)
{
	Mark mark = { span->start, span->end };
	if (span->field == field && mark.end > mark.start)
		g_array_append_val(marks, mark);
}

static gboolean is_marked(const GArray *marks, guint at)
{
	for (guint i = 0; i < marks->len; i++) {
		const Mark *mark = &g_array_index(marks, Mark, i);
		if (at >= mark->start && at < mark->end)
			return TRUE;
	}
	return FALSE;
}

/* TEXT with its marked stretches bold, or in [brackets] where there is no terminal. */
static void print_marked(const char *label, const char *text, const GArray *marks)
{
	gboolean color = isatty(STDOUT_FILENO), on = FALSE;
	g_autoptr(GString) out = g_string_new(NULL), part = g_string_new(NULL);
	guint at = 0;
	for (const char *p = text;; p = g_utf8_next_char(p), at++) {
		gboolean marked = *p != '\0' && is_marked(marks, at);
		if ((marked != on || *p == '\0') && part->len > 0) {
			/* safe_line trims; the blanks at the seams are put back */
			g_autofree char *line = safe_line(part->str, SAFE_NO_LIMIT);
			g_string_append_printf(
				out, "%s%s%s%s%s", part->str[0] == ' ' ? " " : "",
				!on     ? ""
				: color ? "\033[1m"
					: "[",
				line,
				!on     ? ""
				: color ? "\033[0m"
					: "]",
				part->len > 1 && part->str[part->len - 1] == ' ' ? " " : "");
			g_string_truncate(part, 0);
		}
		if (*p == '\0')
			break;
		on = marked;
		if (g_unichar_isspace(g_utf8_get_char(p)))
			g_string_append_c(part, ' ');
		else
			g_string_append_len(part, p, g_utf8_next_char(p) - p);
	}
	if (out->len > 0)
		printf("  %-10s%s\n", label, out->str);
}

static GArray *marks_of(const Verdict *verdict, Field field)
{
	GArray *marks = g_array_new(FALSE, FALSE, sizeof(Mark));
	for (guint i = 0; i < verdict->mentions->len; i++)
		add_mark(marks, &((Mention *)g_ptr_array_index(verdict->mentions, i))->span, field);
	for (guint i = 0; i < verdict->events->len; i++)
		add_mark(marks, &((Event *)g_ptr_array_index(verdict->events, i))->span, field);
	return marks;
}

/* ---- what was understood ---- */

static char *joined(const GPtrArray *ids)
{
	g_autoptr(GString) out = g_string_new(NULL);
	for (guint i = 0; i < ids->len; i++)
		g_string_append_printf(out, "%s@%s", i > 0 ? " " : "",
				       (const char *)g_ptr_array_index(ids, i));
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static void print_event(const Event *event)
{
	g_autofree char *actor = joined(event->actor);
	g_autofree char *target = joined(event->target);
	g_autofree char *line = g_strdup_printf("%s: \"%s\"%s%s%s%s", event->type, event->trigger,
						*actor != '\0' ? ", by " : "", actor,
						*target != '\0' ? ", towards " : "", target);
	term_field("event", line, LINE_LENGTH);
}

static void print_verdict(const Verdict *verdict)
{
	g_autofree char *entities = joined(verdict->entities);
	g_autofree char *killed = term_toll(&verdict->killed);
	g_autofree char *wounded = term_toll(&verdict->wounded);
	term_field("language", verdict->lang, 20);
	term_field("entities", entities, LINE_LENGTH);
	for (guint i = 0; i < verdict->events->len; i++)
		print_event(g_ptr_array_index(verdict->events, i));
	for (guint i = 0; i < verdict->places->len; i++) {
		const Place *place = g_ptr_array_index(verdict->places, i);
		g_autofree char *line =
			g_strdup_printf("@%s%s%s", place->id, place->country != NULL ? ", " : "",
					place->country != NULL ? place->country : "");
		term_field("place", line, LINE_LENGTH);
	}
	term_field("killed", killed, 100);
	term_field("wounded", wounded, 100);
}

/* ---- the rules ---- */

typedef struct {
	Severity severity;
	char *line;
} Miss;

static void miss_clear(gpointer data)
{
	g_free(((Miss *)data)->line);
}

/* Rules that lack one thing; those that fired are in the verdict. */
static void on_trace(const RuleTrace *trace, gpointer misses)
{
	if (!trace->near)
		return;
	Miss miss = { trace->rule->severity,
		      g_strdup_printf("%s (%s) misses %s", trace->rule->name,
				      severity_name(trace->rule->severity),
				      (char *)g_ptr_array_index(trace->missing, 0)) };
	g_array_append_val(misses, miss);
}

/* Only what would have made the item graver than it is. */
static void print_misses(const GArray *misses, Severity reached)
{
	const char *label = "nearly";
	for (guint i = 0; i < misses->len; i++) {
		const Miss *miss = &g_array_index(misses, Miss, i);
		if (miss->severity <= reached)
			continue;
		term_field(label, miss->line, LINE_LENGTH);
		label = "";
	}
}

static void print_rules(const Verdict *verdict)
{
	for (guint i = 0; i < verdict->rules->len; i++) {
		const RuleHit *hit = g_ptr_array_index(verdict->rules, i);
		printf("  %-10s%s%s%s, rule %s\n", "fired", term_color(hit->severity),
		       severity_name(hit->severity), term_plain(), hit->name);
		for (guint k = 0; k < hit->because->len; k++)
			term_field(k == 0 ? "because" : "", g_ptr_array_index(hit->because, k),
				   LINE_LENGTH);
	}
	for (guint i = 0; i < verdict->suppressed->len; i++)
		term_field(i == 0 ? "kept back" : "", g_ptr_array_index(verdict->suppressed, i),
			   LINE_LENGTH);
	if (verdict->rules->len == 0)
		printf("  %-10s%s\n", "result", "no rule fired: this is not to the point");
}

static void explain_item(const Ruleset *ruleset, const Item *item, const JudgeContext *context)
{
	g_autoptr(GArray) misses = g_array_new(FALSE, FALSE, sizeof(Miss));
	g_array_set_clear_func(misses, miss_clear);
	gint64 now = g_get_real_time() / G_USEC_PER_SEC;
	g_autoptr(Verdict) verdict = judge_traced(ruleset, item, context, now, on_trace, misses);
	g_autoptr(GArray) title = marks_of(verdict, FIELD_TITLE);
	g_autoptr(GArray) text = marks_of(verdict, FIELD_TEXT);
	print_marked("title", item->headline, title);
	print_marked("text", item->text, text);
	print_verdict(verdict);
	print_rules(verdict);
	print_misses(misses, verdict->severity);
}

/* ---- where the item comes from ---- */

/* Title on the first line, text on the others. */
static int explain_text(const Ruleset *ruleset, const char *text)
{
	g_autoptr(Item) item = item_new();
	g_autofree char *valid = g_utf8_make_valid(text, -1);
	const char *end = strchr(valid, '\n');
	item->headline = end != NULL ? g_strndup(valid, end - valid) : g_strdup(valid);
	item->text = g_strdup(end != NULL ? end + 1 : "");
	explain_item(ruleset, item, NULL);
	return EXIT_OK;
}

static char *read_stdin(void)
{
	GString *all = g_string_new(NULL);
	char chunk[8192];
	for (gsize n; (n = fread(chunk, 1, sizeof chunk, stdin)) > 0 && all->len < LIMIT_FIELD;)
		g_string_append_len(all, chunk, n);
	return g_string_free(all, FALSE);
}

/* A feed's every item, or a text. */
static int explain_file(const Ruleset *ruleset, const char *file)
{
	g_autofree char *data = NULL;
	g_autoptr(GError) error = NULL;
	gsize size = 0;
	if ((data = file_read(file, LIMIT_DOCUMENT, &size, &error)) == NULL)
		return cli_fail(error);
	ParseOptions options = { NULL, NULL, TRUE };
	g_autoptr(Feed) feed = feed_parse((const guint8 *)data, size, &options, NULL);
	if (feed == NULL)
		return explain_text(ruleset, data);
	JudgeContext context = { .source = feed->title.value, .lang = feed->language };
	for (guint i = 0; i < feed->items->len; i++) {
		printf("%sitem %u\n", i > 0 ? "\n" : "", i + 1);
		explain_item(ruleset, g_ptr_array_index(feed->items, i), &context);
	}
	return EXIT_OK;
}

/* Why nobody was told of STORY, as far as it can be known afterwards. */
static const char *silence_of(const Story *story, const Config *config)
{
	gint64 now = g_get_real_time() / G_USEC_PER_SEC;
	if (story->severity < (Severity)config->severity)
		return "never told: below the severity that alerts";
	if (story->quiet_until > now)
		return "never told: muted or snoozed";
	return "never told: too old when it came in";
}

static void print_history(Store *store, const StoredItem *stored, const Config *config)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Story) story =
		stored->story != 0 ? store_story(store, stored->story, &error) : NULL;
	g_autofree char *dated = term_time(stored->when);
	g_autofree char *seen = term_time(stored->first_seen);
	term_field("dated", dated, 40);
	term_field("seen", seen, 40);
	term_field("source", stored->source, 100);
	if (story == NULL)
		return;
	g_autofree char *told = term_time(story->told_at);
	g_autofree char *line =
		story->told_updates > 0
			? g_strdup_printf("%" G_GINT64_FORMAT ", told %u %s, last %s", story->id,
					  story->told_updates,
					  story->told_updates == 1 ? "time" : "times", told)
			: g_strdup_printf("%" G_GINT64_FORMAT ", %s", story->id,
					  silence_of(story, config));
	term_field("story", line, 200);
}

static int explain_stored(const Cli *cli, const Ruleset *ruleset, const char *name)
{
	int status;
	g_autoptr(GError) error = NULL;
	g_autoptr(Config) config = cli_config(cli);
	g_autoptr(Store) store = config != NULL ? cli_store(cli, STORE_READ, &status) : NULL;
	if (store == NULL)
		return config != NULL ? status : EXIT_USAGE;
	StoredItem *stored = store_item(store, name, &error);
	if (stored == NULL)
		return error != NULL
			       ? cli_fail(error)
			       : cli_fail_text(EXIT_FAILED,
					       "%s: no stored item has this number or address, "
					       "and no file this name",
					       name);
	g_autoptr(Item) item = item_new();
	item->headline = g_strdup(stored->title);
	item->text = g_strdup(stored->text);
	item->lang = g_strdup(stored->lang);
	item->published = stored->when;
	JudgeContext context = { .feed = stored->feed_url,
				 .source = stored->source,
				 .publisher = stored->publisher };
	explain_item(ruleset, item, &context);
	print_history(store, stored, config);
	stored_item_free(stored);
	return EXIT_OK;
}

int cmd_explain(const Cli *cli, int argc, char **argv)
{
	g_auto(GStrv) rules = NULL;
	const GOptionEntry entries[] = {
		{ "rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rules,
		  "Use these rules instead of the settings' (file or folder, may repeat)", "PATH" },
		G_OPTION_ENTRY_NULL
	};
	int status;
	if (!cli_options(&argc, &argv, entries, "ITEM | URL | FILE | -",
			 "ITEM is the number that `vedette search` shows; FILE a feed or a text; - "
			 "reads "
			 "a text,\nits title on the first line, from standard input.",
			 &status))
		return status;
	if (argc != 2)
		return cli_fail_text(EXIT_USAGE, "explain: one ITEM, URL, FILE or - is wanted");
	g_autoptr(Ruleset) ruleset = knowledge_load(cli, rules, &status);
	if (ruleset == NULL)
		return status;
	if (strcmp(argv[1], "-") == 0) {
		g_autofree char *text = read_stdin();
		return explain_text(ruleset, text);
	}
	if (g_file_test(argv[1], G_FILE_TEST_IS_REGULAR))
		return explain_file(ruleset, argv[1]);
	return explain_stored(cli, ruleset, argv[1]);
}

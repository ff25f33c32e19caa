/* SPDX-License-Identifier: GPL-3.0-or-later */
/* match ENGINE NAMES CORPUS - one engine's work on one corpus, as one line of JSON.
 *
 * NAMES has a name a line, CORPUS an item a line: title, tab, text. Engines: `vedette` cuts, folds,
 * tells the language and looks for the names; `text` does all but the last; `hyperscan` looks for
 * the names as they stand, case aside. Seconds are of user and system time.
 */
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include "filters/matcher.h"

#ifdef HAVE_HYPERSCAN
#include <hs.h>
#endif

typedef struct {
	char **names;
	guint n_names;
	char *corpus;
	gsize size;
} Task;

typedef struct {
	double build, scan; /* seconds */
	gsize bytes, hits;
} Result;

static double cpu(void)
{
	struct rusage usage;
	getrusage(RUSAGE_SELF, &usage);
	return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
	       (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/* Calls EACH with every line of the corpus, which it may change. */
static void for_lines(const Task *task, void (*each)(char *, gsize, gpointer), gpointer data)
{
	char *end = task->corpus + task->size;
	for (char *line = task->corpus, *stop; line < end; line = stop + 1) {
		stop = memchr(line, '\n', (gsize)(end - line));
		stop = stop != NULL ? stop : end;
		*stop = '\0';
		each(line, (gsize)(stop - line), data);
	}
}

typedef struct {
	const Matcher *matcher;
	gsize hits;
} Count;

static void read_item(char *line, gsize length, gpointer data)
{
	Count *count = data;
	char *tab = memchr(line, '\t', length);
	if (tab != NULL)
		*tab = '\0';
	g_autoptr(Text) text = text_new(line, tab != NULL ? tab + 1 : NULL, NULL);
	if (count->matcher == NULL)
		return;
	g_autoptr(GArray) hits = matcher_run(count->matcher, text);
	count->hits += hits->len;
}

static Result run_vedette(const Task *task, gboolean match)
{
	double begun = cpu();
	g_autoptr(Matcher) matcher = matcher_new();
	for (guint i = 0; i < task->n_names; i++)
		matcher_add(matcher, task->names[i], i, NULL);
	matcher_build(matcher);
	double built = cpu();
	Count count = { match ? matcher : NULL, 0 };
	for_lines(task, read_item, &count);
	return (Result){ built - begun, cpu() - built, matcher_bytes(matcher), count.hits };
}

#ifdef HAVE_HYPERSCAN
typedef struct {
	hs_database_t *database;
	hs_scratch_t *scratch;
	gsize hits;
} Scan;

static int on_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags,
		    void *data)
{
	((Scan *)data)->hits++;
	return 0;
}

static void scan_line(char *line, gsize length, gpointer data)
{
	Scan *scan = data;
	hs_scan(scan->database, line, (unsigned)length, 0, scan->scratch, on_match, scan);
}

static Result run_hyperscan(const Task *task)
{
	double begun = cpu();
	Result result = { 0 };
	Scan scan = { 0 };
	hs_compile_error_t *error = NULL;
	g_autoptr(GPtrArray) patterns = g_ptr_array_new_with_free_func(g_free);
	g_autofree unsigned *flags = g_new(unsigned, task->n_names);
	for (guint i = 0; i < task->n_names; i++) {
		g_ptr_array_add(patterns, g_regex_escape_string(task->names[i], -1));
		flags[i] = HS_FLAG_CASELESS | HS_FLAG_UTF8;
	}
	if (hs_compile_multi((const char *const *)patterns->pdata, flags, NULL, task->n_names,
			     HS_MODE_BLOCK, NULL, &scan.database, &error) != HS_SUCCESS) {
		fprintf(stderr, "hyperscan: %s\n", error->message);
		exit(1);
	}
	hs_alloc_scratch(scan.database, &scan.scratch);
	double built = cpu();
	for_lines(task, scan_line, &scan);
	result = (Result){ built - begun, cpu() - built, 0, scan.hits };
	hs_database_size(scan.database, &result.bytes);
	return result;
}
#endif

int main(int argc, char **argv)
{
	Task task = { 0 };
	Result result;
	g_autofree char *list = NULL;
	if (argc != 4 || !g_file_get_contents(argv[2], &list, NULL, NULL) ||
	    !g_file_get_contents(argv[3], &task.corpus, &task.size, NULL))
		return 2;
	g_auto(GStrv) names = g_strsplit(g_strchomp(list), "\n", -1);
	task.names = names;
	task.n_names = g_strv_length(names);
	if (strcmp(argv[1], "vedette") == 0 || strcmp(argv[1], "text") == 0)
		result = run_vedette(&task, strcmp(argv[1], "vedette") == 0);
#ifdef HAVE_HYPERSCAN
	else if (strcmp(argv[1], "hyperscan") == 0)
		result = run_hyperscan(&task);
#endif
	else
		return 3;
	g_free(task.corpus);
	printf("{\"build\": %.3f, \"scan\": %.3f, \"bytes\": %zu, \"hits\": %zu}\n", result.build,
	       result.scan, result.bytes, result.hits);
	return 0;
}

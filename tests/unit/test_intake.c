/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whoever reads and judges, this process or others, the database is the same.
 *
 * This program is its own keeper: called with "keeper" it keeps workers as vedette's are.
 */
#include "tests/unit/fixture.h"

#include <sqlite3.h>
#include <unistd.h>

#include "agent/ingest.h"
#include "agent/worker.h"

#define NOW (G_GINT64_CONSTANT(1700000000))

static const char *const knowledge[] = { "filters/events", "filters/entities",
					 "filters/rules/region.rules", NULL };
static const char *const folders[] = { "feeds/samples", "tests/data/feeds", "tests/data/hard" };
static const char *const channels[] = { "log", NULL };

static Ruleset *load(void)
{
	g_autoptr(DiagList) diags = diag_list_new();
	return ruleset_load(knowledge, diags);
}

typedef struct {
	Ruleset *ruleset;
	Config *config;
	GPtrArray *bodies; /* GBytes */
	char *dir, *program;
} World;

typedef struct {
	FeedSpec *spec;
	FeedState *state;
} Asked;

static int by_name(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void read_folder(GPtrArray *bodies, const char *folder)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	for (const char *name; dir != NULL && (name = g_dir_read_name(dir)) != NULL;)
		if (!g_str_has_suffix(name, ".feeds"))
			g_ptr_array_add(names, g_build_filename(folder, name, NULL));
	g_ptr_array_sort(names, by_name);
	for (guint i = 0; i < names->len; i++) {
		char *data;
		gsize size;
		if (g_file_get_contents(g_ptr_array_index(names, i), &data, &size, NULL))
			g_ptr_array_add(bodies, g_bytes_new_take(data, size));
	}
}

static void free_bytes(gpointer bytes)
{
	g_bytes_unref(bytes);
}

static int make_world(void **state)
{
	World *w = g_new0(World, 1);
	g_autoptr(DiagList) diags = diag_list_new();
	w->dir = g_dir_make_tmp("vedette-test-XXXXXX", NULL);
	w->program = g_file_read_link("/proc/self/exe", NULL);
	w->config = config_load(NULL, w->dir, diags);
	w->ruleset = load();
	w->bodies = g_ptr_array_new_with_free_func(free_bytes);
	for (gsize i = 0; i < G_N_ELEMENTS(folders); i++)
		read_folder(w->bodies, folders[i]);
	*state = w;
	return w->ruleset == NULL || w->bodies->len < 20;
}

static int free_world(void **state)
{
	World *w = *state;
	ruleset_unref(w->ruleset);
	config_free(w->config);
	g_ptr_array_unref(w->bodies);
	remove_tree(w->dir);
	g_free(w->dir);
	g_free(w->program);
	g_free(w);
	return 0;
}

static Workers *some_workers(const World *w, guint most)
{
	const char *argv[] = { w->program, "keeper", NULL };
	WorkersPlan plan = { argv, most, ruleset_hash(w->ruleset), 60 };
	return most > 0 ? workers_new(&plan) : NULL;
}

static Asked *make_sources(const World *w, Store *store, guint n)
{
	Asked *sources = g_new0(Asked, n);
	for (guint i = 0; i < n; i++) {
		g_autoptr(DiagList) diags = diag_list_new();
		g_autoptr(GPtrArray) specs = g_ptr_array_new();
		g_autofree char *line =
			g_strdup_printf("https://f%u.example/feed name=\"F %u\"\n", i, i);
		feedlist_parse(line, strlen(line), "a.feeds", "/", specs, diags);
		sources[i].spec = g_ptr_array_index(specs, 0);
		sources[i].state = store_feed(store, sources[i].spec->url, NULL);
	}
	return sources;
}

static void free_sources(Asked *sources, guint n)
{
	for (guint i = 0; i < n; i++) {
		feed_spec_free(sources[i].spec);
		feed_state_free(sources[i].state);
	}
	g_free(sources);
}

static Answer *answer_of(Asked *source, GBytes *body, gint64 now)
{
	FetchResult *r = g_new0(FetchResult, 1);
	r->status = 200;
	r->body = g_bytes_ref(body);
	r->final_url = g_strdup(source->spec->url);
	r->max_age = r->expires = r->retry_after = -1;
	r->started = r->finished = now;
	return answer_new(source->spec, &source->state, r, FALSE, NULL);
}

static void commit_all(Ingest *ingest)
{
	Intake *intake = ingest_intake(ingest);
	while (intake_waiting(intake) > 0) {
		g_autoptr(Answer) answer = intake_next(intake);
		g_auto(IngestReport) report = { 0 };
		g_autoptr(GError) error = NULL;
		if (answer == NULL)
			g_main_context_iteration(NULL, TRUE);
		else if (!ingest_commit(ingest, answer, &report, &error))
			fail_msg("%s", error->message);
	}
}

/* Each feed answers three times: its file, the file again, that of its neighbour. */
static void fill(const World *w, Store *store, guint workers)
{
	guint n = w->bodies->len;
	g_autoptr(GError) error = NULL;
	g_autoptr(Ingest) ingest = ingest_new(store, w->ruleset, w->config, channels,
					      some_workers(w, workers), &error);
	Asked *sources = make_sources(w, store, n);
	for (guint round = 0; round < 3; round++) {
		for (guint i = 0; i < n; i++) {
			GBytes *body = g_ptr_array_index(w->bodies, (i + (round == 2)) % n);
			intake_put(ingest_intake(ingest),
				   answer_of(&sources[i], body, NOW + round * 3600));
		}
		commit_all(ingest);
	}
	free_sources(sources, n);
}

static void add_row(sqlite3_stmt *rows, GString *out)
{
	for (int i = 0; i < sqlite3_column_count(rows); i++) {
		const guint8 *data = sqlite3_column_blob(rows, i);
		int size = sqlite3_column_bytes(rows, i);
		g_string_append_printf(out, "|%d:", sqlite3_column_type(rows, i));
		for (int k = 0; k < size; k++)
			g_string_append_printf(out, data[k] >= ' ' ? "%c" : "\\%d", data[k]);
	}
	g_string_append_c(out, '\n');
}

/* Every row of every table. */
static char *dump(const char *dir)
{
	g_autofree char *path = g_build_filename(dir, "vedette.db", NULL);
	g_autoptr(GString) out = g_string_new(NULL);
	sqlite3 *db;
	sqlite3_stmt *tables, *rows;
	assert_int_equal(sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
	sqlite3_prepare_v2(db,
			   "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE"
			   " 'words%' ORDER BY name",
			   -1, &tables, NULL);
	while (sqlite3_step(tables) == SQLITE_ROW) {
		const char *name = (const char *)sqlite3_column_text(tables, 0);
		g_autofree char *query =
			g_strdup_printf("SELECT * FROM \"%s\" ORDER BY 1, 2", name);
		g_string_append_printf(out, "%s\n", name);
		if (sqlite3_prepare_v2(db, query, -1, &rows, NULL) != SQLITE_OK)
			continue;
		while (sqlite3_step(rows) == SQLITE_ROW)
			add_row(rows, out);
		sqlite3_finalize(rows);
	}
	sqlite3_finalize(tables);
	sqlite3_close(db);
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static char *filled(const World *w, guint workers)
{
	g_autofree char *name = g_strdup_printf("%u", workers);
	g_autofree char *dir = g_build_filename(w->dir, name, NULL);
	g_autoptr(GError) error = NULL;
	g_mkdir(dir, 0700);
	Store *store = store_open(dir, STORE_WRITE, &error);
	assert_non_null(store);
	fill(w, store, workers);
	store_close(store);
	return dump(dir);
}

static void test_the_database_is_the_same_whoever_reads(void **state)
{
	const World *w = *state;
	g_autofree char *alone = filled(w, 0);
	assert_non_null(strstr(alone, "\"rules\":[{")); /* there is something in it */
	for (guint workers = 1; workers <= 2; workers++) {
		g_autofree char *other = filled(w, workers);
		g_auto(GStrv) a = g_strsplit(alone, "\n", -1);
		g_auto(GStrv) b = g_strsplit(other, "\n", -1);
		for (guint i = 0; a[i] != NULL && b[i] != NULL; i++)
			if (strcmp(a[i], b[i]) != 0)
				fail_msg("%u workers: %.300s\n in place of: %.300s", workers, b[i],
					 a[i]);
		assert_int_equal(g_strv_length(a), g_strv_length(b));
	}
}

static void test_what_was_put_in_can_be_taken_back_and_put_elsewhere(void **state)
{
	const World *w = *state;
	g_autofree char *dir = g_build_filename(w->dir, "moved", NULL);
	g_mkdir(dir, 0700);
	g_autoptr(Store) store = store_open(dir, STORE_WRITE, NULL);
	g_autoptr(Ingest) old =
		ingest_new(store, w->ruleset, w->config, channels, some_workers(w, 2), NULL);
	g_autoptr(Ingest) new = ingest_new(store, w->ruleset, w->config, channels, NULL, NULL);
	Asked *sources = make_sources(w, store, 6);
	for (guint i = 0; i < 6; i++)
		intake_put(ingest_intake(old),
			   answer_of(&sources[i], g_ptr_array_index(w->bodies, i), NOW));
	while (intake_waiting(ingest_intake(old)) > 4) {
		g_autoptr(Answer) answer = intake_next(ingest_intake(old));
		g_auto(IngestReport) report = { 0 };
		if (answer != NULL)
			assert_true(ingest_commit(old, answer, &report, NULL));
		else
			g_main_context_iteration(NULL, TRUE);
	}
	for (Answer *answer; (answer = intake_take_back(ingest_intake(old))) != NULL;)
		intake_put(ingest_intake(new), answer);
	commit_all(new);
	for (guint i = 0; i < 6; i++)
		assert_int_equal(sources[i].state->last_ok, NOW);
	free_sources(sources, 6);
}

static int keep(void)
{
	g_autoptr(Ruleset) ruleset = load();
	keeper_run(STDIN_FILENO, ruleset_hash(ruleset), worker_serve, ruleset);
}

int main(int argc, char **argv)
{
	if (argc > 1)
		return keep();
	const struct CMUnitTest tests[] = {
#define TEST(f) cmocka_unit_test_setup_teardown(f, make_world, free_world)
		TEST(test_the_database_is_the_same_whoever_reads),
		TEST(test_what_was_put_in_can_be_taken_back_and_put_elsewhere),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

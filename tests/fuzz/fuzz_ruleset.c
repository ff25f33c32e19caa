/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A rule set is whole or refused with a reason; all a verdict points to stands inside the item.
 *
 * The input is rules, entities, lexicon, title and text, parted by form feeds. */
#include "tests/fuzz/check.h"

#include <glib/gstdio.h>

#include "filters/ruleset.h"

static const char *const names[] = { "f.rules", "f.ent", "f.lex" };
static char *folder;

static void remove_folder(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *path = g_build_filename(folder, names[i], NULL);
		g_unlink(path);
	}
	g_rmdir(folder);
	g_free(folder);
}

static Ruleset *load(char **parts, DiagList *diags)
{
	if (folder == NULL) {
		folder = g_dir_make_tmp("vedette-fuzz-XXXXXX", NULL);
		atexit(remove_folder);
	}
	const char *paths[] = { folder, NULL };
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *path = g_build_filename(folder, names[i], NULL);
		g_file_set_contents_full(path, parts[i], -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
	}
	return ruleset_load(paths, diags);
}

static void check_verdict(const Verdict *verdict, char *const fields[N_FIELDS])
{
	PROMISE(verdict->relevant == (verdict->rules->len > 0));
	for (guint i = 0; i < verdict->mentions->len; i++) {
		const Mention *m = g_ptr_array_index(verdict->mentions, i);
		check_span(m->span, fields);
		g_autofree char *cut =
			g_utf8_substring(fields[m->span.field], m->span.start, m->span.end);
		PROMISE(strcmp(cut, m->surface) == 0);
	}
	for (guint i = 0; i < verdict->events->len; i++)
		check_span(((Event *)g_ptr_array_index(verdict->events, i))->span, fields);
	for (guint i = 0; i < verdict->rules->len; i++) {
		const RuleHit *hit = g_ptr_array_index(verdict->rules, i);
		PROMISE(hit->severity <= verdict->severity);
		for (guint k = 0; k < hit->spans->len; k++)
			check_span(*(Span *)g_ptr_array_index(hit->spans, k), fields);
	}
	PROMISE(!verdict->killed.known || verdict->killed.min <= verdict->killed.max);
	PROMISE(!verdict->wounded.known || verdict->wounded.min <= verdict->wounded.max);
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(DiagList) diags = diag_list_new();
	g_auto(GStrv) parts = check_parts(data, MIN(size, 8192), 5);
	g_autoptr(Ruleset) ruleset = load(parts, diags);
	PROMISE((ruleset == NULL) == (diag_errors(diags) > 0));
	if (ruleset == NULL)
		return 0;
	g_autoptr(Item) item = item_new();
	g_free(item->headline);
	g_free(item->text);
	item->headline = g_strdup(parts[3]);
	item->text = g_strdup(parts[4]);
	g_autoptr(Verdict) verdict = judge(ruleset, item, NULL, 1700000000);
	char *const fields[N_FIELDS] = { item->headline, item->text };
	check_verdict(verdict, fields);
	return 0;
}

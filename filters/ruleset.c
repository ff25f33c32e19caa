/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/ruleset.h"

#include <string.h>

#include "feeds/digest.h"
#include "feeds/file.h"

#include "feeds/error.h"
#include "filters/rules.h"
#include "filters/stanza.h"

#define MAX_RULES    2000
#define MAX_COOLDOWN (365 * 86400)

/* A match is strong, unless the rule says otherwise, when somebody was hurt. */
#define STRONG "killed>=1 OR wounded>=1"

static const char *const rule_keys[] = { "title",  "severity",    "cooldown", "channels", "match",
					 "unless", "unless-weak", "strong",   NULL };
static const char *const channel_names[] = { "terminal", "log",     "json",    "journal",
					     "feed",     "desktop", "session", "mail",
					     "webhook",  "exec",    NULL };

static void rule_free(gpointer data)
{
	Rule *rule = data;
	query_free(rule->match);
	query_free(rule->unless);
	query_free(rule->weak);
	query_free(rule->strong);
	g_clear_pointer(&rule->leaves, g_ptr_array_unref);
	g_free(rule->name);
	g_free(rule->title);
	g_strfreev(rule->channels);
	g_free(rule->file);
	g_free(rule);
}

Ruleset *ruleset_ref(Ruleset *ruleset)
{
	g_atomic_ref_count_inc(&ruleset->refs);
	return ruleset;
}

void ruleset_unref(Ruleset *ruleset)
{
	if (ruleset == NULL || !g_atomic_ref_count_dec(&ruleset->refs))
		return;
	g_ptr_array_unref(ruleset->rules);
	wording_free(ruleset->wording);
	gazetteer_free(ruleset->gazetteer);
	lexicon_free(ruleset->lexicon);
	g_free(ruleset->hash);
	g_free(ruleset->knowledge);
	g_free(ruleset);
}

/* ---- rules ---- */

static void locate(Query *query, const StanzaEntry *entry)
{
	QueryPlace *places[] = { &query->at, &query->actor_at, &query->target_at };
	for (gsize i = 0; i < G_N_ELEMENTS(places); i++)
		stanza_locate(entry, places[i]->offset, &places[i]->line, &places[i]->column);
	for (guint i = 0; query->children != NULL && i < query->children->len; i++)
		locate(g_ptr_array_index(query->children, i), entry);
}

/* The expression of KEY in STANZA, or PRESET's where it is not there; either may be NULL. FALSE
 * after a complaint. */
static gboolean parse_entry(const Stanza *stanza, const char *key, const char *preset,
			    Query **query, DiagList *diags)
{
	const StanzaEntry *entry = stanza_find(stanza, key);
	gsize offset = 0;
	guint line, column;
	if (entry == NULL) {
		*query = preset != NULL ? query_parse(preset, &offset, NULL) : NULL;
		return TRUE;
	}
	g_autoptr(GError) error = NULL;
	*query = query_parse(entry->value, &offset, &error);
	if (*query != NULL) {
		locate(*query, entry);
		return TRUE;
	}
	stanza_locate(entry, offset, &line, &column);
	diag_add(diags, DIAG_ERROR, stanza->file, line, column, "%s: %s", key, error->message);
	return FALSE;
}

static void note_break(const Query *leaf, gpointer rule)
{
	gboolean counts = leaf->type == QUERY_NUMBER && strcmp(leaf->name, "sources") == 0;
	for (gint64 n = leaf->number; counts && n <= leaf->number + 1; n++)
		if (n <= RULE_MOST_SOURCES)
			((Rule *)rule)->breaks |= G_GUINT64_CONSTANT(1) << n;
}

static void list_leaves(Query *query, GPtrArray *leaves)
{
	if (query->children == NULL)
		g_ptr_array_add(leaves, query);
	for (guint i = 0;
	     query->type != QUERY_NOT && query->children != NULL && i < query->children->len; i++)
		list_leaves(g_ptr_array_index(query->children, i), leaves);
}

/* FALSE after a complaint. */
static gboolean parse_queries(Rule *rule, const Stanza *stanza, DiagList *diags)
{
	const struct {
		const char *key, *preset;
		Query **slot;
	} all[] = { { "match", NULL, &rule->match },
		    { "unless", NULL, &rule->unless },
		    { "unless-weak", NULL, &rule->weak },
		    { "strong", STRONG, &rule->strong } };
	gboolean ok = TRUE;
	for (gsize i = 0; i < G_N_ELEMENTS(all); i++) {
		ok &= parse_entry(stanza, all[i].key, all[i].preset, all[i].slot, diags);
		if (*all[i].slot != NULL)
			query_visit(*all[i].slot, note_break, rule);
	}
	rule->leaves = g_ptr_array_new();
	if (rule->match != NULL)
		list_leaves(rule->match, rule->leaves);
	return ok;
}

static gint64 cooldown_of(const StanzaEntry *entry, const char *file, DiagList *diags)
{
	gint64 seconds = query_duration(entry->value);
	if (seconds >= 0 && seconds <= MAX_COOLDOWN)
		return seconds;
	diag_add(diags, DIAG_ERROR, file, entry->value_line, entry->value_column,
		 "cooldown = \"%s\": expected a time such as 30m, 12h or 2d", entry->value);
	return 0;
}

static char **channels_of(const StanzaEntry *entry, const char *file, DiagList *diags)
{
	g_auto(GStrv) words = g_strsplit_set(entry->value, " ,\t\n", -1);
	g_autoptr(GStrvBuilder) channels = g_strv_builder_new();
	g_autofree char *all = g_strjoinv(", ", (char **)channel_names);
	for (char **word = words; *word != NULL; word++) {
		if (**word == '\0')
			continue;
		if (!g_strv_contains(channel_names, *word)) {
			const char *nearest = diag_nearest(*word, channel_names);
			diag_add(diags, DIAG_ERROR, file, entry->value_line, entry->value_column,
				 "no channel \"%s\"%s%s; expected some of %s", *word,
				 nearest ? "; did you mean " : "", nearest ? nearest : "", all);
		}
		g_strv_builder_add(channels, *word);
	}
	return g_strv_builder_end(channels);
}

static void read_severity(Rule *rule, const Stanza *stanza, DiagList *diags)
{
	const StanzaEntry *entry = stanza_find(stanza, "severity");
	rule->policy.severity = SEVERITY_LOW;
	if (entry != NULL && !severity_from_name(entry->value, &rule->policy.severity))
		diag_add(diags, DIAG_ERROR, stanza->file, entry->value_line, entry->value_column,
			 "severity = \"%s\": expected low, medium, high or critical", entry->value);
}

static void replace_rule(Ruleset *ruleset, Rule *rule, DiagList *diags, guint column)
{
	for (guint i = 0; i < ruleset->rules->len; i++) {
		Rule *old = g_ptr_array_index(ruleset->rules, i);
		if (strcmp(old->name, rule->name) != 0)
			continue;
		diag_add(diags, DIAG_WARNING, rule->file, rule->line, column,
			 "[%s] replaces the rule at %s:%u", rule->name, old->file, old->line);
		g_ptr_array_remove_index(ruleset->rules, i);
		g_ptr_array_insert(ruleset->rules, i, rule);
		return;
	}
	g_ptr_array_add(ruleset->rules, rule);
}

static void add_rule(Ruleset *ruleset, const Stanza *stanza, DiagList *diags)
{
	const StanzaEntry *match = stanza_find(stanza, "match");
	const StanzaEntry *title = stanza_find(stanza, "title");
	const StanzaEntry *cooldown = stanza_find(stanza, "cooldown");
	const StanzaEntry *channels = stanza_find(stanza, "channels");
	stanza_check_keys(stanza, rule_keys, diags);
	if (ruleset->rules->len >= MAX_RULES) {
		diag_add(diags, DIAG_ERROR, stanza->file, stanza->line, stanza->column,
			 "more than %d rules", MAX_RULES);
		return;
	}
	if (match == NULL) {
		diag_add(diags, DIAG_ERROR, stanza->file, stanza->line, stanza->column,
			 "rule [%s] has no match; expected match = …", stanza->name);
		return;
	}
	Rule *rule = g_new0(Rule, 1);
	rule->name = g_strdup(stanza->name);
	rule->title = g_strdup(title != NULL ? title->value : stanza->name);
	rule->file = g_strdup(stanza->file);
	rule->line = stanza->line;
	read_severity(rule, stanza, diags);
	rule->policy.cooldown = cooldown != NULL ? cooldown_of(cooldown, stanza->file, diags) : 0;
	rule->channels = channels != NULL ? channels_of(channels, stanza->file, diags) : NULL;
	rule->policy.channels = (const char *const *)rule->channels;
	rule->policy.name = rule->name;
	rule->policy.title = rule->title;
	if (!parse_queries(rule, stanza, diags)) {
		rule_free(rule);
		return;
	}
	replace_rule(ruleset, rule, diags, stanza->column);
}

/* ---- names that a query uses must exist ---- */

void ruleset_check(const Ruleset *ruleset, const Query *query, QueryUnknown unknown,
		   gpointer user_data)
{
	g_autofree const char **events = lexicon_event_names(ruleset->lexicon);
	g_autofree const char **topics = lexicon_topic_names(ruleset->lexicon);
	g_autofree const char **entities = gazetteer_ids(ruleset->gazetteer);
	QueryNames names = { entities, gazetteer_kinds, events, topics };
	query_check(query, &names, unknown, user_data);
}

typedef struct {
	const Rule *rule;
	DiagList *diags;
} Checking;

static void complain(const QueryPlace *place, const char *what, const char *name,
		     const char *nearest, gpointer user_data)
{
	const Checking *c = user_data;
	diag_add(c->diags, DIAG_ERROR, c->rule->file, place->line, place->column,
		 "rule [%s]: no %s \"%s\"%s%s%s", c->rule->name, what, name,
		 nearest ? "; did you mean \"" : "", nearest ? nearest : "", nearest ? "\"?" : "");
}

static void check_rules(const Ruleset *ruleset, DiagList *diags)
{
	g_autofree const char **events = lexicon_event_names(ruleset->lexicon);
	g_autofree const char **topics = lexicon_topic_names(ruleset->lexicon);
	g_autofree const char **entities = gazetteer_ids(ruleset->gazetteer);
	QueryNames names = { entities, gazetteer_kinds, events, topics };
	for (guint i = 0; i < ruleset->rules->len; i++) {
		const Rule *rule = g_ptr_array_index(ruleset->rules, i);
		const Query *queries[] = { rule->match, rule->unless, rule->weak, rule->strong };
		Checking c = { rule, diags };
		for (gsize k = 0; k < G_N_ELEMENTS(queries); k++)
			if (queries[k] != NULL)
				query_check(queries[k], &names, complain, &c);
	}
}

/* ---- files and folders ---- */

static int by_name(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static gboolean is_ours(const char *name)
{
	return g_str_has_suffix(name, ".rules") || g_str_has_suffix(name, ".ent") ||
	       g_str_has_suffix(name, ".lex");
}

static void list_folder(const char *folder, GPtrArray *files)
{
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	guint from = files->len;
	for (const char *name; dir != NULL && (name = g_dir_read_name(dir)) != NULL;)
		if (is_ours(name) && *name != '.')
			g_ptr_array_add(files, g_build_filename(folder, name, NULL));
	if (files->len > from)
		qsort(files->pdata + from, files->len - from, sizeof(gpointer), by_name);
}

static void list_path(const char *path, GPtrArray *files, DiagList *diags)
{
	static const char *const subs[] = { "events", "entities", "rules" };
	if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
		list_folder(path, files);
		for (gsize i = 0; i < G_N_ELEMENTS(subs); i++) {
			g_autofree char *sub = g_build_filename(path, subs[i], NULL);
			list_folder(sub, files);
		}
	} else if (!is_ours(path)) {
		diag_add(diags, DIAG_ERROR, path, 0, 0,
			 "%s; expected a folder or a *.rules, *.ent or *.lex file",
			 g_file_test(path, G_FILE_TEST_EXISTS) ? "unknown kind of file"
							       : "no such file or folder");
	} else {
		g_ptr_array_add(files, g_strdup(path));
	}
}

static void load_file(Ruleset *ruleset, const char *file, GByteArray *all, GByteArray *knowledge,
		      DiagList *diags)
{
	g_autoptr(GError) error = NULL;
	gsize size = 0;
	g_autofree char *bytes = file_read(file, STANZA_FILE_MAX, &size, &error);
	if (bytes == NULL) {
		diag_add(diags, DIAG_ERROR, file, 0, 0, "cannot be read: %s", error->message);
		return;
	}
	g_autoptr(GPtrArray) stanzas = stanza_parse(bytes, size, file, diags);
	guint8 digest[DIGEST_SIZE];
	digest_bytes((const guint8 *)bytes, size, digest);
	g_byte_array_append(all, digest, sizeof digest);
	if (!g_str_has_suffix(file, ".rules"))
		g_byte_array_append(knowledge, digest, sizeof digest);
	for (guint i = 0; i < stanzas->len; i++) {
		const Stanza *stanza = g_ptr_array_index(stanzas, i);
		if (g_str_has_suffix(file, ".rules"))
			add_rule(ruleset, stanza, diags);
		else if (g_str_has_suffix(file, ".ent"))
			gazetteer_add(ruleset->gazetteer, stanza, diags);
		else
			lexicon_add(ruleset->lexicon, stanza, diags);
	}
}

/* Those of later files first, so that among equally grave rules a user's own is named; in a file as
 * they stand. */
static int by_file(gconstpointer a, gconstpointer b, gpointer data)
{
	const Rule *rules[] = { *(Rule *const *)a, *(Rule *const *)b };
	guint at[2] = { 0, 0 };
	for (int i = 0; i < 2; i++)
		g_ptr_array_find_with_equal_func(data, rules[i]->file, g_str_equal, &at[i]);
	if (at[0] != at[1])
		return at[0] > at[1] ? -1 : 1;
	return rules[0]->line < rules[1]->line ? -1 : rules[0]->line > rules[1]->line;
}

static void sort_rules(GPtrArray *rules, GPtrArray *files)
{
	g_ptr_array_sort_with_data(rules, by_file, files);
}

static void take_wording(Ruleset *ruleset)
{
	ruleset->wording = wording_new();
	for (guint i = 0; i < ruleset->rules->len; i++) {
		const Rule *rule = g_ptr_array_index(ruleset->rules, i);
		Query *queries[] = { rule->match, rule->unless, rule->weak, rule->strong };
		for (gsize k = 0; k < G_N_ELEMENTS(queries); k++)
			if (queries[k] != NULL)
				wording_take(ruleset->wording, queries[k]);
	}
	wording_build(ruleset->wording);
}

Ruleset *ruleset_load(const char *const *paths, DiagList *diags)
{
	g_autoptr(Ruleset) ruleset = g_new0(Ruleset, 1);
	g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GByteArray) all = g_byte_array_new(), knowledge = g_byte_array_new();
	static const guint8 version[] = VEDETTE_VERSION " " READING_REVISION;
	guint errors = diag_errors(diags);
	g_byte_array_append(knowledge, version, sizeof version);
	g_atomic_ref_count_init(&ruleset->refs);
	ruleset->rules = g_ptr_array_new_with_free_func(rule_free);
	ruleset->gazetteer = gazetteer_new();
	ruleset->lexicon = lexicon_new();
	for (const char *const *path = paths; *path != NULL; path++)
		list_path(*path, files, diags);
	for (guint i = 0; i < files->len; i++)
		load_file(ruleset, g_ptr_array_index(files, i), all, knowledge, diags);
	gazetteer_finish(ruleset->gazetteer, diags);
	lexicon_finish(ruleset->lexicon, diags);
	check_rules(ruleset, diags);
	sort_rules(ruleset->rules, files);
	take_wording(ruleset);
	ruleset->hash = g_compute_checksum_for_data(G_CHECKSUM_SHA256, all->data, all->len);
	ruleset->knowledge =
		g_compute_checksum_for_data(G_CHECKSUM_SHA256, knowledge->data, knowledge->len);
	return diag_errors(diags) == errors ? g_steal_pointer(&ruleset) : NULL;
}

const char *ruleset_hash(const Ruleset *ruleset)
{
	return ruleset->hash;
}

const char *ruleset_knowledge(const Ruleset *ruleset)
{
	return ruleset->knowledge;
}

const RulePolicy *ruleset_rule(const Ruleset *ruleset, guint i, const char **file, guint *line)
{
	const Rule *rule = g_ptr_array_index(ruleset->rules, i);
	*file = rule->file;
	*line = rule->line;
	return &rule->policy;
}

guint ruleset_n_rules(const Ruleset *ruleset)
{
	return ruleset->rules->len;
}

guint ruleset_n_entities(const Ruleset *ruleset)
{
	return gazetteer_n_entities(ruleset->gazetteer);
}

guint ruleset_n_names(const Ruleset *ruleset)
{
	return gazetteer_n_names(ruleset->gazetteer);
}

guint ruleset_n_spellings(const Ruleset *ruleset)
{
	return gazetteer_n_spellings(ruleset->gazetteer);
}

void ruleset_lint(const Ruleset *ruleset, DiagList *diags)
{
	gazetteer_lint(ruleset->gazetteer, diags);
}

const RulePolicy *ruleset_policy(const Ruleset *ruleset, const char *name)
{
	for (guint i = 0; i < ruleset->rules->len; i++) {
		const Rule *rule = g_ptr_array_index(ruleset->rules, i);
		if (strcmp(rule->name, name) == 0)
			return &rule->policy;
	}
	return NULL;
}

const char *ruleset_state(const Ruleset *ruleset, const char *country)
{
	const Entity *state = gazetteer_state(ruleset->gazetteer, country);
	return state != NULL ? state->id : NULL;
}

const char *ruleset_event_title(const Ruleset *ruleset, const char *type)
{
	const EventType *event = lexicon_event(ruleset->lexicon, type);
	return event != NULL && event->title != NULL ? event->title : type;
}

const char *ruleset_event_acled(const Ruleset *ruleset, const char *type)
{
	const EventType *event = lexicon_event(ruleset->lexicon, type);
	return event != NULL ? event->acled : NULL;
}

const char *ruleset_entity_name(const Ruleset *ruleset, const char *id, const char *lang)
{
	const Entity *entity = gazetteer_entity(ruleset->gazetteer, id);
	if (entity == NULL)
		return id;
	const char *name = lang != NULL ? g_hash_table_lookup(entity->names, lang) : NULL;
	if (name == NULL)
		name = g_hash_table_lookup(entity->names, "en");
	return name != NULL ? name : id;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/spelling.h"

#include <string.h>

#include "filters/text.h"

#define PREFIX        "spelling."
#define MAX_GROUPS    400
#define MAX_MEMBERS   16 /* of a group: each is tried against each */
#define LEAST_LETTERS 5  /* of a word whose letters are swapped: shorter ones become other words */

/* A bit for each byte and each two: those of a part are among those of the whole. */
typedef struct {
	guint64 bytes, pairs;
} Traits;

/* Strings that stand for each other; a blank in one is a word's edge. In a one-way group the first
 * is replaced by the others only. */
typedef struct {
	char **members;
	Traits *traits;          /* of each member that may be replaced */
	guint n;                 /* of these */
	gboolean one_way, words; /* words: whole words, however short */
} Group;

typedef struct {
	GPtrArray *groups; /* Group */
	char **kinds, **countries;
} Table;

struct _Spelling {
	GHashTable *tables; /* language → Table */
	GHashTable *common; /* folded words */
};

static void group_free(gpointer data)
{
	Group *group = data;
	g_strfreev(group->members);
	g_free(group->traits);
	g_free(group);
}

static void table_free(gpointer data)
{
	Table *table = data;
	g_ptr_array_unref(table->groups);
	g_strfreev(table->kinds);
	g_strfreev(table->countries);
	g_free(table);
}

Spelling *spelling_new(void)
{
	Spelling *spelling = g_new0(Spelling, 1);
	spelling->tables = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, table_free);
	spelling->common = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	return spelling;
}

void spelling_free(Spelling *spelling)
{
	if (spelling == NULL)
		return;
	g_hash_table_unref(spelling->tables);
	g_hash_table_unref(spelling->common);
	g_free(spelling);
}

gboolean spelling_is_stanza(const char *name)
{
	return g_str_has_prefix(name, PREFIX) || strcmp(name, "common") == 0;
}

/* TEXT folded, with blanks for all that parts words, * kept. */
static char *fold_phrase(const char *text)
{
	char *folded = text_fold(text);
	g_strdelimit(folded, "-'`./,()\"", ' ');
	return folded;
}

/* The same with one blank before, between and after its words. */
static char *fold_spaced(const char *text)
{
	g_autofree char *folded = fold_phrase(text);
	char *spaced = g_malloc(strlen(folded) + 3), *out = spaced;
	*out++ = ' ';
	for (const char *p = folded; *p != '\0'; p++) {
		gboolean blank = g_ascii_isspace(*p);
		if (!blank || out[-1] != ' ')
			*out++ = blank ? ' ' : *p;
	}
	if (out[-1] != ' ' || out == spaced + 1)
		*out++ = ' ';
	*out = '\0';
	return spaced;
}

static char **split(const char *text, const char *delimiters)
{
	g_auto(GStrv) parts = g_strsplit_set(text, delimiters, -1);
	g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
	for (char **part = parts; *part != NULL; part++)
		if (*g_strstrip(*part) != '\0')
			g_strv_builder_add(builder, *part);
	return g_strv_builder_end(builder);
}

static void add_traits(Traits *traits, const char *text)
{
	for (const guchar *p = (const guchar *)text; *p != '\0'; p++) {
		traits->bytes |= (guint64)1 << *p % 64;
		if (p[1] != '\0')
			traits->pairs |= (guint64)1 << (p[0] * 37u + p[1] * 11u) % 64;
	}
}

static gboolean may_be_in(const Traits *part, const Traits *whole)
{
	return ((part->bytes & ~whole->bytes) | (part->pairs & ~whole->pairs)) == 0;
}

static void note_traits(Group *group)
{
	group->n = group->one_way ? 1 : g_strv_length(group->members);
	group->traits = g_new0(Traits, group->n);
	for (guint i = 0; i < group->n; i++)
		add_traits(&group->traits[i], group->members[i]);
}

/* One group: "ee > i", "abdul abd-al", "-pur -pore"; NULL with a complaint if it is none. */
static Group *read_group(const char *text, gboolean words)
{
	g_auto(GStrv) sides = g_strsplit(text, ">", 3);
	g_autofree char *all = g_strjoinv(" ", sides);
	guint n = g_strv_length(sides);
	Group *group = g_new0(Group, 1);
	group->members = split(all, " \t\n");
	group->words = words;
	group->one_way = n == 2;
	g_auto(GStrv) first = split(sides[0], " \t\n");
	for (char **member = group->members; *member != NULL; member++)
		if (strspn(*member, "-") == strlen(*member))
			n = 0;
	if (n == 0 || n > 2 || g_strv_length(group->members) > MAX_MEMBERS ||
	    g_strv_length(group->members) < 2 || (group->one_way && g_strv_length(first) != 1)) {
		group_free(group);
		return NULL;
	}
	for (char **member = group->members; *member != NULL; member++) {
		/* "-pur" ends a word, "abd-" begins one */
		gboolean ends = words || **member == '-';
		gboolean begins = words || g_str_has_suffix(*member, "-");
		g_autofree char *folded = fold_phrase(*member);
		if (*g_strstrip(folded) == '\0') { /* would stand everywhere */
			group_free(group);
			return NULL;
		}
		g_free(*member);
		*member = g_strconcat(begins ? " " : "", folded, ends ? " " : "", NULL);
	}
	note_traits(group);
	return group;
}

static void add_groups(Table *table, const Stanza *stanza, const StanzaEntry *entry,
		       DiagList *diags)
{
	gboolean words = strcmp(entry->key, "same") == 0;
	g_auto(GStrv) parts = g_strsplit(entry->value, "|", -1);
	gsize offset = 0;
	for (char **part = parts; *part != NULL; offset += strlen(*part) + 1, part++) {
		guint line, column;
		Group *group = table->groups->len < MAX_GROUPS ? read_group(*part, words) : NULL;
		if (group != NULL) {
			g_ptr_array_add(table->groups, group);
			continue;
		}
		stanza_locate(entry, offset + strspn(*part, " \t\n"), &line, &column);
		diag_add(diags, DIAG_ERROR, stanza->file, line, column,
			 "\"%s\": expected spellings that stand for each other, as in ee > i",
			 g_strstrip(*part));
	}
}

static void add_common(Spelling *spelling, const Stanza *stanza)
{
	for (guint i = 0; i < stanza->entries->len; i++) {
		const StanzaEntry *entry = g_ptr_array_index(stanza->entries, i);
		g_auto(GStrv) words = split(entry->value, " |\t\n");
		for (char **word = words; *word != NULL; word++)
			g_hash_table_add(spelling->common, text_fold(*word));
	}
}

static Table *table_of(Spelling *spelling, const char *lang)
{
	Table *table = g_hash_table_lookup(spelling->tables, lang);
	if (table == NULL) {
		table = g_new0(Table, 1);
		table->groups = g_ptr_array_new_with_free_func(group_free);
		g_hash_table_insert(spelling->tables, g_strdup(lang), table);
	}
	return table;
}

void spelling_add(Spelling *spelling, const Stanza *stanza, DiagList *diags)
{
	static const char *const keys[] = { "kinds", "countries", "swap", "same", NULL };
	if (!g_str_has_prefix(stanza->name, PREFIX)) {
		add_common(spelling, stanza);
		return;
	}
	Table *table = table_of(spelling, stanza->name + strlen(PREFIX));
	stanza_check_keys(stanza, keys, diags);
	for (guint i = 0; i < stanza->entries->len; i++) {
		const StanzaEntry *entry = g_ptr_array_index(stanza->entries, i);
		char ***list = strcmp(entry->key, "kinds") == 0       ? &table->kinds
			       : strcmp(entry->key, "countries") == 0 ? &table->countries
								      : NULL;
		if (list != NULL) {
			g_strfreev(*list);
			*list = split(entry->value, " \t\n");
		} else if (strcmp(entry->key, "swap") == 0 || strcmp(entry->key, "same") == 0) {
			add_groups(table, stanza, entry, diags);
		}
	}
}

gboolean spelling_is_common(const Spelling *spelling, const char *word)
{
	return g_hash_table_contains(spelling->common, word);
}

static glong letters_around(const char *text, const char *at)
{
	const char *from = at, *to = at;
	while (from > text && from[-1] != ' ')
		from--;
	to += strcspn(at + (*at == ' '), " ") + (*at == ' ');
	if (*at == ' ')
		from = at + 1;
	if (to > from && to[-1] == '*')
		to--;
	return g_utf8_strlen(from, to - from);
}

/* TEXT with each FROM replaced by TO, in long enough words; NULL if there is none. */
static char *replaced(const char *text, const char *from, const char *to, gboolean any_length)
{
	g_autoptr(GString) out = g_string_new(NULL);
	gboolean found = FALSE;
	for (const char *p = text; *p != '\0';) {
		if (g_str_has_prefix(p, from) &&
		    (any_length || letters_around(text, p) >= LEAST_LETTERS)) {
			g_string_append(out, to);
			p += strlen(from);
			found = TRUE;
			if (from[strlen(from) - 1] == ' ') /* it may begin the next word's edge */
				p--, g_string_truncate(out, out->len - 1);
			continue;
		}
		const char *next = g_utf8_next_char(p);
		g_string_append_len(out, p, next - p);
		p = next;
	}
	return found ? g_string_free(g_steal_pointer(&out), FALSE) : NULL;
}

static gboolean holds(const GPtrArray *list, const char *text)
{
	return g_ptr_array_find_with_equal_func((GPtrArray *)list, text, g_str_equal, NULL);
}

/* What becomes of TEXT when each of the others takes the place of member FROM, into OUT. */
static void replace_member(const Group *group, guint from, const char *text, GPtrArray *out)
{
	const char *member = group->members[from];
	if (strstr(text, member) == NULL)
		return;
	for (char **to = group->members; *to != NULL && out->len <= SPELLING_MAX; to++) {
		if (*to == member)
			continue;
		g_autofree char *other = replaced(text, member, *to, group->words);
		if (other != NULL && !holds(out, other))
			g_ptr_array_add(out, g_steal_pointer(&other));
	}
}

static gboolean concerns(const Group *group, const Traits *all)
{
	for (guint i = 0; i < group->n; i++)
		if (may_be_in(&group->traits[i], all))
			return TRUE;
	return FALSE;
}

/* The spellings that GROUP adds to those in OUT, of which ALL are the traits. */
static void apply(const Group *group, GPtrArray *out, Traits *all)
{
	guint n = out->len;
	for (guint i = 0; i < n; i++)
		for (guint from = 0; from < group->n; from++)
			if (may_be_in(&group->traits[from], all))
				replace_member(group, from, g_ptr_array_index(out, i), out);
	for (guint i = n; i < out->len; i++)
		add_traits(all, g_ptr_array_index(out, i));
}

static gboolean is_for(char **list, const char *what)
{
	return list == NULL || (what != NULL && g_strv_contains((const char *const *)list, what));
}

GPtrArray *spelling_variants(const Spelling *spelling, const char *lang, const char *kind,
			     const char *country, const char *name)
{
	g_autoptr(GPtrArray) out = g_ptr_array_new_with_free_func(g_free);
	const Table *table = g_hash_table_lookup(spelling->tables, lang);
	if (table == NULL || !is_for(table->kinds, kind) || !is_for(table->countries, country))
		return g_steal_pointer(&out);
	Traits all = { 0, 0 };
	char *spaced = fold_spaced(name);
	g_ptr_array_add(out, spaced);
	add_traits(&all, spaced);
	for (guint i = 0; i < table->groups->len; i++) {
		const Group *group = g_ptr_array_index(table->groups, i);
		if (concerns(group, &all))
			apply(group, out, &all);
	}
	g_ptr_array_remove_index(out, 0);
	for (guint i = out->len; i-- > 0;)
		if (spelling_is_common(spelling, g_strstrip(g_ptr_array_index(out, i))))
			g_ptr_array_remove_index(out, i);
	return g_steal_pointer(&out);
}

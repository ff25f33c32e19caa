/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/lexicon.h"

#include <string.h>

#include "filters/strict.h"
#include "filters/verdict.h"

struct _Lexicon {
	GHashTable *events; /* name → EventType */
	GHashTable *topics; /* names and groups, a set */
	GArray *terms;      /* Term, index = id in the matcher */
	Matcher *matcher;
	GStringChunk *strings;
	GPtrArray *pending; /* overrides to check: Stanza positions as char * */
};

static const char *const roles_names[] = { "actor-target", "symmetric", "offer", "target",
					   "speech",       "return",    NULL };
static const char *const cue_names[] = {
	"by",          "by-after",    "to",           "to-after",      "and",
	"in",          "in-after",    "between",      "between-after", "from",
	"from-after",  "victim",      "victim-after", "says",          "says-after",
	"claim",       "claim-after", "host",         "host-after",    "aside",
	"aside-after", "venue",       "venue-after",  "clause",        "since",
	NULL
};
static const char *const modifier_names[] = { "least", "more", "up-to",   "nearly",
					      "about", "no",   "unknown", NULL };
static const char *const languages[] = { "en", "ur", "fa", "ps", "ar", "ru", "tr", NULL };
#define MOST_POINTS 9 /* of a topic's term */
static const char *const event_keys[] = {
	"title", "rank", "roles", "overrides", "by", "veto", NULL
};

static void event_type_free(gpointer data)
{
	EventType *type = data;
	g_ptr_array_unref(type->overrides);
	g_free(type);
}

Lexicon *lexicon_new(void)
{
	Lexicon *lexicon = g_new0(Lexicon, 1);
	lexicon->events = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, event_type_free);
	lexicon->topics = g_hash_table_new(g_str_hash, g_str_equal);
	lexicon->terms = g_array_new(FALSE, FALSE, sizeof(Term));
	lexicon->matcher = matcher_new();
	lexicon->strings = g_string_chunk_new(8192);
	lexicon->pending = g_ptr_array_new_with_free_func(g_free);
	return lexicon;
}

void lexicon_free(Lexicon *lexicon)
{
	if (lexicon == NULL)
		return;
	matcher_free(lexicon->matcher);
	g_hash_table_unref(lexicon->events);
	g_hash_table_unref(lexicon->topics);
	g_array_unref(lexicon->terms);
	g_string_chunk_free(lexicon->strings);
	g_ptr_array_unref(lexicon->pending);
	g_free(lexicon);
}

static int index_of(const char *const *names, const char *name)
{
	for (int i = 0; names[i] != NULL; i++)
		if (strcmp(names[i], name) == 0)
			return i;
	return -1;
}

/* "en", "ur"…, or with a prefix: "veto.en", "not.en". */
static gboolean is_language(const char *key)
{
	const char *dot = strchr(key, '.');
	return index_of(languages, dot != NULL ? dot + 1 : key) >= 0 &&
	       (dot == NULL || g_str_has_prefix(key, "veto.") || g_str_has_prefix(key, "not."));
}

static void add_terms(Lexicon *lexicon, const Stanza *stanza, const StanzaEntry *entry, Term term,
		      DiagList *diags)
{
	const char *dot = strchr(entry->key, '.');
	int lang = index_of(languages, dot != NULL ? dot + 1 : entry->key);
	term.lang = lang >= 0 ? languages[lang] : NULL;
	g_auto(GStrv) words = g_strsplit_set(entry->value, "|\n", -1);
	for (char **word = words; *word != NULL; word++) {
		const char *why = NULL;
		g_strstrip(*word);
		if (**word == '\0')
			continue;
		term.written = term.lang != NULL && strict_concerns(*word, term.lang)
				       ? g_string_chunk_insert_const(lexicon->strings, *word)
				       : NULL;
		if (matcher_add(lexicon->matcher, *word, lexicon->terms->len, &why)) {
			g_array_append_val(lexicon->terms, term);
			continue;
		}
		diag_add(diags, DIAG_ERROR, stanza->file, entry->value_line, entry->value_column,
			 "term \"%s\" %s", *word, why);
	}
}

static void complain_key(const Stanza *stanza, const StanzaEntry *entry, const char *const *also,
			 DiagList *diags)
{
	g_autoptr(GPtrArray) all = g_ptr_array_new();
	for (int i = 0; languages[i] != NULL; i++)
		g_ptr_array_add(all, (gpointer)languages[i]);
	for (int i = 0; also != NULL && also[i] != NULL; i++)
		g_ptr_array_add(all, (gpointer)also[i]);
	g_ptr_array_add(all, NULL);
	const char *nearest = diag_nearest(entry->key, (const char *const *)all->pdata);
	diag_add(diags, DIAG_ERROR, stanza->file, entry->line, entry->column,
		 "unknown key \"%s\"%s%s%s", entry->key, nearest ? "; did you mean \"" : "",
		 nearest ? nearest : "", nearest ? "\"?" : "");
}

/* Every entry of a stanza that holds terms only. */
static void add_all(Lexicon *lexicon, const Stanza *stanza, Term term, DiagList *diags)
{
	for (guint i = 0; i < stanza->entries->len; i++) {
		const StanzaEntry *entry = g_ptr_array_index(stanza->entries, i);
		if (is_language(entry->key))
			add_terms(lexicon, stanza, entry, term, diags);
		else
			complain_key(stanza, entry, NULL, diags);
	}
}

static void set_event_key(Lexicon *lexicon, EventType *type, const Stanza *stanza,
			  const StanzaEntry *entry, DiagList *diags)
{
	if (strcmp(entry->key, "title") == 0) {
		type->title = g_string_chunk_insert_const(lexicon->strings, entry->value);
	} else if (strcmp(entry->key, "rank") == 0) {
		gint64 rank;
		if (!g_ascii_string_to_signed(entry->value, 10, 0, 100, &rank, NULL))
			diag_add(diags, DIAG_ERROR, stanza->file, entry->value_line,
				 entry->value_column, "rank = \"%s\": expected 0 to 100",
				 entry->value);
		else
			type->rank = rank;
	} else if (strcmp(entry->key, "roles") == 0) {
		int roles = index_of(roles_names, entry->value);
		if (roles < 0)
			diag_add(diags, DIAG_ERROR, stanza->file, entry->value_line,
				 entry->value_column,
				 "roles = \"%s\": expected actor-target, symmetric, offer, target, "
				 "speech or return",
				 entry->value);
		else
			type->roles = roles;
	} else if (strcmp(entry->key, "by") == 0) {
		type->by_group = strcmp(entry->value, "group") == 0;
		if (!type->by_group)
			diag_add(diags, DIAG_ERROR, stanza->file, entry->value_line,
				 entry->value_column, "by = \"%s\": expected group", entry->value);
	} else if (strcmp(entry->key, "overrides") == 0) {
		g_auto(GStrv) names = g_strsplit_set(entry->value, " \n", -1);
		for (char **name = names; *name != NULL; name++)
			if (**name != '\0')
				g_ptr_array_add(type->overrides, g_string_chunk_insert_const(
									 lexicon->strings, *name));
	} else {
		complain_key(stanza, entry, event_keys, diags);
	}
}

static void add_event(Lexicon *lexicon, const Stanza *stanza, const char *name, DiagList *diags)
{
	EventType *type = g_hash_table_lookup(lexicon->events, name);
	if (type == NULL) {
		type = g_new0(EventType, 1);
		type->name = g_string_chunk_insert_const(lexicon->strings, name);
		type->title = type->name;
		type->rank = 50;
		type->overrides = g_ptr_array_new();
		g_hash_table_insert(lexicon->events, (gpointer)type->name, type);
	}
	for (guint i = 0; i < stanza->entries->len; i++) {
		const StanzaEntry *entry = g_ptr_array_index(stanza->entries, i);
		Term term = { .use = TERM_EVENT, .event = type };
		if (g_str_has_prefix(entry->key, "veto."))
			term.use = TERM_VETO;
		else if (g_str_has_prefix(entry->key, "not."))
			term.use = TERM_NOT;
		if (is_language(entry->key))
			add_terms(lexicon, stanza, entry, term, diags);
		else
			set_event_key(lexicon, type, stanza, entry, diags);
	}
}

static const char *add_topic_name(Lexicon *lexicon, const char *name)
{
	const char *own = g_string_chunk_insert_const(lexicon->strings, name);
	g_hash_table_add(lexicon->topics, (gpointer)own);
	return own;
}

/* How many points make the topic present; 0 = as many as of any. */
static gint64 points_of(const Stanza *stanza, DiagList *diags)
{
	const StanzaEntry *entry = stanza_find(stanza, "points");
	gint64 points = 0;
	if (entry != NULL && !g_ascii_string_to_signed(entry->value, 10, 1, 100, &points, NULL))
		diag_add(diags, DIAG_ERROR, stanza->file, entry->value_line, entry->value_column,
			 "points = \"%s\": expected 1 to 100", entry->value);
	return points;
}

static void add_topic(Lexicon *lexicon, const Stanza *stanza, const char *name, DiagList *diags)
{
	const StanzaEntry *group = stanza_find(stanza, "group");
	Term term = { .use = TERM_TOPIC };
	term.topic = add_topic_name(lexicon, name);
	term.group = group != NULL ? add_topic_name(lexicon, group->value) : NULL;
	term.max = points_of(stanza, diags);
	for (guint i = 0; i < stanza->entries->len; i++) {
		const StanzaEntry *entry = g_ptr_array_index(stanza->entries, i);
		static const char *const also[] = { "group", "points", NULL };
		char *lang = NULL;
		term.value = g_ascii_strtoll(entry->key, &lang, 10);
		if (is_language(entry->key) || (*lang == '.' && ABS(term.value) <= MOST_POINTS &&
						index_of(languages, lang + 1) >= 0))
			add_terms(lexicon, stanza, entry, term, diags);
		else if (index_of(also, entry->key) < 0)
			complain_key(stanza, entry, also, diags);
	}
}

/* [number.12], [number.20-] (an open or loose amount: "dozens"), [number.least]. */
static gboolean add_number(Lexicon *lexicon, const Stanza *stanza, const char *name,
			   DiagList *diags)
{
	Term term = { .use = TERM_NUMBER };
	char *end = NULL;
	int modifier = index_of(modifier_names, name);
	if (modifier >= 0) {
		term.use = TERM_MODIFIER;
		term.value = modifier;
	} else if (g_ascii_isdigit(*name)) {
		term.value = term.max = g_ascii_strtoll(name, &end, 10);
		if (strcmp(end, "-") == 0)
			term.max = TOLL_OPEN;
		else if (*end != '\0')
			return FALSE;
	} else {
		return FALSE;
	}
	add_all(lexicon, stanza, term, diags);
	return TRUE;
}

static gboolean add_other(Lexicon *lexicon, const Stanza *stanza, DiagList *diags)
{
	static const struct {
		const char *name;
		TermUse use;
	} plain[] = { { "background", TERM_BACKGROUND }, { "toll.killed", TERM_KILLED },
		      { "toll.wounded", TERM_WOUNDED },  { "toll.not-people", TERM_NOT_PEOPLE },
		      { "toll.people", TERM_PEOPLE },    { "toll.casualties", TERM_CASUALTIES } };
	for (gsize i = 0; i < G_N_ELEMENTS(plain); i++)
		if (strcmp(stanza->name, plain[i].name) == 0) {
			Term term = { .use = plain[i].use };
			if (term.use == TERM_BACKGROUND)
				term.topic = add_topic_name(lexicon, "past");
			add_all(lexicon, stanza, term, diags);
			return TRUE;
		}
	if (g_str_has_prefix(stanza->name, "cue.")) {
		int cue = index_of(cue_names, stanza->name + 4);
		if (cue < 0)
			return FALSE;
		add_all(lexicon, stanza, (Term){ .use = TERM_CUE, .value = cue }, diags);
		return TRUE;
	}
	return g_str_has_prefix(stanza->name, "number.") &&
	       add_number(lexicon, stanza, stanza->name + 7, diags);
}

void lexicon_add(Lexicon *lexicon, const Stanza *stanza, DiagList *diags)
{
	if (g_str_has_prefix(stanza->name, "event."))
		add_event(lexicon, stanza, stanza->name + 6, diags);
	else if (g_str_has_prefix(stanza->name, "topic."))
		add_topic(lexicon, stanza, stanza->name + 6, diags);
	else if (!add_other(lexicon, stanza, diags))
		diag_add(
			diags, DIAG_ERROR, stanza->file, stanza->line, stanza->column,
			"unknown stanza [%s]; expected [event.…], [topic.…], [toll.…], [number.…], "
			"[cue.…] or [background]",
			stanza->name);
}

void lexicon_finish(Lexicon *lexicon, DiagList *diags)
{
	GHashTableIter iter;
	gpointer value;
	matcher_build(lexicon->matcher);
	g_hash_table_iter_init(&iter, lexicon->events);
	while (g_hash_table_iter_next(&iter, NULL, &value)) {
		const EventType *type = value;
		for (guint i = 0; i < type->overrides->len; i++) {
			const char *other = g_ptr_array_index(type->overrides, i);
			if (!g_hash_table_contains(lexicon->events, other))
				diag_add(diags, DIAG_ERROR, "lexicon", 0, 0,
					 "[event.%s] overrides %s, which no lexicon defines",
					 type->name, other);
		}
	}
}

const EventType *lexicon_event(const Lexicon *lexicon, const char *name)
{
	return g_hash_table_lookup(lexicon->events, name);
}

const char **lexicon_event_names(const Lexicon *lexicon)
{
	return (const char **)g_hash_table_get_keys_as_array(lexicon->events, NULL);
}

const char **lexicon_topic_names(const Lexicon *lexicon)
{
	return (const char **)g_hash_table_get_keys_as_array(lexicon->topics, NULL);
}

/* Words of one language are other words in another: "on" is ten, "a" an ending, سیل a flood or a
 * seal. What names the event and its dead counts in all: neighbours borrow, and a headline is short
 * to tell them apart. */
static gboolean is_spoken(const Term *term, const Text *text)
{
	switch (term->use) {
	case TERM_EVENT:
	case TERM_NOT:
	case TERM_KILLED:
	case TERM_WOUNDED:
	case TERM_CASUALTIES:
	case TERM_PEOPLE: return TRUE;
	default: return strcmp(term->lang, text->lang) == 0 || strcmp(text->lang, "und") == 0;
	}
}

/* Is it the word that the lexicon means, or one that only folds alike? */
static gboolean is_meant(const LexiconHit *hit, const Text *text)
{
	return hit->term->written == NULL || strcmp(hit->term->lang, text->lang) != 0 ||
	       !strict_differs(hit->term->written, text, hit->first, hit->last);
}

GArray *lexicon_find(const Lexicon *lexicon, const Text *text)
{
	g_autoptr(GArray) hits = matcher_run(lexicon->matcher, text);
	GArray *found = g_array_sized_new(FALSE, FALSE, sizeof(LexiconHit), hits->len);
	for (guint i = 0; i < hits->len; i++) {
		const MatcherHit *hit = &g_array_index(hits, MatcherHit, i);
		LexiconHit one = { &g_array_index(lexicon->terms, Term, hit->id), hit->first,
				   hit->last };
		if (is_spoken(one.term, text) && is_meant(&one, text))
			g_array_append_val(found, one);
	}
	return found;
}

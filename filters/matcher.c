/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/matcher.h"

#include <string.h>

#define MAX_WORDS    16
#define LEAST_PREFIX 2 /* letters before a * */
#define SHORT_GAP    4
#define LONG_GAP     10
#define ACRONYM_MAX  5
#define SIEVE_BITS   (1u << 18)

typedef struct {
	char *word;
	gsize length;
	gboolean prefix;
	guint gap; /* most words that may stand before this one */
} Part;

struct _MatcherTerm {
	Part *parts;
	guint n, id;
	gboolean cased;
};
typedef MatcherTerm Term;

struct _Matcher {
	GPtrArray *terms;
	GHashTable *exact;    /* first word → GArray of term indices */
	GHashTable *prefixes; /* first word's stem → the same */
	gsize longest_prefix;
	/* One bit for the hash of each first word and stem: most words of a text are none of them,
	 * and learn it here without a look into the tables. */
	guint8 words[SIEVE_BITS / 8], stems[SIEVE_BITS / 8];
};

#define HASH_START 2166136261u

static guint32 hash_byte(guint32 hash, char byte)
{
	return (hash ^ (guchar)byte) * 16777619u; /* FNV-1a */
}

static guint32 hash_word(const char *word)
{
	guint32 hash = HASH_START;
	for (; *word != '\0'; word++)
		hash = hash_byte(hash, *word);
	return hash;
}

static gboolean is_in(const guint8 *sieve, guint32 hash)
{
	guint bit = (hash ^ hash >> 16) % SIEVE_BITS;
	return sieve[bit / 8] >> bit % 8 & 1;
}

static void put_in(guint8 *sieve, guint32 hash)
{
	guint bit = (hash ^ hash >> 16) % SIEVE_BITS;
	sieve[bit / 8] |= 1u << bit % 8;
}

void matcher_term_free(MatcherTerm *term)
{
	if (term == NULL)
		return;
	for (guint i = 0; i < term->n; i++)
		g_free(term->parts[i].word);
	g_free(term->parts);
	g_free(term);
}

static void term_free(gpointer data)
{
	matcher_term_free(data);
}

static void array_free(gpointer data)
{
	g_array_unref(data);
}

Matcher *matcher_new(void)
{
	Matcher *matcher = g_new0(Matcher, 1);
	matcher->terms = g_ptr_array_new_with_free_func(term_free);
	matcher->exact = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, array_free);
	matcher->prefixes = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, array_free);
	return matcher;
}

void matcher_free(Matcher *matcher)
{
	if (matcher == NULL)
		return;
	g_hash_table_unref(matcher->exact);
	g_hash_table_unref(matcher->prefixes);
	g_ptr_array_unref(matcher->terms);
	g_free(matcher);
}

static gboolean is_acronym(const char *term)
{
	gsize n = 0;
	for (const char *p = term; *p != '\0'; p++, n++)
		if (!g_ascii_isupper(*p) && !g_ascii_isdigit(*p))
			return FALSE;
	return n >= 2 && n <= ACRONYM_MAX;
}

/* The parts of TERM; NULL with WHY. */
static Term *compile(const char *term, guint id, const char **why)
{
	g_auto(GStrv) words = g_strsplit_set(term, " \t\n", -1);
	g_autoptr(GArray) parts = g_array_new(FALSE, TRUE, sizeof(Part));
	guint gap = 0;
	*why = NULL;
	for (char **word = words; *word != NULL && *why == NULL; word++) {
		gsize length = strlen(*word);
		if (length == 0)
			continue;
		if (strcmp(*word, "~") == 0 || strcmp(*word, "~~") == 0) {
			gap = length == 1 ? SHORT_GAP : LONG_GAP;
			continue;
		}
		gboolean prefix = (*word)[length - 1] == '*';
		if (prefix)
			(*word)[length - 1] = '\0';
		g_auto(GStrv) folded = text_words(*word);
		for (char **f = folded; *f != NULL; f++) {
			Part part = { g_strdup(*f), strlen(*f), prefix && f[1] == NULL, gap };
			gap = 0;
			g_array_append_val(parts, part);
			if (part.prefix && g_utf8_strlen(part.word, -1) < LEAST_PREFIX)
				*why = "needs at least two letters before the *";
		}
	}
	if (*why == NULL && parts->len == 0)
		*why = "has no word in it";
	if (*why == NULL && (parts->len > MAX_WORDS))
		*why = "is longer than 16 words";
	if (*why == NULL && g_array_index(parts, Part, 0).gap > 0)
		*why = "begins with ~";
	Term *result = g_new0(Term, 1);
	result->n = parts->len;
	result->id = id;
	result->cased = is_acronym(term);
	result->parts = (Part *)(gpointer)g_array_free(g_steal_pointer(&parts), FALSE);
	if (*why != NULL)
		g_clear_pointer(&result, matcher_term_free);
	return result;
}

gboolean matcher_add(Matcher *matcher, const char *term, guint id, const char **why)
{
	const char *own;
	Term *compiled = compile(term, id, why != NULL ? why : &own);
	if (compiled == NULL)
		return FALSE;
	Part *first = &compiled->parts[0];
	GHashTable *table = first->prefix ? matcher->prefixes : matcher->exact;
	GArray *list = g_hash_table_lookup(table, first->word);
	guint index = matcher->terms->len;
	if (list == NULL) {
		list = g_array_new(FALSE, FALSE, sizeof(guint));
		g_hash_table_insert(table, first->word, list);
	}
	g_array_append_val(list, index);
	put_in(first->prefix ? matcher->stems : matcher->words, hash_word(first->word));
	g_ptr_array_add(matcher->terms, compiled);
	if (first->prefix)
		matcher->longest_prefix = MAX(matcher->longest_prefix, first->length);
	return TRUE;
}

gboolean matcher_word(const char *pattern, gsize length, gboolean prefix, const Token *token)
{
	for (const char *const *form = token->forms; *form != NULL; form++)
		if (prefix ? strncmp(*form, pattern, length) == 0 : strcmp(*form, pattern) == 0)
			return TRUE;
	return FALSE;
}

/* The last token when parts from PART on match at token I or after the gap; -1 if not. */
static int match_rest(const Term *term, guint part, const Text *text, guint i)
{
	if (part == term->n)
		return (int)i - 1;
	const Part *p = &term->parts[part];
	guint sentence = text_token(text, i - 1)->sentence;
	Field field = text_token(text, i - 1)->field;
	for (guint skip = 0; skip <= p->gap && i + skip < text->tokens->len; skip++) {
		const Token *token = text_token(text, i + skip);
		if (token->sentence != sentence || token->field != field)
			return -1;
		if (!matcher_word(p->word, p->length, p->prefix, token))
			continue;
		int last = match_rest(term, part + 1, text, i + skip + 1);
		if (last >= 0)
			return last;
	}
	return -1;
}

MatcherTerm *matcher_term_new(const char *term, const char **why)
{
	return compile(term, 0, why);
}

int matcher_term_at(const MatcherTerm *term, const Text *text, guint i)
{
	const Token *token = text_token(text, i);
	if (term->cased && !token->upper)
		return -1;
	if (!matcher_word(term->parts[0].word, term->parts[0].length, term->parts[0].prefix, token))
		return -1;
	return match_rest(term, 1, text, i + 1);
}

static void try_terms(const Matcher *matcher, const GArray *list, const Text *text, guint i,
		      GArray *hits)
{
	for (guint k = 0; list != NULL && k < list->len; k++) {
		const Term *term = g_ptr_array_index(matcher->terms, g_array_index(list, guint, k));
		if (term->cased && !text_token(text, i)->upper)
			continue;
		int last = match_rest(term, 1, text, i + 1);
		MatcherHit hit = { term->id, i, (guint)last };
		if (last >= 0)
			g_array_append_val(hits, hit);
	}
}

static void try_form(const Matcher *matcher, const char *form, const Text *text, guint i,
		     GArray *hits)
{
	char stem[128];
	guint32 hash = HASH_START;
	for (const char *p = form; *p != '\0';) {
		const char *next = g_utf8_next_char(p);
		for (; p < next; p++)
			hash = hash_byte(hash, *p);
		gsize length = p - form;
		if (length > matcher->longest_prefix || length >= sizeof stem ||
		    !is_in(matcher->stems, hash))
			continue;
		memcpy(stem, form, length);
		stem[length] = '\0';
		try_terms(matcher, g_hash_table_lookup(matcher->prefixes, stem), text, i, hits);
	}
	if (is_in(matcher->words, hash))
		try_terms(matcher, g_hash_table_lookup(matcher->exact, form), text, i, hits);
}

static int by_place(gconstpointer a, gconstpointer b)
{
	const MatcherHit *x = a, *y = b;
	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	if (x->last != y->last)
		return x->last > y->last ? -1 : 1;
	return x->id < y->id ? -1 : x->id > y->id;
}

GArray *matcher_run(const Matcher *matcher, const Text *text)
{
	GArray *hits = g_array_new(FALSE, FALSE, sizeof(MatcherHit));
	for (guint i = 0; i < text->tokens->len; i++) {
		const Token *token = text_token(text, i);
		for (const char *const *form = token->forms; *form != NULL; form++)
			try_form(matcher, *form, text, i, hits);
	}
	g_array_sort(hits, by_place);
	guint kept = 0; /* one term through two forms of a word is one hit */
	for (guint i = 0; i < hits->len; i++) {
		MatcherHit *hit = &g_array_index(hits, MatcherHit, i);
		MatcherHit *before = kept > 0 ? &g_array_index(hits, MatcherHit, kept - 1) : NULL;
		if (before == NULL || by_place(before, hit) != 0)
			g_array_index(hits, MatcherHit, kept++) = *hit;
	}
	g_array_set_size(hits, kept);
	return hits;
}

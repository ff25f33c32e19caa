/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "agent/store_private.h"
#include "filters/text.h"

#define LANGUAGE_MARK    0x1f
#define LONGEST_LANGUAGE 8 /* bytes of a BCP 47 primary subtag */

static int on_create(void *context, const char **arguments, int n, Fts5Tokenizer **out)
{
	*out = (Fts5Tokenizer *)g_new0(char, 1);
	return SQLITE_OK;
}

static void on_delete(Fts5Tokenizer *tokenizer)
{
	g_free(tokenizer);
}

/* Bytes of the language that leads a text, with its mark. */
static int lead(const char *bytes, int size)
{
	const char *mark = memchr(bytes, LANGUAGE_MARK, (gsize)MIN(size, LONGEST_LANGUAGE + 1));
	return mark != NULL ? (int)(mark - bytes) + 1 : 0;
}

static gboolean is_arabic(const char *bytes, int led)
{
	return led == 3 && strncmp(bytes, "ar", 2) == 0;
}

typedef int (*TokenFunction)(void *, int, const char *, int, int, int);

/* All forms of a word stand at one place, so that "باكستان" finds "وباكستان". */
static int on_tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *bytes,
		       int size, TokenFunction token)
{
	gboolean query = (flags & FTS5_TOKENIZE_QUERY) != 0;
	int led = query ? 0 : lead(bytes, size);
	g_autofree char *valid = g_utf8_make_valid(bytes + led, size - led);
	g_autoptr(Text) text = text_new_in(valid, NULL, is_arabic(bytes, led) ? "ar" : "und");
	const char *p = valid;
	guint at = 0;
	for (guint i = 0; i < text->tokens->len; i++) {
		const Token *t = text_token(text, i);
		for (; at < t->start; at++)
			p = g_utf8_next_char(p);
		int start = led + (int)(p - valid);
		for (; at < t->end; at++)
			p = g_utf8_next_char(p);
		for (int f = 0; t->forms[f] != NULL && (f == 0 || !query); f++) {
			int code = token(context, f > 0 ? FTS5_TOKEN_COLOCATED : 0, t->forms[f],
					 (int)strlen(t->forms[f]), MIN(start, size),
					 MIN(led + (int)(p - valid), size));
			if (code != SQLITE_OK)
				return code;
		}
	}
	return SQLITE_OK;
}

static fts5_api *api_of(sqlite3 *db)
{
	fts5_api *api = NULL;
	sqlite3_stmt *statement = NULL;
	if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, NULL) == SQLITE_OK) {
		sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", NULL);
		sqlite3_step(statement);
	}
	sqlite3_finalize(statement);
	return api;
}

gboolean tokenizer_register(sqlite3 *db)
{
	fts5_tokenizer tokenizer = { on_create, on_delete, on_tokenize };
	fts5_api *api = api_of(db);
	return api != NULL &&
	       api->xCreateTokenizer(api, "vedette", NULL, &tokenizer, NULL) == SQLITE_OK;
}

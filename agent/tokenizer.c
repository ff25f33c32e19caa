/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "agent/store_private.h"
#include "filters/text.h"

static int on_create(void *context, const char **arguments, int n, Fts5Tokenizer **out)
{
	*out = (Fts5Tokenizer *)g_new0(char, 1);
	return SQLITE_OK;
}

static void on_delete(Fts5Tokenizer *tokenizer)
{
	g_free(tokenizer);
}

typedef int (*TokenFunction)(void *, int, const char *, int, int, int);

/* The first form of each word of what somebody typed. */
static int cut_query(const char *bytes, int size, void *context, TokenFunction token)
{
	g_autofree char *valid = g_utf8_make_valid(bytes, size);
	g_autoptr(Text) text = text_new_in(valid, NULL, "und");
	int code = SQLITE_OK;
	for (guint i = 0; i < text->tokens->len && code == SQLITE_OK; i++) {
		const Token *t = text_token(text, i);
		code = token(context, 0, t->forms[0], (int)strlen(t->forms[0]),
			     MIN((int)t->from, size), MIN((int)t->to, size));
	}
	return code;
}

/* All forms of a word stand at one place, so that "باكستان" finds "وباكستان". */
static int cut_line(const char *line, int size, void *context, TokenFunction token)
{
	int code = SQLITE_OK, at = 0;
	G_STATIC_ASSERT(TEXT_LINE_FORM < TEXT_LINE_WORD); /* and no word has a byte below */
	for (int flags = 0; at < size && code == SQLITE_OK; at++) {
		int from = at;
		while (at < size && (guchar)line[at] > TEXT_LINE_WORD)
			at++;
		code = token(context, flags, line + from, at - from, from, at);
		flags = at < size && line[at] == TEXT_LINE_FORM ? FTS5_TOKEN_COLOCATED : 0;
	}
	return code;
}

static int on_tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *bytes,
		       int size, TokenFunction token)
{
	return (flags & FTS5_TOKENIZE_QUERY) != 0 ? cut_query(bytes, size, context, token)
						  : cut_line(bytes, size, context, token);
}

/* vedette_line(title, text, lang, field): what text_line makes of an item judged before. */
static void sql_line(sqlite3_context *context, int n, sqlite3_value **values)
{
	g_auto(GStrv) fields = g_new0(char *, N_FIELDS + 1);
	const char *lang = (const char *)sqlite3_value_text(values[N_FIELDS]);
	int field = sqlite3_value_int(values[N_FIELDS + 1]);
	for (int f = 0; f < N_FIELDS; f++)
		fields[f] = g_utf8_make_valid((const char *)sqlite3_value_text(values[f]),
					      sqlite3_value_bytes(values[f]));
	g_autoptr(Text) text = text_new_in(fields[FIELD_TITLE], fields[FIELD_TEXT],
					   g_strcmp0(lang, "ar") == 0 ? "ar" : "und");
	sqlite3_result_text(context, text_line(text, CLAMP(field, 0, N_FIELDS - 1)), -1, g_free);
}

fts5_api *tokenizer_api(sqlite3 *db)
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
	fts5_api *api = tokenizer_api(db);
	return api != NULL &&
	       api->xCreateTokenizer(api, "vedette", NULL, &tokenizer, NULL) == SQLITE_OK &&
	       sqlite3_create_function(db, "vedette_line", N_FIELDS + 2,
				       SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL,
				       sql_line, NULL, NULL) == SQLITE_OK;
}

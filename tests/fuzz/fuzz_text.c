/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words stand in order inside their field, and each is what its own letters fold to. */
#include "tests/fuzz/check.h"

static void check_token(const Text *text, guint i)
{
	const Token *token = text_token(text, i), *before = i > 0 ? text_token(text, i - 1) : NULL;
	g_autofree char *surface = text_surface(text, i, i);
	g_autofree char *again = text_fold(token->forms[0]);
	g_auto(GStrv) words = text_words(surface);
	check_span(text_span(text, i, i), text->fields);
	PROMISE(token->start < token->end);
	PROMISE(strlen(surface) == token->to - token->from);
	PROMISE(*token->forms[0] != '\0' && strchr(token->forms[0], ' ') == NULL);
	PROMISE(g_utf8_validate(token->forms[0], -1, NULL));
	PROMISE(strcmp(again, token->forms[0]) == 0);
	PROMISE(words[0] != NULL && words[1] == NULL && strcmp(words[0], token->forms[0]) == 0);
	if (before == NULL)
		return;
	PROMISE(before->field <= token->field && before->sentence <= token->sentence);
	if (before->field == token->field)
		PROMISE(before->end <= token->start && before->line <= token->line);
	else
		PROMISE(before->sentence < token->sentence);
}

/* Bytes that are no UTF-8 part words; nothing is read beyond the end, no place lies outside. */
static void check_broken(const guint8 *data, gsize size)
{
	g_autofree char *bytes = g_strndup((const char *)data, size);
	g_autoptr(Text) text = text_new(bytes, NULL, NULL);
	guint end = 0;
	for (guint i = 0; i < text->tokens->len; i++) {
		const Token *token = text_token(text, i);
		PROMISE(token->from >= end && token->from < token->to &&
			token->to <= strlen(bytes));
		PROMISE(g_utf8_validate(token->forms[0], -1, NULL));
		PROMISE(token->length == strlen(token->forms[0]));
		PROMISE(token->hash == text_hash(token->forms[0], token->length));
		for (guint k = 0; k < TOKEN_JOINTS && token->joints[k] != 0; k++)
			PROMISE(token->joints[k] < token->length);
		end = token->to;
	}
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	static const char *const languages[] = { "en", "ur", "fa",  "ps", "ar",
						 "ru", "tr", "und", NULL };
	g_auto(GStrv) parts = check_parts(data, MIN(size, 8192), 3);
	g_autoptr(Text) text = text_new(parts[1], parts[2], parts[0]);
	g_autofree char *once = text_fold(parts[1]), *twice = text_fold(once);
	check_broken(data, MIN(size, 8192));
	PROMISE(g_utf8_validate(once, -1, NULL));
	PROMISE(strcmp(once, twice) == 0);
	PROMISE(g_strv_contains(languages, text->lang));
	PROMISE(text->tokens->len <= TEXT_MAX_TOKENS);
	for (guint i = 0; i < text->tokens->len; i++)
		check_token(text, i);
	return 0;
}

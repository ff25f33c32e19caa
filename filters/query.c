/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/query.h"

#include <string.h>

#include "feeds/diag.h"
#include "feeds/error.h"

#define MAX_DEPTH  32
#define MAX_LENGTH (64 * 1024)

static const char *const metas[] = {
	"source", "publisher", "lang", "tag", "feed", "country", NULL
};
static const char *const numbers[] = { "killed", "wounded", "sources", "age", NULL };
const char *const query_fields[N_FIELDS] = { "title", "text" };

void query_free(Query *query)
{
	if (query == NULL)
		return;
	g_clear_pointer(&query->children, g_ptr_array_unref);
	g_free(query->name);
	g_free(query->value);
	g_free(query->actor);
	g_free(query->target);
	matcher_term_free(query->term);
	regex_free(query->regex);
	g_free(query);
}

static void free_query(gpointer data)
{
	query_free(data);
}

/* ---- parsing ---- */

typedef struct {
	const char *text, *p;
	guint depth;
	GError **error;
	gsize *offset;
} Parser;

static void *complain(Parser *parser, const char *at, const char *format, ...) G_GNUC_PRINTF(3, 4);

static void *complain(Parser *parser, const char *at, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	g_autofree char *message = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	*parser->offset = at - parser->text;
	g_set_error_literal(parser->error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT, message);
	return NULL;
}

static void *unknown(Parser *parser, const char *at, const char *what, const char *name,
		     const char *const *names)
{
	const char *nearest = diag_nearest(name, names);
	return complain(parser, at, "unknown %s \"%s\"%s%s%s", what, name,
			nearest ? "; did you mean \"" : "", nearest ? nearest : "",
			nearest ? "\"?" : "");
}

static void skip_blanks(Parser *parser)
{
	parser->p += strspn(parser->p, " \t\n");
}

static gsize word_length(const char *p)
{
	return strcspn(p, " \t\n()\"");
}

static gboolean take_keyword(Parser *parser, const char *keyword)
{
	skip_blanks(parser);
	gsize length = strlen(keyword);
	if (strncmp(parser->p, keyword, length) != 0 || word_length(parser->p) != length)
		return FALSE;
	parser->p += length;
	return TRUE;
}

static Query *node(const Parser *parser, QueryType type, const char *at)
{
	Query *query = g_new0(Query, 1);
	query->type = type;
	query->field = QUERY_ANY_FIELD;
	query->at.offset = at - parser->text;
	if (type <= QUERY_NOT || type == QUERY_NEAR)
		query->children = g_ptr_array_new_with_free_func(free_query);
	return query;
}

static Query *words(Parser *parser, const char *at, const char *text)
{
	const char *why = NULL;
	MatcherTerm *term = matcher_term_new(text, &why);
	if (term == NULL)
		return complain(parser, at, "\"%s\" %s", text, why);
	Query *query = node(parser, QUERY_WORDS, at);
	query->value = g_strdup(text);
	query->term = term;
	return query;
}

/* Up to DELIMITER. A backslash before it takes it as it is; between quotes, before another as well,
 * but in a regex the rest belongs to the pattern. */
static char *take_delimited(Parser *parser, char delimiter)
{
	const char *start = parser->p++;
	char escaped = delimiter == '"' ? '\\' : delimiter;
	g_autoptr(GString) out = g_string_new(NULL);
	for (; *parser->p != delimiter; parser->p++) {
		if (*parser->p == '\0')
			return complain(parser, start, "%c is not closed", delimiter);
		if (*parser->p == '\\' && (parser->p[1] == delimiter || parser->p[1] == escaped))
			parser->p++;
		g_string_append_c(out, *parser->p);
	}
	parser->p++;
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static Query *parse_regex(Parser *parser)
{
	const char *start = parser->p;
	g_autofree char *pattern = take_delimited(parser, '/');
	gsize at = 0;
	g_autoptr(GError) error = NULL;
	if (pattern == NULL)
		return NULL;
	Regex *regex = regex_new(pattern, &at, &error);
	if (regex == NULL)
		return complain(parser, start + 1 + MIN(at, strlen(pattern)), "%s", error->message);
	Query *query = node(parser, QUERY_REGEX, start);
	query->value = g_steal_pointer(&pattern);
	query->regex = regex;
	return query;
}

static Query *parse_entity(Parser *parser)
{
	const char *start = parser->p++;
	gsize length = word_length(parser->p);
	g_autofree char *name = g_strndup(parser->p, length);
	QueryType type = QUERY_ENTITY;
	const char *value = name, *colon = strchr(name, ':');
	if (colon != NULL) {
		static const char *const classes[] = { "type", "country", NULL };
		g_autofree char *class = g_strndup(name, colon - name);
		if (!g_strv_contains(classes, class))
			return unknown(parser, start, "class of entities", class, classes);
		type = *class == 't' ? QUERY_KIND : QUERY_COUNTRY;
		value = colon + 1;
	}
	if (*value == '\0')
		return complain(parser, start,
				"@ stands alone; expected @entity, @type:… or @country:…");
	parser->p += length;
	Query *query = node(parser, type, start);
	query->value = g_strdup(value);
	return query;
}

/* "@russia", "russia", "?", "*" or "": the id, "" for anyone. */
static char *role(const char *text)
{
	g_autofree char *clean = g_strstrip(g_strdup(text));
	const char *id = clean + strspn(clean, "@ \t\n");
	return g_strdup(strcmp(id, "?") == 0 || strcmp(id, "*") == 0 ? "" : id);
}

/* event(ACTOR, TYPE, TARGET) with the parser at "(" */
static Query *parse_event_roles(Parser *parser)
{
	const char *start = parser->p++, *close = strchr(start, ')');
	if (close == NULL)
		return complain(parser, start, "( is not closed");
	g_autofree char *inside = g_strndup(parser->p, close - parser->p);
	g_auto(GStrv) parts = g_strsplit(inside, ",", -1);
	if (g_strv_length(parts) != 3)
		return complain(parser, start,
				"event(…) has %u parts; expected event(actor, type, target)",
				g_strv_length(parts));
	parser->p = close + 1;
	Query *query = node(parser, QUERY_EVENT, start + 1);
	char **roles[] = { &query->actor, &query->value, &query->target };
	QueryPlace *places[] = { &query->actor_at, &query->at, &query->target_at };
	const char *p = start + 1;
	for (int i = 0; i < 3; p += strlen(parts[i++]) + 1) {
		*roles[i] = role(parts[i]);
		places[i]->offset = p + strspn(p, " \t\n") - parser->text;
		if (word_length(*roles[i]) < strlen(*roles[i])) {
			complain(parser, parser->text + places[i]->offset,
				 "\"%s\" is no name; expected event(actor, type, target)",
				 *roles[i]);
			query_free(query);
			return NULL;
		}
	}
	return query;
}

static gint64 take_number(const char *text, const char **end)
{
	*end = text;
	gint64 number = g_ascii_isdigit(*text) ? g_ascii_strtoll(text, (char **)end, 10) : -1;
	return number <= 1000000000 ? number : -1;
}

static gint64 whole_number(const char *text)
{
	const char *end;
	gint64 number = take_number(text, &end);
	return *end == '\0' ? number : -1;
}

gint64 query_duration(const char *text)
{
	static const struct {
		char unit;
		int seconds;
	} units[] = { { 's', 1 }, { 'm', 60 }, { 'h', 3600 }, { 'd', 86400 }, { 'w', 604800 } };
	const char *end;
	gint64 number = take_number(text, &end);
	for (gsize i = 0; number >= 0 && i < G_N_ELEMENTS(units); i++)
		if (*end == units[i].unit && end[1] == '\0')
			return number * units[i].seconds;
	return -1;
}

static Query *comparison(Parser *parser, const char *name, QueryOp op, gint64 number)
{
	Query *query = node(parser, strcmp(name, "age") == 0 ? QUERY_AGE : QUERY_NUMBER, parser->p);
	query->name = g_strdup(name);
	query->op = op;
	query->number = number;
	return query;
}

/* killed=10..20, with TEXT what stands behind the = sign; NULL if it is no range. */
static Query *range(Parser *parser, const char *name, const char *text)
{
	const char *dots = strstr(text, "..");
	g_autofree char *from = dots != NULL ? g_strndup(text, dots - text) : NULL;
	gint64 least = from != NULL ? whole_number(from) : -1;
	gint64 most = dots != NULL ? whole_number(dots + 2) : -1;
	if (least < 0 || most < least)
		return NULL;
	Query *both = node(parser, QUERY_AND, parser->p);
	g_ptr_array_add(both->children, comparison(parser, name, OP_AT_LEAST, least));
	g_ptr_array_add(both->children, comparison(parser, name, OP_AT_MOST, most));
	return both;
}

/* killed>=10, age<2d; the parser stands at NAME. NULL without error if it is none of these. */
static Query *parse_comparison(Parser *parser, const char *name)
{
	gboolean is_time = strcmp(name, "age") == 0;
	static const struct {
		const char *sign;
		QueryOp op;
	} ops[] = { { ">=", OP_AT_LEAST },
		    { "<=", OP_AT_MOST },
		    { ">", OP_MORE },
		    { "<", OP_LESS },
		    { "=", OP_EQUAL } };
	const char *p = parser->p + strlen(name);
	for (gsize i = 0; i < G_N_ELEMENTS(ops); i++) {
		if (!g_str_has_prefix(p, ops[i].sign))
			continue;
		const char *amount = p + strlen(ops[i].sign);
		gsize length = word_length(amount);
		g_autofree char *text = g_strndup(amount, length);
		gint64 number = is_time ? query_duration(text) : whole_number(text);
		gboolean ranged = number < 0 && !is_time && ops[i].op == OP_EQUAL;
		Query *query = number >= 0 ? comparison(parser, name, ops[i].op, number)
			       : ranged    ? range(parser, name, text)
					   : NULL;
		if (query == NULL)
			return complain(parser, amount, "\"%s\": expected %s", text,
					is_time ? "a time such as 6h or 2d"
					: ops[i].op == OP_EQUAL
						? "a whole number, or two such as 10..20"
						: "a whole number");
		parser->p = amount + length;
		return query;
	}
	return NULL;
}

static Query *parse_place(Parser *parser);

/* Does what QUERY finds stand somewhere in the title or the text? */
static gboolean has_place(const Query *query)
{
	return query->type >= QUERY_WORDS && query->type <= QUERY_EVENT;
}

/* FALSE with *FAULTY where a part of QUERY stands in no field. */
static gboolean set_field(Query *query, int field, const Query **faulty)
{
	*faulty = query;
	if (query->children == NULL && !has_place(query))
		return FALSE;
	query->field = field;
	for (guint i = 0; query->children != NULL && i < query->children->len; i++)
		if (!set_field(g_ptr_array_index(query->children, i), field, faulty))
			return FALSE;
	return TRUE;
}

/* FIELD:place */
static Query *parse_field(Parser *parser, int field, const char *colon)
{
	const Query *faulty;
	if (++parser->depth > MAX_DEPTH)
		return complain(parser, parser->p, "nested deeper than %d", MAX_DEPTH);
	parser->p = colon + 1;
	g_autoptr(Query) query = parse_place(parser);
	parser->depth--;
	if (query != NULL && !set_field(query, field, &faulty))
		return complain(parser, parser->text + faulty->at.offset,
				"%s: is asked of words, @ and event: only", query_fields[field]);
	return g_steal_pointer(&query);
}

/* FIELD:leaf, META:word, event:type, topic:name. */
static Query *parse_prefixed(Parser *parser, const char *colon)
{
	const char *start = parser->p;
	g_autofree char *name = g_strndup(start, colon - start);
	for (int f = 0; f < N_FIELDS; f++)
		if (strcmp(name, query_fields[f]) == 0)
			return parse_field(parser, f, colon);
	QueryType type = strcmp(name, "event") == 0   ? QUERY_EVENT
			 : strcmp(name, "topic") == 0 ? QUERY_TOPIC
						      : QUERY_META;
	if (type == QUERY_META && !g_strv_contains(metas, name)) {
		static const char *const all[] = { "title",  "text",      "event", "topic",
						   "source", "publisher", "lang",  "tag",
						   "feed",   "country",   NULL };
		return unknown(parser, start, "field", name, all);
	}
	parser->p = colon + 1;
	const char *at = parser->p;
	g_autofree char *value = NULL;
	if (*at == '"') {
		value = take_delimited(parser, '"');
		if (value == NULL)
			return NULL;
	} else {
		gsize length = word_length(at);
		value = g_strndup(at, length);
		parser->p += length;
	}
	if (*value == '\0')
		return complain(parser, at, "%s: stands without a value", name);
	Query *query = node(parser, type, at);
	query->name = g_steal_pointer(&name);
	query->value = g_steal_pointer(&value);
	query->actor = g_strdup("");
	query->target = g_strdup("");
	return query;
}

/* Complain of WORD where it looks like another thing misspelt, which must not pass as a word. */
static gboolean is_mistaken(Parser *parser, const char *word)
{
	static const char *const calls[] = { "event", NULL };
	if (parser->p[strlen(word)] == '(' && diag_nearest(word, calls) != NULL) {
		unknown(parser, parser->p, "question", word, calls);
		return TRUE;
	}
	if (g_ascii_strncasecmp(word, "near/", 5) != 0 || whole_number(word + 5) < 0)
		return FALSE;
	complain(parser, parser->p, "operators are upper case: NEAR/%s", word + 5);
	return TRUE;
}

static Query *parse_leaf(Parser *parser)
{
	const char *start = parser->p;
	if (*start == '"') {
		g_autofree char *phrase = take_delimited(parser, '"');
		return phrase != NULL ? words(parser, start, phrase) : NULL;
	}
	if (*start == '/')
		return parse_regex(parser);
	if (*start == '@')
		return parse_entity(parser);
	gsize length = word_length(start);
	if (length == 0)
		return complain(parser, start,
				*start == '\0' ? "the expression ends; expected a term"
					       : "expected a term before \"%c\"",
				*start);
	if (length == 5 && g_str_has_prefix(start, "event") && start[5] == '(') {
		parser->p += 5;
		return parse_event_roles(parser);
	}
	gsize sign = strcspn(start, "<>= \t\n()\":");
	if (sign > 0 && start[sign] != '\0' && strchr("<>=", start[sign]) != NULL) {
		g_autofree char *name = g_strndup(start, sign);
		return g_strv_contains(numbers, name)
			       ? parse_comparison(parser, name)
			       : unknown(parser, start, "number", name, numbers);
	}
	const char *colon = memchr(start, ':', length + 1);
	if (colon != NULL && colon > start)
		return parse_prefixed(parser, colon);
	g_autofree char *word = g_strndup(start, length);
	if (is_mistaken(parser, word))
		return NULL;
	parser->p += length;
	return words(parser, start, word);
}

static Query *parse_or(Parser *parser);

/* A group, or a leaf. */
static Query *parse_place(Parser *parser)
{
	const char *start = parser->p;
	if (*start != '(')
		return parse_leaf(parser);
	parser->p++;
	g_autoptr(Query) query = parse_or(parser);
	if (query == NULL)
		return NULL;
	skip_blanks(parser);
	if (*parser->p != ')')
		return complain(parser, start, "( is not closed");
	parser->p++;
	return g_steal_pointer(&query);
}

/* May QUERY stand beside NEAR? */
static gboolean is_near_able(const Query *query)
{
	if (query->type != QUERY_OR)
		return has_place(query) && query->type != QUERY_NEAR && query->type != QUERY_REGEX;
	for (guint i = 0; i < query->children->len; i++)
		if (!is_near_able(g_ptr_array_index(query->children, i)))
			return FALSE;
	return TRUE;
}

/* a NEAR/n b */
static Query *parse_near(Parser *parser)
{
	static const char near[] = "NEAR/",
			  misplaced[] = "NEAR stands between words, phrases, @, event: and groups "
					"of them with OR";
	if (g_str_has_prefix(parser->p, near))
		return complain(parser, parser->p, "%s", misplaced);
	g_autoptr(Query) left = parse_place(parser);
	if (left == NULL)
		return NULL;
	skip_blanks(parser);
	const char *at = parser->p;
	if (!g_str_has_prefix(at, near))
		return g_steal_pointer(&left);
	gsize length = word_length(at);
	g_autofree char *amount = g_strndup(at + strlen(near), length - strlen(near));
	gint64 n = whole_number(amount);
	if (n < 1 || n > 100)
		return complain(parser, at, "\"NEAR/%s\": expected NEAR/1 to NEAR/100", amount);
	parser->p += length;
	skip_blanks(parser);
	g_autoptr(Query) right = parse_place(parser);
	if (right == NULL)
		return NULL;
	if (!is_near_able(left) || !is_near_able(right))
		return complain(parser, at, "%s", misplaced);
	Query *query = node(parser, QUERY_NEAR, at);
	query->number = n;
	g_ptr_array_add(query->children, g_steal_pointer(&left));
	g_ptr_array_add(query->children, g_steal_pointer(&right));
	return query;
}

static Query *parse_factor(Parser *parser)
{
	skip_blanks(parser);
	const char *start = parser->p;
	if (++parser->depth > MAX_DEPTH)
		return complain(parser, start, "nested deeper than %d", MAX_DEPTH);
	g_autoptr(Query) query = NULL;
	if (take_keyword(parser, "NOT")) {
		g_autoptr(Query) inner = parse_factor(parser);
		if (inner == NULL)
			return NULL;
		query = node(parser, QUERY_NOT, start);
		g_ptr_array_add(query->children, g_steal_pointer(&inner));
	} else if (take_keyword(parser, "AND") || take_keyword(parser, "OR")) {
		return complain(parser, start, "an operator stands where a term is expected");
	} else {
		query = parse_near(parser);
	}
	parser->depth--;
	return g_steal_pointer(&query);
}

static gboolean at_end(Parser *parser)
{
	skip_blanks(parser);
	return *parser->p == '\0' || *parser->p == ')';
}

static gboolean at_or(Parser *parser)
{
	skip_blanks(parser);
	return g_str_has_prefix(parser->p, "OR") && word_length(parser->p) == 2;
}

static Query *parse_and(Parser *parser)
{
	g_autoptr(Query) all = node(parser, QUERY_AND, parser->p);
	do {
		Query *factor = parse_factor(parser);
		if (factor == NULL)
			return NULL;
		g_ptr_array_add(all->children, factor);
	} while (take_keyword(parser, "AND") || (!at_end(parser) && !at_or(parser)));
	if (all->children->len > 1)
		return g_steal_pointer(&all);
	return g_ptr_array_steal_index(all->children, 0);
}

static Query *parse_or(Parser *parser)
{
	g_autoptr(Query) any = node(parser, QUERY_OR, parser->p);
	do {
		Query *term = parse_and(parser);
		if (term == NULL)
			return NULL;
		g_ptr_array_add(any->children, term);
	} while (take_keyword(parser, "OR"));
	if (any->children->len > 1)
		return g_steal_pointer(&any);
	return g_ptr_array_steal_index(any->children, 0);
}

Query *query_parse(const char *text, gsize *offset, GError **error)
{
	Parser parser = { text, text, 0, error, offset };
	*offset = 0;
	if (strlen(text) > MAX_LENGTH || !g_utf8_validate(text, -1, NULL))
		return complain(&parser, text, "not UTF-8, or longer than %d bytes", MAX_LENGTH);
	g_autoptr(Query) query = parse_or(&parser);
	if (query == NULL)
		return NULL;
	skip_blanks(&parser);
	if (*parser.p != '\0')
		return complain(&parser, parser.p, "\")\" without \"(\"");
	return g_steal_pointer(&query);
}

void query_visit(const Query *query, QueryVisit visit, gpointer user_data)
{
	if (query->children == NULL)
		visit(query, user_data);
	for (guint i = 0; query->children != NULL && i < query->children->len; i++)
		query_visit(g_ptr_array_index(query->children, i), visit, user_data);
}

/* ---- names that a query uses must exist ---- */

typedef struct {
	const QueryNames *names;
	QueryUnknown unknown;
	gpointer user_data;
} Checking;

static void check_name(const Checking *c, const QueryPlace *place, const char *what,
		       const char *name, const char *const *names)
{
	if (*name != '\0' && !g_strv_contains(names, name))
		c->unknown(place, what, name, diag_nearest(name, names), c->user_data);
}

static void check_role(const Checking *c, const QueryPlace *place, const char *role)
{
	if (g_str_has_prefix(role, "type:"))
		check_name(c, place, "kind of entity", role + strlen("type:"), c->names->kinds);
	else if (!g_str_has_prefix(role, "country:"))
		check_name(c, place, "entity", role, c->names->entities);
}

static void check_leaf(const Query *leaf, gpointer user_data)
{
	const Checking *c = user_data;
	switch (leaf->type) {
	case QUERY_ENTITY:
		check_name(c, &leaf->at, "entity", leaf->value, c->names->entities);
		break;
	case QUERY_KIND:
		check_name(c, &leaf->at, "kind of entity", leaf->value, c->names->kinds);
		break;
	case QUERY_EVENT:
		check_role(c, &leaf->actor_at, leaf->actor);
		check_role(c, &leaf->target_at, leaf->target);
		check_name(c, &leaf->at, "event type", leaf->value, c->names->events);
		break;
	case QUERY_TOPIC: check_name(c, &leaf->at, "topic", leaf->value, c->names->topics); break;
	default: break;
	}
}

void query_check(const Query *query, const QueryNames *names, QueryUnknown unknown_name,
		 gpointer user_data)
{
	Checking checking = { names, unknown_name, user_data };
	query_visit(query, check_leaf, &checking);
}

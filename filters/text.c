/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filters/text.h"

#include "filters/lang.h"

/* ---- memory: words lie one behind the other, each ended by NUL, in blocks ---- */

/* The first block begins with the fields. Bytes that it has more than these and their words mostly
 * need, so that short texts need but one, and at least that any other has. */
#define BLOCK_ROOM 128
#define NEXT_ROOM  1024

struct _TextBlock {
	TextBlock *next;
	char bytes[];
};

typedef struct {
	Text *text;
	char *out, *limit; /* of the newest block */
	char *word;        /* where the word being read begins */
} Writer;

/* The word being read moves along to a new block. */
static void __attribute__((noinline)) add_block(Writer *writer, gsize size)
{
	gsize begun = (gsize)(writer->out - writer->word);
	gsize room = 2 * begun + size + (writer->text->blocks != NULL ? NEXT_ROOM : 0);
	TextBlock *block = g_malloc(sizeof *block + room + TEXT_PADDING);
	if (begun > 0)
		memcpy(block->bytes, writer->word, begun);
	block->next = writer->text->blocks;
	writer->text->blocks = block;
	writer->word = block->bytes;
	writer->out = block->bytes + begun;
	writer->limit = block->bytes + room;
}

/* Room for SIZE more bytes. */
static inline void make_room(Writer *writer, gsize size)
{
	if ((gsize)(writer->limit - writer->out) < size)
		add_block(writer, size);
}

/* ---- folding ---- */

/* The last character before OUT and not before WORD; 0 if there is none. */
static gunichar last_char(const char *word, const char *out)
{
	gunichar c = 0;
	const char *p = out;
	while (p > word && ((guchar) * --p & 0xc0) == 0x80)
		continue;
	if (p < out)
		chars_read(p, &c);
	return p < out ? c : 0;
}

/* C, which may make one letter with the one before it. FALSE if it does not. */
static gboolean join(Writer *writer, gunichar c)
{
	gunichar before = last_char(writer->word, writer->out);
	gunichar both = before != 0 ? chars_joined(before, c) : 0;
	if (both == 0)
		return FALSE;
	writer->out -= g_unichar_to_utf8(before, NULL);
	writer->out += g_unichar_to_utf8(both, writer->out);
	return TRUE;
}

/* The folded form of C. */
static void put(Writer *writer, gunichar c, const Char *entry)
{
	make_room(writer, CHARS_LONGEST + 8);
	if ((entry->flags & CHAR_JOINS) != 0 && join(writer, c))
		return;
	if (entry->length != CHAR_LONG) {
		memcpy(writer->out, entry->fold, sizeof entry->fold);
		writer->out += entry->length;
	} else {
		writer->out = g_stpcpy(writer->out, chars_long(c));
	}
}

static void free_blocks(Text *text)
{
	while (text->blocks != NULL) {
		TextBlock *next = text->blocks->next;
		g_free(text->blocks);
		text->blocks = next;
	}
}

char *text_fold(const char *word)
{
	Text text = { 0 };
	Writer writer = { .text = &text };
	make_room(&writer, strlen(word) + BLOCK_ROOM);
	gunichar c;
	for (const char *p = word; *p != '\0';) {
		p += chars_read(p, &c);
		const Char *entry = chars_of(c);
		if ((entry->flags & CHAR_WORD) != 0) {
			put(&writer, c, entry);
		} else {
			make_room(&writer, CHARS_LONGEST);
			writer.out += g_unichar_to_utf8(c, writer.out);
		}
	}
	char *folded = g_strndup(writer.word, (gsize)(writer.out - writer.word));
	free_blocks(&text);
	return folded;
}

/* ---- sentences ---- */

/* After an ellipsis a small letter goes on with the sentence. */
static gboolean goes_on(const char *rest)
{
	while (*rest == ' ' || *rest == '"')
		rest++;
	gunichar c;
	chars_read(rest, &c);
	return g_unichar_islower(c);
}

/* The end of a sentence: a full stop of any script before a blank, or a line's end. REST: what
 * follows C; INITIAL: a single capital stands before it ("U.S. troops"). */
static gboolean ends_sentence(gunichar c, const char *rest, gboolean initial)
{
	gunichar next;
	chars_read(rest, &next);
	switch (c) {
	case '\n':
	case 0x6d4:
	case 0x61f:
	case 0x964:
	case 0x104b:
	case 0x17d4:
	case 0x3002:
	case 0xff01:
	case 0xff1f:
	case '?':
	case '!': return TRUE;
	case 0x2026: return !goes_on(rest);
	case '.':
		if (initial && next == ' ')
			return FALSE;
		return next == 0 || g_unichar_isspace(next) || next == '"' || next == 0x201d;
	default: return FALSE;
	}
}

static void note_seen(Text *text, guint32 hash)
{
	text->seen[hash / 128 % TEXT_SEEN] |= (guint64)1 << (hash / 2 % 64);
}

/* ---- Arabic's attached particles ---- */

static const char *strip(const char *word, const char *prefix, glong least)
{
	if (!g_str_has_prefix(word, prefix))
		return NULL;
	const char *rest = word + strlen(prefix);
	return g_utf8_strlen(rest, -1) >= least ? rest : NULL;
}

static void add_forms(Text *text, Token *token)
{
	static const char *const particles[][4] = { { "و", "ف", NULL }, { "ب", "ک", "ل", NULL } };
	guint n = 1;
	const char *word = token->forms[0];
	gboolean lam = FALSE;
	for (guint level = 0; level < G_N_ELEMENTS(particles); level++)
		for (const char *const *p = particles[level]; *p != NULL; p++) {
			const char *rest = strip(word, *p, 3);
			if (rest == NULL)
				continue;
			if (n < TOKEN_VARIANTS)
				token->forms[n++] = rest;
			word = rest;
			lam = level == 1 && strcmp(*p, "ل") == 0;
			break;
		}
	/* ل + ال is written لل */
	const char *rest = strip(word, "ال", 2);
	if (rest == NULL && lam)
		rest = strip(word, "ل", 3);
	if (rest != NULL && n < TOKEN_VARIANTS)
		token->forms[n++] = rest;
	while (n-- > 1)
		note_seen(text, text_hash_form(token->forms[n], strlen(token->forms[n])));
}

/* ---- cutting into words ---- */

#define FEWEST_TOKENS  16
#define SPARE_TOKENS   2
#define BYTES_A_WORD   5  /* with the blank; a guess that saves moving them */
#define LONGEST_NUMBER 16 /* digits; a longer list of figures is none */

typedef struct {
	Writer writer;
	Text *text;
	const char *field;
	guint8 number; /* of the field */
	guint sentence, line;
	guint n, room; /* of the tokens */
	Token *token;  /* being read */
	guint upper, letters,
		latin; /* capitals, letters that are not ASCII, that are: all so far… */
	guint upper_before, letters_before; /* …and those before it */
	guint n_joints;
	guint tails;         /* bytes read of the field but the first of each character */
	GArray *ends;        /* of words in a run of a script without blanks, bytes… */
	guint next_end;      /* …which of them is next… */
	const char *run_end; /* …and where it ends; NULL = not in one */
} Cutter;

static gboolean is_number(const char *word, const char *end)
{
	while (word < end && g_ascii_isdigit(*word))
		word++;
	return word == end;
}

static gsize word_length(const Cutter *cutter)
{
	return (gsize)(cutter->writer.out - cutter->writer.word);
}

static Token *next_token(Cutter *cutter)
{
	if (cutter->n == cutter->room) {
		cutter->room += cutter->room / 2 + FEWEST_TOKENS;
		g_array_set_size(cutter->text->tokens, cutter->room);
	}
	return &g_array_index(cutter->text->tokens, Token, cutter->n);
}

/* How many characters of the field stand before P, up to which it is read. */
static guint position_of(const Cutter *cutter, const char *p)
{
	return (guint)(p - cutter->field) - cutter->tails;
}

static void begin_word(Cutter *cutter, const char *p, gboolean capital)
{
	Token *token = cutter->token = next_token(cutter);
	*token = (Token){ .start = position_of(cutter, p),
			  .from = (guint)(p - cutter->field),
			  .field = cutter->number,
			  .capital = capital != 0 };
	cutter->letters_before = cutter->letters + cutter->latin;
	cutter->upper_before = cutter->upper;
	cutter->n_joints = 0;
}

static char folded_mark(gunichar c)
{
	return c < 0x80 ? (char)c : c == 0x60c ? ',' : ' ';
}

/* The word being read ends before P, where NEXT stands. */
static void end_word(Cutter *cutter, const char *p, gunichar next)
{
	Writer *writer = &cutter->writer;
	Token *token = cutter->token;
	gsize length = word_length(cutter);
	if (length == 0)
		return;
	guint upper = cutter->upper - cutter->upper_before;
	guint letters = cutter->letters + cutter->latin - cutter->letters_before;
	*writer->out = '\0';
	token->forms[0] = writer->word;
	token->hash = text_hash_form(writer->word, length);
	token->length = (guint32)length;
	token->end = position_of(cutter, p);
	token->to = (guint)(p - cutter->field);
	token->sentence = cutter->sentence;
	token->line = cutter->line;
	token->upper = upper >= 2 && upper == letters;
	token->number = is_number(writer->word, writer->out);
	token->after = folded_mark(next);
	note_seen(cutter->text, token->hash);
	if (cutter->n_joints > 0 && token->joints[cutter->n_joints - 1] == length)
		token->joints[--cutter->n_joints] = 0; /* behind the word */
	cutter->text->jointed |= cutter->n_joints > 0;
	writer->word = ++writer->out;
	if (cutter->n < TEXT_MAX_TOKENS)
		cutter->n++;
}

/* ---- eight bytes at a time: the top bit of each byte says yes ---- */

#define EACH(byte) (0x0101010101010101u * (byte))
#define TOPS       EACH(0x80)

/* Of BYTES below 128: which are from LOW to HIGH? */
static inline guint64 are_between(guint64 bytes, guchar low, guchar high)
{
	return (bytes + EACH(0x80u - low)) & ~(bytes + EACH(0x7fu - high)) & TOPS;
}

/* How many bytes say yes. */
static inline guint count_tops(guint64 tops)
{
	return (guint)((tops >> 7) * EACH(1) >> 56);
}

/* Letters and digits of ASCII from P on, the most there are; returns what follows. The field goes
 * on for eight bytes behind its end. */
static inline const char *read_ascii(Cutter *cutter, const char *p)
{
	for (;;) {
		guint64 bytes, low, letters, upper, words;
		memcpy(&bytes, p, sizeof bytes);
		low = bytes & ~TOPS;
		letters = are_between(low | EACH(0x20), 'a', 'z') & ~bytes;
		words = letters | (are_between(low, '0', '9') & ~bytes);
		guint n = words == TOPS ? 8 : (guint)__builtin_ctzll(~words & TOPS) / 8;
		guint64 mask = n == 8 ? ~(guint64)0 : ((guint64)1 << (8 * n)) - 1;
		letters &= mask;
		upper = letters & ~(bytes << 2);
		low |= upper >> 2;
		make_room(&cutter->writer, 2 * sizeof low);
		memcpy(cutter->writer.out, &low, sizeof low);
		cutter->writer.out += n;
		cutter->latin += count_tops(letters);
		cutter->upper += count_tops(upper);
		p += n;
		if (n < 8)
			return p;
	}
}

/* ---- characters ---- */

static void begin_run(Cutter *cutter, const char *p)
{
	const char *end = p;
	gunichar c;
	for (guint step; (step = chars_read(end, &c)) > 0 && c != 0; end += step)
		if ((chars_of(c)->flags & (CHAR_UNSPACED | CHAR_GONE)) == 0)
			break;
	if (cutter->ends == NULL)
		cutter->ends = g_array_new(FALSE, FALSE, sizeof(guint));
	g_array_set_size(cutter->ends, 0);
	chars_word_ends(cutter->field, (guint)(p - cutter->field), (guint)(end - cutter->field),
			cutter->ends);
	cutter->next_end = 0;
	cutter->run_end = end;
}

/* Within a run of a script without blanks, P may be where a word ends. */
static void cut_run(Cutter *cutter, const char *p)
{
	guint at = (guint)(p - cutter->field);
	while (cutter->next_end < cutter->ends->len &&
	       g_array_index(cutter->ends, guint, cutter->next_end) <= at) {
		end_word(cutter, p, ' ');
		cutter->next_end++;
	}
	if (p >= cutter->run_end)
		cutter->run_end = NULL;
}

static void note_joint(Cutter *cutter)
{
	gsize length = word_length(cutter);
	Token *token = cutter->token;
	if (length > 0 && length < 256 && cutter->n_joints < TOKEN_JOINTS &&
	    (cutter->n_joints == 0 || token->joints[cutter->n_joints - 1] != length))
		token->joints[cutter->n_joints++] = (guint8)length;
}

/* A character of a word with something to heed. */
static void read_special(Cutter *cutter, const char *p, guint step, gunichar c, const Char *entry)
{
	if ((entry->flags & CHAR_UNSPACED) != 0 && cutter->run_end == NULL) {
		end_word(cutter, p, c);
		begin_run(cutter, p);
	} else if (cutter->run_end != NULL) {
		cut_run(cutter, p);
	}
	if (word_length(cutter) == 0)
		begin_word(cutter, p, (entry->flags & CHAR_UPPER) != 0);
	cutter->letters += (entry->flags & CHAR_ALPHA) != 0;
	cutter->upper += (entry->flags & CHAR_UPPER) != 0;
	cutter->text->letters[entry->letter]++;
	cutter->tails += step - 1;
	if ((entry->flags & CHAR_JOINT) != 0)
		note_joint(cutter);
	put(&cutter->writer, c, entry);
	if ((entry->flags & CHAR_ALONE) != 0) {
		gunichar next;
		chars_read(p + step, &next);
		end_word(cutter, p + step, next);
	}
}

/* A letter that folds to one, and nothing to heed. */
static inline gboolean is_plain(const Char *entry)
{
	return (entry->flags | CHAR_ALPHA | CHAR_UPPER) == (CHAR_WORD | CHAR_ALPHA | CHAR_UPPER) &&
	       entry->length != CHAR_LONG;
}

/* Plain characters from P on, the first of them ENTRY of STEP bytes; returns what follows. */
static const char *read_plain(Cutter *cutter, const char *p, guint step, const Char *entry)
{
	gunichar c;
	if (word_length(cutter) == 0)
		begin_word(cutter, p, (entry->flags & CHAR_UPPER) != 0);
	do {
		make_room(&cutter->writer, 2 * sizeof entry->fold);
		memcpy(cutter->writer.out, entry->fold, sizeof entry->fold);
		cutter->writer.out += entry->length;
		cutter->letters += entry->flags / CHAR_ALPHA & 1;
		cutter->upper += entry->flags / CHAR_UPPER & 1;
		cutter->text->letters[entry->letter]++;
		cutter->tails += step - 1;
		p += step;
		step = chars_read(p, &c);
		entry = chars_of(c);
	} while (c >= 0x80 && is_plain(entry));
	return p;
}

/* "2,100" is one number */
static gboolean is_in_number(const Cutter *cutter, gunichar c, const char *rest)
{
	gunichar next;
	gsize length = word_length(cutter);
	if ((c != ',' && c != 0x66c) || length == 0 || length >= LONGEST_NUMBER)
		return FALSE;
	chars_read(rest, &next);
	return g_unichar_isdigit(next) && is_number(cutter->writer.word, cutter->writer.out);
}

/* A character that stands in no word. */
static void read_gap(Cutter *cutter, const char *p, const char *rest, gunichar c)
{
	gsize length = word_length(cutter);
	gboolean initial = length == 1 && cutter->token->capital;
	cutter->text->letters[chars_of(c)->letter]++;
	if (!is_in_number(cutter, c, rest)) {
		end_word(cutter, p, c);
		cutter->run_end = NULL;
		cutter->sentence += ends_sentence(c, rest, initial);
		cutter->line += c == '\n';
	}
	cutter->tails += (guint)(rest - p) - 1;
}

static inline gboolean is_ascii_word(guchar c)
{
	return g_ascii_isalnum(c);
}

static void cut(Cutter *cutter, const char *field)
{
	const char *p = field;
	gunichar c;
	cutter->field = field;
	cutter->tails = cutter->line = 0;
	while (*p != '\0' && cutter->n < TEXT_MAX_TOKENS) {
		if (is_ascii_word((guchar)*p)) {
			if (cutter->run_end != NULL)
				cut_run(cutter, p);
			if (word_length(cutter) == 0)
				begin_word(cutter, p, g_ascii_isupper(*p));
			p = read_ascii(cutter, p);
		} else if (*p == ' ') {
			end_word(cutter, p, ' ');
			cutter->run_end = NULL;
			p++;
		} else {
			guint step = chars_read(p, &c);
			const Char *entry = chars_of(c);
			if (is_plain(entry) && cutter->run_end == NULL) {
				p = read_plain(cutter, p, step, entry);
				continue;
			}
			if ((entry->flags & CHAR_WORD) != 0)
				read_special(cutter, p, step, c, entry);
			else
				read_gap(cutter, p, p + step, c);
			p += step;
		}
	}
	end_word(cutter, p, 0);
	cutter->run_end = NULL;
	cutter->sentence++;
}

/* A copy that goes on with zeros, so that eight bytes can be read from each of its own. */
static char *put_field(Writer *writer, const char *field, gsize length)
{
	char *copy = writer->out;
	if (length > 0)
		memcpy(copy, field, length);
	memset(copy + length, 0, sizeof(guint64));
	writer->word = writer->out = copy + length + sizeof(guint64);
	return copy;
}

static Text *cut_fields(const char *title, const char *body)
{
	Text *text = g_new0(Text, 1);
	const char *fields[N_FIELDS] = { title, body };
	gsize lengths[N_FIELDS], size = 0;
	Cutter cutter = { .text = text, .writer = { .text = text } };
	for (int f = 0; f < N_FIELDS; f++)
		size += lengths[f] = fields[f] != NULL ? strlen(fields[f]) : 0;
	text->tokens = g_array_new(FALSE, FALSE, sizeof(Token));
	cutter.room = (guint)MIN(size / BYTES_A_WORD, TEXT_MAX_TOKENS) + SPARE_TOKENS;
	g_array_set_size(text->tokens, cutter.room);
	make_room(&cutter.writer, 2 * size + size / 4 + BLOCK_ROOM);
	g_assert(cutter.writer.out != NULL);
	for (int f = 0; f < N_FIELDS; f++)
		text->fields[f] = put_field(&cutter.writer, fields[f], lengths[f]);
	for (int f = 0; f < N_FIELDS; f++) {
		cutter.number = (guint8)f;
		cut(&cutter, text->fields[f]);
	}
	text->letters[LETTER_LATIN] = cutter.latin;
	g_array_set_size(text->tokens, cutter.n);
	g_clear_pointer(&cutter.ends, g_array_unref);
	return text;
}

static Text *set_language(Text *text, const char *lang)
{
	text->lang = lang;
	if (strcmp(lang, "ar") == 0)
		for (guint i = 0; i < text->tokens->len; i++)
			add_forms(text, &g_array_index(text->tokens, Token, i));
	return text;
}

Text *text_new_in(const char *title, const char *body, const char *lang)
{
	return set_language(cut_fields(title, body), lang);
}

Text *text_new(const char *title, const char *body, const char *prior)
{
	Text *text = cut_fields(title, body);
	return set_language(text, lang_detect(text, prior));
}

void text_free(Text *text)
{
	if (text == NULL)
		return;
	g_array_unref(text->tokens);
	free_blocks(text);
	g_free(text);
}

char *text_line(const Text *text, Field field)
{
	GString *line = g_string_sized_new(strlen(text->fields[field]) + 16);
	for (guint i = 0; i < text->tokens->len; i++) {
		const Token *token = text_token(text, i);
		if (token->field != field)
			continue;
		g_string_append_len(line, token->forms[0], token->length);
		for (int f = 1; token->forms[f] != NULL; f++) {
			g_string_append_c(line, TEXT_LINE_FORM);
			g_string_append(line, token->forms[f]);
		}
		g_string_append_c(line, TEXT_LINE_WORD);
	}
	return g_string_free(line, FALSE);
}

Span text_span(const Text *text, guint first, guint last)
{
	const Token *a = text_token(text, first), *b = text_token(text, last);
	return (Span){ a->field, a->start, b->end };
}

char *text_surface(const Text *text, guint first, guint last)
{
	const Token *a = text_token(text, first), *b = text_token(text, last);
	return g_strndup(text->fields[a->field] + a->from, b->to - a->from);
}

char **text_words(const char *phrase)
{
	g_autoptr(Text) text = text_new_in(phrase, NULL, "und");
	g_autoptr(GStrvBuilder) words = g_strv_builder_new();
	for (guint i = 0; i < text->tokens->len; i++)
		g_strv_builder_add(words, text_token(text, i)->forms[0]);
	return g_strv_builder_end(words);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* repairtext - the state of one repair, and its text: characters and references, re-written so that
 * XML holds them.
 *
 * Shared by repair.c, which re-writes tags, and repairdtd.c, which reads a document type; nobody
 * else includes it.
 */
#ifndef FEEDS_REPAIRTEXT_H
#define FEEDS_REPAIRTEXT_H

#include <glib.h>
#include <string.h>

/* Kinds of repair; each is one note with its count. */
typedef enum {
	FIX_JUNK,
	FIX_CONTROL,
	FIX_AMPERSAND,
	FIX_LESS_THAN,
	FIX_ENTITY,
	FIX_ATTRIBUTE,
	FIX_END_TAG,
	FIX_UNCLOSED,
	FIX_TRUNCATED,
	FIX_DEPTH,
	FIX_EXPANSION,
	N_FIXES
} Fix;

typedef struct {
	const char *p, *end;    /* what is left to read */
	const char *last_open;  /* the last '<', or NULL */
	const char *last_close; /* the last '>', or NULL */
	const char *last_item;  /* the start tag of the last item, once it was looked for */
	gboolean no_comment_end, no_instruction_end, no_cdata_end; /* further on */
	GString *out;
	GArray *stack;        /* of repair.c: the elements that are open */
	guint skipped;        /* elements open beyond LIMIT_DEPTH */
	GHashTable *entities; /* char * to char *: what the document type declares, or NULL */
	gsize expanded;       /* bytes that they have added */
	guint fixes[N_FIXES];
} Repair;

static inline gboolean repair_is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static inline void repair_skip_spaces(Repair *r)
{
	while (r->p < r->end && repair_is_space(*r->p))
		r->p++;
}

/* Does WORD, in any case, begin here? */
static inline gboolean repair_at(const Repair *r, const char *word)
{
	gsize length = strlen(word);
	return (gsize)(r->end - r->p) >= length && g_ascii_strncasecmp(r->p, word, length) == 0;
}

/* Where WORD stands at or after FROM, or NULL. */
static inline const char *repair_find(const Repair *r, const char *from, const char *word)
{
	return from < r->end ? memmem(from, r->end - from, word, strlen(word)) : NULL;
}

/* Bytes at P that may stand as they are: ASCII without signs and controls, and what follows the
 * lead bytes of Cyrillic and Arabic. */
gsize repairtext_plain_size(const char *p, const char *end);

/* One character of text, escaped; forbidden ones vanish. */
void repairtext_put_char(Repair *r, gunichar c);
void repairtext_put(Repair *r, const char *text, gsize size);

/* At '&': a reference is resolved, anything else is an ampersand. */
void repairtext_put_reference(Repair *r);

/* "#65" or "#x41", without its semicolon: the character, or 0. */
gunichar repairtext_numeric(const char *name, gsize length);

/* One of the five that XML defines, or 0. */
gunichar repairtext_predefined(const char *name);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* textlines - text written word by word into tidy lines: white space collapsed, empty lines
 * dropped.
 *
 * For htmltext.c; text_tidy of html.h is written with it too.
 */
#ifndef FEEDS_TEXTLINES_H
#define FEEDS_TEXTLINES_H

#include <glib.h>

/* Zero but for `out`. */
typedef struct {
	GString *out;
	gsize line;     /* where the line being written begins in out */
	gboolean blank; /* a blank is due before the next word */
	gboolean bare;  /* the line is a list mark and nothing else */
} Lines;

/* What a byte may be; all that is 0 is part of a word. */
enum {
	IS_SPACE = 1, /* U+0020 */
	IS_BLANK = 2, /* other white space and controls */
	IS_SIGN = 4,  /* of HTML */
	IS_LEAD = 8,  /* of U+0080–U+00BF, U+1000–U+3FFF, where blanks and C1 controls live */
};

/*
 * Bytes at P that can be put as they are: words, and single spaces between them. STOPS: kinds that
 * end it, besides a second space. The text around END ends in a NUL, which is a blank.
 */
gsize textlines_run(const char *p, const char *end, guint8 stops);

void textlines_put(Lines *l, const char *word, gsize size);

/* A blank or a letter; C1 controls are what windows-1252 has in their place. */
void textlines_put_char(Lines *l, gunichar c);

void textlines_end(Lines *l);

/* A list mark that nothing follows goes. */
void textlines_drop_bare(Lines *l);

/* The text; caller frees. */
char *textlines_finish(Lines *l);

#endif

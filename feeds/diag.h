/* SPDX-License-Identifier: GPL-3.0-or-later */
/* diag - complaints about a file its user wrote: where, what was wrong, what was expected.
 *
 * Readers of user files (settings, feed lists, rules, entities, lexicons) go on after a complaint
 * to find the next one; the caller refuses the file if there is any error at the end.
 */
#ifndef FEEDS_DIAG_H
#define FEEDS_DIAG_H

#include <glib.h>

typedef enum { DIAG_ERROR, DIAG_WARNING } DiagLevel;

typedef struct {
	DiagLevel level;
	char *file;
	guint line, column; /* from 1; 0 = unknown. Columns count Unicode code points */
	char *message;      /* one line: what was wrong, the value, what was expected */
} Diag;

typedef struct _DiagList DiagList;

DiagList *diag_list_new(void);
void diag_list_free(DiagList *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DiagList, diag_list_free)

/* Beyond 100 complaints only the count grows: a binary file would complain on every line. */
void diag_add(DiagList *list, DiagLevel level, const char *file, guint line, guint column,
	      const char *format, ...) G_GNUC_PRINTF(6, 7);

guint diag_errors(const DiagList *list);
guint diag_warnings(const DiagList *list);
guint diag_kept(const DiagList *list);
const Diag *diag_at(const DiagList *list, guint i);

/* "FILE:LINE:COL: error: MESSAGE", unknown places left out, control characters of the file's own
 * text escaped. Caller frees.
 */
char *diag_format(const Diag *diag);

/*
 * The member of NAMES (NULL-terminated) closest to WORD by Damerau-Levenshtein distance, or NULL
 * when none is near enough (more than a third of WORD's letters differ) to be what was meant.
 */
const char *diag_nearest(const char *word, const char *const *names);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* regex - regular expressions of users over text of strangers; PCRE2's door.
 *
 * Without JIT (a hardened service may not make memory executable), with limits on matching, depth
 * and heap: an expression that explodes fails to match, it does not hang.
 */
#ifndef FILTERS_REGEX_H
#define FILTERS_REGEX_H

#include <glib.h>

typedef struct _Regex Regex;

/* PATTERN: PCRE2 syntax, UTF, case-insensitive. NULL with BAD_INPUT; *OFFSET: where, in bytes. */
Regex *regex_new(const char *pattern, gsize *offset, GError **error);
void regex_free(Regex *regex);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Regex, regex_free)

/* First match in SUBJECT (valid UTF-8): TRUE with its place in code points. */
gboolean regex_find(const Regex *regex, const char *subject, guint *start, guint *end);

#endif

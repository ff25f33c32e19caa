/* SPDX-License-Identifier: GPL-3.0-or-later */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "filters/regex.h"

#include <pcre2.h>
#include <string.h>

#include "feeds/error.h"

#define MATCH_LIMIT 200000 /* steps: about 5 ms */
#define DEPTH_LIMIT 500
#define HEAP_LIMIT  2048 /* KiB */

struct _Regex {
	pcre2_code *code;
	pcre2_match_context *limits;
};

Regex *regex_new(const char *pattern, gsize *offset, GError **error)
{
	int code;
	PCRE2_SIZE at = 0;
	pcre2_code *compiled = pcre2_compile(
		(PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED,
		PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_NEVER_BACKSLASH_C, &code, &at, NULL);
	*offset = at;
	if (compiled == NULL) {
		PCRE2_UCHAR message[160];
		pcre2_get_error_message(code, message, sizeof message);
		g_set_error(error, VEDETTE_ERROR, VEDETTE_ERROR_BAD_INPUT, "regular expression: %s",
			    (const char *)message);
		return NULL;
	}
	Regex *regex = g_new0(Regex, 1);
	regex->code = compiled;
	regex->limits = pcre2_match_context_create(NULL);
	pcre2_set_match_limit(regex->limits, MATCH_LIMIT);
	pcre2_set_depth_limit(regex->limits, DEPTH_LIMIT);
	pcre2_set_heap_limit(regex->limits, HEAP_LIMIT);
	return regex;
}

void regex_free(Regex *regex)
{
	if (regex == NULL)
		return;
	pcre2_code_free(regex->code);
	pcre2_match_context_free(regex->limits);
	g_free(regex);
}

gboolean regex_find(const Regex *regex, const char *subject, guint *start, guint *end)
{
	pcre2_match_data *data = pcre2_match_data_create_from_pattern(regex->code, NULL);
	int n = pcre2_match(regex->code, (PCRE2_SPTR)subject, strlen(subject), 0, 0, data,
			    regex->limits);
	if (n > 0) {
		const PCRE2_SIZE *place = pcre2_get_ovector_pointer(data);
		*start = g_utf8_pointer_to_offset(subject, subject + place[0]);
		*end = g_utf8_pointer_to_offset(subject, subject + place[1]);
	}
	pcre2_match_data_free(data);
	return n > 0;
}

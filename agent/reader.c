/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agent/reader.h"

#include "agent/corroborate.h"
#include "feeds/parse.h"
#include "filters/reading.h"

Feed *reader_parse(GBytes *body, const char *content_type, const char *base, GError **error)
{
	gsize size = 0;
	const guint8 *data = g_bytes_get_data(body, &size);
	ParseOptions options = { content_type, base, TRUE };
	return feed_parse(data, size, &options, error);
}

void judged_free(gpointer data)
{
	Judged *judged = data;
	if (judged == NULL)
		return;
	verdict_free(judged->verdict);
	for (int f = 0; f < N_FIELDS; f++)
		g_free(judged->lines[f]);
	g_clear_pointer(&judged->reading, g_bytes_unref);
	story_signature_free(judged->signature);
	g_free(judged->voice);
	g_free(judged);
}

Judged *reader_judge(const Ruleset *ruleset, const Item *item, const JudgeContext *context,
		     const char *family, gint64 now, gint64 when)
{
	Judged *judged = g_new0(Judged, 1);
	g_autoptr(Reading) reading = reading_new(ruleset, item, context, now);
	reading_ask(reading, ruleset, NULL, NULL);
	judged->reading = reading_pack(reading);
	for (int f = 0; f < N_FIELDS; f++)
		judged->lines[f] = text_line(reading_text(reading), f);
	Verdict *verdict = judged->verdict = g_steal_pointer(&reading->verdict);
	if (verdict->relevant || verdict->waiting->len > 0) {
		judged->signature = story_signature_of(reading_text(reading), verdict, when);
		judged->voice = corroborate_voice_of(reading_text(reading), item, family);
	}
	return judged;
}
